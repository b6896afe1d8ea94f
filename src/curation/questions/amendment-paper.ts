/** What a decree of change says on paper: who leaves and why, who enters, and what it changes. */
import type { Block } from '../../documents/index.ts';
import type { Day } from '../../kernel/day.ts';
import { dayInFull, spelledDay } from '../../kernel/spelled.ts';
import { type Amendment, causePrinted, type Entering } from '../words/after.ts';
import type { Decree } from '../words/decree.ts';
import type { ListAfter } from './after.ts';
import { changedBy, counted, heading, list, text } from './decree-papers.ts';

/** In the order and words of a decision. */
export function amendmentPaper(asked: {
  campaign: string;
  list: ListAfter;
  amendment: Amendment;
  grounds: readonly string[];
  /** Until when those whom it names may object. */
  lastDay: Day;
}): { title: string; blocks: Block[] } {
  const { campaign, amendment, grounds, lastDay } = asked;
  const { decree, amendments, standings } = asked.list;
  const earlier = amendments.filter(({ no }) => no < amendment.no);
  const { leaves, enters } = amendment.content;
  const changes = changeTables(asked.list, [amendment]);
  return {
    title: 'Keputusan tentang Perubahan Penetapan Peserta',
    blocks: [
      heading('Menimbang'),
      list([
        `bahwa peserta ${campaign} telah ditetapkan dengan ${citedOf(decree)}${changedBy(earlier)};`,
        'bahwa daftar itu perlu diubah karena sebab yang disebut dalam keputusan ini;',
      ]),
      heading('Mengingat'),
      list(grounds),
      { kind: 'centered', text: 'MEMUTUSKAN' },
      heading('Menetapkan'),
      text(
        `KESATU: Mengubah daftar peserta ${campaign}: ${counted(leaves)} usaha keluar dan ${counted(enters)} usaha masuk, dari ${standings.length} pendaftar yang dinilai panel.`,
      ),
      ...changes,
      text(
        `KEDUA: Selain yang diubah di sini, ${citedOf(decree)}${changedBy(earlier)} tetap berlaku.`,
      ),
      text(
        `KETIGA: Yang disebut dalam keputusan ini dapat mengajukan keberatan atas tata cara atau data paling lambat ${dayInFull(lastDay)}.`,
      ),
      text('KEEMPAT: Keputusan ini mulai berlaku pada tanggal ditetapkan.'),
      text(`Ditetapkan di ${amendment.place} pada hari ini, ${spelledDay(amendment.decidedOn)}.`),
    ],
  };
}

const citedOf = ({ number, decidedOn }: Pick<Decree, 'number' | 'decidedOn'>): string =>
  `keputusan nomor ${number} tanggal ${dayInFull(decidedOn)}`;

const whyOf = ({ reason }: Entering): string =>
  reason ? `, dipilih di antara yang sama urutannya: ${reason}` : '';

/** Who left and who entered by these changes; a reason only where it is the cause. */
export function changeTables(
  { people }: Pick<ListAfter, 'people'>,
  amendments: readonly Amendment[],
): Block[] {
  const named = (id: string): [string, string] => {
    const one = people.get(id);
    return [String(one?.no ?? '–'), one?.enterpriseName ?? '–'];
  };
  const left = amendments.flatMap(({ number, content }) =>
    content.leaves.map((one) => [...named(one.applicationId), ...[causePrinted(one), number]]),
  );
  const entered = amendments.flatMap(({ number, content }) =>
    content.enters.map((one) => [
      ...named(one.applicationId),
      one.instead === null
        ? 'keberatannya diterima'
        : `naik dari daftar cadangan, menggantikan ${named(one.instead)[1]}${whyOf(one)}`,
      number,
    ]),
  );
  const table = (heads: readonly string[], rows: readonly string[][]): Block[] =>
    rows.length === 0 ? [] : [{ kind: 'table', heads, wide: [false, true, true, false], rows }];
  return [
    ...table(['Pendaftar', 'Usaha yang keluar', 'Sebab', 'Dengan SK'], left),
    ...table(['Pendaftar', 'Usaha yang masuk', 'Karena', 'Dengan SK'], entered),
  ];
}
