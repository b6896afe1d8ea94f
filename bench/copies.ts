/**
 * Rows that came from another enterprise's book: of every hundred enterprises four took a block of
 * a neighbour's entries, as it was or with days moved and every eighth amount altered; and all of
 * them keep the same few example rows of a form.
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

export function plantCopies(rng: Seeded, books: readonly Book[], truth: Set<string>): void {
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
    truth.add(pairOf(from.id, to.id));
  }
}

/** How many of the copies were asked about, and how many others. */
export async function copiesIn(
  { database }: BenchGround,
  truth: ReadonlySet<string>,
): Promise<Figure[]> {
  const { rows } = await database.pool.query<{ enterprise_id: string; other_id: string }>(
    `select enterprise_id, subject as other_id from queue_item
     where kind = 'copied_rows' and closed_at is null`,
  );
  const asked = new Set(rows.map((row) => pairOf(row.enterprise_id, row.other_id)));
  const found = [...truth].filter((pair) => asked.has(pair)).length;
  const of = `${truth.size} copied blocks, ${asked.size} asked about`;
  return [
    { name: 'copies: precision', value: (found / asked.size) * 100, unit: '%', of },
    { name: 'copies: recall', value: (found / truth.size) * 100, unit: '%', of },
  ];
}
