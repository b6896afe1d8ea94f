/** The ledger over HTTP for other programs and for the phone's outbox: the same actions. */
import { createRoute, z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { askAnew, type Database, Memory } from '../database/index.ts';
import { enterpriseFacts } from '../enterprises/index.ts';
import { parseDay } from '../kernel/day.ts';
import { joined } from '../kernel/joined.ts';
import { peopleProblems } from '../people/index.ts';
import { type Api, type ApiVisit, errorsOf } from '../web/index.ts';
import type { EntryDoor } from './actions/entry-door.ts';
import { salesFilesApi } from './api-files.ts';
import { dayText, entriesMax, entryFrom, entrySchema } from './entry-schema.ts';
import { isOnBehalf } from './pages/on-behalf.ts';
import { salesPolicy } from './policy.ts';
import { salesProblems } from './problems.ts';
import {
  statementAsJson,
  statementOf,
  statementsAsJson,
  statementsOf,
} from './questions/statements.ts';
import { totalAsJson, totalOf } from './questions/total.ts';

const enterpriseParam = z.object({ enterprise: z.uuid() });
const recordRoute = createRoute({
  method: 'post',
  path: '/api/v1/enterprises/{enterprise}/entries',
  summary: 'Record entries by hand, one or many',
  description:
    'Each entry carries an id made on the device. The same id with the same content answers as the first time; with another content it is a conflict that is shown.',
  request: {
    params: enterpriseParam,
    body: {
      content: {
        'application/json': {
          schema: z.object({ entries: z.array(entrySchema).min(1).max(entriesMax) }),
        },
      },
      required: true,
    },
  },
  responses: {
    200: {
      description: 'A receipt for each entry, in their order, after the commit',
      content: {
        'application/json': {
          schema: z.object({
            schema: z.literal('lagawi.entries/1'),
            receipts: z.array(
              z.object({
                entryId: z.string(),
                outcome: z.enum(['recorded', 'conflict', 'refused']),
                isRepeat: z.boolean(),
                reasons: z.array(
                  z.object({
                    code: z.string(),
                    message: z.string().openapi({ description: 'In the language of who asks' }),
                    messageEn: z.string(),
                    field: z.string().nullable(),
                  }),
                ),
              }),
            ),
          }),
        },
      },
    },
    ...errorsOf(400, 401, 403, 404, 413, 422, 429),
  },
});

const totalRoute = createRoute({
  method: 'get',
  path: '/api/v1/campaigns/{campaign}/total',
  summary: 'The campaign’s total, lagawi.total/1',
  request: {
    params: z.object({ campaign: z.string() }),
    query: z.object({
      until: dayText.optional(),
      knownAt: z.iso.datetime({ offset: true }).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The total',
      content: {
        'application/json': { schema: z.looseObject({ schema: z.literal('lagawi.total/1') }) },
      },
    },
    ...errorsOf(401, 403, 404),
  },
});

const statementsRoute = createRoute({
  method: 'get',
  path: '/api/v1/campaigns/{campaign}/statements',
  summary: 'The campaign’s closed figures, lagawi.statements/1, the first one first',
  request: { params: z.object({ campaign: z.string() }) },
  responses: {
    200: {
      description: 'The statements without their members',
      content: {
        'application/json': { schema: z.looseObject({ schema: z.literal('lagawi.statements/1') }) },
      },
    },
    ...errorsOf(401, 403, 404),
  },
});

const statementRoute = createRoute({
  method: 'get',
  path: '/api/v1/campaigns/{campaign}/statements/{no}',
  summary: 'One closed figure with its members, lagawi.statement/1',
  description:
    '`hash` is the SHA-256 of `content` as canonical JSON: keys sorted at every depth, no spaces. A restatement names the hash of the statement it restates, and why the figure changed.',
  request: { params: z.object({ campaign: z.string(), no: z.string().openapi({ example: '1' }) }) },
  responses: {
    200: {
      description: 'The statement',
      content: {
        'application/json': { schema: z.looseObject({ schema: z.literal('lagawi.statement/1') }) },
      },
    },
    ...errorsOf(401, 403, 404),
  },
});

/** Routes of the ledger; `entryDoor` joins the entries of many senders into one commit. */
export function salesApi(
  api: Api,
  visitOf: ApiVisit,
  { entryDoor, database }: { entryDoor: EntryDoor; database: Database },
): void {
  salesFilesApi(api, visitOf);
  const factsOf = joined((ids) => enterpriseFacts(database, ids));
  const memory = new Memory(database);
  api.openapi(recordRoute, async (c) => {
    const { enterprise } = c.req.valid('param');
    const entries = c.req.valid('json').entries.map(entryFrom);
    const { visit, receipts } = await memory.use(async (moment) => {
      const recall = moment?.recall ?? askAnew;
      // Both look-ups at once: half the wait before the entry reaches the door.
      const [visit, facts] = await Promise.all([
        visitOf(c, recall),
        recall(`enterprise ${enterprise}`, () => factsOf(enterprise)),
      ]);
      // A stranger is asked to sign in whether there is such an enterprise or not.
      if (!visit.who) throw peopleProblems.signInFirst();
      if (!facts) throw peopleProblems.notFound();
      const { target, zone } = facts;
      const who = salesPolicy.mustBeAllowed(visit.who, 'sales.record', target, visit.today);
      const receipts = await entryDoor.record({
        actor: { personId: who.personId, via: 'api' },
        enterpriseId: enterprise,
        zone,
        onBehalf: isOnBehalf(visit, enterprise),
        moment,
        entries,
      });
      return { visit, receipts };
    });
    return c.json(
      {
        schema: 'lagawi.entries/1' as const,
        receipts: receipts.map(({ reasons, ...receipt }) => ({
          ...receipt,
          reasons: reasons.map(({ code, words, field }) => ({
            code,
            message: words[visit.locale],
            messageEn: words.en,
            field,
          })),
        })),
      },
      200,
    );
  });
  api.openapi(totalRoute, async (c) => {
    const visit = await visitOf(c);
    const { campaign } = c.req.valid('param');
    salesPolicy.mustBeAllowed(
      visit.who,
      'sales.seeCampaign',
      { campaignId: campaign },
      visit.today,
    );
    const { until, knownAt } = c.req.valid('query');
    const total = await totalOf(visit.house.database, {
      campaignId: campaign,
      until: until ? parseDay(until) : null,
      knownAt: knownAt ? new Date(knownAt) : null,
    });
    return c.json(totalAsJson(total), 200);
  });
  api.openapi(statementsRoute, async (c) => {
    const visit = await visitOf(c);
    const campaignId = c.req.valid('param').campaign;
    salesPolicy.mustBeAllowed(visit.who, 'sales.seeCampaign', { campaignId }, visit.today);
    const { database } = visit.house;
    if (!(await campaignOf(database, campaignId)))
      throw salesProblems.noSuchCampaign({ campaignId });
    const statements = await statementsOf(database, campaignId);
    return c.json(statementsAsJson(campaignId, statements), 200);
  });
  api.openapi(statementRoute, async (c) => {
    const visit = await visitOf(c);
    const { campaign: campaignId, no } = c.req.valid('param');
    salesPolicy.mustBeAllowed(visit.who, 'sales.seeCampaign', { campaignId }, visit.today);
    const statement = await statementOf(visit.house.database, { campaignId, no: Number(no) });
    return c.json(statementAsJson(statement), 200);
  });
}
