/** An upheld objection against a first round: whoever objected comes into the open final. */
import { campaignOf } from '../../campaigns/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingPolicy } from '../policy.ts';
import { canComeIn, judgingObjectionsOf } from '../questions/objections.ts';
import { checkReason } from '../rules/corrections.ts';
import { barredFromFinal } from '../rules/relations.ts';
import { checkGaps, type TypedGaps } from '../rules/reported.ts';
import { findCriteria, findRound, insertFinalists } from '../store/final.ts';
import { saveSheets } from '../store/sheets.ts';
import { change, mustBeAnswered, mustNotHaveJudged, note } from './final.ts';
import { openRound } from './judges.ts';
import { measureEntrants, withNames } from './measure.ts';

/** Measured as the ledger stood when the final opened; every judge gets a sheet. */
export async function admitFinalist(
  ground: Ground,
  who: Who | null,
  asked: TypedGaps & {
    campaignId: string;
    objectionId: string;
    reason: string;
  },
): Promise<void> {
  const { campaignId, objectionId } = asked;
  judgingPolicy.mustBeAllowed(who, 'judging.decide', { campaignId }, todayOf(ground.clock()));
  const { zone } = present(await campaignOf(ground.database, campaignId), 'a campaign');
  const key = { campaignId, round: 'final' } as const;
  const final = await findRound(ground.database.read, key);
  if (!final || final.closedAt) throw juryProblems.finalOver();
  const of = { campaignId, zone };
  const { objections } = await judgingObjectionsOf(ground.database, of);
  const objection = objections.find((one) => one.objectionId === objectionId);
  const asks = objection && { campaignId, objection };
  if (!asks || !(await canComeIn(ground.database, asks))) throw juryProblems.notAdmitted();
  const { enterpriseId } = asks.objection;
  const made = await measureEntrants(ground, {
    ...{ campaignId, entrants: [enterpriseId], as: final, knownThen: true },
  });
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    await mustNotHaveJudged(act, campaignId);
    const open = await openRound(act, campaignId);
    if (open?.key.round !== 'final') throw juryProblems.finalOver();
    // Somebody may have added it meanwhile.
    const still = await canComeIn({ read: act.sql }, asks);
    if (!still || made.entrants.length === 0) throw juryProblems.notAdmitted();
    const judges = open.seated;
    await mustBeAnswered(act, { campaignId, judges, entrants: [enterpriseId] });
    const barred = barredFromFinal(open.conflicts, [enterpriseId]);
    if (judges.some((personId) => barred.has(personId))) throw juryProblems.judgeConflicted();
    const why = decided(checkReason(asked.reason));
    const set = await findCriteria(act.sql, campaignId, final.criteriaVersion);
    const criteria = present(set, 'a final names its criteria');
    const entrants = await withNames({ read: act.sql }, made.entrants);
    const { unwitnessed, unreported } = decided(checkGaps(asked, { entrants, criteria }));
    const reason = [
      why,
      ...(unwitnessed === '' ? [] : [`Unduhan tidak disaksikan: ${unwitnessed}`]),
      ...(unreported === '' ? [] : [`Tidak melaporkan penjualan: ${unreported}`]),
    ].join(' ');
    await insertFinalists(act, key, made.entrants, { objectionId, reason });
    await saveSheets(
      act,
      key,
      judges.map((personId) => ({ enterpriseId, personId })),
    );
    note(act, 'judging.admit', { campaignId, enterpriseId }, { objection: objectionId });
  });
}
