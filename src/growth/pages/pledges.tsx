/** Pledges of an enterprise, and of all of a campaign's, by currency. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  Field,
  formatCount,
  inLocale,
  NewId,
  type Page,
  Pager,
  pageAsked,
  param,
  type Refused,
  type Route,
  Select,
  sentTable,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { tellPledge, tellPledgeNews } from '../actions/pledges.ts';
import { pledgeSaid } from '../messages/events.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { pledgeProblems } from '../problems/pledges.ts';
import { tableOfPledges } from '../questions/pledges.ts';
import { pledgeSums, standingOfPledge } from '../rules/pledges.ts';
import { selectEventsOf } from '../store/events.ts';
import { type PledgeRow, selectPledges } from '../store/pledges.ts';
import { pledgeNewsKinds, pledgeNewsWords } from '../words/events.ts';
import { moneyIn } from '../words/export.ts';
import { eventTrail } from './events.tsx';
import { campaignHere, enterpriseTrail, onCampaign, onEnterprise } from './parts.tsx';

const perPage = 50;

async function ownPage(visit: Visit): Promise<Page> {
  const { locale, house, who, today } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(pledgeSaid, locale);
  const [rows, target] = await Promise.all([
    selectPledges(house.database.pool, { enterpriseId }),
    enterpriseTarget(house.database, enterpriseId),
  ]);
  const mayTell = target !== null && growthPolicy.may(who, 'growth.answer', target, today);
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={await enterpriseTrail(visit)} label={inLocale(growthSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        {mayTell && (
          <p class="my-3">
            <a class="btn btn-primary min-h-12" href={growthPaths.pledgeTelling(enterpriseId)}>
              {m.tell}
            </a>
          </p>
        )}
        <Sums {...{ visit, rows }} />
        <Rows {...{ visit, rows, mayTell }} />
      </>
    ),
  };
}

function Sums({ visit, rows }: { visit: Visit; rows: readonly PledgeRow[] }): VNode {
  const { locale } = visit;
  const m = inLocale(pledgeSaid, locale);
  const sums = pledgeSums(rows);
  if (sums.length === 0) return <Empty>{m.none}</Empty>;
  return (
    <Table
      label={m.title}
      columns={[
        { head: m.currencyHead },
        { head: m.count, isNumber: true, isWide: true },
        { head: m.pledged, isNumber: true },
        { head: m.realised, isNumber: true, isWide: true },
        { head: m.lapsed, isNumber: true, isWide: true },
      ]}
      rows={sums.map((one) => {
        const money = (hundredths: number) => (
          <span class="whitespace-nowrap">{moneyIn(one.currency, hundredths, locale)}</span>
        );
        return {
          key: one.currency,
          cells: [
            one.currency,
            <>
              {formatCount(one.count, locale)}
              {one.withoutDocument > 0 && (
                <span class="grounds block">
                  {m.noDocument(formatCount(one.withoutDocument, locale))}
                </span>
              )}
            </>,
            <>
              {money(one.pledgedHundredths)}
              <span class="grounds block sm:hidden">
                {m.of(formatCount(one.count, locale))}
                {' · '}
                {m.realisedOf(moneyIn(one.currency, one.realisedHundredths, locale))}
              </span>
            </>,
            money(one.realisedHundredths),
            money(one.lapsedHundredths),
          ],
        };
      })}
    />
  );
}

function Rows(of: { visit: Visit; rows: readonly PledgeRow[]; mayTell: boolean }): VNode {
  const { visit, rows, mayTell } = of;
  const { locale } = visit;
  const m = inLocale(pledgeSaid, locale);
  return (
    <ul class="divide-y divide-base-300 max-w-3xl">
      {rows.map((one) => {
        const { ended } = standingOfPledge(one.news);
        return (
          <li key={one.pledgeId} class="py-3 break-words">
            <span class="font-semibold">
              {moneyIn(one.currency, one.valueHundredths, locale)} · {one.buyer} ({one.country})
            </span>
            <span class="grounds block">
              {one.name} · {one.goods} · {formatDay(one.day, locale)}
            </span>
            <span class="grounds block">{one.document || m.without}</span>
            {one.news.map((told, i) => (
              <span key={i} class="grounds block">
                {pledgeNewsWords[told.kind][locale]}
                {told.valueHundredths !== null &&
                  ` ${moneyIn(one.currency, told.valueHundredths, locale)}`}
                {` (${formatDay(told.day, locale)}): ${told.words}`}
              </span>
            ))}
            {mayTell && !ended && (
              <a
                class="link min-h-11 inline-flex items-center"
                href={growthPaths.pledgeNews(one.enterpriseId, one.pledgeId)}
              >
                {m.news}
                <span class="sr-only"> {one.buyer}</span>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

async function frameOf(visit: Visit) {
  const m = inLocale(pledgeSaid, visit.locale);
  const href = growthPaths.pledges(param(visit, 'enterprise'));
  return {
    trail: await enterpriseTrail(visit, { href, text: m.title }),
    trailLabel: inLocale(growthSaid, visit.locale).trail,
  };
}

async function tellLook(visit: Visit, refused: Refused) {
  const { locale, house, today } = visit;
  const m = inLocale(pledgeSaid, locale);
  const events = await selectEventsOf(house.database.pool, param(visit, 'enterprise'));
  const form = { refused, locale };
  const held = events.filter(({ isCancelled, fromDay }) => !isCancelled && fromDay <= today);
  return {
    ...{ title: m.tell, lead: m.lead, submit: m.tell, ...(await frameOf(visit)) },
    fields: (
      <>
        <NewId refused={refused} />
        <Select
          {...{ name: 'acara', label: m.event, blank: m.noEvent, ...form }}
          options={held.map(({ eventId, name }) => ({ value: eventId, label: name }))}
        />
        <Field {...{ name: 'pembeli', label: m.buyer, ...form }} />
        <Field {...{ name: 'negara', label: m.country, value: 'Indonesia', ...form }} />
        <TextArea {...{ name: 'barang', label: m.goods, rows: 2, ...form }} />
        <Field {...{ name: 'nilai', label: m.value, inputMode: 'decimal', ...form }} />
        <Field {...{ name: 'matauang', label: m.currency, value: 'IDR', ...form }} />
        <Field {...{ name: 'tanggal', label: m.day, type: 'date', value: today, ...form }} />
        <Field {...{ name: 'dokumen', label: m.document, hint: m.documentHint, ...form }} />
      </>
    ),
  };
}

async function pledgeHere(visit: Visit): Promise<PledgeRow> {
  const key = { enterpriseId: param(visit, 'enterprise'), pledgeId: param(visit, 'pledge') };
  const [pledge] = await selectPledges(visit.house.database.pool, key);
  if (!pledge) throw pledgeProblems.noPledge();
  return pledge;
}

async function newsLook(visit: Visit, refused: Refused) {
  const { locale, today } = visit;
  const m = inLocale(pledgeSaid, locale);
  const pledge = await pledgeHere(visit);
  const form = { refused, locale };
  const seen = refused.typed['dilihat'] ?? String(pledge.news.length);
  return {
    ...{ title: m.news, submit: m.save, ...(await frameOf(visit)) },
    lead: `${moneyIn(pledge.currency, pledge.valueHundredths, locale)} · ${pledge.buyer} · ${pledge.goods}`,
    fields: (
      <>
        <input type="hidden" name="dilihat" value={seen} />
        <Select
          {...{ name: 'jenis', label: m.kind, blank: m.choose, ...form }}
          options={pledgeNewsKinds.map((value) => ({
            ...{ value, label: pledgeNewsWords[value][locale] },
          }))}
        />
        <Field
          {...{ name: 'nilai', label: m.newsValue, hint: m.newsValueHint, ...form }}
          inputMode="decimal"
        />
        <Field {...{ name: 'tanggal', label: m.day, type: 'date', value: today, ...form }} />
        <TextArea {...{ name: 'keterangan', label: m.words, rows: 2, ...form }} />
      </>
    ),
  };
}

async function campaignPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, name } = await campaignHere(visit);
  const m = inLocale(pledgeSaid, locale);
  const rows = await selectPledges(house.database.pool, { campaignId });
  const page = pageAsked(visit);
  const shown = rows.slice((page - 1) * perPage, page * perPage);
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs trail={await eventTrail(visit)} label={inLocale(growthSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="min-h-11">
          <a href={growthPaths.pledgeTable(campaignId)}>{m.toTable}</a>
        </p>
        <Sums {...{ visit, rows }} />
        <Rows {...{ visit, rows: shown, mayTell: false }} />
        <Pager
          locale={locale}
          at={{ count: rows.length, perPage, page }}
          to={(hal) => growthPaths.allPledges(campaignId, hal)}
        />
      </>
    ),
  };
}

async function table(visit: Visit): Promise<Response> {
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  const rows = await selectPledges(visit.house.database.pool, { campaignId });
  return sentTable(visit, {
    ...{ title: 'Komitmen', name: `komitmen-${campaignId}`, campaign },
    rowsOf: (head) => tableOfPledges(rows, head),
  });
}

export const pledgeRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.pledges(':enterprise') },
    ...onEnterprise('growth.seeOwn'),
    handle: ownPage,
  },
  ...formRoutes({
    path: growthPaths.pledgeTelling(':enterprise'),
    ...onEnterprise('growth.answer'),
    look: tellLook,
    save: async (visit, typed) => {
      const enterpriseId = param(visit, 'enterprise');
      const of = (name: string) => typed[name] ?? '';
      await tellPledge(visit.house, visit.who, {
        ...{ enterpriseId, pledgeId: of('newId'), campaignId: null, eventId: of('acara') },
        ...{ buyer: of('pembeli'), country: of('negara'), goods: of('barang') },
        ...{ value: of('nilai'), currency: of('matauang'), day: of('tanggal') },
        document: of('dokumen'),
      });
      return growthPaths.pledges(enterpriseId);
    },
  }),
  ...formRoutes({
    path: growthPaths.pledgeNews(':enterprise', ':pledge'),
    ...onEnterprise('growth.answer'),
    look: newsLook,
    save: async (visit, typed) => {
      const { enterpriseId, pledgeId } = await pledgeHere(visit);
      const of = (name: string) => typed[name] ?? '';
      await tellPledgeNews(visit.house, visit.who, {
        ...{ enterpriseId, pledgeId, seen: Number(of('dilihat')), kind: of('jenis') },
        ...{ value: of('nilai'), day: of('tanggal'), words: of('keterangan') },
      });
      return growthPaths.pledges(enterpriseId);
    },
  }),
  {
    ...{ method: 'get', path: growthPaths.allPledges(':campaign') },
    ...onCampaign('growth.see'),
    handle: campaignPage,
  },
  {
    ...{ method: 'get', path: growthPaths.pledgeTable(':campaign') },
    ...onCampaign('growth.see'),
    handle: table,
  },
];
