import type { ComponentChildren, VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah, formatRupiahShort } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  Figure,
  formatCount,
  inLocale,
  type Page,
  param,
  Rp,
  Table,
  type Visit,
} from '../../web/index.ts';
import { exclusionSaid } from '../exclusion-messages.ts';
import { said } from '../messages.ts';
import { type RowsFilter, salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { spotChecksOf } from '../questions/spot-checks.ts';
import { statementsOf } from '../questions/statements.ts';
import { type Total, totalOf } from '../questions/total.ts';
import { queueSaid } from '../queue-messages.ts';
import { checkedNotice } from './accept.tsx';
import { excludedNotice } from './exclusions.tsx';
import { MemberName, type Members, membersNamed } from './members.tsx';
import { NewestSpotCheck } from './spot-checks.tsx';
import { Statements } from './statements.tsx';
import {
  Aside,
  Channels,
  Evidence,
  PartOf,
  type PartProps,
  RpLink,
  Weeks,
} from './total-parts.tsx';

/** The campaign's figure and everything it is made of. */
export async function campaignTotalPage(visit: Visit): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database, clock } = visit.house;
  const [total, statements, campaign, checks] = await Promise.all([
    totalOf(database, { campaignId }),
    statementsOf(database, campaignId),
    campaignOf(database, campaignId),
    spotChecksOf(database, { campaignId }),
  ]);
  const members = await membersNamed(visit, campaignId, total.byEnterprise);
  const m = inLocale(said, visit.locale);
  const link = (filter: RowsFilter) => salesPaths.breakdown(campaignId, filter);
  const shared = { total, locale: visit.locale, link };
  const seesQuestions = salesPolicy.may(
    visit.who,
    'sales.seeQuestions',
    { campaignId },
    visit.today,
  );
  return {
    title: `${m.sales} · ${total.campaignName}`,
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[{ href: `/kampanye/${campaignId}`, text: total.campaignName }]}
        />
        <h1>{m.salesOf(total.campaignName)}</h1>
        <Headline
          {...shared}
          at={clock()}
          reportedHref={salesPaths.reporting(campaignId)}
          questionsHref={seesQuestions ? salesPaths.questions(campaignId) : null}
          heldHref={
            seesQuestions ? salesPaths.questions(campaignId, { jenis: 'claimed_by_two' }) : null
          }
        />
        {await checkedNotice(visit, { campaignId, final: total.byState.final.omzet })}
        {await excludedNotice(visit, { campaignId })}
        <p class="min-h-11 flex items-center">
          <a href={salesPaths.exclusions(campaignId)}>
            {inLocale(exclusionSaid, visit.locale).title}
          </a>
        </p>
        {isEmpty(total) && <Empty>{m.noSales}</Empty>}
        <div class="grid gap-8 lg:grid-cols-2 [&>*]:min-w-0 mt-8">
          <Weeks {...shared} />
          <Channels {...shared} />
          <Evidence {...shared} />
          <Aside {...shared} />
        </div>
        <Statements
          statements={statements}
          campaignId={campaignId}
          live={total.byState.final.omzet}
          zone={campaign?.zone ?? 'WIB'}
          locale={visit.locale}
          mayClose={salesPolicy.may(visit.who, 'sales.close', { campaignId }, visit.today)}
        />
        <NewestSpotCheck
          check={checks[0]}
          visit={visit}
          href={seesQuestions ? salesPaths.spotChecks(campaignId) : null}
        />
        <Enterprises total={total} members={members} locale={visit.locale} />
        <HowCounted total={total} locale={visit.locale} />
      </>
    ),
  };
}

export const isEmpty = ({ byState }: Total) =>
  byState.final.orders + byState.provisional.orders === 0;

export function Headline(
  props: PartProps & {
    at: Date;
    reportedHref?: string;
    questionsHref?: string | null;
    heldHref?: string | null;
  },
): VNode {
  const { total, locale, link } = props;
  const m = inLocale(said, locale);
  const { final, provisional } = total.byState;
  const held = m.held(total.held.orders, formatRupiah(total.held.omzet));
  const orders = (count: number) => `${formatCount(count, locale)} ${m.orders.toLowerCase()}`;
  return (
    <>
      <p class="grounds">
        {m.window(formatDay(total.window.from, locale), formatDay(total.window.to, locale))}
      </p>
      <div class="flex flex-wrap gap-x-10 gap-y-4 my-4">
        <Figure
          label={`● ${m.finalValue}`}
          value={formatRupiah(final.omzet)}
          href={link({ keadaan: 'final' })}
          grounds={
            <>
              {formatRupiahShort(final.omzet, locale)} · {orders(final.orders)} ·{' '}
              {m.asOf(formatInstant(props.at, 'WIB', locale))} · <Reported {...props} />
            </>
          }
        />
        <Figure
          label={`◐ ${m.provisional}`}
          value={formatRupiah(provisional.omzet)}
          href={link({ keadaan: 'provisional' })}
          grounds={`${orders(provisional.orders)} · ${m.provisionalMeans}`}
        />
        <Figure
          label={`↩ ${m.returned}`}
          value={formatRupiah(final.returned)}
          href={link({ keadaan: 'final' })}
          grounds={m.returnedMeans}
        />
      </div>
      <p>
        {m.gross} <Rp amount={final.gross} /> − {m.returned.toLowerCase()}{' '}
        <Rp amount={final.returned} /> − {m.voucher.toLowerCase()} <Rp amount={final.voucher} /> ={' '}
        <strong>
          <Rp amount={final.omzet} />
        </strong>{' '}
        (<a href="#cara-menghitung">{m.howCounted.toLowerCase()}</a>)
      </p>
      {total.disputed > 0 && (
        <p class="text-warning mt-2">{m.disputed(formatRupiah(total.disputed))}</p>
      )}
      {total.held.orders > 0 && (
        <p class="text-warning mt-2">
          {props.heldHref ? <a href={props.heldHref}>{held}</a> : held}
        </p>
      )}
      {props.questionsHref && (
        <p class="mt-2">
          <a href={props.questionsHref}>{inLocale(queueSaid, locale).title}</a>
        </p>
      )}
    </>
  );
}

function Reported(props: { total: Total; locale: Locale; reportedHref?: string }): VNode {
  const m = inLocale(said, props.locale);
  const { n, of, partial } = props.total.reported;
  const text: ComponentChildren = m.reported(n, of);
  return (
    <>
      {props.reportedHref ? <a href={props.reportedHref}>{text}</a> : text}
      {partial > 0 && ` (${m.partial(partial)})`}
    </>
  );
}

function Enterprises(props: { total: Total; members: Members; locale: Locale }): VNode | null {
  const { total, members, locale } = props;
  const m = inLocale(said, locale);
  const sums = (enterpriseId: string, state: 'final' | 'provisional') =>
    total.byEnterprise.find((row) => row.enterpriseId === enterpriseId && row.state === state)
      ?.sums;
  const ids = [...new Set(total.byEnterprise.map((row) => row.enterpriseId))];
  const rows = ids
    .map((id) => ({ id, final: sums(id, 'final'), provisional: sums(id, 'provisional') }))
    .sort((a, b) => (b.final?.omzet ?? 0) - (a.final?.omzet ?? 0));
  const whole = total.byState.final.omzet;
  if (rows.length === 0) return null;
  return (
    <section class="mt-8">
      <h2>{m.perEnterprise}</h2>
      <Table
        label={m.perEnterprise}
        columns={[
          { head: m.enterprise },
          { head: m.orders, isNumber: true },
          { head: m.omzet, isNumber: true },
          { head: m.provisional, isNumber: true },
          { head: m.share },
        ]}
        rows={rows.map(({ id, final, provisional }) => {
          const rowsOf = (keadaan: string) =>
            members.open.has(id)
              ? salesPaths.rows(id, { kampanye: total.campaignId, keadaan })
              : null;
          return {
            key: id,
            cells: [
              <MemberName key="name" id={id} members={members} />,
              formatCount(final?.orders ?? 0, locale),
              <RpLink key="omzet" amount={final?.omzet ?? 0} href={rowsOf('final')} />,
              <RpLink
                key="provisional"
                amount={provisional?.omzet ?? 0}
                href={rowsOf('provisional')}
              />,
              <PartOf key="share" part={final?.omzet ?? 0} whole={whole} locale={locale} />,
            ],
          };
        })}
      />
    </section>
  );
}

export function HowCounted({ total, locale }: { total: Total; locale: Locale }): VNode {
  const m = inLocale(said, locale);
  return (
    <section class="mt-8 max-w-3xl" id="cara-menghitung">
      <h2>{m.howCounted}</h2>
      <p>{m.formula}</p>
      <p class="grounds mt-2">
        {m.definition(total.definition.version)}: {total.definition.words[locale]}
      </p>
    </section>
  );
}
