import type { Context } from 'hono';
import type { Problem } from '../kernel/problem.ts';

/** A Problem as the API says it; both languages, so that a program can show its user's. */
export function problemJson(c: Context, problem: Problem, all: readonly Problem[] = [problem]) {
  const reasons = all.map(reasonOf);
  return c.json({ error: reasonOf(problem), reasons }, problem.status as 400);
}

const reasonOf = ({ code, words, field }: Problem) => ({
  code,
  message: words.id,
  messageEn: words.en,
  field,
});
