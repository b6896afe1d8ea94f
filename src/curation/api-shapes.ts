/** What the API of a selection has in common. */
import { z } from '@hono/zod-openapi';
import { errorsOf, instantSchema } from '../web/index.ts';
import { usualPlan } from './rules/planner.ts';
import type { ScoreRecord } from './rules/score-history.ts';
import { questionKinds } from './words/form.ts';
import type { GivenScore } from './words/panel.ts';

const campaign = z.string().openapi({ example: 'lagawi-2022' });
export const campaignParam = z.object({ campaign });
export const applicationParams = z.object({ campaign, application: z.uuid() });
export const campaignApi = '/api/v1/campaigns/{campaign}';

export const changedSchema = z.object({ schema: z.literal('lagawi.changed/1'), id: z.string() });
export const changedAs = (id: string) => ({ schema: 'lagawi.changed/1' as const, id });

export const readErrors = errorsOf(401, 403, 404);
export const writeErrors = errorsOf(400, 401, 403, 404, 409, 422, 429);

export const decreeFields = {
  ...{ number: z.string(), decidedOn: z.string(), place: z.string() },
  ...{ deciderName: z.string(), deciderTitle: z.string() },
  deciderNip: z.string().default(''),
};

/** What is typed to issue a paper. */
export const issueFields = {
  ...{ number: z.string(), day: z.string(), place: z.string() },
  signatories: z.array(
    z.object({ name: z.string(), title: z.string(), nip: z.string().default('') }),
  ),
};

export const textsSchema = z.object({ id: z.string(), en: z.string() });

/** A question of the application form. */
export const questionSchema = z.object({
  ...{ code: z.string(), section: z.string(), sectionEn: z.string(), label: textsSchema },
  ...{ kind: z.enum(questionKinds), isRequired: z.boolean() },
  ...{ sectors: z.array(z.string()), options: z.array(z.string()) },
  optionsEn: z.array(z.string()).openapi({ description: 'Empty where nobody wrote them' }),
});

/** A file in a body. */
export const fileSchema = z.object({
  fileName: z.string(),
  content: z.string().openapi({ description: 'The bytes of the file, as base64' }),
});

/** Of base64; what is none comes out as other bytes, which whoever reads them refuses. */
export const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

export const typedScores = z.array(
  z.object({
    criterion: z.string(),
    score: z.string().openapi({ example: '4', description: 'A level; empty where none' }),
    remark: z.string().default(''),
    seen: z.number().int().min(0).default(0).openapi({
      description: 'The version that was seen; a newer one by another device is a conflict',
    }),
  }),
);

/** Every version of scores, by who gave them. */
export const scoresSchema = z.array(
  z.object({
    ...{ personId: z.uuid(), name: z.string() },
    counted: z.boolean().openapi({ description: 'False on a sheet that was taken off' }),
    scores: z.array(
      z.object({
        ...{ criterion: z.string(), version: z.number(), score: z.number() },
        ...{ remark: z.string(), savedAt: instantSchema },
      }),
    ),
  }),
);

export const scoresAs = (records: readonly ScoreRecord[]) =>
  records.map(({ personId, name, isCounted, criteria }) => ({
    ...{ personId, name, counted: isCounted },
    scores: criteria.flatMap(({ versions }) =>
      versions.map(({ criterion, version, score, remark, savedAt }) => ({
        ...{ criterion, version, score, remark, savedAt: savedAt.toISOString() },
      })),
    ),
  }));

/** A sheet of paper, as it is typed. */
export const paperEntryFields = {
  scores: typedScores,
  scan: z.string().openapi({ description: 'PDF, JPG or PNG up to 1.4 MB, as base64' }),
};

/** What is said of it by whoever compares it with the scan. */
export const paperCheckFields = {
  version: z.number().int().openapi({ description: 'Of the entry that was compared' }),
  ...{ isSame: z.boolean(), remark: z.string().default('') },
};

/** What whoever applies agrees to. */
export const statementSchema = z.object({ version: z.number(), words: textsSchema });

export const nameEnSchema = z
  .string()
  .openapi({ description: 'Empty where nobody wrote it: then the Indonesian stands for both' });
export const levelsEnSchema = z
  .array(z.string())
  .openapi({ description: 'In the same order; empty where nobody wrote them' });

/** A stage of a selection as it is planned. */
export const stepSchema = z.object({
  ...{ kind: z.string(), name: z.string(), nameEn: nameEnSchema },
  ...{ from: z.string().nullable(), to: z.string().nullable() },
  does: textsSchema.openapi({ description: 'What happens in one of the manager’s own' }),
});

export const criterionSchema = z.object({
  ...{ id: z.string(), name: z.string(), nameEn: nameEnSchema, weight: z.number() },
  ...{ levels: z.array(z.string()), levelsEn: levelsEnSchema },
  isBlind: z.boolean().optional().openapi({ description: 'Scored by a sample’s code alone' }),
});

/** The newest score of each criterion on one sheet. */
export const givenScores = z.array(
  z.object({
    ...{ criterion: z.string(), version: z.number(), score: z.number() },
    remark: z.string(),
  }),
);

const planned = (name: keyof typeof usualPlan) => z.string().default(String(usualPlan[name]));

/** What hours are reckoned from, in a query. */
export const planFields = {
  ...{ each: planned('each'), minutesPerSheet: planned('minutesPerSheet') },
  hoursPerCurator: planned('hoursPerCurator'),
};

/** A score sheet as it stands, of a panel or a final. */
export const sheetSchema = z.object({
  schema: z.literal('lagawi.sheet/1'),
  scores: givenScores,
  lockedAt: instantSchema.nullable(),
});

export const sheetAs = (given: readonly GivenScore[], lockedAt: Date | null) => ({
  schema: 'lagawi.sheet/1' as const,
  scores: given.map(({ criterion, version, score, remark }) => ({
    ...{ criterion, version, score, remark },
  })),
  lockedAt: lockedAt?.toISOString() ?? null,
});
