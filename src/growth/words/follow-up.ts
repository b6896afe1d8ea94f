/** Nouns and states of what follows a campaign. */
import type { Day } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Words } from '../../kernel/problem.ts';

/** Months after the first day at which an enterprise is asked. */
export const checkMonths = [1, 3, 6, 12] as const;

export const checkEnds = [
  ...(['active', 'paused', 'closed', 'moved'] as const),
  ...(['declined', 'unreached'] as const),
] as const;
export type CheckEnd = (typeof checkEnds)[number];

export const checkEndWords: Record<CheckEnd, Words> = {
  active: { id: 'Aktif', en: 'Active' },
  paused: { id: 'Berhenti sementara', en: 'Paused' },
  closed: { id: 'Tutup', en: 'Closed' },
  moved: { id: 'Pindah', en: 'Moved' },
  declined: { id: 'Menolak', en: 'Declined' },
  unreached: { id: 'Tidak terhubungi', en: 'Not reached' },
};

/** Those who told how they are; who declined or was not reached told nothing. */
export const isReached = (end: CheckEnd): boolean => end !== 'declined' && end !== 'unreached';

/** Who closed, or declined to be asked, is asked no more in that plan. */
export const lastEnds: readonly CheckEnd[] = ['closed', 'declined'];

export const attemptWays = ['visit', 'phone', 'message', 'mail'] as const;
export type AttemptWay = (typeof attemptWays)[number];

export const attemptWayWords: Record<AttemptWay, Words> = {
  visit: { id: 'Kunjungan', en: 'Visit' },
  phone: { id: 'Telepon', en: 'Phone' },
  message: { id: 'Pesan (WhatsApp, SMS)', en: 'Message (WhatsApp, SMS)' },
  mail: { id: 'Surat atau surel', en: 'Letter or mail' },
};

export interface Plan {
  readonly enterpriseId: string;
  readonly planId: string;
  readonly campaignId: string;
  readonly institutionId: string;
  readonly officerId: string;
  readonly grantId: string;
  readonly goals: string;
  readonly startDay: Day;
  readonly untilDay: Day;
  readonly version: number;
  /** null while it runs; then its officer has no right, and its open checks wait for nobody. */
  readonly endedOn: Day | null;
  readonly endedReason: string;
}

/** What a plan said before it was changed. */
export interface PastPlan {
  readonly version: number;
  readonly goals: string;
  readonly untilDay: Day;
  readonly reason: string;
  readonly changedAt: Date;
}

export interface Step {
  readonly stepId: string;
  readonly words: string;
  readonly dueOn: Day;
  readonly doneAt: Date | null;
}

export interface StepNews {
  readonly stepId: string;
  readonly kind: 'done' | 'moved';
  readonly words: string;
  readonly dueOn: Day | null;
  readonly madeAt: Date;
}

export interface Check {
  readonly month: number;
  readonly dueOn: Day;
  readonly version: number;
  readonly ended: CheckEnd | null;
}

/** What was told; null where it was not, which is no zero. */
export interface Told {
  readonly checkedOn: Day;
  readonly ended: CheckEnd;
  readonly isRunning: boolean | null;
  readonly salesRp: Rupiah | null;
  readonly men: number | null;
  readonly women: number | null;
  readonly markets: string;
  readonly permits: string;
  readonly remark: string;
  readonly reason: string;
}

export interface Answer extends Told {
  readonly month: number;
  readonly version: number;
  readonly toldAt: Date;
  readonly toldBy: string | null;
}

export interface Attempt {
  readonly month: number;
  readonly triedOn: Day;
  readonly way: AttemptWay;
  readonly remark: string;
}
