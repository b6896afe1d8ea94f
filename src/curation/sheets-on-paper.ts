/** Score sheets on paper, of a panel or a jury: what pages and API ask of them alike. */
import { campaignOf } from '../campaigns/index.ts';
import { printScoreSheets, type ScoreSheetPage } from '../documents/index.ts';
import { extensionOf, readSealed } from '../files/index.ts';
import { param, sentFile, type Visit } from '../web/index.ts';
import { curationProblems } from './problems/curation.ts';
import { sampleProblems } from './problems/samples.ts';
import type { PanelCriterion } from './words/panel.ts';
import type { ScoreEntry } from './words/samples.ts';

export interface SheetOnPaper {
  /** Of whoever is scored, in addresses. */
  id: string;
  subject: string;
  product: string;
  personId: string;
  scorer: string;
  /** Whether the scorer's integrity pact is on record: no score counts before. */
  hasSigned: boolean;
  isLocked: boolean;
  entry: ScoreEntry | null;
}

export interface SheetKey {
  /** Of whoever is scored. */
  id: string;
  personId: string;
}

/** What a room knows of its sheets; what may be done with them is the same for all. */
export interface SheetsOnPaper {
  /** Sheets that are not locked, and those that came in on paper. */
  sheetsOf(visit: Visit): Promise<{
    isOpen: boolean;
    /** Scoring is over, and all of it may be read. */
    isClosed: boolean;
    sheets: readonly SheetOnPaper[];
  }>;
  criteriaOf(visit: Visit, sheet: SheetOnPaper): Promise<readonly Omit<PanelCriterion, 'weight'>[]>;
  /** Whoever scores, or did, reads nobody else's scores here either. */
  mustBeClerk(visit: Visit): Promise<void>;
  /** The unlocked sheets of one scorer, as they are printed. */
  pagesOf(visit: Visit, personId: string): Promise<ScoreSheetPage[]>;
  /** That somebody read what was typed, before it counts. */
  noteLook(visit: Visit, key: SheetKey, version: number): Promise<void>;
}

export const sheetStates = ['blank', 'waits', 'differs', 'confirmed', 'onScreen'] as const;

export function sheetStateOf({ entry, isLocked }: SheetOnPaper): (typeof sheetStates)[number] {
  if (isLocked && !entry?.check?.isSame) return 'onScreen';
  if (!entry) return 'blank';
  if (!entry.check) return 'waits';
  return entry.check.isSame ? 'confirmed' : 'differs';
}

/** One that is open, for a clerk. */
export async function openPaperSheet(
  room: SheetsOnPaper,
  visit: Visit,
  { id, personId }: SheetKey,
): Promise<SheetOnPaper> {
  await room.mustBeClerk(visit);
  const { isOpen, sheets } = await room.sheetsOf(visit);
  const sheet = sheets.find((one) => one.id === id && one.personId === personId);
  if (!sheet || !isOpen || sheet.isLocked) throw sampleProblems.noSheet();
  return sheet;
}

/** What waits to be compared, for another person than who typed it; the look is noted. */
export async function entryToCompare(
  room: SheetsOnPaper,
  visit: Visit,
  { id, personId, entry }: SheetOnPaper,
): Promise<ScoreEntry | null> {
  if (!entry || entry.check || entry.enteredBy === visit.who?.personId) return null;
  await room.noteLook(visit, { id, personId }, entry.version);
  return entry;
}

/** While it waits to be compared, and again once scoring is over. */
export async function sentScan(
  room: SheetsOnPaper,
  visit: Visit,
  key: SheetKey,
): Promise<Response> {
  const { isClosed, sheets } = await room.sheetsOf(visit);
  const found = sheets.find((one) => one.id === key.id && one.personId === key.personId);
  const { entry } = isClosed && found ? found : await openPaperSheet(room, visit, key);
  if (!entry || (entry.check && !isClosed)) throw sampleProblems.noPending();
  const bytes = await readSealed(visit.house.files, entry.scan);
  const { mediaType } = entry.scan;
  return sentFile(visit, { bytes, name: `lembar.${extensionOf(mediaType)}`, type: mediaType });
}

/** All unlocked sheets of one scorer; null where there is none. */
export async function sentSheets(
  room: SheetsOnPaper,
  visit: Visit,
  personId: string,
): Promise<Response | null> {
  const campaign = await campaignOf(visit.house.database, param(visit, 'campaign'));
  if (!campaign) throw curationProblems.noCampaign();
  const sheets = await room.pagesOf(visit, personId);
  if (sheets.length === 0) return null;
  const { campaignId, name } = campaign;
  const isSimulation = visit.house.config.simulation;
  const bytes = await printScoreSheets({ campaign: name, isSimulation, sheets });
  return sentFile(visit, { bytes, name: `lembar-${campaignId}.pdf`, type: 'application/pdf' });
}
