/** Who judges the current round, how far each is, and who went or came. */
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { namesOf } from '../../people/index.ts';
import { seatedJudges } from '../rules/judges.ts';
import { findCurrentRound, findRound } from '../store/final.ts';
import { selectJudgeChanges } from '../store/judges.ts';
import { selectJudgeFacts } from '../store/jury.ts';
import { hadSheets, selectSheets } from '../store/sheets.ts';
import type { JudgeChange, Round } from '../words.ts';
import { judgesOf } from './final.ts';

export interface JudgeRow {
  personId: string;
  name: string;
  sheets: number;
  locked: number;
  institution: string;
  hasSigned: boolean;
  /** False where only what was finished before leaving is left. */
  isSeated: boolean;
}

export interface JudgesView {
  /** null before the first opening. */
  round: Round | null;
  isOpen: boolean;
  /** While it is open. */
  openedAt: Date | null;
  /** By name; before an opening, those who hold a judge's right, without a sheet. */
  judges: JudgeRow[];
  /** Who holds a judge's right today and has no sheet in this round. */
  others: { personId: string; name: string }[];
  changes: JudgeChange[];
}

export async function judgesViewOf(
  database: Database,
  campaignId: string,
  today: Day,
): Promise<JudgesView> {
  const { read } = database;
  const round = await findCurrentRound(read, campaignId);
  const holders = await judgesOf(database, campaignId, today);
  const key = round && { campaignId, round };
  const sheets = key ? await selectSheets(read, key) : [];
  const own = Map.groupBy(sheets, ({ personId }) => personId);
  const changes = key ? await selectJudgeChanges(read, key) : [];
  const seated = new Set(round ? seatedJudges(sheets, changes) : holders);
  const sitting = round ? [...own.keys()] : holders;
  const facts = await selectJudgeFacts(read, campaignId);
  const names = await namesOf(database, [...new Set([...sitting, ...holders])]);
  const byName = new Intl.Collator('id');
  const named = (ids: readonly string[]) =>
    ids
      .map((personId) => ({ personId, name: names.get(personId) ?? '–' }))
      .sort((a, b) => byName.compare(a.name, b.name));
  const opened = key && (await findRound(read, key));
  const isOpen = opened ? opened.closedAt === null : false;
  return {
    ...{ round, isOpen, openedAt: isOpen ? (opened?.openedAt ?? null) : null },
    judges: named(sitting).map((one) => {
      const theirs = own.get(one.personId) ?? [];
      const locked = theirs.filter(({ lockedAt }) => lockedAt).length;
      const isSeated = seated.has(one.personId);
      const { institution = '', signedAt = null } = facts.get(one.personId) ?? {};
      const told = { institution, hasSigned: signedAt !== null };
      return { ...one, sheets: theirs.length, locked, isSeated, ...told };
    }),
    others: named(holders.filter((personId) => !seated.has(personId))),
    changes,
  };
}

/** Whether somebody is a judge of any round of this campaign, or was. */
export const isJudgeOf = (
  { read }: Pick<Database, 'read'>,
  asked: { campaignId: string; personId: string },
): Promise<boolean> => hadSheets(read, asked);
