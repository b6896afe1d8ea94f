/** Which ledgers hold what another one held before, by their fingerprints. */
import type pg from 'pg';
import { copiedBlocks, copiedIn, type Meeting } from '../rules/fingerprints.ts';
import { booksIn, firstRecorded, meetings, type Placed } from '../store/copied-rows.ts';
import type { DueQuestion } from '../store/double-questions.ts';
import { gatherBooks } from '../store/records.ts';

/** Expects `searched`. Rows and days of two ledgers are two questions: each has its own answer. */
export async function copied(client: pg.ClientBase): Promise<DueQuestion[]> {
  const met = await meetings(client, copiedBlocks);
  const due: DueQuestion[] = [];
  for (const what of ['rows', 'days'] as const) {
    const runs = met.filter((one) => one.what === what);
    if (runs.length === 0) continue;
    const ids = new Set(runs.flatMap((one) => [one.enterpriseId, one.otherId]));
    await gatherBooks(client, what, [...ids]);
    const books = await booksIn(client, what);
    const pairs = Map.groupBy(runs, (one) => `${one.enterpriseId} ${one.otherId}`);
    for (const pair of pairs.values()) due.push(...(await copiedQuestion(client, books, pair)));
  }
  return due;
}

async function copiedQuestion(
  client: pg.ClientBase,
  books: ReadonlyMap<string, readonly Placed[]>,
  runs: readonly Meeting[],
): Promise<DueQuestion[]> {
  const [{ what, enterpriseId, otherId } = { what: 'rows', enterpriseId: '', otherId: '' }] = runs;
  const [own, other] = [books.get(enterpriseId) ?? [], books.get(otherId) ?? []];
  const [here, there] = [indexOf(own), indexOf(other)];
  const block = copiedIn(
    own,
    other,
    runs.flatMap(({ place, otherPlace }) => {
      const [at, otherAt] = [here.get(place), there.get(otherPlace)];
      return at === undefined || otherAt === undefined ? [] : [{ place: at, otherPlace: otherAt }];
    }),
  );
  if (!block) return [];
  const { from, to, otherFrom, otherTo } = block;
  if (what === 'days') {
    const otherDays = { enterpriseId: otherId, from: otherFrom, to: otherTo };
    const ownAt = await firstRecorded(client, { enterpriseId, from, to });
    const otherAt = await firstRecorded(client, otherDays);
    if (ownAt < otherAt || (ownAt === otherAt && enterpriseId < otherId)) return [];
  }
  const details = { otherId, ...block, ...(what === 'days' && { what }) };
  const subject = what === 'days' ? `${otherId} ${what}` : otherId;
  const about = { orderNo: null, issuerId: null, points: 0, disputed: 0 };
  return [{ enterpriseId, subject, details, ...about }];
}

const indexOf = (records: readonly Placed[]) =>
  new Map(records.map(({ place }, index) => [place, index]));
