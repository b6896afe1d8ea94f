import { type Day, daysBetween } from '../../kernel/day.ts';
import type { Rupiah } from '../../kernel/money.ts';
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { entryProblems } from '../problems.ts';
import type { Channel, Stream } from '../words.ts';

/** A sale, a day's total, or the statement that days had no sales. */
export interface Entry {
  /** Made on the device before the first send. */
  entryId: string;
  kind: 'sale' | 'dayTotal' | 'zero';
  day: Day;
  /** The last day that a zero statement covers; else the day itself. */
  toDay: Day;
  stream: Stream;
  channel: Channel | null;
  amount: Rupiah;
  quantity: number;
  transactions: number;
  product: string;
}

/** A billion a day by hand is a slip of the finger; real ones come as files. */
const amountMax: Rupiah = 1_000_000_000;
/** Older than two years is outside any campaign with its baseline. */
const ageDaysMax = 760;

/** Checks one entry as of `today` (the enterprise's civil day); all reasons at once. */
export function decideEntry(entry: Entry, today: Day): Decision<Entry> {
  const refusals = [];
  if (entry.day > today || entry.toDay > today) refusals.push(entryProblems.future());
  if (daysBetween(entry.day, today) > ageDaysMax) refusals.push(entryProblems.tooOld());
  if (entry.toDay < entry.day) refusals.push(entryProblems.backwards());
  if (entry.kind === 'zero') {
    if (entry.amount !== 0) refusals.push(entryProblems.zeroHasAmount());
  } else {
    if (entry.channel === null) refusals.push(entryProblems.noChannel());
    if (!Number.isSafeInteger(entry.amount) || entry.amount <= 0)
      refusals.push(entryProblems.noAmount());
    else if (entry.amount > amountMax) refusals.push(entryProblems.tooLarge());
  }
  return refusals.length > 0 ? refuse(refusals) : accept(entry);
}
