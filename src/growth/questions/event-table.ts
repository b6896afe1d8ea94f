/** Who takes part in an event, as a table to take along. */
import { closedTable, type TableCell } from '../../files/index.ts';
import type { Taker } from '../store/takers.ts';
import { outcomeWords } from '../words/events.ts';
import type { EventSales } from './events.ts';

const heads = [
  ...['usaha', 'keputusan', 'stan', 'jawaban', 'produk', 'keperluan', 'hadir', 'hasil'],
  ...['transaksi', 'penjualan_final_rp', 'penjualan_sementara_rp', 'menyatakan_nihil'],
];

const yesNo = (value: boolean | undefined): string | null =>
  value === undefined ? null : value ? 'ya' : 'tidak';

/** An empty cell was not told, which is no zero. */
export function tableOfTakers(
  takers: readonly Taker[],
  sales: ReadonlyMap<string, EventSales>,
  head: { at: string; isSimulation: boolean; event: string; sells: boolean },
): (readonly TableCell[])[] {
  const rows = takers.map(({ enterpriseId, name, answer, placing, result }): TableCell[] => {
    const sold = sales.get(enterpriseId);
    return [
      ...[name, placing ? outcomeWords[placing.outcome].id : null, placing?.stand ?? null],
      ...[yesNo(answer?.wants), answer?.goods ?? null, answer?.needs ?? null],
      ...[yesNo(result?.came), result?.words ?? null, sold?.orders ?? null],
      ...[
        sold?.final ?? null,
        sold?.provisional ?? null,
        yesNo(head.sells ? result?.hasNoSales : undefined),
      ],
    ];
  });
  const { event, sells, ...rest } = head;
  const sum = (of: (one: EventSales) => number) =>
    [...sales.values()].reduce((all, one) => all + of(one), 0);
  return closedTable(heads, rows, {
    ...rest,
    remarks: [
      event,
      ...(sells ? [] : ['Tidak ada yang dijual di acara ini; sel penjualan memang kosong']),
      `Penjualan di acara: ${sum((one) => one.final)} rupiah final, ${sum((one) => one.provisional)} rupiah sementara, dari ${sales.size} usaha`,
      'Terpisah dari penjualan kampanye; sel kosong berarti belum diberitahukan, bukan nol',
    ],
  });
}
