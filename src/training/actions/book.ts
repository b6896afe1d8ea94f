/** Job: takes a confirmed list in. It may run twice, and the second time changes nothing. */

import { type Act, act, system } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import type { PlannedRow, ToldBatch } from '../rules/list.ts';
import { titleKey } from '../rules/title-key.ts';
import { batchKey, ensureBatches, selectBatchIds, settleBatches } from '../store/batches.ts';
import { findList, saveBooked, saveFailed, saveProgress } from '../store/lists.ts';
import { addPartners } from '../store/partners.ts';
import {
  analyzeRecords,
  countKnown,
  holdMatching,
  insertRecords,
  insertRows,
  type NewRecord,
  saveStanding,
  selectRecordIds,
} from '../store/records.ts';
import type { TrainingList } from '../words.ts';
import { type ListGround, planOf } from './lists.ts';
import { matchAnew } from './match.ts';
import { enterpriseKeyOf, identityOf, type Keys, newRecord } from './records.ts';
import { buryToldByNobody, underBuriedKeys } from './told-enterprises.ts';

/** Answers how many rows were taken in. */
export async function bookList(
  ground: ListGround,
  { listId }: { listId: string },
): Promise<number> {
  const list = await findList(ground.database.read, listId);
  if (list?.state !== 'booking' || !list.asked) return 0;
  const { plan } = await planOf(ground, list, list.asked);
  await saveProgress(ground.database, listId, 200);
  const told = recordsOf(plan.rows, ground);
  await saveProgress(ground.database, listId, 400);
  await act(ground, system('job'), async (act) => {
    await holdMatching(act);
    const now = await findList(act.sql, listId);
    if (now?.state !== 'booking') return act.abandon();
    await keepRows(act, list, plan.rows, { ...told, files: ground.files });
    const known = await countKnown(act, listId);
    await saveProgress(ground.database, listId, 600);
    const counts = { taken: plan.rows.length, known, refused: plan.refused.length };
    await saveBooked(act, listId, { now: act.now, ...counts });
    await saveStanding(act, listId);
    const batchesChanged = await settleBatches(act, await selectBatchIds(act, listId));
    await matchAnew(act);
    act.note({
      ...{ verb: 'training.bookList', thing: 'trainingList', thingId: listId },
      details: { ...counts, batchesChanged },
    });
  });
  await analyzeRecords(ground.database);
  if (list.spoolKey) await ground.files.spool.remove(list.spoolKey);
  return plan.rows.length;
}

/** What was tried in vain to the last time says so. */
export async function giveUpList(
  ground: ListGround,
  { listId }: { listId: string },
): Promise<void> {
  await act(ground, system('job'), async (act) => {
    const list = await findList(act.sql, listId);
    if (list?.state !== 'booking') return act.abandon();
    await saveFailed(act, listId);
    act.note({ verb: 'training.giveUpList', thing: 'trainingList', thingId: listId });
  });
}

interface ToldRecords {
  readonly records: readonly NewRecord[];
  /** By row: the identity of its record, as hex. */
  readonly identities: ReadonlyMap<PlannedRow, string>;
}

/** The record that each row speaks of, by all that the row says of the person. */
function recordsOf(
  rows: readonly PlannedRow[],
  { files, clock }: { files: Keys; clock: () => Date },
): ToldRecords {
  const records = new Map<string, NewRecord>();
  const identities = new Map<PlannedRow, string>();
  for (const row of rows) {
    const { name } = row.person;
    const identity = identityOf(row.person, files);
    const key = identity.toString('hex');
    const known = records.get(key);
    const record = known ?? newRecord(row.person, { files, identity, now: clock() });
    records.set(key, name > record.name ? { ...record, name } : record);
    identities.set(row, key);
  }
  return { records: [...records.values()], identities };
}

async function keepRows(
  act: Act,
  { listId, programmeId }: TrainingList,
  rows: readonly PlannedRow[],
  { records, identities, files }: ToldRecords & { files: Keys },
): Promise<void> {
  const batches = await keepBatches(act, programmeId, rows);
  const partners = rows.flatMap((row) =>
    row.partners.map((name) => ({
      ...{ partnerId: newId(act.now.getTime()), name },
      batchId: batches.get(keyOfBatch(row.batch)) ?? '',
    })),
  );
  await addPartners(act, { partners, listId });
  await insertRecords(act, { records, now: act.now });
  const ids = await selectRecordIds(
    act,
    records.map(({ identity }) => identity),
  );
  const told = rows.map((row) => ({
    ...{ sheet: row.sheet, line: row.line, isPresent: row.isPresent },
    batchId: batches.get(keyOfBatch(row.batch)) ?? '',
    recordId: ids.get(identities.get(row) ?? '') ?? '',
    enterprise: row.enterprise,
    enterpriseKey: enterpriseKeyOf(row),
    ...{ title: row.batch.title, until: row.batch.span.until, venue: row.batch.venue },
  }));
  await insertRows(act, { listId, rows: await underBuriedKeys(act, files, told) });
  // A list may tell what it is called that erased trainees have by now.
  await buryToldByNobody(act, files);
}

const keyOfBatch = ({ title, span }: ToldBatch): string => batchKey(titleKey(title), span.from);

/** As one of the rows tells them; `settleBatches` then looks at all rows that stand. */
async function keepBatches(act: Act, programmeId: string, rows: readonly PlannedRow[]) {
  const told = new Map(rows.map(({ batch }) => [keyOfBatch(batch), batch]));
  const batches = [...told.values()].map((batch) => ({
    ...{ batchId: newId(act.now.getTime()), title: batch.title, titleKey: titleKey(batch.title) },
    ...{ from: batch.span.from, until: batch.span.until, venue: batch.venue },
  }));
  return ensureBatches(act, { programmeId, batches, now: act.now });
}
