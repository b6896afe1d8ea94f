import type { Bilingual, Levelled } from '../../kernel/bilingual.ts';
import type { Words } from '../../kernel/problem.ts';

/** A criterion of a set: its levels are numbered from 1, each with what it means. */
export interface PanelCriterion extends Bilingual, Levelled {
  id: string;
  /** In points; those of a set add up to 100. */
  weight: number;
  /** Scored by the sample's code, on a sheet without the maker's name. */
  isBlind?: boolean | undefined;
}

export interface CriteriaSet extends Bilingual {
  code: string;
  version: number;
  /** Codes of sectors; empty: all that no other set names. */
  sectors: readonly string[];
  criteria: readonly PanelCriterion[];
  /** In points of 100: from here on a spread between curators is pointed out. */
  wideSpread: number;
  madeAt: Date;
}

export interface PanelOpening {
  /** Of the gates; null where none were set. */
  gatesVersion: number | null;
  /** The version of each set by which every sheet is scored. */
  criteria: Readonly<Record<string, number>>;
  openedAt: Date;
  closedAt: Date | null;
}

export interface PanelMember {
  personId: string;
  name: string;
  institutionId: string;
  institution: string;
  signedAt: Date | null;
  leftAt: Date | null;
}

export const conflictKinds = ['personal', 'assisted'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export const conflictWords: Record<ConflictKind, Words> = {
  personal: {
    id: 'Kepentingan pribadi: pemilik, keluarga, pemasok, pendamping, penjual produknya',
    en: 'Personal interest: owner, family, supplier, mentor, seller of its goods',
  },
  assisted: { id: 'Binaan lembaga saya', en: 'Assisted by my institution' },
};

export interface Conflict {
  applicationId: string;
  personId: string;
  kind: ConflictKind;
  reason: string;
}

export interface Sheet {
  applicationId: string;
  personId: string;
  removedAt: Date | null;
  /** The whole of it. */
  lockedAt: Date | null;
  /** Of a sheet in two parts, while one of them is open. */
  namedLockedAt: Date | null;
  blindLockedAt: Date | null;
}

/** What is scored with the maker's name, and what by the sample's code. */
export const sheetParts = ['named', 'blind'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** The newest score of a criterion on one sheet. */
export interface GivenScore {
  criterion: string;
  version: number;
  score: number;
  remark: string;
}

export const outcomes = ['passed', 'conditional', 'waiting', 'notSelected'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Record<Outcome, Words> = {
  passed: { id: '✓ Lolos', en: '✓ Passed' },
  conditional: { id: '◐ Lolos bersyarat', en: '◐ Passed with conditions' },
  waiting: { id: '⋯ Daftar cadangan', en: '⋯ Waiting list' },
  notSelected: { id: '– Belum terpilih', en: '– Not selected' },
};
