/** What is done to a session that is only planned: another time, or none. */
import type { VNode } from 'preact';
import { atTime, dayIn, parseDay, timeIn } from '../../kernel/day.ts';
import {
  Field,
  inLocale,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { cancelSession, moveSession, renewCode } from '../actions/plan.ts';
import { chooseRecord } from '../actions/record.ts';
import { mentoringSaid, sessionSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { sessionFor } from '../questions/sessions.ts';
import { own } from './parts.tsx';
import type { SessionParts } from './session.tsx';

export function Move({ visit, whole, refused }: SessionParts): VNode {
  const { locale } = visit;
  const m = inLocale(sessionSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const { session, zone } = whole;
  const { sessionId, startsAt } = session;
  const form = { refused, locale };
  return (
    <details class="my-6 max-w-xl" open={refused.typed['jam'] !== undefined}>
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.move}</summary>
      <form method="post" action={mentoringPaths.moving(sessionId)}>
        <Field
          name="tanggal"
          label={s.day}
          type="date"
          value={dayIn(zone, startsAt)}
          required
          {...form}
        />
        <Field
          name="jam"
          label={`${s.time} (${zone})`}
          type="time"
          value={timeIn(zone, startsAt)}
          required
          {...form}
        />
        <Field name="alasan" label={m.moveWhy} required {...form} />
        <Submit>{m.move}</Submit>
      </form>
    </details>
  );
}

export function Cancel({ visit, whole, refused }: SessionParts): VNode {
  const { locale } = visit;
  const m = inLocale(sessionSaid, locale);
  const to = mentoringPaths.cancelling(whole.session.sessionId);
  return (
    <details class="my-6 max-w-xl" open={refused.typed['sebab'] !== undefined}>
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.cancel}</summary>
      <form method="post" action={to}>
        <Field name="sebab" label={m.cancelWhy} required {...{ refused, locale }} />
        <button type="submit" class="btn btn-error btn-outline min-h-11">
          {m.cancel}
        </button>
      </form>
    </details>
  );
}

type Show = (visit: Visit, refused: Refused) => Promise<Page>;

/** A form on the page of a session: done, it leads back there; refused, it comes back. */
const act = (
  path: string,
  show: Show,
  work: (visit: Visit, typed: Record<string, string>) => Promise<void>,
): Route =>
  own('post', path, async (visit) => {
    const typed = await typedIn(visit);
    const done = await orRefused(typed, () => work(visit, typed));
    if (!done.ok) return show(visit, done.refused);
    return redirect(mentoringPaths.session(param(visit, 'session')));
  });

export const sessionActRoutes = (show: Show): readonly Route[] => [
  act(mentoringPaths.moving(':session'), show, async (visit, typed) => {
    const { house, who, today } = visit;
    const sessionId = param(visit, 'session');
    const { zone } = await sessionFor(house.database, who, { sessionId, today });
    const day = parseDay(typed['tanggal'] ?? '');
    if (!day) throw mentoringProblems.dayWrong().at('tanggal');
    const startsAt = atTime(zone, day, typed['jam'] ?? '');
    await moveSession(house, who, { sessionId, startsAt, reason: typed['alasan'] ?? '' });
  }),
  act(mentoringPaths.cancelling(':session'), show, async (visit, typed) => {
    const reason = typed['sebab'] ?? '';
    await cancelSession(visit.house, visit.who, { sessionId: param(visit, 'session'), reason });
  }),
  act(mentoringPaths.newCode(':session'), show, async (visit) => {
    await renewCode(visit.house, visit.who, param(visit, 'session'));
  }),
  act(mentoringPaths.choosing(':session', ':record'), show, async (visit, typed) => {
    const asked = { sessionId: param(visit, 'session'), recordId: param(visit, 'record') };
    await chooseRecord(visit.house, visit.who, { ...asked, stands: typed['pakai'] === '1' });
  }),
];
