/** Which holidays the time for objections leaves out, and that none is written where none is. */
import type { VNode } from 'preact';
import { type Day, dayIn, formatDay, type Zone } from '../../kernel/day.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { afterSaid } from '../messages/after.ts';
import { curationPaths } from '../paths.ts';
import { decreeOf } from '../questions/decree.ts';
import { countedFrom } from '../rules/objections.ts';
import type { ObjectionTerms } from '../words/after.ts';
import { may } from './parts.tsx';

/** As counted from the decree's entry; before it, from today. */
export async function holidaysCounted(
  visit: Visit,
  { campaignId, zone }: { campaignId: string; zone: Zone },
  terms: ObjectionTerms,
): Promise<VNode> {
  const { locale, house } = visit;
  const m = inLocale(afterSaid, locale);
  const decree = await decreeOf(house.database, campaignId);
  const told = dayIn(zone, decree?.enteredAt ?? house.clock());
  const { from, to, holidays } = countedFrom(told, terms);
  const said = (one: Day) => formatDay(one, locale);
  return (
    <>
      {holidays.length > 0 ? (
        <p class="my-2">{m.holidaysLeftOut(holidays.map(said).join(', '))}</p>
      ) : (
        <p class="my-2 font-semibold">{m.noHolidays(said(from), said(to))}</p>
      )}
      {!decree && may(visit, 'curation.setUp') && (
        <p class="min-h-11 flex items-center">
          <a href={`${curationPaths.objectionTerms(campaignId)}#holidays`}>{m.holidaysSet}</a>
        </p>
      )}
    </>
  );
}
