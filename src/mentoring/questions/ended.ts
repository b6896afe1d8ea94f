/** Until which day the mentoring of a campaign is watched. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { type Day, dayIn, lastDayOf } from '../../kernel/day.ts';

/** The days of a campaign whose mentoring is over, or is not. */
export interface Watched {
  /** Days without a session are counted until then. */
  until: Day;
  isOver: boolean;
}

/**
 * Mentoring may go on when the window of sales has closed: as long as somebody walks with somebody
 * or a session is to come. It is over after that, and its last day is the window's, or the one of
 * a later session: nobody is silent since who was left alone as planned.
 */
export async function watchedUntil(
  { pool }: Pick<Database, 'pool'>,
  campaign: Pick<CampaignWhole, 'campaignId' | 'window' | 'zone'>,
  { today, now }: { today: Day; now: Date },
): Promise<Watched> {
  const { campaignId, window, zone } = campaign;
  if (window.to >= today) return { until: today, isOver: false };
  const { rows } = await pool.query<{ goesOn: boolean; lastHeldAt: Date | null }>(
    `select exists (select from mentoring_pairing where campaign_id = $1 and ended_at is null
         and until_day >= $2)
       or exists (select from mentoring_session where campaign_id = $1 and state = 'planned'
         and starts_at >= $3) as "goesOn",
       (select max(starts_at) from mentoring_session
        where campaign_id = $1 and state = 'held') as "lastHeldAt"`,
    [campaignId, today, now],
  );
  const [found] = rows;
  if (found?.goesOn) return { until: today, isOver: false };
  const held = found?.lastHeldAt ? [dayIn(zone, found.lastHeldAt)] : [];
  return { until: lastDayOf(window.to, ...held), isOver: true };
}
