/** Marks that turn the direction of what follows: unseen, they make a text show as another. */
const turns = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text as it is kept: without blanks around it, and one where there were several; nor with marks
 * of direction, for which no name here has a use.
 */
export const tidy = (text: string): string => text.replace(turns, '').trim().replace(/\s+/g, ' ');

/** Whether two texts are one but for blanks and capitals. */
export const isSameText = (one: string, other: string): boolean =>
  tidy(one).toLowerCase() === tidy(other).toLowerCase();

/**
 * The letters and digits of a text, without capitals: how a number of a paper or of a stand is the
 * same one whether it is written “PEB-000.123” or “peb 000123”.
 */
export const bareOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
