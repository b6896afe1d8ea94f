/** Lists behind the figures of a campaign's mentoring: its sessions, and its open tasks. */
import { enterpriseNames } from '../../enterprises/index.ts';
import { addDays, atTime, type Day, formatDay, parseDay, type Zone } from '../../kernel/day.ts';
import { namesOf } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  type Route,
  sentTable,
  Table,
  type Visit,
} from '../../web/index.ts';
import { listSaid } from '../list-messages.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths, type OwnerFilter, type SessionFilter } from '../paths.ts';
import { attendanceTable } from '../questions/tables.ts';
import { enterpriseSaid } from '../setup-messages.ts';
import { selectSeats, selectSessions } from '../store/sessions.ts';
import { selectOpenTasks } from '../store/tasks.ts';
import { type TaskOwner, taskOwnerWords } from '../words.ts';
import { campaignHere, onCampaign, StateOf, trailTo, whenOf } from './parts.tsx';

const perPage = 50;

interface Asked {
  filter: SessionFilter | null;
  day: Day | null;
}

function askedOf({ c }: Visit): Asked {
  const typed = c.req.query('saring');
  const filter = (['belum', 'laporan'] as const).find((one) => one === typed) ?? null;
  return { filter, day: parseDay(c.req.query('hari') ?? '') };
}

/** What the list is narrowed to, as the store asks it. */
function narrowed({ filter, day }: Asked, { now, zone }: { now: Date; zone: Zone }) {
  if (filter === 'belum') return { state: 'planned' as const, endedBy: now };
  if (filter === 'laporan') return { report: 'submitted' as const };
  const from = day ? atTime(zone, day, '00:00') : null;
  const until = day ? atTime(zone, addDays(day, 1), '00:00') : null;
  return from && until ? { from, until } : {};
}

async function sessionsPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const { campaignId, zone, name } = await campaignHere(visit);
  const m = inLocale(listSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const asked = askedOf(visit);
  const page = pageAsked(visit);
  // One more than is shown tells whether there is another page.
  const found = await selectSessions(house.database.read, {
    ...{ campaignId, newestFirst: true, limit: perPage + 1, offset: (page - 1) * perPage },
    ...narrowed(asked, { now: house.clock(), zone }),
  });
  const sessions = found.slice(0, perPage);
  const { names, people, seated } = await whoIn(visit, sessions);
  const count = (page - 1) * perPage + found.length;
  const filters = [
    [null, m.all],
    ['belum', m.untold],
    ['laporan', m.waiting],
  ] as const;
  const title = asked.day ? m.ofDay(formatDay(asked.day, locale)) : s.sessions;
  return {
    title: `${title} · ${name}`,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{title}</h1>
        <ul class="flex flex-wrap gap-x-6 my-2">
          {filters.map(([saring, text]) => (
            <li key={text} class="min-h-11 inline-flex items-center">
              <a
                href={mentoringPaths.sessions(campaignId, { saring })}
                {...(asked.filter === saring && !asked.day && { 'aria-current': 'page' })}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
        {sessions.length === 0 && <Empty>{m.none}</Empty>}
        <ul class="divide-y divide-base-300 max-w-3xl">
          {sessions.map((session) => (
            <li key={session.sessionId} class="py-3 break-words">
              <a class="name font-semibold" href={mentoringPaths.session(session.sessionId)}>
                {session.topic}
              </a>
              <span class="grounds block">
                <StateOf session={session} locale={locale} /> · {whenOf(session, { locale, zone })}
              </span>
              <span class="grounds block">
                {people.get(session.mentorId)} ·{' '}
                {(seated.get(session.sessionId) ?? [])
                  .map(({ enterpriseId }) => names.get(enterpriseId))
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
        <Pager
          locale={locale}
          at={{ count, perPage, page }}
          to={(hal) =>
            mentoringPaths.sessions(campaignId, { hal, saring: asked.filter, hari: asked.day })
          }
        />
      </>
    ),
  };
}

async function whoIn(
  { house }: Visit,
  sessions: readonly { sessionId: string; mentorId: string }[],
) {
  const seats = await selectSeats(
    house.database.read,
    sessions.map(({ sessionId }) => sessionId),
  );
  const [names, people] = await Promise.all([
    enterpriseNames(
      house.database,
      seats.map(({ enterpriseId }) => enterpriseId),
    ),
    namesOf(
      house.database,
      sessions.map(({ mentorId }) => mentorId),
    ),
  ]);
  return { names, people, seated: Map.groupBy(seats, ({ sessionId }) => sessionId) };
}

const owners: readonly (readonly [OwnerFilter, TaskOwner])[] = [
  ['usaha', 'producer'],
  ['pendamping', 'mentor'],
  ['dinas', 'office'],
];

/** Those due first stand first. */
async function tasksPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const { campaignId, name } = await campaignHere(visit);
  const m = inLocale(listSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const { by } = inLocale(enterpriseSaid, locale);
  const page = pageAsked(visit);
  const [filter, owner] = owners.find(([one]) => one === visit.c.req.query('pemilik')) ?? [];
  const found = await selectOpenTasks(house.database.read, campaignId, {
    ...(owner && { owner }),
    ...{ limit: perPage + 1, offset: (page - 1) * perPage },
  });
  const tasks = found.slice(0, perPage);
  const names = await enterpriseNames(
    house.database,
    tasks.map(({ enterpriseId }) => enterpriseId),
  );
  const count = (page - 1) * perPage + found.length;
  return {
    title: `${m.tasks} · ${name}`,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.tasks}</h1>
        <ul class="flex flex-wrap gap-x-6 my-2">
          {[
            [null, m.allTasks] as const,
            ...owners.map(([one, of]) => [one, taskOwnerWords[of][locale]] as const),
          ].map(([pemilik, text]) => (
            <li key={text} class="min-h-11 inline-flex items-center">
              <a
                href={mentoringPaths.tasks(campaignId, { pemilik })}
                {...(pemilik === (filter ?? null) && { 'aria-current': 'page' })}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
        {tasks.length === 0 ? (
          <Empty>{m.noTasks}</Empty>
        ) : (
          <Table
            label={m.tasks}
            columns={[{ head: m.task }, { head: m.due }, { head: s.enterprise, isWide: true }]}
            rows={tasks.map(({ taskId, enterpriseId, words, dueOn, owner }) => ({
              key: `${enterpriseId}${taskId}`,
              cells: [
                <span key="task">
                  <a class="name" href={mentoringPaths.task(enterpriseId, taskId)}>
                    {words}
                  </a>
                  <span class="grounds block">{by(taskOwnerWords[owner][locale])}</span>
                  <span class="grounds block sm:hidden">{names.get(enterpriseId)}</span>
                </span>,
                <span key="due" class={dueOn < today ? 'text-warning' : ''}>
                  {formatDay(dueOn, locale)}
                  {dueOn < today && ` ▾ ${m.overdue}`}
                </span>,
                names.get(enterpriseId) ?? '',
              ],
            }))}
          />
        )}
        <Pager
          locale={locale}
          at={{ count, perPage, page }}
          to={(hal) => mentoringPaths.tasks(campaignId, { hal, pemilik: filter ?? null })}
        />
      </>
    ),
  };
}

async function attendanceFile(visit: Visit): Promise<Response> {
  const campaign = await campaignHere(visit);
  const { campaignId, zone } = campaign;
  return sentTable(visit, {
    ...{ title: 'Kehadiran', name: `kehadiran-pendampingan-${campaignId}`, campaign },
    rowsOf: (head) => attendanceTable(visit.house.database, { campaignId, zone, ...head }),
  });
}

export const listRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.sessions(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: sessionsPage,
  },
  {
    ...{ method: 'get', path: mentoringPaths.attendanceTable(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: attendanceFile,
  },
  {
    ...{ method: 'get', path: mentoringPaths.tasks(':campaign') },
    ...onCampaign('mentoring.see'),
    handle: tasksPage,
  },
];
