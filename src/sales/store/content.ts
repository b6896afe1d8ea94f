/** A stored content as the rules know orders. */
import type pg from 'pg';
import type { Day } from '../../kernel/day.ts';
import { channels, type FoundLine, type FoundOrder, saleStates } from '../words.ts';

/** A row of sale_order or sale_past with its issuer's code. */
export interface ContentRow {
  order_no: string;
  issuer_id: number;
  issuer: string;
  snapshot_id: number;
  lines_id: number;
  import_id: string;
  hash: string;
  authority: number;
  rank_window: number;
  rank_minute: number;
  rank_order: number;
  stamp: number;
  state: number;
  standing: number;
  channel: number;
  status_word: string;
  is_refund: boolean;
  day: Day;
  qty: number;
  gross: number;
  returned: number;
  voucher: number;
  omzet: number;
  voucher_h: number;
  /** Of a head that lists changed; a past content has none. */
  judged_hash?: string | null;
}

/** What a decision on this head judges (rules/patch.ts). */
export const judgedIn = (head: Pick<ContentRow, 'hash' | 'judged_hash'>): string =>
  head.judged_hash ?? head.hash;

export async function linesOf(
  client: pg.ClientBase,
  enterpriseId: string,
  linesId: number,
): Promise<FoundLine[]> {
  const { rows } = await client.query<Record<string, number | string>>(
    `select * from sale_line where enterprise_id = $1 and snapshot_id = $2 order by line_no`,
    [enterpriseId, linesId],
  );
  return rows.map((row) => ({
    lineNo: Number(row['line_no']),
    fileRow: Number(row['file_row']),
    product: String(row['product']),
    variation: String(row['variation']),
    sku: String(row['sku']),
    quantity: Number(row['qty']),
    returnedQuantity: Number(row['returned_qty']),
    price: Number(row['price_h']),
    gross: Number(row['gross_h']),
    returned: Number(row['returned_h']),
    grossRp: Number(row['gross']),
    returnedRp: Number(row['returned']),
    omzetRp: Number(row['omzet']),
  }));
}

/** Times that no rule of decisions reads stay 0. */
export async function contentOf(
  client: pg.ClientBase,
  enterpriseId: string,
  row: ContentRow,
): Promise<FoundOrder> {
  // rank_order is latest minute × 16 + detail × 8 + maturity (rules/rank.ts, packRankC).
  const maturity = (row.rank_order % 8) as FoundOrder['maturity'];
  return {
    issuer: row.issuer,
    local: false,
    orderNo: row.order_no,
    channel: channels[row.channel] ?? 'other',
    statusWord: row.status_word,
    returnWord: '',
    state: saleStates[row.state] ?? 'unknown',
    isRefund: row.is_refund,
    day: row.day,
    paidDay: null,
    doneDay: null,
    quantity: row.qty,
    lines: await linesOf(client, enterpriseId, row.lines_id),
    voucherRaw: row.voucher_h,
    stamp: row.stamp,
    createdMinute: 0,
    paidMinute: 0,
    latestMinute: Math.floor(row.rank_order / 16),
    completedMinute: 0,
    detail: Math.floor(row.rank_order / 8) % 2 === 1 ? 1 : 0,
    maturity,
    hash: row.hash,
    notes: [],
    patch: null,
    gross: row.gross,
    returned: row.returned,
    voucher: row.voucher,
    omzet: row.omzet,
  };
}
