/** Files that pages and API send alike: papers, their signed copies, answers, letters. */
import {
  batchZip,
  copiesOf,
  copyBytes,
  documentProblems,
  type Paper,
  type PaperBatch,
  paperAbout,
  paperOf,
  paperPdf,
  paperWords,
  printLabels,
  readClaims,
} from '../documents/index.ts';
import { extensionOf } from '../files/index.ts';
import { slugOf } from '../kernel/slug.ts';
import { lookedAt } from '../people/index.ts';
import { sentFile, type Visit } from '../web/index.ts';
import { tokenHashOf } from './actions/apply.ts';
import { lookAtSamples } from './actions/look-at-samples.ts';
import { decisionProblems } from './problems/decision.ts';
import { formProblems } from './problems/form.ts';
import { sampleProblems } from './problems/samples.ts';
import { ownApplication } from './questions/applications.ts';
import { answerFile, answerFileBytes } from './questions/files.ts';
import { ownSheet } from './questions/panel.ts';
import { receiptsOf } from './questions/receipts.ts';
import { labelsOf, sampleIn, samplesOf } from './questions/samples.ts';
import { findApplication } from './store/applications.ts';
import { isSamplePhoto, samplePhotoOf } from './words/samples.ts';

/** A receipt names a maker beside what a blind sheet shows of the sample. */
async function lookAtReceipt({ house, who }: Visit, { kind, campaignId }: Paper): Promise<void> {
  if (kind === 'sampleReceipt') await lookAtSamples(house, who, campaignId);
}

/** To whoever has a right on the campaign. */
export async function sentPaper(visit: Visit, paper: Paper): Promise<Response> {
  await lookAtReceipt(visit, paper);
  return sentPdf(visit, paper);
}

async function sentPdf(visit: Visit, paper: Paper): Promise<Response> {
  const bytes = await paperPdf(paper, visit.house.url());
  // By its number, so that two of a kind do not lie under one name.
  const number = readClaims(paper.claims)?.number ?? '';
  const about = [paperWords[paper.kind].id, number, paper.campaignId];
  const name = `${about.map(slugOf).filter(Boolean).join('-')}.pdf`;
  return sentFile(visit, { bytes, name, type: 'application/pdf' });
}

/** `no`: its version. */
export async function sentCopy(visit: Visit, paper: Paper, no: string): Promise<Response> {
  await lookAtReceipt(visit, paper);
  const copies = await copiesOf(visit.house.database, paper.paperId);
  const copy = copies.find(({ version }) => String(version) === no);
  if (!copy) throw documentProblems.noCopy();
  const bytes = await copyBytes(visit.house.files, copy);
  const extension = extensionOf(copy.mediaType);
  const name = `${slugOf(paperWords[paper.kind].id)}-salinan-${copy.version}.${extension}`;
  return sentFile(visit, { bytes, name, type: copy.mediaType });
}

/** The letters of a batch, once they are made. */
export async function sentLetters(visit: Visit, batch: PaperBatch): Promise<Response> {
  const { campaignId, batchId } = batch;
  const bytes = await batchZip(visit.house.files, batch);
  if (!bytes) throw decisionProblems.noPaper();
  if (visit.who) {
    const look = { thing: 'paperBatch', thingId: batchId, fields: ['letters'] };
    await lookedAt(visit.house, visit.who, { ...look, campaignId });
  }
  return sentFile(visit, { bytes, name: `surat-hasil-${campaignId}.zip`, type: 'application/zip' });
}

interface Own {
  campaignId: string;
  token: string;
}

/** The newest letter, for whoever holds the secret of the application. */
export async function sentOwnLetter(visit: Visit, { campaignId, token }: Own): Promise<Response> {
  const { database } = visit.house;
  const own = await ownApplication(database, campaignId, tokenHashOf(token));
  const subjectId = own?.application.applicationId ?? '';
  const paper = own && (await paperAbout(database, { kind: 'selectionLetter', subjectId }));
  if (!paper) throw decisionProblems.noPaper();
  return sentPdf(visit, paper);
}

/** Of one of the own samples, by its number. */
export async function sentOwnReceipt(
  visit: Visit,
  { campaignId, token }: Own,
  no: number,
): Promise<Response> {
  const { database } = visit.house;
  const own = await ownApplication(database, campaignId, tokenHashOf(token));
  if (!own) throw formProblems.notFound();
  const receipts = await receiptsOf(database, campaignId, own.application.applicationId);
  const receipt = receipts.find((one) => one.no === no);
  const paper = receipt && (await paperOf(database, receipt.paperId));
  if (!paper) throw decisionProblems.noPaper();
  return sentPdf(visit, paper);
}

async function sentAnswer(
  visit: Visit,
  applicationId: string,
  question: string,
): Promise<Response> {
  const file = await answerFile(visit.house.database, applicationId, question);
  if (!file) throw formProblems.notFound();
  const bytes = await answerFileBytes(visit.house.files, file);
  // A name may hold what a header cannot.
  const name = file.fileName.replace(/[^\w. -]+/g, '_');
  return sentFile(visit, { bytes, name, type: file.mediaType });
}

export async function sentOwnAnswer(
  visit: Visit,
  { campaignId, token }: Own,
  question: string,
): Promise<Response> {
  const own = await ownApplication(visit.house.database, campaignId, tokenHashOf(token));
  if (!own) throw formProblems.notFound();
  return sentAnswer(visit, own.application.applicationId, question);
}

/** As it was taken when a sample came in. */
export async function sentSamplePhoto(
  { house, who }: Visit,
  { campaignId, code }: { campaignId: string; code: string },
): Promise<Response> {
  await lookAtSamples(house, who, campaignId);
  const { applicationId, no } = await sampleIn(house.database, campaignId, code);
  const file = await answerFile(house.database, applicationId, samplePhotoOf(no));
  if (!file) throw sampleProblems.noSample();
  const bytes = await answerFileBytes(house.files, file);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg' } });
}

/** Of all samples of a campaign. */
export async function sentLabels(
  visit: Visit,
  { campaignId, name: campaign }: { campaignId: string; name: string },
): Promise<Response> {
  await lookAtSamples(visit.house, visit.who, campaignId);
  const labels = labelsOf(await samplesOf(visit.house.database, campaignId));
  const isSimulation = visit.house.config.simulation;
  const bytes = await printLabels({ campaign, isSimulation, labels });
  const name = `label-contoh-${campaignId}.pdf`;
  return sentFile(visit, { bytes, name, type: 'application/pdf' });
}

interface Asked {
  campaignId: string;
  applicationId: string;
}

/** Of a sheet that is the curator's own. */
export async function sentToCurator(
  visit: Visit,
  asked: Asked,
  question: string,
): Promise<Response> {
  const personId = visit.who?.personId ?? '';
  const own = await ownSheet(visit.house.database, { ...asked, personId });
  const isShown = own?.samples.some(({ no }) => samplePhotoOf(no) === question);
  if (!own || (isSamplePhoto(question) && !isShown)) throw formProblems.notFound();
  return sentAnswer(visit, asked.applicationId, question);
}

export async function sentToStaff(
  visit: Visit,
  { campaignId, applicationId }: Asked,
  question: string,
): Promise<Response> {
  const { house, who } = visit;
  // The right is one on this campaign.
  if (!(await findApplication(house.database.read, campaignId, applicationId))) {
    throw formProblems.notFound();
  }
  if (isSamplePhoto(question)) await lookAtSamples(house, who, campaignId);
  if (who) {
    const look = { thing: 'application', thingId: applicationId, fields: ['files'] };
    await lookedAt(house, who, { ...look, campaignId });
  }
  return sentAnswer(visit, applicationId, question);
}
