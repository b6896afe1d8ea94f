import type { Messages } from '../web/index.ts';

export const checkSaid = {
  mark: { id: '✓ diperiksa', en: '✓ looked at' },
  unmarked: { id: 'belum diperiksa', en: 'not looked at yet' },
  onlyUnmarked: { id: 'Hanya yang belum diperiksa', en: 'Only those not looked at yet' },
  title: { id: 'Pemeriksaan', en: 'Looking at sales' },
  lead: {
    id: 'Tandai yang sudah Anda cocokkan dengan buktinya. Tanda berlaku untuk isi yang Anda lihat sekarang; isi yang lebih baru perlu dilihat lagi. Tidak mengubah angka.',
    en: 'Mark what you have held against its proof. A mark holds for what you see now; a newer content has to be looked at again. It moves no figure.',
  },
  acceptAll: {
    id: (n: string) => `Tandai ${n} yang tersaring`,
    en: (n: string) => `Mark the ${n} that the filter shows`,
  },
  atOnce: {
    id: (n: string) => `Paling banyak ${n} sekali tekan; tekan lagi untuk sisanya.`,
    en: (n: string) => `${n} at most in one press; press again for the rest.`,
  },
  tick: { id: (name: string) => `Centang ${name}`, en: (name: string) => `Tick ${name}` },
  ticked: { id: 'Yang dicentang', en: 'What is ticked' },
  acceptTicked: { id: 'Tandai yang dicentang', en: 'Mark what is ticked' },
  rejectTicked: { id: 'Tolak yang dicentang', en: 'Reject what is ticked' },
  rejectWhy: { id: 'Alasan menolak', en: 'Why rejected' },
  rejectHint: {
    id: 'Ditolak berarti keadaannya menjadi batal dan tidak dihitung; jumlahnya tetap terlihat. Alasan ini berlaku untuk semua yang dicentang.',
    en: 'Rejected, their state is void and they do not count; the amounts stay to be seen. The reason is for all that is ticked.',
  },
  rejected: {
    id: (n: string) => `${n} ditolak.`,
    en: (n: string) => `${n} rejected.`,
  },
  changed: {
    id: (n: string) =>
      `${n} sudah berubah sejak halaman ini dibuka atau tidak dapat diubah begitu saja; lihat satu per satu.`,
    en: (n: string) =>
      `${n} changed since this page was opened, or cannot be changed so; look at them one by one.`,
  },
  keys: {
    id: 'Dengan papan ketik, di dalam daftar: j turun, k naik, x centang, a centang semua, o buka.',
    en: 'By keyboard, inside the list: j down, k up, x tick, a tick all, o open.',
  },
  acceptOne: { id: 'Tandai sudah diperiksa', en: 'Mark as looked at' },
  done: {
    id: (n: string) => `${n} ditandai.`,
    en: (n: string) => `${n} marked.`,
  },
  own: {
    id: (n: string) => `${n} Anda kirim sendiri, jadi harus diperiksa orang lain.`,
    en: (n: string) => `${n} you sent yourself, so somebody else has to look.`,
  },
  ofFigure: {
    id: (amount: string, share: string) => `${amount} (${share}) sudah diperiksa petugas`,
    en: (amount: string, share: string) => `${amount} (${share}) looked at by an officer`,
  },
} satisfies Messages;
