import { constraintMeans } from '../../database/index.ts';
import { defineProblems, problem } from '../../kernel/problem.ts';

export const permitProblems = defineProblems('permits', {
  stateWrong: problem<void>(
    422,
    () => ({ id: 'Pilih terbit atau dicabut.', en: 'Choose issued or revoked.' }),
    'state',
  ),
  untilBeforeIssued: problem<void>(
    422,
    () => ({
      id: 'Masa berlaku berakhir sebelum tanggal terbit. Periksa kedua tanggalnya.',
      en: 'It runs out before it was issued. Look at both dates.',
    }),
    'validUntil',
  ),
  issuedLater: problem<void>(
    422,
    () => ({
      id: 'Tanggal terbit belum tiba. Catat sebagai izin dalam proses dahulu.',
      en: 'The day of issue is still to come. Record it as a permit in process first.',
    }),
    'issuedOn',
  ),
  kindWrong: problem<void>(
    422,
    () => ({ id: 'Pilih jenis izin dari daftar.', en: 'Choose the kind from the list.' }),
    'kind',
  ),
  appliedWrong: problem<void>(
    422,
    () => ({
      id: 'Isi tanggal pengajuannya, paling lambat hari ini.',
      en: 'Give the day on which it was applied for, today at the latest.',
    }),
    'appliedOn',
  ),
  endedWrong: problem<void>(
    422,
    () => ({
      id: 'Isi tanggal hasilnya: tidak sebelum pengajuan dan paling lambat hari ini.',
      en: 'Give the day of the outcome: not before the application, today at the latest.',
    }),
    'endedOn',
  ),
  outcomeWrong: problem<void>(
    422,
    () => ({ id: 'Pilih hasilnya dari daftar.', en: 'Choose the outcome from the list.' }),
    'outcome',
  ),
  alreadyEnded: problem<void>(409, () => ({
    id: 'Pengajuan ini sudah ada hasilnya.',
    en: 'This application has its outcome already.',
  })),
  kbliTableWrong: problem<{ line: number; text: string }>(
    422,
    ({ line, text }) => ({
      id: `Baris ${line} tidak terbaca: “${text}”. Judul kolomnya edisi;kode;judul, atau kbli2020;kbli2025, dan kode terdiri dari lima angka.`,
      en: `Line ${line} cannot be read: “${text}”. The columns are edisi;kode;judul, or kbli2020;kbli2025, and a code has five digits.`,
    }),
    'file',
  ),
  kbliTableMissing: problem<void>(
    422,
    () => ({ id: 'Pilih berkas CSV tabel KBLI.', en: 'Choose the CSV file with the KBLI table.' }),
    'file',
  ),
});

constraintMeans('pending_permit_enterprise_id_product_id_fkey', () => permitProblems.kindWrong());
