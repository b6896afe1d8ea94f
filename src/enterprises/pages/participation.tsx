import type { VNode } from 'preact';
import { campaignPaths, listCampaigns } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Empty,
  Field,
  inLocale,
  param,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { endMembership, joinCampaign } from '../actions/registry.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import type { EnterpriseWhole } from '../questions.ts';
import { memberEnds, memberEndWords, type Participation } from '../words.ts';
import { here, maySee, theEnterprise, trailTo } from './parts.tsx';
import { seenParticipations } from './sight.ts';

const maySet = (visit: Visit, campaignId: string) =>
  enterprisesPolicy.may(visit.who, 'enterprises.setMembership', { campaignId }, visit.today);

export async function participationTable(
  enterprise: EnterpriseWhole,
  visit: Visit,
): Promise<VNode> {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const seen = seenParticipations(enterprise, visit);
  if (seen.length === 0) return <Empty>{m.noParticipations}</Empty>;
  const campaigns = await listCampaigns(visit.house.database);
  const names = new Map(campaigns.map((one) => [one.campaignId, one.name]));
  return (
    <Table
      label={m.participations}
      columns={[m.campaign, m.since, m.until, m.state].map((head) => ({ head }))}
      rows={seen.map((one) => ({
        key: `${one.campaignId} ${one.from}`,
        cells: [
          <a key="name" href={campaignPaths.campaign(one.campaignId)}>
            {names.get(one.campaignId) ?? one.campaignId}
          </a>,
          formatDay(one.from, locale),
          one.until ? formatDay(one.until, locale) : '–',
          <MemberState key="state" membership={one} visit={visit} />,
        ],
      }))}
    />
  );
}

function MemberState({ membership, visit }: { membership: Participation; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const { campaignId, endedAs, reason } = membership;
  return (
    <>
      {endedAs ? `✕ ${memberEndWords[endedAs][locale]}` : m.active}
      {reason && <p class="grounds">{reason}</p>}
      {endedAs !== 'disqualified' && maySet(visit, campaignId) && (
        <p>
          <a href={enterprisePaths.membershipEnd(here(visit), campaignId)}>{m.endMembership}</a>
        </p>
      )}
    </>
  );
}

/** Campaigns into which this visitor may take it. */
export async function joinable(visit: Visit): Promise<{ value: string; label: string }[]> {
  const campaigns = await listCampaigns(visit.house.database);
  return campaigns
    .filter((one) => maySet(visit, one.campaignId))
    .map((one) => ({ value: one.campaignId, label: one.name }));
}

const joinRoutes = formRoutes({
  path: enterprisePaths.join(':enterprise'),
  // The campaign is chosen in the form; the act asks for the right on it.
  ...maySee,
  look: async (visit, refused) => {
    const m = inLocale(enterpriseSaid, visit.locale);
    const enterprise = await theEnterprise(visit);
    const form = { refused, locale: visit.locale };
    return {
      title: m.join,
      trail: trailTo(visit, enterprise),
      trailLabel: m.trail,
      lead: m.joinLead,
      fields: (
        <>
          <Select
            name="campaignId"
            label={m.campaign}
            blank={m.choose}
            options={await joinable(visit)}
            {...form}
          />
          <Field
            name="from"
            type="date"
            label={m.memberFrom}
            required
            value={visit.today}
            {...form}
          />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    await joinCampaign(visit.house, visit.who, {
      enterpriseId: here(visit),
      campaignId: typed['campaignId'] ?? '',
      from: typed['from'] ?? '',
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

const endRoutes = formRoutes({
  path: enterprisePaths.membershipEnd(':enterprise', ':campaign'),
  may: enterprisesPolicy.permissions['enterprises.setMembership'],
  on: async (visit) => ({ campaignId: param(visit, 'campaign') }),
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(enterpriseSaid, locale);
    const enterprise = await theEnterprise(visit);
    const form = { refused, locale };
    return {
      title: m.endMembership,
      trail: trailTo(visit, enterprise),
      trailLabel: m.trail,
      lead: m.endLead,
      fields: (
        <>
          <Select
            name="as"
            label={m.endAs}
            options={memberEnds.map((end) => ({ value: end, label: memberEndWords[end][locale] }))}
            {...form}
          />
          <Field
            name="lastDay"
            type="date"
            label={m.lastDay}
            required
            value={visit.today}
            {...form}
          />
          <Field name="reason" label={m.reason} required {...form} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    await endMembership(visit.house, visit.who, {
      enterpriseId: here(visit),
      campaignId: param(visit, 'campaign'),
      as: typed['as'] ?? '',
      lastDay: typed['lastDay'] ?? '',
      reason: typed['reason'] ?? '',
    });
    return enterprisePaths.enterprise(here(visit));
  },
});

export const participationRoutes: readonly Route[] = [...joinRoutes, ...endRoutes];
