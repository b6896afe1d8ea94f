/**
 * A whole number as people type it: “12”, “1.200”. `empty` where nothing was typed; null where it
 * is no whole number from 0 to 999.999, or of as many digits as are let in.
 */
export function parseCount(text: string, empty: number, digitsMax = 6): number | null {
  const digits = text.trim().replace(/\.(?=\d{3}(\D|$))/g, '');
  if (digits === '') return empty;
  return /^\d+$/.test(digits) && digits.length <= digitsMax ? Number(digits) : null;
}

/**
 * A whole number within bounds, also below zero: “25”, “-50”, “−50 %”. null where it is none, or is
 * out of them.
 */
export function wholeIn(text: string, { min, max }: { min: number; max: number }): number | null {
  const typed = text
    .trim()
    .replace(/\s*%$/, '')
    .replace(/^[−–]\s*/, '-');
  const number = /^-?\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  return number >= min && number <= max ? number : null;
}
