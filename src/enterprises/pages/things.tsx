/** Forms for sites and products. */
import { formRoutes } from '../../campaigns/pages.ts';
import { Field, param, type Route, redirect, Select, typedIn } from '../../web/index.ts';
import { removeSite, retireProduct, saveProduct, saveSite } from '../actions/things.ts';
import { enterprisePaths } from '../paths.ts';
import { done, found, frame } from './frame.tsx';
import { here, mayEdit, regionOptions } from './parts.tsx';

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
            <Select
              name="isOwn"
              label={m.madeBy}
              hint={m.madeByHint}
              value={product?.isOwn === false ? 'tidak' : 'ya'}
              options={[
                { value: 'ya', label: m.ownMade },
                { value: 'tidak', label: m.notOwnMade },
              ]}
              {...form}
            />
          </>
        ),
      };
    },
    save: async (visit, typed) => {
      await saveProduct(visit.house, visit.who, here(visit), {
        name: typed['name'] ?? '',
        unit: typed['unit'] ?? '',
        price: typed['price'] ?? '',
        isOwn: typed['isOwn'] !== 'tidak',
        ...(!isNew && { productId: param(visit, 'product') }),
      });
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
      const isRetired = (await typedIn(visit))['isRetired'] !== 'tidak';
      const asked = { productId: param(visit, 'product'), isRetired };
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
  ...acts,
];
