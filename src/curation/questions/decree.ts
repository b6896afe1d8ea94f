import type { Database } from '../../database/index.ts';
import { dayIn, type Zone } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import { versionsCited } from '../rules/decree.ts';
import { findChain } from '../store/chain.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { findDecree } from '../store/decisions.ts';
import { findMappingRules } from '../store/mapping.ts';
import { findOpening } from '../store/panel.ts';
import { hasStep } from '../words/chain.ts';
import type { DecidedBy, Decree } from '../words/decree.ts';

type Reading = Pick<Database, 'read'>;

/** null while the list is only proposed. */
export async function decreeOf({ read }: Reading, campaignId: string): Promise<Decree | null> {
  return findDecree(read, campaignId);
}

/** All versions by which a campaign decides; null until the panel opened. */
export async function decidedBy(
  { read }: Reading,
  { campaignId, zone }: { campaignId: string; zone: Zone },
): Promise<DecidedBy | null> {
  const opening = await findOpening(read, campaignId);
  if (!opening) return null;
  const hasMapping = hasStep(await findChain(read, campaignId), 'digital');
  const rules = hasMapping ? await findMappingRules(read, campaignId) : null;
  const sets = await selectOpenedSets(read, campaignId, opening.criteria);
  return {
    criteria: sets.map(({ name, nameEn, version }) => ({ name, nameEn, version })),
    gatesVersion: opening.gatesVersion,
    // Nobody can change the mapping once the panel is open.
    mappingVersion: rules?.version ?? null,
    openedOn: dayIn(zone, opening.openedAt),
  };
}

/** All of them as each decision cites them; null where there is nothing to cite. */
export async function citedVersions(
  reading: Reading,
  campaign: { campaignId: string; zone: Zone },
): Promise<Words | null> {
  const by = await decidedBy(reading, campaign);
  return by && versionsCited(by);
}
