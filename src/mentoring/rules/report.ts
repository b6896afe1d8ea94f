/** Which steps a report may take, by whom. */
import type { Problem } from '../../kernel/problem.ts';
import { mentoringProblems } from '../problems.ts';
import type { ReportState } from '../words.ts';

type Step = 'submitted' | 'sentBack' | 'approved' | 'reopened';

/** null where the step may be taken. */
export function mayStep(
  step: Step,
  of: { report: ReportState; recordId: string | null; isOwn: boolean; approves: boolean },
): Problem | null {
  const { report, recordId, isOwn, approves } = of;
  if (!recordId) return mentoringProblems.nothingToReport();
  switch (step) {
    case 'submitted':
      if (!isOwn && !approves) return mentoringProblems.notYourReport();
      return report === 'none' || report === 'sentBack'
        ? null
        : mentoringProblems.reportElsewhere();
    case 'sentBack':
    case 'approved':
      if (isOwn || !approves) return mentoringProblems.notYourReport();
      return report === 'submitted' ? null : mentoringProblems.reportElsewhere();
    case 'reopened':
      // What was approved is opened by those who approve; what only waits, by its writer, too.
      if (!approves && !(isOwn && report === 'submitted')) return mentoringProblems.notYourReport();
      return report === 'submitted' || report === 'approved'
        ? null
        : mentoringProblems.reportElsewhere();
  }
}
