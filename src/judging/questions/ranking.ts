/** The ranking of a final, and whether it holds without what nobody has proven. */
import type { CampaignSetup } from '../../campaigns/index.ts';
import {
  type RankedSheet,
  type RankingSheet,
  rankedOf,
  readRankingSheet,
  type Score,
  spreadsOf,
} from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import { correctedFinalists, correctedScores, countingBy } from '../rules/corrections.ts';
import { type Leaving, pointsOf } from '../rules/measures.ts';
import { selectCorrections } from '../store/corrections.ts';
import { selectDecrees } from '../store/decree.ts';
import { findCriteria, findRound, type Reader, selectFinalists } from '../store/final.ts';
import { selectTies } from '../store/jury.ts';
import { selectAllGiven } from '../store/sheets.ts';
import type { WinnersDecree } from '../words/decree.ts';
import type { TieChoice } from '../words/jury.ts';
import type {
  Final,
  Finalist,
  JudgingCriteria,
  JudgingCriterion,
  MeasuredFinalist,
  RoundKey,
} from '../words.ts';

export interface WinnersView {
  final: Final;
  criteria: JudgingCriteria;
  ranking: RankedSheet;
  finalists: readonly MeasuredFinalist[];
  seats: number | null;
  /** Best first. */
  rows: readonly WinnerRow[];
  /** Equals at the end of the seats whom the written rule could not part. */
  equals: readonly WinnerRow[];
  /** The same, as long as the jury did not part them either. */
  tied: readonly WinnerRow[];
  /** How the jury parted them. */
  tieChoice: TieChoice | null;
  /** Who would win without sales that nobody has proven, and without those that were not online. */
  without: readonly { leaving: Exclude<Leaving, 'nothing'>; enters: string[]; leaves: string[] }[];
}

export interface WinnerRow {
  enterpriseId: string;
  name: string;
  rank: number;
  score: number;
  adjusted: { score: number; standardError: number } | null;
  /** Between the highest and the lowest total that a judge gave. */
  spread: number;
  isWinner: boolean;
  /** Points from 0 to 100 of each criterion, in their order. */
  points: readonly number[];
}

/**
 * null before the final was closed: until then nobody sees a ranking. `by`: as the decree of that
 * version decided, or what the next would decide that names these objections; else the one that
 * holds.
 */
export async function winnersOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  setup: Pick<CampaignSetup, 'quotas'>,
  by?: number | { naming: readonly string[] },
): Promise<WinnersView | null> {
  const round = { campaignId, round: 'final' } as const;
  const final = await findRound(read, round);
  if (!final?.closedAt) return null;
  const criteria = present(
    await findCriteria(read, campaignId, final.criteriaVersion),
    'a final names its criteria',
  );
  const decrees = await selectDecrees(read, campaignId);
  const isNext = typeof by === 'object';
  const decree = isNext ? null : decrees.find((one) => one.version === (by ?? decrees.length));
  const all = await selectCorrections(read, campaignId);
  const corrections = countingBy(all, isNext ? by : { upTo: decree?.version ?? 0 });
  const finalists = correctedFinalists(await selectFinalists(read, round), corrections);
  const judged = correctedScores(await judgedScores(read, round), corrections);
  const seats = setup.quotas.winners;
  const sheetOf = (leaving: Leaving) =>
    sheetFor({ criteria, finalists, judged, leaving, places: seats ?? 1 });
  const ranking = rankedOf(sheetOf('nothing'));
  const ranked = rowsOf(ranking, finalists, seats ?? 0);
  const equals = equalsAtTheEnd(ranked, seats);
  const free = seatsForEquals({ rows: ranked, equals, seats });
  const until = decree?.enteredAt ?? null;
  const choice = await choiceAmong(read, campaignId, { equals, free, until });
  const chosen = choice ? ranked.map((row) => parted(row, { equals, choice })) : ranked;
  const rows = decree?.content.change?.byHand ? byHand(chosen, decree) : chosen;
  return {
    ...{ final, criteria, ranking, finalists, seats, rows },
    ...{ equals, tied: choice ? [] : equals, tieChoice: choice },
    without: (['unproven', 'offline'] as const).map((leaving) => ({
      leaving,
      ...compared(chosen, rowsOf(rankedOf(sheetOf(leaving)), finalists, seats ?? 0), {
        ...{ seats, equals, choice },
      }),
    })),
  };
}

/** What judges gave in a round, as a ranking takes it. */
export async function judgedScores(read: Reader, round: RoundKey): Promise<Score[]> {
  return (await selectAllGiven(read, round)).map((one) => ({
    ...{ judge: one.personId, entrant: one.enterpriseId },
    ...{ criterion: one.criterion, score: one.score },
  }));
}

/** Judged and measured scores of everybody in a round. */
export const sheetFor = (asked: {
  criteria: JudgingCriteria;
  finalists: readonly Finalist[];
  judged: readonly Score[];
  leaving: Leaving;
  places: number;
}): RankingSheet => {
  const { criteria, finalists, judged, leaving, places } = asked;
  return decided(
    readRankingSheet({
      criteria: criteria.criteria.map(scaleOf),
      ...{ tieBreak: criteria.tieBreak, places },
      scores: [...judged, ...measuredScores(criteria, finalists, leaving)],
    }),
  );
};

/** Nobody where the seats end between two ranks. */
function equalsAtTheEnd(rows: readonly WinnerRow[], seats: number | null): WinnerRow[] {
  const winners = rows.filter(({ isWinner }) => isWinner);
  if (winners.length <= (seats ?? winners.length)) return [];
  const last = Math.max(...winners.map(({ rank }) => rank));
  return winners.filter(({ rank }) => rank === last);
}

/**
 * The last that was made among just these: of others nobody said whom the jury takes. What a decree
 * decided does not follow a choice that was made after it.
 */
async function choiceAmong(
  read: Reader,
  campaignId: string,
  { equals, free, until }: { equals: readonly WinnerRow[]; free: number; until: Date | null },
): Promise<TieChoice | null> {
  const choices = equals.length > 0 ? await selectTies(read, campaignId) : [];
  const among = new Set(equals.map((one) => one.enterpriseId));
  const isOfThese = ({ tied, chosen, decidedAt }: TieChoice) =>
    (until === null || decidedAt <= until) &&
    chosen.length === free &&
    chosen.every((id) => among.has(id)) &&
    (tied.length === 0 || (tied.length === among.size && tied.every((id) => among.has(id))));
  return choices.findLast(isOfThese) ?? null;
}

const byHand = (rows: readonly WinnerRow[], { content }: WinnersDecree): WinnerRow[] => {
  const winners = new Set(
    content.entries.filter((one) => one.isWinner).map((one) => one.enterpriseId),
  );
  return rows.map((row) => ({ ...row, isWinner: winners.has(row.enterpriseId) }));
};

const parted = (
  row: WinnerRow,
  { equals, choice }: { equals: readonly WinnerRow[]; choice: TieChoice },
): WinnerRow =>
  equals.includes(row) ? { ...row, isWinner: choice.chosen.includes(row.enterpriseId) } : row;

/** For how many of the equals there is a seat. */
export function seatsForEquals({
  rows,
  equals,
  seats,
}: Pick<WinnersView, 'rows' | 'equals' | 'seats'>): number {
  const rank = equals[0]?.rank ?? 0;
  return (seats ?? 0) - rows.filter((row) => row.rank < rank).length;
}

const scaleOf = (criterion: JudgingCriterion) => {
  const { id, weight } = criterion;
  const scale =
    criterion.kind === 'judged' ? { min: 1, max: criterion.levels.length } : { min: 0, max: 100 };
  return { id, weight, ...scale, direction: 'higher' as const };
};

function measuredScores(
  { criteria, measuring }: JudgingCriteria,
  finalists: readonly Finalist[],
  leaving: Leaving,
): Score[] {
  const measured = finalists.map((one) => one.measured);
  return criteria.flatMap((criterion) => {
    if (criterion.kind !== 'measured') return [];
    const points = pointsOf(criterion.measure, measured, { measuring, leaving });
    return finalists.map(({ enterpriseId }, i) => ({
      ...{ judge: '', entrant: enterpriseId, criterion: criterion.id, score: points[i] ?? 0 },
    }));
  });
}

export function rowsOf(
  { sheet, ranked, means, severity }: RankedSheet,
  finalists: readonly Finalist[],
  seats: number,
): WinnerRow[] {
  const width = sheet.criteria.length;
  const spreads = spreadsOf(sheet);
  return ranked.map(({ entrant, rank, score }) => {
    const enterpriseId = sheet.entrants[entrant] ?? '';
    return {
      ...{ enterpriseId, rank, score, isWinner: rank <= seats },
      spread: spreads[entrant] ?? 0,
      name: finalists.find((one) => one.enterpriseId === enterpriseId)?.name ?? '–',
      adjusted: severity.ok
        ? {
            score: severity.severity.adjusted[entrant] ?? 0,
            standardError: severity.severity.standardError[entrant] ?? 0,
          }
        : null,
      points: [...means.subarray(entrant * width, (entrant + 1) * width)].map((one) => 100 * one),
    };
  });
}

/** The jury's choice holds there, too, where the same equals are at the end of the seats. */
function compared(
  before: readonly WinnerRow[],
  ranked: readonly WinnerRow[],
  tie: { seats: number | null; equals: readonly WinnerRow[]; choice: TieChoice | null },
) {
  const { seats, equals, choice } = tie;
  const ends = equalsAtTheEnd(ranked, seats);
  const isSame =
    ends.length === equals.length &&
    ends.every((one) => equals.some(({ enterpriseId }) => enterpriseId === one.enterpriseId));
  const after =
    choice && isSame ? ranked.map((row) => parted(row, { equals: ends, choice })) : ranked;
  const isIn = (rows: readonly WinnerRow[], { enterpriseId }: WinnerRow) =>
    rows.some((one) => one.isWinner && one.enterpriseId === enterpriseId);
  const differ = (from: readonly WinnerRow[], to: readonly WinnerRow[]) =>
    to.filter((row) => row.isWinner && !isIn(from, row)).map(({ name }) => name);
  return { enters: differ(before, after), leaves: differ(after, before) };
}
