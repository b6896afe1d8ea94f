/** One event: its figures, who takes part, and what came of it. */
import type { VNode } from 'preact';
import { present } from '../../kernel/assert.ts';
import { formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Figure,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  type Route,
  type Visit,
} from '../../web/index.ts';
import { eventSaid, takerSaid } from '../messages/events.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { type EventWhole, shownEventsOf, soldAt } from '../questions/events.ts';
import { pledgeSums } from '../rules/pledges.ts';
import { findOutcome } from '../store/events.ts';
import { selectPledges } from '../store/pledges.ts';
import { listTakers } from '../store/takers.ts';
import { type EventOutcome, type TakerShow, takerShows } from '../words/events.ts';
import { moneyIn } from '../words/export.ts';
import { Shows, Takers } from './event-takers.tsx';
import { EventLines, eventHere, eventTrail } from './events.tsx';
import { campaignHere, mayRun, onCampaign } from './parts.tsx';

const perPage = 50;

function showAsked({ c }: Visit, counts: EventWhole['counts']): TakerShow {
  const typed = c.req.query('tampil');
  const usual = counts.placed > 0 ? 'placed' : counts.wants > 0 ? 'wants' : 'all';
  return takerShows.find((one) => one === typed) ?? usual;
}

async function eventPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, eventId } = await eventHere(visit);
  const { zone } = await campaignHere(visit);
  const [{ events, members, at }, outcome, pledges] = await Promise.all([
    shownEventsOf(house.database, { campaignId, now: house.clock() }),
    findOutcome(house.database.pool, eventId),
    selectPledges(house.database.pool, { campaignId, eventId }),
  ]);
  const event = present(
    events.find((one) => one.eventId === eventId),
    'an event that was found',
  );
  const show = showAsked(visit, event.counts);
  const page = pageAsked(visit);
  const found = { show, limit: perPage + 1, offset: (page - 1) * perPage };
  const takers = await listTakers(house.database.pool, event, found);
  const ids = takers.map(({ enterpriseId }) => enterpriseId);
  const sales = await soldAt(house.database, event, ids);
  return {
    title: event.name,
    body: (
      <>
        <Crumbs trail={await eventTrail(visit)} label={inLocale(growthSaid, locale).trail} />
        <h1 class="break-words">{event.name}</h1>
        <p class="break-words">
          <EventLines event={event} visit={visit} />
        </p>
        {event.isCancelled && (
          <p class="border-2 border-warning rounded-box p-3 my-3">
            {inLocale(eventSaid, locale).cancelledBecause(event.reason)}
          </p>
        )}
        {event.terms && <p class="my-2 whitespace-pre-line break-words">{event.terms}</p>}
        <Links visit={visit} event={event} />
        <Figures {...{ visit, event, members, outcome, pledges }} />
        <p class="grounds">{inLocale(growthSaid, locale).asOf(formatInstant(at, zone, locale))}</p>
        <Shows {...{ visit, event, show }} />
        <Takers {...{ visit, event, takers: takers.slice(0, perPage), sales }} />
        <Pager
          locale={locale}
          at={{ count: (page - 1) * perPage + takers.length, perPage, page }}
          to={(hal) => growthPaths.event(campaignId, eventId, { tampil: show, hal })}
        />
      </>
    ),
  };
}

function Links({ visit, event }: { visit: Visit; event: EventWhole }): VNode {
  const m = inLocale(takerSaid, visit.locale);
  const e = inLocale(eventSaid, visit.locale);
  const at = [event.campaignId, event.eventId] as const;
  const runs = mayRun(visit, event.campaignId);
  const links = [
    ...(runs && !event.isCancelled
      ? [
          { href: growthPaths.placing(...at), text: m.decide },
          { href: growthPaths.eventOutcome(...at), text: m.toOutcome },
        ]
      : []),
    ...(runs ? [{ href: growthPaths.eventChange(...at), text: e.change }] : []),
    { href: growthPaths.eventInvitations(...at), text: m.toInvite },
    { href: growthPaths.stands(...at), text: m.toStands },
    { href: growthPaths.eventTable(...at), text: m.toTable },
  ];
  return (
    <ul class="flex flex-wrap gap-x-6 my-2">
      {links.map(({ href, text }) => (
        <li key={href} class="min-h-11 inline-flex items-center">
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

interface Standing {
  visit: Visit;
  event: EventWhole;
  members: number;
  outcome: EventOutcome | null;
  pledges: Awaited<ReturnType<typeof selectPledges>>;
}

function Figures({ visit, event, members, outcome, pledges }: Standing): VNode {
  const { locale } = visit;
  const m = inLocale(takerSaid, locale);
  const e = inLocale(eventSaid, locale);
  const { counts, sales } = event;
  const count = (value: number) => formatCount(value, locale);
  const answered = `${m.declines} ${count(counts.declines)} · ${m.silent} ${count(Math.max(0, members - counts.wants - counts.declines))}`;
  const untold = counts.placed - counts.came - counts.absent;
  const sums = pledgeSums(pledges);
  return (
    <section class="my-4">
      <div class="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {event.callUntil && (
          <Figure label={m.wants} value={count(counts.wants)} grounds={answered} />
        )}
        <Figure
          label={m.placed}
          value={count(counts.placed)}
          grounds={
            event.places
              ? m.placesOf(count(event.places))
              : e.placedOf(count(counts.placed), count(members))
          }
        />
        <Figure
          label={m.came}
          value={count(counts.came)}
          grounds={[
            ...(counts.absent > 0 ? [`${m.absentState} ${count(counts.absent)}`] : []),
            ...(untold > 0 ? [m.notTold(count(untold))] : []),
          ].join(' · ')}
        />
        {!event.sells && <Figure label={e.sales} value="–" grounds={e.noSelling} />}
        {event.sells && (
          <Figure
            label={e.sales}
            value={formatRupiah(sales.final)}
            grounds={[
              m.reported(count(event.reported), count(event.expected)),
              ...(sales.provisional > 0
                ? [`◐ ${e.provisionalToo(formatRupiah(sales.provisional))}`]
                : []),
            ].join(' · ')}
          />
        )}
        {outcome?.visitors != null && (
          <Figure
            label={m.visitors}
            value={count(outcome.visitors)}
            grounds={m.source(outcome.visitorsSource)}
          />
        )}
        {sums.map((sum) => (
          <Figure
            key={sum.currency}
            label={m.pledges}
            value={moneyIn(sum.currency, sum.pledgedHundredths, locale)}
            href={growthPaths.allPledges(event.campaignId)}
            grounds={m.pledgesNote}
          />
        ))}
      </div>
      {outcome && (
        <>
          <h2 class="mt-4">{m.outcome}</h2>
          <p class="max-w-3xl whitespace-pre-line break-words">{outcome.words}</p>
        </>
      )}
    </section>
  );
}

export const eventRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.event(':campaign', ':event') },
    ...onCampaign('growth.see'),
    handle: eventPage,
  },
];
