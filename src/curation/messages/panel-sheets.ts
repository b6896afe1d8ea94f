import type { Messages } from '../../web/index.ts';

/** What is read about the panel's sheets on paper alone. */
export const panelSheetsSaid = {
  lead: {
    id: 'Cetak lembar untuk kurator yang menilai di kertas. Satu orang memasukkan nilainya dengan pindaian, orang lain mencocokkan; baru sesudah itu nilai berlaku dan lembar terkunci. Anggota panel tidak memasukkan lembar kertas. Kriteria tanpa nama ada pada lembar tersendiri dengan kode contoh; pindai kedua lembar menjadi satu PDF.',
    en: 'Print sheets for curators who score on paper. One person types the scores with the scan, another compares; only then they count and the sheet is locked. Members of the panel do not enter paper sheets. Blind criteria are on a sheet of their own with the sample’s code; scan both into one PDF.',
  },
  later: {
    id: 'Lembar dapat dicetak sejak dibagi; nilainya dimasukkan sejak penilaian dibuka.',
    en: 'Sheets can be printed once they are dealt out; scores are typed once scoring has begun.',
  },
  toPact: { id: 'Catat pakta di halaman panel', en: 'Record the pact on the panel’s page' },
  scorer: { id: 'Kurator', en: 'Curator' },
  subject: { id: 'Pendaftar', en: 'Applicant' },
} satisfies Messages;
