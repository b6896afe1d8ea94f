import type { TextEncoding } from './bytes.ts';

export type Kind =
  | { kind: 'empty' }
  | { kind: 'zip' }
  | { kind: 'compound' }
  | { kind: 'markup' }
  | { kind: 'text'; encoding: TextEncoding }
  | { kind: 'binary' };

/** What a file is, from its first bytes alone (formats.md 0.14); its name is never asked. */
export function sniff(head: Buffer): Kind {
  if (head.length === 0) return { kind: 'empty' };
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5))
    return { kind: 'zip' };
  if (head.length >= 4 && head.readUInt32BE(0) === 0xd0cf11e0) return { kind: 'compound' };
  const encoding = encodingOf(head);
  if (encoding !== 'utf-8') return { kind: 'text', encoding };
  const first = head.findIndex((byte) => !isBlankByte(byte));
  if (first < 0) return { kind: 'empty' };
  if (head[first] === 0x3c) return { kind: 'markup' };
  return looksLikeText(head) ? { kind: 'text', encoding } : { kind: 'binary' };
}

function encodingOf(head: Buffer): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text in UTF-16 has a zero in every second byte.
  const length = Math.min(head.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  if (length >= 16 && odd > length * 0.4 && even === 0) return 'utf-16le';
  if (length >= 16 && even > length * 0.4 && odd === 0) return 'utf-16be';
  return 'utf-8';
}

function isBlankByte(byte: number): boolean {
  return (byte > 0 && byte <= 32) || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

/** Text has no zeros and next to no control signs; one flipped byte is allowed its chance. */
function looksLikeText(head: Buffer): boolean {
  let odd = 0;
  for (const byte of head) {
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) odd++;
  }
  return odd <= 2 || odd < head.length / 1000;
}
