/** Taste is scored by code alone, and whoever brings a sample goes home with a receipt. */
import { issueSampleReceipt } from '../src/curation/actions/receipts.ts';
import { setCriteria } from '../src/curation/index.ts';
import { samplesOf } from '../src/curation/questions/samples.ts';
import { selectSets } from '../src/curation/store/criteria.ts';
import type { House } from '../src/house.ts';
import { present } from '../src/kernel/assert.ts';
import type { Who } from '../src/people/index.ts';
import { at, campaignId, type Story, seats } from './scene.ts';

/** The criterion that a name would sway most. */
const tasted = 'rasa';

/** Marks the taste of food in the proposed set. */
export async function tasteBlind(house: House, by: Who): Promise<void> {
  const sets = await selectSets(house.database.read, campaignId);
  const { code, name, nameEn, sectors, criteria } = present(
    sets.find((one) => one.sectors.includes(seats.food.code)),
    'a set for food',
  );
  await setCriteria(house, by, {
    ...{ campaignId, code, name, nameEn, sectors },
    criteria: criteria.map((one) => ({
      ...{ ...one, weight: String(one.weight), isBlind: one.id === tasted },
    })),
  });
}

/** Of a sheet's scores, those that are given by the code and those by the name. */
export function partsOf<T extends { criterion: string }>(scores: readonly T[]) {
  const { blind = [], named = [] } = Object.groupBy(scores, ({ criterion }) =>
    criterion === tasted ? 'blind' : 'named',
  );
  return { blind, named };
}

/** By application; one sample each. */
export async function codesOf({ house }: Pick<Story, 'house'>): Promise<Map<string, string>> {
  const samples = await samplesOf(house.database, campaignId);
  return new Map(samples.map(({ applicationId, code }) => [applicationId, code]));
}

/** For the first that came, in the order in which they applied. */
export async function giveReceipts({ house, story, by }: Story): Promise<void> {
  const samples = await samplesOf(house.database, campaignId);
  const first = samples
    .toSorted((a, b) => (a.applicant?.no ?? 0) - (b.applicant?.no ?? 0))
    .slice(0, 12);
  for (const [i, { code }] of first.entries()) {
    await story.at(at('2022-03-12', '11:00'), () =>
      issueSampleReceipt(house, by, {
        ...{ campaignId, code, number: `SIMULASI/TT/${String(i + 1).padStart(3, '0')}/2022` },
        ...{ day: '2022-03-12', place: 'Bandar Lampung' },
        signatories: [{ name: 'Wiranti Sukmandara', title: 'Penerima contoh (simulasi)', nip: '' }],
        typed: {
          afterwards: 'Pangan habis diuji.\nBarang lain dikembalikan sesudah rapat pleno.',
        },
      }),
    );
  }
}
