import type { Database, Tx } from '../database/index.ts';
import type { NewNotice, Notice } from './words.ts';

export async function insertNotice(
  { sql }: Tx,
  row: NewNotice & { noticeId: string; now: Date },
): Promise<void> {
  await sql
    .insertInto('notice')
    .values({
      notice_id: row.noticeId,
      kind: row.kind,
      person_id: row.personId,
      to_address: row.to,
      subject: row.subject ?? '',
      body: row.body,
      is_secret: row.isSecret ?? false,
      created_at: row.now,
      try_after: row.now,
    })
    .execute();
}

/** The oldest mail that is due, held for this transaction; others pass it by. */
export async function takeDue({ sql }: Tx, now: Date) {
  return await sql
    .selectFrom('notice')
    .select(['notice_id', 'to_address', 'subject', 'body', 'is_secret', 'tries'])
    .where('kind', '=', 'mail')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('try_after', '<=', now)
    .orderBy('try_after')
    .orderBy('notice_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function saveSent(
  { sql }: Tx,
  sent: { noticeId: string; tries: number; now: Date; isSecret: boolean },
): Promise<void> {
  await sql
    .updateTable('notice')
    .set({
      sent_at: sent.now,
      tries: sent.tries,
      last_error: '',
      ...(sent.isSecret ? { body: '' } : {}),
    })
    .where('notice_id', '=', sent.noticeId)
    .execute();
}

export async function saveFailure(
  { sql }: Tx,
  failure: { noticeId: string; tries: number; error: string; now: Date; tryAfter: Date | null },
): Promise<void> {
  await sql
    .updateTable('notice')
    .set({
      tries: failure.tries,
      last_error: failure.error,
      ...(failure.tryAfter ? { try_after: failure.tryAfter } : { failed_at: failure.now }),
    })
    .where('notice_id', '=', failure.noticeId)
    .execute();
}

/** Takes address and words away; what still waits is given up. */
export async function blankNoticesOf({ sql }: Tx, personId: string, now: Date): Promise<number> {
  await sql
    .updateTable('notice')
    .set({ failed_at: now })
    .where('person_id', '=', personId)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .execute();
  const gone = await sql
    .updateTable('notice')
    .set({ to_address: '', subject: '', body: '', last_error: '' })
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return Number(gone.numUpdatedRows);
}

const shown = [
  'notice_id',
  'kind',
  'person_id',
  'to_address',
  'subject',
  'body',
  'created_at',
  'sent_at',
  'failed_at',
  'tries',
  'last_error',
] as const;

export async function selectNotices(
  database: Database,
  filter: { personId?: string; unsentOnly: boolean; limit: number },
): Promise<Notice[]> {
  let query = database.read.selectFrom('notice').select(shown);
  if (filter.personId) query = query.where('person_id', '=', filter.personId);
  if (filter.unsentOnly) query = query.where('sent_at', 'is', null);
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map((row) => ({
    noticeId: row.notice_id,
    // The table's check allows these two and no other.
    kind: row.kind as Notice['kind'],
    personId: row.person_id,
    to: row.to_address,
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
    state: row.sent_at ? 'sent' : row.failed_at ? 'failed' : 'waiting',
    tries: row.tries,
    lastError: row.last_error,
  }));
}
