import type { VNode } from 'preact';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  nothingRefused,
  type Page,
  Pager,
  type Refused,
  Rp,
  refusedStatus,
  Table,
  type Visit,
} from '../../web/index.ts';
import { checkSaid } from '../check-messages.ts';
import { channelWords, said, stateWords } from '../messages.ts';
import { type RowsFilter, salesPaths } from '../paths.ts';
import { outcomes } from '../questions/outcomes.ts';
import {
  type OrderFilter,
  type OrderRow,
  ordersOf,
  pageSize,
  type StateSum,
} from '../questions/rows.ts';
import { acceptance } from './accept.tsx';
import { ChosenForm, mayChoose, Tick } from './chosen.tsx';
import { asideOf, Chips, filterOf, partOf } from './filter.tsx';
import { orderName } from './order-name.ts';
import { sightOf } from './sight.ts';

/** The orders behind a figure, by filters that the address holds. */
export async function rowsPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const sight = await sightOf(visit);
  const { enterpriseId, campaignId } = sight;
  const filter = filterOf(visit);
  const found = await ordersOf(visit.house.database, {
    ...orderFilterOf(sight, filter),
    page: filter.hal ?? 1,
  });
  const name =
    (await enterpriseNames(visit.house.database, [enterpriseId])).get(enterpriseId) ?? '';
  const m = inLocale(said, visit.locale);
  const ticks = found.rows.length > 0 && (await mayChoose(visit, filter));
  return {
    title: `${m.rows} · ${name}`,
    status: refusedStatus(refused),
    ...(ticks && { islands: ['keys'] }),
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[
            campaignId
              ? { href: salesPaths.enterprise(enterpriseId, campaignId), text: m.salesOf(name) }
              : { href: `/usaha/${enterpriseId}`, text: name },
          ]}
        />
        <h1>{m.rows}</h1>
        <Chips visit={visit} filter={filter} href={(next) => salesPaths.rows(enterpriseId, next)} />
        <p class="my-3">{countWords(found, visit.locale)}</p>
        {found.count === 0 ? (
          <Empty>{isNarrowed(filter) ? m.noneOfThese : m.noSales}</Empty>
        ) : found.rows.length === 0 ? (
          <p class="my-3">
            <a href={salesPaths.rows(enterpriseId, { ...filter, hal: null })}>{m.emptyPage}</a>
          </p>
        ) : (
          <Orders {...{ visit, enterpriseId, ticks, refused }} rows={found.rows} />
        )}
        {ticks && <ChosenForm {...{ visit, enterpriseId, filter, refused }} />}
        {await acceptance(visit, { enterpriseId, filter, count: found.count })}
        <Pager
          locale={visit.locale}
          at={{ count: found.count, perPage: pageSize, page: filter.hal ?? 1 }}
          to={(hal) => salesPaths.rows(enterpriseId, { ...filter, hal })}
        />
      </>
    ),
  };
}

/** What the address asks for, within what this visitor sees. */
export function orderFilterOf(
  sight: Awaited<ReturnType<typeof sightOf>>,
  filter: RowsFilter,
): OrderFilter {
  return {
    ...{ enterpriseId: sight.enterpriseId, ...partOf(filter) },
    ...{ spans: sight.spans, definition: sight.definition },
    importId: filter.kiriman ?? null,
    outcome: outcomes.find((one) => one === filter.hasil) ?? null,
    aside: asideOf(filter),
    leftOut:
      sight.definition && sight.campaignId
        ? { campaignId: sight.campaignId, isShown: filter.samping === 'excluded' }
        : null,
    unchecked: filter.periksa === 'belum',
  };
}

/** A filter that can be taken away by its chip. */
const isNarrowed = ({ kampanye: _, hal: __, ...chips }: RowsFilter) =>
  Object.values(chips).some((one) => one !== null && one !== undefined);

/** Rupiah of unlike states are never added up. */
function countWords(
  { count, states }: { count: number; states: readonly StateSum[] },
  locale: 'id' | 'en',
): string {
  const m = inLocale(said, locale);
  const all = formatCount(count, locale);
  if (states.length <= 1) return m.rowsCount(all, formatRupiah(states[0]?.worth ?? 0));
  const parts = states.map(({ state, orders, worth }) => {
    const word = stateWords[state][locale].toLowerCase();
    return `${word} ${formatCount(orders, locale)} (${formatRupiah(worth)})`;
  });
  return m.rowsByState(all, parts.join(', '));
}

function Orders(props: {
  visit: Visit;
  enterpriseId: string;
  rows: readonly OrderRow[];
  /** Each row has a box to tick. */
  ticks: boolean;
  refused: Refused;
}): VNode {
  const { visit, ticks, refused } = props;
  const { locale } = visit;
  const m = inLocale(said, locale);
  const checked = inLocale(checkSaid, locale).mark;
  return (
    <div {...(ticks && { 'data-keys': '' })}>
      <Table
        label={m.rows}
        columns={[
          { head: m.orderNo },
          { head: m.day, isWide: true },
          { head: m.channel, isWide: true },
          { head: m.state, isWide: true },
          { head: m.evidence, isWide: true },
          { head: m.gross, isNumber: true, isWide: true },
          { head: m.returned, isNumber: true, isWide: true },
          { head: m.omzet, isNumber: true },
        ]}
        rows={props.rows.map((row, nth) => {
          const channel = channelWords[row.channel][locale];
          const { mark, ...words } = stateWords[row.state];
          const state = `${mark} ${words[locale]}${row.isCorrected ? ` · ${m.corrected}` : ''}${row.isChecked ? ` · ${checked}` : ''}`;
          return {
            key: `${row.issuer} ${row.orderNo}`,
            cells: [
              <>
                {ticks && <Tick key="tick" {...{ row, nth, visit, refused }} />}
                <a key="no" href={salesPaths.order(props.enterpriseId, row.issuer, row.orderNo)}>
                  {orderName(row, locale)}
                </a>
                <span key="grounds" class="grounds block sm:hidden">
                  {state} · {formatDay(row.day, locale)} · {channel}
                </span>
              </>,
              <span key="day" class="whitespace-nowrap">
                {formatDay(row.day, locale)}
              </span>,
              channel,
              state,
              <span key="evidence" class="evidence">
                {row.evidence}
              </span>,
              <Rp key="gross" amount={row.gross} />,
              <Rp key="returned" amount={row.returned} />,
              <Rp key="omzet" amount={row.omzet} />,
            ],
          };
        })}
      />
    </div>
  );
}
