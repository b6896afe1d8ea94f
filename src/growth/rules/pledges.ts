/** Pledges: what may be told of one, and what they add up to. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { exportProblems } from '../problems/export.ts';
import { pledgeProblems } from '../problems/pledges.ts';
import { type Event, type Pledge, type PledgeNews, pledgeNewsKinds } from '../words/events.ts';
import { countryIn } from './countries.ts';
import { hundredthsIn, isCurrency } from './export.ts';

const buyerMax = 150;
const textMax = 500;

/** As typed. */
export interface TypedPledge {
  buyer: string;
  country: string;
  goods: string;
  value: string;
  currency: string;
  day: string;
  document: string;
}

/** Made at an event, or beside any. */
export function checkPledge(
  typed: TypedPledge,
  { today, event }: { today: Day; event: Pick<Event, 'fromDay'> | null },
): Decision<Omit<Pledge, 'eventId'>> {
  const refusals: Problem[] = [];
  const [buyer, goods, document] = [tidy(typed.buyer), tidy(typed.goods), tidy(typed.document)];
  const country = countryIn(typed.country);
  const currency = tidy(typed.currency).toUpperCase();
  const valueHundredths = hundredthsIn(typed.value);
  const day = parseDay(typed.day);
  if (buyer === '' || buyer.length > buyerMax) {
    refusals.push(pledgeProblems.buyerMissing({ max: buyerMax }));
  }
  if (goods === '' || goods.length > textMax) {
    refusals.push(pledgeProblems.goodsMissing({ max: textMax }));
  }
  if (document.length > textMax) {
    refusals.push(exportProblems.tooLong({ max: textMax }).at('dokumen'));
  }
  if (!country) refusals.push(exportProblems.countryWrong());
  if (!isCurrency(currency)) refusals.push(exportProblems.currencyWrong());
  if (valueHundredths === null) refusals.push(exportProblems.valueWrong());
  if (!day || day > today) refusals.push(pledgeProblems.dayWrong());
  else if (event && day < event.fromDay) {
    refusals.push(pledgeProblems.beforeEvent({ day: event.fromDay }));
  }
  if (refusals.length > 0 || !day || !country || valueHundredths === null) {
    return refuse(refusals);
  }
  return accept({ buyer, country, goods, valueHundredths, currency, day, document });
}

/** As typed. */
export interface TypedPledgeNews {
  kind: string;
  value: string;
  day: string;
  words: string;
}

export function checkPledgeNews(typed: TypedPledgeNews, today: Day): Decision<PledgeNews> {
  const refusals: Problem[] = [];
  const kind = pledgeNewsKinds.find((one) => one === typed.kind);
  const isTold = typed.value.trim() !== '';
  const valueHundredths = isTold ? hundredthsIn(typed.value) : null;
  const words = tidy(typed.words);
  const day = parseDay(typed.day);
  if (!kind) refusals.push(pledgeProblems.kindMissing());
  if (kind === 'realised' && valueHundredths === null) refusals.push(exportProblems.valueWrong());
  if (kind && kind !== 'realised' && isTold) refusals.push(pledgeProblems.noValue());
  if (words === '' || words.length > textMax) {
    refusals.push(pledgeProblems.wordsMissing({ max: textMax }));
  }
  if (!day || day > today) refusals.push(pledgeProblems.dayWrong());
  if (refusals.length > 0 || !kind || !day) return refuse(refusals);
  return accept({ kind, valueHundredths, day, words });
}

export interface PledgeStanding {
  realisedHundredths: number;
  /** null while more may come. */
  ended: 'lapsed' | 'takenBack' | null;
}

export function standingOfPledge(news: readonly PledgeNews[]): PledgeStanding {
  const realised = news.reduce((sum, { valueHundredths }) => sum + (valueHundredths ?? 0), 0);
  const ended = news.map(({ kind }) => kind).find((kind) => kind !== 'realised') ?? null;
  return { realisedHundredths: realised, ended };
}

export interface PledgeSum {
  currency: string;
  count: number;
  pledgedHundredths: number;
  realisedHundredths: number;
  /** Of those that lapsed, what never came. */
  lapsedHundredths: number;
  withoutDocument: number;
}

/** By currency, which are never added to each other; those told in error are in none. */
export function pledgeSums(
  pledges: readonly (Pledge & { news: readonly PledgeNews[] })[],
): PledgeSum[] {
  const standing = pledges
    .map((one) => ({ ...one, ...standingOfPledge(one.news) }))
    .filter(({ ended }) => ended !== 'takenBack');
  return [...Map.groupBy(standing, ({ currency }) => currency)]
    .map(([currency, ones]) => {
      const sum = (of: (one: (typeof ones)[number]) => number) =>
        ones.reduce((all, one) => all + of(one), 0);
      const left = (one: (typeof ones)[number]) =>
        Math.max(0, one.valueHundredths - one.realisedHundredths);
      return {
        ...{ currency, count: ones.length },
        pledgedHundredths: sum((one) => one.valueHundredths),
        realisedHundredths: sum((one) => one.realisedHundredths),
        lapsedHundredths: sum((one) => (one.ended === 'lapsed' ? left(one) : 0)),
        withoutDocument: ones.filter(({ document }) => document === '').length,
      };
    })
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
