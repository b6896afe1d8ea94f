/**
 * Rows that came from another enterprise's book: of every hundred enterprises four took a block of
 * a neighbour's entries, as it was or with days moved and every eighth amount altered; two took a
 * month or more of a neighbour's export under other order numbers, as it was or with days moved and
 * every sixteenth order altered; and all of them keep the same few example rows of a form.
 */
import type { Seeded } from '../demo/seeded.ts';
import { addDays, day } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import type { BenchGround } from './ground.ts';
import type { Line } from './ledger-rows.ts';
import type { Figure } from './report.ts';

interface Book {
  id: string;
  lines: Line[];
}

const pairOf = (a: string, b: string) => [a, b].sort().join(' ');

export interface Planted {
  rows: Set<string>;
  days: Set<string>;
}

export function plantCopies(rng: Seeded, books: readonly Book[], truth: Planted): void {
  for (const { lines } of books) {
    const [first] = lines.filter((line) => line.issuer === 'entry');
    if (!first) continue;
    const examples = Array.from({ length: 12 }, (_, i) => ({
      ...{ ...first, no: newId(), toDay: day('2026-03-20'), day: day('2026-03-20') },
      ...{ amount: (i + 1) * 12_500, isDouble: false },
    }));
    lines.unshift(...examples);
  }
  for (let i = 0; i + 1 < books.length && i < 8; i += 2) {
    const [from, to] = [books[i], books[i + 1]];
    if (!from || !to) continue;
    const entries = from.lines.slice(12).filter((line) => line.issuer === 'entry');
    const size = rng.int(15, 40);
    const at = rng.int(0, Math.max(0, entries.length - size));
    const isExact = rng.chance(0.5);
    const moved = isExact ? 0 : rng.int(-5, 5);
    for (const line of entries.slice(at, at + size)) {
      const isAltered = !isExact && rng.chance(1 / 8);
      to.lines.push({
        ...{ ...line, no: newId(), isDouble: false },
        ...{ day: addDays(line.day, moved), toDay: addDays(line.toDay, moved) },
        amount: line.amount + (isAltered ? 5_000 : 0),
      });
    }
    truth.rows.add(pairOf(from.id, to.id));
  }
  for (let i = 10; i + 1 < books.length && i < 14; i += 2) {
    const [from, to] = [books[i], books[i + 1]];
    if (!from || !to) continue;
    const isExact = rng.chance(0.5);
    const moved = isExact ? 0 : rng.int(-5, 5);
    const first = addDays(day('2026-03-20'), rng.int(5, 40));
    const last = addDays(first, rng.int(29, 44));
    const own = to.lines.filter(
      (one) => one.issuer !== 'shopee' || one.day < first || one.day > last,
    );
    const taken = from.lines.filter(
      (one) => one.issuer === 'shopee' && one.day >= first && one.day <= last,
    );
    to.lines.splice(
      0,
      to.lines.length,
      ...own,
      ...taken.map((line) => ({
        ...{ ...line, no: newId(), day: addDays(line.day, moved), toDay: addDays(line.day, moved) },
        amount: line.amount + (!isExact && rng.chance(1 / 16) ? 5_000 : 0),
      })),
    );
    truth.days.add(pairOf(from.id, to.id));
  }
}

/** How many of the copies were asked about, and how many others. */
export async function copiesIn({ database }: BenchGround, truth: Planted): Promise<Figure[]> {
  const { rows } = await database.pool.query<{
    enterprise_id: string;
    other_id: string;
    is_days: boolean;
  }>(
    `select enterprise_id, subject as other_id, kind = 'copied_days' as is_days from queue_item
     where kind in ('copied_rows', 'copied_days') and closed_at is null`,
  );
  return (['rows', 'days'] as const).flatMap((what): Figure[] => {
    const asked = new Set(
      rows
        .filter((row) => row.is_days === (what === 'days'))
        .map((row) => pairOf(row.enterprise_id, row.other_id)),
    );
    const found = [...truth[what]].filter((pair) => asked.has(pair)).length;
    const of = `${truth[what].size} copied blocks, ${asked.size} asked about`;
    const name = what === 'rows' ? 'copies' : 'copies of exports';
    return [
      { name: `${name}: precision`, value: (found / asked.size) * 100, unit: '%', of },
      { name: `${name}: recall`, value: (found / truth[what].size) * 100, unit: '%', of },
    ];
  });
}
