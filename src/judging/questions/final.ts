/** How far a final is, for those who run it, and a judge's own sheets. */
import type { GivenScore } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { productsOf } from '../../enterprises/index.ts';
import { present } from '../../kernel/assert.ts';
import type { Day } from '../../kernel/day.ts';
import { pointsOf } from '../rules/measures.ts';
import { findDecree } from '../store/decree.ts';
import { findCriteria, findCurrentRound, findRound, selectFinalists } from '../store/final.ts';
import { hadSheet, type SheetKey, selectGiven, selectSheets } from '../store/sheets.ts';
import type { WinnersDecree } from '../words/decree.ts';
import type { Final, Finalist, JudgeSheet, JudgingCriteria, Measured, Round } from '../words.ts';

export interface FinalState {
  criteria: JudgingCriteria | null;
  final: Final | null;
  finalists: number;
  sheets: number;
  locked: number;
  decree: WinnersDecree | null;
}

export async function finalStateOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<FinalState> {
  const round = { campaignId, round: 'final' } as const;
  const final = await findRound(read, round);
  const sheets = await selectSheets(read, round);
  return {
    final,
    criteria: await findCriteria(read, campaignId, final?.criteriaVersion),
    finalists: (await selectFinalists(read, round)).length,
    sheets: sheets.length,
    locked: sheets.filter(({ lockedAt }) => lockedAt).length,
    decree: await findDecree(read, campaignId),
  };
}

/** Since when criteria stand: the first round, or the final where there was none; null: not yet. */
export async function criteriaStandSince(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Date | null> {
  for (const round of ['first', 'final'] as const) {
    const opened = await findRound(read, { campaignId, round });
    if (opened) return opened.openedAt;
  }
  return null;
}

/** The sheets of one judge and of nobody else in the current round, by the finalist's name. */
export async function ownSheets(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  personId: string,
): Promise<{ final: Final | null; sheets: (JudgeSheet & { name: string })[] }> {
  const current = await findCurrentRound(read, campaignId);
  if (!current) return { final: null, sheets: [] };
  const round = { campaignId, round: current };
  const sheets = await selectSheets(read, round, personId);
  const finalists = await selectFinalists(read, round);
  return {
    final: await findRound(read, round),
    sheets: finalists.flatMap(({ enterpriseId, name }) => {
      const own = sheets.find((one) => one.enterpriseId === enterpriseId);
      return own ? [{ ...own, name }] : [];
    }),
  };
}

/** How many of one's own sheets are not locked in the round that is scored. */
export async function waitingJudgeSheets(
  database: Pick<Database, 'read'>,
  campaignId: string,
  personId: string,
): Promise<number> {
  const { final, sheets } = await ownSheets(database, campaignId, personId);
  if (!final || final.closedAt) return 0;
  return sheets.filter(({ lockedAt }) => lockedAt === null).length;
}

/** Which round is scored now, or was last; null before the first. */
export const currentRoundOf = (
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Round | null> => findCurrentRound(read, campaignId);

export interface OwnSheet {
  round: Round;
  final: Final;
  sheet: JudgeSheet;
  criteria: JudgingCriteria;
  finalist: Pick<Finalist, 'enterpriseId' | 'name'>;
  /** Names of what it makes. */
  products: readonly string[];
  given: readonly GivenScore[];
  /** Points of the measured criteria by id, from 0 to 100; never rupiah. */
  points: ReadonlyMap<string, number>;
}

export async function ownSheet(
  { read }: Pick<Database, 'read'>,
  key: { campaignId: string; enterpriseId: string; personId: string },
): Promise<OwnSheet | null> {
  const { campaignId, enterpriseId } = key;
  const current = await findCurrentRound(read, campaignId);
  if (!current) return null;
  const round = { campaignId, round: current };
  const final = await findRound(read, round);
  const sheet = (await selectSheets(read, round, key.personId)).find(
    (one) => one.enterpriseId === enterpriseId,
  );
  if (!final || !sheet) return null;
  const criteria = present(
    await findCriteria(read, campaignId, final.criteriaVersion),
    'a final names its criteria',
  );
  const finalists = await selectFinalists(read, round);
  const at = finalists.findIndex((one) => one.enterpriseId === enterpriseId);
  const { name } = present(finalists[at], 'a sheet is of a finalist');
  return {
    ...{ round: current, final, sheet, criteria, finalist: { enterpriseId, name } },
    products: (await productsOf({ read }, enterpriseId))
      .filter(({ isOwn, retiredOn }) => isOwn && retiredOn === null)
      .map((one) => one.name),
    given: await selectGiven(read, { ...key, ...round }),
    points: pointsAt(
      criteria,
      finalists.map((one) => one.measured),
      at,
    ),
  };
}

/** What a sheet asks that is or was this judge's; null where it never was. */
export async function onceOwnCriteria(
  { read }: Pick<Database, 'read'>,
  key: SheetKey,
): Promise<JudgingCriteria | null> {
  const round = (await hadSheet(read, key)) ? await findRound(read, key) : null;
  return round && findCriteria(read, key.campaignId, round.criteriaVersion);
}

function pointsAt(
  { criteria, measuring }: JudgingCriteria,
  measured: readonly Measured[],
  at: number,
): ReadonlyMap<string, number> {
  return new Map(
    criteria.flatMap((one): [string, number][] =>
      one.kind === 'measured'
        ? [[one.id, pointsOf(one.measure, measured, { measuring })[at] ?? 0]]
        : [],
    ),
  );
}

/** Who holds a judge's right in this campaign today. One query. */
export async function judgesOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  today: Day,
): Promise<string[]> {
  const rows = await read
    .selectFrom('person_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', 'judge')
    .where('scope_kind', '=', 'campaign')
    .where('scope_id', '=', campaignId)
    .where('revoked_at', 'is', null)
    .where('from_day', '<=', today)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
    .execute();
  return rows.map(({ person_id }) => person_id);
}
