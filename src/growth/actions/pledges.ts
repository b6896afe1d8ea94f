/** Pledges of buyers, and what became of them: no sales, which stand in the ledger. */
import { act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { eventProblems } from '../problems/events.ts';
import { pledgeProblems } from '../problems/pledges.ts';
import {
  checkPledge,
  checkPledgeNews,
  standingOfPledge,
  type TypedPledge,
  type TypedPledgeNews,
} from '../rules/pledges.ts';
import { findEvent } from '../store/events.ts';
import { holdPledge, insertPledge, insertPledgeNews } from '../store/pledges.ts';
import { isNews, joinedLast, mustActFor } from './allowed.ts';

/** Made at an event of one of its campaigns, or beside any. */
export async function tellPledge(
  ground: Ground,
  who: Who | null,
  asked: TypedPledge & {
    enterpriseId: string;
    pledgeId: string;
    /** null: of the event, or the one that the enterprise joined last. */
    campaignId: string | null;
    /** '' beside any event. */
    eventId: string;
  },
): Promise<void> {
  const { enterpriseId } = asked;
  const { by, target, today } = await mustActFor(ground, who, 'growth.answer', enterpriseId);
  const event = asked.eventId ? await findEvent(ground.database.pool, asked.eventId) : null;
  if (asked.eventId && !event) throw eventProblems.noEvent();
  const told = decided(checkPledge(asked, { today, event }));
  const campaignId = event?.campaignId ?? asked.campaignId ?? joinedLast(target);
  const isMember = target.memberships?.some((one) => one.campaignId === campaignId);
  if (!campaignId || !isMember) throw eventProblems.notMember();
  await act(ground, by, async (act) => {
    const pledgeId = isId(asked.pledgeId) ? asked.pledgeId : newId(act.now.getTime());
    const of = { enterpriseId, pledgeId, campaignId, eventId: event?.eventId ?? null };
    const kept = await insertPledge(act, { ...of, ...told, now: act.now, by: by.personId });
    if (!isNews(act, kept)) return;
    const thing = { thing: 'pledge', thingId: pledgeId, enterpriseId, campaignId };
    act.note({ verb: 'growth.tellPledge', ...thing, details: { event: of.eventId } });
  });
}

export async function tellPledgeNews(
  ground: Ground,
  who: Who | null,
  asked: TypedPledgeNews & {
    enterpriseId: string;
    pledgeId: string;
    /** How much had been told of it when the form was opened. */
    seen: number;
  },
): Promise<void> {
  const { by, today } = await mustActFor(ground, who, 'growth.answer', asked.enterpriseId);
  const told = decided(checkPledgeNews(asked, today));
  await act(ground, by, async (act) => {
    const pledge = await holdPledge(act, asked);
    if (!pledge) throw pledgeProblems.noPledge();
    if (standingOfPledge(pledge.news).ended) throw pledgeProblems.ended();
    if (pledge.news.length !== asked.seen) throw pledgeProblems.changedMeanwhile();
    const { enterpriseId, pledgeId, campaignId } = pledge;
    const made = { version: asked.seen + 1, now: act.now, by: by.personId };
    await insertPledgeNews(act, { enterpriseId, pledgeId, ...told, ...made });
    const thing = { thing: 'pledge', thingId: pledgeId, enterpriseId, campaignId };
    act.note({ verb: 'growth.tellPledgeNews', ...thing, details: { kind: told.kind } });
  });
}
