/** What keeps a panel from opening and is mended on another page, with the way there. */
import type { VNode } from 'preact';
import { campaignPaths, setupOf } from '../../campaigns/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { panelSaid } from '../messages/panel.ts';
import { curationPaths } from '../paths.ts';
import { applicationCounts } from '../questions/applications.ts';
import { lackingGates, lackingNamed } from '../questions/gates.ts';
import { seatsOfNobody } from '../rules/selection.ts';
import { here } from './parts.tsx';

export async function beforePanel(visit: Visit): Promise<VNode> {
  const campaignId = here(visit);
  const m = inLocale(panelSaid, visit.locale);
  const { database } = visit.house;
  const { open } = await applicationCounts(database, campaignId);
  const { quotas, sectors } = await setupOf(database, campaignId);
  const empty = seatsOfNobody(quotas.members, sectors);
  return (
    <>
      {empty > 0 && (
        <p class="my-3 text-warning">
          {m.seatsOfNobody(empty)} <a href={campaignPaths.sectors(campaignId)}>{m.toSectors}</a>
        </p>
      )}
      {open > 0 && (
        <p class="my-3 text-warning">
          {m.unscreened(open)}{' '}
          <a href={curationPaths.applications(campaignId, { hasil: 'open' })}>{m.toUnscreened}</a>
        </p>
      )}
      {await gatesLacked(visit, campaignId)}
    </>
  );
}

async function gatesLacked(visit: Visit, campaignId: string): Promise<VNode | null> {
  const { locale, house, today } = visit;
  const m = inLocale(panelSaid, locale);
  const lacking = await lackingGates(house.database, campaignId, today);
  if (lacking.length === 0) return null;
  const more = lacking.length - lackingNamed;
  return (
    <div class="my-3 text-warning">
      <p>{m.gatesLacked}</p>
      <ul class="list-disc pl-5">
        {lacking.slice(0, lackingNamed).map(({ applicationId, no, enterpriseName, gates }) => (
          <li key={applicationId} class="my-2 break-words">
            <a href={curationPaths.application(campaignId, applicationId)}>
              {`${no}. ${enterpriseName}`}
            </a>
            {`: ${gates.map((gate) => nameIn(gate, locale)).join(', ')}`}
          </li>
        ))}
        {more > 0 && <li>{m.gatesLackedMore(more)}</li>}
      </ul>
    </div>
  );
}
