/** Files beside the items of export readiness, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { bytesOf, changedAs, changedSchema } from '../curation/index.ts';
import { enterpriseTarget } from '../enterprises/index.ts';
import { type Api, type ApiVisit, answers, takes, type Visit } from '../web/index.ts';
import { addEvidence, withdrawEvidence } from './actions/readiness-files.ts';
import { enterpriseParams, readErrors, writeErrors } from './api-shapes.ts';
import { growthPolicy } from './policy.ts';
import { sentEvidence } from './sent-files.ts';
import { selectEvidence } from './store/readiness-files.ts';

const base = '/api/v1/enterprises/{enterprise}/export-readiness';
const ofFile = { params: enterpriseParams.extend({ file: z.uuid() }) };
const changed = { 200: answers('Done', changedSchema), ...writeErrors };

const files = z.object({
  schema: z.literal('lagawi.readinessFiles/1'),
  rows: z.array(
    z.object({
      ...{ fileId: z.uuid(), item: z.string(), name: z.string(), mediaType: z.string() },
      ...{ bytes: z.number(), sha256: z.string(), addedAt: z.iso.datetime() },
    }),
  ),
});

const listRoute = createRoute({
  ...{ method: 'get', path: `${base}/files`, request: { params: enterpriseParams } },
  summary: 'The files that show levels of readiness, the first one first',
  responses: { 200: answers('The files', files), ...readErrors },
});
const fileRoute = createRoute({
  ...{ method: 'get', path: `${base}/files/{file}`, request: ofFile },
  summary: 'One file, as it is kept; that it was opened is noted',
  responses: {
    200: {
      description: 'The file',
      content: { '*/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...readErrors,
  },
});
const addRoute = createRoute({
  ...{ method: 'post', path: `${base}/{code}/files` },
  request: {
    params: enterpriseParams.extend({ code: z.string() }),
    body: takes(
      z.object({
        name: z.string(),
        content: z.string().openapi({ description: 'PDF, JPG or PNG up to 1.4 MB, as base64' }),
      }),
    ),
  },
  ...{ summary: 'Add a file to an item; the very same one again is no new one' },
  responses: changed,
});
const withdrawalRoute = createRoute({
  ...{ method: 'post', path: `${base}/files/{file}/withdrawal` },
  request: { ...ofFile, body: takes(z.object({})) },
  ...{ summary: 'Show a file no more', responses: changed },
});

async function mustSee({ house, who, today }: Visit, enterpriseId: string): Promise<void> {
  const target = await enterpriseTarget(house.database, enterpriseId);
  growthPolicy.mustBeAllowed(who, 'growth.seeOwn', target ?? { enterpriseId }, today);
}

export function evidenceApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(listRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    await mustSee(visit, enterpriseId);
    const rows = (await selectEvidence(visit.house.database.pool, { enterpriseId })).map(
      ({ file, addedAt, ...one }) => ({
        ...{ ...one, sha256: file.sha256, addedAt: addedAt.toISOString() },
      }),
    );
    return c.json(files.parse({ schema: 'lagawi.readinessFiles/1', rows }), 200);
  });
  api.openapi(fileRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise: enterpriseId, file: fileId } = c.req.valid('param');
    await mustSee(visit, enterpriseId);
    return sentEvidence(visit, { enterpriseId, fileId });
  });
  api.openapi(addRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, code: item } = c.req.valid('param');
    const { name, content } = c.req.valid('json');
    await addEvidence(house, who, { enterpriseId, item, name, bytes: bytesOf(content) });
    return c.json(changedAs(enterpriseId), 200);
  });
  api.openapi(withdrawalRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, file: fileId } = c.req.valid('param');
    await withdrawEvidence(house, who, { enterpriseId, fileId });
    return c.json(changedAs(fileId), 200);
  });
}
