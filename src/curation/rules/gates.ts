/** Which gates an application has passed, by its answers and the rules of the day. */
import { type Day, parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { codeOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { gateProblems } from '../problems/gates.ts';
import type { Application } from '../words/form.ts';
import {
  type Gate,
  type GateCondition,
  type GateFormat,
  type GateResult,
  gateEffects,
  gateResults,
} from '../words/gates.ts';

type Told = Pick<Application, 'sector' | 'nib' | 'answers'>;

/** Does a number fit one of these forms? The registry knows. */
export type FitsFormat = (format: GateFormat, number: string) => boolean;

export const isInForce = ({ from, until }: Gate, on: Day): boolean =>
  (from === null || from <= on) && (until === null || on <= until);

/** What follows from the answers; a look into a register is a person's finding. */
export function gateResult(gate: Gate, told: Told, fits: FitsFormat): GateResult {
  const isOfSector = gate.sectors.length === 0 || gate.sectors.includes(told.sector);
  if (!isOfSector || !gate.when.every((one) => applies(one, told))) return 'notRequired';
  const proof = tidy(gate.evidence === 'nib' ? told.nib : (told.answers[gate.evidence] ?? ''));
  if (proof === '' || proof === 'no') return 'notMet';
  if (/proses|diurus|pengajuan/i.test(proof)) return 'inProcess';
  if (gate.formats.length === 0) return 'met';
  return gate.formats.some((format) => fits(format, proof)) ? 'met' : 'notMet';
}

/** An answer that is missing leaves the rule in force: nobody passes by silence. */
function applies(condition: GateCondition, { answers }: Told): boolean {
  const answer = tidy(answers[condition.question] ?? '');
  if (answer === '') return true;
  if ('oneOf' in condition) return condition.oneOf.includes(answer);
  const number = Number(answer);
  return (
    (condition.atLeast === undefined || number >= condition.atLeast) &&
    (condition.below === undefined || number < condition.below)
  );
}

/** Frozen food of a week or more needs MD; other food of a week or more P-IRT or MD. */
const frozen: GateCondition = { question: 'penyimpanan', oneOf: ['Beku'] };
const notFrozen: GateCondition = { question: 'penyimpanan', oneOf: ['Suhu ruang', 'Dingin'] };
const keepsAWeek: GateCondition = { question: 'daya-simpan', atLeast: 7 };

/**
 * The gates that Lagawi proposes; a lawyer of the controller has to look at them before an
 * institution goes live. `food`: the codes of the sectors that make food and drink.
 */
export function defaultGates(food: readonly string[]): Gate[] {
  const always = { from: null, until: null, when: [] };
  const halal = { ...always, sectors: food, evidence: 'halal', formats: ['halal' as const] };
  const halalTurns = '2026-10-17' as Day;
  const dayBefore = '2026-10-16' as Day;
  return [
    {
      ...{ ...always, code: 'nib', name: 'NIB', regulation: 'PP 24/2018', effect: 'gate' },
      ...{ sectors: [], evidence: 'nib', formats: ['nib'] },
    },
    {
      ...{ ...always, code: 'izin-edar', name: 'SPP-IRT atau MD', effect: 'gate' },
      regulation: 'Peraturan BPOM 22/2018, kini 4/2024',
      ...{ sectors: food, when: [notFrozen, keepsAWeek] },
      ...{ evidence: 'izin-edar', formats: ['pirt', 'bpom'] },
    },
    {
      ...{ ...always, code: 'izin-edar-beku', name: 'MD untuk pangan beku', effect: 'gate' },
      regulation: 'Peraturan BPOM 22/2018, kini 4/2024',
      ...{ sectors: food, when: [frozen, keepsAWeek] },
      ...{ evidence: 'izin-edar', formats: ['bpom'] },
    },
    {
      ...{ ...halal, code: 'halal-nilai-tambah', name: 'Sertifikat halal', effect: 'advantage' },
      ...{ regulation: 'PP 42/2024, sampai 16 Oktober 2026', until: dayBefore },
    },
    {
      ...{ ...halal, code: 'halal-wajib', name: 'Sertifikat halal', effect: 'gate' },
      ...{ regulation: 'PP 42/2024, sejak 17 Oktober 2026', from: halalTurns },
    },
  ];
}

const nameMax = 120;
const regulationMax = 200;
export const gatesMax = 20;

export interface TypedGate {
  code?: string;
  name: string;
  regulation: string;
  from: string;
  until: string;
  effect: string;
  evidence: string;
  sectors: readonly string[];
}

/** Rows without a name are none. What a rule says of storage and the like stays with its code. */
export function checkGates(
  typed: readonly TypedGate[],
  known: { before: readonly Gate[]; evidences: readonly string[] },
): Decision<Gate[]> {
  const refusals: Problem[] = [];
  const gates: Gate[] = [];
  const taken = new Set(typed.flatMap(({ code }) => code || []));
  for (const [i, row] of typed.entries()) {
    const name = tidy(row.name);
    if (name === '') continue;
    const no = i + 1;
    const at = (field: string) => `row${no}-${field}`;
    const before = known.before.find(({ code }) => code === row.code);
    const effect = gateEffects.find((one) => one === row.effect);
    const [from, until] = [row.from, row.until].map((text) =>
      text === '' ? null : parseDay(text),
    );
    const isOdd = (row.from !== '' && !from) || (row.until !== '' && !until);
    if (name.length > nameMax)
      refusals.push(gateProblems.nameLong({ no, max: nameMax }).at(at('name')));
    if (isOdd || (from && until && until < from)) {
      refusals.push(gateProblems.daysWrong({ no }).at(at('from')));
    }
    const regulation = tidy(row.regulation);
    if (regulation === '' || regulation.length > regulationMax) {
      refusals.push(
        gateProblems.regulationMissing({ no, max: regulationMax }).at(at('regulation')),
      );
    }
    if (!known.evidences.includes(row.evidence)) {
      refusals.push(gateProblems.evidenceWrong({ no }).at(at('evidence')));
    }
    const code = codeOf(name, row.code ?? '', { taken, otherwise: 'syarat' });
    taken.add(code);
    gates.push({
      ...{ code, name, regulation, effect: effect ?? 'off', sectors: [...row.sectors] },
      ...{ from: from ?? null, until: until ?? null, evidence: row.evidence },
      when: before?.when ?? [],
      formats: before?.evidence === row.evidence ? before.formats : [],
    });
  }
  if (gates.length > gatesMax) refusals.push(gateProblems.tooMany({ max: gatesMax }));
  return refusals.length > 0 ? refuse(refusals) : accept(gates);
}

const remarkMax = 300;

export function checkFinding(typed: {
  result: string;
  remark: string;
}): Decision<{ result: GateResult; remark: string }> {
  const refusals: Problem[] = [];
  const result = gateResults.find((one) => one === typed.result);
  const remark = typed.remark.trim();
  if (!result) refusals.push(gateProblems.resultMissing());
  if (remark === '' || remark.length > remarkMax) {
    refusals.push(gateProblems.remarkMissing({ max: remarkMax }));
  }
  return refusals.length > 0 || !result ? refuse(refusals) : accept({ result, remark });
}
