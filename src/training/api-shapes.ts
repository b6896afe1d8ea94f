/** What goes in and out over HTTP. */
import { z } from '@hono/zod-openapi';
import { errorsOf, instantSchema } from '../web/index.ts';
import { columnRoles } from './rules/columns.ts';
import { matchGrounds } from './words.ts';

export const readErrors = errorsOf(401, 403, 404, 422);
export const writeErrors = errorsOf(400, 401, 403, 404, 409, 422, 429);

export const changed = z.object({ schema: z.literal('lagawi.changed/1'), id: z.uuid() });
export const changedAs = (id: string) => ({ schema: 'lagawi.changed/1' as const, id });

const counts = { persons: z.number(), enterprises: z.number(), attendances: z.number() };

export const totals = z
  .object({
    schema: z.literal('lagawi.trainingTotals/1'),
    all: z.object({ ...counts, batches: z.number() }),
    undecided: z.object({
      pairs: z.number().openapi({ description: 'May be one person; nobody decided on them' }),
      personsAtLeast: z.number().openapi({ description: 'If each of them were one person' }),
    }),
    years: z.array(
      z.object({
        ...{ year: z.number(), ...counts, batches: z.number() },
        enterprises: z.number().nullable().openapi({ description: 'null: no list tells any' }),
        newPersons: z.number().openapi({ description: 'In no batch of an earlier year' }),
        cumulative: z.number().openapi({ description: 'Everybody up to its end, each once' }),
      }),
    ),
    provinces: z.array(
      z.object({
        province: z.string().openapi({ description: 'Kemendagri’s code; empty where not told' }),
        ...{ persons: z.number(), attendances: z.number() },
      }),
    ),
  })
  .openapi('TrainingTotals');

export const search = z.object({
  name: z
    .string()
    .default('')
    .openapi({ description: 'Slips of the pen and titles do not matter' }),
});

export const found = z
  .object({
    schema: z.literal('lagawi.trainees/1'),
    trainees: z.array(z.object({ traineeId: z.uuid(), name: z.string(), regionCode: z.string() })),
  })
  .openapi('TraineesFound');

const record = z.object({
  ...{ recordId: z.uuid(), name: z.string(), phone: z.string().nullable() },
  ...{ birthPlace: z.string(), birthDay: z.string().nullable() },
  ...{ sex: z.enum(['L', 'P']).nullable(), regionCode: z.string() },
  hasNik: z.boolean().openapi({ description: 'The number itself never goes out' }),
});

export const traineeParams = z.object({ trainee: z.uuid() });

export const trainee = z
  .object({
    schema: z.literal('lagawi.trainee/1'),
    traineeId: z.uuid(),
    records: z.array(record),
    attended: z.array(
      z.object({
        ...{ programme: z.string(), title: z.string(), from: z.string(), until: z.string() },
        ...{ enterprise: z.string(), isPresent: z.boolean() },
        ...{ listId: z.uuid(), fileName: z.string(), sheet: z.string(), line: z.number() },
      }),
    ),
    decisions: z.array(
      z.object({
        ...{ decisionId: z.uuid(), kind: z.enum(['same', 'apart', 'alone']) },
        ...{ records: z.array(z.uuid()), reason: z.string(), madeAt: instantSchema },
      }),
    ),
  })
  .openapi('Trainee');

export const pairsAsked = z.object({ page: z.coerce.number().int().min(1).default(1) });

export const pairs = z
  .object({
    schema: z.literal('lagawi.traineePairs/1'),
    ...{ total: z.number(), page: z.number(), pageSize: z.number() },
    pairs: z.array(
      z.object({
        records: z.array(z.uuid()).length(2),
        trainees: z.array(z.uuid()).length(2),
        grounds: z.array(z.enum(matchGrounds)),
      }),
    ),
  })
  .openapi('TraineePairs');

export const decisions = z
  .object({
    schema: z.literal('lagawi.traineeDecisions/1'),
    ...{ total: z.number(), page: z.number(), pageSize: z.number() },
    decisions: z.array(
      z.object({
        ...{ decisionId: z.uuid(), kind: z.enum(['same', 'apart', 'alone']) },
        ...{ records: z.array(z.uuid()), reason: z.string() },
        ...{ madeAt: instantSchema, madeBy: z.uuid().nullable() },
        ...{ undoneAt: instantSchema.nullable(), undoneBy: z.uuid().nullable() },
      }),
    ),
  })
  .openapi('TraineeDecisions');

export const decision = z.object({
  kind: z.enum(['same', 'apart', 'alone']),
  records: z.array(z.uuid()).min(1).max(2).openapi({ description: 'One where it is alone' }),
  reason: z.string().default(''),
});

export const decisionParams = z.object({ decision: z.uuid() });
export const listParams = z.object({ list: z.uuid() });

export const newList = z.object({
  ...{ programme: z.string(), fileName: z.string() },
  content: z.string().openapi({
    description: 'The bytes of the file up to 1.4 MB, as base64; a longer list comes in parts',
  }),
});

export const told = z.object({
  roles: z
    .record(z.string(), z.array(z.enum(columnRoles)))
    .nullable()
    .default(null)
    .openapi({ description: 'By sheet, of each column; null leaves them as proposed' }),
  ...{ title: z.string().default(''), venue: z.string().default('') },
  ...{ from: z.string().default(''), until: z.string().default('') },
});

const texts = z.object({ id: z.string(), en: z.string() });

export const list = z
  .object({
    schema: z.literal('lagawi.trainingList/1'),
    ...{ listId: z.uuid(), programme: z.string(), fileName: z.string() },
    sha256: z.string(),
    takenBefore: z
      .object({ listId: z.uuid(), bookedAt: instantSchema })
      .nullable()
      .openapi({ description: 'While it waits: the same file, taken in before and standing' }),
    state: z.enum(['waiting', 'booking', 'booked', 'failed', 'reversed']),
    progress: z.number().openapi({ description: 'Of a thousand' }),
    ...{ taken: z.number(), known: z.number(), refused: z.number() },
    plan: z
      .object({
        sheets: z.array(
          z.object({
            ...{ sheet: z.string(), headLine: z.number() },
            columns: z.array(z.object({ head: z.string(), role: z.enum(columnRoles) })),
          }),
        ),
        ...{ rows: z.number(), doubtful: z.number() },
        refused: z.array(z.object({ sheet: z.string(), line: z.number(), why: texts })),
      })
      .nullable()
      .openapi({ description: 'What would come of it, while it waits' }),
  })
  .openapi('TrainingList');

export const reversal = z.object({ reason: z.string() });
