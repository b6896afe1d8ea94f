import type { Rupiah } from './money.ts';

/**
 * What people type for an amount: `75.000`, `Rp 75.000,-`, `75rb`, `1,5jt`, `75000`. Null when it
 * is not one amount for certain; the same reading on the phone and on the server.
 */
export function parseRupiah(text: string): Rupiah | null {
  const plain = text
    .toLowerCase()
    .replace(/^\s*rp\.?\s*/, '')
    .replace(/,-\s*$/, '')
    .replace(/\s+/g, '');
  const match = /^(\d+(?:[.,]\d+)*)(rb|ribu|k|jt|juta)?$/.exec(plain);
  if (!match) return null;
  const [, digits = '', unit] = match;
  const value = unit ? scaled(digits, unit) : whole(digits);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

/** Dots or commas only as thousands: groups of three. */
function whole(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  return null;
}

/** `1,5jt`: one decimal sign; `1.500rb` would be a thousand thousands and is read so. */
function scaled(digits: string, unit: string): number | null {
  const factor = unit.startsWith('j') ? 1_000_000 : 1_000;
  const thousands = whole(digits);
  if (thousands !== null) return thousands * factor;
  const decimal = /^\d+[.,]\d{1,2}$/.test(digits) ? Number(digits.replace(',', '.')) : null;
  return decimal === null ? null : Math.round(decimal * factor);
}
