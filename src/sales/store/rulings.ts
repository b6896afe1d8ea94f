/**
 * A person's word whether a row counts that has no number of its own (ledger.md 1.4, rejected). It
 * is about the row, whatever file tells it again, so it is laid on after every change.
 */
import type pg from 'pg';
import { standings } from '../words.ts';
import { setStandings } from './claims.ts';

const counted = standings.indexOf('counted');
const rejected = standings.indexOf('rejected');

/** Expects `touched` and `delta`. */
export async function layRulings(client: pg.ClientBase, enterpriseId: string): Promise<void> {
  const { rows } = await client.query<{ order_no: string; issuer_id: number; due: number }>(
    `with latest as (
       select distinct on (order_no, issuer_id) order_no, issuer_id, counts
       from sale_ruling join touched using (order_no, issuer_id)
       where enterprise_id = $1 order by order_no, issuer_id, ledger_seq desc)
     select h.order_no, h.issuer_id, case when l.counts then ${counted} else ${rejected} end as due
     from latest l join sale_order h using (order_no, issuer_id)
     where h.enterprise_id = $1
       and h.standing = case when l.counts then ${rejected} else ${counted} end`,
    [enterpriseId],
  );
  await setStandings(client, enterpriseId, rows);
}
