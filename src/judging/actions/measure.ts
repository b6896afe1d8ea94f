/** What the ledger holds of those who enter a round, at the moment of its opening. */
import { campaignOf, currentDefinition } from '../../campaigns/index.ts';
import { baselineOf } from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import { measuredMembers, type Witnessed, witnessedOf } from '../../sales/index.ts';
import { baselineFor } from '../rules/baseline.ts';
import type { Measured, WitnessedKept } from '../words.ts';

export interface MeasuredEntrant {
  enterpriseId: string;
  measured: Measured;
}

/**
 * In the campaign's own lens, with what is known now, or was at an earlier moment, of sales up to a
 * day; who is no member is left out.
 */
export async function measureEntrants(
  ground: Ground,
  asked: { campaignId: string; entrants: readonly string[]; until: Day; knownAt?: Date },
): Promise<{ entrants: MeasuredEntrant[]; measuredAt: Date; definitionVersion: number }> {
  const { campaignId, until } = asked;
  const { database } = ground;
  const measuredAt = asked.knownAt ?? ground.clock();
  const members = await measuredMembers(database, { campaignId, knownAt: measuredAt, until });
  const chosen = members.filter(({ enterpriseId }) => asked.entrants.includes(enterpriseId));
  const witnessed = await witnessedOf(database, {
    ...{ campaignId, knownAt: measuredAt, until },
    enterpriseIds: chosen.map(({ enterpriseId }) => enterpriseId),
  });
  const entrants: MeasuredEntrant[] = [];
  for (const { enterpriseId, ...one } of chosen) {
    const baseline = await baselineOfOne(ground, { campaignId, enterpriseId, today: until });
    const seen = keptOf(witnessed.get(enterpriseId));
    entrants.push({ enterpriseId, measured: { ...one, baseline, witnessed: seen } });
  }
  const definition = await currentDefinition(database, campaignId);
  const { version } = present(definition, 'a campaign has a definition');
  return { entrants, measuredAt, definitionVersion: version };
}

const keptOf = (seen: Witnessed | undefined): WitnessedKept => ({
  shops: seen?.shops ?? [],
  downloads: (seen?.downloads ?? []).map((one) => ({ ...one, at: one.at.toISOString() })),
});

async function baselineOfOne(
  ground: Ground,
  key: { campaignId: string; enterpriseId: string; today: Day },
): Promise<number | null> {
  const state = await baselineOf(ground.database, key);
  const campaign = await campaignOf(ground.database, key.campaignId);
  if (!state || !campaign) return null;
  const { from, to } = campaign.window;
  return baselineFor(state.versions, daysBetween(from, to) + 1);
}
