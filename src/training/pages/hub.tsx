/** What the programme reached, and the lists that say so. */
import type { VNode } from 'preact';
import { regionName } from '../../enterprises/index.ts';
import {
  Crumbs,
  Empty,
  Figure,
  formatCount,
  inLocale,
  type Page,
  type Route,
  sentTable,
  Table,
  type Visit,
} from '../../web/index.ts';
import { byHandSaid } from '../messages/by-hand.ts';
import { linksSaid } from '../messages/links.ts';
import { pairsSaid } from '../messages/pairs.ts';
import { listStates, traineeSaid, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { batchesByHand } from '../questions/batches.ts';
import { linkCounts } from '../questions/links.ts';
import { partnerTotals } from '../questions/partners.ts';
import { tableOfTotals } from '../questions/table.ts';
import { type TrainingTotals, trainingTotals } from '../questions/totals.ts';
import { selectLists } from '../store/lists.ts';
import { BatchTable } from './batches.tsx';
import { PerPartner } from './partners.tsx';
import { allowed, mayRun, maySeeNames, nameOfList } from './parts.tsx';

async function hubPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(trainingSaid, locale);
  const totals = await trainingTotals(house.database);
  const partners = await partnerTotals(house.database);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: m.home }]} label={m.trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        {totals.years.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Totals totals={totals} visit={visit} />
        )}
        <PerPartner visit={visit} partners={partners} />
        <p class="min-h-11">
          <a href={trainingPaths.table}>{m.asTable}</a>
        </p>
        {maySeeNames(visit) && (await kept(visit, totals))}
      </>
    ),
  };
}

/** What the totals were made of: lists, batches and persons. */
async function kept(visit: Visit, totals: TrainingTotals): Promise<VNode> {
  const { locale, house } = visit;
  const m = inLocale(trainingSaid, locale);
  const t = inLocale(traineeSaid, locale);
  const l = inLocale(linksSaid, locale);
  const lists = await selectLists(house.database.read);
  const links = await linkCounts(house.database);
  const byHand = await batchesByHand(house.database);
  return (
    <>
      <ul class="my-4">
        <li class="min-h-11">
          <a href={trainingPaths.trainees}>{t.search}</a>
        </li>
        <li class="min-h-11">
          <a href={trainingPaths.links}>
            {l.linked(formatCount(links.linked, locale), formatCount(links.told, locale))}
          </a>
        </li>
        <li class="min-h-11">
          <a href={trainingPaths.pairs}>{t.toPairs(formatCount(totals.undecided.pairs, locale))}</a>
        </li>
        <li class="min-h-11">
          <a href={trainingPaths.decisions}>{inLocale(pairsSaid, locale).decisions}</a>
        </li>
      </ul>
      {mayRun(visit) && (
        <p class="my-4 flex flex-wrap gap-2">
          <a class="btn btn-primary w-full sm:w-auto min-h-12" href={trainingPaths.newList}>
            {m.newList}
          </a>
          <a class="btn w-full sm:w-auto min-h-12" href={trainingPaths.newBatch}>
            {inLocale(byHandSaid, locale).newBatch}
          </a>
        </p>
      )}
      {byHand.length > 0 && (
        <section class="my-6">
          <h2>{inLocale(byHandSaid, locale).batches}</h2>
          <BatchTable visit={visit} batches={byHand} label={m.batches} />
        </section>
      )}
      {lists.length > 0 && (
        <section class="my-6">
          <h2>{m.lists}</h2>
          <Table
            label={m.lists}
            columns={[{ head: m.file }, { head: m.programme, isWide: true }, { head: m.state }]}
            rows={lists.map((list) => ({
              key: list.listId,
              cells: [
                <a key="file" class="link break-all" href={trainingPaths.list(list.listId)}>
                  {nameOfList(list, visit)}
                </a>,
                list.programme,
                listStates[list.state][locale],
              ],
            }))}
          />
        </section>
      )}
    </>
  );
}

function Totals({ totals, visit }: { totals: TrainingTotals; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  const count = (value: number) => formatCount(value, locale);
  const { all, years, provinces, undecided } = totals;
  const isOpen = undecided.pairs > 0;
  const least = m.undecided(count(undecided.pairs), count(undecided.personsAtLeast));
  return (
    <>
      <div class="grid gap-4 sm:grid-cols-3 my-4">
        <Figure
          label={m.persons}
          value={count(all.persons)}
          grounds={
            <>
              {m.personsHint}
              {isOpen && <span class="block">{least}</span>}
            </>
          }
        />
        <Figure label={m.enterprises} value={count(all.enterprises)} />
        <Figure label={m.attendances} value={count(all.attendances)} />
      </div>
      <section class="my-6">
        <h2>{m.perYear}</h2>
        <Table
          label={m.perYear}
          columns={[
            { head: m.year },
            { head: m.persons, isNumber: true },
            { head: m.newPersons, isNumber: true },
            { head: m.cumulative, isNumber: true, isFolded: true },
            { head: m.enterprises, isNumber: true, isFolded: true },
            { head: m.attendances, isNumber: true, isFolded: true },
            { head: m.batches, isNumber: true, isFolded: true },
          ]}
          rows={years.map((year) => ({
            key: String(year.year),
            cells: [
              maySeeNames(visit) ? (
                <a key="year" href={trainingPaths.batches(String(year.year))}>
                  {year.year}
                </a>
              ) : (
                year.year
              ),
              count(year.persons),
              count(year.newPersons),
              count(year.cumulative),
              year.enterprises === null ? '–' : count(year.enterprises),
              count(year.attendances),
              count(year.batches),
            ],
          }))}
        />
        <p class="grounds">
          {m.perYearHint}
          {/* As wide as the column that it is about. */}
          {years.some(({ enterprises }) => enterprises === null) && (
            <span class="hidden sm:inline"> {m.perYearDash}</span>
          )}
        </p>
      </section>
      <details class="my-6">
        <summary class="min-h-11 font-semibold cursor-pointer">{m.perProvince}</summary>
        <Table
          label={m.perProvince}
          columns={[
            { head: m.province },
            { head: m.persons, isNumber: true },
            { head: m.attendances, isNumber: true },
          ]}
          rows={[
            ...provinces.map(({ province, persons, attendances }) => ({
              key: province,
              cells: [
                regionName(province) || m.provinceUnknown,
                count(persons),
                count(attendances),
              ],
            })),
            { key: 'all', cells: [m.whole, count(all.persons), count(all.attendances)] },
          ]}
        />
        <p class="grounds">{m.perProvinceHint}</p>
      </details>
    </>
  );
}

/** Every figure of the page, with how many rows there are, their sum and their hash. */
async function table(visit: Visit): Promise<Response> {
  const totals = await trainingTotals(visit.house.database);
  return sentTable(visit, {
    ...{ title: 'Pelatihan', name: 'pelatihan' },
    rowsOf: (head) => tableOfTotals(totals, head),
  });
}

export const hubRoutes: readonly Route[] = [
  { method: 'get', path: trainingPaths.table, ...allowed('training.seeTotals'), handle: table },
  { method: 'get', path: trainingPaths.hub, ...allowed('training.seeTotals'), handle: hubPage },
];
