/**
 * After the campaign, all of it invented: a local office follows the thirty, asks after one and
 * three months, changes its officer; the five are looked at for export, and two export something.
 */
import { campaignOf } from '../src/campaigns/index.ts';
import {
  addStep,
  answerCheck,
  answerReadiness,
  handOver,
  makeGapTask,
  makePlans,
  readinessItems,
  tellAttempt,
  tellExport,
  tellTrade,
} from '../src/growth/index.ts';
import { present } from '../src/kernel/assert.ts';
import { type Day, day } from '../src/kernel/day.ts';
import { createPerson, giveGrant, type Who, whoActs } from '../src/people/index.ts';
import type { Enterprise } from './cast.ts';
import { type ExportGoods, exportGoodsOf } from './export-goods.ts';
import { firstStepOf, goalsOf } from './follow-up-words.ts';
import { lagawiCast } from './lagawi.ts';
import { at, campaignId, officials, type Scene } from './scene.ts';
import { type Seeded, seeded } from './seeded.ts';

interface Followed {
  scene: Scene;
  /** In the order of the cast. */
  enterpriseIds: readonly string[];
  winners: readonly string[];
}

export async function followThirty(followed: Followed): Promise<void> {
  const first = await planThirty(followed);
  const rng = seeded('lagawi-2022/tindak-lanjut');
  for (const [month, on] of asked) {
    for (const [i, enterpriseId] of followed.enterpriseIds.entries()) {
      await askOne(followed, { officer: first, enterpriseId, i, month, on: day(on), rng });
    }
  }
  await prepareFive(followed, rng);
  await exportTwo(followed);
  await changeOfficer(followed, first);
}

const asked = [
  [1, '2022-07-18'],
  [3, '2022-09-19'],
] as const;

/** Who follows them first; the replay's own officer takes over later. */
async function planThirty(followed: Followed): Promise<Who> {
  const { scene, enterpriseIds, winners } = followed;
  const { house, story, by, people } = scene;
  return story.at(at('2022-06-24', '10:00'), async () => {
    const campaign = present(await campaignOf(house.database, campaignId), 'the campaign');
    const office = campaign.institutions.find(({ role }) => role === 'localOffice');
    const institutionId = present(office, 'a local office').institutionId;
    const officerId = await createPerson(house, by, {
      ...{ name: 'Rahmadewi Lintangsari', email: 'local-officer-2@lembaga-d.example.invalid' },
    });
    // Both are of the office: what they see of an enterprise comes with its plan.
    for (const personId of [officerId, present(people.get('local-officer'), 'an officer')]) {
      await giveGrant(
        house,
        by,
        {
          ...{ personId, role: 'localOfficer', from: campaign.window.from, until: null },
          scope: { kind: 'institution', id: institutionId },
        },
        async () => [],
      );
    }
    const byGoals = Map.groupBy(enterpriseIds, (id) =>
      goalsOf(playedBy(followed, id), winners.includes(id)),
    );
    for (const [goals, ones] of byGoals) {
      await makePlans(house, by, {
        ...{ campaignId, enterpriseIds: ones, institutionId, officerId, goals },
        ...{ start: campaign.window.to, until: '2023-12-31' },
      });
    }
    return present(await whoActs(house, officerId, 'web'), 'an officer can act');
  });
}

/** How some of the thirty ended; the others are active. Who is not reached was tried twice. */
const ends: Readonly<Record<string, string>> = {
  ...{ '1 4': 'unreached', '1 17': 'unreached', '1 22': 'declined', '1 11': 'paused' },
  ...{ '3 4': 'closed', '3 9': 'unreached', '3 17': 'unreached', '3 22': 'declined' },
  '3 26': 'moved',
};

interface One {
  officer: Who;
  enterpriseId: string;
  i: number;
  month: number;
  on: Day;
  rng: Seeded;
}

async function askOne(followed: Followed, one: One): Promise<void> {
  const { house, story } = followed.scene;
  const { officer, enterpriseId, i, month, on, rng } = one;
  const { rows } = await house.database.pool.query<{ plan_id: string }>(
    'select plan_id from growth_plan where enterprise_id = $1 and campaign_id = $2',
    [enterpriseId, campaignId],
  );
  const key = { enterpriseId, planId: rows[0]?.plan_id ?? '', month };
  const ended = ends[`${month} ${i}`] ?? 'active';
  const isTold = ended !== 'unreached' && ended !== 'declined';
  const salesRp = Math.round(8 + Math.abs(rng.bell()) * 20) * 1_000_000;
  const figures = {
    // Some do not tell what they sold, which is not nothing.
    sales: isTold && i % 6 !== 5 ? String(salesRp) : '',
    ...(isTold ? { men: String(1 + (i % 3)), women: String(1 + (i % 4)) } : { men: '', women: '' }),
    running: isTold ? (ended === 'active' || ended === 'moved' ? 'ya' : 'tidak') : '',
    ...{ markets: isTold ? 'Lampung dan Jawa' : '', permits: '', remark: '', reason: '' },
  };
  await story.at(at(on, '10:00'), async () => {
    if (month === 1) {
      const words = firstStepOf(playedBy(followed, enterpriseId), i);
      await addStep(house, officer, { ...key, stepId: '', words, dueOn: '2022-11-30' });
    }
    for (const way of ended === 'unreached' ? ['phone', 'visit'] : []) {
      const attempt = { attemptId: '', triedOn: on, way, remark: '' };
      await tellAttempt(house, officer, { ...key, ...attempt });
    }
    const typed = { checkedOn: on, ended, ...figures };
    await answerCheck(house, officer, { ...key, typed, seen: 0 });
  });
}

/** Who of the cast an enterprise is. */
const playedBy = ({ enterpriseIds }: Followed, enterpriseId: string): Enterprise =>
  present(lagawiCast[enterpriseIds.indexOf(enterpriseId)], 'one of the cast');

/** Of a winner, by what it makes. */
const goodsOf = (followed: Followed, winner: string): ExportGoods =>
  exportGoodsOf(playedBy(followed, winner));

/** “4,20”. */
const inDollars = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',');

/** Twenty items for each of the five, and one gap that became a task. */
async function prepareFive(followed: Followed, rng: Seeded): Promise<void> {
  const { scene, winners } = followed;
  const { house, story, by } = scene;
  const on = '2022-07-11';
  for (const [nth, enterpriseId] of winners.entries()) {
    await story.at(at(on, '13:00'), async () => {
      for (const { code } of readinessItems) {
        const isGap = nth === 0 && code === 'hargaEkspor';
        const level = isGap ? 1 : Math.min(4, Math.max(0, Math.round(2.4 + rng.bell())));
        const evidence = level > 1 ? 'SIMULASI: dokumen diperlihatkan kepada pendamping' : '';
        const answer = { item: code, level: String(level), evidence, answeredOn: on };
        await answerReadiness(house, by, { enterpriseId, ...answer });
      }
    });
  }
  const [enterpriseId] = winners;
  if (!enterpriseId) return;
  await story.at(at(on, '15:00'), async () => {
    await makeGapTask(house, by, { enterpriseId, item: 'hargaEkspor' });
    const { hsCode, unit, capacity, priceUsd } = goodsOf(followed, enterpriseId);
    await tellTrade(house, by, {
      ...{ enterpriseId, hsCodes: hsCode, capacity: String(capacity), capacityUnit: unit },
      ...{ terms: 'FOB', price: inDollars(priceUsd), currency: 'USD', certificates: '' },
    });
  });
}

const document = 'SIMULASI/PEB';

/** One with a rate whose source is told, one without any. */
async function exportTwo(followed: Followed): Promise<void> {
  const { scene, winners } = followed;
  const { house, story, by } = scene;
  const rate = { rupiah: 14_850, source: 'SIMULASI: kurs rekaan Rp14.850 untuk USD 1' };
  const told = [
    { country: 'MY', day: '2022-08-20', currency: 'USD', document: `${document}/001`, rate },
    { country: 'SG', day: '2022-09-02', currency: 'SGD', document: `${document}/002`, rate: null },
  ];
  await story.at(at('2022-09-05', '09:00'), async () => {
    for (const [i, { rate, ...one }] of told.entries()) {
      const enterpriseId = winners[i];
      if (!enterpriseId) continue;
      const { hsCode, unit, capacity, priceUsd } = goodsOf(followed, enterpriseId);
      // A fifth of what a month can give.
      const sent = Math.ceil(capacity / 5);
      const value = sent * priceUsd;
      const valueRp = rate ? String(Math.round((value / 100) * rate.rupiah)) : '';
      const worth = { value: inDollars(value), valueRp, rateSource: rate?.source ?? '' };
      const quantity = `${sent} ${unit}`;
      const source = 'SIMULASI: salinan pemberitahuan ekspor barang';
      await tellExport(house, by, {
        ...{ enterpriseId, exportId: '', source, hsCode, quantity, ...worth, ...one },
        isAnother: false,
      });
    }
  });
}

async function changeOfficer({ scene }: Followed, first: Who): Promise<void> {
  const { house, story, by, people } = scene;
  await story.at(at('2022-10-03', '09:00'), () =>
    handOver(house, by, {
      ...{ campaignId, fromId: first.personId, planIds: [], until: '2027-12-31' },
      toId: present(people.get('local-officer'), 'an officer'),
      ...{ reason: 'Petugas lama pindah tugas', number: 'SIMULASI/BAST/001/2022' },
      ...{ day: '2022-10-03', place: 'Pesawaran', signatories: officials },
    }),
  );
}
