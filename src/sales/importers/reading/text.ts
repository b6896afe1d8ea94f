/** A header's name for comparing: lower case, single spaces, no BOM, none around a slash. */
export function normalHeader(text: string): string {
  return text
    .replace(/[\ufeff\u200b]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
    .toLowerCase();
}

/** A cell's text without what spreadsheets and exports hang on it (formats.md 0.5). */
export function cleanCell(text: string): string {
  // Nearly every cell is clean already.
  if (!dirty.test(text)) return text;
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[ '\ufeff]+/, '')
    .trim();
}
// Any white space that is not a plain single one between two words: a cell must not be read in two
// ways because of what else stands in it.
const dirty = /[^\S ]|^[ ']| $| {2}/;

/** A number or name that identifies; quotes around it are what a broken save left there. */
export function cleanId(text: string): string {
  const cell = cleanCell(text);
  return cell.includes('"') ? cleanCell(cell.replaceAll('"', '')) : cell;
}

/** Rows that a report puts below or between its data. */
export function isTotalRow(first: string): boolean {
  return /^(?:grand )?total\b|^summary group|^powered by|^page rows/i.test(first);
}
