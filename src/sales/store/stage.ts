import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { packRankC } from '../rules/rank.ts';
import { channels, type FoundOrder, saleStates, streams } from '../words.ts';
import { escapeCopy, type LineSpool, nextBlock } from './spool.ts';

const stateNo = Object.fromEntries(saleStates.map((state, no) => [state, no]));
const channelNo = Object.fromEntries(channels.map((channel, no) => [channel, no]));
const campaignStream = streams.indexOf('campaign');

/** Numbers of issuers by code, filled as codes are met. Issuers are few and never renumbered. */
export type Issuers = Map<string, number>;

export async function createStage(client: pg.ClientBase): Promise<void> {
  await client.query(`
    create temp table stage (
      snapshot_id bigint, issuer_id integer, order_no text collate "C", state smallint,
      stream smallint, channel smallint, day date, paid_day date, done_day date, status_word text,
      is_refund boolean, qty numeric(14, 3), lines integer, gross bigint, returned bigint,
      voucher bigint, omzet bigint, voucher_h bigint, hash uuid, stamp integer, rank_order bigint,
      completed_minute integer
    ) on commit drop`);
}

/**
 * Sends orders to the stage as they are read, and their lines to the spool. Returns once all are
 * there. `client` is busy with COPY until then, so ids and issuers come over another connection.
 */
export async function fillStage(
  { client, pool, issuers }: { client: pg.ClientBase; pool: pg.Pool; issuers: Issuers },
  { orders, spool }: { orders: AsyncIterable<FoundOrder[]>; spool: LineSpool },
): Promise<number> {
  let count = 0;
  async function* rows(): AsyncGenerator<string> {
    for await (const batch of orders) {
      for (let at = 0; at < batch.length; at += 1000) {
        const block = batch.slice(at, at + 1000);
        const firstId = await takeBlock(pool);
        await learnIssuers(pool, issuers, block);
        await spool.add(firstId, block);
        count += block.length;
        let text = '';
        for (const [i, order] of block.entries()) text += stageRow(firstId + i, order, issuers);
        yield text;
      }
    }
  }
  await pipeline(
    Readable.from(rows(), { objectMode: true }),
    client.query(copyFrom('copy stage from stdin')),
  );
  return count;
}

async function takeBlock(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    return await nextBlock(client);
  } finally {
    client.release();
  }
}

function stageRow(snapshotId: number, order: FoundOrder, issuers: Issuers): string {
  return `${snapshotId}\t${issuers.get(order.issuer)}\t${escapeCopy(order.orderNo)}\t${stateNo[order.state]}\t${campaignStream}\t${channelNo[order.channel]}\t${order.day}\t${order.paidDay ?? '\\N'}\t${order.doneDay ?? '\\N'}\t${escapeCopy(order.statusWord)}\t${order.isRefund}\t${order.quantity}\t${order.lines.length}\t${order.gross}\t${order.returned}\t${order.voucher}\t${order.omzet}\t${order.voucherRaw}\t${order.hash}\t${order.stamp}\t${packRankC(order)}\t${order.completedMinute}\n`;
}

/** Committed at once and apart: a number given to an issuer stays given. */
export async function learnIssuers(
  pool: pg.Pool,
  issuers: Issuers,
  orders: readonly Pick<FoundOrder, 'issuer' | 'local'>[],
): Promise<void> {
  const unknown = new Map<string, boolean>();
  for (const { issuer, local } of orders) if (!issuers.has(issuer)) unknown.set(issuer, local);
  for (const [code, isLocal] of unknown) {
    await pool.query(
      'insert into issuer (code, is_local) values ($1, $2) on conflict (code) do nothing',
      [code, isLocal],
    );
    const found = await pool.query<{ issuer_id: number }>(
      'select issuer_id from issuer where code = $1',
      [code],
    );
    issuers.set(code, found.rows[0]?.issuer_id ?? 0);
  }
}
