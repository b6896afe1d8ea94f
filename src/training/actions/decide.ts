/** What a person says of trainees: two are one, or are not, or a record is of somebody else. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import type { Who } from '../../people/index.ts';
import { trainingProblems } from '../problems.ts';
import { findDecided, insertDecision, saveUndone, selectDecisions } from '../store/decisions.ts';
import { holdMatching, selectRecordsOf, selectTraineesOf } from '../store/records.ts';
import type { Decision } from '../words.ts';
import { mustRun } from './lists.ts';
import { matchAround } from './match.ts';

const reasonMax = 500;

export interface Asked {
  /** The records that were looked at: they stay whatever becomes of the trainees. */
  readonly decision: Decision;
  readonly reason: string;
}

export async function decideOnTrainees(
  ground: Ground,
  who: Who | null,
  { decision, reason: typed }: Asked,
): Promise<string> {
  const by = mustRun(ground, who);
  const reason = tidy(typed);
  if (reason.length > reasonMax) throw trainingProblems.reasonTooLong({ max: reasonMax });
  return act(ground, by, async (act) => {
    await holdMatching(act);
    const said = await findSaid(act, decision);
    if (said !== null) {
      act.abandon();
      return said;
    }
    const trainees = await mustDecide(act, decision);
    const decisionId = newId(act.now.getTime());
    const made = { now: act.now, by: by.personId };
    await insertDecision(act, { ...decision, decisionId, reason, ...made });
    await matchAround(act, trainees);
    noteDecision(act, verbs[decision.kind], decisionId, decision);
    return decisionId;
  });
}

/** What stands word for word is not said again: a doubled click is one decision. */
async function findSaid(act: Act, { kind, ids }: Decision): Promise<string | null> {
  const named: readonly string[] = ids;
  if (!named.every(isId)) return null;
  const same = (await selectDecisions(act.sql, named)).find(
    (one) =>
      one.kind === kind &&
      one.ids.length === named.length &&
      one.ids.every((id) => named.includes(id)),
  );
  return same?.decisionId ?? null;
}

const verbs = {
  same: 'training.joinTrainees',
  apart: 'training.keepTraineesApart',
  alone: 'training.freeRecord',
} as const;

/** The trainees that it is about. Two decisions that contradict each other are not both kept. */
async function mustDecide(act: Act, { kind, ids }: Decision): Promise<string[]> {
  if (!ids.every(isId)) throw trainingProblems.noTrainee();
  const found = await Promise.all(ids.map((id) => selectTraineesOf(act.sql, [id])));
  const trainees = found.flat();
  if (trainees.length < ids.length) throw trainingProblems.noTrainee();
  if (kind === 'alone') return trainees;
  const [one = '', other = ''] = trainees;
  if (kind === 'same' && one === other) throw trainingProblems.sameAlready();
  const records = await selectRecordsOf(act.sql, trainees);
  const traineeOf = new Map(records.map((record) => [record.recordId, record.traineeId]));
  const standing = await selectDecisions(act.sql, [...traineeOf.keys()]);
  const between = standing.filter((decision) => {
    const named = decision.ids.map((id) => traineeOf.get(id));
    return decision.kind !== 'alone' && named.includes(one) && named.includes(other);
  });
  if (kind === 'same' && between.some((decision) => decision.kind === 'apart')) {
    throw trainingProblems.heldApart();
  }
  if (kind === 'apart' && between.some((decision) => decision.kind === 'same')) {
    throw trainingProblems.joinedByPerson();
  }
  return trainees;
}

/**
 * All is as it would be had it not been said. Answers a record that it was about; undone before, it
 * is the same answer.
 */
export async function undoDecision(
  ground: Ground,
  who: Who | null,
  decisionId: string,
): Promise<string> {
  const by = mustRun(ground, who);
  return act(ground, by, async (act) => {
    await holdMatching(act);
    const asked = { decisionId, now: act.now, by: by.personId };
    if (!isId(decisionId)) throw trainingProblems.noDecision();
    const decision = await saveUndone(act, asked);
    if (!decision) {
      const before = await findDecided(act.sql, decisionId);
      if (before === null) throw trainingProblems.noDecision();
      act.abandon();
      return before;
    }
    await matchAround(act, await selectTraineesOf(act.sql, decision.ids));
    noteDecision(act, 'training.undoDecision', decisionId, decision);
    return decision.ids[0];
  });
}

function noteDecision(
  act: Act,
  verb: `training.${string}`,
  decisionId: string,
  { kind, ids }: Decision,
): void {
  const details = { kind, records: [...ids] };
  act.note({ verb, thing: 'trainingDecision', thingId: decisionId, details });
}
