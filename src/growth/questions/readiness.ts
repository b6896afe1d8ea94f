/** How ready the members of a campaign are to export: a page of them, or all for a table. */
import type { Database } from '../../database/index.ts';
import { closedTable, type TableCell } from '../../files/index.ts';
import { bandOf, readinessOf } from '../rules/export.ts';
import { checklist, itemOf } from '../words/readiness.ts';

export interface ReadinessRow {
  enterpriseId: string;
  name: string;
  /** Of all pages. */
  count: number;
  answered: number;
  /** Of 100; null until every item has an answer. */
  score: number | null;
  /** Items below level 2, the lowest first. */
  gaps: readonly string[];
}

/** In order of name; who left stays, since what was told stays. */
export async function readinessRows(
  { pool }: Database,
  asked: { campaignId: string; limit?: number; offset?: number },
): Promise<ReadinessRow[]> {
  const { campaignId, limit = null, offset = 0 } = asked;
  // Members first: by name alone, every enterprise of other campaigns would be met on the way. Of
  // those shown, each answer that stands, as codes and their levels.
  const { rows } = await pool.query<{
    enterpriseId: string;
    name: string;
    count: number;
    items: string[] | null;
    levels: number[] | null;
  }>(
    `with member as materialized (
       select distinct enterprise_id from participation where campaign_id = $1
     ), of as materialized (
       select e.enterprise_id, e.name from member join enterprise e using (enterprise_id)
       order by lower(e.name), e.enterprise_id limit $2 offset $3
     ), standing as (
       select distinct on (r.enterprise_id, r.item) r.enterprise_id, r.item, r.level
       from of join growth_readiness r using (enterprise_id)
       order by r.enterprise_id, r.item, r.version desc
     )
     select of.enterprise_id as "enterpriseId", of.name,
       (select count(*)::int from member) as count, s.items, s.levels
     from of left join (
       select enterprise_id, array_agg(item) as items, array_agg(level) as levels from standing
       group by enterprise_id) s using (enterprise_id)
     order by lower(of.name), of.enterprise_id`,
    [campaignId, limit, offset],
  );
  return rows.map(({ enterpriseId, name, count, items, levels }) => {
    const told = (items ?? []).map((item, i) => [item, levels?.[i] ?? 0] as const);
    const { answered, score } = readinessOf(new Map(told));
    const low = told.filter(([, level]) => level < 2).sort(([, a], [, b]) => a - b);
    return { enterpriseId, name, count, answered, score, gaps: low.map(([item]) => item) };
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
