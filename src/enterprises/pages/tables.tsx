/** The tables of what an enterprise has. */
import type { VNode } from 'preact';
import { type Day, formatDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { Empty, inLocale, Table, type Visit } from '../../web/index.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import type { EnterpriseWhole } from '../questions.ts';
import { regionName } from '../rules/regions.ts';
import { channelWords, resaleWords, sourceKindWords } from '../words.ts';
import { ActButton, here } from './parts.tsx';

interface Part {
  enterprise: EnterpriseWhole;
  visit: Visit;
  mayEdit: boolean;
}

export function Products({ enterprise, visit, mayEdit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  if (enterprise.products.length === 0) return <Empty>{m.noProducts}</Empty>;
  return (
    <Table
      label={m.products}
      columns={[
        { head: m.productName },
        { head: m.unit },
        { head: m.price, isNumber: true },
        { head: m.state },
      ]}
      rows={enterprise.products.map(
        ({ productId, name, unit, priceRp, isOwn, notOwnReason, retiredOn }) => ({
          key: productId,
          cells: [
            mayEdit ? (
              <a key="name" href={enterprisePaths.product(here(visit), productId)}>
                {name}
              </a>
            ) : (
              name
            ),
            unit || '–',
            priceRp === null ? '–' : formatRupiah(priceRp),
            <>
              {!isOwn && <p>{[m.notOwnMade, notOwnReason].filter(Boolean).join(': ')}</p>}
              {retiredOn && <span>{m.retired(formatDay(retiredOn, locale))} </span>}
              {mayEdit && (
                <ActButton
                  action={enterprisePaths.productRetirement(here(visit), productId)}
                  label={retiredOn ? m.resume : m.retire}
                  of={name}
                  // What is wanted, not “the other one”: a doubled click asks for the same again.
                  values={{ isRetired: retiredOn ? 'tidak' : 'ya' }}
                />
              )}
            </>,
          ],
        }),
      )}
    />
  );
}

export function Storefronts({ enterprise, visit, mayEdit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  if (enterprise.storefronts.length === 0) return <Empty>{m.noStorefronts}</Empty>;
  return (
    <Table
      label={m.storefronts}
      columns={[m.marketplace, m.sourceName, m.since, m.until].map((head) => ({ head }))}
      rows={enterprise.storefronts.map(({ storefrontId, marketplace, shopName, from, until }) => ({
        key: storefrontId,
        cells: [
          channelWords[marketplace][locale],
          shopName,
          from ? formatDay(from, locale) : '–',
          <Until
            key="until"
            until={until}
            visit={visit}
            end={
              mayEdit
                ? {
                    href: enterprisePaths.storefrontClosing(here(visit), storefrontId),
                    text: m.close,
                  }
                : null
            }
          />,
        ],
      }))}
    />
  );
}

export function Sources({ enterprise, visit, mayEdit }: Part): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  // Shops are sources too, and stand above.
  const others = enterprise.sources.filter((source) => source.storefrontId === null);
  return (
    <>
      <p class="grounds">{m.sourcesLead}</p>
      {others.length === 0 ? (
        <Empty>{m.noSources}</Empty>
      ) : (
        <Table
          label={m.sources}
          columns={[m.sourceName, m.kind, m.channel, m.until].map((head) => ({ head }))}
          rows={others.map(({ sourceId, name, kind, channel, resale, until }) => ({
            key: sourceId,
            cells: [
              name,
              sourceKindWords[kind][locale],
              resale
                ? `${channelWords[channel][locale]}, ${resaleWords[resale][locale].toLowerCase()}`
                : channelWords[channel][locale],
              <Until
                key="until"
                until={until}
                visit={visit}
                end={
                  mayEdit
                    ? { href: enterprisePaths.sourceClosing(here(visit), sourceId), text: m.close }
                    : null
                }
              />,
            ],
          }))}
        />
      )}
    </>
  );
}

function Until(props: {
  until: Day | null;
  visit: Visit;
  end: { href: string; text: string } | null;
}): VNode {
  const { until, visit, end } = props;
  if (until) return <>{formatDay(until, visit.locale)}</>;
  return end ? <a href={end.href}>{end.text}</a> : <>–</>;
}

export function Sites({ enterprise, visit, mayEdit }: Part): VNode {
  const m = inLocale(enterpriseSaid, visit.locale);
  if (enterprise.sites.length === 0) return <Empty>{m.noSites}</Empty>;
  return (
    <Table
      label={m.sites}
      columns={[m.siteName, m.region, m.address, ...(mayEdit ? [m.acts] : [])].map((head) => ({
        head,
      }))}
      rows={enterprise.sites.map(({ siteId, name, regionCode, address }) => ({
        key: siteId,
        cells: [
          mayEdit ? (
            <a key="name" href={enterprisePaths.site(here(visit), siteId)}>
              {name}
            </a>
          ) : (
            name
          ),
          regionName(regionCode) || '–',
          address || '–',
          ...(mayEdit
            ? [
                <ActButton
                  key="remove"
                  action={enterprisePaths.siteRemoval(here(visit), siteId)}
                  label={m.remove}
                  of={name}
                />,
              ]
            : []),
        ],
      }))}
    />
  );
}
