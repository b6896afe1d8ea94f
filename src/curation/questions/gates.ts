/** How an application stands at each gate that is in force. */
import type { Database } from '../../database/index.ts';
import { checkIdentifier } from '../../enterprises/index.ts';
import { type Day, dayIn } from '../../kernel/day.ts';
import { type FitsFormat, gateResult, isInForce } from '../rules/gates.ts';
import { findGates, selectFindings } from '../store/gates.ts';
import { findOpening } from '../store/panel.ts';
import type { Application } from '../words/form.ts';
import type { GateSet, GateStanding } from '../words/gates.ts';

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
  return (set?.gates ?? [])
    .filter((gate) => gate.effect !== 'off' && isInForce(gate, on))
    .map((gate) => {
      const found = findings.find((one) => one.gate === gate.code) ?? null;
      return { gate, result: found?.result ?? gateResult(gate, application, fits), found };
    });
}
