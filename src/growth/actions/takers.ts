/** Enterprises at an event: the answer to its call, their place, what came of it for them. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { isId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { eventProblems } from '../problems/events.ts';
import {
  checkAgainstWish,
  checkCallAnswer,
  checkPlacing,
  checkResult,
  standKey,
  standsFrom,
  type TypedPlacing,
  whyClosed,
} from '../rules/events.ts';
import { holdEvent, setDays } from '../store/events.ts';
import {
  clearStands,
  insertCallAnswer,
  insertPlacing,
  insertResult,
  insertStands,
  layTakers,
  placedIn,
  selectTakers,
  standsOf,
  type Taker,
} from '../store/takers.ts';
import type { Event, Placing } from '../words/events.ts';
import { mustActFor } from './allowed.ts';
import { mustRunEvent } from './events.ts';

/** The event, locked, and what stands of this member of its campaign. */
async function held(
  act: Act,
  { enterpriseId, eventId }: { enterpriseId: string; eventId: string },
): Promise<{ event: Event; taker: Taker }> {
  const event = await holdEvent(act, eventId);
  if (!event) throw eventProblems.noEvent();
  const asked = { eventIds: [eventId], enterpriseIds: [enterpriseId] };
  const [taker] = await selectTakers(act.client, asked);
  if (!taker) throw eventProblems.notMember();
  return { event, taker };
}

/** Who has a place and does not want it any more draws back by it. */
export async function answerCall(
  ground: Ground,
  who: Who | null,
  asked: {
    enterpriseId: string;
    eventId: string;
    wants: string;
    goods: string;
    needs: string;
  },
): Promise<void> {
  const { by, today } = await mustActFor(ground, who, 'growth.answer', asked.enterpriseId);
  const told = decided(checkCallAnswer(asked));
  await act(ground, by, async (act) => {
    const { event, taker } = await held(act, asked);
    const outcome = taker.placing?.outcome ?? null;
    const closed = whyClosed(event, { outcome, today });
    if (closed) throw closed;
    const { enterpriseId } = taker;
    const version = (taker.answer?.version ?? 0) + 1;
    const of = { enterpriseId, eventId: event.eventId };
    await insertCallAnswer(act, { ...of, ...told, version, now: act.now, by: by.personId });
    if (outcome === 'placed' && !told.wants) {
      const reason = 'Usaha menyatakan tidak jadi ikut';
      await place(act, event, [taker], { outcome: 'withdrawn', stand: '', reason });
    }
    await layTakers(act, { eventId: event.eventId, enterpriseIds: [enterpriseId] });
    note(act, 'growth.answerCall', event, { enterpriseId, details: { wants: told.wants } });
  });
}

/** All of them or none. */
export async function placeEnterprises(
  ground: Ground,
  who: Who | null,
  asked: TypedPlacing & { eventId: string; enterpriseIds: readonly string[] },
): Promise<void> {
  const { by } = await mustRunEvent(ground, who, asked.eventId);
  const enterpriseIds = [...new Set(asked.enterpriseIds)].filter(isId);
  if (enterpriseIds.length === 0) throw eventProblems.enterpriseMissing();
  const placing = decided(checkPlacing(asked, enterpriseIds.length));
  await act(ground, by, async (act) => {
    const event = present(await holdEvent(act, asked.eventId), 'an event that was found');
    if (event.isCancelled) throw eventProblems.cancelled({ reason: event.reason });
    const takers = await selectTakers(act.client, { eventIds: [event.eventId], enterpriseIds });
    if (takers.length < enterpriseIds.length) throw eventProblems.notMember();
    const changed = takers.filter((taker) => !isAsBefore(taker, placing));
    if (changed.length === 0) return act.abandon();
    decided(checkAgainstWish(placing, changed));
    await place(act, event, changed, placing);
    for (const { enterpriseId } of changed) {
      const { outcome } = placing;
      note(act, 'growth.placeAtEvent', event, { enterpriseId, details: { outcome } });
    }
  });
}

/** A form that was sent twice says nothing new. */
const isAsBefore = ({ placing: before }: Taker, { outcome, stand, reason }: Placing): boolean =>
  before?.outcome === outcome &&
  before.reason === reason &&
  (stand === '' || before.stand === stand);

async function place(
  act: Act,
  event: Event,
  takers: readonly Taker[],
  { outcome, stand, reason }: Placing,
): Promise<void> {
  const { eventId } = event;
  const enterpriseIds = takers.map(({ enterpriseId }) => enterpriseId);
  const others = new Set(await placedIn(act.client, eventId));
  for (const id of enterpriseIds) others.delete(id);
  const isIn = outcome === 'placed';
  const placed = others.size + takers.length;
  if (isIn && event.places !== null && placed > event.places) {
    throw eventProblems.placesFull({ places: event.places, placed });
  }
  await clearStands(act, { eventId, enterpriseIds });
  const taken = new Set((await standsOf(act.client, eventId)).map(standKey));
  const isOne = takers.length === 1;
  if (isOne && isIn && stand && taken.has(standKey(stand))) throw eventProblems.standTaken();
  const stands = stand && !isOne ? standsFrom(stand, takers.length, taken) : [];
  const given = new Map(
    takers.map(({ enterpriseId, placing: before }, i) => {
      const asked = isOne && stand ? stand : stands[i];
      return [enterpriseId, isIn ? (asked ?? before?.stand ?? '') : ''];
    }),
  );
  await insertStands(act, { eventId, stands: given });
  for (const { enterpriseId, placing: before } of takers) {
    await insertPlacing(act, {
      ...{ enterpriseId, eventId, outcome, reason, stand: given.get(enterpriseId) ?? '' },
      ...{ version: (before?.version ?? 0) + 1, now: act.now, by: act.actor.personId },
    });
  }
  await layTakers(act, { eventId, enterpriseIds });
  const days = isIn && event.sells ? { from: event.fromDay, to: event.toDay } : null;
  await setDays(act, { eventId, enterpriseIds, days });
}

/** Told by the enterprise or for it; the newest stands. */
export async function tellResult(
  ground: Ground,
  who: Who | null,
  asked: {
    enterpriseId: string;
    eventId: string;
    came: string;
    hasNoSales: boolean;
    words: string;
  },
): Promise<void> {
  const { by, today } = await mustActFor(ground, who, 'growth.answer', asked.enterpriseId);
  const told = decided(checkResult(asked));
  await act(ground, by, async (act) => {
    const { event, taker } = await held(act, asked);
    const { enterpriseId } = taker;
    if (event.isCancelled) throw eventProblems.cancelled({ reason: event.reason });
    if (taker.placing?.outcome !== 'placed') throw eventProblems.notPlaced();
    if (today < event.fromDay) throw eventProblems.notYet({ day: event.fromDay });
    const version = (taker.result?.version ?? 0) + 1;
    const of = { enterpriseId, eventId: event.eventId, version };
    await insertResult(act, { ...of, ...told, now: act.now, by: by.personId });
    await layTakers(act, { eventId: event.eventId, enterpriseIds: [enterpriseId] });
    note(act, 'growth.tellResult', event, { enterpriseId, details: { came: told.came } });
  });
}

function note(
  act: Act,
  verb: `growth.${string}`,
  { eventId, campaignId }: Event,
  of: { enterpriseId: string; details: Record<string, unknown> },
): void {
  act.note({ verb, thing: 'event', thingId: eventId, campaignId, ...of });
}
