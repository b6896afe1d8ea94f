import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';

/** Bytes that can be read again from their beginning. */
export interface Bytes {
  size: number;
  head(length: number): Promise<Buffer>;
  /** Each chunk may be overwritten once the next is asked for. */
  chunks(): AsyncIterable<Buffer>;
  all(): Promise<Buffer>;
}

// Large enough that calls do not count, small enough to stay in a core's cache and to let what is
// being sent meanwhile get its turn often.
const chunkSize = 1 << 18;

export async function bytesOfFile(path: string): Promise<Bytes> {
  const { size } = await stat(path);
  return {
    size,
    head: (length) => readPart(path, Math.min(length, size)),
    all: () => readPart(path, size),
    async *chunks() {
      const file = await open(path, 'r');
      try {
        const buffer = Buffer.allocUnsafe(chunkSize);
        for (;;) {
          const { bytesRead } = await file.read(buffer, 0, chunkSize);
          if (bytesRead === 0) return;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await file.close();
      }
    },
  };
}

export function bytesOfBuffer(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    head: async (length) => buffer.subarray(0, length),
    all: async () => buffer,
    async *chunks() {
      for (let at = 0; at < buffer.length; at += chunkSize) {
        yield buffer.subarray(at, at + chunkSize);
      }
    },
  };
}

async function readPart(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(buffer, filled, length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await file.close();
  }
}

export function sha256(buffer: Buffer): string {
  return createHash('sha256').update(buffer).digest('hex');
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A text file's bytes as UTF-8, whatever it was written in. Windows-1252 is met cell by cell. */
export async function* utf8Chunks(
  chunks: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncIterable<Buffer> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

const strict = new TextDecoder('utf-8', { fatal: true });
const western = new TextDecoder('windows-1252');

/** A cell that is no UTF-8 was written by an old Windows program. */
export function decodeCell(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}
