/** Batches made by hand and who was there, over HTTP: the same actions as the pages. */
import { createRoute, z } from '@hono/zod-openapi';
import { newId } from '../kernel/id.ts';
import { type Api, type ApiVisit, addressOf, answers, takes } from '../web/index.ts';
import { addTrainee, makeTrainingBatch } from './actions/by-hand.ts';
import { attend, doorOf, makeDoor } from './actions/door.ts';
import { changed, changedAs, readErrors, writeErrors } from './api-shapes.ts';
import { trainingPaths } from './paths.ts';
import { trainingProblems } from './problems.ts';

const base = '/api/v1/training';
const params = z.object({ batch: z.uuid() });

const newBatch = z.object({
  ...{ programme: z.string(), title: z.string(), venue: z.string().default('') },
  from: z.string(),
  until: z.string().default('').openapi({ description: 'Empty: a single day' }),
  partners: z.string().default('').openapi({ description: 'With commas between' }),
});
const id = z
  .uuid()
  .optional()
  .openapi({ description: 'Of your own making: sent twice, it is noted once' });
const self = {
  ...{ name: z.string(), phone: z.string().default('') },
  ...{ birthPlace: z.string().default(''), birthDay: z.string().default('') },
};
const person = z.object({
  ...{ id, ...self, nik: z.string().default(''), sex: z.string().default('') },
  region: z.string().default('').openapi({ description: 'Kemendagri’s code of a regency' }),
  enterprise: z.string().default(''),
});
const attendance = z.object({
  ...{ id, ...self },
  code: z.string().openapi({ description: 'What stands behind /hadir/ in the code' }),
});
const link = z.object({ schema: z.literal('lagawi.trainingCode/1'), link: z.string() });
const noted = z.object({ schema: z.literal('lagawi.noted/1') });

const batchRoute = createRoute({
  ...{ method: 'post', path: `${base}/batches`, request: { body: takes(newBatch) } },
  summary: 'Make a batch; one of the same name and first day is the same one',
  responses: { 200: answers('Made', changed), ...writeErrors },
});
const personRoute = createRoute({
  ...{ method: 'post', path: `${base}/batches/{batch}/trainees` },
  request: { params, body: takes(person) },
  summary: 'Note that somebody was there',
  responses: { 200: answers('Noted; the id is the record’s', changed), ...writeErrors },
});
const codeRoute = createRoute({
  ...{ method: 'get', path: `${base}/batches/{batch}/code`, request: { params } },
  summary: 'The link in the code that is shown on the spot',
  responses: { 200: answers('The link', link), ...readErrors },
});
const newCodeRoute = createRoute({
  ...{ method: 'post', path: `${base}/batches/{batch}/code` },
  request: { params, body: takes(z.object({})) },
  summary: 'Make a new code; the one before opens nothing any more',
  responses: { 200: answers('The link', link), ...writeErrors },
});
const attendRoute = createRoute({
  ...{ method: 'post', path: `${base}/attendance`, request: { body: takes(attendance) } },
  summary: 'Note the own attendance, on a day of the batch, by its code and without an account',
  security: [],
  responses: { 200: answers('Noted', noted), ...writeErrors },
});

export function byHandApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(batchRoute, async (c) => {
    const { house, who } = await visitOf(c);
    return c.json(changedAs(await makeTrainingBatch(house, who, c.req.valid('json'))), 200);
  });
  api.openapi(personRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { batch: batchId } = c.req.valid('param');
    const { id: entryId = newId(), ...told } = c.req.valid('json');
    const { recordId } = await addTrainee(house, who, { batchId, entryId, ...told });
    return c.json(changedAs(recordId), 200);
  });
  const linkOf = async (visit: Awaited<ReturnType<ApiVisit>>, batchId: string) => {
    const token = await doorOf(visit.house, visit.who, batchId);
    if (!token) throw trainingProblems.noDoor();
    const link = `${visit.house.url()}${trainingPaths.attend(token)}`;
    return { schema: 'lagawi.trainingCode/1' as const, link };
  };
  api.openapi(codeRoute, async (c) =>
    c.json(await linkOf(await visitOf(c), c.req.valid('param').batch), 200),
  );
  api.openapi(newCodeRoute, async (c) => {
    const visit = await visitOf(c);
    const { batch } = c.req.valid('param');
    await makeDoor(visit.house, visit.who, batch);
    return c.json(await linkOf(visit, batch), 200);
  });
  api.openapi(attendRoute, async (c) => {
    const { house } = await visitOf(c);
    const address = addressOf(c, house.config.trustedProxies);
    const { id: entryId = newId(), code: token, ...told } = c.req.valid('json');
    await attend(house, { token, entryId, address, via: 'api', ...told });
    return c.json({ schema: 'lagawi.noted/1' as const }, 200);
  });
}
