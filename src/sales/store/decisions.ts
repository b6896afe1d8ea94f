/**
 * Decisions on one content: a correction names the hash that it judged, and applies while that
 * content is the winner. The content itself goes to sale_past; the head carries the decided
 * components on lines of its own, so that parts still add up to the whole.
 */
import type pg from 'pg';
import { allocate } from '../../kernel/money.ts';
import { createDeltas, orderColumns } from './merge.ts';
import { nextBlock } from './spool.ts';

interface Due {
  order_no: string;
  issuer_id: number;
  snapshot_id: number;
  correction_id: string;
  gross: number;
  returned: number;
  voucher: number;
  omzet: number;
}

interface Line {
  line_no: number;
  gross: number;
  returned: number;
  gross_h: number;
  returned_h: number;
}

/** Lays the latest correction on every touched head whose content it judged. Expects `touched`. */
export async function applyCorrections(
  client: pg.ClientBase,
  { enterpriseId, seq }: { enterpriseId: string; seq: number },
): Promise<number> {
  const due = await client.query<Due>(
    `select distinct on (h.order_no, h.issuer_id) h.order_no, h.issuer_id, h.snapshot_id,
       c.correction_id, c.gross, c.returned, c.voucher, c.omzet
     from touched t join sale_order h on h.enterprise_id = $1 and (h.order_no, h.issuer_id) = (t.order_no, t.issuer_id)
     join sale_correction c on c.enterprise_id = $1 and (c.order_no, c.issuer_id, c.judged_hash) = (h.order_no, h.issuer_id, h.hash)
     where h.standing <> 3 and h.decided_by is distinct from c.correction_id
     order by h.order_no, h.issuer_id, c.ledger_seq desc`,
    [enterpriseId],
  );
  await createDeltas(client);
  for (const correction of due.rows) await applyOne(client, { enterpriseId, seq, correction });
  return due.rows.length;
}

async function applyOne(
  client: pg.ClientBase,
  { enterpriseId, seq, correction }: { enterpriseId: string; seq: number; correction: Due },
): Promise<void> {
  const { order_no, issuer_id } = correction;
  const linesId = await nextBlock(client);
  await copyLinesAs(client, { enterpriseId, correction, linesId });
  await deltaOfHead(client, { enterpriseId, order_no, issuer_id, sign: -1 });
  // A head that a correction changed already is no content; only contents are kept as past.
  await client.query(
    `insert into sale_past (${orderColumns}, until_seq) select ${orderColumns}, $4 from sale_order
     where enterprise_id = $1 and order_no = $2 and issuer_id = $3 and decided_by is null`,
    [enterpriseId, order_no, issuer_id, seq],
  );
  await client.query(
    `update sale_order set gross = $4, returned = $5, voucher = $6, omzet = $7, lines_id = $8,
       decided_by = $9, from_seq = $10
     where enterprise_id = $1 and order_no = $2 and issuer_id = $3`,
    [
      enterpriseId,
      order_no,
      issuer_id,
      correction.gross,
      correction.returned,
      correction.voucher,
      correction.omzet,
      linesId,
      correction.correction_id,
      seq,
    ],
  );
  await deltaOfHead(client, { enterpriseId, order_no, issuer_id, sign: 1 });
}

async function copyLinesAs(
  client: pg.ClientBase,
  { enterpriseId, correction, linesId }: { enterpriseId: string; correction: Due; linesId: number },
): Promise<void> {
  const { rows } = await client.query<Line>(
    `select line_no, gross, returned, gross_h, returned_h from sale_line
     where enterprise_id = $1 and snapshot_id = $2 order by line_no`,
    [enterpriseId, correction.snapshot_id],
  );
  const weights = rows.map((line) => Math.max(0, line.gross_h - line.returned_h));
  const byGross = rows.map((line) => line.gross_h);
  await client.query(
    `insert into sale_line select enterprise_id, $3, l.line_no, file_row, product, variation, sku, qty,
       returned_qty, price_h, gross_h, returned_h, p.gross, p.returned, p.omzet
     from sale_line l join unnest($4::int[], $5::bigint[], $6::bigint[], $7::bigint[])
       as p (line_no, gross, returned, omzet) on p.line_no = l.line_no
     where l.enterprise_id = $1 and l.snapshot_id = $2`,
    [
      enterpriseId,
      correction.snapshot_id,
      linesId,
      rows.map((line) => line.line_no),
      allocate(correction.gross, byGross),
      allocate(correction.returned, byGross),
      allocate(correction.omzet, weights),
    ],
  );
}

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
