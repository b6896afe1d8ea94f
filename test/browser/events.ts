/** Events for the walk over every page: one that runs, a later one, a cancelled one, pledges. */
import {
  announceEvent,
  answerCall,
  cancelEvent,
  placeEnterprises,
  tellOutcome,
  tellPledge,
  tellPledgeNews,
  tellResult,
} from '../../src/growth/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import type { Cast, Site } from '../site.ts';

export interface Events {
  values: Record<string, string>;
  paths: readonly string[];
}

export async function furnishEvents(site: Site, cast: Cast, longName: string): Promise<Events> {
  const { house, today } = site;
  const { admin, keripik, kopi, bekas } = cast;
  const announce = (name: string, from: number, over: { kind?: string; callUntil?: string } = {}) =>
    announceEvent(house, admin, {
      ...{ campaignId: 'lagawi', eventId: newId(), kind: over.kind ?? 'exhibition', name },
      ...{
        place: longName.slice(0, 190),
        from: addDays(today, from),
        to: addDays(today, from + 3),
      },
      ...{ callUntil: over.callUntil ?? '', places: '20', sells: true, terms: longName },
    });
  const now = await announce(longName.slice(0, 140), -1, { callUntil: addDays(today, 2) });
  await announce('Harvesting', 20, { kind: 'harvesting', callUntil: addDays(today, 10) });
  const gone = await announce('Pameran batal', 30);
  await cancelEvent(house, admin, { eventId: gone, seen: 1, reason: longName });
  const at = { enterpriseId: keripik, eventId: now };
  await answerCall(house, admin, { ...at, wants: 'ya', goods: longName, needs: longName });
  const placing = { eventId: now, outcome: 'placed', stand: 'A-1', reason: '' };
  await placeEnterprises(house, admin, { ...placing, enterpriseIds: [keripik, kopi] });
  const none = { outcome: 'notPlaced', stand: '', reason: longName };
  await placeEnterprises(house, admin, { eventId: now, enterpriseIds: [bekas], ...none });
  await tellResult(house, admin, { ...at, came: 'ya', hasNoSales: false, words: longName });
  await tellOutcome(house, admin, {
    ...{ eventId: now, visitors: '12.000', visitorsSource: longName, words: longName },
  });
  const sold = [0, -9].map((days) => {
    const day = addDays(today, days);
    return { ...saleOf({ day, toDay: day, amount: 987_654_321 }), stream: 'exhibition' as const };
  });
  const request = { actor: admin, zone: 'WIB' as const, onBehalf: false };
  await recordSales(house, { ...request, enterpriseId: keripik, entries: sold });
  const pledgeId = newId();
  await tellPledge(house, admin, {
    ...{ enterpriseId: keripik, pledgeId, campaignId: null, eventId: now, country: 'MY' },
    ...{ buyer: longName.slice(0, 140), goods: longName, value: '987.654,50', currency: 'USD' },
    ...{ day: today, document: '' },
  });
  await tellPledgeNews(house, admin, {
    ...{ enterpriseId: keripik, pledgeId, kind: 'realised', value: '12,50', day: today },
    ...{ words: longName, seen: 0 },
  });
  const event = `/kampanye/lagawi/acara/${now}`;
  return {
    values: { ':event': now, ':pledge': pledgeId },
    paths: [
      ...['silent', 'all', 'waiting', 'declined'].map((show) => `${event}?tampil=${show}`),
      ...['', '/perubahan'].map((page) => `/kampanye/lagawi/acara/${gone}${page}`),
      ...['acara', 'komitmen'].map((page) => `/kampanye/lain/${page}`),
      ...['acara', 'komitmen'].map((page) => `/usaha/${cast.tenun}/${page}`),
      `/usaha/${bekas}/acara/${gone}/jawaban`,
    ],
  };
}
