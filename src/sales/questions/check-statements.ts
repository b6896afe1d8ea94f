/** I8: a closed figure is the sum of its parts, and none of them changed since. */
import type { Database } from '../../database/index.ts';
import {
  dayColumns,
  daysHash,
  hashOf,
  selectChanges,
  selectMembers,
  selectStatements,
} from '../store/statements.ts';
import type { Finding, Invariant } from './check.ts';

const sums = 'sum(orders)::bigint, sum(omzet)::bigint, sum(provisional)::bigint';
const ofDays = `coalesce(sum(orders) filter (where state = 2), 0)::bigint as orders,
  coalesce(sum(omzet) filter (where state = 2), 0)::bigint as omzet,
  coalesce(sum(omzet) filter (where state = 0), 0)::bigint as provisional`;
const dayKey = 'day, stream, channel, evidence, state, standing';
const summed = ['orders', 'lines', 'qty', 'gross', 'returned', 'voucher', 'omzet']
  .map((column) => `sum(d.${column}) as ${column}`)
  .join(', ');

export const statementInvariants: readonly Invariant[] = [
  {
    name: 'I8 closed = sum of its parts',
    meaning: {
      id: 'Angka yang ditutup sama dengan jumlah bagiannya',
      en: 'A closed figure is the sum of its parts',
    },
    broken: `select s.statement_id, null::uuid as enterprise_id from statement s
      where (s.orders, s.omzet, s.provisional) is distinct from
        (select (${sums}) from statement_member m where m.statement_id = s.statement_id)
      union all
      select m.statement_id, m.enterprise_id from statement_member m
      left join lateral (select ${ofDays}, ${daysHash} as days_hash from closed_day c
        where c.statement_id = m.statement_id and c.enterprise_id = m.enterprise_id) d on true
      where (m.orders, m.omzet, m.provisional, m.days_hash)
        is distinct from (d.orders, d.omzet, d.provisional, d.days_hash)
      union all
      select s.statement_id, null from statement s join statement o on o.statement_id = s.restates
      where s.restates_hash <> o.content_hash or s.omzet - o.omzet <> (select coalesce(sum(c.omzet), 0)
        from statement_change c where c.statement_id = s.statement_id)`,
  },
  {
    name: 'I8 closed = what the ledger was',
    meaning: {
      id: 'Hari yang ditutup sama dengan isi buku ketika itu',
      en: 'Closed days equal the ledger as it was',
    },
    broken: `select statement_id, enterprise_id, ${dayColumns} from closed_day
      except
      select m.statement_id, d.enterprise_id, ${dayKey}, ${summed}
      from statement_member m join sales_delta d
        on d.enterprise_id = m.enterprise_id and d.seq <= m.ledger_seq
      group by m.statement_id, d.enterprise_id, ${dayKey}`,
  },
];

/** The hash is taken anew of what is stored, as anybody would take it of the document. */
export async function checkStatementHashes({ read }: Database): Promise<Finding> {
  const campaigns = await read.selectFrom('statement').select('campaign_id').distinct().execute();
  const broken: string[] = [];
  for (const { campaign_id } of campaigns) {
    for (const statement of await selectStatements(read, campaign_id)) {
      const [members, changes] = await Promise.all([
        selectMembers(read, statement.statementId),
        selectChanges(read, statement.statementId),
      ]);
      if (hashOf({ ...statement, members, changes }) !== statement.hash)
        broken.push(statement.statementId);
    }
  }
  return {
    invariant: 'I8 closed figures carry their hash',
    meaning: {
      id: 'Sidik angka yang ditutup cocok dengan isinya',
      en: 'The hash of a closed figure fits its content',
    },
    broken: broken.length,
    examples: broken.slice(0, 5).map((statement) => ({ statement })),
  };
}
