import type { RankReport } from '../curation/rank.ts';
import { rankFiles } from '../curation/rank.ts';
import { decimal } from '../kernel/decimal.ts';
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
  const draws = wholeIn('draws', given.draws, { least: 1, most: drawsMax });
  const seed = wholeIn('seed', given.seed, { least: 0, most: Number.MAX_SAFE_INTEGER });
  try {
    const report = await rankFiles({
      ...{ scores, criteria },
      ...(draws !== null && { draws }),
      ...(seed !== null && { seed }),
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

/** null where it is left out. */
function wholeIn(
  name: string,
  text: string | undefined,
  { least, most }: { least: number; most: number },
): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  const isIn = /^\d+$/.test(text) && number >= least && number <= most;
  return isIn ? number : wrongValue(`--${name} ${text}`);
}

const points = (value: number) => decimal(value, { digits: 2 });
const share = (value: number) => `${decimal(100 * value, { digits: 1 })} %`;
const kinds = { judge: 'juri', institution: 'lembaga', criterion: 'kriteria' } as const;

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
      lines.push(
        `Tanpa ${kinds[kind]} ${id}: masuk ${enters.join(', ')}; keluar ${leaves.join(', ')}`,
      );
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
