/** What an enterprise offers abroad: HS codes, capacity, price with its terms, certificates. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import {
  Entries,
  Field,
  formatCount,
  inLocale,
  param,
  type Refused,
  type Route,
  Select,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { tellTrade } from '../actions/export.ts';
import { readinessSaid } from '../messages/export.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { inUnits } from '../questions/exports.ts';
import { findTrade, type TradeNow } from '../store/export.ts';
import { incoterms, moneyIn } from '../words/export.ts';
import { enterpriseTrail, onEnterprise } from './parts.tsx';

export function Offer(of: {
  visit: Visit;
  trade: TradeNow | null;
  enterpriseId: string;
  mayTell: boolean;
}): VNode {
  const { locale } = of.visit;
  const m = inLocale(readinessSaid, locale);
  const { trade } = of;
  return (
    <section class="my-6">
      <h2>{m.offer}</h2>
      {trade ? (
        <Entries
          entries={[
            {
              key: 'offer',
              name: formatInstant(trade.toldAt, 'WIB', locale),
              lines: [
                trade.hsCodes.length > 0 ? `${m.hs}: ${trade.hsCodes.join(', ')}` : '',
                trade.capacity === null
                  ? ''
                  : `${m.capacity}: ${formatCount(trade.capacity, locale)} ${trade.capacityUnit}`,
                trade.priceHundredths === null
                  ? trade.terms && `${m.terms}: ${trade.terms}`
                  : `${m.price}: ${moneyIn(trade.currency, trade.priceHundredths, locale)} ${trade.terms}`,
                ...trade.certificates.map(({ name, number, until }) =>
                  [name, number, until && formatDay(until, locale)].filter(Boolean).join(' · '),
                ),
              ],
            },
          ]}
        />
      ) : (
        <p>{m.noOffer}</p>
      )}
      {of.mayTell && <a href={growthPaths.trade(of.enterpriseId)}>{m.tellOffer}</a>}
    </section>
  );
}

async function tradeLook(visit: Visit, refused: Refused) {
  const { locale, house } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(readinessSaid, locale);
  const trade = await findTrade(house.database.pool, enterpriseId);
  const form = { refused, locale };
  const lines = (trade?.certificates ?? []).map(({ name, number, until }) =>
    [name, number, until ?? ''].join('; '),
  );
  const price = trade?.priceHundredths ?? null;
  return {
    title: m.offer,
    trail: await enterpriseTrail(visit, {
      ...{ href: growthPaths.readiness(enterpriseId), text: m.title },
    }),
    trailLabel: inLocale(growthSaid, locale).trail,
    submit: m.save,
    fields: (
      <>
        <Field
          {...{ name: 'hs', label: m.hs, hint: m.hsHint, value: trade?.hsCodes.join(', ') }}
          {...form}
        />
        <Field
          {...{ name: 'kapasitas', label: m.capacity, inputMode: 'numeric' }}
          value={trade?.capacity?.toString()}
          {...form}
        />
        <Field {...{ name: 'satuan', label: m.unit, value: trade?.capacityUnit, ...form }} />
        <Select
          {...{ name: 'syarat', label: m.terms, blank: m.choose, value: trade?.terms }}
          options={incoterms.map((one) => ({ value: one, label: one }))}
          {...form}
        />
        <Field
          {...{ name: 'harga', label: m.price, inputMode: 'decimal' }}
          value={price === null ? undefined : inUnits(price)}
          {...form}
        />
        <Field {...{ name: 'matauang', label: m.currency, value: trade?.currency, ...form }} />
        <TextArea
          {...{ name: 'sertifikat', label: m.certificates, hint: m.certificatesHint, rows: 4 }}
          value={lines.join('\n')}
          {...form}
        />
      </>
    ),
  };
}

export const offerRoutes: readonly Route[] = [
  ...formRoutes({
    path: growthPaths.trade(':enterprise'),
    ...onEnterprise('growth.assess'),
    look: tradeLook,
    save: async (visit, typed) => {
      const enterpriseId = param(visit, 'enterprise');
      const of = (name: string) => typed[name] ?? '';
      await tellTrade(visit.house, visit.who, {
        ...{ enterpriseId, hsCodes: of('hs'), capacity: of('kapasitas') },
        ...{ capacityUnit: of('satuan'), terms: of('syarat'), price: of('harga') },
        ...{ currency: of('matauang'), certificates: of('sertifikat') },
      });
      return growthPaths.readiness(enterpriseId);
    },
  }),
];
