/** Certificates and applications as they are typed; the KBLI table as it is loaded. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { permitProblems } from '../problems/permits.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  type PendingKind,
  type PendingOutcome,
  pendingKinds,
  pendingOutcomes,
} from '../words/permits.ts';
import { type IdentifierState, identifierStates, kbliEditions } from '../words.ts';
import { textMax, tooLong } from './enterprise.ts';

export interface Certificate {
  state: IdentifierState;
  issuedOn: Day | null;
  validUntil: Day | null;
}

/** What stands on the paper; `validUntil` left empty means without end. */
export function checkCertificate(
  typed: { state?: string; issuedOn?: string | null; validUntil?: string | null },
  today: Day,
): Decision<Certificate> {
  const refusals: Problem[] = [];
  const state = identifierStates.find((one) => one === (typed.state || 'issued'));
  if (!state) refusals.push(permitProblems.stateWrong());
  const issuedOn = typed.issuedOn ? parseDay(typed.issuedOn) : null;
  const validUntil = typed.validUntil ? parseDay(typed.validUntil) : null;
  if (typed.issuedOn && !issuedOn) {
    refusals.push(enterpriseProblems.dayMissing({ field: 'from' }).at('issuedOn'));
  }
  if (typed.validUntil && !validUntil) {
    refusals.push(enterpriseProblems.dayMissing({ field: 'until' }).at('validUntil'));
  }
  if (issuedOn && issuedOn > today) refusals.push(permitProblems.issuedLater());
  if (issuedOn && validUntil && validUntil < issuedOn) {
    refusals.push(permitProblems.untilBeforeIssued());
  }
  if (refusals.length > 0 || !state) return refuse(refusals);
  return accept({ state, issuedOn, validUntil });
}

export interface CheckedPending {
  kind: PendingKind;
  appliedOn: Day;
  remark: string;
}

export function checkPending(
  typed: { kind: string; appliedOn: string; remark?: string },
  today: Day,
): Decision<CheckedPending> {
  const refusals: Problem[] = [];
  const kind = pendingKinds.find((one) => one === typed.kind);
  const appliedOn = parseDay(typed.appliedOn);
  const remark = tidy(typed.remark ?? '');
  if (!kind) refusals.push(permitProblems.kindWrong());
  if (!appliedOn || appliedOn > today) refusals.push(permitProblems.appliedWrong());
  refusals.push(...tooLong('remark', remark, textMax));
  if (refusals.length > 0 || !kind || !appliedOn) return refuse(refusals);
  return accept({ kind, appliedOn, remark });
}

export function checkOutcome(
  typed: { outcome: string; endedOn: string },
  { appliedOn, today }: { appliedOn: Day; today: Day },
): Decision<{ outcome: PendingOutcome; on: Day }> {
  const refusals: Problem[] = [];
  const outcome = pendingOutcomes.find((one) => one === typed.outcome);
  const on = parseDay(typed.endedOn);
  if (!outcome) refusals.push(permitProblems.outcomeWrong());
  if (!on || on < appliedOn || on > today) refusals.push(permitProblems.endedWrong());
  if (refusals.length > 0 || !outcome || !on) return refuse(refusals);
  return accept({ outcome, on });
}

export interface KbliTable {
  classes: { edition: string; code: string; title: string }[];
  links: { code2020: string; code2025: string }[];
}

const isKbli = (text: string) => /^\d{5}$/.test(text);
const isEdition = (text: string) => kbliEditions.some((one) => one === text);

/** Rows of cells with their heads first; which of the two tables it is, the heads say. */
export function readKbliTable(rows: readonly (readonly string[])[]): Decision<KbliTable> {
  const [heads = [], ...body] = rows.map((row) => row.map((cell) => cell.trim()));
  const at = (name: string) => heads.findIndex((head) => head.toLowerCase() === name);
  const [edition, code, title, from, to] = ['edisi', 'kode', 'judul', 'kbli2020', 'kbli2025'].map(
    at,
  );
  const table: KbliTable = { classes: [], links: [] };
  for (const [i, row] of body.entries()) {
    const cell = (column: number | undefined) => row[column ?? -1] ?? '';
    if (row.every((one) => one === '')) continue;
    if (isEdition(cell(edition)) && isKbli(cell(code)) && cell(title) !== '') {
      table.classes.push({ edition: cell(edition), code: cell(code), title: cell(title) });
    } else if (isKbli(cell(from)) && isKbli(cell(to))) {
      table.links.push({ code2020: cell(from), code2025: cell(to) });
    } else {
      const text = row.join(';').slice(0, 80);
      return refuse([permitProblems.kbliTableWrong({ line: i + 2, text })]);
    }
  }
  const isEmpty = table.classes.length + table.links.length === 0;
  return isEmpty ? refuse([permitProblems.kbliTableMissing()]) : accept(table);
}
