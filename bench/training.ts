/** Lists of years into persons, and a name found with a slip of the pen. */
import { seeded } from '../demo/seeded.ts';
import { traineeFiles } from '../demo/trainee-lists.ts';
import { type TrainingBatch, trainedIn } from '../demo/trainees.ts';
import { openFiles } from '../src/files/index.ts';
import { bookList, confirmList, readTold, uploadList } from '../src/training/index.ts';
import { searchTrainees } from '../src/training/questions/search.ts';
import { trainingTotals } from '../src/training/questions/totals.ts';
import { type BenchGround, keeper, timed } from './ground.ts';
import type { Figure } from './report.ts';

const persons = 22_515;
const nations = 4;
const asked = 200;

export async function trainingBench(ground: BenchGround): Promise<Figure[]> {
  const first = await takeIn(ground, 'ukur-0');
  const totals = await timed(() => trainingTotals(ground.database));
  for (let nation = 1; nation < nations; nation++) await takeIn(ground, `ukur-${nation}`);
  const { all } = await trainingTotals(ground.database);
  const times: number[] = [];
  let found = 0;
  for (const { name, typed } of slips(trainedIn('ukur-0', persons))) {
    const { ms, value } = await timed(() => searchTrainees(ground.database, { text: typed }));
    times.push(ms);
    if (value.slice(0, 10).some((one) => one.name.toLowerCase().includes(name))) found += 1;
  }
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  const of = `${all.persons} persons`;
  return [
    {
      ...{ name: 'lists of six years, matched', value: (first.ms * 25_000) / first.rows },
      ...{ unit: 'ms', budget: 20_000, of: `for 25000 rows, of ${first.rows}` },
    },
    { name: 'totals by year', value: totals.ms, unit: 'ms', of: `${first.rows} rows` },
    { name: 'a name with a slip, p95', value: p95, unit: 'ms', budget: 20, of },
    { name: 'found among the first ten', value: (found / times.length) * 100, unit: '%' },
  ];
}

async function takeIn(ground: BenchGround, seed: string): Promise<{ ms: number; rows: number }> {
  const files = openFiles(ground.config);
  const jobs = { enqueue: async () => undefined, wake: () => undefined };
  const house = { ...ground, files, jobs };
  let [ms, rows] = [0, 0];
  for (const { fileName, bytes } of traineeFiles(seed, persons)) {
    const done = await timed(async () => {
      const listId = await uploadList(house, keeper, { programme: seed, fileName, bytes });
      await confirmList(house, keeper, { listId, told: readTold(nothingTold) });
      return bookList(house, { listId });
    });
    ms += done.ms;
    rows += done.value;
  }
  return { ms, rows };
}

const nothingTold = { roles: null, title: '', venue: '', from: '', until: '' };

/** Names that were trained, each typed with two letters in the wrong order. */
function slips(batches: readonly TrainingBatch[]): { name: string; typed: string }[] {
  const rng = seeded('ukur/cari');
  return Array.from({ length: asked }, () => {
    const name = rng.pick(rng.pick(batches).trained).name.join(' ').toLowerCase();
    const at = rng.int(1, name.length - 3);
    const typed = `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
    return { name, typed };
  });
}
