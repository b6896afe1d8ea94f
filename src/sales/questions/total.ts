import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { salesProblems } from '../problems.ts';
import {
  finalNo,
  finalOrProvisional,
  isChosen,
  isExcluded,
  isLeftAsOthers,
  isMembers,
  type LensInput,
  lensTables,
  openItems,
  othersOf,
  recorded,
  stood,
} from '../store/lens.ts';
import { type Channel, type EvidenceLevel, type SaleState, standings } from '../words.ts';
import { type LensRow, lookThroughLens, type Sums } from './lens.ts';
import { reporting } from './reporting.ts';

export type { LensInput };

const counted = standings.indexOf('counted');

export interface Total {
  campaignId: string;
  campaignName: string;
  window: { from: Day; to: Day };
  until: Day | null;
  knownAt: Date | null;
  definition: { version: number; words: { id: string; en: string } };
  reported: { n: number; of: number; partial: number };
  byState: Record<SaleState, Sums>;
  byChannel: { channel: Channel; state: SaleState; sums: Sums }[];
  byEvidence: { evidence: EvidenceLevel; omzet: number }[];
  byWeek: { week: number; state: SaleState; sums: Sums }[];
  byEnterprise: { enterpriseId: string; state: SaleState; sums: Sums }[];
  /** What stands aside: claimed by two. */
  held: { orders: number; omzet: number };
  /** What would leave if every open item were a double. */
  disputed: number;
  /** Final sales of goods that they did not make, where the definition leaves these out. */
  notOwn: number;
}

export async function totalOf(database: Database, input: LensInput): Promise<Total> {
  const campaign = await campaignWithDefinition(database, input.campaignId);
  const [rows, reported, aside] = await Promise.all([
    lookThroughLens(database, input),
    reporting(database, input),
    standingAside(database, input),
  ]);
  return {
    ...campaign,
    ...aside,
    reported,
    until: input.until ?? null,
    knownAt: input.knownAt ?? null,
    ...split(rows),
  };
}

const nothing: Sums = { orders: 0, lines: 0, gross: 0, returned: 0, voucher: 0, omzet: 0 };

function split(rows: readonly LensRow[]) {
  const byState: Total['byState'] = {
    final: nothing,
    provisional: nothing,
    returned: nothing,
    void: nothing,
    unknown: nothing,
  };
  const byChannel: Total['byChannel'] = [];
  const byEvidence: Total['byEvidence'] = [];
  const byWeek: Total['byWeek'] = [];
  const byEnterprise: Total['byEnterprise'] = [];
  for (const { state, channel, evidence, week, enterpriseId, ...sums } of rows) {
    if (channel !== null) byChannel.push({ channel, state, sums });
    else if (evidence !== null) {
      if (state === 'final') byEvidence.push({ evidence, omzet: sums.omzet });
    } else if (week !== null) byWeek.push({ week, state, sums });
    else if (enterpriseId !== null) byEnterprise.push({ enterpriseId, state, sums });
    else byState[state] = sums;
  }
  return { byState, byChannel, byEvidence, byWeek, byEnterprise };
}

async function campaignWithDefinition(database: Database, campaignId: string) {
  const row = await database.read
    .selectFrom('campaign as c')
    .innerJoin('sale_definition as d', 'd.campaign_id', 'c.campaign_id')
    .select(['c.name', 'c.window_from', 'c.window_to', 'd.version', 'd.words_id', 'd.words_en'])
    .where('c.campaign_id', '=', campaignId)
    .orderBy('d.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw salesProblems.noSuchCampaign({ campaignId });
  return {
    campaignId,
    campaignName: row.name,
    // Dates come from the database as the days they are.
    window: { from: row.window_from as Day, to: row.window_to as Day },
    definition: { version: row.version, words: { id: row.words_id, en: row.words_en } },
  };
}

/**
 * Held: orders that two enterprises claim and that would be final or provisional in this lens if
 * they counted, each once, whichever of its claims lie in it. Disputed: what would leave if every
 * other open question were a double, of each order once. Both see the window cut at `until`, both
 * as of `knownAt`.
 */
async function standingAside(database: Database, input: LensInput) {
  const answer = await sql<{
    orders: number;
    omzet: number;
    disputed: number;
    notOwn: number;
  }>`
    with ${lensTables(input)},
    held as (
      select cell.issuer_id, cell.order_no, max(cell.omzet - coalesce(n.omzet, 0)) as omzet
      from sale_held cell join known using (enterprise_id) cross join k ${othersOf('cell')}
      where n.is_all is not true and ${stood(sql`cell.from_seq`, sql`cell.until_seq`)}
        and cell.day between k.window_from and k.window_to
        and cell.state in ${finalOrProvisional} and ${isChosen} and ${isMembers}
        and not ${isExcluded}
        -- the shop's owner counts it: nothing is left to decide about the figure
        and not exists (
          select 1 from sale_order o
          where (o.issuer_id, o.order_no) = (cell.issuer_id, cell.order_no)
            and o.enterprise_id <> cell.enterprise_id and o.standing = ${counted}
            and not exists (
              select 1 from sale_held h join known using (enterprise_id)
              where (h.issuer_id, h.order_no) = (o.issuer_id, o.order_no)
                and h.enterprise_id = o.enterprise_id
                and ${stood(sql`h.from_seq`, sql`h.until_seq`)}))
      group by 1, 2),
    item as (${openItems(input)})
    select count(*) as orders, coalesce(sum(omzet), 0)::bigint as omzet,
      (select coalesce(sum(most), 0)::bigint from (
        select max(disputed_rp) as most from item where kind <> 'claimed_by_two'
        group by enterprise_id, subject) doubtful) as disputed,
      (select coalesce(sum(cell.omzet), 0)::bigint from (${recorded(input)}) cell, k
        where cell.state = ${finalNo} and ${isLeftAsOthers}) as "notOwn"
    from held`.execute(database.read);
  const row = answer.rows[0];
  return {
    held: { orders: row?.orders ?? 0, omzet: row?.omzet ?? 0 },
    disputed: row?.disputed ?? 0,
    notOwn: row?.notOwn ?? 0,
  };
}

/** The JSON contract `lagawi.total/1`. Fields are only ever added. */
export function totalAsJson(total: Total) {
  const { final, provisional } = total.byState;
  const ofFinal = total.byChannel.filter((row) => row.state === 'final');
  return {
    schema: 'lagawi.total/1' as const,
    campaign: total.campaignId,
    window: total.window,
    until: total.until,
    knownAt: total.knownAt?.toISOString() ?? null,
    definition: total.definition,
    reported: total.reported,
    // In all states, as in inspect; those inside `final` are of the state that counts.
    orders: Object.values(total.byState).reduce((sum, state) => sum + state.orders, 0),
    lines: Object.values(total.byState).reduce((sum, state) => sum + state.lines, 0),
    final: {
      gross: final.gross,
      returned: final.returned,
      sellerVoucher: final.voucher,
      omzet: final.omzet,
      orders: final.orders,
      lines: final.lines,
    },
    provisional: { omzet: provisional.omzet },
    returned: { gross: total.byState.returned.gross },
    void: { gross: total.byState.void.gross },
    unknown: { gross: total.byState.unknown.gross },
    byChannel: Object.fromEntries(
      ofFinal.map((row) => [row.channel, { omzet: row.sums.omzet, orders: row.sums.orders }]),
    ),
    byEvidence: Object.fromEntries(
      total.byEvidence.map((row) => [row.evidence, { omzet: row.omzet }]),
    ),
    inDispute: total.held,
    disputed: total.disputed,
    notOwn: total.notOwn,
  };
}
