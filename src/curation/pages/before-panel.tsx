/** What keeps a panel from opening and is mended on another page, with the way there. */
import type { VNode } from 'preact';
import { inLocale, type Visit } from '../../web/index.ts';
import { panelSaid } from '../messages/panel.ts';
import { curationPaths } from '../paths.ts';
import { applicationCounts } from '../questions/applications.ts';
import { here } from './parts.tsx';

export async function beforePanel(visit: Visit): Promise<VNode | null> {
  const campaignId = here(visit);
  const m = inLocale(panelSaid, visit.locale);
  const { open } = await applicationCounts(visit.house.database, campaignId);
  if (open === 0) return null;
  return (
    <p class="my-3 text-warning">
      {m.unscreened(open)}{' '}
      <a href={curationPaths.applications(campaignId, { hasil: 'open' })}>{m.toUnscreened}</a>
    </p>
  );
}
