/** What whoever holds the secret of an application reads over HTTP: what the own page says. */
import { z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { paperAbout } from '../documents/index.ts';
import type { Zone } from '../kernel/day.ts';
import { daySchema, instantSchema, type Visit } from '../web/index.ts';
import { type Own, tokenHashOf } from './actions/apply.ts';
import { nameEnSchema, questionSchema, statementSchema, textsSchema } from './api-shapes.ts';
import { curationProblems } from './problems/curation.ts';
import { formProblems } from './problems/form.ts';
import { objectionsOf } from './questions/after.ts';
import { ownApplication, statementOf } from './questions/applications.ts';
import { mappingFor } from './questions/chain.ts';
import { draftMark } from './questions/draft-mark.ts';
import { feedbackFor } from './questions/feedback.ts';
import { gateStandings } from './questions/gates.ts';
import { receiptsOf } from './questions/receipts.ts';
import { isChosen } from './rules/after.ts';
import { versionsCited } from './rules/decree.ts';
import { nextLevel } from './rules/feedback.ts';
import {
  conditionStates,
  leavingCauses,
  objectionGrounds,
  objectionResults,
} from './words/after.ts';
import {
  type Application,
  type ApplicationFields,
  coreFields,
  screeningOutcomes,
} from './words/form.ts';
import { gateEffects, gateResults } from './words/gates.ts';
import { mappingLevels } from './words/mapping.ts';
import { outcomes } from './words/panel.ts';

/** The fields of every application; left out in a body, they are empty. */
export const fieldsSchema = (field: z.ZodType<string>) =>
  z.object(
    // The core fields are exactly the keys.
    Object.fromEntries(coreFields.map((name) => [name, field])) as Record<
      keyof ApplicationFields,
      typeof field
    >,
  );

export const fieldsOf = (application: ApplicationFields): ApplicationFields =>
  // The core fields are exactly the keys.
  Object.fromEntries(
    coreFields.map((name) => [name, application[name]]),
  ) as unknown as ApplicationFields;

export const screeningSchema = z.object({
  outcome: z.enum(screeningOutcomes),
  reasons: z.array(z.object({ code: z.string(), words: textsSchema })),
  remark: z.string(),
});

export const mappingSchema = z.object({
  score: z.number().openapi({ description: 'From 0 to 100' }),
  level: z.enum(mappingLevels),
  outcome: z.enum(screeningOutcomes),
  reason: z.string().openapi({ description: 'Empty where it is what the rules make of it' }),
  lacking: z.array(z.string()).openapi({ description: 'What gave no points, by code' }),
});

export const gateStandingSchema = z.object({
  ...{ code: z.string(), name: z.string(), nameEn: nameEnSchema, effect: z.enum(gateEffects) },
  result: z.enum(gateResults),
});

export const conditionSchema = z.object({
  ...{ no: z.number(), text: z.string(), dueOn: daySchema, state: z.enum(conditionStates) },
});

const decidedSchema = z.object({
  decree: z.object({ number: z.string(), decidedOn: daySchema }),
  ...{ outcome: z.enum(outcomes), rank: z.number(), of: z.number() },
  versions: textsSchema.nullable().openapi({ description: 'Of criteria and gates, as frozen' }),
  score: z.number().openapi({ description: 'From 0 to 100' }),
  left: z.object({ cause: z.enum(leavingCauses), reason: z.string() }).nullable(),
  movedUp: z.boolean(),
  otherwise: z
    .string()
    .nullable()
    .openapi({ description: 'Why the committee decided otherwise than the ranks' }),
  conditions: z.array(conditionSchema),
  criteria: z
    .array(
      z.object({
        ...{ name: z.string(), nameEn: nameEnSchema, weight: z.number() },
        ...{ mean: z.number(), levels: z.number() },
      }),
    )
    .openapi({ description: 'The means of the own scores' }),
  next: z
    .array(
      z.object({
        ...{ criterion: z.string(), criterionEn: nameEnSchema },
        ...{ level: z.string(), levelEn: z.string() },
      }),
    )
    .openapi({ description: 'What would raise the score most, where not chosen' }),
});

const objectionSchema = z.object({
  ...{ ground: z.enum(objectionGrounds), body: z.string(), filedAt: instantSchema },
  ...{ dueOn: daySchema, result: z.enum(objectionResults).nullable() },
  answer: z.string().nullable(),
});

export const ownSchema = z.object({
  state: z.enum(['draft', 'sent', 'withdrawn']),
  seen: z.string().openapi({ description: 'Of what was told; to be sent along with a change' }),
  ...{ no: z.number().nullable(), sentAt: instantSchema.nullable() },
  agreedAt: instantSchema.nullable(),
  agreedTo: z.string().nullable().openapi({ description: 'The statement, as it was read' }),
  statement: statementSchema.openapi({ description: 'In force now' }),
  fields: fieldsSchema(z.string()),
  answers: z.record(z.string(), z.string()).openapi({ description: 'By the code of a question' }),
  questions: z.array(questionSchema),
  screening: screeningSchema.nullable(),
  mapping: mappingSchema.nullable(),
  gates: z.array(gateStandingSchema),
  decided: decidedSchema.nullable().openapi({ description: 'Null before the decree' }),
  objections: z.object({
    lastDay: daySchema.nullable().openapi({ description: 'Null before the decree' }),
    mayFile: z.boolean(),
    rows: z.array(objectionSchema),
  }),
  hasLetter: z.boolean(),
  receipts: z.array(z.number()).openapi({ description: 'Numbers of samples that have one' }),
});

/** The same for whoever holds the secret and for staff. */
export const screeningAs = (
  screening: NonNullable<Awaited<ReturnType<typeof ownApplication>>>['screening'],
) =>
  screening && {
    ...{ outcome: screening.outcome, remark: screening.remark, reasons: screening.reasons },
  };

export async function mappingAs({ house }: Visit, application: Application) {
  const mapping = await mappingFor(house.database, application);
  if (!mapping) return null;
  const { finding, mapped } = mapping;
  return {
    ...{ score: finding.scoreHundredths / 100, level: mapped.level, lacking: mapped.lacking },
    ...{ outcome: finding.outcome, reason: finding.reason },
  };
}

export async function standingsAs({ house, today }: Visit, application: Application) {
  const standings = await gateStandings(house.database, application, today);
  return standings.map(({ gate, result, found }) => ({
    ...{ code: gate.code, name: gate.name, nameEn: gate.nameEn, effect: gate.effect, result },
    ...{ regulation: gate.regulation, regulationEn: gate.regulationEn },
    ...{ remark: found?.remark ?? null },
  }));
}

/** 404 where the secret opens nothing. */
export async function ownAs(visit: Visit, { campaignId, token }: Own) {
  const { database } = visit.house;
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) throw curationProblems.noCampaign();
  const found = await ownApplication(database, campaignId, tokenHashOf(token));
  if (!found) throw formProblems.notFound();
  const { application, form, screening, consent } = found;
  const { applicationId } = application;
  const letter = { kind: 'selectionLetter', subjectId: applicationId } as const;
  const { lastDay, objections } = await objectionsOf(database, campaign, applicationId);
  return {
    ...{ state: application.state, no: application.no },
    seen: draftMark(application, form.questions),
    ...{ sentAt: application.sentAt?.toISOString() ?? null },
    agreedAt: consent?.agreedAt.toISOString() ?? null,
    agreedTo: consent?.words || null,
    statement: await statementOf(database, campaignId),
    ...{ fields: fieldsOf(application), answers: application.answers, questions: form.questions },
    screening: screeningAs(screening),
    mapping: await mappingAs(visit, application),
    // Nothing is told of them before a person has looked at all of it.
    gates: screening ? await standingsAs(visit, application) : [],
    decided: await decidedAs(visit, { application, zone: campaign.zone }),
    objections: {
      lastDay,
      mayFile:
        lastDay !== null && visit.today <= lastDay && objections.every(({ answer }) => answer),
      rows: objections.map(({ ground, body, filedAt, dueOn, answer }) => ({
        ...{ ground, body, filedAt: filedAt.toISOString(), dueOn },
        ...{ result: answer?.result ?? null, answer: answer?.answer ?? null },
      })),
    },
    hasLetter: (await paperAbout(database, letter)) !== null,
    receipts: (await receiptsOf(database, campaignId, applicationId)).map(({ no }) => no),
  };
}

async function decidedAs({ house, today }: Visit, own: { application: Application; zone: Zone }) {
  const feedback = await feedbackFor(house.database, { ...own, today });
  if (!feedback) return null;
  const { decree, entry, of, otherwise, conditions, means, next } = feedback;
  return {
    ...{ decree, outcome: entry.outcome, rank: entry.rank, of, otherwise },
    versions: versionsCited(feedback.by),
    ...{ score: entry.scoreHundredths / 100, left: entry.left, movedUp: entry.movedUp !== null },
    conditions: entry.outcome === 'conditional' ? conditions : [],
    criteria: means.map(({ criterion: { name, nameEn, weight, levels }, mean }) => ({
      ...{ name, nameEn, weight, mean, levels: levels.length },
    })),
    next: isChosen(entry.outcome)
      ? []
      : next.map((one) => ({
          ...{ criterion: one.criterion.name, criterionEn: one.criterion.nameEn },
          ...{ level: nextLevel(one), levelEn: nextLevel(one, 'en') },
        })),
  };
}
