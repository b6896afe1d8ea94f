/** What the processes of the kill test write, and what must be there in the end. */
import { seeded } from '../../demo/seeded.ts';
import type { Entry } from '../../src/sales/rules/entry.ts';
import { saleOf } from './cast.ts';
import type { FileSpec } from './readings.ts';

export type Task =
  | { kind: 'entries'; enterpriseId: string; entries: readonly Entry[] }
  | { kind: 'file'; enterpriseId: string; file: FileSpec };

const filesOfOne = 3;
const entriesOfOne = 120;

/** The same for every process of a seed. Files overlap, and one is long enough to be streamed. */
export function tasksOf(seed: string, enterprises: readonly string[]): Task[] {
  return enterprises.flatMap((enterpriseId, nth) => {
    const rng = seeded(`${seed}/${nth}`);
    const entries = Array.from({ length: entriesOfOne }, () =>
      saleOf({ entryId: rng.uuid(1_780_000_000_000), amount: rng.int(1, 90) * 1000 }),
    );
    const files = Array.from({ length: filesOfOne }, (_, i) => fileOfStream(nth, i));
    const tasks: Task[] = files.map((file) => ({ kind: 'file', enterpriseId, file }));
    for (let at = 0; at < entries.length; at += 8) {
      tasks.splice(rng.int(0, tasks.length), 0, {
        kind: 'entries',
        enterpriseId,
        entries: entries.slice(at, at + 8),
      });
    }
    return tasks;
  });
}

function fileOfStream(nth: number, i: number): FileSpec {
  const count = i === 0 ? 9000 : 600;
  return {
    ...{ from: 0, to: 10 + i, latestMinute: 20_000 + i, authority: 3, detail: 1, salt: nth },
    orders: Array.from({ length: count }, (_, order) => ({
      orderNo: `S${nth}-${order}`,
      status: (order + i) % 5 === 0 ? ('Sedang Dikirim' as const) : ('Selesai' as const),
      day: order % 9,
      lines: [{ price: 1000 + (order % 7), quantity: 1 + (order % 3) }],
    })),
  };
}
