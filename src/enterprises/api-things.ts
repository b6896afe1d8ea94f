/** Sites and products of an enterprise, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, errorsOf, given, takes } from '../web/index.ts';
import { removeSite, retireProduct, saveProduct, saveSite } from './actions/things.ts';
import * as shapes from './api-shapes.ts';

const sites = '/api/v1/enterprises/{enterprise}/sites';
const products = '/api/v1/enterprises/{enterprise}/products';
const { changed, changedAs, enterpriseParam } = shapes;
const siteParams = enterpriseParam.extend({ site: z.uuid() });
const productParams = enterpriseParam.extend({ product: z.uuid() });
const refusals = errorsOf(400, 401, 403, 404, 422, 429);
/** While an officer’s word on the goods stands. */
const ruled = errorsOf(409);

const siteFields = z
  .object({
    name: z.string().openapi({ example: 'Dapur produksi' }),
    regionCode: shapes.regionCode.optional(),
    address: z.string().optional().openapi({ example: 'Jl. Imam Bonjol 12' }),
  })
  .openapi('SiteFields');
const productFields = z
  .object({
    name: z.string().openapi({ example: 'Keripik pisang cokelat 200 g' }),
    unit: z.string().optional().openapi({ example: 'bungkus' }),
    priceRp: z.number().int().nullable().optional().openapi({ example: 15_000 }),
    isOwn: z.boolean().optional().openapi({ description: 'false: sold, not made, by it' }),
  })
  .openapi('ProductFields');

const siteAnswer = changed.extend({ siteId: z.uuid() });
const productAnswer = changed.extend({ productId: z.uuid() });

const addSiteRoute = createRoute({
  method: 'post',
  path: sites,
  summary: 'Add a site; each send adds one',
  request: { params: enterpriseParam, body: takes(siteFields) },
  responses: { 201: answers('Added', siteAnswer), ...refusals },
});

const editSiteRoute = createRoute({
  method: 'put',
  path: `${sites}/{site}`,
  summary: 'Set a site’s name, region and address; what is left out becomes empty',
  request: { params: siteParams, body: takes(siteFields) },
  responses: { 200: answers('Changed', siteAnswer), ...refusals },
});

const removeSiteRoute = createRoute({
  method: 'delete',
  path: `${sites}/{site}`,
  summary: 'Remove a site',
  request: { params: siteParams },
  responses: { 200: answers('Removed', changed), ...errorsOf(401, 403, 404, 429) },
});

const addProductRoute = createRoute({
  method: 'post',
  path: products,
  summary: 'Add a product; each send adds one',
  request: { params: enterpriseParam, body: takes(productFields) },
  responses: { 201: answers('Added', productAnswer), ...refusals, ...ruled },
});

const editProductRoute = createRoute({
  method: 'put',
  path: `${products}/{product}`,
  summary: 'Set a product’s name, unit and price; what is left out becomes empty',
  request: { params: productParams, body: takes(productFields) },
  responses: { 200: answers('Changed', productAnswer), ...refusals, ...ruled },
});

const retireRoute = createRoute({
  method: 'put',
  path: `${products}/{product}/retirement`,
  summary: 'No longer made from today on, or made again; its past keeps its name',
  request: { params: productParams, body: takes(z.object({ isRetired: z.boolean() })) },
  responses: { 200: answers('Changed', productAnswer), ...refusals },
});

export function thingsApi(api: Api, visitOf: ApiVisit): void {
  sitesApi(api, visitOf);
  productsApi(api, visitOf);
}

function sitesApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(addSiteRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const siteId = await saveSite(house, who, enterprise, given(c.req.valid('json')));
    return c.json({ ...changedAs(enterprise), siteId }, 201);
  });
  api.openapi(editSiteRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, site: siteId } = c.req.valid('param');
    await saveSite(house, who, enterprise, { ...given(c.req.valid('json')), siteId });
    return c.json({ ...changedAs(enterprise), siteId }, 200);
  });
  api.openapi(removeSiteRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, site } = c.req.valid('param');
    await removeSite(house, who, enterprise, site);
    return c.json(changedAs(enterprise), 200);
  });
}

const typedOf = ({ priceRp = null, ...fields }: z.infer<typeof productFields>) => ({
  ...given(fields),
  price: priceRp,
});

function productsApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(addProductRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const productId = await saveProduct(house, who, enterprise, typedOf(c.req.valid('json')));
    return c.json({ ...changedAs(enterprise), productId }, 201);
  });
  api.openapi(editProductRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, product: productId } = c.req.valid('param');
    await saveProduct(house, who, enterprise, { ...typedOf(c.req.valid('json')), productId });
    return c.json({ ...changedAs(enterprise), productId }, 200);
  });
  api.openapi(retireRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise, product: productId } = c.req.valid('param');
    await retireProduct(house, who, enterprise, { ...c.req.valid('json'), productId });
    return c.json({ ...changedAs(enterprise), productId }, 200);
  });
}
