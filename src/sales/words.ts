import type { Day } from '../kernel/day.ts';
import type { Hundredths, Rupiah } from '../kernel/money.ts';
import type { Locale, Words } from '../kernel/problem.ts';
import type { Channel } from '../kernel/terms.ts';

export {
  type Channel,
  channels,
  type EvidenceLevel,
  evidenceLevels,
  type Stream,
  streams,
} from '../kernel/terms.ts';

/** Order matters: it is the smallint in the tables, and `final` is the only state that counts. */
export const saleStates = ['provisional', 'unknown', 'final', 'void', 'returned'] as const;
export type SaleState = (typeof saleStates)[number];

/** Does it count, apart from its state (ledger.md 1.4). The index is the smallint in the tables. */
export const standings = [
  'counted',
  'held',
  'linked',
  'withdrawn',
  'rejected',
  // A payment: shown beside the sales, never added to them.
  'evidence',
  // Never an order's: the part of a counted one that is goods which the enterprise did not make.
  'notOwn',
] as const;
export type Standing = (typeof standings)[number];

/** The shapes of file (design.md): how an importer's rows meet those already there. */
export type Shape = 'snapshot' | 'events' | 'patch' | 'counting';
export type Role = 'sales' | 'patch' | 'evidence' | 'income' | 'none';
/** What a sub-export may tell about an order that it does not supply. */
export type PatchKind = 'cancelled' | 'failed' | 'returned';

/** Letters for what was sold, in an entry by hand. */
export const productMax = 120;

/** What remains to be asked about an order; a note counts nothing and changes nothing by itself. */
export type OrderNote =
  | { code: 'return_extent_unknown'; min: Rupiah; max: Rupiah }
  | { code: 'return_open' }
  | { code: 'voucher_capped' };

export interface FoundLine {
  /** Place in the order after sorting by content, from 1. Row order in a file means nothing. */
  lineNo: number;
  /** 1-based row in the file, as a spreadsheet shows it: provenance, not identity. */
  fileRow: number;
  product: string;
  variation: string;
  sku: string;
  quantity: number;
  returnedQuantity: number;
  price: Hundredths;
  gross: Hundredths;
  returned: Hundredths;
  /** The order's rounded components spread over its lines (ledger.md 1.3, allocation). */
  grossRp: Rupiah;
  returnedRp: Rupiah;
  omzetRp: Rupiah;
}

/** Always gross − returned − voucher = omzet. */
export interface Components {
  gross: Rupiah;
  returned: Rupiah;
  voucher: Rupiah;
  omzet: Rupiah;
}

/** One order, till event or hand-kept row as one file tells it: a snapshot. */
export interface FoundOrder extends Components {
  /** Who gave the number: `shopee`, `tts`, `moka/<outlet>`, `list/<source>`, `entry`. */
  issuer: string;
  /** True where the number means nothing outside the enterprise (tills, lists, entries). */
  local: boolean;
  orderNo: string;
  channel: Channel;
  /** The platform's own word, kept so that it can be judged anew when the table learns it. */
  statusWord: string;
  /** The platform's word about a return or cancellation request; empty if none. */
  returnWord: string;
  state: SaleState;
  isRefund: boolean;
  day: Day;
  paidDay: Day | null;
  doneDay: Day | null;
  quantity: number;
  lines: FoundLine[];
  /** The seller's voucher as the file says it, before the order is rounded and capped. */
  voucherRaw: Hundredths;
  /** Minutes since 1970 of the platform's last-changed stamp; 0 if the format has none. */
  stamp: number;
  /** Minutes since 1970 (as printed) of its creation and payment; 0 if none. */
  createdMinute: number;
  paidMinute: number;
  /** Minutes since 1970 (as printed) of the greatest time cell of the order. */
  latestMinute: number;
  /** Minutes since 1970 (as printed) of its completion, 0 if none. */
  completedMinute: number;
  detail: 0 | 1;
  maturity: 0 | 1 | 2 | 3 | 4;
  /** 128 bits over status word, times, lines and order amounts, as a UUID. */
  hash: string;
  notes: OrderNote[];
  /** Set where the file is a sub-export: its rows may change an order, never make one. */
  patch: PatchKind | null;
  /** Set where it is no sale but money that came in. */
  payment?: PaymentFact;
  /** The number of its payment where a row of a list tells it; an order's in another system. */
  reference?: string;
}

/** What a payment is, as far as its report or its bank tells. */
export interface PaymentFact {
  /** A payment by QRIS, a settlement of many, a marketplace's payout, or another credit. */
  kind: 'qris' | 'batch' | 'payout' | 'transfer';
  /** Whose it is: the merchant's number, or who pays out. */
  merchant: string;
  /** Of a settlement: the day of its payments, what they come to, and what was kept of it. */
  batchDay: Day | null;
  batchGross: Rupiah;
  fee: Rupiah;
  reference: string;
}

/** What an income report says of an order: evidence beside it, never a sale. */
export interface IncomeFact {
  issuer: string;
  orderNo: string;
  refunded: Rupiah;
  released: Rupiah;
}

/** Said in both languages; `message` is the Indonesian one. */
interface Said {
  code: string;
  message: string;
  messageEn: string;
}

/** What is to be said of a row. */
export type Trouble = Said & { row: number };
/** Why a file came to nothing. */
export type Refusal = Said;

/** What was kept before it was said in both languages is told as it was. */
export const toldIn = (locale: Locale, kept: { message: string; messageEn?: string }) =>
  locale === 'en' ? (kept.messageEn ?? kept.message) : kept.message;

export const said = (code: string, { id, en }: Words): Said => ({
  code,
  message: id,
  messageEn: en,
});

/** Whether a full export, where silence about an order is worth a remark, or a part of one. */
export type ExportScope = 'all' | 'part';

/** What is known about a file once it has been read to its end. */
export interface FileSummary {
  file: string;
  /** SHA-256 of the bytes in hex; empty where a refused file was not read to its end. */
  fileHash: string;
  format: string;
  role: Role;
  shape: Shape;
  authority: number;
  scope: ExportScope;
  refused: Refusal | null;
  orders: number;
  lines: number;
  troubles: Trouble[];
  /**
   * The window by which the file ranks (ledger.md 1.2): declared in its name or title, else
   * inferred.
   */
  window: { from: Day; to: Day; declared: boolean } | null;
  latestMinute: number;
  /** `_part_1_of_2` */
  part: { no: number; of: number; set: string } | null;
  /** Saved again by a spreadsheet program: a mark for the verifier, not a refusal. */
  resaved: boolean;
  /**
   * The two numbers about buyers that are kept (users.md, sales); null if the format has no buyer.
   */
  buyers: { distinct: number; largestShare: number } | null;
  /** Only of income reports. */
  income: IncomeFact[];
  /** Where the format names the shop of each row: these, of this platform. */
  shops?: { of: Channel; names: string[] };
}

/** Why a file that was sent came to nothing, apart from what is wrong with the file itself. */
export const uploadProblems: Readonly<Record<string, Words>> & {
  readonly [C in
    | 'reading_broke'
    | 'booking_broke'
    | 'expired'
    | 'booked_before'
    | 'lost_partner'
    | 'other_shop']: Words;
} = {
  reading_broke: {
    id: 'Berkas ini tidak selesai dibaca karena gangguan di pihak kami. Belum ada yang dicatat. Coba lagi; bila tetap gagal, beri tahu petugas.',
    en: 'This file could not be read to its end because of a fault of ours. Nothing is booked. Try again; if it fails once more, tell an officer.',
  },
  booking_broke: {
    id: 'Pencatatan berkas ini tidak selesai karena gangguan di pihak kami. Coba lagi; tidak ada yang tercatat dua kali. Bila tetap gagal, beri tahu petugas.',
    en: 'This file could not be booked because of a fault of ours. Try again; nothing is booked twice. If it fails once more, tell an officer.',
  },
  booked_before: {
    id: 'Berkas ini sudah pernah dicatat, jadi tidak ada yang ditambahkan.',
    en: 'This file was booked before, so nothing was added.',
  },
  other_shop: {
    id: 'Berkas ini sudah pernah dicatat untuk toko lain, jadi tidak ada yang ditambahkan. Jika tokonya keliru, batalkan pencatatan itu lalu kirim lagi.',
    en: 'This file was booked before for another shop, so nothing was added. If the shop is wrong, take that booking back and send the file again.',
  },
  lost_partner: {
    id: 'Pasangan berkas ini ternyata cocok dengan bagian lain yang Anda kirim. Karena itu isi berkas ini belum dihitung, sampai pasangannya sendiri dikirim.',
    en: 'The other part of this export turned out to belong with another file that you sent. So this file is not counted until its own other part is sent.',
  },
  expired: {
    id: 'Berkas ini menunggu lebih dari 24 jam, jadi aslinya sudah dihapus dan tidak dicatat. Kirim lagi berkasnya.',
    en: 'This file waited for more than 24 hours, so the original was removed and not booked. Send the file again.',
  },
};
