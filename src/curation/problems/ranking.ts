import { defineProblems, problem } from '../../kernel/problem.ts';

interface Place {
  /** '' where it was measured. */
  judge: string;
  entrant: string;
  criterion: string;
}

const placeIn = {
  id: ({ judge, entrant, criterion }: Place) =>
    `${judge === '' ? 'nilai terukur' : `nilai ${judge}`} untuk ${entrant}, kriteria ${criterion}`,
  en: ({ judge, entrant, criterion }: Place) =>
    `${judge === '' ? 'the measured value' : `${judge}’s score`} of ${entrant}, criterion ${criterion}`,
};

/** What can be wrong with scores before they become a ranking. */
export const rankingProblems = defineProblems('ranking', {
  weightless: problem(422, () => ({
    id: 'Semua bobot kriteria nol. Isi bobot sedikitnya satu kriteria.',
    en: 'All weights are zero. Give at least one criterion a weight.',
  })),
  noScores: problem(422, () => ({
    id: 'Belum ada nilai. Berkas nilai berisi kolom judge, entrant, criterion, score.',
    en: 'There are no scores. A score file has the columns judge, entrant, criterion, score.',
  })),
  unknownCriterion: problem<{ criterion: string }>(422, ({ criterion }) => ({
    id: `Kriteria “${criterion}” tidak ada dalam daftar kriteria.`,
    en: `The criterion “${criterion}” is not in the list of criteria.`,
  })),
  offScale: problem<Place & { score: number; min: number; max: number }>(422, (one) => ({
    id: `Di luar skala ${one.min}–${one.max}: ${placeIn.id(one)}, tertulis ${one.score}.`,
    en: `Off the scale ${one.min}–${one.max}: ${placeIn.en(one)} is ${one.score}.`,
  })),
  twice: problem<Place>(422, (one) => ({
    id: `Tertulis dua kali: ${placeIn.id(one)}. Sisakan satu.`,
    en: `Written twice: ${placeIn.en(one)}. Leave one of them.`,
  })),
  missing: problem<Place>(422, (one) => ({
    id: `Belum ada ${placeIn.id(one)}. Nilai yang kosong tidak dihitung nol; lengkapi dahulu.`,
    en: `Missing: ${placeIn.en(one)}. A missing score is not counted as zero; complete it first.`,
  })),
  unscored: problem<{ entrant: string }>(422, ({ entrant }) => ({
    id: `Belum ada yang menilai ${entrant}. Lengkapi dahulu.`,
    en: `Nobody has scored ${entrant}. Complete it first.`,
  })),
  mixed: problem<{ criterion: string }>(422, ({ criterion }) => ({
    id: `Kriteria ${criterion} kadang memakai nama juri dan kadang tidak. Pilih salah satu.`,
    en: `The criterion ${criterion} has a judge in some rows and none in others. Choose one.`,
  })),
  more: problem<{ count: number }>(422, ({ count }) => ({
    id: `Dan ${count} lagi seperti itu.`,
    en: `And ${count} more like these.`,
  })),
  criteriaUnreadable: problem<{ why: string }>(422, ({ why }) => ({
    id: `Berkas kriteria tidak dapat dibaca: ${why}`,
    en: `The file of criteria could not be read: ${why}`,
  })),
  columnsMissing: problem<{ columns: string }>(422, ({ columns }) => ({
    id: `Berkas nilai tidak memuat kolom ${columns}.`,
    en: `The score file lacks the columns ${columns}.`,
  })),
  emptyCell: problem<{ row: number; column: string }>(422, ({ row, column }) => ({
    id: `Baris ${row}: kolom ${column} kosong.`,
    en: `Row ${row}: the column ${column} is empty.`,
  })),
  notNumber: problem<{ row: number; text: string }>(422, ({ row, text }) => ({
    id: `Baris ${row}: “${text}” bukan angka.`,
    en: `Row ${row}: “${text}” is no number.`,
  })),
  twoInstitutions: problem<{ judge: string }>(422, ({ judge }) => ({
    id: `${judge} tertulis dengan lebih dari satu lembaga.`,
    en: `${judge} is written with more than one institution.`,
  })),
});
