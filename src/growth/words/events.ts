/** Nouns and states of events: exhibitions, the harvesting, forums, business matching. */
import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';

export const eventKinds = ['exhibition', 'harvesting', 'forum', 'businessMatching'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventKindWords: Record<EventKind, Words> = {
  exhibition: { id: 'Pameran/bazar', en: 'Exhibition' },
  harvesting: { id: 'Harvesting (acara puncak)', en: 'Harvesting' },
  forum: { id: 'Forum, misalnya agenda G20', en: 'Forum, such as the agenda of a G20' },
  businessMatching: { id: 'Temu bisnis', en: 'Business matching' },
};

/** What is announced. */
export interface EventFacts {
  readonly kind: EventKind;
  readonly name: string;
  readonly place: string;
  readonly fromDay: Day;
  readonly toDay: Day;
  /** null: nobody is called, the organiser chooses. */
  readonly callUntil: Day | null;
  /** null: no limit was told. */
  readonly places: number | null;
  readonly sells: boolean;
  readonly terms: string;
}

export interface Event extends EventFacts {
  readonly eventId: string;
  readonly campaignId: string;
  readonly version: number;
  /** Why it was changed, or is cancelled. */
  readonly reason: string;
  readonly isCancelled: boolean;
}

export const outcomes = ['placed', 'waiting', 'notPlaced', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Record<Outcome, Words> = {
  placed: { id: 'Ikut', en: 'Takes part' },
  waiting: { id: 'Cadangan', en: 'Waiting' },
  notPlaced: { id: 'Belum terpilih', en: 'Not selected' },
  withdrawn: { id: 'Mengundurkan diri', en: 'Withdrawn' },
};

/** Which of a campaign's enterprises a list of an event shows. */
export const takerShows = ['placed', 'wants', 'waiting', 'declined', 'silent', 'all'] as const;
export type TakerShow = (typeof takerShows)[number];

/** An enterprise's answer to the call. */
export interface CallAnswer {
  readonly wants: boolean;
  readonly goods: string;
  readonly needs: string;
}

export interface Placing {
  readonly outcome: Outcome;
  readonly stand: string;
  readonly reason: string;
}

export interface EventResult {
  readonly came: boolean;
  readonly hasNoSales: boolean;
  readonly words: string;
}

export interface EventOutcome {
  readonly visitors: number | null;
  readonly visitorsSource: string;
  readonly words: string;
}

export const pledgeNewsKinds = ['realised', 'lapsed', 'takenBack'] as const;
export type PledgeNewsKind = (typeof pledgeNewsKinds)[number];

export const pledgeNewsWords: Record<PledgeNewsKind, Words> = {
  realised: { id: 'Terealisasi', en: 'Realised' },
  lapsed: { id: 'Sisanya gugur', en: 'The rest lapsed' },
  takenBack: { id: 'Dibatalkan (salah catat)', en: 'Taken back (told in error)' },
};

export interface Pledge {
  readonly eventId: string | null;
  /** As the producer names them. */
  readonly buyer: string;
  readonly country: string;
  readonly goods: string;
  readonly valueHundredths: number;
  readonly currency: string;
  readonly day: Day;
  readonly document: string;
}

export interface PledgeNews {
  readonly kind: PledgeNewsKind;
  /** Of what was realised. */
  readonly valueHundredths: number | null;
  readonly day: Day;
  readonly words: string;
}
