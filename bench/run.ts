/**
 * `npm run bench [name …]`: the budgets of design.md, measured as ratios within one run. JSON lines
 * go to the standard output, the table for people to the standard error.
 */
import { applicantsBench } from './applicants.ts';
import { doublesBench } from './doubles.ts';
import { entriesBench } from './entries.ts';
import { entriesHttpBench } from './entries-http.ts';
import { eventsBench } from './events.ts';
import { type BenchGround, benchGround } from './ground.ts';
import { growthBench } from './growth.ts';
import { lettersBench } from './letters.ts';
import { matchingBench } from './matching.ts';
import { mentoringBench } from './mentoring.ts';
import { millionLinesBench } from './million.ts';
import { pagesBench } from './pages.ts';
import { panelBench } from './panel.ts';
import { rankingBench } from './ranking.ts';
import { asLines, asTable, type Figure, keeps } from './report.ts';
import { trainingBench } from './training.ts';
import { workbookBench } from './workbook.ts';

const lines = Number(process.env['BENCH_LINES'] ?? 1_000_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);

const benches: Record<string, (ground: BenchGround) => Promise<Figure[]>> = {
  million: (ground) => millionLinesBench(ground, { lines, rounds }),
  workbook: workbookBench,
  doubles: (ground) => doublesBench(ground, { lines, enterprises: Math.ceil(lines / 333) }),
  ranking: rankingBench,
  applicants: applicantsBench,
  panel: panelBench,
  matching: matchingBench,
  training: trainingBench,
  letters: lettersBench,
  mentoring: mentoringBench,
  events: eventsBench,
  growth: growthBench,
  pages: pagesBench,
  entries: entriesBench,
  http: entriesHttpBench,
};

const asked = process.argv.slice(2);
const ground = await benchGround();
let missed = 0;
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const figures = await bench(ground);
    process.stdout.write(asLines(name, figures));
    process.stderr.write(asTable(name, figures));
    missed += figures.filter((figure) => !keeps(figure)).length;
  }
} finally {
  await ground.close();
}
if (missed > 0) {
  process.stderr.write(`${missed} budgets missed\n`);
  process.exitCode = 1;
}
