import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { Crumbs, Empty, inLocale, type Page, redirect, type Visit } from '../../web/index.ts';
import { goodsSaid } from '../goods-messages.ts';
import { said } from '../messages.ts';
import { type RowsFilter, salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { totalOf } from '../questions/total.ts';
import { requestSaid } from '../request-messages.ts';
import { excludedNotice } from './exclusions.tsx';
import { sightOf } from './sight.ts';
import { Headline, HowCounted, isEmpty, NotOwn } from './total.tsx';
import { Aside, Channels, Evidence, Weeks } from './total-parts.tsx';

/** One enterprise's figure in a campaign; every number leads to its rows. */
export async function enterpriseTotalPage(visit: Visit): Promise<Page | Response> {
  const sight = await sightOf(visit);
  const { enterpriseId, campaignId } = sight;
  // Whoever takes part in no campaign has sales all the same.
  if (!campaignId) return redirect(salesPaths.rows(enterpriseId, {}));
  const { database, clock } = visit.house;
  const [total, names, target] = await Promise.all([
    totalOf(database, { campaignId, enterpriseId }),
    enterpriseNames(database, [enterpriseId]),
    enterpriseTarget(database, enterpriseId),
  ]);
  const { who, today } = visit;
  const seesCampaign = salesPolicy.may(who, 'sales.seeCampaign', { campaignId }, today);
  const sendsFiles = target !== null && salesPolicy.may(who, 'sales.upload', target, today);
  const name = names.get(enterpriseId) ?? '';
  const m = inLocale(said, visit.locale);
  const link = (filter: RowsFilter) =>
    salesPaths.rows(enterpriseId, { kampanye: campaignId, ...filter });
  const shared = { total, locale: visit.locale, link };
  return {
    title: m.salesOf(name),
    body: (
      <>
        <Crumbs
          label={m.trail}
          trail={[
            {
              href: seesCampaign ? salesPaths.campaign(campaignId) : `/kampanye/${campaignId}`,
              text: total.campaignName,
            },
            { href: `/usaha/${enterpriseId}`, text: name },
          ]}
        />
        <h1>{m.salesOf(name)}</h1>
        <Headline {...shared} at={clock()} heldHref={link({ ditahan: '1' })} />
        <NotOwn {...shared} />
        {await excludedNotice(visit, { campaignId, enterpriseId })}
        {isEmpty(total) && <Empty>{m.noSales}</Empty>}
        <p>
          <a href={link({})}>{m.rows}</a>
          {sendsFiles && (
            <>
              {' · '}
              <a href={salesPaths.upload(enterpriseId)}>{m.filesSent}</a>
            </>
          )}
          {' · '}
          <a href={salesPaths.payments(enterpriseId, campaignId)}>{m.payments}</a>
          {' · '}
          <a href={salesPaths.goods(enterpriseId, { kampanye: campaignId })}>
            {inLocale(goodsSaid, visit.locale).title}
          </a>
          {' · '}
          <a href={salesPaths.requests(enterpriseId)}>
            {inLocale(requestSaid, visit.locale).title}
          </a>
        </p>
        <div class="grid gap-8 lg:grid-cols-2 [&>*]:min-w-0 mt-6">
          <Weeks {...shared} />
          <Channels {...shared} />
          <Evidence {...shared} />
          <Aside {...shared} />
        </div>
        <HowCounted total={total} locale={visit.locale} />
      </>
    ),
  };
}
