/** What is typed for the papers by which an office forms a panel and calls it together. */
import { parseDay } from '../../kernel/day.ts';
import { accept, type Decision, type Problem, refuse, type Words } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { decisionProblems } from '../problems/decision.ts';

export const panelPaperKinds = [
  'panelDecree',
  'assignmentLetter',
  'invitation',
  'attendance',
] as const;
export type PanelPaperKind = (typeof panelPaperKinds)[number];

/** Of a selection, but for the letters; those of a final are the business of another room. */
export const selectionPaperKinds = [
  ...(['curationMinutes', 'curationMinutesPublic', 'participants'] as const),
  ...panelPaperKinds,
  ...(['integrityPact', 'plenaryNotes', 'selectionDecree', 'announcement'] as const),
  'selectionAmendment',
] as const;

/** Those of which more is typed than number, day, place and signatories. */
export type TypedPaperKind =
  | PanelPaperKind
  | 'selectionDecree'
  | 'selectionAmendment'
  | 'sampleReceipt';

export interface TypedField {
  name: string;
  label: Words;
  kind: 'text' | 'lines' | 'day';
  /** What Lagawi proposes. */
  usual: string;
  /** May be left empty. */
  isOptional?: boolean;
}

const grounds: TypedField = {
  name: 'grounds',
  label: { id: 'Dasar hukum (satu baris satu dasar)', en: 'Legal basis (one a line)' },
  ...{ kind: 'lines', usual: '' },
};
const eventDay: TypedField = {
  name: 'eventDay',
  label: { id: 'Hari acara', en: 'Day of the event' },
  ...{ kind: 'day', usual: '' },
};
const firstDay: TypedField = {
  name: 'from',
  label: { id: 'Bertugas mulai', en: 'On duty from' },
  ...{ kind: 'day', usual: '' },
};
const lastDay: TypedField = {
  name: 'to',
  label: { id: 'Bertugas sampai', en: 'On duty to' },
  ...{ kind: 'day', usual: '' },
};
const eventTime: TypedField = {
  name: 'eventTime',
  label: { id: 'Waktu', en: 'Time' },
  ...{ kind: 'text', usual: '08.00 WIB – selesai' },
};
const eventPlace: TypedField = {
  name: 'eventPlace',
  label: { id: 'Tempat acara', en: 'Place of the event' },
  ...{ kind: 'text', usual: '' },
};
const event: TypedField = {
  name: 'event',
  label: { id: 'Acara', en: 'Event' },
  ...{ kind: 'text', usual: 'Kurasi produk' },
};
const duties: TypedField = {
  name: 'duties',
  label: { id: 'Tugas (satu baris satu tugas)', en: 'Duties (one a line)' },
  kind: 'lines',
  usual: [
    'Menandatangani pakta integritas dan menyatakan setiap konflik kepentingan sebelum menilai.',
    'Menilai sendiri setiap produk yang ditugaskan, menurut kriteria yang ditetapkan.',
    'Mengikuti rapat yang menyepakati usulan peserta.',
    'Merahasiakan data pendaftar dan nilai sampai diumumkan.',
  ].join('\n'),
};

/** The owner is proposed, whoever that is. */
const giver: TypedField = {
  name: 'giver',
  label: { id: 'Yang menyerahkan', en: 'Handed in by' },
  ...{ kind: 'text', usual: '' },
};
const afterwards: TypedField = {
  name: 'afterwards',
  label: {
    id: 'Setelah diterima (satu baris satu hal)',
    en: 'What becomes of it (one thing a line)',
  },
  kind: 'lines',
  usual: [
    'Contoh dipakai untuk penilaian kurasi dan tidak dijual.',
    'Yang habis diuji tidak dikembalikan; sisanya dapat diambil setelah penilaian ditutup.',
  ].join('\n'),
};

/** What is typed for each, beside number, day, place and signatories. */
export const typedFields: Record<TypedPaperKind, readonly TypedField[]> = {
  selectionDecree: [grounds],
  selectionAmendment: [grounds],
  sampleReceipt: [giver, afterwards],
  panelDecree: [grounds, duties],
  assignmentLetter: [grounds, duties, firstDay, lastDay],
  invitation: [event, eventDay, eventTime, eventPlace],
  attendance: [event, eventDay, eventTime, eventPlace],
};

const textMax = 300;
const linesMax = 12;

export type Typed = Readonly<Record<string, string>>;

/** Every field has to be filled in that is not optional; lines become a list. */
export function checkTyped(fields: readonly TypedField[], typed: Typed): Decision<FilledIn> {
  const refusals: Problem[] = [];
  const texts: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  for (const { name, kind: shape, isOptional = false } of fields) {
    const text = typed[name] ?? '';
    const lines = text.split('\n').map(tidy).filter(Boolean);
    const isDay = shape !== 'day' || parseDay(text) !== null;
    const isShort = lines.length <= linesMax && lines.every((one) => one.length <= textMax);
    if ((lines.length === 0 && !isOptional) || !isShort || !isDay) {
      refusals.push(decisionProblems.textMissing({ max: textMax }).at(name));
    }
    texts[name] = tidy(text);
    lists[name] = lines;
  }
  return refusals.length > 0 ? refuse(refusals) : accept({ texts, lists });
}

export interface FilledIn {
  texts: Readonly<Record<string, string>>;
  lists: Readonly<Record<string, readonly string[]>>;
}
