/** How an application stands at each gate that is in force. */
import type { Database } from '../../database/index.ts';
import { checkIdentifier } from '../../enterprises/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import { givesPoints } from '../rules/advantages.ts';
import { type FitsFormat, gateResult, isInForce, unanswered } from '../rules/gates.ts';
import type { MetAdvantage } from '../store/advantages.ts';
import { findForm } from '../store/forms.ts';
import { findGates, resultKey, selectFindings, selectResults } from '../store/gates.ts';
import { findOpening } from '../store/panel.ts';
import { type Shortlisted, selectScreened, selectTold } from '../store/shortlist.ts';
import type { Application } from '../words/form.ts';
import type { Gate, GateResult, GateSet, GateStanding } from '../words/gates.ts';
import type { PanelOpening } from '../words/panel.ts';

/** As the registry reads numbers: a doubtful form is no proof by itself. */
const fits: FitsFormat = (kind, number) => {
  const read = checkIdentifier({ kind, number });
  return read.ok && read.value.format === 'fits';
};

export async function gatesOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<GateSet | null> {
  const opening = await findOpening(read, campaignId);
  return findGates(read, campaignId, opening?.gatesVersion);
}

/** By the rules of the day; once the panel is open, of the day on which it opened. */
export async function gateStandings(
  { read }: Pick<Database, 'read'>,
  application: Application,
  today: Day,
): Promise<GateStanding[]> {
  const { campaignId, applicationId } = application;
  const opening = await findOpening(read, campaignId);
  const set = await findGates(read, campaignId, opening?.gatesVersion);
  const on = opening ? dayIn('WIB', opening.openedAt) : today;
  const findings = await selectFindings(read, applicationId);
  const form = await findForm(read, campaignId, application.formVersion);
  const told = { ...application, questions: form?.questions ?? [] };
  return applying(set, on).map((gate) => {
    const found = findings.find((one) => one.gate === gate.code) ?? null;
    const result = found?.result ?? gateResult(gate, told, fits);
    const isOpen = !found && result === 'notMet';
    return { gate, result, found, unanswered: isOpen ? unanswered(gate, told) : [] };
  });
}

/** Of each gate in force when the panel opened: how many of some applicants had which result. */
export async function gateCounts(
  { read }: Pick<Database, 'read'>,
  asked: { campaignId: string; opening: PanelOpening; of: readonly { applicationId: string }[] },
): Promise<{ gate: Gate; counts: Record<GateResult, number> }[]> {
  const { campaignId, opening, of } = asked;
  const set = await findGates(read, campaignId, opening.gatesVersion);
  const told = await selectTold(read, campaignId);
  const found = await selectResults(read, campaignId);
  return applying(set, dayIn('WIB', opening.openedAt)).map((gate) => {
    const counts = { met: 0, inProcess: 0, notRequired: 0, notMet: 0 };
    for (const { applicationId } of of) {
      const own = present(told.get(applicationId), 'whoever is screened sent an application');
      counts[found.get(resultKey(applicationId, gate.code)) ?? gateResult(gate, own, fits)] += 1;
    }
    return { gate, counts };
  });
}

const applying = (set: GateSet | null, on: Day): Gate[] =>
  (set?.gates ?? []).filter((gate) => gate.effect !== 'off' && isInForce(gate, on));

/** Of those who are scored: which advantages that give points they have met on a day. */
export async function metAdvantages(
  { read }: Pick<Database, 'read'>,
  asked: {
    campaignId: string;
    gates: readonly Gate[];
    scored: readonly { applicationId: string }[];
    on: Day;
  },
): Promise<MetAdvantage[]> {
  const { campaignId, gates, scored, on } = asked;
  const giving = gates.filter((gate) => givesPoints(gate, on));
  if (giving.length === 0) return [];
  const told = await selectTold(read, campaignId);
  const found = await selectResults(read, campaignId);
  return scored.flatMap(({ applicationId }) => {
    const own = present(told.get(applicationId), 'whoever is scored sent an application');
    return giving
      .filter((gate) => {
        const result = found.get(resultKey(applicationId, gate.code));
        return (result ?? gateResult(gate, own, fits)) === 'met';
      })
      .map(({ code, points }) => ({ applicationId, gate: code, points }));
  });
}

/** So many are named where it is said who lacks gates; of the others, how many they are. */
export const lackingNamed = 5;

interface LackingGates extends Pick<Shortlisted, 'applicationId' | 'no' | 'enterpriseName'> {
  gates: readonly Gate[];
}

/**
 * Who passed the screening without what has to be met by the rules of a day: a gate may be set, or
 * come into force, only afterwards. Four queries.
 */
export async function lackingGates(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  on: Day,
): Promise<LackingGates[]> {
  const set = await findGates(read, campaignId);
  const required = applying(set, on).filter(({ effect }) => effect === 'gate');
  if (required.length === 0) return [];
  const told = await selectTold(read, campaignId);
  const found = await selectResults(read, campaignId);
  return (await selectScreened(read, campaignId)).flatMap((one) => {
    const { applicationId, no, enterpriseName } = one;
    const own = present(told.get(applicationId), 'whoever is screened sent an application');
    const gates = required.filter((gate) => {
      const result = found.get(resultKey(applicationId, gate.code));
      return (result ?? gateResult(gate, own, fits)) === 'notMet';
    });
    return gates.length > 0 ? [{ applicationId, no, enterpriseName, gates }] : [];
  });
}
