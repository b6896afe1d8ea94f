/** What an official's decision on the participants says on paper, and how it is announced. */
import type { Block } from '../../documents/index.ts';
import { type Day, formatDay } from '../../kernel/day.ts';
import { spelled, spelledDay } from '../../kernel/spelled.ts';
import type { Decree } from '../words/decree.ts';

export interface Listed {
  nth: string;
  no: string;
  name: string;
  product: string;
  region: string;
}

interface Asked {
  campaign: string;
  decree: Pick<Decree, 'number' | 'decidedOn' | 'place'>;
  chosen: readonly Listed[];
  waiting: readonly Listed[];
  /** Until when an objection may be filed. */
  lastDay: Day;
}

const text = (words: string): Block => ({ kind: 'text', text: words });
const heading = (words: string): Block => ({ kind: 'heading', text: words });
const list = (items: readonly string[]): Block => ({ kind: 'list', items });

const listed = (rows: readonly Listed[], first: string): Block => ({
  kind: 'table',
  heads: [first, 'Pendaftar', 'Usaha', 'Produk', 'Daerah'],
  wide: [false, false, true, true, false],
  rows: rows.map(({ nth, no, name, product, region }) => [nth, no, name, product, region]),
});

const waitingPart = (waiting: readonly Listed[]): Block[] =>
  waiting.length === 0 ? [] : [heading('Daftar cadangan'), listed(waiting, 'Urutan')];

/** In the order and words of a decision; the annex is the list as it was decided. */
export function decreePaper(asked: Asked & { grounds: readonly string[] }): {
  title: string;
  blocks: Block[];
} {
  const { campaign, decree, chosen, waiting, lastDay, grounds } = asked;
  const count = `${chosen.length} (${spelled(chosen.length)})`;
  return {
    title: 'Keputusan tentang Penetapan Peserta',
    blocks: [
      heading('Menimbang'),
      list([
        `bahwa panel kurator ${campaign} telah menyampaikan usulan peserta dengan berita acara;`,
        'bahwa usulan itu telah diperiksa dan dapat diterima;',
      ]),
      heading('Mengingat'),
      list(grounds),
      { kind: 'centered', text: 'MEMUTUSKAN' },
      heading('Menetapkan'),
      text(`KESATU: Menetapkan ${count} peserta ${campaign} sebagaimana tercantum dalam lampiran.`),
      ...(waiting.length > 0
        ? [
            text(
              'KEDUA: Daftar cadangan dalam lampiran menggantikan peserta yang mengundurkan diri atau gugur, menurut urutannya dan dengan keputusan perubahan.',
            ),
          ]
        : []),
      text(
        `${waiting.length > 0 ? 'KETIGA' : 'KEDUA'}: Keberatan atas tata cara atau data dapat diajukan paling lambat ${formatDay(lastDay)}.`,
      ),
      text(`Ditetapkan di ${decree.place} pada hari ini, ${spelledDay(decree.decidedOn)}.`),
      heading('Lampiran: peserta'),
      listed(chosen, 'No.'),
      ...waitingPart(waiting),
    ],
  };
}

/** For the notice board and the press: who was chosen, by which decision, and what may be done. */
export function announcementPaper({ campaign, decree, chosen, waiting, lastDay }: Asked): {
  title: string;
  blocks: Block[];
} {
  return {
    title: 'Pengumuman Hasil Seleksi',
    blocks: [
      text(
        `Dengan keputusan nomor ${decree.number} tanggal ${formatDay(decree.decidedOn)} ditetapkan ${chosen.length} peserta ${campaign}:`,
      ),
      listed(chosen, 'No.'),
      ...waitingPart(waiting),
      heading('Yang perlu diketahui'),
      list([
        'Setiap pendaftar membaca hasil, nilai dan urutannya sendiri lewat tautan pendaftarannya.',
        `Keberatan atas tata cara atau data diajukan lewat tautan itu paling lambat ${formatDay(lastDay)}.`,
        'Seleksi ini tidak dipungut biaya.',
      ]),
    ],
  };
}
