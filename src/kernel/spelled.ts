/** Numbers in Indonesian words, as official papers write them beside the figures. */
import { type Day, formatDay } from './day.ts';
import { formatRupiah, type Rupiah } from './money.ts';
import type { Locale } from './problem.ts';

const small = [
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  ...['sepuluh', 'sebelas'],
];

/** Each with its name and its size, from the largest. */
const sizes: readonly [number, string][] = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
  [100, 'ratus'],
];

/** 2.026 → “dua ribu dua puluh enam”. A whole number, as large as a safe integer gets. */
export function spelled(number: number): string {
  if (number < 0) return `minus ${spelled(-number)}`;
  if (number < 12) return small[number] ?? '';
  if (number < 20) return `${small[number - 10]} belas`;
  if (number < 100) return joined(`${small[Math.floor(number / 10)]} puluh`, number % 10);
  for (const [size, name] of sizes) {
    if (number < size) continue;
    const count = Math.floor(number / size);
    // Seratus and seribu; but satu juta.
    const head = count === 1 && size <= 1_000 ? `se${name}` : `${spelled(count)} ${name}`;
    return joined(head, number % size);
  }
  return '';
}

/** Rp2.026.000 (dua juta dua puluh enam ribu rupiah) */
export const rupiahInFull = (amount: Rupiah): string =>
  `${formatRupiah(amount)} (${spelled(amount)} rupiah)`;

const joined = (head: string, rest: number): string =>
  rest === 0 ? head : `${head} ${spelled(rest)}`;

const weekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const months =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

const weekdayOf = (day: Day, locale: Locale = 'id'): string =>
  weekdays[locale][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** “Kamis, 23 Juni 2022” */
export const dayWithWeekday = (day: Day, locale: Locale = 'id'): string =>
  `${weekdayOf(day, locale)}, ${formatDay(day, locale)}`;

/** “Kamis tanggal dua puluh tiga bulan Juni tahun dua ribu dua puluh dua” */
export function spelledDay(day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return `${weekdayOf(day)} tanggal ${spelled(date)} bulan ${months[month - 1]} tahun ${spelled(year)}`;
}

/** “23 Juni 2022 (Kamis tanggal dua puluh tiga bulan Juni tahun dua ribu dua puluh dua)” */
export const dayInFull = (day: Day): string => `${formatDay(day)} (${spelledDay(day)})`;
