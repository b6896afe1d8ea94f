import { sql as raw } from 'kysely';
import type { Tx } from '../../database/index.ts';
import type { Decision } from '../words.ts';
import type { Reader } from './lists.ts';

export type StandingDecision = Decision & {
  readonly decisionId: string;
  readonly reason: string;
  readonly madeAt: Date;
  readonly madeBy: string | null;
};

/** Those that stand; of these records only, where they are told. */
export async function selectDecisions(
  read: Reader,
  recordIds?: readonly string[],
): Promise<StandingDecision[]> {
  const rows = await read
    .selectFrom('training_decision')
    .selectAll()
    .where('undone_at', 'is', null)
    .$if(recordIds !== undefined, (query) =>
      query.where(raw<boolean>`(one_id = any(${recordIds}) or other_id = any(${recordIds}))`),
    )
    .orderBy('made_at')
    .execute();
  return rows.map((row) => ({
    // The table's checks say which kinds there are, and that only `alone` is about one record.
    ...(row.other_id === null
      ? { kind: 'alone' as const, ids: [row.one_id] as const }
      : { kind: row.kind as 'same' | 'apart', ids: [row.one_id, row.other_id] as const }),
    decisionId: row.decision_id,
    reason: row.reason,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }));
}

export async function insertDecision(
  { sql }: Tx,
  {
    decisionId,
    kind,
    ids,
    reason,
    now,
    by,
  }: Decision & {
    decisionId: string;
    reason: string;
    now: Date;
    by: string | null;
  },
): Promise<void> {
  const [one, other = null] = ids;
  await sql
    .insertInto('training_decision')
    .values({
      ...{ decision_id: decisionId, kind, one_id: one, other_id: other, reason },
      ...{ made_at: now, made_by: by },
    })
    .execute();
}

export async function saveUndone(
  { sql }: Tx,
  { decisionId, now, by }: { decisionId: string; now: Date; by: string | null },
): Promise<Decision | null> {
  const row = await sql
    .updateTable('training_decision')
    .set({ undone_at: now, undone_by: by })
    .where('decision_id', '=', decisionId)
    .where('undone_at', 'is', null)
    .returning(['kind', 'one_id', 'other_id'])
    .executeTakeFirst();
  if (!row) return null;
  return row.other_id === null
    ? { kind: 'alone', ids: [row.one_id] }
    : { kind: row.kind as 'same' | 'apart', ids: [row.one_id, row.other_id] };
}

/** The first record that it is about, whether it stands or was undone; null where there is none. */
export async function findDecided(read: Reader, decisionId: string): Promise<string | null> {
  const row = await read
    .selectFrom('training_decision')
    .select('one_id')
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
  return row?.one_id ?? null;
}
