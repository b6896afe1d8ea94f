/** Who was trained in e-Smart IKM: invented persons, and to which batches each of them came. */
import { regencies } from '../src/enterprises/index.ts';
import { addDays, type Day, day, makeDay } from '../src/kernel/day.ts';
import { isNik } from '../src/kernel/nik.ts';
import { type Seeded, seeded } from './seeded.ts';

export interface Trained {
  /** From 0. */
  readonly no: number;
  readonly name: readonly string[];
  readonly sex: 'L' | 'P';
  readonly birthPlace: string;
  readonly birthDay: Day;
  /** Kemendagri's code, and the name. */
  readonly regency: { code: string; name: string };
  readonly nik: string;
  /** Some change their number, and a family may share one. */
  readonly phones: readonly [string, string];
  readonly enterprise: string;
}

export interface TrainingBatch {
  readonly no: number;
  readonly title: string;
  readonly place: string;
  readonly from: Day;
  readonly until: Day;
  readonly trained: readonly Trained[];
}

const firstNames = {
  L: (
    'Muhammad Ahmad Abdul Agus Budi Dedi Eko Hendra Joko Rudi Slamet Sugeng Sutrisno Wahyu Yusuf ' +
    'Zainal Fajar Rizki Ridho Khairul Syarif Hasan Bambang Irfan Nur Suryadi Teguh Iwan Asep Made'
  ).split(' '),
  P: (
    'Siti Sri Nur Dewi Rina Yuni Ratna Wahyuni Endang Fatimah Aisyah Khadijah Lestari Maria Novi ' +
    'Putri Rahayu Sulastri Tuti Umi Yayuk Zubaidah Ani Dian Eka Fitri Indah Kartini Mega Ayu'
  ).split(' '),
};
const middleNames = {
  L: 'Arifin Hidayat Rahman Hakim Firdaus Kurniawan Saputra Ramadhan Anwar Basuki Effendi'.split(
    ' ',
  ),
  P: 'Aminah Hayati Kusuma Wulandari Anggraini Rohmah Marlina Astuti Handayani Safitri'.split(' '),
};
/** Names of families that there are none of, so that nobody is meant. */
const beginnings = 'Suk Prawi War Kert Nirwa Tegan Lam Bagas Wira Sant Pura Damar Jaya Mang'.split(
  ' ',
);
const endings = 'andara rasenta alika owangi aprana ulawan eswara intama udipa arsaka'.split(' ');

const products = 'Keripik Kopi Batik Sambal Madu Anyaman Tahu Abon Tenun Kue Dodol Rotan'.split(
  ' ',
);

/** As the province is spread: half of the country’s small industry is on Java. */
const javanese = /^3[1-6]/;

/** `kin`: whoever was drawn before, of whose family some are, with one phone for both. */
function draw(rng: Seeded, no: number, kin: Trained | undefined): Trained {
  const sex = rng.chance(0.56) ? 'P' : 'L';
  const isKin = kin !== undefined && rng.chance(0.04);
  const family = (isKin && kin.name.at(-1)) || `${rng.pick(beginnings)}${rng.pick(endings)}`;
  const mononym = !isKin && rng.chance(0.08);
  const name = mononym
    ? [family]
    : [
        rng.pick(firstNames[sex]),
        ...(rng.chance(0.45) ? [rng.pick(middleNames[sex])] : []),
        ...(rng.chance(0.9) ? [family] : [rng.pick(middleNames[sex])]),
      ];
  const drawn = rng.pick(rng.chance(0.55) ? onJava : regencies);
  const home = isKin
    ? (regencies.find((one) => one.kemendagri === kin.regency.code) ?? drawn)
    : drawn;
  const born = rng.chance(0.7) ? home : rng.pick(regencies);
  const birthDay = addDays(day('1962-01-01'), rng.int(0, 14_000));
  return {
    ...{ no, name, sex, birthDay },
    birthPlace: born.name.replace(/^Kota /, ''),
    regency: { code: home.kemendagri, name: home.name },
    nik: nikOf(rng, { sex, birthDay, no }),
    phones: [isKin ? kin.phones[0] : phoneOf(no), phoneOf(no + 400_000)],
    enterprise: `${rng.pick(products)} ${family}`,
  };
}

const onJava = regencies.filter(({ kemendagri }) => javanese.test(kemendagri));

/** Region 99 is no province; numbers that begin +62 000 reach nobody. */
const phoneOf = (no: number): string => `+62000${String(10_000_000 + no * 79)}`;

function nikOf(
  rng: Seeded,
  { sex, birthDay, no }: { sex: 'L' | 'P'; birthDay: Day; no: number },
): string {
  const [year = '', month = '', date = ''] = birthDay.split('-');
  const born = `${String(Number(date) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}`;
  const district = `${String(1 + (no % 60)).padStart(2, '0')}${String(1 + rng.int(0, 60)).padStart(2, '0')}`;
  const nik = `99${district}${born}${String(1 + (no % 9_998)).padStart(4, '0')}`;
  if (!isNik(nik)) throw new Error(`${nik} is a NIK`);
  return nik;
}

/** How the years went: each with its part of all persons. */
const years: readonly [number, number][] = [
  [2017, 0.075],
  [2018, 0.19],
  [2019, 0.235],
  [2020, 0.16],
  [2021, 0.22],
  [2022, 0.12],
];
/** In a year, how many of its people had been there in an earlier one. */
const returning = 0.12;

/** Everybody comes at least once; batches have thirty to fifty people of one regency each. */
export function trainedIn(seed: string, persons: number): TrainingBatch[] {
  const rng = seeded(`${seed}/peserta`);
  const batches: TrainingBatch[] = [];
  const before: Trained[] = [];
  let no = 0;
  for (const [i, [year, part]] of years.entries()) {
    const isLast = i === years.length - 1;
    const fresh = isLast ? persons - no : Math.round(persons * part);
    const people: Trained[] = [];
    while (people.length < fresh) people.push(draw(rng, no++, people.at(-1)));
    const again = Array.from(
      { length: before.length > 0 ? Math.round(fresh * returning) : 0 },
      () => rng.pick(before),
    );
    const byPlace = [...people, ...again].sort((a, b) =>
      a.regency.code < b.regency.code ? -1 : 1,
    );
    for (let at = 0; at < byPlace.length; ) {
      const size = rng.int(30, 50);
      // Whoever was drawn twice for one batch sat there once.
      const trained = [...new Set(byPlace.slice(at, at + size))];
      at += size;
      batches.push({ ...batchOf(rng, batches.length, year, trained[0]), trained });
    }
    before.push(...people);
  }
  return batches;
}

function batchOf(rng: Seeded, no: number, year: number, first: Trained | undefined) {
  // The replay’s day is 23 June 2022; nothing after it has been held.
  const from =
    makeDay(year, rng.int(1, year === 2022 ? 5 : 11), rng.int(2, 24)) ?? day(`${year}-03-01`);
  const place = first?.regency.name ?? '';
  return {
    ...{ no, place, from, until: addDays(from, rng.int(0, 3)) },
    title: `Bimtek e-Smart IKM Angkatan ${no + 1}`,
  };
}
