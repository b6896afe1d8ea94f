/** From the decree to the registry: each one chosen becomes an enterprise that takes part. */
import { campaignOf, setupOf } from '../../campaigns/index.ts';
import {
  addEnterprise,
  addIdentifier,
  endMembership,
  enterpriseTarget,
  joinCampaign,
  saveProduct,
} from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import { Problem, Problems } from '../../kernel/problem.ts';
import { createPerson, todayOf, type Who } from '../../people/index.ts';
import { curationPolicy } from '../policy.ts';
import { decisionProblems } from '../problems/decision.ts';
import { listOf } from '../questions/after.ts';
import { isChosen } from '../rules/after.ts';
import { findApplication, saveEnterprise } from '../store/applications.ts';
import { type Leaving, leavingWords } from '../words/after.ts';
import type { Application } from '../words/form.ts';
import { change, note } from './change.ts';

/**
 * Everybody on the list who is in no registry yet; whoever left it takes part no longer. The
 * enterprise bears the id of its application, so that doing it twice, or at once from two places,
 * makes one. What was sold up to the day of leaving stays in the totals.
 */
export async function admitParticipants(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<{ admitted: number }> {
  const today = todayOf(ground.clock());
  curationPolicy.mustBeAllowed(who, 'curation.decide', { campaignId }, today);
  const list = await listOf(ground.database, campaignId);
  if (!list) throw decisionProblems.noDecree();
  const dayOf = (no: number | null) =>
    list.amendments.find((one) => one.no === no)?.decidedOn ?? null;
  let admitted = 0;
  for (const { applicationId, outcome, left, movedUp } of list.standings) {
    const application = await findApplication(ground.database.read, campaignId, applicationId);
    const { enterpriseId } = application ?? {};
    if (left && enterpriseId) {
      await leave(ground, who, { campaignId, enterpriseId, left, lastDay: dayOf(left.no) });
    }
    if (isChosen(outcome) && enterpriseId && movedUp) {
      const from = dayOf(movedUp);
      if (from) await comeBack(ground, who, { campaignId, enterpriseId, from });
    }
    if (!isChosen(outcome) || enterpriseId || application?.state !== 'sent') continue;
    await register(ground, who, application, dayOf(movedUp));
    await linkParticipant(ground, who, { campaignId, applicationId, enterpriseId: applicationId });
    admitted += 1;
  }
  return { admitted };
}

/** Says which enterprise of the registry an application is; it has to take part already. */
export async function linkParticipant(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; applicationId: string; enterpriseId: string },
): Promise<void> {
  const { campaignId, applicationId, enterpriseId } = asked;
  const target = await enterpriseTarget(ground.database, enterpriseId);
  await change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const application = await findApplication(act.sql, campaignId, applicationId);
    const isMember = target?.memberships?.some((one) => one.campaignId === campaignId);
    if (!application || !isMember) throw decisionProblems.noContender();
    if (application.enterpriseId === enterpriseId) return;
    await saveEnterprise(act, applicationId, enterpriseId);
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.admit', thing, { enterprise: enterpriseId });
  });
}

/** Ended once: a second time the registry refuses it. */
async function leave(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; enterpriseId: string; left: Leaving; lastDay: Day | null },
): Promise<void> {
  const { campaignId, enterpriseId, left } = asked;
  const target = await enterpriseTarget(ground.database, enterpriseId);
  const own = target?.memberships?.filter((one) => one.campaignId === campaignId) ?? [];
  const from = own
    .map((one) => one.from)
    .sort()
    .at(-1);
  if (!from) return;
  // Whoever leaves before it began has that day, for a membership is one day at least.
  const lastDay = asked.lastDay && asked.lastDay > from ? asked.lastDay : from;
  const reason = `${leavingWords[left.cause].id}: ${left.reason}`.slice(0, 200);
  const end = { campaignId, enterpriseId, as: 'withdrawn', lastDay, reason };
  await orLeave(() => endMembership(ground, who, end));
}

/** Whoever had left and moved up again; a membership that runs is left as it is. */
async function comeBack(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; enterpriseId: string; from: Day },
): Promise<void> {
  const target = await enterpriseTarget(ground.database, asked.enterpriseId);
  const own = target?.memberships?.filter((one) => one.campaignId === asked.campaignId) ?? [];
  if (own.some(({ until }) => until === null)) return;
  const last = own
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1);
  const from = last && asked.from <= last ? addDays(last, 1) : asked.from;
  await orLeave(() => joinCampaign(ground, who, { ...asked, from }));
}

/** `joined`: the day of moving up; null for those of the first list. */
async function register(
  ground: Ground,
  who: Who | null,
  application: Application,
  joined: Day | null,
): Promise<void> {
  const { campaignId, applicationId: enterpriseId, sector } = application;
  const campaign = present(await campaignOf(ground.database, campaignId), 'a campaign');
  const { sectors } = await setupOf(ground.database, campaignId);
  const { from: first } = campaign.window;
  const from = joined && joined > first ? joined : first;
  if (!(await enterpriseTarget(ground.database, enterpriseId))) {
    const owner = await ownerOf(ground, who, application);
    await addEnterprise(ground, who, {
      ...{ enterpriseId, name: application.enterpriseName, regionCode: application.regionCode },
      sector: sectors.find(({ code }) => code === sector)?.name ?? '',
      ...(owner && { owner: { personId: owner, from } }),
      campaign: { campaignId, from },
    });
  }
  const { product, nib } = application;
  if (product) await orLeave(() => saveProduct(ground, who, enterpriseId, { name: product }));
  const identifier = { kind: 'nib', number: nib };
  if (nib) await orLeave(() => addIdentifier(ground, who, enterpriseId, identifier));
}

/**
 * The person with the phone that was told, under the id of the application: whoever comes again,
 * or at once, finds that person. Null where the phone is somebody else's already.
 */
async function ownerOf(
  ground: Ground,
  who: Who | null,
  { campaignId, applicationId: personId, ownerName: name, phone }: Application,
): Promise<string | null> {
  try {
    return await createPerson(ground, who, { campaignId, personId, name, phone });
  } catch (error) {
    if (error instanceof Problem && error.code === 'people.idTaken') return personId;
    return refused(error);
  }
}

/** What the registry does not take as it was told stays on the application, for staff to mend. */
const orLeave = <T>(work: () => Promise<T>): Promise<T | null> => work().catch(refused);

function refused(error: unknown): null {
  if (error instanceof Problem || error instanceof Problems) return null;
  throw error;
}
