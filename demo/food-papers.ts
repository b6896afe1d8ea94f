/** What makers of food had to show in March 2022, by our proposal, and what they showed. */
import { defaultQuestions, inPacks } from '../src/curation/rules/default-form.ts';
import { defaultGates } from '../src/curation/rules/default-gates.ts';
import { present } from '../src/kernel/assert.ts';
import type { Applicant } from './applicants.ts';
import { permitsOf } from './identifiers.ts';
import { seats } from './scene.ts';
import { seeded } from './seeded.ts';

export const questions = defaultQuestions([seats.food.code]);

/** Rules as they stood then: halal was no duty for food yet, and later rules are not cited. */
const stood: Readonly<Record<string, { regulation: string; until?: string }>> = {
  nib: { regulation: 'PP 5/2021' },
  'izin-edar': { regulation: 'Peraturan BPOM 22/2018' },
  'izin-edar-beku': { regulation: 'Peraturan BPOM 22/2018' },
  'halal-nilai-tambah': { regulation: 'PP 39/2021, tahap pertama', until: '2024-10-17' },
};

/** As a manager would type them over the proposal; conditions and points stay as proposed. */
export const gatesOf2022 = () =>
  defaultGates([seats.food.code], questions).flatMap(
    ({ code, name, effect, evidence, sectors }) => {
      const rule = stood[code];
      return rule
        ? [{ ...{ code, name, effect, evidence, sectors }, from: '', until: '', ...rule }]
        : [];
    },
  );

const asked = ['skala-usaha', 'penyajian', 'penyimpanan', 'daya-simpan', 'izin-edar', 'halal'];

/** As a form elsewhere would ask it, in the words of the own one. */
export const permitHeads: readonly string[] = asked.map((code) =>
  present(questions.find((one) => one.code === code)?.label.id, 'a question of the form'),
);

export interface ShownPermits {
  permit: string;
  halal: string;
}

/** Of food alone; '' where nothing was shown. */
export function permitsShown(one: Applicant, no: number): ShownPermits {
  if (one.sector !== 'food') return { permit: '', halal: '' };
  const rng = seeded(`lagawi-2022/izin/${one.enterpriseName}`);
  const { pirt, md, halal } = permitsOf(no);
  const isShown = rng.chance(one.passes ? 0.93 : 0.5);
  // What is not met does not pass; what is in process does.
  const lacking = one.passes ? 'Dalam proses di OSS' : '';
  const number = isFrozen(one) ? md : pirt;
  return { permit: isShown ? number : lacking, halal: rng.chance(0.5) ? halal : '' };
}

export const isFrozen = ({ enterpriseName }: Pick<Applicant, 'enterpriseName'>) =>
  /beku/i.test(enterpriseName);

/** Under the heads above. */
export function permitAnswers(one: Applicant, no: number): string[] {
  const rng = seeded(`lagawi-2022/daya-simpan/${one.enterpriseName}`);
  const size = one.key !== null && rng.chance(0.3) ? 'Kecil' : 'Mikro';
  if (one.sector !== 'food') return [size, ...asked.slice(1).map(() => '')];
  const { permit, halal } = permitsShown(one, no);
  const storage = isFrozen(one) ? 'Beku' : 'Suhu ruang';
  return [size, inPacks, storage, String(rng.int(2, 9) * 30), permit, halal];
}
