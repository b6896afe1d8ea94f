/** Which records are one trainee, and which pairs are to be looked at: told anew. */
import type { Act } from '../../journal/index.ts';
import { candidatesOf } from '../rules/candidates.ts';
import { traineesOf } from '../rules/matching.ts';
import { selectDecisions } from '../store/decisions.ts';
import {
  type MatchedRecord,
  replaceCandidates,
  saveTrainees,
  selectAround,
  selectRecords,
  selectRecordsOf,
  selectTraineesOf,
} from '../store/records.ts';
import type { Decision } from '../words.ts';

/** All of them. Whoever calls it holds the matching (`holdMatching`). */
export async function matchAnew(act: Act): Promise<void> {
  const records = await selectRecords(act.sql);
  const decisions = await selectDecisions(act.sql);
  await saveMatched(act, records, decisions);
  await replaceCandidates(act, candidatesOf(records, traineesOf(records, [])));
}

/** Only those whom a change of decisions about these can reach: by numbers, by other decisions. */
export async function matchAround(act: Act, traineeIds: readonly string[]): Promise<void> {
  let records = await selectRecordsOf(act.sql, traineeIds);
  for (;;) {
    const around = await selectAround(act.sql, records);
    const decisions = await selectDecisions(
      act.sql,
      around.map(({ recordId }) => recordId),
    );
    const named = await selectTraineesOf(
      act.sql,
      decisions.flatMap(({ ids }) => [...ids]),
    );
    const reached = new Set([...around.map((one) => one.traineeId), ...named]);
    const next = await selectRecordsOf(act.sql, [...reached]);
    if (next.length === records.length) return saveMatched(act, next, decisions);
    records = next;
  }
}

async function saveMatched(
  act: Act,
  records: readonly MatchedRecord[],
  decisions: readonly Decision[],
): Promise<void> {
  const trainees = traineesOf(records, decisions);
  const changed = records.flatMap(({ recordId, traineeId }) => {
    const now = trainees.get(recordId) ?? recordId;
    return now === traineeId ? [] : [{ recordId, traineeId: now }];
  });
  await saveTrainees(act, changed);
}
