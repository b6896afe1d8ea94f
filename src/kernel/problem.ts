/** The two languages of everything that a person reads. Indonesian is the first. */
export type Locale = 'id' | 'en';
export type Words = { readonly [L in Locale]: string };

/**
 * Something that can go wrong for a person and that they can do something about: a code that
 * never changes, the HTTP status, and words in both languages that say what happened and what
 * to do. Broken promises of our own code are `assert`, never a Problem.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly words: Words;
  /** The form field that the problem belongs to, if any. */
  readonly field: string | null;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(init: {
    code: string;
    status: number;
    words: Words;
    field?: string | null;
    details?: Record<string, unknown>;
  }) {
    super(`${init.code}: ${init.words.en}`);
    this.name = 'Problem';
    this.code = init.code;
    this.status = init.status;
    this.words = init.words;
    this.field = init.field ?? null;
    this.details = init.details ?? {};
  }

  /** The same problem, said of a field of the form that was sent. */
  at(field: string): Problem {
    return new Problem({ ...this, details: { ...this.details }, field });
  }
}

/** A refusal that lists all its reasons at once. */
export class Problems extends Error {
  readonly all: readonly Problem[];

  constructor(all: readonly Problem[]) {
    super(all.map((problem) => problem.message).join('; '));
    this.name = 'Problems';
    this.all = all;
  }
}

type Entry<D> = { status: number; words: (details: D) => Words; field?: string };

/**
 * A room's closed list of problems. `defineProblems('sales', { noSuchImport: problem<{…}>(404, …)
 * })` gives makers whose code is `sales.noSuchImport`.
 */
export function defineProblems<C extends Record<string, Entry<never>>>(room: string, catalogue: C) {
  type Makers = {
    [K in keyof C]: C[K] extends Entry<infer D>
      ? // biome-ignore lint/suspicious/noConfusingVoidType: void marks a problem without details.
        [D] extends [void]
        ? () => Problem
        : (details: D) => Problem
      : never;
  };
  const makers: Record<string, (details?: unknown) => Problem> = {};
  for (const [name, entry] of Object.entries(catalogue)) {
    makers[name] = (details) =>
      new Problem({
        code: `${room}.${name}`,
        status: entry.status,
        words: entry.words(details as never),
        field: entry.field ?? null,
        details: (details ?? {}) as Record<string, unknown>,
      });
  }
  // The loop above makes exactly one maker per entry, which the mapped type says.
  return makers as unknown as Makers;
}

export function problem<D = void>(
  status: number,
  words: (details: D) => Words,
  field?: string,
): Entry<D> {
  return field === undefined ? { status, words } : { status, words, field };
}

/** Either what was decided or every reason against it. Rules return this; actions act on it. */
export type Decision<T> = { ok: true; value: T } | { ok: false; refusals: readonly Problem[] };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });
export const refuse = <T>(refusals: readonly Problem[]): Decision<T> => ({ ok: false, refusals });

/** Both, or the refusals of both: a form is told all that is wrong with it at once. */
export function both<A, B>(first: Decision<A>, second: Decision<B>): Decision<[A, B]> {
  if (first.ok && second.ok) return accept([first.value, second.value]);
  return refuse([first, second].flatMap(refusalsOf));
}

export const refusalsOf = (decision: Decision<unknown>): readonly Problem[] =>
  decision.ok ? [] : decision.refusals;

export function decided<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Problems(decision.refusals);
}
