/** What the search for doubles finds in ledgers, without a lock and without changing them. */
import type pg from 'pg';
import type { Ground } from '../../journal/index.ts';
import {
  queuePoints,
  recapTolerance,
  type Score,
  sameNumberPoints,
  scoreDouble,
} from '../rules/doubles.ts';
import { type BatchMatch, matchBatches } from '../rules/evidence.ts';
import { copiedKinds } from '../rules/fingerprints.ts';
import { oddAmong, oddPatterns } from '../rules/odd-patterns.ts';
import { markLedgers } from '../store/copied-rows.ts';
import {
  answeredAmong,
  type DueQuestion,
  openAmong,
  type SearchedKind,
} from '../store/double-questions.ts';
import { type Found, findCandidates, findSettlements, type Settlements } from '../store/doubles.ts';
import { linkedIn, linkKey, liveCertain, type NewLink } from '../store/links.ts';
import {
  fileFacts,
  lastDays,
  monthsByHand,
  repeatedAmounts,
  sumByHand,
} from '../store/odd-patterns.ts';
import { chooseLedgers, gatherRecords } from '../store/records.ts';
import { findReferred, type ReferredPair } from '../store/referred.ts';
import { findRenumbered, type RenumberedOrder } from '../store/renumbered.ts';
import { copied } from './copied.ts';

type Batch = Settlements['batches'][number];
type CertainLink = Omit<NewLink, 'now'>;

/** What is due, and the ledgers in which that differs from what is linked and asked. */
export interface Seen {
  asked: readonly (readonly [SearchedKind, readonly DueQuestion[]])[];
  certain: { made: CertainLink[]; gone: string[] };
  stale: Set<string>;
}

/** Also makes the fingerprints of these ledgers, by which copies are found. */
export async function lookForDoubles(ground: Ground, ids: readonly string[]): Promise<Seen> {
  return inLook(ground, async (client) => {
    await gatherRecords(client, ids);
    await markLedgers(client);
    const { differing, likely, ...links } = await certainIn(client);
    const scored = bestOf(await findCandidates(client, recapTolerance));
    const found = [...scored.map(askedOf), ...likely];
    const asked = [
      ['likely_double', await unanswered(client, 'likely_double', found)],
      ['settlement_differs', await unanswered(client, 'settlement_differs', differing)],
      ['odd_pattern', await unanswered(client, 'odd_pattern', await oddIn(client, ids))],
    ] as const;
    const stale = await differingIn(client, ids, asked);
    for (const id of await linkedIn(client, ids)) stale.add(id);
    for (const one of links.made) stale.add(one.enterpriseId);
    for (const key of links.gone) stale.add(key.slice(0, 36));
    return { asked, certain: links, stale };
  });
}

/** Once all ledgers that were written to have their fingerprints. */
export async function lookForCopies(ground: Ground, ids: readonly string[]): Promise<Seen> {
  return inLook(ground, async (client) => {
    await chooseLedgers(client, ids);
    const { rows, days } = await copied(client);
    const asked = [
      [copiedKinds.rows, await unanswered(client, copiedKinds.rows, rows)],
      [copiedKinds.days, await unanswered(client, copiedKinds.days, days)],
    ] as const;
    return { asked, certain: { made: [], gone: [] }, stale: await differingIn(client, ids, asked) };
  });
}

async function inLook<T>(
  { database }: Ground,
  look: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  try {
    // The lanes of the search are what goes on in parallel.
    await client.query(`begin; set local jit = off; set local work_mem = '64MB';
      set local max_parallel_workers_per_gather = 0`);
    const seen = await look(client);
    await client.query('commit');
    return seen;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** In which of these ledgers the open questions are not those that are due. */
async function differingIn(
  client: pg.ClientBase,
  ids: readonly string[],
  asked: Seen['asked'],
): Promise<Set<string>> {
  const stale = new Set<string>();
  for (const [kind, due] of asked) {
    const open = await openAmong(client, kind, ids);
    const now = new Set(due.map((one) => `${one.enterpriseId} ${one.subject}`));
    for (const one of now) if (!open.has(one)) stale.add(one.slice(0, 36));
    for (const one of open) if (!now.has(one)) stale.add(one.slice(0, 36));
  }
  return stale;
}

/** What is linked without a person's word, and what no longer may be. Expects `searched`. */
async function certainIn(client: pg.ClientBase) {
  const { batches, paid } = await findSettlements(client);
  const byKey = new Map(batches.map((one) => [one.key, one]));
  const paidBy = Map.groupBy(paid, (one) => one.enterpriseId);
  const renumbered = await findRenumbered(client);
  const due: CertainLink[] = [
    ...(await findReferred(client)).map(referredLink),
    ...renumbered.filter((one) => one.isSame).map(renumberedLink),
  ];
  const differing: DueQuestion[] = [];
  for (const [enterpriseId, own] of Map.groupBy(batches, (one) => one.enterpriseId)) {
    for (const match of matchBatches(own, paidBy.get(enterpriseId) ?? [])) {
      for (const row of match.batches.flatMap((key) => byKey.get(key) ?? [])) {
        if (match.isCertain) due.push(settlementLink(row, match));
        else differing.push(differs(row, match));
      }
    }
  }
  const known = await liveCertain(client);
  const made = due.filter((one) => !known.has(linkKey(one)));
  for (const one of due) known.delete(linkKey(one));
  const likely = renumbered.filter((one) => !one.isSame).map(renumberedQuestion);
  return { made, differing, likely, gone: [...known] };
}

const certain = { points: 100, isCertain: true, reason: '', by: null } as const;

const toldBy = ({ merchant, day, count, paid: amount }: BatchMatch) => ({
  ...{ from: day, to: day, merchant, amount, count },
});

const settlementLink = (
  { enterpriseId, orderNo, issuerId, hash }: Batch,
  match: BatchMatch,
): CertainLink => ({
  ...{ enterpriseId, orderNo, issuerId, hash, rule: 'batch', other: toldBy(match), ...certain },
});

/** The sale is proven by its payment; where payments are the sales of a till, it leaves. */
const referredLink = ({ paid, ...sale }: ReferredPair): CertainLink => ({
  ...{ ...sale, rule: paid.counts ? 'paidSales' : 'paid', ...certain },
  other: {
    ...{ from: paid.day, to: paid.day, issuers: [paid.issuerId], channel: paid.channel },
    ...{ amount: paid.amount, count: 1 },
  },
});

const renumberedLink = ({ isSame: _, omzet: __, ...order }: RenumberedOrder): CertainLink => ({
  ...{ ...order, rule: 'sameOrder', ...certain },
});

const renumberedQuestion = (order: RenumberedOrder): DueQuestion => ({
  ...{ enterpriseId: order.enterpriseId, orderNo: order.orderNo, issuerId: order.issuerId },
  ...{ subject: ['tokopedia', order.orderNo, 'sameOrder'].join(' '), points: sameNumberPoints },
  disputed: order.omzet,
  details: {
    ...{ rule: 'sameOrder', points: sameNumberPoints, name: '', other: order.other },
    reasons: { sameNumber: sameNumberPoints },
  },
});

const differs = ({ enterpriseId, orderNo, issuerId }: Batch, match: BatchMatch): DueQuestion => ({
  ...{ enterpriseId, orderNo, issuerId, subject: `${issuerId} ${orderNo}`, points: 0, disputed: 0 },
  details: { ...toldBy(match), batch: match.batchGross },
});

type Scored = Found & Score;

/** Of each record the likeliest pair, if it is likely enough to be asked about. */
function bestOf(found: readonly Found[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const one of found) {
    const scored = { ...one, ...scoreDouble(one) };
    if (scored.points < queuePoints) continue;
    const key = `${one.enterpriseId} ${one.issuerId} ${one.orderNo}`;
    const known = best.get(key);
    if (!known || isLikelier(scored, known)) best.set(key, scored);
  }
  return [...best.values()];
}

/** Of two equally likely ones always the same, else each search would ask anew. */
function isLikelier(one: Scored, other: Scored): boolean {
  if (one.points !== other.points) return one.points > other.points;
  return JSON.stringify([one.rule, one.other]) < JSON.stringify([other.rule, other.other]);
}

function askedOf(pair: Scored): DueQuestion {
  const { enterpriseId, orderNo, issuerId, issuer } = pair;
  const { rule, points, reasons, amount, other, otherName } = pair;
  return {
    ...{ enterpriseId, orderNo, issuerId, points },
    subject: [issuer, orderNo, rule, other['from'], other['to']].join(' '),
    // Where the other side counts too, one of the two would leave.
    disputed: rule === 'paid' ? 0 : amount,
    details: { rule, points, reasons, other, name: otherName },
  };
}

/** Patterns that a person should ask about. */
async function oddIn(client: pg.ClientBase, ids: readonly string[]): Promise<DueQuestion[]> {
  await sumByHand(client);
  const { roundRp, roundLeast, repeatedRp, repeatedLeast } = oddPatterns;
  const found = oddAmong({
    months: await monthsByHand(client, { roundRp, least: roundLeast }),
    repeated: await repeatedAmounts(client, { leastRp: repeatedRp, least: repeatedLeast }),
    lastDays: await lastDays(client, ids),
    files: await fileFacts(client, ids),
  });
  return found.map((one) => ({ ...one, orderNo: null, issuerId: null, points: 0, disputed: 0 }));
}

async function unanswered(
  client: pg.ClientBase,
  kind: SearchedKind,
  due: readonly DueQuestion[],
): Promise<DueQuestion[]> {
  const answered = await answeredAmong(client, kind, due);
  return due.filter((one) => !answered.has(one));
}
