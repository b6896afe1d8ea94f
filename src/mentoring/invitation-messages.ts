/** What producers are told of a session, in the language of whoever reads it. */
import { addDays, type Day, dayIn, formatInstant, type Zone } from '../kernel/day.ts';
import type { Locale, Words } from '../kernel/problem.ts';
import { type Session, sessionKindWords } from './words.ts';

export type MessageKind = 'invitation' | 'reminder' | 'move' | 'cancellation';

export interface Invitation {
  session: Pick<Session, 'topic' | 'startsAt' | 'minutes' | 'place' | 'kind'>;
  zone: Zone;
  mentorName: string;
  name: string;
  enterprise: string;
  locale: Locale;
  link: string;
  /** The day on which it is read. */
  today: Day;
  /** Of a move: when it was to be before. Of a move or cancellation: why. */
  wasAt?: Date;
  reason?: string;
}

/** Short enough for a message on a phone. */
export function messageText(kind: MessageKind, of: Invitation): string {
  const { session, zone, mentorName, locale, link } = of;
  const when = formatInstant(session.startsAt, zone, locale);
  const isId = locale === 'id';
  const long = isId ? `sekitar ${session.minutes} menit` : `about ${session.minutes} minutes`;
  const place = session.place ? [`${isId ? 'Tempat' : 'Where'}: ${session.place}`] : [];
  const why = of.reason ? [`${isId ? 'Sebab' : 'Why'}: ${of.reason}`] : [];
  const where = isId ? `Sesi dan tugas Anda: ${link}` : `Your sessions and tasks: ${link}`;
  const was = of.wasAt ? formatInstant(of.wasAt, zone, locale) : '';
  const mentor = isId ? `Pendamping: ${mentorName}.` : `Mentor: ${mentorName}.`;
  const lines: Record<MessageKind, string[]> = {
    invitation: [`${isId ? 'Waktu' : 'When'}: ${when}, ${long}.`, ...[...place, mentor, where]],
    reminder: [`${when}, ${long}.`, ...place, mentor, where],
    move: [
      ...(was ? [isId ? `Semula: ${was}.` : `Before: ${was}.`] : []),
      `${isId ? 'Menjadi' : 'Now'}: ${when}, ${long}.`,
      ...[...place, ...why, mentor, where],
    ],
    cancellation: [...why, mentor, where],
  };
  return [greeting(of), ...opening(kind, of, when), ...lines[kind]].join('\n');
}

const greeting = ({ name, enterprise, locale }: Invitation): string =>
  locale === 'id' ? `Yth. ${name} (${enterprise}),` : `Dear ${name} (${enterprise}),`;

function opening(kind: MessageKind, of: Invitation, when: string): string[] {
  const { session, locale } = of;
  const { topic } = session;
  const how = sessionKindWords[session.kind][locale];
  const said: Record<MessageKind, Words> = {
    invitation: {
      id: `Kami mengundang Anda ke sesi pendampingan “${topic}” (${how}).`,
      en: `You are invited to the mentoring session “${topic}” (${how}).`,
    },
    reminder: {
      id: `Pengingat: ${dayWord(of).toLowerCase()} ada sesi pendampingan “${topic}” (${how}).`,
      en: `A reminder: the mentoring session “${topic}” (${how}) is ${dayWord(of).toLowerCase()}.`,
    },
    move: {
      id: `Jadwal sesi pendampingan “${topic}” (${how}) berubah.`,
      en: `The mentoring session “${topic}” (${how}) has another time.`,
    },
    cancellation: {
      id: `Sesi pendampingan “${topic}” pada ${when} dibatalkan.`,
      en: `The mentoring session “${topic}” of ${when} is cancelled.`,
    },
  };
  return [said[kind][locale]];
}

type When = Pick<Invitation, 'zone' | 'locale' | 'today'> & { session: Pick<Session, 'startsAt'> };

/** Today or tomorrow, as the clock of the campaign's zone has it; else the day itself. */
function dayWord({ session, zone, locale, today }: When): string {
  const day = dayIn(zone, session.startsAt);
  if (day === today) return { id: 'Hari ini', en: 'Today' }[locale];
  if (day === addDays(today, 1)) return { id: 'Besok', en: 'Tomorrow' }[locale];
  return formatInstant(session.startsAt, zone, locale).split(', ')[0] ?? '';
}

/** Whether a reminder is due: it is today or tomorrow. */
export const isSoon = (startsAt: Date, zone: Zone, today: Day): boolean =>
  [today, addDays(today, 1)].includes(dayIn(zone, startsAt));

export function messageSubject(
  kind: MessageKind,
  of: When & { session: Pick<Session, 'topic' | 'startsAt'> },
): string {
  const { locale, session } = of;
  const words: Record<MessageKind, Words> = {
    invitation: { id: 'Undangan pendampingan', en: 'Invitation to mentoring' },
    reminder: { id: `${dayWord(of)}: pendampingan`, en: `${dayWord(of)}: mentoring` },
    move: { id: 'Jadwal pendampingan berubah', en: 'Mentoring at another time' },
    cancellation: { id: 'Pendampingan dibatalkan', en: 'Mentoring cancelled' },
  };
  return `${words[kind][locale]}: ${session.topic}`;
}
