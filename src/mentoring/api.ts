/** Mentoring over HTTP: the same actions and questions as the pages. */
import { createRoute } from '@hono/zod-openapi';
import { campaignOf } from '../campaigns/index.ts';
import { enterpriseTarget } from '../enterprises/index.ts';
import { parseInstant } from '../kernel/day.ts';
import { type Api, type ApiVisit, answers, takes } from '../web/index.ts';
import { attendByCode } from './actions/attend.ts';
import { cancelSession, moveSession, planSession, renewCode } from './actions/plan.ts';
import { chooseRecord, recordSessions } from './actions/record.ts';
import { stepOnReport } from './actions/report.ts';
import { addTask, stepOnTask } from './actions/tasks.ts';
import { outcomesApi } from './api-outcomes.ts';
import { setupApi } from './api-setup.ts';
import * as shapes from './api-shapes.ts';
import { mentoringPolicy } from './policy.ts';
import { mentoringProblems } from './problems.ts';
import { mentoringBoard } from './questions/board.ts';
import { watchedUntil } from './questions/ended.ts';
import { enterpriseMentoring } from './questions/enterprise.ts';
import { sessionFor } from './questions/sessions.ts';
import { findRule } from './store/setup.ts';

const base = '/api/v1/mentoring';
const { readErrors, writeErrors, changedAs } = shapes;
const ofSession = { params: shapes.sessionParams };
const changed = { 200: answers('Done', shapes.changed), ...writeErrors };

const boardRoute = createRoute({
  ...{ method: 'get', path: '/api/v1/campaigns/{campaign}/mentoring' },
  request: { params: shapes.campaignParams },
  summary: 'Who was long without a session, what is overdue, what waits',
  responses: { 200: answers('The board', shapes.board), ...readErrors },
});
const recordsRoute = createRoute({
  ...{ method: 'post', path: `${base}/records`, request: { body: takes(shapes.records) } },
  summary: 'Tell of sessions; each under the id that the device made, taken once',
  responses: { 200: answers('What became of each', shapes.receipts), ...writeErrors },
});
const planRoute = createRoute({
  ...{ method: 'post', path: '/api/v1/campaigns/{campaign}/mentoring/sessions' },
  request: { params: shapes.campaignParams, body: takes(shapes.plan) },
  summary: 'Plan a session',
  responses: changed,
});
const sessionRoute = createRoute({
  ...{ method: 'get', path: `${base}/sessions/{session}`, request: ofSession },
  summary: 'A session with its seats and tasks',
  responses: { 200: answers('The session', shapes.session), ...readErrors },
});
const moveRoute = createRoute({
  ...{ method: 'post', path: `${base}/sessions/{session}/moves` },
  request: { ...ofSession, body: takes(shapes.move) },
  summary: 'Put a planned session on another time',
  responses: changed,
});
const cancelRoute = createRoute({
  ...{ method: 'post', path: `${base}/sessions/{session}/cancellation` },
  request: { ...ofSession, body: takes(shapes.reason) },
  summary: 'Cancel a planned session',
  responses: changed,
});
const choiceRoute = createRoute({
  ...{ method: 'post', path: `${base}/sessions/{session}/choice` },
  request: { ...ofSession, body: takes(shapes.choice) },
  summary: 'Of two records of one session: let one stand, or put it aside',
  responses: changed,
});
const reportRoute = createRoute({
  ...{ method: 'post', path: `${base}/sessions/{session}/report` },
  request: { ...ofSession, body: takes(shapes.reportStep) },
  summary: 'Send, approve, send back or reopen the report of a session',
  responses: changed,
});
const codeRoute = createRoute({
  ...{ method: 'post', path: `${base}/sessions/{session}/code` },
  request: { ...ofSession, body: takes(shapes.nothing) },
  summary: 'A new code for attendance; the old one opens nothing any more',
  responses: changed,
});
const attendRoute = createRoute({
  ...{ method: 'post', path: `${base}/sessions/{session}/attendance` },
  request: { ...ofSession, body: takes(shapes.attendance) },
  summary: 'Be there, by the code that is shown on the spot',
  responses: changed,
});
const enterpriseRoute = createRoute({
  ...{ method: 'get', path: '/api/v1/enterprises/{enterprise}/mentoring' },
  request: { params: shapes.enterpriseParams },
  summary: 'Sessions, advice and tasks of an enterprise',
  responses: { 200: answers('Its mentoring', shapes.ofEnterprise), ...readErrors },
});
const taskRoute = createRoute({
  ...{ method: 'post', path: '/api/v1/enterprises/{enterprise}/tasks' },
  request: { params: shapes.enterpriseParams, body: takes(shapes.addedTask) },
  summary: 'Agree on a task outside a session',
  responses: changed,
});
const stepRoute = createRoute({
  ...{ method: 'post', path: '/api/v1/enterprises/{enterprise}/tasks/{task}/steps' },
  request: { params: shapes.taskParams, body: takes(shapes.taskStep) },
  summary: 'Say that a task is done, put off, dropped or open again',
  responses: changed,
});

export function mentoringApi(api: Api, visitOf: ApiVisit): void {
  boardApi(api, visitOf);
  recordApi(api, visitOf);
  sessionApi(api, visitOf);
  taskApi(api, visitOf);
  setupApi(api, visitOf);
  outcomesApi(api, visitOf);
}

function boardApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(boardRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    mentoringPolicy.mustBeAllowed(who, 'mentoring.see', { campaignId }, today);
    const campaign = await campaignOf(house.database, campaignId);
    if (!campaign) throw mentoringProblems.noCampaign();
    const rule = await findRule(house.database.read, campaignId);
    const { zone } = campaign;
    const now = house.clock();
    const { until, isOver } = await watchedUntil(house.database, campaign, { today, now });
    const asked = { campaignId, today, until, zone, now, rule };
    const board = await mentoringBoard(house.database, asked);
    const schema = 'lagawi.mentoring/1' as const;
    return c.json({ schema, ...board, silentDays: rule.silentDays, until, isOver }, 200);
  });
}

function recordApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(recordsRoute, async (c) => {
    const { house, who, locale } = await visitOf(c);
    const { records } = c.req.valid('json');
    const receipts = (await recordSessions(house, who, records)).map((one) => ({
      ...one,
      reasons: one.reasons.map(({ code, words }) => ({ code, words, message: words[locale] })),
    }));
    return c.json({ schema: 'lagawi.sessionReceipts/1' as const, receipts }, 200);
  });
  api.openapi(choiceRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { session: sessionId } = c.req.valid('param');
    const { record: recordId, stands } = c.req.valid('json');
    await chooseRecord(house, who, { sessionId, recordId, stands });
    return c.json(changedAs(sessionId), 200);
  });
  api.openapi(reportRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { session: sessionId } = c.req.valid('param');
    const { kind, reason } = c.req.valid('json');
    await stepOnReport(house, who, { sessionId, kind, words: reason });
    return c.json(changedAs(sessionId), 200);
  });
}

function sessionApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(planRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { campaign: campaignId } = c.req.valid('param');
    const { enterprises, modules, startsAt, ...asked } = c.req.valid('json');
    const sessionId = await planSession(house, who, {
      ...{ ...asked, campaignId, startsAt: parseInstant(startsAt) },
      ...{ enterpriseIds: enterprises, moduleIds: modules },
    });
    return c.json(changedAs(sessionId), 200);
  });
  api.openapi(sessionRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { session: sessionId } = c.req.valid('param');
    const whole = await sessionFor(house.database, who, { sessionId, today });
    const { session, seats, names, tasks, conflicts } = whole;
    const told = {
      ...{ schema: 'lagawi.session/1', ...session, startsAt: session.startsAt.toISOString() },
      seats: seats.map(({ scannedAt, ...seat }) => ({
        ...{ ...seat, name: names.get(seat.enterpriseId) ?? '' },
        scannedAt: scannedAt?.toISOString() ?? null,
      })),
      tasks,
      conflicts: conflicts.map(({ recordId, sentAt }) => ({
        ...{ recordId, sentAt: sentAt.toISOString() },
      })),
    };
    return c.json(shapes.session.parse(told), 200);
  });
  api.openapi(moveRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { session: sessionId } = c.req.valid('param');
    const { startsAt, reason } = c.req.valid('json');
    await moveSession(house, who, { sessionId, startsAt: parseInstant(startsAt), reason });
    return c.json(changedAs(sessionId), 200);
  });
  api.openapi(cancelRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { session: sessionId } = c.req.valid('param');
    await cancelSession(house, who, { sessionId, ...c.req.valid('json') });
    return c.json(changedAs(sessionId), 200);
  });
  api.openapi(codeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { session: sessionId } = c.req.valid('param');
    await renewCode(house, who, sessionId);
    return c.json(changedAs(sessionId), 200);
  });
  api.openapi(attendRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { session: sessionId } = c.req.valid('param');
    const { code, enterprise: enterpriseId } = c.req.valid('json');
    await attendByCode(house, who, { sessionId, code, enterpriseId });
    return c.json(changedAs(sessionId), 200);
  });
}

function taskApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(enterpriseRoute, async (c) => {
    const { house, who, today } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const target = await enterpriseTarget(house.database, enterpriseId);
    mentoringPolicy.mustBeAllowed(who, 'mentoring.seeOwn', target ?? { enterpriseId }, today);
    const { sessions, tasks } = await enterpriseMentoring(house.database, { enterpriseId, today });
    const told = {
      ...{ schema: 'lagawi.enterpriseMentoring/1', tasks },
      sessions: sessions.map(({ session, seat: { attendance, advice } }) => ({
        ...{ ...session, startsAt: session.startsAt.toISOString(), attendance, advice },
      })),
    };
    return c.json(shapes.ofEnterprise.parse(told), 200);
  });
  api.openapi(taskRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId } = c.req.valid('param');
    const { campaign: campaignId, ...task } = c.req.valid('json');
    await addTask(house, who, { campaignId, enterpriseId, ...task });
    return c.json(changedAs(task.taskId), 200);
  });
  api.openapi(stepRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise: enterpriseId, task: taskId } = c.req.valid('param');
    const step = { enterpriseId, taskId, ...c.req.valid('json'), hasPhoto: false };
    await stepOnTask(house, who, step);
    return c.json(changedAs(taskId), 200);
  });
}
