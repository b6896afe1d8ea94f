/** The plenary after scoring: who was there, what was agreed, and who saw it otherwise. */
import { setupOf } from '../../campaigns/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { dayIn } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { chainProblems } from '../problems/chain.ts';
import { decisionProblems } from '../problems/decision.ts';
import { panelProblems } from '../problems/panel.ts';
import { hashOf } from '../questions/plenary.ts';
import { proposalOf, type SelectionView, selectionOf } from '../questions/selection.ts';
import { checkPlenary, type TypedPlenary } from '../rules/chain.ts';
import { findChain, findPlenary, insertPlenary } from '../store/chain.ts';
import { findDecree, lastDecisionAt } from '../store/decisions.ts';
import { selectMembers } from '../store/panel.ts';
import { hasStep } from '../words/chain.ts';
import { change, note } from './change.ts';

/** The record is bound to the proposal as it stands, which the meeting agreed on. */
export async function recordPlenary(
  ground: Ground,
  who: Who | null,
  asked: TypedPlenary & { campaignId: string },
): Promise<void> {
  const { campaignId } = asked;
  const setup = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    if (!hasStep(await findChain(act.sql, campaignId), 'plenary')) {
      throw chainProblems.noPlenary();
    }
    if (await findDecree(act.sql, campaignId)) throw decisionProblems.decreed();
    const view = await selectionOf({ read: act.sql }, campaignId, setup);
    if (!view) throw panelProblems.notClosed();
    const members = (await selectMembers(act.sql, campaignId)).map(({ personId }) => personId);
    const proposalHash = hashOf(proposalOf(view));
    if (asked.proposal !== proposalHash) throw chainProblems.proposalChanged();
    const last = await lastDecisionAt(act.sql, campaignId);
    const closedAt = view.opening.closedAt ?? act.now;
    const earliest = dayIn('WIB', last && last > closedAt ? last : closedAt);
    const today = todayOf(act.now);
    const record = decided(checkPlenary(asked, { members, earliest, today }));
    const version = ((await findPlenary(act.sql, campaignId))?.version ?? 0) + 1;
    const made = { now: act.now, by: act.actor.personId };
    await insertPlenary(act, campaignId, { ...record, version, proposalHash, ...made });
    const { present, dissents } = record;
    const details = { version, present: present.length, dissents: dissents.length };
    note(act, 'curation.recordPlenary', { campaignId }, { ...details, proposalHash });
  });
}

/** Where the chain has a plenary, nobody decides on what it did not agree on. */
export async function mustHaveAgreed(
  act: Act,
  campaignId: string,
  view: SelectionView,
): Promise<void> {
  if (!hasStep(await findChain(act.sql, campaignId), 'plenary')) return;
  const plenary = await findPlenary(act.sql, campaignId);
  if (!plenary) throw chainProblems.plenaryMissing();
  if (plenary.proposalHash !== hashOf(proposalOf(view))) throw chainProblems.plenaryOld();
}
