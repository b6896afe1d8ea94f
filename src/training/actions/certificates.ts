/** Certificates of those who were there: signed as they are issued, one for a person and batch. */
import { holdsSimulation } from '../../campaigns/index.ts';
import type { Config } from '../../config.ts';
import {
  batchMax,
  issueBatch,
  issuePaper,
  type PaperDraft,
  retryBatch,
  revokePaper,
} from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import { type Act, act, type Ground } from '../../journal/index.ts';
import { formatSpan } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { trainingProblems } from '../problems.ts';
import { type BatchWhole, trainingBatch } from '../questions/batches.ts';
import {
  batchOfFile,
  type Certificate,
  certificateOf,
  certificatesOfBatch,
} from '../questions/certificates.ts';
import {
  type CertificateHead,
  certificateContent,
  checkHead,
  type TypedHead,
} from '../rules/certificate.ts';
import {
  insertCertificates,
  type NewCertificate,
  saveRevoked,
  selectPresent,
} from '../store/certificates.ts';
import { selectUndecidedAt } from '../store/pairs.ts';
import { holdMatching } from '../store/records.ts';
import { mustRun } from './lists.ts';

export type CertificateHouse = SealedGround & {
  readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>;
  readonly config: Pick<Config, 'simulation'>;
};

export interface AskedCertificates extends TypedHead {
  readonly batchId: string;
  /** One trainee, by whichever record; null: all who were there. */
  readonly traineeId: string | null;
  /** It is known that pairs among them are undecided, who may be one person with two papers. */
  readonly confirms?: boolean;
}

/**
 * For each who was there and has none; whoever has one keeps it. Answers those in force of whom was
 * asked for, so that it is the same answer however often it is asked.
 */
export async function issueCertificates(
  house: CertificateHouse,
  who: Who | null,
  asked: AskedCertificates,
): Promise<Certificate[]> {
  const by = mustRun(house, who);
  const { batchId, traineeId } = asked;
  const batch = await mustFindBatch(house, batchId);
  const head = decided(checkHead(asked, { until: batch.until, today: todayOf(house.clock()) }));
  if (traineeId !== null && !isId(traineeId)) throw trainingProblems.noTrainee();
  const isSimulation = house.config.simulation || (await holdsSimulation(house.database));
  const trainees = await act(house, by, async (act) => {
    // Who is one person stays so until the certificates are there.
    await holdMatching(act);
    const present = await selectPresent(act, { batchId, ofRecord: traineeId });
    if (present.length === 0) throw trainingProblems.nobodyPresent();
    const open = await selectUndecidedAt(act, { batchId, ofRecord: traineeId });
    if (open.length > 0 && !asked.confirms)
      throw trainingProblems.pairsOpen({ count: open.length });
    const made = present.map(({ recordId, name }) => ({
      ...{ certificateId: newId(act.now.getTime()), recordId, name },
    }));
    const { number } = head;
    const issued = { number, made, now: act.now, by: by.personId };
    const kept = await insertCertificates(act, { batchId, ...issued });
    if (kept.length === 0) act.abandon();
    else await issuePapers(act, house, kept.map(draftOf({ batch, head, isSimulation })));
    if (kept.length > 0) noteIssued(act, { batchId, kept, undecided: open.length });
    return new Set(present.map((one) => one.traineeId));
  });
  house.jobs.wake('documents.make');
  const all = await certificatesOfBatch(house.database, batchId);
  return all.filter((one) => one.revokedAt === null && trainees.has(one.traineeId));
}

async function mustFindBatch({ database }: Ground, batchId: string): Promise<BatchWhole> {
  const batch = await trainingBatch(database, batchId);
  if (!batch) throw trainingProblems.noBatch();
  return batch;
}

const draftOf =
  (paper: { batch: BatchWhole; head: CertificateHead; isSimulation: boolean }) =>
  ({ certificateId, name, nth }: NewCertificate & { nth: number }): PaperDraft => {
    const { batch, head, isSimulation } = paper;
    const content = certificateContent({ name, nth }, paper);
    const { programme, title, from, until, venue } = batch;
    return {
      ...{ kind: 'trainingCertificate', campaignId: '', campaign: programme },
      ...{ subjectId: certificateId, number: content.number, day: head.day },
      ...{ isSimulation, content },
      facts: [
        ['Diberikan kepada', name],
        ['Pelatihan', title || programme],
        ['Hari pelatihan', formatSpan(from, until)],
        ...(venue === '' ? [] : [['Tempat pelatihan', venue] as const]),
      ],
    };
  };

/** One by itself has no file of many; of a batch a job puts the files into one. */
async function issuePapers(act: Act, house: CertificateHouse, drafts: readonly PaperDraft[]) {
  const { keyring } = house.files;
  for (let at = 0; at < drafts.length; at += batchMax) {
    const [first, ...rest] = drafts.slice(at, at + batchMax);
    if (!first) continue;
    if (rest.length === 0) {
      await issuePaper(act, keyring, first);
    } else {
      const batchId = await issueBatch(act, keyring, [first, ...rest]);
      await house.jobs.enqueue(act, 'documents.make', { batchId });
    }
  }
}

function noteIssued(
  act: Act,
  told: { batchId: string; kept: readonly NewCertificate[]; undecided: number },
): void {
  const { batchId, kept, undecided } = told;
  const details = { certificates: kept.map(({ certificateId }) => certificateId), undecided };
  act.note({
    ...{ verb: 'training.issueCertificates', thing: 'trainingBatch', thingId: batchId, details },
  });
}

/** The page behind its code says so from then on, and the person may get another. */
export async function revokeCertificate(
  ground: Ground,
  who: Who | null,
  { certificateId, reason }: { certificateId: string; reason: string },
): Promise<void> {
  const by = mustRun(ground, who);
  const certificate = await certificateOf(ground.database, certificateId);
  if (!certificate) throw trainingProblems.noCertificate();
  const { paperId, batchId } = certificate;
  await act(ground, by, async (act) => {
    await holdMatching(act);
    await revokePaper(act, { paperId, reason });
    await saveRevoked(act, { certificateId, now: act.now, by: by.personId });
    const thing = { thing: 'trainingCertificate', thingId: certificateId };
    act.note({ verb: 'training.revokeCertificate', ...thing, details: { batch: batchId } });
  });
}

/** After a fault that outlasted every try. Answers the batch. */
export async function retryCertificates(
  house: Ground & { readonly jobs: Jobs },
  who: Who | null,
  filesId: string,
): Promise<string> {
  const by = mustRun(house, who);
  const batchId = isId(filesId) ? await batchOfFile(house.database, filesId) : null;
  if (!batchId) throw trainingProblems.noCertificate();
  await act(house, by, (act) => retryBatch(act, house.jobs, filesId));
  house.jobs.wake('documents.make');
  return batchId;
}
