/**
 * The papers by which an office forms a jury and calls it together, and those by which the winners
 * are decided and made known. No measured figure of an enterprise is in any of them.
 */
import type { ChoosingBody, FilledIn, MinutesHead, Seated } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import type { Block } from '../../documents/index.ts';
import { regionName } from '../../enterprises/index.ts';
import { type Day, formatDay, parseDay } from '../../kernel/day.ts';
import { dayInFull, dayWithWeekday, spelled, spelledDay } from '../../kernel/spelled.ts';
import { namesOf } from '../../people/index.ts';
import { selectJudgeFacts } from '../store/jury.ts';
import { objectionNos, type WinnersChange, type WinnersDecree } from '../words/decree.ts';
import type { WinnersView } from './ranking.ts';

export const juryBody: ChoosingBody = {
  ...{ name: 'Dewan Juri', short: 'Dewan juri', chosen: 'pemenang', by: 'penjurian' },
  formed: 'dewan juri',
};

export interface JudgeSeated extends Seated {
  personId: string;
}

/** By name, with where each comes from. */
export async function seatedOf(
  database: Pick<Database, 'read'>,
  campaignId: string,
  judges: readonly string[],
): Promise<JudgeSeated[]> {
  const names = await namesOf(database, judges);
  const facts = await selectJudgeFacts(database.read, campaignId);
  const byName = new Intl.Collator('id');
  return judges
    .map((personId) => ({
      ...{ personId, name: names.get(personId) ?? '–' },
      institution: facts.get(personId)?.institution ?? '',
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

const text = (words: string): Block => ({ kind: 'text', text: words });
const heading = (words: string): Block => ({ kind: 'heading', text: words });
const list = (items: readonly string[]): Block => ({ kind: 'list', items });

/** What the meeting of a jury leaves behind, with the list that it proposes. */
export function juryNotesPaper(asked: {
  campaign: string;
  judges: readonly Seated[];
  view: WinnersView;
  filled: FilledIn;
}): { title: string; blocks: Block[] } {
  const { campaign, judges, view, filled } = asked;
  const { texts, lists } = filled;
  const absent = lists['absent'] ?? [];
  const dissents = lists['dissents'] ?? [];
  const held = parseDay(texts['eventDay'] ?? '');
  const winners = view.rows.filter(({ isWinner }) => isWinner);
  return {
    title: 'Notula Rapat Dewan Juri',
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['Acara', `Rapat Dewan Juri ${campaign}`],
          ['Hari, tanggal', held ? dayWithWeekday(held) : '–'],
          ['Waktu', texts['eventTime'] ?? ''],
          ['Tempat', texts['eventPlace'] ?? ''],
          ['Ketua rapat', texts['chair'] ?? ''],
        ],
      },
      ...(held ? [text(`Rapat diadakan pada hari ini, ${spelledDay(held)}.`)] : []),
      heading('1. Dewan juri'),
      {
        ...{ kind: 'table', heads: ['No.', 'Nama', 'Lembaga'], wide: [false, true, true] },
        rows: judges.map(({ name, institution }, i) => [`${i + 1}`, name, institution || '–']),
      },
      text(absent.length === 0 ? 'Semua juri hadir.' : `Tidak hadir: ${absent.join(', ')}.`),
      heading('2. Pembahasan dan kesepakatan'),
      ...(lists['notes'] ?? []).map(text),
      heading('3. Usulan pemenang'),
      {
        ...{ kind: 'table', heads: ['Urutan', 'Usaha'], wide: [false, true] },
        rows: winners.map(({ rank, name }) => [String(rank), name]),
      },
      ...tieWords(view).map(text),
      heading('4. Pendapat berbeda'),
      dissents.length === 0 ? text('Tidak ada.') : list(dissents),
    ],
  };
}

/** Where ranks left equals: whom the jury took, and why. Names only those who are proposed. */
export function tieWords({ equals, tieChoice, rows }: WinnersView): string[] {
  if (!tieChoice) return [];
  const taken = rows.filter(({ enterpriseId }) => tieChoice.chosen.includes(enterpriseId));
  const names = taken.map(({ name }) => name).join(', ');
  return [
    `${equals.length} finalis tetap sama nilainya setelah aturan nilai sama. Dewan juri memilih ${names}. Alasan: ${tieChoice.reason}`,
  ];
}

export interface Winner {
  nth: string;
  name: string;
  sector: string;
  region: string;
}

/** In the order of their ranks. */
export async function winnersListed(
  { read }: Pick<Database, 'read'>,
  decree: Pick<WinnersDecree, 'content'>,
): Promise<Winner[]> {
  const ids = decree.content.entries
    .filter(({ isWinner }) => isWinner)
    .map(({ enterpriseId }) => enterpriseId);
  if (ids.length === 0) return [];
  const rows = await read
    .selectFrom('enterprise')
    .select(['enterprise_id', 'name', 'sector', 'region_code'])
    .where('enterprise_id', 'in', ids)
    .execute();
  return ids.map((id, i) => {
    const one = rows.find((row) => row.enterprise_id === id);
    return {
      ...{ nth: String(i + 1), name: one?.name ?? '–', sector: one?.sector || '–' },
      region: regionName(one?.region_code ?? '') || '–',
    };
  });
}

const winnersTable = (winners: readonly Winner[]): Block => ({
  ...{ kind: 'table', heads: ['No.', 'Usaha', 'Sektor', 'Daerah'] },
  wide: [false, true, false, true],
  rows: winners.map(({ nth, name, sector, region }) => [nth, name, sector, region]),
});

interface Decided {
  campaign: string;
  decree: Pick<WinnersDecree, 'number' | 'decidedOn' | 'place' | 'content'>;
  winners: readonly Winner[];
  /** Until when a finalist may object. */
  lastDay: Day;
}

/** In the order and words of a decision; the annex is the list as it was decided. */
export function winnersDecreePaper(asked: Decided & { grounds: readonly string[] }): {
  title: string;
  blocks: Block[];
  annex: Block[];
} {
  const { campaign, decree, winners, lastDay, grounds } = asked;
  const { criteriaVersion, definitionVersion, change } = decree.content;
  return {
    title: change
      ? 'Keputusan tentang Perubahan Penetapan Pemenang'
      : 'Keputusan tentang Penetapan Pemenang',
    blocks: [
      heading('Menimbang'),
      list([
        `bahwa Dewan Juri ${campaign} telah menyampaikan usulan pemenang dengan berita acara${minutesNamed(change)};`,
        `bahwa usulan itu disusun menurut kriteria penilaian versi ${criteriaVersion} dan definisi penjualan versi ${definitionVersion}, yang berlaku sejak penjurian dibuka;`,
        ...(change ? changeGrounds(change) : []),
        change?.byHand
          ? 'bahwa usulan itu telah diperiksa, dan pemenang ditetapkan dengan alasan tersebut di atas;'
          : 'bahwa usulan itu telah diperiksa dan dapat diterima;',
      ]),
      heading('Mengingat'),
      list(grounds),
      { kind: 'centered', text: 'MEMUTUSKAN' },
      heading('Menetapkan'),
      text(
        `KESATU: Menetapkan ${winners.length} (${spelled(winners.length)}) pemenang ${campaign} sebagaimana tercantum dalam lampiran.`,
      ),
      text(
        `KEDUA: Keberatan finalis atas tata cara atau data dapat diajukan paling lambat ${dayInFull(lastDay)}.`,
      ),
      text(
        change
          ? `KETIGA: Keputusan ini menggantikan keputusan nomor ${change.replaces.number} tanggal ${dayInFull(change.replaces.decidedOn)}, dan mulai berlaku pada tanggal ditetapkan.`
          : 'KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.',
      ),
      text(`Ditetapkan di ${decree.place} pada hari ini, ${spelledDay(decree.decidedOn)}.`),
    ],
    annex: [heading('Pemenang'), winnersTable(winners)],
  };
}

const minutesNamed = (change: WinnersChange | undefined): string =>
  change?.minutes
    ? ` perubahan nomor ${change.minutes.number} tanggal ${formatDay(change.minutes.day)}`
    : '';

const changeGrounds = (change: WinnersChange): string[] => {
  const { reason, byHand } = change;
  return [
    `bahwa keberatan finalis nomor ${objectionNos(change)} diterima, karena: ${reason};`,
    ...(byHand
      ? [
          `bahwa pemenang ditetapkan tidak semata menurut urutan nilai yang diusulkan, karena: ${byHand};`,
        ]
      : []),
  ];
};

/** For the notice board and the press. */
export function winnersAnnouncementPaper(asked: Decided & { head: MinutesHead; open: number }): {
  title: string;
  blocks: Block[];
} {
  const { campaign, decree, winners, lastDay, head, open } = asked;
  return {
    title: 'Pengumuman Pemenang',
    blocks: [
      text(
        `Dengan keputusan nomor ${decree.number} tanggal ${dayInFull(decree.decidedOn)} ditetapkan ${winners.length} (${spelled(winners.length)}) pemenang ${campaign}:`,
      ),
      winnersTable(winners),
      heading('Yang perlu diketahui'),
      list([
        ...changedLine(decree),
        'Setiap finalis membaca urutan dan penilaiannya sendiri di halaman usahanya.',
        `Keberatan atas tata cara atau data diajukan finalis di halaman itu paling lambat ${dayInFull(lastDay)}.`,
        ...(open > 0 ? [`Pada ${formatDay(head.day)} masih diperiksa ${open} keberatan.`] : []),
        'Berita acara penjurian untuk umum memuat kriteria, bobot dan cara menghitungnya.',
      ]),
    ],
  };
}

const changedLine = ({ number, decidedOn, content }: Decided['decree']): string[] =>
  content.change
    ? [
        `Penetapan ini diubah pada ${formatDay(decidedOn)} dengan SK nomor ${number} sesudah keberatan diterima, menggantikan SK nomor ${content.change.replaces.number}.`,
      ]
    : [];
