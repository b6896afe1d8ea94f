/** The API of mentoring as the policy test knows it. */
import { mentoringPolicy } from '../../src/mentoring/index.ts';
import type { Permission } from '../../src/people/index.ts';

const { permissions: may } = mentoringPolicy;
const nowhere = '01900000-0000-7000-8000-000000000000';
const ofCampaign = '/campaigns/{campaign}/mentoring';
const session = '/mentoring/sessions/{session}';
const enterprise = '/enterprises/{enterprise}';

/** A session is its mentor's: judged by the session, not by the address. */
export const mentoringRoutes: Record<string, Permission | 'signedIn'> = {
  [`GET ${ofCampaign}`]: may['mentoring.see'],
  'POST /mentoring/records': 'signedIn',
  [`POST ${ofCampaign}/sessions`]: 'signedIn',
  [`GET ${session}`]: 'signedIn',
  ...Object.fromEntries(
    ['moves', 'cancellation', 'choice', 'report', 'code', 'attendance'].map((name) => [
      ...[`POST ${session}/${name}`, 'signedIn' as const],
    ]),
  ),
  [`GET ${ofCampaign}/coverage`]: may['mentoring.see'],
  // Of a session, its mentor's; else theirs who run the campaign.
  [`POST ${ofCampaign}/coverage`]: may['mentoring.cover'],
  [`POST ${ofCampaign}/coverage/{coverage}/withdrawal`]: may['mentoring.cover'],
  [`GET ${enterprise}/readiness`]: may['mentoring.seeOwn'],
  [`POST ${enterprise}/readiness`]: may['mentoring.walk'],
  [`GET ${enterprise}/mentoring`]: may['mentoring.seeOwn'],
  [`POST ${enterprise}/tasks`]: may['mentoring.walk'],
  [`POST ${enterprise}/tasks/{task}/steps`]: may['mentoring.doTasks'],
  ...Object.fromEntries(
    [
      ...['PUT /rule', 'POST /modules', 'DELETE /modules/{module}', 'POST /mentors'],
      ...['DELETE /mentors/{person}', 'POST /pairings'],
      'POST /pairings/{enterprise}/{pairing}/end',
    ].map((name) => [name.replace(' ', ` ${ofCampaign}`), may['mentoring.run']]),
  ),
};

export const mentoringBodies: Record<string, unknown> = {
  'POST /mentoring/records': {
    records: [
      {
        ...{ recordId: nowhere, sessionId: nowhere, basedOn: null, outcome: 'held' },
        seats: [],
      },
    ],
  },
  [`POST ${ofCampaign}/sessions`]: {
    ...{ sessionId: nowhere, mentorId: nowhere, kind: 'media', topic: '', startsAt: '' },
    ...{ minutes: 0, enterprises: [] },
  },
  [`POST ${ofCampaign}/coverage`]: { outlet: '', kind: 'print', title: '', publishedOn: '' },
  [`POST ${ofCampaign}/coverage/{coverage}/withdrawal`]: { reason: 'x' },
  [`POST ${enterprise}/readiness`]: {
    ...{ readingId: nowhere, campaign: 'lagawi', moment: 'before', onDay: '', answers: {} },
  },
  [`POST ${session}/moves`]: { startsAt: '2026-01-01T10:00+07:00', reason: 'x' },
  [`POST ${session}/cancellation`]: { reason: 'x' },
  [`POST ${session}/choice`]: { record: nowhere, stands: false },
  [`POST ${session}/code`]: {},
  [`POST ${session}/report`]: { kind: 'submitted' },
  [`POST ${session}/attendance`]: { code: 'x', enterprise: nowhere },
  [`POST ${enterprise}/tasks`]: {
    ...{ campaign: 'lagawi', taskId: nowhere, words: '', owner: 'producer', dueOn: '' },
  },
  [`POST ${enterprise}/tasks/{task}/steps`]: { stepId: nowhere, kind: 'done', words: 'x' },
  [`PUT ${ofCampaign}/rule`]: { loadMax: 0, monthlySessions: -1, silentDays: 0 },
  [`POST ${ofCampaign}/modules`]: { nameId: '' },
  [`POST ${ofCampaign}/mentors`]: { person: nowhere },
  [`POST ${ofCampaign}/pairings`]: { mentor: nowhere, enterprises: [], from: '', until: '' },
  [`POST ${ofCampaign}/pairings/{enterprise}/{pairing}/end`]: { reason: '' },
};
