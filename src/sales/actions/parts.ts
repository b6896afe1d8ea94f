/**
 * Parts `n of m` of one export (E12): kept uncounted until all are there, then booked as the one
 * file that they were. The same part twice is one part; another content under the same number opens
 * a second set.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Actor, act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import type { Reading } from '../importers/index.ts';
import { digest } from '../importers/reading/digest.ts';
import { salesProblems } from '../problems.ts';
import { summaryOfParts } from '../rules/fold-imports.ts';
import { mergeParts, sortParts } from '../rules/parts.ts';
import { lockLedger } from '../store/head.ts';
import type { FileSummary, FoundOrder } from '../words.ts';

interface Part {
  hash: string;
  summary: FileSummary;
  orders: FoundOrder[];
}

export interface KeptPart {
  /** The whole export, when this part completes its set. */
  whole: Reading | null;
  missing: number;
  isRepeat: boolean;
  hashes: readonly string[];
}

export async function keepPart(
  ground: Ground,
  actor: Actor,
  input: { enterpriseId: string; reading: Reading },
): Promise<KeptPart> {
  const { enterpriseId, reading } = input;
  const orders: FoundOrder[] = [];
  for await (const batch of reading.orders()) orders.push(...batch);
  const summary = reading.summary();
  if (summary.refused) throw salesProblems.fileRefused(summary.refused);
  const part = present(summary.part, 'a part says which one it is');
  const packed = await promisify(gzip)(JSON.stringify(orders));
  const { parts, isNew } = await act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const again = await tx.client.query(
      `update sale_part set import_id = null, received_at = $3
       where enterprise_id = $1 and file_hash = $2 and part_set = $4 and ${isTakenBack}`,
      [enterpriseId, Buffer.from(summary.fileHash, 'hex'), tx.now, part.set],
    );
    const kept = await tx.client.query(
      `insert into sale_part (enterprise_id, part_set, part_of, part_no, file_hash, summary, orders, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        enterpriseId,
        part.set,
        part.of,
        part.no,
        Buffer.from(summary.fileHash, 'hex'),
        JSON.stringify(summary),
        packed,
        tx.now,
      ],
    );
    const all = await tx.client.query<{ file_hash: Buffer; summary: FileSummary; orders: Buffer }>(
      `select file_hash, summary, orders from sale_part
       where enterprise_id = $1 and part_set = $2 and part_of = $3 and not ${isTakenBack}`,
      [enterpriseId, part.set, part.of],
    );
    const isNew = again.rowCount === 1 || kept.rowCount === 1;
    if (isNew) {
      tx.note({
        verb: 'sales.keepPart',
        thing: 'file',
        thingId: summary.fileHash,
        enterpriseId,
        details: { part: part.no, of: part.of },
      });
    }
    return { parts: all.rows, isNew };
  });
  const sets = sortParts(await Promise.all(parts.map(unpack)));
  const mine = present(
    sets.find((set) => set.parts.some((one) => one?.hash === summary.fileHash)),
    'a kept part is in a set',
  );
  const here = mine.parts.filter((one) => one !== null);
  const missing = mine.of - here.length;
  return {
    whole: missing === 0 ? wholeOf(reading, here) : null,
    missing,
    isRepeat: !isNew,
    hashes: here.map((one) => one.hash),
  };
}

/** A part whose import was reversed is gone with it: sent again, it waits for the others anew. */
const isTakenBack = `exists (select 1 from sale_import i where i.enterprise_id = sale_part.enterprise_id
  and i.import_id = sale_part.import_id and i.reversed_seq is not null)`;

async function unpack(row: {
  file_hash: Buffer;
  summary: FileSummary;
  orders: Buffer;
}): Promise<Part> {
  const text = await promisify(gunzip)(row.orders);
  // We wrote both, in these shapes.
  return {
    hash: row.file_hash.toString('hex'),
    summary: row.summary,
    orders: JSON.parse(text.toString('utf8')) as FoundOrder[],
  };
}

/** The export as one reading; its hash is made of its parts' hashes in their order. */
function wholeOf(reading: Reading, parts: readonly Part[]): Reading {
  const orders = mergeParts(
    parts.map((one) => one.orders),
    digest,
  );
  const hash = createHash('sha256');
  for (const one of parts) hash.update(one.hash);
  const fileHash = hash.digest('hex');
  const summary: FileSummary = {
    ...summaryOfParts(parts.map((one) => one.summary)),
    fileHash,
    file: present(parts[0], 'an export has parts').summary.part?.set ?? '',
    part: null,
    orders: orders.length,
    lines: orders.reduce((sum, order) => sum + order.lines.length, 0),
    troubles: parts.flatMap((one) => one.summary.troubles),
  };
  return {
    recognition: { ...reading.recognition, part: null },
    fileHash,
    orders: async function* () {
      yield orders;
    },
    summary: () => summary,
  };
}

/** What became of the parts, so that a page can lead from a part to its import. */
export async function markParts(
  ground: Ground,
  actor: Actor,
  {
    enterpriseId,
    hashes,
    importId,
  }: { enterpriseId: string; hashes: readonly string[]; importId: string },
): Promise<void> {
  await act(ground, actor, async (tx) => {
    const marked = await tx.client.query(
      `update sale_part set import_id = $2
       where enterprise_id = $1 and file_hash = any($3::bytea[]) and import_id is distinct from $2`,
      [enterpriseId, importId, hashes.map((hash) => Buffer.from(hash, 'hex'))],
    );
    if (!marked.rowCount) {
      tx.abandon();
      return;
    }
    tx.note({ verb: 'sales.joinParts', thing: 'import', thingId: importId, enterpriseId });
  });
}
