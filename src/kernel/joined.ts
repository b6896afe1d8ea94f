/**
 * Joins look-ups by key: those that arrive while one is on its way go out together as the next.
 * Every caller's question is asked after it came, so nothing is remembered and nothing is stale.
 */
export function joined<V>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): (key: string) => Promise<V | null> {
  let waiting = new Map<string, PromiseWithResolvers<V | null>>();
  let isBusy = false;

  const run = async () => {
    isBusy = true;
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      try {
        const found = await ask([...batch.keys()]);
        for (const [key, { resolve }] of batch) resolve(found.get(key) ?? null);
      } catch (error) {
        for (const { reject } of batch.values()) reject(error);
      }
    }
    isBusy = false;
  };

  return (key) => {
    const known = waiting.get(key);
    if (known) return known.promise;
    const mine = Promise.withResolvers<V | null>();
    waiting.set(key, mine);
    if (!isBusy) void run();
    return mine.promise;
  };
}
