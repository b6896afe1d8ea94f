/** Objections: filed with the secret of the own application, answered by the office. */
import { campaignOf } from '../../campaigns/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn, formatDay } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { afterProblems } from '../problems/after.ts';
import { decisionProblems } from '../problems/decision.ts';
import { formProblems } from '../problems/form.ts';
import { lastDayOf } from '../questions/after.ts';
import { checkAnswer, checkObjection, checkTerms } from '../rules/objections.ts';
import { findByToken } from '../store/applications.ts';
import { findDecree } from '../store/decisions.ts';
import {
  findTerms,
  insertAnswer,
  insertObjection,
  insertTerms,
  selectObjections,
} from '../store/objections.ts';
import { applicantBy, type Own, tokenHashOf } from './apply.ts';
import { change, held, mustNotHaveScored, note } from './change.ts';

/** How long objections may be filed and answered; stands once the decree is entered. */
export async function setObjectionTerms(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; fileDays: string; answerDays: string; holidays: string },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.setUp' }, async (act) => {
    if (await findDecree(act.sql, campaignId)) throw decisionProblems.decreed();
    const terms = decided(checkTerms(asked));
    const version = ((await findTerms(act.sql, campaignId))?.version ?? 0) + 1;
    const made = { now: act.now, by: act.actor.personId };
    await insertTerms(act, campaignId, { ...terms, version, ...made });
    note(act, 'curation.setObjectionTerms', { campaignId }, { version });
  });
}

export async function fileObjection(
  ground: Ground,
  asked: Own & { ground: string; body: string },
): Promise<void> {
  const { campaignId, token } = asked;
  await held(ground, applicantBy(asked), campaignId, async (act) => {
    const application = await findByToken(act.sql, campaignId, tokenHashOf(token));
    if (!application || application.state === 'draft') throw formProblems.notFound();
    const { applicationId } = application;
    const { zone } = present(await campaignOf(ground.database, campaignId), 'a campaign');
    const lastDay = await lastDayOf({ read: act.sql }, { campaignId, zone }, applicationId);
    if (!lastDay) throw afterProblems.notYet();
    if (dayIn(zone, act.now) > lastDay) throw afterProblems.over({ lastDay: formatDay(lastDay) });
    const own = await selectObjections(act.sql, campaignId, applicationId);
    if (own.some(({ answer }) => answer === null)) throw afterProblems.stillOpen();
    const objection = decided(checkObjection(asked));
    const objectionId = newId(act.now.getTime());
    await insertObjection(act, { objectionId, applicationId, ...objection, filedAt: act.now });
    const thing = { campaignId, thing: 'objection', thingId: objectionId };
    note(act, 'curation.object', thing, { ground: objection.ground });
  });
}

/** Once, and by nobody who scored. */
export async function answerObjection(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; objectionId: string; result: string; answer: string },
): Promise<void> {
  const { campaignId, objectionId } = asked;
  await change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const all = await selectObjections(act.sql, campaignId);
    const objection = all.find((one) => one.objectionId === objectionId);
    if (!objection) throw afterProblems.noObjection();
    if (objection.answer) throw afterProblems.answered();
    await mustNotHaveScored(act, campaignId);
    const answer = decided(checkAnswer(asked));
    const made = { answeredAt: act.now, answeredBy: act.actor.personId };
    await insertAnswer(act, objectionId, { ...answer, ...made });
    const thing = { campaignId, thing: 'objection', thingId: objectionId };
    note(act, 'curation.answerObjection', thing, { result: answer.result });
  });
}
