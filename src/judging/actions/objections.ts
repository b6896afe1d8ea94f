/** Objections to a judging: filed by the enterprise, answered by somebody who did not score. */
import { campaignOf } from '../../campaigns/index.ts';
import { checkAnswer, checkObjection } from '../../curation/index.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { act, type Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn, formatDay } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingObjectionsOf, ownObjectionsOf } from '../questions/objections.ts';
import { holdFinal } from '../store/final.ts';
import {
  insertJudgingAnswer,
  insertJudgingObjection,
  selectJudgingObjections,
} from '../store/objections.ts';
import { change, mustNotHaveJudged, note } from './final.ts';

export async function fileJudgingObjection(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; enterpriseId: string; ground: string; body: string },
): Promise<void> {
  const { campaignId, enterpriseId } = asked;
  const target = await enterpriseTarget(ground.database, enterpriseId);
  if (!target) throw juryProblems.notJudged();
  const today = todayOf(ground.clock());
  const by = judgingPolicy.mustBeAllowed(who, 'judging.object', target, today);
  const campaign = await campaignOf(ground.database, campaignId);
  if (!campaign) throw juryProblems.notJudged();
  await act(ground, by, async (act) => {
    await holdFinal(act, campaignId);
    const own = await ownObjectionsOf({ read: act.sql }, campaign, enterpriseId);
    if (!own) throw juryProblems.notJudged();
    const { round, lastDay, objections } = own;
    if (!lastDay) {
      throw round === 'final' ? juryProblems.notDecided() : juryProblems.notChosen();
    }
    if (dayIn(campaign.zone, act.now) > lastDay) {
      throw juryProblems.objectionsOver({ lastDay: formatDay(lastDay) });
    }
    if (objections.some(({ answer }) => answer === null)) throw juryProblems.stillOpen();
    const objection = decided(checkObjection(asked));
    const objectionId = newId(act.now.getTime());
    const made = { filedAt: act.now, by: act.actor.personId };
    const no = (await selectJudgingObjections(act.sql, campaignId)).length + 1;
    const row = { objectionId, no, campaignId, enterpriseId, ...objection, ...made };
    await insertJudgingObjection(act, row);
    note(act, 'judging.object', asked, { objection: objectionId, ground: objection.ground });
  });
}

/** Once, and by nobody who scored. */
export async function answerJudgingObjection(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; objectionId: string; result: string; answer: string },
): Promise<void> {
  const { campaignId, objectionId } = asked;
  const { zone } = present(await campaignOf(ground.database, campaignId), 'a campaign');
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    const of = { campaignId, zone };
    const { objections } = await judgingObjectionsOf({ read: act.sql }, of);
    const objection = objections.find((one) => one.objectionId === objectionId);
    if (!objection) throw juryProblems.noObjection();
    if (objection.answer) throw juryProblems.objectionAnswered();
    await mustNotHaveJudged(act, campaignId);
    const answer = decided(checkAnswer(asked));
    const made = { answeredAt: act.now, answeredBy: act.actor.personId };
    await insertJudgingAnswer(act, objection, { ...answer, ...made });
    const { enterpriseId } = objection;
    const details = { objection: objectionId, result: answer.result };
    note(act, 'judging.answerObjection', { campaignId, enterpriseId }, details);
  });
}
