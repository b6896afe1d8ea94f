/** Forms for shops and other sources of sales. */
import { formRoutes } from '../../campaigns/pages.ts';
import { Field, param, type Route, Select } from '../../web/index.ts';
import { addSource, addStorefront, closeStorefront, endSource } from '../actions/things.ts';
import { enterprisePaths } from '../paths.ts';
import {
  channels,
  channelWords,
  marketplaces,
  resales,
  resaleWords,
  sourceKindWords,
} from '../words.ts';
import { done, found, frame } from './frame.tsx';
import { here, mayEdit } from './parts.tsx';

const addStorefrontRoutes = formRoutes({
  path: enterprisePaths.addStorefront(':enterprise'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { m, look } = await frame(visit, 'addStorefront');
    const form = { refused, locale: visit.locale };
    return {
      ...look,
      fields: (
        <>
          <Select
            name="marketplace"
            label={m.marketplace}
            blank={m.choose}
            options={marketplaces.map((one) => ({
              value: one,
              label: channelWords[one][visit.locale],
            }))}
            {...form}
          />
          <Field name="shopName" label={m.shopName} required {...form} />
          <Field name="from" type="date" label={m.openedOn} {...form} />
        </>
      ),
    };
  },
  save: async (visit, typed) => {
    await addStorefront(visit.house, visit.who, here(visit), {
      marketplace: typed['marketplace'] ?? '',
      shopName: typed['shopName'] ?? '',
      from: typed['from'] || null,
    });
    return done(visit);
  },
});

const closeStorefrontRoutes = formRoutes({
  path: enterprisePaths.storefrontClosing(':enterprise', ':storefront'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { m, enterprise, look } = await frame(visit, 'closeStorefront');
    const id = param(visit, 'storefront');
    const shop = found(enterprise.storefronts.find((one) => one.storefrontId === id));
    const form = { refused, locale: visit.locale };
    return {
      ...look,
      title: `${look.title}: ${shop.shopName}`,
      lead: m.closeLead,
      fields: (
        <Field name="until" type="date" label={m.lastDay} required value={visit.today} {...form} />
      ),
    };
  },
  save: async (visit, typed) => {
    const asked = { storefrontId: param(visit, 'storefront'), until: typed['until'] ?? '' };
    await closeStorefront(visit.house, visit.who, here(visit), asked);
    return done(visit);
  },
});

const addSourceRoutes = formRoutes({
  path: enterprisePaths.addSource(':enterprise'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale } = visit;
    const { m, look } = await frame(visit, 'addSource');
    const form = { refused, locale };
    const kinds = (['till', 'book'] as const).map((one) => ({
      value: one,
      label: sourceKindWords[one][locale],
    }));
    return {
      ...look,
      lead: m.sourcesLead,
      fields: (
        <>
          <Select name="kind" label={m.kind} options={kinds} {...form} />
          <Select
            name="channel"
            label={m.channel}
            blank={m.choose}
            options={channels.map((one) => ({ value: one, label: channelWords[one][locale] }))}
            {...form}
          />
          <Field name="name" label={m.sourceName} hint={m.sourceNameHint} required {...form} />
          <Select
            name="resale"
            label={m.resale}
            hint={m.resaleHint}
            blank={m.noReseller}
            options={resales.map((one) => ({ value: one, label: resaleWords[one][locale] }))}
            {...form}
          />
          <Field name="from" type="date" label={m.openedOn} {...form} />
        </>
      ),
    };
  },
  save: async (visit, typed) => {
    await addSource(visit.house, visit.who, here(visit), {
      kind: typed['kind'] ?? '',
      channel: typed['channel'] ?? '',
      name: typed['name'] ?? '',
      resale: typed['resale'] || null,
      from: typed['from'] || null,
    });
    return done(visit);
  },
});

const endSourceRoutes = formRoutes({
  path: enterprisePaths.sourceClosing(':enterprise', ':source'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { m, enterprise, look } = await frame(visit, 'endSource');
    const source = found(enterprise.sources.find((one) => one.sourceId === param(visit, 'source')));
    const form = { refused, locale: visit.locale };
    return {
      ...look,
      title: `${look.title}: ${source.name}`,
      fields: (
        <Field name="until" type="date" label={m.lastDay} required value={visit.today} {...form} />
      ),
    };
  },
  save: async (visit, typed) => {
    const asked = { sourceId: param(visit, 'source'), until: typed['until'] ?? '' };
    await endSource(visit.house, visit.who, here(visit), asked);
    return done(visit);
  },
});

export const shopRoutes: readonly Route[] = [
  ...addStorefrontRoutes,
  ...closeStorefrontRoutes,
  ...addSourceRoutes,
  ...endSourceRoutes,
];
