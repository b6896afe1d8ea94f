import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import type { IdentifierKind } from '../words.ts';

/** What an enterprise can apply for. */
export const pendingKinds = [
  'nib',
  'npwp',
  'pirt',
  'bpom',
  'halal',
  'siinas',
] as const satisfies readonly IdentifierKind[];
export type PendingKind = (typeof pendingKinds)[number];

export const pendingOutcomes = ['issued', 'refused', 'withdrawn'] as const;
export type PendingOutcome = (typeof pendingOutcomes)[number];

export const pendingOutcomeWords: Record<PendingOutcome, Words> = {
  issued: { id: 'Terbit', en: 'Issued' },
  refused: { id: 'Ditolak', en: 'Refused' },
  withdrawn: { id: 'Ditarik kembali', en: 'Withdrawn' },
};

/** Applied for and not out, or how it ended. */
export interface PendingPermit {
  pendingId: string;
  kind: PendingKind;
  productId: string | null;
  appliedOn: Day;
  remark: string;
  ended: { on: Day; outcome: PendingOutcome } | null;
}

/** A class of KBLI with the classes of the other edition that it became or came from. */
export interface KbliClass {
  edition: string;
  code: string;
  /** '' where the table was not loaded. */
  title: string;
  /** Of the other edition, each with its title if known. */
  others: readonly { edition: string; code: string; title: string }[];
}
