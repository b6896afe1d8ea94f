/** Which paper changes which: it is told by what was signed, so nothing else has to be kept. */
import type { Claims, PaperKind } from '../words.ts';
import type { FactLabel } from './facts.ts';

/** By kind of what is changed; `names`: under what label a change signs the number of it. */
const changers: Partial<Record<PaperKind, { kind: PaperKind; names: FactLabel }>> = {
  selectionDecree: { kind: 'selectionAmendment', names: 'SK penetapan' },
};

/** null: papers of this kind are replaced as a whole, or stay. */
export const changerOf = (kind: PaperKind): PaperKind | null => changers[kind]?.kind ?? null;

/** Does one change the other? */
export function isChangedBy(
  { kind, number }: Pick<Claims, 'kind' | 'number'>,
  by: Pick<Claims, 'kind' | 'facts'>,
): boolean {
  const changer = changers[kind];
  if (changer?.kind !== by.kind) return false;
  return by.facts.some(([label, value]) => label === changer.names && value === number);
}
