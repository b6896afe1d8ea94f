import type { Messages } from '../../web/index.ts';

export const sectorSaid = {
  title: { id: 'Peserta per sektor', en: 'Participants by sector' },
  lead: {
    id: 'Tiap peserta berada pada satu sektor saja, sehingga jumlahnya sama dengan jumlah peserta. Sektor mengikuti KBLI, kecuali dipilih dengan tangan.',
    en: 'Each participant is in one sector only, so that they add up to the participants. The sector follows KBLI unless it is chosen by hand.',
  },
  sector: { id: 'Sektor', en: 'Sector' },
  members: { id: 'Peserta', en: 'Participants' },
  quota: { id: 'Kuota', en: 'Quota' },
  over: { id: 'melebihi kuota', en: 'above the quota' },
  noSector: { id: 'Belum ditentukan', en: 'Not told yet' },
  sum: { id: 'Jumlah', en: 'Sum' },
  none: {
    id: 'Kampanye ini belum punya daftar sektor. Manajer kampanye mengisinya di halaman kampanye.',
    en: 'This campaign has no list of sectors yet. Its manager gives it on the campaign’s page.',
  },
  byPerson: { id: 'dipilih', en: 'chosen' },
  byKbli: { id: 'menurut KBLI', en: 'by KBLI' },
  choose: { id: 'Pilih sektor', en: 'Choose the sector' },
  asKbli: { id: 'Menurut KBLI', en: 'As KBLI tells' },
  acts: { id: 'Tindakan', en: 'Acts' },
  save: { id: 'Simpan', en: 'Save' },
} satisfies Messages;
