/** A broken promise of our own code. Never shown to a person as their mistake. */
export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${promise}`);
}

/** Ends a switch over a union: adding a member without a case no longer compiles. */
export function unreachable(value: never): never {
  throw new Error(`Broken promise: no case for ${JSON.stringify(value)}`);
}

/** For values that the lines above have made certain; says what was promised when they were not. */
export function present<T>(value: T | null | undefined, promise: string): T {
  assert(value !== null && value !== undefined, promise);
  return value;
}
