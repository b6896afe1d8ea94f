/** Rows that two enterprises have in common, side by side. */
import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { type Compared, pairsIn } from '../rules/fingerprints.ts';
import { finalOrProvisional, isSold } from '../store/lens.ts';
import { type Channel, channels, evidenceLevels, standings } from '../words.ts';
import { isInside } from './rows.ts';

/** A record, or what exports of a channel come to on a day. */
export interface CommonRow {
  issuer: string;
  orderNo: string;
  day: Day;
  omzet: number;
  product: string;
  /** Of a day only. */
  channel: Channel | null;
}

/** Records of one enterprise, as far as they may be seen. */
export interface Book {
  enterpriseId: string;
  from: Day;
  to: Day;
  spans: readonly { from: Day; to: Day }[] | null;
}

/** How many records of each are laid side by side at most. */
const mostCompared = 500;

/** Pairs of equal records in the order in which they were recorded, or of equal days. */
export async function commonRows(
  database: Database,
  what: Compared,
  own: Book,
  other: Book,
): Promise<{ own: CommonRow; other: CommonRow }[]> {
  const ask = what === 'days' ? daysOf : recordsOf;
  const [here, there] = await Promise.all([ask(database, own), ask(database, other)]);
  const amounts = (rows: readonly CommonRow[]) => rows.map(({ omzet }) => omzet);
  return pairsIn(amounts(here), amounts(there)).flatMap((pair) => {
    const [one, two] = [here[pair.here], there[pair.there]];
    return one && two ? [{ own: one, other: two }] : [];
  });
}

async function recordsOf({ read }: Database, book: Book): Promise<CommonRow[]> {
  const { rows } = await sql<CommonRow>`
    select i.code as issuer, o.order_no as "orderNo", o.day, o.omzet,
      (select l.product from sale_line l where l.enterprise_id = o.enterprise_id
        and l.snapshot_id = o.lines_id and l.line_no = 1) as product, null as channel
    from sale_order o join issuer i using (issuer_id)
    where o.enterprise_id = ${book.enterpriseId} and o.day between ${book.from} and ${book.to}
      and ${isInside(book.spans)} and o.standing = ${standings.indexOf('counted')}
      and o.authority <= 1 and i.is_local and not i.is_evidence and o.omzet > 0
    order by o.issuer_id, o.snapshot_id limit ${mostCompared}`.execute(read);
  return rows;
}

/** As the search has them (store/records.ts): platforms' exports and tills, whatever their day. */
async function daysOf({ read }: Database, book: Book): Promise<CommonRow[]> {
  const { rows } = await sql<{ day: Day; channel: number; omzet: number }>`
    select cell.day, cell.channel, sum(cell.omzet)::bigint as omzet from sales_day cell
    where cell.enterprise_id = ${book.enterpriseId} and cell.day between ${book.from} and ${book.to}
      and ${isInside(book.spans, 'cell')} and ${isSold} and cell.state in ${finalOrProvisional}
      and cell.evidence <= ${evidenceLevels.indexOf('B')}
    group by cell.day, cell.channel having sum(cell.omzet) > 0
    order by cell.channel, cell.day limit ${mostCompared}`.execute(read);
  return rows.map(({ day, channel, omzet }) => ({
    ...{ day, omzet, issuer: '', orderNo: '', product: '' },
    channel: channels[channel] ?? 'other',
  }));
}
