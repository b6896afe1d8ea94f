/** What goes in and out over HTTP. */
import { z } from '@hono/zod-openapi';
import { errorsOf, instantSchema } from '../web/index.ts';
import { attendances, sessionKinds, taskOwners, taskStepKinds } from './words.ts';

export const readErrors = errorsOf(401, 403, 404, 422);
export const writeErrors = errorsOf(400, 401, 403, 404, 409, 422, 429);

export const changed = z.object({ schema: z.literal('lagawi.changed/1'), id: z.string() });
export const changedAs = (id: string) => ({ schema: 'lagawi.changed/1' as const, id });

export const campaignParams = z.object({ campaign: z.string() });
export const sessionParams = z.object({ session: z.uuid() });
export const enterpriseParams = z.object({ enterprise: z.uuid() });
export const taskParams = z.object({ enterprise: z.uuid(), task: z.uuid() });

const seat = z.object({
  enterpriseId: z.uuid(),
  attendance: z.enum(attendances).nullable(),
  ...{ note: z.string().default(''), advice: z.string().default('') },
});

const newTask = z.object({
  ...{ enterpriseId: z.uuid(), taskId: z.uuid(), words: z.string() },
  ...{ owner: z.enum(taskOwners), dueOn: z.string() },
});

const newStep = z.object({
  ...{ enterpriseId: z.uuid(), stepId: z.uuid(), taskId: z.uuid() },
  kind: z.enum(['done', 'moved', 'dropped']),
  words: z.string().default(''),
  dueOn: z.string().nullable().default(null),
});

/** Every version ever shipped is taken; fields are only added, with what they were before. */
const record = z.object({
  recordId: z.uuid().openapi({ description: 'Made on the device before the first send' }),
  sessionId: z.uuid(),
  basedOn: z
    .uuid()
    .nullable()
    .openapi({ description: 'The record that it was written upon; null for the first' }),
  plan: z
    .object({
      ...{ campaignId: z.string(), kind: z.enum(sessionKinds), topic: z.string() },
      ...{ startsAt: z.string(), minutes: z.number(), place: z.string().default('') },
      moduleIds: z.array(z.uuid()).max(50).optional(),
    })
    .nullable()
    .default(null)
    .openapi({ description: 'Of a session that nobody had planned' }),
  outcome: z.enum(['held', 'missed']),
  ...{ why: z.string().default(''), note: z.string().default('') },
  seats: z.array(seat).max(200),
  tasks: z.array(newTask).max(200).default([]),
  steps: z.array(newStep).max(400).default([]),
});

export const records = z.object({ records: z.array(record).min(1).max(50) });

const texts = z.object({ id: z.string(), en: z.string() });

export const receipts = z
  .object({
    schema: z.literal('lagawi.sessionReceipts/1'),
    receipts: z.array(
      z.object({
        recordId: z.uuid(),
        outcome: z.enum(['recorded', 'recordedBefore', 'conflict', 'refused']),
        reasons: z.array(z.object({ code: z.string(), message: z.string(), words: texts })),
      }),
    ),
  })
  .openapi('SessionReceipts');

export const plan = z.object({
  sessionId: z.uuid().openapi({ description: 'Made by the sender: sent twice, planned once' }),
  mentorId: z.uuid(),
  ...{ kind: z.enum(sessionKinds), topic: z.string(), place: z.string().default('') },
  startsAt: z.string().openapi({ description: 'With its zone: 2022-05-12T10:00+07:00' }),
  minutes: z.number().int(),
  enterprises: z.array(z.uuid()),
  modules: z.array(z.uuid()).default([]),
});

export const move = z.object({ startsAt: z.string(), reason: z.string() });
export const reason = z.object({ reason: z.string() });
export const choice = z.object({ record: z.uuid(), stands: z.boolean() });
export const reportStep = z.object({
  kind: z.enum(['submitted', 'sentBack', 'approved', 'reopened']),
  reason: z.string().default(''),
});
export const nothing = z.object({});
export const attendance = z.object({ code: z.string(), enterprise: z.uuid() });

const task = z.object({
  ...{ enterpriseId: z.uuid(), taskId: z.uuid(), sessionId: z.uuid().nullable() },
  ...{ words: z.string(), owner: z.enum(taskOwners), dueOn: z.string() },
  state: z.enum(['open', 'done', 'dropped']),
});

const sessionFields = {
  ...{ sessionId: z.uuid(), campaignId: z.string(), mentorId: z.uuid() },
  ...{ kind: z.enum(sessionKinds), topic: z.string(), startsAt: instantSchema },
  ...{ minutes: z.number(), place: z.string() },
  state: z.enum(['planned', 'held', 'missed', 'cancelled']),
};

export const session = z
  .object({
    schema: z.literal('lagawi.session/1'),
    ...sessionFields,
    ...{ why: z.string(), note: z.string(), recordId: z.uuid().nullable() },
    report: z.enum(['none', 'submitted', 'sentBack', 'approved']),
    seats: z.array(
      z.object({
        ...{ enterpriseId: z.uuid(), name: z.string() },
        attendance: z.enum(attendances).nullable(),
        scannedAt: instantSchema.nullable(),
        ...{ note: z.string(), advice: z.string() },
      }),
    ),
    tasks: z.array(task),
    conflicts: z.array(z.object({ recordId: z.uuid(), sentAt: instantSchema })),
  })
  .openapi('MentoringSession');

export const ofEnterprise = z
  .object({
    schema: z.literal('lagawi.enterpriseMentoring/1'),
    tasks: z.array(task),
    sessions: z.array(
      z.object({
        ...sessionFields,
        ...{ attendance: z.enum(attendances).nullable(), advice: z.string() },
      }),
    ),
  })
  .openapi('EnterpriseMentoring');

export const taskStep = z.object({
  stepId: z.uuid(),
  kind: z.enum(taskStepKinds),
  ...{ words: z.string().default(''), dueOn: z.string().default('') },
});

export const addedTask = z.object({
  ...{ campaign: z.string(), taskId: z.uuid(), words: z.string() },
  ...{ owner: z.enum(taskOwners), dueOn: z.string() },
});

export const board = z
  .object({
    schema: z.literal('lagawi.mentoring/1'),
    ...{ members: z.number(), silent: z.number(), unpaired: z.number() },
    ...{ openTasks: z.number(), overdueTasks: z.number() },
    ...{ untold: z.number(), waiting: z.number() },
    silentDays: z.number(),
    // Until when days without a session are counted: today, or the last day of mentoring.
    ...{ until: z.string(), isOver: z.boolean() },
  })
  .openapi('MentoringBoard');

export const rule = z.object({
  ...{ loadMax: z.number(), monthlySessions: z.number(), silentDays: z.number() },
});
export const module = z.object({ nameId: z.string(), nameEn: z.string().default('') });
export const moduleParams = z.object({ campaign: z.string(), module: z.uuid() });
export const mentor = z.object({
  ...{ person: z.uuid(), letter: z.string().default('') },
  loadMax: z.number().int().nullable().default(null),
});
export const mentorParams = z.object({ campaign: z.string(), person: z.uuid() });
export const pairing = z.object({
  ...{ mentor: z.uuid(), enterprises: z.array(z.uuid()), from: z.string(), until: z.string() },
});
export const pairingParams = z.object({
  ...{ campaign: z.string(), enterprise: z.uuid(), pairing: z.uuid() },
});
