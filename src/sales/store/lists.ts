/**
 * Lists kept by hand, held against each other: what their rows leave open (E18, E19). It is asked
 * anew whenever a list comes or is taken back, and counts nothing by itself.
 */
import type pg from 'pg';
import type { Act } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { askAboutLists, type ListQuestion, type SentList } from '../rules/lists.ts';
import { openQuestions, type Question } from './queue.ts';

interface Sent {
  importId: string;
  sender: string;
  sent: number;
}

interface Book {
  issuer_id: number;
  issuer: string;
  from_day: Day;
  to_day: Day;
}

/** What a list leaves open beside those that are there. Expects `judged`. */
export async function questionsOfList(
  { client, actor }: Pick<Act, 'client' | 'actor'>,
  { enterpriseId, importId, sent }: { enterpriseId: string; importId: string; sent: Date },
): Promise<Question[]> {
  const mine = { importId, sender: actor.personId ?? '', sent: sent.getTime() };
  const books = await booksOf(client, { enterpriseId, from: 'judged' });
  const all = [...(await liveLists(client, enterpriseId)), mine];
  const questions: Question[] = [];
  for (const book of books) {
    const lists = await withRows(client, { enterpriseId, book, all });
    questions.push(
      ...(await asQuestions(client, enterpriseId, book, askAboutLists(lists, importId))),
    );
  }
  return questions;
}

/**
 * After a list was taken back: questions that only it raised lapse, and a row that another pair of
 * lists still asks about is asked about by those. Expects `touched`.
 */
export async function askListsAnew(
  client: pg.ClientBase,
  write: { enterpriseId: string; seq: number; now: Date },
): Promise<void> {
  const { enterpriseId, now } = write;
  const books = await booksOf(client, { enterpriseId, from: 'touched' });
  const all = books.length > 0 ? await liveLists(client, enterpriseId) : [];
  for (const book of books) {
    const lists = await withRows(client, { enterpriseId, book, all });
    const questions = await asQuestions(client, enterpriseId, book, askAboutLists(lists));
    await client.query(
      `update queue_item set closed_at = $2, decision = 'lapsed'
       where enterprise_id = $1 and closed_at is null and kind in ('which_list', 'row_vanished')
         and details->>'issuer' = $3 and subject <> all($4)`,
      [enterpriseId, now, book.issuer, questions.map((one) => one.subject)],
    );
    await openQuestions(client, write, questions);
  }
  await tellAmounts(client, enterpriseId);
}

/** Which books the orders of `from` are in, and their days: those judged, or all of the book. */
async function booksOf(
  client: pg.ClientBase,
  { enterpriseId, from }: { enterpriseId: string; from: 'judged' | 'touched' },
): Promise<Book[]> {
  const { rows } = await client.query<Book>(
    `select f.issuer_id, i.code as issuer, min(o.day) as from_day, max(o.day) as to_day
     from (select distinct issuer_id${from === 'judged' ? ', order_no' : ''} from ${from}) f join issuer i using (issuer_id)
     join sale_order o on o.enterprise_id = $1 and o.issuer_id = f.issuer_id
       ${from === 'judged' ? 'and o.order_no = f.order_no' : ''}
     where starts_with(i.code, 'list/') group by 1, 2`,
    [enterpriseId],
  );
  return rows;
}

async function liveLists(client: pg.ClientBase, enterpriseId: string): Promise<Sent[]> {
  const { rows } = await client.query<{ import_id: string; sender: string; sent: Date }>(
    `select import_id, coalesce(imported_by::text, '') as sender, coalesce(sent_at, imported_at) as sent
     from sale_import where enterprise_id = $1 and shape = 'counting' and reversed_seq is null`,
    [enterpriseId],
  );
  return rows.map((row) => ({
    importId: row.import_id,
    sender: row.sender,
    sent: row.sent.getTime(),
  }));
}

/**
 * The rows of each list on the book's days. A row's key begins with its day, so that of many past
 * contents only those of the days are read.
 */
async function withRows(
  client: pg.ClientBase,
  { enterpriseId, book, all }: { enterpriseId: string; book: Book; all: readonly Sent[] },
): Promise<SentList[]> {
  const { rows } = await client.query<{ import_id: string; order_no: string; day: Day }>(
    `with content as (
       select import_id, snapshot_id, order_no, day from sale_order
       where enterprise_id = $1 and issuer_id = $2 and day between $3 and $4
       union
       select import_id, snapshot_id, order_no, day from sale_past
       where enterprise_id = $1 and issuer_id = $2 and order_no >= $6 and order_no < $7),
     seen as (
       select import_id, unnest(snapshot_ids) as snapshot_id from sale_seen
       where enterprise_id = $1 and import_id = any($5))
     select import_id, order_no, day from content where import_id = any($5)
     union
     select s.import_id, c.order_no, c.day from seen s join content c using (snapshot_id)`,
    [
      ...[enterpriseId, book.issuer_id, book.from_day, book.to_day],
      all.map((list) => list.importId),
      // '0' follows '/', which ends the day in a key.
      ...[`${book.from_day}/`, `${book.to_day}0`],
    ],
  );
  const byList = Map.groupBy(rows, (row) => row.import_id);
  return all.flatMap((list) => {
    const own = byList.get(list.importId);
    if (!own) return [];
    return [{ ...list, rows: own.map((row) => ({ orderNo: row.order_no, day: row.day })) }];
  });
}

/** What would leave the total by each open item about one row, as the row counts by now. */
export async function tellAmounts(client: pg.ClientBase, enterpriseId: string): Promise<void> {
  await client.query(
    `with now as (
       select q.item_id, coalesce(max(o.omzet) filter (where o.standing = 0 and o.state = 2), 0) as omzet
       from queue_item q join issuer i on i.code = q.details->>'issuer'
       left join sale_order o on o.enterprise_id = $1 and o.issuer_id = i.issuer_id
         and o.order_no = q.details->>'orderNo'
       where q.enterprise_id = $1 and q.closed_at is null and q.kind in ('row_vanished', 'same_message')
         -- of a row that is withdrawn the question lapses, and keeps what was in doubt until then
         and o.standing is distinct from 3
       group by q.item_id)
     update queue_item q set disputed_rp = now.omzet from now
     where q.enterprise_id = $1 and q.item_id = now.item_id and q.disputed_rp <> now.omzet`,
    [enterpriseId],
  );
}

/** Without those that a person has answered: a row once ruled on, two senders once told apart. */
async function asQuestions(
  client: pg.ClientBase,
  enterpriseId: string,
  book: Book,
  found: readonly ListQuestion[],
): Promise<Question[]> {
  if (found.length === 0) return [];
  const { issuer, issuer_id } = book;
  const answered = await client.query<{ subject: string }>(
    `select $3 || ' ' || order_no as subject from sale_ruling
     where enterprise_id = $1 and issuer_id = $2
     union select subject from queue_item
     where enterprise_id = $1 and kind = 'which_list' and closed_by is not null`,
    [enterpriseId, issuer_id, issuer],
  );
  const isAnswered = new Set(answered.rows.map((row) => row.subject));
  return found
    .map((question) => questionOf(book, question))
    .filter(({ subject }) => !isAnswered.has(subject));
}

function questionOf(
  { issuer, from_day: from, to_day: to }: Book,
  question: ListQuestion,
): Question {
  if (question.code === 'which_list') {
    const { senders, imports } = question;
    return {
      kind: question.code,
      subject: `${issuer} ${senders.map((sender) => sender || '-').join(' ')}`,
      points: 0,
      disputedRp: 0,
      details: { issuer, senders, imports, from, to },
    };
  }
  const { orderNo, imports, points } = question;
  const [earlier, later] = imports;
  return {
    kind: question.code,
    subject: `${issuer} ${orderNo}`,
    points,
    // Told by tellAmounts, for as long as it is open.
    disputedRp: 0,
    details: { issuer, orderNo, earlier, later },
  };
}
