/** The file itself: tar in gzip, sealed or not, written and read as a stream. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract as tarExtract, pack as tarPack } from 'tar-stream';
import { Problem } from '../../kernel/problem.ts';
import { archiveProblems } from './problems.ts';
import { headLength, openWith, sealWith } from './sealing.ts';

export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>;
  addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void>;
  /** On the disk, whole. */
  finish(): Promise<{ bytes: number; sha256: string }>;
  abort(): Promise<void>;
}

/** Rows compress well at once; a higher level costs twice the time for a few percent. */
const gzipLevel = 4;

/** A new file, readable by us alone. */
export async function writeArchive(
  path: string,
  { passphrase, madeAt }: { passphrase: string | null; madeAt: Date },
): Promise<ArchiveWriter> {
  const pack = tarPack();
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  // A folder that refuses us says so here; later it would only be heard that the stream is gone.
  await once(out, 'open');
  const zip = createGzip({ level: gzipLevel });
  const sealed = passphrase === null ? null : await sealWith(passphrase);
  if (sealed) meter.write(sealed.head);
  const rest = sealed ? [sealed.seal, meter] : [meter];
  const written = pipeline([Readable.from(pack), zip, ...rest, out]);
  // Whoever adds or finishes is told; until then it waits here without ending the process.
  const failed = written.then(() => new Promise<never>(() => undefined));
  failed.catch(() => undefined);
  const add: ArchiveWriter['addStream'] = async (name, size, content) => {
    const header = { name, size, mode: 0o600, mtime: madeAt };
    const added = new Promise<void>((resolve, reject) => {
      const entry = pack.entry(header, (error) => (error ? reject(error) : resolve()));
      entry.on('error', reject);
      pump(content, entry).catch(reject);
    });
    await Promise.race([added, failed]);
  };
  return {
    add: (name, content) => add(name, content.length, oneOf(content)),
    addStream: add,
    finish: async () => {
      pack.finalize();
      await written;
      return { bytes, sha256: hash.digest('hex') };
    },
    abort: async () => {
      pack.destroy();
      out.destroy();
      await written.catch(() => undefined);
    },
  };
}

async function* oneOf(content: Buffer): AsyncGenerator<Buffer> {
  if (content.length > 0) yield content;
}

interface Sink {
  readonly destroyed: boolean;
  write(data: Buffer): boolean;
  end(data: null): unknown;
  on(event: 'drain' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'close', listener: () => void): unknown;
}

/** Writes no faster than is taken. */
async function pump(content: AsyncIterable<Buffer>, sink: Sink): Promise<void> {
  for await (const chunk of content) {
    if (sink.destroyed) throw new Error('closed while being written');
    if (sink.write(chunk)) continue;
    await roomIn(sink);
  }
  sink.end(null);
}

/** Until there is room, or nobody takes any more. */
function roomIn(sink: Sink): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      sink.off('drain', go);
      sink.off('close', go);
      resolve();
    };
    sink.on('drain', go);
    sink.on('close', go);
  });
}

export interface Entry {
  name: string;
  size: number;
  /** Must be read to its end before the next entry comes. */
  content: AsyncIterable<Buffer>;
}

/**
 * Every entry of an archive in its order. Whatever is wrong with the file comes out as `damaged`.
 */
export async function* readArchive(path: string, passphrase: string | null): AsyncGenerator<Entry> {
  const source = await openSource(path, passphrase);
  const extract = tarExtract();
  const zip = createGunzip();
  const read = Promise.all([pipeline([...source, zip]), pump(zip, extract)]).catch((error) => {
    extract.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  read.catch(() => undefined);
  try {
    for await (const entry of extract) {
      const { name, size = 0, type } = entry.header;
      if (type !== 'file') throw archiveProblems.damaged({ why: name });
      // A tar that is fed with bytes gives bytes; streamx does not say so.
      yield { name, size, content: orDamaged(entry as AsyncIterable<Buffer>) };
    }
    await read;
  } catch (error) {
    throw asDamaged(error);
  } finally {
    extract.destroy();
    zip.destroy();
    await read.catch(() => undefined);
  }
}

async function* orDamaged(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* content;
  } catch (error) {
    throw asDamaged(error);
  }
}

export function asDamaged(error: unknown): unknown {
  if (error instanceof Problem) return error;
  return archiveProblems.damaged({ why: error instanceof Error ? error.message : String(error) });
}

/** The file from where its gzip begins, opened with the passphrase where it is sealed. */
async function openSource(path: string, passphrase: string | null) {
  const start = await firstBytes(path);
  const length = headLength(start);
  if (length === null) {
    const isGzip = start[0] === 0x1f && start[1] === 0x8b;
    if (!isGzip) throw archiveProblems.notOurs({ path });
    return [createReadStream(path)];
  }
  if (passphrase === null) throw archiveProblems.passphraseNeeded();
  const opened = await openWith(start.subarray(0, length), passphrase);
  return [createReadStream(path, { start: length }), opened];
}

async function firstBytes(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw archiveProblems.noSuchFile({ path, why });
  }
}

/** Whether a passphrase will be asked for. */
export async function isSealed(path: string): Promise<boolean> {
  return headLength(await firstBytes(path)) !== null;
}
