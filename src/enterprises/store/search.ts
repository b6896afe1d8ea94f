import { sql as raw, type SelectQueryBuilder } from 'kysely';
import type { DB } from '../../database/index.ts';
import type { Enterprise, Participation } from '../words.ts';
import { asEnterprise, asParticipation, type Reader } from './registry.ts';

export interface Filter {
  /** Part of the name or of another name; capitals do not matter. */
  text?: string | undefined;
  /** The region and all below it. */
  regionCode?: string | undefined;
  sector?: string | undefined;
  limit: number;
  offset: number;
}

type Filtered<T> = SelectQueryBuilder<DB & { e: DB['enterprise'] }, 'e', T>;

function enterprises(read: Reader, { text, regionCode, sector }: Filter): Filtered<object> {
  let query: Filtered<object> = read.selectFrom('enterprise as e');
  if (text?.trim()) {
    const pattern = likeOf(text);
    query = query.where((by) =>
      by.or([
        by(raw`lower(e.name)`, 'like', pattern),
        by.exists(
          by
            .selectFrom('enterprise_alias as a')
            .select('a.alias')
            .whereRef('a.enterprise_id', '=', 'e.enterprise_id')
            .where(raw`lower(a.alias)`, 'like', pattern),
        ),
      ]),
    );
  }
  if (regionCode) {
    query = query.where((by) =>
      by.or([
        by('e.region_code', '=', regionCode),
        by('e.region_code', 'like', `${escaped(regionCode)}.%`),
      ]),
    );
  }
  return sector ? query.where('e.sector', '=', sector) : query;
}

const likeOf = (text: string) => `%${escaped(text.trim().toLowerCase().replace(/\s+/g, ' '))}%`;
const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const columns = [
  'e.enterprise_id',
  'e.name',
  'e.zone',
  'e.region_code',
  'e.sector',
  'e.created_at',
] as const;

export async function searchAll(
  read: Reader,
  filter: Filter,
): Promise<{ rows: Enterprise[]; total: number }> {
  const shown = enterprises(read, filter).where(isShown);
  const [rows, counted] = await Promise.all([
    shown
      .select(columns)
      .orderBy(raw`lower(e.name)`)
      .orderBy('e.enterprise_id')
      .limit(filter.limit)
      .offset(filter.offset)
      .execute(),
    shown.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map(asEnterprise), total: counted.total };
}

/** One that was merged into another is found there. A campaign still lists whoever took part. */
const isShown = raw<boolean>`not exists (select from enterprise_merge m
  where m.enterprise_id = e.enterprise_id and m.undone_at is null)`;

/** Members of a campaign, each once with its newest membership. */
export async function searchMembers(
  read: Reader,
  campaignId: string,
  filter: Filter,
): Promise<{ rows: (Enterprise & { membership: Participation })[]; total: number }> {
  const members = enterprises(read, filter).innerJoin(
    (from) =>
      from
        .selectFrom('participation')
        .distinctOn('enterprise_id')
        .selectAll()
        .where('campaign_id', '=', campaignId)
        .orderBy('enterprise_id')
        .orderBy('from_day', 'desc')
        .as('p'),
    (join) => join.onRef('p.enterprise_id', '=', 'e.enterprise_id'),
  );
  const [rows, counted] = await Promise.all([
    members
      .select(columns)
      .select(['p.campaign_id', 'p.from_day', 'p.until_day', 'p.ended_as', 'p.reason'])
      .orderBy(raw`lower(e.name)`)
      .orderBy('e.enterprise_id')
      .limit(filter.limit)
      .offset(filter.offset)
      .execute(),
    members.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  const withMembership = rows.map((row) => ({
    ...asEnterprise(row),
    membership: asParticipation(row),
  }));
  return { rows: withMembership, total: counted.total };
}
