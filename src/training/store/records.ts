import { sql as raw } from 'kysely';
import type { Database, Tx } from '../../database/index.ts';
import type { Sealed } from '../../files/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Candidate } from '../rules/candidates.ts';
import { findableWords } from '../rules/names.ts';
import type { Sex, TraineeRecord } from '../words.ts';
import type { Reader } from './lists.ts';

/**
 * Whoever changes records, rows or decisions holds this until the end: which records are one
 * follows from all of them.
 */
export async function holdMatching({ client }: Tx): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [matchingLock]);
}
const matchingLock = 22_516;

export interface NewRecord extends TraineeRecord {
  readonly identity: Buffer;
  readonly nikSealed: Sealed | null;
}

/**
 * Those that are not there yet; each is its own trainee until they are matched. Of two that differ
 * in capitals only the one with fewer of them stays, whichever came first. Whoever was erased
 * stays so.
 */
export async function insertRecords(
  { client }: Tx,
  asked: { records: readonly NewRecord[]; now: Date },
): Promise<void> {
  const { now } = asked;
  const erased = await selectErased(
    { client },
    asked.records.map(({ identity }) => identity),
  );
  const records = asked.records.filter(({ identity }) => !erased.has(identity.toString('hex')));
  const rows = records.map((one) => ({
    ...{ id: one.recordId, identity: one.identity.toString('hex'), name: one.name },
    ...{ key: one.nameKey, nik: one.nik, phone: one.phone, place: one.birthPlace },
    ...{ day: one.birthDay, sex: one.sex, region: one.regionCode },
    words: [...new Set(findableWords(one.name).map(({ word }) => word))],
    sealed: one.nikSealed?.bytes.toString('hex') ?? null,
    version: one.nikSealed?.version ?? null,
  }));
  await client.query(
    `insert into training_record (record_id, identity, trainee_id, name, name_key, words, nik,
       nik_sealed, nik_key_version, phone, birth_place, birth_day, sex, region_code, created_at)
     select id, decode(identity, 'hex'), id, name, key, array(select json_array_elements_text(words)),
       decode(nik, 'hex'), decode(sealed, 'hex'), version, phone, place, day, sex, region, $2
     from json_to_recordset($1::json) as r (id uuid, identity text, name text, key text, words json,
       nik text, sealed text, version integer, phone text, place text, day date, sex text,
       region text)
     on conflict on constraint training_record_once do update set name = excluded.name
       where excluded.name collate "C" > training_record.name collate "C"`,
    [JSON.stringify(rows), now],
  );
  const found = records.flatMap(({ name }) => findableWords(name));
  // Of a word that is a pair elsewhere, the word.
  const words = new Map(
    [...found].sort((a, b) => Number(b.isPair) - Number(a.isPair)).map((one) => [one.word, one]),
  );
  await client.query(
    `insert into training_word (word, sound, is_pair)
     select word, sound, "isPair"
     from json_to_recordset($1::json) as r (word text, sound text, "isPair" boolean)
     on conflict (word) do update set is_pair = false
       where training_word.is_pair and not excluded.is_pair`,
    [JSON.stringify([...words.values()])],
  );
}

/** Of identities, as hex: whose they are. */
export async function selectRecordIds(
  { client }: Tx,
  identities: readonly Buffer[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ record_id: string; identity: Buffer }>(
    'select record_id, identity from training_record where identity = any($1)',
    [identities],
  );
  return new Map(rows.map((row) => [row.identity.toString('hex'), row.record_id]));
}

/** Which of these identities, as hex, are of records that were erased. */
export async function selectErased(
  { client }: Pick<Tx, 'client'>,
  identities: readonly Buffer[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ identity: Buffer }>(
    'select identity from training_record where identity = any($1) and erased_at is not null',
    [identities],
  );
  return new Set(rows.map((row) => row.identity.toString('hex')));
}

export interface NewRow {
  readonly sheet: string;
  readonly line: number;
  readonly batchId: string;
  readonly recordId: string;
  readonly isPresent: boolean;
  readonly enterprise: string;
  readonly enterpriseKey: string;
  /** Of the batch, in the row's own words. */
  readonly title: string;
  readonly until: Day;
  readonly venue: string;
}

export async function insertRows(
  { client }: Tx,
  { listId, rows }: { listId: string; rows: readonly NewRow[] },
): Promise<void> {
  await client.query(
    `insert into training_row
       (list_id, sheet, line, batch_id, record_id, is_present, enterprise, enterprise_key,
         told_title, told_until, told_venue)
     select $2, sheet, line, "batchId", "recordId", "isPresent", enterprise, "enterpriseKey",
       title, "until", venue
     from json_to_recordset($1::json) as r (sheet text, line integer, "batchId" uuid,
       "recordId" uuid, "isPresent" boolean, enterprise text, "enterpriseKey" text,
       title text, "until" date, venue text)`,
    [JSON.stringify(rows), listId],
  );
}

/** After many came: else the planner takes them for the few that there were. */
export async function analyzeRecords({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query('analyze training_record, training_word, training_row');
}

/** Of the records of a list that was taken in or back: do they stand? */
export async function saveStanding({ client }: Tx, listId: string): Promise<void> {
  await client.query(
    `update training_record r set stands = now.stands
     from (select record_id, bool_or(l.state = 'booked') as stands
       from training_row join training_list l using (list_id)
       where record_id in (select record_id from training_row where list_id = $1)
       group by record_id) as now
     where now.record_id = r.record_id and r.stands <> now.stands`,
    [listId],
  );
}

/** How many of these have a row elsewhere that says the same of the same batch. */
export async function countKnown({ client }: Tx, listId: string): Promise<number> {
  const { rows } = await client.query<{ known: number }>(
    `select count(*)::integer as known from training_row r where list_id = $1 and exists
       (select from training_row o join training_list l using (list_id)
        where o.batch_id = r.batch_id and o.record_id = r.record_id and o.list_id <> $1
          and l.state = 'booked')`,
    [listId],
  );
  return rows[0]?.known ?? 0;
}

export type MatchedRecord = TraineeRecord & { readonly traineeId: string };

/** All that some list which stands has told, with the trainee that each is held to be. */
export const selectRecords = (read: Reader): Promise<MatchedRecord[]> =>
  standing(read).execute().then(asRecords);

/** Of these trainees. */
export const selectRecordsOf = (
  read: Reader,
  traineeIds: readonly string[],
): Promise<MatchedRecord[]> =>
  standing(read).where(raw<boolean>`trainee_id = any(${traineeIds})`).execute().then(asRecords);

/** Whose records these are; of lists that were taken back, too, and of nobody who was erased. */
export async function selectTraineesOf(
  read: Reader,
  recordIds: readonly string[],
): Promise<string[]> {
  if (recordIds.length === 0) return [];
  const rows = await read
    .selectFrom('training_record')
    .select('trainee_id')
    .distinct()
    .where('record_id', 'in', recordIds)
    .where('erased_at', 'is', null)
    .execute();
  return rows.map((row) => row.trainee_id);
}

/** Of whoever is written with a number of these records, and of these themselves. */
export async function selectAround(
  read: Reader,
  records: readonly MatchedRecord[],
): Promise<MatchedRecord[]> {
  const niks = records.flatMap(({ nik }) => nik ?? []);
  const phones = records.flatMap(({ phone }) => phone ?? []);
  const rows = await standing(read)
    .where(
      raw<boolean>`(trainee_id = any(${records.map((one) => one.traineeId)})
        or nik = any(array(select decode(n, 'hex') from unnest(${niks}::text[]) as n))
        or phone = any(${phones}))`,
    )
    .execute();
  return asRecords(rows);
}

/**
 * Of all trainees of whom some record bears one of these numbers: whatever lists told of them, also
 * such as were taken back. `isOwnWord`: nobody but the trainee told it.
 */
export async function selectNumbered(
  read: Reader,
  { niks, phones }: { niks: readonly Buffer[]; phones: readonly string[] },
): Promise<(MatchedRecord & { isOwnWord: boolean })[]> {
  const rows = await known(read)
    .select(
      raw<boolean>`not exists (select from training_row r
        where r.record_id = training_record.record_id and not r.is_own_word)`.as('is_own_word'),
    )
    .where(
      raw<boolean>`trainee_id in (select trainee_id from training_record
        where erased_at is null and (nik = any(${niks}) or phone = any(${phones})))`,
    )
    .execute();
  const own = new Map(rows.map((row) => [row.record_id, row.is_own_word]));
  return asRecords(rows).map((one) => ({ ...one, isOwnWord: own.get(one.recordId) ?? true }));
}

const standing = (read: Reader) => known(read).where('stands', '=', true);

const known = (read: Reader) =>
  read
    .selectFrom('training_record')
    .select(['record_id', 'trainee_id', 'name', 'name_key', 'phone', 'birth_place'])
    .select(['birth_day', 'sex', 'region_code'])
    .select(raw<string | null>`encode(nik, 'hex')`.as('nik'))
    .where('erased_at', 'is', null)
    .orderBy('record_id');

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

const asRecords = (rows: readonly Row[]): MatchedRecord[] =>
  rows.map((row) => ({
    recordId: row.record_id,
    traineeId: row.trainee_id,
    name: row.name,
    nameKey: row.name_key,
    nik: row.nik,
    phone: row.phone,
    birthPlace: row.birth_place,
    birthDay: row.birth_day as Day | null,
    // The table's check names the same two.
    sex: row.sex as Sex | null,
    regionCode: row.region_code,
  }));

export async function saveTrainees(
  { client }: Tx,
  changed: readonly { recordId: string; traineeId: string }[],
): Promise<void> {
  if (changed.length === 0) return;
  await client.query(
    `update training_record r set trainee_id = n."traineeId"
     from json_to_recordset($1::json) as n ("recordId" uuid, "traineeId" uuid)
     where r.record_id = n."recordId"`,
    [JSON.stringify(changed)],
  );
}

export async function replaceCandidates(
  { client }: Tx,
  candidates: readonly Candidate[],
): Promise<void> {
  await client.query('delete from training_candidate');
  await client.query(
    `insert into training_candidate (one_id, other_id, grounds, points)
     select (records ->> 0)::uuid, (records ->> 1)::uuid,
       array(select json_array_elements_text(grounds)), points
     from json_to_recordset($1::json) as r (records json, grounds json, points smallint)`,
    [JSON.stringify(candidates)],
  );
}
