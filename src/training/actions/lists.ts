/** A list of trainees: kept for a day, planned row by row, then taken in by a job. */
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { checkIdentifier, provinceNamed, regencyNamed } from '../../enterprises/index.ts';
import { type Files, readSheets, sha256Of, type TableSheet } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import { normalizePhone, todayOf, type Who } from '../../people/index.ts';
import { trainingPolicy } from '../policy.ts';
import { trainingProblems } from '../problems.ts';
import { isColumnRole } from '../rules/columns.ts';
import {
  type Layout,
  type ListContext,
  type ListPlan,
  layoutsOf,
  planList,
  type ToldBatch,
} from '../rules/list.ts';
import { titleKey } from '../rules/title-key.ts';
import {
  batchKey,
  ensureProgramme,
  knownBatches,
  selectBatchIds,
  settleBatches,
} from '../store/batches.ts';
import {
  findList,
  findReadFile,
  findSameFile,
  insertList,
  type ReadList,
  saveAsked,
  saveDiscarded,
  saveReversed,
  type TakenList,
} from '../store/lists.ts';
import { holdMatching, saveStanding } from '../store/records.ts';
import type { AskedOfList, TrainingList } from '../words.ts';
import { matchAnew } from './match.ts';

export type ListGround = Ground & { readonly files: Pick<Files, 'keyring' | 'spool'> };

const nameMax = 200;

/** Reads the file once, so that what is no list is refused at once, and keeps it for a day. */
export async function uploadList(
  ground: ListGround,
  who: Who | null,
  asked: { programme: string; fileName: string; bytes: Buffer },
): Promise<string> {
  const by = mustRun(ground, who);
  const programme = tidy(asked.programme);
  if (programme === '' || programme.length > nameMax) {
    throw trainingProblems.programmeMissing({ max: nameMax });
  }
  const { bytes } = asked;
  if (layoutsOf(await readSheets(bytes)).length === 0) {
    // Its bytes were read as text, in which nobody has to look for a column.
    if (/\.xlsx?$/i.test(asked.fileName) && !isWorkbook(bytes)) {
      throw trainingProblems.workbookBroken();
    }
    throw trainingProblems.noHeads();
  }
  const { key } = await ground.files.spool.put(Readable.from([bytes]));
  return act(ground, by, async (act) => {
    const made = { now: act.now, by: by.personId };
    const listId = newId(act.now.getTime());
    const programmeId = newId(act.now.getTime());
    const kept = await ensureProgramme(act, { programmeId, name: programme, ...made });
    const fileName = asked.fileName.slice(0, nameMax);
    const sha256 = Buffer.from(sha256Of(bytes), 'hex');
    const list = { listId, programmeId: kept.programmeId, fileName, spoolKey: key };
    await insertList(act, { ...list, sha256, ...made });
    const details = { programme: kept.programmeId, isNewProgramme: kept.isNew };
    act.note({ verb: 'training.uploadList', thing: 'trainingList', thingId: listId, details });
    return listId;
  });
}

/** How files of both kinds of Excel begin. */
const isWorkbook = (bytes: Buffer): boolean =>
  ['PK', '\u00d0\u00cf'].includes(bytes.toString('latin1', 0, 2));

export function mustRun(ground: Ground, who: Who | null): Who {
  return trainingPolicy.mustBeAllowed(who, 'training.run', {}, todayOf(ground.clock()));
}

export interface PlannedList {
  readonly list: TrainingList;
  readonly layouts: readonly Layout[];
  readonly plan: ListPlan;
  /** Of the same file, while this one waits. */
  readonly takenBefore: TakenList | null;
  /** Of the same file, where none of it stands. */
  readonly readBefore: ReadList | null;
  /** Of which its rows tell, in their order. */
  readonly batches: readonly PlannedBatch[];
}

export interface PlannedBatch extends ToldBatch {
  /** Some list told it before, or somebody made it. */
  readonly isKnown: boolean;
}

/** What would come of each row, with the columns as they are told. */
export async function planUploaded(
  ground: ListGround,
  who: Who | null,
  asked: { listId: string; told: AskedOfList },
): Promise<PlannedList> {
  trainingPolicy.mustBeAllowed(who, 'training.see', {}, todayOf(ground.clock()));
  const list = await mustFind(ground, asked.listId);
  const nothing = { layouts: [], plan: { rows: [], refused: [] }, batches: [] };
  if (list.state !== 'waiting') return { list, ...nothing, takenBefore: null, readBefore: null };
  const { read } = ground.database;
  const takenBefore = await findSameFile(read, list);
  const readBefore = takenBefore ? null : await findReadFile(read, list);
  const whole = await planOf(ground, list, asked.told);
  const batches = await plannedBatches(ground, whole);
  return { ...whole, takenBefore, readBefore, batches };
}

async function plannedBatches({ database }: Ground, { list, plan }: ReadPlan) {
  const keyOf = ({ title, span }: ToldBatch) => batchKey(titleKey(title), span.from);
  const told = new Map<string, ToldBatch>();
  for (const { batch } of plan.rows) {
    if (!told.has(keyOf(batch))) told.set(keyOf(batch), batch);
  }
  const asked = [...told.values()].map(({ title, span }) => ({
    ...{ titleKey: titleKey(title), from: span.from },
  }));
  const { programmeId } = list;
  const known = await knownBatches(database.read, { programmeId, batches: asked });
  return [...told].map(([key, batch]): PlannedBatch => ({ ...batch, isKnown: known.has(key) }));
}

async function mustFind({ database }: Ground, listId: string): Promise<TrainingList> {
  const list = isId(listId) ? await findList(database.read, listId) : null;
  if (!list) throw trainingProblems.noList();
  return list;
}

type ReadPlan = Pick<PlannedList, 'list' | 'layouts' | 'plan'>;

/** Reads the file again: it is nowhere else. */
export async function planOf(
  ground: ListGround,
  list: TrainingList,
  told: AskedOfList,
): Promise<ReadPlan> {
  const { spool } = ground.files;
  if (!list.spoolKey || !(await spool.has(list.spoolKey))) throw trainingProblems.fileGone();
  const sheets = await readSheets(await spool.withPlain(list.spoolKey, (path) => readFile(path)));
  const layouts = toldLayouts(sheets, told);
  return { list, layouts, plan: planList(sheets, layouts, contextOf(told, ground.clock())) };
}

/** As the person told the columns; a role that there is not is none. */
function toldLayouts(sheets: readonly TableSheet[], { roles }: AskedOfList): Layout[] {
  return layoutsOf(sheets).map((layout) => {
    const told = roles?.[layout.sheet];
    if (!told) return layout;
    return { ...layout, roles: told.map((role) => (isColumnRole(role) ? role : 'skip')) };
  });
}

function contextOf({ title, venue, from, until }: AskedOfList, now: Date): ListContext {
  return {
    phoneOf: normalizePhone,
    nibOf: (number) => {
      const read = checkIdentifier({ kind: 'nib', number });
      return read.ok ? read.value.number : null;
    },
    regionOf: (name) => regencyNamed(name) ?? provinceNamed(name),
    today: todayOf(now),
    otherwise: { title, venue, span: from && { from, until: until ?? from } },
  };
}

export interface TypedOfList {
  readonly roles: AskedOfList['roles'];
  readonly title: string;
  readonly venue: string;
  readonly from: string;
  readonly until: string;
}

/** The fields of the form, read. */
export function readTold(typed: TypedOfList): AskedOfList {
  const dayOf = (text: string): Day | null => (text.trim() === '' ? null : parseDay(text.trim()));
  const [from, until] = [dayOf(typed.from), dayOf(typed.until)];
  const isUnread = (typed.from.trim() !== '' && !from) || (typed.until.trim() !== '' && !until);
  if (isUnread || (until && (!from || until < from))) throw trainingProblems.daysWrong();
  const text = (typed: string) => tidy(typed).slice(0, nameMax);
  return { roles: typed.roles, title: text(typed.title), venue: text(typed.venue), from, until };
}

/** The person has seen it and says: take it in. */
export async function confirmList(
  ground: ListGround & { readonly jobs: Pick<Jobs, 'enqueue' | 'wake'> },
  who: Who | null,
  asked: { listId: string; told: AskedOfList },
): Promise<void> {
  const by = mustRun(ground, who);
  const { listId, told } = asked;
  const { list, plan } = await planUploaded(ground, by, asked);
  if (list.state !== 'waiting') throw trainingProblems.notWaiting();
  const [odd] = plan.refused;
  // A list of which nothing came would be lost by it.
  if (plan.rows.length === 0)
    throw odd ? trainingProblems.nothingFits(odd) : trainingProblems.noRows();
  await act(ground, by, async (act) => {
    const now = await findList(act.sql, listId);
    if (now?.state !== 'waiting') throw trainingProblems.notWaiting();
    await saveAsked(act, listId, told);
    await ground.jobs.enqueue(act, 'training.book', { listId });
    act.note({ verb: 'training.confirmList', thing: 'trainingList', thingId: listId });
  });
  ground.jobs.wake('training.book');
}

/** The wrong file, or one too many: what was read of it is to lie nowhere any longer. */
export async function discardList(
  ground: ListGround,
  who: Who | null,
  listId: string,
): Promise<void> {
  const by = mustRun(ground, who);
  const { spoolKey } = await mustFind(ground, listId);
  await act(ground, by, async (act) => {
    const isGone = await saveDiscarded(act, listId, { now: act.now, by: by.personId });
    if (!isGone) throw trainingProblems.notWaiting();
    act.note({ verb: 'training.discardList', thing: 'trainingList', thingId: listId });
  });
  if (spoolKey) await ground.files.spool.remove(spoolKey);
}

const reasonMax = 500;

/** Its rows stay and count no more; the same file may then be taken in again. */
export async function reverseList(
  ground: Ground,
  who: Who | null,
  { listId, reason: typed }: { listId: string; reason: string },
): Promise<void> {
  const by = mustRun(ground, who);
  const reason = tidy(typed);
  if (reason === '' || reason.length > reasonMax) {
    throw trainingProblems.reasonMissing({ max: reasonMax });
  }
  await act(ground, by, async (act) => {
    await holdMatching(act);
    const list = isId(listId) ? await findList(act.sql, listId) : null;
    if (!list) throw trainingProblems.noList();
    if (list.state !== 'booked') throw trainingProblems.notBooked();
    await saveReversed(act, listId, { now: act.now, by: by.personId, reason });
    await saveStanding(act, listId);
    const batchesChanged = await settleBatches(act, await selectBatchIds(act, listId));
    await matchAnew(act);
    const thing = { thing: 'trainingList', thingId: listId };
    act.note({ verb: 'training.reverseList', ...thing, details: { batchesChanged } });
  });
}
