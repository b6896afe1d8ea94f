/** Numbers of permits as applicants type them: what cannot be one is told before it is sent in. */
import type { Problem } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { formProblems } from '../problems/form.ts';
import type { Question } from '../words/form.ts';
import { type Gate, type GateFormat, gateFormats } from '../words/gates.ts';

/** By the code of the question: the forms of number that any gate takes for a proof. */
export type Permits = ReadonlyMap<string, readonly GateFormat[]>;

/** What the registry refuses of a number, or null where it may be one. */
export type FaultOf = (format: GateFormat, number: string) => Problem | null;

export function permitsOf(gates: readonly Gate[]): Permits {
  const used = gates.filter(({ effect, formats }) => effect !== 'off' && formats.length > 0);
  const codes = new Set(used.map(({ evidence }) => evidence));
  return new Map(
    [...codes].map((code) => {
      const own = used.filter(({ evidence }) => evidence === code);
      return [code, gateFormats.filter((one) => own.some((gate) => gate.formats.includes(one)))];
    }),
  );
}

/** A cosmetics number has eleven, every other permit's more. */
const digitsMin = 11;

/** Said in words, with a year perhaps, it is no number. */
const inWords = /proses|urus|pengajuan|belum|tidak|tdk|sedang|menunggu|rencana|\bakan\b/i;

/** By what a number begins with. */
const signs: readonly [GateFormat, RegExp][] = [
  ['nib', /^NIB/i],
  ['pirt', /^(SPP[\s.-]*IRT|P[\s.-]*IRT|\d)/i],
  ['bpom', /^(BPOM|MD|ML|SP|N[A-E])[\s.:-]*(RI|MD|ML|NO|\d)/i],
  ['halal', /^(ID|KH)[\s.:-]*\d/i],
];

/** Several numbers may be told at once. A form that is only doubtful is nobody's fault. */
export function permitFault(
  { kind, label }: Question,
  answer: string,
  { formats, faultOf }: { formats: readonly GateFormat[]; faultOf: FaultOf },
): Problem | null {
  if ((kind !== 'text' && kind !== 'long') || inWords.test(answer)) return null;
  for (const number of answer.split(/[,;\n]|\bdan\b|&/i).map(tidy)) {
    const digits = number.replace(/\D/g, '').length;
    if (digits === 0) continue;
    const sign = signs.find(([, begins]) => begins.test(number))?.[0];
    const tried = sign && formats.includes(sign) ? [sign] : formats;
    const faults = tried.map((format) => faultOf(format, number));
    const [fault] = faults;
    if (fault && !faults.includes(null)) return fault;
    if (digits < digitsMin) return formProblems.permitShort({ label, number, min: digitsMin });
  }
  return null;
}
