/** The pages of this room, and the shape of its forms, which later rooms share. */
import type { Route } from '../web/index.ts';
import { type CampaignLinks, showRoutes } from './pages/campaign.tsx';
import { definitionRoutes } from './pages/definition.tsx';
import { createRoutes, editRoutes } from './pages/edit.tsx';
import { institutionRoutes } from './pages/institutions.tsx';
import { stageRoutes } from './pages/stages.tsx';

export { type CampaignLinks, Section } from './pages/campaign.tsx';
export { Choices, type FormLook, type FormSpec, formRoutes, ticked } from './pages/form.tsx';

/** `links`: what later rooms have to show of a campaign. */
export function campaignPages(links: CampaignLinks): readonly Route[] {
  // `/kampanye/baru` comes before `/kampanye/:campaign`.
  return [
    ...createRoutes,
    ...editRoutes,
    ...stageRoutes,
    ...institutionRoutes,
    ...definitionRoutes,
    ...showRoutes(links),
  ];
}
