import type { VNode } from 'preact';
import { inLocale, type Visit } from '../../web/index.ts';
import { said } from '../messages.ts';

/** To the page before and after; nothing when all fits on one. */
export function Pager(props: {
  visit: Visit;
  label: string;
  /** How many there are, how many a page shows, and which page this is. */
  at: { count: number; perPage: number; page: number };
  to: (page: number) => string;
}): VNode | null {
  const m = inLocale(said, props.visit.locale);
  const { count, perPage, page } = props.at;
  const last = Math.ceil(count / perPage);
  if (last <= 1) return null;
  return (
    <nav class="flex gap-4 my-4" aria-label={props.label}>
      {page > 1 && <a href={props.to(page - 1)}>{m.previous}</a>}
      <span>{`${page} / ${last}`}</span>
      {page < last && <a href={props.to(page + 1)}>{m.next}</a>}
    </nav>
  );
}
