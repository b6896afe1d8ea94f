/** Which steps a report may take, by whom. */
import type { Problem } from '../../kernel/problem.ts';
import { mentoringProblems } from '../problems.ts';
import type { ReportState } from '../words.ts';

type Step = 'submitted' | 'sentBack' | 'approved' | 'reopened';

export interface Stepping {
  report: ReportState;
  recordId: string | null;
  /** Whether it is the session of whoever asks. */
  isOwn: boolean;
  /** Whether they wrote what stands of it, or sent it: those who run a campaign may do both. */
  hasWritten: boolean;
  approves: boolean;
  /** Records of other devices that nobody has chosen from yet. */
  conflicts: number;
}

/** null where the step may be taken. */
export function mayStep(step: Step, of: Stepping): Problem | null {
  const { recordId, conflicts } = of;
  if (!recordId) return mentoringProblems.nothingToReport();
  // Else what was approved would not be all that was told.
  const isOpen = conflicts > 0 && (step === 'submitted' || step === 'approved');
  const refusal = mayTake(step, of);
  return refusal ?? (isOpen ? mentoringProblems.chooseFirst() : null);
}

function mayTake(step: Step, of: Stepping): Problem | null {
  const { report, isOwn, hasWritten, approves } = of;
  switch (step) {
    case 'submitted':
      if (!isOwn && !approves) return mentoringProblems.notYourReport();
      return report === 'none' || report === 'sentBack'
        ? null
        : mentoringProblems.reportElsewhere();
    case 'sentBack':
    case 'approved':
      if (isOwn || hasWritten || !approves) return mentoringProblems.notYourReport();
      return report === 'submitted' ? null : mentoringProblems.reportElsewhere();
    case 'reopened':
      // What was approved is opened by those who approve; what only waits, by its writer, too.
      if (!approves && !(isOwn && report === 'submitted')) return mentoringProblems.notYourReport();
      return report === 'submitted' || report === 'approved'
        ? null
        : mentoringProblems.reportElsewhere();
  }
}
