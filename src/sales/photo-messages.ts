import type { Messages } from '../web/index.ts';

export const photoSaid = {
  title: { id: 'Foto bukti', en: 'Photos as evidence' },
  one: { id: 'Foto bukti', en: 'A photo as evidence' },
  choose: { id: 'Tambah foto nota atau layar', en: 'Add a photo of a note or a screen' },
  proof: { id: 'Foto bukti (bila ada)', en: 'A photo as evidence (if there is one)' },
  hint: {
    id: 'Tutupi nama, nomor dan alamat pembeli. Lokasi dan data kamera dibuang. Catatan yang ada fotonya menjadi bukti D.',
    en: 'Cover the buyer’s name, number and address. Place and camera data are removed. A record with a photo is evidence D.',
  },
  send: { id: 'Kirim foto', en: 'Send the photo' },
  picture: {
    id: (no: number) => `Foto ke-${no}`,
    en: (no: number) => `Photo ${no}`,
  },
  byEnterprise: { id: 'dari usaha', en: 'from the enterprise' },
  byOfficer: { id: 'dari petugas', en: 'from an officer' },
  withdrawn: { id: 'dicabut', en: 'withdrawn' },
  turn: { id: 'Putar seperempat', en: 'Turn by a quarter' },
  whole: { id: 'Buka sebesar aslinya', en: 'Open in full size' },
  withdraw: { id: 'Cabut foto ini', en: 'Withdraw this photo' },
  withdrawWhy: { id: 'Alasan', en: 'Reason' },
  withdrawHint: {
    id: 'Fotonya tetap tersimpan dan terlihat sebagai foto yang dicabut; tidak lagi menjadi bukti.',
    en: 'It stays and shows as withdrawn; it is no evidence any more.',
  },
  exact: {
    id: (other: string) => `Berkas foto yang sama persis sudah dikirim untuk penjualan ${other}.`,
    en: (other: string) => `The very same file was sent for a sale of ${other} before.`,
  },
  like: {
    id: (other: string) => `Foto ini mirip sekali dengan foto pada penjualan ${other}.`,
    en: (other: string) => `This photo is very like one of a sale of ${other}.`,
  },
  ownOther: { id: 'lain usaha ini', en: 'this enterprise’s own' },
  here: { id: 'Foto ini', en: 'This photo' },
  there: { id: 'Foto yang lebih dulu', en: 'The earlier photo' },
} satisfies Messages;
