/** What judges have to do with those whom they judge: as declared, and as the registry hints. */
import { type ConflictHint, hintsOf, selectCuratorFacts } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { namesOf } from '../../people/index.ts';
import { findCurrentRound, selectFinalists } from '../store/final.ts';
import { selectEntrantFacts, selectJudgeHintAnswers } from '../store/hints.ts';
import { selectJudgeConflicts, selectJudgeFacts } from '../store/jury.ts';
import type { JudgeConflict } from '../words/jury.ts';
import { membersOf } from './members.ts';

export interface JudgeHint {
  enterpriseId: string;
  personId: string;
  grounds: ConflictHint['grounds'];
  /** A conflict that stands, or null. */
  conflict: JudgeConflict | null;
  /** Why a person found none; null where nobody answered. */
  cleared: string | null;
}

export const isOpenHint = ({ conflict, cleared }: JudgeHint): boolean =>
  !conflict && cleared === null;

type Read = Pick<Database, 'read'>;

/** Who is judged: in the current round, or before the first whoever takes part. By name. */
export async function entrantsOf({ read }: Read, campaignId: string): Promise<string[]> {
  const round = await findCurrentRound(read, campaignId);
  if (!round) return membersOf({ read }, campaignId);
  const entrants = await selectFinalists(read, { campaignId, round });
  return entrants.map(({ enterpriseId }) => enterpriseId);
}

/** Of these judges and these enterprises, in their order. */
export async function judgeHints(
  { read }: Read,
  asked: { campaignId: string; judges: readonly string[]; entrants: readonly string[] },
): Promise<JudgeHint[]> {
  const { campaignId, judges, entrants } = asked;
  const facts = await selectEntrantFacts(read, entrants);
  const found = hintsOf(await selectCuratorFacts(read, judges), facts);
  if (found.length === 0) return [];
  const conflicts = await selectJudgeConflicts(read, campaignId);
  const answers = await selectJudgeHintAnswers(read, campaignId);
  // An enterprise with two owners or sites may be hinted at twice.
  const pairs = Map.groupBy(found, (one) => `${one.applicationId} ${one.personId}`);
  return [...pairs.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { applicationId: enterpriseId, personId } = first;
    const isSame = (one: { enterpriseId: string; personId: string }) =>
      one.enterpriseId === enterpriseId && one.personId === personId;
    return [
      {
        ...{ enterpriseId, personId },
        grounds: [...new Set(all.flatMap(({ grounds }) => grounds))],
        conflict: conflicts.find(isSame) ?? null,
        cleared: answers.find(isSame)?.reason ?? null,
      },
    ];
  });
}

export interface RelationsView {
  hints: readonly JudgeHint[];
  conflicts: readonly JudgeConflict[];
  /** Of judges and enterprises. */
  nameOf: (id: string) => string;
}

export async function relationsOf(
  database: Read,
  asked: { campaignId: string; judges: readonly string[] },
): Promise<RelationsView> {
  const { campaignId, judges } = asked;
  const entrants = await entrantsOf(database, campaignId);
  const hints = await judgeHints(database, { campaignId, judges, entrants });
  const conflicts = await selectJudgeConflicts(database.read, campaignId);
  const told = [...hints, ...conflicts];
  const people = await namesOf(database, [...new Set(told.map(({ personId }) => personId))]);
  const firms = [...new Set(told.map(({ enterpriseId }) => enterpriseId))];
  const enterprises = await enterpriseNames(database, firms);
  return { hints, conflicts, nameOf: (id) => people.get(id) ?? enterprises.get(id) ?? '–' };
}

/** No sheet is scored before. */
export async function hasSignedPact(
  { read }: Read,
  { campaignId, personId }: { campaignId: string; personId: string },
): Promise<boolean> {
  const facts = await selectJudgeFacts(read, campaignId);
  return Boolean(facts.get(personId)?.signedAt);
}

/** What one judge declared, and of whom more can be told. */
export async function ownRelations(
  database: Read,
  asked: { campaignId: string; personId: string },
): Promise<{ conflicts: JudgeConflict[]; entrants: { enterpriseId: string; name: string }[] }> {
  const { campaignId, personId } = asked;
  const ids = await entrantsOf(database, campaignId);
  const all = await selectJudgeConflicts(database.read, campaignId);
  const conflicts = all.filter((one) => one.personId === personId);
  const names = await enterpriseNames(database, [
    ...new Set([...ids, ...conflicts.map(({ enterpriseId }) => enterpriseId)]),
  ]);
  return {
    conflicts,
    entrants: ids.map((enterpriseId) => ({ enterpriseId, name: names.get(enterpriseId) ?? '–' })),
  };
}
