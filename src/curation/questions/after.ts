/** The list as it stands after its decree, and what still runs. */
import type { Sector } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { type Day, dayIn, type Zone } from '../../kernel/day.ts';
import {
  type ConditionStanding,
  conditionStandings,
  isChosen,
  type Standing,
  standingsOf,
  stateOfAll,
} from '../rules/after.ts';
import { answerDueOn, lastDayOfOne, lastDayToFile, usualTerms } from '../rules/objections.ts';
import { quotaIn, replacements } from '../rules/waiting.ts';
import { selectAmendments, selectConditions, selectFindings } from '../store/after.ts';
import { findDecree } from '../store/decisions.ts';
import {
  countOpenObjections,
  findTerms,
  type ObjectionOf,
  selectObjections,
} from '../store/objections.ts';
import { type Shortlisted, selectShortlist } from '../store/shortlist.ts';
import type { Amendment, Leaving, ObjectionTerms } from '../words/after.ts';
import type { Decree } from '../words/decree.ts';

type Reading = Pick<Database, 'read'>;

export interface ListAfter {
  decree: Decree;
  amendments: readonly Amendment[];
  /** By rank. */
  standings: readonly Standing[];
  /** Everybody of the list, with those who withdrew since. */
  people: ReadonlyMap<string, Shortlisted>;
}

/** null before the decree. */
export async function listOf({ read }: Reading, campaignId: string): Promise<ListAfter | null> {
  const decree = await findDecree(read, campaignId);
  if (!decree) return null;
  const amendments = await selectAmendments(read, campaignId);
  const shortlist = await selectShortlist(read, campaignId, { withdrawnSince: 'ever' });
  return {
    ...{ decree, amendments },
    standings: standingsOf(decree.content.entries, amendments),
    people: new Map(shortlist.map((one) => [one.applicationId, one])),
  };
}

/** Who would move up, and of which equals the committee has to choose. `besides` enter anyway. */
export function enteringFor(
  { standings, people }: ListAfter,
  asked: {
    leaves: readonly Pick<Leaving, 'applicationId'>[];
    sectors: readonly Pick<Sector, 'code' | 'quota'>[];
    besides: readonly string[];
    chosen: readonly string[];
  },
): ReturnType<typeof replacements> {
  const { leaves, sectors, besides, chosen } = asked;
  return replacements(standings, leaves, {
    hasQuota: quotaIn(sectors),
    isThere: (id) => !besides.includes(id) && people.get(id)?.withdrawnAt === null,
    chosen,
  });
}

export interface ConditionalRow {
  applicationId: string;
  no: number;
  name: string;
  conditions: readonly ConditionStanding[];
}

/** Those who passed on conditions and are still on the list, or are proposed to be. */
export async function conditionalRows(
  { read }: Reading,
  campaignId: string,
  rows: readonly { applicationId: string; no: number; enterpriseName: string }[],
  today: Day,
): Promise<ConditionalRow[]> {
  const conditions = await selectConditions(read, campaignId);
  const findings = await selectFindings(read, campaignId);
  return rows.map(({ applicationId, no, enterpriseName: name }) => ({
    ...{ applicationId, no, name },
    conditions: conditionStandings(
      conditions.get(applicationId)?.conditions ?? [],
      findings.get(applicationId) ?? [],
      today,
    ),
  }));
}

/** How many pass on conditions that were written, and of how many all are met. */
export async function conditionCounts(
  { read }: Reading,
  campaignId: string,
  today: Day,
): Promise<{ of: number; met: number }> {
  const conditions = await selectConditions(read, campaignId);
  const findings = await selectFindings(read, campaignId);
  const met = [...conditions].filter(([id, one]) => {
    const standings = conditionStandings(one.conditions, findings.get(id) ?? [], today);
    return stateOfAll(standings) === 'met';
  });
  return { of: conditions.size, met: met.length };
}

export interface ObjectionsView {
  terms: ObjectionTerms;
  /** Of all, or of the one who is asked for; null before the decree. */
  lastDay: Day | null;
  objections: readonly (ObjectionOf & { dueOn: Day })[];
}

/** How long objections may be filed and answered, in the panel's rounds and in the jury's. */
export const objectionTermsOf = async (
  { read }: Reading,
  campaignId: string,
): Promise<ObjectionTerms> => (await findTerms(read, campaignId)) ?? usualTerms;

export async function objectionsOf(
  { read }: Reading,
  { campaignId, zone }: { campaignId: string; zone: Zone },
  applicationId?: string,
): Promise<ObjectionsView> {
  const terms = await objectionTermsOf({ read }, campaignId);
  const objections = await selectObjections(read, campaignId, applicationId);
  return {
    terms,
    lastDay: await lastDayOf({ read }, { campaignId, zone }, applicationId),
    objections: objections.map((one) => ({
      ...one,
      dueOn: answerDueOn(dayIn(zone, one.filedAt), terms),
    })),
  };
}

/** What every page with the list says of it beside the decree. */
export interface SinceDecree {
  /** Objections that wait for an answer. */
  open: number;
  /** Until when one may be filed; null before the decree. */
  lastDay: Day | null;
  amendments: readonly Amendment[];
}

export async function sinceDecree(
  { read }: Reading,
  { campaignId, zone }: { campaignId: string; zone: Zone },
): Promise<SinceDecree> {
  return {
    open: await countOpenObjections(read, campaignId),
    lastDay: await lastDayOf({ read }, { campaignId, zone }),
    amendments: await selectAmendments(read, campaignId),
  };
}

/** On which objections may be filed for the last time, by all or by one; null before the decree. */
export async function lastDayOf(
  { read }: Reading,
  { campaignId, zone }: { campaignId: string; zone: Zone },
  applicationId?: string,
): Promise<Day | null> {
  const terms = (await findTerms(read, campaignId)) ?? usualTerms;
  const decree = await findDecree(read, campaignId);
  if (!decree) return null;
  if (applicationId === undefined) return lastDayToFile(dayIn(zone, decree.enteredAt), terms);
  const amendments = await selectAmendments(read, campaignId);
  return lastDayOfOne(applicationId, { decree, amendments, terms, zone });
}

/** Of those on the list, who withdrew or whose condition lapsed: they should leave it. */
export async function dueToLeave(
  reading: Reading,
  campaignId: string,
  { list, today }: { list: ListAfter; today: Day },
): Promise<Map<string, ('lapsed' | 'withdrew')[]>> {
  const chosen = list.standings.filter(({ outcome }) => isChosen(outcome));
  const rows = chosen.flatMap(({ applicationId }) => list.people.get(applicationId) ?? []);
  const conditional = await conditionalRows(reading, campaignId, rows, today);
  return new Map(
    conditional.flatMap(({ applicationId, conditions }) => {
      const hasLapsed = conditions.some(({ state }) => state === 'lapsed');
      const hasWithdrawn = list.people.get(applicationId)?.withdrawnAt;
      const causes = [
        ...(hasWithdrawn ? (['withdrew'] as const) : []),
        ...(hasLapsed ? (['lapsed'] as const) : []),
      ];
      return causes.length > 0 ? [[applicationId, causes]] : [];
    }),
  );
}
