/** What a booking leaves open, once all is decided: asked, lapsed, and told in the receipt. */
import type { Act } from '../../journal/index.ts';
import { askAbsentOfMerge } from '../store/absence.ts';
import type { Verdicts } from '../store/merge.ts';
import { askAnew, askOfMerge } from '../store/order-questions.ts';
import type { Receipt } from '../store/receipt.ts';
import { emptied } from '../store/work-tables.ts';
import { countByKind } from './import-notes.ts';

/** Expects `judged` and `touched`, and day sums as this write leaves them. */
export async function askOfBooking(
  tx: Act,
  booked: {
    enterpriseId: string;
    importId: string;
    seq: number;
    now: Date;
    receipt: Receipt;
    verdicts: Verdicts;
    questions: readonly { kind: string }[];
  },
): Promise<void> {
  const { enterpriseId, importId, seq, now, receipt, verdicts, questions } = booked;
  const write = { enterpriseId, importId, seq, now };
  await emptied(tx.client, 'asking');
  await askOfMerge(tx.client, { enterpriseId, verdicts });
  await tx.client.query(
    `insert into asking select order_no, issuer_id from touched
     union select order_no, issuer_id from sale_income where enterprise_id = $1 and import_id = $2
     union select o.order_no, o.issuer_id from sale_import i join sale_order o
       on o.enterprise_id = $1 and o.import_id = i.import_id
       join issuer s on s.issuer_id = o.issuer_id and s.code || ' ' || o.order_no = any(i.part_edges)
       where i.enterprise_id = $1 and i.import_id = $2 and i.part_edges is not null`,
    [enterpriseId, importId],
  );
  const asked = await askAnew(tx.client, write);
  await askAbsentOfMerge(tx.client, write);
  const waiting = countByKind([...questions, ...asked]);
  if (waiting.length === 0) return;
  receipt.waiting.push(...waiting);
  await tx.sql
    .updateTable('sale_import')
    .set({ receipt: JSON.stringify(receipt) })
    .where('enterprise_id', '=', enterpriseId)
    .where('import_id', '=', importId)
    .execute();
}
