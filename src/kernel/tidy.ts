/** A text as it is kept: without blanks around it, and one where there were several. */
export const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
