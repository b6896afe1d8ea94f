/** The code on the spot: whoever scans it on one of the batch's days tells that they are there. */
import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from '../../files/index.ts';
import { act, system } from '../../journal/index.ts';
import { isId } from '../../kernel/id.ts';
import { type Auth, todayOf, type Who } from '../../people/index.ts';
import { trainingPolicy } from '../policy.ts';
import { trainingProblems } from '../problems.ts';
import { type Batch, trainingBatch } from '../questions/batches.ts';
import type { TypedEntry } from '../rules/entry.ts';
import { findBatchBehind, findDoor, saveDoor } from '../store/by-hand.ts';
import { type EntryHouse, enterTrainee } from './by-hand.ts';
import { mustRun } from './lists.ts';

/** 144 bits: nobody guesses it, and the code stays coarse enough for a poor camera. */
const tokenBytes = 18;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new secret; the one before opens nothing any more. */
export async function makeDoor(house: EntryHouse, who: Who | null, batchId: string): Promise<void> {
  const by = mustRun(house, who);
  if (!(await trainingBatch(house.database, batchId))) throw trainingProblems.noBatch();
  const token = randomBytes(tokenBytes).toString('base64url');
  const sealed = seal(house.files.keyring, { purpose: 'files', text: token, boundTo: batchId });
  await act(house, by, async (act) => {
    const made = { now: act.now, by: by.personId };
    await saveDoor(act, { batchId, tokenHash: hashOf(token), sealed, ...made });
    act.note({ verb: 'training.makeDoor', thing: 'trainingBatch', thingId: batchId });
  });
}

/** The secret, for whoever may show it; null where none was made. */
export async function doorOf(
  house: EntryHouse,
  who: Who | null,
  batchId: string,
): Promise<string | null> {
  trainingPolicy.mustBeAllowed(who, 'training.run', {}, todayOf(house.clock()));
  const sealed = isId(batchId) ? await findDoor(house.database.read, batchId) : null;
  return sealed && unseal(house.files.keyring, { purpose: 'files', sealed, boundTo: batchId });
}

/** The batch behind a secret, on whichever day; null where it opens none. */
export async function batchBehind(house: EntryHouse, token: string): Promise<Batch | null> {
  const batchId = await findBatchBehind(house.database.read, hashOf(token));
  return batchId === null ? null : trainingBatch(house.database, batchId);
}

export const isHeldOn = ({ from, until }: Batch, today: string): boolean =>
  from <= today && today <= until;

/** By the trainee, on the spot and without an account. */
export async function attend(
  house: EntryHouse & { readonly auth: Pick<Auth, 'limits'> },
  asked: TypedEntry & { token: string; entryId: string; address: string; via?: 'web' | 'api' },
): Promise<void> {
  await house.auth.limits.take('attendanceFrom', asked.address);
  const batch = await batchBehind(house, asked.token);
  if (!batch) throw trainingProblems.noDoor();
  if (!isHeldOn(batch, todayOf(house.clock()))) throw trainingProblems.notToday();
  const { name, phone, birthPlace, birthDay, entryId } = asked;
  const typed = { name, phone, birthPlace, birthDay, entryId };
  const by = system(asked.via ?? 'web');
  const { batchId } = batch;
  await enterTrainee(house, by, { ...typed, batchId, batch, isOwnWord: true });
}
