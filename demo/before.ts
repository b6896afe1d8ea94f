/** What the thirty sold before the campaign, as they told it: growth is measured from there. */
import { tellBaseline } from '../src/enterprises/actions/baseline.ts';
import { present } from '../src/kernel/assert.ts';
import { at, campaignId, type Scene } from './scene.ts';
import { seeded } from './seeded.ts';
import { inLanes } from './story.ts';
import type { Truth } from './truth.ts';

/** Final sales of the whole campaign, roughly: a baseline is told before anybody knows them. */
const roughly = 5_200_000_000;
const months = ['month3', 'month2', 'month1'];
/** One in so many has no records of that time. */
const withoutRecords = 8;

export async function tellBefore(
  { house, story, by }: Scene,
  { cast }: Truth,
  enterprises: ReadonlyMap<string, string>,
): Promise<void> {
  const rng = seeded('lagawi-2022/data-awal');
  const sizes = cast.reduce((sum, { size }) => sum + size, 0);
  const told = cast.map(({ key, size, owner }, i) => {
    const month = (roughly * (size / sizes)) / months.length;
    return {
      enterpriseId: present(enterprises.get(key), 'an enterprise'),
      toldBy: owner.name,
      noData: i % withoutRecords === withoutRecords - 1,
      /** Rounded, as people tell such sums. */
      sums: months.map(() => 10_000 * Math.round((month * (0.4 + 0.7 * rng.next())) / 10_000)),
    };
  });
  await story.at(at('2022-03-18', '10:00'), () =>
    inLanes(told, async ({ enterpriseId, toldBy, noData, sums }) => {
      for (const [i, period] of months.entries()) {
        const amount = noData ? { noData } : { eRp: String(sums[i]) };
        await tellBaseline(house, by, { enterpriseId, campaignId, period, toldBy, ...amount });
      }
    }),
  );
}
