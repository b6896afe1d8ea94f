import type pg from 'pg';
import { copyIn, type LineSpool, lineColumns } from './spool.ts';

/** Only lines of contents that are not stored yet; a known file sends none. */
export async function streamLines(
  client: pg.ClientBase,
  { spool, enterpriseId }: { spool: LineSpool; enterpriseId: string },
): Promise<void> {
  const counts = await client.query<{ kept: number; dropped: number; undone: number }>(`
    select coalesce(sum(orders) filter (where verdict <> 'e' and not reused and not lines_sent), 0)::bigint as kept,
      coalesce(sum(orders) filter (where (verdict = 'e' or reused) and not lines_sent), 0)::bigint as dropped,
      coalesce(sum(orders) filter (where (verdict = 'e' or reused) and lines_sent), 0)::bigint as undone
    from judged_sums`);
  const { kept = 0, dropped = 0, undone = 0 } = counts.rows[0] ?? {};
  if (undone > 0) await takeBackLines(client, enterpriseId);
  if (kept === 0) return;
  // The smaller side is fetched: nearly always the other one is most of the file.
  const asksKept = kept <= dropped;
  const ids = new Set<number>();
  if (dropped > 0) {
    // A reused row carries the older content's id; the stage still has the one in the spool.
    const rows = await client.query<{ snapshot_id: number }>(`
      select s.snapshot_id from stage s join judged j using (order_no, issuer_id)
      where not j.lines_sent and (j.verdict <> 'e' and not j.reused) = ${asksKept}`);
    for (const row of rows.rows) ids.add(row.snapshot_id);
  }
  const keeps = (id: number) => (asksKept ? ids.has(id) : !ids.has(id));
  await copyIn(client, lineColumns, spool.kept(keeps));
}

/** Lines that went on while the file was read, of contents that turned out to be stored already. */
async function takeBackLines(client: pg.ClientBase, enterpriseId: string): Promise<void> {
  await client.query(
    `delete from sale_line l using stage s join judged j using (order_no, issuer_id)
     where j.lines_sent and (j.verdict = 'e' or j.reused)
       and l.enterprise_id = $1 and l.snapshot_id = s.snapshot_id`,
    [enterpriseId],
  );
}
