/** Samples, sheets on paper, the plenary, and the papers of a panel, over HTTP. */

import { z } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { lookAtSamples } from './actions/look-at-samples.ts';
import {
  issuePacts,
  issuePanelPaper,
  issuePlenaryNotes,
  recordPaperPact,
} from './actions/panel-papers.ts';
import { checkPaperScores, enterPaperScores } from './actions/paper-scores.ts';
import { recordPlenary } from './actions/plenary.ts';
import { issueSampleReceipt } from './actions/receipts.ts';
import { endSample, receiveSample } from './actions/samples.ts';
import { type ApiPart, callsOf, together } from './api-calls.ts';
import {
  bytesOf,
  campaignParam,
  issueFields,
  paperCheckFields,
  paperEntryFields,
} from './api-shapes.ts';
import { sheetCalls } from './api-sheets-on-paper.ts';
import { panelSheets } from './panel-sheets.ts';
import { curationPolicy } from './policy.ts';
import { curationProblems } from './problems/curation.ts';
import { samplesOf } from './questions/samples.ts';
import { panelPaperKinds } from './rules/panel-papers.ts';
import { sentLabels, sentSamplePhoto } from './sent-files.ts';
import { allergens, sampleWays, storages } from './words/samples.ts';

const { reads, writes, sends } = callsOf(curationPolicy);

const samplesPart = reads({
  path: '/samples',
  params: campaignParam,
  may: 'curation.seeApplications',
  summary: 'Samples by their code, with whose they are and what became of them',
  schema: 'lagawi.samples/1',
  says: 'The samples',
  answer: z.object({
    rows: z.array(
      z.object({
        ...{ code: z.string(), applicationId: z.uuid(), product: z.string() },
        ...{ amount: z.string(), allergens: z.array(z.enum(allergens)) },
        ...{ storage: z.enum(storages), ended: z.enum(sampleWays).nullable() },
      }),
    ),
  }),
  look: async ({ house, who }, { campaign: campaignId }) => {
    await lookAtSamples(house, who, campaignId);
    const samples = await samplesOf(house.database, campaignId);
    return {
      rows: samples.map((one) => ({ ...one, ended: one.end?.way ?? null })),
    };
  },
});

const receivePart = writes({
  path: '/samples',
  params: campaignParam,
  says: 'Received',
  summary: 'Receive a sample; the id that comes back is the code for its label',
  body: z.object({
    no: z.number().int().openapi({ description: 'Of the applicant' }),
    ...{ product: z.string(), amount: z.string() },
    allergens: z.array(z.string()).openapi({ description: allergens.join(' ') }),
    storage: z.string().openapi({ description: storages.join(' ') }),
    remark: z.string().default(''),
    photo: z.string().default('').openapi({ description: 'A picture, as base64' }),
  }),
  work: async ({ house, who }, { campaign: campaignId }, { photo, ...told }) => {
    const bytes = photo === '' ? null : bytesOf(photo);
    return await receiveSample(house, who, { campaignId, ...told, photo: bytes });
  },
});

const sampleParams = campaignParam.extend({ no: z.string() });

const endPart = writes({
  path: '/samples/{no}/end',
  params: sampleParams,
  says: 'Recorded',
  summary: 'What became of a sample, by its code',
  body: z.object({ way: z.string(), remark: z.string().default('') }),
  work: async ({ house, who }, { campaign: campaignId, no: code }, body) => {
    await endSample(house, who, { campaignId, code, ...body });
    return code;
  },
});

const receiptPart = writes({
  path: '/samples/{no}/receipt',
  params: sampleParams,
  says: 'Issued',
  summary: 'Issue the receipt of a sample, by its code, which is not on it; the id is the paper',
  body: z.object({
    ...issueFields,
    typed: z.record(z.string(), z.string()).default({}).openapi({
      description:
        'afterwards: what becomes of it, one thing a line; giver: who handed it in, left out: the owner',
    }),
  }),
  work: ({ house, who }, { campaign: campaignId, no: code }, body) =>
    issueSampleReceipt(house, who, { campaignId, code, ...body }),
});

const photoPart = sends({
  ...{ path: '/samples/{no}/photo', params: sampleParams, type: 'image/jpeg' },
  ...{ may: 'curation.seeApplications', summary: 'The photo of a sample, by its code' },
  look: (visit, { campaign: campaignId, no: code }) => sentSamplePhoto(visit, { campaignId, code }),
});

const labelsPart = sends({
  ...{ path: '/samples/labels', params: campaignParam, type: 'application/pdf' },
  ...{ may: 'curation.seeApplications', summary: 'Labels of all samples, to print' },
  look: async (visit, { campaign: campaignId }) => {
    const campaign = await campaignOf(visit.house.database, campaignId);
    if (!campaign) throw curationProblems.noCampaign();
    return sentLabels(visit, campaign);
  },
});

const sheetParams = campaignParam.extend({ application: z.uuid(), person: z.uuid() });

const enterPart = writes({
  path: '/paper-sheets/{application}/{person}',
  params: sheetParams,
  says: 'Entered',
  summary: 'Type the scores of a sheet of paper, with its scan; another person compares them',
  body: z.object(paperEntryFields),
  work: async (
    { house, who },
    { campaign: campaignId, application, person: personId },
    { scores, scan },
  ) => {
    await enterPaperScores(house, who, {
      ...{ campaignId, applicationId: application, personId, scores },
      scan: scan === '' ? null : bytesOf(scan),
    });
    return application;
  },
});

const checkPart = writes({
  path: '/paper-sheets/{application}/{person}/check',
  params: sheetParams,
  says: 'Checked',
  summary: 'The same as the scan: the scores count and the sheet is locked. Else what differs',
  body: z.object(paperCheckFields),
  work: async ({ house, who }, { campaign: campaignId, application, person: personId }, body) => {
    const asked = { campaignId, applicationId: application, personId, ...body };
    await checkPaperScores(house, who, asked);
    return application;
  },
});

const paperSheetParts = sheetCalls({
  ...{ policy: curationPolicy, may: 'curation.enterPaper', sheets: panelSheets },
  paths: {
    ...{ list: '/paper-sheets', sheet: '/paper-sheets/{application}/{person}' },
    printed: '/panel/members/{person}/paper-sheets',
  },
  params: sheetParams,
  keyOf: ({ application, person }) => ({ id: application, personId: person }),
});

const plenaryPart = writes({
  path: '/plenary',
  params: campaignParam,
  says: 'Recorded',
  summary: 'Record the meeting that agreed on the proposal as it stands',
  body: z.object({
    ...{ heldOn: z.string(), place: z.string(), chair: z.string(), notes: z.string() },
    proposal: z.string().openapi({ description: 'proposalHash of GET …/selection' }),
    present: z.array(z.uuid()),
    guests: z.string().default(''),
    dissents: z.array(z.object({ personId: z.uuid(), words: z.string() })).default([]),
  }),
  work: async ({ house, who }, { campaign: campaignId }, body) => {
    await recordPlenary(house, who, { campaignId, ...body });
    return campaignId;
  },
});

const panelPaperPart = writes({
  path: '/panel/papers',
  params: campaignParam,
  says: 'Issued',
  summary: 'Issue a paper of the panel, the pacts of its members, or the notes of the plenary',
  body: z.object({
    kind: z.enum([...panelPaperKinds, 'integrityPact', 'plenaryNotes']),
    ...issueFields,
    typed: z.record(z.string(), z.string()).default({}).openapi({
      description: 'grounds, duties, from, to; event, eventDay, eventTime, eventPlace',
    }),
  }),
  work: async ({ house, who }, { campaign: campaignId }, { kind, typed, ...head }) => {
    const asked = { campaignId, ...head };
    if (kind === 'integrityPact') {
      await issuePacts(house, who, asked);
      return campaignId;
    }
    const paperId =
      kind === 'plenaryNotes'
        ? await issuePlenaryNotes(house, who, asked)
        : await issuePanelPaper(house, who, { ...asked, kind, typed });
    return paperId;
  },
});

const pactPart = writes({
  path: '/panel/pacts',
  params: campaignParam,
  says: 'Recorded',
  summary: 'A pact was signed by hand; its scan has to be kept with the paper',
  body: z.object({ personId: z.uuid() }),
  work: async ({ house, who }, { campaign: campaignId }, { personId }) => {
    await recordPaperPact(house, who, { campaignId, personId });
    return personId;
  },
});

export const stagesApi: ApiPart = together(
  samplesPart,
  receiptPart,
  photoPart,
  labelsPart,
  receivePart,
  endPart,
  enterPart,
  checkPart,
  paperSheetParts,
  plenaryPart,
  panelPaperPart,
  pactPart,
);
