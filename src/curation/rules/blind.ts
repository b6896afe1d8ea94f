/** A sheet in two parts: what is scored with the maker's name, and what by a sample's code. */
import { sfc32 } from '../../kernel/chance.ts';
import { type PanelCriterion, type Sheet, type SheetPart, sheetParts } from '../words/panel.ts';

type Locks = Pick<Sheet, 'lockedAt' | 'namedLockedAt' | 'blindLockedAt'>;
type Markable = Pick<PanelCriterion, 'isBlind'>;

export const partOf = <C extends Markable>(criteria: readonly C[], part: SheetPart): C[] =>
  criteria.filter(({ isBlind = false }) => isBlind === (part === 'blind'));

export const isTasted = (criteria: readonly Markable[]): boolean =>
  partOf(criteria, 'blind').length > 0;

/** When a part was locked, by itself or with the whole. */
export const lockOf = (sheet: Locks, part: SheetPart): Date | null =>
  (part === 'blind' ? sheet.blindLockedAt : sheet.namedLockedAt) ?? sheet.lockedAt;

/** What may be scored on a sheet still: the named part first, as it is printed. */
export const openOf = <C extends Markable>(sheet: Locks, criteria: readonly C[]): C[] =>
  sheetParts.flatMap((part) => (lockOf(sheet, part) ? [] : partOf(criteria, part)));

/**
 * In an order that is drawn of the codes, another for each taster: by number it would tell who is
 * who, and who is tasted first in every sheet is at an advantage.
 */
export function inDrawnOrder<R extends { codes: readonly string[] }>(
  rows: readonly R[],
  personId: string,
): R[] {
  const drawn = new Map(rows.map((row) => [row, sfc32(`${personId} ${row.codes[0] ?? ''}`)()]));
  return [...rows].sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}
