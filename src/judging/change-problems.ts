/** What may be refused of a decree that follows an upheld objection. */
import { defineProblems, problem } from '../kernel/problem.ts';

export const changeProblems = defineProblems('winnersChange', {
  notUpheld: problem(
    409,
    () => ({
      id: 'Pilih keberatan finalis yang diterima dan belum diikuti SK perubahan.',
      en: 'Choose a finalist’s objection that was upheld and that no decree has followed yet.',
    }),
    'objection',
  ),
  notPending: problem(409, () => ({
    id: 'Pembetulan ini bukan milik Anda, sudah ditarik, atau sudah dipakai sebuah SK.',
    en: 'This correction is not yours, was withdrawn, or a decree has taken it already.',
  })),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Write the reason, ${max} letters at most.`,
    }),
    'reason',
  ),
  seatsWrong: problem<{ seats: number }>(
    422,
    ({ seats }) => ({
      id: `Pilih tepat ${seats} pemenang di antara finalis.`,
      en: `Choose exactly ${seats} winners among the finalists.`,
    }),
    'winners',
  ),
  byHandMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Pemenang yang dipilih lain daripada urutan nilai, nilainya sama, atau SK sebelumnya tidak menurut urutan. Tulis alasannya, paling banyak ${max} huruf.`,
      en: `The winners chosen are not those of the ranks, some are equal, or the earlier decree did not follow the ranks. Write why, ${max} letters at most.`,
    }),
    'byHand',
  ),
  minutesMissing: problem(409, () => ({
    id: 'Terbitkan dahulu Berita Acara Perubahan Penjurian untuk tepat keberatan ini dengan semua pembetulannya, lalu catat SK perubahan.',
    en: 'Issue the minutes of the change first, for exactly these objections with all their corrections, and enter the decree of change then.',
  })),
  nothingChanges: problem(409, () => ({
    id: 'Pemenang dan nilainya tetap sama, jadi tidak ada yang ditetapkan lagi.',
    en: 'Winners and scores stay the same, so there is nothing to decide anew.',
  })),
  scoreWrong: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Isi nilai lain daripada yang berlaku, 1 sampai ${max}.`,
      en: `Fill in another score than the one that holds, 1 to ${max}.`,
    }),
    'score',
  ),
  sameMeasured: problem(409, () => ({
    id: 'Buku penjualan usaha ini masih sama seperti saat diukur. Perbaiki dahulu datanya.',
    en: 'The ledger of this enterprise is still as it was measured. Put its data right first.',
  })),
  numberUsed: problem(
    409,
    () => ({
      id: 'Nomor SK ini sudah dipakai SK sebelumnya. Isi nomor SK yang baru.',
      en: 'An earlier decree has this number. Fill in the number of the new one.',
    }),
    'number',
  ),
  stillCorrected: problem(409, () => ({
    id: 'Keberatan ini punya pembetulan yang belum dipakai sebuah SK. Catat SK perubahan, atau tarik dahulu pembetulannya.',
    en: 'This objection has a correction that no decree took. Enter a decree of change, or withdraw the correction first.',
  })),
});
