/** "Tidak ada penjualan": silent weeks, or other days, are stated as having had no sales. */
import { listCampaigns } from '../../campaigns/index.ts';
import { Choices, formRoutes, ticked } from '../../campaigns/pages.ts';
import { enterpriseNames, enterpriseTarget, enterpriseZone } from '../../enterprises/index.ts';
import { type Day, formatSpan, parseDay, weeksOf } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { Problems } from '../../kernel/problem.ts';
import { Field, inLocale, param, type Visit } from '../../web/index.ts';
import { recordSales } from '../actions/entries.ts';
import { entrySaid } from '../entry-messages.ts';
import { said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { entryProblems, salesProblems } from '../problems.ts';
import { reportingGrid } from '../questions/grid.ts';
import type { Span } from '../rules/grid.ts';
import { explained } from './explained.ts';
import { isOnBehalf } from './on-behalf.ts';
import { sightOf } from './sight.ts';

export const noSalesRoutes = formRoutes({
  path: salesPaths.noSales(':enterprise'),
  may: salesPolicy.permissions['sales.record'],
  on: (visit) => enterpriseTarget(visit.house.database, param(visit, 'enterprise')),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const enterpriseId = param(visit, 'enterprise');
    const m = inLocale(entrySaid, locale);
    const [names, weeks] = await Promise.all([
      enterpriseNames(house.database, [enterpriseId]),
      silentWeeks(visit),
    ]);
    const form = { refused, locale };
    return {
      title: m.noSales,
      trailLabel: inLocale(said, locale).trail,
      trail: [
        { href: `/usaha/${enterpriseId}`, text: names.get(enterpriseId) ?? '' },
        { href: salesPaths.entry(enterpriseId), text: m.title },
      ],
      lead: m.noSalesLead,
      fields: (
        <>
          {weeks.length > 0 && (
            <Choices
              name="pekan"
              legend={m.silentWeeks}
              options={weeks.map(({ from, to }) => ({
                value: `${from}_${to}`,
                label: formatSpan(from, to, locale),
              }))}
              chosen={[]}
              {...form}
            />
          )}
          <Field
            name="day"
            type="date"
            label={weeks.length > 0 ? m.otherFrom : m.from}
            max={visit.today}
            {...form}
          />
          <Field name="toDay" type="date" label={m.to} max={visit.today} {...form} />
        </>
      ),
      submit: m.sayNoSales,
    };
  },
  save: async (visit, typed) => {
    const enterpriseId = param(visit, 'enterprise');
    const { who, house } = visit;
    if (!who) throw salesProblems.noSuchOrder();
    const spans = spansIn(typed, await silentWeeks(visit));
    if (spans.length === 0) throw entryProblems.noDay();
    const receipts = await recordSales(house, {
      actor: who,
      enterpriseId,
      zone: await enterpriseZone(house.database, enterpriseId),
      onBehalf: isOnBehalf(visit, enterpriseId),
      entries: spans.map(({ from, to }) => ({
        ...{ entryId: newId(), kind: 'zero', day: from, toDay: to, stream: 'campaign' },
        ...{ channel: null, amount: 0, quantity: 0, transactions: 1, product: '' },
      })),
    });
    const reasons = receipts.flatMap((one) => (one.outcome === 'refused' ? one.reasons : []));
    if (reasons.length > 0) throw new Problems(reasons);
    return salesPaths.entry(enterpriseId);
  },
}).map((route) => (route.method === 'get' ? { ...route, handle: explained(route.handle) } : route));

/** Weeks that are over and of which nothing is known, of the campaigns in the visitor's sight. */
async function silentWeeks(visit: Visit): Promise<Span[]> {
  const { house, today } = visit;
  const { enterpriseId, campaignId, spans } = await sightOf(visit);
  const target = await enterpriseTarget(house.database, enterpriseId);
  const memberOf = new Set((target?.memberships ?? []).map((one) => one.campaignId));
  const campaigns = (await listCampaigns(house.database)).filter((one) =>
    spans === null ? memberOf.has(one.campaignId) : one.campaignId === campaignId,
  );
  const weeks = await Promise.all(
    campaigns.map(async ({ campaignId, window }) => {
      const [row] = await reportingGrid(house.database, { campaignId, enterpriseId, today });
      const silent = new Set(
        (row?.cells ?? []).flatMap(({ state, week }) => (state === 'missing' ? [week] : [])),
      );
      return weeksOf(window.from, window.to).filter(({ no, to }) => silent.has(no) && to < today);
    }),
  );
  return weeks.flat().map(({ from, to }) => ({ from, to }));
}

/** The ticked weeks, and the other days when both ends can be read. */
function spansIn(typed: Readonly<Record<string, string>>, weeks: readonly Span[]): Span[] {
  const chosen = ticked(
    typed,
    'pekan',
    weeks.map(({ from, to }) => `${from}_${to}`),
  );
  const spans = weeks.filter(({ from, to }) => chosen.includes(`${from}_${to}`));
  const other = (typed['day'] ?? '') !== '' || (typed['toDay'] ?? '') !== '';
  if (!other) return spans;
  const from = parseDay(typed['day'] ?? '');
  const to: Day | null = (typed['toDay'] ?? '') === '' ? from : parseDay(typed['toDay'] ?? '');
  if (!from || !to) throw entryProblems.noDay();
  return [...spans, { from, to }];
}
