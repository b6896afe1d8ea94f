/** Nouns and states of mentoring. */
import type { Day } from '../kernel/day.ts';
import type { Words } from '../kernel/problem.ts';

export const sessionKinds = ['digital', 'onSite', 'media'] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionKindWords: Record<SessionKind, Words> = {
  digital: { id: 'Digital', en: 'Digital' },
  onSite: { id: 'Tatap muka', en: 'On site' },
  media: { id: 'Media', en: 'Media' },
};

export type SessionState = 'planned' | 'held' | 'missed' | 'cancelled';

export const sessionStateWords: Record<SessionState, Words> = {
  planned: { id: 'Dijadwalkan', en: 'Planned' },
  held: { id: 'Terlaksana', en: 'Held' },
  missed: { id: 'Tidak terlaksana', en: 'Missed' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
};

export type ReportState = 'none' | 'submitted' | 'sentBack' | 'approved';

export const reportStateWords: Record<ReportState, Words> = {
  none: { id: 'Belum dikirim', en: 'Not sent yet' },
  submitted: { id: 'Menunggu persetujuan', en: 'Waiting for approval' },
  sentBack: { id: 'Perlu perbaikan', en: 'To be mended' },
  approved: { id: 'Disetujui', en: 'Approved' },
};

export const attendances = ['present', 'absent', 'excused'] as const;
export type Attendance = (typeof attendances)[number];

export const attendanceWords: Record<Attendance, Words> = {
  present: { id: 'Hadir', en: 'Present' },
  absent: { id: 'Tidak hadir', en: 'Absent' },
  excused: { id: 'Izin', en: 'Excused' },
};

export const taskOwners = ['producer', 'mentor', 'office'] as const;
export type TaskOwner = (typeof taskOwners)[number];

export const taskOwnerWords: Record<TaskOwner, Words> = {
  producer: { id: 'Usaha', en: 'The enterprise' },
  mentor: { id: 'Pendamping', en: 'The mentor' },
  office: { id: 'Dinas', en: 'The office' },
};

export type TaskState = 'open' | 'done' | 'dropped';
export const taskStepKinds = ['done', 'moved', 'dropped', 'reopened'] as const;
export type TaskStepKind = (typeof taskStepKinds)[number];

/** What the field asks of mentoring where a campaign says nothing else (domain.md 4). */
export interface MentoringRule {
  readonly loadMax: number;
  readonly monthlySessions: number;
  readonly silentDays: number;
}

export const ruleOfOld: MentoringRule = { loadMax: 15, monthlySessions: 4, silentDays: 14 };

export interface Module {
  readonly moduleId: string;
  readonly name: Words;
}

export interface SessionPlan {
  readonly kind: SessionKind;
  readonly topic: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly moduleIds: readonly string[];
  readonly enterpriseIds: readonly string[];
}

export interface Session {
  readonly sessionId: string;
  readonly campaignId: string;
  readonly mentorId: string;
  readonly kind: SessionKind;
  readonly topic: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly state: SessionState;
  readonly why: string;
  readonly note: string;
  /** The record that state, note and seats follow from. */
  readonly recordId: string | null;
  readonly report: ReportState;
  /** What the code says that is scanned on the spot. */
  readonly code: string;
  /** Grows with each move and the cancellation, so that calendars know the newer. */
  readonly sequence: number;
  /** When it was planned, moved, cancelled or told of last. */
  readonly toldAt: Date;
}

export interface Seat {
  readonly enterpriseId: string;
  readonly attendance: Attendance | null;
  readonly scannedAt: Date | null;
  readonly note: string;
  readonly advice: string;
}

export interface Task {
  readonly enterpriseId: string;
  readonly taskId: string;
  readonly campaignId: string;
  readonly sessionId: string | null;
  readonly words: string;
  readonly owner: TaskOwner;
  readonly dueOn: Day;
  readonly state: TaskState;
}

export interface TaskStep {
  readonly stepId: string;
  readonly taskId: string;
  readonly kind: TaskStepKind;
  readonly words: string;
  readonly dueOn: Day | null;
  readonly sessionId: string | null;
  readonly madeAt: Date;
  readonly madeBy: string | null;
}

export interface NewTask {
  readonly enterpriseId: string;
  readonly taskId: string;
  readonly words: string;
  readonly owner: TaskOwner;
  readonly dueOn: string;
}

export interface NewStep {
  readonly enterpriseId: string;
  readonly stepId: string;
  readonly taskId: string;
  readonly kind: 'done' | 'moved' | 'dropped';
  readonly words: string;
  readonly dueOn: string | null;
}

/**
 * What a mentor tells of a session, under an id that the device made before the first send. All of
 * it is told each time: the record that stands is the whole of what was said.
 */
export interface SessionRecord {
  readonly recordId: string;
  readonly sessionId: string;
  /** The record that it was written upon; null for the first. */
  readonly basedOn: string | null;
  /** Of a session that nobody had planned. */
  readonly plan: RecordedPlan | null;
  readonly outcome: 'held' | 'missed';
  readonly why: string;
  readonly note: string;
  readonly seats: readonly RecordedSeat[];
  readonly tasks: readonly NewTask[];
  readonly steps: readonly NewStep[];
}

export interface RecordedPlan {
  readonly campaignId: string;
  readonly kind: SessionKind;
  readonly topic: string;
  /** An instant with its zone. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  /** Left out where none was chosen: so a record that was told before there was a choice is. */
  readonly moduleIds?: readonly string[] | undefined;
}

export interface RecordedSeat {
  readonly enterpriseId: string;
  readonly attendance: Attendance | null;
  readonly note: string;
  readonly advice: string;
}

export interface RecordReceipt {
  readonly recordId: string;
  readonly outcome: 'recorded' | 'recordedBefore' | 'conflict' | 'refused';
  readonly reasons: readonly { code: string; words: Words }[];
}
