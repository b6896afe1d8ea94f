/** Events of a campaign: the list, and how one is announced, changed, cancelled. */
import type { VNode } from 'preact';
import { campaignPaths } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { formatDay, formatInstant, formatSpan } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  Entries,
  Field,
  formatCount,
  inLocale,
  NewId,
  type Page,
  param,
  type Refused,
  type Route,
  Select,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { announceEvent, cancelEvent, changeEvent } from '../actions/events.ts';
import { eventSaid } from '../messages/events.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import {
  type CampaignEvents,
  type EventWhole,
  eventIn,
  shownEventsOf,
} from '../questions/events.ts';
import type { TypedEvent } from '../rules/events.ts';
import { selectVersions } from '../store/events.ts';
import { type Event, eventKinds, eventKindWords } from '../words/events.ts';
import { campaignHere, mayRun, onCampaign } from './parts.tsx';

export const eventHere = (visit: Visit): Promise<Event> =>
  eventIn(visit.house.database, {
    ...{ campaignId: param(visit, 'campaign'), eventId: param(visit, 'event') },
  });

/** Home, the campaign, its events, and one of them. */
export async function eventTrail(visit: Visit, event?: Pick<Event, 'eventId' | 'name'>) {
  const { campaignId, name } = await campaignHere(visit);
  return [
    { href: '/', text: inLocale(growthSaid, visit.locale).home },
    { href: campaignPaths.campaign(campaignId), text: name },
    { href: growthPaths.events(campaignId), text: inLocale(eventSaid, visit.locale).title },
    ...(event ? [{ href: growthPaths.event(campaignId, event.eventId), text: event.name }] : []),
  ];
}

async function eventsPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, name, zone } = await campaignHere(visit);
  const m = inLocale(eventSaid, locale);
  const all = await shownEventsOf(house.database, { campaignId, now: house.clock() });
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs
          trail={(await eventTrail(visit)).slice(0, 2)}
          label={inLocale(growthSaid, locale).trail}
        />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <ul class="flex flex-wrap gap-x-6 my-2">
          {mayRun(visit, campaignId) && (
            <li class="min-h-11 inline-flex items-center">
              <a href={growthPaths.announcing(campaignId)}>{m.announce}</a>
            </li>
          )}
          <li class="min-h-11 inline-flex items-center">
            <a href={growthPaths.allPledges(campaignId)}>{m.toPledges}</a>
          </li>
        </ul>
        {all.events.length === 0 && <Empty>{m.none}</Empty>}
        <ul class="divide-y divide-base-300 max-w-3xl">
          {all.events.map((event) => (
            <Line key={event.eventId} {...{ visit, event, members: all.members }} />
          ))}
        </ul>
        {all.events.length > 0 && (
          <p class="grounds">
            {inLocale(growthSaid, locale).asOf(formatInstant(all.at, zone, locale))}
          </p>
        )}
        <Elsewhere visit={visit} sales={all.elsewhere} />
      </>
    ),
  };
}

function Line(of: { visit: Visit; event: EventWhole; members: number }): VNode {
  const { visit, event, members } = of;
  const { locale } = visit;
  const m = inLocale(eventSaid, locale);
  const { counts, sales } = event;
  const count = (value: number) => formatCount(value, locale);
  return (
    <li class="py-3 break-words">
      <a class="name" href={growthPaths.event(event.campaignId, event.eventId)}>
        {event.name}
      </a>
      <EventLines event={event} visit={visit} />
      {event.isCancelled ? (
        <strong class="block">{m.cancelledBecause(event.reason)}</strong>
      ) : (
        <span class="block">
          {m.placedOf(count(counts.placed), count(members))}
          {event.sells && ` · ${m.salesOf(formatRupiah(sales.final))}`}
          {sales.provisional > 0 && ` · ◐ ${m.provisionalToo(formatRupiah(sales.provisional))}`}
        </span>
      )}
    </li>
  );
}

/** What, where and when. */
export function EventLines({ event, visit }: { event: Event; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(eventSaid, locale);
  return (
    <>
      <span class="grounds block">
        {eventKindWords[event.kind][locale]} · {formatSpan(event.fromDay, event.toDay, locale)} ·{' '}
        {event.place}
      </span>
      <span class="grounds block">
        {event.callUntil ? m.callUntil(formatDay(event.callUntil, locale)) : m.noCall}
        {!event.sells && ` · ${m.noSelling}`}
      </span>
    </>
  );
}

function Elsewhere(of: { visit: Visit; sales: CampaignEvents['elsewhere'] }): VNode | null {
  const { visit, sales } = of;
  const m = inLocale(eventSaid, visit.locale);
  if (sales.sellers === 0) return null;
  const sum = formatRupiah(sales.final + sales.provisional);
  return (
    <p class="my-4 max-w-3xl border-2 border-warning rounded-box p-3">
      {m.elsewhere(sum, formatCount(sales.sellers, visit.locale))}
    </p>
  );
}

function factFields({ locale }: Visit, refused: Refused, event: Event | null): VNode {
  const m = inLocale(eventSaid, locale);
  const form = { refused, locale };
  const isTicked = refused.problems.length > 0 ? refused.typed['jual'] : (event?.sells ?? true);
  return (
    <>
      <Select
        name="jenis"
        label={m.kind}
        blank={m.choose}
        value={event?.kind ?? ''}
        options={eventKinds.map((value) => ({ value, label: eventKindWords[value][locale] }))}
        {...form}
      />
      <Field {...{ name: 'nama', label: m.name, value: event?.name ?? '', ...form }} />
      <Field {...{ name: 'tempat', label: m.place, value: event?.place ?? '', ...form }} />
      <Field
        {...{ name: 'dari', label: m.from, type: 'date', value: event?.fromDay ?? '', ...form }}
      />
      <Field
        {...{ name: 'sampai', label: m.to, type: 'date', value: event?.toDay ?? '', ...form }}
      />
      <Field
        {...{ name: 'batas', label: m.callField, hint: m.callHint, type: 'date', ...form }}
        value={event?.callUntil ?? ''}
      />
      <Field
        {...{ name: 'jumlah', label: m.places, inputMode: 'numeric', ...form }}
        value={event?.places ? String(event.places) : ''}
      />
      <label class="flex items-center gap-3 min-h-11">
        <input type="checkbox" name="jual" value="1" class="checkbox" checked={Boolean(isTicked)} />
        <span class="min-w-0">
          {m.sells}
          <span class="grounds block">{m.sellsHint}</span>
        </span>
      </label>
      <TextArea
        {...{ name: 'syarat', label: m.terms, value: event?.terms ?? '', rows: 4, ...form }}
      />
    </>
  );
}

function factsTyped(typed: Record<string, string>): TypedEvent {
  const of = (name: string) => typed[name] ?? '';
  return {
    ...{ kind: of('jenis'), name: of('nama'), place: of('tempat'), from: of('dari') },
    ...{ to: of('sampai'), callUntil: of('batas'), places: of('jumlah') },
    ...{ sells: typed['jual'] !== undefined, terms: of('syarat') },
  };
}

const Seen = ({ event, refused }: { event: Event; refused: Refused }): VNode => (
  <input type="hidden" name="dilihat" value={refused.typed['dilihat'] ?? String(event.version)} />
);

const formOf = async (visit: Visit, event?: Event) => ({
  trail: await eventTrail(visit, event),
  trailLabel: inLocale(growthSaid, visit.locale).trail,
});

async function changeLook(visit: Visit, refused: Refused) {
  const { locale } = visit;
  const m = inLocale(eventSaid, locale);
  const event = await eventHere(visit);
  const { zone } = await campaignHere(visit);
  const versions = await selectVersions(visit.house.database.pool, event.eventId);
  return {
    ...{
      title: m.change,
      submit: event.isCancelled ? null : m.save,
      ...(await formOf(visit, event)),
    },
    fields: event.isCancelled ? (
      <p>{m.cancelledBecause(event.reason)}</p>
    ) : (
      <>
        <Seen event={event} refused={refused} />
        {factFields(visit, refused, event)}
        <TextArea {...{ name: 'alasan', label: m.changeReason, rows: 2, refused, locale }} />
      </>
    ),
    after: (
      <section class="my-6">
        {!event.isCancelled && (
          <p class="min-h-11">
            <a href={growthPaths.eventCancelling(event.campaignId, event.eventId)}>{m.cancel}</a>
          </p>
        )}
        <h2>{m.history}</h2>
        <Entries
          entries={versions.map((one) => ({
            ...{ key: String(one.version), name: one.reason || m.first },
            lines: [
              formatInstant(one.toldAt, zone, locale),
              `${one.name} · ${formatSpan(one.fromDay, one.toDay, locale)} · ${one.place}`,
            ],
          }))}
        />
      </section>
    ),
  };
}

async function cancelLook(visit: Visit, refused: Refused) {
  const { locale } = visit;
  const m = inLocale(eventSaid, locale);
  const event = await eventHere(visit);
  return {
    ...{ title: m.cancel, lead: m.cancelLead, submit: m.cancel, ...(await formOf(visit, event)) },
    fields: (
      <>
        <Seen event={event} refused={refused} />
        <TextArea {...{ name: 'alasan', label: m.reason, rows: 2, refused, locale }} />
      </>
    ),
  };
}

const at = (visit: Visit) => [param(visit, 'campaign'), param(visit, 'event')] as const;

export const eventsRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.events(':campaign') },
    ...onCampaign('growth.see'),
    handle: eventsPage,
  },
  ...formRoutes({
    path: growthPaths.announcing(':campaign'),
    ...onCampaign('growth.run'),
    look: async (visit, refused) => {
      const m = inLocale(eventSaid, visit.locale);
      const fields = (
        <>
          <NewId refused={refused} />
          {factFields(visit, refused, null)}
        </>
      );
      return { title: m.announce, submit: m.announce, ...(await formOf(visit)), fields };
    },
    save: async (visit, typed) => {
      const campaignId = param(visit, 'campaign');
      const asked = { campaignId, eventId: typed['newId'] ?? '', ...factsTyped(typed) };
      return growthPaths.event(campaignId, await announceEvent(visit.house, visit.who, asked));
    },
  }),
  ...formRoutes({
    path: growthPaths.eventChange(':campaign', ':event'),
    ...onCampaign('growth.run'),
    look: changeLook,
    save: async (visit, typed) => {
      const { eventId } = await eventHere(visit);
      const asked = { eventId, seen: Number(typed['dilihat']), reason: typed['alasan'] ?? '' };
      await changeEvent(visit.house, visit.who, { ...asked, ...factsTyped(typed) });
      return growthPaths.event(...at(visit));
    },
  }),
  ...formRoutes({
    path: growthPaths.eventCancelling(':campaign', ':event'),
    ...onCampaign('growth.run'),
    look: cancelLook,
    save: async (visit, typed) => {
      const { eventId } = await eventHere(visit);
      const asked = { eventId, seen: Number(typed['dilihat']), reason: typed['alasan'] ?? '' };
      await cancelEvent(visit.house, visit.who, asked);
      return growthPaths.event(...at(visit));
    },
  }),
];
