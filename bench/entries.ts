/** Entries by hand, acknowledged after their commit is on disk. */
import { system } from '../src/journal/index.ts';
import { day } from '../src/kernel/day.ts';
import { newId } from '../src/kernel/id.ts';
import { recordSales } from '../src/sales/actions/entries.ts';
import { EntryDoor } from '../src/sales/actions/entry-door.ts';
import type { Entry } from '../src/sales/rules/entry.ts';
import { addEnterprises, type BenchGround, median, timed } from './ground.ts';
import type { Figure } from './report.ts';

const clients = 32;

export async function entriesBench(ground: BenchGround): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const enterprises of [1, 30]) {
    const ids = await addEnterprises(ground, enterprises);
    await throughDoor(ground, ids, 2000);
    const { perSecond, p99 } = await throughDoor(ground, ids, 20_000);
    const of = `${clients} clients, ${enterprises} enterprises`;
    figures.push(
      {
        name: `entries, ${enterprises} enterprises`,
        value: perSecond,
        unit: '/s',
        budget: 3000,
        of,
      },
      { name: `p99, ${enterprises} enterprises`, value: p99, unit: 'ms', budget: 25, of },
    );
  }
  return [...figures, await queuedEntries(ground)];
}

/** Each client sends one entry, waits for its receipt, and sends the next. */
async function throughDoor(ground: BenchGround, ids: readonly string[], total: number) {
  const door = new EntryDoor(ground);
  const waits: number[] = [];
  let sent = 0;
  const client = async () => {
    while (sent < total) {
      const enterpriseId = ids[sent++ % ids.length] ?? '';
      const { ms, value } = await timed(() => door.record(request(enterpriseId, [sale()])));
      if (value[0]?.outcome !== 'recorded') throw new Error('an entry was not recorded');
      waits.push(ms);
    }
  };
  const { ms } = await timed(() => Promise.all(Array.from({ length: clients }, client)));
  waits.sort((a, b) => a - b);
  return {
    perSecond: (waits.length / ms) * 1000,
    p99: waits[Math.floor(waits.length * 0.99)] ?? Number.NaN,
  };
}

/** What a phone has gathered in a week without a network. */
async function queuedEntries(ground: BenchGround): Promise<Figure> {
  const [id = ''] = await addEnterprises(ground, 1);
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const entries = Array.from({ length: 1000 }, sale);
    const { ms, value } = await timed(() => recordSales(ground, request(id, entries)));
    if (value.some((one) => one.outcome !== 'recorded')) throw new Error('one was not recorded');
    times.push(ms);
  }
  return {
    ...{ name: '1.000 queued entries in one call', value: median(times), unit: 'ms', budget: 100 },
    of: 'median of 9',
  };
}

function request(enterpriseId: string, entries: readonly Entry[]) {
  return { actor: system('api'), enterpriseId, zone: 'WIB' as const, onBehalf: false, entries };
}

const today = day(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));

function sale(): Entry {
  return {
    ...{ entryId: newId(), kind: 'sale', day: today, toDay: today, stream: 'campaign' },
    ...{ channel: 'bazaar', amount: 75_000, quantity: 5, transactions: 1, product: 'Keripik' },
  };
}
