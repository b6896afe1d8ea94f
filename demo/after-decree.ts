/** What followed the decree on the thirty: a condition, objections with their answers. */
import { setupOf } from '../src/campaigns/index.ts';
import {
  answerObjection,
  fileObjection,
  overrideOutcome,
  renewLink,
  setConditions,
} from '../src/curation/index.ts';
import { decreeOf } from '../src/curation/questions/decree.ts';
import { selectionOf } from '../src/curation/questions/selection.ts';
import { selectObjections } from '../src/curation/store/objections.ts';
import { selectTold } from '../src/curation/store/shortlist.ts';
import { present } from '../src/kernel/assert.ts';
import { at, campaignId, type Story, seats } from './scene.ts';

/** The last of the food that has a seat: a label still lacks what the law asks for. */
export async function passOnCondition({ house, story, by }: Story): Promise<string> {
  const view = await selectionOf(
    house.database,
    campaignId,
    await setupOf(house.database, campaignId),
  );
  const passed = present(view, 'a closed panel').rows.filter(
    ({ outcome, sector }) => outcome === 'passed' && sector === seats.food.code,
  );
  const { applicationId } = present(passed.at(-1), 'somebody passed');
  await story.at(at('2022-03-14', '18:00'), async () => {
    await overrideOutcome(house, by, {
      ...{ campaignId, applicationId, outcome: 'conditional' },
      reason: 'Label belum mencantumkan berat bersih; produknya layak.',
    });
    await setConditions(house, by, {
      ...{ campaignId, applicationId },
      conditions: [
        {
          text: 'Label mencantumkan berat bersih',
          ...{ dueOn: '2022-03-19', checker: 'Dinas Perindustrian Provinsi (simulasi)' },
        },
      ],
    });
  });
  return applicationId;
}

/** Two objections of applicants who were not chosen, each with its answer. */
export async function objectAndAnswer({ house, story, by }: Story): Promise<void> {
  const { read } = house.database;
  const decree = present(await decreeOf(house.database, campaignId), 'a decree');
  const others = decree.content.entries.filter(({ outcome }) => outcome === 'notSelected');
  const told = await selectTold(read, campaignId);
  // What the form took down, so that objection, answer and application tell the same.
  const yearOf = (id: string) => present(told.get(id)?.answers['mulai'], 'a year of beginning');
  const filed = [
    (id: string) => ({
      ground: 'data',
      body: `Di formulir tahun mulai usaha saya ${yearOf(id)}. Apakah urutan saya rendah karena usaha saya masih baru?`,
      result: 'rejected',
      answer: `Data pendaftaran memuat tahun ${yearOf(id)}, sama dengan isian Saudara. Tahun mulai usaha bukan kriteria dan tidak dinilai, jadi urutan tetap.`,
    }),
    () => ({
      ground: 'procedure',
      body: 'Saya merasa hanya satu lembaga yang menilai.',
      result: 'rejected',
      answer: 'Lembar dari tiga lembaga tercatat dan dikunci.',
    }),
  ];
  for (const [i, textsFor] of filed.entries()) {
    const { applicationId } = present(others[i], 'somebody was not chosen');
    const { ground, body, result, answer } = textsFor(applicationId);
    await story.at(at('2022-03-21', `1${i}:00`), async () => {
      const { token } = await renewLink(house, by, { campaignId, applicationId });
      await fileObjection(house, { campaignId, token, ground, body });
    });
    const [objection] = await selectObjections(read, campaignId, applicationId);
    const { objectionId } = present(objection, 'an objection');
    await story.at(at('2022-03-24', `1${i}:30`), () =>
      answerObjection(house, by, { campaignId, objectionId, result, answer }),
    );
  }
}
