/** Each enterprise with the text for its people: the invitation, or what was decided. */
import { enterpriseTargets } from '../../enterprises/index.ts';
import { peopleToReach, Reach } from '../../people/pages.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  type Route,
  type Visit,
} from '../../web/index.ts';
import { eventText } from '../event-messages.ts';
import { takerSaid } from '../messages/events.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { takersOf } from '../questions/events.ts';
import { stateOf } from './event-takers.tsx';
import { eventHere, eventTrail } from './events.tsx';
import { onCampaign } from './parts.tsx';

/** Each brings a few people, whose looked-at numbers are noted one by one. */
const perPage = 30;

async function invitationsPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(takerSaid, locale);
  const event = await eventHere(visit);
  const { campaignId, eventId } = event;
  const page = pageAsked(visit);
  const found = await takersOf(house.database, event, {
    ...{ show: 'all', limit: perPage + 1, offset: (page - 1) * perPage },
  });
  const takers = found.slice(0, perPage);
  const ids = takers.map(({ enterpriseId }) => enterpriseId);
  const targets = await enterpriseTargets(house.database, ids);
  const people = await peopleToReach(visit, { campaignId, targets });
  return {
    title: `${m.toInvite} · ${event.name}`,
    body: (
      <>
        <Crumbs trail={await eventTrail(visit, event)} label={inLocale(growthSaid, locale).trail} />
        <h1>{m.toInvite}</h1>
        <p class="my-3 max-w-3xl">{m.inviteLead}</p>
        {takers.length === 0 && <Empty>{m.nobody}</Empty>}
        <ul class="divide-y divide-base-300 max-w-3xl">
          {takers.map((taker) => (
            <li key={taker.enterpriseId} class="py-3 break-words">
              <span class="font-semibold">{taker.name}</span>
              <span class="grounds block">{stateOf(taker, visit)}</span>
              <span class="flex flex-wrap gap-2 mt-1">
                {(people.get(taker.enterpriseId) ?? []).map((person) => (
                  <Reach
                    key={person.personId}
                    {...{ person, locale }}
                    text={eventText(
                      {
                        ...{ event, placing: taker.placing, name: person.name },
                        enterprise: taker.name,
                        link: `${house.url()}${growthPaths.ownEvents(taker.enterpriseId)}`,
                      },
                      person.locale,
                    )}
                  />
                ))}
                {(people.get(taker.enterpriseId) ?? []).length === 0 && (
                  <span class="grounds">{m.noPeople}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
        <Pager
          locale={locale}
          at={{ count: (page - 1) * perPage + found.length, perPage, page }}
          to={(hal) => growthPaths.eventInvitations(campaignId, eventId, hal)}
        />
      </>
    ),
  };
}

export const invitingRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.eventInvitations(':campaign', ':event') },
    ...onCampaign('growth.see'),
    handle: invitationsPage,
  },
];
