/** Invented sales for the rehearsal of a final's criteria, so that its own rules measure them. */
import { sfc32 } from '../../kernel/chance.ts';
import type { Measured } from '../words.ts';

const weeks = 13;
/** In rupiah, of somebody in the middle. */
const usualOmzet = 40_000_000;
const usualOrder = 55_000;

/** Most sell little and a few much, as in any campaign; the same seed gives the same people. */
export function inventedMeasured(entrants: number, seed: string): Measured[] {
  const next = sfc32(`trial sales ${seed}`);
  const middling = () => (next() + next() + next()) / 3;
  return Array.from({ length: entrants }, () => {
    const omzet = Math.round(usualOmzet * Math.exp(5 * (middling() - 0.5)));
    const orders = Math.max(1, Math.round(omzet / (usualOrder * (0.5 + next()))));
    const online = next();
    const proven = 0.4 + 0.6 * next();
    const cells = [true, false].flatMap((isOnline) =>
      [true, false].map((isProven) => {
        const share = (isOnline ? online : 1 - online) * (isProven ? proven : 1 - proven);
        return {
          ...{ online: isOnline, proven: isProven },
          ...{ omzet: Math.round(share * omzet), orders: Math.round(share * orders) },
        };
      }),
    );
    const reported = weeks - Math.floor(4 * next());
    return {
      cells,
      weeks: [reported, weeks] as const,
      baseline: Math.round(omzet / (0.6 + 1.6 * next())),
    };
  });
}
