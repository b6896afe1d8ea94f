/** What goes in and out over HTTP. */
import { z } from '@hono/zod-openapi';
import { campaignParam } from '../curation/index.ts';
import { errorsOf } from '../web/index.ts';
import { attemptWays, checkEnds } from './words/follow-up.ts';

export const readErrors = errorsOf(401, 403, 404, 422);
export const writeErrors = errorsOf(400, 401, 403, 404, 409, 422, 429);

const enterprise = z.uuid();
export const enterpriseParams = z.object({ enterprise });
export const planParams = z.object({ enterprise, plan: z.uuid() });
export const stepParams = planParams.extend({ step: z.uuid() });
export const checkParams = planParams.extend({ no: z.string().openapi({ example: '3' }) });

export const plans = z.object({
  ...{ enterprises: z.array(z.uuid()), institution: z.string(), officer: z.string() },
  ...{ goals: z.string(), start: z.string(), until: z.string() },
});

export const campaignPlanParams = campaignParam.extend({ plan: z.uuid() });
export const planChange = z.object({
  ...{ goals: z.string(), until: z.string(), reason: z.string() },
  seen: z.number().int().openapi({ description: 'The version of the plan that was seen' }),
});

export const handover = {
  ...{ from: z.string(), to: z.string(), reason: z.string(), until: z.string() },
  plans: z.array(z.uuid()).default([]).openapi({ description: 'None: all of the old officer' }),
};

const count = z.number().nullable().openapi({ description: 'null: not told, which is no zero' });

export const figures = z.object({
  rows: z.array(
    z.object({
      ...{ month: z.number(), institutionId: z.uuid(), office: z.string() },
      ...{ total: z.number(), due: z.number(), missing: z.number(), reached: z.number() },
      stopped: z.number().openapi({ description: 'Of plans that ended: waited for no more' }),
      needless: z.number().openapi({ description: 'Closed or declined before: asked no more' }),
      ends: z.record(z.enum(checkEnds), z.number()),
      ...{ toldSales: z.number(), salesRp: z.number() },
    }),
  ),
  missing: z.array(
    z.object({
      ...{ enterpriseId: z.uuid(), name: z.string(), office: z.string(), month: z.number() },
      ...{ dueOn: z.string(), attempts: z.number() },
    }),
  ),
});

const check = z.object({
  ...{ month: z.number(), dueOn: z.string(), version: z.number() },
  ended: z.enum(checkEnds).nullable(),
});

export const ofEnterprise = z
  .object({
    schema: z.literal('lagawi.followUp/1'),
    plans: z.array(
      z.object({
        ...{ planId: z.uuid(), campaignId: z.string(), office: z.string(), officer: z.string() },
        ...{ goals: z.string(), startDay: z.string(), untilDay: z.string() },
        ...{ version: z.number(), endedOn: z.string().nullable(), endedReason: z.string() },
        past: z.array(
          z.object({
            ...{ version: z.number(), goals: z.string(), untilDay: z.string() },
            reason: z.string(),
          }),
        ),
        checks: z.array(check),
        steps: z.array(
          z.object({ stepId: z.uuid(), words: z.string(), dueOn: z.string(), done: z.boolean() }),
        ),
        answers: z.array(
          z.object({
            ...{ month: z.number(), version: z.number(), checkedOn: z.string() },
            ...{ ended: z.enum(checkEnds), isRunning: z.boolean().nullable() },
            ...{ salesRp: count, men: count, women: count },
            ...{ markets: z.string(), permits: z.string(), reason: z.string() },
          }),
        ),
      }),
    ),
  })
  .openapi('FollowUp');

export const step = z.object({ stepId: z.uuid(), words: z.string(), dueOn: z.string() });
export const news = z.object({
  ...{ kind: z.enum(['done', 'moved']), words: z.string(), dueOn: z.string().default('') },
});

const told = z.string().default('').openapi({ description: 'As typed; empty: not told' });
export const answer = z.object({
  ...{ checkedOn: z.string(), ended: z.string() },
  running: z.enum(['ya', 'tidak', '']).default(''),
  ...{ sales: told, men: told, women: told, markets: told, permits: told, remark: told },
  reason: told,
  seen: z.number().int().openapi({ description: 'The version that was seen; 0 for none' }),
});
export const attempt = z.object({
  ...{ attemptId: z.uuid(), triedOn: z.string(), way: z.enum(attemptWays) },
  remark: z.string().default(''),
});
