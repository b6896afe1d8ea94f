/** The remarks of the identifier check in both languages. */
import type { Words } from '../../kernel/problem.ts';
import type { IdentifierNote } from '../words.ts';

const noteWords: Readonly<Record<string, (detail: string) => Words>> = {
  simulated: () => ({
    id: 'Nomor rekaan untuk simulasi (diawali 0000).',
    en: 'An invented number of a simulation (begins 0000).',
  }),
  luhn: () => ({
    id: 'Angka pemeriksa (angka ke-9) tidak cocok. Periksa lagi dengan kartunya.',
    en: 'The check digit (the 9th) does not match. Hold it against the card.',
  }),
  npwp15: () => ({
    id: 'Bentuk lama 15 angka; sejak 2025 yang berlaku 16 angka.',
    en: 'The old form of 15 digits; since 2025 the one in force has 16.',
  }),
  headOffice: () => ({ id: 'Kantor pusat.', en: 'Head office.' }),
  npwpLength: (length) => ({
    id: `NPWP biasanya 15 atau 16 angka; ini ${length}.`,
    en: `An NPWP has 15 or 16 digits; this one has ${length}.`,
  }),
  nitku: (place) => ({
    id: place === '000000' ? 'NITKU kantor pusat.' : `NITKU cabang ${place}.`,
    en: place === '000000' ? 'NITKU of the head office.' : `NITKU of branch ${place}.`,
  }),
  nikMasked: () => ({
    id: 'NPWP ini adalah NIK seseorang, maka hanya empat angka terakhirnya yang disimpan.',
    en: 'This NPWP is a person’s NIK, so only its last four digits are kept.',
  }),
  nikShape: () => ({
    id: 'Susunan NIK tidak cocok (provinsi, tanggal lahir atau nomor urut). Periksa lagi.',
    en: 'The NIK does not add up (province, date of birth or serial). Check again.',
  }),
  pirtLength: (length) => ({
    id: `Nomor P-IRT ditulis dengan 15 angka; ini ${length}.`,
    en: `A P-IRT number is written with 15 digits; this one has ${length}.`,
  }),
  pirtPackaging: (code) => ({
    id: `Kode kemasan ${code} tidak dikenal (seharusnya 1 sampai 8).`,
    en: `Packaging code ${code} is not known (1 to 8 are).`,
  }),
  pirtFood: (code) => ({
    id: `Kode jenis pangan ${code} tidak dikenal (seharusnya 01 sampai 15).`,
    en: `Food code ${code} is not known (01 to 15 are).`,
  }),
  pirtRegion: (code) => ({
    id: `Kode wilayah ${code} bukan provinsi yang dikenal.`,
    en: `Region code ${code} is no known province.`,
  }),
  bpomLonger: () => ({
    id: 'Bentuk baru yang lebih panjang dari 12 angka.',
    en: 'The newer form with more than 12 digits.',
  }),
  cosmetics: () => ({ id: 'Nomor kosmetika.', en: 'A cosmetics number.' }),
  bpomOldSp: () => ({
    id: 'SP adalah sertifikat penyuluhan yang lama, bukan izin edar MD atau ML.',
    en: 'SP is the old training certificate, not an MD or ML permit.',
  }),
  bpomForm: () => ({
    id: 'Bentuknya tidak dikenal: pangan MD atau ML dengan 12 sampai 15 angka, kosmetika NA dengan 11 angka.',
    en: 'The form is not known: food is MD or ML with 12 to 15 digits, cosmetics NA with 11.',
  }),
  halalForm: () => ({
    id: 'Nomor sertifikat halal biasanya ID diikuti 14 sampai 17 angka.',
    en: 'A halal certificate number is ID followed by 14 to 17 digits.',
  }),
  kbliLength: () => ({ id: 'Kode KBLI lima angka.', en: 'A KBLI code has five digits.' }),
  kbliEdition: () => ({
    id: 'Pilih edisi KBLI 2020 atau 2025; kode yang sama dapat berbeda artinya.',
    en: 'Choose the KBLI edition, 2020 or 2025; the same code may mean different things.',
  }),
};

export function wordsOfNote(note: IdentifierNote): Words {
  return noteWords[note.code]?.(note.detail ?? '') ?? { id: note.code, en: note.code };
}
