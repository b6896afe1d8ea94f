import { accept, type Decision, type Problem, refuse, type Words } from '../../kernel/problem.ts';
import { codeOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { formProblems } from '../problems/form.ts';
import { type Screening, type ScreeningReason, screeningOutcomes } from '../words/form.ts';

const remarkMax = 500;
const wordsMax = 200;
/** Retired ones among them; more nobody chooses from. */
export const reasonsMax = 40;

export interface TypedScreening {
  outcome: string;
  reasons: readonly string[];
  remark: string;
}

/**
 * Passed needs no reason; failed needs one that the applicant can read. `held`: of the screening
 * before, which may keep a reason that was retired since.
 */
export function checkScreening(
  typed: TypedScreening,
  { reasons: known, held }: { reasons: readonly ScreeningReason[]; held: readonly string[] },
): Decision<Pick<Screening, 'outcome' | 'reasons' | 'remark'>> {
  const refusals: Problem[] = [];
  const outcome = screeningOutcomes.find((one) => one === typed.outcome);
  const remark = typed.remark.trim();
  const reasons = known.flatMap(({ code }) => (typed.reasons.includes(code) ? [code] : []));
  const gone = known.filter(
    ({ code, isRetired }) => isRetired && typed.reasons.includes(code) && !held.includes(code),
  );
  if (!outcome) refusals.push(formProblems.outcomeMissing());
  if (gone.length > 0) {
    refusals.push(formProblems.reasonRetired({ names: gone.map(({ words }) => words) }));
  }
  if (typed.reasons.some((code) => !known.some((one) => one.code === code))) {
    refusals.push(formProblems.reasonUnknown());
  }
  if (remark.length > remarkMax) refusals.push(formProblems.remarkLong({ max: remarkMax }));
  if (outcome === 'failed' && typed.reasons.length === 0 && remark === '') {
    refusals.push(formProblems.reasonMissing());
  }
  if (refusals.length > 0 || !outcome) return refuse(refusals);
  return accept({ outcome, reasons: outcome === 'failed' ? reasons : [], remark });
}

/** What a code says, also of one that is retired. */
export const toldReasons = (
  known: readonly ScreeningReason[],
  codes: readonly string[],
): { code: string; words: Words }[] =>
  codes.map((code) => ({
    code,
    words: known.find((one) => one.code === code)?.words ?? { id: code, en: code },
  }));

export interface TypedReasons {
  /** Codes of those that are chosen from; all others of the list are retired. */
  used: readonly string[];
  /** Further ones; English that nobody wrote is told in Indonesian. */
  added: readonly { id: string; en: string }[];
}

/** Nothing of a list is ever taken out or reworded: applicants have read it. */
export function checkReasons(
  typed: TypedReasons,
  before: readonly ScreeningReason[],
): Decision<ScreeningReason[]> {
  const refusals: Problem[] = [];
  const reasons = before.map((one) => ({ ...one, isRetired: !typed.used.includes(one.code) }));
  const taken = new Set(before.map(({ code }) => code));
  for (const [i, row] of typed.added.entries()) {
    const [id, en] = [tidy(row.id), tidy(row.en)];
    if (id === '' && en === '') continue;
    const at = (language: 'id' | 'en') => `baru${i + 1}-${language}`;
    if (id === '') refusals.push(formProblems.reasonNeedsWords().at(at('id')));
    for (const [language, text] of [['id', id] as const, ['en', en] as const]) {
      if (text.length > wordsMax) {
        refusals.push(formProblems.long({ max: wordsMax }).at(at(language)));
      }
    }
    if (reasons.some(({ words }) => words.id.toLowerCase() === id.toLowerCase())) {
      refusals.push(formProblems.reasonTwice().at(at('id')));
    }
    const code = codeOf(id, '', { taken, otherwise: 'alasan' });
    taken.add(code);
    reasons.push({ code, words: { id, en: en || id }, isRetired: false });
  }
  if (reasons.length > reasonsMax) refusals.push(formProblems.reasonsMany({ max: reasonsMax }));
  if (reasons.every(({ isRetired }) => isRetired)) refusals.push(formProblems.reasonsNone());
  return refusals.length > 0 ? refuse(refusals) : accept(reasons);
}
