/** What is typed for the papers of a jury, beside number, day, place and signatories. */
import { type PanelPaperKind, type TypedField, typedFields } from '../curation/index.ts';

export const juryPaperKinds = [
  'juryDecree',
  'juryAssignment',
  'juryInvitation',
  'juryAttendance',
] as const;
export type JuryPaperKind = (typeof juryPaperKinds)[number];

/** As a panel's paper of the same use. */
export const asPanelKind: Record<JuryPaperKind, PanelPaperKind> = {
  juryDecree: 'panelDecree',
  juryAssignment: 'assignmentLetter',
  juryInvitation: 'invitation',
  juryAttendance: 'attendance',
};

/** What Lagawi proposes where a jury's words are not a panel's. */
const usual: Readonly<Record<string, string>> = {
  event: 'Penjurian final',
  duties: [
    'Menandatangani pakta integritas dan menyatakan setiap konflik kepentingan sebelum menilai.',
    'Menilai sendiri semua finalis, menurut kriteria yang ditetapkan.',
    'Mengikuti rapat dewan juri yang menyepakati usulan pemenang.',
    'Merahasiakan data finalis dan nilai sampai diumumkan.',
  ].join('\n'),
};

export const juryFields = (kind: JuryPaperKind): readonly TypedField[] =>
  typedFields[asPanelKind[kind]].map((field) => ({
    ...field,
    usual: usual[field.name] ?? field.usual,
  }));

/** All papers of a judging. */
export const judgingPaperKinds = [
  ...(['judgingMinutes', 'judgingMinutesPublic', 'awardCharter', 'nominationDossier'] as const),
  ...juryPaperKinds,
  ...(['juryPact', 'juryNotes', 'winnersDecree', 'winnersAnnouncement'] as const),
] as const;

export const winnersDecreeFields = typedFields.selectionDecree;

export const notesFields: readonly TypedField[] = [
  ...typedFields.invitation.filter(({ name }) => name !== 'event'),
  {
    name: 'chair',
    label: { id: 'Ketua rapat', en: 'Chair' },
    ...{ kind: 'text', usual: '' },
  },
  {
    name: 'absent',
    label: {
      id: 'Juri yang tidak hadir (satu baris satu nama)',
      en: 'Judges who were absent (one a line)',
    },
    ...{ kind: 'lines', usual: '', isOptional: true },
  },
  {
    name: 'notes',
    label: { id: 'Pembahasan dan kesepakatan', en: 'What was discussed and agreed' },
    ...{ kind: 'lines', usual: '' },
  },
  {
    name: 'dissents',
    label: {
      id: 'Pendapat berbeda (satu baris: nama juri dan pendapatnya)',
      en: 'Dissents (one a line: the judge and what was said)',
    },
    ...{ kind: 'lines', usual: '', isOptional: true },
  },
];

/** Of minutes: for which upheld objections they propose a change. */
export const objectionsField: TypedField = {
  name: 'objections',
  label: {
    id: 'Nomor keberatan yang diikuti, bila pemenang berubah (kosong: semua yang menunggu)',
    en: 'Numbers of the objections to follow, if winners change (empty: all that wait)',
  },
  ...{ kind: 'text', usual: '', isOptional: true },
};
