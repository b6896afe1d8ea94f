import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { ExportFact, Trade } from '../words/export.ts';
import { type Asks, type Kept, keptAs, type Made } from './plans.ts';

export interface ReadinessAnswer {
  item: string;
  version: number;
  level: number;
  evidence: string;
  answeredOn: Day;
  toldAt: Date;
  toldBy: string | null;
}

export async function insertReadiness(
  { client }: Tx,
  of: Omit<ReadinessAnswer, 'toldAt' | 'toldBy'> &
    Made & { enterpriseId: string; checklist: number },
): Promise<void> {
  await client.query(
    `insert into growth_readiness (enterprise_id, version, checklist, item, level, evidence,
       answered_on, told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[of.enterpriseId, of.version, of.checklist, of.item, of.level, of.evidence],
      ...[of.answeredOn, of.now, of.by],
    ],
  );
}

/** The one that stands of each item before those it replaced. */
export async function selectReadiness(
  asks: Asks,
  enterpriseId: string,
): Promise<ReadinessAnswer[]> {
  const { rows } = await asks.query<ReadinessAnswer>(
    `select item, version, level, evidence, answered_on as "answeredOn", told_at as "toldAt",
       told_by as "toldBy"
     from growth_readiness where enterprise_id = $1 order by item, version desc`,
    [enterpriseId],
  );
  return rows;
}

/** False where the item has its nth task already: a doubled click. */
export async function keepTask(
  { client }: Tx,
  of: { enterpriseId: string; item: string; nth: number; taskId: string; now: Date },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into growth_readiness_task (enterprise_id, item, nth, task_id, made_at)
     values ($1, $2, $3, $4, $5) on conflict on constraint growth_readiness_task_once do nothing`,
    [of.enterpriseId, of.item, of.nth, of.taskId, of.now],
  );
  return rowCount === 1;
}

export async function insertTrade(
  { client }: Tx,
  of: Trade & Made & { enterpriseId: string; version: number },
): Promise<void> {
  await client.query(
    `insert into growth_trade (enterprise_id, version, hs_codes, capacity, capacity_unit, terms,
       price_hundredths, currency, certificates, told_at, told_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[of.enterpriseId, of.version, of.hsCodes, of.capacity, of.capacityUnit, of.terms],
      ...[of.priceHundredths, of.currency, JSON.stringify(of.certificates), of.now, of.by],
    ],
  );
}

export type TradeNow = Trade & { version: number; toldAt: Date };

export async function findTrade(asks: Asks, enterpriseId: string): Promise<TradeNow | null> {
  const { rows } = await asks.query<TradeNow>(
    `select version, hs_codes as "hsCodes", capacity, capacity_unit as "capacityUnit", terms,
       price_hundredths as "priceHundredths", currency, certificates, told_at as "toldAt"
     from growth_trade where enterprise_id = $1 order by version desc limit 1`,
    [enterpriseId],
  );
  return rows[0] ?? null;
}

/** Any number that no other room locks by. */
const lockClass = 2030;

/**
 * Nobody else tells of readiness or exports of this enterprise until the end, so that one thing is
 * not told twice at once. An advisory lock is no write (see campaigns).
 */
export async function holdFacts({ client }: Tx, enterpriseId: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockClass, enterpriseId]);
}

export async function insertExport(
  tx: Tx,
  of: ExportFact & Made & { enterpriseId: string; exportId: string },
): Promise<Kept> {
  const told = [
    ...[of.enterpriseId, of.exportId, of.country, of.day, of.hsCode, of.valueHundredths],
    ...[of.currency, of.valueRp, of.rateSource, of.quantity, of.document, of.source],
  ];
  const { rowCount } = await tx.client.query(
    `insert into growth_export (enterprise_id, export_id, country, day, hs_code,
       value_hundredths, currency, value_rp, rate_source, quantity, document, source, told_at,
       told_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [...told, of.now, of.by],
  );
  return keptAs(tx, rowCount, {
    text: `select from growth_export where enterprise_id = $1 and export_id = $2 and country = $3
       and day = $4 and hs_code = $5 and value_hundredths = $6 and currency = $7
       and value_rp is not distinct from $8::bigint and rate_source = $9 and quantity = $10
       and document = $11 and source = $12`,
    values: told,
  });
}

export async function insertReversal(
  { client }: Tx,
  of: Made & { enterpriseId: string; exportId: string; reason: string },
): Promise<void> {
  await client.query(
    `insert into growth_export_reversal (enterprise_id, export_id, reason, reversed_at,
       reversed_by) values ($1, $2, $3, $4, $5)`,
    [of.enterpriseId, of.exportId, of.reason, of.now, of.by],
  );
}

export type ExportRow = ExportFact & {
  enterpriseId: string;
  exportId: string;
  name: string;
  /** null while it stands. */
  reversedBecause: string | null;
};

/** Of one enterprise, or of all that ever were in a campaign; newest day first. */
export async function selectExports(
  asks: Asks,
  asked: { enterpriseId?: string; campaignId?: string },
): Promise<ExportRow[]> {
  const { enterpriseId = null, campaignId = null } = asked;
  const { rows } = await asks.query<ExportRow>(
    `select x.enterprise_id as "enterpriseId", x.export_id as "exportId", e.name, x.country, x.day,
       x.hs_code as "hsCode", x.value_hundredths as "valueHundredths", x.currency,
       x.value_rp as "valueRp", x.rate_source as "rateSource", x.quantity, x.document, x.source,
       r.reason as "reversedBecause"
     from growth_export x join enterprise e using (enterprise_id)
     left join growth_export_reversal r using (enterprise_id, export_id)
     where ($1::uuid is null or x.enterprise_id = $1) and ($2::text is null or exists (
       select from participation p
       where p.enterprise_id = x.enterprise_id and p.campaign_id = $2))
     order by x.day desc, x.export_id desc`,
    [enterpriseId, campaignId],
  );
  return rows;
}
