/** Merchants' reports of QRIS and wallets, and banks' lists of what came in (formats.md 10, 11). */
import type { Importer, ReadsPayments } from './protocol.ts';

const evidence = {
  role: 'evidence',
  shape: 'events',
  authority: 3,
  sheet: null,
  known: [],
  dates: 'dmy',
  numericMoney: 'accept',
} as const;

const reads: ReadsPayments = {
  kind: 'payments',
  issuer: '',
  paid: 'bank',
  refunds: [],
  scale: 1,
};

/** The two columns of card and phone numbers are payers' own and are never read. */
export const bcaMerchant: Importer = {
  ...evidence,
  id: 'bca-merchant',
  label: { id: 'laporan merchant BCA (QRIS/EDC)', en: 'BCA merchant report (QRIS/EDC)' },
  signature: { all: ['original amount', 'transaction date', 'merchant id'] },
  columns: {
    merchant: { names: ['Merchant ID'], kind: 'id', required: true },
    date: { names: ['Transaction Date'], kind: 'text', required: true },
    time: { names: ['Transaction Time'], kind: 'text' },
    amount: { names: ['Original Amount'], kind: 'money', required: true },
    trace: { names: ['Trace Number'], kind: 'id' },
    reference: { names: ['Reference Number'], kind: 'id' },
    void: { names: ['Void'], kind: 'text', required: true },
    reversal: { names: ['Reversal'], kind: 'text' },
    refund: { names: ['Refund'], kind: 'text' },
  },
  reads: { ...reads, issuer: 'pay/bca', paid: 'qris' },
};

export const mandiriMerchant: Importer = {
  ...evidence,
  id: 'mandiri-merchant',
  label: { id: 'laporan merchant Mandiri (QRIS/EDC)', en: 'Mandiri merchant report (QRIS/EDC)' },
  signature: { all: ['mid', 'trxdate', 'amount', 'payment date'] },
  columns: {
    merchant: { names: ['MID'], kind: 'id', required: true },
    date: { names: ['TRXDATE'], kind: 'text', required: true },
    time: { names: ['TRXTIME'], kind: 'text' },
    amount: { names: ['AMOUNT'], kind: 'money', required: true },
    fee: { names: ['MDR Amount'], kind: 'money' },
    reference: { names: ['AUTHCODE'], kind: 'id' },
  },
  reads: { ...reads, issuer: 'pay/mandiri', paid: 'qris' },
};

export const shopeepay: Importer = {
  ...evidence,
  id: 'shopeepay',
  label: { id: 'laporan merchant ShopeePay', en: 'ShopeePay merchant report' },
  signature: { all: ['merchant host', 'fee (mdr)', 'settlement amount'] },
  columns: {
    merchant: { names: ['Partner Merchant ID'], kind: 'id' },
    date: { names: ['Create Time'], kind: 'text', required: true },
    kind: { names: ['Transaction Type'], kind: 'text', required: true },
    amount: { names: ['Transaction Amount'], kind: 'money', required: true },
    fee: { names: ['Fee (MDR)'], kind: 'money' },
    reference: { names: ['Transaction ID'], kind: 'id' },
  },
  dates: 'ymd',
  reads: {
    ...reads,
    issuer: 'pay/shopeepay',
    paid: 'qris',
    kinds: ['payment'],
    refunds: ['refund'],
  },
};

export const danaSettlement: Importer = {
  ...evidence,
  id: 'dana-settlement',
  label: { id: 'settlement DANA', en: 'DANA settlement' },
  signature: { all: ['settlement_txn_id', 'acquirement_id'] },
  columns: {
    merchant: { names: ['MID'], kind: 'id' },
    date: { names: ['SETTLE_DATE'], kind: 'text', required: true },
    kind: { names: ['TXN_TYPE'], kind: 'text', required: true },
    amount: { names: ['TXN_AMOUNT'], kind: 'money', required: true },
    trace: { names: ['ACQUIREMENT_ID'], kind: 'id' },
    reference: { names: ['TXN_ID'], kind: 'id' },
  },
  dates: 'ymd',
  reads: {
    ...reads,
    issuer: 'pay/dana',
    paid: 'qris',
    kinds: ['acquiring_order', 'capture'],
    refunds: ['refund'],
    cancels: ['cancel'],
    // Amounts are in hundredths of a rupiah already.
    scale: 100,
  },
};

/** Both kinds: the mark CR or DB stands in a column without a name, or behind the amount. */
export const bcaBank: Importer = {
  ...evidence,
  id: 'bca-mutasi',
  label: { id: 'mutasi rekening BCA', en: 'BCA account statement' },
  signature: {
    all: [],
    any: ['cabang', 'branch'],
    prefix: ['tanggal transaksi', 'date'],
    none: ['journal no.'],
  },
  columns: {
    date: { names: ['Tanggal Transaksi', 'Date'], kind: 'text', required: true },
    description: { names: ['Keterangan', 'Description'], kind: 'text', payer: true },
    amount: { names: ['Jumlah', 'Amount'], kind: 'text', required: true },
    mark: { names: [''], kind: 'text' },
    balance: { names: ['Saldo', 'Balance'], kind: 'text' },
  },
  reads: { ...reads, issuer: 'bank/bca' },
};

export const mandiriBank: Importer = {
  ...evidence,
  id: 'mandiri-mutasi',
  label: { id: 'mutasi rekening Mandiri', en: 'Mandiri account statement' },
  signature: { all: [], any: ['val. date', 'postdate'], prefix: ['account no', 'accountno'] },
  columns: {
    merchant: { names: ['Account No', 'AccountNo'], kind: 'id', payer: true },
    date: { names: ['Date', 'PostDate'], kind: 'text', required: true },
    description: { names: ['Description', 'Remarks'], kind: 'text', payer: true, repeats: true },
    credit: { names: ['Credit', 'Credit Amount'], kind: 'money', required: true },
    balance: { names: ['Close Balance'], kind: 'text' },
    reference: { names: ['Reference No.'], kind: 'id', payer: true },
  },
  reads: { ...reads, issuer: 'bank/mandiri' },
};

export const briBank: Importer = {
  ...evidence,
  id: 'bri-mutasi',
  label: { id: 'mutasi rekening BRI', en: 'BRI account statement' },
  signature: { all: ['norek', 'mutasi_debet', 'mutasi_kredit'] },
  columns: {
    merchant: { names: ['NOREK'], kind: 'text', payer: true },
    date: { names: ['TGL_TRAN'], kind: 'text', required: true },
    description: { names: ['DESK_TRAN'], kind: 'text', payer: true },
    credit: { names: ['MUTASI_KREDIT'], kind: 'money', required: true },
    balance: { names: ['SALDO_AKHIR_MUTASI'], kind: 'text' },
  },
  reads: { ...reads, issuer: 'bank/bri' },
};

const bniColumns = {
  date: { names: ['Post Date', 'Tanggal Transaksi'], kind: 'text', required: true },
  description: { names: ['Description', 'Uraian Transaksi'], kind: 'text', payer: true },
  balance: { names: ['Balance', 'Saldo'], kind: 'text' },
} as const;

export const bniBank: Importer = {
  ...evidence,
  id: 'bni-mutasi',
  label: { id: 'mutasi rekening BNI', en: 'BNI account statement' },
  signature: { all: ['post date', 'journal no.'] },
  columns: {
    ...bniColumns,
    credit: { names: ['Credit'], kind: 'money', required: true },
    reference: { names: ['Journal No.'], kind: 'id' },
  },
  reads: { ...reads, issuer: 'bank/bni' },
};

export const bniBankNew: Importer = {
  ...bniBank,
  signature: { all: ['uraian transaksi', 'tipe', 'nominal'] },
  columns: {
    ...bniColumns,
    amount: { names: ['Nominal'], kind: 'text', required: true },
    mark: { names: ['Tipe'], kind: 'text' },
  },
};
