/** Readiness and exports: what may be told, and what it adds up to. */
import { parseCount } from '../../kernel/count.ts';
import { addDays, type Day, makeDay, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { parseRupiah } from '../../kernel/rupiah-text.ts';
import { bareOf, tidy } from '../../kernel/tidy.ts';
import { exportProblems } from '../problems/export.ts';
import { type Certificate, type ExportFact, incoterms, type Trade } from '../words/export.ts';
import { type Area, areas, bands, checklist, itemOf } from '../words/readiness.ts';
import { countryIn } from './countries.ts';

const textMax = 500;
/** Shorter ones name no document. */
const evidenceLeast = 5;

export interface ReadinessTold {
  item: string;
  level: number;
  evidence: string;
  answeredOn: Day;
}

/** What is older than the answer that stands does not take its place. */
export function checkReadiness(
  typed: { item: string; level: string; evidence: string; answeredOn: string },
  { today, standing }: { today: Day; standing: ReadinessTold | null },
): Decision<ReadinessTold> {
  const refusals: Problem[] = [];
  const level = /^[0-4]$/.test(typed.level) ? Number(typed.level) : null;
  const evidence = tidy(typed.evidence);
  const answeredOn = parseDay(typed.answeredOn);
  if (!itemOf(typed.item)) refusals.push(exportProblems.noItem());
  if (level === null) refusals.push(exportProblems.levelWrong());
  if (evidence.length > textMax)
    refusals.push(exportProblems.tooLong({ max: textMax }).at('bukti'));
  // What nobody can look at is worth no more than a word.
  if (level !== null && level > 1 && evidence.length < evidenceLeast) {
    refusals.push(exportProblems.evidenceMissing({ least: evidenceLeast }));
  }
  if (!answeredOn || answeredOn > today) refusals.push(exportProblems.dayWrong());
  if (standing && answeredOn && answeredOn < standing.answeredOn) {
    refusals.push(exportProblems.olderAnswer({ day: standing.answeredOn }));
  }
  if (refusals.length > 0 || level === null || !answeredOn) return refuse(refusals);
  return accept({ item: typed.item, level, evidence, answeredOn });
}

export const isSameAnswer = (one: ReadinessTold, other: ReadinessTold): boolean =>
  one.level === other.level &&
  one.evidence === other.evidence &&
  one.answeredOn === other.answeredOn;

export interface Readiness {
  /** Of 100; null until every item has an answer. */
  score: number | null;
  answered: number;
  byArea: readonly { area: Area; points: number; of: number; answered: number; items: number }[];
}

/** Every item weighs the same. An item without an answer is missing and no zero. */
export function readinessOf(levels: ReadonlyMap<string, number>): Readiness {
  const byArea = areas.map((area) => {
    const items = checklist.filter((one) => one.area === area);
    const told = items.flatMap(({ code }) => levels.get(code) ?? []);
    const points = told.reduce((sum, level) => sum + level, 0);
    return { area, points, of: items.length * 4, answered: told.length, items: items.length };
  });
  const answered = byArea.reduce((sum, one) => sum + one.answered, 0);
  const points = byArea.reduce((sum, one) => sum + one.points, 0);
  const isWhole = answered === checklist.length;
  return { byArea, answered, score: isWhole ? (points / (checklist.length * 4)) * 100 : null };
}

/** What the levels stand on: files, of what claims evidence; and how old the answers are. */
export interface Grounding {
  /** Items at level 2 or more, and how many of them have a file. */
  claimed: number;
  filed: number;
  oldest: Day | null;
  newest: Day | null;
}

/** Of the answers that stand, one for each item. */
export function groundingOf(
  standing: readonly { item: string; level: number; answeredOn: Day }[],
  filedItems: ReadonlySet<string>,
): Grounding {
  const claimed = standing.filter(({ level }) => level >= 2);
  const days = standing.map(({ answeredOn }) => answeredOn).toSorted();
  return {
    claimed: claimed.length,
    filed: claimed.filter(({ item }) => filedItems.has(item)).length,
    ...{ oldest: days[0] ?? null, newest: days.at(-1) ?? null },
  };
}

export const bandOf = (score: number) =>
  (bands.find(({ least }) => score >= least) ?? bands[bands.length - 1] ?? bands[3]).words;

const daysNear = 90;

/** Whether it ran out, or will within ninety days. */
export const runsOut = (until: Day | null, today: Day): boolean =>
  until !== null && until <= addDays(today, daysNear);

const isHs = (code: string): boolean => /^\d{6}(\d{2})?$/.test(code);
/** Dots are how people write it. */
const hsIn = (text: string): string => text.replace(/[.\s]/g, '');

const known = new Set(Intl.supportedValuesOf('currency'));
export const isCurrency = (code: string): boolean => known.has(code);

/** As it stands on certificates, too: 31-12-2027 and 31/12/2027. */
function dayTyped(text: string): Day | null {
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  return year === '' ? parseDay(text) : makeDay(Number(year), Number(month), Number(date));
}

/** “1.250,50” or “1250.5” as hundredths; null where it is no amount above nothing. */
export function hundredthsIn(text: string): number | null {
  const plain = text.trim().replace(/\s/g, '');
  const [, whole = '', , cents = ''] =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(,(\d{1,2}))?$/.exec(plain) ??
    /^(\d{1,12})(\.(\d{1,2}))$/.exec(plain) ??
    [];
  if (whole === '') return null;
  const value = Number(whole.replaceAll('.', '')) * 100 + Number(cents.padEnd(2, '0') || 0);
  return value > 0 ? value : null;
}

export interface TypedTrade {
  hsCodes: string;
  capacity: string;
  capacityUnit: string;
  terms: string;
  price: string;
  currency: string;
  /** One a line: name; number; last day. */
  certificates: string;
}

export function checkTrade(typed: TypedTrade): Decision<Trade> {
  const refusals: Problem[] = [];
  const hsCodes = typed.hsCodes
    .split(/[\s,;]+/)
    .map(hsIn)
    .filter(Boolean);
  const capacity = typed.capacity.trim() === '' ? null : parseCount(typed.capacity, 0);
  const capacityUnit = tidy(typed.capacityUnit);
  const price = typed.price.trim() === '' ? null : hundredthsIn(typed.price);
  const currency = tidy(typed.currency).toUpperCase();
  const certificates = certificatesIn(typed.certificates);
  if (!hsCodes.every(isHs) || hsCodes.length > 20) refusals.push(exportProblems.hsWrong());
  if (typed.capacity.trim() !== '' && (capacity === null || capacityUnit === '')) {
    refusals.push(exportProblems.capacityWrong());
  }
  if (capacityUnit.length > 40) refusals.push(exportProblems.tooLong({ max: 40 }).at('satuan'));
  if (typed.terms !== '' && !incoterms.some((one) => one === typed.terms)) {
    refusals.push(exportProblems.termsWrong());
  }
  if (typed.price.trim() !== '' && price === null) {
    refusals.push(exportProblems.valueWrong().at('harga'));
  }
  if ((price !== null || currency !== '') && !isCurrency(currency)) {
    refusals.push(exportProblems.currencyWrong());
  }
  if (!certificates) refusals.push(exportProblems.certificateWrong());
  if (refusals.length > 0 || !certificates) return refuse(refusals);
  const { terms } = typed;
  return accept({
    ...{ hsCodes, capacity, capacityUnit, terms, currency, certificates },
    priceHundredths: price,
  });
}

function certificatesIn(text: string): Certificate[] | null {
  const lines = text.split('\n').map(tidy).filter(Boolean);
  const found = lines.flatMap((line): Certificate[] => {
    const [name = '', number = '', until = ''] = line.split(';').map(tidy);
    const day = dayTyped(until);
    return name !== '' && (until === '' || day) ? [{ name, number, until: day }] : [];
  });
  return lines.length > 20 || text.length > 4000 || found.length < lines.length ? null : found;
}

/** One document is one export, unless whoever tells it insists; what was taken back counts not. */
export function checkDocument(
  { document, isAnother }: { document: string; isAnother: boolean },
  known: readonly (ExportFact & { reversedBecause: string | null })[],
): Decision<void> {
  const bare = bareOf(document);
  const there = known.find(
    (one) => one.reversedBecause === null && bare !== '' && bareOf(one.document) === bare,
  );
  return there && !isAnother ? refuse([exportProblems.documentTold(there)]) : accept(undefined);
}

/** As typed; rate as rupiah for one unit of the currency. */
export interface TypedExport {
  country: string;
  day: string;
  hsCode: string;
  value: string;
  currency: string;
  valueRp: string;
  rateSource: string;
  quantity: string;
  document: string;
  source: string;
}

export function checkExport(typed: TypedExport, today: Day): Decision<ExportFact> {
  const refusals: Problem[] = [];
  const country = countryIn(typed.country);
  const currency = tidy(typed.currency).toUpperCase();
  const day = parseDay(typed.day);
  const hsCode = hsIn(typed.hsCode);
  const valueHundredths = hundredthsIn(typed.value);
  const isTold = typed.valueRp.trim() !== '';
  const valueRp = isTold ? parseRupiah(typed.valueRp) : null;
  const texts = { sumberKurs: typed.rateSource, jumlah: typed.quantity };
  const needed = { dokumen: typed.document, sumber: typed.source };
  for (const [field, text] of Object.entries({ ...texts, ...needed })) {
    if (text.length > textMax) refusals.push(exportProblems.tooLong({ max: textMax }).at(field));
  }
  for (const [field, text] of Object.entries(needed)) {
    if (tidy(text) === '') refusals.push(exportProblems.documentMissing().at(field));
  }
  if (!country) refusals.push(exportProblems.countryUnknown());
  if (country === 'ID') refusals.push(exportProblems.notAbroad());
  if (!isCurrency(currency)) refusals.push(exportProblems.currencyWrong());
  if (!day || day > today) refusals.push(exportProblems.dayWrong());
  if (!isHs(hsCode)) refusals.push(exportProblems.hsWrong());
  if (valueHundredths === null) refusals.push(exportProblems.valueWrong());
  if (isTold !== (tidy(typed.rateSource) !== '') || (isTold && valueRp === null)) {
    refusals.push(exportProblems.rateWrong());
  }
  if (refusals.length > 0 || !day || !country || valueHundredths === null) return refuse(refusals);
  return accept({
    ...{ country, currency, day, hsCode, valueHundredths, valueRp },
    ...{ rateSource: tidy(typed.rateSource), quantity: tidy(typed.quantity) },
    ...{ document: tidy(typed.document), source: tidy(typed.source) },
  });
}
