/** Export readiness of a campaign's members side by side. */
import { formatInstant } from '../../kernel/day.ts';
import { decimal } from '../../kernel/decimal.ts';
import {
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  type Route,
  sentTable,
  Table,
  type Visit,
} from '../../web/index.ts';
import { exportSaid, readinessSaid } from '../messages/export.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import {
  allReadiness,
  type ReadinessRow,
  readinessPage,
  tableOfReadiness,
} from '../questions/readiness.ts';
import { bandOf } from '../rules/export.ts';
import { checklist, itemOf } from '../words/readiness.ts';
import { campaignHere, onCampaign, trailTo } from './parts.tsx';

const perPage = 50;
/** More would be the whole checklist again. */
const gapsShown = 3;

async function overviewPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, name, zone } = await campaignHere(visit);
  const m = inLocale(readinessSaid, locale);
  const s = inLocale(growthSaid, locale);
  const page = pageAsked(visit);
  const now = house.clock();
  const asked = { campaignId, now, limit: perPage, offset: (page - 1) * perPage };
  const { rows, count, at } = await readinessPage(house.database, asked);
  return {
    title: `${m.title} · ${name}`,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        <p class="grounds break-words">{name}</p>
        <p class="my-3">{m.lead}</p>
        <p class="min-h-11">
          <a href={growthPaths.readinessTable(campaignId)}>
            {inLocale(exportSaid, locale).toTable}
          </a>
        </p>
        {rows.length === 0 ? <Empty>{m.noMembers}</Empty> : <Members {...{ visit, rows }} />}
        {at < now && <p class="grounds">{s.asOf(formatInstant(at, zone, locale))}</p>}
        <Pager
          locale={locale}
          at={{ count, perPage, page }}
          to={(hal) => growthPaths.readinessOverview(campaignId, hal)}
        />
      </>
    ),
  };
}

function Members({ visit, rows }: { visit: Visit; rows: readonly ReadinessRow[] }) {
  const { locale } = visit;
  const m = inLocale(readinessSaid, locale);
  const s = inLocale(growthSaid, locale);
  const gapsOf = ({ gaps }: ReadinessRow) =>
    gaps
      .slice(0, gapsShown)
      .map((code) => itemOf(code)?.name[locale] ?? code)
      .join(', ') || '–';
  return (
    <Table
      label={m.title}
      columns={[
        { head: s.enterprise },
        { head: m.score, isNumber: true },
        { head: m.answered, isNumber: true, isFolded: true },
        { head: m.gaps, isFolded: true },
      ]}
      rows={rows.map((row) => ({
        key: row.enterpriseId,
        cells: [
          <a key="name" class="name wrap-anywhere" href={growthPaths.readiness(row.enterpriseId)}>
            {row.name}
          </a>,
          row.score === null ? (
            <>
              –<span class="grounds block">{m.notComplete}</span>
            </>
          ) : (
            <>
              {decimal(row.score, { digits: 0, most: 1, locale })}
              <span class="grounds block">{bandOf(row.score)[locale]}</span>
            </>
          ),
          m.answeredOf(formatCount(row.answered, locale), formatCount(checklist.length, locale)),
          gapsOf(row),
        ],
      }))}
    />
  );
}

async function table(visit: Visit): Promise<Response> {
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  const rows = await allReadiness(visit.house.database, campaignId);
  return sentTable(visit, {
    ...{ title: 'Kesiapan ekspor', name: `kesiapan-ekspor-${campaignId}`, campaign },
    rowsOf: (head) => tableOfReadiness(rows, head),
  });
}

export const readinessOverviewRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.readinessOverview(':campaign') },
    ...onCampaign('growth.see'),
    handle: overviewPage,
  },
  {
    ...{ method: 'get', path: growthPaths.readinessTable(':campaign') },
    ...onCampaign('growth.see'),
    handle: table,
  },
];
