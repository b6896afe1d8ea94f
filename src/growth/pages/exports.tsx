/** Exports as facts: of one enterprise, and of a campaign's enterprises; apart from sales. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  Field,
  formatCount,
  inLocale,
  NewId,
  type Page,
  param,
  type Refused,
  type Route,
  sentTable,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { reverseExport, tellExport } from '../actions/export.ts';
import { exportSaid } from '../messages/export.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { exportProblems } from '../problems/export.ts';
import { exportSums, tableOfExports } from '../questions/exports.ts';
import { countryName } from '../rules/countries.ts';
import { type ExportRow, selectExports } from '../store/export.ts';
import { moneyIn } from '../words/export.ts';
import { campaignHere, enterpriseTrail, onCampaign, onEnterprise, trailTo } from './parts.tsx';

async function exportsPage(visit: Visit): Promise<Page> {
  const { locale, house, who, today } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(exportSaid, locale);
  const rows = await selectExports(house.database.pool, { enterpriseId });
  const target = await enterpriseTarget(house.database, enterpriseId);
  const mayTell = target !== null && growthPolicy.may(who, 'growth.assess', target, today);
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={await enterpriseTrail(visit)} label={inLocale(growthSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        {mayTell && (
          <p>
            <a href={growthPaths.exportTelling(enterpriseId)}>{m.tell}</a>
          </p>
        )}
        {rows.length === 0 ? <Empty>{m.none}</Empty> : <Sums {...{ visit, rows }} />}
        <Rows {...{ visit, rows, mayTell }} />
      </>
    ),
  };
}

function Sums({ visit, rows }: { visit: Visit; rows: readonly ExportRow[] }): VNode {
  const { locale } = visit;
  const m = inLocale(exportSaid, locale);
  const sums = exportSums(rows);
  if (sums.length === 0) return <p class="my-4">{m.allReversed}</p>;
  return (
    <section class="my-4">
      <h2>{m.byYear}</h2>
      <Table
        label={m.byYear}
        columns={[
          { head: m.year },
          { head: m.count, isNumber: true, isFolded: true },
          { head: m.value, isNumber: true },
          { head: m.valueRp, isNumber: true, isFolded: true },
        ]}
        rows={sums.map((one) => ({
          key: `${one.year}${one.currency}`,
          cells: [
            one.year,
            formatCount(one.count, locale),
            moneyIn(one.currency, one.valueHundredths, locale),
            <>
              {one.withoutRate < one.count ? formatRupiah(one.valueRp) : '–'}
              {one.withoutRate > 0 && (
                <span class="grounds block">{m.noRate(formatCount(one.withoutRate, locale))}</span>
              )}
            </>,
          ],
        }))}
      />
    </section>
  );
}

function Rows(of: { visit: Visit; rows: readonly ExportRow[]; mayTell: boolean }): VNode {
  const { locale } = of.visit;
  const m = inLocale(exportSaid, locale);
  return (
    <ul class="divide-y divide-base-300 max-w-3xl">
      {of.rows.map((one) => (
        <li key={one.exportId} class="py-3 break-words">
          <span class="font-semibold">{nameOf(one, of.visit)}</span>
          <span class="grounds block">
            {[one.name, `HS ${one.hsCode}`, one.quantity].filter(Boolean).join(' · ')}
          </span>
          <span class="grounds block">
            {one.document} · {one.source}
          </span>
          {one.valueRp !== null && (
            <span class="grounds block">
              {formatRupiah(one.valueRp)} ({one.rateSource})
            </span>
          )}
          {one.reversedBecause !== null && (
            <strong class="block">✕ {m.reversed(one.reversedBecause)}</strong>
          )}
          {of.mayTell && one.reversedBecause === null && (
            <a
              class="min-h-11 inline-flex items-center"
              href={growthPaths.exportReversal(one.enterpriseId, one.exportId)}
            >
              {m.reverse}
              <span class="sr-only"> {one.document}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** “USD 1.250,50 · Jepang · 3 Mei 2026”. */
const nameOf = (one: ExportRow, { locale }: Visit): string =>
  [
    moneyIn(one.currency, one.valueHundredths, locale),
    countryName(one.country, locale),
    formatDay(one.day, locale),
  ].join(' · ');

async function reversalLook(visit: Visit, refused: Refused) {
  const { locale, house } = visit;
  const m = inLocale(exportSaid, locale);
  const rows = await selectExports(house.database.pool, {
    enterpriseId: param(visit, 'enterprise'),
  });
  const one = rows.find(({ exportId }) => exportId === param(visit, 'export'));
  if (!one) throw exportProblems.noExport();
  const lead = [nameOf(one, visit), one.document].filter(Boolean).join(' · ');
  const page = { title: m.reverse, lead, ...(await backTo(visit)) };
  if (one.reversedBecause !== null) {
    const said = m.reversedAlready(one.reversedBecause);
    return { ...page, fields: <p class="break-words">{said}</p>, submit: null };
  }
  const fields = <TextArea name="alasan" label={m.reason} rows={2} {...{ refused, locale }} />;
  return { ...page, fields, submit: m.reverse };
}

async function backTo(visit: Visit) {
  const m = inLocale(exportSaid, visit.locale);
  const href = growthPaths.exports(param(visit, 'enterprise'));
  return {
    trail: await enterpriseTrail(visit, { href, text: m.title }),
    trailLabel: inLocale(growthSaid, visit.locale).trail,
  };
}

async function tellLook(visit: Visit, refused: Refused) {
  const { locale, today } = visit;
  const m = inLocale(exportSaid, locale);
  const form = { refused, locale };
  const isAsked =
    refused.typed['lain'] !== undefined ||
    refused.problems.some(({ code }) => code === 'growthExport.documentTold');
  return {
    ...{ title: m.tell, lead: m.lead, submit: m.tell, ...(await backTo(visit)) },
    fields: (
      <>
        <NewId refused={refused} />
        <Field {...{ name: 'negara', label: m.country, hint: m.countryHint, ...form }} />
        <Field {...{ name: 'tanggal', label: m.day, type: 'date', value: today, ...form }} />
        <Field {...{ name: 'hs', label: m.hs, ...form }} />
        <Field {...{ name: 'nilai', label: m.value, inputMode: 'decimal', ...form }} />
        <Field {...{ name: 'matauang', label: m.currency, ...form }} />
        <Field {...{ name: 'rupiah', label: m.valueRp, hint: m.valueRpHint, ...form }} />
        <Field {...{ name: 'sumberKurs', label: m.rateSource, ...form }} />
        <Field {...{ name: 'jumlah', label: m.quantity, ...form }} />
        <Field {...{ name: 'dokumen', label: m.document, ...form }} />
        {isAsked && (
          <label class="flex items-center gap-3 min-h-11 mb-4">
            <input
              type="checkbox"
              name="lain"
              value="1"
              class="checkbox"
              checked={refused.typed['lain'] !== undefined}
            />
            <span class="min-w-0">{m.anotherShipment}</span>
          </label>
        )}
        <Field {...{ name: 'sumber', label: m.source, ...form }} />
      </>
    ),
  };
}

async function campaignPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, name } = await campaignHere(visit);
  const m = inLocale(exportSaid, locale);
  const rows = await selectExports(house.database.pool, { campaignId });
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={inLocale(growthSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        <p class="min-h-11">
          <a href={growthPaths.exportTable(campaignId)}>{m.toTable}</a>
        </p>
        {rows.length === 0 ? <Empty>{m.none}</Empty> : <Sums {...{ visit, rows }} />}
        <Rows {...{ visit, rows, mayTell: false }} />
      </>
    ),
  };
}

async function table(visit: Visit): Promise<Response> {
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  const rows = await selectExports(visit.house.database.pool, { campaignId });
  return sentTable(visit, {
    ...{ title: 'Ekspor', name: `ekspor-${campaignId}`, campaign },
    rowsOf: (head) => tableOfExports(rows, head),
  });
}

export const exportRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.exports(':enterprise') },
    ...onEnterprise('growth.seeOwn'),
    handle: exportsPage,
  },
  ...formRoutes({
    path: growthPaths.exportTelling(':enterprise'),
    ...onEnterprise('growth.assess'),
    look: tellLook,
    save: async (visit, typed) => {
      const enterpriseId = param(visit, 'enterprise');
      const of = (name: string) => typed[name] ?? '';
      await tellExport(visit.house, visit.who, {
        ...{ enterpriseId, exportId: of('newId'), country: of('negara'), day: of('tanggal') },
        ...{ hsCode: of('hs'), value: of('nilai'), currency: of('matauang') },
        ...{ valueRp: of('rupiah'), rateSource: of('sumberKurs'), quantity: of('jumlah') },
        ...{ document: of('dokumen'), source: of('sumber') },
        isAnother: of('lain') !== '',
      });
      return growthPaths.exports(enterpriseId);
    },
  }),
  ...formRoutes({
    path: growthPaths.exportReversal(':enterprise', ':export'),
    ...onEnterprise('growth.assess'),
    look: reversalLook,
    save: async (visit, { alasan = '' }) => {
      const [enterpriseId, exportId] = [param(visit, 'enterprise'), param(visit, 'export')];
      await reverseExport(visit.house, visit.who, { enterpriseId, exportId, reason: alasan });
      return growthPaths.exports(enterpriseId);
    },
  }),
  {
    ...{ method: 'get', path: growthPaths.allExports(':campaign') },
    ...onCampaign('growth.see'),
    handle: campaignPage,
  },
  {
    ...{ method: 'get', path: growthPaths.exportTable(':campaign') },
    ...onCampaign('growth.see'),
    handle: table,
  },
];
