import type { Messages } from '../web/index.ts';

export const spotSaid = {
  title: { id: 'Uji petik', en: 'Spot checks' },
  all: { id: 'Semua uji petik', en: 'All spot checks' },
  nameOf: { id: (no: number) => `Uji petik ke-${no}`, en: (no: number) => `Spot check ${no}` },
  lead: {
    id: 'Beberapa pesanan diundi dari penjualan final, lalu dicocokkan dengan buktinya. Makin besar rupiahnya dan makin lemah buktinya, makin sering terundi. Siapa pun yang memegang benihnya dapat mengulang undian ini.',
    en: 'Some orders are drawn from the final sales and held against their proof. The more rupiah and the weaker the evidence, the more often they are drawn. Whoever has the seed can draw again.',
  },
  none: { id: 'Belum ada uji petik.', en: 'No spot check has been drawn yet.' },
  draw: { id: 'Undi', en: 'Draw' },
  seed: { id: 'Benih undian', en: 'Seed of the draw' },
  seedHint: {
    id: 'Kata atau angka yang tidak bisa dipilih-pilih, misalnya tanggal rapat dan nomor surat.',
    en: 'A word or number that nobody picks to suit, such as the day of a meeting and the number of a letter.',
  },
  size: { id: 'Banyaknya undian', en: 'Number of draws' },
  sizeHint: {
    id: '60 undian tanpa satu pun kesalahan berarti kesalahan paling banyak sekitar 6 % bila buktinya kuat.',
    en: '60 draws without one error mean an error of about 6 % at most where evidence is strong.',
  },
  sample: {
    id: (size: string, orders: string, of: string) =>
      `${size} undian mengenai ${orders} pesanan, dari ${of} pesanan final`,
    en: (size: string, orders: string, of: string) =>
      `${size} draws hit ${orders} orders, of ${of} final ones`,
  },
  seedIs: { id: (seed: string) => `Benih “${seed}”`, en: (seed: string) => `Seed “${seed}”` },
  drawn: { id: (at: string) => `Diundi ${at}`, en: (at: string) => `Drawn ${at}` },
  judged: {
    id: (n: string, of: string) => `${n} dari ${of} undian sudah dinilai`,
    en: (n: string, of: string) => `${n} of ${of} draws are judged`,
  },
  rate: { id: 'Kesalahan dalam rupiah', en: 'Error in rupiah' },
  interval: {
    id: (from: string, to: string) => `dengan keyakinan 95 %: ${from} sampai ${to}`,
    en: (from: string, to: string) => `with 95 % confidence: ${from} to ${to}`,
  },
  noRate: { id: 'belum ada penilaian', en: 'nothing judged yet' },
  asDrawn: { id: 'Nilai saat diundi', en: 'Value when drawn' },
  hits: { id: (n: number) => `terundi ${n} kali`, en: (n: number) => `drawn ${n} times` },
  changed: {
    id: 'Isinya sudah berubah setelah diundi; yang dinilai adalah isi saat diundi.',
    en: 'Its content has changed since; what is judged is the content as drawn.',
  },
  judge: { id: 'Beri penilaian', en: 'Give a verdict' },
  judgeAgain: { id: 'Beri penilaian lain', en: 'Give another verdict' },
  right: { id: 'Nilai yang benar', en: 'Right value' },
  rightHint: { id: '0 bila bukan penjualan', en: '0 if it is no sale' },
  reason: { id: 'Bukti yang dilihat', en: 'Proof that was looked at' },
  save: { id: 'Simpan penilaian', en: 'Save the verdict' },
  verdictRight: { id: '✓ benar', en: '✓ right' },
  verdictWrong: {
    id: (right: string) => `✕ seharusnya ${right}`,
    en: (right: string) => `✕ should be ${right}`,
  },
  correctIt: {
    id: 'Penilaian tidak mengubah angka. Pesanan yang salah diperbaiki di halamannya.',
    en: 'A verdict changes no figure. An order that is wrong is corrected on its own page.',
  },
} satisfies Messages;
