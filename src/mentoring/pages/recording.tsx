/** Telling of a session: one that was planned, or one that nobody had planned. */
import type { VNode } from 'preact';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatInstant, timeIn, zoneOffsetHours } from '../../kernel/day.ts';
import { isId, newId } from '../../kernel/id.ts';
import { Problem, Problems } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
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
import { recordSession } from '../actions/record.ts';
import { mentoringSaid, recordSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { ownMentoring } from '../questions/own.ts';
import { type SessionWhole, sessionFor } from '../questions/sessions.ts';
import { tellingEnded } from '../rules/record.ts';
import { recordOfFields } from '../rules/record-fields.ts';
import { hasBegun } from '../rules/session.ts';
import { selectModules } from '../store/setup.ts';
import { selectTasks } from '../store/tasks.ts';
import { sessionKinds, sessionKindWords } from '../words.ts';
import { campaignHere, own, signedInOnly, Ticks, trailTo, whenOf } from './parts.tsx';
import { Outcome, RecordsWaiting, Restored, SaidOfSaving, SeatFields } from './record-fields.tsx';

async function plannedPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { personId } = signedInOnly(visit);
  const { locale, house, today } = visit;
  const m = inLocale(recordSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const whole = await sessionFor(house.database, visit.who, {
    ...{ sessionId: param(visit, 'session'), today },
  });
  const { session, zone } = whole;
  const { sessionId, campaignId, topic, mentorId } = session;
  if (mentorId !== personId) {
    mentoringPolicy.mustBeAllowed(visit.who, 'mentoring.run', { campaignId }, today);
  }
  // What was typed comes back with what was said against it.
  const ended = refused.problems.length > 0 ? null : endedOf(whole, visit);
  const href = mentoringPaths.session(sessionId);
  return {
    title: `${m.title} · ${topic}`,
    width: 'phone',
    status: refusedStatus(refused),
    islands: ['records'],
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId, { href, text: topic })} label={s.trail} />
        <h1>{m.title}</h1>
        <p class="grounds">{whenOf(session, { locale, zone })}</p>
        <RecordsWaiting locale={locale} person={personId} />
        <ErrorSummary refused={refused} locale={locale} />
        {ended ? (
          <Empty>
            <p>{ended}</p>
            <p class="mt-3">
              <a href={href}>{m.toSession}</a>
            </p>
          </Empty>
        ) : (
          <PlannedForm visit={visit} whole={whole} refused={refused} />
        )}
      </>
    ),
  };
}

/** Why nothing can be told here any more, in words. */
function endedOf({ session, mayTell }: SessionWhole, { locale }: Visit): string | null {
  const ended = tellingEnded(session);
  if (ended) return ended.words[locale];
  return mayTell ? null : inLocale(recordSaid, locale).notYoursNow;
}

function PlannedForm(props: { visit: Visit; whole: SessionWhole; refused: Refused }): VNode {
  const { visit, whole, refused } = props;
  const { locale, house, who } = visit;
  const m = inLocale(recordSaid, locale);
  const { session, names, tasks, reached, zone } = whole;
  const { sessionId, topic, startsAt } = session;
  const isTyped = (enterpriseId: string) => `peserta-${enterpriseId}` in refused.typed;
  const seats = whole.seats.filter(
    ({ enterpriseId }) => reached.has(enterpriseId) || isTyped(enterpriseId),
  );
  const open = tasks.filter(({ state }) => state === 'open');
  return (
    <>
      {!hasBegun(startsAt, house.clock()) && (
        // The form stays: it is kept on the phone today and filled in on the spot.
        <p class="border-2 border-info rounded-box p-3 my-3" data-until={startsAt.toISOString()}>
          {m.notBegun(formatInstant(startsAt, zone, locale))}
        </p>
      )}
      <Restored locale={locale} />
      <form
        method="post"
        action={mentoringPaths.recording(sessionId)}
        data-island="records"
        data-person={who?.personId}
      >
        <input type="hidden" name="sesi" value={sessionId} />
        <input type="hidden" name="judul" value={topic} />
        <input type="hidden" name="recordId" value={refused.typed['recordId'] ?? newId()} />
        <input type="hidden" name="dasar" value={session.recordId ?? ''} />
        <Outcome
          visit={visit}
          refused={refused}
          outcome={session.state === 'missed' ? 'missed' : 'held'}
          why={session.why}
          note={session.note}
        />
        {seats.map((seat) => (
          <SeatFields
            key={seat.enterpriseId}
            visit={visit}
            refused={refused}
            enterpriseId={seat.enterpriseId}
            name={names.get(seat.enterpriseId) ?? ''}
            seat={seat}
            tasks={open.filter(({ enterpriseId }) => enterpriseId === seat.enterpriseId)}
            isAsked={false}
          />
        ))}
        <Submit>{m.save}</Submit>
        <SaidOfSaving locale={locale} />
      </form>
    </>
  );
}

async function unplannedPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { personId } = signedInOnly(visit);
  const { locale, house, today } = visit;
  const m = inLocale(recordSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const { campaignId, zone } = await campaignHere(visit);
  const { campaigns, walked } = await ownMentoring(house.database, { personId, today });
  if (!campaigns.some((one) => one.campaignId === campaignId)) throw mentoringProblems.noMentor();
  const enterpriseIds = walked
    .filter((one) => one.campaignId === campaignId)
    .map(({ enterpriseId }) => enterpriseId);
  const [names, tasks, modules] = await Promise.all([
    enterpriseNames(house.database, enterpriseIds),
    selectTasks(house.database.read, { enterpriseIds, campaignId, isOpen: true }),
    selectModules(house.database.read, campaignId),
  ]);
  const form = { refused, locale };
  return {
    title: m.unplanned,
    width: 'phone',
    status: refusedStatus(refused),
    islands: ['records'],
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.unplanned}</h1>
        <RecordsWaiting locale={locale} person={personId} />
        <ErrorSummary refused={refused} locale={locale} />
        <Restored locale={locale} />
        {enterpriseIds.length === 0 ? (
          <Empty>{m.nobodyToTell}</Empty>
        ) : (
          <form
            method="post"
            action={mentoringPaths.unplanned(campaignId)}
            data-island="records"
            data-person={personId}
          >
            <input type="hidden" name="sesi" value={refused.typed['sesi'] ?? newId()} />
            <input type="hidden" name="recordId" value={refused.typed['recordId'] ?? newId()} />
            <input type="hidden" name="dasar" value="" />
            <input type="hidden" name="kampanye" value={campaignId} />
            <input type="hidden" name="zona" value={`+0${zoneOffsetHours[zone]}:00`} />
            <Select
              name="jenis"
              label={s.kind}
              value="onSite"
              options={sessionKinds.map((one) => ({
                value: one,
                label: sessionKindWords[one][locale],
              }))}
              {...form}
            />
            <Field name="topik" label={s.topic} hint={s.topicHint} required {...form} />
            <Field name="tanggal" label={s.day} type="date" value={today} required {...form} />
            <Field
              name="jam"
              label={`${s.time} (${zone})`}
              type="time"
              value={timeIn(zone, house.clock())}
              required
              {...form}
            />
            <Field name="menit" label={s.minutes} inputMode="numeric" value="60" {...form} />
            <Field name="tempat" label={s.place} hint={s.placeHint} {...form} />
            {modules.length > 0 && (
              <Ticks
                legend={s.modules}
                name="modul"
                options={modules.map(({ moduleId, name }) => ({
                  value: moduleId,
                  label: name[locale],
                }))}
                {...form}
              />
            )}
            <Outcome visit={visit} refused={refused} outcome="held" why="" note="" />
            {enterpriseIds.map((enterpriseId) => (
              <SeatFields
                key={enterpriseId}
                visit={visit}
                refused={refused}
                enterpriseId={enterpriseId}
                name={names.get(enterpriseId) ?? ''}
                seat={null}
                tasks={tasks.filter((task) => task.enterpriseId === enterpriseId)}
                isAsked
              />
            ))}
            <Submit>{m.save}</Submit>
            <SaidOfSaving locale={locale} />
          </form>
        )}
      </>
    ),
  };
}

/** Without script the form brings its ids, so that sending it twice tells it once. */
async function record(
  visit: Visit,
  again: (visit: Visit, refused: Refused) => Promise<Page>,
): Promise<Page | Response> {
  const who = signedInOnly(visit);
  const typed = await typedIn(visit);
  const sessionId = param(visit, 'session') || (typed['sesi'] ?? '');
  const told = recordOfFields(
    { ...typed, sesi: sessionId },
    {
      recordId: typed['recordId'] ?? '',
      basedOn: isId(typed['dasar'] ?? '') ? (typed['dasar'] ?? null) : null,
      makeId: (field) => typed[`id-${field}`] ?? '',
    },
  );
  try {
    await recordSession(visit.house, who, told);
  } catch (error) {
    const problems =
      error instanceof Problems ? error.all : error instanceof Problem ? [error] : null;
    if (!problems || problems.some(({ status }) => status >= 500 || status === 404)) throw error;
    return again(visit, { problems, typed });
  }
  return redirect(mentoringPaths.session(told.sessionId));
}

export const recordingRoutes: readonly Route[] = [
  own('get', mentoringPaths.recording(':session'), (visit) => plannedPage(visit)),
  own('post', mentoringPaths.recording(':session'), (visit) => record(visit, plannedPage)),
  own('get', mentoringPaths.unplanned(':campaign'), (visit) => unplannedPage(visit)),
  own('post', mentoringPaths.unplanned(':campaign'), (visit) => record(visit, unplannedPage)),
];
