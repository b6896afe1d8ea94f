/** Questions that the search for doubles opens and closes, of many ledgers in a few statements. */
import type pg from 'pg';
import { newId } from '../../kernel/id.ts';

export interface DueQuestion {
  enterpriseId: string;
  subject: string;
  /** null where it is about days or a file. */
  orderNo: string | null;
  issuerId: number | null;
  points: number;
  disputed: number;
  details: Record<string, unknown>;
}

export type SearchedKind =
  | 'likely_double'
  | 'settlement_differs'
  | 'odd_pattern'
  | 'copied_rows'
  | 'copied_days';

/** Which of them a person has answered: but for doubles, for the numbers that were looked at. */
export async function answeredAmong(
  client: pg.ClientBase,
  kind: SearchedKind,
  due: readonly DueQuestion[],
): Promise<Set<DueQuestion>> {
  if (due.length === 0) return new Set();
  const { rows } = await client.query<{ place: number }>(
    `select d.place::int as place
     from unnest($2::uuid[], $3::text[], $4::jsonb[]) with ordinality
       as d (enterprise_id, subject, details, place)
     where exists (select 1 from queue_item q
       where q.enterprise_id = d.enterprise_id and q.kind = $1 and q.subject = d.subject
         and q.closed_by is not null and ($1 = 'likely_double' or q.details = d.details))`,
    [
      kind,
      due.map((one) => one.enterpriseId),
      due.map((one) => one.subject),
      due.map((one) => (kind === 'likely_double' ? '{}' : JSON.stringify(one.details))),
    ],
  );
  return new Set(rows.flatMap(({ place }) => due[place - 1] ?? []));
}

/** The open ones of these ledgers, as `enterprise subject`. */
export async function openAmong(
  client: pg.ClientBase,
  kind: SearchedKind,
  enterpriseIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ open: string }>(
    `select enterprise_id || ' ' || subject as open from queue_item
     where enterprise_id = any($1) and kind = $2 and closed_at is null`,
    [enterpriseIds, kind],
  );
  return new Set(rows.map((row) => row.open));
}

/** Makes the open questions of these ledgers those that are due. Which ledgers that changed. */
export async function reconcileDue(
  client: pg.ClientBase,
  kind: SearchedKind,
  {
    now,
    enterpriseIds,
    due,
  }: {
    now: Date;
    enterpriseIds: readonly string[];
    due: readonly DueQuestion[];
  },
): Promise<string[]> {
  const lapsed = await client.query<{ enterprise_id: string }>(
    `update queue_item q set closed_at = $3, decision = 'lapsed'
     where q.enterprise_id = any($1) and q.kind = $2 and q.closed_at is null
       and not exists (select 1 from unnest($4::uuid[], $5::text[]) as d (enterprise_id, subject)
         where (d.enterprise_id, d.subject) = (q.enterprise_id, q.subject))
     returning enterprise_id`,
    [
      ...[enterpriseIds, kind, now],
      due.map((one) => one.enterpriseId),
      due.map((one) => one.subject),
    ],
  );
  const opened = await client.query<{ enterprise_id: string; is_new: boolean }>(
    `insert into queue_item as t (enterprise_id, item_id, kind, subject, points, disputed_rp, details,
       opened_seq, opened_at, order_no, issuer_id)
     select d.enterprise_id, d.item_id, $1, d.subject, d.points, d.disputed, d.details, h.seq, $2,
       d.order_no, d.issuer_id
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::bigint[], $8::jsonb[],
       $9::text[], $10::int[])
       as d (enterprise_id, item_id, subject, points, disputed, details, order_no, issuer_id)
     join ledger_head h using (enterprise_id)
     on conflict (enterprise_id, kind, subject) where closed_at is null
       do update set details = excluded.details, points = excluded.points,
         disputed_rp = excluded.disputed_rp where t.details <> excluded.details
     returning enterprise_id, true as is_new`,
    [
      ...[kind, now],
      due.map((one) => one.enterpriseId),
      due.map(() => newId()),
      due.map((one) => one.subject),
      due.map((one) => one.points),
      due.map((one) => one.disputed),
      due.map((one) => JSON.stringify(one.details)),
      due.map((one) => one.orderNo),
      due.map((one) => one.issuerId),
    ],
  );
  return [...new Set([...lapsed.rows, ...opened.rows].map((row) => row.enterprise_id))];
}
