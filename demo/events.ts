/**
 * The replay's events, all invented but that there were such: an exhibition of twenty-eight of the
 * thirty, the harvesting with all of them, and three of the five in the agenda of the G20.
 */
import {
  announceEvent,
  answerCall,
  placeEnterprises,
  tellOutcome,
  tellPledge,
  tellPledgeNews,
  tellResult,
} from '../src/growth/index.ts';
import { type Day, day } from '../src/kernel/day.ts';
import type { Who } from '../src/people/index.ts';
import { recordSales } from '../src/sales/index.ts';
import { at, campaignId, type Scene } from './scene.ts';
import { seeded } from './seeded.ts';

export interface Exhibitor {
  enterpriseId: string;
  /** Who answers and types the sales in. */
  who: Who;
  /** What it sells, in its own words. */
  product: string;
}

interface Told {
  scene: Scene;
  /** In the order of the cast. */
  exhibitors: readonly Exhibitor[];
  winners: () => Promise<readonly string[]>;
}

interface Step {
  on: Day;
  time: string;
  play: () => Promise<void>;
}

/** Plays what stands before a day and was not played yet; null: all of it. */
export type EventStory = (before: Day | null) => Promise<void>;

const drawn = seeded('lagawi-2022/acara');
const idAt = (on: string) => drawn.uuid(at(on, '09:00').getTime());
/** Which of the cast stayed away from the exhibition, was not there, and sold nothing. */
const [stayedAway, absent, soldNothing] = [[6, 21], 11, 17] as const;

export function eventStory(told: Told): EventStory {
  const waiting = [...exhibition(told), ...harvesting(told), ...agenda(told)].toSorted((a, b) =>
    `${a.on}${a.time}` < `${b.on}${b.time}` ? -1 : 1,
  );
  return async (before) => {
    for (let step = waiting[0]; step && (!before || step.on < before); step = waiting[0]) {
      waiting.shift();
      await told.scene.story.at(at(step.on, step.time), step.play);
    }
  };
}

const step = (on: string, time: string, play: () => Promise<void>): Step => ({
  ...{ on: day(on), time, play },
});

function exhibition({ scene, exhibitors }: Told): Step[] {
  const { house, by } = scene;
  const eventId = idAt('2022-05-09');
  const going = exhibitors.filter((_, i) => !stayedAway.some((one) => one === i));
  const days = ['2022-06-01', '2022-06-02', '2022-06-03', '2022-06-04', '2022-06-05'];
  return [
    step('2022-05-09', '09:00', async () => {
      await announceEvent(house, by, {
        ...{ campaignId, eventId, kind: 'exhibition', name: 'Pameran produk Lampung (simulasi)' },
        ...{ place: 'Pusat perbelanjaan di Jakarta (simulasi)', from: days[0] ?? '' },
        ...{ to: days[4] ?? '', callUntil: '2022-05-20', places: '28', sells: true },
        terms:
          'Stan 2 × 2 meter, meja, dua kursi, listrik 450 watt. Biaya kirim barang ditanggung.',
      });
    }),
    step('2022-05-16', '19:00', async () => {
      for (const [i, { enterpriseId, who, product }] of exhibitors.entries()) {
        const isGoing = !stayedAway.some((one) => one === i);
        const needs = i % 7 === 0 ? 'Stopkontak tambahan' : '';
        const answer = { wants: isGoing ? 'ya' : 'tidak', goods: isGoing ? product : '', needs };
        await answerCall(house, who, { enterpriseId, eventId, ...answer });
      }
    }),
    step('2022-05-23', '10:00', async () => {
      const enterpriseIds = going.map(({ enterpriseId }) => enterpriseId);
      const placing = { outcome: 'placed', stand: 'A-01', reason: '' };
      await placeEnterprises(house, by, { eventId, enterpriseIds, ...placing });
    }),
    ...days.map((on) =>
      step(on, '22:00', () => sellAt({ scene, on, worthRp: 900_000 }, withoutQuiet(exhibitors))),
    ),
    step('2022-06-06', '10:00', async () => {
      for (const { enterpriseId, who } of going) {
        const i = exhibitors.findIndex((one) => one.enterpriseId === enterpriseId);
        const came = i === absent ? 'tidak' : 'ya';
        const words = i % 5 === 0 ? 'Ada pembeli yang meminta kiriman ulang.' : '';
        const result = { came, hasNoSales: i === soldNothing, words };
        await tellResult(house, who, { enterpriseId, eventId, ...result });
      }
      await tellOutcome(house, by, {
        ...{ eventId, visitors: '4.120', visitorsSource: 'SIMULASI: hitungan penjaga pintu' },
        words: 'Lima hari pameran; dua puluh tujuh usaha hadir.',
      });
    }),
    ...pledges({ scene, eventId, on: '2022-06-05' }, exhibitors),
  ];
}

/** Those who were there and had something to sell. */
const withoutQuiet = (exhibitors: readonly Exhibitor[]) =>
  exhibitors.filter(
    (_, i) => i !== absent && i !== soldNothing && !stayedAway.some((one) => one === i),
  );

function harvesting({ scene, exhibitors }: Told): Step[] {
  const { house, by } = scene;
  const eventId = idAt('2022-06-08');
  const on = '2022-06-23';
  return [
    step('2022-06-08', '09:00', async () => {
      await announceEvent(house, by, {
        ...{ campaignId, eventId, kind: 'harvesting', name: 'Harvesting dan pameran (simulasi)' },
        ...{ place: 'Pesawaran (simulasi)', from: on, to: on, callUntil: '2022-06-15' },
        ...{ places: '', sells: true, terms: 'Meja pamer; pengumuman pemenang pukul 10.00.' },
      });
    }),
    step('2022-06-13', '19:00', async () => {
      for (const { enterpriseId, who, product } of exhibitors) {
        const answer = { wants: 'ya', goods: product, needs: '' };
        await answerCall(house, who, { enterpriseId, eventId, ...answer });
      }
    }),
    step('2022-06-17', '10:00', async () => {
      const enterpriseIds = exhibitors.map(({ enterpriseId }) => enterpriseId);
      const placing = { outcome: 'placed', stand: 'M-01', reason: '' };
      await placeEnterprises(house, by, { eventId, enterpriseIds, ...placing });
    }),
    step(on, '22:00', () =>
      sellAt(
        { scene, on, worthRp: 600_000 },
        exhibitors.filter((_, i) => i % 4 !== 3),
      ),
    ),
    step('2022-06-24', '10:00', async () => {
      for (const [i, { enterpriseId, who }] of exhibitors.entries()) {
        // Some never said how it went, which is no zero.
        if (i % 10 === 7) continue;
        const result = { came: 'ya', hasNoSales: i % 4 === 3, words: '' };
        await tellResult(house, who, { enterpriseId, eventId, ...result });
      }
      await tellOutcome(house, by, {
        ...{ eventId, visitors: '', visitorsSource: '' },
        words: 'Tiga puluh usaha berpameran; lima pemenang diumumkan. Pengunjung tidak dihitung.',
      });
    }),
  ];
}

function agenda({ scene, winners, exhibitors }: Told): Step[] {
  const { house, by } = scene;
  const eventId = idAt('2022-09-12');
  const chosen = async () => (await winners()).slice(0, 3);
  return [
    step('2022-09-12', '09:00', async () => {
      await announceEvent(house, by, {
        ...{ campaignId, eventId, kind: 'forum', name: 'Agenda G20: temu bisnis (simulasi)' },
        ...{ place: 'Bali (simulasi)', from: '2022-10-05', to: '2022-10-07', callUntil: '' },
        ...{ places: '3', sells: false, terms: 'Contoh produk dan katalog berbahasa Inggris.' },
      });
    }),
    step('2022-09-19', '10:00', async () => {
      const placing = { outcome: 'placed', stand: '', reason: '' };
      await placeEnterprises(house, by, { eventId, enterpriseIds: await chosen(), ...placing });
    }),
    step('2022-10-08', '10:00', async () => {
      for (const [i, enterpriseId] of (await chosen()).entries()) {
        const who = exhibitors.find((one) => one.enterpriseId === enterpriseId)?.who ?? by;
        const words = 'Dua calon pembeli meminta contoh.';
        const result = { came: 'ya', hasNoSales: false, words };
        await tellResult(house, who, { enterpriseId, eventId, ...result });
        if (i > 0) continue;
        await tellPledge(house, who, {
          ...{ enterpriseId, pledgeId: idAt('2022-10-07'), campaignId: null, eventId },
          ...{ buyer: 'Calon pembeli simulasi', country: 'SG', goods: 'Pesanan percobaan' },
          ...{ value: '2.400', currency: 'USD', day: '2022-10-07', document: '' },
        });
      }
      await tellOutcome(house, by, {
        ...{ eventId, visitors: '', visitorsSource: '' },
        words: 'Tiga usaha bertemu calon pembeli; satu pesanan percobaan dijanjikan.',
      });
    }),
  ];
}

/** What each sold there on a day, typed in that evening as a day's total. */
async function sellAt(
  { scene, on, worthRp }: { scene: Scene; on: string; worthRp: number },
  exhibitors: readonly Exhibitor[],
): Promise<void> {
  for (const { enterpriseId, who } of exhibitors) {
    const transactions = drawn.int(3, 14);
    const amount = Math.round((worthRp * (0.5 + drawn.next())) / 5000) * 5000;
    await recordSales(scene.house, {
      ...{ actor: who, enterpriseId, zone: 'WIB', onBehalf: false },
      entries: [
        {
          ...{ entryId: drawn.uuid(at(on, '21:30').getTime()), kind: 'dayTotal' },
          ...{ day: day(on), toDay: day(on), stream: 'exhibition', channel: 'bazaar' },
          ...{ amount, quantity: transactions, transactions, product: '' },
        },
      ],
    });
  }
}

/** Three promises: one came true in part, one lapsed, one is open. */
function pledges(
  { scene, eventId, on }: { scene: Scene; eventId: string; on: string },
  exhibitors: readonly Exhibitor[],
): Step[] {
  const { house } = scene;
  const promised = [
    { i: 0, value: '24.000.000', document: 'SIMULASI: nota kesepahaman 01' },
    { i: 4, value: '9.600.000', document: '' },
    { i: 22, value: '15.000.000', document: 'SIMULASI: nota kesepahaman 02' },
  ].flatMap(({ i, ...one }) => {
    const exhibitor = exhibitors[i];
    return exhibitor ? [{ ...one, ...exhibitor, pledgeId: idAt(on) }] : [];
  });
  const [first, second] = promised;
  return [
    step(on, '17:00', async () => {
      for (const [i, { who, product, ...one }] of promised.entries()) {
        await tellPledge(house, who, {
          ...{ ...one, campaignId: null, eventId, buyer: `Toko simulasi ${i + 1}` },
          ...{ country: 'ID', goods: product, currency: 'IDR', day: on },
        });
      }
    }),
    step('2022-07-20', '10:00', async () => {
      if (!first || !second) return;
      const told = { day: '2022-07-20', seen: 0 };
      await tellPledgeNews(house, first.who, {
        ...{ enterpriseId: first.enterpriseId, pledgeId: first.pledgeId, ...told },
        ...{ kind: 'realised', value: '10.000.000', words: 'SIMULASI: faktur 01' },
      });
      await tellPledgeNews(house, second.who, {
        ...{ enterpriseId: second.enterpriseId, pledgeId: second.pledgeId, ...told },
        ...{ kind: 'lapsed', value: '', words: 'Pembeli tidak melanjutkan' },
      });
    }),
  ];
}
