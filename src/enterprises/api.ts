/** The registry of IKM over HTTP for other programs: the acts and questions of its pages. */
import { createRoute, z } from '@hono/zod-openapi';
import { peoplePolicy } from '../people/index.ts';
import {
  type Api,
  type ApiVisit,
  answers,
  errorsOf,
  given,
  takes,
  type Visit,
} from '../web/index.ts';
import { addEnterprise, editEnterprise, setOwner } from './actions/registry.ts';
import { baselineApi } from './api-baseline.ts';
import { factsApi } from './api-facts.ts';
import { identifiersApi } from './api-identifiers.ts';
import { membersApi } from './api-members.ts';
import * as shapes from './api-shapes.ts';
import { sourcesApi } from './api-sources.ts';
import { thingsApi } from './api-things.ts';
import { ownerName, seenParticipations } from './pages/sight.ts';
import { enterprisesPolicy } from './policy.ts';
import { enterpriseProblems } from './problems.ts';
import { enterpriseOf, enterpriseTarget, searchEnterprises } from './questions.ts';

const one = '/api/v1/enterprises/{enterprise}';
const { enterpriseParam } = shapes;

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/enterprises',
  summary: 'Enterprises by name, page by page',
  request: { query: shapes.search },
  responses: { 200: answers('One page of the list', shapes.list), ...errorsOf(401, 403, 422) },
});

const oneRoute = createRoute({
  method: 'get',
  path: one,
  summary: 'One enterprise with its sites, products, shops, sources, numbers and memberships',
  description:
    'The owner is told to those who may see people, and the look stands in the journal. Memberships are told to the enterprise itself and to those who run the campaign.',
  request: { params: enterpriseParam },
  responses: { 200: answers('The enterprise', shapes.whole), ...errorsOf(401, 403, 404) },
});

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/enterprises',
  summary: 'Add an enterprise that is in no campaign yet',
  description: 'With an id of your own, sending twice adds one: the second answers 409.',
  request: { body: takes(shapes.newEnterprise) },
  responses: { 201: answers('Added', shapes.changed), ...errorsOf(400, 401, 403, 409, 422, 429) },
});

const editRoute = createRoute({
  method: 'patch',
  path: one,
  summary: 'Change an enterprise; fields that are left out stay',
  request: { params: enterpriseParam, body: takes(shapes.enterpriseEdit) },
  responses: {
    200: answers('Changed', shapes.changed),
    ...errorsOf(400, 401, 403, 404, 422, 429),
  },
});

const ownerRoute = createRoute({
  method: 'put',
  path: `${one}/owner`,
  summary: 'The owner from that day on; the former one’s time ends the day before',
  request: {
    params: enterpriseParam,
    body: takes(z.object({ personId: z.uuid(), from: shapes.typedDay })),
  },
  responses: {
    200: answers('Set', shapes.changed),
    ...errorsOf(400, 401, 403, 404, 409, 422, 429),
  },
});

/** Routes of enterprises. Writes are judged by their actions, reads as their pages are. */
export function enterprisesApi(api: Api, visitOf: ApiVisit): void {
  membersApi(api, visitOf);
  thingsApi(api, visitOf);
  sourcesApi(api, visitOf);
  identifiersApi(api, visitOf);
  factsApi(api, visitOf);
  baselineApi(api, visitOf);
  api.openapi(listRoute, async (c) => {
    const visit = await visitOf(c);
    enterprisesPolicy.mustBeAllowed(visit.who, 'enterprises.listAll', {}, visit.today);
    const found = await searchEnterprises(visit.house.database, c.req.valid('query'));
    const schema = 'lagawi.enterprises/1' as const;
    return c.json({ schema, ...found, rows: found.rows.map(shapes.enterpriseAs) }, 200);
  });
  api.openapi(oneRoute, async (c) => {
    const visit = await visitOf(c);
    return c.json(await inSight(visit, c.req.valid('param').enterprise), 200);
  });
  api.openapi(addRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const enterpriseId = await addEnterprise(house, who, given(c.req.valid('json')));
    return c.json(shapes.changedAs(enterpriseId), 201);
  });
  api.openapi(editRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    await editEnterprise(house, who, enterprise, given(c.req.valid('json')));
    return c.json(shapes.changedAs(enterprise), 200);
  });
  api.openapi(ownerRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    await setOwner(house, who, enterprise, c.req.valid('json'));
    return c.json(shapes.changedAs(enterprise), 200);
  });
}

async function inSight(visit: Visit, enterpriseId: string) {
  const { house, who, today } = visit;
  // One that is not there is refused as one that is not theirs.
  const target = (await enterpriseTarget(house.database, enterpriseId)) ?? { enterpriseId };
  enterprisesPolicy.mustBeAllowed(who, 'enterprises.see', target, today);
  const found = await enterpriseOf(house.database, enterpriseId);
  if (!found) throw enterpriseProblems.notFound();
  const maySeePeople = peoplePolicy.may(who, 'people.see', target, today);
  const name = await ownerName(found, visit, maySeePeople);
  const owner = found.owner && name ? { ...found.owner, name } : null;
  return shapes.wholeAs({ ...found, owner, participations: seenParticipations(found, visit) });
}
