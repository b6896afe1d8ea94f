/**
 * What a person says of a list's columns. It is remembered by the list's headings, and holds
 * nothing of what stands in the rows but words for states and channels.
 */
import { z } from 'zod';
import { type Channel, channels } from '../../words.ts';
import { normalHeader } from '../reading/text.ts';

export const columnRoles = [
  'skip',
  'day',
  'time',
  'product',
  'quantity',
  'price',
  /** Taken off the row's amount. */
  'discount',
  'amount',
  'channel',
  'status',
  'orderNo',
  /** Of the payment, as the merchant's report has it. */
  'reference',
  /** The heading is a product, the cell how many of it. */
  'productColumn',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export const wordStates = ['final', 'provisional', 'void'] as const;

const place = z.number().int().min(0).max(511);
const word = z.string().max(100);

export const mappingSchema = z.object({
  /** null in a file of text, which has no sheets. */
  sheet: z.string().max(200).nullable(),
  /** 0-based among all rows. */
  headerRow: z.number().int().min(0).max(100),
  columns: z
    .array(z.object({ place, header: z.string().max(300), role: z.enum(columnRoles) }))
    .max(512),
  /** Of a bare number: `115` is Rp115 or Rp115.000. */
  unit: z.enum(['rupiah', 'thousands']),
  dates: z.enum(['dmy', 'mdy']),
  /** An empty day is that of the row above. */
  fillsDay: z.boolean(),
  /** Where no column tells it, or tells it in a word that nobody knows. */
  channel: z.enum(channels),
  /** Words, evened out, and what they mean; others are shown and not counted. */
  states: z.record(word, z.enum(wordStates)),
  channelWords: z.record(word, z.enum(channels)),
});
export type Mapping = z.output<typeof mappingSchema>;

/** The headings by which a list is known again. */
export function signatureOf(header: readonly string[]): string {
  return header.map(normalHeader).join('|').replace(/\|+$/, '').slice(0, 2000);
}

export const signatureOfMapping = ({ columns }: Mapping): string => {
  const names: string[] = [];
  for (const { place: at, header } of columns) names[at] = header;
  return signatureOf(Array.from(names, (name) => name ?? ''));
};

export const evened = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Names that people give to columns, in the order in which they are looked for (formats.md 12). */
const aliases: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'reference',
    /^(?:rrn|no\.? ?(?:rrn|ref|reff|referensi)|(?:nomor|kode) referensi|reff? ?(?:no|number))$/,
  ],
  [
    'orderNo',
    /^(?:no\.? ?(?:pesanan|order|invoice|nota|struk|transaksi)|order (?:id|no)|id (?:struk|order)|invoice|nomor (?:pesanan|invoice))$/,
  ],
  ['time', /^(?:jam|waktu|time)$/],
  [
    'day',
    /^(?:tanggal|tgl|tgl\.|date|hari)\b|^(?:waktu|tanggal) (?:order|pesan|transaksi)|tanggal & waktu/,
  ],
  ['price', /^harga(?: satuan| jual| produk|\/pcs)?(?: \(rp\))?$|^price$/],
  [
    'amount',
    /^(?:total|nominal|omzet|omset|jumlah (?:rp|uang|bayar)|total (?:harga|penjualan|bayar)|subtotal|amount|penjualan)(?: \(rp\))?$/,
  ],
  ['quantity', /^(?:jumlah|qty|jml|kuantitas|banyak|pcs|jumlah (?:produk|barang)|quantity)$/],
  ['channel', /^(?:via|kanal|channel|sumber|platform|media|lewat|marketplace)$/],
  ['status', /^(?:status|ket\.? bayar|status (?:pembayaran|pesanan|bayar))$/],
  ['product', /^(?:produk|barang|item|pesanan|nama (?:produk|barang)|nama item|product)$/],
];

/** What each heading probably means; each meaning once, the first that fits. */
export function guessRoles(header: readonly string[]): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  return header.map((name) => {
    const text = normalHeader(name);
    const role = aliases.find(([one, names]) => !taken.has(one) && names.test(text))?.[0];
    if (role) taken.add(role);
    return role ?? 'skip';
  });
}

/** The row that reads most like headings among the first. */
export function guessHeaderRow(rows: readonly (readonly string[])[]): number {
  let best = 0;
  let most = -1;
  for (const [at, row] of rows.entries()) {
    const named = guessRoles(row).filter((role) => role !== 'skip').length;
    const filled = row.filter((cell) => cell.trim() !== '').length;
    const score = filled < 2 ? -1 : named * 100 + Math.min(filled, 50);
    if (score > most) [best, most] = [at, score];
  }
  return best;
}

const stateGuesses: readonly (readonly [(typeof wordStates)[number], RegExp])[] = [
  ['void', /batal|cancel|gagal|void|retur/],
  ['provisional', /\bdp\b|belum|unpaid|proses|cicil|sebagian|pending|dikirim|piutang|hutang/],
  ['final', /lunas|selesai|paid|sudah|diterima|di terima|sukses|cash|tunai|\bok\b/],
];
const channelGuesses: readonly (readonly [Channel, RegExp])[] = [
  ['shopeefood', /shopee ?food/],
  ['shopee', /shop+e+|spx/],
  ['tokopedia', /tokped|toped|tokopedia/],
  ['tiktok', /tik ?tok/],
  ['lazada', /lazada/],
  ['blibli', /blibli/],
  ['bukalapak', /bukalapak/],
  ['gofood', /go ?food|gojek/],
  ['grabfood', /grab/],
  ['instagram', /\big\b|insta|dm/],
  ['whatsapp', /\bwa\b|whats?app|whatapp/],
  ['bazaar', /bazar|pameran|event|cfd/],
  ['reseller', /reseller|titip|agen/],
  ['website', /web/],
  ['shop', /toko|outlet|offline|langsung|rumah/],
  ['other', /line|bbm|telepon|telp|facebook|\bfb\b/],
];

export const guessState = (text: string) =>
  stateGuesses.find(([, words]) => words.test(evened(text)))?.[0] ?? null;
export const guessChannel = (text: string) =>
  channelGuesses.find(([, words]) => words.test(evened(text)))?.[0] ?? null;

/** Why a mapping cannot be used yet, by what is missing in it. */
export type MappingFault = 'noDay' | 'noAmount' | 'twice' | 'noUnit';

export function faultsOf(mapping: Omit<Mapping, 'unit'> & { unit: string }): MappingFault[] {
  const roles = mapping.columns.map((column) => column.role);
  const has = (role: ColumnRole) => roles.includes(role);
  const once = columnRoles.filter((role) => role !== 'skip' && role !== 'productColumn');
  const faults: MappingFault[] = [];
  if (!has('day')) faults.push('noDay');
  if (!has('amount') && !(has('price') && (has('quantity') || has('productColumn')))) {
    faults.push('noAmount');
  }
  if (once.some((role) => roles.filter((one) => one === role).length > 1)) faults.push('twice');
  if (mapping.unit !== 'rupiah' && mapping.unit !== 'thousands') faults.push('noUnit');
  return faults;
}
