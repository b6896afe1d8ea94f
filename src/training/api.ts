/** The training programme over HTTP: the same actions and questions as the pages. */
import { createRoute } from '@hono/zod-openapi';
import { lookedAt } from '../people/index.ts';
import { type Api, type ApiVisit, answers, takes, type Visit } from '../web/index.ts';
import { decideOnTrainees, undoDecision } from './actions/decide.ts';
import { eraseTrainee } from './actions/erase.ts';
import {
  confirmList,
  planUploaded,
  readTold,
  reverseList,
  type TypedOfList,
  uploadList,
} from './actions/lists.ts';
import { findTrainees } from './actions/search.ts';
import { byHandApi } from './api-by-hand.ts';
import { certificatesApi } from './api-certificates.ts';
import { linksApi } from './api-links.ts';
import { partnersApi } from './api-partners.ts';
import * as shapes from './api-shapes.ts';
import { trainingPolicy } from './policy.ts';
import { trainingProblems } from './problems.ts';
import { toldDecisions, traineePairs } from './questions/pairs.ts';
import { trainingTotals } from './questions/totals.ts';
import { traineeOf } from './questions/trainees.ts';
import type { Decision } from './words.ts';

const base = '/api/v1/training';
const { readErrors, writeErrors, changedAs } = shapes;
const pageSize = 20;

const must = (visit: Visit, name: keyof typeof trainingPolicy.permissions) =>
  trainingPolicy.mustBeAllowed(visit.who, name, {}, visit.today);

const totalsRoute = createRoute({
  ...{ method: 'get', path: `${base}/totals` },
  summary: 'Persons, enterprises and attendances, each counted as itself',
  responses: { 200: answers('The totals', shapes.totals), ...readErrors },
});
const searchRoute = createRoute({
  ...{ method: 'get', path: `${base}/trainees`, request: { query: shapes.search } },
  summary: 'Trainees by name, the likeliest first',
  responses: { 200: answers('The trainees', shapes.found), ...readErrors },
});
const traineeRoute = createRoute({
  ...{ method: 'get', path: `${base}/trainees/{trainee}` },
  request: { params: shapes.traineeParams },
  summary: 'A trainee with all that lists say, and what people decided',
  responses: { 200: answers('The trainee', shapes.trainee), ...readErrors },
});
const erasureRoute = createRoute({
  ...{ method: 'post', path: `${base}/trainees/{trainee}/erasure` },
  request: { params: shapes.traineeParams, body: takes(shapes.reversal) },
  summary: 'Erase what lists told of a trainee, for good; rows and counts stay',
  responses: { 200: answers('Erased', shapes.changed), ...writeErrors },
});
const pairsRoute = createRoute({
  ...{ method: 'get', path: `${base}/pairs`, request: { query: shapes.pairsAsked } },
  summary: 'Pairs that may be one person and that nobody decided on',
  responses: { 200: answers('The pairs', shapes.pairs), ...readErrors },
});
const decisionsRoute = createRoute({
  ...{ method: 'get', path: `${base}/decisions`, request: { query: shapes.pairsAsked } },
  summary: 'All that people decided on trainees, the newest first, what was undone too',
  responses: { 200: answers('The decisions', shapes.decisions), ...readErrors },
});
const decideRoute = createRoute({
  ...{ method: 'post', path: `${base}/decisions`, request: { body: takes(shapes.decision) } },
  summary: 'Say that two records are one person, are not, or that one is of somebody else',
  responses: { 200: answers('Decided', shapes.changed), ...writeErrors },
});
const undoRoute = createRoute({
  ...{ method: 'delete', path: `${base}/decisions/{decision}` },
  request: { params: shapes.decisionParams },
  summary: 'Undo a decision; all is as though it had not been made',
  responses: { 200: answers('Undone', shapes.changed), ...writeErrors },
});
const uploadRoute = createRoute({
  ...{ method: 'post', path: `${base}/lists`, request: { body: takes(shapes.newList) } },
  summary: 'Look at a list of trainees (CSV or XLSX, up to 1.4 MB)',
  responses: { 200: answers('What would come of it', shapes.list), ...writeErrors },
});
const listRoute = createRoute({
  ...{ method: 'get', path: `${base}/lists/{list}`, request: { params: shapes.listParams } },
  summary: 'A list: what would come of it, how far it is, or what came of it',
  responses: { 200: answers('The list', shapes.list), ...readErrors },
});
const planRoute = createRoute({
  ...{ method: 'post', path: `${base}/lists/{list}/plan` },
  request: { params: shapes.listParams, body: takes(shapes.told) },
  summary: 'The same with the columns as they are told; nothing is kept',
  responses: { 200: answers('What would come of it', shapes.list), ...writeErrors },
});
const bookRoute = createRoute({
  ...{ method: 'post', path: `${base}/lists/{list}/booking` },
  request: { params: shapes.listParams, body: takes(shapes.told) },
  summary: 'Take its rows in; the work goes on after the answer',
  responses: { 200: answers('Begun', shapes.changed), ...writeErrors },
});
const reversalRoute = createRoute({
  ...{ method: 'post', path: `${base}/lists/{list}/reversal` },
  request: { params: shapes.listParams, body: takes(shapes.reversal) },
  summary: 'Take a list back: its rows stay and count no more',
  responses: { 200: answers('Taken back', shapes.changed), ...writeErrors },
});

export function trainingApi(api: Api, visitOf: ApiVisit): void {
  readApi(api, visitOf);
  decisionApi(api, visitOf);
  listApi(api, visitOf);
  certificatesApi(api, visitOf);
  byHandApi(api, visitOf);
  partnersApi(api, visitOf);
  linksApi(api, visitOf);
}

function readApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(totalsRoute, async (c) => {
    const visit = await visitOf(c);
    must(visit, 'training.seeTotals');
    const { all, undecided, ...by } = await trainingTotals(visit.house.database);
    const told = { all, undecided, years: [...by.years], provinces: [...by.provinces] };
    return c.json({ schema: 'lagawi.trainingTotals/1' as const, ...told }, 200);
  });
  api.openapi(searchRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { name: text } = c.req.valid('query');
    const trainees = await findTrainees(house, who, text);
    return c.json({ schema: 'lagawi.trainees/1' as const, trainees }, 200);
  });
  api.openapi(traineeRoute, async (c) => {
    const visit = await visitOf(c);
    const by = must(visit, 'training.see');
    const { trainee: traineeId } = c.req.valid('param');
    const trainee = await traineeOf(visit.house.database, traineeId);
    if (!trainee) throw trainingProblems.noTrainee();
    const fields = ['phone', 'birthPlace', 'birthDay'];
    await lookedAt(visit.house, by, { thing: 'trainee', thingId: traineeId, fields });
    const records = trainee.records.map(({ nik, ...record }) => ({
      ...{ ...record, hasNik: nik !== null },
    }));
    const decisions = trainee.decisions.map(({ ids, madeAt, ...one }) => ({
      ...{ ...one, records: [...ids], madeAt: madeAt.toISOString() },
    }));
    const schema = 'lagawi.trainee/1' as const;
    const told = { schema, traineeId, records, attended: [...trainee.attended], decisions };
    return c.json(shapes.trainee.parse(told), 200);
  });
  api.openapi(pairsRoute, async (c) => {
    const visit = await visitOf(c);
    must(visit, 'training.see');
    const { page } = c.req.valid('query');
    const asked = { limit: pageSize, offset: (page - 1) * pageSize };
    const { pairs, total } = await traineePairs(visit.house.database, asked);
    const told = { schema: 'lagawi.traineePairs/1' as const, total, page, pageSize, pairs };
    return c.json(shapes.pairs.parse(told), 200);
  });
}

function decisionApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(decisionsRoute, async (c) => {
    const visit = await visitOf(c);
    must(visit, 'training.see');
    const { page } = c.req.valid('query');
    const asked = { limit: pageSize, offset: (page - 1) * pageSize };
    const { decisions, total } = await toldDecisions(visit.house.database, asked);
    const told = decisions.map(({ ids, madeAt, undoneAt, ...one }) => ({
      ...{ ...one, records: [...ids], madeAt: madeAt.toISOString() },
      undoneAt: undoneAt?.toISOString() ?? null,
    }));
    const head = { schema: 'lagawi.traineeDecisions/1' as const, total, page, pageSize };
    return c.json(shapes.decisions.parse({ ...head, decisions: told }), 200);
  });
  api.openapi(erasureRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { trainee: traineeId } = c.req.valid('param');
    await eraseTrainee(house, who, { traineeId, ...c.req.valid('json') });
    return c.json(changedAs(traineeId), 200);
  });
  api.openapi(decideRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { kind, records, reason } = c.req.valid('json');
    const [one = '', other = ''] = records;
    const decision: Decision =
      kind === 'alone' ? { kind, ids: [one] } : { kind, ids: [one, other] };
    return c.json(changedAs(await decideOnTrainees(house, who, { decision, reason })), 200);
  });
  api.openapi(undoRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { decision } = c.req.valid('param');
    await undoDecision(house, who, decision);
    return c.json(changedAs(decision), 200);
  });
}

const nothingTold: TypedOfList = { roles: null, title: '', venue: '', from: '', until: '' };

async function listAs({ house, who }: Visit, listId: string, typed: TypedOfList) {
  const whole = await planUploaded(house, who, { listId, told: readTold(typed) });
  const { list, layouts, plan, takenBefore } = whole;
  return shapes.list.parse({
    schema: 'lagawi.trainingList/1',
    ...list,
    takenBefore: takenBefore && { ...takenBefore, bookedAt: takenBefore.bookedAt.toISOString() },
    plan:
      list.state !== 'waiting'
        ? null
        : {
            sheets: layouts.map(({ sheet, headAt, heads, roles }) => ({
              ...{ sheet, headLine: headAt + 1 },
              columns: heads.map((head, i) => ({ head, role: roles[i] ?? 'skip' })),
            })),
            rows: plan.rows.length,
            doubtful: plan.rows.filter(({ doubts }) => doubts.length > 0).length,
            refused: plan.refused,
          },
  });
}

function listApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(uploadRoute, async (c) => {
    const visit = await visitOf(c);
    const { content, ...file } = c.req.valid('json');
    const bytes = Buffer.from(content, 'base64');
    const listId = await uploadList(visit.house, visit.who, { ...file, bytes });
    return c.json(await listAs(visit, listId, nothingTold), 200);
  });
  api.openapi(listRoute, async (c) => {
    const { list } = c.req.valid('param');
    return c.json(await listAs(await visitOf(c), list, nothingTold), 200);
  });
  api.openapi(planRoute, async (c) => {
    const { list } = c.req.valid('param');
    return c.json(await listAs(await visitOf(c), list, c.req.valid('json')), 200);
  });
  api.openapi(bookRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { list: listId } = c.req.valid('param');
    const told = readTold(c.req.valid('json'));
    await confirmList(house, who, { listId, told });
    return c.json(changedAs(listId), 200);
  });
  api.openapi(reversalRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { list: listId } = c.req.valid('param');
    await reverseList(house, who, { listId, ...c.req.valid('json') });
    return c.json(changedAs(listId), 200);
  });
}
