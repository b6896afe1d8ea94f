/** Parts of exports that wait for each other, and what is asked about them while they do (E12). */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type pg from 'pg';
import { present } from '../../kernel/assert.ts';
import { sortParts } from '../rules/parts.ts';
import { type FileSummary, type FoundOrder, said, uploadProblems } from '../words.ts';
import { type Asked, openAsked } from './queue.ts';

/** What whoever sent a file or part of one said of it, and how it came. */
export interface ToldOfPart {
  storefrontId: string | null;
  origin: 'upload' | 'witnessed' | 'api';
}

export interface Part extends ToldOfPart {
  hash: string;
  summary: FileSummary;
  orders: FoundOrder[];
  /** The import that booked it, if one that stands did. */
  importId: string | null;
  /** True where that import lacks other parts. */
  isPartial: boolean;
}

/** Which export a part belongs to. */
export interface SetKey {
  enterpriseId: string;
  set: string;
  of: number;
}

export const packOrders = (orders: readonly FoundOrder[]): Promise<Buffer> =>
  promisify(gzip)(JSON.stringify(orders));

/** False where this very part is here already. One that was reversed may come anew. */
export async function insertPart(
  client: pg.ClientBase,
  part: {
    enterpriseId: string;
    summary: FileSummary;
    packed: Buffer;
    told: ToldOfPart;
    redactedKey: string | null;
    now: Date;
  },
): Promise<boolean> {
  const { summary } = part;
  const { set, of, no } = present(summary.part, 'a part says which one it is');
  const kept = await client.query(
    `insert into sale_part as p (enterprise_id, part_set, part_of, part_no, file_hash, summary,
       orders, received_at, redacted_key, storefront_id, origin)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (enterprise_id, part_set, part_of, part_no, file_hash) do update
       set import_id = null, received_at = excluded.received_at, redacted_key = excluded.redacted_key,
         storefront_id = excluded.storefront_id, origin = excluded.origin
       where exists (select 1 from sale_import i where i.enterprise_id = p.enterprise_id
         and i.import_id = p.import_id and i.reversed_seq is not null)`,
    [
      ...[part.enterpriseId, set, of, no, Buffer.from(summary.fileHash, 'hex')],
      ...[JSON.stringify(summary), part.packed, part.now, part.redactedKey],
      ...[part.told.storefrontId, part.told.origin],
    ],
  );
  return kept.rowCount === 1;
}

/** What is told anew of a part that is here: its shop, or that it was seen being made. */
export async function learnOfPart(
  client: pg.ClientBase,
  part: { enterpriseId: string; summary: FileSummary; told: ToldOfPart },
): Promise<boolean> {
  const { set, of, no } = present(part.summary.part, 'a part says which one it is');
  const learnt = await client.query(
    `update sale_part set storefront_id = coalesce(storefront_id, $6::uuid),
       origin = case when origin = 'upload' then $7::text else origin end
     where (enterprise_id, part_set, part_of, part_no, file_hash) = ($1, $2, $3, $4, $5)
       and (storefront_id is null and $6::uuid is not null or origin = 'upload' and $7::text <> 'upload')`,
    [
      ...[part.enterpriseId, set, of, no, Buffer.from(part.summary.fileHash, 'hex')],
      ...[part.told.storefrontId, part.told.origin],
    ],
  );
  return learnt.rowCount === 1;
}

/** Parts of an import that is taken back since they belong with others wait again; of which set. */
export async function releaseParts(
  client: pg.ClientBase,
  { enterpriseId, importId }: { enterpriseId: string; importId: string },
): Promise<SetKey | null> {
  const code = 'lost_partner';
  const { rows } = await client.query<{ set: string; of: number }>(
    `update sale_part set import_id = null where enterprise_id = $1 and import_id = $2
     returning part_set as set, part_of as of`,
    [enterpriseId, importId],
  );
  await client.query(
    `update sale_upload set state = 'waiting', import_id = null, problem = $3
     where enterprise_id = $1 and import_id = $2 and part_hash is not null`,
    [enterpriseId, importId, JSON.stringify(said(code, uploadProblems[code]))],
  );
  return rows[0] ? { enterpriseId, ...rows[0] } : null;
}

const columns = `p.file_hash, p.summary, p.orders, p.import_id, p.storefront_id, p.origin, coalesce(i.parts_missing, 0) > 0 as is_partial`;
const live = `left join sale_import i on i.enterprise_id = p.enterprise_id and i.import_id = p.import_id
  where i.reversed_seq is null`;

/** All parts of one export that stand or wait, those of a second set among them. */
export async function partsOf(client: Pick<pg.ClientBase, 'query'>, key: SetKey): Promise<Part[]> {
  const { rows } = await client.query<PartRow>(
    `select ${columns} from sale_part p ${live}
       and p.enterprise_id = $1 and p.part_set = $2 and p.part_of = $3`,
    [key.enterpriseId, key.set, key.of],
  );
  return Promise.all(rows.map(unpack));
}

/** Those of the export that this part belongs to. */
export async function partsWith(
  client: Pick<pg.ClientBase, 'query'>,
  { enterpriseId, hash }: { enterpriseId: string; hash: string },
): Promise<Part[]> {
  const { rows } = await client.query<PartRow>(
    `select ${columns} from sale_part mine
     join sale_part p using (enterprise_id, part_set, part_of) ${live}
       and mine.enterprise_id = $1 and mine.file_hash = $2`,
    [enterpriseId, Buffer.from(hash, 'hex')],
  );
  return Promise.all(rows.map(unpack));
}

interface PartRow {
  file_hash: Buffer;
  summary: FileSummary;
  orders: Buffer;
  import_id: string | null;
  storefront_id: string | null;
  origin: ToldOfPart['origin'];
  is_partial: boolean;
}

async function unpack(row: PartRow): Promise<Part> {
  const text = await promisify(gunzip)(row.orders);
  // We wrote both, in these shapes.
  return {
    hash: row.file_hash.toString('hex'),
    summary: row.summary,
    orders: JSON.parse(text.toString('utf8')) as FoundOrder[],
    importId: row.import_id,
    storefrontId: row.storefront_id,
    origin: row.origin,
    isPartial: row.is_partial,
  };
}

/** Opens what is open about this export's parts now, and closes what is not. */
export async function askOfParts(
  client: pg.ClientBase,
  key: SetKey & { now: Date },
  parts: readonly Part[],
): Promise<void> {
  const { enterpriseId, set, of, now } = key;
  // One that came after the others were booked without it waits, too.
  const waiting = sortParts(parts).filter(
    (one) =>
      one.parts.some((part) => part === null) &&
      one.parts.some((part) => part !== null && !part.importId),
  );
  const about = (kind: string, subject: string, details: Record<string, unknown>): Asked => ({
    ...{ kind, subject, order_no: null, issuer_id: null },
    details: { set, of, ...details },
  });
  const due = waiting.map((one, nth) =>
    about('parts_missing', `${set} ${of} ${nth + 1}`, {
      missing: one.parts.flatMap((part, at) => (part ? [] : [at + 1])),
      files: one.parts.flatMap((part) => (part ? [part.summary.file] : [])),
      ...spanOf(one.parts.flatMap((part) => part?.summary.window ?? [])),
    }),
  );
  if (waiting.length > 1) {
    const windows = waiting.flatMap((one) =>
      one.parts.flatMap((part) => part?.summary.window ?? []),
    );
    due.push(about('parts_ambiguous', `${set} ${of}`, spanOf(windows)));
  }
  await client.query(
    `update queue_item set closed_at = $2, decision = 'lapsed'
     where enterprise_id = $1 and closed_at is null and kind in ('parts_missing', 'parts_ambiguous')
       and details->>'set' = $3 and details->>'of' = $4 and not kind || ' ' || subject = any($5)`,
    [enterpriseId, now, set, String(of), due.map((one) => `${one.kind} ${one.subject}`)],
  );
  const head = await client.query<{ seq: number }>(
    'select seq from ledger_head where enterprise_id = $1',
    [enterpriseId],
  );
  await openAsked(client, { enterpriseId, seq: head.rows[0]?.seq ?? 0, now }, due);
}

/** The days that they tell of: who sees by a campaign's window sees no others. */
const spanOf = (windows: readonly { from: string; to: string }[]) => ({
  from: windows.map((window) => window.from).sort()[0] ?? null,
  to:
    windows
      .map((window) => window.to)
      .sort()
      .at(-1) ?? null,
});
