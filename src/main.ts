/** The one program: serves the house, plays the demo, or runs a command. */
import { runCommand } from './cli/index.ts';
import { pathProblem } from './cli/path-problem.ts';
import { Problem, Problems } from './kernel/problem.ts';

let code = 1;
try {
  code = await runCommand(process.argv.slice(2));
} catch (error) {
  const all = error instanceof Problems ? error.all : [pathProblem(error) ?? error];
  // What a person can mend is one sentence; anything else is ours, and the stack says where.
  for (const one of all) {
    if (one instanceof Problem) console.error(`lagawi: ${one.words.id}\n        ${one.words.en}`);
    else console.error(one);
  }
}
// Whatever still holds the process open (a listening socket) has nothing left to do.
process.exit(code);
