/** The house's pages and API as one application. */
import type { House } from './house.ts';
import { routes } from './routes.ts';
import { salesApi } from './sales/index.ts';
import { buildApi, buildApp, buildAssets, type Route, referenceRoutes } from './web/index.ts';

/** `more`: what only some houses have, such as the simulation's published facts. */
export async function buildWebsite(house: House, more: readonly Route[] = []) {
  const assets = await buildAssets(house.config.root);
  const api = buildApi(house, (one, visitOf) => salesApi(one, visitOf, house));
  return buildApp({
    house,
    routes: [...routes, ...referenceRoutes(api), ...more],
    api,
    assets,
    log: house.log,
  });
}
