/** What advantages give in points, as it stood when scoring began. */
import { type Day, dayIn } from '../../kernel/day.ts';
import { givesPoints, mostPoints } from '../rules/advantages.ts';
import { setOf } from '../rules/criteria.ts';
import { selectAdvantages } from '../store/advantages.ts';
import type { Reader } from '../store/forms.ts';
import { findGates } from '../store/gates.ts';
import type { Gate } from '../words/gates.ts';
import type { CriteriaSet, PanelOpening } from '../words/panel.ts';

export interface Advantage {
  points: number;
  /** The most that the own set of criteria allows. */
  of: number;
}

export interface Advantages {
  /** Each that gives points, and how many had met it. */
  gates: readonly { gate: Gate; met: number }[];
  mostOf: (set: CriteriaSet) => number;
  pointsOf: (applicationId: string) => number;
  /** null where none gives points to whom its set scores. */
  of: (one: { applicationId: string; sector: string }) => Advantage | null;
}

/** Those that give points; before scoring begins, what would if it began on that day. */
export async function givingPoints(
  read: Reader,
  campaignId: string,
  asOf: PanelOpening | Day,
): Promise<Gate[]> {
  const [version, on] =
    typeof asOf === 'string' ? [null, asOf] : [asOf.gatesVersion, dayIn('WIB', asOf.openedAt)];
  const { gates = [] } = (await findGates(read, campaignId, version)) ?? {};
  return gates.filter((gate) => givesPoints(gate, on));
}

export async function advantagesOf(
  read: Reader,
  {
    campaignId,
    opening,
    sets,
  }: { campaignId: string; opening: PanelOpening; sets: readonly CriteriaSet[] },
): Promise<Advantages> {
  const giving = await givingPoints(read, campaignId, opening);
  const met = giving.length > 0 ? await selectAdvantages(read, campaignId) : [];
  const points = new Map<string, number>();
  for (const one of met) {
    points.set(one.applicationId, (points.get(one.applicationId) ?? 0) + one.points);
  }
  const mostOf = (set: CriteriaSet) => mostPoints(set, { sets, giving });
  const pointsOf = (applicationId: string) => points.get(applicationId) ?? 0;
  return {
    gates: giving.map((gate) => ({
      gate,
      met: met.filter((one) => one.gate === gate.code).length,
    })),
    ...{ mostOf, pointsOf },
    of: ({ applicationId, sector }) => {
      const set = setOf(sets, sector);
      const of = set ? mostOf(set) : 0;
      return of > 0 ? { points: pointsOf(applicationId), of } : null;
    },
  };
}
