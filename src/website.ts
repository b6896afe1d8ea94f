/** The house's pages and API as one application. */
import { campaignsApi } from './campaigns/index.ts';
import { curationApi, sectorUse } from './curation/index.ts';
import { enterprisesApi } from './enterprises/index.ts';
import { growthApi } from './growth/index.ts';
import type { House } from './house.ts';
import { judgingApi } from './judging/index.ts';
import { mentoringApi } from './mentoring/index.ts';
import { routes } from './routes.ts';
import { salesApi } from './sales/index.ts';
import { trainingApi } from './training/index.ts';
import {
  buildApi,
  buildApp,
  buildAssets,
  type Route,
  referenceRoutes,
  type Services,
} from './web/index.ts';

/** The API of every room; asked for its document alone, it touches nothing of the house. */
export function houseApi(house: Services & Pick<House, 'entryDoor'>) {
  return buildApi(house, (api, visitOf) => {
    campaignsApi(api, visitOf, sectorUse);
    enterprisesApi(api, visitOf);
    salesApi(api, visitOf, house);
    trainingApi(api, visitOf);
    mentoringApi(api, visitOf);
    curationApi(api, visitOf);
    judgingApi(api, visitOf);
    growthApi(api, visitOf);
  });
}

/** `more`: what only some houses have, such as the simulation's published facts. */
export async function buildWebsite(house: House, more: readonly Route[] = []) {
  const assets = await buildAssets(house.config.root);
  const api = houseApi(house);
  return buildApp({
    house,
    routes: [...routes, ...referenceRoutes(api), ...more],
    api,
    assets,
    log: house.log,
  });
}
