/** What a selection begins with, over HTTP: form, gates, chain, mapping. */
import { z } from '@hono/zod-openapi';
import { confirmMapping, recordMapping, setChain, setMapping } from './actions/chain.ts';
import { setForm } from './actions/form.ts';
import { recordFinding, setGates } from './actions/gates.ts';
import { setReasons } from './actions/reasons.ts';
import { setStatement } from './actions/statement.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import {
  applicationParams,
  campaignParam,
  nameEnSchema,
  questionSchema,
  statementSchema,
  stepSchema,
  textsSchema,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { currentForm, reasonsOf, statementOf } from './questions/applications.ts';
import { chainOf, isConfirmed, mappingOf } from './questions/chain.ts';
import { gatesOf } from './questions/gates.ts';
import { numberTyped } from './rules/gate-conditions.ts';
import { reasonsMax } from './rules/screening.ts';
import { stepKinds } from './words/chain.ts';
import { questionKinds } from './words/form.ts';
import { gateEffects, gateFormats } from './words/gates.ts';

const { reads, writes } = callsOf(curationPolicy);

const formPart = reads({
  path: '/form',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'The newest version of the application form',
  schema: 'lagawi.form/1',
  says: 'The form',
  answer: z.object({
    form: z
      .object({
        ...{ version: z.number(), opensOn: z.string(), closesOn: z.string() },
        questions: z.array(questionSchema),
      })
      .nullable(),
  }),
  look: async ({ house }, { campaign }) => ({ form: await currentForm(house.database, campaign) }),
});

const setFormPart = writes({
  method: 'put',
  path: '/form',
  params: campaignParam,
  says: 'Set',
  summary: 'A new version of the form; applications sent in keep theirs',
  body: z.object({
    ...{ opensOn: z.string(), closesOn: z.string() },
    questions: z.array(
      z.object({
        code: z.string().default('').openapi({ description: 'Empty for a new question' }),
        ...{ section: z.string().default(''), labelId: z.string() },
        labelEn: z.string().default(''),
        sectionEn: z.string().default(''),
        kind: z.string().openapi({ description: questionKinds.join(' ') }),
        isRequired: z.boolean().default(false),
        sectors: z.array(z.string()).default([]),
        options: z.string().default('').openapi({ description: 'Parted by semicolons' }),
        optionsEn: z.string().default('').openapi({ description: 'In the same order' }),
      }),
    ),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await setForm(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const reasonsPart = reads({
  path: '/screening-reasons',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'The reasons of the screening, with those that are no longer used',
  schema: 'lagawi.screeningReasons/1',
  says: 'Version 0 is the list that Lagawi proposes',
  answer: z.object({
    version: z.number(),
    reasons: z.array(z.object({ code: z.string(), words: textsSchema, isRetired: z.boolean() })),
  }),
  look: ({ house }, { campaign }) => reasonsOf(house.database, campaign),
});

const setReasonsPart = writes({
  method: 'put',
  path: '/screening-reasons',
  params: campaignParam,
  says: 'Set',
  summary: 'Which reasons are used, and further ones. Not once the panel is open',
  body: z.object({
    used: z.array(z.string()).openapi({ description: 'Codes; all others are retired' }),
    added: z
      .array(z.object({ id: z.string(), en: z.string().default('') }))
      .max(reasonsMax)
      .default([]),
    version: z.number().int().openapi({ description: 'The list that was read' }),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await setReasons(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const statementPart = reads({
  path: '/statement',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'The statement of agreement that is in force',
  schema: 'lagawi.agreement/1',
  says: 'Version 0 is the one that Lagawi proposes',
  answer: statementSchema,
  look: ({ house }, { campaign }) => statementOf(house.database, campaign),
});

const setStatementPart = writes({
  method: 'put',
  path: '/statement',
  params: campaignParam,
  says: 'Set',
  summary: 'Another wording of the statement; each application keeps what it was shown',
  body: z.object({
    ...{ id: z.string(), en: z.string() },
    version: z.number().int().openapi({ description: 'The one that was read' }),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await setStatement(house, who, { campaignId, ...body });
    return campaignId;
  },
});
const asBefore = 'Left out: as before, where the Indonesian is the same';

const gateShape = {
  ...{ code: z.string(), name: z.string(), nameEn: nameEnSchema },
  ...{ regulation: z.string(), regulationEn: nameEnSchema },
  ...{ evidence: z.string(), sectors: z.array(z.string()) },
};

const condition = z.object({
  question: z.string().openapi({ description: 'The code of a question of the form' }),
  oneOf: z.array(z.string()).optional().openapi({ description: 'Answers of a choice' }),
  ...{ atLeast: z.number().optional(), below: z.number().optional() },
});

const gatesPart = reads({
  path: '/gates',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'The gates; once the panel is open, the version that it opened with',
  schema: 'lagawi.gates/1',
  says: 'The gates',
  answer: z.object({
    version: z.number(),
    gates: z.array(
      z.object({
        ...{ ...gateShape, effect: z.enum(gateEffects) },
        ...{ from: z.string().nullable(), until: z.string().nullable() },
        points: z.number(),
        ...{ when: z.array(condition), formats: z.array(z.enum(gateFormats)) },
      }),
    ),
  }),
  look: async ({ house }, { campaign }) =>
    (await gatesOf(house.database, campaign)) ?? { version: 0, gates: [] },
});

const setGatesPart = writes({
  method: 'put',
  path: '/gates',
  params: campaignParam,
  says: 'Set',
  summary: 'A new version of the gates; not once the panel is open',
  body: z.object({
    gates: z.array(
      z.object({
        ...{ name: z.string(), regulation: z.string(), evidence: z.string() },
        nameEn: z.string().optional().openapi({ description: asBefore }),
        regulationEn: z.string().optional().openapi({ description: asBefore }),
        code: z.string().default(''),
        effect: z.string().openapi({ description: gateEffects.join(' ') }),
        ...{ from: z.string().default(''), until: z.string().default('') },
        sectors: z.array(z.string()).default([]),
        points: z.number().int().optional().openapi({
          description: 'Of an advantage, 0 to 10. Left out: as before',
        }),
        when: z.array(condition).optional().openapi({
          description: 'All have to hold for the gate to apply. Left out: as before',
        }),
        formats: z
          .array(z.string())
          .optional()
          .openapi({ description: `${gateFormats.join(' ')}. Left out: as before` }),
      }),
    ),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    const gates = body.gates.map(({ when, points, ...one }) => ({
      ...{ ...one, points: points === undefined ? undefined : String(points) },
      when: when?.map(({ question, oneOf = [], atLeast, below }) => ({
        ...{ question, oneOf: oneOf.join('; ') },
        ...{ atLeast: numberTyped(atLeast), below: numberTyped(below) },
      })),
    }));
    await setGates(house, who, { campaignId, gates });
    return campaignId;
  },
});

const gateFindingPart = writes({
  path: '/applications/{application}/gates',
  params: applicationParams,
  says: 'Recorded',
  summary: 'Record what a person found of a gate, with where',
  body: z.object({ gate: z.string(), result: z.string(), remark: z.string() }),
  work: async ({ house, who }, { campaign: campaignId, application: applicationId }, body) => {
    await recordFinding(house, who, { campaignId, applicationId, ...body });
    return applicationId;
  },
});

const step = {
  kind: z.string().openapi({ description: [...stepKinds, 'other'].join(' ') }),
  name: z.string().default(''),
};
const usualEn = 'A usual name brings its English along';

const chainPart = reads({
  path: '/chain',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'The stages of the selection, and how far the digital mapping is where there is one',
  schema: 'lagawi.chain/1',
  says: 'The chain',
  answer: z.object({
    version: z.number(),
    steps: z.array(stepSchema),
    mapping: z
      .object({ rulesVersion: z.number(), applicants: z.number(), confirmed: z.number() })
      .nullable(),
  }),
  look: async ({ house }, { campaign: campaignId }) => {
    const { version, steps } = await chainOf(house.database, campaignId);
    const mapping = await mappingOf(house.database, campaignId);
    return {
      ...{ version, steps },
      mapping: mapping && {
        ...{ rulesVersion: mapping.rules.version, applicants: mapping.rows.length },
        confirmed: mapping.rows.filter((row) => isConfirmed(row, mapping.rules)).length,
      },
    };
  },
});

const setChainPart = writes({
  method: 'put',
  path: '/chain',
  params: campaignParam,
  says: 'Set',
  summary: 'Which stages there are; screening and panel always are. Not once the panel is open',
  body: z.object({
    steps: z.array(
      z.object({
        nameEn: z.string().default('').openapi({ description: usualEn }),
        ...{ ...step, from: z.string().default(''), to: z.string().default('') },
        isUsed: z.boolean().default(true),
        does: z
          .object({ id: z.string(), en: z.string().default('') })
          .optional()
          .openapi({
            description: 'What happens in an `other` one, which follows the stage it stands behind',
          }),
      }),
    ),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await setChain(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const setMappingPart = writes({
  method: 'put',
  path: '/mapping',
  params: campaignParam,
  says: 'Set',
  summary: 'A new version of the rules of the digital mapping',
  body: z.object({
    items: z.array(
      z.object({ code: z.string(), points: z.string(), answers: z.string().default('') }),
    ),
    ...{ growing: z.string(), ready: z.string(), least: z.string() },
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await setMapping(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const confirmPart = writes({
  path: '/mapping/confirmation',
  params: campaignParam,
  says: 'Confirmed',
  summary: 'Take over what the rules make of everybody who is not confirmed yet',
  body: z.object({ rulesVersion: z.number().int() }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await confirmMapping(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const mappedPart = writes({
  path: '/applications/{application}/mapping',
  params: applicationParams,
  says: 'Recorded',
  summary: 'One applicant, also otherwise than the rules, with the reason',
  body: z.object({ outcome: z.string(), reason: z.string().default('') }),
  work: async ({ house, who }, { campaign: campaignId, application: applicationId }, body) => {
    await recordMapping(house, who, { campaignId, applicationId, ...body });
    return applicationId;
  },
});

export const setupApi: ApiPart = together(
  formPart,
  setFormPart,
  reasonsPart,
  setReasonsPart,
  statementPart,
  setStatementPart,
  gatesPart,
  setGatesPart,
  gateFindingPart,
  chainPart,
  setChainPart,
  setMappingPart,
  confirmPart,
  mappedPart,
);
