import { formatDay } from '../../kernel/day.ts';
import { Crumbs, inLocale, type Page, type Route, Table, type Visit } from '../../web/index.ts';
import type { PublishedFact } from '../facts.ts';
import { desk } from '../messages.ts';

/** Only a simulation has this page: the one place where real names stand (users.md, Everywhere). */
export function factRoutes(facts: readonly PublishedFact[]): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/simulasi/fakta',
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
        <Crumbs label={m.trail} trail={[{ href: '/', text: m.title }]} />
        <h1>{m.facts}</h1>
        <p class="my-3 max-w-3xl">{m.factsLead}</p>
        <Table
          label={m.facts}
          columns={[{ head: m.published }, { head: m.value }, { head: m.source }]}
          rows={facts.map((fact) => ({
            key: `${fact.source} ${fact.value}`,
            cells: [
              fact.statement[locale],
              <strong key="value">{fact.value}</strong>,
              // An address in words: nothing here leads out of the house by accident.
              <>
                {fact.publisher}
                {fact.date && `, ${formatDay(fact.date, locale)}`}
                <br />
                <span class="grounds break-all">{fact.source}</span>
              </>,
            ],
          }))}
        />
      </>
    ),
  };
}
