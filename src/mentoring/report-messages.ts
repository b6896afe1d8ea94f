/** What a mentor is told of a report that came back, in the own language. */
import type { Locale } from '../kernel/problem.ts';

interface SentBack {
  name: string;
  topic: string;
  why: string;
  link: string;
}

export const sentBackSubject = ({ topic }: SentBack, locale: Locale): string =>
  locale === 'id' ? `Laporan perlu diperbaiki: ${topic}` : `A report to mend: ${topic}`;

export function sentBackText({ name, topic, why, link }: SentBack, locale: Locale): string {
  const lines =
    locale === 'id'
      ? [
          `Yth. ${name},`,
          `laporan sesi “${topic}” dikembalikan untuk diperbaiki.`,
          `Alasannya: ${why}`,
          `Perbaiki catatannya, lalu kirim lagi: ${link}`,
        ]
      : [
          `Dear ${name},`,
          `the report of the session “${topic}” was sent back.`,
          `Why: ${why}`,
          `Correct the notes and send it again: ${link}`,
        ];
  return `${lines.join('\n')}\n`;
}
