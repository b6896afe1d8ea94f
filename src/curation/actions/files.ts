/** Files that an applicant sends as answers: sealed, pictures without what the camera wrote. */
import { type Files, keepSealed, mediaTypeOf, readPhoto, sha256Of } from '../../files/index.ts';
import type { Ground } from '../../journal/index.ts';
import { tidy } from '../../kernel/tidy.ts';
import { formProblems } from '../problems/form.ts';
import { answerField, isAsked } from '../rules/form.ts';
import { findByToken, saveAnswer } from '../store/applications.ts';
import { insertAnswerFile, selectAnswerFiles } from '../store/files.ts';
import { findForm } from '../store/forms.ts';
import { applicantBy, type Own, tokenHashOf } from './apply.ts';
import { held, note } from './change.ts';

export type FileGround = Ground & { readonly files: Pick<Files, 'keyring' | 'kept'> };

export interface SentFile {
  question: string;
  name: string;
  bytes: Buffer;
}

export const answerBytesMax = 5 * 1024 * 1024;
/** A question is answered by one file; so often it can be taken back and sent anew. */
const versionsMax = 5;
const nameMax = 100;

/** While it is a draft, open or not. The very same file again is no new one. */
export async function keepAnswerFile(ground: FileGround, own: Own, sent: SentFile): Promise<void> {
  const { campaignId, token } = own;
  const { question } = sent;
  const at = answerField(question);
  const mediaType = mediaTypeOf(sent.bytes);
  if (!mediaType) throw formProblems.fileWrong().at(at);
  const isPicture = mediaType !== 'application/pdf';
  const bytes = isPicture ? (await readPhoto(sent.bytes)).jpeg : sent.bytes;
  const kept = { mediaType: isPicture ? 'image/jpeg' : mediaType, bytes: bytes.length };
  const sha256 = sha256Of(bytes);
  await held(ground, applicantBy(own), campaignId, async (act) => {
    const application = await findByToken(act.sql, campaignId, tokenHashOf(token));
    if (!application) throw formProblems.notFound();
    if (application.state !== 'draft') throw formProblems.alreadySent();
    const form = await findForm(act.sql, campaignId);
    if (!form) throw formProblems.noForm();
    const asked = form.questions.find(({ code, kind }) => code === question && kind === 'file');
    if (!asked || !isAsked(asked, application.sector)) throw formProblems.notFound();
    const { applicationId } = application;
    const files = await selectAnswerFiles(act.sql, applicationId);
    const before = files.find((one) => one.question === question);
    if (before?.sha256 === sha256) return act.abandon();
    if ((before?.version ?? 0) >= versionsMax) {
      throw formProblems.fileTooOften({ max: versionsMax }).at(at);
    }
    const file = await keepSealed(ground.files, { under: `applications/${applicationId}`, bytes });
    const fileName = tidy(sent.name).slice(-nameMax) || 'berkas';
    await saveAnswer(act, applicationId, { code: question, answer: fileName });
    await insertAnswerFile(act, applicationId, {
      ...{ question, version: (before?.version ?? 0) + 1, ...kept, sha256, now: act.now },
      fileName,
      file,
    });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.keepFile', thing, { question, bytes: bytes.length });
  });
}
