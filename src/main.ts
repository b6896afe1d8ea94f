/** The one program: serves the house, plays the demo, or runs a command. */
import { runCommand } from './cli/index.ts';
import { Problem, Problems } from './kernel/problem.ts';

let code = 1;
try {
  code = await runCommand(process.argv.slice(2));
} catch (error) {
  const all = error instanceof Problems ? error.all : error instanceof Problem ? [error] : null;
  // What a person can mend is one sentence; anything else is ours, and the stack says where.
  if (isOfPath(error))
    console.error(
      `lagawi: ${error.path} tidak dapat dibuka (${error.code}).\n        ${error.path} cannot be opened (${error.code}).`,
    );
  else if (all)
    for (const problem of all)
      console.error(`lagawi: ${problem.words.id}\n        ${problem.words.en}`);
  else console.error(error);
}
function isOfPath(error: unknown): error is Error & { code: string; path: string } {
  const codes = ['EACCES', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS'];
  return (
    error instanceof Error && 'path' in error && 'code' in error && codes.includes(`${error.code}`)
  );
}
// Whatever still holds the process open (a listening socket) has nothing left to do.
process.exit(code);
