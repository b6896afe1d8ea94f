import type { Messages } from '../web/index.ts';

/** What is read about the award of the movement. */
export const awardSaid = {
  title: { id: 'Penghargaan', en: 'The award' },
  count: {
    id: (n: number, of: number) => `${n} dari ${of} pemenang diusulkan`,
    en: (n: number, of: number) => `${n} of ${of} winners nominated`,
  },
  lead: {
    id: 'Pemenang kampanye diusulkan ke penghargaan gerakan. Penyelenggara memilih finalis, publik memberi suara, lalu peringkat akhir diumumkan; catat setiap pengumuman dengan sumbernya.',
    en: 'The campaign’s winners are nominated for the award of the movement. Its organisers choose finalists, the public votes, then the final places are announced; record each with its source.',
  },
  before: {
    id: 'Pemenang dapat diusulkan setelah SK pemenang dicatat.',
    en: 'Winners can be nominated once the decree on them is entered.',
  },
  winner: { id: 'Pemenang', en: 'Winner' },
  rank: { id: 'Urutan', en: 'Rank' },
  nomination: { id: 'Usulan', en: 'Nomination' },
  state: { id: 'Keadaan', en: 'State' },
  votes: { id: 'Suara publik', en: 'Public votes' },
  place: { id: 'Peringkat akhir', en: 'Final place' },
  noMore: {
    id: '– Bukan pemenang lagi sesudah SK perubahan',
    en: '– No winner any more since the decree of change',
  },
  notYet: { id: '– belum diusulkan', en: '– not nominated' },
  waits: { id: '⋯ menunggu pengumuman', en: '⋯ waits for an announcement' },
  of: { id: (name: string) => `Penghargaan: ${name}`, en: (name: string) => `Award: ${name}` },
  nominate: { id: 'Usulkan', en: 'Nominate' },
  nominateLead: {
    id: 'Data usaha hanya dikirim kepada penyelenggara bila pelaku usaha sudah menyatakan setuju.',
    en: 'An enterprise’s data go to the organisers only once it has agreed.',
  },
  award: { id: 'Nama penghargaan', en: 'Name of the award' },
  category: { id: 'Kategori', en: 'Category' },
  number: { id: 'Nomor surat usulan', en: 'Number of the letter' },
  nominatedOn: { id: 'Tanggal usulan', en: 'Day of the nomination' },
  agreedOn: { id: 'Tanggal pernyataan setuju', en: 'Day of the agreement' },
  nominatedAs: {
    id: (award: string, category: string, number: string, day: string) =>
      `${award}, kategori ${category}: surat ${number}, ${day}`,
    en: (award: string, category: string, number: string, day: string) =>
      `${award}, category ${category}: letter ${number}, ${day}`,
  },
  history: { id: 'Yang diumumkan', en: 'What was announced' },
  historyNone: { id: 'Belum ada pengumuman.', en: 'Nothing announced so far.' },
  record: { id: 'Catat pengumuman', en: 'Record an announcement' },
  stage: { id: 'Yang diumumkan', en: 'What was announced' },
  choose: { id: 'Pilih', en: 'Choose' },
  votesField: { id: 'Jumlah suara, bila diumumkan', en: 'Votes, if announced' },
  placeField: { id: 'Peringkat, untuk peringkat akhir', en: 'Place, for the final one' },
  source: { id: 'Sumber (nomor surat atau alamat)', en: 'Source (letter or address)' },
  announcedOn: { id: 'Tanggal pengumuman', en: 'Day of the announcement' },
  dossier: { id: 'Susun berkas pengusulan', en: 'Make the dossier' },
  dossierLead: {
    id: 'Profil, izin, penjualan terukur, nilai penjurian dan SK dikumpulkan dari data; tidak ada yang diketik ulang.',
    en: 'Profile, permits, measured sales, points and decree are gathered from the data; nothing is typed again.',
  },
  dossierPdf: { id: 'Berkas pengusulan (PDF)', en: 'Dossier (PDF)' },
  votesOf: { id: (n: string) => `${n} suara`, en: (n: string) => `${n} votes` },
  placeOf: { id: (n: number) => `peringkat ${n}`, en: (n: number) => `place ${n}` },
} satisfies Messages;
