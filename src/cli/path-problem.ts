import { defineProblems, type Problem, problem } from '../kernel/problem.ts';

const problems = defineProblems('cli', {
  cannotOpen: problem<{ path: string; why: string }>(422, ({ path, why }) => ({
    id: `${path} tidak dapat dibuka (${why}).`,
    en: `${path} cannot be opened (${why}).`,
  })),
});

const codes = ['EACCES', 'EEXIST', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS'];

/**
 * What to tell of a path that was typed and leads nowhere; null where the error is another. An
 * error met while reading names no path, so that who knows it says it.
 */
export function pathProblem(error: unknown, typed: string | null = null): Problem | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  const path = 'path' in error ? String(error.path) : typed;
  const why = String(error.code);
  return path !== null && codes.includes(why) ? problems.cannotOpen({ path, why }) : null;
}
