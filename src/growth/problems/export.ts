import { constraintMeans } from '../../database/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import { defineProblems, problem } from '../../kernel/problem.ts';
import { type ExportFact, moneyIn } from '../words/export.ts';

export const exportProblems = defineProblems('growthExport', {
  noItem: problem(404, () => ({
    id: 'Butir kesiapan ini tidak ada.',
    en: 'There is no such item of readiness.',
  })),
  levelWrong: problem(
    422,
    () => ({ id: 'Pilih tingkatnya, 0 sampai 4.', en: 'Choose the level, from 0 to 4.' }),
    'tingkat',
  ),
  evidenceMissing: problem<{ least: number }>(
    422,
    ({ least }) => ({
      id: `Tingkat 2 ke atas perlu bukti: tulis dokumennya atau tautannya, paling sedikit ${least} huruf.`,
      en: `From level 2 on evidence is needed: name the document or give its link, in ${least} letters at least.`,
    }),
    'bukti',
  ),
  evidenceFileWrong: problem(
    422,
    () => ({
      id: 'Pilih berkas PDF, JPG atau PNG, paling besar 10 MB.',
      en: 'Choose a PDF, JPG or PNG, 10 MB at most.',
    }),
    'berkas',
  ),
  evidenceFilesFull: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Butir ini sudah punya ${max} berkas. Hapus satu yang tidak berlaku lagi dulu.`,
      en: `This item has ${max} files already. Remove one that no longer holds first.`,
    }),
    'berkas',
  ),
  noEvidenceFile: problem(404, () => ({
    id: 'Berkas ini tidak ada, atau sudah dihapus.',
    en: 'This file is not there, or was removed.',
  })),
  dayWrong: problem(
    422,
    () => ({ id: 'Isi tanggal, tidak lewat hari ini.', en: 'Give a day, not after today.' }),
    'tanggal',
  ),
  olderAnswer: problem<{ day: Day }>(
    422,
    ({ day }) => ({
      id: `Jawaban yang berlaku bertanggal ${formatDay(day)}; jawaban baru tidak boleh lebih awal.`,
      en: `The answer that stands is of ${formatDay(day, 'en')}; a new one cannot be of an earlier day.`,
    }),
    'tanggal',
  ),
  tooLong: problem<{ max: number }>(422, ({ max }) => ({
    id: `Tulis paling banyak ${max} huruf.`,
    en: `Write ${max} letters at most.`,
  })),
  noGap: problem(409, () => ({
    id: 'Butir ini sudah tingkat 2 ke atas, atau belum dijawab; tidak ada yang perlu dijadikan tugas.',
    en: 'This item is at level 2 or above, or was not answered; there is no gap to make a task of.',
  })),
  noCampaignYet: problem(422, () => ({
    id: 'Tugas pendampingan dibuat dalam kampanye; usaha ini belum pernah ikut kampanye.',
    en: 'Tasks of mentoring are made in a campaign; this enterprise never was in one.',
  })),
  hsWrong: problem(
    422,
    () => ({
      id: 'Isi kode HS dengan 6 atau 8 angka, misalnya 1905.90.',
      en: 'Give HS codes of 6 or 8 digits, such as 1905.90.',
    }),
    'hs',
  ),
  capacityWrong: problem(
    422,
    () => ({
      id: 'Isi kapasitas sebulan sebagai angka bulat dengan satuannya.',
      en: 'Give the capacity of a month as a whole number with its unit.',
    }),
    'kapasitas',
  ),
  termsWrong: problem(
    422,
    () => ({ id: 'Pilih syarat dari Incoterms 2020.', en: 'Choose a term of Incoterms 2020.' }),
    'syarat',
  ),
  currencyWrong: problem(
    422,
    () => ({
      id: 'Isi mata uang dengan tiga huruf, misalnya USD.',
      en: 'Give the currency in three letters, such as USD.',
    }),
    'matauang',
  ),
  countryWrong: problem(
    422,
    () => ({
      id: 'Isi negara dengan dua huruf menurut ISO, misalnya MY atau JP.',
      en: 'Give the country in two letters as in ISO 3166, such as MY or JP.',
    }),
    'negara',
  ),
  countryUnknown: problem(
    422,
    () => ({
      id: 'Isi nama negara, misalnya Jepang, atau kode dua hurufnya, misalnya JP.',
      en: 'Give the name of a country, such as Japan, or its two letters, such as JP.',
    }),
    'negara',
  ),
  notAbroad: problem(
    422,
    () => ({
      id: 'Ekspor keluar dari Indonesia; isi negara tujuannya.',
      en: 'An export leaves Indonesia; give the country that it goes to.',
    }),
    'negara',
  ),
  valueWrong: problem(
    422,
    () => ({
      id: 'Isi nilai, misalnya 1.250,50.',
      en: 'Give the value, such as 1.250,50 or 1250.50.',
    }),
    'nilai',
  ),
  rateWrong: problem(
    422,
    () => ({
      id: 'Nilai rupiah diisi bersama sumber kursnya, atau keduanya dikosongkan.',
      en: 'The value in rupiah is told with the source of its rate, or both are left empty.',
    }),
    'sumberKurs',
  ),
  documentMissing: problem(422, () => ({
    id: 'Tulis dokumennya (jenis dan nomor) dan dari mana buktinya.',
    en: 'Name the document (kind and number), and where the evidence is from.',
  })),
  documentTold: problem<Pick<ExportFact, 'day' | 'currency' | 'valueHundredths'>>(
    422,
    ({ day, currency, valueHundredths: value }) => ({
      id: `Dokumen ini sudah dicatat untuk kiriman ${formatDay(day)}, ${moneyIn(currency, value, 'id')}. Periksa nomornya, atau nyatakan di bawah bahwa ini kiriman lain.`,
      en: `This document was told already for the shipment of ${formatDay(day, 'en')}, ${moneyIn(currency, value, 'en')}. Look at its number again, or say below that this is another shipment.`,
    }),
    'dokumen',
  ),
  certificateWrong: problem(
    422,
    () => ({
      id: 'Satu sertifikat per baris: nama; nomor; tanggal berakhir seperti 31-12-2027, boleh kosong.',
      en: 'One certificate a line: name; number; last day such as 31-12-2027, which may be empty.',
    }),
    'sertifikat',
  ),
  changedMeanwhile: problem(409, () => ({
    id: 'Data ini baru saja diubah orang lain. Muat ulang halamannya.',
    en: 'Somebody else just changed this. Load the page anew.',
  })),
  noExport: problem(404, () => ({
    id: 'Catatan ekspor ini tidak ada.',
    en: 'There is no such export.',
  })),
  reversedAlready: problem(409, () => ({
    id: 'Catatan ekspor ini sudah dibatalkan.',
    en: 'This export was taken back already.',
  })),
  reasonMissing: problem<{ max: number }>(
    422,
    ({ max }) => ({
      id: `Tulis alasannya, paling banyak ${max} huruf.`,
      en: `Write the reason, ${max} letters at most.`,
    }),
    'alasan',
  ),
});

constraintMeans('growth_readiness_version_once', exportProblems.changedMeanwhile);
constraintMeans('growth_trade_version_once', exportProblems.changedMeanwhile);
constraintMeans('growth_export_reversed_once', exportProblems.reversedAlready);
