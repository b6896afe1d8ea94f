/** After a decree of change: what was out before it is revoked, and says by what it is replaced. */
import { type PaperKind, papersOf, paperWords, revokePaper } from '../../documents/index.ts';
import type { Act } from '../../journal/index.ts';
import { formatDay } from '../../kernel/day.ts';
import type { MinutesHead } from '../rules/minutes.ts';

/** Called before the new one is issued. `about`: only papers about these; null: all of the kind. */
export async function revokeReplaced(
  act: Act,
  asked: {
    campaignId: string;
    kind: PaperKind;
    head: Pick<MinutesHead, 'number' | 'day'>;
    about: ReadonlySet<string> | null;
  },
): Promise<void> {
  const { campaignId, kind, head, about } = asked;
  const reason = `Diganti dengan ${paperWords[kind].id} nomor ${head.number} tanggal ${formatDay(head.day)}, sesudah keputusan perubahan.`;
  for (const paper of await papersOf({ read: act.sql }, campaignId, kind)) {
    const isReplaced = paper.revocation === null && (about?.has(paper.subjectId) ?? true);
    if (isReplaced) await revokePaper(act, { paperId: paper.paperId, reason });
  }
}
