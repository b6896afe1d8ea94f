/** Sheets that know a sample by its code; whose it is stays hidden until the taster has locked. */
import type { Database } from '../../database/index.ts';
import { sampleProblems } from '../problems/samples.ts';
import { inDrawnOrder, isTasted, partOf } from '../rules/blind.ts';
import { setOf } from '../rules/criteria.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { selectMembers, selectSheets } from '../store/panel.ts';
import { selectKnowing, selectSamples } from '../store/samples.ts';
import { selectScores } from '../store/scores.ts';
import type { GivenScore, PanelCriterion, PanelOpening } from '../words/panel.ts';
import type { Sample } from '../words/samples.ts';
import { criteriaOf, type OwnSheets, ownSheets } from './panel.ts';

type Reading = Pick<Database, 'read'>;

interface Tasting {
  /** For the house alone: no page or answer for a taster carries it. */
  applicationId: string;
  /** Of all samples of one maker, the first one first; they are scored together. */
  codes: readonly string[];
  samples: readonly Pick<Sample, 'code' | 'storage' | 'allergens'>[];
  criteria: readonly PanelCriterion[];
  lockedAt: Date | null;
}

export interface OwnTastings {
  opening: PanelOpening | null;
  /** In the order that is drawn for this taster. */
  rows: readonly Tasting[];
  /** Nothing is left to taste: codes and makers may stand side by side. */
  isOver: boolean;
}

/** The blind sheets of one curator, once scoring has begun. */
export async function ownTastings(
  { read }: Reading,
  campaignId: string,
  personId: string,
): Promise<OwnTastings> {
  const own = await ownSheets({ read }, campaignId, personId);
  return tastingsAmong({ read }, own, { campaignId, personId });
}

async function tastingsAmong(
  { read }: Reading,
  { opening, sheets }: OwnSheets,
  { campaignId, personId }: { campaignId: string; personId: string },
): Promise<OwnTastings> {
  if (!opening) return { opening, rows: [], isOver: false };
  const sets = await selectOpenedSets(read, campaignId, opening.criteria);
  const samples = await selectSamples(read, campaignId);
  const rows = sheets.flatMap((sheet): Tasting[] => {
    const { applicationId } = sheet;
    const criteria = partOf(setOf(sets, sheet.sector)?.criteria ?? [], 'blind');
    const own = samples.filter((one) => one.applicationId === applicationId);
    if (criteria.length === 0 || own.length === 0) return [];
    const shown = own.map(({ code, storage, allergens }) => ({ code, storage, allergens }));
    const codes = own.map(({ code }) => code);
    return [{ ...{ applicationId, codes, criteria, samples: shown }, lockedAt: sheet.blindLock }];
  });
  const isOver = opening.closedAt !== null || rows.every(({ lockedAt }) => lockedAt !== null);
  return { opening, rows: inDrawnOrder(rows, personId), isOver };
}

/** How many of one's own sheets are not locked while scoring is open; by name and blind apart. */
export async function waitingSheets(
  database: Reading,
  campaignId: string,
  personId: string,
): Promise<number> {
  const own = await ownSheets(database, campaignId, personId);
  const { opening, sheets } = own;
  if (!opening || opening.closedAt) return 0;
  const sets = await selectOpenedSets(database.read, campaignId, opening.criteria);
  const isNamed = (sector: string) =>
    partOf(setOf(sets, sector)?.criteria ?? [], 'named').length > 0;
  const named = sheets.filter(({ lockedAt, sector }) => lockedAt === null && isNamed(sector));
  const { rows } = await tastingsAmong(database, own, { campaignId, personId });
  return named.length + rows.filter(({ lockedAt }) => lockedAt === null).length;
}

export interface OwnTasting extends Tasting {
  opening: PanelOpening;
  given: readonly GivenScore[];
  isOver: boolean;
}

/** By any of its codes; null where it is not this curator's own, whatever else it may be. */
export async function ownTasting(
  { read }: Reading,
  key: { campaignId: string; code: string; personId: string },
): Promise<OwnTasting | null> {
  const { campaignId, code, personId } = key;
  const { opening, rows, isOver } = await ownTastings({ read }, campaignId, personId);
  const row = rows.find(({ codes }) => codes.includes(code));
  if (!row || !opening) return null;
  const given = await selectScores(read, { applicationId: row.applicationId, personId });
  const isAsked = new Set(row.criteria.map(({ id }) => id));
  return {
    ...{ ...row, opening, isOver },
    given: given.filter(({ criterion }) => isAsked.has(criterion)),
  };
}

/** Whoever tastes blind, whatever else they may see, reads no list of whose a sample is. */
export async function mustNotTaste(
  { read }: Reading,
  campaignId: string,
  personId: string | null | undefined,
): Promise<void> {
  const members = await selectMembers(read, campaignId);
  if (!members.some((one) => one.personId === personId && !one.leftAt)) return;
  const { sets, opening } = await criteriaOf({ read }, campaignId);
  if (opening?.closedAt || !sets.some(({ criteria }) => isTasted(criteria))) return;
  const { rows, isOver } = await ownTastings({ read }, campaignId, personId ?? '');
  if (rows.length === 0 || !isOver) throw sampleProblems.tasterSees();
}

/** Whose a sample is, for whoever may know. */
export async function makerOf({ read }: Reading, campaignId: string, code: string) {
  const found = (await selectSamples(read, campaignId)).find((one) => one.code === code);
  return found?.applicationId ?? null;
}

/** What keeps a panel from opening where its criteria are tasted blind. */
export async function blindTrouble(
  { read }: Reading,
  campaignId: string,
  asked: {
    /** Numbers of applicants that are scored by such criteria. */
    tasted: readonly { applicationId: string; no: number }[];
  },
): Promise<{ lacking: readonly number[]; knowing: string | null }> {
  if (asked.tasted.length === 0) return { lacking: [], knowing: null };
  const samples = await selectSamples(read, campaignId);
  const has = new Set(samples.map(({ applicationId }) => applicationId));
  const isTasting = await tastersOf({ read }, campaignId, asked.tasted);
  const knows = await selectKnowing(read, campaignId);
  const members = await selectMembers(read, campaignId);
  const lacking = asked.tasted.filter((one) => !has.has(one.applicationId)).map(({ no }) => no);
  const knowing =
    members.find(({ personId }) => knows.has(personId) && isTasting.has(personId))?.name ?? null;
  return { lacking, knowing };
}

/** Who has a sheet of one of them. */
async function tastersOf(
  { read }: Reading,
  campaignId: string,
  tasted: readonly { applicationId: string }[],
): Promise<Set<string>> {
  const ids = new Set(tasted.map(({ applicationId }) => applicationId));
  const sheets = await selectSheets(read, campaignId);
  return new Set(
    sheets.flatMap(({ applicationId, personId }) => (ids.has(applicationId) ? [personId] : [])),
  );
}

/** Of these, whoever is scored by a sample's code, by the sets that stand or will. */
export async function tastedAmong<A extends { sector: string }>(
  { read }: Reading,
  campaignId: string,
  applicants: readonly A[],
): Promise<A[]> {
  const { sets } = await criteriaOf({ read }, campaignId);
  return applicants.filter(({ sector }) => isTasted(setOf(sets, sector)?.criteria ?? []));
}
