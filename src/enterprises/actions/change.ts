/** What every act on an enterprise begins with. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { isId } from '../../kernel/id.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { mergeProblems } from '../problems/merges.ts';
import { enterpriseProblems } from '../problems.ts';
import { enterpriseTarget } from '../questions.ts';
import { selectMerges } from '../store/merges.ts';
import { findEnterprise, holdEnterprise, type KnownEnterprise } from '../store/registry.ts';

type EnterprisePermission =
  | 'enterprises.edit'
  | 'enterprises.setOwner'
  | 'enterprises.checkRegistry'
  | 'enterprises.ruleOnGoods';

/** May they, then the enterprise held, then the work. */
export async function change<T>(
  ground: Ground,
  asked: { who: Who | null; enterpriseId: string; may: EnterprisePermission },
  work: (act: Act, enterprise: KnownEnterprise) => Promise<T>,
): Promise<T> {
  const by = await mustReach(ground, asked);
  const { enterpriseId } = asked;
  return act(ground, by, async (act) => {
    const enterprise = await holdEnterprise(act, enterpriseId);
    if (!enterprise) throw enterpriseProblems.notFound();
    await mustStandAlone(act, enterpriseId);
    return work(act, enterprise);
  });
}

/** What was merged into another is changed there, so that nothing is kept in two places. */
async function mustStandAlone(act: Act, enterpriseId: string): Promise<void> {
  const standing = await selectMerges(act.sql, [enterpriseId]);
  const merge = standing.find((one) => one.enterpriseId === enterpriseId);
  if (!merge) return;
  const into = await findEnterprise(act.sql, merge.intoId);
  throw mergeProblems.mergedAway({ name: into?.name ?? merge.intoId });
}

/** One that is not there is refused as one that is not theirs. */
export async function mustReach(
  ground: Ground,
  asked: { who: Who | null; enterpriseId: string; may: EnterprisePermission | 'enterprises.see' },
): Promise<Who> {
  const { who, enterpriseId, may } = asked;
  const target = await enterpriseTarget(ground.database, enterpriseId);
  const today = todayOf(ground.clock());
  const by = enterprisesPolicy.mustBeAllowed(who, may, target ?? { enterpriseId }, today);
  if (!target || !isId(enterpriseId)) throw enterpriseProblems.notFound();
  return by;
}

export function note(
  act: Act,
  verb: `enterprises.${string}`,
  enterpriseId: string,
  { campaignId, ...details }: Record<string, unknown> & { campaignId?: string } = {},
): void {
  const thing = { thing: 'enterprise', thingId: enterpriseId, enterpriseId };
  act.note({ verb, ...thing, campaignId: campaignId ?? null, details });
}
