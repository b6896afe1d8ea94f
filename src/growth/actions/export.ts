/** Readiness answered item by item, gaps that become tasks, the offer, and exports as facts. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import { addDays } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { both, decided } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { addTaskIn } from '../../mentoring/index.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { exportProblems } from '../problems/export.ts';
import { gapTasks } from '../questions/gaps.ts';
import {
  checkDocument,
  checkExport,
  checkReadiness,
  checkTrade,
  isSameAnswer,
  type TypedExport,
  type TypedTrade,
} from '../rules/export.ts';
import {
  findTrade,
  holdFacts,
  insertExport,
  insertReadiness,
  insertReversal,
  insertTrade,
  keepTask,
  selectExports,
  selectReadiness,
} from '../store/export.ts';
import { checklistVersion, itemOf } from '../words/readiness.ts';
import { isNews, joinedLast, mustActFor } from './allowed.ts';

const reasonMax = 500;
/** Until when a gap that became a task is due. */
const gapDays = 30;

function noteOf(
  act: Act,
  verb: `growth.${string}`,
  enterpriseId: string,
  details: Record<string, unknown>,
): void {
  act.note({ verb, thing: 'enterprise', thingId: enterpriseId, enterpriseId, details });
}

/** Kept beside those before; the last one stands. */
export async function answerReadiness(
  ground: Ground,
  who: Who | null,
  asked: {
    enterpriseId: string;
    item: string;
    level: string;
    evidence: string;
    answeredOn: string;
  },
): Promise<void> {
  const { enterpriseId } = asked;
  const { by } = await mustActFor(ground, who, 'growth.assess', enterpriseId);
  await act(ground, by, async (act) => {
    await holdFacts(act, enterpriseId);
    const before = await selectReadiness(act.client, enterpriseId);
    const standing = before.find((one) => one.item === asked.item) ?? null;
    const today = todayOf(ground.clock());
    const told = decided(checkReadiness(asked, { today, standing }));
    if (standing && isSameAnswer(standing, told)) return act.abandon();
    const { item, level } = told;
    const version = (standing?.version ?? 0) + 1;
    const made = { now: act.now, by: by.personId };
    const of = { enterpriseId, version, checklist: checklistVersion };
    await insertReadiness(act, { ...of, ...told, ...made });
    noteOf(act, 'growth.answerReadiness', enterpriseId, { item, level });
  });
}

/**
 * A task of mentoring, by whoever may assess: one at a time, and again once it is settled. Its
 * campaign.
 */
export async function makeGapTask(
  ground: Ground,
  who: Who | null,
  asked: { enterpriseId: string; item: string },
): Promise<string> {
  const { enterpriseId, item: code } = asked;
  const { by, target, today } = await mustActFor(ground, who, 'growth.assess', enterpriseId);
  const item = itemOf(code);
  if (!item) throw exportProblems.noItem();
  const campaignId = joinedLast(target);
  if (!campaignId) throw exportProblems.noCampaignYet();
  const words = `Kesiapan ekspor: ${item.name.id}. Bukti: ${item.evidence.id}`;
  await act(ground, by, async (act) => {
    const answers = await selectReadiness(act.client, enterpriseId);
    const level = answers.find((one) => one.item === code)?.level ?? 4;
    if (level >= 2) throw exportProblems.noGap();
    const [last] = await gapTasks(act.client, { enterpriseId, item: code });
    if (last?.state === 'open') return act.abandon();
    const task = { enterpriseId, taskId: newId(act.now.getTime()) };
    const nth = (last?.nth ?? 0) + 1;
    // Somebody else was quicker.
    if (!(await keepTask(act, { ...task, item: code, nth, now: act.now }))) return act.abandon();
    const dueOn = addDays(today, gapDays);
    await addTaskIn(act, { ...task, campaignId, words, owner: 'producer', dueOn });
    noteOf(act, 'growth.makeGapTask', enterpriseId, { item: code, task: task.taskId });
  });
  return campaignId;
}

export async function tellTrade(
  ground: Ground,
  who: Who | null,
  asked: TypedTrade & { enterpriseId: string },
): Promise<void> {
  const { enterpriseId } = asked;
  const { by } = await mustActFor(ground, who, 'growth.assess', enterpriseId);
  const told = decided(checkTrade(asked));
  await act(ground, by, async (act) => {
    const version = ((await findTrade(act.client, enterpriseId))?.version ?? 0) + 1;
    const made = { now: act.now, by: by.personId };
    await insertTrade(act, { enterpriseId, version, ...told, ...made });
    noteOf(act, 'growth.tellTrade', enterpriseId, { version });
  });
}

export async function tellExport(
  ground: Ground,
  who: Who | null,
  asked: TypedExport & {
    enterpriseId: string;
    exportId: string;
    /** Another shipment with a document that was told before. */
    isAnother: boolean;
  },
): Promise<void> {
  const { enterpriseId } = asked;
  const { by } = await mustActFor(ground, who, 'growth.assess', enterpriseId);
  await act(ground, by, async (act) => {
    const exportId = isId(asked.exportId) ? asked.exportId : newId(act.now.getTime());
    await holdFacts(act, enterpriseId);
    const known = await selectExports(act.client, { enterpriseId });
    const others = known.filter((one) => one.exportId !== exportId);
    const fact = checkExport(asked, todayOf(ground.clock()));
    const [told] = decided(both(fact, checkDocument(asked, others)));
    const made = { now: act.now, by: by.personId };
    const kept = await insertExport(act, { enterpriseId, exportId, ...told, ...made });
    if (!isNews(act, kept)) return;
    noteOf(act, 'growth.tellExport', enterpriseId, { export: exportId });
  });
}

/** Taken back with a reason; it stays to be read, and counts no longer. */
export async function reverseExport(
  ground: Ground,
  who: Who | null,
  asked: { enterpriseId: string; exportId: string; reason: string },
): Promise<void> {
  const { enterpriseId, exportId } = asked;
  const { by } = await mustActFor(ground, who, 'growth.assess', enterpriseId);
  const reason = tidy(asked.reason);
  await act(ground, by, async (act) => {
    const known = await selectExports(act.client, { enterpriseId });
    if (!known.some((one) => one.exportId === exportId)) throw exportProblems.noExport();
    if (reason === '' || reason.length > reasonMax) {
      throw exportProblems.reasonMissing({ max: reasonMax });
    }
    await insertReversal(act, { enterpriseId, exportId, reason, now: act.now, by: by.personId });
    noteOf(act, 'growth.reverseExport', enterpriseId, { export: exportId });
  });
}
