import type { Day } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';

export interface Nomination {
  enterpriseId: string;
  award: string;
  category: string;
  /** Of the letter by which the campaign nominates. */
  number: string;
  nominatedOn: Day;
  /** When the enterprise agreed that its data go to the organisers. */
  agreedOn: Day;
}

export const awardStages = ['notFinalist', 'finalist', 'voted', 'placed'] as const;
export type AwardStage = (typeof awardStages)[number];

export const awardStageWords: Record<AwardStage, Words> = {
  notFinalist: { id: '– Tidak menjadi finalis', en: '– Not a finalist' },
  finalist: { id: '◐ Finalis', en: '◐ Finalist' },
  voted: { id: '◐ Hasil suara publik', en: '◐ Result of the public vote' },
  placed: { id: '★ Peringkat akhir', en: '★ Final place' },
};

export interface AwardResult {
  version: number;
  stage: AwardStage;
  /** Of the public vote; null where it was not announced. */
  votes: number | null;
  place: number | null;
  /** Where it was announced. */
  source: string;
  announcedOn: Day;
}
