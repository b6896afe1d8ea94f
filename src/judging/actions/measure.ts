/** What the ledger holds of those who enter a round, at the moment of its opening. */
import { type CampaignWhole, campaignOf, currentDefinition } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { baselineOf, enterpriseNames } from '../../enterprises/index.ts';
import type { Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { dayIn, daysBetween } from '../../kernel/day.ts';
import { measuredMembers, type Witnessed, witnessedOf } from '../../sales/index.ts';
import { judgingProblems } from '../problems.ts';
import { baselineFor } from '../rules/baseline.ts';
import type { Final, Measured, WitnessedKept } from '../words.ts';

export interface MeasuredEntrant {
  enterpriseId: string;
  measured: Measured;
}

/** What a round was measured by, so that whoever is measured later is measured alike. */
export type MeasuredBy = Pick<Final, 'measuredAt' | 'definitionVersion'>;

/**
 * In the campaign's own lens, of sales up to today; who is no member is left out. `as`: over the
 * same days and by the same definition as that round. `knownThen`: also by what was known then.
 */
export async function measureEntrants(
  ground: Ground,
  asked: {
    campaignId: string;
    entrants: readonly string[];
    as?: MeasuredBy;
    knownThen?: boolean;
  },
): Promise<MeasuredBy & { entrants: MeasuredEntrant[] }> {
  const { campaignId, as } = asked;
  const { database } = ground;
  const campaign = present(await campaignOf(database, campaignId), 'a campaign is measured');
  const now = ground.clock();
  const measuredAt = as && asked.knownThen ? as.measuredAt : now;
  const definition = present(await currentDefinition(database, campaignId), 'it has a definition');
  const definitionVersion = as?.definitionVersion ?? definition.version;
  const until = dayIn(campaign.zone, as?.measuredAt ?? now);
  const lens = { campaignId, knownAt: measuredAt, until, definitionVersion };
  const members = await measuredMembers(database, lens);
  const chosen = members.filter(({ enterpriseId }) => asked.entrants.includes(enterpriseId));
  const witnessed = await witnessedOf(database, {
    ...lens,
    enterpriseIds: chosen.map(({ enterpriseId }) => enterpriseId),
  });
  const entrants: MeasuredEntrant[] = [];
  for (const { enterpriseId, ...one } of chosen) {
    const baseline = await baselineOfOne(ground, { campaign, enterpriseId, knownAt: measuredAt });
    const seen = keptOf(witnessed.get(enterpriseId));
    entrants.push({ enterpriseId, measured: { ...one, baseline, witnessed: seen } });
  }
  return { entrants, measuredAt, definitionVersion };
}

/** Nobody who was named is left out in silence. */
export async function mustTakePart(
  database: Pick<Database, 'read'>,
  named: readonly string[],
  measured: readonly Pick<MeasuredEntrant, 'enterpriseId'>[],
): Promise<void> {
  const isIn = new Set(measured.map(({ enterpriseId }) => enterpriseId));
  const others = [...new Set(named)].filter((id) => !isIn.has(id));
  if (others.length === 0) return;
  const names = await enterpriseNames(database, others);
  throw judgingProblems.notTakingPart({
    names: others.map((id) => names.get(id) ?? id).join(', '),
  });
}

/** With the name that a refusal tells. */
export async function withNames(
  database: Pick<Database, 'read'>,
  entrants: readonly MeasuredEntrant[],
): Promise<(MeasuredEntrant & { name: string })[]> {
  const ids = entrants.map(({ enterpriseId }) => enterpriseId);
  const names = await enterpriseNames(database, ids);
  return entrants.map((one) => ({ ...one, name: names.get(one.enterpriseId) ?? '–' }));
}

const keptOf = (seen: Witnessed | undefined): WitnessedKept => ({
  shops: seen?.shops ?? [],
  downloads: (seen?.downloads ?? []).map((one) => ({ ...one, at: one.at.toISOString() })),
});

async function baselineOfOne(
  { database }: Ground,
  asked: { campaign: CampaignWhole; enterpriseId: string; knownAt: Date },
): Promise<number | null> {
  const { campaign, enterpriseId, knownAt } = asked;
  const { campaignId, zone, window } = campaign;
  const today = dayIn(zone, knownAt);
  const state = await baselineOf(database, { campaignId, enterpriseId, today });
  const known = (state?.versions ?? []).filter(({ recordedAt }) => recordedAt <= knownAt);
  return baselineFor(known, daysBetween(window.from, window.to) + 1);
}
