/** The pages of this room. */
import type { Route } from '../web/index.ts';
import { baselineRoutes, type LedgerSumsOf } from './pages/baseline.tsx';
import { enterpriseFormRoutes } from './pages/edit.tsx';
import { factRoutes } from './pages/facts.tsx';
import { identifierRoutes } from './pages/identifiers.tsx';
import { kbliRoutes } from './pages/kbli.tsx';
import { listRoutes } from './pages/lists.tsx';
import { participationRoutes } from './pages/participation.tsx';
import { permitRoutes } from './pages/permits.tsx';
import { registryFileRoutes } from './pages/registry-file.tsx';
import { sectorRoutes } from './pages/sectors.tsx';
import { shopRoutes } from './pages/shops.tsx';
import { type EnterpriseLinks, showRoutes } from './pages/show.tsx';
import { thingRoutes } from './pages/things.tsx';
import { twinRoutes } from './pages/twins.tsx';

export { regionOptions } from './pages/parts.tsx';
export type { EnterpriseLinks } from './pages/show.tsx';

/** What later rooms know: what they have to show of an enterprise, and what it sold. */
export interface EnterprisePorts {
  links: EnterpriseLinks;
  ledgerSums: LedgerSumsOf;
}

export function enterprisePages({ links, ledgerSums }: EnterprisePorts): readonly Route[] {
  // `/usaha/baru` comes before `/usaha/:enterprise`.
  return [
    ...enterpriseFormRoutes,
    ...registryFileRoutes,
    ...twinRoutes,
    ...sectorRoutes,
    ...listRoutes,
    ...participationRoutes,
    ...identifierRoutes,
    ...shopRoutes,
    ...thingRoutes,
    ...factRoutes,
    ...permitRoutes,
    ...kbliRoutes,
    ...baselineRoutes(ledgerSums),
    ...showRoutes(links),
  ];
}
