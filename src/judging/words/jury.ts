/** What is known of a judge beside the right. */
export interface JudgeFacts {
  personId: string;
  /** As it stands on papers; '' where nobody told. */
  institution: string;
  signedAt: Date | null;
}

/** A relation of a judge to somebody who takes part. */
export interface JudgeConflict {
  enterpriseId: string;
  personId: string;
  /** As a curator's: a personal interest excludes, an institution's help is told. */
  kind: 'personal' | 'assisted';
  reason: string;
}

/** Which of equals at the end of the seats the jury took. */
export interface TieChoice {
  version: number;
  /** Among whom; none where it was not kept. */
  tied: readonly string[];
  chosen: readonly string[];
  reason: string;
  decidedAt: Date;
  decidedBy: string | null;
}
