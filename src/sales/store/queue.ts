import type pg from 'pg';
import { newId } from '../../kernel/id.ts';

/** An open question for a person; nothing else happens (ledger.md, Queue). */
export interface Question {
  kind: string;
  subject: string;
  points: number;
  disputedRp: number;
  details: Record<string, unknown>;
}

export async function openQuestions(
  client: pg.ClientBase,
  { enterpriseId, seq, now }: { enterpriseId: string; seq: number; now: Date },
  questions: readonly Question[],
): Promise<void> {
  if (questions.length === 0) return;
  await client.query(
    `insert into queue_item (enterprise_id, item_id, kind, subject, points, disputed_rp, details, opened_seq, opened_at)
     select $1, q.item_id, q.kind, q.subject, q.points, q.disputed_rp, q.details, $2, $3
     from unnest($4::uuid[], $5::text[], $6::text[], $7::smallint[], $8::bigint[], $9::jsonb[])
       as q (item_id, kind, subject, points, disputed_rp, details)
     on conflict (enterprise_id, kind, subject) where closed_at is null do nothing`,
    [
      enterpriseId,
      seq,
      now,
      questions.map(() => newId()),
      questions.map((question) => question.kind),
      questions.map((question) => question.subject),
      questions.map((question) => question.points),
      questions.map((question) => question.disputedRp),
      questions.map((question) => JSON.stringify(question.details)),
    ],
  );
}

/** Questions that what happened has answered. */
export async function closeQuestions(
  client: pg.ClientBase,
  { enterpriseId, now }: { enterpriseId: string; now: Date },
  { kind, subjects }: { kind: string; subjects: readonly string[] },
): Promise<void> {
  if (subjects.length === 0) return;
  await client.query(
    `update queue_item set closed_at = $2, decision = 'lapsed'
     where enterprise_id = $1 and kind = $3 and subject = any($4) and closed_at is null`,
    [enterpriseId, now, kind, subjects],
  );
}

/** Without those that were ever asked about the same subject. */
export async function neverAsked(
  client: pg.ClientBase,
  enterpriseId: string,
  questions: readonly Question[],
): Promise<Question[]> {
  if (questions.length === 0) return [];
  const { rows } = await client.query<{ asked: string }>(
    `select kind || ' ' || subject as asked from queue_item
     where enterprise_id = $1 and subject = any($2)`,
    [enterpriseId, questions.map((question) => question.subject)],
  );
  const asked = new Set(rows.map((row) => row.asked));
  return questions.filter(({ kind, subject }) => !asked.has(`${kind} ${subject}`));
}

/** Questions that a person's decision has answered. */
export async function answerQuestions(
  client: pg.ClientBase,
  given: { enterpriseId: string; now: Date; by: string; decision: string },
  { kinds, subject }: { kinds: readonly string[]; subject: string },
): Promise<void> {
  await client.query(
    `update queue_item set closed_at = $2, closed_by = $3, decision = $4
     where enterprise_id = $1 and kind = any($5) and subject = $6 and closed_at is null`,
    [given.enterpriseId, given.now, given.by, given.decision, kinds, subject],
  );
}

/** What the merge itself gives reason to ask. Read while the judged stage is there. */
export async function questionsOfMerge(client: pg.ClientBase): Promise<Question[]> {
  const rows = await client.query<{
    kind: string;
    subject: string;
    details: Record<string, unknown>;
  }>(`
    select 'state_went_back' as kind, i.code || ' ' || j.order_no as subject,
      jsonb_build_object('from', j.old_state, 'to', j.state, 'omzet', j.omzet) as details
    from judged j join issuer i using (issuer_id)
    where j.verdict = 'w' and j.old_state in (2, 3, 4) and j.state = 0
    union all
    select 'newer_by_own_times', i.code || ' ' || j.order_no,
      jsonb_build_object('completedMinute', j.completed_minute, 'omzet', j.omzet)
    from judged j join issuer i using (issuer_id)
    join sale_order h on h.order_no = j.order_no and h.issuer_id = j.issuer_id and h.snapshot_id = j.old_snapshot
    where j.verdict = 'l' and j.completed_minute > 0 and h.done_day is null
    union all
    select 'undecidable', i.code || ' ' || j.order_no, jsonb_build_object('omzet', j.omzet)
    from judged j join issuer i using (issuer_id)
    join sale_past p on p.order_no = j.order_no and p.issuer_id = j.issuer_id
    join sale_order h on h.order_no = j.order_no and h.issuer_id = j.issuer_id and h.enterprise_id = p.enterprise_id
    where j.verdict in ('w', 'l') and h.hash <> p.hash and j.hash in (h.hash, p.hash)
      and (h.authority, h.stamp, h.rank_window, h.rank_minute, h.rank_order, h.returned)
        = (p.authority, p.stamp, p.rank_window, p.rank_minute, p.rank_order, p.returned)
    limit 1000`);
  return rows.rows.map((row) => ({ ...row, points: 0, disputedRp: 0 }));
}
