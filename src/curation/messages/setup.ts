import type { Messages } from '../../web/index.ts';

/** Where a committee sets the reasons of a screening, and the controller the statement. */
export const setupSaid = {
  reasons: { id: 'Alasan seleksi administrasi', en: 'Reasons of the screening' },
  reasonsLead: {
    id: 'Petugas memilih dari daftar ini bila pendaftar tidak lolos, dan pendaftar membacanya. Alasan yang tidak dicentang tidak dapat dipilih lagi, tetapi tetap terbaca di pendaftaran yang sudah memakainya. Kata-katanya tidak diubah: tambahkan alasan baru dan hentikan yang lama.',
    en: 'Staff choose from this list where an applicant fails, and the applicant reads it. A reason that is not ticked can no longer be chosen, but stays readable where it was used. Its words are never changed: add a new reason and stop using the old one.',
  },
  reasonsStand: {
    id: (at: string) =>
      `Tetap sejak penilaian panel dibuka, ${at}: seleksi administrasi sudah selesai.`,
    en: (at: string) =>
      `They stand since scoring by the panel was opened, ${at}: the screening is over.`,
  },
  reasonsVersion: {
    id: (version: number) => (version === 0 ? 'Daftar usulan Lagawi' : `Daftar versi ${version}`),
    en: (version: number) => (version === 0 ? 'The list that Lagawi proposes' : `List ${version}`),
  },
  // What the campaign has to have before
  sectorsFirst: {
    id: 'Sektor kampanye belum diisi; pendaftar memilih salah satunya. Isi dahulu, sebelum formulir ini.',
    en: 'The campaign’s sectors are not set; applicants choose one of them. Set them before this form.',
  },
  toSectors: { id: 'Isi sektor', en: 'Set the sectors' },
  quotaFirst: {
    id: 'Kuota peserta kampanye belum diisi. Penilaian baru dapat dibuka sesudahnya.',
    en: 'The campaign’s quota of participants is not set. Scoring can be opened only after that.',
  },
  toQuota: { id: 'Isi kuota', en: 'Set the quota' },
  used: { id: 'Dipakai', en: 'Used' },
  newReason: { id: (no: number) => `Alasan baru ${no}`, en: (no: number) => `New reason ${no}` },
  inEnglish: { id: 'Dalam bahasa Inggris', en: 'In English' },
  inEnglishHint: {
    id: 'Kosong: pembaca bahasa Inggris membaca bahasa Indonesianya.',
    en: 'Empty: whoever reads English reads the Indonesian.',
  },
  retired: { id: 'tidak dipakai lagi', en: 'no longer used' },
  statement: { id: 'Pernyataan kesediaan', en: 'Statement of agreement' },
  statementLead: {
    id: 'Pendaftar membaca dan menyetujui kata-kata ini saat mengirim. Setiap pendaftaran menyimpan kata-kata yang dibacanya; perubahan berlaku bagi yang membuka formulir sesudahnya. Kata-katanya tanggung jawab pengendali data; mintalah ahli hukum memeriksanya.',
    en: 'Whoever applies reads these words and agrees to them when sending. Each application keeps the words that it was shown; a change is for those who open the form afterwards. The words are the data controller’s; have a lawyer look at them.',
  },
  statementVersion: {
    id: (version: number) =>
      version === 0 ? 'Pernyataan usulan Lagawi' : `Pernyataan versi ${version}`,
    en: (version: number) =>
      version === 0 ? 'The statement that Lagawi proposes' : `Statement ${version}`,
  },
  inIndonesian: { id: 'Dalam bahasa Indonesia', en: 'In Indonesian' },
  editStatement: { id: 'Ubah pernyataan', en: 'Edit the statement' },
  onlyController: {
    id: 'Yang dapat mengubahnya administrator, sebagai pengendali data.',
    en: 'An administrator may change it, as the data controller.',
  },
  save: { id: 'Simpan', en: 'Save' },
} satisfies Messages;
