/** Mentoring of one enterprise: what is to be done, what comes, what was advised. */
import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { salesPolicy } from '../../sales/index.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  makeOnce,
  NewId,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addTask } from '../actions/tasks.ts';
import { mentoringSaid, sessionSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import {
  type EnterpriseMentoring,
  enterpriseMentoring,
  type OwnSession,
} from '../questions/enterprise.ts';
import { actsFor } from '../questions/feed.ts';
import { isOver } from '../rules/session.ts';
import { enterpriseSaid } from '../setup-messages.ts';
import { type Session, type Task, taskOwners, taskOwnerWords } from '../words.ts';
import {
  attendanceOf,
  campaignJoinedLast,
  onEnterprise,
  placeOf,
  StateOf,
  whenOf,
} from './parts.tsx';

async function enterprisePage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, today, who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const { database } = house;
  const m = inLocale(enterpriseSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [names, target, mentoring] = await Promise.all([
    enterpriseNames(database, [enterpriseId]),
    enterpriseTarget(database, enterpriseId),
    enterpriseMentoring(database, { enterpriseId, today }),
  ]);
  const name = names.get(enterpriseId) ?? '';
  const { sessions, tasks } = mentoring;
  const now = house.clock();
  // One that runs now is not over; one of a coming day that was cancelled concerns that day.
  const isComing = ({ session }: OwnSession) =>
    (session.state === 'planned' || session.state === 'cancelled') && !isOver(session, now);
  const coming = sessions.filter(isComing).reverse();
  const past = sessions.filter((one) => !isComing(one));
  const open = tasks.filter(({ state }) => state === 'open');
  const ofOthers = open.filter(({ owner }) => owner !== 'producer');
  const mayAdd = target !== null && mentoringPolicy.may(who, 'mentoring.walk', target, today);
  const seesSales = target !== null && salesPolicy.may(who, 'sales.see', target, today);
  const parts = { visit, enterpriseId };
  return {
    title: `${s.title} · ${name}`,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={[{ href: `/usaha/${enterpriseId}`, text: name }]} label={s.trail} />
        <h1>{s.title}</h1>
        <p class="my-2 break-words">{mentorsSaid(visit, mentoring)}</p>
        <p class="min-h-11">
          <a href={mentoringPaths.readiness(enterpriseId)}>{m.readiness}</a>
        </p>
        {seesSales && (
          <p class="min-h-11">
            <a href={mentoringPaths.curve(enterpriseId)}>{m.curve}</a>
          </p>
        )}
        {who && actsFor(who, today).includes(enterpriseId) && (
          <p class="min-h-11">
            <a href={mentoringPaths.ownCalendar()}>{m.calendar}</a>
          </p>
        )}
        <ErrorSummary refused={refused} locale={locale} />
        <section class="my-6">
          <h2>{m.open}</h2>
          <Tasks {...parts} tasks={open.filter(({ owner }) => owner === 'producer')} />
        </section>
        {ofOthers.length > 0 && (
          <section class="my-6">
            <h2>{m.ofOthers}</h2>
            <Tasks {...parts} tasks={ofOthers} />
          </section>
        )}
        <section class="my-6">
          <h2>{m.coming}</h2>
          {coming.length === 0 && <p>{sessions.length === 0 ? m.noSessions : '–'}</p>}
          <Sessions {...parts} sessions={coming} />
        </section>
        {past.length > 0 && (
          <section class="my-6">
            <h2>{m.past}</h2>
            <Sessions {...parts} sessions={past} />
          </section>
        )}
        {tasks.some(({ state }) => state !== 'open') && (
          <section class="my-6">
            <h2>{m.settled}</h2>
            <Tasks {...parts} tasks={tasks.filter(({ state }) => state !== 'open')} />
          </section>
        )}
        {mayAdd && (target.memberships ?? []).length > 0 && (
          <AddTask {...parts} refused={refused} />
        )}
      </>
    ),
  };
}

/** Who walks there, else who did. */
function mentorsSaid(
  { locale }: Visit,
  { mentors, formerMentors }: Pick<EnterpriseMentoring, 'mentors' | 'formerMentors'>,
): string {
  const m = inLocale(enterpriseSaid, locale);
  if (mentors.length > 0) return `${m.yours}: ${mentors.map(({ name }) => name).join(', ')}`;
  if (formerMentors.length === 0) return m.noMentor;
  const told = formerMentors.map(
    ({ name, until }) => `${name} (${m.until(formatDay(until, locale))})`,
  );
  return `${m.former}: ${[...new Set(told)].join(', ')}`;
}

interface Parts {
  visit: Visit;
  enterpriseId: string;
}

function Tasks({ visit, enterpriseId, tasks }: Parts & { tasks: readonly Task[] }): VNode {
  const { locale, today } = visit;
  const m = inLocale(enterpriseSaid, locale);
  if (tasks.length === 0) return <p>{m.noOpen}</p>;
  const mark = { open: '○', done: '●', dropped: '✕' };
  return (
    <ul class="divide-y divide-base-300">
      {tasks.map(({ taskId, words, owner, dueOn, state }) => (
        <li key={taskId} class="py-3 break-words">
          <a class="name" href={mentoringPaths.task(enterpriseId, taskId)}>
            {mark[state]} {words}
          </a>
          <span class="grounds block">
            {taskOwnerWords[owner][locale]} · {m.due(formatDay(dueOn, locale))}
            {state === 'open' && dueOn < today && (
              <strong class="text-warning"> ▾ {m.overdue}</strong>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sessions({ visit, sessions }: Parts & { sessions: readonly OwnSession[] }): VNode {
  const { locale, who, today, house } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const said = inLocale(sessionSaid, locale);
  // Planned and over: nobody told of it yet.
  const toldOf = (session: Session, attended: string | null) => {
    const isUntold = session.state === 'planned' && isOver(session, house.clock());
    const told = attended ?? (isUntold ? said.notTold : null);
    return told && ` · ${told}`;
  };
  // As `sessionFor` judges: to producers a session shows only their own part, which stands here.
  const sees = ({ mentorId, campaignId }: Session) =>
    mentorId === who?.personId || mentoringPolicy.may(who, 'mentoring.see', { campaignId }, today);
  return (
    <ul class="divide-y divide-base-300">
      {sessions.map(({ session, seat, mentorName, zone }) => (
        <li key={session.sessionId} class="py-3 break-words">
          {sees(session) ? (
            <a class="name font-semibold" href={mentoringPaths.session(session.sessionId)}>
              {session.topic}
            </a>
          ) : (
            <span class="font-semibold">{session.topic}</span>
          )}
          <span class="grounds block">{whenOf(session, { locale, zone })}</span>
          <span class="grounds block">
            <StateOf session={session} locale={locale} /> · {mentorName}
            {toldOf(session, attendanceOf(seat, { locale, zone }))}
          </span>
          {session.state === 'cancelled' && session.why && (
            <span class="block">
              {said.why}: {session.why}
            </span>
          )}
          {session.state === 'planned' && session.place && (
            <span class="block">{placeOf(session.place)}</span>
          )}
          {seat.advice && (
            <span class="block whitespace-pre-line">
              {m.advice}: {seat.advice}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddTask({ visit, enterpriseId, refused }: Parts & { refused: Refused }): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const form = { refused, locale };
  return (
    <details class="my-6" open={refused.problems.length > 0}>
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.addTask}</summary>
      <form method="post" action={mentoringPaths.taskAdding(enterpriseId)}>
        <NewId refused={refused} />
        <Field name="tugas" label={m.words} required {...form} />
        <Select
          name="pemilik"
          label={m.owner}
          value="producer"
          options={taskOwners.map((one) => ({ value: one, label: taskOwnerWords[one][locale] }))}
          {...form}
        />
        <Field name="batas" label={m.dueOn} type="date" required {...form} />
        <Submit>{m.addTask}</Submit>
      </form>
    </details>
  );
}

async function add(visit: Visit): Promise<Page | Response> {
  const enterpriseId = param(visit, 'enterprise');
  const typed = await typedIn(visit);
  const campaignId = await campaignJoinedLast(visit);
  const asked = {
    ...{ campaignId, enterpriseId, words: typed['tugas'] ?? '', dueOn: typed['batas'] ?? '' },
    owner: taskOwners.find((one) => one === typed['pemilik']) ?? 'producer',
  };
  const done = await orRefused(typed, () =>
    makeOnce(typed, {
      make: async (taskId) => {
        await addTask(visit.house, visit.who, { ...asked, taskId });
        return taskId;
      },
      taken: mentoringProblems.taskTaken(),
      isSame: async () => false,
    }),
  );
  if (!done.ok) return enterprisePage(visit, done.refused);
  return redirect(mentoringPaths.enterprise(enterpriseId));
}

export const enterpriseRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.enterprise(':enterprise') },
    ...onEnterprise('mentoring.seeOwn'),
    handle: (visit) => enterprisePage(visit),
  },
  {
    ...{ method: 'post', path: mentoringPaths.taskAdding(':enterprise') },
    ...onEnterprise('mentoring.walk'),
    handle: add,
  },
];
