/** The enterprise itself: its row, other names, owner, memberships. */
import { type Kysely, sql as raw } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { Day, Zone, Zones } from '../../kernel/day.ts';
import type { CheckedEnterprise } from '../rules/enterprise.ts';
import type { MembershipEnd } from '../rules/participation.ts';
import type { Enterprise, MemberEnd, Participation } from '../words.ts';

export type Reader = Kysely<DB>;

interface EnterpriseRow {
  enterprise_id: string;
  name: string;
  zone: string;
  region_code: string;
  sector: string;
  created_at: Date;
}

export function asEnterprise(row: EnterpriseRow): Enterprise {
  return {
    enterpriseId: row.enterprise_id,
    name: row.name,
    // The table's check allows no other.
    zone: row.zone as Zone,
    regionCode: row.region_code,
    sector: row.sector,
    createdAt: row.created_at,
  };
}

export interface KnownEnterprise extends Enterprise {
  aliases: string[];
  /** Zones that applied before, the earliest first. */
  pastZones: Zones['before'];
}

export async function findEnterprise(
  read: Reader,
  enterpriseId: string,
): Promise<KnownEnterprise | null> {
  const row = await read
    .selectFrom('enterprise as e')
    .selectAll('e')
    .select([
      raw<string[]>`array(select a.alias from enterprise_alias a
        where a.enterprise_id = e.enterprise_id order by a.alias collate "C")`.as('aliases'),
      raw<{ zone: Zone; until: Day }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('zone', z.zone, 'until', z.until_day) order by z.until_day)
        from enterprise_zone z where z.enterprise_id = e.enterprise_id), '[]')`.as('past_zones'),
    ])
    .where('e.enterprise_id', '=', enterpriseId)
    .executeTakeFirst();
  return row ? { ...asEnterprise(row), aliases: row.aliases, pastZones: row.past_zones } : null;
}

/** Any number that no other room locks by. */
const lockClass = 2023;

/** The enterprise, held until the end of this act; an advisory lock is no write (see campaigns). */
export async function holdEnterprise({ sql, client }: Tx, enterpriseId: string) {
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockClass, enterpriseId]);
  return findEnterprise(sql, enterpriseId);
}

const columnsOf = ({ name, zone, regionCode, sector }: CheckedEnterprise) => ({
  name,
  zone,
  region_code: regionCode,
  sector,
});

export async function insertEnterprise(
  { sql }: Tx,
  enterprise: CheckedEnterprise & { enterpriseId: string; now: Date },
): Promise<void> {
  const { enterpriseId, now } = enterprise;
  await sql
    .insertInto('enterprise')
    .values({ enterprise_id: enterpriseId, created_at: now, ...columnsOf(enterprise) })
    .execute();
}

export async function saveEnterprise(
  { sql }: Tx,
  enterpriseId: string,
  enterprise: CheckedEnterprise,
): Promise<void> {
  await sql
    .updateTable('enterprise')
    .set(columnsOf(enterprise))
    .where('enterprise_id', '=', enterpriseId)
    .execute();
}

export async function replacePastZones(
  { sql }: Tx,
  enterpriseId: string,
  before: Zones['before'],
): Promise<void> {
  await sql.deleteFrom('enterprise_zone').where('enterprise_id', '=', enterpriseId).execute();
  if (before.length === 0) return;
  const rows = before.map(({ zone, until }) => ({
    enterprise_id: enterpriseId,
    until_day: until,
    zone,
  }));
  await sql.insertInto('enterprise_zone').values(rows).execute();
}

export async function replaceAliases(
  { sql }: Tx,
  enterpriseId: string,
  aliases: readonly string[],
): Promise<void> {
  await sql.deleteFrom('enterprise_alias').where('enterprise_id', '=', enterpriseId).execute();
  if (aliases.length === 0) return;
  const rows = aliases.map((alias) => ({ enterprise_id: enterpriseId, alias }));
  await sql.insertInto('enterprise_alias').values(rows).execute();
}

export async function findOwner(
  read: Reader,
  enterpriseId: string,
): Promise<{ personId: string; from: Day } | null> {
  const row = await read
    .selectFrom('enterprise_owner')
    .select(['person_id', 'from_day'])
    .where('enterprise_id', '=', enterpriseId)
    .where('until_day', 'is', null)
    .executeTakeFirst();
  return row ? { personId: row.person_id, from: row.from_day as Day } : null;
}

export async function saveOwner(
  { sql }: Tx,
  enterpriseId: string,
  owner: { personId: string; from: Day; formerUntil: Day },
): Promise<void> {
  await sql
    .updateTable('enterprise_owner')
    .set({ until_day: owner.formerUntil })
    .where('enterprise_id', '=', enterpriseId)
    .where('until_day', 'is', null)
    .execute();
  await sql
    .insertInto('enterprise_owner')
    .values({ enterprise_id: enterpriseId, person_id: owner.personId, from_day: owner.from })
    .execute();
}

/** The memberships of these enterprises, oldest first; of one campaign, or of all. */
export async function selectParticipations(
  read: Reader,
  enterpriseIds: readonly string[],
  campaignId?: string,
): Promise<(Participation & { enterpriseId: string })[]> {
  if (enterpriseIds.length === 0) return [];
  const rows = await read
    .selectFrom('participation')
    .selectAll()
    .where('enterprise_id', 'in', enterpriseIds)
    .$if(campaignId !== undefined, (query) => query.where('campaign_id', '=', campaignId ?? ''))
    .orderBy('from_day')
    .orderBy('campaign_id')
    .execute();
  return rows.map((row) => ({ enterpriseId: row.enterprise_id, ...asParticipation(row) }));
}

export function asParticipation(row: {
  campaign_id: string;
  from_day: string;
  until_day: string | null;
  ended_as: string | null;
  reason: string;
}): Participation {
  return {
    campaignId: row.campaign_id,
    from: row.from_day as Day,
    until: row.until_day as Day | null,
    endedAs: row.ended_as as MemberEnd | null,
    reason: row.reason,
  };
}

export async function insertParticipation(
  { sql }: Tx,
  row: { enterpriseId: string; campaignId: string; from: Day; until: Day | null },
): Promise<void> {
  await sql
    .insertInto('participation')
    .values({
      enterprise_id: row.enterpriseId,
      campaign_id: row.campaignId,
      from_day: row.from,
      until_day: row.until,
    })
    .execute();
}

export async function saveMembershipEnd(
  { sql }: Tx,
  of: { enterpriseId: string; campaignId: string },
  end: MembershipEnd,
): Promise<void> {
  await sql
    .updateTable('participation')
    .set({ until_day: end.lastDay, ended_as: end.as, reason: end.reason })
    .where('enterprise_id', '=', of.enterpriseId)
    .where('campaign_id', '=', of.campaignId)
    .where('from_day', '=', end.from)
    .execute();
}
