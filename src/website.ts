/** The house's pages and API as one application. */
import type { House } from './house.ts';
import { routes } from './routes.ts';
import { salesApi } from './sales/index.ts';
import { buildApi, buildApp, buildAssets } from './web/index.ts';

export async function buildWebsite(house: House) {
  const assets = await buildAssets(house.config.root);
  const api = buildApi(house, (one, visitOf) => salesApi(one, visitOf, house.entryDoor));
  return buildApp({ house, routes, api, assets, log: house.log });
}
