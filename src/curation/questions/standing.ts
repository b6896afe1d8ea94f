/** Where one application stands today, for its applicant and for those who run the campaign. */
import { setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import {
  type ConditionStanding,
  conditionStandings,
  isChosen,
  type Standing,
  standingsOf,
} from '../rules/after.ts';
import { quotaIn, type WaitingPlace, waitingIn } from '../rules/waiting.ts';
import { selectAmendments, selectConditions, selectFindings } from '../store/after.ts';
import { findDecree } from '../store/decisions.ts';
import { findOpening } from '../store/panel.ts';
import type { Amendment } from '../words/after.ts';
import type { Decree } from '../words/decree.ts';
import type { Application, ScreeningTold } from '../words/form.ts';
import { isMapped } from './chain.ts';

type Reading = Pick<Database, 'read'>;

export interface Decided {
  decree: Decree;
  entry: Standing;
  /** The decree of change by which it moved up; null where it did not. */
  change: Pick<Amendment, 'number' | 'decidedOn'> | null;
  /** Of whoever passed on conditions. */
  conditions: readonly ConditionStanding[];
  /** null: does not wait. */
  waits: WaitingPlace | null;
}

/** null before the decree, and for whom the panel did not score. */
export async function decidedOf(
  { read }: Reading,
  { campaignId, applicationId }: Pick<Application, 'campaignId' | 'applicationId'>,
  today: Day,
): Promise<Decided | null> {
  const decree = await findDecree(read, campaignId);
  if (!decree) return null;
  const amendments = await selectAmendments(read, campaignId);
  const standings = standingsOf(decree.content.entries, amendments);
  const entry = standings.find((one) => one.applicationId === applicationId);
  if (!entry) return null;
  const conditions = (await selectConditions(read, campaignId)).get(applicationId)?.conditions;
  const findings = (await selectFindings(read, campaignId)).get(applicationId);
  const { sectors } = await setupOf({ read }, campaignId);
  const waiting = waitingIn(standings, quotaIn(sectors));
  return {
    waits: waiting.find((one) => one.applicationId === applicationId)?.waits ?? null,
    ...{ decree, entry, change: amendments.find(({ no }) => no === entry.movedUp) ?? null },
    conditions: conditionStandings(conditions ?? [], findings ?? [], today),
  };
}

/** What comes next for whoever passed the screening. */
export type NextStep = 'mapping' | 'panel' | 'scoring' | 'decree';

/** null where nothing more comes: the mapping let it not go on, or it is decided. */
export async function nextStepOf(
  reading: Reading,
  application: Application,
): Promise<NextStep | null> {
  const { campaignId } = application;
  const opening = await findOpening(reading.read, campaignId);
  const mapped = await isMapped(reading, application);
  if (mapped === 'failed') return null;
  if (!opening) return mapped === 'open' ? 'mapping' : 'panel';
  if (mapped === 'open') return null;
  if (!opening.closedAt) return 'scoring';
  return (await findDecree(reading.read, campaignId)) ? null : 'decree';
}

/** Whether this one may still be chosen, or was and did not leave. */
export async function isInTheRunning(
  reading: Reading,
  application: Application,
  { screening, today }: { screening: Pick<ScreeningTold, 'outcome'> | null; today: Day },
): Promise<boolean> {
  if (application.state !== 'sent' || screening?.outcome === 'failed') return false;
  const decided = await decidedOf(reading, application, today);
  if (!decided) return (await nextStepOf(reading, application)) !== null;
  const { outcome } = decided.entry;
  return outcome === 'waiting' || isChosen(outcome);
}
