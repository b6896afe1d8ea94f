/** Persons in lists of years: what matching finds of who is who, and what it costs. */
import { labelledTrainees, qualityOf } from '../demo/labelled-trainees.ts';
import { candidatesOf } from '../src/training/rules/candidates.ts';
import { traineesOf } from '../src/training/rules/matching.ts';
import type { Decision } from '../src/training/words.ts';
import type { Figure } from './report.ts';

const persons = 22_515;

export async function matchingBench(): Promise<Figure[]> {
  const { rows, records, truth } = labelledTrainees('uji', persons);
  const begun = performance.now();
  const trainees = traineesOf(records, []);
  const joined = performance.now();
  const candidates = candidatesOf(records, trainees);
  const asked = performance.now();
  const alone = qualityOf(truth, trainees);
  // As though a person answered every pair by what is true.
  const answers = candidates.flatMap(({ records: [a, b] }): Decision[] =>
    truth.get(a) === truth.get(b) ? [{ kind: 'same', ids: [a, b] }] : [],
  );
  const answered = qualityOf(truth, traineesOf(records, answers));
  const of = `${rows} rows, ${records.length} records, ${persons} persons`;
  return [
    { name: 'precision, by numbers alone', value: alone.precision * 100, unit: '%', of },
    { name: 'recall, by numbers alone', value: alone.recall * 100, unit: '%' },
    { name: 'recall, with every pair answered', value: answered.recall * 100, unit: '%' },
    { name: 'precision, with every pair answered', value: answered.precision * 100, unit: '%' },
    { name: 'pairs to look at', value: candidates.length, unit: 'rows' },
    { name: 'of them one person', value: (answers.length / candidates.length) * 100, unit: '%' },
    {
      name: 'persons counted without a look',
      value: new Set(trainees.values()).size,
      unit: 'rows',
    },
    { name: 'joining', value: joined - begun, unit: 'ms' },
    { name: 'pairs', value: asked - joined, unit: 'ms' },
  ];
}
