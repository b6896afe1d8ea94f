/** The one program: serves the house, plays the demo, or runs a command. */
import { runCommand } from './cli/index.ts';
import { Problem, Problems } from './kernel/problem.ts';

let code = 1;
try {
  code = await runCommand(process.argv.slice(2));
} catch (error) {
  const all = error instanceof Problems ? error.all : error instanceof Problem ? [error] : null;
  // What a person can mend is one sentence; anything else is ours, and the stack says where.
  if (all)
    for (const problem of all)
      console.error(`lagawi: ${problem.words.id}\n        ${problem.words.en}`);
  else console.error(error);
}
// Whatever still holds the process open (a listening socket) has nothing left to do.
process.exit(code);
