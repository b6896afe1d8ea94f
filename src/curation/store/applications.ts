import type { Selectable } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import { present } from '../../kernel/assert.ts';
import type { Locale } from '../../kernel/problem.ts';
import type {
  Answers,
  Application,
  ApplicationFields,
  Consent,
  ConsentPurpose,
} from '../words/form.ts';
import type { Reader } from './forms.ts';

const columnsOf = (fields: ApplicationFields) => ({
  sector: fields.sector,
  enterprise_name: fields.enterpriseName,
  owner_name: fields.ownerName,
  phone: fields.phone,
  email: fields.email,
  region_code: fields.regionCode,
  address: fields.address,
  nib: fields.nib,
  product: fields.product,
  shop: fields.shop,
});

export function asApplication(row: Selectable<DB['application']>): Application {
  return {
    applicationId: row.application_id,
    campaignId: row.campaign_id,
    no: row.no,
    formVersion: row.form_version,
    sector: row.sector,
    enterpriseName: row.enterprise_name,
    ownerName: row.owner_name,
    phone: row.phone,
    email: row.email,
    regionCode: row.region_code,
    address: row.address,
    nib: row.nib,
    product: row.product,
    shop: row.shop,
    // Only written by the functions below.
    answers: row.answers as unknown as Answers,
    state: row.withdrawn_at ? 'withdrawn' : row.sent_at ? 'sent' : 'draft',
    // The table's check allows no other.
    source: row.source as Application['source'],
    savedAt: row.saved_at,
    sentAt: row.sent_at,
    enterpriseId: row.enterprise_id,
    erasedAt: row.erased_at,
  };
}

export async function insertApplication(
  { sql }: Tx,
  row: ApplicationFields & {
    applicationId: string;
    campaignId: string;
    formVersion: number;
    answers: Answers;
    tokenHash: Buffer;
    source: Application['source'];
    now: Date;
  },
): Promise<void> {
  await sql
    .insertInto('application')
    .values({
      application_id: row.applicationId,
      campaign_id: row.campaignId,
      form_version: row.formVersion,
      ...columnsOf(row),
      answers: JSON.stringify(row.answers),
      token_hash: row.tokenHash,
      source: row.source,
      created_at: row.now,
      // Whoever applies by the form is shown the link at once.
      link_given_at: row.now,
      saved_at: row.now,
    })
    .execute();
}

export async function saveApplication(
  { sql }: Tx,
  applicationId: string,
  saved: { fields: ApplicationFields; answers: Answers; formVersion: number; now: Date },
): Promise<void> {
  await sql
    .updateTable('application')
    .set({
      ...columnsOf(saved.fields),
      answers: JSON.stringify(saved.answers),
      form_version: saved.formVersion,
      saved_at: saved.now,
    })
    .where('application_id', '=', applicationId)
    .execute();
}

/** The number, sector and region stay: statistics and the decree need them. */
export async function eraseFields(
  { sql }: Tx,
  applicationId: string,
  made: { tokenHash: Buffer; reason: string; now: Date },
): Promise<void> {
  const gone = {
    owner_name: '',
    phone: '',
    email: '',
    address: '',
    nib: '',
    product: '',
    shop: '',
  };
  await sql
    .updateTable('application')
    .set({
      ...{ ...gone, enterprise_name: '(dihapus)', answers: '{}', token_hash: made.tokenHash },
      ...{ erased_at: made.now, erased_because: made.reason },
    })
    .where('application_id', '=', applicationId)
    .execute();
}

/** One answer, where the others stay as they are. */
export async function saveAnswer(
  { client }: Tx,
  applicationId: string,
  { code, answer }: { code: string; answer: string },
): Promise<void> {
  await client.query(
    `update application set answers = answers || jsonb_build_object($2::text, $3::text)
     where application_id = $1`,
    [applicationId, code, answer],
  );
}

export async function saveToken(
  { sql }: Tx,
  applicationId: string,
  { tokenHash, now }: { tokenHash: Buffer; now: Date },
): Promise<void> {
  await sql
    .updateTable('application')
    .set({ token_hash: tokenHash, link_given_at: now })
    .where('application_id', '=', applicationId)
    .execute();
}

/** Who came in a list and was never given a link, by number. */
export async function selectWithoutLink(
  read: Reader,
  campaignId: string,
): Promise<readonly Application[]> {
  const rows = await read
    .selectFrom('application')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('link_given_at', 'is', null)
    .where('erased_at', 'is', null)
    .orderBy('no')
    .execute();
  return rows.map(asApplication);
}

/**
 * The next number of the campaign; its lock is held, so that none is given twice or left out. What
 * was taken back keeps its own.
 */
export async function saveSent(
  { sql }: Tx,
  {
    applicationId,
    campaignId,
    no: own,
    now,
  }: { applicationId: string; campaignId: string; no: number | null; now: Date },
): Promise<number> {
  const { last } = await sql
    .selectFrom('application')
    .select((eb) => eb.fn.max('no').as('last'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  const no = own ?? (last ?? 0) + 1;
  await sql
    .updateTable('application')
    .set({ no, sent_at: now })
    .where('application_id', '=', applicationId)
    .execute();
  return no;
}

/** A draft again; what had been sent is kept. Returns how often that was. */
export async function saveTakenBack(
  { sql }: Tx,
  application: Application,
  now: Date,
): Promise<number> {
  const { applicationId, formVersion, answers, sentAt } = application;
  const { last } = await sql
    .selectFrom('application_taken_back')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const version = (last ?? 0) + 1;
  await sql
    .insertInto('application_taken_back')
    .values({
      ...{ application_id: applicationId, version, form_version: formVersion },
      told: JSON.stringify({ fields: columnsOf(application), answers }),
      sent_at: present(sentAt, 'it was sent'),
      taken_back_at: now,
    })
    .execute();
  await sql
    .updateTable('application')
    .set({ sent_at: null })
    .where('application_id', '=', applicationId)
    .execute();
  return version;
}

export async function saveWithdrawn({ sql }: Tx, applicationId: string, now: Date): Promise<void> {
  await sql
    .updateTable('application')
    .set({ withdrawn_at: now })
    .where('application_id', '=', applicationId)
    .execute();
}

/** Which enterprise of the registry it became. */
export async function saveEnterprise(
  { sql }: Tx,
  applicationId: string,
  enterpriseId: string,
): Promise<void> {
  await sql
    .updateTable('application')
    .set({ enterprise_id: enterpriseId })
    .where('application_id', '=', applicationId)
    .execute();
}

export async function insertConsent(
  { sql }: Tx,
  applicationId: string,
  consent: {
    purposes: readonly ConsentPurpose[];
    now: Date;
    language: Locale;
    /** The statement, as it was read. */
    words: string;
  },
): Promise<void> {
  const { last } = await sql
    .selectFrom('application_consent')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow();
  await sql
    .insertInto('application_consent')
    .values({
      application_id: applicationId,
      version: (last ?? 0) + 1,
      purposes: [...consent.purposes],
      agreed_at: consent.now,
      ...{ language: consent.language, words: consent.words },
    })
    .execute();
}

/** To what an applicant last agreed; null where nothing is on record, as of imported lists. */
export async function findConsent(read: Reader, applicationId: string): Promise<Consent | null> {
  const row = await read
    .selectFrom('application_consent')
    .select(['agreed_at', 'words'])
    .where('application_id', '=', applicationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { agreedAt: row.agreed_at, words: row.words } : null;
}

export async function findByToken(
  read: Reader,
  campaignId: string,
  tokenHash: Buffer,
): Promise<Application | null> {
  const row = await read
    .selectFrom('application')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ? asApplication(row) : null;
}

export async function findApplication(
  read: Reader,
  campaignId: string,
  applicationId: string,
): Promise<Application | null> {
  const row = await read
    .selectFrom('application')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row ? asApplication(row) : null;
}
