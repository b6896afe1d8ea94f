/** Forms for sites, products, shops and other sources of sales. */
import { formRoutes } from '../../campaigns/pages.ts';
import {
  Field,
  inLocale,
  param,
  type Route,
  redirect,
  Select,
  type Visit,
} from '../../web/index.ts';
import {
  addSource,
  addStorefront,
  closeStorefront,
  endSource,
  removeSite,
  retireProduct,
  saveProduct,
  saveSite,
} from '../actions/things.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterpriseProblems } from '../problems.ts';
import { channels, channelWords, marketplaces, sourceKindWords } from '../words.ts';
import { here, mayEdit, regionOptions, theEnterprise, trailTo } from './parts.tsx';

const done = (visit: Visit) => enterprisePaths.enterprise(here(visit));

/** What is shown in every form of this file: its title, where it stands, its button. */
async function frame(visit: Visit, title: keyof typeof enterpriseSaid) {
  const m = inLocale(enterpriseSaid, visit.locale);
  const enterprise = await theEnterprise(visit);
  const said = m[title];
  const look = {
    title: typeof said === 'string' ? said : '',
    trail: trailTo(visit, enterprise),
    trailLabel: m.trail,
    submit: m.save,
  };
  return { m, enterprise, look };
}

function found<T>(item: T | undefined): T {
  if (item === undefined) throw enterpriseProblems.noSuchItem();
  return item;
}

const siteRoutes = (isNew: boolean) =>
  formRoutes({
    path: isNew
      ? enterprisePaths.addSite(':enterprise')
      : enterprisePaths.site(':enterprise', ':site'),
    ...mayEdit,
    look: async (visit, refused) => {
      const { m, enterprise, look } = await frame(visit, isNew ? 'addSite' : 'editSite');
      const { sites } = enterprise;
      const site = isNew ? null : found(sites.find((one) => one.siteId === param(visit, 'site')));
      const form = { refused, locale: visit.locale };
      return {
        ...look,
        fields: (
          <>
            <Field name="name" label={m.siteName} required value={site?.name} {...form} />
            <Select
              name="regionCode"
              label={m.region}
              blank={m.choose}
              value={site?.regionCode ?? enterprise.regionCode}
              options={regionOptions(site?.regionCode)}
              {...form}
            />
            <Field name="address" label={m.address} value={site?.address} {...form} />
          </>
        ),
      };
    },
    save: async (visit, typed) => {
      await saveSite(visit.house, visit.who, here(visit), {
        name: typed['name'] ?? '',
        regionCode: typed['regionCode'] ?? '',
        address: typed['address'] ?? '',
        ...(!isNew && { siteId: param(visit, 'site') }),
      });
      return done(visit);
    },
  });

const productRoutes = (isNew: boolean) =>
  formRoutes({
    path: isNew
      ? enterprisePaths.addProduct(':enterprise')
      : enterprisePaths.product(':enterprise', ':product'),
    ...mayEdit,
    look: async (visit, refused) => {
      const { m, enterprise, look } = await frame(visit, isNew ? 'addProduct' : 'editProduct');
      const id = param(visit, 'product');
      const product = isNew ? null : found(enterprise.products.find((one) => one.productId === id));
      const form = { refused, locale: visit.locale };
      const price = product?.priceRp?.toLocaleString('id-ID');
      return {
        ...look,
        fields: (
          <>
            <Field name="name" label={m.productName} required value={product?.name} {...form} />
            <Field name="unit" label={m.unit} hint={m.unitHint} value={product?.unit} {...form} />
            <Field name="price" label={m.price} inputMode="numeric" value={price} {...form} />
          </>
        ),
      };
    },
    save: async (visit, typed) => {
      await saveProduct(visit.house, visit.who, here(visit), {
        name: typed['name'] ?? '',
        unit: typed['unit'] ?? '',
        price: typed['price'] ?? '',
        ...(!isNew && { productId: param(visit, 'product') }),
      });
      return done(visit);
    },
  });

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

const acts: readonly Route[] = [
  {
    method: 'post',
    path: enterprisePaths.siteRemoval(':enterprise', ':site'),
    ...mayEdit,
    handle: async (visit) => {
      await removeSite(visit.house, visit.who, here(visit), param(visit, 'site'));
      return redirect(done(visit));
    },
  },
  {
    method: 'post',
    path: enterprisePaths.productRetirement(':enterprise', ':product'),
    ...mayEdit,
    handle: async (visit) => {
      const { products } = await theEnterprise(visit);
      const product = found(products.find((one) => one.productId === param(visit, 'product')));
      const asked = { productId: product.productId, isRetired: product.retiredOn === null };
      await retireProduct(visit.house, visit.who, here(visit), asked);
      return redirect(done(visit));
    },
  },
];

export const thingRoutes: readonly Route[] = [
  ...siteRoutes(true),
  ...siteRoutes(false),
  ...productRoutes(true),
  ...productRoutes(false),
  ...addStorefrontRoutes,
  ...closeStorefrontRoutes,
  ...addSourceRoutes,
  ...endSourceRoutes,
  ...acts,
];
