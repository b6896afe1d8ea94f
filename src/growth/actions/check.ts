/** Checks of an enterprise after its campaign: told, told anew with a reason, tried in vain. */
import { type Act, act, type Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { askedAfter, checkAnswer, checkAttempt, type TypedAnswer } from '../rules/checks.ts';
import { countAttempts, holdCheck, insertAnswer, insertAttempt } from '../store/checks.ts';
import { selectChecks } from '../store/plans.ts';
import type { Check, Plan } from '../words/follow-up.ts';
import { holdRunning, isNews, mustActFor } from './allowed.ts';

interface AskedCheck {
  enterpriseId: string;
  planId: string;
  month: number;
}

/** Nothing is edited: one that is there already is told anew, with a reason. */
export async function answerCheck(
  ground: Ground,
  who: Who | null,
  asked: AskedCheck & {
    typed: TypedAnswer;
    /** The version that whoever tells has seen; 0 for none. */
    seen: number;
  },
): Promise<void> {
  const { by, today } = await mustActFor(ground, who, 'growth.follow', asked.enterpriseId);
  await act(ground, by, async (act) => {
    const { plan, check, after, key } = await held(act, asked);
    if (check.version !== asked.seen) throw growthProblems.changedMeanwhile();
    const attempts = await countAttempts(act.client, key);
    const told = decided(checkAnswer(asked.typed, { check, after, today, attempts }));
    const version = check.version + 1;
    const answerId = newId(act.now.getTime());
    await insertAnswer(act, key, {
      ...{ ...told, answerId, version, now: act.now, by: by.personId },
    });
    const { ended } = told;
    noteCheck(act, version > 1 ? 'growth.correctCheck' : 'growth.tellCheck', plan, {
      ...{ month: key.month, version, ended },
    });
  });
}

export async function tellAttempt(
  ground: Ground,
  who: Who | null,
  asked: AskedCheck & { attemptId: string; triedOn: string; way: string; remark: string },
): Promise<void> {
  const { by, today } = await mustActFor(ground, who, 'growth.follow', asked.enterpriseId);
  await act(ground, by, async (act) => {
    const { plan, check, after, key } = await held(act, asked);
    const told = decided(checkAttempt(asked, { check, after, today }));
    const attemptId = isId(asked.attemptId) ? asked.attemptId : newId(act.now.getTime());
    const made = { attemptId, now: act.now, by: by.personId };
    const kept = await insertAttempt(act, key, { month: key.month, ...told, ...made });
    if (!isNews(act, kept)) return;
    noteCheck(act, 'growth.tellAttempt', plan, { month: key.month, way: told.way });
  });
}

async function held(
  act: Act,
  asked: AskedCheck,
): Promise<{ plan: Plan; check: Check; after: Day; key: AskedCheck }> {
  const plan = await holdRunning(act, asked);
  const { enterpriseId, planId } = plan;
  const key = { enterpriseId, planId, month: asked.month };
  const check = await holdCheck(act, key);
  if (!check) throw growthProblems.noCheck();
  const checks = await selectChecks(act.client, [plan]);
  const after = askedAfter(checks, { month: key.month, startDay: plan.startDay });
  return { plan, check, after, key };
}

function noteCheck(
  act: Act,
  verb: `growth.${string}`,
  { planId, enterpriseId, campaignId }: Plan,
  details: Record<string, unknown>,
): void {
  act.note({ verb, thing: 'followUp', thingId: planId, enterpriseId, campaignId, details });
}
