import type { Day } from '../kernel/day.ts';

/**
 * A trainee as one list wrote them. Lists write one person in many ways; which records are one
 * trainee is a function of all records and of the decisions of people (rules/matching.ts).
 */
export interface TraineeRecord {
  readonly recordId: string;
  readonly name: string;
  /** By which spellings of the name are one: rules/names.ts. */
  readonly nameKey: string;
  /** Keyed hash of the NIK, as hex. */
  readonly nik: string | null;
  readonly phone: string | null;
  /** '' where it was not told. */
  readonly birthPlace: string;
  readonly birthDay: Day | null;
  readonly sex: Sex | null;
  /** A regency or, where only that was told, a province; '' for neither. */
  readonly regionCode: string;
}

/** As Indonesian lists write it: laki-laki, perempuan. */
export type Sex = 'L' | 'P';

/**
 * same: these two are one person · apart: they are not, whatever their numbers say · alone: this
 * one was written with numbers of somebody else, and is joined to nobody by them.
 */
export type Decision =
  | { readonly kind: 'same' | 'apart'; readonly ids: readonly [string, string] }
  | { readonly kind: 'alone'; readonly ids: readonly [string] };

/** What speaks for two trainees being one, or against. */
export const matchGrounds = [
  ...(['sameNik', 'samePhone', 'sameName', 'likeName', 'sameBirthDay', 'sameBirthPlace'] as const),
  ...(['sameRegion', 'otherNik', 'otherBirthDay', 'otherSex'] as const),
] as const;
export type MatchGround = (typeof matchGrounds)[number];

export interface TrainingList {
  readonly listId: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly fileName: string;
  /** Told one by one, of this batch; null: a file. */
  readonly batchId: string | null;
  /** Of the file, as hex; '' where there is none, as is its name. */
  readonly sha256: string;
  readonly spoolKey: string | null;
  readonly state: 'waiting' | 'booking' | 'booked' | 'failed' | 'reversed';
  readonly asked: AskedOfList | null;
  /** Of a thousand. */
  readonly progress: number;
  readonly taken: number;
  /** Of those taken: how many an earlier list told in the same words. */
  readonly known: number;
  readonly refused: number;
  readonly madeAt: Date;
  readonly bookedAt: Date | null;
  readonly reversedAt: Date | null;
  /** Why it was taken back. */
  readonly reason: string;
}

/** What the person told of a list: its columns by sheet, and what holds where no row says it. */
export interface AskedOfList {
  readonly roles: Readonly<Record<string, readonly string[]>> | null;
  readonly title: string;
  readonly venue: string;
  readonly from: Day | null;
  readonly until: Day | null;
}
