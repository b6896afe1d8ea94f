/** A campaign leaves days of a member out of its figure, with the reason, or lifts that again. */
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { parseDay } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { type Problem, Problems } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { salesPolicy } from '../policy.ts';
import { exclusionProblems } from '../problems/exclusions.ts';
import { channels } from '../words.ts';

const exclusionReasonMax = 500;

const mustDecide = (ground: Ground, who: Who | null, campaignId: string): Who =>
  salesPolicy.mustBeAllowed(who, 'sales.exclude', { campaignId }, todayOf(ground.clock()));

/** Out of this campaign's figure only; nothing in the ledger changes. */
export async function excludeDays(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    enterpriseId: string;
    from: string;
    to: string;
    channel: string;
    reason: string;
    exclusionId?: string;
  },
): Promise<string> {
  const { campaignId, enterpriseId } = asked;
  const by = mustDecide(ground, who, campaignId);
  const [campaign, target] = await Promise.all([
    campaignOf(ground.database, campaignId),
    enterpriseTarget(ground.database, enterpriseId),
  ]);
  const isMember = target?.memberships?.some((one) => one.campaignId === campaignId) ?? false;
  const refusals: Problem[] = [];
  if (!campaign || !isMember) refusals.push(exclusionProblems.notMember());
  const [from, to] = [parseDay(asked.from), parseDay(asked.to || asked.from)];
  const { window } = campaign ?? {};
  const isInside = from && to && window && from <= to && to >= window.from && from <= window.to;
  if (!isInside) refusals.push(exclusionProblems.daysWrong());
  const named = channels.find((one) => one === asked.channel);
  if (asked.channel !== '' && !named) refusals.push(exclusionProblems.channelWrong());
  const channel = named ? channels.indexOf(named) : null;
  const reason = tidy(asked.reason);
  if (reason === '' || reason.length > exclusionReasonMax) {
    refusals.push(exclusionProblems.reasonMissing({ max: exclusionReasonMax }));
  }
  if (refusals.length > 0 || !from || !to) throw new Problems(refusals);
  return act(ground, by, async (act) => {
    const exclusionId =
      asked.exclusionId && isId(asked.exclusionId) ? asked.exclusionId : newId(act.now.getTime());
    const made = await act.sql
      .insertInto('sale_exclusion')
      .values({
        enterprise_id: enterpriseId,
        exclusion_id: exclusionId,
        campaign_id: campaignId,
        from_day: from,
        to_day: to,
        channel,
        reason,
        decided_at: act.now,
        decided_by: act.actor.personId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    // The same form sent twice.
    if (made.numInsertedOrUpdatedRows === 0n) return exclusionId;
    act.note({
      ...{ verb: 'sales.exclude', thing: 'exclusion', thingId: exclusionId },
      ...{ enterpriseId, campaignId, details: { from, to, channel: asked.channel || null } },
    });
    return exclusionId;
  });
}

/** Counted again from now on; that it was left out, and why not any more, stays readable. */
export async function liftExclusion(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; exclusionId: string; reason: string },
): Promise<void> {
  const { campaignId, exclusionId } = asked;
  const by = mustDecide(ground, who, campaignId);
  const reason = tidy(asked.reason);
  if (reason === '' || reason.length > exclusionReasonMax) {
    throw exclusionProblems.reasonMissing({ max: exclusionReasonMax });
  }
  await act(ground, by, async (act) => {
    const lifted = await act.sql
      .updateTable('sale_exclusion')
      .set({ lifted_at: act.now, lifted_by: act.actor.personId, lifted_reason: reason })
      .where('campaign_id', '=', campaignId)
      .where('exclusion_id', '=', isId(exclusionId) ? exclusionId : newId())
      .where('lifted_at', 'is', null)
      .returning('enterprise_id')
      .executeTakeFirst();
    if (!lifted) throw exclusionProblems.notStanding();
    act.note({
      ...{ verb: 'sales.liftExclusion', thing: 'exclusion', thingId: exclusionId },
      ...{ enterpriseId: lifted.enterprise_id, campaignId, details: {} },
    });
  });
}
