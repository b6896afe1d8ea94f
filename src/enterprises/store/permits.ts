/** Certificates, applications for permits, and the loaded table of KBLI. */
import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Certificate, CheckedPending, KbliTable } from '../rules/permits.ts';
import type { KbliClass, PendingKind, PendingOutcome, PendingPermit } from '../words/permits.ts';
import type { IdentifierKey } from './identifiers.ts';
import type { Reader } from './registry.ts';

export async function saveCertificate(
  { sql }: Tx,
  enterpriseId: string,
  { kind, number, edition, ...paper }: IdentifierKey & Certificate,
): Promise<boolean> {
  const saved = await sql
    .updateTable('enterprise_identifier')
    .set({ state: paper.state, issued_on: paper.issuedOn, valid_until: paper.validUntil })
    .where('enterprise_id', '=', enterpriseId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

export async function insertPending(
  { sql }: Tx,
  enterpriseId: string,
  row: CheckedPending & { pendingId: string; productId: string | null; now: Date },
): Promise<void> {
  await sql
    .insertInto('pending_permit')
    .values({
      enterprise_id: enterpriseId,
      pending_id: row.pendingId,
      kind: row.kind,
      product_id: row.productId,
      applied_on: row.appliedOn,
      remark: row.remark,
      recorded_at: row.now,
    })
    .execute();
}

export async function savePendingEnd(
  { sql }: Tx,
  enterpriseId: string,
  row: { pendingId: string; outcome: PendingOutcome; on: Day },
): Promise<void> {
  await sql
    .updateTable('pending_permit')
    .set({ ended_on: row.on, outcome: row.outcome })
    .where('enterprise_id', '=', enterpriseId)
    .where('pending_id', '=', row.pendingId)
    .execute();
}

/** Open ones first, then by day, newest first. */
export async function selectPending(read: Reader, enterpriseId: string): Promise<PendingPermit[]> {
  const rows = await read
    .selectFrom('pending_permit')
    .selectAll()
    .where('enterprise_id', '=', enterpriseId)
    .orderBy(raw`ended_on is not null`)
    .orderBy('applied_on', 'desc')
    .orderBy('pending_id', 'desc')
    .execute();
  return rows.map((row) => ({
    pendingId: row.pending_id,
    // The table's checks allow no other words than ours.
    kind: row.kind as PendingKind,
    productId: row.product_id,
    appliedOn: row.applied_on as Day,
    remark: row.remark,
    ended:
      row.outcome === null
        ? null
        : {
            on: row.ended_on as Day,
            outcome: row.outcome as PendingOutcome,
          },
  }));
}

/** Replaces what the table says of each edition that it speaks of, and the links if it has any. */
export async function replaceKbli({ client }: Tx, { classes, links }: KbliTable): Promise<void> {
  const editions = [...new Set(classes.map((one) => one.edition))];
  if (editions.length > 0) {
    await client.query('delete from kbli_class where edition = any($1)', [editions]);
    await client.query(
      `insert into kbli_class (edition, code, title)
       select distinct on (e, c) e, c, t from unnest($1::text[], $2::text[], $3::text[]) as u (e, c, t)`,
      [
        classes.map((one) => one.edition),
        classes.map((one) => one.code),
        classes.map((one) => one.title),
      ],
    );
  }
  if (links.length > 0) {
    await client.query('delete from kbli_link');
    await client.query(
      `insert into kbli_link (code_2020, code_2025)
       select distinct a, b from unnest($1::text[], $2::text[]) as u (a, b)`,
      [links.map((one) => one.code2020), links.map((one) => one.code2025)],
    );
  }
}

export interface KbliFilter {
  /** Part of a title, or the beginning of a code. */
  text?: string;
  /** Exactly these. */
  keys?: readonly { edition: string; code: string }[];
  limit: number;
}

/** In order of edition and code, each with its counterparts. */
export async function selectKbli(read: Reader, filter: KbliFilter): Promise<KbliClass[]> {
  const { text = '', keys = null, limit } = filter;
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const asked = keys
    ? raw`(k.edition, k.code) in (select * from unnest(${keys.map((one) => one.edition)}::text[],
        ${keys.map((one) => one.code)}::text[]))`
    : raw`lower(k.title) like ${pattern} or starts_with(k.code, ${text})`;
  const { rows } = await raw<KbliClass>`
    select k.edition, k.code, k.title, coalesce((
      select json_agg(json_build_object('edition', o.edition, 'code', o.code,
        'title', coalesce(t.title, '')) order by o.code)
      from (
        select '2025' as edition, code_2025 as code from kbli_link
          where k.edition = '2020' and code_2020 = k.code
        union all
        select '2020', code_2020 from kbli_link where k.edition = '2025' and code_2025 = k.code) o
      left join kbli_class t on t.edition = o.edition and t.code = o.code), '[]') as others
    from kbli_class k where ${asked} order by k.edition, k.code limit ${limit}`.execute(read);
  return rows;
}

export async function countKbli(
  read: Reader,
): Promise<{ edition: string; classes: number; links: number }[]> {
  const { rows } = await raw<{ edition: string; classes: number; links: number }>`
    select edition, count(*)::int as classes,
      (select count(*)::int from kbli_link) as links
    from kbli_class group by edition order by edition`.execute(read);
  return rows;
}
