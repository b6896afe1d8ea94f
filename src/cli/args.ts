import { parseArgs } from 'node:util';
import { defineProblems, problem } from '../kernel/problem.ts';

const argsProblems = defineProblems('cli', {
  wrong: problem<{ why: string }>(422, ({ why }) => ({
    id: `Perintah tidak dapat dibaca (${why}). Ketik: lagawi help`,
    en: `The command could not be read (${why}). Type: lagawi help`,
  })),
  missing: problem<{ what: string }>(422, ({ what }) => ({
    id: `Kurang ${what}. Ketik: lagawi help`,
    en: `Missing ${what}. Type: lagawi help`,
  })),
});

/** Options that take a value, and flags; what remains is positional. */
export function readArgs<O extends string, F extends string = never>(
  args: string[],
  options: readonly O[],
  flags: readonly F[] = [],
) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
        ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      },
    });
    const given = values as Partial<Record<O, string> & Record<F | 'json', boolean>>;
    return { given, positionals, json: given.json === true };
  } catch (error) {
    throw argsProblems.wrong({ why: error instanceof Error ? error.message : String(error) });
  }
}

export function required(value: string | undefined, what: string): string {
  if (!value) throw argsProblems.missing({ what });
  return value;
}

export function wrongValue(what: string): never {
  throw argsProblems.wrong({ why: what });
}
