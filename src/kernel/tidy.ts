/** A text as it is kept: without blanks around it, and one where there were several. */
export const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Whether two texts are one but for blanks and capitals. */
export const isSameText = (one: string, other: string): boolean =>
  tidy(one).toLowerCase() === tidy(other).toLowerCase();
