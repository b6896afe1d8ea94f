import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import { webProblems } from './problems.ts';
import type { Visit } from './visit.ts';

export interface ReceivedFile {
  /** The name of its field. */
  field: string;
  name: string;
  content: Readable;
}

/** One file of a form; larger ones go over the command line. */
const fileBytesMax = 512 * 1024 * 1024;
export const filesMax = 30;

/**
 * Reads a form with files as it arrives: nothing is held in memory whole. Fields that the handler
 * of a file needs must stand before the files in the form. Returns the text fields.
 */
export async function receiveFiles(
  visit: Visit,
  each: (file: ReceivedFile, typed: Readonly<Record<string, string>>) => Promise<void>,
): Promise<Record<string, string>> {
  const { raw } = visit.c.req;
  const typed: Record<string, string> = {};
  if (!raw.body) return typed;
  const parser = parserOf(raw.headers);
  let failure: unknown = null;
  const pending: Promise<void>[] = [];
  // Files of one form are taken one after the other: the second waits in the socket.
  let turn = Promise.resolve();
  parser.on('field', (name, value) => {
    typed[name] = value.trim();
  });
  let isTooMany = false;
  parser.on('filesLimit', () => {
    isTooMany = true;
  });
  parser.on('file', (field, content, { filename }) => {
    // Of a body that breaks off each file does, too; one whose turn had not come has no reader yet.
    content.on('error', () => undefined);
    if (!filename) {
      content.resume();
      return;
    }
    content.on('limit', () => content.destroy(webProblems.tooLarge({ max: '512 MB' })));
    turn = turn.then(() => each({ field, name: filename, content }, typed));
    pending.push(
      turn.catch((error: unknown) => {
        // A body that broke off fails its files; a file that failed by itself ends the body.
        if (!parser.errored) failure ??= error;
        parser.destroy();
      }),
    );
  });
  // The web's and Node's types name the same stream.
  const body = Readable.fromWeb(raw.body as ReadableStream);
  const isWhole = await pipeline(body, parser).then(
    () => true,
    () => false,
  );
  await Promise.all(pending);
  if (failure) throw failure;
  if (!isWhole) throw webProblems.filesBrokeOff();
  if (isTooMany) throw webProblems.tooManyFiles({ max: filesMax });
  return typed;
}

/** The first `most` files of a form, held in memory; those beyond are passed over. */
export async function receiveSmallFiles(
  visit: Visit,
  { bytesMax, most }: { bytesMax: number; most: number },
): Promise<{ files: SmallFile[]; typed: Record<string, string> }> {
  const files: SmallFile[] = [];
  const typed = await receiveFiles(visit, async ({ field, name, content }) => {
    if (files.length < most) {
      files.push({ field, name, bytes: await readSmall(content, bytesMax) });
    } else content.resume();
  });
  return { files, typed };
}

export interface SmallFile {
  field: string;
  name: string;
  /** null where it is too large: the rest of the form is read all the same. */
  bytes: Buffer | null;
}

async function readSmall(content: Readable, bytesMax: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of content) {
    size += part.length;
    if (size <= bytesMax) parts.push(part);
  }
  return size > bytesMax ? null : Buffer.concat(parts);
}

/** The first file of a form, held in memory, for small tables; null if none was chosen. */
export async function receiveBytes(
  visit: Visit,
  { bytesMax = smallBytesMax }: { bytesMax?: number } = {},
): Promise<{ name: string; bytes: Buffer | null; typed: Record<string, string> }> {
  const { files, typed } = await receiveSmallFiles(visit, { bytesMax, most: 1 });
  const [first] = files;
  if (first && !first.bytes) throw webProblems.tooLarge({ max: `${bytesMax >> 20} MB` });
  return { name: first?.name ?? '', bytes: first?.bytes ?? null, typed };
}

const smallBytesMax = 20 << 20;

function parserOf(headers: Headers) {
  try {
    return busboy({
      headers: Object.fromEntries(headers),
      defParamCharset: 'utf8',
      limits: { fileSize: fileBytesMax, files: filesMax, fields: 100, fieldSize: 64 * 1024 },
    });
  } catch {
    // It reads the headers only, and they are none of a form with files.
    throw webProblems.filesBrokeOff();
  }
}
