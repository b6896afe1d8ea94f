/** Which ledgers hold what another one held before, by their fingerprints. */
import type pg from 'pg';
import { type Compared, copiedBlocks, copiedIn, type Meeting } from '../rules/fingerprints.ts';
import { booksIn, firstRecorded, meetings, type Placed } from '../store/copied-rows.ts';
import type { DueQuestion } from '../store/double-questions.ts';
import { gatherBooks } from '../store/records.ts';

/** Expects `searched`. Rows and days of two ledgers are two questions: each has its own answer. */
export async function copied(
  client: pg.ClientBase,
): Promise<Record<Compared, readonly DueQuestion[]>> {
  const met = await meetings(client, copiedBlocks);
  const due = { rows: [] as DueQuestion[], days: [] as DueQuestion[] };
  for (const what of ['rows', 'days'] as const) {
    const runs = met.filter((one) => one.what === what);
    if (runs.length === 0) continue;
    const ids = new Set(runs.flatMap((one) => [one.enterpriseId, one.otherId]));
    await gatherBooks(client, what, [...ids]);
    const books = await booksIn(client, what);
    const pairs = Map.groupBy(runs, (one) => `${one.enterpriseId} ${one.otherId}`);
    for (const pair of pairs.values()) due[what].push(...(await question(client, books, pair)));
  }
  return due;
}

async function question(
  client: pg.ClientBase,
  books: ReadonlyMap<string, readonly Placed[]>,
  runs: readonly Meeting[],
): Promise<DueQuestion[]> {
  const [{ what, enterpriseId, otherId } = { what: 'rows', enterpriseId: '', otherId: '' }] = runs;
  const [own, other] = [books.get(enterpriseId) ?? [], books.get(otherId) ?? []];
  const [here, there] = [indexOf(own), indexOf(other)];
  const found = copiedIn(
    own,
    other,
    runs.flatMap(({ place, otherPlace }) => {
      const [at, otherAt] = [here.get(place), there.get(otherPlace)];
      return at === undefined || otherAt === undefined ? [] : [{ place: at, otherPlace: otherAt }];
    }),
  );
  if (!found) return [];
  const { pairs, ...block } = found;
  if (what === 'days') {
    const days = pairs.flatMap((pair): [Placed, Placed][] => {
      const [one, two] = [own[pair.here], other[pair.there]];
      return one && two ? [[one, two]] : [];
    });
    if (!(await isLater(client, { enterpriseId, otherId, days }))) return [];
  }
  const about = { orderNo: null, issuerId: null, points: 0, disputed: 0 };
  return [{ enterpriseId, subject: otherId, details: { otherId, ...block }, ...about }];
}

/**
 * Whether most of the equal days were there later here than there: of each day, since whoever
 * copies may have sent a day of their own before, or a part of the copy twice.
 */
async function isLater(
  client: pg.ClientBase,
  of: { enterpriseId: string; otherId: string; days: readonly [Placed, Placed][] },
): Promise<boolean> {
  const { enterpriseId, otherId } = of;
  const [ownDays, otherDays] = [of.days.map(([own]) => own), of.days.map(([, other]) => other)];
  const ownAt = await firstRecorded(client, { enterpriseId, days: ownDays });
  const otherAt = await firstRecorded(client, { enterpriseId: otherId, days: otherDays });
  const later = of.days.reduce((sum, [own, other]) => {
    const [at, at2] = [ownAt.get(own.place) ?? 0, otherAt.get(other.place) ?? 0];
    return sum + Math.sign(at - at2);
  }, 0);
  return later > 0 || (later === 0 && enterpriseId > otherId);
}

const indexOf = (records: readonly Placed[]) =>
  new Map(records.map(({ place }, index) => [place, index]));
