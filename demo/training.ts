/**
 * e-Smart IKM in the replay: the lists of six years are taken in, and an administrator joins pairs
 * that are one person, until as many persons are counted as were published.
 */
import {
  bookList,
  confirmList,
  decideOnTrainees,
  enterpriseLinksWhole,
  linkEnterprise,
  readTold,
  traineePairs,
  trainingTotals,
  uploadList,
} from '../src/training/index.ts';
import type { Scene } from './scene.ts';
import { type Known, traineeFiles } from './trainee-lists.ts';

/** As published in June 2022, since 2017 (domain.md 4). */
export const trainedTotal = 22_515;
/** How many are invented, so that the count of the real matching comes to the published one. */
const invented = 21_900;
const trainingSeed = 'lagawi-2022/pelatihan';

const nothingTold = { roles: null, title: '', venue: '', from: '', until: '' };

/** On the day before the winners are announced. */
const takenInAt = new Date('2022-06-22T02:00:00Z');

/** Of the enterprises of the registry, so many are told of in lists, and so many of them linked. */
const [toldMax, linkedMax] = [9, 6];

export async function takeInTrainees(
  { house, story, by }: Scene,
  registered: readonly Known[],
): Promise<void> {
  const programme = 'e-Smart IKM';
  const known = registered.slice(0, toldMax);
  for (const { fileName, bytes } of traineeFiles(trainingSeed, invented, known)) {
    await story.at(takenInAt, async () => {
      const listId = await uploadList(house, by, { programme, fileName, bytes });
      await confirmList(house, by, { listId, told: readTold(nothingTold) });
      await bookList(house, { listId });
    });
  }
  const { all } = await trainingTotals(house.database);
  let toJoin = all.persons - trainedTotal;
  while (toJoin > 0) {
    const { pairs } = await traineePairs(house.database, { limit: toJoin, offset: 0 });
    const seen = new Set<string>();
    for (const { records, trainees } of pairs) {
      // Whoever was just joined may stand in another pair as somebody else by now.
      const isOver = trainees.some((one) => seen.has(one));
      for (const one of trainees) seen.add(one);
      if (isOver) continue;
      await story.at(takenInAt, () =>
        decideOnTrainees(house, by, { decision: { kind: 'same', ids: records }, reason: '' }),
      );
      toJoin -= 1;
    }
  }
}

/** Some of those who are in the registry by name and regency; the others wait to be looked at. */
export async function linkTold({ house, story, by }: Scene): Promise<void> {
  const { candidates } = await enterpriseLinksWhole(house.database);
  const byName = candidates.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { told, enterpriseId } of byName.slice(0, linkedMax)) {
    const decision = { kind: 'same', key: told.key, enterpriseId } as const;
    await story.at(takenInAt, () => linkEnterprise(house, by, decision));
  }
}
