/** Batches made by hand, and trainees told one by one: each is a row of the batch's own list. */
import { isRegionCode } from '../../enterprises/index.ts';
import type { Files } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import { type Act, type Actor, act, type Ground, system } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { normalizePhone, todayOf, type Who } from '../../people/index.ts';
import { trainingProblems } from '../problems.ts';
import { type Batch, trainingBatch } from '../questions/batches.ts';
import {
  checkBatch,
  checkEntry,
  type Entry,
  type TypedBatch,
  type TypedEntry,
} from '../rules/entry.ts';
import { titleKey } from '../rules/title-key.ts';
import { batchKey, ensureBatches, ensureProgramme, settleBatches } from '../store/batches.ts';
import {
  countUnmatched,
  ensureHandList,
  findEntry,
  insertEntry,
  saveByHand,
  saveMatched,
} from '../store/by-hand.ts';
import {
  holdMatching,
  insertRecords,
  saveStanding,
  selectErased,
  selectRecordIds,
  selectTraineesOf,
} from '../store/records.ts';
import { mustRun } from './lists.ts';
import { matchAnew, matchAround } from './match.ts';
import { keepPartners } from './partners.ts';
import { enterpriseKeyOf, identityOf, newRecord } from './records.ts';
import { underBuriedKeys } from './told-enterprises.ts';

/** Known by title and first day, as lists know it: made twice, or told by a list, it is one. */
export async function makeTrainingBatch(
  ground: Ground,
  who: Who | null,
  typed: TypedBatch,
): Promise<string> {
  const by = mustRun(ground, who);
  const { programme, title, from, until, venue, partners } = decided(checkBatch(typed));
  return act(ground, by, async (act) => {
    // Lists make batches, too: of two at once the second finds the first one's.
    await holdMatching(act);
    const made = { now: act.now, by: by.personId };
    const programmeId = newId(act.now.getTime());
    const kept = await ensureProgramme(act, { programmeId, name: programme, ...made });
    const key = titleKey(title);
    const batch = { batchId: newId(act.now.getTime()), title, titleKey: key, from, until, venue };
    const asked = { programmeId: kept.programmeId, batches: [batch], now: act.now };
    const ids = await ensureBatches(act, asked);
    const batchId = present(ids.get(batchKey(key, from)), 'a batch that is there');
    await saveByHand(act, { batchId, title, until, venue });
    await settleBatches(act, [batchId]);
    await keepPartners(act, batchId, partners);
    const details = { programme: kept.programmeId, isNew: batchId === batch.batchId };
    act.note({ verb: 'training.makeBatch', thing: 'trainingBatch', thingId: batchId, details });
    return batchId;
  });
}

export type EntryHouse = Ground & {
  readonly files: Pick<Files, 'keyring'>;
  readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>;
};

interface AskedEntry {
  readonly batchId: string;
  /** Made with the form: sent twice, it is one. */
  readonly entryId: string;
}

export interface KeptEntry {
  readonly recordId: string;
  /** Another form told the same person in the same words before: nothing was added. */
  readonly wasThere: boolean;
}

/** By the office. Answers whose record it is. */
export async function addTrainee(
  house: EntryHouse,
  who: Who | null,
  asked: AskedEntry & TypedEntry,
): Promise<KeptEntry> {
  const by = mustRun(house, who);
  const batch = await trainingBatch(house.database, asked.batchId);
  if (!batch) throw trainingProblems.noBatch();
  return enterTrainee(house, by, { ...asked, batch, isOwnWord: false });
}

export async function enterTrainee(
  house: EntryHouse,
  by: Actor,
  asked: AskedEntry & TypedEntry & { batch: Batch; isOwnWord: boolean },
): Promise<KeptEntry> {
  const { batch, entryId, isOwnWord } = asked;
  const today = todayOf(house.clock());
  if (batch.from > today) throw trainingProblems.notYetHeld();
  if (!isId(entryId)) throw trainingProblems.entryTaken();
  const told = { phoneOf: normalizePhone, isRegion: isRegionCode, today, needsPhone: isOwnWord };
  const entry = decided(checkEntry(asked, told));
  const kept = await act(house, by, async (act) => {
    await holdMatching(act);
    return keepEntry(act, house, { batchId: batch.batchId, entryId, entry, isOwnWord });
  });
  house.jobs.wake('training.match');
  return kept;
}

async function keepEntry(
  act: Act,
  { files, jobs }: EntryHouse,
  asked: AskedEntry & { entry: Entry; isOwnWord: boolean },
): Promise<KeptEntry> {
  const { batchId, entryId, entry, isOwnWord } = asked;
  const { person, enterprise } = entry;
  const plain = identityOf(person, files);
  // Whoever was erased and comes again is told anew; what was erased stays so.
  const isErased = (await selectErased(act, [plain])).size > 0;
  const identity = isErased ? identityOf(person, files, [batchId]) : plain;
  const record = newRecord(person, { files, identity, now: act.now });
  const before = await findEntry(act.sql, entryId);
  const [known] = (await selectRecordIds(act, [identity])).values();
  if (before) {
    if (before.batchId !== batchId || before.recordId !== known)
      throw trainingProblems.entryTaken();
    act.abandon();
    return { recordId: before.recordId, wasThere: false };
  }
  await insertRecords(act, { records: [record], now: act.now });
  const recordId = known ?? record.recordId;
  const made = { listId: newId(act.now.getTime()), batchId, now: act.now };
  const listId = await ensureHandList(act, { ...made, by: act.actor.personId });
  const enterpriseKey = enterpriseKeyOf({ enterprise, nib: '', person });
  const row = { listId, batchId, recordId, entryId, enterprise, enterpriseKey, isOwnWord };
  const [kept = row] = await underBuriedKeys(act, files, [row]);
  if (!(await insertEntry(act, kept))) {
    act.abandon();
    return { recordId, wasThere: true };
  }
  await saveStanding(act, listId);
  await matchAround(act, await selectTraineesOf(act.sql, [recordId]));
  await jobs.enqueue(act, 'training.match', { listId });
  const details = { batch: batchId, record: recordId };
  act.note({ verb: 'training.addTrainee', thing: 'trainingList', thingId: listId, details });
  return { recordId, wasThere: false };
}

/**
 * Job: seeks pairs to look at among all, which an entry has no time for. Of many entries the first
 * such job does it for all that are there.
 */
export async function matchList(ground: Ground, { listId }: { listId: string }): Promise<void> {
  await act(ground, system('job'), async (act) => {
    await holdMatching(act);
    if ((await countUnmatched(act.sql, listId)) <= 0) return act.abandon();
    await matchAnew(act);
    await saveMatched(act);
    act.note({ verb: 'training.matchList', thing: 'trainingList', thingId: listId });
  });
}
