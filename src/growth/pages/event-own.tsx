/** An enterprise's events: the call, its place, what came of it. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay, formatSpan } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Target } from '../../people/index.ts';
import { salesPaths, salesPolicy } from '../../sales/index.ts';
import {
  Crumbs,
  Empty,
  Field,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  Select,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { answerCall, tellResult } from '../actions/takers.ts';
import { eventSaid, ownEventSaid, takerSaid } from '../messages/events.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { eventProblems } from '../problems/events.ts';
import { isNear, type OwnEvent, ownEvents } from '../questions/events.ts';
import { whyClosed } from '../rules/events.ts';
import { outcomeWords } from '../words/events.ts';
import { EventLines } from './events.tsx';
import { enterpriseTrail, onEnterprise } from './parts.tsx';

async function ownPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(ownEventSaid, locale);
  const [{ events, elsewhere }, target] = await Promise.all([
    ownEvents(house.database, enterpriseId),
    enterpriseTarget(house.database, enterpriseId),
  ]);
  const amount = elsewhere.final + elsewhere.provisional;
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={await enterpriseTrail(visit)} label={inLocale(growthSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        <p class="min-h-11">
          <a href={growthPaths.pledges(enterpriseId)}>{m.pledges}</a>
        </p>
        {events.length === 0 && <Empty>{m.none}</Empty>}
        <ul class="divide-y divide-base-300">
          {events.map((event) => (
            <Line key={event.eventId} {...{ visit, event, target }} />
          ))}
        </ul>
        {amount > 0 && (
          <p class="border-2 border-warning rounded-box p-3 my-3">
            {m.elsewhere(formatRupiah(amount))}
          </p>
        )}
      </>
    ),
  };
}

interface Own {
  visit: Visit;
  event: OwnEvent;
  target: Target | null;
}

function Line({ visit, event, target }: Own): VNode {
  const { locale } = visit;
  const m = inLocale(ownEventSaid, locale);
  const e = inLocale(eventSaid, locale);
  const { taker, sales } = event;
  const { placing, answer } = taker;
  return (
    <li class="py-4 break-words">
      <h2>{event.name}</h2>
      <EventLines event={event} visit={visit} />
      {event.terms && <span class="block whitespace-pre-line my-1">{event.terms}</span>}
      {event.isCancelled && <strong class="block">{e.cancelledBecause(event.reason)}</strong>}
      {placing ? (
        <span class="block font-semibold">{placeSaid(placing, visit)}</span>
      ) : (
        answer && <span class="block">{answer.wants ? m.wantsSaid : m.declinesSaid}</span>
      )}
      {answer?.wants && <span class="grounds block">{answer.goods}</span>}
      {sales.sellers > 0 && (
        <span class="block">
          {e.salesOf(formatRupiah(sales.final))}
          {sales.provisional > 0 && ` · ◐ ${e.provisionalToo(formatRupiah(sales.provisional))}`}
        </span>
      )}
      <Told visit={visit} event={event} />
      <Ways {...{ visit, event, target }} />
    </li>
  );
}

function placeSaid(
  { outcome, stand, reason }: NonNullable<OwnEvent['taker']['placing']>,
  v: Visit,
) {
  const m = inLocale(takerSaid, v.locale);
  const where = stand ? ` · ${m.stand} ${stand}` : '';
  return `${outcomeWords[outcome][v.locale]}${where}${reason ? ` · ${reason}` : ''}`;
}

function Told({ visit, event }: { visit: Visit; event: OwnEvent }): VNode | null {
  const m = inLocale(takerSaid, visit.locale);
  const { result } = event.taker;
  if (!result) return null;
  const parts = [
    result.came ? m.cameState : m.absentState,
    ...(result.hasNoSales ? [inLocale(ownEventSaid, visit.locale).noSales] : []),
    ...(result.words ? [result.words] : []),
  ];
  return <span class="grounds block">{parts.join(' · ')}</span>;
}

/** What may be done now. */
function Ways({ visit, event, target }: Own): VNode | null {
  const { locale, today, who } = visit;
  const m = inLocale(ownEventSaid, locale);
  const { taker, eventId } = event;
  const { enterpriseId } = taker;
  if (!target || !growthPolicy.may(who, 'growth.answer', target, today)) return null;
  const outcome = taker.placing?.outcome ?? null;
  const isOpen = whyClosed(event, { outcome, today }) === null;
  const isIn = outcome === 'placed' && !event.isCancelled && today >= event.fromDay;
  const ways = [
    ...(isOpen
      ? [
          {
            href: growthPaths.callAnswer(enterpriseId, eventId),
            text: taker.answer || outcome ? m.changeAnswer : m.answer,
          },
        ]
      : []),
    ...(isIn &&
    event.sells &&
    isNear(event, today) &&
    salesPolicy.may(who, 'sales.record', target, today)
      ? [{ href: salesPaths.entry(enterpriseId), text: m.record }]
      : []),
    ...(isIn ? [{ href: growthPaths.ownResult(enterpriseId, eventId), text: m.tellResult }] : []),
  ];
  if (ways.length === 0) return null;
  return (
    <span class="flex flex-wrap gap-x-6 mt-1">
      {ways.map(({ href, text }) => (
        <a key={href} class="link min-h-11 inline-flex items-center" href={href}>
          {text}
        </a>
      ))}
    </span>
  );
}

async function ownEvent(visit: Visit): Promise<OwnEvent> {
  const { events } = await ownEvents(visit.house.database, param(visit, 'enterprise'));
  const event = events.find(({ eventId }) => eventId === param(visit, 'event'));
  if (!event) throw eventProblems.noEvent();
  return event;
}

async function frameOf(visit: Visit, event: OwnEvent) {
  const { locale } = visit;
  const m = inLocale(ownEventSaid, locale);
  const href = growthPaths.ownEvents(param(visit, 'enterprise'));
  return {
    trail: await enterpriseTrail(visit, { href, text: m.title }),
    trailLabel: inLocale(growthSaid, locale).trail,
    lead: `${event.name} · ${formatSpan(event.fromDay, event.toDay, locale)} · ${event.place}`,
  };
}

const yesOrNo = (visit: Visit) => {
  const m = inLocale(ownEventSaid, visit.locale);
  return [
    { value: 'ya', label: m.yes },
    { value: 'tidak', label: m.no },
  ];
};

async function answerLook(visit: Visit, refused: Refused) {
  const { locale, today } = visit;
  const m = inLocale(ownEventSaid, locale);
  const e = inLocale(eventSaid, locale);
  const event = await ownEvent(visit);
  const { answer, placing } = event.taker;
  const frame = { title: m.answer, ...(await frameOf(visit, event)) };
  const closed = whyClosed(event, { outcome: placing?.outcome ?? null, today });
  if (closed) return { ...frame, submit: null, fields: <p>{closed.words[locale]}</p> };
  const form = { refused, locale };
  const wish = answer ? (answer.wants ? 'ya' : 'tidak') : placing ? 'ya' : '';
  return {
    ...{ ...frame, submit: e.save },
    fields: (
      <>
        {event.terms && <p class="whitespace-pre-line break-words my-3">{event.terms}</p>}
        {placing?.outcome === 'placed' && <p class="font-semibold my-3">{m.placedNote}</p>}
        <Select
          {...{ name: 'ikut', label: m.wish, blank: e.choose, value: wish, ...form }}
          options={yesOrNo(visit)}
        />
        <TextArea
          {...{ name: 'produk', label: m.goods, hint: m.goodsHint, rows: 3, ...form }}
          value={answer?.goods ?? ''}
        />
        <Field
          {...{ name: 'keperluan', label: m.needs, hint: m.needsHint, ...form }}
          value={answer?.needs ?? ''}
        />
        {event.callUntil && (
          <p class="grounds">{e.callUntil(formatDay(event.callUntil, locale))}</p>
        )}
      </>
    ),
  };
}

async function resultLook(visit: Visit, refused: Refused) {
  const { locale } = visit;
  const m = inLocale(ownEventSaid, locale);
  const e = inLocale(eventSaid, locale);
  const event = await ownEvent(visit);
  const { result } = event.taker;
  const form = { refused, locale };
  const isTicked = refused.problems.length > 0 ? refused.typed['nihil'] : result?.hasNoSales;
  return {
    ...{ title: m.tellResult, ...(await frameOf(visit, event)), submit: e.save },
    fields: (
      <>
        <Select
          {...{ name: 'hadir', label: m.came, blank: e.choose, ...form }}
          value={result ? (result.came ? 'ya' : 'tidak') : ''}
          options={yesOrNo(visit)}
        />
        {event.sells && (
          <label id="nihil" class="flex items-center gap-3 min-h-11 my-2">
            <input
              type="checkbox"
              name="nihil"
              value="1"
              class="checkbox"
              checked={Boolean(isTicked)}
            />
            <span class="min-w-0">
              {m.noSales}
              <span class="grounds block">{m.noSalesHint}</span>
            </span>
          </label>
        )}
        <TextArea
          {...{ name: 'hasil', label: m.words, hint: m.wordsHint, rows: 3, ...form }}
          value={result?.words ?? ''}
        />
      </>
    ),
  };
}

export const ownEventRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.ownEvents(':enterprise') },
    ...onEnterprise('growth.seeOwn'),
    handle: ownPage,
  },
  ...formRoutes({
    path: growthPaths.callAnswer(':enterprise', ':event'),
    ...onEnterprise('growth.answer'),
    look: answerLook,
    save: async (visit, typed) => {
      const enterpriseId = param(visit, 'enterprise');
      await answerCall(visit.house, visit.who, {
        ...{ enterpriseId, eventId: param(visit, 'event'), wants: typed['ikut'] ?? '' },
        ...{ goods: typed['produk'] ?? '', needs: typed['keperluan'] ?? '' },
      });
      return growthPaths.ownEvents(enterpriseId);
    },
  }),
  ...formRoutes({
    path: growthPaths.ownResult(':enterprise', ':event'),
    ...onEnterprise('growth.answer'),
    look: resultLook,
    save: async (visit, typed) => {
      const enterpriseId = param(visit, 'enterprise');
      await tellResult(visit.house, visit.who, {
        ...{ enterpriseId, eventId: param(visit, 'event'), came: typed['hadir'] ?? '' },
        ...{ hasNoSales: typed['nihil'] !== undefined, words: typed['hasil'] ?? '' },
      });
      return growthPaths.ownEvents(enterpriseId);
    },
  }),
];
