/** What producers are told of an event, in the language of whoever reads it. */
import { formatDay, formatSpan } from '../kernel/day.ts';
import type { Locale } from '../kernel/problem.ts';
import type { Event, Placing } from './words/events.ts';

interface Told {
  event: Event;
  placing: Placing | null;
  name: string;
  enterprise: string;
  link: string;
}

const invitation = {
  id: ({ event }: Told) => [
    `Kami mengundang usaha Anda ke “${event.name}”.`,
    ...(event.callUntil
      ? [
          `Mohon dijawab paling lambat ${formatDay(event.callUntil)}: ingin ikut atau tidak, dan produknya.`,
        ]
      : []),
  ],
  en: ({ event }: Told) => [
    `Your enterprise is invited to “${event.name}”.`,
    ...(event.callUntil
      ? [
          `Please answer by ${formatDay(event.callUntil, 'en')}: whether you take part, and with what.`,
        ]
      : []),
  ],
};

const decision: Record<Placing['outcome'], Record<Locale, (of: Told) => string[]>> = {
  placed: {
    id: ({ event, placing }) => [
      `Usaha Anda ikut “${event.name}”.${placing?.stand ? ` Stan: ${placing.stand}.` : ''}`,
      ...(event.sells
        ? ['Penjualan di acara dicatat lewat “Catat penjualan”, pilih “Ya, di acara itu”.']
        : []),
    ],
    en: ({ event, placing }) => [
      `Your enterprise takes part in “${event.name}”.${placing?.stand ? ` Stand: ${placing.stand}.` : ''}`,
      ...(event.sells
        ? ['Record sales there under “Record a sale”, with “Yes, at that event”.']
        : []),
    ],
  },
  waiting: {
    id: ({ event }) => [
      `Usaha Anda ada di daftar cadangan “${event.name}”. Kami kabari bila ada tempat.`,
    ],
    en: ({ event }) => [
      `Your enterprise is on the waiting list of “${event.name}”. We tell you of a place.`,
    ],
  },
  notPlaced: {
    id: ({ event, placing }) => [
      `Usaha Anda belum terpilih untuk “${event.name}”: ${placing?.reason}`,
    ],
    en: ({ event, placing }) => [
      `Your enterprise was not selected for “${event.name}”: ${placing?.reason}`,
    ],
  },
  withdrawn: {
    id: ({ event }) => [`Usaha Anda tercatat mengundurkan diri dari “${event.name}”.`],
    en: ({ event }) => [`Your enterprise is noted as withdrawn from “${event.name}”.`],
  },
};

const frame = {
  id: ({ event, name, enterprise, link }: Told, said: string[]) => [
    `Yth. ${name} (${enterprise}),`,
    ...said,
    `Waktu: ${formatSpan(event.fromDay, event.toDay)}. Tempat: ${event.place}.`,
    `Selengkapnya: ${link}`,
  ],
  en: ({ event, name, enterprise, link }: Told, said: string[]) => [
    `Dear ${name} (${enterprise}),`,
    ...said,
    `When: ${formatSpan(event.fromDay, event.toDay, 'en')}. Where: ${event.place}.`,
    `More: ${link}`,
  ],
};

const cancelled = {
  id: ({ event }: Told) => [`“${event.name}” dibatalkan: ${event.reason}`],
  en: ({ event }: Told) => [`“${event.name}” is cancelled: ${event.reason}`],
};

/** The invitation, or what was decided since. */
export function eventText(of: Told, locale: Locale): string {
  const { event, placing } = of;
  const said = event.isCancelled ? cancelled : placing ? decision[placing.outcome] : invitation;
  return frame[locale](of, said[locale](of)).join('\n');
}
