/** The words of what follows a decree: conditions, objections, changes of the list. */
import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import type { Decree } from './decree.ts';

export interface Condition {
  text: string;
  dueOn: Day;
  /** Who looks whether it is met. */
  checker: string;
}

export const findingResults = ['met', 'extended', 'lapsed'] as const;
export type FindingResult = (typeof findingResults)[number];

export const findingWords: Record<FindingResult, Words> = {
  met: { id: '✓ Terpenuhi', en: '✓ Met' },
  extended: { id: '◐ Diperpanjang', en: '◐ Extended' },
  lapsed: { id: '✗ Gugur', en: '✗ Lapsed' },
};

export interface ConditionFinding {
  /** From 1, by its place in the list. */
  condition: number;
  result: FindingResult;
  /** The new day, where it was extended. */
  dueOn: Day | null;
  remark: string;
  foundAt: Date;
  foundBy: string | null;
}

export const conditionStates = ['open', 'overdue', 'met', 'lapsed'] as const;
export type ConditionState = (typeof conditionStates)[number];

export const conditionStateWords: Record<ConditionState, Words> = {
  open: { id: '◐ Syarat berjalan', en: '◐ Conditions open' },
  overdue: { id: '⚠ Syarat lewat tenggat', en: '⚠ Conditions overdue' },
  met: { id: '✓ Syarat terpenuhi', en: '✓ Conditions met' },
  lapsed: { id: '✗ Gugur', en: '✗ Lapsed' },
};

export const leavingCauses = [
  ...(['withdrew', 'withdrewTold', 'lapsed', 'objection', 'violation', 'other'] as const),
] as const;
export type LeavingCause = (typeof leavingCauses)[number];

export const leavingWords: Record<LeavingCause, Words> = {
  withdrew: { id: 'mengundurkan diri', en: 'withdrew' },
  withdrewTold: {
    id: 'mengundurkan diri, menurut catatan panitia',
    en: 'withdrew, as the committee noted',
  },
  lapsed: { id: 'gugur karena syarat tidak terpenuhi', en: 'lapsed: conditions not met' },
  objection: { id: 'keberatan diterima', en: 'an objection was upheld' },
  violation: { id: 'dikeluarkan karena melanggar ketentuan', en: 'removed: broke the rules' },
  other: { id: 'sebab lain, menurut catatan panitia', en: 'another cause, as the committee noted' },
};

/** Where no record tells the cause, the office's reason is printed; else it stays inside. */
export const causePrinted = ({ cause, reason }: Pick<Leaving, 'cause' | 'reason'>): string =>
  cause === 'withdrewTold' || cause === 'other'
    ? `${leavingWords[cause].id}: ${reason}`
    : leavingWords[cause].id;

const thenLeft: Record<LeavingCause, Words> = {
  withdrew: { id: 'lalu mengundurkan diri', en: 'then withdrew' },
  withdrewTold: {
    id: 'lalu mengundurkan diri menurut catatan panitia',
    en: 'then withdrew, as the committee noted',
  },
  lapsed: { id: 'lalu gugur karena syarat tidak terpenuhi', en: 'then lapsed: conditions not met' },
  objection: { id: 'lalu keluar karena keberatan diterima', en: 'then left by an objection' },
  violation: {
    id: 'lalu dikeluarkan karena melanggar ketentuan',
    en: 'then removed for broken rules',
  },
  other: {
    id: 'lalu keluar karena sebab lain menurut catatan panitia',
    en: 'then left for another cause, as the committee noted',
  },
};

/** Of whoever was chosen and is so no longer. `by`: null while no decree of change says so. */
export function leftWords(cause: LeavingCause, by: string | null): Words {
  const [id, en] =
    by === null
      ? ['SK perubahan belum dicatat', 'no decree of change yet']
      : [`SK perubahan ${by}`, `decree of change ${by}`];
  return {
    id: `– Terpilih, ${thenLeft[cause].id} (${id})`,
    en: `– Chosen, ${thenLeft[cause].en} (${en})`,
  };
}

/** Of whoever passed on conditions and met them all. */
export const metWords: Words = {
  id: '✓ Lolos, semua syarat terpenuhi',
  en: '✓ Passed, all conditions met',
};

export interface Leaving {
  applicationId: string;
  cause: LeavingCause;
  reason: string;
  /** Of the cause `objection`: which one was upheld, whoever filed it. */
  objectionId?: string;
}

export interface Entering {
  applicationId: string;
  /** Whose seat; null: an upheld objection gives one of its own. */
  instead: string | null;
  /** Those upheld that gave the seat. */
  objectionIds?: readonly string[];
  /** Why this one of equals. */
  reason?: string;
}

export interface AmendmentContent {
  schema: 'lagawi.selection-change/1';
  leaves: readonly Leaving[];
  enters: readonly Entering[];
}

/** A later decree that changes the list of an earlier one. */
export interface Amendment
  extends Pick<Decree, 'number' | 'decidedOn' | 'place' | 'decider' | 'contentHash' | 'enteredAt'> {
  /** From 1. */
  no: number;
  content: AmendmentContent;
}

export const objectionGrounds = ['procedure', 'data'] as const;
export type ObjectionGround = (typeof objectionGrounds)[number];

export const objectionGroundWords: Record<ObjectionGround, Words> = {
  procedure: { id: 'Tata cara seleksi', en: 'The procedure' },
  data: { id: 'Data yang dipakai', en: 'The data' },
};

export const objectionResults = ['upheld', 'partly', 'rejected'] as const;
export type ObjectionResult = (typeof objectionResults)[number];

export const objectionResultWords: Record<ObjectionResult, Words> = {
  upheld: { id: 'Diterima', en: 'Upheld' },
  partly: { id: 'Diterima sebagian', en: 'Partly upheld' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
};

export interface Objection {
  objectionId: string;
  applicationId: string;
  ground: ObjectionGround;
  body: string;
  filedAt: Date;
  answer: ObjectionAnswer | null;
}

export interface ObjectionAnswer {
  result: ObjectionResult;
  answer: string;
  answeredAt: Date;
  answeredBy: string | null;
}

export interface ObjectionTerms {
  /** Both in working days. */
  fileDays: number;
  answerDays: number;
  holidays: readonly Day[];
}
