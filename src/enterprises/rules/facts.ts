/** Facts as they are typed, checked whole. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import { tidy } from '../../kernel/tidy.ts';
import { factProblems } from '../problems/facts.ts';
import { type Facts, factOccasions, sexes } from '../words/facts.ts';
import { nameMax } from './enterprise.ts';

const counts = ['workersFemale', 'workersMale', 'workersDisabled'] as const;
const amounts = ['capitalRp', 'investmentRp', 'salesYearRp'] as const;

export type TypedFacts = {
  asOf: string;
  occasion: string;
  campaignId?: string | null;
} & Partial<
  Record<
    | (typeof counts)[number]
    | (typeof amounts)[number]
    | 'ownerSex'
    | 'capacity'
    | 'capacityUnit'
    | 'toldBy',
    string
  >
>;

export function checkFacts(typed: TypedFacts, today: Day): Decision<Facts> {
  const refusals: Problem[] = [];
  const asOf = parseDay(typed.asOf);
  if (!asOf || asOf > today || asOf < '1900-01-01') refusals.push(factProblems.dayWrong());
  const occasion = factOccasions.find((one) => one === typed.occasion);
  if (!occasion) refusals.push(factProblems.occasionWrong());
  const given = (field: keyof TypedFacts) => tidy(typed[field] ?? '');
  const numbers: Partial<Record<string, number>> = {};
  for (const field of counts) {
    if (given(field) === '') continue;
    const count = countOf(given(field));
    if (count === null) refusals.push(factProblems.countWrong().at(field));
    else numbers[field] = count;
  }
  for (const field of amounts) {
    if (given(field) === '') continue;
    const amount = parseRupiah(given(field));
    if (amount === null) refusals.push(factProblems.rupiahWrong().at(field));
    else numbers[field] = amount;
  }
  const { workersFemale = null, workersMale = null, workersDisabled = null } = numbers;
  const known = workersFemale !== null && workersMale !== null;
  if (known && (workersDisabled ?? 0) > workersFemale + workersMale) {
    refusals.push(factProblems.disabledTooMany());
  }
  const ownerSex = sexes.find((one) => one === given('ownerSex')) ?? null;
  if (given('ownerSex') !== '' && !ownerSex) refusals.push(factProblems.sexWrong());
  const capacity = capacityOf(given('capacity'), given('capacityUnit'));
  if (capacity === undefined) refusals.push(factProblems.capacityWrong());
  const toldBy = given('toldBy');
  if (toldBy.length > nameMax) refusals.push(factProblems.toldByTooLong({ max: nameMax }));
  const told = [...Object.values(numbers), ownerSex, capacity].some(
    (one) => (one ?? null) !== null,
  );
  if (refusals.length === 0 && !told) refusals.push(factProblems.nothingTold());
  if (refusals.length > 0 || !asOf || !occasion || capacity === undefined) return refuse(refusals);
  const { capitalRp = null, investmentRp = null, salesYearRp = null } = numbers;
  return accept({
    ...{ asOf, occasion, campaignId: typed.campaignId || null, ownerSex, toldBy },
    ...{ workersFemale, workersMale, workersDisabled, capitalRp, investmentRp, salesYearRp },
    ...{ capacity, capacityUnit: capacity === null ? '' : given('capacityUnit') },
  });
}

function countOf(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

const unitMax = 40;

/** null: not told; undefined: not to be read, or without its unit. */
function capacityOf(text: string, unit: string): number | null | undefined {
  if (text === '') return null;
  if (unit === '' || unit.length > unitMax) return undefined;
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,3})?$/.test(text) ? text.replaceAll('.', '') : text;
  return /^\d{1,12}(,\d{1,3})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}
