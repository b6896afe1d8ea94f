/** Judges' sheets on paper: what was typed, for clerks, and what is printed. */
import type { ScoreEntry } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import type { ScoreSheetPage } from '../../documents/index.ts';
import { present } from '../../kernel/assert.ts';
import { namesOf } from '../../people/index.ts';
import { pointsOf } from '../rules/measures.ts';
import { selectEntries } from '../store/entries.ts';
import { findCriteria, findCurrentRound, findRound, selectFinalists } from '../store/final.ts';
import { selectJudgeFacts } from '../store/jury.ts';
import { selectSheets } from '../store/sheets.ts';
import type {
  Finalist,
  JudgedCriterion,
  JudgeSheet,
  JudgingCriteria,
  Round,
  RoundKey,
} from '../words.ts';

export interface JudgePaperRow {
  sheet: JudgeSheet;
  finalist: Pick<Finalist, 'enterpriseId' | 'name'>;
  judge: string;
  hasSigned: boolean;
  entry: ScoreEntry | null;
}

export interface JudgePapers {
  round: Round;
  isOpen: boolean;
  criteria: JudgingCriteria;
  finalists: readonly Finalist[];
  /** By judge, then by who is scored. */
  rows: JudgePaperRow[];
}

/** Sheets of the current round that are not locked, and those that came in on paper. */
export async function judgePapersOf(
  database: Database,
  campaignId: string,
): Promise<JudgePapers | null> {
  const round = await findCurrentRound(database.read, campaignId);
  return round && papersOfRound(database, { campaignId, round });
}

/** The same of a round that may be over. */
export async function papersOfRound(
  database: Database,
  key: RoundKey,
): Promise<JudgePapers | null> {
  const { read } = database;
  const { campaignId, round } = key;
  const opened = await findRound(read, key);
  if (!opened) return null;
  const found = await findCriteria(read, campaignId, opened.criteriaVersion);
  const finalists = await selectFinalists(read, key);
  const sheets = await selectSheets(read, key);
  const names = await namesOf(
    database,
    sheets.map(({ personId }) => personId),
  );
  const facts = await selectJudgeFacts(read, campaignId);
  const entries = await selectEntries(read, key);
  const rows = finalists.flatMap((finalist) =>
    sheets
      .filter(({ enterpriseId }) => enterpriseId === finalist.enterpriseId)
      .map((sheet): JudgePaperRow => {
        const entry = entries.find(
          (one) => one.enterpriseId === sheet.enterpriseId && one.personId === sheet.personId,
        );
        const judge = names.get(sheet.personId) ?? '–';
        const hasSigned = Boolean(facts.get(sheet.personId)?.signedAt);
        return { sheet, finalist, judge, hasSigned, entry: entry ?? null };
      }),
  );
  const byName = new Intl.Collator('id');
  return {
    ...{ round, isOpen: opened.closedAt === null, finalists },
    criteria: present(found, 'a round names its criteria'),
    rows: rows
      .filter(({ sheet, entry }) => !sheet.lockedAt || entry)
      .sort((a, b) => byName.compare(a.judge, b.judge)),
  };
}

export const judgedOf = ({ criteria }: JudgingCriteria): JudgedCriterion[] =>
  criteria.filter((one) => one.kind === 'judged');

/** The unlocked sheets of one judge, as they are printed. `linkTo`: where one is typed. */
export async function judgeSheetPages(
  database: Database,
  asked: { campaignId: string; personId: string; linkTo: (enterpriseId: string) => string },
): Promise<ScoreSheetPage[]> {
  const { campaignId, personId, linkTo } = asked;
  const papers = await judgePapersOf(database, campaignId);
  if (!papers?.isOpen) return [];
  const { criteria, finalists, rows } = papers;
  const measured = finalists.map((one) => one.measured);
  const pointsAt = (enterpriseId: string): [string, string][] => {
    const at = finalists.findIndex((one) => one.enterpriseId === enterpriseId);
    return criteria.criteria.flatMap((one): [string, string][] => {
      if (one.kind !== 'measured') return [];
      const points = pointsOf(one.measure, measured, criteria)[at] ?? 0;
      return [[one.name, `${points.toLocaleString('id-ID', { maximumFractionDigits: 1 })} poin`]];
    });
  };
  return rows
    .filter(({ sheet }) => sheet.personId === personId && !sheet.lockedAt)
    .map(({ sheet, finalist, judge }) => ({
      link: linkTo(sheet.enterpriseId),
      title: papers.round === 'final' ? 'Lembar penilaian juri' : 'Lembar juri, babak pertama',
      facts: [['Usaha', finalist.name], ...pointsAt(sheet.enterpriseId)],
      criteria: judgedOf(criteria).map(({ name, levels }) => ({ name, levels })),
      ...{ scorer: judge, role: 'Juri' },
    }));
}
