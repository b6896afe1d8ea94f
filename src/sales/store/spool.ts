/**
 * The way of a file's orders into COPY. While the file is being read, orders go straight into the
 * stage, and their lines wait here, already in COPY's form; once it is known which orders are
 * new, only those orders' lines are sent. Ids are taken in blocks of a thousand, so that nothing
 * has to be rewritten between.
 */
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { passingName } from '../../files/index.ts';
import { assert } from '../../kernel/assert.ts';
import type { FoundOrder } from '../words.ts';
import { CopyRows, copyEnd, copyHead } from './copy-rows.ts';

export const blockSize = 1000;
/** Spooled lines up to this size stay in memory: most files never touch the disk. */
const memoryLimit = 24 * 1024 * 1024;

interface Block {
  firstId: number;
  /** Where each order's lines begin within the block, and at last where the block ends. */
  offsets: number[];
  bytes: Buffer | null;
  /** Place in the spool file, if not in memory. */
  at: number;
}

export class LineSpool {
  readonly #folder: string;
  readonly #enterpriseId: string;
  readonly #blocks: Block[] = [];
  #inMemory = 0;
  #file: { path: string; stream: ReturnType<typeof createWriteStream>; size: number } | null = null;

  constructor(folder: string, enterpriseId: string) {
    this.#folder = folder;
    this.#enterpriseId = enterpriseId;
  }

  /**
   * Keeps the lines of at most a thousand orders under the block's ids; null where they are sent.
   */
  async add(firstId: number, orders: readonly (FoundOrder | null)[]): Promise<void> {
    assert(orders.length <= blockSize, 'a block has room for its orders');
    const rows = new CopyRows();
    const offsets: number[] = [0];
    for (const [index, order] of orders.entries()) {
      if (order) writeLines(rows, this.#enterpriseId, firstId + index, order);
      offsets.push(rows.length);
    }
    const { length } = rows;
    if (length === 0) return;
    const bytes = Buffer.concat(rows.take());
    if (this.#file === null && this.#inMemory + length <= memoryLimit) {
      this.#inMemory += length;
      this.#blocks.push({ firstId, offsets, bytes, at: 0 });
    } else {
      this.#blocks.push({ firstId, offsets, bytes: null, at: await this.#write(bytes) });
    }
  }

  async #write(bytes: Buffer): Promise<number> {
    if (this.#file === null) {
      mkdirSync(this.#folder, { recursive: true });
      const path = join(this.#folder, passingName('lines'));
      this.#file = { path, stream: createWriteStream(path, { mode: 0o600 }), size: 0 };
    }
    const at = this.#file.size;
    this.#file.size += bytes.length;
    if (!this.#file.stream.write(bytes)) {
      const { stream } = this.#file;
      await new Promise<void>((resume) => stream.once('drain', () => resume()));
    }
    return at;
  }

  /** The lines of the orders that `keeps`, in COPY's form. */
  async *kept(keeps: (snapshotId: number) => boolean): AsyncGenerator<Buffer> {
    await this.#finish();
    const handle = this.#file ? await open(this.#file.path, 'r') : null;
    try {
      for (const block of this.#blocks) {
        const runs = keptRuns(block, keeps);
        if (runs.length === 0) continue;
        const length = block.offsets.at(-1) ?? 0;
        const bytes = block.bytes ?? Buffer.alloc(length);
        if (block.bytes === null) await handle?.read(bytes, 0, length, block.at);
        for (const { from, to } of runs) yield bytes.subarray(from, to);
      }
    } finally {
      await handle?.close();
    }
  }

  async #finish(): Promise<void> {
    const stream = this.#file?.stream;
    if (stream && !stream.writableEnded) {
      await new Promise<void>((done, fail) => {
        stream.once('error', fail);
        stream.end(done);
      });
    }
  }

  async remove(): Promise<void> {
    await this.#finish();
    if (this.#file) rmSync(this.#file.path, { force: true });
    this.#blocks.length = 0;
  }
}

/** Neighbouring kept orders go out as one piece. */
function keptRuns(block: Block, keeps: (snapshotId: number) => boolean) {
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i + 1 < block.offsets.length; i++) {
    const from = block.offsets[i] ?? 0;
    const to = block.offsets[i + 1] ?? 0;
    if (from === to || !keeps(block.firstId + i)) continue;
    const last = runs.at(-1);
    if (last && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}

/** Takes the next thousand snapshot ids; the first of them. */
export async function nextBlock(client: pg.ClientBase): Promise<number> {
  const answer = await client.query<{ block: number }>(`select nextval('snapshot_block') as block`);
  return (answer.rows[0]?.block ?? 0) * blockSize;
}

/** The columns that `writeLines` writes. */
export const lineColumns = `sale_line (enterprise_id, snapshot_id, line_no, file_row, product,
  variation, sku, qty, returned_qty, price_h, gross_h, returned_h, gross, returned, omzet)`;

/** COPYs rows of a `CopyRows` into a table, with or without its columns. */
export async function copyIn(
  client: pg.ClientBase,
  table: string,
  pieces: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<void> {
  const statement = copyFrom(`copy ${table} from stdin (format binary)`);
  await pipeline(Readable.from(framed(pieces)), client.query(statement));
}

async function* framed(pieces: Iterable<Buffer> | AsyncIterable<Buffer>) {
  yield copyHead;
  yield* pieces;
  yield copyEnd;
}

export function writeLines(
  rows: CopyRows,
  enterpriseId: string,
  snapshotId: number,
  order: FoundOrder,
): void {
  for (const line of order.lines) {
    rows
      .row(15)
      .uuid(enterpriseId)
      .bigint(snapshotId)
      .integer(line.lineNo)
      .integer(line.fileRow)
      .text(line.product)
      .text(line.variation)
      .text(line.sku)
      .numeric(line.quantity)
      .numeric(line.returnedQuantity)
      .bigint(line.price)
      .bigint(line.gross)
      .bigint(line.returned)
      .bigint(line.grossRp)
      .bigint(line.returnedRp)
      .bigint(line.omzetRp);
  }
}
