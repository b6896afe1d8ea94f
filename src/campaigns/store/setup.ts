import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import {
  type CampaignSetup,
  type Frozen,
  type FrozenStage,
  type Indicator,
  type IndicatorFields,
  type Measure,
  type QuotaKind,
  type Quotas,
  quotaKinds,
  type Sector,
  usualWaiting,
} from '../words/setup.ts';

type Reader = Kysely<DB>;

export async function selectSetup(read: Reader, campaignId: string): Promise<CampaignSetup> {
  // One after the other, since an act has one connection.
  const sectors = await read
    .selectFrom('campaign_sector')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .execute();
  const quotas = await selectQuotas(read, campaignId);
  const indicators = await read
    .selectFrom('campaign_indicator')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .execute();
  const targets = await read
    .selectFrom('campaign_target')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version')
    .execute();
  const readings = await read
    .selectFrom('campaign_reading')
    .selectAll()
    .distinctOn('code')
    .where('campaign_id', '=', campaignId)
    .orderBy('code')
    .orderBy('as_of', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return {
    sectors: sectors.map(({ code, name, name_en: nameEn, kbli, quota }) => ({
      ...{ code, name, nameEn, kbli, quota },
    })),
    quotas,
    indicators: indicators.map((row): Indicator => {
      const told = readings.find((one) => one.code === row.code);
      return {
        ...{ code: row.code, name: row.name, unit: row.unit, meaning: row.meaning },
        source: row.source,
        // The table's check allows no other words than ours.
        measure: row.measure as Measure,
        targets: targets
          .filter((one) => one.code === row.code)
          .map(({ version, target, reason, decided_at }) => ({
            ...{ version, target, reason, decidedAt: decided_at },
          })),
        reading: told
          ? {
              asOf: told.as_of as Day,
              reached: told.reached,
              source: told.source,
              toldAt: told.told_at,
            }
          : null,
      };
    }),
  };
}

export async function selectQuotas(read: Reader, campaignId: string): Promise<Quotas> {
  const rows = await read
    .selectFrom('campaign_quota')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .execute();
  const of = (kind: QuotaKind | 'waiting') => rows.find((row) => row.kind === kind)?.amount ?? null;
  return {
    ...{ members: of('members'), finalists: of('finalists'), winners: of('winners') },
    waiting: of('waiting') ?? usualWaiting,
  };
}

export async function replaceSectors(
  { sql }: Tx,
  campaignId: string,
  sectors: readonly Sector[],
): Promise<void> {
  await sql.deleteFrom('campaign_sector').where('campaign_id', '=', campaignId).execute();
  if (sectors.length === 0) return;
  const rows = sectors.map(({ code, name, nameEn, kbli, quota }, position) => ({
    ...{ campaign_id: campaignId, code, position, name, name_en: nameEn },
    ...{ kbli: [...kbli], quota },
  }));
  await sql.insertInto('campaign_sector').values(rows).execute();
}

/** Since which stage what of a setup stands, the first one first. */
export async function selectFrozen(read: Reader, campaignId: string): Promise<Frozen[]> {
  const rows = await read
    .selectFrom('campaign_frozen')
    .select(['stage', 'frozen_at'])
    .where('campaign_id', '=', campaignId)
    .orderBy('frozen_at')
    .execute();
  // A constraint of the table.
  return rows.map(({ stage, frozen_at: at }) => ({ stage: stage as FrozenStage, at }));
}

export async function insertFrozen(
  { sql, now }: Tx & { now: Date },
  campaignId: string,
  stage: FrozenStage,
): Promise<void> {
  await sql
    .insertInto('campaign_frozen')
    .values({ campaign_id: campaignId, stage, frozen_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function replaceQuotas(
  { sql }: Tx,
  campaignId: string,
  quotas: Quotas,
): Promise<void> {
  await sql.deleteFrom('campaign_quota').where('campaign_id', '=', campaignId).execute();
  const rows = ([...quotaKinds, 'waiting'] as const).flatMap((kind) => {
    const amount = quotas[kind];
    return amount === null ? [] : [{ campaign_id: campaignId, kind, amount }];
  });
  await sql.insertInto('campaign_quota').values(rows).execute();
}

export async function replaceIndicators(
  { sql }: Tx,
  campaignId: string,
  indicators: readonly IndicatorFields[],
): Promise<void> {
  await sql.deleteFrom('campaign_indicator').where('campaign_id', '=', campaignId).execute();
  if (indicators.length === 0) return;
  const rows = indicators.map((one, position) => ({
    campaign_id: campaignId,
    ...{ position, ...one },
  }));
  await sql.insertInto('campaign_indicator').values(rows).execute();
}

export async function insertTarget(
  { sql }: Tx,
  row: {
    campaignId: string;
    code: string;
    version: number;
    target: number;
    reason: string;
    now: Date;
    by: string | null;
  },
): Promise<void> {
  await sql
    .insertInto('campaign_target')
    .values({
      campaign_id: row.campaignId,
      code: row.code,
      version: row.version,
      target: row.target,
      reason: row.reason,
      decided_at: row.now,
      decided_by: row.by,
    })
    .execute();
}

/** Told once more of the same day, it is a newer version of it. */
export async function insertReading(
  { sql }: Tx,
  row: {
    campaignId: string;
    code: string;
    asOf: Day;
    reached: number;
    source: string;
    now: Date;
    by: string | null;
  },
): Promise<void> {
  const { count } = await sql
    .selectFrom('campaign_reading')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('campaign_id', '=', row.campaignId)
    .where('code', '=', row.code)
    .where('as_of', '=', row.asOf)
    .executeTakeFirstOrThrow();
  await sql
    .insertInto('campaign_reading')
    .values({
      campaign_id: row.campaignId,
      code: row.code,
      as_of: row.asOf,
      version: Number(count) + 1,
      reached: row.reached,
      source: row.source,
      told_at: row.now,
      told_by: row.by,
    })
    .execute();
}
