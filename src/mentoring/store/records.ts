import type { Tx } from '../../database/index.ts';
import { isId } from '../../kernel/id.ts';
import type { ReportState, SessionRecord } from '../words.ts';
import type { Made, Reader } from './setup.ts';

export interface KeptRecord {
  recordId: string;
  sessionId: string;
  contentHash: string;
  content: SessionRecord;
  outcome: 'taken' | 'conflict' | 'discarded';
  sentAt: Date;
  sentBy: string | null;
}

const recordsIn = (read: Reader) =>
  read
    .selectFrom('mentoring_record')
    .select([
      'record_id as recordId',
      'session_id as sessionId',
      'content_hash as contentHash',
      'content',
      'outcome',
      'sent_at as sentAt',
      'sent_by as sentBy',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof recordsIn>['execute']>>[number];

// Only `insertRecord` writes contents, and the table's check says which outcomes there are.
const toRecord = (row: Row): KeptRecord => ({
  ...row,
  content: row.content as unknown as SessionRecord,
  outcome: row.outcome as KeptRecord['outcome'],
});

export async function findRecord(read: Reader, recordId: string): Promise<KeptRecord | null> {
  if (!isId(recordId)) return null;
  const row = await recordsIn(read).where('record_id', '=', recordId).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Those that wait for a person to choose between them. */
export async function selectConflicts(read: Reader, sessionId: string): Promise<KeptRecord[]> {
  const rows = await recordsIn(read)
    .where('session_id', '=', sessionId)
    .where('outcome', '=', 'conflict')
    .orderBy('sent_at')
    .execute();
  return rows.map(toRecord);
}

/** False where a record of this id came meanwhile. */
export async function insertRecord(
  { client }: Tx,
  asked: { content: SessionRecord; contentHash: string; outcome: KeptRecord['outcome'] } & Made,
): Promise<boolean> {
  const { content, contentHash, outcome, now, by } = asked;
  const { rowCount } = await client.query(
    `insert into mentoring_record (record_id, session_id, content_hash, content, based_on, outcome,
       sent_at, sent_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (record_id) do nothing`,
    [
      ...[content.recordId, content.sessionId, contentHash, JSON.stringify(content)],
      ...[content.basedOn, outcome, now, by],
    ],
  );
  return rowCount === 1;
}

/** Whoever told the record that stands, and whoever sent its report last. */
export async function selectWriters(
  read: Reader,
  { sessionId, recordId }: { sessionId: string; recordId: string | null },
): Promise<string[]> {
  if (!recordId) return [];
  const record = await recordsIn(read).where('record_id', '=', recordId).executeTakeFirst();
  const step = await read
    .selectFrom('mentoring_report_step')
    .select('made_by')
    .where('session_id', '=', sessionId)
    .where('kind', '=', 'submitted')
    .orderBy('step_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return [record?.sentBy, step?.made_by].filter((id) => typeof id === 'string');
}

export async function saveOutcome(
  { sql }: Tx,
  { recordId, outcome }: Pick<KeptRecord, 'recordId' | 'outcome'>,
): Promise<void> {
  await sql
    .updateTable('mentoring_record')
    .set({ outcome })
    .where('record_id', '=', recordId)
    .execute();
}

export interface ReportStep {
  kind: 'submitted' | 'sentBack' | 'approved' | 'reopened';
  words: string;
  madeAt: Date;
  madeBy: string | null;
}

export const stateAfter: Record<ReportStep['kind'], ReportState> = {
  submitted: 'submitted',
  sentBack: 'sentBack',
  approved: 'approved',
  reopened: 'none',
};

export async function insertReportStep(
  { client }: Tx,
  asked: { sessionId: string; recordId: string; kind: ReportStep['kind']; words: string } & Made,
): Promise<void> {
  const { sessionId, recordId, kind, words, now, by } = asked;
  await client.query(
    `insert into mentoring_report_step (session_id, step_no, kind, words, record_id, made_at,
       made_by)
     select $1, count(*) + 1, $2, $3, $4, $5, $6 from mentoring_report_step where session_id = $1`,
    [sessionId, kind, words, recordId, now, by],
  );
}

export async function selectReportSteps(read: Reader, sessionId: string): Promise<ReportStep[]> {
  const rows = await read
    .selectFrom('mentoring_report_step')
    .select(['kind', 'words', 'made_at as madeAt', 'made_by as madeBy'])
    .where('session_id', '=', sessionId)
    .orderBy('step_no')
    .execute();
  // The table's check allows these words and no others.
  return rows.map((row) => ({ ...row, kind: row.kind as ReportStep['kind'] }));
}
