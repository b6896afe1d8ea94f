import type pg from 'pg';
import { newId } from '../../kernel/id.ts';

/** An open question for a person; nothing else happens (ledger.md, Queue). */
export interface Question {
  kind: string;
  subject: string;
  points: number;
  disputedRp: number;
  details: Record<string, unknown>;
  /** null where it is about files. */
  order?: { orderNo: string; issuerId: number } | null;
}

export async function openQuestions(
  client: pg.ClientBase,
  { enterpriseId, seq, now }: { enterpriseId: string; seq: number; now: Date },
  questions: readonly Question[],
): Promise<void> {
  if (questions.length === 0) return;
  await client.query(
    `insert into queue_item (enterprise_id, item_id, kind, subject, points, disputed_rp, details,
       opened_seq, opened_at, order_no, issuer_id)
     select $1, q.item_id, q.kind, q.subject, q.points, q.disputed_rp, q.details, $2, $3,
       q.order_no, q.issuer_id
     from unnest($4::uuid[], $5::text[], $6::text[], $7::smallint[], $8::bigint[], $9::jsonb[],
       $10::text[], $11::int[])
       as q (item_id, kind, subject, points, disputed_rp, details, order_no, issuer_id)
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
      questions.map((question) => question.order?.orderNo ?? null),
      questions.map((question) => question.order?.issuerId ?? null),
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

/** A question as the statements find it; about files it names no order. */
export interface Asked {
  kind: string;
  subject: string;
  order_no: string | null;
  issuer_id: number | null;
  details: Record<string, unknown>;
}

/**
 * Makes the open items of these kinds, about the orders in the table `about`, those that are due:
 * others lapse, known ones stay with what is known today. Returns the new ones.
 */
export async function reconcile(
  client: pg.ClientBase,
  { enterpriseId, seq, now }: { enterpriseId: string; seq: number; now: Date },
  asked: { kinds: readonly string[]; about: string; due: readonly Asked[] },
): Promise<Asked[]> {
  const { kinds, about, due } = asked;
  const columns = [due.map((one) => one.kind), due.map((one) => one.subject)];
  await client.query(
    `update queue_item q set closed_at = $2, decision = 'lapsed'
     from (select distinct order_no, issuer_id from ${about}) a
     where q.enterprise_id = $1 and q.closed_at is null and q.kind = any($3)
       and (q.order_no, q.issuer_id) = (a.order_no, a.issuer_id)
       and not exists (select 1 from unnest($4::text[], $5::text[]) as d (kind, subject)
         where (d.kind, d.subject) = (q.kind, q.subject))`,
    [enterpriseId, now, kinds, ...columns],
  );
  return openAsked(client, { enterpriseId, seq, now }, due);
}

/** Opens what is not open yet, and tells the others what is known today. Returns the new ones. */
export async function openAsked(
  client: pg.ClientBase,
  { enterpriseId, seq, now }: { enterpriseId: string; seq: number; now: Date },
  due: readonly Asked[],
): Promise<Asked[]> {
  if (due.length === 0) return [];
  const told = await client.query<Asked & { is_new: boolean }>(
    `insert into queue_item as t (enterprise_id, item_id, kind, subject, points, details, opened_seq,
       opened_at, order_no, issuer_id)
     select $1, d.item_id, d.kind, d.subject, 0, d.details, $2, $3, d.order_no, d.issuer_id
     from unnest($4::uuid[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::int[])
       as d (item_id, kind, subject, details, order_no, issuer_id)
     on conflict (enterprise_id, kind, subject) where closed_at is null
       do update set details = excluded.details where t.details <> excluded.details
     returning kind, subject, order_no, issuer_id, details, opened_seq = $2 as is_new`,
    [
      enterpriseId,
      seq,
      now,
      due.map(() => newId()),
      due.map((one) => one.kind),
      due.map((one) => one.subject),
      due.map((one) => JSON.stringify(one.details)),
      due.map((one) => one.order_no),
      due.map((one) => one.issuer_id),
    ],
  );
  return told.rows.filter((one) => one.is_new);
}

export interface OpenItem {
  kind: string;
  order_no: string | null;
  issuer_id: number | null;
  details: Record<string, unknown>;
}

/** Under the ledger's lock; null where it was answered meanwhile. */
export async function openItem(
  client: pg.ClientBase,
  { enterpriseId, itemId }: { enterpriseId: string; itemId: string },
): Promise<OpenItem | null> {
  const { rows } = await client.query<OpenItem>(
    `select kind, order_no, issuer_id, details from queue_item
     where enterprise_id = $1 and item_id = $2 and closed_at is null`,
    [enterpriseId, itemId],
  );
  return rows[0] ?? null;
}

/**
 * A person's answer; the reason where no correction or ruling keeps it. What it settles beside the
 * item lapses by itself.
 */
export async function answerItem(
  client: pg.ClientBase,
  { enterpriseId, itemId }: { enterpriseId: string; itemId: string },
  given: { now: Date; by: string; decision: string; reason?: string },
): Promise<void> {
  await client.query(
    `update queue_item set closed_at = $3, closed_by = $4, decision = $5, reason = $6
     where enterprise_id = $1 and item_id = $2`,
    [enterpriseId, itemId, given.now, given.by, given.decision, given.reason ?? null],
  );
}
