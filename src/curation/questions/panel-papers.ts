/**
 * The papers by which an office forms a panel and calls it together, in the order and words of
 * Indonesian official letters. What no data tell (on what a decision rests, when a meeting is) is
 * typed; who sits on the panel is not.
 */
import type { Block } from '../../documents/index.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { dayWithWeekday, spelledDay } from '../../kernel/spelled.ts';
import type { MinutesHead } from '../rules/minutes.ts';
import type { FilledIn, PanelPaperKind } from '../rules/panel-papers.ts';

export interface Seated {
  name: string;
  /** '' of whoever speaks for nobody. */
  institution: string;
}

/** Who chooses, as its papers call it: a panel of curators, or a jury. */
export interface ChoosingBody {
  name: string;
  /** At the beginning of a sentence. */
  short: string;
  /** Who is chosen, and by what. */
  chosen: string;
  by: string;
  formed: string;
}

export const panelBody: ChoosingBody = {
  ...{ name: 'Panel Kurator', short: 'Panel', chosen: 'peserta', by: 'kurasi' },
  formed: 'panel kurator dari beberapa lembaga',
};

export function panelPaper(
  kind: PanelPaperKind,
  asked: {
    body: ChoosingBody;
    campaign: string;
    head: MinutesHead;
    members: readonly Seated[];
    filled: FilledIn;
  },
): { title: string; blocks: Block[] } {
  return writers[kind](asked);
}

type Asked = Parameters<typeof panelPaper>[1];

const membersTable = (members: readonly Seated[]): Block => ({
  kind: 'table',
  heads: ['No.', 'Nama', 'Lembaga'],
  wide: [false, true, true],
  rows: members.map(({ name, institution }, i) => [String(i + 1), name, institution || '–']),
});

const list = (items: readonly string[] | undefined): Block => ({
  kind: 'list',
  items: items ?? [],
});
const text = (words: string): Block => ({ kind: 'text', text: words });
const heading = (words: string): Block => ({ kind: 'heading', text: words });
const centered = (words: string): Block => ({ kind: 'centered', text: words });

const writers: Record<PanelPaperKind, (asked: Asked) => { title: string; blocks: Block[] }> = {
  panelDecree: ({ body, campaign, head, members, filled }) => ({
    title: `Keputusan tentang Pembentukan ${body.name}`,
    blocks: [
      heading('Menimbang'),
      list([
        `bahwa ${body.chosen} ${campaign} dipilih melalui ${body.by} yang dapat dipertanggungjawabkan;`,
        `bahwa untuk itu perlu dibentuk ${body.formed};`,
      ]),
      heading('Mengingat'),
      list(filled.lists['grounds']),
      centered('MEMUTUSKAN'),
      heading('Menetapkan'),
      text(`KESATU: Membentuk ${body.name} ${campaign} dengan susunan:`),
      membersTable(members),
      text(`KEDUA: ${body.name} bertugas:`),
      list(filled.lists['duties']),
      text(
        `KETIGA: ${body.short} mengusulkan; penetapan ${body.chosen} dilakukan oleh pejabat yang berwenang dengan keputusan tersendiri.`,
      ),
      text('KEEMPAT: Keputusan ini mulai berlaku pada tanggal ditetapkan.'),
      text(`Ditetapkan di ${head.place} pada hari ini, ${spelledDay(head.day)}.`),
    ],
  }),
  assignmentLetter: ({ campaign, members, filled }) => ({
    title: 'Surat Tugas',
    blocks: [
      heading('Dasar'),
      list(filled.lists['grounds']),
      centered('MENUGASKAN'),
      heading('Kepada'),
      membersTable(members),
      heading('Untuk'),
      list(filled.lists['duties']),
      text(
        `Tugas dalam rangka ${campaign} ini dilaksanakan ${daysOf(filled)}, dengan penuh tanggung jawab.`,
      ),
    ],
  }),
  invitation: ({ campaign, members, filled }) => ({
    title: 'Undangan',
    blocks: [
      text('Kepada Yth.'),
      membersTable(members),
      text(`Dalam rangka ${campaign}, kami mengharapkan kehadiran Saudara pada:`),
      eventFacts(filled),
      text(
        'Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Saudara kami ucapkan terima kasih.',
      ),
    ],
  }),
  attendance: ({ members, filled }) => ({
    title: 'Daftar Hadir',
    blocks: [
      eventFacts(filled),
      {
        kind: 'table',
        heads: ['No.', 'Nama', 'Lembaga', 'Tanda tangan'],
        ...{ wide: [false, true, true, true], isTall: true },
        rows: [
          ...members.map(({ name, institution }, i) => [`${i + 1}`, name, institution, '']),
          ...Array.from({ length: spareLines }, (_, i) => [
            ...[`${members.length + i + 1}`, '', '', ''],
          ]),
        ],
      },
    ],
  }),
};

/** For whoever comes without being on the list. */
const spareLines = 5;

const eventFacts = ({ texts }: FilledIn): Block => ({
  kind: 'facts',
  rows: [
    ['Acara', texts['event'] ?? ''],
    ['Hari, tanggal', weekdayOf(texts['eventDay'])],
    ['Waktu', texts['eventTime'] ?? ''],
    ['Tempat', texts['eventPlace'] ?? ''],
  ],
});

const weekdayOf = (typed: string | undefined): string => {
  const day = parseDay(typed ?? '');
  return day ? dayWithWeekday(day) : '';
};

function daysOf({ texts }: FilledIn): string {
  const [from, to] = [texts['from'], texts['to']];
  return from === to
    ? `pada ${weekdayOf(from)}`
    : `dari ${weekdayOf(from)} sampai ${weekdayOf(to)}`;
}

/** One for each who scores: the words are those agreed to on screen. */
export function pactPaper(asked: { member: Seated; words: string; conflicts: readonly string[] }): {
  title: string;
  blocks: Block[];
} {
  const { member, words, conflicts } = asked;
  return {
    title: 'Pakta Integritas',
    blocks: [
      text('Yang bertanda tangan di bawah ini:'),
      {
        kind: 'facts',
        rows: [
          ['Nama', member.name],
          ['Lembaga', member.institution],
        ],
      },
      text('menyatakan:'),
      text(words),
      heading('Konflik kepentingan'),
      conflicts.length === 0
        ? text('Sampai pakta ini diterbitkan tidak ada yang dinyatakan.')
        : list(conflicts),
    ],
  };
}

/** What a plenary leaves behind, with the list that it agreed on. */
export function plenaryNotesPaper(asked: {
  heldOn: Day;
  place: string;
  chair: string;
  present: readonly Seated[];
  guests: readonly string[];
  notes: readonly string[];
  rows: readonly { rank: string; no: string; name: string; score: string; outcome: string }[];
  dissents: readonly { name: string; words: string }[];
  proposalHash: string;
}): { title: string; blocks: Block[] } {
  const { present, guests, notes, rows, dissents } = asked;
  return {
    title: 'Notula Rapat Pleno',
    blocks: [
      text(
        `Pada hari ini, ${spelledDay(asked.heldOn)}, bertempat di ${asked.place}, panel kurator mengadakan rapat pleno yang dipimpin oleh ${asked.chair}.`,
      ),
      {
        kind: 'facts',
        rows: [
          ['Hari, tanggal', dayWithWeekday(asked.heldOn)],
          ['Tempat', asked.place],
          ['Pemimpin rapat', asked.chair],
        ],
      },
      heading('1. Hadir'),
      membersTable(present),
      ...(guests.length > 0 ? [text('Hadirin lain:'), list(guests)] : []),
      heading('2. Pembahasan dan kesepakatan'),
      ...notes.map(text),
      heading('3. Usulan yang disepakati'),
      {
        kind: 'table',
        heads: ['Urutan', 'No.', 'Usaha', 'Nilai', 'Usulan'],
        wide: [false, false, true, false, false],
        rows: rows.map(({ rank, no, name, score, outcome }) => [rank, no, name, score, outcome]),
      },
      heading('4. Pendapat berbeda'),
      dissents.length === 0
        ? text('Tidak ada.')
        : list(dissents.map(({ name, words }) => `${name}: ${words}`)),
      text(`Sidik usulan: ${asked.proposalHash}`),
    ],
  };
}
