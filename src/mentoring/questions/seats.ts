import type { Database } from '../../database/index.ts';
import type { Attendance, ReportState, SessionKind, SessionState } from '../words.ts';

export interface CampaignSeat {
  sessionId: string;
  startsAt: Date;
  kind: SessionKind;
  topic: string;
  mentorId: string;
  state: SessionState;
  minutes: number;
  report: ReportState;
  enterpriseId: string;
  name: string;
  attendance: Attendance | null;
  scannedAt: Date | null;
  advice: string;
  /** In Indonesian, as lists and papers say them. */
  modules: readonly string[];
}

/** Each enterprise in each session of a campaign, by time; of one mentor only, where told. */
export async function campaignSeats(
  { pool }: Database,
  campaignId: string,
  { mentorId, from, until }: { mentorId?: string; from?: Date; until?: Date } = {},
): Promise<CampaignSeat[]> {
  const { rows } = await pool.query<CampaignSeat>(
    `select s.session_id as "sessionId", s.starts_at as "startsAt", s.kind, s.topic,
       s.mentor_id as "mentorId", s.state, s.minutes, s.report,
       e.enterprise_id as "enterpriseId", e.name, x.attendance, x.scanned_at as "scannedAt",
       x.advice,
       array(select m.name_id from mentoring_session_module o
         join mentoring_module m on m.campaign_id = s.campaign_id and m.module_id = o.module_id
         where o.session_id = s.session_id order by m.made_at, m.module_id) as modules
     from mentoring_session s join mentoring_seat x using (session_id)
     join enterprise e using (enterprise_id)
     where s.campaign_id = $1 and ($2::uuid is null or s.mentor_id = $2)
       and ($3::timestamptz is null or s.starts_at >= $3)
       and ($4::timestamptz is null or s.starts_at < $4)
     order by s.starts_at, s.session_id, lower(e.name), e.enterprise_id`,
    [campaignId, mentorId ?? null, from ?? null, until ?? null],
  );
  return rows;
}
