/** The API as the policy test knows it: routes with their permission, bodies to knock with. */
import { campaignsPolicy } from '../../src/campaigns/index.ts';
import { curationPolicy } from '../../src/curation/index.ts';
import { enterprisesPolicy } from '../../src/enterprises/index.ts';
import { judgingPolicy } from '../../src/judging/index.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import type { Permission } from '../../src/people/index.ts';
import { salesPolicy } from '../../src/sales/index.ts';
import { trainingPolicy } from '../../src/training/index.ts';
import { growthBodies, growthRoutes } from './growth-routes.ts';
import { mentoringBodies, mentoringRoutes } from './mentoring-routes.ts';

/** A key that nothing has. */
export const nowhere = '01900000-0000-7000-8000-000000000000';

const sales = salesPolicy.permissions;
const campaigns = campaignsPolicy.permissions;
const enterprises = enterprisesPolicy.permissions;
const curation = curationPolicy.permissions;
const judging = judgingPolicy.permissions;
const training = trainingPolicy.permissions;

const c = '/campaigns/{campaign}';
const own = `${c}/own-application`;
const a = `${c}/applications/{application}`;

/** Without an account; all but the first two ask for the secret of the own link. */
const ofApplicants = Object.fromEntries(
  [
    ...['GET /campaigns/{campaign}/call', `POST ${own}`],
    ...[`GET ${own}`, `PUT ${own}`, `POST ${own}/sending`, `POST ${own}/agreement`],
    `POST ${own}/draft`,
    ...[`POST ${own}/withdrawal`, `POST ${own}/objections`, `GET ${own}/letter`],
    ...[`GET ${own}/receipts/{no}`],
    ...[`GET ${own}/files/{question}`, `PUT ${own}/files/{question}`],
  ].map((name) => [name, 'public' as const]),
);

/** Papers of a room, and their signed copies. */
const ofPapers = (at: string, see: Permission, decide: Permission): Record<string, Permission> => ({
  ...Object.fromEntries(
    ['', '/{paper}', '/{paper}/pdf', '/{paper}/copies', '/{paper}/copies/{no}'].map((path) => [
      ...[`GET ${c}${at}${path}`, see],
    ]),
  ),
  ...Object.fromEntries(
    ['/{paper}/revocation', '/{paper}/copies', '/{paper}/certification'].map((path) => [
      ...[`POST ${c}${at}${path}`, decide],
    ]),
  ),
});

/** What staff, curators and judges read and do besides. */
const ofRooms: Record<string, Permission> = {
  [`GET ${a}`]: curation['curation.seeApplications'],
  [`GET ${a}/files/{question}`]: curation['curation.seeApplications'],
  [`POST ${a}/link`]: curation['curation.screen'],
  [`POST ${a}/erasure`]: curation['curation.setUp'],
  [`POST ${c}/applications/links`]: curation['curation.screen'],
  [`POST ${c}/applications/screening`]: curation['curation.screen'],
  [`GET ${c}/mapping`]: curation['curation.seeApplications'],
  [`GET ${c}/imports/{import}`]: curation['curation.screen'],
  [`POST ${c}/imports/{import}/plan`]: curation['curation.screen'],
  [`GET ${c}/sheets/{application}`]: curation['curation.score'],
  [`GET ${c}/blind-sheets`]: curation['curation.score'],
  [`GET ${c}/blind-sheets/{no}`]: curation['curation.score'],
  [`GET ${c}/sheets/{application}/files/{question}`]: curation['curation.score'],
  [`POST ${c}/pact`]: curation['curation.score'],
  [`POST ${c}/panel/release`]: curation['curation.runPanel'],
  [`GET ${c}/panel/hints`]: curation['curation.seeApplications'],
  [`POST ${c}/panel/hints/{application}/{person}`]: curation['curation.runPanel'],
  [`GET ${c}/panel/hours`]: curation['curation.seeApplications'],
  [`GET ${c}/panel/board`]: curation['curation.seeApplications'],
  [`GET ${c}/panel/members/{person}/paper-sheets`]: curation['curation.enterPaper'],
  [`GET ${c}/paper-sheets`]: curation['curation.enterPaper'],
  [`GET ${c}/paper-sheets/{application}/{person}`]: curation['curation.enterPaper'],
  [`GET ${c}/paper-sheets/{application}/{person}/scan`]: curation['curation.enterPaper'],
  [`GET ${c}/samples/labels`]: curation['curation.seeApplications'],
  [`GET ${c}/samples/{no}/photo`]: curation['curation.seeApplications'],
  [`GET ${c}/judges/hours`]: judging['judging.see'],
  [`GET ${c}/judges/board`]: judging['judging.see'],
  [`GET ${c}/judges/{person}/paper-sheets`]: judging['judging.enterPaper'],
  [`GET ${c}/final/paper-sheets`]: judging['judging.enterPaper'],
  [`GET ${c}/final/paper-sheets/{finalist}/{person}`]: judging['judging.enterPaper'],
  [`GET ${c}/final/paper-sheets/{finalist}/{person}/scan`]: judging['judging.enterPaper'],
  [`GET ${c}/first-round/paper-sheets/{finalist}/{person}/scan`]: judging['judging.enterPaper'],
  [`POST ${c}/criteria/proposal`]: curation['curation.setUp'],
  [`GET ${c}/criteria/{set}/trial`]: curation['curation.setUp'],
  [`POST ${c}/criteria/{set}/trial`]: curation['curation.setUp'],
  [`GET ${c}/plenary`]: curation['curation.seeSelection'],
  [`GET ${c}/conditions`]: curation['curation.seeSelection'],
  [`GET ${c}/amendments`]: curation['curation.seeSelection'],
  [`GET ${c}/objections/terms`]: curation['curation.seeSelection'],
  [`PUT ${c}/objections/terms`]: curation['curation.setUp'],
  [`GET ${c}/letters`]: curation['curation.seeSelection'],
  [`GET ${c}/letters/{batch}`]: curation['curation.seeSelection'],
  [`GET ${c}/letters/{batch}/zip`]: curation['curation.seeApplications'],
  [`POST ${c}/letters/{batch}/retry`]: curation['curation.decide'],
  ...ofPapers('/papers', curation['curation.seeSelection'], curation['curation.decide']),
  ...ofPapers('/final/papers', judging['judging.see'], judging['judging.decide']),
  [`GET ${c}/final/criteria`]: judging['judging.see'],
  [`GET ${c}/final/sheets`]: judging['judging.score'],
  [`GET ${c}/final/sheets/{finalist}`]: judging['judging.score'],
  [`GET ${c}/final/trial`]: judging['judging.run'],
  [`POST ${c}/final/trial`]: judging['judging.run'],
  [`POST ${c}/award/{finalist}/dossier`]: judging['judging.decide'],
};

/** The API's routes with the permission that each asks for: a new one belongs in this list. */
export const apiRoutes: Record<string, Permission | 'signedIn' | 'public'> = {
  ...growthRoutes,
  ...mentoringRoutes,
  ...ofApplicants,
  ...ofRooms,
  'GET /campaigns': 'signedIn',
  'POST /campaigns': campaigns['campaigns.create'],
  'GET /campaigns/{campaign}': 'signedIn',
  'PATCH /campaigns/{campaign}': campaigns['campaigns.edit'],
  'GET /campaigns/{campaign}/definitions': 'signedIn',
  'POST /campaigns/{campaign}/definitions': campaigns['campaigns.define'],
  'GET /campaigns/{campaign}/institutions': campaigns['campaigns.edit'],
  'POST /campaigns/{campaign}/institutions': campaigns['campaigns.edit'],
  'PUT /campaigns/{campaign}/institutions': campaigns['campaigns.edit'],
  'PUT /campaigns/{campaign}/stages': campaigns['campaigns.edit'],
  'GET /campaigns/{campaign}/setup': 'signedIn',
  'PUT /campaigns/{campaign}/sectors': campaigns['campaigns.edit'],
  'PUT /campaigns/{campaign}/quotas': campaigns['campaigns.edit'],
  'GET /campaigns/{campaign}/members': enterprises['enterprises.listMembers'],
  'POST /campaigns/{campaign}/members': enterprises['enterprises.add'],
  'POST /campaigns/{campaign}/members/{enterprise}/memberships':
    enterprises['enterprises.setMembership'],
  'POST /campaigns/{campaign}/members/{enterprise}/end': enterprises['enterprises.setMembership'],
  'GET /campaigns/{campaign}/applications': curation['curation.seeApplications'],
  'POST /campaigns/{campaign}/applications/{application}/screening': curation['curation.screen'],
  'GET /campaigns/{campaign}/selection': curation['curation.seeSelection'],
  'POST /campaigns/{campaign}/selection/{application}/override': curation['curation.decide'],
  'POST /campaigns/{campaign}/decree': curation['curation.decide'],
  'GET /campaigns/{campaign}/criteria': curation['curation.seeApplications'],
  'PUT /campaigns/{campaign}/criteria/{set}': curation['curation.setUp'],
  'GET /campaigns/{campaign}/panel': curation['curation.seeApplications'],
  'GET /campaigns/{campaign}/form': curation['curation.seeApplications'],
  'PUT /campaigns/{campaign}/form': curation['curation.setUp'],
  'GET /campaigns/{campaign}/screening-reasons': curation['curation.seeApplications'],
  'PUT /campaigns/{campaign}/screening-reasons': curation['curation.setUp'],
  'GET /campaigns/{campaign}/statement': curation['curation.seeApplications'],
  'PUT /campaigns/{campaign}/statement': curation['curation.setStatement'],
  'GET /campaigns/{campaign}/gates': curation['curation.seeApplications'],
  'PUT /campaigns/{campaign}/gates': curation['curation.setUp'],
  'POST /campaigns/{campaign}/applications/{application}/gates': curation['curation.screen'],
  'GET /campaigns/{campaign}/chain': curation['curation.seeApplications'],
  'PUT /campaigns/{campaign}/chain': curation['curation.setUp'],
  'PUT /campaigns/{campaign}/mapping': curation['curation.setUp'],
  'POST /campaigns/{campaign}/mapping/confirmation': curation['curation.screen'],
  'POST /campaigns/{campaign}/applications/{application}/mapping': curation['curation.screen'],
  'POST /campaigns/{campaign}/imports': curation['curation.screen'],
  'POST /campaigns/{campaign}/imports/{import}/booking': curation['curation.screen'],
  'GET /campaigns/{campaign}/samples': curation['curation.seeApplications'],
  'POST /campaigns/{campaign}/samples': curation['curation.screen'],
  'POST /campaigns/{campaign}/samples/{no}/end': curation['curation.screen'],
  'POST /campaigns/{campaign}/samples/{no}/receipt': curation['curation.screen'],
  'POST /campaigns/{campaign}/paper-sheets/{application}/{person}': curation['curation.enterPaper'],
  'POST /campaigns/{campaign}/paper-sheets/{application}/{person}/check':
    curation['curation.enterPaper'],
  'POST /campaigns/{campaign}/plenary': curation['curation.runPanel'],
  'POST /campaigns/{campaign}/panel/papers': curation['curation.decide'],
  'POST /campaigns/{campaign}/panel/pacts': curation['curation.runPanel'],
  'POST /campaigns/{campaign}/panel/members': curation['curation.runPanel'],
  'POST /campaigns/{campaign}/panel/plan': curation['curation.runPanel'],
  'POST /campaigns/{campaign}/panel/sheets': curation['curation.runPanel'],
  'POST /campaigns/{campaign}/panel/conflicts': curation['curation.score'],
  'POST /campaigns/{campaign}/panel/phase': curation['curation.runPanel'],
  'GET /campaigns/{campaign}/sheets': curation['curation.score'],
  'PUT /campaigns/{campaign}/sheets/{application}': curation['curation.score'],
  'PUT /campaigns/{campaign}/blind-sheets/{no}': curation['curation.score'],
  'PUT /campaigns/{campaign}/selection/{application}/conditions': curation['curation.decide'],
  'POST /campaigns/{campaign}/selection/{application}/conditions/{no}/findings':
    curation['curation.screen'],
  'GET /campaigns/{campaign}/objections': curation['curation.seeSelection'],
  'POST /campaigns/{campaign}/objections/{objection}/answer': curation['curation.decide'],
  'POST /campaigns/{campaign}/amendments': curation['curation.decide'],
  'POST /campaigns/{campaign}/admission': curation['curation.decide'],
  'POST /campaigns/{campaign}/papers': curation['curation.decide'],
  'GET /campaigns/{campaign}/final': judging['judging.see'],
  'PUT /campaigns/{campaign}/final/criteria': judging['judging.run'],
  'GET /campaigns/{campaign}/first-round': judging['judging.see'],
  'POST /campaigns/{campaign}/first-round/opening': judging['judging.run'],
  'POST /campaigns/{campaign}/first-round/closing': judging['judging.run'],
  'GET /campaigns/{campaign}/selection/{application}/scores': curation['curation.seeSelection'],
  'GET /campaigns/{campaign}/final/scores/{finalist}': judging['judging.see'],
  'GET /campaigns/{campaign}/judges': judging['judging.see'],
  'GET /campaigns/{campaign}/judges/relations': judging['judging.see'],
  'POST /campaigns/{campaign}/judges/pact': judging['judging.score'],
  'POST /campaigns/{campaign}/judges/conflicts': judging['judging.score'],
  'POST /campaigns/{campaign}/judges/{person}/paper-pact': judging['judging.run'],
  'PUT /campaigns/{campaign}/judges/{person}/institution': judging['judging.run'],
  'POST /campaigns/{campaign}/judges/{person}/hints/{finalist}': judging['judging.run'],
  'POST /campaigns/{campaign}/final/tie': judging['judging.decide'],
  'GET /campaigns/{campaign}/final/objections': judging['judging.see'],
  'POST /campaigns/{campaign}/final/objections/{objection}/answer': judging['judging.decide'],
  'GET /campaigns/{campaign}/final/results/{enterprise}': judging['judging.seeOwn'],
  'POST /campaigns/{campaign}/final/results/{enterprise}/objections': judging['judging.object'],
  'GET /campaigns/{campaign}/final/decrees': judging['judging.see'],
  'POST /campaigns/{campaign}/final/corrections/score': judging['judging.score'],
  'POST /campaigns/{campaign}/final/corrections/measured': judging['judging.decide'],
  'POST /campaigns/{campaign}/final/corrections/score/withdrawal': judging['judging.score'],
  'POST /campaigns/{campaign}/final/corrections/measured/withdrawal': judging['judging.decide'],
  'POST /campaigns/{campaign}/final/admissions': judging['judging.decide'],
  'POST /campaigns/{campaign}/final/objections/end': judging['judging.decide'],
  'POST /campaigns/{campaign}/final/decree/change': judging['judging.decide'],
  'POST /campaigns/{campaign}/judges/release': judging['judging.run'],
  'POST /campaigns/{campaign}/judges/seat': judging['judging.run'],
  'POST /campaigns/{campaign}/final/paper-sheets/{finalist}/{person}':
    judging['judging.enterPaper'],
  'POST /campaigns/{campaign}/final/paper-sheets/{finalist}/{person}/check':
    judging['judging.enterPaper'],
  'POST /campaigns/{campaign}/final/opening': judging['judging.run'],
  'POST /campaigns/{campaign}/final/closing': judging['judging.run'],
  'POST /campaigns/{campaign}/final/decree': judging['judging.decide'],
  'PUT /campaigns/{campaign}/final/sheets/{finalist}': judging['judging.score'],
  'POST /campaigns/{campaign}/final/papers': judging['judging.decide'],
  'GET /campaigns/{campaign}/award': judging['judging.see'],
  'POST /campaigns/{campaign}/award/{finalist}/nomination': judging['judging.decide'],
  'POST /campaigns/{campaign}/award/{finalist}/results': judging['judging.decide'],
  'GET /campaigns/{campaign}/total': sales['sales.seeCampaign'],
  'GET /campaigns/{campaign}/statements': sales['sales.seeCampaign'],
  'GET /campaigns/{campaign}/statements/{no}': sales['sales.seeCampaign'],
  'GET /training/totals': training['training.see'],
  'GET /training/trainees': training['training.see'],
  'GET /training/trainees/{trainee}': training['training.see'],
  'GET /training/pairs': training['training.run'],
  'POST /training/decisions': training['training.run'],
  'DELETE /training/decisions/{decision}': training['training.run'],
  'POST /training/lists': training['training.run'],
  'GET /training/lists/{list}': training['training.see'],
  'POST /training/lists/{list}/plan': training['training.see'],
  'POST /training/lists/{list}/booking': training['training.run'],
  'POST /training/lists/{list}/reversal': training['training.run'],
  'GET /enterprises': enterprises['enterprises.listAll'],
  'POST /enterprises': enterprises['enterprises.register'],
  'GET /enterprises/{enterprise}': enterprises['enterprises.see'],
  'PATCH /enterprises/{enterprise}': enterprises['enterprises.edit'],
  'PUT /enterprises/{enterprise}/owner': enterprises['enterprises.setOwner'],
  ...Object.fromEntries(
    [
      ...['POST /sites', 'PUT /sites/{site}', 'DELETE /sites/{site}'],
      ...['POST /products', 'PUT /products/{product}', 'PUT /products/{product}/retirement'],
      ...['POST /storefronts', 'POST /storefronts/{storefront}/end'],
      ...['POST /sources', 'POST /sources/{source}/end'],
      ...['POST /identifiers', 'POST /identifiers/removal', 'POST /identifiers/certificate'],
      ...['POST /facts', 'POST /facts/{fact}/striking', 'POST /baselines/{campaign}'],
      ...['POST /pending', 'POST /pending/{pending}/outcome'],
    ].map((name) => [
      name.replace(' ', ' /enterprises/{enterprise}'),
      enterprises['enterprises.edit'],
    ]),
  ),
  'GET /enterprises/{enterprise}/facts': enterprises['enterprises.see'],
  'GET /enterprises/{enterprise}/baselines': enterprises['enterprises.seeBaseline'],
  'POST /enterprises/{enterprise}/identifiers/looks': enterprises['enterprises.checkRegistry'],
  'POST /enterprises/{enterprise}/entries': sales['sales.record'],
  'POST /enterprises/{enterprise}/uploads': sales['sales.upload'],
  'GET /enterprises/{enterprise}/uploads/{upload}': sales['sales.upload'],
  'POST /enterprises/{enterprise}/uploads/{upload}/booking': sales['sales.upload'],
  'POST /enterprises/{enterprise}/uploads/{upload}/password': sales['sales.upload'],
  'GET /enterprises/{enterprise}/imports/{import}': sales['sales.see'],
  'POST /enterprises/{enterprise}/imports/{import}/reversal': sales['sales.reverse'],
};

const noDecree = { number: '', decidedOn: '', place: '', deciderName: '', deciderTitle: '' };
const noShape = { entrants: '', judges: '', places: '' };
const noHead = { number: '', day: '', place: '', signatories: [] };

/** The same of the rooms that choose people. */
const ofSelections: Record<string, unknown> = {
  [`POST ${a}/erasure`]: { reason: '' },
  [`POST ${c}/applications/screening`]: { applications: [nowhere], outcome: '' },
  [`POST ${c}/pact`]: { agrees: false },
  [`POST ${c}/panel/release`]: { personId: nowhere },
  [`POST ${c}/panel/hints/{application}/{person}`]: { kind: '', reason: '' },
  [`POST ${c}/criteria/{set}/trial`]: { weights: {}, ...noShape },
  [`POST ${c}/final/trial`]: { weights: {}, ...noShape },
  [`PUT ${c}/objections/terms`]: { fileDays: '', answerDays: '' },
  ...Object.fromEntries(
    ['/papers', '/final/papers'].flatMap((at) => [
      [`POST ${c}${at}/{paper}/revocation`, { reason: '' }],
      [`POST ${c}${at}/{paper}/copies`, { signer: '', content: '' }],
      [`POST ${c}${at}/{paper}/certification`, { signer: '', nik: '', passphrase: '' }],
    ]),
  ),
  [`POST ${c}/award/{finalist}/dossier`]: noHead,
  [`POST ${own}`]: { enterpriseName: '', sector: '' },
  [`PUT ${own}`]: { fields: {} },
  [`POST ${own}/sending`]: { fields: {}, agrees: false },
  [`POST ${own}/agreement`]: { agrees: false },
  [`POST ${own}/objections`]: { ground: '', body: '' },
  [`PUT ${own}/files/{question}`]: { fileName: '', content: '' },
  'POST /campaigns/{campaign}/applications/{application}/screening': { outcome: '' },
  'POST /campaigns/{campaign}/selection/{application}/override': { outcome: '', reason: '' },
  'POST /campaigns/{campaign}/decree': noDecree,
  'PUT /campaigns/{campaign}/criteria/{set}': { name: '', criteria: [] },
  'POST /campaigns/{campaign}/panel/members': { personId: nowhere, institutionId: nowhere },
  'PUT /campaigns/{campaign}/form': { opensOn: '', closesOn: '', questions: [] },
  'PUT /campaigns/{campaign}/gates': {
    gates: [{ name: 'Uji', regulation: '', evidence: '', effect: 'gate' }],
  },
  'POST /campaigns/{campaign}/applications/{application}/gates': {
    ...{ gate: '', result: '', remark: '' },
  },
  'PUT /campaigns/{campaign}/chain': { steps: [{ kind: 'panel', from: 'x' }] },
  'PUT /campaigns/{campaign}/mapping': { items: [], growing: '', ready: '', least: '' },
  'POST /campaigns/{campaign}/mapping/confirmation': { rulesVersion: 0 },
  'POST /campaigns/{campaign}/applications/{application}/mapping': { outcome: '' },
  'POST /campaigns/{campaign}/imports': { fileName: 'uji', content: '' },
  'POST /campaigns/{campaign}/imports/{import}/booking': {},
  'POST /campaigns/{campaign}/samples': {
    ...{ no: 0, product: '', amount: '', allergens: [], storage: '' },
  },
  'POST /campaigns/{campaign}/samples/{no}/end': { way: '' },
  'POST /campaigns/{campaign}/samples/{no}/receipt': {
    ...{ number: '', day: '', place: '', signatories: [] },
  },
  'POST /campaigns/{campaign}/paper-sheets/{application}/{person}': { scores: [], scan: '' },
  'POST /campaigns/{campaign}/paper-sheets/{application}/{person}/check': {
    ...{ version: 0, isSame: false },
  },
  'POST /campaigns/{campaign}/plenary': {
    ...{ heldOn: '', place: '', chair: '', notes: '', present: [], proposal: '' },
  },
  'POST /campaigns/{campaign}/panel/papers': { kind: 'attendance', ...noHead },
  'POST /campaigns/{campaign}/panel/pacts': { personId: nowhere },
  'POST /campaigns/{campaign}/panel/phase': { phase: 'closed' },
  'POST /campaigns/{campaign}/panel/sheets': { no: 0, personId: nowhere, isGiven: true },
  'POST /campaigns/{campaign}/panel/conflicts': { no: 0, kind: '', reason: '' },
  'PUT /campaigns/{campaign}/sheets/{application}': { scores: [] },
  'PUT /campaigns/{campaign}/blind-sheets/{no}': { scores: [] },
  'PUT /campaigns/{campaign}/selection/{application}/conditions': { conditions: [] },
  'POST /campaigns/{campaign}/selection/{application}/conditions/{no}/findings': {
    ...{ result: '', remark: '' },
  },
  'POST /campaigns/{campaign}/objections/{objection}/answer': { result: '', answer: '' },
  'POST /campaigns/{campaign}/amendments': noDecree,
  'POST /campaigns/{campaign}/papers': { kind: 'participants', ...noHead },
  'PUT /campaigns/{campaign}/screening-reasons': { used: [], version: -1 },
  'PUT /campaigns/{campaign}/statement': { id: '', en: '', version: -1 },
  'PUT /campaigns/{campaign}/final/criteria': { criteria: [] },
  'POST /campaigns/{campaign}/first-round/opening': { entrants: [] },
  'POST /campaigns/{campaign}/final/opening': { finalists: [] },
  'POST /campaigns/{campaign}/judges/pact': { agrees: false },
  'POST /campaigns/{campaign}/judges/conflicts': { enterpriseId: nowhere, kind: '', reason: '' },
  'PUT /campaigns/{campaign}/judges/{person}/institution': { institution: '' },
  'POST /campaigns/{campaign}/judges/{person}/hints/{finalist}': { kind: '', reason: '' },
  'POST /campaigns/{campaign}/final/tie': { chosen: [], reason: '' },
  'POST /campaigns/{campaign}/final/objections/{objection}/answer': { result: '', answer: '' },
  'POST /campaigns/{campaign}/final/results/{enterprise}/objections': { ground: '', body: '' },
  'POST /campaigns/{campaign}/final/corrections/score': {
    ...{ objectionId: nowhere, reason: '', criterion: '', score: '' },
  },
  'POST /campaigns/{campaign}/final/corrections/measured': { objectionId: nowhere, reason: '' },
  'POST /campaigns/{campaign}/final/corrections/score/withdrawal': { no: 0, reason: '' },
  'POST /campaigns/{campaign}/final/corrections/measured/withdrawal': { no: 0, reason: '' },
  'POST /campaigns/{campaign}/final/admissions': { objectionId: nowhere, reason: '' },
  'POST /campaigns/{campaign}/final/objections/end': { objectionId: nowhere, reason: '' },
  'POST /campaigns/{campaign}/final/decree/change': {
    ...{ ...noDecree, objectionIds: [nowhere], reason: '', winners: [] },
  },
  'POST /campaigns/{campaign}/judges/release': { personId: nowhere, reason: '' },
  'POST /campaigns/{campaign}/judges/seat': { personId: nowhere, reason: '' },
  'POST /campaigns/{campaign}/final/paper-sheets/{finalist}/{person}': { scores: [], scan: '' },
  'POST /campaigns/{campaign}/final/paper-sheets/{finalist}/{person}/check': {
    ...{ version: 0, isSame: false },
  },
  'POST /campaigns/{campaign}/final/decree': noDecree,
  'PUT /campaigns/{campaign}/final/sheets/{finalist}': { scores: [] },
  'POST /campaigns/{campaign}/final/papers': { kind: 'awardCharter', ...noHead },
  'POST /campaigns/{campaign}/award/{finalist}/nomination': {
    ...{ award: '', category: '', number: '', nominatedOn: '', agreedOn: '' },
  },
  'POST /campaigns/{campaign}/award/{finalist}/results': {
    ...{ stage: '', source: '', announcedOn: '' },
  },
};

/** Bodies of the right shape that change nothing, since they say nothing or a rule refuses. */
export const harmless = (name: string, today: Day): unknown =>
  ({
    'POST /campaigns': { name: '', zone: '', from: '', to: '' },
    'POST /campaigns/{campaign}/definitions': {
      ...{ words: { id: '', en: '' }, streams: [], channels: null, leastEvidence: 'E' },
      reason: '',
    },
    'POST /campaigns/{campaign}/institutions': { name: ' ' },
    'PUT /campaigns/{campaign}/institutions': {
      institutions: [{ institutionId: nowhere, role: 'partner' }],
    },
    'PUT /campaigns/{campaign}/stages': { stages: [{ name: 'Uji', from: '', to: '' }] },
    // Refused for its KBLI, and for a quota of none.
    'PUT /campaigns/{campaign}/sectors': { sectors: [{ name: 'Uji', kbli: ['x'] }] },
    'PUT /campaigns/{campaign}/quotas': { members: 0, finalists: 0, winners: 0 },
    'POST /campaigns/{campaign}/members': { name: '', from: '' },
    'POST /campaigns/{campaign}/members/{enterprise}/memberships': { from: '' },
    'POST /campaigns/{campaign}/members/{enterprise}/end': {
      ...{ as: 'withdrawn', lastDay: '', reason: '' },
    },
    ...ofSelections,
    ...mentoringBodies,
    ...growthBodies,
    'POST /training/decisions': { kind: 'alone', records: [nowhere] },
    'POST /training/lists': { programme: '', fileName: '', content: '' },
    'POST /training/lists/{list}/plan': {},
    'POST /training/lists/{list}/booking': {},
    'POST /training/lists/{list}/reversal': { reason: '' },
    'POST /enterprises': { name: '' },
    'PUT /enterprises/{enterprise}/owner': { personId: nowhere, from: '' },
    ...Object.fromEntries(
      ['POST /sites', 'PUT /sites/{site}', 'POST /products', 'PUT /products/{product}'].map(
        (write) => [write.replace(' ', ' /enterprises/{enterprise}'), { name: '' }],
      ),
    ),
    'PUT /enterprises/{enterprise}/products/{product}/retirement': { isRetired: true },
    'POST /enterprises/{enterprise}/storefronts': { marketplace: '', shopName: '' },
    'POST /enterprises/{enterprise}/storefronts/{storefront}/end': { lastDay: '' },
    'POST /enterprises/{enterprise}/sources': { kind: '', channel: '', name: '' },
    'POST /enterprises/{enterprise}/sources/{source}/end': { lastDay: '' },
    'POST /enterprises/{enterprise}/identifiers': { kind: '', number: '' },
    'POST /enterprises/{enterprise}/identifiers/removal': { kind: 'nib', number: '1' },
    'POST /enterprises/{enterprise}/identifiers/looks': {
      ...{ kind: 'nib', number: '1', result: '', place: '' },
    },
    'POST /enterprises/{enterprise}/identifiers/certificate': {
      ...{ kind: 'nib', number: '1', state: 'issued', issuedOn: null, validUntil: null },
    },
    'POST /enterprises/{enterprise}/facts': { asOf: '', occasion: 'other' },
    'POST /enterprises/{enterprise}/facts/{fact}/striking': { reason: '' },
    'POST /enterprises/{enterprise}/baselines/{campaign}': { period: 'month1', byEvidence: null },
    'POST /enterprises/{enterprise}/pending': { kind: 'nib', appliedOn: '' },
    'POST /enterprises/{enterprise}/pending/{pending}/outcome': {
      ...{ outcome: 'issued', endedOn: '' },
    },
    'POST /enterprises/{enterprise}/imports/{import}/reversal': { reason: 'uji' },
    'POST /enterprises/{enterprise}/uploads/{upload}/password': { password: 'uji' },
    // Refused for its day.
    'POST /enterprises/{enterprise}/entries': {
      entries: [{ entryId: nowhere, day: addDays(today, 9), amount: 1 }],
    },
  })[name] ?? {};
