/**
 * Encryption under a passphrase: scrypt, then AES-256-GCM in chunks (the STREAM construction: the
 * nonce counts the chunks and marks the last, so that cutting, swapping and adding are all found).
 * The key is used for one archive only, its salt being new each time, so a counted nonce is safe.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { z } from 'zod';
import { archiveProblems } from './problems.ts';

const magic = Buffer.from('LAGAWI-BACKUP/1\n');
const chunkBytes = 64 * 1024;
const tagBytes = 16;

/** OWASP's recommendation for scrypt: 128 MB and about half a second for each guess. */
const cost = { n: 2 ** 17, r: 8, p: 1 } as const;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const lockShape = z.object({
  kdf: z.literal('scrypt'),
  // Bounds, so that a made-up header cannot ask for all memory.
  n: z.literal([2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19]),
  r: z.literal(8),
  p: z.literal(1),
  salt: hex(32),
  /** Tells a wrong passphrase from a damaged archive. */
  check: hex(16),
});
type Lock = z.infer<typeof lockShape>;

const archiveLock = lockShape.extend({
  cipher: z.literal('aes-256-gcm-stream'),
  chunkBytes: z.literal(chunkBytes),
});

async function newLock(passphrase: string): Promise<{ lock: Lock; key: Buffer }> {
  const salt = randomBytes(32).toString('hex');
  const { key, check } = await derive(passphrase, { ...cost, salt });
  return { lock: { kdf: 'scrypt', ...cost, salt, check }, key };
}

async function openLock(lock: Lock, passphrase: string): Promise<Buffer> {
  const { key, check } = await derive(passphrase, lock);
  if (!timingSafeEqual(Buffer.from(check), Buffer.from(lock.check))) {
    throw archiveProblems.passphraseWrong();
  }
  return key;
}

/** One key for the cipher; the hash of another, from the same run, as the check. */
async function derive(passphrase: string, { n, r, p, salt }: Pick<Lock, 'n' | 'r' | 'p' | 'salt'>) {
  const options = { N: n, r, p, maxmem: 256 * n * r };
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    // The same passphrase typed on another system may come in other code points.
    const typed = passphrase.normalize('NFKC');
    scrypt(typed, Buffer.from(salt, 'hex'), 64, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
  const check = createHash('sha256').update(bytes.subarray(32)).digest('hex').slice(0, 32);
  return { key: bytes.subarray(0, 32), check };
}

/** The bytes before the first chunk, and the stream that seals what follows. */
export async function sealWith(passphrase: string): Promise<{ head: Buffer; seal: Transform }> {
  const { lock, key } = await newLock(passphrase);
  const body = Buffer.from(JSON.stringify({ ...lock, cipher: 'aes-256-gcm-stream', chunkBytes }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const head = Buffer.concat([magic, length, body]);
  const seal = inChunks(chunkBytes, (chunk, no, isLast) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(no, isLast)).setAAD(head);
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  });
  return { head, seal };
}

const headBytesMax = 4096;

/** How long the head is that begins with these bytes; null where they are no sealed archive. */
export function headLength(start: Buffer): number | null {
  if (start.length < magic.length + 4 || !start.subarray(0, magic.length).equals(magic))
    return null;
  return magic.length + 4 + Math.min(start.readUInt32BE(magic.length), headBytesMax);
}

/** The stream that opens what follows this head. */
export async function openWith(head: Buffer, passphrase: string): Promise<Transform> {
  let lock: z.infer<typeof archiveLock>;
  try {
    lock = archiveLock.parse(JSON.parse(head.subarray(magic.length + 4).toString('utf8')));
  } catch {
    throw archiveProblems.damaged({ why: 'head' });
  }
  const key = await openLock(lock, passphrase);
  return inChunks(chunkBytes + tagBytes, (chunk, no, isLast) => {
    if (chunk.length < tagBytes) throw archiveProblems.damaged({ why: 'end' });
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(no, isLast)).setAAD(head);
    decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes));
    const plain = decipher.update(chunk.subarray(0, chunk.length - tagBytes));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch {
      throw archiveProblems.damaged({ why: `chunk ${no + 1}` });
    }
  });
}

function nonceOf(no: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(no, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts a stream into pieces of this size and knows the last one, which may be shorter or empty. */
function inChunks(
  size: number,
  turn: (chunk: Buffer, no: number, isLast: boolean) => Buffer,
): Transform {
  let held: Buffer = Buffer.alloc(0);
  let no = 0;
  const attempt = (done: TransformCallback, work: () => void) => {
    try {
      work();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done();
  };
  return new Transform({
    transform(data: Buffer, _encoding, done) {
      attempt(done, () => {
        held = held.length === 0 ? data : Buffer.concat([held, data]);
        let at = 0;
        // One whole piece is held back: it may be the last.
        for (; held.length - at > size; at += size) {
          this.push(turn(held.subarray(at, at + size), no++, false));
        }
        held = held.subarray(at);
      });
    },
    flush(done) {
      attempt(done, () => this.push(turn(held, no++, true)));
    },
  });
}

const sealedKeysShape = z.object({
  schema: z.literal('lagawi.keyring-sealed/1'),
  lock: lockShape,
  nonce: hex(12),
  box: z.string().regex(/^[0-9a-f]*$/),
});

/** The keyring, wrapped on its own: opening an archive to look at it lays no keys about. */
export async function wrapKeys(keys: Buffer, passphrase: string): Promise<Buffer> {
  const { lock, key } = await newLock(passphrase);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const box = Buffer.concat([cipher.update(keys), cipher.final(), cipher.getAuthTag()]);
  const sealed = { schema: 'lagawi.keyring-sealed/1', lock, nonce: nonce.toString('hex') };
  return Buffer.from(JSON.stringify({ ...sealed, box: box.toString('hex') }));
}

export async function unwrapKeys(sealed: Buffer, passphrase: string): Promise<Buffer> {
  const { lock, nonce, box } = sealedKeysShape.parse(JSON.parse(sealed.toString('utf8')));
  const key = await openLock(lock, passphrase);
  const bytes = Buffer.from(box, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  const plain = decipher.update(bytes.subarray(0, bytes.length - tagBytes));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    throw archiveProblems.damaged({ why: 'keys' });
  }
}
