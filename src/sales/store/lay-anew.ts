/** Lays the links and the proof of chosen orders anew, and writes what moved by it. */
import type pg from 'pg';
import { writeDeltas } from './deltas.ts';
import { nextSeq } from './head.ts';
import { layLinks } from './links.ts';
import { emptied, openWorkTables } from './work-tables.ts';

/** Which orders of the ledger: one, all of an issuer, or all that have or had a link just now. */
type Chosen = { orderNo: string; issuerId: number } | { issuerId: number } | 'linked';

/** The write that it belongs to, or one of its own where something moves. */
type Write = { seq: number } | { at: Date; kind: 'link' | 'photo'; ref: string };

/** Under the ledger's turn. How many orders moved. */
export async function layAnew(
  client: pg.ClientBase,
  enterpriseId: string,
  { of, write }: { of: Chosen; write: Write },
): Promise<number> {
  await openWorkTables(client);
  await emptied(client, 'touched');
  await choose(client, enterpriseId, of);
  const moved = await layLinks(client, enterpriseId);
  if (moved === 0) return 0;
  const seq = 'seq' in write ? write.seq : await nextSeq(client, { enterpriseId, ...write });
  await writeDeltas(client, { enterpriseId, seq });
  return moved;
}

async function choose(client: pg.ClientBase, enterpriseId: string, of: Chosen): Promise<void> {
  if (of === 'linked') {
    await client.query(
      `insert into touched select distinct order_no, issuer_id from sale_link
       where enterprise_id = $1 and (ended_seq is null
         or ended_seq = (select seq from ledger_head where enterprise_id = $1))`,
      [enterpriseId],
    );
  } else if ('orderNo' in of) {
    await client.query('insert into touched values ($1, $2)', [of.orderNo, of.issuerId]);
  } else {
    await client.query(
      `insert into touched select order_no, issuer_id from sale_order
       where enterprise_id = $1 and issuer_id = $2`,
      [enterpriseId, of.issuerId],
    );
  }
}
