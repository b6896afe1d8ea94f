/** Rows of lists with the person that each truly is: what matching is held against. */
import { createHash } from 'node:crypto';
import { regencyNamed } from '../src/enterprises/index.ts';
import { day } from '../src/kernel/day.ts';
import { normalizePhone } from '../src/people/index.ts';
import { planList } from '../src/training/rules/list.ts';
import type { TraineeRecord } from '../src/training/words.ts';
import { seeded } from './seeded.ts';
import { type Asks, writtenBy } from './trainee-writing.ts';
import { trainedIn } from './trainees.ts';

/** What lists asked for as the years went. */
export function asksOf(year: string): Asks {
  const asks: Readonly<Record<string, Asks>> = {
    2017: { nik: 0, phone: 0.8, birth: 0 },
    2018: { nik: 0.3, phone: 0.85, birth: 0.5 },
    2019: { nik: 0.5, phone: 0.9, birth: 0.8 },
    2020: { nik: 0.8, phone: 0.95, birth: 0.6 },
  };
  return asks[year] ?? { nik: 0.92, phone: 0.95, birth: 0.9 };
}

export interface Labelled {
  readonly rows: number;
  readonly records: readonly TraineeRecord[];
  /** By record: who it is. */
  readonly truth: ReadonlyMap<string, number>;
}

const heads = ['Nama', 'NIK', 'No HP', 'Tempat Lahir', 'Tanggal Lahir', 'L/P', 'Kab/Kota'];

/** As they come in: written by hands, read by the reader of lists, equal ones once. */
export function labelledTrainees(seed: string, persons: number): Labelled {
  const rng = seeded(`${seed}/tulisan`);
  const labels: number[] = [];
  const rows = trainedIn(seed, persons).flatMap(({ from, trained }) =>
    trained.map((person, i) => {
      labels.push(person.no);
      const { name, nik, phone, ...told } = writtenBy(
        rng,
        { person, above: trained[i - 1] },
        asksOf(from.slice(0, 4)),
      );
      return [name, nik, phone, told.birthPlace, told.birthDay, told.sex, told.regency];
    }),
  );
  const sheet = { name: '', rows: [heads, ...rows] };
  const roles = ['name', 'nik', 'phone', 'birthPlace', 'birthDay', 'sex', 'region'] as const;
  const span = { from: day('2018-03-01'), until: day('2018-03-02') };
  const plan = planList([sheet], [{ sheet: '', headAt: 0, heads, roles }], {
    ...{ phoneOf: normalizePhone, nibOf: () => null, regionOf: regencyNamed },
    ...{ today: day('2022-06-23'), otherwise: { title: '', span, venue: '' } },
  });
  const records = new Map<string, TraineeRecord>();
  const truth = new Map<string, number>();
  for (const { person, line } of plan.rows) {
    const said = JSON.stringify({ ...person, name: person.name.toLowerCase() });
    const recordId = createHash('sha256').update(said).digest('hex').slice(0, 32);
    records.set(recordId, { ...person, recordId, nik: person.nik || null });
    truth.set(recordId, labels[line - 2] ?? -1);
  }
  return { rows: plan.rows.length, records: [...records.values()], truth };
}

export interface Quality {
  /** Of the pairs that were joined: how many are one person. */
  readonly precision: number;
  /** Of the pairs that are one person: how many were joined. */
  readonly recall: number;
}

/** Over pairs of records. `joined`: by record, whom it was held to be. */
export function qualityOf(
  truth: ReadonlyMap<string, number>,
  joined: ReadonlyMap<string, string>,
): Quality {
  const both = new Map<string, number>();
  const [byTruth, byJoin] = [new Map<number, number>(), new Map<string, number>()];
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [recordId, person] of truth) {
    const trainee = joined.get(recordId) ?? recordId;
    add(both, `${person} ${trainee}`);
    add(byTruth, person);
    add(byJoin, trainee);
  }
  const pairs = (counts: Iterable<number>) =>
    [...counts].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const right = pairs(both.values());
  return { precision: right / pairs(byJoin.values()), recall: right / pairs(byTruth.values()) };
}
