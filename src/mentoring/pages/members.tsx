/** The members of a campaign that a form offers: all of them, or those of a part of a name. */
import type { VNode } from 'preact';
import { type Found, type Member, membersOf } from '../../enterprises/index.ts';
import {
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { memberSaid } from '../list-messages.ts';

export type FoundMembers = Found<Member> & { text: string };

/** More on one page no phone shows well; the rest is found by name. */
const offeredMax = 1000;

export async function foundMembers(visit: Visit, campaignId: string): Promise<FoundMembers> {
  const text = (visit.c.req.query('q') ?? '').trim().slice(0, 100);
  const search = { pageSize: offeredMax, ...(text !== '' && { text }) };
  return { ...(await membersOf(visit.house.database, campaignId, search)), text };
}

/** Only where not all are offered: then it says how many are, and how to find the others. */
export function MemberSearch({
  visit,
  found,
  to,
}: {
  visit: Visit;
  found: FoundMembers;
  /** The page that the form stands on. */
  to: string;
}): VNode | null {
  const { locale } = visit;
  const { rows, total, text } = found;
  if (text === '' && rows.length >= total) return null;
  const m = inLocale(memberSaid, locale);
  const count = (value: number) => formatCount(value, locale);
  return (
    <form method="get" action={to} class="my-3 max-w-xl">
      <p class="grounds">
        {text === ''
          ? m.first(count(rows.length), count(total))
          : m.found(count(rows.length), count(total), text)}
      </p>
      <Field name="q" label={m.search} value={text} refused={nothingRefused} locale={locale} />
      <Submit>{m.find}</Submit>
    </form>
  );
}
