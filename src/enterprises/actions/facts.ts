import type { Ground } from '../../journal/index.ts';
import { isId, newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { factProblems } from '../problems/facts.ts';
import { enterpriseProblems } from '../problems.ts';
import { textMax } from '../rules/enterprise.ts';
import { checkFacts, type TypedFacts } from '../rules/facts.ts';
import { selectParticipations } from '../store/registry.ts';
import { insertFacts, saveStruck, selectFacts } from '../store/told.ts';
import { change, note } from './change.ts';

/** Keeps what is told of an enterprise as of a day. The id may be made before the first send. */
export async function recordFacts(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: TypedFacts & { factId?: string },
): Promise<string> {
  return change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    const facts = decided(checkFacts(asked, todayOf(ground.clock())));
    if (facts.campaignId) {
      const memberships = await selectParticipations(act.sql, [enterpriseId], facts.campaignId);
      if (memberships.length === 0) throw enterpriseProblems.noSuchCampaign();
    }
    const factId = asked.factId && isId(asked.factId) ? asked.factId : newId(act.now.getTime());
    const before = await selectFacts(act.sql, enterpriseId);
    // The same form sent twice.
    if (before.some((one) => one.factId === factId)) return factId;
    await insertFacts(act, enterpriseId, {
      ...facts,
      factId,
      now: act.now,
      by: act.actor.personId,
    });
    const { asOf, occasion, campaignId } = facts;
    const to = campaignId ? { campaignId } : {};
    note(act, 'enterprises.recordFacts', enterpriseId, { ...to, fact: factId, asOf, occasion });
    return factId;
  });
}

/** What was wrong stays readable, struck out, with the reason; the right one is recorded anew. */
export async function strikeFacts(
  ground: Ground,
  who: Who | null,
  enterpriseId: string,
  asked: { factId: string; reason: string },
): Promise<void> {
  const reason = tidy(asked.reason);
  await change(ground, { who, enterpriseId, may: 'enterprises.edit' }, async (act) => {
    if (reason === '' || reason.length > textMax) {
      throw enterpriseProblems.reasonMissing({ max: textMax });
    }
    const all = await selectFacts(act.sql, enterpriseId);
    const found = all.find((one) => one.factId === asked.factId);
    if (!found) throw enterpriseProblems.noSuchItem();
    if (found.struck) throw factProblems.alreadyStruck();
    const row = { factId: found.factId, now: act.now, by: act.actor.personId, reason };
    await saveStruck(act, enterpriseId, row);
    note(act, 'enterprises.strikeFacts', enterpriseId, { fact: found.factId });
  });
}
