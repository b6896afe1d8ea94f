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

/** The total for a page, and as of when it is; nothing is closed or told to programs by it. */
export async function shownTotalOf(database: Database, asked: AskedNow): Promise<Kept<Total>> {
  const { campaignId, now } = asked;
  const make = () => totalOf(database, { campaignId });
  if (!(await hasMany(database, asked))) return { value: await make(), at: now };
  return keptFor(database, { key: `total ${campaignId}`, now }, make);
}
