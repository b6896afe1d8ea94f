/** Certificates as files, sent alike by pages and API. */
import { batchOf, batchZip, documentProblems, paperOf, paperPdf } from '../documents/index.ts';
import { isId } from '../kernel/id.ts';
import { slugOf } from '../kernel/slug.ts';
import { lookedAt } from '../people/index.ts';
import { sentFile, type Visit } from '../web/index.ts';
import { trainingProblems } from './problems.ts';
import { batchOfFile, type Certificate, certificateOf } from './questions/certificates.ts';

/** To whoever sees the training. */
export async function sentCertificate(visit: Visit, certificateId: string): Promise<Response> {
  const certificate = await certificateOf(visit.house.database, certificateId);
  if (!certificate) throw trainingProblems.noCertificate();
  return sentPdf(visit, certificate);
}

/** By its number and without a name, which a folder of downloads would show. */
export async function sentPdf(visit: Visit, { paperId, number }: Certificate): Promise<Response> {
  const paper = await paperOf(visit.house.database, paperId);
  if (!paper) throw documentProblems.noPaper();
  const bytes = await paperPdf(paper, visit.house.url());
  const name = `sertifikat-${slugOf(number)}.pdf`;
  return sentFile(visit, { bytes, name, type: 'application/pdf' });
}

/** Those that were issued together, once they are made. */
export async function sentCertificates(visit: Visit, filesId: string): Promise<Response> {
  const { database, files } = visit.house;
  const batchId = isId(filesId) ? await batchOfFile(database, filesId) : null;
  const made = batchId ? await batchOf(database, filesId) : null;
  const bytes = made && (await batchZip(files, made));
  if (!bytes) throw trainingProblems.noCertificate();
  if (visit.who) {
    const look = { thing: 'paperBatch', thingId: filesId, fields: ['certificates'] };
    await lookedAt(visit.house, visit.who, look);
  }
  return sentFile(visit, { bytes, name: 'sertifikat.zip', type: 'application/zip' });
}
