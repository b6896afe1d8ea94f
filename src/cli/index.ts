/**
 * The command line: the same actions as pages and API, one file per command.
 *
 * Invariants: `--json` prints one document of a named schema and nothing else on standard output;
 * exit 0 done, 1 not done, 2 a file was refused.
 * Non-goals: anything that pages cannot do, except what needs the machine (backup, doctor).
 */
import { unknownCommand } from './args.ts';
import { words } from './usage.ts';

type Command = (args: string[]) => Promise<number>;

/** Loaded when asked for: `inspect` needs no database and should not wait for one. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).runServe,
  demo: async () => (await import('./demo.ts')).runDemo,
  'check-paper': async () => (await import('./check-paper.ts')).runCheckPaper,
  rank: async () => (await import('./rank.ts')).runRank,
  inspect: async () => (await import('./inspect.ts')).runInspect,
  import: async () => (await import('./import.ts')).runImport,
  total: async () => (await import('./total.ts')).runTotal,
  selection: async () => (await import('./selection.ts')).runSelection,
  final: async () => (await import('./final.ts')).runFinal,
  training: async () => (await import('./training.ts')).runTraining,
  paper: async () => (await import('./paper.ts')).runPaper,
  check: async () => (await import('./check.ts')).runCheck,
  backup: async () => (await import('./backup.ts')).runBackup,
  restore: async () => (await import('./restore.ts')).runRestore,
  doctor: async () => (await import('./doctor.ts')).runDoctor,
};

export async function runCommand([name = 'help', ...args]: string[]): Promise<number> {
  const load = commands[name];
  if (load) return (await load())(args);
  if (!['help', '--help', '-h'].includes(name)) unknownCommand(name);
  process.stdout.write(words);
  return 0;
}
