import type { VNode } from 'preact';
import type { Locale } from '../kernel/problem.ts';
import { inLocale, type Messages } from './words.ts';

const said = {
  page: {
    id: (n: number, of: number) => `Halaman ${n} dari ${of}`,
    en: (n: number, of: number) => `Page ${n} of ${of}`,
  },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  next: { id: 'Berikutnya', en: 'Next' },
} satisfies Messages;

/** To the page before and after; nothing when all fits on one. */
export function Pager(props: {
  locale: Locale;
  /** How many there are, how many a page shows, and which page this is. */
  at: { count: number; perPage: number; page: number };
  to: (page: number) => string;
}): VNode | null {
  const m = inLocale(said, props.locale);
  const { count, perPage, page } = props.at;
  const last = Math.ceil(count / perPage);
  if (last <= 1) return null;
  return (
    <nav class="flex gap-6 my-4" aria-label={m.page(page, last)}>
      {page > 1 && <a href={props.to(page - 1)}>{m.previous}</a>}
      <span>{m.page(page, last)}</span>
      {page < last && <a href={props.to(page + 1)}>{m.next}</a>}
    </nav>
  );
}
