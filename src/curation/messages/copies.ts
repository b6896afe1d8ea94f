import type { Messages } from '../../web/index.ts';

/** What is read about signed copies of a paper. */
export const copiesSaid = {
  title: { id: 'Salinan bertanda tangan', en: 'Signed copies' },
  of: {
    id: (kind: string) => `Salinan bertanda tangan: ${kind}`,
    en: (kind: string) => `Signed copies: ${kind}`,
  },
  lead: {
    id: 'Setiap salinan terikat pada dokumennya dengan sidik SHA-256, yang juga tampil pada halaman kode QR.',
    en: 'Each copy is bound to its paper by its SHA-256, which the page behind the QR shows, too.',
  },
  none: { id: 'Belum ada salinan.', en: 'No copies yet.' },
  noneOfRevoked: {
    id: (at: string) =>
      `✕ Dokumen ini dicabut ${at} dan tidak menerima salinan lagi. Salinan yang sudah ada tetap tersimpan.`,
    en: (at: string) =>
      `✕ This paper was revoked ${at} and takes no copies any more. Those that are there stay.`,
  },
  kind: { id: 'Jenis', en: 'Kind' },
  signer: { id: 'Penanda tangan', en: 'Signed by' },
  added: { id: 'Ditambahkan', en: 'Added' },
  hash: { id: 'SHA-256', en: 'SHA-256' },
  addTitle: {
    id: 'Tambah pindaian tanda tangan basah',
    en: 'Add a scan of what was signed by hand',
  },
  file: { id: 'Berkas PDF, JPG atau PNG', en: 'PDF, JPG or PNG' },
  add: { id: 'Simpan salinan', en: 'Keep the copy' },
  certifyTitle: { id: 'Tanda tangan elektronik tersertifikasi', en: 'Certified e-signature' },
  certifyLead: {
    id: (place: string) =>
      `PDF dikirim ke ${place} dan ditandatangani di sana. NIK dan frasa sandi hanya diteruskan untuk sekali ini dan tidak disimpan di mana pun. Layanan itu hanya menerima PDF yang belum ditandatangani, jadi berkas setiap penanda tangan adalah salinan tersendiri.`,
    en: (place: string) =>
      `The PDF goes to ${place} and is signed there. NIK and passphrase are passed on this once and kept nowhere. The service takes unsigned PDFs only, so the file of each signatory is a copy of its own.`,
  },
  nik: { id: 'NIK penanda tangan', en: 'NIK of the signer' },
  passphrase: { id: 'Frasa sandi', en: 'Passphrase' },
  place: { id: 'Tanda pada halaman', en: 'Mark on the page' },
  placeNone: { id: 'Tidak tampak', en: 'Invisible' },
  placeOf: {
    id: (name: string) => `Tampak sebagai kode QR di atas nama ${name}`,
    en: (name: string) => `A QR code above the name of ${name}`,
  },
  certify: { id: 'Tanda tangani', en: 'Sign' },
} satisfies Messages;
