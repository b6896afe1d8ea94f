/**
 * How firm a list is, for each group that competes for the same seats: a sector with a quota of its
 * own, or the rest of those scored by one set of criteria.
 */
import type { Sector } from '../../campaigns/index.ts';
import { decimal } from '../../kernel/decimal.ts';
import { isChosen } from '../rules/after.ts';
import { inPlaces } from '../rules/ranking/acceptability.ts';
import { drawsFor } from '../rules/ranking/index.ts';
import { partOfSheet } from '../rules/ranking/sheet.ts';
import { betrayed, isFew, leansSaid, robustSentences } from '../rules/robust-words.ts';
import { rankInThread } from '../thread.ts';
import type { CriteriaSet } from '../words/panel.ts';
import type { Ranking } from '../words/ranking.ts';
import type { SelectionView, SetRanking } from './selection.ts';

/** Shown below the line, since they are the ones who might have been chosen. */
const beyond = 5;

export const number = (value: number, digits = 2): string => decimal(value, { digits });
const percent = (share: number): string => `${number(100 * share, 1)} %`;

interface Group {
  set: CriteriaSet;
  name: string;
  /** Numbers of entrants in the set's sheet. */
  entrants: readonly number[];
  seats: number;
  /** Others, scored by other criteria, compete for these seats, too. */
  isShared: boolean;
}

export interface FirmGroup extends Group {
  ranking: Ranking;
}

/** Draws weights by the hundred thousand, in a thread, one group after the other. */
export async function firmGroups(
  view: SelectionView,
  sectors: readonly Pick<Sector, 'code' | 'name' | 'quota'>[],
  seed: string,
): Promise<FirmGroup[]> {
  const rests = view.rankings.filter((one) => restOf(view, one, sectors).length > 0).length;
  const firm: FirmGroup[] = [];
  for (const one of view.rankings) {
    for (const group of groupsOf(view, one, sectors)) {
      const ranking = await firmRanking(view, one, group, seed);
      firm.push({ ...group, isShared: group.isShared && rests > 1, ranking });
    }
  }
  return firm;
}

type Sectors = Parameters<typeof firmGroups>[1];

const hasQuota = (sectors: Sectors, code: string): boolean =>
  sectors.some((one) => one.code === code && one.quota !== null);

const sectorOf = (view: SelectionView, { ranking }: SetRanking) => {
  const bySector = new Map(view.rows.map((row) => [row.applicationId, row.sector]));
  return (no: number): string => bySector.get(ranking.sheet.entrants[no] ?? '') ?? '';
};

function restOf(view: SelectionView, one: SetRanking, sectors: Sectors): number[] {
  const of = sectorOf(view, one);
  return [...one.ranking.sheet.entrants.keys()].filter((no) => !hasQuota(sectors, of(no)));
}

function groupsOf(view: SelectionView, one: SetRanking, sectors: Sectors): Group[] {
  const { set, ranking } = one;
  const of = sectorOf(view, one);
  const chosen = new Set(
    view.rows.filter(({ outcome }) => isChosen(outcome)).map((row) => row.applicationId),
  );
  const withdrawn = new Set(
    view.rows.filter((row) => row.withdrawnAt).map((row) => row.applicationId),
  );
  /** Who withdrew competes for nothing; a group that has no seat has no list to be firm. */
  const made = (name: string, all: readonly number[], isShared: boolean): Group[] => {
    const entrants = all.filter((no) => {
      const id = ranking.sheet.entrants[no] ?? '';
      return !withdrawn.has(id) || chosen.has(id);
    });
    const seats = entrants.filter((no) => chosen.has(ranking.sheet.entrants[no] ?? '')).length;
    return seats > 0 ? [{ set, name, entrants, seats, isShared }] : [];
  };
  const all = [...ranking.sheet.entrants.keys()];
  return [
    ...sectors
      .filter(({ quota }) => quota !== null)
      .flatMap(({ code, name }) =>
        made(
          name,
          all.filter((no) => of(no) === code),
          false,
        ),
      ),
    ...made(set.name, restOf(view, one, sectors), true),
  ];
}

/** Leans are those of the whole set: a group alone has fewer scores to tell them by. */
async function firmRanking(
  { institutions }: SelectionView,
  { ranking }: SetRanking,
  { entrants, seats }: Group,
  seed: string,
): Promise<Ranking> {
  const sheet = partOfSheet(ranking.sheet, { entrants, places: seats });
  const firm = await rankInThread(sheet, { draws: drawsFor(sheet), seed, institutions });
  return { ...firm, severity: ranking.severity };
}

/**
 * As the minutes print it. In public nobody is named who is not proposed, curators are letters, and
 * where those are so few that a letter hides nobody, nothing is said of a single one.
 */
export function firmnessOf(
  view: SelectionView,
  { set, name, ranking, isShared }: FirmGroup,
  asked: { names: ReadonlyMap<string, string>; version: 'internal' | 'public' },
) {
  const { names, version } = asked;
  const { sheet, ranked, nearWeights, anyWeights } = ranking;
  const isInternal = version === 'internal';
  const nameOf = (no: number) => {
    const row = view.rows.find((one) => one.applicationId === sheet.entrants[no]);
    if (!row) return '–';
    return isInternal || isChosen(row.outcome) ? row.enterpriseName : 'pendaftar lain';
  };
  const isHidden = betrayed(sheet.judges, view.institutions);
  // Of equals at the end of the seats the panel proposed some: those are counted, not all.
  const chosen = new Set(
    view.rows.filter(({ outcome }) => isChosen(outcome)).map((row) => row.applicationId),
  );
  const isProposed = (no: number) => chosen.has(sheet.entrants[no] ?? '');
  const proposed = ranked.filter(({ entrant }) => isProposed(entrant));
  const others = ranked.filter(({ entrant }) => !isProposed(entrant));
  const shown = [...proposed, ...(isInternal ? others.slice(0, beyond) : [])].sort(
    (a, b) => a.rank - b.rank,
  );
  return {
    ...{ name, places: String(sheet.places) },
    firmness: shown.map(({ entrant, rank }) => ({
      ...{ rank: String(rank), name: nameOf(entrant) },
      near: percent(inPlaces(nearWeights, entrant, sheet.places)),
      any: percent(inPlaces(anyWeights, entrant, sheet.places)),
    })),
    sentences: [
      ...(isShared ? [shared] : []),
      ...(anyWeights.draws < 100_000 ? [fewer(anyWeights.draws)] : []),
      ...robustSentences(ranking, {
        who: 'kurator',
        entrant: nameOf,
        proposed: proposed.map(({ entrant }) => entrant),
        judge: (id) => names.get(id) ?? '–',
        criterion: (id) => set.criteria.find((one) => one.id === id)?.name ?? id,
        hidesScorer: (kind, id) => !isInternal && isHidden(kind, id),
      }),
      ...(isInternal || !isFew(sheet.judges)
        ? leansSaid(ranking, 'kurator', (id) => names.get(id) ?? '–')
        : []),
    ],
  };
}

/** Said where a list is too long for the usual number. */
const fewer = (draws: number): string =>
  `Kelompok ini panjang, jadi bobot diundi ${draws.toLocaleString('id-ID')} kali dan bukan 100.000; tiap porsi tepat sampai sekitar tiga poin.`;

const shared =
  'Kursi kelompok ini diperebutkan bersama kelompok lain; di sini dihitung dengan kursi yang sekarang dipegangnya.';
