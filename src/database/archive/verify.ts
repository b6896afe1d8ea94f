/** The first walk through an archive: every hash is checked before anything is touched. */
import { createHash, type Hash } from 'node:crypto';
import { newlinesIn } from './catalogue.ts';
import { asDamaged, type Entry, isSealed, readArchive } from './container.ts';
import { archiveProblems } from './problems.ts';
import {
  isSafePath,
  type Manifest,
  manifestBytesMax,
  partBytesMax,
  places,
  readManifest,
} from './words.ts';

export interface Verified {
  path: string;
  passphrase: string | null;
  isSealed: boolean;
  manifest: Manifest;
  sealedKeys: Buffer | null;
}

interface Seen {
  hash: Hash;
  rows: number;
  bytes: number;
  parts: number;
}

export async function verifyArchive(path: string, passphrase: string | null): Promise<Verified> {
  const tables = new Map<string, Seen>();
  const files = new Map<string, Seen>();
  let sealedKeys: Buffer | null = null;
  let manifest: Manifest | null = null;
  let lastTable = '';
  for await (const entry of readArchive(path, passphrase)) {
    const { name } = entry;
    if (manifest) throw archiveProblems.damaged({ why: `${name} after the manifest` });
    const part = partOf(name);
    if (part) {
      const seen = seenOf(tables, part.table);
      // Parts of a table stand together and in order, as the second walk relies on.
      const follows = part.table === lastTable || seen.parts === 0;
      if (!follows || part.no !== seen.parts + 1) throw archiveProblems.damaged({ why: name });
      lastTable = part.table;
      await take(entry, seen, partBytesMax);
    } else if (name.startsWith('files/') && isSafePath(name) && !files.has(name.slice(6))) {
      await take(entry, seenOf(files, name.slice(6)), Number.MAX_SAFE_INTEGER);
    } else if (name === places.keyring) sealedKeys = await whole(entry, partBytesMax);
    else if (name === places.manifest) manifest = parse(await whole(entry, manifestBytesMax));
    else if (name === places.head) await whole(entry, partBytesMax);
    else throw archiveProblems.damaged({ why: name });
  }
  if (!manifest) throw archiveProblems.damaged({ why: 'no manifest' });
  compare(manifest, { tables, files, sealedKeys });
  return { path, passphrase, isSealed: await isSealed(path), manifest, sealedKeys };
}

/** `tables/sale_order/000001.copy`, or null. */
export function partOf(name: string): { table: string; no: number } | null {
  const match = /^tables\/([a-z_][a-z0-9_]*)\/(\d{6,})\.copy$/.exec(name);
  return match ? { table: match[1] ?? '', no: Number(match[2]) } : null;
}

function seenOf(map: Map<string, Seen>, key: string): Seen {
  const seen = map.get(key) ?? { hash: createHash('sha256'), rows: 0, bytes: 0, parts: 0 };
  map.set(key, seen);
  return seen;
}

async function take(entry: Entry, seen: Seen, bytesMax: number): Promise<void> {
  if (entry.size > bytesMax) throw archiveProblems.damaged({ why: entry.name });
  seen.parts += 1;
  for await (const data of entry.content) {
    seen.hash.update(data);
    seen.bytes += data.length;
    seen.rows += newlinesIn(data);
  }
}

async function whole(entry: Entry, bytesMax: number): Promise<Buffer> {
  if (entry.size > bytesMax) throw archiveProblems.damaged({ why: entry.name });
  const pieces: Buffer[] = [];
  for await (const data of entry.content) pieces.push(data);
  return Buffer.concat(pieces);
}

function parse(bytes: Buffer): Manifest {
  try {
    return readManifest(bytes);
  } catch (error) {
    if (error instanceof SyntaxError) throw asDamaged(error);
    // zod's own message lists every field; the first sentence is enough for a person.
    throw archiveProblems.damaged({ why: 'manifest' });
  }
}

const nothing = createHash('sha256').digest('hex');

function compare(
  manifest: Manifest,
  found: { tables: Map<string, Seen>; files: Map<string, Seen>; sealedKeys: Buffer | null },
): void {
  const wrong = (why: string) => archiveProblems.damaged({ why });
  for (const { name, rows, bytes, sha256 } of manifest.tables) {
    const seen = found.tables.get(name);
    found.tables.delete(name);
    const hash = seen?.hash.digest('hex') ?? nothing;
    if (hash !== sha256 || (seen?.bytes ?? 0) !== bytes || (seen?.rows ?? 0) !== rows) {
      throw wrong(`table ${name}`);
    }
  }
  for (const { path, size, sha256 } of manifest.files) {
    const seen = found.files.get(path);
    found.files.delete(path);
    if (seen?.bytes !== size || seen.hash.digest('hex') !== sha256) throw wrong(`file ${path}`);
  }
  const { keys } = manifest;
  const keysHash = found.sealedKeys && createHash('sha256').update(found.sealedKeys).digest('hex');
  if (keysHash !== (keys.kept === 'wrapped' ? keys.sha256 : null)) throw wrong('keys');
  const stray = [...found.tables.keys(), ...found.files.keys()][0];
  if (stray !== undefined) throw wrong(`${stray} is not in the manifest`);
}
