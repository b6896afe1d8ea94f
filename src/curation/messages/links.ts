import type { Messages } from '../../web/index.ts';

/** What is read about links for those who came in a list. */
export const linksSaid = {
  title: { id: 'Tautan untuk pendaftar impor', en: 'Links for imported applicants' },
  missing: {
    id: (count: string) => `${count} pendaftar dari daftar impor belum diberi tautan.`,
    en: (count: string) => `${count} applicants of imported lists have no link yet.`,
  },
  lead: {
    id: 'Dengan tautannya, pendaftar melihat hasil, alasan dan nilainya sendiri, menyatakan kesediaan dan mengajukan keberatan. Tautan yang sudah diberikan tetap berlaku.',
    en: 'By their links applicants see their outcome, reasons and scores, state their agreement and object. Links that were given out stay valid.',
  },
  secret: {
    id: 'Berkas ini berisi rahasia: siapa pun yang memegang tautan dapat membuka pendaftarannya. Berkas hanya dibuat sekali, tidak disimpan di sini. Kirim tiap tautan hanya kepada pemiliknya, lalu hapus berkasnya.',
    en: 'This file holds secrets: whoever has a link can open that application. It is made once and not kept here. Send each link to its owner only, then delete the file.',
  },
  none: {
    id: 'Semua pendaftar sudah mempunyai tautan. Bila ada yang kehilangan tautannya, buat yang baru di halamannya.',
    en: 'Every applicant has a link. For one who lost it, make a new one on that application’s page.',
  },
  make: { id: 'Buat dan unduh tautan', en: 'Make and download the links' },
} satisfies Messages;
