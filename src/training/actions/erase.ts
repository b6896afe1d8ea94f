/** Erasure of a trainee: what lists told goes, rows and counts stay. */
import { eraseAbout, remakeErased } from '../../documents/index.ts';
import type { Files, SealedGround } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { isId } from '../../kernel/id.ts';
import { tidy } from '../../kernel/tidy.ts';
import type { Who } from '../../people/index.ts';
import { trainingProblems } from '../problems.ts';
import { personKey } from '../rules/names.ts';
import { eraseRecords, selectCertificatesOf, selectTraineesOfPerson } from '../store/erase.ts';
import { holdMatching } from '../store/records.ts';
import { mustRun } from './lists.ts';
import type { Keys } from './records.ts';
import { buryToldByNobody } from './told-enterprises.ts';

const reasonMax = 200;

export async function eraseTrainee(
  ground: Ground & {
    readonly files: Pick<Files, 'kept' | 'keyring'>;
    readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>;
  },
  who: Who | null,
  { traineeId, reason: typed }: { traineeId: string; reason: string },
): Promise<void> {
  const by = mustRun(ground, who);
  const reason = tidy(typed);
  if (reason === '' || reason.length > reasonMax) {
    throw trainingProblems.reasonMissing({ max: reasonMax });
  }
  const keys = await act(ground, by, async (act) => {
    await holdMatching(act);
    const asked = { traineeId, reason, files: ground.files };
    const erased = isId(traineeId) ? await eraseOne(act, asked) : null;
    if (!erased) throw trainingProblems.noTrainee();
    return erased;
  });
  // After the commit; what a fault leaves here is swept with the minute's round.
  for (const key of keys) {
    if (await ground.files.kept.exists(key)) await ground.files.kept.delete(key);
  }
  await remakeErased(ground);
}

/** Within the act that erases a person, while it is still known who that is (people, Forget). */
export async function forgetTrainee(
  act: Act,
  personId: string,
  { files }: SealedGround,
): Promise<void> {
  await holdMatching(act);
  const trainees = await selectTraineesOfPerson(act, { personId, keyOf: personKey });
  for (const traineeId of trainees) await eraseOne(act, { traineeId, reason: '', files });
}

/** Answers the files that are to go once the act is through; null where there is nobody. */
async function eraseOne(
  act: Act,
  { traineeId, reason, files }: { traineeId: string; reason: string; files: Keys },
): Promise<string[] | null> {
  const records = await eraseRecords(act, { traineeId, reason, now: act.now });
  if (records.length === 0) return null;
  const certificates = await selectCertificatesOf(act, records);
  const keys: string[] = [];
  for (const subjectId of certificates) {
    const about = { kind: 'trainingCertificate', subjectId, campaignId: '' } as const;
    keys.push(...(await eraseAbout(act, about)));
  }
  const enterprises = await buryToldByNobody(act, files);
  const details = { records, certificates, enterprises };
  act.note({ verb: 'training.eraseTrainee', thing: 'trainee', thingId: traineeId, details });
  return keys;
}
