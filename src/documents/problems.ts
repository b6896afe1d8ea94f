import { defineProblems, problem } from '../kernel/problem.ts';

export const documentProblems = defineProblems('documents', {
  noPaper: problem(404, () => ({
    id: 'Dokumen ini tidak ada.',
    en: 'There is no such paper.',
  })),
  noCode: problem(422, () => ({
    id: 'Ini bukan kode dokumen Lagawi, atau kodenya terpotong. Pindai sekali lagi.',
    en: 'This is no code of a Lagawi paper, or it was cut. Scan it once more.',
  })),
  noKey: problem(422, () => ({
    id: 'Berkas ini bukan kunci publik. Simpan dari halaman /periksa/kunci instalasi penerbit.',
    en: 'This file is no public key. Keep it from the page /periksa/kunci of the issuing installation.',
  })),
  erased: problem(410, () => ({
    id: 'Isi dokumen ini sudah dihapus. Sidik dan tanda tangannya tetap tersimpan.',
    en: 'The content of this paper was erased. Its hash and signature remain.',
  })),
  notMade: problem<{ why: string }>(500, ({ why }) => ({
    id: `Dokumen tidak dapat disusun: ${why}`,
    en: `The paper could not be made: ${why}`,
  })),
  revocationReason: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasan pencabutan, paling banyak ${max} huruf.`,
      en: `Write why it is revoked, ${max} letters at most.`,
    }),
    'reason',
  ),
  revokedAlready: problem(409, () => ({
    id: 'Dokumen ini sudah dicabut.',
    en: 'This paper was revoked already.',
  })),
});
