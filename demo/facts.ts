import type { Day } from '../src/kernel/day.ts';
import { day } from '../src/kernel/day.ts';
import type { Words } from '../src/kernel/problem.ts';

/**
 * The box "Fakta terpublikasi": what was published about Lagawi Fest 2022, by whom and when, and
 * nothing else. The only place of the demo where real names stand. Where publications disagree,
 * each is listed; we do not choose.
 */
export interface PublishedFact {
  statement: Words;
  /** As printed, in Indonesian notation. */
  value: string;
  /** Address without a scheme, as it was read. */
  source: string;
  publisher: string;
  /** Day of the statement or event as the source gives it; null where it gives none. */
  date: Day | null;
}

const antara = { publisher: 'ANTARA', source: 'antaranews.com/berita/2956989' };
const aktual = { publisher: 'Aktual Lampung', source: 'aktuallampung.com/?p=19587' };
const citra = {
  publisher: 'Citra Indonesia',
  source: 'citraindonesia.com/gernas-bbi-2022-umumkan-30-ikm-terpilih',
};
const liputan = { publisher: 'Liputan6', source: 'opera.liputan6.com/bisnis/read/4991201' };
const siger = {
  publisher: 'Kabar Siger',
  source: 'kabarsiger.com/amp/industri-kecil-menengah-kuasai-80-persen-perekonomian-lampung',
};
const pesawaran = { publisher: 'PPID Pesawaran', source: 'ppid.pesawarankab.go.id/berita-10375' };
const radar = { publisher: 'Radar Lampung', source: 'radarlampung.disway.id/amp/516638' };

export const publishedFacts: readonly PublishedFact[] = [
  fact(antara, '2022-06-23', 'Rp5,23 miliar', {
    id: 'Total penjualan 30 IKM yang dipantau secara online dan offline oleh Kemenperin',
    en: 'Total sales of 30 small enterprises, monitored on and offline by the ministry',
  }),
  fact(antara, '2022-06-23', '20 Maret – 17 Juni 2022', {
    id: 'Masa pemantauan penjualan',
    en: 'Window in which sales were monitored',
  }),
  fact(aktual, '2022-06-23', '478 IKM', {
    id: 'Pendaftar lewat esmartikm.id, 27 Februari – 6 Maret 2022',
    en: 'Applicants through esmartikm.id, 27 February – 6 March 2022',
  }),
  fact(siger, '2022-06-20', 'lebih dari 9.000', {
    id: 'Pendaftar menurut pejabat provinsi (berbeda dari 478)',
    en: 'Applicants according to a provincial official (differs from 478)',
  }),
  fact(antara, '2022-06-23', '13–14 Maret 2022', {
    id: 'Kurasi oleh Ditjen IKMA bersama BI, Dekranasda dan Disperindag Lampung',
    en: 'Curation by the ministry with Bank Indonesia, Dekranasda and the provincial office',
  }),
  fact(citra, '2022-04-11', '19 + 1 + 3 + 7 + 1', {
    id: '30 IKM: mamin, mainan anak, fesyen, kerajinan, mesin TTG (jumlahnya 31)',
    en: '30 enterprises: food, toys, fashion, craft, machines (the numbers add up to 31)',
  }),
  fact(citra, '2022-04-11', '17 Maret 2022', {
    id: 'Kick-off dan pengumuman 30 IKM terpilih',
    en: 'Kick-off and announcement of the 30 selected enterprises',
  }),
  fact(citra, '2022-04-11', 'tiga tahap kurasi', {
    id: 'Cara pemilihan 30 IKM',
    en: 'How the 30 were selected',
  }),
  fact(liputan, '2022-06-20', '30 IKM, 1–5 Juni 2022', {
    id: 'Pameran di Mal Kota Kasablanka, Jakarta',
    en: 'Exhibition at Kota Kasablanka mall, Jakarta',
  }),
  fact(siger, '2022-06-20', '28 IKM, 1–5 Juni 2022', {
    id: 'Peserta pameran yang sama menurut sumber lain',
    en: 'Participants of the same exhibition according to another source',
  }),
  fact(radar, null, '1–6 Juni 2022', {
    id: 'Tanggal pameran yang sama menurut sumber lain',
    en: 'Dates of the same exhibition according to another source',
  }),
  fact(liputan, '2022-06-20', 'penjualan online', {
    id: 'Dasar penilaian lima IKM menurut Dirjen IKMA',
    en: 'What the five were judged by, according to the Director General',
  }),
  fact(pesawaran, '2022-06-23', 'penjualan terbanyak dan kriteria unggulan lainnya', {
    id: 'Dasar penilaian lima IKM menurut Menteri Perindustrian',
    en: 'What the five were judged by, according to the Minister of Industry',
  }),
  fact(
    antara,
    '2022-06-23',
    'Lampung Ethnica, Pisang Shamiya, Littlemonq, Rafins Snack, Askha Jaya',
    {
      id: 'Lima IKM pemenang yang berhak ikut BBI Award 2022',
      en: 'Five winners entitled to take part in the BBI Award 2022',
    },
  ),
  fact(aktual, '2022-06-23', '22.515 pelaku IKM', {
    id: 'Dilatih lewat program e-Smart IKM sejak 2017',
    en: 'Trained in the e-Smart IKM programme since 2017',
  }),
];

function fact(
  from: { publisher: string; source: string },
  date: string | null,
  value: string,
  statement: Words,
): PublishedFact {
  return { statement, value, ...from, date: date === null ? null : day(date) };
}
