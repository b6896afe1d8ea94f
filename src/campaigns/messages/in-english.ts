import type { Messages } from '../../web/index.ts';

/** What is read where a campaign writes its own texts in English, too. */
export const inEnglishSaid = {
  summary: { id: 'Dalam bahasa Inggris (tidak wajib)', en: 'In English (optional)' },
  lead: {
    id: 'Dibaca pada halaman berbahasa Inggris. Bila kosong, yang tampil teks Indonesianya. Sesuaikan juga bila teks Indonesianya diubah.',
    en: 'Read on English pages. Where it is empty, the Indonesian text stands there. Change it together with the Indonesian.',
  },
  name: { id: 'Nama dalam bahasa Inggris', en: 'Name in English' },
  levels: { id: 'Arti setiap nilai dalam bahasa Inggris', en: 'What each level means, in English' },
  levelsHint: {
    id: 'Satu baris satu tingkat, urutannya sama; semua tingkat atau kosong.',
    en: 'One level a line, in the same order; all levels or none.',
  },
} as const satisfies Messages;
