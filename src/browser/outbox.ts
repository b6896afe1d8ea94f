/**
 * Entries that wait on the phone until the house has said that it has them. IndexedDB, because it
 * survives a closed browser and is written before anything is sent; one tab at a time sends.
 */
import { storeOf } from './database.ts';

export interface Waiting {
  enterprise: string;
  entry: { entryId: string; amount: number } & Record<string, unknown>;
  /**
   * Why the house refused it, if it did; it stays until a person looked. '' where what the house
   * said is for programs.
   */
  refused?: string;
}

const inStore = storeOf('lagawi-outbox', 'entries', 'entry.entryId');

export const keep = (waiting: Waiting) => inStore('readwrite', (store) => store.put(waiting));
export const forget = (entryId: string) => inStore('readwrite', (store) => store.delete(entryId));
export const isUnsent = ({ refused }: Waiting) => refused === undefined;
export const all = (): Promise<Waiting[]> => inStore('readonly', (store) => store.getAll());

interface Receipt {
  entryId: string;
  outcome: 'recorded' | 'conflict' | 'refused';
  reasons: { message: string }[];
}

/** As many as the house takes at once. */
const atOnce = 1000;

/**
 * Sends what waits, oldest first, one request after the other. What the house has is forgotten
 * here; without a signal everything stays. Returns what was settled.
 */
export async function flush(): Promise<Receipt[]> {
  const settled: Receipt[] = [];
  await navigator.locks.request('lagawi-outbox', async () => {
    const waiting = (await all()).filter(isUnsent);
    for (const enterprise of new Set(waiting.map((one) => one.enterprise))) {
      const mine = waiting.filter((one) => one.enterprise === enterprise).slice(0, atOnce);
      // Another person of this phone may have no right here today; the next one's still go.
      for (const receipt of (await send(enterprise, mine)) ?? []) {
        settled.push(receipt);
        const one = mine.find(({ entry }) => entry.entryId === receipt.entryId);
        if (receipt.outcome === 'refused' && one) {
          await keep({
            ...one,
            refused: receipt.reasons.map((reason) => reason.message).join(' '),
          });
        } else await forget(receipt.entryId);
      }
    }
  });
  return settled;
}

/** Answers to what can never be taken as it is; every other trouble passes by waiting. */
const unreadable = [400, 413, 422];

async function send(enterprise: string, mine: Waiting[]): Promise<Receipt[] | null> {
  try {
    const answer = await fetch(`/api/v1/enterprises/${enterprise}/entries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ entries: mine.map((one) => one.entry) }),
      credentials: 'same-origin',
    });
    if (unreadable.includes(answer.status)) return sendApart(enterprise, mine);
    // 401: signed out meanwhile; 429 and 5xx: later. Nothing is lost by waiting.
    if (!answer.ok) return null;
    return (await answer.json()).receipts;
  } catch {
    return null;
  }
}

/** One that cannot be taken must not keep the others: by halves, until it stands alone. */
async function sendApart(enterprise: string, mine: Waiting[]): Promise<Receipt[] | null> {
  const [one] = mine;
  if (mine.length > 1) {
    const half = Math.ceil(mine.length / 2);
    const first = await send(enterprise, mine.slice(0, half));
    const second = await send(enterprise, mine.slice(half));
    return [...(first ?? []), ...(second ?? [])];
  }
  return one ? [{ entryId: one.entry.entryId, outcome: 'refused', reasons: [] }] : null;
}
