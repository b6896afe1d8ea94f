/** The last day of a pairing: the one agreed on, or the one on which it was ended before that. */
import { type Day, dayIn, type Zone } from '../../kernel/day.ts';

export function lastDayWalked(
  { until, endedAt }: { until: Day; endedAt: Date | null },
  zone: Zone,
): Day {
  const endedOn = endedAt && dayIn(zone, endedAt);
  return endedOn && endedOn < until ? endedOn : until;
}
