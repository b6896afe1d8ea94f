import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';

export const gateResults = ['met', 'inProcess', 'notRequired', 'notMet'] as const;
export type GateResult = (typeof gateResults)[number];

export const gateResultWords: Record<GateResult, Words> = {
  met: { id: '✓ Terpenuhi', en: '✓ Met' },
  inProcess: { id: '◐ Dalam proses', en: '◐ In process' },
  notRequired: { id: '– Tidak diwajibkan', en: '– Not required' },
  notMet: { id: '✕ Belum', en: '✕ Not met' },
};

/** A gate has to be met; an advantage is shown to the panel and may give points; off is neither. */
export const gateEffects = ['gate', 'advantage', 'off'] as const;
export type GateEffect = (typeof gateEffects)[number];

export const gateEffectWords: Record<GateEffect, Words> = {
  gate: { id: 'Wajib', en: 'Required' },
  advantage: { id: 'Nilai tambah', en: 'Advantage' },
  off: { id: 'Tidak dipakai', en: 'Not used' },
};

/** Nobody is asked for an advantage, so it cannot be "not required". */
export const resultWordsOf = ({ effect }: Pick<Gate, 'effect'>, result: GateResult): Words =>
  effect === 'advantage' && result === 'notRequired'
    ? { id: '– Tidak berlaku', en: '– Does not apply' }
    : gateResultWords[result];

/** Forms of official numbers that the registry knows. */
export const gateFormats = ['nib', 'pirt', 'bpom', 'halal'] as const;
export type GateFormat = (typeof gateFormats)[number];

export const gateFormatWords: Record<GateFormat, Words> = {
  nib: { id: 'NIB', en: 'NIB' },
  pirt: { id: 'P-IRT', en: 'P-IRT' },
  bpom: { id: 'BPOM (MD)', en: 'BPOM (MD)' },
  halal: { id: 'Sertifikat halal', en: 'Halal certificate' },
};

/** An answer that is one of these, or a number within these bounds. */
export type GateCondition =
  | { question: string; oneOf: readonly string[] }
  | { question: string; atLeast?: number; below?: number };

export interface Gate extends Bilingual {
  code: string;
  /** What it rests on, as cited. */
  regulation: string;
  /** '' where nobody wrote one, or where there is nothing to translate. */
  regulationEn: string;
  /** Both days included; null: always, for ever. */
  from: Day | null;
  until: Day | null;
  effect: GateEffect;
  /** Codes of sectors; empty: all. */
  sectors: readonly string[];
  /** All of them; where an answer is missing, it is asked for. */
  when: readonly GateCondition[];
  /** 'nib', or the code of the question that asks for the proof. */
  evidence: string;
  /** What an advantage adds to the score where it is met; 0: it is only shown. */
  points: number;
  /** Empty: any answer is a proof. */
  formats: readonly GateFormat[];
}

export interface GateSet {
  version: number;
  gates: readonly Gate[];
}

/** Of one application: what follows from its answers, and what a person found instead. */
export interface GateStanding {
  gate: Gate;
  result: GateResult;
  /** Of a gate not met: codes of the questions whose answer would tell whether it applies. */
  unanswered: readonly string[];
  /** What was found, with the reason; null where the answers speak for themselves. */
  found: { remark: string; foundAt: Date; foundBy: string | null } | null;
}
