/** Certificates over HTTP: the same actions and questions as the pages. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, instantSchema, takes } from '../web/index.ts';
import { issueCertificates, revokeCertificate } from './actions/certificates.ts';
import { changed, changedAs, readErrors, writeErrors } from './api-shapes.ts';
import { trainingPolicy } from './policy.ts';
import { type Certificate, certificatesOfBatch } from './questions/certificates.ts';
import { sentCertificate } from './sent-files.ts';

const base = '/api/v1/training';

const batchParams = z.object({ batch: z.uuid() });
const certificateParams = z.object({ certificate: z.uuid() });

const certificates = z
  .object({
    schema: z.literal('lagawi.certificates/1'),
    certificates: z.array(
      z.object({
        ...{ certificateId: z.uuid(), batchId: z.uuid(), traineeId: z.uuid(), paperId: z.uuid() },
        number: z.string().openapi({ description: 'Empty after an erasure, as is the name' }),
        ...{ name: z.string(), issuedAt: instantSchema, revokedAt: instantSchema.nullable() },
        isTold: z.boolean().openapi({ description: 'Some list that stands tells the attendance' }),
        isDouble: z
          .boolean()
          .openapi({ description: 'The person has another one in force: records were joined' }),
      }),
    ),
  })
  .openapi('Certificates');

const signatory = z.object({ name: z.string(), title: z.string(), nip: z.string().default('') });

const asked = z.object({
  trainee: z.uuid().nullable().default(null).openapi({ description: 'null: all who were there' }),
  ...{ number: z.string(), day: z.string(), place: z.string(), issuer: z.string() },
  signatories: z.array(signatory).max(2),
  confirms: z.boolean().default(false).openapi({
    description: 'Has to be true where pairs of the batch may be one person and are undecided',
  }),
});

const listRoute = createRoute({
  ...{ method: 'get', path: `${base}/batches/{batch}/certificates` },
  request: { params: batchParams },
  summary: 'Certificates of a batch, revoked ones too',
  responses: { 200: answers('The certificates', certificates), ...readErrors },
});
const issueRoute = createRoute({
  ...{ method: 'post', path: `${base}/batches/{batch}/certificates` },
  request: { params: batchParams, body: takes(asked) },
  summary: 'Issue certificates to those who were there; whoever has one keeps it',
  responses: { 200: answers('Those in force of whom was asked for', certificates), ...writeErrors },
});
const pdfRoute = createRoute({
  ...{ method: 'get', path: `${base}/certificates/{certificate}/pdf` },
  request: { params: certificateParams },
  summary: 'A certificate as PDF',
  responses: {
    200: { description: 'The file', content: { 'application/pdf': { schema: z.string() } } },
    ...readErrors,
  },
});
const revokeRoute = createRoute({
  ...{ method: 'post', path: `${base}/certificates/{certificate}/revocation` },
  request: { params: certificateParams, body: takes(z.object({ reason: z.string() })) },
  summary: 'Revoke a certificate; whoever scans its code reads the reason',
  responses: { 200: answers('Revoked', changed), ...writeErrors },
});

const asTold = (all: readonly Certificate[]) =>
  certificates.parse({
    schema: 'lagawi.certificates/1',
    certificates: all.map((one) => ({
      ...one,
      ...{ issuedAt: one.issuedAt.toISOString() },
      revokedAt: one.revokedAt?.toISOString() ?? null,
    })),
  });

export function certificatesApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    trainingPolicy.mustBeAllowed(who, 'training.see', {}, today);
    const { batch } = c.req.valid('param');
    return c.json(asTold(await certificatesOfBatch(house.database, batch)), 200);
  });
  api.openapi(issueRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { trainee: traineeId, ...head } = c.req.valid('json');
    const { batch: batchId } = c.req.valid('param');
    return c.json(
      asTold(await issueCertificates(house, who, { batchId, traineeId, ...head })),
      200,
    );
  });
  api.openapi(pdfRoute, async (c) => {
    const visit = await visitOf(c);
    trainingPolicy.mustBeAllowed(visit.who, 'training.see', {}, visit.today);
    return sentCertificate(visit, c.req.valid('param').certificate);
  });
  api.openapi(revokeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { certificate: certificateId } = c.req.valid('param');
    await revokeCertificate(house, who, { certificateId, ...c.req.valid('json') });
    return c.json(changedAs(certificateId), 200);
  });
}
