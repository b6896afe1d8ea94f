/** How many of what there is behind the links of a selection, for its overview. */
import type { VNode } from 'preact';
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { inLocale, type Visit } from '../../web/index.ts';
import { afterSaid } from '../messages/after.ts';
import { samplesSaid } from '../messages/samples.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { conditionCounts, listOf, objectionsOf, sinceDecree } from '../questions/after.ts';
import { samplesOf } from '../questions/samples.ts';
import { selectionOf } from '../questions/selection.ts';
import { isChosen } from '../rules/after.ts';
import type { Decree } from '../words/decree.ts';
import type { Outcome } from '../words/panel.ts';
import { here, may } from './parts.tsx';

const links = ['conditions', 'amendments', 'objections'] as const;
type AfterState = Readonly<Record<(typeof links)[number], string>>;

/** null for whoever may not see the list itself. */
export async function afterState(
  visit: Visit,
  campaign: CampaignWhole,
): Promise<AfterState | null> {
  if (!may(visit, 'curation.seeSelection')) return null;
  const { database } = visit.house;
  const { campaignId } = campaign;
  const m = inLocale(afterSaid, visit.locale);
  const { of, met } = await conditionCounts(database, campaignId, visit.today);
  const { objections } = await objectionsOf(database, campaign);
  const { open, amendments } = await sinceDecree(database, campaign);
  return {
    conditions: m.conditionCount(of, met),
    amendments: m.amendmentCount(amendments.length),
    objections: m.objectionCount(objections.length, open),
  };
}

export function AfterLinks({ visit, state }: { visit: Visit; state: AfterState | null }): VNode {
  const m = inLocale(afterSaid, visit.locale);
  return (
    <ul class="flex flex-wrap gap-x-6">
      {links.map((name) => (
        <li key={name} class="min-h-11 inline-flex items-center">
          <span>
            <a href={curationPaths[name](here(visit))}>{m[name]}</a>{' '}
            {state && <span class="grounds">{state[name]}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

export async function samplesState(visit: Visit, campaignId: string): Promise<string> {
  const samples = await samplesOf(visit.house.database, campaignId);
  const kept = samples.filter(({ end }) => !end).length;
  return inLocale(samplesSaid, visit.locale).count(samples.length, kept);
}

/** How many are proposed and how many wait: as it was decided, or as it would be now. */
export async function proposedState(
  visit: Visit,
  campaignId: string,
  decree: Decree | null,
): Promise<string> {
  const { database } = visit.house;
  const m = inLocale(selectionSaid, visit.locale);
  if (!may(visit, 'curation.seeSelection')) return decree ? '✓' : m.proposal;
  const view = decree
    ? null
    : await selectionOf(database, campaignId, await setupOf(database, campaignId));
  const rows: readonly { outcome: Outcome }[] = decree?.content.entries ?? view?.rows ?? [];
  const chosen = rows.filter(({ outcome }) => isChosen(outcome)).length;
  const waiting = rows.filter(({ outcome }) => outcome === 'waiting').length;
  return `${decree ? '✓ ' : ''}${m.proposed(chosen, waiting)}`;
}

/** The decree, and those that changed its list since. */
export async function decreedState(
  { house, locale }: Visit,
  campaignId: string,
  decree: Decree | null,
): Promise<string> {
  if (!decree) return '–';
  const changes = (await listOf(house.database, campaignId))?.amendments ?? [];
  const on = (day: Decree['decidedOn']) => formatDay(day, locale);
  return [
    inLocale(selectionSaid, locale).decreed(decree.number, on(decree.decidedOn), decree.place),
    ...changes.map(
      ({ no, number, decidedOn }) =>
        `${inLocale(afterSaid, locale).amendedBy(no, number, on(decidedOn))}.`,
    ),
  ].join(' ');
}
