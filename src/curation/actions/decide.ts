/** The committee's proposal, and the official's decision on it. */
import { campaignOf, setupOf } from '../../campaigns/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn, lastDayOf } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { afterProblems } from '../problems/after.ts';
import { decisionProblems } from '../problems/decision.ts';
import { panelProblems } from '../problems/panel.ts';
import { hashOf } from '../questions/plenary.ts';
import { minutesOfList } from '../questions/proposed.ts';
import { proposalOf, type SelectionView, seatsLeft, selectionOf } from '../questions/selection.ts';
import { checkDecree, checkOverride, type TypedDecree } from '../rules/decree.ts';
import { selectConditions } from '../store/after.ts';
import { findDecree, insertDecree, insertOverride, selectOverrides } from '../store/decisions.ts';
import { change, mustNotBeScorer, mustNotHaveScored, note } from './change.ts';
import { mustHaveAgreed } from './plenary.ts';

/** The committee decides otherwise than the ranks do, with a reason that the minutes print. */
export async function overrideOutcome(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; applicationId: string; outcome: string; reason: string },
): Promise<void> {
  const { campaignId, applicationId } = asked;
  const setup = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    if (await findDecree(act.sql, campaignId)) throw decisionProblems.decreed();
    const { rows } = await theSelection(act, campaignId, setup);
    if (!rows.some((row) => row.applicationId === applicationId)) {
      throw decisionProblems.noContender();
    }
    const { outcome, reason } = decided(checkOverride(asked));
    const before = (await selectOverrides(act.sql, campaignId)).find(
      (one) => one.applicationId === applicationId,
    );
    const version = (before?.version ?? 0) + 1;
    const made = { now: act.now, by: act.actor.personId };
    await insertOverride(act, { applicationId, version, outcome, reason, ...made });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.override', thing, { version, outcome });
  });
}

/**
 * Enters the decree by which an official decided. The list is kept as it stood, with its hash; from
 * then on it is no proposal any more. Minutes propose just this list first; nobody who scored
 * enters it.
 */
export async function enterDecree(
  ground: Ground,
  who: Who | null,
  asked: TypedDecree & { campaignId: string },
): Promise<void> {
  const { campaignId } = asked;
  const setup = await setupOf(ground.database, campaignId);
  const campaign = await campaignOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    if (await findDecree(act.sql, campaignId)) throw decisionProblems.decreed();
    const view = await theSelection(act, campaignId, setup);
    await mustNotHaveScored(act, campaignId);
    if (view.seats === null) throw decisionProblems.noQuota();
    if (view.tied.length > 0) throw decisionProblems.tied({ count: view.tied.length });
    mustFitSeats(view, view.seats);
    await mustHaveConditions(act, campaignId, view);
    const minutes = await minutesOfList({ read: act.sql }, campaignId, view);
    const { zone } = present(campaign, 'a campaign');
    const closed = dayIn(zone, view.opening.closedAt ?? act.now);
    const closedOn = lastDayOf(closed, ...(minutes ? [minutes.day] : []));
    const decree = decided(checkDecree(asked, { closedOn, today: dayIn(zone, act.now) }));
    await mustNotBeScorer(act, campaignId, decree.decider);
    await mustHaveAgreed(act, campaignId, view);
    if (!minutes) throw decisionProblems.minutesMissing();
    const content = proposalOf(view);
    const hash = hashOf(content);
    const made = { contentHash: hash, enteredAt: act.now, by: act.actor.personId };
    await insertDecree(act, campaignId, { ...decree, content, ...made });
    const chosen = content.entries.filter(({ outcome }) => outcome === 'passed').length;
    note(act, 'curation.enterDecree', { campaignId }, { contentHash: hash, chosen });
  });
}

/** What the committee decided otherwise takes no seat that the campaign does not have. */
function mustFitSeats(view: SelectionView, seats: number): void {
  const left = seatsLeft(view);
  if (left < 0) throw decisionProblems.overSeats({ chosen: seats - left, seats });
}

/** Nobody passes on conditions that nobody wrote. */
async function mustHaveConditions(act: Act, campaignId: string, { rows }: SelectionView) {
  const conditions = await selectConditions(act.sql, campaignId);
  const without = rows.filter(
    (one) => one.outcome === 'conditional' && !conditions.has(one.applicationId),
  );
  if (without.length > 0) {
    const names = without.map(({ enterpriseName }) => enterpriseName).join(', ');
    throw afterProblems.conditionsLacking({ names });
  }
}

async function theSelection(
  act: Act,
  campaignId: string,
  setup: Awaited<ReturnType<typeof setupOf>>,
): Promise<SelectionView> {
  const view = await selectionOf({ read: act.sql }, campaignId, setup);
  if (!view) throw panelProblems.notClosed();
  return view;
}
