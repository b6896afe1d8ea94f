/**
 * The ledger's invariants on the live database (ledger.md 4). Each statement returns what breaks
 * it, so an empty answer is the proof.
 */
import { sql } from 'kysely';
import { type Database, inTransaction, type Tx } from '../../database/index.ts';
import { contentReturned } from '../store/merge.ts';
import { notOwnParts } from '../store/not-own.ts';
import { campaignsThatDiffer } from './check-campaigns.ts';
import { checkStatementHashes, statementInvariants } from './check-statements.ts';

export interface Finding {
  invariant: string;
  meaning: { id: string; en: string };
  broken: number;
  examples: unknown[];
}

export interface Invariant {
  name: string;
  meaning: { id: string; en: string };
  broken: string;
}

const key = 'enterprise_id, day, stream, channel, evidence, state, standing';
const sums = 'orders, lines, qty, gross, returned, voucher, omzet';
const summed = 'sum(lines), sum(qty), sum(gross), sum(returned), sum(voucher), sum(omzet)';
/** Orders as the day sums hold them: what of them is of others' goods stands apart. */
const parts = `(
  select ${key}, 1 as orders, lines, qty, gross, returned, voucher, omzet from sale_order
  union all
  select enterprise_id, day, stream, channel, evidence, state, s.standing, s.sign * orders,
    s.sign * lines, s.sign * qty, s.sign * gross, s.sign * returned, s.sign * voucher, s.sign * omzet
  from sale_not_own cross join (values (1, 6), (-1, 0)) as s (sign, standing)) part`;
const held = 'enterprise_id, order_no, issuer_id, day, stream, channel, evidence, state, omzet';
const part = `enterprise_id, order_no, issuer_id, day, stream, channel, evidence, state, ${sums}`;
const isNamed = 'o.enterprise_id in (select enterprise_id from sale_not_own_name)';
const nonZero = '(orders, lines, qty, gross, returned, voucher, omzet) <> (0, 0, 0, 0, 0, 0, 0)';
const rank = (s: string, i: string) =>
  `(${i}.authority, ${s}.stamp, ${i}.rank_window, ${i}.rank_minute, ${s}.rank_order, ${s === 'h' ? contentReturned('h') : `${s}.returned`}, ${s}.hash)`;

const invariants: readonly Invariant[] = [
  {
    name: 'I1 day sums = ledger',
    meaning: { id: 'Jumlah per hari sama dengan isi buku', en: 'Day sums equal the ledger' },
    broken: `(select ${key}, sum(orders), ${summed} from ${parts} group by ${key}
        having (sum(orders), ${summed}) <> (0, 0, 0, 0, 0, 0, 0)
        except select ${key}, ${sums} from sales_day where ${nonZero})
      union all
      (select ${key}, ${sums} from sales_day where ${nonZero}
        except select ${key}, sum(orders), ${summed} from ${parts} group by ${key})`,
  },
  {
    name: 'I1 day sums = their deltas',
    meaning: {
      id: 'Jumlah per hari sama dengan jumlah perubahannya',
      en: 'Day sums equal the sum of their deltas',
    },
    broken: `(select ${key}, sum(orders), ${summed} from sales_delta group by ${key}
        having (sum(orders), ${summed}) <> (0, 0, 0, 0, 0, 0, 0)
        except select ${key}, ${sums} from sales_day)
      union all
      (select ${key}, ${sums} from sales_day where ${nonZero}
        except select ${key}, sum(orders), ${summed} from sales_delta group by ${key})`,
  },
  {
    name: 'I2 parts = whole',
    meaning: { id: 'Baris pesanan sama dengan pesanannya', en: 'Lines add up to their order' },
    broken: `select o.enterprise_id, o.order_no, o.issuer_id from sale_order o
      left join sale_line l on l.enterprise_id = o.enterprise_id and l.snapshot_id = o.lines_id
      group by o.enterprise_id, o.order_no, o.issuer_id, o.omzet, o.gross, o.returned, o.lines
      having coalesce(sum(l.omzet), 0) <> o.omzet or coalesce(sum(l.gross), 0) <> o.gross
        or coalesce(sum(l.returned), 0) <> o.returned or count(l.line_no) <> o.lines`,
  },
  {
    name: 'I3 the winner has the greatest rank',
    meaning: {
      id: 'Yang berlaku adalah potret pesanan terbaru',
      en: 'The effective snapshot is the newest',
    },
    broken: `select h.enterprise_id, h.order_no from sale_past p
      join sale_order h using (enterprise_id, issuer_id, order_no)
      join sale_import i on i.enterprise_id = p.enterprise_id and i.import_id = p.import_id
      where i.reversed_seq is null and p.decided_by is null and h.standing <> 3
        and ${rank('p', 'i')} > ${rank('h', 'h')} and p.hash <> h.hash
        and not exists (select 1 from sale_seen s
          join sale_import j on j.enterprise_id = s.enterprise_id and j.import_id = s.import_id
          where s.enterprise_id = h.enterprise_id and j.reversed_seq is null
            and h.snapshot_id = any(s.snapshot_ids) and ${rank('h', 'j')} > ${rank('p', 'i')})`,
  },
  {
    name: 'I4 nothing is negative but a refund',
    meaning: {
      id: 'Hanya pengembalian uang yang boleh bernilai negatif',
      en: 'Nothing is negative but a refund',
    },
    broken: `select enterprise_id, order_no
      from (select enterprise_id, order_no, is_refund, gross, returned, voucher, omzet from sale_order
        union all
        select enterprise_id, order_no, is_refund, gross, returned, voucher, omzet from sale_past) o
      where not is_refund and least(gross, returned, voucher, omzet) < 0`,
  },
  {
    name: 'I5 an order counts for one enterprise at most',
    meaning: {
      id: 'Satu pesanan dihitung paling banyak untuk satu usaha',
      en: 'An order counts for one enterprise at most',
    },
    // Shared by decision: each has the lines that a division gave it.
    broken: `select o.order_no, o.issuer_id from sale_order o join issuer i using (issuer_id)
      left join sale_correction c on c.enterprise_id = o.enterprise_id and c.correction_id = o.decided_by
      where not i.is_local and o.standing = 0 group by 1, 2
      having count(*) > 1 and (count(distinct c.division_id) <> 1 or count(c.division_id) <> count(*))`,
  },
  {
    name: 'I6 evidence never counts',
    meaning: {
      id: 'Bukti dan laporan pencairan tidak dihitung, kecuali dinyatakan sebagai satu-satunya catatan',
      en: 'Evidence and income reports count nothing, unless stated to be the only record',
    },
    broken: `select o.enterprise_id, o.order_no from sale_order o join sale_import i using (enterprise_id, import_id)
      where i.role in ('evidence', 'income') and o.standing = 0 and not exists (
        select 1 from sale_only_record r where r.ended_seq is null
          and (r.enterprise_id, r.issuer_id) = (o.enterprise_id, o.issuer_id) and r.from_day <= o.day)`,
  },
  {
    name: 'I7 a reversed import supports nothing that counts',
    meaning: {
      id: 'Berkas yang dibatalkan tidak menyumbang apa pun',
      en: 'A reversed import supports nothing that counts',
    },
    broken: `select o.enterprise_id, o.order_no from sale_order o join sale_import i using (enterprise_id, import_id)
      where i.reversed_seq is not null and o.standing <> 3`,
  },
  {
    name: 'I9 every order has lines and provenance',
    meaning: {
      id: 'Setiap pesanan punya baris dan asal',
      en: 'Every order has its lines and where it came from',
    },
    broken: `select o.enterprise_id, o.order_no from sale_order o
      where not exists (select 1 from sale_import i where (i.enterprise_id, i.import_id) = (o.enterprise_id, o.import_id))
        and not exists (select 1 from sale_entry e where (e.enterprise_id, e.entry_id) = (o.enterprise_id, o.import_id))`,
  },
  {
    name: 'I9 every import is in the journal',
    meaning: { id: 'Setiap berkas ada di jejak audit', en: 'Every import is in the journal' },
    broken: `select i.enterprise_id, i.import_id from sale_import i where not exists (
      select 1 from journal j where j.thing = 'import' and j.thing_id = i.import_id::text)`,
  },
  {
    name: 'I13 held orders are kept with their time',
    meaning: {
      id: 'Pesanan yang diaku dua usaha tercatat sejak kapan',
      en: 'Orders that two claim are kept with the time of their holding',
    },
    broken: `(select ${held} from sale_order where standing = 1
        except select ${held} from sale_held where until_seq is null)
      union all
      (select ${held} from sale_held where until_seq is null
        except select ${held} from sale_order where standing = 1)`,
  },
  {
    name: 'I15 goods of others stand apart',
    meaning: {
      id: 'Bagian barang bukan buatan sendiri sama dengan barisnya',
      en: 'What is of goods not its own equals its lines',
    },
    broken: `(select ${part} from (${notOwnParts(isNamed)}) p except select ${part} from sale_not_own)
      union all
      (select ${part} from sale_not_own except select ${part} from (${notOwnParts(isNamed)}) p)`,
  },
  {
    name: 'I14 the latest correction holds',
    meaning: {
      id: 'Perbaikan terakhir atas isi yang berlaku itulah yang dipakai',
      en: 'Of the corrections of what is effective, the latest holds',
    },
    // What a division gave holds only while the claim does.
    broken: `select o.enterprise_id, o.order_no from sale_order o
      join sale_correction c using (enterprise_id, order_no, issuer_id)
      left join sale_correction d
        on d.enterprise_id = o.enterprise_id and d.correction_id = o.decided_by
      where o.standing <> 3 and c.judged_hash = coalesce(o.judged_hash, o.hash) and c.division_id is null
        and coalesce(d.ledger_seq, 0) < c.ledger_seq`,
  },
  {
    name: 'I12 every number has its issuer',
    meaning: {
      id: 'Setiap nomor punya penerbit yang dikenal',
      en: 'Every number has a known issuer',
    },
    broken: `select o.enterprise_id, o.order_no, o.issuer_id
      from (select enterprise_id, order_no, issuer_id from sale_order
        union all select enterprise_id, order_no, issuer_id from sale_past) o
      where not exists (select 1 from issuer i where i.issuer_id = o.issuer_id)`,
  },
  {
    name: 'I11 numbers of writes have no gap',
    meaning: { id: 'Nomor penulisan tidak berlubang', en: 'The numbers of writes have no gap' },
    broken: `select h.enterprise_id from ledger_head h left join ledger_write w using (enterprise_id)
      group by h.enterprise_id, h.seq having count(w.seq) <> h.seq or max(w.seq) <> h.seq`,
  },
];

export async function checkLedger(database: Database): Promise<Finding[]> {
  const findings = await inTransaction(database.pool, checkInvariants, { opening });
  findings.push(await checkStatementHashes(database));
  const differing = await campaignsThatDiffer(database);
  findings.push({
    invariant: 'I10 campaign total = its members',
    meaning: {
      id: 'Total kampanye sama dengan jumlah pesertanya',
      en: 'A campaign’s total equals the sum over its members',
    },
    broken: differing.length,
    examples: differing.slice(0, 5),
  });
  return findings;
}

/**
 * Each statement goes through whole tables. Right after a large file the planner's numbers are
 * those of before it; once it read one table anew for each row of the other, without an end.
 */
const opening = 'set local enable_nestloop = off; set local jit = off';

async function checkInvariants({ sql: within }: Tx): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, meaning, broken } of [...invariants, ...statementInvariants]) {
    const { rows } = await sql<Record<string, unknown>>`
      select *, count(*) over () as broken from (${sql.raw(broken)}) b limit 5`.execute(within);
    findings.push({
      invariant: name,
      meaning,
      broken: Number(rows[0]?.['broken'] ?? 0),
      examples: rows.map(({ broken: _, ...example }) => example),
    });
  }
  return findings;
}
