import type { Messages } from '../../web/index.ts';

export const linksSaid = {
  title: { id: 'Usaha di daftar dan registri', en: 'Enterprises in lists and registry' },
  lead: {
    id: 'Usaha yang disebut daftar peserta dicocokkan dengan registri IKM: menurut NIB, atau nama di kabupaten yang sama. Anda yang memutuskan, dan putusan dapat dibatalkan.',
    en: 'Enterprises that lists of trainees tell of are held against the registry of IKM: by NIB, or by name in one regency. You decide, and a decision can be undone.',
  },
  linked: {
    id: (linked: string, told: string) => `${linked} dari ${told} usaha terhubung ke registri`,
    en: (linked: string, told: string) =>
      `${linked} of ${told} enterprises are linked to the registry`,
  },
  none: { id: 'Tidak ada yang perlu diputuskan.', en: 'There is nothing to decide.' },
  told: { id: 'Di daftar', en: 'In lists' },
  registered: { id: 'Di registri', en: 'In the registry' },
  sameNib: { id: 'NIB sama', en: 'same NIB' },
  sameName: { id: 'nama sama, kabupaten sama', en: 'same name, same regency' },
  persons: {
    id: (count: string) => `${count} orang`,
    en: (count: string) => `${count} persons`,
  },
  same: { id: 'Usaha yang sama', en: 'The same enterprise' },
  other: { id: 'Usaha lain', en: 'Another enterprise' },
  decided: { id: 'Putusan', en: 'Decisions' },
  isSame: { id: 'usaha yang sama', en: 'the same enterprise' },
  isOther: { id: 'usaha lain', en: 'another enterprise' },
  undo: { id: 'Batalkan', en: 'Undo' },
  erased: { id: 'Nama dihapus', en: 'Name erased' },
  ofEnterprise: {
    id: (name: string) => `Pelatihan untuk ${name}`,
    en: (name: string) => `Trainings for ${name}`,
  },
  nobody: {
    id: 'Belum ada peserta pelatihan yang dihubungkan dengan usaha ini.',
    en: 'No trainee has been linked to this enterprise yet.',
  },
  toRegistry: { id: 'Lihat di registri', en: 'See it in the registry' },
  inRegistry: { id: 'di registri', en: 'in the registry' },
} as const satisfies Messages;
