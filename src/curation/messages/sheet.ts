import type { Messages } from '../../web/index.ts';

/** What a score sheet says while it saves by itself, and when it is gone meanwhile. */
export const sheetSaid = {
  saving: { id: '⇅ Menyimpan …', en: '⇅ Saving …' },
  saved: { id: '✓ Tersimpan.', en: '✓ Saved.' },
  partly: {
    id: '✓ Nilai tersimpan. Catatan tanpa nilai menunggu di perangkat ini.',
    en: '✓ Scores saved. Remarks without a score wait on this device.',
  },
  offline: {
    id: '⇅ Tidak ada jaringan. Isian tersimpan di perangkat ini dan dikirim begitu tersambung; lembar dapat dikunci setelah itu.',
    en: '⇅ No network. What you filled in is kept on this device and goes out once there is one; the sheet can be locked after that.',
  },
  away: {
    id: '⇅ Lagawi belum menjawab. Isian tersimpan di perangkat ini dan dikirim lagi sebentar lagi.',
    en: '⇅ Lagawi does not answer yet. What you filled in is kept on this device and goes out again soon.',
  },
  restored: {
    id: '⇅ Isian yang belum terkirim dikembalikan.',
    en: '⇅ What had not gone out is back.',
  },
  signedOut: {
    id: '⚠ Anda sudah keluar. Isian tersimpan di perangkat ini; masuk lagi dan buka lembar ini.',
    en: '⚠ You are signed out. What you filled in is kept on this device; sign in and open this sheet again.',
  },
  gone: { id: 'Lembar penilaian', en: 'Score sheet' },
  typed: { id: 'Yang baru diketik', en: 'What was just typed' },
  typedLead: {
    id: 'Isian ini tidak disimpan. Salin bila masih diperlukan.',
    en: 'This was not kept. Copy it if it is still needed.',
  },
} satisfies Messages;
