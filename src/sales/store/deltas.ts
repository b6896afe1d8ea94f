/**
 * Day sums follow the orders by deltas: gathered through a transaction, written once at its end.
 */
import type pg from 'pg';
import { standings } from '../words.ts';
import { splitNotOwn } from './not-own.ts';
import { emptied } from './work-tables.ts';

const sums = ['orders', 'lines', 'qty', 'gross', 'returned', 'voucher', 'omzet'];
const dayKey = 'day, stream, channel, evidence, state, standing';

/** Writes the gathered deltas under the write's number and adds them to the day sums. */
export async function writeDeltas(
  client: pg.ClientBase,
  { enterpriseId, seq }: { enterpriseId: string; seq: number },
): Promise<void> {
  await splitNotOwn(client, enterpriseId);
  const totals = sums.map((column) => `sum(${column}) as ${column}`).join(', ');
  const raised = sums.map((column) => `${column} = t.${column} + excluded.${column}`).join(', ');
  await client.query(
    `with net as (
       select ${dayKey}, ${totals} from delta group by ${dayKey}
       having ${sums.map((column) => `sum(${column}) <> 0`).join(' or ')}),
     written as (
       insert into sales_delta (enterprise_id, seq, ${dayKey}, ${sums.join(', ')})
       select $1, $2, ${dayKey}, ${sums.join(', ')} from net)
     insert into sales_day as t (enterprise_id, ${dayKey}, ${sums.join(', ')})
     select $1, ${dayKey}, ${sums.join(', ')} from net
     on conflict (enterprise_id, ${dayKey}) do update set ${raised}`,
    [enterpriseId, seq],
  );
  await followHeld(client, { enterpriseId, seq });
  await emptied(client, 'delta');
}

const heldNo = standings.indexOf('held');
const heldContent = 'day, stream, channel, evidence, state, omzet';
const isSameHeld = `(h.order_no, h.issuer_id) = (o.order_no, o.issuer_id) and
  (${prefixed('h')}) = (${prefixed('o')})`;

/**
 * Which orders are held is kept with the write that held or freed them, so that what was in dispute
 * at any time can be told. Expects `delta`: a held order that came, went or changed is in it.
 */
async function followHeld(
  client: pg.ClientBase,
  { enterpriseId, seq }: { enterpriseId: string; seq: number },
): Promise<void> {
  const touched = await client.query('select 1 from delta where standing = $1 limit 1', [heldNo]);
  if (touched.rowCount === 0) return;
  await client.query(
    `with held as (
       select o.* from sale_order o where o.enterprise_id = $1 and o.standing = ${heldNo}
         and o.day in (select day from delta where standing = ${heldNo})),
     ended as (
       update sale_held h set until_seq = $2
       where h.enterprise_id = $1 and h.until_seq is null
         and h.day in (select day from delta where standing = ${heldNo})
         and not exists (select 1 from held o where ${isSameHeld}))
     insert into sale_held (enterprise_id, order_no, issuer_id, from_seq, ${heldContent})
     select $1, o.order_no, o.issuer_id, $2, ${prefixed('o')} from held o
     where not exists (select 1 from sale_held h
       where h.enterprise_id = $1 and h.until_seq is null and ${isSameHeld})`,
    [enterpriseId, seq],
  );
}

function prefixed(alias: string): string {
  return heldContent.replace(/\w+/g, `${alias}.$&`);
}

/** The head as it stands now, added to or taken from the gathered deltas. */
export async function deltaOfHead(
  client: pg.ClientBase,
  head: { enterpriseId: string; order_no: string; issuer_id: number; sign: 1 | -1 },
): Promise<void> {
  await client.query(
    `insert into delta select day, stream, channel, evidence, state, standing, $4::int, $4 * lines,
       $4 * qty, $4 * gross, $4 * returned, $4 * voucher, $4 * omzet
     from sale_order where enterprise_id = $1 and order_no = $2 and issuer_id = $3`,
    [head.enterpriseId, head.order_no, head.issuer_id, head.sign],
  );
}
