import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type {
  CheckedIdentifier,
  Identifier,
  IdentifierKind,
  IdentifierNote,
  IdentifierState,
  RegistryCheck,
  StepResult,
} from '../words.ts';
import type { Reader } from './registry.ts';

export interface IdentifierKey {
  kind: IdentifierKind;
  number: string;
  edition: string;
}

export async function insertIdentifier(
  { sql }: Tx,
  enterpriseId: string,
  row: CheckedIdentifier & { productId: string | null; issuedOn: Day | null; now: Date },
): Promise<void> {
  await sql
    .insertInto('enterprise_identifier')
    .values({
      enterprise_id: enterpriseId,
      kind: row.kind,
      number: row.number,
      edition: row.edition,
      product_id: row.productId,
      format: row.format,
      structure: row.structure,
      notes: JSON.stringify(row.notes),
      valid_until: row.validUntil,
      issued_on: row.issuedOn,
      added_at: row.now,
    })
    .execute();
}

export async function deleteIdentifier(
  { sql }: Tx,
  enterpriseId: string,
  { kind, number, edition }: IdentifierKey,
): Promise<boolean> {
  const gone = await sql
    .deleteFrom('enterprise_identifier')
    .where('enterprise_id', '=', enterpriseId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function hasIdentifier(
  read: Reader,
  enterpriseId: string,
  { kind, number, edition }: IdentifierKey,
): Promise<boolean> {
  const row = await read
    .selectFrom('enterprise_identifier')
    .select('kind')
    .where('enterprise_id', '=', enterpriseId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('edition', '=', edition)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertRegistryCheck(
  { sql }: Tx,
  enterpriseId: string,
  row: IdentifierKey & RegistryCheck & { checkId: string },
): Promise<void> {
  await sql
    .insertInto('identifier_check')
    .values({
      enterprise_id: enterpriseId,
      kind: row.kind,
      number: row.number,
      edition: row.edition,
      check_id: row.checkId,
      result: row.result,
      way: row.way,
      place: row.place,
      remark: row.remark,
      file_key: row.fileKey,
      checked_at: row.checkedAt,
      checked_by: row.checkedBy,
    })
    .execute();
}

/** Each with its newest look into the register and how many others hold the same number. */
export async function selectIdentifiers(read: Reader, enterpriseId: string): Promise<Identifier[]> {
  const rows = await read
    .selectFrom('enterprise_identifier as i')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('identifier_check as c')
          .select(['result', 'way', 'place', 'remark', 'file_key', 'checked_at', 'checked_by'])
          .whereRef('c.enterprise_id', '=', 'i.enterprise_id')
          .whereRef('c.kind', '=', 'i.kind')
          .whereRef('c.number', '=', 'i.number')
          .whereRef('c.edition', '=', 'i.edition')
          .orderBy('c.checked_at', 'desc')
          .orderBy('c.check_id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .selectAll('i')
    .select([
      'last.result',
      'last.way',
      'last.place',
      'last.remark',
      'last.file_key',
      'last.checked_at',
      'last.checked_by',
      // A masked number and a line of business are shared by many and say nothing.
      raw<number>`case when i.kind = 'kbli' or i.number like '•%' then 0 else
        (select count(*) from enterprise_identifier o where o.kind = i.kind and o.number = i.number
          and o.enterprise_id <> i.enterprise_id) end`.as('also_at'),
    ])
    .where('i.enterprise_id', '=', enterpriseId)
    .orderBy('i.kind')
    .orderBy('i.number')
    .execute();
  return rows.map((row) => ({
    // The table's checks allow no other words than ours.
    kind: row.kind as IdentifierKind,
    number: row.number,
    edition: row.edition,
    productId: row.product_id,
    format: row.format as StepResult,
    structure: row.structure as StepResult,
    notes: row.notes as IdentifierNote[],
    validUntil: row.valid_until as Day | null,
    state: row.state as IdentifierState,
    issuedOn: row.issued_on as Day | null,
    addedAt: row.added_at,
    lastCheck: lastCheckOf(row),
    alsoAt: Number(row.also_at),
  }));
}

function lastCheckOf(row: {
  result: string | null;
  way: string | null;
  place: string | null;
  remark: string | null;
  file_key: string | null;
  checked_at: Date | null;
  checked_by: string | null;
}): RegistryCheck | null {
  if (row.result === null || row.checked_at === null) return null;
  return {
    result: row.result as RegistryCheck['result'],
    way: row.way as RegistryCheck['way'],
    place: row.place ?? '',
    remark: row.remark ?? '',
    fileKey: row.file_key,
    checkedAt: row.checked_at,
    checkedBy: row.checked_by,
  };
}
