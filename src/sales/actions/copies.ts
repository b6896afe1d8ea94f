import { PassThrough } from 'node:stream';
import type { Files } from '../../files/index.ts';
import { newId } from '../../kernel/id.ts';
import type { OpenFileOptions, Reading } from '../importers/index.ts';
import type { Imported } from './booking.ts';

/**
 * Reads a file for booking and keeps its redacted copy (mapped columns, original row numbers, never
 * a buyer's) where the import will point to it. A file that booked nothing new leaves no copy.
 */
export async function withRedactedCopy(
  files: Files,
  options: Omit<OpenFileOptions, 'redactTo'>,
  open: (options: OpenFileOptions) => Promise<Reading>,
  book: (reading: Reading, redactedKey: string) => Promise<Imported>,
): Promise<Imported> {
  const key = `redacted/${newId()}.csv.gz`;
  const copy = new PassThrough();
  const kept = files.kept.putStream(key, copy);
  // Awaited below; a failure meanwhile must not count as unhandled.
  kept.catch(() => undefined);
  try {
    const reading = await open({ ...options, redactTo: copy });
    const imported = await book(reading, key);
    copy.end();
    await kept;
    if (imported.isRepeat && !imported.keepsCopy) await files.kept.delete(key);
    return imported;
  } catch (error) {
    copy.end();
    await kept.then(() => files.kept.delete(key)).catch(() => undefined);
    throw error;
  }
}
