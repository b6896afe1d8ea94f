/** Campaigns of so many members that what is summed over all of them is kept for a while. */
import type { Database } from '../../database/index.ts';
import { membersByName } from './grid.ts';
import { type Kept, keptFor } from './kept.ts';
import { type Total, totalOf } from './total.ts';

/** Up to so many members the sums are made for each page anew. */
const liveMost = 1_000;

export interface AskedNow {
  campaignId: string;
  now: Date;
}

export async function hasMany(database: Database, { campaignId, now }: AskedNow): Promise<boolean> {
  const known = await keptFor(database, { key: `members ${campaignId}`, now }, async () => {
    const all = await membersByName(database, { campaignId });
    return all.length > liveMost;
  });
  return known.value;
}

/** What is summed over all members, made anew for each page where they are few. */
export async function keptOfMany<T>(
  database: Database,
  { what, campaignId, now }: AskedNow & { what: string },
  make: () => Promise<T>,
): Promise<Kept<T>> {
  if (!(await hasMany(database, { campaignId, now }))) return { value: await make(), at: now };
  return keptFor(database, { key: `${what} ${campaignId}`, now }, make);
}

/** The total for a page, and as of when it is; nothing is closed or told to programs by it. */
export const shownTotalOf = (database: Database, asked: AskedNow): Promise<Kept<Total>> =>
  keptOfMany(database, { ...asked, what: 'total' }, () =>
    totalOf(database, { campaignId: asked.campaignId }),
  );
