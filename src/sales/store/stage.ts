import type pg from 'pg';
import { packRankC } from '../rules/rank.ts';
import { channels, type FoundOrder, saleStates, streams } from '../words.ts';
import { CopyRows } from './copy-rows.ts';
import { blockSize, copyIn, type LineSpool, lineColumns, writeLines } from './spool.ts';
import { stagedColumns } from './work-tables.ts';

const stateNo = Object.fromEntries(saleStates.map((state, no) => [state, no]));
const channelNo = Object.fromEntries(channels.map((channel, no) => [channel, no]));
const campaignStream = streams.indexOf('campaign');

/** Numbers of issuers by code, filled as codes are met. Issuers are few and never renumbered. */
export type Issuers = Map<string, number>;

/** Orders that leave together: enough that a COPY's beginning does not count, a few megabytes. */
const chunkSize = 8000;

interface Setting {
  client: pg.ClientBase;
  pool: pg.Pool;
  enterpriseId: string;
  issuers: Issuers;
  spool: LineSpool;
}

/**
 * Sends orders to the stage while the file is being read. The lines of a long file's new orders go
 * on at once; the others wait in the spool until it is known which are wanted. `client` is busy
 * with COPY meanwhile, so ids and issuers come over another connection.
 */
export async function fillStage(
  setting: Setting,
  orders: AsyncIterable<FoundOrder[]>,
): Promise<void> {
  const copies = new Copies(setting.client);
  let chunk: FoundOrder[] = [];
  // What is to be known of a chunk is asked while the next one is read.
  let asked: Promise<Asked> | null = null;
  let isEmpty: boolean | null = null;
  try {
    for await (const batch of orders) {
      for (const order of batch) chunk.push(order);
      if (chunk.length < chunkSize) continue;
      isEmpty ??= await isEmptyLedger(setting);
      if (asked) await write(setting, await asked, copies);
      asked = ask(setting, chunk, isEmpty ? 'new' : 'unknown');
      asked.catch(() => undefined);
      chunk = [];
    }
    if (asked) await write(setting, await asked, copies);
    if (chunk.length > 0) await write(setting, await ask(setting, chunk, 'short'), copies);
  } finally {
    // The connection must be at rest before the transaction ends, however this ended.
    await copies.end();
  }
  // What the planner knows of it may be an earlier file's.
  await setting.client.query('analyze stage (order_no, issuer_id, verdict)');
}

/** COPYs one after the other, of which a few may wait: the database is never without work. */
class Copies {
  readonly #client: pg.ClientBase;
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  async add(table: string, pieces: Buffer[]): Promise<void> {
    this.#last = this.#last.then(() => copyIn(this.#client, table, pieces));
    // Its failure is met when it is waited for.
    this.#last.catch(() => undefined);
    this.#waiting.push(this.#last);
    if (this.#waiting.length > copiesWaitingMax) await this.#waiting.shift();
  }

  async end(): Promise<void> {
    await this.#last;
  }
}

/** A chunk's orders and lines, and those of the next. */
const copiesWaitingMax = 4;

/** A chunk of orders with their ids. */
interface Asked {
  orders: readonly FoundOrder[];
  firstIds: readonly number[];
  goesOn(order: FoundOrder): boolean;
}

/** Of a long file, what is not known by now is likely to stay; the verdict comes under the lock. */
async function ask(
  setting: Setting,
  orders: readonly FoundOrder[],
  kind: 'new' | 'unknown' | 'short',
): Promise<Asked> {
  await learnIssuers(setting.pool, setting.issuers, orders);
  const firstIds = await takeBlocks(setting.pool, Math.ceil(orders.length / blockSize));
  if (kind !== 'unknown') return { orders, firstIds, goesOn: () => kind === 'new' };
  const known = await knownContents(setting, orders);
  return { orders, firstIds, goesOn: (order) => !known.has(order) };
}

async function isEmptyLedger({ pool, enterpriseId }: Setting): Promise<boolean> {
  const found = await pool.query('select 1 from sale_order where enterprise_id = $1 limit 1', [
    enterpriseId,
  ]);
  return found.rowCount === 0;
}

/** Those whose content is the head's already. */
async function knownContents(
  { pool, enterpriseId }: Setting,
  orders: readonly FoundOrder[],
): Promise<Set<FoundOrder>> {
  const { rows } = await pool.query<{ place: number }>(
    // Each number is looked up by itself, and the enterprise compared as text: of one whose first
    // file has just come the planner knows nothing, and would rather read all its orders by day.
    `select c.place::int as place
     from unnest($2::text[], $3::uuid[]) with ordinality as c (order_no, hash, place)
     cross join lateral (
       select 1 from sale_order h where h.order_no = c.order_no and h.hash = c.hash
         and h.enterprise_id::text = $1 offset 0) h`,
    [enterpriseId, orders.map((order) => order.orderNo), orders.map((order) => order.hash)],
  );
  return new Set(rows.flatMap(({ place }) => orders[place - 1] ?? []));
}

async function write(
  { enterpriseId, issuers, spool }: Setting,
  { orders, firstIds, goesOn }: Asked,
  copies: Copies,
): Promise<void> {
  const rows = new CopyRows();
  const lines = new CopyRows();
  for (const [nth, firstId] of firstIds.entries()) {
    const block = orders.slice(nth * blockSize, (nth + 1) * blockSize);
    const waiting = block.map((order, i) => {
      const isSent = goesOn(order);
      const issuerId = issuers.get(order.issuer) ?? 0;
      writeOrder(rows, firstId + i, order, { issuerId, isSent });
      if (isSent) writeLines(lines, enterpriseId, firstId + i, order);
      return isSent ? null : order;
    });
    await spool.add(firstId, waiting);
  }
  await copies.add(`stage (${stagedColumns})`, rows.take());
  if (lines.length > 0) await copies.add(lineColumns, lines.take());
}

async function takeBlocks(pool: pg.Pool, count: number): Promise<number[]> {
  const taken = await pool.query<{ block: number }>(
    `select nextval('snapshot_block') as block from generate_series(1, $1)`,
    [count],
  );
  return taken.rows.map((row) => row.block * blockSize);
}

function writeOrder(
  rows: CopyRows,
  snapshotId: number,
  order: FoundOrder,
  { issuerId, isSent }: { issuerId: number; isSent: boolean },
): void {
  rows
    .row(23)
    .bigint(snapshotId)
    .integer(issuerId)
    .text(order.orderNo)
    .smallint(stateNo[order.state] ?? 0)
    .smallint(campaignStream)
    .smallint(channelNo[order.channel] ?? 0)
    .day(order.day)
    .day(order.paidDay)
    .day(order.doneDay)
    .text(order.statusWord)
    .flag(order.isRefund)
    .numeric(order.quantity)
    .integer(order.lines.length)
    .bigint(order.gross)
    .bigint(order.returned)
    .bigint(order.voucher)
    .bigint(order.omzet)
    .bigint(order.voucherRaw)
    .uuid(order.hash)
    .integer(order.stamp)
    .bigint(packRankC(order))
    .integer(order.completedMinute)
    .flag(isSent);
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
