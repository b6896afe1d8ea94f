import type { Hundredths, Rupiah } from '../../kernel/money.ts';
import { allocate, toRupiah } from '../../kernel/money.ts';
import type { Components, FoundLine } from '../words.ts';

/** What the lines and the voucher add up to, before rounding. */
export interface RawComponents {
  gross: Hundredths;
  returned: Hundredths;
  voucher: Hundredths;
}

/**
 * Rounds an order once (ledger.md 1.3): gross and omzet half away from zero, the voucher is what
 * remains, so that g − r − v = o whatever the hundredths are. Tested by E28 and E30.
 */
export function componentsOf(raw: RawComponents): Components & { capped: boolean } {
  const room = raw.gross - raw.returned;
  // A refund event has nothing that a voucher could still lower.
  const voucher = Math.max(0, Math.min(raw.voucher, room));
  const gross = toRupiah(raw.gross);
  const omzet = toRupiah(room - voucher);
  const returned = Math.min(toRupiah(raw.returned), gross - omzet);
  return {
    gross,
    returned,
    voucher: gross - omzet - returned,
    omzet,
    capped: voucher < raw.voucher,
  };
}

export function addsUp(parts: Components): boolean {
  return parts.gross - parts.returned - parts.voucher === parts.omzet;
}

/** Spreads the rounded components over the lines, which are in their order by content (E29). */
export function allocateToLines(lines: FoundLine[], parts: Components): void {
  const only = lines[0];
  if (lines.length === 1 && only) {
    only.grossRp = parts.gross;
    only.returnedRp = parts.returned;
    only.omzetRp = parts.omzet;
    return;
  }
  const gross = spread(parts.gross, lines, grossOf);
  const returned = spread(parts.returned, lines, returnedOf);
  const omzet = spread(parts.omzet, lines, keptOf);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    line.grossRp = gross[i] ?? 0;
    line.returnedRp = returned[i] ?? 0;
    line.omzetRp = omzet[i] ?? 0;
  }
}

const grossOf = (line: FoundLine): number => line.gross;
const returnedOf = (line: FoundLine): number => line.returned;
// A line that came back whole, or a refund, weighs nothing; weights are never negative.
const keptOf = (line: FoundLine): number => Math.max(0, line.gross - line.returned);

function spread(total: Rupiah, lines: FoundLine[], weight: (line: FoundLine) => number): Rupiah[] {
  let sum = 0;
  let exact = true;
  for (const line of lines) {
    const value = weight(line);
    sum += value;
    if (value % 100 !== 0) exact = false;
  }
  // Nearly every order: whole rupiah on each line that already add up. The largest remainder gives
  // the same; this only spares its big integers.
  if (exact && sum === total * 100) return lines.map((line) => weight(line) / 100);
  return allocate(total, lines.map(weight));
}
