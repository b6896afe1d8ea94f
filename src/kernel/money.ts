import { assert } from './assert.ts';

/** Whole rupiah: a safe integer. */
export type Rupiah = number;
/** Hundredths of a rupiah: a safe integer. Lines keep these; orders round once. */
export type Hundredths = number;

/** Rounds hundredths to whole rupiah, half away from zero. */
export function toRupiah(amount: Hundredths): Rupiah {
  assert(Number.isSafeInteger(amount), `${amount} is a safe integer of hundredths`);
  const whole = Math.floor((Math.abs(amount) + 50) / 100);
  return amount < 0 && whole > 0 ? -whole : whole;
}

/** Adds and refuses to leave the range in which every integer is exact. */
export function addMoney(a: number, b: number): number {
  const sum = a + b;
  assert(Number.isSafeInteger(sum), `${a} + ${b} is exact`);
  return sum;
}

/**
 * Spreads `total` over `weights` by largest remainder, ties to the lower index.
 * The parts always add up to `total`. Weights are ≥ 0; when all are 0 the first takes all.
 */
export function allocate(total: Rupiah, weights: readonly number[]): Rupiah[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0));
  // BigInt, because total × weight can pass 2^53 where neither factor does.
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    const whole = product / BigInt(sum);
    return { index, whole: Number(whole), rest: product - whole * BigInt(sum) };
  });
  let left = total - parts.reduce((a, part) => a + part.whole, 0);
  const step = Math.sign(left);
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : (b.rest > a.rest ? 1 : -1) * (step || 1),
  );
  for (const part of byRest) {
    if (left === 0) break;
    part.whole += step;
    left -= step;
  }
  return parts.map((part) => part.whole);
}

/** Rp5.230.000.000, −Rp35.000 */
export function formatRupiah(amount: Rupiah): string {
  const digits = Math.abs(amount)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '−' : ''}Rp${digits}`;
}

/** Rp5,23 miliar, Rp1,2 juta; below a million in full. Rounded half away from zero. */
export function formatRupiahShort(amount: Rupiah, locale: 'id' | 'en' = 'id'): string {
  const units: [number, string, string, number][] = [
    [1e12, 'triliun', 'trillion', 2],
    [1e9, 'miliar', 'billion', 2],
    [1e6, 'juta', 'million', 1],
  ];
  const unit = units.find(([size]) => Math.abs(amount) >= size);
  if (!unit) return formatRupiah(amount);
  const [size, idWord, enWord, places] = unit;
  const scaled = Math.round((Math.abs(amount) / size) * 10 ** places) / 10 ** places;
  const number = scaled.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: places,
  });
  return `${amount < 0 ? '−' : ''}Rp${number} ${locale === 'id' ? idWord : enWord}`;
}
