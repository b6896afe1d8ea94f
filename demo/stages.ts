/** The stages around the panel of the simulation: mapping, samples, papers, plenary. */
import { setupOf } from '../src/campaigns/index.ts';
import {
  confirmMapping,
  endSample,
  issuePacts,
  issuePanelPaper,
  issuePlenaryNotes,
  receiveSample,
  recordPlenary,
  setChain,
  setMapping,
} from '../src/curation/index.ts';
import { agreedNow } from '../src/curation/questions/plenary.ts';
import { samplesOf } from '../src/curation/questions/samples.ts';
import { selectShortlist } from '../src/curation/store/shortlist.ts';
import type { House } from '../src/house.ts';
import type { Who } from '../src/people/index.ts';
import type { Applicant } from './applicants.ts';
import { isFrozen } from './food-papers.ts';
import { packPhoto } from './pictures.ts';
import { at, campaignId, grounds, officials, type Story, signatories } from './scene.ts';
import { inLanes } from './story.ts';

const place = 'Bandar Lampung';

/** All four stages, with the days of the story. */
export async function setStagesOf(house: House, by: Who): Promise<void> {
  const step = (kind: string, from: string, to: string) => ({
    ...{ kind, isUsed: true, name: '', from, to },
  });
  await setChain(house, by, {
    campaignId,
    steps: [
      step('screening', '2022-03-07', '2022-03-09'),
      step('digital', '2022-03-10', '2022-03-10'),
      step('panel', '2022-03-13', '2022-03-14'),
      step('plenary', '2022-03-14', '2022-03-14'),
    ],
  });
}

/** Whoever neither sells online nor writes sales down cannot be watched for three months. */
export async function mapLiteracy({ house, story, by }: Story): Promise<void> {
  await story.at(at('2022-03-10', '08:00'), async () => {
    await setMapping(house, by, {
      campaignId,
      items: [
        { code: 'daring', points: '60', answers: 'ya' },
        { code: 'catatan', points: '40', answers: 'ya' },
      ],
      ...{ growing: '40', ready: '100', least: '40' },
    });
    await confirmMapping(house, by, { campaignId, rulesVersion: 1 });
  });
}

/** By a word in what the sample is; the first that fits. */
const allergensIn: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ikan|tuna|teri|kemplang|pempek/i, ['fish']],
  [/udang|terasi|dimsum/i, ['shellfish', 'gluten']],
  [/tempe|tahu|kedelai|kecap/i, ['soy']],
  [/cokelat|keju|susu/i, ['milk', 'soy']],
  [/kue|bakpia|roti|bolu/i, ['gluten', 'egg', 'milk']],
  [/kacang/i, ['peanut']],
];

/** What the panel tasted and held in its hands, under codes. */
export async function takeSamples(
  { house, story, by }: Story,
  applicants: readonly Applicant[],
): Promise<void> {
  const shortlist = await selectShortlist(house.database.read, campaignId);
  const told = shortlist.map(({ no, enterpriseName, product }) => {
    const sector = applicants.find((one) => one.enterpriseName === enterpriseName)?.sector;
    const named = allergensIn.find(([word]) => word.test(`${product} ${enterpriseName}`))?.[1];
    const allergens = sector === 'food' ? (named ?? ['none']) : ['notFood'];
    const amount = sector === 'food' ? '2 kemasan' : '1 buah';
    const storage = isFrozen({ enterpriseName }) ? 'frozen' : 'room';
    return { no, product: product || 'Produk utama', allergens, amount, storage };
  });
  await story.at(at('2022-03-12', '10:00'), () =>
    inLanes([...told.entries()], async ([i, one]) => {
      // A photo takes time to make, and some show as much as all would.
      const photo = i < 12 ? await packPhoto(one.product, i * 30) : null;
      await receiveSample(house, by, { campaignId, ...one, remark: '', photo });
    }),
  );
}

/** The plenary after scoring, with the papers of the panel and what became of the samples. */
export async function meet({ house, story, by }: Story, members: readonly string[]): Promise<void> {
  const head = { campaignId, place, signatories: officials, day: '2022-03-10' };
  const duties = 'Menilai sendiri menurut kriteria.\nMengikuti rapat pleno.';
  const event = {
    ...{ event: 'Kurasi produk', eventDay: '2022-03-13', eventTime: '08.00 WIB – selesai' },
    eventPlace: place,
  };
  await story.at(at('2022-03-10', '14:00'), async () => {
    const papers = [
      ['panelDecree', { grounds, duties }],
      ['assignmentLetter', { grounds, duties, from: '2022-03-13', to: '2022-03-14' }],
      ['invitation', event],
      ['attendance', event],
    ] as const;
    for (const [i, [kind, typed]] of papers.entries()) {
      const number = `SIMULASI/PK/00${i + 1}/2022`;
      await issuePanelPaper(house, by, { ...head, number, kind, typed });
    }
    await issuePacts(house, by, { ...head, number: 'SIMULASI/PI/001/2022' });
  });
  await story.at(at('2022-03-14', '18:30'), async () => {
    for (const { code, allergens } of await samplesOf(house.database, campaignId)) {
      const way = allergens.includes('notFood') ? 'returned' : 'eaten';
      await endSample(house, by, { campaignId, code, way, remark: '' });
    }
    const setup = await setupOf(house.database, campaignId);
    const agreed = await agreedNow(house.database, campaignId, setup);
    await recordPlenary(house, by, {
      proposal: agreed?.hash ?? '',
      ...{ campaignId, heldOn: '2022-03-14', place, chair: signatories[0]?.name ?? '' },
      ...{ present: members, guests: '' },
      notes:
        'Urutan nilai, kuota per jenis produk dan uji ketahanan dibahas.\nSatu peserta lolos bersyarat karena labelnya belum lengkap.',
      dissents: [
        {
          personId: members[0] ?? '',
          words: 'Kuota fesyen terlalu kecil dibanding mutu pendaftarnya.',
        },
      ],
    });
    const number = 'SIMULASI/NT/001/2022';
    await issuePlenaryNotes(house, by, { ...head, signatories, day: '2022-03-14', number });
  });
}
