/** The decision on the participants as a paper to sign, and its announcement. */
import { issuePaper } from '../../documents/index.ts';
import { regionName } from '../../enterprises/index.ts';
import type { SealedGround } from '../../files/index.ts';
import { dayIn } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { decisionProblems } from '../problems/decision.ts';
import { type ListAfter, listOf } from '../questions/after.ts';
import { citedVersions } from '../questions/decree.ts';
import { announcementPaper, decreePaper, type Listed } from '../questions/decree-papers.ts';
import { isChosen } from '../rules/after.ts';
import type { TypedMinutes } from '../rules/minutes.ts';
import { lastDayToFile, usualTerms } from '../rules/objections.ts';
import { checkTyped, type Typed, typedFields } from '../rules/panel-papers.ts';
import { countOpenObjections, findTerms } from '../store/objections.ts';
import type { Outcome } from '../words/panel.ts';
import { change } from './change.ts';
import { draftOf } from './panel-papers.ts';
import { begun } from './papers.ts';

type Asked = TypedMinutes & { campaignId: string };

/** With the list as it was decided, whatever changed it since; under the decree's own number. */
export async function issueSelectionDecree(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { typed: Typed },
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  const filled = decided(checkTyped(typedFields.selectionDecree, asked.typed));
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const list = await listOf({ read: act.sql }, campaignId);
    if (!list) throw decisionProblems.noDecree();
    const { decree } = list;
    if (start.head.number !== decree.number) {
      throw decisionProblems.otherNumber({ number: decree.number });
    }
    const terms = (await findTerms(act.sql, campaignId)) ?? usualTerms;
    const chosen = listed(list, decree.content.entries, isChosen);
    const paper = decreePaper({
      ...{ campaign: start.campaign.name, decree, chosen },
      versions: (await citedVersions({ read: act.sql }, start.campaign))?.id ?? '',
      waiting: listed(list, decree.content.entries, (one) => one === 'waiting'),
      lastDay: lastDayToFile(dayIn(start.campaign.zone, decree.enteredAt), terms),
      grounds: filled.lists['grounds'] ?? [],
    });
    const facts = factsOf(chosen);
    const { signatories } = start.head;
    const draft = draftOf(start, { ...paper, kind: 'selectionDecree', facts, signatories });
    return issuePaper(act, ground.files.keyring, draft);
  });
}

/** With the list as it stands now. */
export async function issueAnnouncement(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const list = await listOf({ read: act.sql }, campaignId);
    if (!list) throw decisionProblems.noDecree();
    const terms = (await findTerms(act.sql, campaignId)) ?? usualTerms;
    const chosen = listed(list, list.standings, isChosen);
    const { decree, amendments } = list;
    const paper = announcementPaper({
      ...{ campaign: start.campaign.name, decree, amendments, chosen, head: start.head },
      versions: (await citedVersions({ read: act.sql }, start.campaign))?.id ?? '',
      waiting: listed(list, list.standings, (one) => one === 'waiting'),
      lastDay: lastDayToFile(dayIn(start.campaign.zone, decree.enteredAt), terms),
      open: await countOpenObjections(act.sql, campaignId),
    });
    const facts = factsOf(chosen);
    const { signatories } = start.head;
    const draft = draftOf(start, { ...paper, kind: 'announcement', facts, signatories });
    return issuePaper(act, ground.files.keyring, draft);
  });
}

const factsOf = (chosen: readonly Listed[]) =>
  [
    ['Peserta', String(chosen.length)],
    ['Nomor pendaftar', chosen.map(({ no }) => no).join(', ')],
  ] as const;

/** By rank. */
function listed(
  { people }: ListAfter,
  entries: readonly { applicationId: string; no: number; outcome: Outcome }[],
  isListed: (outcome: Outcome) => boolean,
): Listed[] {
  return entries
    .filter(({ outcome }) => isListed(outcome))
    .map(({ applicationId, no }, i) => {
      const one = people.get(applicationId);
      return {
        ...{ nth: String(i + 1), no: String(no), name: one?.enterpriseName ?? '–' },
        ...{ product: one?.product ?? '–', region: regionName(one?.regionCode ?? '') || '–' },
      };
    });
}
