/** The hours of a jury over HTTP: reckoned beforehand, and how far each judge is. */
import { z } from '@hono/zod-openapi';
import {
  type ApiPart,
  callsOf,
  campaignParam,
  checkPlan,
  eachByAll,
  hoursOf,
  paceOf,
  planFields,
  together,
} from '../curation/index.ts';
import { present } from '../kernel/assert.ts';
import { decided } from '../kernel/problem.ts';
import { instantSchema } from '../web/index.ts';
import { judgingPolicy } from './policy.ts';
import { judgesViewOf } from './questions/judges.ts';
import { entrantsOf } from './questions/relations.ts';

const { reads } = callsOf(judgingPolicy);

const hoursPart = reads({
  ...{ path: '/judges/hours', params: campaignParam, may: 'judging.see' },
  summary: 'How many hours a jury needs, and how many it has',
  query: z.object({
    ...planFields,
    each: z.string().optional().openapi({ description: 'Left out: by every judge' }),
  }),
  ...{ schema: 'lagawi.juryHours/1', says: 'The hours' },
  answer: z.object({
    ...{ entrants: z.number(), judges: z.number(), sheets: z.number() },
    ...{ needed: z.number(), available: z.number() },
  }),
  look: async ({ house, today }, { campaign }, typed) => {
    const view = await judgesViewOf(house.database, campaign, today);
    const judges = view.judges.filter(({ isSeated }) => isSeated).length;
    const entrants = (await entrantsOf(house.database, campaign)).length;
    const each = typed.each ?? String(eachByAll(judges));
    const hours = hoursOf(decided(checkPlan({ ...typed, each })), {
      ...{ applicants: entrants, curators: judges },
    });
    return { entrants, judges, ...hours };
  },
});

const boardPart = reads({
  ...{ path: '/judges/board', params: campaignParam, may: 'judging.see' },
  summary: 'While scoring is open: how far each judge is, and when the own sheets will be done',
  ...{ schema: 'lagawi.juryBoard/1', says: 'Nothing while scoring is not open' },
  answer: z.object({
    isOpen: z.boolean(),
    rows: z.array(
      z.object({
        ...{ personId: z.uuid(), name: z.string(), locked: z.number(), left: z.number() },
        finish: instantSchema.nullable().openapi({ description: 'At the pace so far' }),
      }),
    ),
  }),
  look: async ({ house, today }, { campaign }) => {
    const { openedAt, judges } = await judgesViewOf(house.database, campaign, today);
    if (!openedAt) return { isOpen: false, rows: [] };
    const at = { openedAt, now: house.clock() };
    const rows = judges
      .filter(({ isSeated }) => isSeated)
      .map((judge) => {
        const [pace] = paceOf([{ ...judge, institution: judge.personId }], at);
        const { locked, left, finish } = present(pace, 'one judge has a pace');
        const { personId, name } = judge;
        return { personId, name, locked, left, finish: finish?.toISOString() ?? null };
      });
    return { isOpen: true, rows };
  },
});

export const hoursApi: ApiPart = together(hoursPart, boardPart);
