import { createHash } from 'node:crypto';
import type { Keyring } from '../../files/index.ts';
import { type Act, canonical } from '../../journal/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { documentProblems } from '../problems.ts';
import { papersOf } from '../questions/papers.ts';
import { claimsText } from '../rules/claims.ts';
import type { FactLabel } from '../rules/facts.ts';
import { signClaims } from '../signing.ts';
import { insertBatch } from '../store/batches.ts';
import { findPaper, insertPapers, insertRevocation, type NewPaper } from '../store/papers.ts';
import { type Claims, type PaperKind, paperWords } from '../words.ts';

export interface PaperDraft {
  kind: PaperKind;
  /** '' where it is of none; then `campaign` is the programme. */
  campaignId: string;
  campaign: string;
  subjectId?: string;
  number: string;
  day: Claims['day'];
  facts: readonly (readonly [FactLabel, string])[];
  isSimulation: boolean;
  /** All that is printed, as plain data. */
  content: unknown;
}

/** Their PDFs are put together in memory. */
export const batchMax = 1000;

const contentHashOf = (content: unknown): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

/** Signs and keeps a paper, within the act by which a room decided on it. */
export async function issuePaper(act: Act, keyring: Keyring, draft: PaperDraft): Promise<string> {
  const paper = signedPaper(act, keyring, draft);
  await insertPapers(act, [{ ...paper, batchId: null }]);
  const { paperId, kind, campaignId, contentHash } = paper;
  const thing = { thing: 'paper', thingId: paperId, campaignId: campaignId || null };
  act.note({ verb: 'documents.issue', ...thing, details: { kind, contentHash } });
  return paperId;
}

/**
 * Signs and keeps papers of one kind together; whoever calls enqueues the making of their file. At
 * most `batchMax`.
 */
export async function issueBatch(
  act: Act,
  keyring: Keyring,
  drafts: readonly [PaperDraft, ...PaperDraft[]],
): Promise<string> {
  const [{ kind, campaignId }] = drafts;
  const batchId = newId(act.now.getTime());
  const made = { issuedAt: act.now, issuedBy: act.actor.personId };
  await insertBatch(act, { batchId, campaignId, kind, total: drafts.length, ...made });
  await insertPapers(
    act,
    drafts.map((draft) => ({ ...signedPaper(act, keyring, draft), batchId })),
  );
  const thing = { thing: 'paperBatch', thingId: batchId, campaignId: campaignId || null };
  act.note({ verb: 'documents.issueBatch', ...thing, details: { kind, count: drafts.length } });
  return batchId;
}

function signedPaper(act: Act, keyring: Keyring, draft: PaperDraft): Omit<NewPaper, 'batchId'> {
  const { kind, campaignId, content, subjectId = '' } = draft;
  const paperId = newId(act.now.getTime());
  const contentHash = contentHashOf(content);
  const claims = claimsText({
    ...{ paperId, kind, contentHash, campaign: draft.campaign, number: draft.number },
    ...{ day: draft.day, facts: draft.facts, isSimulation: draft.isSimulation },
  });
  return {
    ...{ paperId, kind, campaignId, subjectId, claims, content, contentHash },
    ...{ ...signClaims(keyring, claims), issuedAt: act.now, issuedBy: act.actor.personId },
  };
}

const reasonMax = 300;

/** From then on the page behind its QR says so, with the reason. The paper itself stays. */
export async function revokePaper(
  act: Act,
  { paperId, reason: typed }: { paperId: string; reason: string },
): Promise<void> {
  const paper = await findPaper(act.sql, paperId);
  if (!paper) throw documentProblems.noPaper();
  const reason = typed.trim();
  if (reason === '' || reason.length > reasonMax) {
    throw documentProblems.revocationReason({ max: reasonMax });
  }
  const made = { now: act.now, by: act.actor.personId };
  if (!(await insertRevocation(act, { paperId, reason, ...made }))) {
    throw documentProblems.revokedAlready();
  }
  const { campaignId, kind } = paper;
  const thing = { thing: 'paper', thingId: paperId, campaignId: campaignId || null };
  act.note({ verb: 'documents.revoke', ...thing, details: { kind } });
}

/**
 * Called before the new one is issued, so that never two are in force. `about`: only papers about
 * these; null: all of the kind. `after`: what made it necessary.
 */
export async function replacePapers(
  act: Act,
  asked: {
    campaignId: string;
    kind: PaperKind;
    head: { number: string; day: Day };
    about: ReadonlySet<string> | null;
    after?: string;
  },
): Promise<void> {
  const { campaignId, kind, head, about, after } = asked;
  const by = `Diganti dengan ${paperWords[kind].id} nomor ${head.number} tanggal ${formatDay(head.day)}`;
  const reason = `${by}${after ? `, ${after}` : ''}.`;
  for (const paper of await papersOf({ read: act.sql }, campaignId, kind)) {
    const isReplaced = paper.revocation === null && (about?.has(paper.subjectId) ?? true);
    if (isReplaced) await revokePaper(act, { paperId: paper.paperId, reason });
  }
}
