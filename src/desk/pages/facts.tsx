import { formatDay } from '../../kernel/day.ts';
import { Crumbs, inLocale, type Page, type Route, type Visit } from '../../web/index.ts';
import type { PublishedFact } from '../facts.ts';
import { desk } from '../messages.ts';
import { deskPaths } from '../paths.ts';

/** Only a simulation has this page: the one place where real names stand (users.md, Everywhere). */
export function factRoutes(facts: readonly PublishedFact[]): readonly Route[] {
  return [
    {
      method: 'get',
      path: deskPaths.facts,
      may: 'public',
      handle: async (visit) => factsPage(visit, facts),
    },
  ];
}

function factsPage({ locale }: Visit, facts: readonly PublishedFact[]): Page {
  const m = inLocale(desk, locale);
  return {
    title: m.facts,
    body: (
      <>
        <Crumbs label={m.trail} trail={[{ href: deskPaths.home, text: m.title }]} />
        <h1>{m.facts}</h1>
        <p class="my-3 max-w-3xl">{m.factsLead}</p>
        <ul class="grid gap-x-10 gap-y-5 md:grid-cols-2 max-w-5xl mt-4">
          {facts.map((fact) => (
            <li key={`${fact.source} ${fact.value}`} class="border-l-4 border-accent pl-3 min-w-0">
              <p>{fact.statement[locale]}</p>
              <p class="font-bold">{fact.value}</p>
              {/* An address in words: nothing here leads out of the house by accident. */}
              <p class="grounds">
                {m.source}: {fact.publisher}
                {fact.date && `, ${formatDay(fact.date, locale)}`} ·{' '}
                <span class="break-all">{fact.source}</span>
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
