/** Mentoring of one enterprise, as it and those who help it see it. */
import { listCampaigns } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Day, Zone } from '../../kernel/day.ts';
import { namesOf } from '../../people/index.ts';
import { lastDayWalked } from '../rules/pairing.ts';
import { selectEndedPairings, selectPairings } from '../store/pairings.ts';
import { type KeptPhoto, selectPhotos } from '../store/photos.ts';
import { selectSeats, selectSessions } from '../store/sessions.ts';
import { findTask, selectSteps, selectTasks, type TaskKey } from '../store/tasks.ts';
import type { Seat, Session, Task, TaskStep } from '../words.ts';

export interface OwnSession {
  session: Session;
  seat: Seat;
  mentorName: string;
  zone: Zone;
}

export interface EnterpriseMentoring {
  sessions: readonly OwnSession[];
  tasks: readonly Task[];
  mentors: readonly { name: string; until: Day }[];
  /** Who walked there and does no more, the last one first. */
  formerMentors: readonly { name: string; until: Day }[];
}

/** Newest first; more are a year's. */
const sessionsShown = 60;

export async function enterpriseMentoring(
  database: Database,
  { enterpriseId, today }: { enterpriseId: string; today: Day },
): Promise<EnterpriseMentoring> {
  const { read } = database;
  const [campaigns, sessions, tasks] = await Promise.all([
    listCampaigns(database),
    selectSessions(read, { enterpriseId, limit: sessionsShown, newestFirst: true }),
    selectTasks(read, { enterpriseIds: [enterpriseId] }),
  ]);
  const seats = await selectSeats(
    read,
    sessions.map(({ sessionId }) => sessionId),
  );
  const ids = campaigns.map(({ campaignId }) => campaignId);
  const pairings = ids.length > 0 ? await selectPairings(read, ids, { today, enterpriseId }) : [];
  const paired = pairings.filter(({ from }) => from <= today);
  const ended = await selectEndedPairings(read, ids, { today, of: { enterpriseId } });
  const people = await namesOf(database, [
    ...sessions.map(({ mentorId }) => mentorId),
    ...[...paired, ...ended].map(({ mentorId }) => mentorId),
  ]);
  const zoneOf = (campaignId: string) =>
    campaigns.find((one) => one.campaignId === campaignId)?.zone ?? 'WIB';
  const nameOf = (personId: string) => people.get(personId) ?? '';
  return {
    tasks,
    mentors: paired.map(({ mentorId, until }) => ({ name: nameOf(mentorId), until })),
    formerMentors: ended
      .map((one) => ({
        name: nameOf(one.mentorId),
        until: lastDayWalked(one, zoneOf(one.campaignId)),
      }))
      .sort((a, b) => (a.until < b.until ? 1 : -1)),
    sessions: sessions.flatMap((session) => {
      const { sessionId, mentorId, campaignId } = session;
      const seat = seats.find(
        (one) => one.sessionId === sessionId && one.enterpriseId === enterpriseId,
      );
      const campaign = campaigns.find((one) => one.campaignId === campaignId);
      if (!seat || !campaign) return [];
      return [{ session, seat, mentorName: nameOf(mentorId), zone: campaign.zone }];
    }),
  };
}

export interface TaskWhole {
  task: Task;
  steps: readonly (TaskStep & { byName: string })[];
  photos: readonly KeptPhoto[];
}

export async function taskWhole(database: Database, key: TaskKey): Promise<TaskWhole | null> {
  const { read } = database;
  const task = await findTask(read, key);
  if (!task) return null;
  const [steps, photos] = await Promise.all([selectSteps(read, key), selectPhotos(read, key)]);
  const people = await namesOf(
    database,
    steps.flatMap(({ madeBy }) => madeBy ?? []),
  );
  const named = steps.map((step) => ({ ...step, byName: people.get(step.madeBy ?? '') ?? '' }));
  return { task, steps: named, photos };
}
