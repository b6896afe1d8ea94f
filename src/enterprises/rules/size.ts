/**
 * The size class of an enterprise under each rule that was in force on the day of its facts. The
 * facts are kept raw: “kecil” means three different things (domain.md 3.4).
 */
import { type Day, day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import type { Facts, SizeClass } from '../words/facts.ts';

const miliar = 1_000_000_000;

export interface SizeRule {
  code: string;
  /** Regulation and what it looks at. */
  words: Words;
  /** From the first day of the regulation's year. */
  from: Day;
  until: Day | null;
  /** null: not to be told from these facts. */
  classOf: (facts: SizeFacts) => SizeClass | 'notSmall' | null;
}

export type SizeFacts = Pick<
  Facts,
  'workersFemale' | 'workersMale' | 'capitalRp' | 'investmentRp' | 'salesYearRp'
>;

/** The first limit that holds the amount; both ends as the regulations write them: up to. */
function upTo(amount: number | null, limits: readonly [number, SizeClass][]): SizeClass | null {
  if (amount === null) return null;
  return limits.find(([limit]) => amount <= limit)?.[1] ?? 'large';
}

const workersOf = ({ workersFemale, workersMale }: SizeFacts): number | null =>
  workersFemale === null || workersMale === null ? null : workersFemale + workersMale;

const sizeRules: readonly SizeRule[] = [
  {
    code: 'pp7Capital',
    words: {
      id: 'PP 7/2021 pasal 35, modal usaha tanpa tanah dan bangunan (usaha baru)',
      en: 'PP 7/2021 art. 35, capital without land and buildings (new businesses)',
    },
    from: day('2021-01-01'),
    until: null,
    classOf: ({ capitalRp }) =>
      upTo(capitalRp, [
        [1 * miliar, 'micro'],
        [5 * miliar, 'small'],
        [10 * miliar, 'medium'],
      ]),
  },
  {
    code: 'pp7Sales',
    words: {
      id: 'PP 7/2021 pasal 35, hasil penjualan setahun (usaha yang sudah berdiri)',
      en: 'PP 7/2021 art. 35, sales of a year (businesses that stood before)',
    },
    from: day('2021-01-01'),
    until: null,
    classOf: ({ salesYearRp }) =>
      upTo(salesYearRp, [
        [2 * miliar, 'micro'],
        [15 * miliar, 'small'],
        [50 * miliar, 'medium'],
      ]),
  },
  {
    code: 'permenperin64',
    words: {
      id: 'Permenperin 64/2016, jumlah pekerja dan investasi tanpa tanah dan bangunan',
      en: 'Permenperin 64/2016, workers and investment without land and buildings',
    },
    from: day('2016-01-01'),
    until: null,
    classOf: (facts) => {
      const workers = workersOf(facts);
      const { investmentRp } = facts;
      if (workers === null || investmentRp === null) return null;
      if (workers <= 19) return investmentRp < 1 * miliar ? 'small' : 'medium';
      return investmentRp <= 15 * miliar ? 'medium' : 'large';
    },
  },
  {
    code: 'tkdnIk',
    words: {
      id: 'Permenperin 46/2022 (TKDN-IK), modal usaha',
      en: 'Permenperin 46/2022 (TKDN-IK), capital',
    },
    from: day('2022-01-01'),
    // Permenperin 35/2025 is in force from the day after.
    until: day('2025-12-11'),
    classOf: ({ capitalRp }) =>
      capitalRp === null ? null : capitalRp <= 5 * miliar ? 'small' : 'notSmall',
  },
];

export interface SizeUnderRule {
  rule: SizeRule;
  size: ReturnType<SizeRule['classOf']>;
}

/** Under every rule in force on that day, in the order of the list. */
export function sizesOf(facts: SizeFacts, asOf: Day): SizeUnderRule[] {
  return sizeRules
    .filter(({ from, until }) => from <= asOf && (until === null || asOf <= until))
    .map((rule) => ({ rule, size: rule.classOf(facts) }));
}

/** What was last told of each thing, from facts in any order: the newest that says anything. */
export function latest(all: readonly (Facts & { recordedAt: Date })[]): Facts | null {
  const newestFirst = [...all].sort(
    (a, b) => b.asOf.localeCompare(a.asOf) || b.recordedAt.getTime() - a.recordedAt.getTime(),
  );
  const [newest] = newestFirst;
  if (!newest) return null;
  const last = <K extends keyof Facts>(key: K): Facts[K] =>
    newestFirst.find((one) => one[key] !== null && one[key] !== '')?.[key] ?? newest[key];
  const withCapacity = newestFirst.find((one) => one.capacity !== null) ?? newest;
  return {
    ...newest,
    workersFemale: last('workersFemale'),
    workersMale: last('workersMale'),
    workersDisabled: last('workersDisabled'),
    ownerSex: last('ownerSex'),
    capitalRp: last('capitalRp'),
    investmentRp: last('investmentRp'),
    salesYearRp: last('salesYearRp'),
    capacity: withCapacity.capacity,
    capacityUnit: withCapacity.capacityUnit,
  };
}
