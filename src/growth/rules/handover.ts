/** What a hand-over is typed as, and what its paper says. */
import { type Day, formatDay, parseDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { accept, type Decision, type Problem, refuse } from '../../kernel/problem.ts';
import { dayInFull } from '../../kernel/spelled.ts';
import { isSameText, tidy } from '../../kernel/tidy.ts';
import { growthProblems } from '../problems/follow-up.ts';
import type { Check, Step } from '../words/follow-up.ts';
import { wordsMax } from './plans.ts';

export function checkHandover(
  typed: { fromId: string; toId: string; reason: string; until: string },
  today: Day,
): Decision<{ reason: string; until: Day }> {
  const refusals: Problem[] = [];
  const reason = tidy(typed.reason);
  const until = parseDay(typed.until);
  if (!isId(typed.fromId)) refusals.push(growthProblems.officerMissing().at('lama'));
  if (!isId(typed.toId)) refusals.push(growthProblems.officerMissing().at('baru'));
  else if (typed.fromId === typed.toId) refusals.push(growthProblems.sameOfficer());
  if (reason === '' || reason.length > wordsMax) {
    refusals.push(growthProblems.reasonMissing({ max: wordsMax }));
  }
  if (!until || until < today) refusals.push(growthProblems.untilWrong());
  return refusals.length > 0 || !until ? refuse(refusals) : accept({ reason, until });
}

export interface Handed {
  name: string;
  office: string;
  /** Open on the day of the paper. */
  checks: readonly Pick<Check, 'month' | 'dueOn'>[];
  steps: readonly Pick<Step, 'words' | 'dueOn'>[];
}

function openOf({ checks, steps }: Handed, day: Day): string[] {
  const late = (dueOn: Day) => (dueOn < day ? ', lewat batas' : '');
  return [
    ...checks.map(
      ({ month, dueOn }) => `pemantauan bulan ke-${month} (${formatDay(dueOn)}${late(dueOn)})`,
    ),
    ...steps.map(({ words, dueOn }) => `${words} (batas ${formatDay(dueOn)}${late(dueOn)})`),
  ];
}

interface Signatory {
  name: string;
  title: string;
  nip: string;
}

/** Both officers sign, whoever else does; typed with title and NIP they stand as typed. */
export function handoverSignatories(of: {
  from: string;
  to: string;
  typed: readonly Signatory[];
}): Signatory[] {
  const both = [
    { name: of.from, title: 'Petugas lama, yang menyerahkan', nip: '' },
    { name: of.to, title: 'Petugas baru, yang menerima', nip: '' },
  ];
  const isTyped = (name: string) => of.typed.some((one) => isSameText(one.name, name));
  return [...both.filter(({ name }) => !isTyped(name)), ...of.typed];
}

const heads = ['No.', 'Usaha', 'Dinas', 'Yang masih terbuka'];

/** Blocks of the paper, in the words of Indonesian official minutes. */
export function handoverBlocks(of: {
  campaign: string;
  day: Day;
  place: string;
  from: string;
  to: string;
  reason: string;
  until: Day;
  handed: readonly Handed[];
}) {
  const { day, place, from, to, handed } = of;
  return [
    {
      kind: 'text' as const,
      text: `Pada hari ini, ${dayInFull(day)}, bertempat di ${place}, telah dilakukan serah terima tindak lanjut usaha peserta ${of.campaign}.`,
    },
    {
      kind: 'facts' as const,
      rows: [
        ['Yang menyerahkan', from],
        ['Yang menerima', to],
        ['Alasan', of.reason],
        ['Hak petugas baru sampai', formatDay(of.until)],
      ] as const,
    },
    { kind: 'heading' as const, text: 'Yang diserahterimakan' },
    {
      kind: 'table' as const,
      heads,
      wide: [false, true, true, true],
      rows: handed.map((one, i) => [
        ...[String(i + 1), one.name, one.office],
        openOf(one, day).join('; ') || 'tidak ada',
      ]),
    },
    {
      kind: 'text' as const,
      text: 'Sejak berita acara ini diterbitkan, hak petugas lama atas usaha tersebut berakhir dan hak petugas baru dimulai.',
    },
  ];
}
