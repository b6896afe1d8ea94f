/** A session as a whole: what was planned, who was there, what was agreed, what was reported. */
import type { VNode } from 'preact';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  ErrorSummary,
  inLocale,
  nothingRefused,
  type Page,
  param,
  qrPicture,
  type Refused,
  refusedStatus,
  type Visit,
} from '../../web/index.ts';
import { mentoringSaid, sessionSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { type SessionWhole, sessionFor } from '../questions/sessions.ts';
import { tellingEnded } from '../rules/record.ts';
import { hasBegun, isCodeOpen, takesCode } from '../rules/session.ts';
import { stepSaid } from '../setup-messages.ts';
import { attendanceWords, type TaskStep, taskOwnerWords } from '../words.ts';
import { Invitations } from './invitations.tsx';
import { attendanceOf, placeOf, StateOf, trailTo, whenOf } from './parts.tsx';
import { SessionPhotos } from './photos.tsx';
import { Report } from './report.tsx';
import { Cancel, Move } from './session-acts.tsx';
import { SessionCoverage } from './session-coverage.tsx';

export async function sessionPage(
  visit: Visit,
  refused: Refused = nothingRefused,
  mailed: number | null = null,
): Promise<Page> {
  const { locale, house, today } = visit;
  const asked = { sessionId: param(visit, 'session'), today };
  const whole = await sessionFor(house.database, visit.who, asked);
  const m = inLocale(sessionSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const { session, zone, mentorName, modules, campaignName, conflicts } = whole;
  const { sessionId, campaignId, topic, place, state, why, note, recordId } = session;
  const isOwn = session.mentorId === visit.who?.personId;
  const hasCome = recordId !== null || hasBegun(session.startsAt, house.clock());
  const mayTell = whole.mayTell && hasCome && !tellingEnded(session);
  const parts = { visit, whole, refused };
  // A cancellation is told as long as somebody might still come.
  const isTold = state === 'planned' || (state === 'cancelled' && session.startsAt > house.clock());
  const invitations = isTold && whole.mayTell ? await Invitations(parts) : null;
  return {
    title: `${topic} · ${campaignName}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{topic}</h1>
        <p class="grounds break-words">{whenOf(session, { locale, zone })}</p>
        <p class="my-2 break-words">
          <StateOf session={session} locale={locale} /> · {s.mentor}: {mentorName}
          {isOwn ? '' : ` · ${campaignName}`}
        </p>
        {place && <p class="break-words">{placeOf(place)}</p>}
        {modules.length > 0 && (
          <p class="grounds">
            {s.modules}: {modules.map(({ name }) => name[locale]).join(', ')}
          </p>
        )}
        {why && (
          <p class="my-2 break-words">
            {m.why}: {why}
          </p>
        )}
        <ErrorSummary refused={refused} locale={locale} />
        {mailed !== null && (
          <p class="border-2 border-success rounded-box p-3 my-3" role="status">
            {m.mailed(mailed)}
          </p>
        )}
        {mayTell && (
          <p class="my-4">
            <a
              class="btn btn-primary w-full sm:w-auto min-h-12"
              href={mentoringPaths.recording(sessionId)}
            >
              {recordId ? m.correct : m.record}
            </a>
          </p>
        )}
        {note && <p class="my-4 max-w-3xl whitespace-pre-line break-words">{note}</p>}
        <Seats {...parts} />
        {conflicts.map((conflict) => (
          <Conflict key={conflict.recordId} {...parts} conflict={conflict} />
        ))}
        <Tasks {...parts} />
        <SessionPhotos {...parts} />
        <SessionCoverage {...parts} />
        {recordId && <Report {...parts} />}
        {invitations}
        {state === 'planned' && whole.mayTell && <Move {...parts} />}
        {state === 'planned' && whole.mayTell && <Cancel {...parts} />}
        {takesCode(session) && whole.mayTell && isCodeOpen(session.startsAt, house.clock()) && (
          <Code {...parts} picture={await codePicture(visit, whole)} />
        )}
        <Moves {...parts} />
      </>
    ),
  };
}

export interface SessionParts {
  visit: Visit;
  whole: SessionWhole;
  refused: Refused;
}

function Seats({ visit, whole }: SessionParts): VNode {
  const { locale } = visit;
  const { seats, names, readable, zone, session } = whole;
  const isOff = session.state === 'cancelled' || session.state === 'missed';
  const s = inLocale(mentoringSaid, locale);
  const m = inLocale(sessionSaid, locale);
  return (
    <section class="my-6">
      <h2>{s.enterprises}</h2>
      <ul class="divide-y divide-base-300 max-w-3xl">
        {seats.map((seat) => (
          <li key={seat.enterpriseId} class="py-3 break-words">
            {readable.has(seat.enterpriseId) ? (
              <a class="name font-semibold" href={mentoringPaths.enterprise(seat.enterpriseId)}>
                {names.get(seat.enterpriseId)}
              </a>
            ) : (
              <span class="font-semibold">{names.get(seat.enterpriseId)}</span>
            )}
            <span class="grounds block">
              {attendanceOf(seat, { locale, zone }) ?? (isOff ? null : m.notTold)}
            </span>
            {seat.note && <span class="block whitespace-pre-line">{seat.note}</span>}
            {seat.advice && (
              <span class="block whitespace-pre-line">
                {m.advice}: {seat.advice}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tasks({ visit, whole }: SessionParts): VNode {
  const { locale } = visit;
  const { names, readable, became } = whole;
  const m = inLocale(sessionSaid, locale);
  const said = inLocale(stepSaid, locale);
  const settled = new Set(became.map(({ task }) => task.taskId));
  const others = whole.tasks.filter(({ taskId }) => !settled.has(taskId));
  const tasks = [...others.map((task) => ({ task, step: null })), ...became];
  const toldOf = ({ kind, dueOn, words }: TaskStep) =>
    [m.inThisSession(said[kind]), dueOn && m.until(formatDay(dueOn, locale)), words]
      .filter(Boolean)
      .join(' · ');
  const mark = { open: '○', done: '●', dropped: '✕' };
  return (
    <section class="my-6">
      <h2>{m.tasks}</h2>
      {tasks.length === 0 && <p>{m.noTasks}</p>}
      <ul class="divide-y divide-base-300 max-w-3xl">
        {tasks.map(({ task, step }) => (
          <li key={task.taskId} class="py-3 break-words">
            {readable.has(task.enterpriseId) ? (
              <a class="name" href={mentoringPaths.task(task.enterpriseId, task.taskId)}>
                {mark[task.state]} {task.words}
              </a>
            ) : (
              <span>
                {mark[task.state]} {task.words}
              </span>
            )}
            <span class="grounds block">
              {names.get(task.enterpriseId)} · {taskOwnerWords[task.owner][locale]} ·{' '}
              {formatDay(task.dueOn, locale)}
            </span>
            {step && <span class="block">{toldOf(step)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Conflict(props: SessionParts & { conflict: SessionWhole['conflicts'][number] }): VNode {
  const { visit, whole, conflict } = props;
  const { locale } = visit;
  const m = inLocale(sessionSaid, locale);
  const { content, recordId, sentAt } = conflict;
  const to = mentoringPaths.choosing(whole.session.sessionId, recordId);
  return (
    <section class="border-2 border-warning rounded-box p-4 my-4 max-w-3xl">
      <h2>{m.conflicts}</h2>
      <p class="grounds">
        {m.conflictHint} {formatInstant(sentAt, whole.zone, locale)}
      </p>
      {content.note && <p class="whitespace-pre-line break-words">{content.note}</p>}
      <ul class="list-disc pl-5">
        {content.seats.map((seat) => (
          <li key={seat.enterpriseId} class="break-words">
            {whole.names.get(seat.enterpriseId)}:{' '}
            {[
              seat.attendance ? attendanceWords[seat.attendance][locale] : m.notTold,
              seat.note,
              seat.advice && `${m.advice}: ${seat.advice}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
        {content.tasks.map((task) => (
          <li key={task.taskId} class="break-words">
            {m.tasks}: {task.words}
          </li>
        ))}
      </ul>
      {whole.mayTell && !tellingEnded(whole.session) && (
        <form method="post" action={to} class="flex flex-wrap gap-3 mt-3">
          <button type="submit" name="pakai" value="1" class="btn btn-primary min-h-11">
            {m.takeThis}
          </button>
          <button type="submit" name="pakai" value="" class="btn min-h-11">
            {m.putAside}
          </button>
        </form>
      )}
    </section>
  );
}

const codePicture = ({ house }: Visit, { session }: SessionWhole): Promise<string> =>
  qrPicture(`${house.url()}${mentoringPaths.attending(session.sessionId, session.code)}`);

function Code({ visit, whole, picture }: SessionParts & { picture: string }): VNode {
  const m = inLocale(sessionSaid, visit.locale);
  const { sessionId } = whole.session;
  return (
    <section class="my-6">
      <h2>{m.code}</h2>
      <p class="grounds max-w-3xl">{m.codeHint}</p>
      <img src={picture} alt={m.codeAlt} width="280" height="280" class="my-3 bg-white" />
      <form method="post" action={mentoringPaths.newCode(sessionId)}>
        <button type="submit" class="btn min-h-11">
          {m.newCode}
        </button>
      </form>
    </section>
  );
}

function Moves({ visit, whole }: SessionParts): VNode | null {
  const { locale } = visit;
  const { moves, zone } = whole;
  if (moves.length === 0) return null;
  const m = inLocale(sessionSaid, locale);
  return (
    <section class="my-6">
      <h2>{m.moves}</h2>
      <ul class="list-disc pl-5">
        {moves.map(({ wasAt, nowAt, reason, movedAt }) => (
          <li key={movedAt.toISOString()} class="break-words">
            {m.moved(formatInstant(wasAt, zone, locale), formatInstant(nowAt, zone, locale))}:{' '}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
