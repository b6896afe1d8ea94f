/**
 * A whole number as people type it: “12”, “1.200”. `empty` where nothing was typed; null where it
 * is no whole number from 0 to 999.999.
 */
export function parseCount(text: string, empty: number): number | null {
  const digits = text.trim().replace(/\.(?=\d{3}(\D|$))/g, '');
  if (digits === '') return empty;
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}
