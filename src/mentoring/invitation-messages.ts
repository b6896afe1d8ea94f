/** What producers are told of a session, in the language of whoever reads it. */
import { formatInstant, type Zone } from '../kernel/day.ts';
import type { Locale } from '../kernel/problem.ts';
import { type Session, sessionKindWords } from './words.ts';

export interface Invitation {
  session: Pick<Session, 'topic' | 'startsAt' | 'minutes' | 'place' | 'kind'>;
  zone: Zone;
  mentorName: string;
  name: string;
  enterprise: string;
  locale: Locale;
  link: string;
}

export function invitationText(of: Invitation): string {
  const { session, zone, mentorName, name, enterprise, locale, link } = of;
  const { topic, startsAt, minutes, place, kind } = session;
  const when = formatInstant(startsAt, zone, locale);
  const how = sessionKindWords[kind][locale];
  const lines =
    locale === 'id'
      ? [
          `Yth. ${name} (${enterprise}),`,
          `Kami mengundang Anda ke sesi pendampingan “${topic}” (${how}).`,
          `Waktu: ${when}, sekitar ${minutes} menit.`,
          ...(place ? [`Tempat: ${place}`] : []),
          `Pendamping: ${mentorName}.`,
          `Sesi dan tugas Anda: ${link}`,
        ]
      : [
          `Dear ${name} (${enterprise}),`,
          `You are invited to the mentoring session “${topic}” (${how}).`,
          `When: ${when}, about ${minutes} minutes.`,
          ...(place ? [`Where: ${place}`] : []),
          `Mentor: ${mentorName}.`,
          `Your sessions and tasks: ${link}`,
        ];
  return lines.join('\n');
}

export const invitationSubject = (
  kind: 'invitation' | 'reminder',
  topic: string,
  locale: Locale,
): string => {
  const words = {
    invitation: { id: 'Undangan pendampingan', en: 'Invitation to mentoring' },
    reminder: { id: 'Besok: pendampingan', en: 'Tomorrow: mentoring' },
  };
  return `${words[kind][locale]}: ${topic}`;
};
