import { campaignOf, freezeCampaign } from '../../campaigns/index.ts';
import { type Act, type Actor, act, type Ground, system } from '../../journal/index.ts';
import { dayIn } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { decided } from '../../kernel/problem.ts';
import { salesProblems } from '../problems.ts';
import { decideClosing, type StatementContent, splitDifference } from '../rules/statement.ts';
import { writesSince } from '../store/restatement.ts';
import {
  insertStatement,
  type Statement,
  selectMembers,
  selectStatements,
  takeSnapshot,
} from '../store/statements.ts';
import { followGoods } from './follow-goods.ts';
import { searchDoubles } from './search-doubles.ts';

export interface Closed {
  statementId: string;
  no: number;
}

/**
 * Closes a campaign's figure: the first statement, from which window, zone and stages stand. The
 * ledgers go on; what comes later shows beside the statement and in a restatement.
 */
export function closeCampaign(
  ground: Ground,
  actor: Actor,
  { campaignId }: { campaignId: string },
): Promise<Closed> {
  return makeStatement(ground, actor, { campaignId, restates: null });
}

/**
 * States the figure anew. `restates` is the newest statement as the person saw it, so that a second
 * click, or another person's, restates nothing twice.
 */
export function restateCampaign(
  ground: Ground,
  actor: Actor,
  asked: { campaignId: string; restates: string },
): Promise<Closed> {
  return makeStatement(ground, actor, asked);
}

async function makeStatement(
  ground: Ground,
  actor: Actor,
  { campaignId, restates }: { campaignId: string; restates: string | null },
): Promise<Closed> {
  // A mark of a minute ago is in what is closed for good.
  await followGoods(ground, system('job'));
  // What may be a double keeps a period open, so nothing is closed unsearched.
  await searchDoubles(ground, actor);
  return act(ground, actor, async (tx) => {
    // Held from here on: window and definition stand, and no other statement of it is made.
    await freezeCampaign(tx, campaignId);
    const campaign = await campaignOf(ground.database, campaignId);
    if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
    const latest = (await selectStatements(tx.sql, campaignId)).at(-1) ?? null;
    const { blocking, lastWriteAt, ...snapshot } = await takeSnapshot(tx, campaignId);
    decided(
      decideClosing({
        window: campaign.window,
        today: dayIn(campaign.zone, tx.now),
        latest,
        restates,
        members: snapshot.members.length,
        blocking,
      }),
    );
    const content: StatementContent = {
      ...snapshot,
      statementId: newId(tx.now.getTime()),
      campaignId,
      no: (latest?.no ?? 0) + 1,
      definition: campaign.definition.version,
      window: campaign.window,
      // The times of writes never go back within an enterprise, so they may be ahead of the clock.
      cutOff: lastWriteAt && lastWriteAt > tx.now ? lastWriteAt : tx.now,
      madeAt: tx.now,
      madeBy: actor.personId,
      restates: latest && { statementId: latest.statementId, hash: latest.hash },
      changes: latest ? await changesSince(tx, latest, snapshot.members) : [],
    };
    await insertStatement(tx, content);
    tx.note({
      verb: latest ? 'sales.restate' : 'sales.close',
      thing: 'statement',
      thingId: content.statementId,
      campaignId,
      details: { no: content.no, definition: content.definition, restates },
    });
    return { statementId: content.statementId, no: content.no };
  });
}

async function changesSince(
  tx: Act,
  { campaignId, statementId }: Statement,
  members: StatementContent['members'],
): Promise<StatementContent['changes']> {
  const before = await selectMembers(tx.sql, statementId);
  return splitDifference(before, members, await writesSince(tx, { campaignId, statementId }));
}
