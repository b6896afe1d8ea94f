/** Events: announced, changed, cancelled, and what came of them as a whole. */
import { act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { eventProblems } from '../problems/events.ts';
import { checkEvent, checkOutcome, checkReason, type TypedEvent } from '../rules/events.ts';
import {
  findEvent,
  findOutcome,
  holdEvent,
  insertEvent,
  insertOutcome,
  insertVersion,
  setDays,
} from '../store/events.ts';
import { placedIn } from '../store/takers.ts';
import type { Event } from '../words/events.ts';
import { mustRun } from './allowed.ts';

/** The id of the event, made by the form. */
export async function announceEvent(
  ground: Ground,
  who: Who | null,
  asked: TypedEvent & { campaignId: string; eventId: string },
): Promise<string> {
  const { campaignId } = asked;
  const { by } = await mustRun(ground, who, campaignId);
  const facts = decided(checkEvent(asked));
  const eventId = isId(asked.eventId) ? asked.eventId : newId();
  await act(ground, by, async (act) => {
    const made = { now: act.now, by: by.personId };
    if (!(await insertEvent(act, { eventId, campaignId, ...made }))) return act.abandon();
    const first = { version: 1, reason: '', isCancelled: false };
    await insertVersion(act, { eventId, ...facts, ...first, ...made });
    const thing = { thing: 'event', thingId: eventId, campaignId };
    act.note({ verb: 'growth.announceEvent', ...thing, details: { kind: facts.kind } });
  });
  return eventId;
}

/** Whoever may run the event's campaign. */
export async function mustRunEvent(
  ground: Ground,
  who: Who | null,
  eventId: string,
): Promise<{ by: Who }> {
  const event = await findEvent(ground.database.pool, eventId);
  if (!event) throw eventProblems.noEvent();
  return mustRun(ground, who, event.campaignId);
}

interface Seen {
  eventId: string;
  /** The version that whoever changes it has seen. */
  seen: number;
}

/** Who takes part stays; days on which they sell move along. */
export async function changeEvent(
  ground: Ground,
  who: Who | null,
  asked: TypedEvent & Seen & { reason: string },
): Promise<void> {
  const { eventId } = asked;
  const { by } = await mustRunEvent(ground, who, eventId);
  const facts = decided(checkEvent(asked));
  const reason = decided(checkReason(asked.reason));
  await act(ground, by, async (act) => {
    const event = await standing(await holdEvent(act, eventId), asked.seen);
    const placed = await placedIn(act.client, eventId);
    if (facts.places !== null && placed.length > facts.places) {
      throw eventProblems.placesFull({ places: facts.places, placed: placed.length }).at('jumlah');
    }
    const made = { now: act.now, by: by.personId };
    const next = { version: event.version + 1, reason, isCancelled: false };
    await insertVersion(act, { eventId, ...facts, ...next, ...made });
    const days = facts.sells ? { from: facts.fromDay, to: facts.toDay } : null;
    await setDays(act, { eventId, enterpriseIds: placed, days });
    const { campaignId } = event;
    const thing = { thing: 'event', thingId: eventId, campaignId };
    act.note({ verb: 'growth.changeEvent', ...thing, details: { version: next.version } });
  });
}

/** It stays to be read; sales told of its days are of no event any more. */
export async function cancelEvent(
  ground: Ground,
  who: Who | null,
  asked: Seen & { reason: string },
): Promise<void> {
  const { eventId } = asked;
  const { by } = await mustRunEvent(ground, who, eventId);
  const reason = decided(checkReason(asked.reason));
  await act(ground, by, async (act) => {
    const event = await standing(await holdEvent(act, eventId), asked.seen);
    const made = { now: act.now, by: by.personId };
    const next = { version: event.version + 1, reason, isCancelled: true };
    await insertVersion(act, { ...event, ...next, ...made });
    const placed = await placedIn(act.client, eventId);
    await setDays(act, { eventId, enterpriseIds: placed, days: null });
    const { campaignId } = event;
    const thing = { thing: 'event', thingId: eventId, campaignId };
    act.note({ verb: 'growth.cancelEvent', ...thing, details: { version: next.version } });
  });
}

function standing(event: Event | null, seen: number): Event {
  if (!event) throw eventProblems.noEvent();
  if (event.isCancelled) throw eventProblems.cancelled({ reason: event.reason });
  if (event.version !== seen) throw eventProblems.changedMeanwhile();
  return event;
}

/** What is told anew replaces what was told before, which stays to be read. */
export async function tellOutcome(
  ground: Ground,
  who: Who | null,
  asked: { eventId: string; visitors: string; visitorsSource: string; words: string },
): Promise<void> {
  const { eventId } = asked;
  const { by } = await mustRunEvent(ground, who, eventId);
  const told = decided(checkOutcome(asked));
  await act(ground, by, async (act) => {
    const event = await holdEvent(act, eventId);
    if (!event) throw eventProblems.noEvent();
    if (event.isCancelled) throw eventProblems.cancelled({ reason: event.reason });
    if (todayOf(act.now) < event.fromDay) throw eventProblems.notYet({ day: event.fromDay });
    const version = ((await findOutcome(act.client, eventId))?.version ?? 0) + 1;
    await insertOutcome(act, { eventId, version, ...told, now: act.now, by: by.personId });
    const thing = { thing: 'event', thingId: eventId, campaignId: event.campaignId };
    act.note({ verb: 'growth.tellOutcome', ...thing, details: { version } });
  });
}
