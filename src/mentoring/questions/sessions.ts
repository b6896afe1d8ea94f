/** A session as a whole, for whom it concerns. */
import { campaignOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { enterpriseNames, enterpriseTargets } from '../../enterprises/index.ts';
import type { Day, Zone } from '../../kernel/day.ts';
import { namesOf, peopleProblems, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { tellingEnded } from '../rules/record.ts';
import { type Coverage, selectCoverage } from '../store/coverage.ts';
import { type KeptPhoto, selectPhotos } from '../store/photos.ts';
import {
  type KeptRecord,
  type ReportStep,
  selectConflicts,
  selectReportSteps,
  selectWriters,
} from '../store/records.ts';
import {
  findSession,
  type Move,
  selectMoves,
  selectSeats,
  selectSessionModules,
} from '../store/sessions.ts';
import { selectModules } from '../store/setup.ts';
import { selectStepsIn, selectTasks } from '../store/tasks.ts';
import type { Module, Seat, Session, Task, TaskStep } from '../words.ts';
import { reachedIn } from './reach.ts';

export interface SessionWhole {
  session: Session;
  campaignName: string;
  zone: Zone;
  mentorName: string;
  /** Names of those who took a step of its report. */
  people: ReadonlyMap<string, string>;
  /** Whether the visitor tells of it: its mentor who still walks with one, or who runs it all. */
  mayTell: boolean;
  /** Of its enterprises those of whom the visitor tells. */
  reached: ReadonlySet<string>;
  /** Those whose own page opens to the visitor today; being in a session opens none. */
  readable: ReadonlySet<string>;
  seats: readonly Seat[];
  names: ReadonlyMap<string, string>;
  modules: readonly Module[];
  moves: readonly Move[];
  photos: readonly KeptPhoto[];
  /** Those that were agreed here, and of whom the visitor tells or reads all that are open. */
  tasks: readonly Task[];
  /** Done, put off or dropped in this session, each with what was said of it last. */
  became: readonly { task: Task; step: TaskStep }[];
  coverage: readonly Coverage[];
  conflicts: readonly KeptRecord[];
  reportSteps: readonly ReportStep[];
  /** Who told the record that stands, and who sent its report. */
  writers: readonly string[];
}

/** Its own mentor's and the campaign's; of anybody else's there is none. */
export async function sessionFor(
  database: Database,
  who: Who | null,
  { sessionId, today }: { sessionId: string; today: Day },
): Promise<SessionWhole> {
  if (!who) throw peopleProblems.signInFirst();
  const session = await findSession(database.read, sessionId);
  if (!session || !maySee(session, who, today)) throw mentoringProblems.noSession();
  const { read } = database;
  const { campaignId, mentorId } = session;
  const [campaign, seats, moduleIds, modules, moves, photos, conflicts, reportSteps, coverage] =
    await Promise.all([
      campaignOf(database, campaignId),
      selectSeats(read, [sessionId]),
      selectSessionModules(read, sessionId),
      selectModules(read, campaignId, { retiredToo: true }),
      selectMoves(read, sessionId),
      selectPhotos(read, { sessionId }),
      selectConflicts(read, sessionId),
      selectReportSteps(read, sessionId),
      selectCoverage(read, { sessionId }),
    ]);
  if (!campaign) throw mentoringProblems.noSession();
  const enterpriseIds = seats.map(({ enterpriseId }) => enterpriseId);
  const [names, tasks, steps, people, writers, reached, targets] = await Promise.all([
    enterpriseNames(database, enterpriseIds),
    selectTasks(read, { enterpriseIds, campaignId }),
    selectStepsIn(read, { sessionId, enterpriseIds }),
    namesOf(database, [mentorId, ...reportSteps.flatMap(({ madeBy }) => madeBy ?? [])]),
    selectWriters(read, session),
    reachedIn(database, who, { session, enterpriseIds, today }),
    enterpriseTargets(database, enterpriseIds),
  ]);
  const readable = new Set(
    targets
      .filter((target) => mentoringPolicy.may(who, 'mentoring.seeOwn', target, today))
      .flatMap(({ enterpriseId }) => enterpriseId ?? []),
  );
  // Who tells of a day that is over needs what was open; once told for good, it is no business of
  // who walks there no more.
  const isTold = tellingEnded(session) !== null;
  const isShown = ({ enterpriseId, state }: Task) =>
    state === 'open' && (readable.has(enterpriseId) || (!isTold && reached.has(enterpriseId)));
  return {
    ...{ session, campaignName: campaign.name, zone: campaign.zone, seats, names, moves, photos },
    ...{
      conflicts,
      coverage,
      reportSteps,
      writers,
      people,
      mentorName: people.get(mentorId) ?? '',
    },
    ...{ readable, reached, mayTell: reached.size > 0 && isOwnOrRuns(session, who, today) },
    modules: modules.filter(({ moduleId }) => moduleIds.includes(moduleId)),
    tasks: tasks.filter((task) => task.sessionId === sessionId || isShown(task)),
    became: tasks.flatMap((task) => {
      const step = steps.get(task.taskId);
      return step ? [{ task, step }] : [];
    }),
  };
}

const isOwnOrRuns = ({ mentorId, campaignId }: Session, who: Who, today: Day): boolean =>
  mentorId === who.personId || mentoringPolicy.may(who, 'mentoring.run', { campaignId }, today);

const maySee = (session: Session, who: Who, today: Day): boolean =>
  session.mentorId === who.personId ||
  mentoringPolicy.may(who, 'mentoring.see', { campaignId: session.campaignId }, today);
