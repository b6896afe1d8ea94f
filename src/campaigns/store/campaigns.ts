import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { Day, Zone } from '../../kernel/day.ts';
import type { InstitutionInRole } from '../rules.ts';
import type {
  Campaign,
  CampaignInstitution,
  Institution,
  InstitutionRole,
  Stage,
} from '../words.ts';

type Reader = Kysely<DB>;

const campaignColumns = [
  'c.campaign_id',
  'c.name',
  'c.place',
  'c.zone',
  'c.window_from',
  'c.window_to',
  'c.is_simulation',
  'c.created_at',
  'f.frozen_at',
] as const;

function campaigns(read: Reader) {
  return read
    .selectFrom('campaign as c')
    .leftJoin('campaign_freeze as f', 'f.campaign_id', 'c.campaign_id')
    .select(campaignColumns);
}

type CampaignRow = Awaited<ReturnType<ReturnType<typeof campaigns>['executeTakeFirstOrThrow']>>;

function asCampaign(row: CampaignRow): Campaign {
  return {
    campaignId: row.campaign_id,
    name: row.name,
    place: row.place,
    // The table's checks allow no other zone, and its dates are read as text.
    zone: row.zone as Zone,
    window: { from: row.window_from as Day, to: row.window_to as Day },
    isSimulation: row.is_simulation,
    createdAt: row.created_at,
    frozenAt: row.frozen_at,
  };
}

export async function findCampaign(read: Reader, campaignId: string): Promise<Campaign | null> {
  const row = await campaigns(read).where('c.campaign_id', '=', campaignId).executeTakeFirst();
  return row ? asCampaign(row) : null;
}

/** Newest window first. */
export async function selectCampaigns(read: Reader): Promise<Campaign[]> {
  const rows = await campaigns(read)
    .orderBy('c.window_from', 'desc')
    .orderBy('c.campaign_id')
    .execute();
  return rows.map(asCampaign);
}

/** Any number that no other room locks by. */
const lockClass = 2022;

/**
 * The campaign, held so that nobody else changes it until the end of this act. By an advisory
 * lock, which unlike a locked row is no write: an act that finds nothing to change notes nothing.
 */
export async function holdCampaign(
  { sql, client }: Tx,
  campaignId: string,
): Promise<Campaign | null> {
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockClass, campaignId]);
  return findCampaign(sql, campaignId);
}

type NewCampaign = Omit<Campaign, 'frozenAt'>;

export async function insertCampaign({ sql }: Tx, campaign: NewCampaign): Promise<void> {
  await sql
    .insertInto('campaign')
    .values({
      campaign_id: campaign.campaignId,
      is_simulation: campaign.isSimulation,
      created_at: campaign.createdAt,
      ...columnsOf(campaign),
    })
    .execute();
}

export async function saveCampaign({ sql }: Tx, campaign: Campaign): Promise<void> {
  await sql
    .updateTable('campaign')
    .set(columnsOf(campaign))
    .where('campaign_id', '=', campaign.campaignId)
    .execute();
}

function columnsOf({
  name,
  place,
  zone,
  window,
}: Pick<NewCampaign, 'name' | 'place' | 'zone' | 'window'>) {
  return { name, place, zone, window_from: window.from, window_to: window.to };
}

export async function insertFreeze(
  { sql }: Tx,
  row: { campaignId: string; now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('campaign_freeze')
    .values({ campaign_id: row.campaignId, frozen_at: row.now, frozen_by: row.by })
    .execute();
}

export async function replaceStages(
  { sql }: Tx,
  campaignId: string,
  stages: readonly Stage[],
): Promise<void> {
  await sql.deleteFrom('campaign_stage').where('campaign_id', '=', campaignId).execute();
  if (stages.length === 0) return;
  const rows = stages.map(({ name, from, to }, index) => ({
    campaign_id: campaignId,
    stage_no: index + 1,
    name,
    from_day: from,
    to_day: to,
  }));
  await sql.insertInto('campaign_stage').values(rows).execute();
}

export async function selectStages(
  read: Reader,
  campaignId: string,
): Promise<(Stage & { stageNo: number })[]> {
  const rows = await read
    .selectFrom('campaign_stage')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('stage_no')
    .execute();
  return rows.map((row) => ({
    stageNo: row.stage_no,
    name: row.name,
    from: row.from_day as Day,
    to: row.to_day as Day,
  }));
}

export async function insertInstitution(
  { sql }: Tx,
  { institutionId, name, now }: Institution & { now: Date },
): Promise<void> {
  await sql
    .insertInto('institution')
    .values({ institution_id: institutionId, name, created_at: now })
    .execute();
}

export async function selectInstitutions(read: Reader): Promise<Institution[]> {
  return read
    .selectFrom('institution')
    .select(['institution_id as institutionId', 'name'])
    .orderBy('name')
    .orderBy('institution_id')
    .execute();
}

export async function replaceInstitutions(
  { sql }: Tx,
  campaignId: string,
  institutions: readonly InstitutionInRole[],
): Promise<void> {
  await sql.deleteFrom('campaign_institution').where('campaign_id', '=', campaignId).execute();
  if (institutions.length === 0) return;
  const rows = institutions.map(({ institutionId, role, roleName }) => ({
    campaign_id: campaignId,
    institution_id: institutionId,
    role,
    role_name: roleName,
  }));
  await sql.insertInto('campaign_institution').values(rows).execute();
}

/** Manager first, then in the order of the roles, then by name. */
export async function selectCampaignInstitutions(
  read: Reader,
  campaignId: string,
): Promise<CampaignInstitution[]> {
  const rows = await read
    .selectFrom('campaign_institution as ci')
    .innerJoin('institution as i', 'i.institution_id', 'ci.institution_id')
    .select(['i.institution_id', 'i.name', 'ci.role', 'ci.role_name'])
    .where('ci.campaign_id', '=', campaignId)
    .orderBy('i.name')
    .execute();
  return rows.map((row) => ({
    institutionId: row.institution_id,
    name: row.name,
    role: row.role as InstitutionRole,
    roleName: row.role_name,
  }));
}
