/** The digital mapping: points for answers, a level for each applicant. */
import type { Words } from '../../kernel/problem.ts';
import type { ScreeningOutcome } from './form.ts';

/** What every application tells besides the questions, and may give points. */
export const mappedFields = ['shop', 'nib', 'email'] as const;
export type MappedField = (typeof mappedFields)[number];

/** One of these answers (none: any answer at all), or a number that is at least this. */
export type MappingItem = {
  /** Of a question, or one of `mappedFields`. */
  code: string;
  points: number;
} & ({ oneOf: readonly string[] } | { atLeast: number });

export interface MappingRules {
  version: number;
  items: readonly MappingItem[];
  /** Where the second and the third level begin, of 100. */
  growing: number;
  ready: number;
  /** From where an applicant goes on to the panel. */
  least: number;
}

export const mappingLevels = ['beginning', 'growing', 'ready'] as const;
export type MappingLevel = (typeof mappingLevels)[number];

export const mappingLevelWords: Record<MappingLevel, Words> = {
  beginning: { id: 'Awal', en: 'Beginning' },
  growing: { id: 'Berkembang', en: 'Growing' },
  ready: { id: 'Siap', en: 'Ready' },
};

/** What the rules make of one application. */
export interface Mapped {
  /** Of all points that can be had, in hundredths of a percent. */
  scoreHundredths: number;
  level: MappingLevel;
  outcome: ScreeningOutcome;
  /** Codes of what gave no points, the dearest first. */
  lacking: readonly string[];
}

/** What a person confirmed or decided otherwise. */
export interface MappingFinding {
  version: number;
  rulesVersion: number;
  scoreHundredths: number;
  outcome: ScreeningOutcome;
  /** '' where it is what the rules make of it. */
  reason: string;
  foundAt: Date;
  foundBy: string | null;
}
