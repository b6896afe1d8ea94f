/** Erasure of what an applicant told, where nothing needs it any more. */
import { randomBytes } from 'node:crypto';
import { eraseAbout, remakeErased } from '../../documents/index.ts';
import type { Files } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import type { Ground } from '../../journal/index.ts';
import { tidy } from '../../kernel/tidy.ts';
import type { Who } from '../../people/index.ts';
import { formProblems } from '../problems/form.ts';
import { listOf } from '../questions/after.ts';
import { isChosen } from '../rules/after.ts';
import { eraseFields, findApplication } from '../store/applications.ts';
import { selectScanKeys } from '../store/entries.ts';
import { eraseRemarks } from '../store/erase-remarks.ts';
import { deleteAnswerFiles } from '../store/files.ts';
import { eraseObjections, selectObjections } from '../store/objections.ts';
import { eraseSamples } from '../store/samples.ts';
import { tokenHashOf } from './apply.ts';
import { change, note } from './change.ts';

export type EraseGround = Ground & {
  readonly files: Pick<Files, 'kept'>;
  readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>;
};

const reasonMax = 200;

/** Whoever withdrew, or was not chosen and has no open objection. Twice does nothing. */
export async function eraseApplication(
  ground: EraseGround,
  who: Who | null,
  asked: { campaignId: string; applicationId: string; reason: string },
): Promise<void> {
  const { campaignId, applicationId } = asked;
  const keys = await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    const application = await findApplication(act.sql, campaignId, applicationId);
    if (!application) throw formProblems.notFound();
    if (application.erasedAt) return act.abandon();
    const reason = tidy(asked.reason);
    if (reason === '' || reason.length > reasonMax) {
      throw formProblems.eraseReason({ max: reasonMax });
    }
    const list = await listOf({ read: act.sql }, campaignId);
    const standing = list?.standings.find((one) => one.applicationId === applicationId);
    const objections = await selectObjections(act.sql, campaignId, applicationId);
    const isNeeded =
      (application.state !== 'withdrawn' && !list) ||
      application.enterpriseId !== null ||
      (standing && (isChosen(standing.outcome) || standing.outcome === 'waiting')) ||
      objections.some(({ answer }) => answer === null);
    if (isNeeded) throw formProblems.stillNeeded();
    const tokenHash = tokenHashOf(randomBytes(18).toString('base64url'));
    await eraseFields(act, applicationId, { tokenHash, reason, now: act.now });
    await eraseObjections(act, applicationId);
    const answers = await deleteAnswerFiles(act, applicationId);
    await eraseSamples(act, applicationId);
    await eraseRemarks(act, applicationId);
    // The hash of a scan stays, as that of a letter does.
    const scans = await selectScanKeys(act.sql, applicationId);
    const about = { subjectId: applicationId, campaignId };
    const letters = await eraseAbout(act, { ...about, kind: 'selectionLetter' });
    const receipts = await eraseAbout(act, { ...about, kind: 'sampleReceipt' });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.erase', thing, { files: answers.length });
    return [...answers, ...scans, ...letters, ...receipts];
  });
  // After the commit: what is gone from the tables is gone from the disk, at worst a try later.
  for (const key of keys ?? []) {
    if (await ground.files.kept.exists(key)) await ground.files.kept.delete(key);
  }
  await remakeErased(ground);
}
