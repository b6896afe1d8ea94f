import type { RankReport } from '../curation/rank.ts';
import { rankFiles } from '../curation/rank.ts';
import { Problem, Problems } from '../kernel/problem.ts';
import { readArgs, required, wrongValue } from './args.ts';

const drawsMax = 1_000_000;

/**
 * `rank --scores FILE.csv --criteria FILE.json [--draws N] [--seed N] [--json]`: 0 ranked, 2 the
 * scores were refused.
 */
export async function runRank(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const { given, json } = readArgs(args, { options: ['scores', 'criteria', 'draws', 'seed'] });
  const scores = required(given.scores, '--scores FILE.csv');
  const criteria = required(given.criteria, '--criteria FILE.json');
  const draws = given.draws && whole(`--draws ${given.draws}`, given.draws, drawsMax);
  const seed = given.seed && whole(`--seed ${given.seed}`, given.seed, Number.MAX_SAFE_INTEGER);
  try {
    const report = await rankFiles({
      ...{ scores, criteria },
      ...(draws && { draws }),
      ...(seed && { seed }),
    });
    print(json ? `${JSON.stringify(report, null, 2)}\n` : tableOf(report));
    return 0;
  } catch (error) {
    const all = error instanceof Problems ? error.all : [error];
    if (!all.every((one) => one instanceof Problem)) throw error;
    for (const { words } of all) console.error(`lagawi: ${words.id}\n        ${words.en}`);
    return 2;
  }
}

function whole(said: string, text: string, most: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : wrongValue(said);
}

const points = (value: number) => value.toFixed(2).replace('.', ',');
const share = (value: number) => `${(100 * value).toFixed(1).replace('.', ',')} %`;

function tableOf(report: RankReport): string {
  const lines: string[] = [];
  const width = Math.max(...report.ranking.map(({ entrant }) => entrant.length), 8);
  const places = report.places;
  lines.push(
    `     ${'peserta'.padEnd(width)}   nilai  disetarakan    ${places} besar: bobot apa pun  ±10 poin`,
  );
  for (const one of report.ranking) {
    const adjusted =
      one.adjusted === null ? '–' : `${points(one.adjusted)} ± ${points(one.standardError ?? 0)}`;
    lines.push(
      `${String(one.rank).padStart(4)} ${one.entrant.padEnd(width)}  ${points(one.score).padStart(6)}  ${adjusted.padStart(13)}  ${share(one.inPlaces).padStart(21)}  ${share(one.inPlacesNear).padStart(8)}`,
    );
    if (one.rank <= places && (report.ranking[report.ranking.indexOf(one) + 1]?.rank ?? 0) > places)
      lines.push('     '.padEnd(width + 5, '─'));
  }
  lines.push('');
  if (report.severityRefused) lines.push(`Kecenderungan: ${report.severityRefused.words}`);
  for (const { judge, effect, standardError } of report.severity) {
    lines.push(
      `Kecenderungan ${judge}: ${effect > 0 ? '+' : ''}${points(effect)} ± ${points(standardError)} (${effect > 0 ? 'longgar' : 'ketat'})`,
    );
  }
  for (const { kind, id, enters, leaves } of report.leaveOut) {
    if (enters.length + leaves.length > 0)
      lines.push(`Tanpa ${kind} ${id}: masuk ${enters.join(', ')}; keluar ${leaves.join(', ')}`);
  }
  const change = report.smallestChange;
  lines.push(
    change
      ? `Daftar berubah bila ${points(change.points)} poin bobot pindah ke ${change.to}: ${change.enters} menyamai ${change.leaves}.`
      : 'Tidak ada bobot yang mengubah daftar.',
  );
  lines.push(`${report.draws} bobot acak, benih ${report.seed}`);
  return `${lines.join('\n')}\n`;
}
