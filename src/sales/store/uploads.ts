import type { Kysely, Selectable } from 'kysely';
import type { DB } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Channel, FoundOrder, Refusal, SaleState, Trouble } from '../words.ts';

export type UploadState =
  | 'reading'
  /** It waits for its password. */
  | 'locked'
  /** It waits for somebody who tells what its columns are. */
  | 'unmapped'
  | 'read'
  | 'refused'
  | 'booking'
  | 'waiting'
  | 'booked'
  | 'failed'
  | 'discarded';

/** What a person sees of a file before anything is booked. */
export interface UploadPreview {
  format: string;
  label: { id: string; en: string };
  role: string;
  columns: number;
  orders: number;
  lines: number;
  window: { from: string; to: string; declared?: boolean } | null;
  states: Partial<Record<SaleState, { orders: number; omzet: number }>>;
  fresh: number;
  changed: number;
  known: number;
  troubles: Trouble[];
  /** By channel, what counts. */
  channels?: Partial<Record<Channel, number>>;
  /** Of a list, which has no numbers of its own. */
  list?: ListPreview;
}

/** How a list stands to those that were sent before. */
export interface ListPreview {
  /** Rows that are taken for ones that are there already; the first of them. */
  known: ListRow[];
  /** Rows of the same days that older lists told and this one lacks, and which lists those are. */
  gone: { rows: number; first: ListRow[]; imports: string[] };
}

export interface ListRow {
  day: string;
  product: string;
  omzet: number;
}

export interface Upload {
  enterpriseId: string;
  uploadId: string;
  fileName: string;
  sizeBytes: number;
  spoolKey: string | null;
  storefrontId: string | null;
  state: UploadState;
  progress: number;
  preview: UploadPreview | null;
  problem: Refusal | null;
  importId: string | null;
  /** Of a part that waits for the others of its export, in hex. */
  partHash: string | null;
  origin: 'upload' | 'witnessed' | 'api';
  /** Of a witnessed one: where it was downloaded. */
  witnessPlace: string | null;
  receivedAt: Date;
  receivedBy: string | null;
  /** null until somebody said that it is to be booked. */
  confirmedBy: string | null;
  onBehalf: boolean;
  /** What its enterprise told of its columns, where no format is known. */
  mappingId: string | null;
  /** Another book of the same list: "these are other sales". */
  listLabel: string;
  /** Imports that it takes the place of. */
  replaces: readonly string[];
  /** Days that the sender says it covers. */
  covers: { from: Day; to: Day } | null;
}

export interface UploadKey {
  enterpriseId: string;
  uploadId: string;
}

export async function findUpload(db: Kysely<DB>, key: UploadKey): Promise<Upload | null> {
  const row = await db
    .selectFrom('sale_upload')
    .selectAll()
    .where('enterprise_id', '=', key.enterpriseId)
    .where('upload_id', '=', key.uploadId)
    .executeTakeFirst();
  return row ? uploadOf(row) : null;
}

/** Uploads received before then whose original is still in the spool and may be waited for. */
export async function spooledBefore(
  db: Kysely<DB>,
  limit: Date,
): Promise<(UploadKey & { spoolKey: string })[]> {
  const rows = await db
    .selectFrom('sale_upload')
    .select(['enterprise_id', 'upload_id', 'spool_key'])
    .where('spool_key', 'is not', null)
    .where('received_at', '<=', limit)
    .where('state', 'in', ['reading', 'locked', 'unmapped', 'read', 'booking', 'failed'])
    .execute();
  return rows.map((row) => ({
    enterpriseId: row.enterprise_id,
    uploadId: row.upload_id,
    spoolKey: row.spool_key ?? '',
  }));
}

/** The JSON columns were written by us, in these shapes. */
function uploadOf(row: Selectable<DB['sale_upload']>): Upload {
  return {
    enterpriseId: row.enterprise_id,
    uploadId: row.upload_id,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    spoolKey: row.spool_key,
    storefrontId: row.storefront_id,
    state: row.state as UploadState,
    progress: row.progress,
    preview: row.preview as UploadPreview | null,
    problem: row.problem as Refusal | null,
    importId: row.import_id,
    partHash: row.part_hash?.toString('hex') ?? null,
    origin: row.origin as Upload['origin'],
    witnessPlace: row.witness_place,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    confirmedBy: row.confirmed_by,
    onBehalf: row.on_behalf,
    mappingId: row.mapping_id,
    listLabel: row.list_label,
    replaces: row.replaces ?? [],
    covers:
      row.covers_from && row.covers_to
        ? { from: row.covers_from as Day, to: row.covers_to as Day }
        : null,
  };
}

/** How a batch of orders stands to what the ledger holds already. */
export async function compareWithLedger(
  db: Kysely<DB>,
  enterpriseId: string,
  batch: readonly FoundOrder[],
): Promise<{ fresh: number; changed: number; known: number }> {
  if (batch.length === 0) return { fresh: 0, changed: 0, known: 0 };
  const heads = await db
    .selectFrom('sale_order as o')
    .innerJoin('issuer as i', 'i.issuer_id', 'o.issuer_id')
    .select(['i.code', 'o.order_no', 'o.hash'])
    .where('o.enterprise_id', '=', enterpriseId)
    .where('o.standing', '<>', 3)
    .where(
      'o.order_no',
      'in',
      batch.map((order) => order.orderNo),
    )
    .execute();
  const hashes = new Map(heads.map((head) => [`${head.code} ${head.order_no}`, head.hash]));
  let [fresh, changed, known] = [0, 0, 0];
  for (const order of batch) {
    const hash = hashes.get(`${order.issuer} ${order.orderNo}`);
    if (hash === undefined) fresh += 1;
    else if (hash === order.hash) known += 1;
    else changed += 1;
  }
  return { fresh, changed, known };
}
