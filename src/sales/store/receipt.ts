import type pg from 'pg';
import { type SaleState, saleStates, type Trouble } from '../words.ts';

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
  troubles: Trouble[];
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

/** Reads the receipt off the sums of the judged stage, before they are gone. */
export async function receiptOfMerge(
  client: pg.ClientBase,
): Promise<Omit<Receipt, 'troubles' | 'waiting'>> {
  const { rows } = await client.query<Group>(`
    select verdict, old_state, state, sum(orders)::bigint as orders, sum(omzet)::bigint as omzet,
      sum(gross)::bigint as gross, sum(returned)::bigint as returned,
      sum(old_omzet)::bigint as old_omzet
    from judged_sums group by 1, 2, 3 order by 1, 2, 3`);
  const of = (verdict: string) => rows.filter((row) => row.verdict === verdict);
  const came = rows.filter((row) => row.verdict === 'n' || row.verdict === 'w');
  // An order that was taken back and comes again is booked anew.
  const isThere = (row: Group) => row.verdict === 'w' && row.old_state !== null;
  const moved = came.filter(isThere);
  const added = came.filter((row) => !isThere(row));
  return {
    booked: { orders: ordersOf(added), omzet: sum(added, countedOmzet) },
    updated: {
      orders: ordersOf(moved),
      omzetChange: sum(moved, (row) => {
        return countedOmzet(row) - (row.old_state === final ? row.old_omzet : 0);
      }),
      moves: moved.map((row) => ({
        from: stateWord(row.old_state),
        to: stateWord(row.state),
        orders: row.orders,
      })),
    },
    known: ordersOf(of('e')),
    older: ordersOf(of('l')),
    notCounted: saleStates.flatMap((state, no) => {
      const groups = came.filter((row) => row.state === no && no !== final);
      if (groups.length === 0) return [];
      return [{ state, orders: ordersOf(groups), gross: sum(groups, (row) => row.gross) }];
    }),
    returned: sum(came, (row) => (row.state === final ? row.returned : 0)),
  };
}

interface Group {
  verdict: string;
  old_state: number | null;
  state: number;
  orders: number;
  omzet: number;
  gross: number;
  returned: number;
  old_omzet: number;
}

const final = saleStates.indexOf('final');
const sum = (rows: readonly Group[], of: (row: Group) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
const ordersOf = (rows: readonly Group[]) => sum(rows, (row) => row.orders);
const countedOmzet = (row: Group) => (row.state === final ? row.omzet : 0);

function stateWord(no: number | null): SaleState {
  return saleStates[no ?? -1] ?? 'unknown';
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
