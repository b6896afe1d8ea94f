/** The papers of a final, signed as they are issued. */
import { type CampaignWhole, campaignOf, holdsSimulation } from '../../campaigns/index.ts';
import {
  checkMinutes,
  type MinutesHead,
  mustBeNewMinutes,
  type TypedMinutes,
} from '../../curation/index.ts';
import { issuePaper, replacePapers } from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { objectionsField } from '../jury-fields.ts';
import { judgingPolicy } from '../policy.ts';
import { judgingProblems } from '../problems.ts';
import { judgingMinutes, winnersCharters } from '../questions/papers.ts';
import { type Proposal, proposalOf } from '../questions/proposal.ts';
import { numbersIn } from '../rules/corrections.ts';
import { findDecree } from '../store/decree.ts';
import type { WinnersDecree } from '../words/decree.ts';
import { change } from './final.ts';

type Asked = TypedMinutes & { campaignId: string };

/** Both versions at once: what is kept inside, and what anybody may read. */
export async function issueJudgingMinutes(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { typed?: Readonly<Record<string, string>> },
): Promise<void> {
  const { campaignId, typed } = asked;
  const objections = numbersIn(typed?.[objectionsField.name] ?? '');
  const { campaign, head, isSimulation } = await begun(ground, who, asked);
  const before = await proposalOf(ground.database, campaign, objections);
  const count = before?.view.tied.length ?? 0;
  if (count > 0) throw judgingProblems.tied({ count });
  const versions = await Promise.all(
    (['internal', 'public'] as const).map((version) =>
      judgingMinutes(ground.database, { campaignId, head, version, objections }),
    ),
  );
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    // The draws take seconds: somebody may have corrected or decided meanwhile.
    const now = await proposalOf({ read: act.sql }, campaign, objections);
    if (proposedBy(now) !== proposedBy(before)) throw judgingProblems.changedMeanwhile();
    const closedOn = dayIn(campaign.zone, now?.view.final.closedAt ?? act.now);
    await mustBeNewMinutes(act, { campaignId, kind: 'judgingMinutes', head, closedOn });
    for (const [i, content] of versions.entries()) {
      const winners = content.rows.filter(({ cells }) => cells.at(-1) === 'pemenang');
      await issuePaper(act, ground.files.keyring, {
        kind: i === 0 ? 'judgingMinutes' : 'judgingMinutesPublic',
        ...{ campaignId, campaign: content.campaign, number: content.number, day: head.day },
        ...{ isSimulation, content },
        facts: winners.map(({ rank, name }) => [`Usulan ${rank}`, name] as const),
      });
    }
  });
}

/** A charter for each winner that the decree names. */
export async function issueCharters(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<void> {
  const { campaignId } = asked;
  const { head, isSimulation } = await begun(ground, who, asked);
  const decree = await findDecree(ground.database.read, campaignId);
  if (!decree) throw judgingProblems.noDecree();
  const winners = decree.content.entries
    .filter(({ isWinner }) => isWinner)
    .map(({ enterpriseId }) => enterpriseId);
  const charters = await winnersCharters(ground.database, { campaignId, head, winners });
  await change(ground, { who, campaignId, may: 'judging.decide' }, async (act) => {
    await mustStillHold(act, campaignId, decree);
    for (const { enterpriseId, content } of charters) {
      await replacePapers(act, {
        ...{ campaignId, kind: 'awardCharter', about: new Set([enterpriseId]) },
        head: { number: content.number, day: head.day },
      });
      await issuePaper(act, ground.files.keyring, {
        ...{ kind: 'awardCharter', campaignId, subjectId: enterpriseId },
        ...{ campaign: content.campaign, number: content.number, day: head.day },
        ...{ isSimulation, content },
        facts: [
          ['Diberikan kepada', content.name],
          ['SK penetapan', decree.number],
        ],
      });
    }
  });
}

const proposedBy = (proposal: Proposal | null): string =>
  JSON.stringify([proposal?.proposes, proposal?.isProposal, proposal?.view.rows]);

/** What was gathered before the act follows the decree that holds within it. */
export async function mustStillHold(
  act: Act,
  campaignId: string,
  { version }: Pick<WinnersDecree, 'version'>,
): Promise<void> {
  const now = await findDecree(act.sql, campaignId);
  if (now?.version !== version) throw judgingProblems.changedMeanwhile();
}

export async function begun(
  ground: Ground,
  who: Who | null,
  asked: Asked,
): Promise<{ campaign: CampaignWhole; head: MinutesHead; isSimulation: boolean }> {
  const { campaignId } = asked;
  const today = todayOf(ground.clock());
  judgingPolicy.mustBeAllowed(who, 'judging.decide', { campaignId }, today);
  const campaign = present(await campaignOf(ground.database, campaignId), 'a campaign');
  // East of Jakarta the day begins earlier.
  const head = decided(checkMinutes(asked, { today: dayIn(campaign.zone, ground.clock()) }));
  // Where anything is invented, no paper may look official.
  const isSimulation = campaign.isSimulation || (await holdsSimulation(ground.database));
  return { campaign, head, isSimulation };
}

/** For what is done to one paper: revoked, or a signed copy kept with it. */
export function decideOnPapers<T>(
  ground: Ground,
  who: Who | null,
  campaignId: string,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  return change(ground, { who, campaignId, may: 'judging.decide' }, work);
}
