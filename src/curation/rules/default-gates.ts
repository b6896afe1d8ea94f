/**
 * The gates that Lagawi proposes; a lawyer of the controller has to look at them before an
 * institution goes live.
 */
import type { Day } from '../../kernel/day.ts';
import type { Question } from '../words/form.ts';
import type { Gate, GateCondition } from '../words/gates.ts';
import { inPacks, largerSizes, smallSizes } from './default-form.ts';

/** Food that is ready to eat or made before the buyer needs neither P-IRT nor MD. */
const packed: GateCondition = { question: 'penyajian', oneOf: [inPacks] };
/** Frozen food of a week or more needs MD; other food of a week or more P-IRT or MD. */
const frozen: GateCondition = { question: 'penyimpanan', oneOf: ['Beku'] };
const notFrozen: GateCondition = { question: 'penyimpanan', oneOf: ['Suhu ruang', 'Dingin'] };
const keepsAWeek: GateCondition = { question: 'daya-simpan', atLeast: 7 };
const small: GateCondition = { question: 'skala-usaha', oneOf: smallSizes };
const larger: GateCondition = { question: 'skala-usaha', oneOf: largerSizes };

const always = { from: null, until: null, when: [], points: 0, regulationEn: '' };

/**
 * What the form does not ask for decides nothing: a gate whose proof it does not ask for is not
 * proposed, and a condition on a question that it lacks is left out, so that the rule applies to
 * all; but a gate that is for some only is left out with it.
 */
export function defaultGates(
  food: readonly string[],
  questions: readonly Question[],
  /** When the call opens: the rule of that day is proposed. */
  opensOn?: Day,
): Gate[] {
  const codes = new Set(questions.map(({ code }) => code));
  const asks = (one: GateCondition) => codes.has(one.question);
  return [...ofAll(opensOn), ...ofFood(food, asks)]
    .filter(({ evidence }) => evidence === 'nib' || codes.has(evidence))
    .map((gate) => ({ ...gate, when: gate.when.filter(asks) }));
}

/** From then on PP 28/2025 holds of licensing by risk, in the place of PP 5/2021. */
const licensedAnew = '2025-06-05' as Day;

const ofAll = (opensOn: Day | undefined): Gate[] => [
  {
    ...{ ...always, code: 'nib', name: 'NIB', nameEn: '', effect: 'gate' },
    ...{ sectors: [], evidence: 'nib', formats: ['nib'] },
    regulation: opensOn && opensOn < licensedAnew ? 'PP 5/2021' : 'PP 28/2025',
  },
];

const certificate = { name: 'Sertifikat halal', nameEn: 'Halal certificate' };

function ofFood(food: readonly string[], asks: (one: GateCondition) => boolean): Gate[] {
  const permit = { ...always, sectors: food, evidence: 'izin-edar', effect: 'gate' as const };
  const halal = { ...always, sectors: food, evidence: 'halal', formats: ['halal' as const] };
  // A regulation keeps its own title; only what is said of it is translated.
  const ofBpom = {
    regulation: 'Peraturan BPOM 22/2018, kini 4/2024',
    regulationEn: 'Peraturan BPOM 22/2018, now 4/2024',
  };
  const forFrozen: Gate = {
    ...{ ...permit, code: 'izin-edar-beku', ...ofBpom },
    ...{ name: 'MD untuk pangan beku', nameEn: 'MD for frozen food' },
    ...{ when: [frozen, keepsAWeek, packed], formats: ['bpom'] },
  };
  const forLarger: Gate = {
    ...{ ...halal, code: 'halal-wajib-menengah', effect: 'gate', when: [larger] },
    name: 'Sertifikat halal, usaha menengah dan besar',
    nameEn: 'Halal certificate, medium and large enterprises',
    regulationEn: 'PP 42/2024, since 18 October 2024',
    ...{ regulation: 'PP 42/2024, sejak 18 Oktober 2024', from: '2024-10-18' as Day },
  };
  return [
    {
      ...{ ...permit, code: 'izin-edar', ...ofBpom },
      ...{ name: 'SPP-IRT atau MD', nameEn: 'SPP-IRT or MD' },
      ...{ when: [notFrozen, keepsAWeek, packed], formats: ['pirt', 'bpom'] },
    },
    ...(asks(frozen) ? [forFrozen] : []),
    {
      ...{ ...halal, ...certificate, code: 'halal-nilai-tambah', effect: 'advantage' },
      regulationEn: 'PP 42/2024, until 16 October 2026',
      // Our own proposal; the manager sets another number, or none.
      points: 5,
      ...{ regulation: 'PP 42/2024, sampai 16 Oktober 2026', until: '2026-10-16' as Day },
      when: [small],
    },
    {
      ...{ ...halal, ...certificate, code: 'halal-wajib', effect: 'gate' },
      regulationEn: 'PP 42/2024, since 17 October 2026',
      ...{ regulation: 'PP 42/2024, sejak 17 Oktober 2026', from: '2026-10-17' as Day },
      when: [small],
    },
    ...(asks(larger) ? [forLarger] : []),
  ];
}
