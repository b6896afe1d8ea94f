import { regionName } from '../enterprises/index.ts';
import { trainingTotals } from '../training/index.ts';
import { readArgs } from './args.ts';
import { withGround } from './ground.ts';

const count = (value: number): string => value.toLocaleString('id-ID').padStart(8);

/** lagawi training [--json]: persons, enterprises and attendances, each counted as itself. */
export async function runTraining(args: string[]): Promise<number> {
  const { json } = readArgs(args, { options: [] });
  const totals = await withGround(({ database }) => trainingTotals(database));
  if (json) {
    console.log(JSON.stringify({ schema: 'lagawi.trainingTotals/1', ...totals }, null, 2));
    return 0;
  }
  const { all, years, provinces, undecided } = totals;
  console.log(`Orang      ${count(all.persons)}`);
  console.log(`Usaha      ${count(all.enterprises)}`);
  console.log(`Kehadiran  ${count(all.attendances)}`);
  if (undecided.pairs > 0) {
    const least = undecided.personsAtLeast.toLocaleString('id-ID');
    const pairs = undecided.pairs.toLocaleString('id-ID');
    console.log(`${pairs} pasangan belum diputuskan; bila semua satu orang, jumlahnya ${least}`);
  }
  console.log('\nTahun     orang     baru kumulatif kehadiran');
  for (const { year, persons, newPersons, cumulative, attendances } of years) {
    const figures = [persons, newPersons, cumulative, attendances].map(count);
    console.log(`${year}  ${figures.join(' ')}`);
  }
  console.log('\nProvinsi');
  for (const { province, persons } of provinces) {
    console.log(`${count(persons)}  ${regionName(province) || 'tidak tertulis'}`);
  }
  return 0;
}
