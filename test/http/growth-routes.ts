/** The API of growth as the policy test knows it. */
import { growthPolicy } from '../../src/growth/index.ts';
import type { Permission } from '../../src/people/index.ts';
import { eventApiBodies, eventApiRoutes } from './event-routes.ts';

const { permissions: may } = growthPolicy;
const nowhere = '01900000-0000-7000-8000-000000000000';
const c = '/campaigns/{campaign}/follow-up';
const plan = '/enterprises/{enterprise}/follow-up/{plan}';
const noHead = { number: '', day: '', place: '', signatories: [] };

export const growthRoutes: Record<string, Permission> = {
  ...eventApiRoutes,
  [`GET ${c}`]: may['growth.see'],
  [`POST ${c}/plans`]: may['growth.run'],
  [`POST ${c}/handovers`]: may['growth.run'],
  [`POST ${c}/plans/{plan}/change`]: may['growth.run'],
  [`POST ${c}/plans/{plan}/end`]: may['growth.run'],
  ...Object.fromEntries(
    ['', '/{paper}', '/{paper}/pdf', '/{paper}/copies', '/{paper}/copies/{no}'].map((path) => [
      ...[`GET ${c}/papers${path}`, may['growth.see']],
    ]),
  ),
  ...Object.fromEntries(
    ['revocation', 'copies', 'certification'].map((name) => [
      ...[`POST ${c}/papers/{paper}/${name}`, may['growth.run']],
    ]),
  ),
  [`GET /campaigns/{campaign}/exports`]: may['growth.see'],
  'GET /enterprises/{enterprise}/export-readiness': may['growth.seeOwn'],
  'GET /enterprises/{enterprise}/export-readiness/files': may['growth.seeOwn'],
  'GET /enterprises/{enterprise}/export-readiness/files/{file}': may['growth.seeOwn'],
  ...Object.fromEntries(
    [
      ...['POST /export-readiness/{code}/files', 'POST /export-readiness/files/{file}/withdrawal'],
      ...['POST /export-readiness/{code}/answers', 'POST /export-readiness/{code}/task'],
      ...['PUT /export-offer', 'POST /exports', 'POST /exports/{export}/reversal'],
    ].map((name) => [name.replace(' ', ' /enterprises/{enterprise}'), may['growth.assess']]),
  ),
  'GET /enterprises/{enterprise}/follow-up': may['growth.seeOwn'],
  ...Object.fromEntries(
    ['steps', 'steps/{step}/news', 'checks/{no}/answers', 'checks/{no}/attempts'].map((name) => [
      ...[`POST ${plan}/${name}`, may['growth.follow']],
    ]),
  ),
};

export const growthBodies: Record<string, unknown> = {
  ...eventApiBodies,
  [`POST ${c}/plans`]: {
    ...{ enterprises: [], institution: nowhere, officer: nowhere, goals: '', start: '', until: '' },
  },
  [`POST ${c}/plans/{plan}/change`]: { goals: '', until: '', reason: '', seen: 0 },
  [`POST ${c}/plans/{plan}/end`]: { reason: '' },
  [`POST ${c}/handovers`]: { ...noHead, from: nowhere, to: nowhere, reason: '', until: '' },
  [`POST ${c}/papers/{paper}/revocation`]: { reason: '' },
  [`POST ${c}/papers/{paper}/copies`]: { signer: '', content: '' },
  [`POST ${c}/papers/{paper}/certification`]: { signer: '', nik: '', passphrase: '' },
  'POST /enterprises/{enterprise}/export-readiness/{code}/answers': {
    ...{ level: '9', answeredOn: '' },
  },
  'POST /enterprises/{enterprise}/export-readiness/{code}/task': {},
  'POST /enterprises/{enterprise}/export-readiness/{code}/files': { name: '', content: '' },
  'POST /enterprises/{enterprise}/export-readiness/files/{file}/withdrawal': {},
  'PUT /enterprises/{enterprise}/export-offer': { hsCodes: '1' },
  'POST /enterprises/{enterprise}/exports': {
    ...{ exportId: nowhere, country: '', day: '', hsCode: '', value: '', currency: '' },
    ...{ document: '', source: '' },
  },
  'POST /enterprises/{enterprise}/exports/{export}/reversal': { reason: '' },
  [`POST ${plan}/steps`]: { stepId: nowhere, words: 'x', dueOn: '2026-01-01' },
  [`POST ${plan}/steps/{step}/news`]: { kind: 'done', words: 'x' },
  [`POST ${plan}/checks/{no}/answers`]: { checkedOn: '', ended: '', seen: 0 },
  [`POST ${plan}/checks/{no}/attempts`]: { attemptId: nowhere, triedOn: '', way: 'phone' },
};
