import { defineProblems, problem } from '../kernel/problem.ts';

export const webProblems = defineProblems('web', {
  noSuchPage: problem<void>(404, () => ({
    id: 'Halaman ini tidak ada, atau Anda belum boleh melihatnya.',
    en: 'There is no such page, or you may not see it.',
  })),
  signInFirst: problem<void>(401, () => ({
    id: 'Masuk dahulu untuk melihat halaman ini.',
    en: 'Sign in first to see this page.',
  })),
  tooFast: problem<{ seconds: number }>(429, ({ seconds }) => ({
    id: `Terlalu banyak permintaan. Tunggu ${seconds} detik lalu coba lagi; yang sudah dikirim tidak hilang.`,
    en: `Too many requests. Wait ${seconds} seconds and try again; what was sent is not lost.`,
  })),
  foreignForm: problem<void>(403, () => ({
    id: 'Permintaan ini datang dari situs lain dan ditolak. Buka Lagawi langsung lalu ulangi.',
    en: 'This request came from another site and was refused. Open Lagawi itself and try again.',
  })),
  unreadable: problem<void>(400, () => ({
    id: 'Kiriman ini tidak terbaca. Periksa bentuknya lalu kirim lagi.',
    en: 'What was sent cannot be read. See to its form and send it again.',
  })),
  tooManyFiles: problem<{ max: number }>(413, ({ max }) => ({
    id: `Sekali kirim paling banyak ${max} berkas. ${max} yang pertama sudah diterima; kirim lagi yang selebihnya.`,
    en: `At most ${max} files at once. The first ${max} have been received; send the others again.`,
  })),
  filesBrokeOff: problem<void>(400, () => ({
    id: 'Kiriman berkas ini terputus atau bukan formulir berkas. Berkas yang belum sampai seluruhnya tidak disimpan; kirim lagi berkas itu.',
    en: 'This sending of files broke off, or is no form with files. A file that did not arrive whole is not kept; send it again.',
  })),
  notJson: problem<void>(400, () => ({
    id: 'Kiriman ini harus berupa JSON dan menyebutkannya: tambahkan tajuk “content-type: application/json”.',
    en: 'What is sent here must be JSON and say so: add the header “content-type: application/json”.',
  })),
  tooLarge: problem<{ max: string }>(413, ({ max }) => ({
    id: `Kiriman ini terlalu besar; paling banyak ${max}.`,
    en: `What was sent is too large; at most ${max}.`,
  })),
});
