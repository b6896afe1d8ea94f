/** A first round: too many for every judge to score all, so the sheets are planned. */
import { freezeQuotas } from '../../campaigns/index.ts';
import type { Ground } from '../../journal/index.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingProblems } from '../problems.ts';
import { judgesOf } from '../questions/final.ts';
import { checkEach } from '../rules/first-round.ts';
import { barredPairs } from '../rules/relations.ts';
import { checkReported } from '../rules/reported.ts';
import { findCriteria, findCurrentRound, insertFinalists, insertRound } from '../store/final.ts';
import { selectJudgeConflicts } from '../store/jury.ts';
import { saveSheets } from '../store/sheets.ts';
import { change, closeRound, mustBeAnswered, note } from './final.ts';
import { measureEntrants, mustTakePart, withNames } from './measure.ts';
import { planSheets } from './plan.ts';

/**
 * Measures everybody and deals out the sheets: each entrant to so many judges, loads even, all
 * judges joined by entrants whom they share, so that strict and lenient ones can be told apart.
 */
export async function openFirstRound(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    entrants: readonly string[];
    each: string;
    /** Why, where somebody reported nothing at all. */
    unreported?: string;
  },
): Promise<void> {
  const { campaignId } = asked;
  const today = todayOf(ground.clock());
  judgingPolicy.mustBeAllowed(who, 'judging.run', { campaignId }, today);
  const judges = await judgesOf(ground.database, campaignId, today);
  const made = await measureEntrants(ground, { campaignId, entrants: asked.entrants });
  const { entrants, ...measuring } = made;
  const round = { campaignId, round: 'first' } as const;
  await change(ground, { who, campaignId, may: 'judging.run' }, async (act) => {
    if (await findCurrentRound(act.sql, campaignId)) throw judgingProblems.frozen();
    const criteria = await findCriteria(act.sql, campaignId);
    const ids = entrants.map(({ enterpriseId }) => enterpriseId);
    if (!criteria) throw judgingProblems.noCriteria();
    await mustTakePart({ read: act.sql }, asked.entrants, entrants);
    if (entrants.length < 3) throw judgingProblems.fewEntrants();
    if (judges.length < 3) throw judgingProblems.fewJudges();
    const each = decided(checkEach(asked.each, { judges: judges.length }));
    await mustBeAnswered(act, { campaignId, judges, entrants: ids });
    const barred = barredPairs(await selectJudgeConflicts(act.sql, campaignId));
    const plan = planSheets({ campaignId, judges, each, barred, entrants: ids });
    if (plan.short.length > 0) throw juryProblems.fewJudges({ count: plan.short.length });
    const told = { entrants: await withNames({ read: act.sql }, entrants), criteria };
    const unreported = decided(checkReported(asked.unreported ?? '', told));
    const opened = { openedAt: act.now, by: act.actor.personId, each };
    const stands = { criteriaVersion: criteria.version, ...measuring };
    // How many go on is settled before anybody knows the ranking.
    const { finalists } = await freezeQuotas(act, campaignId, 'firstRound');
    if (finalists === null) throw judgingProblems.noFinalistQuota();
    await insertRound(act, round, {
      ...{ ...stands, unwitnessed: '', unreported, otherwise: '' },
      ...opened,
    });
    await insertFinalists(act, round, entrants);
    await saveSheets(act, round, plan.pairs);
    const details = { entrants: entrants.length, each, sheets: plan.pairs.length };
    note(act, 'judging.openFirstRound', { campaignId }, details);
  });
}

export const closeFirstRound = (
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> => closeRound(ground, who, { campaignId, round: 'first' });
