/** Sales of an enterprise beside its sessions, and against its own baseline. */
import { type CampaignWhole, campaignOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { baselineOf, currentBaselines, evidenceSum } from '../../enterprises/index.ts';
import { type Day, dayIn, weeksOf } from '../../kernel/day.ts';
import { daysOf, reportingGrid } from '../../sales/index.ts';
import { feastsIn, type Growth, growthOf, type Rates, weekly } from '../rules/growth.ts';
import { selectSeats, selectSessions } from '../store/sessions.ts';
import type { SessionKind } from '../words.ts';

export interface CurveWeek {
  no: number;
  from: Day;
  to: Day;
  /** null where nothing was said of it: no zero. */
  omzet: number | null;
  sessions: readonly { day: Day; kind: SessionKind; topic: string }[];
}

export interface EnterpriseCurve {
  campaign: CampaignWhole;
  weeks: readonly CurveWeek[];
  growth: Growth;
  feasts: { ramadan: Day | null; lebaran: Day | null };
}

/** null where there is no such campaign. */
export async function enterpriseCurve(
  database: Database,
  { enterpriseId, campaignId, today }: { enterpriseId: string; campaignId: string; today: Day },
): Promise<EnterpriseCurve | null> {
  const campaign = await campaignOf(database, campaignId);
  if (!campaign) return null;
  const { window, zone } = campaign;
  const [days, grid, baseline, sessions] = await Promise.all([
    daysOf(database, { campaignId, enterpriseId, ...window }),
    reportingGrid(database, { campaignId, enterpriseId, today }),
    monthsBefore(database, { enterpriseId, campaignId, today }),
    sessionsIn(database, { enterpriseId, campaignId }),
  ]);
  const told = new Set(
    (grid[0]?.cells ?? []).flatMap((cell) =>
      cell.state === 'reported' || cell.state === 'zero' ? [cell.week] : [],
    ),
  );
  const weeks = weeksOf(window.from, window.to).map(({ no, from, to }): CurveWeek => {
    const within = (day: Day) => day >= from && day <= to;
    const sold = days.filter(({ day }) => within(day)).reduce((sum, one) => sum + one.omzet, 0);
    const held = sessions.map((one) => ({ ...one, day: dayIn(zone, one.startsAt) }));
    return {
      ...{ no, from, to, omzet: told.has(no) ? sold : null },
      sessions: held.filter(({ day }) => within(day)),
    };
  });
  const rates: Rates = {
    baseline,
    window: weeks.flatMap((one) => (one.omzet === null ? [] : [weekly(one.omzet, one)])),
  };
  const growth = growthOf(rates, `${enterpriseId} ${campaignId}`);
  return { campaign, weeks, growth, feasts: feastsIn(window) };
}

/** Rupiah a week in each of the three months before, as they were told; those without data not. */
async function monthsBefore(
  database: Database,
  asked: { enterpriseId: string; campaignId: string; today: Day },
): Promise<number[]> {
  const found = await baselineOf(database, asked);
  if (!found) return [];
  const current = currentBaselines(found.versions, found.periods);
  return (['month3', 'month2', 'month1'] as const).flatMap((period) => {
    const told = current.get(period);
    return told && !told.noData ? [weekly(evidenceSum(told.byEvidence), told)] : [];
  });
}

/** More than a session a day. */
const sessionsMax = 400;

async function sessionsIn(
  { read }: Database,
  { enterpriseId, campaignId }: { enterpriseId: string; campaignId: string },
) {
  const all = await selectSessions(read, {
    ...{ campaignId, enterpriseId, state: 'held', limit: sessionsMax },
  });
  const seats = await selectSeats(
    read,
    all.map(({ sessionId }) => sessionId),
  );
  const there = new Set(
    seats
      .filter((seat) => seat.enterpriseId === enterpriseId)
      .filter(({ attendance, scannedAt }) =>
        attendance ? attendance === 'present' : scannedAt !== null,
      )
      .map(({ sessionId }) => sessionId),
  );
  return all.filter(({ sessionId }) => there.has(sessionId));
}
