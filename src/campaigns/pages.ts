/** The pages of this room, and the shape of its forms, which later rooms share. */

import type { Route } from '../web/index.ts';
import type { SectorUse } from './actions/setup.ts';
import { type CampaignLinks, showRoutes } from './pages/campaign.tsx';
import { definitionRoutes } from './pages/definition.tsx';
import { createRoutes, editRoutes } from './pages/edit.tsx';
import { indicatorRoutes, type MeasureOf } from './pages/indicators.tsx';
import { institutionRoutes } from './pages/institutions.tsx';
import { setupRoutes } from './pages/setup.tsx';
import { stageRoutes } from './pages/stages.tsx';

export { inEnglishSaid } from './messages/in-english.ts';
export { type CampaignLinks, Section } from './pages/campaign.tsx';
export {
  allTicked,
  Choices,
  type FormLook,
  type FormSpec,
  formPage,
  formRoutes,
  ticked,
} from './pages/form.tsx';
export { InEnglish } from './pages/in-english.tsx';

/** What later rooms know: what they have to show of a campaign, and what they count for it. */
export interface CampaignPorts {
  links: CampaignLinks;
  measureOf: MeasureOf;
  sectorUse: SectorUse;
}

export function campaignPages({ links, measureOf, sectorUse }: CampaignPorts): readonly Route[] {
  // `/kampanye/baru` comes before `/kampanye/:campaign`.
  return [
    ...createRoutes,
    ...editRoutes,
    ...stageRoutes,
    ...institutionRoutes,
    ...definitionRoutes,
    ...setupRoutes(sectorUse),
    ...indicatorRoutes(measureOf),
    ...showRoutes(links),
  ];
}
