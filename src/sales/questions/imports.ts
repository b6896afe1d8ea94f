import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Receipt } from '../store/receipt.ts';

export interface ImportDetail {
  importId: string;
  fileName: string;
  format: string;
  /** The shop that the file was said to be from. */
  shopName: string | null;
  fileHash: string;
  window: { from: Day; to: Day; declared: boolean } | null;
  /** What the sender says it covers, where the file does not. */
  covers: { from: Day; to: Day } | null;
  receipt: Receipt;
  isResaved: boolean;
  importedAt: Date;
  importedBy: string | null;
  onBehalf: boolean;
  reversedAt: Date | null;
  reversedReason: string | null;
}

export async function importDetail(
  database: Database,
  { enterpriseId, importId }: { enterpriseId: string; importId: string },
): Promise<ImportDetail | null> {
  const row = await database.read
    .selectFrom('sale_import as i')
    .leftJoin('storefront as s', (join) =>
      join
        .onRef('s.enterprise_id', '=', 'i.enterprise_id')
        .onRef('s.storefront_id', '=', 'i.storefront_id'),
    )
    .selectAll('i')
    .select('s.shop_name')
    .where('i.enterprise_id', '=', enterpriseId)
    .where('i.import_id', '=', importId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    importId: row.import_id,
    fileName: row.file_name,
    format: row.format,
    shopName: row.shop_name,
    fileHash: row.file_hash.toString('hex'),
    covers:
      row.covers_from && row.covers_to
        ? { from: row.covers_from as Day, to: row.covers_to as Day }
        : null,
    window:
      row.window_from && row.window_to
        ? // Dates come from the database as the days they are.
          { from: row.window_from as Day, to: row.window_to as Day, declared: row.window_declared }
        : null,
    // We wrote this JSON ourselves, as a Receipt.
    receipt: row.receipt as Receipt,
    isResaved: row.is_resaved,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    onBehalf: row.on_behalf,
    reversedAt: row.reversed_at,
    reversedReason: row.reversed_reason,
  };
}
