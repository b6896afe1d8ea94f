import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { changeSaid } from '../change-messages.ts';
import type { WinnersDecree } from '../words/decree.ts';

/** The one line beside winners that are not those of the first decree. */
export function Changed(props: {
  visit: Visit;
  changes: readonly Pick<WinnersDecree, 'number' | 'decidedOn' | 'content'>[];
}): VNode | null {
  const { locale } = props.visit;
  const last = props.changes.at(-1);
  if (!last) return null;
  const m = inLocale(changeSaid, locale);
  const byHand = last.content.change?.byHand;
  return (
    <>
      <p class="my-2 font-semibold">
        {m.changedBy(last.number, formatDay(last.decidedOn, locale))}
      </p>
      {byHand && <p class="my-2 break-words">{m.byHandBecause(byHand)}</p>}
    </>
  );
}
