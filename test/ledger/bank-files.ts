import type { Day } from '../../src/kernel/day.ts';
import { workbookOf } from '../../src/sales/importers/test-files.ts';

const merchant = '885000000000001';

/** A merchant report of BCA: the QRIS payments of one day. */
export const qrisReport = (
  rows: readonly { at: string; amount: number; isVoid?: boolean }[],
  of: Day,
) => {
  const [year, month, date] = of.split('-');
  return workbookOf(
    [
      ['Laporan Merchant BCA'],
      [
        ...['Merchant ID', 'Transaction Date', 'Transaction Time', 'Payment Method', 'Card Number'],
        ...['Phone Number', 'Trace Number', 'Reference Number', 'Original Amount', 'Void'],
        ...['Reversal', 'Refund'],
      ],
      ...rows.map(({ at, amount, isVoid }, nth) => [
        ...[`'${merchant}`, `${date}/${month}/${year}`, at, 'QRIS', '', ''],
        ...[String(nth + 1).padStart(6, '0'), `R${nth + 1}`, `${amount}.00`, isVoid ? 'Y' : 'N'],
        ...['N', 'N'],
      ]),
    ],
    'DETAIL',
  );
};

/** A bank's list of September 2026 in which the QRIS payments of the 5th are credited. */
export const bankList = (settled: string) =>
  Buffer.from(
    [
      'Informasi Rekening - Mutasi Rekening,,,,,',
      'No. rekening : 0000000000,,,,,',
      'Periode : 01/09/2026 - 30/09/2026,,,,,',
      'Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo',
      `'06/09,'KR OTOMATIS TANGGAL :05/09 MID : ${merchant} TOKO QR : ${settled} DDR: 525.00,'0000,"74,475.00",CR,"8,574,475.00"`,
      'PEND,\'BIAYA ADM,\'0000,"10,000.00",DB,"8,564,475.00"',
      'Saldo Awal,:,"8,500,000.00",,,',
    ].join('\n'),
  );
