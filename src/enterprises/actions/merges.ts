/** Two rows that are one enterprise: linked, and undone when it was wrong. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { copyScopeGrants, takeBackGrants, todayOf, type Who } from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { mergeProblems } from '../problems/merges.ts';
import { enterpriseProblems } from '../problems.ts';
import { textMax } from '../rules/enterprise.ts';
import { insertApart, insertMerge, saveUndone, selectMerges } from '../store/merges.ts';
import { holdEnterprise, selectParticipations } from '../store/registry.ts';
import { note } from './change.ts';

function mustMerge(ground: Ground, who: Who | null): Who {
  const today = todayOf(ground.clock());
  return enterprisesPolicy.mustBeAllowed(who, 'enterprises.merge', {}, today);
}

/**
 * The one is shown as the other from now on. Its ledger, numbers and products stay under it, where
 * they count as they did; whoever acts for it may act for the other, too. While it takes part in a
 * campaign it cannot go: the campaign would count one enterprise as two, or lose its sales.
 */
export async function mergeEnterprises(
  ground: Ground,
  who: Who | null,
  asked: { enterpriseId: string; intoId: string; reason: string },
): Promise<string> {
  const by = mustMerge(ground, who);
  const { enterpriseId, intoId } = asked;
  const reason = tidy(asked.reason);
  if (reason === '' || reason.length > textMax) {
    throw enterpriseProblems.reasonMissing({ max: textMax });
  }
  return act(ground, by, async (act) => {
    await holdBoth(act, [enterpriseId, intoId]);
    const standing = await selectMerges(act.sql, [enterpriseId, intoId]);
    // A star and no chain: whoever was merged away, or took others in, is undone first.
    const inTheWay = standing.some(
      (one) =>
        one.enterpriseId === enterpriseId ||
        one.intoId === enterpriseId ||
        one.enterpriseId === intoId,
    );
    if (inTheWay) throw mergeProblems.already();
    const today = todayOf(act.now);
    const open = (await selectParticipations(act.sql, [enterpriseId])).filter(
      ({ until, endedAs }) => endedAs === null && (until === null || until >= today),
    );
    if (open.length > 0) {
      const campaigns = [...new Set(open.map((one) => one.campaignId))].join(', ');
      throw mergeProblems.stillMember({ campaigns });
    }
    const grantIds = await copyScopeGrants(act, {
      from: { kind: 'enterprise', id: enterpriseId },
      to: { kind: 'enterprise', id: intoId },
    });
    const mergeId = newId(act.now.getTime());
    const made = { now: act.now, by: by.personId };
    await insertMerge(act, { mergeId, enterpriseId, intoId, reason, grantIds, ...made });
    note(act, 'enterprises.merge', enterpriseId, {
      into: intoId,
      merge: mergeId,
      grants: grantIds,
    });
    return mergeId;
  });
}

/** Held in one order, so that two merges of one pair follow each other. */
async function holdBoth(act: Act, ids: readonly [string, string]): Promise<void> {
  if (ids[0] === ids[1]) throw mergeProblems.same();
  for (const id of [...ids].sort()) {
    if (!(await holdEnterprise(act, id))) throw enterpriseProblems.notFound();
  }
}

/** They were two after all: each is shown by itself, and the rights of the merge are taken back. */
export async function undoEnterpriseMerge(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
): Promise<void> {
  const by = mustMerge(ground, who);
  await act(ground, by, async (act) => {
    if (!(await holdEnterprise(act, enterpriseId))) throw enterpriseProblems.notFound();
    const standing = await selectMerges(act.sql, [enterpriseId]);
    const merge = standing.find((one) => one.enterpriseId === enterpriseId);
    if (!merge) throw mergeProblems.notMerged();
    const { mergeId, intoId, grantIds } = merge;
    await takeBackGrants(act, grantIds);
    await saveUndone(act, { enterpriseId, mergeId, now: act.now, by: by.personId });
    note(act, 'enterprises.undoMerge', enterpriseId, { into: intoId, merge: mergeId });
  });
}

/** They look alike and are two; the pair is not asked about again. */
export async function keepEnterprisesApart(
  ground: Ground,
  who: Who | null,
  ids: readonly [string, string],
): Promise<void> {
  const by = mustMerge(ground, who);
  await act(ground, by, async (act) => {
    await holdBoth(act, ids);
    await insertApart(act, { ids, now: act.now, by: by.personId });
    note(act, 'enterprises.keepApart', ids[0], { other: ids[1] });
  });
}
