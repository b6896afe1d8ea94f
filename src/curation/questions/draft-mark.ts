/** By what a draft says it is known again: a page opened before it changed has another mark. */
import { createHash } from 'node:crypto';
import { type Answers, type ApplicationFields, coreFields, type Question } from '../words/form.ts';

/** Files have doors of their own, and no page wipes them. */
export function draftMark(
  { answers, ...fields }: ApplicationFields & { answers: Answers },
  questions: readonly Question[],
): string {
  const files = questions.filter(({ kind }) => kind === 'file').map(({ code }) => code);
  const told = Object.entries(answers)
    .filter(([code, answer]) => answer !== '' && !files.includes(code))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([coreFields.map((name) => fields[name]), told]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
