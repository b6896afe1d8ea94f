import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { finalOrProvisional } from '../store/lens.ts';
import { nameKey } from '../store/not-own.ts';
import { standings } from '../words.ts';
import { isInside } from './rows.ts';

export interface SoldGoods {
  /** As one of its lines writes it; empty where the sales tell no name. */
  name: string;
  orders: number;
  omzet: number;
  isOwn: boolean;
  /** Why an officer said that it is not; null where only the enterprise did. */
  reason: string | null;
}

export const goodsPerPage = 50;

/** What an enterprise sold, by the name of the goods, the most first; variations are one. */
export async function goodsOf(
  { read }: Database,
  asked: {
    enterpriseId: string;
    spans: readonly { from: Day; to: Day }[] | null;
    page?: number;
  },
): Promise<{ goods: SoldGoods[]; count: number }> {
  const { enterpriseId, spans, page = 1 } = asked;
  const { rows } = await sql<SoldGoods & { count: number }>`
    with sold as (
      select ${sql.raw(nameKey('l.product'))} as name_key, min(l.product) as name,
        count(distinct (o.order_no, o.issuer_id))::int as orders, sum(l.omzet)::bigint as omzet
      from sale_order o cross join lateral (
        select * from sale_line l where l.enterprise_id = o.enterprise_id
          and l.snapshot_id = o.lines_id offset 0) l
      where o.enterprise_id = ${enterpriseId} and o.standing = ${standings.indexOf('counted')}
        and o.state in ${finalOrProvisional} and ${isInside(spans)}
      group by 1)
    select s.name, s.orders, s.omzet, n.name_key is null as "isOwn",
      (select min(p.not_own_reason) from product p where p.enterprise_id = ${enterpriseId}
        and ${sql.raw(nameKey('p.name'))} = s.name_key) as reason,
      count(*) over ()::int as count
    from sold s left join sale_not_own_name n
      on n.enterprise_id = ${enterpriseId} and n.name_key = s.name_key
    order by s.omzet desc, s.name limit ${goodsPerPage} offset ${(page - 1) * goodsPerPage}`.execute(
    read,
  );
  return { goods: rows.map(({ count: _, ...one }) => one), count: rows[0]?.count ?? 0 };
}

/** Does the enterprise make what it sells under this name, as far as its ledger knows? */
export async function isOwnMake(
  { read }: Database,
  { enterpriseId, name }: { enterpriseId: string; name: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from sale_not_own_name n join (values (${name}::text)) x (name)
      on n.name_key = ${sql.raw(nameKey('x.name'))}
    where n.enterprise_id = ${enterpriseId}`.execute(read);
  return rows.length === 0;
}
