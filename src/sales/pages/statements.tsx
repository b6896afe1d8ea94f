/** Closed figures on the campaign's page, and a page for each. */
import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { formatDay, formatInstant, type Zone } from '../../kernel/day.ts';
import { formatRupiah, formatRupiahShort, type Rupiah } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Figure,
  formatCount,
  inLocale,
  type Page,
  param,
  Rp,
  Table,
  type Visit,
} from '../../web/index.ts';
import { goodsSaid } from '../goods-messages.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import {
  type Statement,
  type StatementWhole,
  statementOf,
  statementsOf,
} from '../questions/statements.ts';
import { totalOf } from '../questions/total.ts';
import { causeWords, closingSaid } from '../statement-messages.ts';
import { MemberName, type Members, membersNamed } from './members.tsx';

/** `+` where something was added, so that a difference cannot be taken for a sum. */
function Signed({ amount }: { amount: Rupiah }): VNode {
  return <span class="whitespace-nowrap">{`${amount > 0 ? '+' : ''}${formatRupiah(amount)}`}</span>;
}

/** The section of the campaign's page: each closed figure beside today's. */
export function Statements(props: {
  statements: readonly Statement[];
  campaignId: string;
  live: Rupiah;
  zone: Zone;
  locale: Locale;
  mayClose: boolean;
}): VNode {
  const { statements, campaignId, locale, zone } = props;
  const m = inLocale(closingSaid, locale);
  const s = inLocale(said, locale);
  return (
    <section class="mt-8" id="penutupan">
      <h2>{m.closed}</h2>
      {statements.length === 0 ? (
        <p class="my-2">{m.none}</p>
      ) : (
        <Table
          label={m.closed}
          columns={[
            { head: m.closing },
            { head: s.finalValue, isNumber: true },
            { head: s.provisional, isNumber: true },
            { head: m.live, isNumber: true },
            { head: m.difference, isNumber: true },
          ]}
          rows={[...statements].reverse().map((one) => ({
            key: one.statementId,
            cells: [
              <a key="name" class="link" href={salesPaths.statement(campaignId, one.no)}>
                {m.finalPer(formatInstant(one.cutOff, zone, locale))}
              </a>,
              <Rp key="final" amount={one.total.omzet} />,
              <Rp key="provisional" amount={one.total.provisional} />,
              <Rp key="live" amount={props.live} />,
              <Signed key="difference" amount={props.live - one.total.omzet} />,
            ],
          }))}
        />
      )}
      {props.mayClose && (
        <p class="mt-3">
          <a class="btn btn-outline min-h-11" href={salesPaths.closing(campaignId)}>
            {statements.length === 0 ? m.close : m.restate}
          </a>
        </p>
      )}
    </section>
  );
}

/** One closed figure: what it says, who is in it, and why it differs from the one before. */
export async function statementPage(visit: Visit): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database, clock } = visit.house;
  const { locale } = visit;
  const no = Number(param(visit, 'statement'));
  const [campaign, statements, statement, live] = await Promise.all([
    campaignOf(database, campaignId),
    statementsOf(database, campaignId),
    statementOf(database, { campaignId, no }),
    totalOf(database, { campaignId }),
  ]);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  const members = await membersNamed(visit, campaignId, [
    ...statement.members,
    ...statement.changes,
  ]);
  const m = inLocale(closingSaid, locale);
  const shared = { statement, campaignId, members, locale };
  const at = formatInstant(clock(), campaign.zone, locale);
  return {
    title: `${m.nameOf(no)} · ${campaign.name}`,
    body: (
      <>
        <Crumbs
          label={inLocale(said, locale).trail}
          trail={[
            {
              href: salesPaths.campaign(campaignId),
              text: inLocale(said, locale).salesOf(campaign.name),
            },
          ]}
        />
        <h1>{m.nameOf(no)}</h1>
        <RestatedBy {...shared} next={statements.find((one) => one.no === no + 1)} />
        <Figures {...shared} zone={campaign.zone} live={live.byState.final.omzet} at={at} />
        {statement.restates && <Changes {...shared} />}
        <ClosedMembers {...shared} />
        <Grounds {...shared} zone={campaign.zone} />
      </>
    ),
  };
}

interface Shared {
  statement: StatementWhole;
  campaignId: string;
  members: Members;
  locale: Locale;
}

/** An old address shows its correction on top. */
function RestatedBy(props: Shared & { next: Statement | undefined }): VNode | null {
  const { next, campaignId, locale } = props;
  if (!next) return null;
  const m = inLocale(closingSaid, locale);
  return (
    <p class="text-warning my-2">
      {m.restated(m.nameOf(next.no))}{' '}
      <a href={salesPaths.statement(campaignId, next.no)}>{formatRupiah(next.total.omzet)}</a>
    </p>
  );
}

function Figures(props: Shared & { zone: Zone; live: Rupiah; at: string }): VNode {
  const { statement, campaignId, locale } = props;
  const { total, window } = statement;
  const m = inLocale(closingSaid, locale);
  const s = inLocale(said, locale);
  const difference = props.live - total.omzet;
  return (
    <>
      <p class="grounds">
        {s.window(formatDay(window.from, locale), formatDay(window.to, locale))}
      </p>
      <div class="flex flex-wrap gap-x-10 gap-y-4 my-4">
        <Figure
          label={`● ${m.finalPer(formatInstant(statement.cutOff, props.zone, locale))}`}
          value={formatRupiah(total.omzet)}
          grounds={`${formatRupiahShort(total.omzet, locale)} · ${formatCount(total.orders, locale)} ${s.orders.toLowerCase()}`}
        />
        <Figure
          label={`◐ ${s.provisional}`}
          value={formatRupiah(total.provisional)}
          grounds={s.provisionalMeans}
        />
        <Figure
          label={m.live}
          value={formatRupiah(props.live)}
          href={salesPaths.campaign(campaignId)}
          grounds={m.liveIs(props.at)}
        />
        <Figure
          label={m.difference}
          value={`${difference > 0 ? '+' : ''}${formatRupiah(difference)}`}
          grounds={m.since}
        />
      </div>
      <p>
        {s.gross} <Rp amount={total.gross} /> − {s.returned.toLowerCase()}{' '}
        <Rp amount={total.returned} /> − {s.voucher.toLowerCase()} <Rp amount={total.voucher} /> ={' '}
        <strong>
          <Rp amount={total.omzet} />
        </strong>
      </p>
      {!!total.notOwn && <p>{goodsSaid.leftOut[locale](formatRupiah(total.notOwn))}</p>}
    </>
  );
}

function Changes({ statement, campaignId, members, locale }: Shared): VNode {
  const m = inLocale(closingSaid, locale);
  const s = inLocale(said, locale);
  const { changes } = statement;
  return (
    <section class="mt-8">
      <h2>{m.changes}</h2>
      <p class="my-2">
        <a href={salesPaths.statement(campaignId, statement.no - 1)}>
          {m.restates(m.nameOf(statement.no - 1))}
        </a>
      </p>
      {changes.length === 0 ? (
        <p>{m.noChanges}</p>
      ) : (
        <Table
          label={m.changes}
          columns={[{ head: s.enterprise }, { head: m.cause }, { head: m.change, isNumber: true }]}
          rows={[
            ...changes.map(({ enterpriseId, cause, omzet }) => ({
              key: `${enterpriseId} ${cause}`,
              cells: [
                <MemberName key="name" id={enterpriseId} members={members} />,
                causeWords[cause][locale],
                <Signed key="change" amount={omzet} />,
              ],
            })),
            {
              key: 'total',
              cells: [
                <strong key="total">{s.total}</strong>,
                '',
                <Signed key="sum" amount={changes.reduce((sum, one) => sum + one.omzet, 0)} />,
              ],
            },
          ]}
        />
      )}
    </section>
  );
}

function ClosedMembers({ statement, members, locale }: Shared): VNode {
  const m = inLocale(closingSaid, locale);
  const s = inLocale(said, locale);
  return (
    <section class="mt-8">
      <h2>{m.members}</h2>
      <Table
        label={m.members}
        columns={[
          { head: s.enterprise },
          { head: s.orders, isNumber: true },
          { head: s.omzet, isNumber: true },
          { head: s.provisional, isNumber: true },
        ]}
        rows={[...statement.members]
          .sort((a, b) => b.omzet - a.omzet)
          .map(({ enterpriseId, orders, omzet, provisional }) => ({
            key: enterpriseId,
            cells: [
              <MemberName key="name" id={enterpriseId} members={members} />,
              formatCount(orders, locale),
              <Rp key="omzet" amount={omzet} />,
              <Rp key="provisional" amount={provisional} />,
            ],
          }))}
      />
    </section>
  );
}

function Grounds({ statement, locale, zone }: Shared & { zone: Zone }): VNode {
  const m = inLocale(closingSaid, locale);
  const s = inLocale(said, locale);
  return (
    <section class="mt-8 max-w-3xl grounds">
      <p>
        {m.madeAt(formatInstant(statement.madeAt, zone, locale))} ·{' '}
        {s.definition(statement.definition)}
      </p>
      <p class="break-all">
        {m.hash}: {statement.hash}
      </p>
      {statement.restates && (
        <p class="break-all">
          {m.hashBefore}: {statement.restates.hash}
        </p>
      )}
    </section>
  );
}
