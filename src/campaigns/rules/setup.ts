/** Sectors, quotas and indicators as they are typed; which sector a KBLI code belongs to. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import { codeOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { setupProblems } from '../problems/setup.ts';
import {
  frozenStageWords,
  type IndicatorFields,
  measures,
  type QuotaKind,
  type Quotas,
  quotaKinds,
  quotaWords,
  type Sector,
  type StandingQuotas,
  usualWaiting,
  waitingWords,
} from '../words/setup.ts';

const nameMax = 120;
const meaningMax = 500;
const sourceMax = 200;
export const setupRowsMax = 40;

/** Empty is none; undefined is no whole number above zero. */
function amountOf(text: string): number | null | undefined {
  const typed = tidy(text);
  if (typed === '') return null;
  const plain = /^\d{1,3}(\.\d{3})+$/.test(typed) ? typed.replaceAll('.', '') : typed;
  const amount = /^\d{1,9}$/.test(plain) ? Number(plain) : 0;
  return amount > 0 ? amount : undefined;
}

export interface TypedSector {
  code?: string;
  name: string;
  nameEn?: string | undefined;
  kbli: string;
  quota: string;
}

/** Rows without a word are none. Fields are named by row: `row2-kbli`. */
export function checkSectors(
  typed: readonly TypedSector[],
  { members }: { members: number | null },
): Decision<Sector[]> {
  const refusals: Problem[] = [];
  const sectors: Sector[] = [];
  const names = new Set<string>();
  const codes = new Set<string>(typed.flatMap(({ code }) => code || []));
  const prefixes = new Set<string>();
  for (const [i, row] of typed.entries()) {
    const no = i + 1;
    const name = tidy(row.name);
    if (name === '' && tidy(row.kbli) === '' && tidy(row.quota) === '') continue;
    if (name === '' || name.length > nameMax) {
      refusals.push(setupProblems.nameMissing({ no, max: nameMax }).at(`row${no}-name`));
    } else if (names.has(name.toLowerCase())) {
      refusals.push(setupProblems.codeTaken({ no }).at(`row${no}-name`));
    }
    names.add(name.toLowerCase());
    const nameEn = tidy(row.nameEn ?? '');
    if (nameEn.length > nameMax) {
      refusals.push(setupProblems.nameEnLong({ no, max: nameMax }).at(`row${no}-nameEn`));
    }
    const kbli = row.kbli.split(/[,;\s]+/).filter(Boolean);
    if (kbli.some((one) => !/^\d{2,5}$/.test(one))) {
      refusals.push(setupProblems.kbliWrong({ no }).at(`row${no}-kbli`));
    }
    for (const code of kbli) {
      if (prefixes.has(code)) {
        refusals.push(setupProblems.kbliTwice({ no, code }).at(`row${no}-kbli`));
      }
      prefixes.add(code);
    }
    const quota = amountOf(row.quota);
    if (quota === undefined) refusals.push(setupProblems.amountWrong().at(`row${no}-quota`));
    const code = codeOf(name, row.code ?? '', { taken: codes, otherwise: 'baris' });
    codes.add(code);
    sectors.push({ code, name, nameEn, kbli, quota: quota ?? null });
  }
  if (sectors.length > setupRowsMax) {
    refusals.push(setupProblems.tooManyRows({ max: setupRowsMax }));
  }
  const sum = sectors.reduce((all, { quota }) => all + (quota ?? 0), 0);
  if (members !== null && sum > members) {
    refusals.push(setupProblems.sectorQuotas({ sum, of: members }));
  }
  return refusals.length > 0 ? refuse(refusals) : accept(sectors);
}

/** What of a campaign's quotas is typed; one that is not named stays as it was. */
export type TypedQuotas = Readonly<Partial<Record<keyof Quotas, string | undefined>>>;

const waitingMax = 1_000;

export function checkQuotas(typed: TypedQuotas, before: Quotas): Decision<Quotas> {
  const refusals: Problem[] = [];
  const read = Object.fromEntries(
    quotaKinds.map((kind) => {
      const text = typed[kind];
      const amount = text === undefined ? before[kind] : amountOf(text);
      if (amount === undefined) refusals.push(setupProblems.amountWrong().at(kind));
      return [kind, amount ?? null];
    }),
    // The three kinds are exactly the keys.
  ) as Record<QuotaKind, number | null>;
  const given = quotaKinds.flatMap((kind) => read[kind] ?? []);
  const falls = given.every((amount, i) => i === 0 || amount <= (given[i - 1] ?? amount));
  if (!falls) refusals.push(setupProblems.quotaOrder());
  const waiting = waitingOf(typed.waiting, before);
  if (waiting === null)
    refusals.push(setupProblems.waitingWrong({ max: waitingMax }).at('waiting'));
  return refusals.length > 0 || waiting === null ? refuse(refusals) : accept({ ...read, waiting });
}

/** Those that can change no more: what nobody had set when its stage opened may still be set. */
export const standingOf = (quotas: Quotas, frozen: StandingQuotas): StandingQuotas =>
  new Map([...frozen].filter(([kind]) => quotas[kind] !== null));

/** Whether none of them can change any more. */
export const allStand = (quotas: Quotas, frozen: StandingQuotas): boolean =>
  [...quotaKinds, 'waiting' as const].every((kind) => standingOf(quotas, frozen).has(kind));

/** What was set when its stage opened stays. */
export function checkStanding(
  quotas: Quotas,
  { before, frozen }: { before: Quotas; frozen: StandingQuotas },
): Decision<Quotas> {
  const refusals = [...quotaKinds, 'waiting' as const].flatMap((kind) => {
    const was = before[kind];
    const held = frozen.get(kind);
    if (!held || was === null || was === quotas[kind]) return [];
    const name = kind === 'waiting' ? waitingWords : quotaWords[kind];
    const since = frozenStageWords[held.stage];
    return [setupProblems.quotaStands({ name, was, since }).at(kind)];
  });
  return refusals.length > 0 ? refuse(refusals) : accept(quotas);
}

/** Empty is the usual length; null: no length at all. */
function waitingOf(text: string | undefined, before: Pick<Quotas, 'waiting'>): number | null {
  if (text === undefined) return before.waiting;
  const typed = tidy(text);
  if (typed === '') return usualWaiting;
  return /^\d{1,4}$/.test(typed) && Number(typed) <= waitingMax ? Number(typed) : null;
}

export type TypedIndicator = Omit<IndicatorFields, 'measure' | 'code'> & {
  code?: string;
  measure: string;
};

export function checkIndicators(typed: readonly TypedIndicator[]): Decision<IndicatorFields[]> {
  const refusals: Problem[] = [];
  const checked: IndicatorFields[] = [];
  const codes = new Set<string>(typed.flatMap(({ code }) => code || []));
  const names = new Set<string>();
  for (const [i, row] of typed.entries()) {
    const no = i + 1;
    const [name, unit, meaning, source] = [row.name, row.unit, row.meaning, row.source].map(tidy);
    if (!name && !unit && !meaning) continue;
    const at = (field: string) => `row${no}-${field}`;
    if (!name || name.length > nameMax) {
      refusals.push(setupProblems.nameMissing({ no, max: nameMax }).at(at('name')));
    } else if (names.has(name.toLowerCase())) {
      refusals.push(setupProblems.codeTaken({ no }).at(at('name')));
    }
    names.add((name ?? '').toLowerCase());
    if (!unit || unit.length > nameMax) {
      refusals.push(setupProblems.unitMissing({ no }).at(at('unit')));
    }
    if (!meaning || meaning.length > meaningMax) {
      refusals.push(setupProblems.meaningMissing({ no, max: meaningMax }).at(at('meaning')));
    }
    const measure = measures.find((one) => one === row.measure);
    if (!measure) refusals.push(setupProblems.measureWrong({ no }).at(at('measure')));
    if (!name || !unit || !meaning || !measure) continue;
    const code = codeOf(name, row.code ?? '', { taken: codes, otherwise: 'baris' });
    codes.add(code);
    checked.push({
      code,
      name,
      unit,
      meaning,
      source: (source ?? '').slice(0, sourceMax),
      measure,
    });
  }
  if (checked.length > setupRowsMax) {
    refusals.push(setupProblems.tooManyRows({ max: setupRowsMax }));
  }
  return refusals.length > 0 ? refuse(refusals) : accept(checked);
}

/** A target beside the one in force; the first one needs no reason. */
export function checkTarget(
  typed: { target: string; reason: string },
  current: number | null,
): Decision<{ target: number; reason: string }> {
  const refusals: Problem[] = [];
  const target = parseRupiah(typed.target);
  const reason = tidy(typed.reason);
  if (target === null || target <= 0) refusals.push(setupProblems.targetWrong());
  else if (target === current) refusals.push(setupProblems.targetSame());
  if ((current !== null && reason === '') || reason.length > meaningMax) {
    refusals.push(setupProblems.targetReason());
  }
  return refusals.length > 0 || target === null ? refuse(refusals) : accept({ target, reason });
}

export function checkReading(
  typed: { asOf: string; reached: string; source: string },
  today: Day,
): Decision<{ asOf: Day; reached: number; source: string }> {
  const refusals: Problem[] = [];
  const asOf = parseDay(typed.asOf);
  const reached = parseRupiah(typed.reached);
  const source = tidy(typed.source);
  if (!asOf || asOf > today) refusals.push(setupProblems.readingDayWrong());
  if (reached === null) refusals.push(setupProblems.readingWrong());
  if (source === '' || source.length > sourceMax) {
    refusals.push(setupProblems.sourceMissing({ max: sourceMax }));
  }
  if (refusals.length > 0 || !asOf || reached === null) return refuse(refusals);
  return accept({ asOf, reached, source });
}

/** The sector of an enterprise by its KBLI codes: the longest beginning that fits; null if none. */
export function sectorOfKbli(sectors: readonly Sector[], codes: readonly string[]): Sector | null {
  let best: { sector: Sector; length: number } | null = null;
  for (const sector of sectors) {
    for (const prefix of sector.kbli) {
      const fits = codes.some((code) => code.startsWith(prefix));
      if (fits && prefix.length > (best?.length ?? 0)) best = { sector, length: prefix.length };
    }
  }
  return best?.sector ?? null;
}
