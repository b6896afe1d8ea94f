/** Gates as a manager types them. */
import { parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { codeOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import { gateProblems } from '../problems/gates.ts';
import type { Question } from '../words/form.ts';
import { type Gate, type GateFormat, gateEffects, gateFormats } from '../words/gates.ts';
import { allPointsMax, pointsMax } from './advantages.ts';
import { checkGateConditions, type TypedCondition, typedCondition } from './gate-conditions.ts';

const nameMax = 120;
const regulationMax = 200;
export const gatesMax = 20;

export interface TypedGate {
  code?: string;
  name: string;
  regulation: string;
  /** Both left out: as before, where the Indonesian is the same. */
  nameEn?: string | undefined;
  regulationEn?: string | undefined;
  from: string;
  until: string;
  effect: string;
  evidence: string;
  sectors: readonly string[];
  /** Of an advantage; '' is none. Left out: as before. */
  points?: string | undefined;
  /** Left out: as before. */
  when?: readonly TypedCondition[] | undefined;
  /** Left out: as before, where the proof is the same. */
  formats?: readonly string[] | undefined;
}

interface Known {
  before: readonly Gate[];
  /** Of the form as it is now. */
  questions: readonly Question[];
}

/** Rows without a name are none. Fields are named by row: `row2-name`. */
export function checkGates(typed: readonly TypedGate[], known: Known): Decision<Gate[]> {
  const refusals: Problem[] = [];
  const gates: Gate[] = [];
  const taken = new Set(typed.flatMap(({ code }) => code || []));
  for (const [i, row] of typed.entries()) {
    if (tidy(row.name) === '') continue;
    const read = checkGate(row, i + 1, { ...known, taken });
    if (!read.ok) refusals.push(...read.refusals);
    else {
      taken.add(read.value.code);
      gates.push(read.value);
    }
  }
  const all = gates.reduce((sum, { points }) => sum + points, 0);
  if (all > allPointsMax) refusals.push(gateProblems.pointsMany({ all, max: allPointsMax }));
  if (gates.length > gatesMax) refusals.push(gateProblems.tooMany({ max: gatesMax }));
  return refusals.length > 0 ? refuse(refusals) : accept(gates);
}

function checkGate(
  row: TypedGate,
  no: number,
  known: Known & { taken: ReadonlySet<string> },
): Decision<Gate> {
  const refusals: Problem[] = [];
  const at = (field: string) => `row${no}-${field}`;
  const name = tidy(row.name);
  const before = known.before.find(({ code }) => code === row.code);
  const [from, until] = [row.from, row.until].map((text) => (text === '' ? null : parseDay(text)));
  const isOdd = (row.from !== '' && !from) || (row.until !== '' && !until);
  if (name.length > nameMax) {
    refusals.push(gateProblems.nameLong({ no, max: nameMax }).at(at('name')));
  }
  const english = checkEnglish(row, no, before);
  refusals.push(...english.refusals);
  if (isOdd || (from && until && until < from)) {
    refusals.push(gateProblems.daysWrong({ no }).at(at('from')));
  }
  const regulation = tidy(row.regulation);
  if (regulation === '' || regulation.length > regulationMax) {
    refusals.push(gateProblems.regulationMissing({ no, max: regulationMax }).at(at('regulation')));
  }
  const proof = known.questions.find(({ code }) => code === row.evidence);
  if (row.evidence !== 'nib' && !proof) {
    refusals.push(gateProblems.evidenceWrong({ no }).at(at('evidence')));
  }
  const asBefore = before?.evidence === row.evidence ? before.formats : [];
  const formats = formatsOf(row.formats ?? asBefore, row.evidence, proof);
  if (!formats) refusals.push(gateProblems.formatsWrong({ no }).at(at('formats')));
  const effect = gateEffects.find((one) => one === row.effect) ?? 'off';
  const kept = before?.effect === 'advantage' && effect === 'advantage' ? before.points : 0;
  const points = pointsIn(row.points ?? String(kept));
  if (points === null) {
    refusals.push(gateProblems.pointsWrong({ no, max: pointsMax }).at(at('points')));
  }
  if (points && effect !== 'advantage') {
    refusals.push(gateProblems.pointsForNothing({ no }).at(at('points')));
  }
  const conditions = row.when ?? (before?.when ?? []).map((one) => typedCondition(one));
  const when = checkGateConditions(conditions, { no, questions: known.questions });
  if (!when.ok) refusals.push(...when.refusals);
  if (refusals.length > 0 || !when.ok || !formats || points === null) return refuse(refusals);
  return accept({
    code: codeOf(name, row.code ?? '', { taken: known.taken, otherwise: 'syarat' }),
    ...{ name, regulation, ...english.words, sectors: [...row.sectors] },
    ...{ from: from ?? null, until: until ?? null },
    ...{ effect, points, evidence: row.evidence, when: when.value, formats },
  });
}

function checkEnglish(row: TypedGate, no: number, before: Gate | undefined) {
  const [sameName, sameRegulation] = [
    before?.name === tidy(row.name) ? before.nameEn : '',
    before?.regulation === tidy(row.regulation) ? before.regulationEn : '',
  ];
  const words = {
    nameEn: tidy(row.nameEn ?? sameName),
    regulationEn: tidy(row.regulationEn ?? sameRegulation),
  };
  const refusals: Problem[] = [];
  if (words.nameEn.length > nameMax) {
    refusals.push(gateProblems.nameLong({ no, max: nameMax }).at(`row${no}-nameEn`));
  }
  if (words.regulationEn.length > regulationMax) {
    const long = gateProblems.regulationEnLong({ no, max: regulationMax });
    refusals.push(long.at(`row${no}-regulationEn`));
  }
  return { words, refusals };
}

function pointsIn(typed: string): number | null {
  if (!/^\d{0,3}$/.test(typed)) return null;
  const points = Number(typed);
  return points <= pointsMax ? points : null;
}

/** null where a number of these forms is not what the proof tells. */
function formatsOf(
  typed: readonly string[],
  evidence: string,
  proof: Question | undefined,
): GateFormat[] | null {
  const isText = proof?.kind === 'text' || proof?.kind === 'long';
  const told = evidence === 'nib' ? ['nib'] : isText ? gateFormats : [];
  // A proof that the form does not ask for is refused by itself.
  const fits = typed.every((one) => told.some((format) => format === one));
  if ((evidence === 'nib' || proof) && !fits) return null;
  return gateFormats.filter((format) => typed.includes(format));
}
