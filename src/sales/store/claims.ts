/**
 * One order number in the files of several enterprises (E35). Who owns the shop keeps the order;
 * when none or several do, it counts for nobody until a person decides; when only one claim is
 * left, it counts again. Each other enterprise's ledger gets a write of its own.
 */
import type pg from 'pg';
import { standings } from '../words.ts';
import { layDecisions } from './decisions.ts';
import { writeDeltas } from './deltas.ts';
import { liveDivisions } from './divisions.ts';
import { lastSeq, lockLedgers, nextSeq } from './head.ts';
import { lockOrders } from './order-locks.ts';
import { askAboutTouched } from './order-questions.ts';
import { closeQuestions, openQuestions, type Question } from './queue.ts';
import { emptied, openWorkTables } from './work-tables.ts';

const counted = standings.indexOf('counted');
const held = standings.indexOf('held');
const rejected = standings.indexOf('rejected');
const withdrawn = standings.indexOf('withdrawn');

/**
 * Waits for the turn of this enterprise and of those whose orders `from` contests, and keeps the
 * contested orders in `contested`. All ledgers are locked at once in one order, so that this
 * cannot cross with entries of several enterprises.
 */
export async function lockContested(
  client: pg.ClientBase,
  { enterpriseId, from }: { enterpriseId: string; from: 'stage' | 'touched' },
): Promise<void> {
  await emptied(client, 'contested');
  await lockOrders(client, from);
  await client.query(
    `insert into contested
     select f.order_no, f.issuer_id, o.enterprise_id from ${from} f
     join issuer i on i.issuer_id = f.issuer_id and not i.is_local
     join sale_order o on o.order_no = f.order_no and o.issuer_id = f.issuer_id
     where o.enterprise_id <> $1`,
    [enterpriseId],
  );
  const rivals = await client.query<{ enterprise_id: string }>(
    'select distinct enterprise_id from contested',
  );
  await lockLedgers(client, [enterpriseId, ...rivals.rows.map((row) => row.enterprise_id)]);
}

interface Settled {
  order_no: string;
  issuer_id: number;
  enterprise_id: string;
  omzet: number;
  standing: number;
  due: number;
  owns: boolean;
  claimants: number;
  /** How many of them own the shop. */
  owners: number;
  /** Part of a division that holds. */
  is_divided: boolean;
  /** The head does not carry what the division, or its end, makes of it. */
  is_stale: boolean;
}

interface Write {
  enterpriseId: string;
  seq: number;
  now: Date;
  /** The import or reversal that is the occasion. */
  ref: string;
}

/**
 * Gives every contested order the standing that its claims demand. Expects `contested`, `delta`.
 * Returns what stays open in this enterprise's ledger.
 */
export async function settleClaims(client: pg.ClientBase, write: Write): Promise<Question[]> {
  const anything = await client.query('select 1 from contested limit 1');
  if (anything.rowCount === 0) return [];
  await closeWithdrawn(client, write);
  const { rows } = await client.query<Settled>(settled);
  const enterprises = Map.groupBy(rows, (row) => row.enterprise_id);
  let asked: Question[] = [];
  for (const claimant of [...enterprises.keys()].sort()) {
    const mine = enterprises.get(claimant) ?? [];
    const changing = mine.filter((row) => row.due !== row.standing);
    if (claimant === write.enterpriseId) {
      await setStandings(client, claimant, changing);
      asked = await askAbout(client, write, mine, rows);
    } else {
      const touched = mine.filter((row) => row.due !== row.standing || row.is_stale);
      const rival = { ...write, enterpriseId: claimant };
      const seq =
        touched.length > 0
          ? await settleRival(client, rival, touched)
          : await lastSeq(client, claimant);
      // Who owns the shop may be known now though this claim stays as it was.
      await askAbout(client, { ...rival, seq }, mine, rows);
    }
  }
  return asked;
}

/** A claim that was taken back contests nothing. */
async function closeWithdrawn(client: pg.ClientBase, write: Write): Promise<void> {
  const gone = await client.query<{ subject: string }>(
    `select distinct c.issuer_id || ' ' || c.order_no as subject
     from contested c join sale_order h using (order_no, issuer_id)
     where h.enterprise_id = $1 and h.standing = ${withdrawn}`,
    [write.enterpriseId],
  );
  const subjects = gone.rows.map((row) => row.subject);
  await closeQuestions(client, write, { kind: 'claimed_by_two', subjects });
}

/**
 * The deltas and orders gathered so far belong to the first enterprise's write; the rival's go
 * under its own.
 */
async function settleRival(
  client: pg.ClientBase,
  { enterpriseId, now, ref }: Omit<Write, 'seq'>,
  mine: readonly Settled[],
): Promise<number> {
  await client.query('alter table delta rename to delta_mine');
  await openWorkTables(client);
  const seq = await nextSeq(client, { enterpriseId, at: now, kind: 'claim', ref });
  const write = { enterpriseId, seq, now };
  const stale = mine.filter((row) => row.is_stale);
  const changing = mine.filter((row) => row.due !== row.standing);
  if (stale.length > 0) await layRivalsAnew(client, write, { stale, changing });
  else await setStandings(client, enterpriseId, changing);
  await writeDeltas(client, write);
  await client.query('drop table delta; alter table delta_mine rename to delta');
  return seq;
}

/** A division that began or ended changes what the rival's head carries. */
async function layRivalsAnew(
  client: pg.ClientBase,
  write: { enterpriseId: string; seq: number; now: Date },
  { stale, changing }: { stale: readonly Settled[]; changing: readonly Settled[] },
): Promise<void> {
  await client.query('alter table if exists touched rename to touched_mine');
  await emptied(client, 'touched');
  await client.query('insert into touched select * from unnest($1::text[], $2::int[])', [
    stale.map((row) => row.order_no),
    stale.map((row) => row.issuer_id),
  ]);
  await layDecisions(client, write);
  await setStandings(client, write.enterpriseId, changing);
  // What was rejected is asked about again once it is held.
  await askAboutTouched(client, write);
  await client.query('drop table touched; alter table if exists touched_mine rename to touched');
}

const hasShare = `exists (
  select 1 from sale_correction c where c.enterprise_id = o.enterprise_id
    and c.order_no = o.order_no and c.issuer_id = o.issuer_id and c.division_id is not null)`;

/**
 * A claim owns the shop where any live file that tells the order, whichever content won and
 * whichever came first, was uploaded for a shop that the registry gives to this enterprise alone on
 * the order's day.
 */
const settled = `
  with head as (
    select o.order_no, o.issuer_id, o.enterprise_id, o.omzet, o.standing, o.decided_by, o.import_id,
      o.snapshot_id, o.day
    from (select distinct order_no, issuer_id from contested) c
    join sale_order o on o.order_no = c.order_no and o.issuer_id = c.issuer_id
    where o.standing in (${counted}, ${held}) or (o.standing = ${rejected} and ${hasShare})),
  shop_file as (
    select f.enterprise_id, f.import_id, s.marketplace, lower(s.shop_name) as shop
    from sale_import f join storefront s
      on s.enterprise_id = f.enterprise_id and s.storefront_id = f.storefront_id
    where f.reversed_seq is null and f.enterprise_id in (select enterprise_id from head)),
  content as (
    select order_no, issuer_id, enterprise_id, import_id, snapshot_id, day from head
    union all
    select p.order_no, p.issuer_id, p.enterprise_id, p.import_id, p.snapshot_id, head.day
    from sale_past p join head using (order_no, issuer_id, enterprise_id)),
  seen as (
    select enterprise_id, unnest(s.snapshot_ids) as snapshot_id, marketplace, shop
    from sale_seen s join shop_file using (enterprise_id, import_id)),
  told as (
    select order_no, issuer_id, enterprise_id, day, marketplace, shop
    from content join shop_file using (enterprise_id, import_id)
    union
    select order_no, issuer_id, enterprise_id, day, marketplace, shop
    from content join seen using (enterprise_id, snapshot_id)),
  owned as (
    select distinct order_no, issuer_id, enterprise_id from told
    -- nobody else had a shop of this name on the order's day
    where not exists (
      select 1 from storefront other
      where other.marketplace = told.marketplace and lower(other.shop_name) = told.shop
        and other.enterprise_id <> told.enterprise_id
        and (other.from_day is null or other.from_day <= told.day)
        and (other.until_day is null or other.until_day >= told.day))),
  claim as (
    select h.*, w.order_no is not null as owns
    from head h left join owned w using (order_no, issuer_id, enterprise_id)),
  counts as (
    select *, count(*) over same as claimants, count(*) filter (where owns) over same as owners
    from claim window same as (partition by order_no, issuer_id)),
  share as (
    select c.* from (${liveDivisions('contested')}) l join sale_correction c using (division_id))
  select k.order_no, k.issuer_id, k.enterprise_id, k.omzet, k.standing, k.owns, k.claimants, k.owners,
    s.correction_id is not null as is_divided,
    s.correction_id is distinct from d.correction_id as is_stale,
    case when s.gross = 0 then ${rejected} when s.gross > 0 then ${counted}
      when k.claimants = 1 or (k.owns and k.owners = 1) then ${counted} else ${held} end as due
  from counts k
  left join share s on (s.enterprise_id, s.order_no, s.issuer_id)
    = (k.enterprise_id, k.order_no, k.issuer_id)
  left join sale_correction d on d.enterprise_id = k.enterprise_id
    and d.correction_id = k.decided_by and d.division_id is not null`;

/** Moves orders to the standing that is due, with their deltas. Expects `delta`. */
export async function setStandings(
  client: pg.ClientBase,
  enterpriseId: string,
  changing: readonly Pick<Settled, 'order_no' | 'issuer_id' | 'due'>[],
): Promise<void> {
  if (changing.length === 0) return;
  await client.query(
    `with due as (
       select * from unnest($2::text[], $3::int[], $4::smallint[]) as d (order_no, issuer_id, due)),
     before as (
       select o.*, d.due from sale_order o join due d using (order_no, issuer_id)
       where o.enterprise_id = $1),
     raised as (
       update sale_order o set standing = b.due from before b
       where (o.order_no, o.issuer_id, o.enterprise_id) = (b.order_no, b.issuer_id, $1))
     insert into delta
     select day, stream, channel, evidence, state, s.standing, sum(s.sign), sum(s.sign * lines),
       sum(s.sign * qty), sum(s.sign * gross), sum(s.sign * returned), sum(s.sign * voucher),
       sum(s.sign * omzet)
     from before b, lateral (values (b.standing, -1), (b.due, 1)) as s (standing, sign)
     group by 1, 2, 3, 4, 5, 6`,
    [
      enterpriseId,
      changing.map((row) => row.order_no),
      changing.map((row) => row.issuer_id),
      changing.map((row) => row.due),
    ],
  );
}

/**
 * A claim that stands beside others is asked about; a division, the only owner of the shop, or the
 * last claim that is left answers.
 */
async function askAbout(
  client: pg.ClientBase,
  write: Pick<Write, 'enterpriseId' | 'seq' | 'now'>,
  mine: readonly Settled[],
  all: readonly Settled[],
): Promise<Question[]> {
  const others = Map.groupBy(
    all.filter((row) => row.enterprise_id !== write.enterpriseId),
    subjectOf,
  );
  const questions = mine.flatMap((row): Question[] => {
    const [rival] = others.get(subjectOf(row)) ?? [];
    if (!rival || isSettled(row)) return [];
    return [
      {
        kind: 'claimed_by_two',
        subject: subjectOf(row),
        points: 100,
        disputedRp: row.omzet,
        details: { rival: rival.enterprise_id, mineOwns: row.owns, theirsOwns: rival.owns },
        order: { orderNo: row.order_no, issuerId: row.issuer_id },
      },
    ];
  });
  await openQuestions(client, write, questions);
  const answered = mine.filter(isSettled).map(subjectOf);
  await closeQuestions(client, write, { kind: 'claimed_by_two', subjects: answered });
  return questions;
}

const isSettled = (row: Settled) => row.claimants === 1 || row.owners === 1 || row.is_divided;

const subjectOf = (row: Settled) => `${row.issuer_id} ${row.order_no}`;
