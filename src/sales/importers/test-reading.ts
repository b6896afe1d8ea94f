import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Zones } from '../../kernel/day.ts';
import type { FileSummary, FoundOrder } from '../words.ts';
import { openFile, type Reading } from './index.ts';

export interface ReadFile {
  orders: FoundOrder[];
  summary: FileSummary;
  recognition: Reading['recognition'];
}

/** Writes the bytes where `openFile` can read them, reads them to the end, and clears up. */
export async function readBytes(name: string, bytes: Uint8Array, zones?: Zones): Promise<ReadFile> {
  const folder = await mkdtemp(join(tmpdir(), 'lagawi-file-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    return await readPath(path, name, zones);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function readPath(path: string, name: string, zones?: Zones): Promise<ReadFile> {
  const reading = await openFile({ path, name, ...(zones ? { zones } : {}) });
  const orders: FoundOrder[] = [];
  for await (const batch of reading.orders()) orders.push(...batch);
  return { orders, summary: reading.summary(), recognition: reading.recognition };
}
