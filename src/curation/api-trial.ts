/** The rehearsal of criteria over HTTP; the final has the same for its own. */
import { z } from '@hono/zod-openapi';
import { decided, type Problem } from '../kernel/problem.ts';
import type { Policy } from '../people/index.ts';
import type { Visit } from '../web/index.ts';
import { type ApiPart, callsOf, type OnCampaign, together } from './api-calls.ts';
import { campaignParam, nameEnSchema, textsSchema } from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { panelProblems } from './problems/panel.ts';
import { type Rehearsal, rehearsalOf, rehearsed, trialRanking } from './questions/trial.ts';
import { checkTrial } from './rules/trial.ts';

const whole = z.string().openapi({ example: '30' });

/** `frozen`: what is said once the criteria stand. */
export function trialCalls<N extends `${string}.${string}`, P extends OnCampaign>(room: {
  policy: Policy<N>;
  may: N;
  path: string;
  params: P;
  look: (visit: Visit, at: z.output<P>) => Promise<Rehearsal>;
  frozen: () => Problem;
}): ApiPart {
  const { path, params, may } = room;
  const { reads, asks } = callsOf(room.policy);
  return together(
    reads({
      ...{ path, params, may, schema: 'lagawi.trial/1', says: 'What would be tried' },
      summary: 'The criteria as they could be tried on invented names, before they stand',
      answer: z.object({
        ...{ name: z.string(), nameEn: nameEnSchema, frozen: z.boolean() },
        criteria: z.array(
          z.object({
            ...{ id: z.string(), name: z.string(), nameEn: nameEnSchema, weight: z.number() },
            levels: z.number().nullable().openapi({ description: 'Null: it is measured' }),
            how: textsSchema.optional().openapi({ description: 'How a value becomes points' }),
          }),
        ),
        ...{ entrants: z.number(), judges: z.number(), institutions: z.number() },
        places: z.number(),
      }),
      look: async (visit, at) => {
        const { name, nameEn, areFrozen, criteria, shape } = await room.look(visit, at);
        return { name, nameEn, frozen: areFrozen, criteria, ...shape };
      },
    }),
    asks({
      ...{ path, params, may, schema: 'lagawi.trialResult/1', says: 'How firm a list would be' },
      summary: 'Try weights on invented names; nothing is kept. Not once the criteria stand',
      body: z.object({
        weights: z
          .record(z.string(), whole)
          .openapi({ description: 'By criterion; all add to 100' }),
        ...{ entrants: whole, judges: whole, places: whole },
        institutions: whole.default('1').openapi({ description: 'Of the judges, in turn' }),
      }),
      answer: z.object({
        draws: z.number(),
        rows: z.array(
          z.object({
            ...{ rank: z.number(), name: textsSchema, score: z.number() },
            isLast: z.boolean().openapi({ description: 'The last of the places' }),
            near: z.number().openapi({ description: 'Share of draws of near weights on the list' }),
            any: z.number().openapi({ description: 'The same with any weights' }),
          }),
        ),
        sentences: z.object({ id: z.array(z.string()), en: z.array(z.string()) }),
      }),
      work: async (visit, at, typed) => {
        const rehearsal = await room.look(visit, at);
        const { criteria, areFrozen } = rehearsal;
        if (areFrozen) throw room.frozen();
        const asked = decided(checkTrial(criteria, typed));
        // The seed of the page: the same people, whoever asks.
        const { campaign } = campaignParam.parse(at);
        return rehearsed(await trialRanking(rehearsal, asked, campaign), criteria);
      },
    }),
  );
}

const setParams = campaignParam.extend({ set: z.string().openapi({ example: 'pangan' }) });

export const trialApi: ApiPart = trialCalls({
  ...{ policy: curationPolicy, may: 'curation.setUp', frozen: panelProblems.frozen },
  ...{ path: '/criteria/{set}/trial', params: setParams },
  look: ({ house }, { campaign, set }) => rehearsalOf(house.database, campaign, set),
});
