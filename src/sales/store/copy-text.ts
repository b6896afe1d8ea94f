/**
 * Rows in COPY's text form, written straight into bytes. Joining a million rows of strings and
 * encoding them afterwards cost as much as reading the file.
 */
const tab = 9;
const newline = 10;
const backslash = 92;

/** A piece is sent before it grows beyond this; a single row may be larger. */
const pieceSize = 256 * 1024;
/** What one value may take at most beside texts, whose length is known. */
const room = 64;

export class CopyText {
  readonly #pieces: Buffer[] = [];
  #bytes = Buffer.allocUnsafe(pieceSize);
  #at = 0;
  #done = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#done + this.#at;
  }

  /** All that was written; the writer begins anew. */
  take(): Buffer[] {
    this.#cut(pieceSize);
    this.#done = 0;
    return this.#pieces.splice(0);
  }

  /** ASCII of our own making that needs no escape: ids, days, states. */
  raw(text: string): this {
    this.#grow(text.length);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    bytes[at++] = tab;
    this.#at = at;
    return this;
  }

  orNull(text: string | null): this {
    return this.raw(text ?? '\\N');
  }

  /** A safe integer goes in digit by digit; what has a fraction as JavaScript writes it. */
  number(value: number): this {
    if (!Number.isSafeInteger(value)) return this.raw(String(value));
    this.#grow(room);
    const bytes = this.#bytes;
    let at = this.#at;
    let rest = value;
    if (rest < 0) {
      bytes[at++] = 45;
      rest = -rest;
    }
    let size = 1;
    for (let limit = 10; rest >= limit; limit *= 10) size++;
    at += size;
    // Small numbers, which nearly all are, divide faster as 32-bit ones.
    let place = at;
    while (rest > 0x7fffffff) {
      const next = Math.floor(rest / 10);
      bytes[--place] = 48 + (rest - next * 10);
      rest = next;
    }
    let small = rest | 0;
    do {
      const next = (small / 10) | 0;
      bytes[--place] = 48 + (small - next * 10);
      small = next;
    } while (small > 0);
    bytes[at++] = tab;
    this.#at = at;
    return this;
  }

  flag(value: boolean): this {
    return this.raw(value ? 't' : 'f');
  }

  /** Words of the file: escaped, and UTF-8 where they are no ASCII. */
  text(text: string): this {
    // Three bytes a code unit in UTF-8, two for an escape.
    this.#grow(text.length * 3);
    const start = this.#at;
    const bytes = this.#bytes;
    let at = start;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 128) {
        // Rare enough to begin anew.
        this.#at = start + bytes.write(escapeCopy(text), start);
        bytes[this.#at++] = tab;
        return this;
      }
      at = escaped(bytes, at, code);
    }
    bytes[at++] = tab;
    this.#at = at;
    return this;
  }

  /** The tab after the last value becomes the row's end. */
  endRow(): void {
    this.#bytes[this.#at - 1] = newline;
  }

  #grow(length: number): void {
    if (this.#at + length + room > this.#bytes.length)
      this.#cut(Math.max(pieceSize, length + room));
  }

  #cut(nextSize: number): void {
    if (this.#at > 0) this.#pieces.push(this.#bytes.subarray(0, this.#at));
    this.#done += this.#at;
    this.#bytes = Buffer.allocUnsafe(nextSize);
    this.#at = 0;
  }
}

const letters: Readonly<Record<number, number>> = { 9: 116, 10: 110, 13: 114, 92: 92 };

function escaped(bytes: Buffer, at: number, code: number): number {
  // NUL is what PostgreSQL cannot store.
  if (code === 0) return at;
  const letter = code < 14 || code === backslash ? letters[code] : undefined;
  if (letter === undefined) {
    bytes[at] = code;
    return at + 1;
  }
  bytes[at] = backslash;
  bytes[at + 1] = letter;
  return at + 2;
}

function escapeCopy(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}
