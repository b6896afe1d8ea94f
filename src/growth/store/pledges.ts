import type { Tx } from '../../database/index.ts';
import { isId } from '../../kernel/id.ts';
import type { Pledge, PledgeNews } from '../words/events.ts';
import type { Asks, Made } from './plans.ts';

export interface PledgeKey {
  enterpriseId: string;
  pledgeId: string;
}

export type PledgeRow = PledgeKey &
  Pledge & {
    campaignId: string;
    /** Of the enterprise. */
    name: string;
    news: readonly PledgeNews[];
  };

/** False where one of this id is there: a doubled click. */
export async function insertPledge(
  { client }: Tx,
  of: PledgeKey & Pledge & Made & { campaignId: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into growth_pledge (enterprise_id, pledge_id, campaign_id, event_id, buyer, country,
       goods, value_hundredths, currency, day, document, told_at, told_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      ...[of.enterpriseId, of.pledgeId, of.campaignId, of.eventId, of.buyer, of.country, of.goods],
      ...[of.valueHundredths, of.currency, of.day, of.document, of.now, of.by],
    ],
  );
  return rowCount === 1;
}

export async function insertPledgeNews(
  { client }: Tx,
  of: PledgeKey & PledgeNews & Made & { version: number },
): Promise<void> {
  await client.query(
    `insert into growth_pledge_news (enterprise_id, pledge_id, version, kind, value_hundredths,
       day, words, told_at, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[of.enterpriseId, of.pledgeId, of.version, of.kind, of.valueHundredths, of.day],
      ...[of.words, of.now, of.by],
    ],
  );
}

/** With all that was told of each, the first first; the newest pledge first. */
export async function selectPledges(
  asks: Asks,
  asked: { enterpriseId?: string; campaignId?: string; eventId?: string; pledgeId?: string },
): Promise<PledgeRow[]> {
  const { enterpriseId = null, campaignId = null, eventId = null, pledgeId = null } = asked;
  if (pledgeId !== null && !isId(pledgeId)) return [];
  const { rows } = await asks.query<PledgeRow>(
    `select p.enterprise_id as "enterpriseId", p.pledge_id as "pledgeId",
       p.campaign_id as "campaignId", p.event_id as "eventId", e.name, p.buyer, p.country, p.goods,
       p.value_hundredths as "valueHundredths", p.currency, p.day, p.document,
       coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'day', n.day,
          'valueHundredths', n.value_hundredths, 'words', n.words) order by n.version)
         from growth_pledge_news n
         where n.enterprise_id = p.enterprise_id and n.pledge_id = p.pledge_id), '[]') as news
     from growth_pledge p join enterprise e using (enterprise_id)
     where ($1::uuid is null or p.enterprise_id = $1) and ($2::text is null or p.campaign_id = $2)
       and ($3::uuid is null or p.event_id = $3) and ($4::uuid is null or p.pledge_id = $4)
     order by p.day desc, p.pledge_id desc`,
    [enterpriseId, campaignId, eventId, pledgeId],
  );
  return rows;
}

/** Locked until the end. */
export async function holdPledge(tx: Tx, key: PledgeKey): Promise<PledgeRow | null> {
  if (!isId(key.pledgeId)) return null;
  await tx.client.query(
    'select from growth_pledge where enterprise_id = $1 and pledge_id = $2 for update',
    [key.enterpriseId, key.pledgeId],
  );
  return (await selectPledges(tx.client, key))[0] ?? null;
}
