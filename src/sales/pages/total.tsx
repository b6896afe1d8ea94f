import type { ComponentChildren, VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah, formatRupiahShort, type Rupiah } from '../../kernel/money.ts';
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
  type Visit,
} from '../../web/index.ts';
import { exclusionSaid } from '../exclusion-messages.ts';
import { goodsSaid } from '../goods-messages.ts';
import { said } from '../messages.ts';
import { type RowsFilter, salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { shownTotalOf } from '../questions/many.ts';
import { spotChecksOf } from '../questions/spot-checks.ts';
import { statementsOf } from '../questions/statements.ts';
import type { Total } from '../questions/total.ts';
import { queueSaid } from '../queue-messages.ts';
import { checkedNotice } from './accept.tsx';
import { excludedNotice } from './exclusions.tsx';
import { perEnterprise } from './per-enterprise.tsx';
import { NewestSpotCheck } from './spot-checks.tsx';
import { Statements } from './statements.tsx';
import { Aside, Channels, Evidence, type PartProps, Weeks } from './total-parts.tsx';

interface StreamSold {
  final: Rupiah;
  provisional: Rupiah;
  href: string;
}
/** What was sold at events, told by a room that stands later; null where nothing is to be said. */
export type EventStream = (visit: Visit, campaignId: string) => Promise<StreamSold | null>;

/** The campaign's figure and everything it is made of. */
export async function campaignTotalPage(visit: Visit, eventStream: EventStream): Promise<Page> {
  const campaignId = param(visit, 'campaign');
  const { database, clock } = visit.house;
  const [{ value: total, at }, statements, campaign, checks, stream] = await Promise.all([
    shownTotalOf(database, { campaignId, now: clock() }),
    statementsOf(database, campaignId),
    campaignOf(database, campaignId),
    spotChecksOf(database, { campaignId }),
    eventStream(visit, campaignId),
  ]);
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
          at={at}
          reportedHref={salesPaths.reporting(campaignId)}
          questionsHref={seesQuestions ? salesPaths.questions(campaignId) : null}
          heldHref={
            seesQuestions ? salesPaths.questions(campaignId, { jenis: 'claimed_by_two' }) : null
          }
        />
        <AtEvents stream={stream} locale={visit.locale} />
        {await checkedNotice(visit, { campaignId, final: total.byState.final.omzet })}
        <NotOwn {...shared} />
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
        {await perEnterprise(visit, total)}
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

/** Beside the figure, which these sales are not in. */
function AtEvents({ stream, locale }: { stream: StreamSold | null; locale: Locale }): VNode | null {
  if (!stream) return null;
  const m = inLocale(said, locale);
  return (
    <p class="my-3">
      {m.atEvents(formatRupiah(stream.final), formatRupiah(stream.provisional))}{' '}
      <a href={stream.href}>{m.toEvents}</a>
    </p>
  );
}

/** What the definition leaves out since it is of others' making; nothing where there is none. */
export function NotOwn({ total, locale, link }: PartProps): VNode | null {
  if (total.notOwn === 0) return null;
  return (
    <p class="my-3">
      <a href={link({ samping: 'notOwn', keadaan: 'final' })}>
        {goodsSaid.leftOut[locale](formatRupiah(total.notOwn))}
      </a>
    </p>
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
