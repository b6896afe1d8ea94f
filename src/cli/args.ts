import { parseArgs } from 'node:util';
import { defineProblems, Problem, problem } from '../kernel/problem.ts';

const argsProblems = defineProblems('cli', {
  wrong: problem<{ why: string }>(422, ({ why }) => ({
    id: `Perintah tidak dapat dibaca (${why}). Ketik: lagawi help`,
    en: `The command could not be read (${why}). Type: lagawi help`,
  })),
  unknown: problem<{ name: string }>(422, ({ name }) => ({
    id: `Tidak ada perintah “${name}”. Ketik: lagawi help`,
    en: `There is no command “${name}”. Type: lagawi help`,
  })),
  missing: problem<{ what: string }>(422, ({ what }) => ({
    id: `Kurang ${what}. Ketik: lagawi help`,
    en: `Missing ${what}. Type: lagawi help`,
  })),
});

interface Expected<O extends string, F extends string> {
  /** Options that take a value. */
  options?: readonly O[];
  flags?: readonly F[];
  /** How many files or the like may be named. */
  most?: number;
}

/** What a command was given; anything that it does not know is refused, for it may be a slip. */
export function readArgs<O extends string = never, F extends string = never>(
  args: readonly string[],
  { options = [], flags = [], most = 0 }: Expected<O, F> = {},
) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
        ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      },
    });
    const tooMany = positionals[most];
    if (tooMany !== undefined) throw argsProblems.wrong({ why: tooMany });
    const given = values as Partial<Record<O, string> & Record<F | 'json', boolean>>;
    return { given, positionals, json: given.json === true };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw argsProblems.wrong({ why: error instanceof Error ? error.message : String(error) });
  }
}

export function required(value: string | undefined, what: string): string {
  if (!value) throw argsProblems.missing({ what });
  return value;
}

export function unknownCommand(name: string): never {
  throw argsProblems.unknown({ name });
}

export function wrongValue(what: string): never {
  throw argsProblems.wrong({ why: what });
}
