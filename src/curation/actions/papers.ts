/** The papers of a selection, signed as they are issued. */
import { campaignOf, holdsSimulation, setupOf } from '../../campaigns/index.ts';
import { issuePaper, replacePapers } from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import { todayOf, type Who } from '../../people/index.ts';
import { curationPolicy } from '../policy.ts';
import { decisionProblems } from '../problems/decision.ts';
import { minutesRows, minutesVersions, participantsContent } from '../questions/minutes.ts';
import { selectionOf } from '../questions/selection.ts';
import { afterChange } from '../rules/after.ts';
import { checkMinutes, type TypedMinutes } from '../rules/minutes.ts';
import { selectAmendments } from '../store/after.ts';
import { findDecree } from '../store/decisions.ts';
import { outcomeWords } from '../words/panel.ts';
import { change } from './change.ts';
import { mustBeNewMinutes } from './minutes-head.ts';

type Asked = TypedMinutes & { campaignId: string };

/**
 * The minutes of the curation, with the proposal as it stands, in both versions at once: what is
 * kept inside, and what anybody may read. Returns the paper of the internal one.
 */
export async function issueMinutes(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  const { head, isSimulation } = start;
  const versions = await minutesVersions(ground.database, campaignId, head);
  const content = versions.internal;
  const setup = await setupOf(ground.database, campaignId);
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    // The draws take seconds: somebody may have decided otherwise meanwhile.
    const view = await selectionOf({ read: act.sql }, campaignId, setup);
    const now = view && JSON.stringify(minutesRows(view));
    if (now !== JSON.stringify(content.rows)) throw decisionProblems.changedMeanwhile();
    const closedOn = dayIn(start.campaign.zone, view?.opening.closedAt ?? act.now);
    await mustBeNewMinutes(act, { campaignId, kind: 'curationMinutes', head, closedOn });
    const chosen = content.rows.filter(({ outcome }) => seated.includes(outcome));
    const { campaign } = content;
    const paper = {
      ...{ campaignId, campaign, number: head.number, day: head.day, isSimulation },
      facts: [
        ['Pendaftar dinilai', String(content.rows.length)],
        ['Diusulkan', String(chosen.length)],
        ['Nomor pendaftar yang diusulkan', chosen.map(({ no }) => no).join(', ')],
      ] as const,
    };
    const { keyring } = ground.files;
    const paperId = await issuePaper(act, keyring, { ...paper, kind: 'curationMinutes', content });
    const told = { ...paper, kind: 'curationMinutesPublic', content: versions.public } as const;
    await issuePaper(act, keyring, { ...told, number: versions.public.number });
    return paperId;
  });
}

const seated = [outcomeWords.passed.id, outcomeWords.conditional.id];

/** The annex of the decree: who takes part, and who waits. */
export async function issueParticipants(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string> {
  const { campaignId } = asked;
  const { head, isSimulation } = await begun(ground, who, asked);
  const decree = await findDecree(ground.database.read, campaignId);
  if (!decree) throw decisionProblems.noDecree();
  const content = await participantsContent(ground.database, { campaignId, head, decree });
  const kind = 'participants';
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const amendments = await selectAmendments(act.sql, campaignId);
    if (amendments.length > 0) {
      await replacePapers(act, { campaignId, kind, head, about: null, after: afterChange });
    }
    return issuePaper(act, ground.files.keyring, {
      ...{ kind, campaignId, campaign: content.campaign },
      ...{ number: head.number, day: head.day, isSimulation, content },
      facts: [
        ['SK penetapan', decree.number],
        ...amendments.map(({ number }) => ['SK perubahan', number] as const),
        ['Peserta', String(content.rows.length)],
        ['Nomor pendaftar', content.rows.map(({ no }) => no).join(', ')],
      ],
    });
  });
}

export async function begun(
  ground: Ground,
  who: Who | null,
  asked: Asked,
  may: 'curation.decide' | 'curation.screen' = 'curation.decide',
) {
  const { campaignId } = asked;
  const today = todayOf(ground.clock());
  curationPolicy.mustBeAllowed(who, may, { campaignId }, today);
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
  return change(ground, { who, campaignId, may: 'curation.decide' }, work);
}
