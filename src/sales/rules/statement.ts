/**
 * Closed figures of a campaign (ledger.md 1.7, E38): what a statement says, and why a restatement
 * differs from the one before it.
 */
import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { salesProblems } from '../problems.ts';
import type { Components } from '../words.ts';

/** Why a figure is another than the one that was closed. Their order is that of the page. */
export const causes = [
  'lateSales',
  'returns',
  'cancellations',
  'corrections',
  'reversals',
  'disputes',
  'other',
  'lens',
] as const;
export type Cause = (typeof causes)[number];

/** Final sales with their components, and what stands beside them. */
export interface StatementTotal extends Components {
  orders: number;
  provisional: Rupiah;
  returnedGross: Rupiah;
  voidGross: Rupiah;
  unknownGross: Rupiah;
  /**
   * Final sales of goods that the members did not make, where the definition leaves these out.
   * Statements from before it was told have none.
   */
  notOwn?: Rupiah;
}

export interface StatementMember {
  enterpriseId: string;
  ledgerSeq: number;
  orders: number;
  omzet: Rupiah;
  provisional: Rupiah;
  /** SHA-256 in hex over its closed days. */
  daysHash: string;
}

export interface Change {
  enterpriseId: string;
  cause: Cause;
  omzet: Rupiah;
}

export interface StatementHead {
  statementId: string;
  campaignId: string;
  no: number;
  definition: number;
  window: { from: Day; to: Day };
  cutOff: Date;
  madeAt: Date;
  madeBy: string | null;
  restates: { statementId: string; hash: string } | null;
  total: StatementTotal;
}

/** A statement without its hash: all that the hash is taken of. */
export interface StatementContent extends StatementHead {
  members: readonly StatementMember[];
  changes: readonly Change[];
}

/**
 * The document `lagawi.statement/1`, whose canonical JSON is hashed. A field that is added later
 * is left out of what was closed before it (`total.notOwn`), so that those hashes stay.
 */
export function contentOf(statement: StatementContent) {
  return {
    schema: 'lagawi.statement/1' as const,
    statement: statement.statementId,
    campaign: statement.campaignId,
    no: statement.no,
    definition: statement.definition,
    window: statement.window,
    cutOff: statement.cutOff.toISOString(),
    madeAt: statement.madeAt.toISOString(),
    madeBy: statement.madeBy,
    restates: statement.restates,
    total: statement.total,
    members: [...statement.members].sort(byEnterprise),
    changes: [...statement.changes].sort(
      (a, b) => byEnterprise(a, b) || causes.indexOf(a.cause) - causes.indexOf(b.cause),
    ),
  };
}

const byEnterprise = (a: { enterpriseId: string }, b: { enterpriseId: string }) =>
  a.enterpriseId < b.enterpriseId ? -1 : a.enterpriseId > b.enterpriseId ? 1 : 0;

/** What one write changed of an enterprise's closed figure. */
export interface WriteChange {
  enterpriseId: string;
  /** As in `ledger_write`. */
  kind: string;
  omzet: Rupiah;
  /**
   * Of an import: what orders that had counted lost or gained by it. The rest of `omzet` is what
   * came anew or became final.
   */
  returns: Rupiah;
  cancellations: Rupiah;
  other: Rupiah;
}

/** Writes that have one cause whatever they touched. All further kinds are `other`. */
const causeOfKind: Readonly<Record<string, Cause>> = {
  entries: 'lateSales',
  correction: 'corrections',
  goods: 'corrections',
  reversal: 'reversals',
  claim: 'disputes',
  division: 'disputes',
  ruling: 'disputes',
  // Whose shop an order is of: what was held counts, or the other way round.
  told: 'disputes',
};

/**
 * Splits the difference of two statements by enterprise and cause; the parts add up to it. What no
 * write explains is the lens: another definition, or members that came, left or were disqualified.
 */
export function splitDifference(
  before: readonly Pick<StatementMember, 'enterpriseId' | 'omzet'>[],
  after: readonly Pick<StatementMember, 'enterpriseId' | 'omzet'>[],
  writes: Iterable<WriteChange>,
): Change[] {
  const parts = new Map<string, Map<Cause, Rupiah>>();
  const add = (enterpriseId: string, cause: Cause, omzet: Rupiah) => {
    const mine = parts.get(enterpriseId) ?? new Map<Cause, Rupiah>();
    mine.set(cause, (mine.get(cause) ?? 0) + omzet);
    parts.set(enterpriseId, mine);
  };
  for (const write of writes) {
    for (const [cause, part] of partsOf(write)) {
      add(write.enterpriseId, cause, part);
      // What remains when all writes are taken off is the lens.
      add(write.enterpriseId, 'lens', -part);
    }
  }
  for (const { enterpriseId, omzet } of before) add(enterpriseId, 'lens', -omzet);
  for (const { enterpriseId, omzet } of after) add(enterpriseId, 'lens', omzet);
  return [...parts].flatMap(([enterpriseId, mine]) =>
    causes.flatMap((cause) => {
      const omzet = mine.get(cause) ?? 0;
      return omzet === 0 ? [] : [{ enterpriseId, cause, omzet }];
    }),
  );
}

function partsOf(write: WriteChange): [Cause, Rupiah][] {
  if (write.kind !== 'import') return [[causeOfKind[write.kind] ?? 'other', write.omzet]];
  const { returns, cancellations, other } = write;
  const rest = write.omzet - returns - cancellations - other;
  return [
    ['returns', returns],
    ['cancellations', cancellations],
    ['other', other],
    // New sales only add; less of them than nothing is a change that left no trace of its own.
    [rest >= 0 ? 'lateSales' : 'other', rest],
  ];
}

/** From this many points on an open question keeps a period open (ledger.md 1.4). */
export const blockingPoints = 80;

/** May the campaign's figure be closed, or restated? */
export function decideClosing(asked: {
  window: { to: Day };
  today: Day;
  /** The newest statement, if there is one. */
  latest: { statementId: string } | null;
  /** The statement that is to be restated; null closes for the first time. */
  restates: string | null;
  members: number;
  /** Open questions of at least `blockingPoints`. */
  blocking: number;
}): Decision<void> {
  const { latest, restates } = asked;
  const refusals: Problem[] = [];
  if (asked.today < asked.window.to) {
    refusals.push(salesProblems.periodNotOver({ to: asked.window.to }));
  }
  if (restates === null && latest) refusals.push(salesProblems.alreadyClosed());
  if (restates !== null && latest?.statementId !== restates) {
    refusals.push(salesProblems.statementNotLatest());
  }
  if (asked.members === 0) refusals.push(salesProblems.noMembersToClose());
  if (asked.blocking > 0) refusals.push(salesProblems.questionsOpen({ count: asked.blocking }));
  return refusals.length > 0 ? refuse(refusals) : accept(undefined);
}
