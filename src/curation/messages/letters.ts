import type { Messages } from '../../web/index.ts';

/** What is read about letters on the outcome. */
export const lettersSaid = {
  title: { id: 'Surat hasil', en: 'Letters on the outcome' },
  lead: {
    id: 'Setiap pendaftar mendapat surat berisi hasil, alasan, nilai sendiri dan batas keberatan. Semua ditandatangani sekaligus; pendaftar mengunduh suratnya sendiri dari tautan pendaftarannya.',
    en: 'Every applicant gets a letter with the outcome, the reasons, the own scores and the time for objections. All are signed at once; applicants download theirs on their own page.',
  },
  before: {
    id: 'Surat dapat disusun setelah SK penetapan dicatat.',
    en: 'Letters can be made once the decree is entered.',
  },
  changed: { id: 'Surat perubahan', en: 'Letters of a change' },
  changedLead: {
    id: 'Hanya untuk yang keluar atau masuk dengan keputusan perubahan. Surat mereka yang lama dicabut dan menunjuk surat yang baru. Berkas PDF-nya ada di halaman surat hasil.',
    en: 'Only for those who left or entered by a decree of change. Their earlier letters are revoked and point to the new ones. The PDFs are on the page of the letters.',
  },
  issue: { id: 'Terbitkan surat', en: 'Issue the letters' },
  issued: { id: 'Diterbitkan', en: 'Issued' },
  count: { id: 'Jumlah', en: 'Number' },
  state: { id: 'Keadaan', en: 'State' },
  making: { id: 'Menyusun PDF', en: 'Making PDFs' },
  made: { id: '✓ Siap diunduh', en: '✓ Ready' },
  failed: { id: '✕ Gagal disusun', en: '✕ Could not be made' },
  progress: {
    id: (done: number, of: number) => `${done} dari ${of} surat`,
    en: (done: number, of: number) => `${done} of ${of} letters`,
  },
  mayLeave: {
    id: 'Halaman ini boleh ditinggalkan; penyusunan berjalan terus.',
    en: 'You may leave this page; the work goes on.',
  },
  download: { id: 'Unduh semua (ZIP)', en: 'Download all (ZIP)' },
  again: { id: 'Coba lagi', en: 'Try again' },
  one: { id: 'Surat hasil (PDF)', en: 'Letter on the outcome (PDF)' },
  own: { id: 'Unduh surat hasil (PDF)', en: 'Download the letter (PDF)' },
} satisfies Messages;
