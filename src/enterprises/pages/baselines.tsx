/** The baselines of a campaign: how much is told, and freezing them. */
import type { VNode } from 'preact';
import { campaignPaths } from '../../campaigns/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  type Route,
  redirect,
  Submit,
  Table,
  type Visit,
} from '../../web/index.ts';
import { freezeBaselines } from '../actions/baseline.ts';
import { baselineSaid } from '../messages/baseline.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  type BaselineState,
  baselinesOfCampaign,
  baselinesPerPage,
} from '../questions/baseline.ts';
import { onCampaign, trailTo } from './parts.tsx';

const { permissions } = enterprisesPolicy;

export const baselinesRoutes: readonly Route[] = [
  {
    method: 'get',
    path: enterprisePaths.baselines(':campaign'),
    may: permissions['enterprises.seeBaselines'],
    on: onCampaign,
    handle: campaignPage,
  },
  {
    method: 'post',
    path: enterprisePaths.baselineFreeze(':campaign'),
    may: permissions['enterprises.restateBaseline'],
    on: onCampaign,
    handle: async (visit) => {
      const campaignId = param(visit, 'campaign');
      await freezeBaselines(visit.house, visit.who, campaignId);
      return redirect(enterprisePaths.baselines(campaignId));
    },
  },
];

export const mayRestate = ({ who, today }: Visit, campaignId: string) =>
  enterprisesPolicy.may(who, 'enterprises.restateBaseline', { campaignId }, today);

export function baselineStanding(
  state: Pick<BaselineState, 'frozenAt' | 'isFrozen' | 'periods'>,
  visit: Visit,
): string {
  const { locale } = visit;
  const m = inLocale(baselineSaid, locale);
  if (state.frozenAt) return m.frozenAt(formatInstant(state.frozenAt, 'WIB', locale));
  if (state.isFrozen) return m.frozen;
  const last = state.periods.find(({ period }) => period === 'month1')?.to;
  return last ? m.open(formatDay(last, locale)) : '';
}

async function campaignPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(baselineSaid, locale);
  const campaignId = param(visit, 'campaign');
  const page = pageAsked(visit) ?? 1;
  const found = await baselinesOfCampaign(house.database, { campaignId, today, page });
  if (!found) throw enterpriseProblems.notFound();
  const { campaign, count, complete, frozenAt } = found;
  return {
    title: m.titleOf(campaign.name),
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit),
            { href: campaignPaths.campaign(campaignId), text: campaign.name },
          ]}
          label={inLocale(enterpriseSaid, locale).trail}
        />
        <h1>{m.titleOf(campaign.name)}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="my-3">{baselineStanding(found, visit)}</p>
        {count === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <>
            <p class="my-3">{m.complete(complete, count)}</p>
            <Members found={found} visit={visit} />
            <Pager
              locale={locale}
              at={{ count, perPage: baselinesPerPage, page }}
              to={(hal) => enterprisePaths.baselines(campaignId, hal)}
            />
          </>
        )}
        {!frozenAt && mayRestate(visit, campaignId) && (
          <form method="post" action={enterprisePaths.baselineFreeze(campaignId)} class="mt-6">
            <p class="grounds mb-2 max-w-xl">{m.freezeLead}</p>
            <Submit>{m.freeze}</Submit>
          </form>
        )}
      </>
    ),
  };
}

function Members(props: {
  found: NonNullable<Awaited<ReturnType<typeof baselinesOfCampaign>>>;
  visit: Visit;
}): VNode {
  const { found, visit } = props;
  const m = inLocale(baselineSaid, visit.locale);
  const { campaignId } = found.campaign;
  return (
    <Table
      label={m.members}
      columns={[
        { head: m.members },
        { head: m.periodsTold, isNumber: true },
        { head: m.withoutData, isNumber: true },
        { head: m.sum, isNumber: true },
      ]}
      rows={found.rows.map((row) => ({
        key: row.enterpriseId,
        cells: [
          <a
            key="name"
            class="name"
            href={`${enterprisePaths.baseline(row.enterpriseId)}#${campaignId}`}
          >
            {row.name}
          </a>,
          m.of(row.told, found.periods.length),
          String(row.noData),
          formatRupiah(row.sum),
        ],
      }))}
    />
  );
}
