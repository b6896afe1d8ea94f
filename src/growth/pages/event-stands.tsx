/** Who stands where with what, on paper and as a table to take along. */
import { formatSpan } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  type Route,
  sentTable,
  Table,
  type Visit,
} from '../../web/index.ts';
import { takerSaid } from '../messages/events.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { tableOfTakers } from '../questions/event-table.ts';
import { soldAt } from '../questions/events.ts';
import type { Taker } from '../store/takers.ts';
import { listTakers } from '../store/takers.ts';
import { goodsOf } from './event-takers.tsx';
import { eventHere, eventTrail } from './events.tsx';
import { campaignHere, onCampaign } from './parts.tsx';

/** For the gate and the organiser's wall: who stands where, with what. */
async function standsPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(takerSaid, locale);
  const event = await eventHere(visit);
  const takers = await listTakers(house.database.pool, event, { show: 'placed' });
  const byStand = new Intl.Collator('id', { numeric: true });
  const last = (one: Taker) => one.placing?.stand || '\uffff';
  const sorted = takers.toSorted((a, b) => byStand.compare(last(a), last(b)));
  return {
    title: `${m.standsTitle} · ${event.name}`,
    body: (
      <>
        <Crumbs trail={await eventTrail(visit, event)} label={inLocale(growthSaid, locale).trail} />
        <h1>{m.standsTitle}</h1>
        <p class="break-words">
          {event.name} · {formatSpan(event.fromDay, event.toDay, locale)} · {event.place}
        </p>
        {sorted.length === 0 && <Empty>{m.nobody}</Empty>}
        {sorted.length > 0 && (
          <Table
            label={m.standsTitle}
            columns={[{ head: m.stand }, { head: m.enterprise }, { head: m.goods, isWide: true }]}
            rows={sorted.map((one) => ({
              key: one.enterpriseId,
              cells: [
                one.placing?.stand || m.noStand,
                <span key="name" class="wrap-anywhere">
                  {one.name}
                  <span class="grounds block sm:hidden">{goodsOf(one, event, visit)}</span>
                </span>,
                <span key="goods" class="wrap-anywhere">
                  {goodsOf(one, event, visit)}
                </span>,
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

async function table(visit: Visit): Promise<Response> {
  const { pool } = visit.house.database;
  const campaign = await campaignHere(visit);
  const event = await eventHere(visit);
  const [takers, sales] = await Promise.all([
    listTakers(pool, event, { show: 'all' }),
    soldAt(visit.house.database, event),
  ]);
  const about = `${event.name}, ${formatSpan(event.fromDay, event.toDay)}, ${event.place}`;
  return sentTable(visit, {
    ...{ title: 'Acara', name: `acara-${event.eventId}`, campaign },
    rowsOf: (head) => tableOfTakers(takers, sales, { ...head, event: about, sells: event.sells }),
  });
}

const sees = onCampaign('growth.see');

export const standRoutes: readonly Route[] = [
  { method: 'get', path: growthPaths.stands(':campaign', ':event'), ...sees, handle: standsPage },
  { method: 'get', path: growthPaths.eventTable(':campaign', ':event'), ...sees, handle: table },
];
