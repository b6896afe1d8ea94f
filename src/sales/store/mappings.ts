/** What people said of the columns of their lists, by the headings. */
import type pg from 'pg';
import { type Mapping, mappingSchema } from '../importers/mapped/mapping.ts';

export interface KeptMapping {
  mappingId: string;
  name: string;
  mapping: Mapping;
}

interface Row {
  mapping_id: string;
  name: string;
  signature: string;
  mapping: unknown;
}

const keptOf = (row: Row): KeptMapping & { signature: string } => ({
  ...{ mappingId: row.mapping_id, name: row.name, signature: row.signature },
  mapping: mappingSchema.parse(row.mapping),
});

export async function mappingBySignature(
  pool: pg.Pool,
  { enterpriseId, signatures }: { enterpriseId: string; signatures: readonly string[] },
): Promise<(KeptMapping & { signature: string })[]> {
  const { rows } = await pool.query<Row>(
    `select mapping_id, name, signature, mapping from sale_mapping
     where enterprise_id = $1 and signature = any($2)`,
    [enterpriseId, signatures],
  );
  return rows.map(keptOf);
}

export async function mappingById(
  pool: pg.Pool,
  { enterpriseId, mappingId }: { enterpriseId: string; mappingId: string },
): Promise<KeptMapping | null> {
  const { rows } = await pool.query<Row>(
    `select mapping_id, name, signature, mapping from sale_mapping
     where enterprise_id = $1 and mapping_id = $2`,
    [enterpriseId, mappingId],
  );
  return rows[0] ? keptOf(rows[0]) : null;
}

/** The mapping by which a file was read, of a list whose columns a person told. */
export async function mappingOfFile(
  pool: pg.Pool,
  file: { enterpriseId: string; uploadId?: string; importId?: string },
): Promise<Mapping | null> {
  const { rows } = await pool.query<Pick<Row, 'mapping'>>(
    `select m.mapping from sale_upload u join sale_mapping m using (enterprise_id, mapping_id)
     where u.enterprise_id = $1 and (u.upload_id = $2 or u.import_id = $3) limit 1`,
    [file.enterpriseId, file.uploadId ?? null, file.importId ?? null],
  );
  return rows[0] ? mappingSchema.parse(rows[0].mapping) : null;
}

/** The same headings keep their mapping's id, which names the book, whatever is said anew. */
export async function saveMapping(
  client: pg.ClientBase,
  kept: KeptMapping & { enterpriseId: string; signature: string; now: Date; by: string | null },
): Promise<string> {
  const { rows } = await client.query<{ mapping_id: string }>(
    `insert into sale_mapping as m (enterprise_id, mapping_id, name, signature, mapping, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (enterprise_id, signature) do update set name = excluded.name,
       mapping = excluded.mapping, made_at = excluded.made_at, made_by = excluded.made_by
     returning mapping_id`,
    [
      ...[kept.enterpriseId, kept.mappingId, kept.name, kept.signature],
      ...[JSON.stringify(kept.mapping), kept.now, kept.by],
    ],
  );
  return rows[0]?.mapping_id ?? kept.mappingId;
}

/** Shared with everybody: the last one to share the same headings has the word. */
export async function savePreset(
  client: pg.ClientBase,
  kept: KeptMapping & { signature: string; now: Date; by: string | null },
): Promise<void> {
  await client.query(
    `insert into sale_preset (preset_id, name, signature, mapping, shared_at, shared_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (signature) do update set name = excluded.name, mapping = excluded.mapping,
       shared_at = excluded.shared_at, shared_by = excluded.shared_by`,
    [
      ...[
        kept.mappingId,
        kept.name,
        kept.signature,
        JSON.stringify(kept.mapping),
        kept.now,
        kept.by,
      ],
    ],
  );
}

export async function presetBySignature(
  pool: pg.Pool,
  signature: string,
): Promise<{ name: string; mapping: Mapping } | null> {
  const { rows } = await pool.query<Pick<Row, 'name' | 'mapping'>>(
    'select name, mapping from sale_preset where signature = $1',
    [signature],
  );
  const [row] = rows;
  return row ? { name: row.name, mapping: mappingSchema.parse(row.mapping) } : null;
}
