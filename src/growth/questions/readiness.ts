/** How ready the members of a campaign are to export: a page of them, or all for a table. */
import type { Database } from '../../database/index.ts';
import { closedTable, type TableCell } from '../../files/index.ts';
import { keptOfMany } from '../../sales/index.ts';
import { bandOf, readinessOf } from '../rules/export.ts';
import { checklist, itemOf } from '../words/readiness.ts';

export interface ReadinessRow {
  enterpriseId: string;
  name: string;
  answered: number;
  /** Of 100; null until every item has an answer. */
  score: number | null;
  /** Items below level 2, the lowest first. */
  gaps: readonly string[];
}

/** A page of them. Of very many members the order of names, and who is one, is kept for a while. */
export async function readinessPage(
  database: Database,
  asked: { campaignId: string; now: Date; limit: number; offset: number },
): Promise<{ rows: ReadinessRow[]; count: number; at: Date }> {
  const { campaignId, now, limit, offset } = asked;
  const { value: all, at } = await keptOfMany(
    database,
    { what: 'everMembers', campaignId, now },
    () => everMembers(database, campaignId),
  );
  const enterpriseIds = all.slice(offset, offset + limit);
  return { rows: await readinessRows(database, enterpriseIds), count: all.length, at };
}

/** Of every member for a table. */
export const allReadiness = async (
  database: Database,
  campaignId: string,
): Promise<ReadinessRow[]> => readinessRows(database, await everMembers(database, campaignId));

/** In order of name; who left stays, since what was told stays. */
async function everMembers({ pool }: Database, campaignId: string): Promise<string[]> {
  // Members first: by name alone, every enterprise of other campaigns would be met on the way.
  const { rows } = await pool.query<{ id: string }>(
    `with member as materialized (
       select distinct enterprise_id from participation where campaign_id = $1
     )
     select enterprise_id as id from member join enterprise e using (enterprise_id)
     order by lower(e.name), enterprise_id`,
    [campaignId],
  );
  return rows.map(({ id }) => id);
}

/** In the order that is asked; each answer that stands, as codes and their levels. */
async function readinessRows(
  { pool }: Database,
  enterpriseIds: readonly string[],
): Promise<ReadinessRow[]> {
  const { rows } = await pool.query<{
    enterpriseId: string;
    name: string;
    items: string[] | null;
    levels: number[] | null;
  }>(
    `with of as materialized (
       select id, nth from unnest($1::uuid[]) with ordinality as asked (id, nth)
     ), standing as (
       select distinct on (r.enterprise_id, r.item) r.enterprise_id, r.item, r.level
       from of join growth_readiness r on r.enterprise_id = of.id
       order by r.enterprise_id, r.item, r.version desc
     )
     select e.enterprise_id as "enterpriseId", e.name, s.items, s.levels
     from of join enterprise e on e.enterprise_id = of.id left join (
       select enterprise_id, array_agg(item) as items, array_agg(level) as levels from standing
       group by enterprise_id) s on s.enterprise_id = of.id
     order by of.nth`,
    [enterpriseIds],
  );
  return rows.map(({ enterpriseId, name, items, levels }) => {
    const told = (items ?? []).map((item, i) => [item, levels?.[i] ?? 0] as const);
    const { answered, score } = readinessOf(new Map(told));
    const low = told.filter(([, level]) => level < 2).sort(([, a], [, b]) => a - b);
    return { enterpriseId, name, answered, score, gaps: low.map(([item]) => item) };
  });
}

const heads = ['usaha', 'dijawab', 'dari', 'nilai', 'golongan', 'celah'];

/** A score is whole or missing; it is a mean of nobody. */
export function tableOfReadiness(
  members: readonly ReadinessRow[],
  head: { at: string; isSimulation: boolean },
): (readonly TableCell[])[] {
  const rows = members.map(({ name, answered, score, gaps }): TableCell[] => [
    ...[name, answered, checklist.length],
    score === null ? null : score.toFixed(2).replace('.', ','),
    score === null ? '' : bandOf(score).id,
    gaps.map((code) => itemOf(code)?.name.id ?? code).join(', '),
  ]);
  const scored = members.filter(({ score }) => score !== null).length;
  const answered = members.reduce((sum, one) => sum + one.answered, 0);
  return closedTable(heads, rows, {
    ...head,
    remarks: [
      `${answered} butir dijawab; ${scored} dari ${members.length} usaha lengkap dan bernilai`,
      'Sel kosong berarti belum lengkap, bukan nol',
    ],
  });
}
