import type { Messages } from '../../web/index.ts';

/** What is read where the papers of a panel are issued. */
export const panelPapersSaid = {
  panelDecree: {
    id: 'Naskah keputusan yang membentuk panel, untuk ditandatangani pejabat. Susunan panel diambil dari halaman panel.',
    en: 'The decision that forms the panel, for the official to sign. Who sits on it comes from the page of the panel.',
  },
  assignmentLetter: {
    id: 'Surat tugas bagi semua anggota panel, dengan hari bertugas.',
    en: 'The letter of assignment for all members of the panel, with their days of duty.',
  },
  invitation: {
    id: 'Undangan bagi semua anggota panel: acara, hari, waktu dan tempat.',
    en: 'The invitation of all members of the panel: event, day, time and place.',
  },
  attendance: {
    id: 'Daftar hadir untuk dicetak dan ditandatangani, dengan baris kosong bagi yang lain. Tambahkan pindaiannya sesudah acara.',
    en: 'A list to print and sign, with empty lines for others. Add the scan after the event.',
  },
  selectionDecree: {
    id: 'Naskah SK penetapan peserta dengan lampirannya, untuk ditandatangani pejabat. Nomornya nomor SK yang sudah dicatat; daftarnya seperti ketika ditetapkan.',
    en: 'The decision on the participants with its annex, for the official to sign. Its number is that of the decree that was entered; its list is as it was decided.',
  },
  announcement: {
    id: 'Pengumuman hasil untuk papan pengumuman dan pers: peserta, daftar cadangan, dan sampai kapan keberatan diajukan. Daftarnya seperti sekarang.',
    en: 'The result for the notice board and the press: participants, those who wait, and until when objections are filed. The list is as it stands.',
  },
  selectionAmendment: {
    id: 'Naskah SK perubahan: siapa keluar dan sebabnya, siapa masuk. Nomornya nomor SK perubahan yang sudah dicatat. Terbitkan sesudahnya daftar peserta dan pengumuman; yang lama lalu dicabut.',
    en: 'The decision of change: who leaves and why, who enters. Its number is that of the decree of change that was entered. Then issue list and announcement; the earlier ones are revoked.',
  },
  pacts: { id: 'Terbitkan pakta integritas', en: 'Issue the integrity pacts' },
  pactsLead: {
    id: 'Satu lembar untuk setiap kurator, dengan konflik yang sudah dinyatakan. Kurator tanpa akun menandatangani di kertas; tambahkan pindaiannya, lalu catat pada halaman panel.',
    en: 'One for each curator, with the conflicts declared so far. A curator without an account signs on paper; add the scan, then record it on the page of the panel.',
  },
  record: { id: 'Catat: ditandatangani di kertas', en: 'Record: signed on paper' },
} satisfies Messages;
