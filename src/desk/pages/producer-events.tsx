import type { VNode } from 'preact';
import { growthPaths, type OwnEvent, whyClosed } from '../../growth/index.ts';
import { formatDay, formatSpan } from '../../kernel/day.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { desk } from '../messages.ts';

/** Calls that wait for an answer, and events that the enterprise takes part in now or soon. */
export function Events(props: { events: readonly OwnEvent[]; visit: Visit }): VNode | null {
  const { locale, today } = props.visit;
  const m = inLocale(desk, locale);
  const lines = props.events.flatMap((event) => {
    const { taker, eventId, name, fromDay, toDay, callUntil } = event;
    const outcome = taker.placing?.outcome ?? null;
    const { enterpriseId } = taker;
    if (whyClosed(event, { outcome, today })) return [];
    if (outcome === 'placed') {
      const text = m.eventAhead(
        name,
        formatSpan(fromDay, toDay, locale),
        taker.placing?.stand ?? '',
      );
      return [{ eventId, href: growthPaths.ownEvents(enterpriseId), text }];
    }
    if (taker.answer || outcome || !callUntil) return [];
    const text = m.eventCall(name, formatDay(callUntil, locale));
    return [{ eventId, href: growthPaths.callAnswer(enterpriseId, eventId), text }];
  });
  if (lines.length === 0) return null;
  return (
    <ul class="my-4">
      {lines.map(({ eventId, href, text }) => (
        <li key={eventId} class="py-2 break-words">
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
