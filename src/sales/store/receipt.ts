import type pg from 'pg';
import { type SaleState, saleStates } from '../words.ts';

/** What one booking did (look.md, receipt of an upload). Kept with the import, word for word. */
export interface Receipt {
  booked: { orders: number; omzet: number };
  updated: {
    orders: number;
    omzetChange: number;
    moves: { from: SaleState; to: SaleState; orders: number }[];
  };
  known: number;
  older: number;
  notCounted: { state: SaleState; orders: number; gross: number }[];
  returned: number;
  troubles: { row: number; code: string; message: string }[];
  waiting: { kind: string; items: number }[];
}

/** Of a file that changed nothing yet. */
export const emptyReceipt: Receipt = {
  booked: { orders: 0, omzet: 0 },
  updated: { orders: 0, omzetChange: 0, moves: [] },
  known: 0,
  older: 0,
  notCounted: [],
  returned: 0,
  troubles: [],
  waiting: [],
};

/** Reads the receipt off the judged stage, before it is gone. */
export async function receiptOfMerge(
  client: pg.ClientBase,
): Promise<Omit<Receipt, 'troubles' | 'waiting'>> {
  const counts = await client.query<{ verdict: string; orders: number; omzet: number }>(`
    select verdict, count(*) as orders, coalesce(sum(omzet) filter (where state = 2), 0)::bigint as omzet
    from judged group by verdict`);
  const moves = await client.query<{ from: number; to: number; orders: number; change: number }>(`
    select old_state as from, state as to, count(*) as orders,
      sum((case when state = 2 then omzet else 0 end) - (case when old_state = 2 then old_omzet else 0 end))::bigint as change
    from judged where verdict = 'w' group by 1, 2 order by 1, 2`);
  const aside = await client.query<{ state: number; orders: number; gross: number }>(`
    select state, count(*) as orders, sum(gross)::bigint as gross
    from judged where verdict in ('n', 'w') and state <> 2 group by 1 order by 1`);
  const returned = await client.query<{ returned: number }>(`
    select coalesce(sum(returned), 0)::bigint as returned from judged where verdict in ('n', 'w') and state = 2`);
  const of = (verdict: string) => counts.rows.find((row) => row.verdict === verdict);
  return {
    booked: { orders: of('n')?.orders ?? 0, omzet: of('n')?.omzet ?? 0 },
    updated: {
      orders: of('w')?.orders ?? 0,
      omzetChange: moves.rows.reduce((sum, row) => sum + row.change, 0),
      moves: moves.rows.map((row) => ({
        from: stateWord(row.from),
        to: stateWord(row.to),
        orders: row.orders,
      })),
    },
    known: of('e')?.orders ?? 0,
    older: of('l')?.orders ?? 0,
    notCounted: aside.rows.map((row) => ({ ...row, state: stateWord(row.state) })),
    returned: returned.rows[0]?.returned ?? 0,
  };
}

function stateWord(no: number): SaleState {
  return saleStates[no] ?? 'unknown';
}

/** Orders that a list of cancelled or returned ones changed, and by how much what counts moved. */
export async function changedByList(
  client: pg.ClientBase,
  { enterpriseId, importId, seq }: { enterpriseId: string; importId: string; seq: number },
): Promise<{ orders: number; change: number }> {
  const answer = await client.query<{ orders: number; change: number }>(
    `select count(*) as orders, coalesce(sum(case when o.state = 2 then o.omzet else 0 end
       - case when p.state = 2 then p.omzet else 0 end), 0)::bigint as change
     from sale_order o join sale_past p using (enterprise_id, order_no, issuer_id, snapshot_id)
     where o.enterprise_id = $1 and o.decided_by = $2 and p.decided_by is null and p.until_seq = $3`,
    [enterpriseId, importId, seq],
  );
  return answer.rows[0] ?? { orders: 0, change: 0 };
}
