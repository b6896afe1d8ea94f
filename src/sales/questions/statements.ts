/** Closed figures of a campaign, as they were closed. */
import type { Database } from '../../database/index.ts';
import { salesProblems } from '../problems.ts';
import { type Change, contentOf, type StatementMember } from '../rules/statement.ts';
import {
  type Statement,
  selectChanges,
  selectMembers,
  selectStatements,
} from '../store/statements.ts';

export type { Statement };

/** The first closing first. One query. */
export function statementsOf(database: Database, campaignId: string): Promise<Statement[]> {
  return selectStatements(database.read, campaignId);
}

export interface StatementWhole extends Statement {
  members: readonly StatementMember[];
  changes: readonly Change[];
}

/** One of them with its members, and with what it says about the one before. Three queries. */
export async function statementOf(
  database: Database,
  { campaignId, no }: { campaignId: string; no: number },
): Promise<StatementWhole> {
  const statement = (await statementsOf(database, campaignId)).find((one) => one.no === no);
  if (!statement) throw salesProblems.noSuchStatement();
  const [members, changes] = await Promise.all([
    selectMembers(database.read, statement.statementId),
    selectChanges(database.read, statement.statementId),
  ]);
  return { ...statement, members, changes };
}

/**
 * A statement as JSON: `content` is the document whose canonical form was hashed (keys sorted, no
 * spaces), so that whoever has it can take the hash anew.
 */
export const statementAsJson = (statement: StatementWhole) => ({
  ...{ schema: 'lagawi.statement/1' as const, hash: statement.hash, content: contentOf(statement) },
});

/** The JSON contract `lagawi.statements/1`. */
export const statementsAsJson = (campaignId: string, statements: readonly Statement[]) => ({
  schema: 'lagawi.statements/1' as const,
  campaign: campaignId,
  statements: statements.map(
    ({ statementId, campaignId: _, cutOff, madeAt, madeBy: __, ...one }) => ({
      statement: statementId,
      ...one,
      cutOff: cutOff.toISOString(),
      madeAt: madeAt.toISOString(),
    }),
  ),
});
