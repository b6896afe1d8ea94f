/**
 * Tables that a write of the ledger works in. They belong to the connection: made by its first
 * write and emptied by each commit. Making and dropping them for every file cost more than booking
 * it.
 */
import type pg from 'pg';

/** What the file tells of an order, in the order in which `stage.ts` sends it. */
export const stagedColumns = `snapshot_id, issuer_id, order_no, state, stream, channel, day, paid_day,
  done_day, status_word, is_refund, qty, lines, gross, returned, voucher, omzet, voucher_h, hash, stamp,
  rank_order, completed_minute, lines_sent`;

const orders = 'order_no text collate "C", issuer_id integer';

/**
 * A staged order with its verdict, which is what the first file of a ledger is: then all are new,
 * and the enterprise, which is told where it is wanted, stands in none.
 */
const judgedOrders = `
  snapshot_id bigint, issuer_id integer, order_no text collate "C", state smallint,
  stream smallint, channel smallint, day date, paid_day date, done_day date, status_word text,
  is_refund boolean, qty numeric(14, 3), lines integer, gross bigint, returned bigint,
  voucher bigint, omzet bigint, voucher_h bigint, hash uuid, stamp integer, rank_order bigint,
  completed_minute integer, lines_sent boolean, enterprise_id uuid, old_snapshot bigint,
  old_state smallint, old_omzet bigint, old_evidence smallint, reused boolean default false,
  standing smallint default 0, verdict "char" default 'n'`;

const shapes = {
  stage: judgedOrders,
  judged: judgedOrders,
  /** The judged orders in sums: see `mergeStage`. */
  judged_sums: `verdict "char", old_state smallint, reused boolean, lines_sent boolean, day date,
    stream smallint, channel smallint, state smallint, standing smallint, orders bigint,
    lines bigint, qty numeric, gross bigint, returned bigint, voucher bigint, omzet bigint,
    old_omzet bigint`,
  /** Changes of day sums, written once at the end of a write. */
  delta: `day date, stream smallint, channel smallint, evidence smallint, state smallint,
    standing smallint, orders bigint, lines bigint, qty numeric, gross bigint, returned bigint,
    voucher bigint, omzet bigint`,
  /** Orders whose contents or decisions changed. */
  touched: orders,
  /** Orders that other enterprises have, too. */
  contested: `${orders}, enterprise_id uuid`,
  /** Orders that are asked about by the next `askAnew`. */
  asking: orders,
  /** The heads of those. */
  open_head: `${orders}, subject text, snapshot_id bigint, import_id uuid, hash uuid, judged_hash uuid,
    done_day date, stamp integer, authority smallint, rank_window bigint, rank_minute integer,
    rank_order bigint, omzet bigint, state smallint, decided_by uuid, content_returned bigint,
    content_state smallint`,
  /** Orders that are asked about because a newer file is silent on them. */
  absent_asked: orders,
} as const;

export type WorkTable = keyof typeof shapes;

/** Best before any lock is held: others who wait for their turn do not wait for this. */
export async function openWorkTables(client: pg.ClientBase): Promise<void> {
  await client.query(
    Object.keys(shapes)
      .map((table) => making(table as WorkTable))
      .join(';'),
  );
}

/** The table without what this write has put into it so far. */
export async function emptied(client: pg.ClientBase, table: WorkTable): Promise<void> {
  await client.query(`${making(table)}; delete from ${table}`);
}

const making = (table: WorkTable) =>
  `create temp table if not exists ${table} (${shapes[table]}) on commit delete rows`;
