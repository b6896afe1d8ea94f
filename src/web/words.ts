import type { Locale, Words } from '../kernel/problem.ts';

/** A room's sentences: fixed, or made of what they speak about. */
export type Messages = Record<string, Words | { [L in Locale]: (...args: never[]) => string }>;

type Said<M extends Messages> = {
  [K in keyof M]: M[K] extends { id: infer F } ? F : never;
};

/** The sentences of one language: `const m = inLocale(messages, visit.locale)`, then `m.title`. */
export function inLocale<M extends Messages>(messages: M, locale: Locale): Said<M> {
  const said: Record<string, unknown> = {};
  for (const [key, message] of Object.entries(messages)) said[key] = message[locale];
  // Each key holds the same kind in both languages, which `Messages` demands.
  return said as Said<M>;
}

export const hall = {
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  simulation: {
    id: 'SIMULASI · Data dibuat supaya hasilnya sama dengan berita; ini bukan rekonstruksi dan bukan bukti.',
    en: 'SIMULATION · The data was made so that its result equals the news; it is no reconstruction and no proof.',
  },
  home: { id: 'Beranda', en: 'Home' },
  signIn: { id: 'Masuk', en: 'Sign in' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  footer: {
    id: 'Lagawi · setiap angka dapat ditelusuri sampai barisnya',
    en: 'Lagawi · every figure can be traced to its rows',
  },
  problemTitle: { id: 'Perlu diperbaiki', en: 'Please check' },
  summaryTitle: { id: 'Ada yang perlu diperbaiki', en: 'Something needs mending' },
  brokenTitle: { id: 'Ada yang rusak di pihak kami', en: 'Something broke on our side' },
  broken: {
    id: (reference: string) =>
      `Kesalahan ini ada pada Lagawi, bukan pada Anda. Tidak ada yang tercatat setengah. Coba lagi; bila terulang, sebutkan kode ${reference} kepada pengelola.`,
    en: (reference: string) =>
      `This fault is Lagawi's, not yours. Nothing was recorded in half. Try again; if it comes back, tell the administrator the code ${reference}.`,
  },
  unsaved: { id: 'Yang tadi diketik', en: 'What was typed' },
  unsavedLead: {
    id: 'Isian ini belum tersimpan. Salin yang masih diperlukan.',
    en: 'This was not saved. Copy what is still needed.',
  },
  back: { id: 'Kembali ke beranda', en: 'Back to the home page' },
} satisfies Messages;
