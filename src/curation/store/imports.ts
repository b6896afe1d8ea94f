import type { Tx } from '../../database/index.ts';
import type { Answers, ApplicationFields } from '../words/form.ts';
import type { Reader } from './forms.ts';

export interface ApplicationImport {
  importId: string;
  campaignId: string;
  fileName: string;
  spoolKey: string | null;
  madeAt: Date;
  booked: { at: Date; added: number; known: number; refused: number } | null;
}

export async function insertImport(
  { sql }: Tx,
  row: Omit<ApplicationImport, 'booked' | 'madeAt'> & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('application_import')
    .values({
      import_id: row.importId,
      campaign_id: row.campaignId,
      file_name: row.fileName,
      spool_key: row.spoolKey,
      made_at: row.now,
      made_by: row.by,
    })
    .execute();
}

export async function findImport(
  read: Reader,
  importId: string,
): Promise<ApplicationImport | null> {
  const row = await read
    .selectFrom('application_import')
    .selectAll()
    .where('import_id', '=', importId)
    .executeTakeFirst();
  if (!row) return null;
  const { added, known, refused } = row;
  return {
    importId: row.import_id,
    campaignId: row.campaign_id,
    fileName: row.file_name,
    spoolKey: row.spool_key,
    madeAt: row.made_at,
    booked: row.booked_at && { at: row.booked_at, added, known, refused },
  };
}

export async function saveImportBooked(
  { sql }: Tx,
  importId: string,
  done: { now: Date; added: number; known: number; refused: number },
): Promise<void> {
  const { now, ...counts } = done;
  await sql
    .updateTable('application_import')
    .set({ booked_at: now, spool_key: null, ...counts })
    .where('import_id', '=', importId)
    .execute();
}

export interface ImportedApplication {
  applicationId: string;
  fields: ApplicationFields;
  answers: Answers;
  sentAt: Date;
  tokenHash: Buffer;
  importKey: Buffer;
}

/** Which of these rows came before. */
export async function selectImportKeys(
  read: Reader,
  campaignId: string,
): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom('application')
    .select('import_key')
    .where('campaign_id', '=', campaignId)
    .where('import_key', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ import_key }) => import_key?.toString('hex') ?? []));
}

/** In one statement; they get the next numbers in the order in which they are given. */
export async function insertImported(
  { sql, client }: Tx,
  asked: {
    campaignId: string;
    formVersion: number;
    applications: readonly ImportedApplication[];
    now: Date;
  },
): Promise<void> {
  const { campaignId, formVersion, applications, now } = asked;
  if (applications.length === 0) return;
  const { last } = await sql
    .selectFrom('application')
    .select((eb) => eb.fn.max('no').as('last'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  const rows = applications.map(({ applicationId, fields, answers, sentAt, ...keys }, i) => ({
    ...{ application_id: applicationId, no: (last ?? 0) + 1 + i, sector: fields.sector },
    ...{ enterprise_name: fields.enterpriseName, owner_name: fields.ownerName },
    ...{ phone: fields.phone, email: fields.email, region_code: fields.regionCode },
    ...{ address: fields.address, nib: fields.nib, product: fields.product, shop: fields.shop },
    ...{ answers, sent_at: sentAt },
    token: keys.tokenHash.toString('hex'),
    key: keys.importKey.toString('hex'),
  }));
  await client.query(
    `insert into application (application_id, campaign_id, no, form_version, sector,
       enterprise_name, owner_name, phone, email, region_code, address, nib, product, shop, answers,
       token_hash, import_key, source, created_at, saved_at, sent_at)
     select application_id, $2, no, $3, sector, enterprise_name, owner_name, phone, email,
       region_code, address, nib, product, shop, answers, decode(token, 'hex'),
       decode(key, 'hex'), 'import', $4, $4, sent_at
     from jsonb_to_recordset($1::jsonb) as one (application_id uuid, no int, sector text,
       enterprise_name text, owner_name text, phone text, email text, region_code text,
       address text, nib text, product text, shop text, answers jsonb, token text, key text,
       sent_at timestamptz)`,
    [JSON.stringify(rows), campaignId, formVersion, now],
  );
}
