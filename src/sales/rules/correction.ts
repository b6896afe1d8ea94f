import { allocate, type Rupiah } from '../../kernel/money.ts';
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { salesProblems } from '../problems.ts';
import type { Components, FoundLine, FoundOrder, SaleState } from '../words.ts';
import { addsUp, componentsOf } from './components.ts';

/** A decision on one content of one order: new amounts, or another content taken in its place. */
export interface Correction {
  id: string;
  /** Later decisions are greater. */
  seq: number;
  issuer: string;
  orderNo: string;
  /**
   * What was judged: the winning content with what lists said of it (rules/patch.ts). The
   * correction sleeps while another content wins, or lists say something else.
   */
  judgedHash: string;
  components: Components;
  /** Null leaves the state as the platform's word has it. */
  state: SaleState | null;
  /** Of another content taken in its place, with their amounts; null keeps the order's own. */
  lines: readonly FoundLine[] | null;
}

/** The order's worth when so much of it came back (E24): the voucher is taken off what stayed. */
export function withReturn(order: FoundOrder, refunded: Rupiah): Components {
  const gross = order.lines.reduce((sum, line) => sum + line.gross, 0);
  const returned = Math.min(refunded * 100, gross);
  const { capped: _, ...components } = componentsOf({
    gross,
    returned,
    voucher: order.voucherRaw,
  });
  return components;
}

/** No single order of a small producer is worth a trillion: more is a slip of the finger. */
const amountMax: Rupiah = 1_000_000_000_000;

/** Whether a correction may be recorded; a refusal lists all its reasons. */
export function decideCorrection(
  winner: { judged: string; isRefund: boolean },
  correction: Correction,
): Decision<Correction> {
  const { components } = correction;
  const { gross, returned, voucher, omzet } = components;
  // Only an event of money going back is less than nothing by itself.
  const least = winner.isRefund
    ? Math.min(returned, voucher)
    : Math.min(gross, returned, voucher, omzet);
  const most = Math.max(Math.abs(gross), returned, voucher);
  const refusals = [
    ...(correction.judgedHash === winner.judged ? [] : [salesProblems.contentChanged()]),
    ...(addsUp(components) ? [] : [salesProblems.doesNotAddUp()]),
    ...(least >= 0 ? [] : [salesProblems.belowNothing()]),
    ...(most <= amountMax ? [] : [salesProblems.tooMuch()]),
  ];
  return refusals.length > 0 ? refuse(refusals) : accept(correction);
}

/** The latest decision on what counts today, if any (E36). */
export function correctionFor(
  judged: string,
  corrections: readonly Correction[],
): Correction | null {
  return corrections.reduce<Correction | null>(
    (latest, one) =>
      one.judgedHash === judged && (latest === null || one.seq > latest.seq) ? one : latest,
    null,
  );
}

/**
 * The order with the decided amounts, spread over its lines or with the lines that were taken;
 * questions it answered are closed.
 */
export function applyCorrection(order: FoundOrder, correction: Correction): FoundOrder {
  const { components, lines } = correction;
  const decided = { ...order, ...components, state: correction.state ?? order.state, notes: [] };
  if (!lines) return { ...decided, lines: spread(order.lines, components) };
  const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
  return { ...decided, quantity, lines: [...lines] };
}

function spread(lines: readonly FoundLine[], components: Components): FoundLine[] {
  const byGross = lines.map((line) => Math.max(0, line.gross));
  const gross = allocate(components.gross, byGross);
  const returned = allocate(components.returned, byGross);
  const omzet = allocate(
    components.omzet,
    gross.map((amount, i) => Math.max(0, amount - (returned[i] ?? 0))),
  );
  return lines.map((line, i) => ({
    ...line,
    grossRp: gross[i] ?? 0,
    returnedRp: returned[i] ?? 0,
    omzetRp: omzet[i] ?? 0,
  }));
}
