/**
 * Mentoring: who walks with which enterprise, sessions (digital, on site, media), what was advised
 * and agreed in them, and what became of it.
 *
 * Invariants: a pairing gives a right on its enterprise and takes it with it; what was told of a
 * session is kept as it was sent, under the id of the device, and two that contradict each other
 * are both kept until a person chooses; a task stays open until somebody says what became of it;
 * nobody approves a report that they wrote; standing follows from sessions and tasks.
 * Non-goals: saying what caused sales to grow, chatting, paying mentors.
 */
export { addCoverage } from './actions/coverage.ts';
export { remindOfSessions } from './actions/invite.ts';
export { pair } from './actions/pair.ts';
export { addSessionPhoto } from './actions/photos.ts';
export { cancelSession, moveSession, planSession } from './actions/plan.ts';
export { recordReadiness } from './actions/readiness.ts';
export { recordSessions } from './actions/record.ts';
export { stepOnReport } from './actions/report.ts';
export { addModules, setMentor } from './actions/setup.ts';
export { addTask, addTaskIn, stepOnTask } from './actions/tasks.ts';
export { mentoringApi } from './api.ts';
export { mentoringPaths } from './paths.ts';
export { mentoringPolicy } from './policy.ts';
export { type EnterpriseMentoring, enterpriseMentoring } from './questions/enterprise.ts';
export { type OfficeTask, officeTasks } from './questions/office-tasks.ts';
export { isMentor } from './questions/own.ts';
export { readinessCodes } from './rules/readiness-questions.ts';
export { usualModules } from './setup-messages.ts';
export type { SessionKind, SessionRecord } from './words.ts';
