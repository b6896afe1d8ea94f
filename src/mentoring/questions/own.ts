/** A mentor's own days: whom one walks with, what comes, what is still to be told. */
import { listCampaigns } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { addDays, type Day, type Zone } from '../../kernel/day.ts';
import { selectMentorings, selectPairings } from '../store/pairings.ts';
import { selectSessions } from '../store/sessions.ts';
import { selectTasks } from '../store/tasks.ts';
import type { Session, Task } from '../words.ts';
import { seatedNames } from './seated.ts';

export interface Walked {
  enterpriseId: string;
  name: string;
  campaignId: string;
  until: Day;
  held: number;
  lastHeldAt: Date | null;
  openTasks: number;
  nextDue: Day | null;
}

export interface OwnMentoring {
  campaigns: readonly { campaignId: string; name: string; zone: Zone }[];
  walked: readonly Walked[];
  /** Those open that the mentor took upon oneself, of enterprises walked with. */
  tasks: readonly Task[];
  /** Planned sessions, the overdue ones first, and the last ones that were told of. */
  coming: readonly Session[];
  past: readonly Session[];
  /** Told of, whose report was sent back or not sent yet; those sent back first. */
  unsent: readonly Session[];
  /** Names of the enterprises of each session. */
  seated: ReadonlyMap<string, readonly string[]>;
}

/** Whether somebody is on a campaign's list of mentors. */
export async function isMentor({ read }: Database, personId: string): Promise<boolean> {
  return (await selectMentorings(read, personId)).length > 0;
}

const shownMax = 50;
const pastMax = 10;
/** Sent back, and as many not sent yet. */
const unsentMax = 20;

export async function ownMentoring(
  database: Database,
  { personId, today }: { personId: string; today: Day },
): Promise<OwnMentoring> {
  const { read } = database;
  const [all, mentorings] = await Promise.all([
    listCampaigns(database),
    selectMentorings(read, personId),
  ]);
  const campaigns = all.filter((one) =>
    mentorings.some(({ campaignId }) => campaignId === one.campaignId),
  );
  const [walked, sessions] = await Promise.all([
    walkedBy(database, { personId, today, campaigns }),
    sessionsOf(database, personId),
  ]);
  const tasks = await selectTasks(read, {
    enterpriseIds: walked.map(({ enterpriseId }) => enterpriseId),
    ...{ isOpen: true, owner: 'mentor' },
  });
  const seated = await seatedNames(database, [
    ...sessions.coming,
    ...sessions.past,
    ...sessions.unsent,
  ]);
  return { campaigns, walked, tasks, ...sessions, seated };
}

async function sessionsOf({ read }: Database, mentorId: string) {
  const planned = await selectSessions(read, { mentorId, state: 'planned', limit: shownMax });
  const told = await selectSessions(read, {
    ...{ mentorId, limit: pastMax, newestFirst: true, isTold: true },
  });
  const held = { mentorId, state: 'held', newestFirst: true, limit: unsentMax } as const;
  const [back, never] = await Promise.all(
    (['sentBack', 'none'] as const).map((report) => selectSessions(read, { ...held, report })),
  );
  return { coming: planned, past: told, unsent: [...(back ?? []), ...(never ?? [])] };
}

async function walkedBy(
  database: Database,
  asked: { personId: string; today: Day; campaigns: readonly { campaignId: string }[] },
): Promise<Walked[]> {
  const { personId, today, campaigns } = asked;
  if (campaigns.length === 0) return [];
  const ids = campaigns.map(({ campaignId }) => campaignId);
  const pairings = await selectPairings(database.read, ids, { today, mentorId: personId });
  // One that begins tomorrow is seen today, so that its first session can be planned.
  const all = pairings.filter(({ from }) => from <= addDays(today, 31));
  const [names, standing] = await Promise.all([
    enterpriseNames(
      database,
      all.map(({ enterpriseId }) => enterpriseId),
    ),
    standingOf(database, all),
  ]);
  return all
    .map(({ enterpriseId, campaignId, until }) => ({
      ...{ enterpriseId, campaignId, until, name: names.get(enterpriseId) ?? '' },
      ...(standing.get(`${campaignId} ${enterpriseId}`) ?? nothingYet),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Standing = Pick<Walked, 'held' | 'lastHeldAt' | 'openTasks' | 'nextDue'>;

const nothingYet: Standing = {
  ...{ held: 0, lastHeldAt: null, openTasks: 0, nextDue: null },
};

async function standingOf(
  { pool }: Database,
  of: readonly { campaignId: string; enterpriseId: string }[],
): Promise<Map<string, Standing>> {
  const { rows } = await pool.query<Standing & { campaignId: string; enterpriseId: string }>(
    `select campaign_id as "campaignId", enterprise_id as "enterpriseId", held,
       last_held_at as "lastHeldAt", open_tasks as "openTasks",
       next_due as "nextDue"
     from mentoring_standing join unnest($1::text[], $2::uuid[]) as of (campaign_id, enterprise_id)
       using (campaign_id, enterprise_id)`,
    [of.map(({ campaignId }) => campaignId), of.map(({ enterpriseId }) => enterpriseId)],
  );
  return new Map(
    rows.map(({ campaignId, enterpriseId, ...row }) => [`${campaignId} ${enterpriseId}`, row]),
  );
}
