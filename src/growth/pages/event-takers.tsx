/** The enterprises of an event, by what stands of them. */
import type { VNode } from 'preact';
import { formatRupiah } from '../../kernel/money.ts';
import { Empty, inLocale, Table, type Visit } from '../../web/index.ts';
import { eventSaid, takerSaid, takerShowWords } from '../messages/events.ts';
import { growthPaths } from '../paths.ts';
import type { EventSales, EventWhole } from '../questions/events.ts';
import type { Taker } from '../store/takers.ts';
import { type Event, outcomeWords, type TakerShow, takerShows } from '../words/events.ts';

export function Shows(of: { visit: Visit; event: EventWhole; show: TakerShow }): VNode {
  const { visit, event, show } = of;
  const m = inLocale(takerSaid, visit.locale);
  return (
    <>
      <h2 class="mt-6">{m.takers}</h2>
      <ul class="flex flex-wrap gap-x-6 my-2">
        {takerShows.map((one) => (
          <li key={one} class="min-h-11 inline-flex items-center">
            <a
              href={growthPaths.event(event.campaignId, event.eventId, { tampil: one })}
              {...(one === show && { 'aria-current': 'page' as const })}
            >
              {takerShowWords[one][visit.locale]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Takers(of: {
  visit: Visit;
  event: Pick<Event, 'sells'>;
  takers: readonly Taker[];
  sales: ReadonlyMap<string, EventSales>;
}): VNode {
  const { visit, event, takers, sales } = of;
  const { locale } = visit;
  const m = inLocale(takerSaid, locale);
  const e = inLocale(eventSaid, locale);
  if (takers.length === 0) return <Empty>{m.nobody}</Empty>;
  return (
    <Table
      label={m.takers}
      columns={[
        { head: m.enterprise },
        { head: m.stand, isWide: true },
        { head: m.goods, isWide: true },
        { head: m.state, isWide: true },
        ...(event.sells ? [{ head: e.sales, isNumber: true }] : []),
      ]}
      rows={takers.map((taker) => ({
        key: taker.enterpriseId,
        cells: [
          <span key="name" class="wrap-anywhere">
            <a class="name" href={growthPaths.ownEvents(taker.enterpriseId)}>
              {taker.name}
            </a>
            <span class="grounds block sm:hidden">{stateOf(taker, visit)}</span>
            <span class="grounds block sm:hidden">{goodsOf(taker, event, visit)}</span>
          </span>,
          taker.placing?.stand || '–',
          <span key="goods" class="wrap-anywhere">
            {goodsOf(taker, event, visit)}
          </span>,
          <span key="state" class="wrap-anywhere">
            {stateOf(taker, visit, { withStand: false })}
          </span>,
          ...(event.sells ? [soldBy(taker, { sales: sales.get(taker.enterpriseId), visit })] : []),
        ],
      }))}
    />
  );
}

/** Where nothing is sold, no goods are waited for. */
export function goodsOf({ answer }: Taker, { sells }: Pick<Event, 'sells'>, v: Visit): string {
  const m = inLocale(takerSaid, v.locale);
  if (!answer?.wants) return answer || !sells ? '–' : m.noGoods;
  return [answer.goods, ...(answer.needs ? [m.needs(answer.needs)] : [])].join(' · ');
}

/** Decision, stand on a phone, and whether it was there, in words. */
export function stateOf(
  { answer, placing, result }: Taker,
  { locale }: Visit,
  { withStand } = { withStand: true },
): string {
  const m = inLocale(takerSaid, locale);
  const answered = answer ? (answer.wants ? m.wants : m.declines) : m.silent;
  const stand = placing?.stand && withStand ? ` (${m.stand} ${placing.stand})` : '';
  return [
    placing ? `${outcomeWords[placing.outcome][locale]}${stand}` : answered,
    ...(placing?.reason ? [placing.reason] : []),
    ...(result ? [result.came ? m.cameState : m.absentState] : []),
    ...(result?.words ? [result.words] : []),
  ].join(' · ');
}

function soldBy(
  { placing, result }: Taker,
  { sales, visit }: { sales: EventSales | undefined; visit: Visit },
) {
  const m = inLocale(takerSaid, visit.locale);
  const e = inLocale(eventSaid, visit.locale);
  if (sales) {
    return (
      <span class="whitespace-nowrap">
        {formatRupiah(sales.final)}
        {sales.provisional > 0 && (
          <span class="grounds block">◐ {e.provisionalToo(formatRupiah(sales.provisional))}</span>
        )}
      </span>
    );
  }
  if (placing?.outcome !== 'placed' || result?.came === false) return '–';
  return <span class="grounds">{result?.hasNoSales ? m.saidNoSales : m.noWord}</span>;
}
