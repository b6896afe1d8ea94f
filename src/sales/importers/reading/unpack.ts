import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import officeCrypto from 'officecrypto-tool';
import { Refused, refusals } from './refusals.ts';
import { openZip } from './zip.ts';

/** A file that lay in another one; no name where the other one was itself the file, only locked. */
export interface Unpacked {
  name: string | null;
  bytes: Uint8Array;
}

// A till's month of daily files has 31; what unfolds to more than a workbook may is no report.
const mostFiles = 100;
const mostBytes = 400 << 20;

// Threads of its own are of no use inside ours.
configure({ useWebWorkers: false });

/**
 * What is in a locked workbook or in a zip, opened with its password where it has one. Nothing of
 * the password is kept. Refuses a wrong one, and what is no such file.
 */
export async function unpack(bytes: Buffer, password: string): Promise<Unpacked[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip
    ? unpackZip(bytes, password)
    : [{ name: null, bytes: await unlock(bytes, password) }];
}

async function unlock(bytes: Buffer, password: string): Promise<Uint8Array> {
  let isLocked = false;
  try {
    isLocked = officeCrypto.isEncrypted(bytes);
  } catch {
    throw new Refused(refusals.damaged());
  }
  if (!isLocked) throw new Refused(refusals.notLocked());
  try {
    return new Uint8Array(await officeCrypto.decrypt(bytes, { password }));
  } catch {
    // The library tells a wrong password and a damaged file by words alone; the first is likelier.
    throw new Refused(refusals.wrongPassword());
  }
}

const isTable = (name: string) =>
  /\.(?:csv|txt|tsv|xlsx?|xlsm|html?)$/i.test(name) && !/(?:^|\/)(?:__macosx\/|\.)/i.test(name);

async function unpackZip(bytes: Buffer, password: string): Promise<Unpacked[]> {
  if (password === '') {
    const zip = await openZip(bytes);
    const names = checked(zip.names.filter(isTable));
    return names.map((name) => ({ name: baseName(name), bytes: zip.read(name) ?? gone() }));
  }
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { password });
  try {
    const entries = await reader.getEntries();
    const tables = entries.filter((entry) => !entry.directory && isTable(entry.filename));
    checked(tables.map((entry) => entry.filename));
    const size = tables.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (size > mostBytes) throw new Refused(refusals.zipBomb());
    const files: Unpacked[] = [];
    for (const entry of tables) {
      if (entry.directory) continue;
      const content = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
      if (content.length > entry.uncompressedSize) throw new Refused(refusals.zipBomb());
      files.push({ name: baseName(entry.filename), bytes: content });
    }
    return files;
  } catch (error) {
    if (error instanceof Refused) throw error;
    const words = error instanceof Error ? error.message : '';
    const isWrong = /password|signature/i.test(words);
    throw new Refused(isWrong ? refusals.wrongPassword() : refusals.damaged());
  } finally {
    await reader.close();
  }
}

function checked(names: string[]): string[] {
  if (names.length === 0) throw new Refused(refusals.unknownFormat());
  if (names.length > mostFiles) throw new Refused(refusals.zipBomb());
  return names;
}

const baseName = (path: string) => path.replace(/^.*[/\\]/, '');

function gone(): never {
  throw new Refused(refusals.damaged());
}
