/** Pledges as a table to take along: by currency, and never with sales. */
import { closedTable, type TableCell } from '../../files/index.ts';
import { pledgeSums, standingOfPledge } from '../rules/pledges.ts';
import type { PledgeRow } from '../store/pledges.ts';
import { pledgeNewsWords } from '../words/events.ts';
import { inUnits } from './exports.ts';

const heads = [
  ...['usaha', 'pembeli', 'negara', 'barang', 'tanggal', 'nilai', 'mata_uang', 'terealisasi'],
  ...['keadaan', 'dokumen'],
];

export function tableOfPledges(
  pledges: readonly PledgeRow[],
  head: { at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const rows = pledges.map((one): TableCell[] => {
    const { realisedHundredths, ended } = standingOfPledge(one.news);
    return [
      ...[one.name, one.buyer, one.country, one.goods, one.day, inUnits(one.valueHundredths)],
      ...[one.currency, inUnits(realisedHundredths), ended ? pledgeNewsWords[ended].id : ''],
      one.document,
    ];
  });
  const sums = pledgeSums(pledges).map(
    (one) =>
      `${one.currency}: dijanjikan ${inUnits(one.pledgedHundredths)}, terealisasi ${inUnits(one.realisedHundredths)}, gugur ${inUnits(one.lapsedHundredths)}, dari ${one.count} komitmen`,
  );
  return closedTable(heads, rows, {
    ...head,
    remarks: [...sums, 'Janji pembeli, bukan penjualan; mata uang tidak dijumlahkan'],
  });
}
