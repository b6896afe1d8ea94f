import { defineProblems, problem } from '../kernel/problem.ts';

export const documentProblems = defineProblems('documents', {
  noRevocations: problem(422, () => ({
    id: 'Berkas ini bukan daftar pencabutan yang ditandatangani dengan kunci itu.',
    en: 'This file is no list of revocations that was signed with that key.',
  })),
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
  signerMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis nama penanda tangan, paling banyak ${max} huruf.`,
      en: `Write who signed, ${max} letters at most.`,
    }),
    'signer',
  ),
  copyWrong: problem(
    422,
    () => ({
      id: 'Pilih berkas PDF, JPG atau PNG dari dokumen yang sudah ditandatangani.',
      en: 'Choose a PDF, JPG or PNG of the signed paper.',
    }),
    'file',
  ),
  copyThere: problem(
    409,
    () => ({
      id: 'Berkas yang sama sudah tersimpan pada dokumen ini.',
      en: 'The very same file is kept with this paper already.',
    }),
    'file',
  ),
  noCopy: problem(404, () => ({
    id: 'Salinan ini tidak ada.',
    en: 'There is no such copy.',
  })),
  nikWrong: problem(
    422,
    () => ({
      id: 'NIK terdiri atas 16 angka. NIK hanya diteruskan, tidak disimpan.',
      en: 'A NIK has 16 digits. It is passed on and not kept.',
    }),
    'nik',
  ),
  passphraseMissing: problem(
    422,
    () => ({
      id: 'Isi frasa sandi. Frasa sandi hanya diteruskan, tidak disimpan.',
      en: 'Fill in the passphrase. It is passed on and not kept.',
    }),
    'passphrase',
  ),
  noPlace: problem(
    422,
    () => ({
      id: 'Dokumen ini tidak punya tempat tanda tangan itu.',
      en: 'This paper has no such place to sign.',
    }),
    'place',
  ),
  esignNotSet: problem(409, () => ({
    id: 'Layanan tanda tangan elektronik belum disetel (ESIGN_URL). Pakai pindaian tanda tangan basah.',
    en: 'No e-signature service is set (ESIGN_URL). Use a scan of what was signed by hand.',
  })),
  esignSimulation: problem(409, () => ({
    id: 'Ini simulasi: tidak ada dokumen yang dikirim ke layanan tanda tangan.',
    en: 'This is a simulation: no paper is sent to a signature service.',
  })),
  esignUnreachable: problem<{ place: string; why: string }>(503, ({ place, why }) => ({
    id: `Layanan tanda tangan ${place} tidak menjawab (${why}). Tidak ada yang ditandatangani; coba lagi nanti.`,
    en: `The signature service ${place} does not answer (${why}). Nothing was signed; try again later.`,
  })),
  esignRefused: problem<{ place: string; why: string }>(422, ({ place, why }) => ({
    id: `Layanan tanda tangan ${place} menolak: ${why}`,
    en: `The signature service ${place} refused: ${why}`,
  })),
  revokedAlready: problem(409, () => ({
    id: 'Dokumen ini sudah dicabut.',
    en: 'This paper was revoked already.',
  })),
});
