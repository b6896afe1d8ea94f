/** What is asked of applicants, and whether what they told can be sent in. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Locale, type Problem, refuse } from '../../kernel/problem.ts';
import { codeOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { formProblems } from '../problems/form.ts';
import {
  type Answers,
  type ApplicationFields,
  type ApplicationForm,
  type Question,
  type QuestionKind,
  questionKinds,
} from '../words/form.ts';
import { type FaultOf, type Permits, permitFault } from './permits.ts';

export const questionsMax = 40;
const labelMax = 200;
const optionsMax = 20;
export const answerMax = 2_000;
export const shortMax = 200;

export interface TypedQuestion {
  code?: string;
  section: string;
  sectionEn?: string;
  labelId: string;
  labelEn: string;
  kind: string;
  isRequired: boolean;
  sectors: readonly string[];
  /** Parted by semicolons, both; the English ones all or none, in the same order. */
  options: string;
  optionsEn?: string;
}

/** Rows without a label are none. Fields are named by row: `row2-labelId`. */
export function checkForm(asked: {
  opensOn: string;
  closesOn: string;
  questions: readonly TypedQuestion[];
  sectors: readonly string[];
}): Decision<Omit<ApplicationForm, 'version'>> {
  const refusals: Problem[] = [];
  const opensOn = parseDay(asked.opensOn);
  const closesOn = parseDay(asked.closesOn);
  if (!opensOn) refusals.push(formProblems.dayWrong().at('opensOn'));
  if (!closesOn) refusals.push(formProblems.dayWrong().at('closesOn'));
  if (opensOn && closesOn && closesOn < opensOn) refusals.push(formProblems.closesFirst());
  const taken = new Set(asked.questions.flatMap(({ code }) => code || []));
  const questions = asked.questions.flatMap((row, i) => {
    if (tidy(row.labelId) === '') return [];
    const read = checkQuestion(row, { no: i + 1, taken, sectors: asked.sectors });
    if (!read.ok) refusals.push(...read.refusals);
    else taken.add(read.value.code);
    return read.ok ? [read.value] : [];
  });
  if (questions.length > questionsMax) refusals.push(formProblems.tooMany({ max: questionsMax }));
  if (refusals.length > 0 || !opensOn || !closesOn) return refuse(refusals);
  return accept({ opensOn, closesOn, questions });
}

function checkQuestion(
  row: TypedQuestion,
  { no, taken, sectors }: { no: number; taken: ReadonlySet<string>; sectors: readonly string[] },
): Decision<Question> {
  const refusals: Problem[] = [];
  const at = (field: string) => `row${no}-${field}`;
  const id = tidy(row.labelId);
  const en = tidy(row.labelEn) || id;
  if (id.length > labelMax || en.length > labelMax) {
    refusals.push(formProblems.labelLong({ no, max: labelMax }).at(at('labelId')));
  }
  const kind = questionKinds.find((one) => one === row.kind);
  if (!kind) refusals.push(formProblems.kindWrong({ no }).at(at('kind')));
  const { options, optionsEn, isMatched } = optionsOf(row);
  if (kind === 'choice' && (options.length < 2 || options.length > optionsMax)) {
    refusals.push(formProblems.optionsFew({ no, max: optionsMax }).at(at('options')));
  }
  if (kind === 'choice' && !isMatched) {
    refusals.push(formProblems.optionsEnWrong({ no }).at(at('optionsEn')));
  }
  if (refusals.length > 0 || !kind) return refuse(refusals);
  return accept({
    code: codeOf(id, row.code ?? '', { taken, otherwise: 'pertanyaan' }),
    section: tidy(row.section).slice(0, labelMax),
    sectionEn: tidy(row.sectionEn ?? '').slice(0, labelMax),
    label: { id, en },
    ...{ kind, isRequired: row.isRequired },
    sectors: row.sectors.filter((code) => sectors.includes(code)),
    ...(kind === 'choice' ? { options, optionsEn } : { options: [], optionsEn: [] }),
  });
}

/** Each option once, with the English one that was written at its place. */
function optionsOf(typed: Pick<TypedQuestion, 'options' | 'optionsEn'>) {
  const [all = [], allEn = []] = [typed.options, typed.optionsEn ?? ''].map((text) =>
    text.split(';').map(tidy).filter(Boolean),
  );
  const firsts = all.flatMap((option, i) => (all.indexOf(option) === i ? [i] : []));
  return {
    options: firsts.map((i) => all[i] ?? ''),
    optionsEn: allEn.length === 0 ? [] : firsts.map((i) => allEn[i] ?? ''),
    isMatched: allEn.length === 0 || allEn.length === all.length,
  };
}

/** The questions under their sections, each in the language of whoever reads it. */
export function sectionsOf(
  questions: readonly Question[],
  locale: Locale,
): { title: string; questions: Question[] }[] {
  return [...Map.groupBy(questions, ({ section }) => section)].map(([section, own]) => ({
    // Written once is enough for a section of several questions.
    title: (locale === 'en' && own.find(({ sectionEn }) => sectionEn)?.sectionEn) || section,
    questions: own,
  }));
}

/** An option as it is read; what is kept is the Indonesian one. */
export function optionIn(
  { options, optionsEn }: Pick<Question, 'options' | 'optionsEn'>,
  option: string,
  locale: Locale,
): string {
  return (locale === 'en' && optionsEn[options.indexOf(option)]) || option;
}

export const isAsked = (question: Question, sector: string): boolean =>
  question.sectors.length === 0 || question.sectors.includes(sector);

export const isOpen = ({ opensOn, closesOn }: ApplicationForm, today: Day): boolean =>
  opensOn <= today && today <= closesOn;

export type TypedFields = Record<keyof ApplicationFields, string>;

/** What other rooms know: phones, addresses and numbers as they are kept. */
export interface FieldPorts {
  phoneOf: (typed: string) => string | null;
  emailOf: (typed: string) => string | null;
  /** 13 digits, or null. */
  nibOf: (typed: string) => string | null;
  isRegion: (code: string) => boolean;
}

export const tidied = (typed: TypedFields): TypedFields =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, tidy(value)]),
    // The same keys as were typed.
  ) as TypedFields;

/** A draft keeps what can be kept and refuses only what could not be read again. */
export function checkDraft(
  typed: TypedFields,
  sectors: readonly string[],
): Decision<ApplicationFields> {
  const refusals: Problem[] = [];
  const fields = tidied(typed);
  if (fields.enterpriseName === '') {
    refusals.push(formProblems.enterpriseNameMissing().at('enterpriseName'));
  }
  if (!sectors.includes(fields.sector)) refusals.push(formProblems.sectorMissing().at('sector'));
  for (const [name, value] of Object.entries(fields)) {
    if (value.length > shortMax) refusals.push(formProblems.long({ max: shortMax }).at(name));
  }
  return refusals.length > 0 ? refuse(refusals) : accept(fields);
}

/** An answer that nobody would read is refused, and never cut. */
export function checkLengths(answers: Answers): Decision<null> {
  const refusals = Object.entries(answers)
    .filter(([, answer]) => answer.length > answerMax)
    .map(([code]) => formProblems.long({ max: answerMax }).at(answerField(code)));
  return refusals.length > 0 ? refuse(refusals) : accept(null);
}

/** Of each field what was found first: a file that cannot be read is not missing, too. */
export function firstOfEach(problems: readonly Problem[]): Problem[] {
  const fields = new Set<string>();
  return problems.filter(({ field }) => {
    if (field === null) return true;
    if (fields.has(field)) return false;
    fields.add(field);
    return true;
  });
}

interface Sent {
  fields: ApplicationFields;
  answers: Answers;
  questions: readonly Question[];
  permits: Permits;
}

/** Can it be sent in? All that is missing or wrong at once, each beside its field. */
export function checkWhole(
  asked: Sent,
  ports: FieldPorts & { faultOf: FaultOf },
): Decision<{ fields: ApplicationFields; answers: Answers }> {
  const { fields } = asked;
  const refusals: Problem[] = [];
  const phone = ports.phoneOf(fields.phone);
  if (phone === null) refusals.push(formProblems.phoneWrong().at('phone'));
  const email = fields.email === '' ? '' : ports.emailOf(fields.email);
  if (email === null) refusals.push(formProblems.emailWrong().at('email'));
  const nib = fields.nib === '' ? '' : ports.nibOf(fields.nib);
  if (nib === null) refusals.push(formProblems.nibWrong().at('nib'));
  if (fields.ownerName === '') refusals.push(formProblems.ownerMissing().at('ownerName'));
  if (fields.product === '') refusals.push(formProblems.productMissing().at('product'));
  if (!ports.isRegion(fields.regionCode)) {
    refusals.push(formProblems.regionMissing().at('regionCode'));
  }
  const answers = checkAnswers(asked, ports.faultOf);
  if (!answers.ok) refusals.push(...answers.refusals);
  if (refusals.length > 0 || phone === null || email === null || nib === null || !answers.ok) {
    return refuse(refusals);
  }
  return accept({ fields: { ...fields, phone, email, nib }, answers: answers.value });
}

/** Answers to what is asked of this sector; others are left out. */
function checkAnswers(asked: Sent, faultOf: FaultOf): Decision<Answers> {
  const refusals: Problem[] = [];
  const kept: Record<string, string> = {};
  for (const question of asked.questions) {
    if (!isAsked(question, asked.fields.sector)) continue;
    const { code, kind, isRequired } = question;
    const answer = (asked.answers[code] ?? '').trim();
    const at = answerField(code);
    if (answer === '') {
      if (isRequired) refusals.push(formProblems.answerMissing({ label: question.label }).at(at));
      continue;
    }
    const formats = asked.permits.get(code);
    const fault = formats && permitFault(question, answer, { formats, faultOf });
    if (!fits(question, answer)) refusals.push(wrong[kind](question).at(at));
    else if (fault) refusals.push(fault.at(at));
    else kept[code] = kind === 'number' ? String(numberOf(answer)) : answer;
  }
  return refusals.length > 0 ? refuse(refusals) : accept(kept);
}

/** The form's name for the answer to a question. */
export const answerField = (code: string): string => `jawaban-${code}`;

function fits({ kind, options }: Question, answer: string): boolean {
  if (answer.length > answerMax) return false;
  switch (kind) {
    case 'number':
      return numberOf(answer) !== null;
    case 'yesNo':
      return answer === 'yes' || answer === 'no';
    case 'choice':
      return options.includes(answer);
    case 'text':
    case 'file':
      return answer.length <= shortMax;
    case 'long':
      return true;
  }
}

const wrong: Record<QuestionKind, (question: Question) => Problem> = {
  number: ({ label }) => formProblems.numberWrong({ label }),
  yesNo: ({ label }) => formProblems.answerMissing({ label }),
  choice: ({ label }) => formProblems.answerMissing({ label }),
  text: () => formProblems.long({ max: shortMax }),
  file: ({ label }) => formProblems.answerMissing({ label }),
  long: () => formProblems.long({ max: answerMax }),
};

/** “1.200” and “1,5” as they are written here. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
  return /^\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
