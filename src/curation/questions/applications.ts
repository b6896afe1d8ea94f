/** The applications of a campaign, for those who run it. */
import { type RawBuilder, sql as raw, type SqlBool } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isOpen } from '../rules/form.ts';
import { toldReasons } from '../rules/screening.ts';
import { asApplication, findApplication, findByToken, findConsent } from '../store/applications.ts';
import { findForm, type Reader } from '../store/forms.ts';
import { selectFindings } from '../store/gates.ts';
import { findReasons, type ReasonList } from '../store/screening-reasons.ts';
import { findScreening } from '../store/screenings.ts';
import { currentStatement } from '../store/statements.ts';
import type {
  Application,
  ApplicationForm,
  Consent,
  ScreeningOutcome,
  ScreeningTold,
  Statement,
} from '../words/form.ts';
import { hasBegun } from './calls.ts';

export const screeningFilters = ['open', 'passed', 'failed', 'withdrawn'] as const;
export type ScreeningFilter = (typeof screeningFilters)[number];

export interface ApplicationSearch {
  campaignId: string;
  text: string | null;
  sector: string | null;
  screening: ScreeningFilter | null;
  page: number;
}

export interface ApplicationInList extends Application {
  screening: ScreeningOutcome | null;
  /** Before the panel was done; later it stays where it was scored. */
  withdrewBefore: boolean;
  /** Others of the same phone, NIB or shop. */
  twins: number;
}

export interface FoundApplications {
  rows: ApplicationInList[];
  total: number;
  page: number;
  pageSize: number;
}

const pageSize = 50;

/** What was found last, '' before anything was. */
const standing = raw<string>`coalesce((
  select s.outcome from screening s where s.application_id = a.application_id
  order by s.version desc limit 1), '')`;

/** Drafts are the applicants' own and stand in no list. One query, two past the last page. */
export async function searchApplications(
  { read }: Pick<Database, 'read'>,
  search: ApplicationSearch,
): Promise<FoundApplications> {
  const { page } = search;
  // Counted by ids alone. The rest is looked up for the page only: what stands beside an offset is
  // worked out for each row that it passes over.
  const rows = await read
    .selectFrom(
      found(read, search)
        .select('a.application_id')
        .select((eb) => eb.fn.countAll<number>().over().as('total'))
        .orderBy('a.no')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .as('f'),
    )
    .innerJoin('application as a', 'a.application_id', 'f.application_id')
    .selectAll('a')
    .select('f.total')
    .select([
      standing.as('outcome'),
      gone.as('gone'),
      raw<number>`(select count(*)::int from application c where ${isTwin})`.as('twins'),
    ])
    .orderBy('a.no')
    .execute();
  const total = rows[0]?.total ?? (page > 1 ? await countOf(read, search) : 0);
  return {
    rows: rows.map((row) => ({
      ...asApplication(row),
      // The table's check allows no other.
      screening: (row.outcome || null) as ScreeningOutcome | null,
      withdrewBefore: Boolean(row.gone),
      twins: row.twins,
    })),
    ...{ total: Number(total), page, pageSize },
  };
}

const found = (read: Reader, search: ApplicationSearch) =>
  read
    .selectFrom('application as a')
    .where('a.campaign_id', '=', search.campaignId)
    .where('a.sent_at', 'is not', null)
    .where((eb) => eb.and(conditions(search)));

async function countOf(read: Reader, search: ApplicationSearch): Promise<number> {
  const { total } = await found(read, search)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/**
 * Withdrew before the panel was done. Whoever does so later stays in the history as it was scored,
 * in lists and minutes alike.
 */
const gone = raw<SqlBool>`(a.withdrawn_at is not null and a.withdrawn_at < coalesce((
  select p.closed_at from panel_opening p where p.campaign_id = a.campaign_id), 'infinity'))`;

/** The newest of them says so; in a form that joins instead of asking for each row. */
const stands = (outcome: ScreeningOutcome) => raw<SqlBool>`not ${gone} and exists (
  select from screening s where s.application_id = a.application_id and s.outcome = ${outcome}
    and not exists (select from screening n
      where n.application_id = s.application_id and n.version > s.version))`;

const withScreening: Record<ScreeningFilter, RawBuilder<SqlBool>> = {
  withdrawn: gone,
  open: raw`not ${gone}
    and not exists (select from screening s where s.application_id = a.application_id)`,
  passed: stands('passed'),
  failed: stands('failed'),
};

function conditions({ text, sector, screening }: ApplicationSearch) {
  const like = text ? `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null;
  return [
    ...(like
      ? [
          raw<SqlBool>`(lower(a.enterprise_name) like ${like} or lower(a.owner_name) like ${like}
            or lower(a.product) like ${like} or a.no::text = ${text})`,
        ]
      : []),
    ...(sector ? [raw<SqlBool>`a.sector = ${sector}`] : []),
    ...(screening ? [withScreening[screening]] : []),
  ];
}

/**
 * The ids of those alike in what two enterprises hardly share. A union, as an `or` would read the
 * whole campaign once for each row; the conditions name those of the indexes.
 */
const twinIds = raw`(
  select b.application_id from application b
    where b.campaign_id = a.campaign_id and b.phone = a.phone and b.phone <> ''
  union select b.application_id from application b
    where b.campaign_id = a.campaign_id and b.nib = a.nib and b.nib <> ''
  union select b.application_id from application b
    where b.campaign_id = a.campaign_id and shop_key(b.shop) = shop_key(a.shop)
      and b.shop <> ''
  union select b.application_id from application b
    where b.campaign_id = a.campaign_id and lower(b.owner_name) = lower(a.owner_name)
      and b.region_code = a.region_code)`;

/** Sent in, not withdrawn, and alike. */
const isTwin = raw<SqlBool>`c.application_id in ${twinIds} and c.application_id <> a.application_id
  and c.sent_at is not null and c.withdrawn_at is null`;

export interface ApplicationWhole {
  application: Application;
  form: ApplicationForm;
  screening: ScreeningTold | null;
  /** Of the statement of agreement; null where none is on record. */
  consent: Consent | null;
  /** Those that seem to be the same applicant. */
  twins: readonly { applicationId: string; no: number; enterpriseName: string }[];
}

/** null where there is none, or only a draft. Five queries. */
export async function applicationOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  applicationId: string,
): Promise<ApplicationWhole | null> {
  const application = await findApplication(read, campaignId, applicationId);
  if (!application || application.state === 'draft') return null;
  const form = await findForm(read, campaignId, application.formVersion);
  if (!form) return null;
  const screening = await toldScreening(read, { campaignId, applicationId });
  const twins = await selectTwins(read, applicationId);
  const consent = await findConsent(read, applicationId);
  return { application, form, screening, consent, twins };
}

async function selectTwins(read: Reader, applicationId: string) {
  const rows = await read
    .selectFrom('application as a')
    .innerJoin('application as c', (join) => join.on(isTwin))
    .select(['c.application_id', 'c.no', 'c.enterprise_name'])
    .where('a.application_id', '=', applicationId)
    .orderBy('c.no')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    no: row.no ?? 0,
    enterpriseName: row.enterprise_name,
  }));
}

/** What whoever holds the link may see: the own application, and the form it is by. */
export async function ownApplication(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  tokenHash: Buffer,
): Promise<{
  application: Application;
  form: ApplicationForm;
  screening: ScreeningTold | null;
  consent: Consent | null;
} | null> {
  const application = await findByToken(read, campaignId, tokenHash);
  if (!application) return null;
  const isDraft = application.state === 'draft';
  const form = await findForm(read, campaignId, isDraft ? undefined : application.formVersion);
  if (!form) return null;
  const { applicationId } = application;
  const screening = await toldScreening(read, { campaignId, applicationId });
  return { application, form, screening, consent: await findConsent(read, applicationId) };
}

/** By its owner, to correct it: while the call is open and nobody has looked at it. */
export async function mayBeTakenBack(
  { read }: Pick<Database, 'read'>,
  { campaignId, applicationId, state, source }: Application,
  today: Day,
): Promise<boolean> {
  if (state !== 'sent' || source !== 'form') return false;
  const form = await findForm(read, campaignId);
  if (!form || !isOpen(form, today) || (await hasBegun({ read }, campaignId))) return false;
  if (await findScreening(read, applicationId)) return false;
  return (await selectFindings(read, applicationId)).length === 0;
}

async function toldScreening(
  read: Reader,
  { campaignId, applicationId }: { campaignId: string; applicationId: string },
): Promise<ScreeningTold | null> {
  const screening = await findScreening(read, applicationId);
  if (!screening) return null;
  const { reasons } = await findReasons(read, campaignId);
  return { ...screening, reasons: toldReasons(reasons, screening.reasons) };
}

export const reasonsOf = (
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<ReasonList> => findReasons(read, campaignId);

/** The statement of agreement that is in force. */
export const statementOf = (
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Statement> => currentStatement(read, campaignId);

export async function currentForm(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<ApplicationForm | null> {
  return findForm(read, campaignId);
}

interface Received {
  /** What the next four add up to. */
  sent: number;
  passed: number;
  failed: number;
  open: number;
  withdrawn: number;
  /** Of those who passed, how many withdrew once the panel was done. */
  passedThenWithdrew: number;
}

/**
 * Who may still be chosen or was, without having agreed to the statement, as imported rows are. One
 * query.
 */
export async function withoutConsent(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Set<string>> {
  const rows = await read
    .selectFrom('application as a')
    .leftJoin('application_consent as c', 'c.application_id', 'a.application_id')
    .select('a.application_id')
    .where('a.campaign_id', '=', campaignId)
    .where('a.sent_at', 'is not', null)
    .where('a.withdrawn_at', 'is', null)
    .where('a.erased_at', 'is', null)
    .where('c.application_id', 'is', null)
    .where(raw<SqlBool>`${standing} <> 'failed'`)
    .execute();
  return new Set(rows.map((row) => row.application_id));
}

/** How many sent in, how many were found fit, and how many wait to be looked at. One query. */
export async function applicationCounts(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<Received> {
  const rows = await read
    .selectFrom('application as a')
    .select([
      raw<string>`case when ${gone} then 'withdrawn' else ${standing} end`.as('state'),
      (eb) => eb.fn.countAll<number>().as('count'),
      raw<number>`count(a.withdrawn_at)`.as('withdrew'),
    ])
    .where('a.campaign_id', '=', campaignId)
    .where('a.sent_at', 'is not', null)
    .groupBy(raw`1`)
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const [passed, failed, open, withdrawn] = ['passed', 'failed', '', 'withdrawn'].map(of);
  const sent = rows.reduce((sum, { count }) => sum + Number(count), 0);
  return {
    ...{ sent, passed: passed ?? 0, failed: failed ?? 0 },
    ...{ open: open ?? 0, withdrawn: withdrawn ?? 0 },
    passedThenWithdrew: Number(rows.find(({ state }) => state === 'passed')?.withdrew ?? 0),
  };
}
