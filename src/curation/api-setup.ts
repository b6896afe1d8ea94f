/** What a selection begins with, over HTTP: form, gates, chain, mapping. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { confirmMapping, recordMapping, setChain, setMapping } from './actions/chain.ts';
import { setForm } from './actions/form.ts';
import { recordFinding, setGates } from './actions/gates.ts';
import {
  applicationParams,
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  readErrors,
  writeErrors,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { currentForm } from './questions/applications.ts';
import { chainOf, isConfirmed, mappingOf } from './questions/chain.ts';
import { gatesOf } from './questions/gates.ts';
import { numberTyped } from './rules/gate-conditions.ts';
import { questionKinds } from './words/form.ts';
import { gateEffects, gateFormats } from './words/gates.ts';

const words = z.object({ id: z.string(), en: z.string() });
const form = z.object({
  schema: z.literal('lagawi.form/1'),
  form: z
    .object({
      ...{ version: z.number(), opensOn: z.string(), closesOn: z.string() },
      questions: z.array(
        z.object({
          ...{ code: z.string(), section: z.string(), label: words },
          ...{ kind: z.enum(questionKinds), isRequired: z.boolean() },
          ...{ sectors: z.array(z.string()), options: z.array(z.string()) },
        }),
      ),
    })
    .nullable(),
});

const formRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/form`,
  summary: 'The newest version of the application form',
  request: { params: campaignParam },
  responses: { 200: answers('The form', form), ...readErrors },
});

const setFormRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/form`,
  summary: 'A new version of the form; applications sent in keep theirs',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        ...{ opensOn: z.string(), closesOn: z.string() },
        questions: z.array(
          z.object({
            code: z.string().default('').openapi({ description: 'Empty for a new question' }),
            ...{ section: z.string().default(''), labelId: z.string() },
            labelEn: z.string().default(''),
            kind: z.string().openapi({ description: questionKinds.join(' ') }),
            isRequired: z.boolean().default(false),
            sectors: z.array(z.string()).default([]),
            options: z.string().default('').openapi({ description: 'Parted by semicolons' }),
          }),
        ),
      }),
    ),
  },
  responses: { 200: answers('Set', changedSchema), ...writeErrors },
});

const gateShape = {
  ...{ code: z.string(), name: z.string(), regulation: z.string() },
  ...{ evidence: z.string(), sectors: z.array(z.string()) },
};

const condition = z.object({
  question: z.string().openapi({ description: 'The code of a question of the form' }),
  oneOf: z.array(z.string()).optional().openapi({ description: 'Answers of a choice' }),
  ...{ atLeast: z.number().optional(), below: z.number().optional() },
});

const gatesRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/gates`,
  summary: 'The gates; once the panel is open, the version that it opened with',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The gates',
      z.object({
        schema: z.literal('lagawi.gates/1'),
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
    ),
    ...readErrors,
  },
});

const setGatesRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/gates`,
  summary: 'A new version of the gates; not once the panel is open',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        gates: z.array(
          z.object({
            ...{ name: z.string(), regulation: z.string(), evidence: z.string() },
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
    ),
  },
  responses: { 200: answers('Set', changedSchema), ...writeErrors },
});

const gateFindingRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/applications/{application}/gates`,
  summary: 'Record what a person found of a gate, with where',
  request: {
    params: applicationParams,
    body: takes(z.object({ gate: z.string(), result: z.string(), remark: z.string() })),
  },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

const step = { kind: z.string(), name: z.string().default('') };

const chainRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/chain`,
  summary: 'The stages of the selection, and how far the digital mapping is where there is one',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The chain',
      z.object({
        schema: z.literal('lagawi.chain/1'),
        version: z.number(),
        steps: z.array(
          z.object({ ...step, from: z.string().nullable(), to: z.string().nullable() }),
        ),
        mapping: z
          .object({ rulesVersion: z.number(), applicants: z.number(), confirmed: z.number() })
          .nullable(),
      }),
    ),
    ...readErrors,
  },
});

const setChainRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/chain`,
  summary: 'Which stages there are; screening and panel always are. Not once the panel is open',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        steps: z.array(
          z.object({
            ...{ ...step, from: z.string().default(''), to: z.string().default('') },
            isUsed: z.boolean().default(true),
          }),
        ),
      }),
    ),
  },
  responses: { 200: answers('Set', changedSchema), ...writeErrors },
});

const setMappingRoute = createRoute({
  method: 'put',
  path: `${campaignApi}/mapping`,
  summary: 'A new version of the rules of the digital mapping',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        items: z.array(
          z.object({ code: z.string(), points: z.string(), answers: z.string().default('') }),
        ),
        ...{ growing: z.string(), ready: z.string(), least: z.string() },
      }),
    ),
  },
  responses: { 200: answers('Set', changedSchema), ...writeErrors },
});

const confirmRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/mapping/confirmation`,
  summary: 'Take over what the rules make of everybody who is not confirmed yet',
  request: {
    params: campaignParam,
    body: takes(z.object({ rulesVersion: z.number().int() })),
  },
  responses: { 200: answers('Confirmed', changedSchema), ...writeErrors },
});

const mappedRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/applications/{application}/mapping`,
  summary: 'One applicant, also otherwise than the rules, with the reason',
  request: {
    params: applicationParams,
    body: takes(z.object({ outcome: z.string(), reason: z.string().default('') })),
  },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

export function setupApi(api: Api, visitOf: ApiVisit): void {
  formApi(api, visitOf);
  chainApi(api, visitOf);
}

function formApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(formRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeApplications', { campaignId }, today);
    const found = await currentForm(house.database, campaignId);
    const questions = (found?.questions ?? []).map((one) => ({
      ...{ ...one, sectors: [...one.sectors], options: [...one.options] },
    }));
    const shown = found && { ...found, questions };
    return c.json({ schema: 'lagawi.form/1' as const, form: shown }, 200);
  });
  api.openapi(setFormRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await setForm(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(gatesRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeApplications', { campaignId }, today);
    const set = await gatesOf(house.database, campaignId);
    const gates = (set?.gates ?? []).map((one) => ({
      ...{ code: one.code, name: one.name, regulation: one.regulation, effect: one.effect },
      ...{ evidence: one.evidence, sectors: [...one.sectors], from: one.from, until: one.until },
      when: one.when.map((it) => ('oneOf' in it ? { ...it, oneOf: [...it.oneOf] } : it)),
      ...{ formats: [...one.formats], points: one.points },
    }));
    return c.json({ schema: 'lagawi.gates/1' as const, version: set?.version ?? 0, gates }, 200);
  });
  api.openapi(setGatesRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const gates = c.req.valid('json').gates.map(({ when, points, ...one }) => ({
      ...{ ...one, points: points === undefined ? undefined : String(points) },
      when: when?.map(({ question, oneOf = [], atLeast, below }) => ({
        ...{ question, oneOf: oneOf.join('; ') },
        ...{ atLeast: numberTyped(atLeast), below: numberTyped(below) },
      })),
    }));
    await setGates(house, who, { campaignId, gates });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(gateFindingRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application: applicationId } = c.req.valid('param');
    await recordFinding(house, who, { campaignId, applicationId, ...c.req.valid('json') });
    return c.json(changedAs(applicationId), 200);
  });
}

function chainApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(chainRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeApplications', { campaignId }, today);
    const { version, steps } = await chainOf(house.database, campaignId);
    const mapping = await mappingOf(house.database, campaignId);
    return c.json(
      {
        ...{ schema: 'lagawi.chain/1' as const, version },
        steps: steps.map(({ kind, name, from, to }) => ({ kind, name, from, to })),
        mapping: mapping && {
          ...{ rulesVersion: mapping.rules.version, applicants: mapping.rows.length },
          confirmed: mapping.rows.filter((row) => isConfirmed(row, mapping.rules)).length,
        },
      },
      200,
    );
  });
  api.openapi(setChainRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await setChain(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(setMappingRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await setMapping(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(confirmRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await confirmMapping(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(mappedRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application: applicationId } = c.req.valid('param');
    await recordMapping(house, who, { campaignId, applicationId, ...c.req.valid('json') });
    return c.json(changedAs(applicationId), 200);
  });
}
