/** Samples, sheets on paper, the plenary, and the papers of a panel, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import {
  issuePacts,
  issuePanelPaper,
  issuePlenaryNotes,
  recordPaperPact,
} from './actions/panel-papers.ts';
import { checkPaperScores, enterPaperScores } from './actions/paper-scores.ts';
import { recordPlenary } from './actions/plenary.ts';
import { endSample, receiveSample } from './actions/samples.ts';
import {
  bytesOf,
  campaignApi,
  campaignParam,
  changedAs,
  changedSchema,
  issueFields,
  paperCheckFields,
  paperEntryFields,
  readErrors,
  writeErrors,
} from './api-shapes.ts';
import { curationPolicy } from './policy.ts';
import { samplesOf } from './questions/samples.ts';
import { panelPaperKinds } from './rules/panel-papers.ts';
import { allergens, sampleWays, storages } from './words/samples.ts';

const samplesRoute = createRoute({
  method: 'get',
  path: `${campaignApi}/samples`,
  summary: 'Samples by their code, with whose they are and what became of them',
  request: { params: campaignParam },
  responses: {
    200: answers(
      'The samples',
      z.object({
        schema: z.literal('lagawi.samples/1'),
        rows: z.array(
          z.object({
            ...{ code: z.string(), applicationId: z.uuid(), product: z.string() },
            ...{ amount: z.string(), allergens: z.array(z.enum(allergens)) },
            ...{ storage: z.enum(storages), ended: z.enum(sampleWays).nullable() },
          }),
        ),
      }),
    ),
    ...readErrors,
  },
});

const receiveRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/samples`,
  summary: 'Receive a sample; the id that comes back is the code for its label',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        no: z.number().int().openapi({ description: 'Of the applicant' }),
        ...{ product: z.string(), amount: z.string() },
        allergens: z.array(z.string()).openapi({ description: allergens.join(' ') }),
        storage: z.string().openapi({ description: storages.join(' ') }),
        remark: z.string().default(''),
        photo: z.string().default('').openapi({ description: 'A picture, as base64' }),
      }),
    ),
  },
  responses: { 200: answers('Received', changedSchema), ...writeErrors },
});

const endRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/samples/{no}/end`,
  summary: 'What became of a sample, by its code',
  request: {
    params: campaignParam.extend({ no: z.string() }),
    body: takes(z.object({ way: z.string(), remark: z.string().default('') })),
  },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

const sheetParams = campaignParam.extend({ application: z.uuid(), person: z.uuid() });

const enterRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/paper-sheets/{application}/{person}`,
  summary: 'Type the scores of a sheet of paper, with its scan; another person compares them',
  request: {
    params: sheetParams,
    body: takes(z.object(paperEntryFields)),
  },
  responses: { 200: answers('Entered', changedSchema), ...writeErrors },
});

const checkRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/paper-sheets/{application}/{person}/check`,
  summary: 'The same as the scan: the scores count and the sheet is locked. Else what differs',
  request: {
    params: sheetParams,
    body: takes(z.object(paperCheckFields)),
  },
  responses: { 200: answers('Checked', changedSchema), ...writeErrors },
});

const plenaryRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/plenary`,
  summary: 'Record the meeting that agreed on the proposal as it stands',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        ...{ heldOn: z.string(), place: z.string(), chair: z.string(), notes: z.string() },
        proposal: z.string().openapi({ description: 'proposalHash of GET …/selection' }),
        present: z.array(z.uuid()),
        guests: z.string().default(''),
        dissents: z.array(z.object({ personId: z.uuid(), words: z.string() })).default([]),
      }),
    ),
  },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

const panelPaperRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/panel/papers`,
  summary: 'Issue a paper of the panel, the pacts of its members, or the notes of the plenary',
  request: {
    params: campaignParam,
    body: takes(
      z.object({
        kind: z.enum([...panelPaperKinds, 'integrityPact', 'plenaryNotes']),
        ...issueFields,
        typed: z.record(z.string(), z.string()).default({}).openapi({
          description: 'grounds, duties, from, to; event, eventDay, eventTime, eventPlace',
        }),
      }),
    ),
  },
  responses: { 200: answers('Issued', changedSchema), ...writeErrors },
});

const pactRoute = createRoute({
  method: 'post',
  path: `${campaignApi}/panel/pacts`,
  summary: 'A pact was signed by hand; its scan has to be kept with the paper',
  request: { params: campaignParam, body: takes(z.object({ personId: z.uuid() })) },
  responses: { 200: answers('Recorded', changedSchema), ...writeErrors },
});

export function stagesApi(api: Api, visitOf: ApiVisit): void {
  samplesApi(api, visitOf);
  api.openapi(enterRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application, person: personId } = c.req.valid('param');
    const { scores, scan } = c.req.valid('json');
    await enterPaperScores(house, who, {
      ...{ campaignId, applicationId: application, personId, scores },
      scan: scan === '' ? null : bytesOf(scan),
    });
    return c.json(changedAs(application), 200);
  });
  api.openapi(checkRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, application, person: personId } = c.req.valid('param');
    const asked = { campaignId, applicationId: application, personId, ...c.req.valid('json') };
    await checkPaperScores(house, who, asked);
    return c.json(changedAs(application), 200);
  });
  api.openapi(plenaryRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    await recordPlenary(house, who, { campaignId, ...c.req.valid('json') });
    return c.json(changedAs(campaignId), 200);
  });
  api.openapi(panelPaperRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { kind, typed, ...head } = c.req.valid('json');
    const asked = { campaignId, ...head };
    if (kind === 'integrityPact') {
      await issuePacts(house, who, asked);
      return c.json(changedAs(campaignId), 200);
    }
    const paperId =
      kind === 'plenaryNotes'
        ? await issuePlenaryNotes(house, who, asked)
        : await issuePanelPaper(house, who, { ...asked, kind, typed });
    return c.json(changedAs(paperId), 200);
  });
  api.openapi(pactRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { personId } = c.req.valid('json');
    await recordPaperPact(house, who, { campaignId, personId });
    return c.json(changedAs(personId), 200);
  });
}

function samplesApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(samplesRoute, async (c) => {
    const { who, today, house } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    curationPolicy.mustBeAllowed(who, 'curation.seeApplications', { campaignId }, today);
    const samples = await samplesOf(house.database, campaignId);
    return c.json(
      {
        schema: 'lagawi.samples/1' as const,
        rows: samples.map((one) => ({
          ...{ code: one.code, applicationId: one.applicationId, product: one.product },
          ...{ amount: one.amount, allergens: [...one.allergens], storage: one.storage },
          ended: one.end?.way ?? null,
        })),
      },
      200,
    );
  });
  api.openapi(receiveRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { photo, ...told } = c.req.valid('json');
    const bytes = photo === '' ? null : bytesOf(photo);
    return c.json(
      changedAs(await receiveSample(house, who, { campaignId, ...told, photo: bytes })),
      200,
    );
  });
  api.openapi(endRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId, no: code } = c.req.valid('param');
    await endSample(house, who, { campaignId, code, ...c.req.valid('json') });
    return c.json(changedAs(code), 200);
  });
}
