import { type Bilingual, withUsual } from '../../kernel/bilingual.ts';
import type { Day } from '../../kernel/day.ts';
import type { Locale, Words } from '../../kernel/problem.ts';

/** In the order in which they follow each other. */
export const stepKinds = ['screening', 'digital', 'panel', 'plenary'] as const;
export type StepKind = (typeof stepKinds)[number];

/** Those that a campaign may leave out. */
export const optionalSteps: readonly StepKind[] = ['digital', 'plenary'];

export const stepWords: Record<StepKind, Words> = {
  screening: { id: 'Seleksi administrasi', en: 'Screening' },
  digital: { id: 'Pemetaan literasi digital', en: 'Digital mapping' },
  panel: { id: 'Kurasi produk', en: 'Curation of products' },
  plenary: { id: 'Rapat pleno', en: 'Plenary' },
};

/** By the campaign's own name. */
export interface Step extends Bilingual {
  /** `other`: a stage of the manager's own, of which no rule knows. */
  kind: StepKind | 'other';
  /** As planned; null where nobody said. */
  from: Day | null;
  to: Day | null;
  /** What happens in it, of an own one; its English is '' where nobody wrote it. */
  does: Words;
}

/** The English of an own stage, or the Indonesian where nobody wrote one. */
export const doesIn = ({ does }: Step, locale: Locale): string => does[locale] || does.id;

/** The usual English of a usual name; of an own stage what somebody wrote. */
export const englishOf = ({ kind, ...named }: Bilingual & Pick<Step, 'kind'>): string =>
  kind === 'other' ? named.nameEn : withUsual(named, stepWords[kind]);

export interface Chain {
  /** 0 where the campaign never set one. */
  version: number;
  steps: readonly Step[];
}

/** Of a campaign that never set one. */
export const usualChain: Chain = {
  version: 0,
  steps: (['screening', 'panel'] as const).map((kind) => ({
    ...{ kind, name: stepWords[kind].id, nameEn: stepWords[kind].en },
    ...{ from: null, to: null, does: { id: '', en: '' } },
  })),
};

export const hasStep = ({ steps }: Chain, kind: StepKind): boolean =>
  steps.some((one) => one.kind === kind);

/** The own stages between one of the four and the next of them that there is. */
export function othersAfter(steps: readonly Step[], kind: StepKind): Step[] {
  const at = steps.findIndex((one) => one.kind === kind);
  const rest = at < 0 ? [] : steps.slice(at + 1);
  const end = rest.findIndex((one) => one.kind !== 'other');
  return end < 0 ? rest : rest.slice(0, end);
}

/** What the plenary agreed on, as its secretary recorded it. */
export interface Plenary {
  version: number;
  heldOn: Day;
  place: string;
  chair: string;
  /** Of members of the panel. */
  present: readonly string[];
  /** Others who were there, as typed. */
  guests: string;
  notes: string;
  dissents: readonly Dissent[];
  proposalHash: string;
  recordedAt: Date;
}

export interface Dissent {
  personId: string;
  words: string;
}
