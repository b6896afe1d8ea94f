/** Files and orders over HTTP: the same steps as on the upload page. */
import { createRoute, z } from '@hono/zod-openapi';
import { enterpriseTarget, storefrontsOf } from '../enterprises/index.ts';
import { parseDay } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { peopleProblems, type Who } from '../people/index.ts';
import {
  type Api,
  type ApiVisit,
  errorsOf,
  filesMax,
  receiveFiles,
  type Visit,
} from '../web/index.ts';
import { reverseImport } from './actions/reverse.ts';
import { unlockUpload } from './actions/unpack.ts';
import { confirmUpload, receiveUpload } from './actions/upload.ts';
import { dayText } from './entry-schema.ts';
import { isOnBehalf } from './pages/on-behalf.ts';
import { importInSight, uploadInSight } from './pages/sight.ts';
import { salesPolicy } from './policy.ts';
import { salesProblems } from './problems.ts';
import { toldIn } from './words.ts';

const id = z.string().refine(isId);
const uploadParams = z.object({ enterprise: id, upload: id });
const importParams = z.object({ enterprise: id, import: id });
const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});

const uploadSchema = z
  .object({
    schema: z.literal('lagawi.upload/1'),
    uploadId: id,
    fileName: z.string(),
    state: z.string(),
    progress: z.number(),
    preview: z.unknown(),
    problem: z.object({ code: z.string(), message: z.string(), messageEn: z.string() }).nullable(),
    importId: id.nullable(),
  })
  .openapi('Upload');

/** For the document alone: a zod schema would read the files into memory to look at them. */
const uploadForm = {
  type: 'object' as const,
  properties: {
    toko: {
      type: 'string' as const,
      format: 'uuid',
      description: 'Storefront id, where the file is of one',
    },
    berkas: {
      type: 'array' as const,
      minItems: 1,
      maxItems: filesMax,
      items: { type: 'string' as const, format: 'binary' },
      description: 'Exports as they were downloaded, 512 MB each at most',
      example: 'Order.all.20220301_20220331.xlsx',
    },
  },
  required: ['berkas'],
};

const sendRoute = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterprise}/uploads',
  summary: 'Send files; they are read, and nothing is booked yet',
  description: 'The field `toko` stands before the files, which are read as they arrive.',
  request: {
    params: z.object({ enterprise: id }),
    body: { required: true, content: { 'multipart/form-data': { schema: uploadForm } } },
  },
  responses: {
    202: json(
      'Received; follow each upload until its state is `read`',
      z.object({ schema: z.literal('lagawi.uploads/1'), uploads: z.array(id) }),
    ),
    ...errorsOf(400, 401, 403, 404, 413, 422, 429),
  },
});

const stateRoute = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterprise}/uploads/{upload}',
  summary: 'What was recognised, and how far it is',
  request: { params: uploadParams },
  responses: { 200: json('The upload', uploadSchema), ...errorsOf(401, 403, 404) },
});

const unlockRoute = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterprise}/uploads/{upload}/password',
  summary: 'Open a locked file with its password, which is not kept',
  request: {
    params: uploadParams,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ password: z.string().min(1).max(200) }) },
      },
    },
  },
  responses: {
    202: json('Being read', z.object({ schema: z.literal('lagawi.unlocked/1'), uploadId: id })),
    ...errorsOf(400, 401, 403, 404, 409, 422, 429),
  },
});

const bookingSchema = z.object({
  covers: z.object({ from: dayText, to: dayText }).optional(),
});

const bookRoute = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterprise}/uploads/{upload}/booking',
  summary: 'Book a file that has been read',
  description:
    'Where the file does not say by its name or title which days it covers, `covers` may: they hold the days of its rows.',
  request: {
    params: uploadParams,
    body: { required: false, content: { 'application/json': { schema: bookingSchema } } },
  },
  responses: {
    202: json('Being booked', z.object({ schema: z.literal('lagawi.booking/1'), uploadId: id })),
    ...errorsOf(401, 403, 404, 409, 422, 429),
  },
});

const importRoute = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{enterprise}/imports/{import}',
  summary: 'The receipt of a booked file',
  request: { params: importParams },
  responses: {
    200: json('The receipt', z.looseObject({ schema: z.literal('lagawi.receipt/1') })),
    ...errorsOf(401, 403, 404),
  },
});

const reverseRoute = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterprise}/imports/{import}/reversal',
  summary: 'Reverse a booked file',
  request: {
    params: importParams,
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ reason: z.string().min(1).max(500) }) } },
    },
  },
  responses: {
    200: json('Reversed', z.object({ schema: z.literal('lagawi.reversal/1'), importId: id })),
    ...errorsOf(400, 401, 403, 404, 409, 422, 429),
  },
});

type FilePermission = 'sales.see' | 'sales.upload' | 'sales.reverse';

async function allowed(visit: Visit, enterpriseId: string, name: FilePermission): Promise<Who> {
  // A stranger is asked to sign in whether there is such an enterprise or not.
  if (!visit.who) throw peopleProblems.signInFirst();
  const target = await enterpriseTarget(visit.house.database, enterpriseId);
  if (!target) throw peopleProblems.notFound();
  return salesPolicy.mustBeAllowed(visit.who, name, target, visit.today);
}

export function salesFilesApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(sendRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const who = await allowed(visit, enterprise, 'sales.upload');
    const shops = await storefrontsOf(visit.house.database, enterprise);
    const uploads: string[] = [];
    await receiveFiles(visit, async ({ name, content }, typed) => {
      const shop = shops.find((one) => one.storefrontId === typed['toko']);
      const { uploadId } = await receiveUpload(
        visit.house,
        { ...who, via: 'api' },
        {
          enterpriseId: enterprise,
          fileName: name,
          content,
          storefrontId: shop?.storefrontId ?? null,
          origin: 'upload',
          onBehalf: isOnBehalf(visit, enterprise),
        },
      );
      uploads.push(uploadId);
    });
    if (uploads.length === 0) throw salesProblems.noFile();
    return c.json({ schema: 'lagawi.uploads/1' as const, uploads }, 202);
  });
  api.openapi(stateRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise, upload } = c.req.valid('param');
    await allowed(visit, enterprise, 'sales.upload');
    const key = { enterpriseId: enterprise, uploadId: upload };
    const found = await uploadInSight(visit, key);
    const { uploadId, fileName, state, progress, preview, importId } = found;
    const problem = found.problem && {
      ...found.problem,
      messageEn: toldIn('en', found.problem),
    };
    const schema = 'lagawi.upload/1' as const;
    return c.json({ schema, uploadId, fileName, state, progress, preview, problem, importId }, 200);
  });
  api.openapi(unlockRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise, upload } = c.req.valid('param');
    const who = await allowed(visit, enterprise, 'sales.upload');
    const key = { enterpriseId: enterprise, uploadId: upload };
    await uploadInSight(visit, key);
    const { password } = c.req.valid('json');
    await unlockUpload(visit.house, { ...who, via: 'api' }, { ...key, password });
    return c.json({ schema: 'lagawi.unlocked/1' as const, uploadId: upload }, 202);
  });
  api.openapi(bookRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise, upload } = c.req.valid('param');
    const who = await allowed(visit, enterprise, 'sales.upload');
    const key = { enterpriseId: enterprise, uploadId: upload };
    await uploadInSight(visit, key);
    const onBehalf = isOnBehalf(visit, enterprise);
    const { covers } = c.req.valid('json');
    const told = covers && { from: parseDay(covers.from), to: parseDay(covers.to) };
    await confirmUpload(
      visit.house,
      { ...who, via: 'api' },
      { ...key, onBehalf, covers: told ?? null },
    );
    return c.json({ schema: 'lagawi.booking/1' as const, uploadId: upload }, 202);
  });
  importsApi(api, visitOf);
}

function importsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(importRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise, import: importId } = c.req.valid('param');
    await allowed(visit, enterprise, 'sales.see');
    const seen = await importInSight(visit, { enterpriseId: enterprise, importId });
    if (!seen.isAllInSight) throw salesProblems.noSuchImport();
    const { importedBy: _, ...found } = seen.found;
    return c.json({ schema: 'lagawi.receipt/1' as const, ...found }, 200);
  });
  api.openapi(reverseRoute, async (c) => {
    const visit = await visitOf(c);
    const { enterprise, import: importId } = c.req.valid('param');
    const who = await allowed(visit, enterprise, 'sales.reverse');
    await importInSight(visit, { enterpriseId: enterprise, importId });
    const { reason } = c.req.valid('json');
    const what = { enterpriseId: enterprise, importId, reason };
    await reverseImport(visit.house, { ...who, via: 'api' }, what);
    return c.json({ schema: 'lagawi.reversal/1' as const, importId }, 200);
  });
}
