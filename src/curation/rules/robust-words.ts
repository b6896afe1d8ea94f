/** What the numbers of a ranking's firmness say, in sentences that a minister can read. */
import { decimal } from '../../kernel/decimal.ts';
import type { Locale } from '../../kernel/problem.ts';
import type { RankedSheet, Ranking } from '../words/ranking.ts';
import { inPlaces } from './ranking/acceptability.ts';
import { listOf } from './ranking/ranks.ts';
import { type RobustSaid, robustSaid } from './robust-said.ts';

/** Stays on the list in at least this share of the draws: called firm. */
const firm = 0.95;
/** Fewer points than are printed. */
const invisible = 0.05;

export interface Named {
  /** What those who score are called: kurator, juri. */
  who: string;
  entrant: (no: number) => string;
  judge: (id: string) => string;
  criterion: (id: string) => string;
  /** Numbers of those proposed; whoever has a place by rank where nothing is said. */
  proposed?: readonly number[];
  /** As it is known where nothing is said. */
  institution?: (id: string) => string;
  /** Criteria of which no name may tell how anybody stands by them; none where nothing is said. */
  hides?: (criterion: string) => boolean;
  /** Of whom nothing is said by name; nobody where nothing is said. */
  hidesScorer?: (kind: 'judge' | 'institution', id: string) => boolean;
}

/** Fewer than these left, and a list without somebody tells how each of the others scored. */
const fewest = 3;

/**
 * Whom a public paper does not name beside what the list is without them: where too few are left,
 * and an institution for which one person scored.
 */
export const betrayed =
  (judges: readonly string[], institutions: ReadonlyMap<string, string>) =>
  (kind: 'judge' | 'institution', id: string): boolean => {
    if (kind === 'judge') return judges.length - 1 < fewest;
    const own = judges.filter((judge) => institutions.get(judge) === id).length;
    return own < 2 || judges.length - own < fewest;
  };

/** Few enough that a letter in the place of a name would hide nobody. */
export const isFew = (judges: readonly string[]): boolean => judges.length <= fewest;

const inOrder = new Intl.Collator('id');

/** Each sentence stands by itself; none is left out because it is unwelcome. */
export function robustSentences(ranking: Ranking, named: Named, locale: Locale = 'id'): string[] {
  const { sheet, ranked, nearWeights } = ranking;
  const said = robustSaid[locale];
  const list = named.proposed ?? listOf(ranked, sheet.places);
  const held = list.filter((entrant) => inPlaces(nearWeights, entrant, sheet.places) >= firm);
  return [
    said.held(held.length, list.length),
    changeSentence(ranking, named, said),
    ...leaveOutSentences(ranking, named, said),
    severitySentence(ranking, named.who, said),
  ];
}

function changeSentence({ sheet, smallestChange }: Ranking, named: Named, said: RobustSaid) {
  if (!smallestChange) return said.noChange;
  const { from, to, leaves, enters, points } = smallestChange;
  const idOf = (no: number) => sheet.criteria[no]?.id ?? '';
  const moved = [to, ...from.map((one) => one.criterion)];
  if (moved.some((no) => named.hides?.(idOf(no)))) {
    return points < invisible ? said.hiddenEqual : said.hiddenChange(points);
  }
  const criterion = (no: number) => named.criterion(idOf(no));
  const [entering, leaving] = [named.entrant(enters), named.entrant(leaves)];
  if (points < invisible) return said.equal(entering, leaving);
  const parts = from.map((one) => said.part(one.points, criterion(one.criterion)));
  return said.change({ points, parts: parts.join(', '), to: criterion(to), entering, leaving });
}

function leaveOutSentences({ leaveOuts }: Ranking, named: Named, said: RobustSaid): string[] {
  const changing = leaveOuts.filter(({ enters, leaves }) => enters.length + leaves.length > 0);
  // Several who are not to be named are told once.
  const names = (list: readonly number[]) =>
    [...new Set(list.map(named.entrant))].join(', ') || '–';
  const told = changing.map(({ kind, id, enters, leaves }) => {
    const { judge, criterion, institution = String } = named;
    const what = said[kind]({ judge, institution, criterion }[kind](id));
    if (kind !== 'criterion' && named.hidesScorer?.(kind, id)) {
      return said.hiddenWithout(
        kind === 'judge' ? said.someJudge(named.who) : said.someInstitution,
      );
    }
    if (kind === 'criterion' && named.hides?.(id)) return said.hiddenWithout(what);
    return leaves.length === 0
      ? said.tiesWithout(what, names(enters))
      : said.without(what, names(enters), names(leaves));
  });
  const same = leaveOuts.length - changing.length;
  // What hides who it was reads alike, and is said once.
  return [
    ...[...new Set(told)].sort(inOrder.compare),
    said.same(named.who, same, leaveOuts.length),
  ];
}

function severitySentence({ severity }: Ranking, who: string, said: RobustSaid): string {
  if (!severity.ok) return said[severity.refusal](who);
  const leans = severity.severity.judges.map(({ effect }) => effect);
  return said.severity(who, Math.max(...leans) - Math.min(...leans));
}

/** What each gave above the mean of all, in points of the score; nothing where none can tell. */
export function leansSaid(
  { sheet, severity }: Pick<RankedSheet, 'sheet' | 'severity'>,
  who: string,
  nameOf: (id: string) => string,
): string[] {
  if (!severity.ok) return [];
  const said = (value: number) => decimal(value, { digits: 2 });
  const leans = severity.severity.judges.map(({ judge, effect, standardError }) => {
    const sign = effect > 0 ? '+' : '';
    const name = nameOf(sheet.judges[judge] ?? '');
    return `${name} ${sign}${said(effect)} ± ${said(standardError)}`;
  });
  // By name: the order in which people came into the house would tell whose a letter is.
  leans.sort(inOrder.compare);
  const head = `Kecenderungan tiap ${who} (poin terhadap rata-rata semua ± galat baku)`;
  return [`${head}: ${leans.join('; ')}.`];
}
