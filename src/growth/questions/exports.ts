/** Exports added up by year and currency, and as a table; never with sales. */
import { closedTable, type TableCell } from '../../files/index.ts';
import type { ExportRow } from '../store/export.ts';

export interface ExportSum {
  year: string;
  currency: string;
  count: number;
  valueHundredths: number;
  /** Of those with a rate. */
  valueRp: number;
  withoutRate: number;
}

/** Those that stand; currencies are never added to each other. */
export function exportSums(rows: readonly ExportRow[]): ExportSum[] {
  const standing = rows.filter(({ reversedBecause }) => reversedBecause === null);
  const by = Map.groupBy(standing, ({ day, currency }) => `${day.slice(0, 4)} ${currency}`);
  return [...by]
    .map(([key, ones]) => {
      const [year = '', currency = ''] = key.split(' ');
      const sum = (of: (one: ExportRow) => number) => ones.reduce((all, one) => all + of(one), 0);
      return {
        ...{ year, currency, count: ones.length },
        valueHundredths: sum((one) => one.valueHundredths),
        valueRp: sum((one) => one.valueRp ?? 0),
        withoutRate: ones.filter(({ valueRp }) => valueRp === null).length,
      };
    })
    .sort((a, b) => (`${b.year}${a.currency}` < `${a.year}${b.currency}` ? -1 : 1));
}

const heads = [
  ...['usaha', 'negara', 'tanggal', 'hs', 'nilai', 'mata_uang', 'nilai_rp', 'sumber_kurs'],
  ...['jumlah', 'dokumen', 'bukti', 'dibatalkan'],
];

/** With a decimal comma, as files with semicolons are read here. */
export const inUnits = (hundredths: number): string =>
  (hundredths / 100).toFixed(2).replace('.', ',');

export function tableOfExports(
  exports: readonly ExportRow[],
  head: { at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const rows = exports.map((one): TableCell[] => [
    ...[one.name, one.country, one.day, one.hsCode, inUnits(one.valueHundredths), one.currency],
    ...[one.valueRp, one.rateSource, one.quantity, one.document, one.source],
    one.reversedBecause ?? '',
  ]);
  const sums = exportSums(exports).map(
    ({ year, currency, count, valueHundredths }) =>
      `${year} ${currency}: ${inUnits(valueHundredths)} dari ${count} ekspor yang berlaku`,
  );
  return closedTable(heads, rows, {
    ...head,
    remarks: [...sums, 'Terpisah dari penjualan kampanye; mata uang tidak dijumlahkan'],
  });
}
