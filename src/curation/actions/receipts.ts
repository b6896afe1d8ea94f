/** A paper for whoever handed in a sample: what was received, by whom, and what becomes of it. */
import { issuePaper } from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import { decided } from '../../kernel/problem.ts';
import { namesOf, type Who } from '../../people/index.ts';
import { giverOf, receiptFacts, receiptPaper } from '../questions/receipts.ts';
import { sampleIn } from '../questions/samples.ts';
import type { TypedMinutes } from '../rules/minutes.ts';
import { checkTyped, type Typed, typedFields } from '../rules/panel-papers.ts';
import { change } from './change.ts';
import { lookWithin } from './look-at-samples.ts';
import { draftOf } from './panel-papers.ts';
import { begun } from './papers.ts';

export async function issueSampleReceipt(
  ground: SealedGround,
  who: Who | null,
  asked: TypedMinutes & { campaignId: string; code: string; typed: Typed },
): Promise<string> {
  const { campaignId, code } = asked;
  // Whoever receives samples, who need not be whoever decides.
  const may = 'curation.screen';
  const start = await begun(ground, who, asked, may);
  return change(ground, { who, campaignId, may }, async (act) => {
    const read = { read: act.sql };
    await lookWithin(act, campaignId);
    const sample = await sampleIn(read, campaignId, code);
    const typed = { giver: await giverOf(read, campaignId, sample), ...asked.typed };
    const filled = decided(checkTyped(typedFields.sampleReceipt, typed));
    const giver = filled.texts['giver'] ?? '';
    const names = await namesOf(read, sample.receivedBy ? [sample.receivedBy] : []);
    const { campaign, head } = start;
    const paper = receiptPaper({
      ...{ campaign, sample, giver, place: head.place },
      receiver: names.get(sample.receivedBy ?? '') ?? '–',
      afterwards: filled.lists['afterwards'] ?? [],
    });
    const draft = draftOf(start, {
      ...{ ...paper, kind: 'sampleReceipt', subjectId: sample.applicationId },
      facts: receiptFacts(sample),
      signatories: [{ name: giver, title: 'Yang menyerahkan', nip: '' }, ...head.signatories],
    });
    return issuePaper(act, ground.files.keyring, draft);
  });
}
