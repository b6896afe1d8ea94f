/** Conditions of those who pass on conditions, and what became of each. */
import { setupOf } from '../../campaigns/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { afterProblems } from '../problems/after.ts';
import { decisionProblems } from '../problems/decision.ts';
import { selectionOf } from '../questions/selection.ts';
import { conditionStandings } from '../rules/after.ts';
import {
  checkConditionFinding,
  checkConditions,
  type TypedCondition,
} from '../rules/conditions.ts';
import {
  insertConditions,
  insertFinding,
  selectConditions,
  selectFindings,
} from '../store/after.ts';
import { findDecree } from '../store/decisions.ts';
import { change, note } from './change.ts';

interface Of {
  campaignId: string;
  applicationId: string;
}

/** What has to be met, by when, and who looks; it stands with the decree. */
export async function setConditions(
  ground: Ground,
  who: Who | null,
  asked: Of & { conditions: readonly TypedCondition[] },
): Promise<void> {
  const { campaignId, applicationId } = asked;
  const setup = await setupOf(ground.database, campaignId);
  await change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    if (await findDecree(act.sql, campaignId)) throw decisionProblems.decreed();
    const view = await selectionOf({ read: act.sql }, campaignId, setup);
    const row = view?.rows.find((one) => one.applicationId === applicationId);
    if (row?.outcome !== 'conditional') throw afterProblems.notConditional();
    const conditions = decided(checkConditions(asked.conditions, { today: todayOf(act.now) }));
    const before = (await selectConditions(act.sql, campaignId)).get(applicationId);
    const version = (before?.version ?? 0) + 1;
    const made = { now: act.now, by: act.actor.personId };
    await insertConditions(act, { applicationId, version, conditions, ...made });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.setConditions', thing, { version, count: conditions.length });
  });
}

/** Met, given more time, or lapsed; what was met or lapsed is not judged again. */
export async function recordConditionFinding(
  ground: Ground,
  who: Who | null,
  asked: Of & { condition: number; result: string; dueOn: string; remark: string },
): Promise<void> {
  const { campaignId, applicationId, condition } = asked;
  await change(ground, { who, campaignId, may: 'curation.screen' }, async (act) => {
    if (!(await findDecree(act.sql, campaignId))) throw decisionProblems.noDecree();
    const { held, version } = await theCondition(act, asked);
    const found = decided(checkConditionFinding(asked, { ...held, today: todayOf(act.now) }));
    const made = { foundAt: act.now, foundBy: act.actor.personId };
    await insertFinding(act, { applicationId, condition, version, ...found, ...made });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.findCondition', thing, { condition, version, result: found.result });
  });
}

async function theCondition(
  act: Act,
  { campaignId, applicationId, condition }: Of & { condition: number },
) {
  const conditions = (await selectConditions(act.sql, campaignId)).get(applicationId);
  const findings = (await selectFindings(act.sql, campaignId)).get(applicationId) ?? [];
  const standings = conditionStandings(conditions?.conditions ?? [], findings, todayOf(act.now));
  const held = standings.find(({ no }) => no === condition);
  if (!held) throw afterProblems.noCondition();
  if (held.state === 'met' || held.state === 'lapsed') throw afterProblems.conditionDecided();
  const before = findings.find((one) => one.condition === condition);
  return { held, version: (before?.version ?? 0) + 1 };
}
