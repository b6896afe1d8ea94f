import type { Context } from 'hono';
import type { Problem } from '../kernel/problem.ts';

/** A Problem as the API says it; both languages, so that a program can show its user's. */
export function problemJson(c: Context, problem: Problem) {
  const { code, words, field, status } = problem;
  return c.json({ error: { code, message: words.id, messageEn: words.en, field } }, status as 400);
}
