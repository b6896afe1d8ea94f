/** Samples: handed in, told from each other by a code, and what became of them. */
import { randomInt } from 'node:crypto';
import { keepSealed, readPhoto } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { sampleProblems } from '../problems/samples.ts';
import { mustNotTaste } from '../questions/blind.ts';
import {
  blindCode,
  checkEnd,
  checkSample,
  samplesMax,
  type TypedSample,
} from '../rules/samples.ts';
import { insertAnswerFile } from '../store/files.ts';
import { findOpening } from '../store/panel.ts';
import { insertSample, insertSampleEnd, selectSamples } from '../store/samples.ts';
import { selectScreened } from '../store/shortlist.ts';
import { samplePhotoOf } from '../words/samples.ts';
import { change, note } from './change.ts';
import type { FileGround } from './files.ts';

/** `no` is the applicant's number. Returns the code for the label. */
export async function receiveSample(
  ground: FileGround,
  who: Who | null,
  asked: TypedSample & { campaignId: string; no: number; photo: Buffer | null },
): Promise<string> {
  const { campaignId } = asked;
  const jpeg = asked.photo && (await readPhoto(asked.photo)).jpeg;
  return change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    if ((await findOpening(act.sql, campaignId))?.closedAt) throw sampleProblems.closed();
    // Whoever receives it knows its code.
    await mustNotTaste({ read: act.sql }, campaignId, act.actor.personId);
    const told = decided(checkSample(asked));
    const applicant = (await selectScreened(act.sql, campaignId)).find(({ no }) => no === asked.no);
    if (!applicant) throw sampleProblems.noApplicant();
    const { applicationId } = applicant;
    const all = await selectSamples(act.sql, campaignId);
    const own = all.filter((one) => one.applicationId === applicationId);
    if (own.length >= samplesMax) throw sampleProblems.tooMany({ max: samplesMax });
    const code = blindCode(new Set(all.map((one) => one.code)), randomInt);
    const made = { receivedAt: act.now, receivedBy: act.actor.personId };
    const no = own.length + 1;
    await insertSample(act, campaignId, { ...told, applicationId, no, code, ...made });
    if (jpeg) await keepPhoto(ground, act, { applicationId, no, bytes: jpeg });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    // Never the code: whoever reads the journal beside the sheets would know whose it is.
    note(act, 'curation.receiveSample', thing, { no });
    return code;
  });
}

/** As a file of the application, so that it goes when that is erased. */
async function keepPhoto(
  { files }: FileGround,
  act: Act,
  { applicationId, no, bytes }: { applicationId: string; no: number; bytes: Buffer },
): Promise<void> {
  const file = await keepSealed(files, { under: `applications/${applicationId}`, bytes });
  await insertAnswerFile(act, applicationId, {
    ...{ question: samplePhotoOf(no), version: 1, fileName: `${samplePhotoOf(no)}.jpg` },
    ...{ mediaType: 'image/jpeg', bytes: bytes.length, sha256: file.sha256, now: act.now },
    file,
  });
}

export async function endSample(
  ground: FileGround,
  who: Who | null,
  asked: { campaignId: string; code: string; way: string; remark: string },
): Promise<void> {
  const { campaignId, code } = asked;
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    await mustNotTaste({ read: act.sql }, campaignId, act.actor.personId);
    const all = await selectSamples(act.sql, campaignId);
    const sample = all.find((one) => one.code === code);
    if (!sample) throw sampleProblems.noSample();
    if (sample.end) throw sampleProblems.ended();
    const end = decided(checkEnd(asked));
    await insertSampleEnd(act, sample, { ...end, now: act.now, by: act.actor.personId });
    const thing = { campaignId, thing: 'application', thingId: sample.applicationId };
    note(act, 'curation.endSample', thing, { no: sample.no, way: end.way });
  });
}
