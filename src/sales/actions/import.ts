import type { Actor, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { Problem } from '../../kernel/problem.ts';
import { emptyReceipt } from '../store/receipt.ts';
import { bookFile, type Imported, type ImportInput } from './booking.ts';
import { keepPart, markParts, nextOfParts, readIncomplete } from './parts.ts';
import { reverseImport } from './reverse.ts';

/**
 * Books one file into an enterprise's ledger: one transaction, whole or not at all. A part of a
 * split export is kept, and booked with the others once all are there.
 */
export async function importFile(
  ground: Ground,
  actor: Actor,
  input: ImportInput,
): Promise<Imported> {
  if (!input.reading.recognition.part) return bookFile(ground, actor, input);
  const { isNew, copyOf } = await keepPart(ground, actor, input);
  const { imported, missing } = await settleParts(ground, actor, input);
  if (imported) return { ...imported, keepsCopy: isNew };
  const waits = { importId: null, partsMissing: missing, copyOf, bookedFor: null };
  return { ...waits, isRepeat: !isNew, receipt: emptyReceipt };
}

/**
 * Books what is whole and takes back what has other partners now, until the imports are those of
 * the parts that are here. Each step is a write of its own, and a process that died between two
 * goes on here.
 */
async function settleParts(ground: Ground, actor: Actor, input: ImportInput) {
  const { enterpriseId, reading } = input;
  const set = present(reading.recognition.part, 'a part says which one it is');
  let imported: Imported | null = null;
  for (;;) {
    const asked = { enterpriseId, reading, hasReceipt: imported !== null };
    const { stale, next, missing } = await nextOfParts(ground, asked);
    if (stale !== null) {
      const taken = { enterpriseId, importId: stale, reason: 'its parts belong with others' };
      await reverseImport(ground, actor, { ...taken, partsWait: true }).catch((error) => {
        // Another part of the same export may have come to the same end a moment before.
        if (!(error instanceof Problem) || error.code !== 'sales.alreadyReversed') throw error;
      });
    } else if (next) {
      const done = await bookFile(ground, actor, { ...input, ...next });
      const importId = present(done.importId, 'an export without its parts is booked');
      await markParts(ground, actor, { enterpriseId, set, hashes: next.hashes, importId });
      if (next.hashes.includes(reading.fileHash)) imported = done;
    } else return { imported, missing };
  }
}

/** Books what has come of an export whose other parts are not to be had: an explicit act. */
export async function bookIncomplete(
  ground: Ground,
  actor: Actor,
  input: Omit<ImportInput, 'reading'> & { partHash: string },
): Promise<Imported> {
  const { enterpriseId, partHash: hash } = input;
  const { set, hashes, incomplete, ...read } = await readIncomplete(ground, { enterpriseId, hash });
  const imported = await bookFile(ground, actor, { ...input, ...read, incomplete });
  await markParts(ground, actor, { enterpriseId, set, hashes, importId: imported.importId ?? '' });
  return { ...imported, partsMissing: incomplete.missing };
}
