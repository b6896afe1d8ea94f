/** What sessions and tasks of an enterprise add up to, kept beside them. */
import type { Tx } from '../../database/index.ts';

/**
 * Locks the standing of these enterprises until the end, in one order. What is laid afterwards is
 * counted by a statement that begins behind the lock, so it sees whatever others committed.
 */
export async function holdStanding(
  { client }: Tx,
  { campaignId, enterpriseIds }: { campaignId: string; enterpriseIds: readonly string[] },
): Promise<void> {
  const ids = [...new Set(enterpriseIds)].sort();
  await client.query(
    `insert into mentoring_standing (enterprise_id, campaign_id, held, open_tasks)
     select id, $1, 0, 0 from unnest($2::uuid[]) id order by id on conflict do nothing`,
    [campaignId, ids],
  );
  await client.query(
    `select from mentoring_standing where campaign_id = $1 and enterprise_id = any($2)
     order by enterprise_id for update`,
    [campaignId, ids],
  );
}

export async function layStanding(
  { client }: Tx,
  { campaignId, enterpriseIds }: { campaignId: string; enterpriseIds: readonly string[] },
): Promise<void> {
  await client.query(
    `update mentoring_standing s set held = x.held, last_held_at = x.last_held_at,
       open_tasks = t.open, next_due = t.due
     from unnest($2::uuid[]) id,
     lateral (${sessionsOf}) x, lateral (${tasksOf}) t
     where s.campaign_id = $1 and s.enterprise_id = id`,
    [campaignId, [...new Set(enterpriseIds)]],
  );
}

/** Whoever was told of as being there was; else whoever scanned the code. */
const wasThere = `coalesce(seat.attendance = 'present', seat.scanned_at is not null)`;

const sessionsOf = `select count(*) filter (where state = 'held' and ${wasThere})::int as held,
    max(starts_at) filter (where state = 'held' and ${wasThere}) as last_held_at
  from mentoring_seat seat join mentoring_session using (session_id)
  where seat.enterprise_id = id and campaign_id = $1`;

const tasksOf = `select count(*)::int as open, min(due_on) as due from mentoring_task
  where enterprise_id = id and campaign_id = $1 and state = 'open'`;
