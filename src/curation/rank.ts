/**
 * A ranking from two files, without a house: for whoever has only the scores and wants to know
 * whether the list holds. A side door: it leads to no database.
 */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { z } from 'zod';
import { decided, type Problem, Problems } from '../kernel/problem.ts';
import { rankingProblems } from './problems/ranking.ts';
import { inPlaces } from './rules/ranking/acceptability.ts';
import { drawsFor, rankingOf } from './rules/ranking/index.ts';
import { byText, readRankingSheet } from './rules/ranking/sheet.ts';
import type { Ranking, Score, SeverityRefusal } from './words/ranking.ts';

/** What a criteria file may say; what it does not know is refused, for it may be a slip. */
const criteriaFile = z.strictObject({
  criteria: z
    .array(
      z
        .strictObject({
          id: z.string().trim().min(1),
          weight: z.number().nonnegative(),
          min: z.number(),
          max: z.number(),
          direction: z.enum(['higher', 'lower']).default('higher'),
        })
        .refine(({ min, max }) => min < max, 'min < max'),
    )
    .min(1)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'id twice'),
  places: z.int().positive(),
  /** Criteria that break a tie, first to last. Left out: the heaviest first. */
  tieBreak: z.array(z.string()).optional(),
});

const defaultSeed = 1;

export async function rankFiles(asked: {
  scores: string;
  criteria: string;
  seed?: number;
  draws?: number;
}): Promise<RankReport> {
  const criteria = readCriteria(await readFile(asked.criteria, 'utf8'));
  const { scores, institutions } = readScores(await readFile(asked.scores));
  const { tieBreak, ...rest } = criteria;
  const sheet = decided(readRankingSheet({ ...rest, scores, ...(tieBreak && { tieBreak }) }));
  const ranking = rankingOf(sheet, {
    ...{ institutions, seed: String(asked.seed ?? defaultSeed) },
    draws: asked.draws ?? drawsFor(sheet),
  });
  return asReport(ranking);
}

function readCriteria(text: string) {
  const parsed = criteriaFile.safeParse(jsonOf(text));
  if (!parsed.success) {
    throw new Problems(
      parsed.error.issues.map(({ path, message }) =>
        rankingProblems.criteriaUnreadable({ why: `${path.join('.')} ${message}`.trim() }),
      ),
    );
  }
  const { criteria, tieBreak } = parsed.data;
  const unknown = (tieBreak ?? []).filter((id) => !criteria.some((one) => one.id === id));
  if (unknown.length > 0) {
    throw new Problems(unknown.map((criterion) => rankingProblems.unknownCriterion({ criterion })));
  }
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw rankingProblems.criteriaUnreadable({ why });
  }
}

const columns = ['judge', 'entrant', 'criterion', 'score'] as const;

function readScores(bytes: Buffer) {
  const { data } = Papa.parse<string[]>(decoded(bytes));
  const first = Math.max(0, data.findIndex(isFilled));
  const head = (data[first] ?? []).map((name) => name.trim().toLowerCase());
  const lacking = columns.filter((name) => !head.includes(name));
  if (lacking.length > 0) throw rankingProblems.columnsMissing({ columns: lacking.join(', ') });
  const columnOf = (name: (typeof columns)[number]) => head.indexOf(name);
  const at = {
    judge: columnOf('judge'),
    entrant: columnOf('entrant'),
    criterion: columnOf('criterion'),
    score: columnOf('score'),
  };
  const institutionAt = head.indexOf('institution');
  const institutions = new Map<string, string>();
  const scores: Score[] = [];
  const problems: Problem[] = [];
  for (let index = first + 1; index < data.length; index++) {
    const cell = (column: number) => data[index]?.[column]?.trim() ?? '';
    const [judge, entrant, criterion, text] = [
      cell(at.judge),
      cell(at.entrant),
      cell(at.criterion),
      cell(at.score),
    ];
    const row = index + 1;
    // A spreadsheet leaves rows of separators at the end.
    if (!isFilled(data[index] ?? [])) continue;
    if (entrant === '') problems.push(rankingProblems.emptyCell({ row, column: 'entrant' }));
    if (criterion === '') problems.push(rankingProblems.emptyCell({ row, column: 'criterion' }));
    const score = numberOf(text);
    if (score === null) problems.push(rankingProblems.notNumber({ row, text }));
    else scores.push({ judge, entrant, criterion, score });
    const institution = cell(institutionAt);
    if (judge === '' || institution === '') continue;
    if ((institutions.get(judge) ?? institution) !== institution) {
      problems.push(rankingProblems.twoInstitutions({ judge }));
    }
    institutions.set(judge, institution);
  }
  if (problems.length > 0) throw new Problems(problems.slice(0, toldMax));
  return { scores, institutions };
}

const isFilled = (row: readonly string[]): boolean => row.some((one) => one.trim() !== '');

/** Faults of rows that are told at once. */
const toldMax = 20;

/** UTF-8, UTF-16 by its mark, or what spreadsheets here save where they do not. */
function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** With a decimal point, or the comma of a spreadsheet set to Indonesian. */
function numberOf(text: string): number | null {
  const number = Number(text.includes(',') ? text.replace(',', '.') : text);
  return text === '' || !Number.isFinite(number) ? null : number;
}

export type RankReport = ReturnType<typeof asReport>;

const refusalWords: Record<SeverityRefusal, string> = {
  oneJudge: 'one judge: nothing to compare with',
  notConnected: 'groups of judges share no entrant: their scores cannot be compared',
  tooThin: 'too few scores to tell the lean of a judge from chance',
};

/** JSON contract lagawi.rank/1: only gains fields. Scores and effects are points from 0 to 100. */
function asReport(ranking: Ranking) {
  const { sheet, severity, anyWeights, nearWeights } = ranking;
  const entrant = (no: number) => sheet.entrants[no] ?? '';
  const entrants = (list: readonly number[]) => list.map(entrant).sort(byText);
  const criterion = (no: number) => sheet.criteria[no]?.id ?? '';
  const fit = severity.ok ? severity.severity : null;
  const change = ranking.smallestChange;
  const one = ranking.oneWeightChange;
  const pair = (both: { leaves: number; enters: number }) => ({
    leaves: entrant(both.leaves),
    enters: entrant(both.enters),
  });
  return {
    schema: 'lagawi.rank/1',
    places: sheet.places,
    draws: anyWeights.draws,
    seed: Number(ranking.seed),
    connected: ranking.isConnected,
    tieBreak: sheet.tieBreak.map(criterion),
    ranking: ranking.ranked.map((ranked) => ({
      entrant: entrant(ranked.entrant),
      rank: ranked.rank,
      score: ranked.score,
      adjusted: fit ? (fit.adjusted[ranked.entrant] ?? null) : null,
      standardError: fit ? (fit.standardError[ranked.entrant] ?? null) : null,
      acceptability: sharesOf(anyWeights, ranked.entrant),
      inPlaces: inPlaces(anyWeights, ranked.entrant, sheet.places),
      acceptabilityNear: sharesOf(nearWeights, ranked.entrant),
      inPlacesNear: inPlaces(nearWeights, ranked.entrant, sheet.places),
    })),
    severity: (fit?.judges ?? []).map(({ judge, effect, standardError }) => ({
      judge: sheet.judges[judge] ?? '',
      ...{ effect, standardError },
    })),
    severityRefused: severity.ok
      ? null
      : { reason: severity.refusal, words: refusalWords[severity.refusal] },
    leaveOut: ranking.leaveOuts.map(({ kind, id, enters, leaves, unscored }) => ({
      ...{ kind, id, changes: enters.length + leaves.length > 0 },
      enters: entrants(enters),
      leaves: entrants(leaves),
      unscored: entrants(unscored),
    })),
    smallestChange: change && {
      points: change.points,
      from: change.from.map((part) => ({
        criterion: criterion(part.criterion),
        points: part.points,
      })),
      to: criterion(change.to),
      ...pair(change),
    },
    oneWeightChange: one && {
      criterion: criterion(one.criterion),
      from: one.from,
      to: one.to,
      ...pair(one),
    },
  };
}

const sharesOf = ({ shares, ranks }: Ranking['anyWeights'], entrant: number): number[] => [
  ...shares.subarray(entrant * ranks, (entrant + 1) * ranks),
];
