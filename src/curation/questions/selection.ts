/** The ranking of everybody whom the panel scored, and what follows from it. */
import type { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import { advantageId, withAdvantage } from '../rules/advantages.ts';
import { isChosen, type Standing, standingsOf } from '../rules/after.ts';
import { setOf } from '../rules/criteria.ts';
import { rankedOf } from '../rules/ranking/index.ts';
import { readRankingSheet } from '../rules/ranking/sheet.ts';
import { isWide, spreadsOf } from '../rules/ranking/spread.ts';
import { inOrder, isEqual, selectionOf as proposed, type Selection } from '../rules/selection.ts';
import { selectAmendments } from '../store/after.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { findDecree, type Override, selectOverrides } from '../store/decisions.ts';
import type { Reader } from '../store/forms.ts';
import { findOpening, selectConflicts, selectMembers } from '../store/panel.ts';
import { selectAllScores } from '../store/scores.ts';
import { type Shortlisted, selectShortlist } from '../store/shortlist.ts';
import type { DecreeContent } from '../words/decree.ts';
import type { Conflict, CriteriaSet, Outcome, PanelOpening } from '../words/panel.ts';
import type { RankedSheet } from '../words/ranking.ts';
import { type Advantage, type Advantages, advantagesOf } from './advantages.ts';

export interface SelectionRow extends Shortlisted {
  /** Among all; equals share one. */
  rank: number;
  /** Among all, as the written rule parts those of one rank. */
  order: number;
  /** Among those of the sector. */
  sectorRank: number;
  /** From 0 to 100. */
  score: number;
  adjusted: { score: number; standardError: number } | null;
  /** Of the score: what advantages gave; null where there are none. */
  advantage: Advantage | null;
  /** The code of the set that it was scored by. */
  set: string;
  /** Between the highest and the lowest total that a curator gave. */
  spread: number;
  /** By the limit of its set. */
  isWide: boolean;
  outcome: Outcome;
  override: Override | null;
  /** What a change of the list did. */
  left: Standing['left'];
  movedUp: Standing['movedUp'];
  /** Institutions on the panel that declared to have assisted it. */
  assistedBy: readonly string[];
}

export interface SelectionView {
  opening: PanelOpening;
  /** Best first. */
  rows: readonly SelectionRow[];
  tied: readonly string[];
  seats: number | null;
  /** One for each set of criteria that anybody was scored by. */
  rankings: readonly SetRanking[];
  advantages: Advantages['gates'];
  /** Of each curator. */
  institutions: ReadonlyMap<string, string>;
}

export interface SetRanking {
  set: CriteriaSet;
  ranking: RankedSheet;
}

/** null before the panel's scoring was closed: until then nobody sees a ranking. */
export async function selectionOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  setup: Awaited<ReturnType<typeof setupOf>>,
): Promise<SelectionView | null> {
  const opening = await findOpening(read, campaignId);
  if (!opening?.closedAt) return null;
  const sets = await selectOpenedSets(read, campaignId, opening.criteria);
  const shortlist = await selectShortlist(read, campaignId, {
    withdrawnSince: opening.closedAt,
  });
  const decree = await findDecree(read, campaignId);
  const overrides = await selectOverrides(read, campaignId);
  const conflicts = await selectConflicts(read, campaignId);
  const advantages = await advantagesOf(read, { campaignId, opening, sets });
  const rankings = await rankingsOf(read, { campaignId, sets, shortlist, advantages });
  const members = await selectMembers(read, campaignId);
  const institutions = new Map(members.map((one) => [one.personId, one.institution]));
  const assistedBy = assistingOf(conflicts, institutions);
  const bySet = rankings.flatMap(({ set, ranking }) => scoredIn(set, ranking));
  const scored = new Map(bySet.map((one) => [one.applicationId, one]));
  const overrideOf = new Map(overrides.map((one) => [one.applicationId, one]));
  const contenders = inOrder(
    shortlist.map((one) => ({
      ...one,
      ...present(scored.get(one.applicationId), 'a closed panel scored all'),
      override: overrideOf.get(one.applicationId) ?? null,
    })),
  );
  const seats = setup.quotas.members;
  const selection: Selection = proposed(
    contenders.map((one) => ({
      ...one,
      // Whoever withdrew takes no seat.
      override: one.withdrawnAt ? 'notSelected' : (one.override?.outcome ?? null),
    })),
    {
      total: seats ?? 0,
      bySector: new Map(
        setup.sectors.flatMap((s) => (s.quota === null ? [] : [[s.code, s.quota]])),
      ),
      waiting: setup.quotas.waiting,
    },
  );
  const ranks: number[] = [];
  for (const [at, { score }] of contenders.entries()) {
    const before = contenders[at - 1];
    ranks.push(before && before.score <= score + 1e-9 ? (ranks[at - 1] ?? 1) : at + 1);
  }
  const orders: number[] = [];
  for (const [at, one] of contenders.entries()) {
    const before = contenders[at - 1];
    orders.push(before && isEqual(before, one) ? (orders[at - 1] ?? 1) : at + 1);
  }
  const sectorRanks = ranksWithin(
    contenders.map(({ sector }) => sector),
    ranks,
  );
  const amendments = decree ? await selectAmendments(read, campaignId) : [];
  const decreed = new Map(
    standingsOf(decree?.content.entries ?? [], amendments).map((one) => [one.applicationId, one]),
  );
  return {
    ...{ opening, seats, rankings, institutions },
    // A decree decided on them, whoever withdraws afterwards.
    tied: decree ? [] : selection.tied,
    advantages: advantages.gates,
    rows: contenders.map((one, at) => ({
      ...one,
      rank: ranks[at] ?? 0,
      order: orders[at] ?? 0,
      sectorRank: sectorRanks[at] ?? 0,
      advantage: advantages.of(one),
      // What was decided stands, whoever withdraws afterwards.
      outcome:
        decreed.get(one.applicationId)?.outcome ??
        selection.outcomes.get(one.applicationId) ??
        'notSelected',
      left: decreed.get(one.applicationId)?.left ?? null,
      movedUp: decreed.get(one.applicationId)?.movedUp ?? null,
      override: one.override?.outcome ? one.override : null,
      assistedBy: assistedBy.get(one.applicationId) ?? [],
    })),
  };
}

/** Of each applicant that is assisted: by whose, each named once. */
function assistingOf(
  conflicts: readonly Conflict[],
  institutions: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const assisted = conflicts.filter(({ kind }) => kind === 'assisted');
  const byApplicant = Map.groupBy(assisted, ({ applicationId }) => applicationId);
  const names = (own: readonly Conflict[]) =>
    new Set(own.map(({ personId }) => institutions.get(personId) ?? '–'));
  return new Map([...byApplicant].map(([id, own]) => [id, [...names(own)].sort()]));
}

/** Of a list in the order of its ranks: each one's rank among those of the same group. */
function ranksWithin(groups: readonly string[], ranks: readonly number[]): number[] {
  const met = new Map<string, { count: number; last: number; rank: number }>();
  return groups.map((group, at) => {
    const { count, last, rank } = met.get(group) ?? { count: 0, last: 0, rank: 0 };
    const overall = ranks[at] ?? 0;
    const own = overall === last ? rank : count + 1;
    met.set(group, { count: count + 1, last: overall, rank: own });
    return own;
  });
}

/** Seats that nobody has yet; below zero where more are chosen than there are. */
export function seatsLeft({ rows, seats }: Pick<SelectionView, 'rows' | 'seats'>): number {
  const chosen = rows.filter(({ outcome }) => isChosen(outcome)).length;
  return (seats ?? chosen) - chosen;
}

/** The list as it would be decided now; a decree keeps it, a plenary agrees on it. */
export const proposalOf = ({ rows, opening, seats }: SelectionView): DecreeContent => ({
  schema: 'lagawi.selection/1',
  criteria: opening.criteria,
  seats: seats ?? 0,
  entries: rows.map((row) => ({
    applicationId: row.applicationId,
    no: row.no,
    sector: row.sector,
    rank: row.rank,
    ...(row.order !== row.rank && { order: row.order }),
    scoreHundredths: Math.round(100 * row.score),
    outcome: row.outcome,
    overridden: row.override !== null,
  })),
});

async function rankingsOf(
  read: Reader,
  asked: {
    campaignId: string;
    sets: readonly CriteriaSet[];
    shortlist: readonly Shortlisted[];
    advantages: Advantages;
  },
): Promise<SetRanking[]> {
  const { campaignId, sets, shortlist, advantages } = asked;
  const scores = await selectAllScores(read, campaignId);
  return sets.flatMap((opened) => {
    const own = new Set(
      shortlist
        .filter(({ sector }) => setOf(sets, sector) === opened)
        .map((one) => one.applicationId),
    );
    if (own.size === 0) return [];
    const most = advantages.mostOf(opened);
    const set = withAdvantage(opened, most);
    const sheet = decided(
      readRankingSheet({
        criteria: set.criteria.map(({ id, weight, levels }) => ({
          ...(id === advantageId
            ? { id, weight, min: 0, max: most }
            : { id, weight, min: 1, max: levels.length }),
          direction: 'higher' as const,
        })),
        // How many of a set have a seat follows from the ranks; the minutes put it in.
        places: 1,
        scores: [
          ...scores
            .filter(({ applicationId }) => own.has(applicationId))
            .map(({ applicationId, personId, criterion, score }) => ({
              ...{ judge: personId, entrant: applicationId, criterion, score },
            })),
          ...(most > 0 ? [...own] : []).map((entrant) => ({
            ...{ judge: '', entrant, criterion: advantageId, score: advantages.pointsOf(entrant) },
          })),
        ],
      }),
    );
    return [{ set, ranking: rankedOf(sheet) }];
  });
}

function scoredIn(
  { code: set, wideSpread }: CriteriaSet,
  { sheet, ranked, severity }: RankedSheet,
) {
  const spreads = spreadsOf(sheet);
  return ranked.map(({ entrant, rank, score }) => ({
    applicationId: sheet.entrants[entrant] ?? '',
    ...{ score, set, rankInSet: rank },
    adjusted: severity.ok
      ? {
          score: severity.severity.adjusted[entrant] ?? 0,
          standardError: severity.severity.standardError[entrant] ?? 0,
        }
      : null,
    spread: spreads[entrant] ?? 0,
    isWide: isWide(spreads[entrant] ?? 0, wideSpread),
  }));
}
