/** What one entrant is told: own figures, own points, the place, and what was left. */
import { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { rawOf } from '../rules/measures.ts';
import { isRelative, mostLeft, type Third, thirdOf } from '../rules/own-result.ts';
import { findDecree } from '../store/decree.ts';
import { findCriteria, findRound, selectFinalists } from '../store/final.ts';
import type { WinnersDecree } from '../words/decree.ts';
import type {
  Final,
  Finalist,
  JudgingCriteria,
  JudgingCriterion,
  MeasuredFinalist,
  Measuring,
  Round,
} from '../words.ts';
import { firstRoundOf } from './first-round.ts';
import { type WinnerRow, winnersOf } from './ranking.ts';

export interface OwnCriterion {
  criterion: JudgingCriterion;
  /** What the ledger held; null where it was judged, or nothing could be told. */
  raw: number | null;
  /** From 0 to 100; null before it is decided, and where they would tell another's figure. */
  points: number | null;
  third: Third | null;
}

/** How it was decided: by a decree on the winners, or, of a first round, by who went on. */
export type OwnOutcome =
  | {
      round: 'final';
      decree: Pick<WinnersDecree, 'number' | 'decidedOn' | 'content'>;
      isWinner: boolean;
      /** Of whom the jury preferred among equals, why; null where it did not have to. */
      tieReason: string | null;
    }
  | {
      round: 'first';
      chosenAt: Date;
      finalists: number;
      /** Why others than the best of it went on; '' where they did not. */
      otherwise: string;
    };

export interface OwnResult {
  /** The last one in which it stood. */
  round: Round;
  opened: Final;
  measuring: Measuring;
  measuredAt: Date;
  /** Measured again after an upheld objection. */
  isAgain: boolean;
  /** How many stood in it. */
  among: number;
  criteria: readonly OwnCriterion[];
  /** null before it was decided. */
  decided: {
    outcome: OwnOutcome;
    rank: number;
    /** Where most of the score was left. */
    next: readonly OwnCriterion[];
  } | null;
}

type Of = { campaignId: string; enterpriseId: string };

interface Stood {
  round: Round;
  opened: Final;
  entrants: readonly Finalist[];
  own: Finalist;
  set: JudgingCriteria;
}

/** null where the enterprise was judged in no round. */
export async function ownResultOf(database: Database, asked: Of): Promise<OwnResult | null> {
  const stood =
    (await stoodIn(database, asked, 'final')) ?? (await stoodIn(database, asked, 'first'));
  if (!stood) return null;
  const decided =
    stood.round === 'final'
      ? await decidedByDecree(database, asked)
      : await decidedByChoice(database, asked);
  const { round, opened, entrants } = stood;
  const own = decided?.own ?? stood.own;
  const again = decided?.own?.again ?? null;
  const told = {
    ...{ round, opened, measuring: stood.set.measuring, among: entrants.length },
    ...{ measuredAt: again?.at ?? opened.measuredAt, isAgain: again !== null },
  };
  const row = decided?.rows.find((one) => one.enterpriseId === asked.enterpriseId);
  if (!decided || !row) return { ...told, criteria: figuresOf(stood), decided: null };
  const { shown, next } = pointsOf({ ...stood, own }, { row, rows: decided.rows });
  const { outcome, rank = row.rank } = decided;
  return { ...told, criteria: shown, decided: { outcome, rank, next } };
}

async function stoodIn(
  { read }: Pick<Database, 'read'>,
  { campaignId, enterpriseId }: Of,
  round: Round,
): Promise<Stood | null> {
  const opened = await findRound(read, { campaignId, round });
  const entrants = await selectFinalists(read, { campaignId, round });
  const own = entrants.find((one) => one.enterpriseId === enterpriseId);
  const set = opened && (await findCriteria(read, campaignId, opened.criteriaVersion));
  return opened && own && set ? { round, opened, entrants, own, set } : null;
}

interface DecidedRows {
  outcome: OwnOutcome;
  rows: readonly WinnerRow[];
  /** Where a decree says it. */
  rank?: number;
  /** What that decree rests on. */
  own?: MeasuredFinalist;
}

async function decidedByDecree(
  database: Database,
  { campaignId, enterpriseId }: Of,
): Promise<DecidedRows | null> {
  const decree = await findDecree(database.read, campaignId);
  const view =
    decree && (await winnersOf(database, campaignId, await setupOf(database, campaignId)));
  const entry = decree?.content.entries.find((one) => one.enterpriseId === enterpriseId);
  const own = view?.finalists.find((one) => one.enterpriseId === enterpriseId);
  if (!decree || !view || !entry || !own) return null;
  const isEqual = view.equals.some((one) => one.enterpriseId === enterpriseId);
  const tieReason = isEqual ? (view.tieChoice?.reason ?? null) : null;
  const { rank, isWinner } = entry;
  return { outcome: { round: 'final', decree, isWinner, tieReason }, rows: view.rows, rank, own };
}

/** Whoever did not go on learns it once the finalists are chosen, by the opening of the final. */
async function decidedByChoice(
  database: Database,
  { campaignId }: Of,
): Promise<DecidedRows | null> {
  const key = { campaignId, round: 'final' } as const;
  const final = await findRound(database.read, key);
  const first = await firstRoundOf(database, campaignId, await setupOf(database, campaignId));
  if (!final || !first) return null;
  const finalists = (await selectFinalists(database.read, key)).length;
  const { openedAt: chosenAt, otherwise } = final;
  return { outcome: { round: 'first', chosenAt, finalists, otherwise }, rows: first.rows };
}

const rawFor = (criterion: JudgingCriterion, { measured }: Finalist): number | null =>
  criterion.kind === 'measured' ? rawOf(criterion.measure, measured) : null;

const figuresOf = ({ set, own }: Stood): OwnCriterion[] =>
  set.criteria.map((criterion) => ({
    ...{ criterion, raw: rawFor(criterion, own), points: null, third: null },
  }));

function pointsOf(
  { set, own }: Stood,
  { row, rows }: { row: WinnerRow; rows: readonly WinnerRow[] },
): { shown: OwnCriterion[]; next: OwnCriterion[] } {
  const pointed = set.criteria.map((criterion, i) => ({
    ...{ criterion, raw: rawFor(criterion, own), points: row.points[i] ?? 0 },
    third: thirdOf(
      row.points[i] ?? 0,
      rows.map(({ points }) => points[i] ?? 0),
    ),
  }));
  const shown = pointed.map((one) =>
    isRelative(one.criterion) ? { ...one, points: null } : { ...one, third: null },
  );
  const left = mostLeft(pointed.map((one) => ({ ...one, weight: one.criterion.weight })));
  const isLeft = (one: OwnCriterion) => left.some(({ criterion }) => criterion === one.criterion);
  return { shown, next: shown.filter(isLeft) };
}

/** The judgings in which an enterprise stands, in any round, by campaign. */
export async function finalsOf(
  { read }: Pick<Database, 'read'>,
  enterpriseId: string,
): Promise<{ campaignId: string; name: string }[]> {
  const rows = await read
    .selectFrom('judging_finalist as f')
    .innerJoin('campaign as c', 'c.campaign_id', 'f.campaign_id')
    .select(['c.campaign_id', 'c.name'])
    .distinct()
    .where('f.enterprise_id', '=', enterpriseId)
    .orderBy('c.campaign_id')
    .execute();
  return rows.map((row) => ({ campaignId: row.campaign_id, name: row.name }));
}
