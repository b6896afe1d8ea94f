/** What a campaign decided not to count: the list, a new decision, and lifting one. */
import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { membersOf } from '../../enterprises/index.ts';
import { formatInstant, formatSpan } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  type Crumb,
  Crumbs,
  Empty,
  Field,
  formatCount,
  inLocale,
  NewId,
  type Page,
  param,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { excludeDays, liftExclusion } from '../actions/exclusions.ts';
import { exclusionSaid } from '../exclusion-messages.ts';
import { channelWords, said } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { type Exclusion, excludedOf, exclusionsOf } from '../questions/exclusions.ts';
import { channels } from '../words.ts';

const onCampaign = async (visit: Visit) => ({ campaignId: param(visit, 'campaign') });
const may = salesPolicy.permissions;

async function trailTo(visit: Visit, more: readonly Crumb[] = []): Promise<Crumb[]> {
  const campaignId = param(visit, 'campaign');
  const campaign = await campaignOf(visit.house.database, campaignId);
  if (!campaign) throw salesProblems.noSuchCampaign({ campaignId });
  return [{ href: salesPaths.campaign(campaignId), text: campaign.name }, ...more];
}

async function exclusionsPage(visit: Visit): Promise<Page> {
  const { locale, house, who, today } = visit;
  const campaignId = param(visit, 'campaign');
  const m = inLocale(exclusionSaid, locale);
  const all = await exclusionsOf(house.database, { campaignId });
  const mayDecide = salesPolicy.may(who, 'sales.exclude', { campaignId }, today);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={await trailTo(visit)} label={inLocale(said, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {mayDecide && (
          <p class="my-4">
            <a class="btn btn-primary min-h-11" href={salesPaths.excluding(campaignId)}>
              {m.add}
            </a>
          </p>
        )}
        {all.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Table
            label={m.title}
            columns={[
              { head: m.enterprise },
              { head: m.days },
              { head: m.amount, isNumber: true },
              { head: m.reason },
              { head: m.state },
            ]}
            rows={all.map((one) => rowOf(one, visit, mayDecide))}
          />
        )}
      </>
    ),
  };
}

function rowOf(one: Exclusion, visit: Visit, mayDecide: boolean) {
  const { locale } = visit;
  const m = inLocale(exclusionSaid, locale);
  const campaignId = param(visit, 'campaign');
  const at = formatInstant(one.lifted?.at ?? one.decidedAt, 'WIB', locale);
  const days = formatSpan(one.from, one.to, locale);
  return {
    key: one.exclusionId,
    cells: [
      <a key="name" class="name" href={salesPaths.enterprise(one.enterpriseId, campaignId)}>
        {one.name}
      </a>,
      <>
        <span class="whitespace-nowrap">{days}</span>
        <p class="grounds">{one.channel ? channelWords[one.channel][locale] : m.everyChannel}</p>
      </>,
      formatRupiah(one.omzet),
      one.reason,
      <>
        {one.lifted ? m.lifted(at, one.lifted.reason) : m.stands(at)}
        {!one.lifted && mayDecide && (
          <p>
            <a
              class="btn btn-sm min-h-11"
              href={salesPaths.exclusionLifting(campaignId, one.exclusionId)}
              aria-label={`${m.lift}: ${one.name}, ${days}`}
            >
              {m.lift}
            </a>
          </p>
        )}
      </>,
    ],
  };
}

/** More than any form can offer in one list. */
const offeredMax = 1000;

const addRoutes = formRoutes({
  path: salesPaths.excluding(':campaign'),
  may: may['sales.exclude'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(exclusionSaid, locale);
    const campaignId = param(visit, 'campaign');
    const { rows } = await membersOf(house.database, campaignId, { pageSize: offeredMax });
    const form = { refused, locale };
    return {
      title: m.add,
      trail: await trailTo(visit, [{ href: salesPaths.exclusions(campaignId), text: m.title }]),
      trailLabel: inLocale(said, locale).trail,
      lead: m.lead,
      fields: (
        <>
          <NewId refused={refused} />
          <Select
            name="enterpriseId"
            label={m.enterprise}
            blank={m.choose}
            options={rows.map((row) => ({ value: row.enterpriseId, label: row.name }))}
            {...form}
          />
          <Field name="from" type="date" label={m.from} required {...form} />
          <Field name="to" type="date" label={m.to} required {...form} />
          <Select
            name="channel"
            label={m.channel}
            blank={m.everyChannel}
            options={channels.map((one) => ({ value: one, label: channelWords[one][locale] }))}
            {...form}
          />
          <Field name="reason" label={m.reason} hint={m.reasonHint} required {...form} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = param(visit, 'campaign');
    const of = (name: string) => typed[name] ?? '';
    await excludeDays(visit.house, visit.who, {
      ...{ campaignId, enterpriseId: of('enterpriseId'), exclusionId: of('newId') },
      ...{ from: of('from'), to: of('to'), channel: of('channel'), reason: of('reason') },
    });
    return salesPaths.exclusions(campaignId);
  },
});

const liftRoutes = formRoutes({
  path: salesPaths.exclusionLifting(':campaign', ':exclusion'),
  may: may['sales.exclude'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(exclusionSaid, locale);
    const campaignId = param(visit, 'campaign');
    return {
      title: m.liftTitle,
      trail: await trailTo(visit, [{ href: salesPaths.exclusions(campaignId), text: m.title }]),
      trailLabel: inLocale(said, locale).trail,
      lead: m.liftLead,
      fields: <Field name="reason" label={m.reason} required {...{ refused, locale }} />,
      submit: m.lift,
    };
  },
  save: async (visit, typed) => {
    const campaignId = param(visit, 'campaign');
    const asked = { exclusionId: param(visit, 'exclusion'), reason: typed['reason'] ?? '' };
    await liftExclusion(visit.house, visit.who, { campaignId, ...asked });
    return salesPaths.exclusions(campaignId);
  },
});

export const exclusionRoutes: readonly Route[] = [
  ...addRoutes,
  ...liftRoutes,
  {
    method: 'get',
    path: salesPaths.exclusions(':campaign'),
    may: may['sales.seeCampaign'],
    on: onCampaign,
    handle: exclusionsPage,
  },
];

/** Beside a figure: what decisions leave out of it; nothing where there are none. */
export async function excludedNotice(
  visit: Visit,
  of: { campaignId: string; enterpriseId?: string },
): Promise<VNode | null> {
  const { locale, house, who, today } = visit;
  const m = inLocale(exclusionSaid, locale);
  const { campaignId, enterpriseId } = of;
  const { count, omzet } = await excludedOf(house.database, of);
  if (count === 0) return null;
  const words = m.aside(formatRupiah(omzet), formatCount(count, locale));
  const filter = { kampanye: campaignId, samping: 'excluded' };
  const rows = enterpriseId && <a href={salesPaths.rows(enterpriseId, filter)}>{m.see}</a>;
  if (salesPolicy.may(who, 'sales.seeCampaign', { campaignId }, today)) {
    return (
      <p class="my-3">
        <a href={salesPaths.exclusions(campaignId)}>{words}</a>
        {rows && <> · {rows}</>}
      </p>
    );
  }
  // The enterprise itself reads the reasons where its figure stands.
  const own = enterpriseId
    ? (await exclusionsOf(house.database, { campaignId, enterpriseId })).filter(
        (one) => !one.lifted,
      )
    : [];
  return (
    <div class="my-3">
      <p>
        {words}
        {rows && <> · {rows}</>}
      </p>
      {own.map((one) => (
        <p key={one.exclusionId} class="grounds">
          {`${formatSpan(one.from, one.to, locale)}: ${one.reason}`}
        </p>
      ))}
    </div>
  );
}
