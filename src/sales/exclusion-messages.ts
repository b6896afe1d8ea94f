import type { Messages } from '../web/index.ts';

export const exclusionSaid = {
  title: { id: 'Pengecualian', en: 'Exclusions' },
  lead: {
    id: 'Penjualan peserta yang oleh keputusan kampanye ini tidak dihitung, dengan alasannya. Catatan penjualannya tetap, dan kampanye lain tidak terpengaruh.',
    en: 'Sales of participants that this campaign decided not to count, with the reason. They stay recorded, and no other campaign is touched.',
  },
  none: {
    id: 'Tidak ada. Semua yang sesuai definisi dihitung.',
    en: 'None. All that the definition chooses counts.',
  },
  add: { id: 'Kecualikan hari', en: 'Leave days out' },
  enterprise: { id: 'Peserta', en: 'Participant' },
  choose: { id: 'Pilih', en: 'Choose' },
  from: { id: 'Hari pertama', en: 'First day' },
  to: { id: 'Hari terakhir', en: 'Last day' },
  channel: { id: 'Kanal', en: 'Channel' },
  everyChannel: { id: 'Semua kanal', en: 'Every channel' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Dibaca peserta dan auditor, misalnya “barang titipan usaha lain, rapat 4 Juni”.',
    en: 'Read by the participant and the auditor, such as “goods of another business, meeting of 4 June”.',
  },
  days: { id: 'Hari', en: 'Days' },
  amount: { id: 'Tidak dihitung', en: 'Left out' },
  state: { id: 'Keadaan', en: 'State' },
  stands: { id: (at: string) => `● berlaku sejak ${at}`, en: (at: string) => `● since ${at}` },
  lifted: {
    id: (at: string, reason: string) => `✕ dicabut ${at}: ${reason}`,
    en: (at: string, reason: string) => `✕ lifted ${at}: ${reason}`,
  },
  lift: { id: 'Cabut', en: 'Lift' },
  liftTitle: { id: 'Cabut pengecualian', en: 'Lift the exclusion' },
  liftLead: {
    id: 'Penjualan hari-hari itu dihitung lagi sejak sekarang. Angka yang sudah ditutup tidak berubah.',
    en: 'Sales of those days count again from now on. Closed figures do not change.',
  },
  save: { id: 'Simpan', en: 'Save' },
  aside: {
    id: (amount: string, n: string) =>
      `${amount} tidak dihitung dalam kampanye ini (${n} keputusan)`,
    en: (amount: string, n: string) => `${amount} not counted in this campaign (decisions: ${n})`,
  },
  leftOut: { id: 'dikecualikan', en: 'left out' },
  see: { id: 'Lihat penjualannya', en: 'See these sales' },
} satisfies Messages;
