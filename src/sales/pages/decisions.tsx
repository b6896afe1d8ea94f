/** What officers decided about an order: each decision with its reason, its person and its time. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import { namesOf } from '../../people/index.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { decisionSaid, stateWords } from '../messages.ts';
import type { OrderDecision } from '../questions/order.ts';

type Named = OrderDecision & { name: string };

/** With the names of the officers, whom everybody may know that sees the figure. */
export async function namedDecisions(
  { house }: Visit,
  decisions: readonly OrderDecision[],
): Promise<Named[]> {
  const names = await namesOf(house.database, [...new Set(decisions.map(({ by }) => by))]);
  return decisions.map((one) => ({ ...one, name: names.get(one.by) || '–' }));
}

export function Decisions(props: { decisions: readonly Named[]; locale: Locale }): VNode | null {
  const { decisions, locale } = props;
  if (decisions.length === 0) return null;
  const m = inLocale(decisionSaid, locale);
  return (
    <>
      <h2 class="mt-6">{m.title}</h2>
      <ul class="list-disc pl-5">
        {decisions.map((one) => (
          <li key={one.id} class="my-2">
            {outcomeOf(one, locale)} · <strong>{one.holds ? m.holds : m.holdsNoMore}</strong>
            <span class="block">“{one.reason}”</span>
            <span class="grounds block">
              {one.name} · {formatInstant(one.at, 'WIB', locale)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function outcomeOf(one: OrderDecision, locale: Locale): string {
  const m = inLocale(decisionSaid, locale);
  if (one.kind === 'counts' || one.kind === 'rejected') return m[one.kind];
  const from = one.judged === null ? '' : `${formatRupiah(one.judged)} → `;
  const state = one.state ? `, ${stateWords[one.state].mark} ${stateWords[one.state][locale]}` : '';
  return `${m[one.kind]}: ${from}${formatRupiah(one.omzet ?? 0)}${state}`;
}
