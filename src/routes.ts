/** The table of contents: every page of the house. The API's routes are in docs/openapi.json. */
import { campaignPages } from './campaigns/pages.ts';
import { sectorUse } from './curation/index.ts';
import { curationPages } from './curation/pages.ts';
import { campaignLinks, deskRoutes, enterpriseLinks, peoplePorts } from './desk/index.ts';
import { documentRoutes } from './documents/pages.tsx';
import { enterprisePages } from './enterprises/pages.ts';
import { eventStreamOf, eventsNear } from './growth/index.ts';
import { growthPages } from './growth/pages.ts';
import { judgingPages } from './judging/pages.ts';
import { mentoringPages } from './mentoring/pages.ts';
import { peoplePages } from './people/pages.ts';
import { ledgerSums, measuredOf, salesRoutes } from './sales/index.ts';
import { trainingPages } from './training/pages.ts';
import type { Route } from './web/index.ts';

export const routes: readonly Route[] = [
  ...deskRoutes,
  ...documentRoutes,
  ...peoplePages(peoplePorts),
  ...campaignPages({ links: campaignLinks, measureOf: measuredOf, sectorUse }),
  ...enterprisePages({ links: enterpriseLinks, ledgerSums }),
  ...salesRoutes({ eventsNear, eventStream: eventStreamOf }),
  ...trainingPages,
  ...mentoringPages,
  ...curationPages,
  ...judgingPages,
  ...growthPages,
];
