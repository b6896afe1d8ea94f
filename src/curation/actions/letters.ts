/** Letters on the outcome, signed together; their PDFs are made beside the pages. */
import {
  batchMax,
  batchOf,
  issueBatch,
  type PaperDraft,
  replacePapers,
  retryBatch,
} from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Jobs } from '../../jobs/index.ts';
import type { Who } from '../../people/index.ts';
import { afterProblems } from '../problems/after.ts';
import { decisionProblems } from '../problems/decision.ts';
import { type ListAfter, listOf } from '../questions/after.ts';
import { type Letter, lettersOf } from '../questions/letters.ts';
import { afterChange } from '../rules/after.ts';
import type { TypedMinutes } from '../rules/minutes.ts';
import { change } from './change.ts';
import { begun } from './papers.ts';

export type LetterHouse = SealedGround & { readonly jobs: Jobs };

/** Whom a decree of change took off the list or put on it. */
function changedIn(list: ListAfter | null): Set<string> {
  const all = list?.amendments.flatMap(({ content }) => [...content.leaves, ...content.enters]);
  return new Set(all?.map(({ applicationId }) => applicationId));
}

/** To those alone whom the changes concern. */
export const issueChangeLetters: typeof issueLetters = (house, who, asked) =>
  issueLetters(house, who, { ...asked, isChange: true });

/** One batch for each `batchMax` letters; issued again, the newer letter is the one that counts. */
export async function issueLetters(
  house: LetterHouse,
  who: Who | null,
  asked: TypedMinutes & { campaignId: string; isChange?: boolean },
): Promise<string[]> {
  const { campaignId } = asked;
  const { campaign, head, isSimulation } = await begun(house, who, asked);
  const draftOf = (letter: Letter): PaperDraft => ({
    ...{ kind: 'selectionLetter', campaignId, campaign: campaign.name },
    ...{ subjectId: letter.applicationId, number: letter.number, day: head.day },
    ...{ isSimulation, content: letter.content },
    facts: [
      ['Nomor pendaftar', String(letter.no)],
      ['Hasil', letter.outcome],
    ],
  });
  const batches = await change(house, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const changed = changedIn(await listOf({ read: act.sql }, campaignId));
    if (asked.isChange && changed.size === 0) throw afterProblems.noAmendment();
    const letters = await lettersOf({ read: act.sql }, campaign, head);
    const drafts = letters
      .filter(({ applicationId }) => !asked.isChange || changed.has(applicationId))
      .map(draftOf);
    const kind = 'selectionLetter';
    await replacePapers(act, { campaignId, kind, head, about: changed, after: afterChange });
    const made: string[] = [];
    for (let at = 0; at < drafts.length; at += batchMax) {
      const [first, ...rest] = drafts.slice(at, at + batchMax);
      if (!first) continue;
      const batchId = await issueBatch(act, house.files.keyring, [first, ...rest]);
      await house.jobs.enqueue(act, 'documents.make', { batchId });
      made.push(batchId);
    }
    return made;
  });
  house.jobs.wake('documents.make');
  return batches;
}

/** After a fault that outlasted every try. */
export async function retryLetters(
  house: LetterHouse,
  who: Who | null,
  asked: { campaignId: string; batchId: string },
): Promise<void> {
  const { campaignId, batchId } = asked;
  await change(house, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const batch = await batchOf({ read: act.sql }, batchId);
    if (batch?.campaignId !== campaignId) throw decisionProblems.noPaper();
    await retryBatch(act, house.jobs, batchId);
  });
  house.jobs.wake('documents.make');
}
