/** What an official's decision on the participants says on paper, and how it is announced. */
import { type Sector, sectorName } from '../../campaigns/index.ts';
import type { Block } from '../../documents/index.ts';
import { regionName } from '../../enterprises/index.ts';
import type { Day } from '../../kernel/day.ts';
import { dayInFull, spelled, spelledDay } from '../../kernel/spelled.ts';
import { movesUpBy } from '../rules/after.ts';
import type { MinutesHead } from '../rules/minutes.ts';
import type { WaitingPlace } from '../rules/waiting.ts';
import type { Decree } from '../words/decree.ts';

export interface Listed {
  nth: string;
  no: string;
  name: string;
  product: string;
  /** Who waits moves up within it. */
  sector: string;
  region: string;
  /** Of whoever passed on some; else ''. */
  conditions: string;
}

/** Rows of a list on paper, in their order. */
export const listedAs = (
  rows: readonly (Pick<Listed, 'name' | 'product' | 'sector' | 'conditions'> & {
    no: number;
    regionCode: string;
    waits?: WaitingPlace;
  })[],
  sectors: readonly Sector[],
): Listed[] =>
  rows.map(({ no, name, product, sector, regionCode, conditions, waits }, i) => ({
    ...{ nth: String(waits?.place ?? i + 1), no: String(no), name, product, conditions },
    sector: sectorName(sectors, sector, 'id'),
    region: regionName(regionCode) || '–',
  }));

interface Asked {
  campaign: string;
  decree: Pick<Decree, 'number' | 'decidedOn' | 'place'>;
  chosen: readonly Listed[];
  waiting: readonly Listed[];
  /** Until when an objection may be filed. */
  lastDay: Day;
  /** By which versions it was decided, as a decision cites them; '' where nothing is cited. */
  versions: string;
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

const listed = (rows: readonly Listed[], first: string): Block => ({
  kind: 'table',
  heads: [first, 'Pendaftar', 'Usaha', 'Produk', 'Daerah'],
  wide: [false, false, true, true, false],
  rows: rows.map(({ nth, no, name, product, sector, region, conditions }) => [
    ...[nth, no, conditions === '' ? name : `${name}\n${conditions}`],
    ...[`${product}\n${sector}`, region],
  ]),
});

const waitingPart = (waiting: readonly Listed[]): Block[] =>
  waiting.length === 0 ? [] : [heading('Daftar cadangan'), listed(waiting, 'Urutan')];

/** In the order and words of a decision; the annex is the list as it was decided. */
export function decreePaper(asked: Asked & { grounds: readonly string[] }): {
  title: string;
  blocks: Block[];
  annex: Block[];
} {
  const { campaign, decree, chosen, waiting, lastDay, grounds, versions } = asked;
  return {
    title: 'Keputusan tentang Penetapan Peserta',
    blocks: [
      heading('Menimbang'),
      list([
        `bahwa panel kurator ${campaign} telah menyampaikan usulan peserta dengan berita acara;`,
        ...(versions === '' ? [] : [`bahwa usulan itu disusun menurut ${versions};`]),
        'bahwa usulan itu telah diperiksa dan dapat diterima;',
      ]),
      heading('Mengingat'),
      list(grounds),
      { kind: 'centered', text: 'MEMUTUSKAN' },
      heading('Menetapkan'),
      text(
        `KESATU: Menetapkan ${counted(chosen)} peserta ${campaign} sebagaimana tercantum dalam lampiran.`,
      ),
      ...(waiting.length > 0
        ? [
            text(
              `KEDUA: Daftar cadangan dalam lampiran menggantikan peserta yang mengundurkan diri atau gugur, ${movesUpBy}, dengan keputusan perubahan.`,
            ),
          ]
        : []),
      text(
        `${waiting.length > 0 ? 'KETIGA' : 'KEDUA'}: Keberatan atas tata cara atau data dapat diajukan paling lambat ${dayInFull(lastDay)}.`,
      ),
      text(
        `${waiting.length > 0 ? 'KEEMPAT' : 'KETIGA'}: Keputusan ini mulai berlaku pada tanggal ditetapkan.`,
      ),
      text(`Ditetapkan di ${decree.place} pada hari ini, ${spelledDay(decree.decidedOn)}.`),
    ],
    annex: [
      heading('Peserta'),
      ...basisPart(versions),
      listed(chosen, 'No.'),
      ...waitingPart(waiting),
    ],
  };
}

/** 30 (tiga puluh) */
export const counted = (of: readonly unknown[]): string => `${of.length} (${spelled(of.length)})`;

const basisPart = (versions: string): Block[] =>
  versions === '' ? [] : [text(`Dasar keputusan: ${versions}.`)];

/** For the notice board and the press: who was chosen, by which decision, and what may be done. */
export function announcementPaper(
  asked: Asked & {
    head: Pick<MinutesHead, 'day' | 'place'>;
    amendments: readonly Pick<Decree, 'number' | 'decidedOn'>[];
    /** Who left and who entered since; none before the first change. */
    changes: readonly Block[];
    /** Objections that wait for an answer. */
    open: number;
    /** Until when those named by each later change may object. */
    later: readonly { number: string; lastDay: Day }[];
  },
): { title: string; blocks: Block[] } {
  const { campaign, decree, chosen, waiting, amendments, versions, head, changes } = asked;
  const changed = amendments.length > 0 ? `${changedBy(amendments)},` : '';
  return {
    title: changes.length > 0 ? 'Pengumuman Perubahan Hasil Seleksi' : 'Pengumuman Hasil Seleksi',
    blocks: [
      text(
        `Dengan keputusan nomor ${decree.number} tanggal ${dayInFull(decree.decidedOn)}${changed} ditetapkan ${counted(chosen)} peserta ${campaign}:`,
      ),
      listed(chosen, 'No.'),
      ...waitingPart(waiting),
      ...(changes.length > 0 ? [heading('Yang berubah'), ...changes] : []),
      ...basisPart(versions),
      heading('Yang perlu diketahui'),
      list([
        'Setiap pendaftar membaca hasil, nilai dan urutannya sendiri lewat tautan pendaftarannya.',
        ...objectionsSaid({ ...asked, today: head.day }),
        'Seleksi ini tidak dipungut biaya.',
      ]),
      text(`Diumumkan di ${head.place} pada hari ini, ${spelledDay(head.day)}.`),
    ],
  };
}

/** “, diubah dengan SK nomor …”; '' where nothing was. */
export function changedBy(amendments: readonly Pick<Decree, 'number' | 'decidedOn'>[]): string {
  if (amendments.length === 0) return '';
  const each = amendments.map(
    ({ number, decidedOn }) => `nomor ${number} tanggal ${dayInFull(decidedOn)}`,
  );
  return `, diubah dengan SK ${each.join('; ')}`;
}

/** Whether objections may still be filed on that day, and how many are open. */
function objectionsSaid(asked: {
  lastDay: Day;
  open: number;
  later: readonly { number: string; lastDay: Day }[];
  today: Day;
}): string[] {
  const { lastDay, open, later, today } = asked;
  return [
    today <= lastDay
      ? `Keberatan atas tata cara atau data masih dapat diajukan lewat tautan itu paling lambat ${dayInFull(lastDay)}.`
      : `Masa keberatan berakhir pada ${dayInFull(lastDay)}.`,
    ...later
      .filter((one) => today <= one.lastDay)
      .map(
        (one) =>
          `Bagi yang disebut SK perubahan nomor ${one.number}, keberatan dapat diajukan paling lambat ${dayInFull(one.lastDay)}.`,
      ),
    open === 0
      ? 'Saat pengumuman ini diterbitkan, tidak ada keberatan yang sedang diperiksa.'
      : `Saat pengumuman ini diterbitkan, ${open} (${spelled(open)}) keberatan masih diperiksa; daftar ini dapat berubah karenanya.`,
  ];
}
