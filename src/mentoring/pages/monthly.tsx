/** A mentor's month on a page, and its signed paper. */
import { documentPaths, paperOf, paperPdf, papersOf, readClaims } from '../../documents/index.ts';
import { type Day, formatDay, formatInstant } from '../../kernel/day.ts';
import { namesOf } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  Entries,
  ErrorSummary,
  Field,
  Figure,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  sentFile,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { issueMonthly, mayIssueMonth, mustSeeMonth, subjectOfMonth } from '../actions/monthly.ts';
import { mentoringSaid } from '../messages.ts';
import { monthlySaid } from '../outcome-messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { type MonthOfMentor, monthOfMentor, resultsAt, shortened } from '../questions/monthly.ts';
import { monthAfter, monthBefore, monthIn, monthName } from '../rules/month.ts';
import { attendanceWords, sessionKindWords, sessionStateWords } from '../words.ts';
import { campaignHere, own, trailTo } from './parts.tsx';

async function monthHere(visit: Visit) {
  const campaign = await campaignHere(visit);
  const mentorId = param(visit, 'person');
  const { campaignId } = campaign;
  mustSeeMonth(visit.who, { campaignId, mentorId }, visit.today);
  const month = monthIn(visit.c.req.query('bulan'), visit.today);
  const whole = await monthOfMentor(visit.house.database, { campaign, mentorId, month });
  if (!whole) throw mentoringProblems.noMentor();
  return { campaign, mentorId, month, whole };
}

async function monthlyPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house } = visit;
  const { campaign, mentorId, month, whole } = await monthHere(visit);
  const { campaignId, zone } = campaign;
  const { database } = house;
  const m = inLocale(monthlySaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [names, papers] = await Promise.all([
    namesOf(database, [mentorId]),
    papersOf(database, campaignId, 'mentoringReport'),
  ]);
  const issues = mayIssueMonth(visit.who, { campaignId, mentorId }, visit.today);
  const subject = subjectOfMonth(mentorId, month);
  const issued = papers.filter(({ subjectId }) => subjectId === subject);
  const name = names.get(mentorId) ?? '';
  const to = (first: Day) => mentoringPaths.monthly(campaignId, mentorId, first.slice(0, 7));
  const form = { refused, locale };
  return {
    title: `${m.title} · ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        <p class="grounds break-words">
          {name} · {campaign.name}
          {whole.letter && ` · ${m.letter} ${whole.letter}`}
        </p>
        <h2 class="mt-4">{monthName(month, locale)}</h2>
        <p class="flex flex-wrap gap-x-6">
          <a class="min-h-11 inline-flex items-center link" href={to(monthBefore(month))}>
            ‹ {monthName(monthBefore(month), locale)}
          </a>
          <a class="min-h-11 inline-flex items-center link" href={to(monthAfter(month))}>
            {monthName(monthAfter(month), locale)} ›
          </a>
        </p>
        <Figures whole={whole} locale={locale} />
        {whole.seats.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Entries
            entries={whole.seats.map((one) => ({
              key: `${one.sessionId}${one.enterpriseId}`,
              name: one.topic,
              lines: [
                `${formatInstant(one.startsAt, zone, locale)} · ${sessionKindWords[one.kind][locale]}`,
                [
                  one.name,
                  sessionStateWords[one.state][locale],
                  one.attendance ? attendanceWords[one.attendance][locale] : '',
                ]
                  .filter(Boolean)
                  .join(' · '),
                ...(one.advice ? [`${m.advice}: ${shortened(one.advice)}`] : []),
                ...resultsAt(whole, one, locale).map((result) => `${m.task}: ${result}`),
              ],
            }))}
          />
        )}
        <section class="my-6 max-w-xl">
          <h2>{m.paper}</h2>
          <ul class="list-disc pl-5">
            {issued.map(({ paperId, claims, issuedAt, revocation }) => (
              <li key={paperId} class="break-words">
                <a href={mentoringPaths.monthlyPaper(paperId)}>
                  {readClaims(claims)?.number} · {formatInstant(issuedAt, zone, locale)}
                </a>
                {revocation && <span class="grounds block">{revocation.reason}</span>}
                <a class="block min-h-11" href={documentPaths.check(paperId)}>
                  {m.check}
                </a>
              </li>
            ))}
          </ul>
          {issued.length === 0 && !issues && <p>{m.notIssued}</p>}
          <ErrorSummary refused={refused} locale={locale} />
          {issues && (
            <>
              <form method="post">
                <input type="hidden" name="bulan" value={month.slice(0, 7)} />
                <Field name="number" label={m.number} required {...form} />
                <Field name="place" label={m.place} required {...form} />
                <Field name="officer" label={m.officer} required {...form} />
                <Field name="officerTitle" label={m.officerTitle} required {...form} />
                <Submit>{m.issue}</Submit>
              </form>
              <p class="grounds">{m.issueHint(formatDay(visit.today, locale))}</p>
            </>
          )}
        </section>
      </>
    ),
  };
}

function Figures({ whole, locale }: { whole: MonthOfMentor; locale: Visit['locale'] }) {
  const m = inLocale(monthlySaid, locale);
  const count = (value: number) => formatCount(value, locale);
  return (
    <div class="grid gap-4 sm:grid-cols-4 my-4">
      <Figure label={m.held} value={count(whole.held)} grounds={m.wanted(count(whole.wanted))} />
      <Figure label={m.approved} value={count(whole.approved)} />
      <Figure
        label={m.enterprises}
        value={count(whole.enterprises)}
        grounds={m.attendances(count(whole.attendances))}
      />
      <Figure
        label={m.tasks}
        value={count(whole.tasks.agreed)}
        grounds={m.done(count(whole.tasks.done))}
      />
    </div>
  );
}

async function issue(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { campaignId } = await campaignHere(visit);
  const mentorId = param(visit, 'person');
  const month = monthIn(typed['bulan'], visit.today);
  const done = await orRefused(typed, () =>
    issueMonthly(visit.house, visit.who, {
      ...{ campaignId, mentorId, month, number: typed['number'] ?? '' },
      ...{ place: typed['place'] ?? '', officer: typed['officer'] ?? '' },
      officerTitle: typed['officerTitle'] ?? '',
    }),
  );
  if (!done.ok) return monthlyPage(visit, done.refused);
  return redirect(mentoringPaths.monthly(campaignId, mentorId, month.slice(0, 7)));
}

async function paperFile(visit: Visit): Promise<Response> {
  const { house, who, today } = visit;
  const paper = await paperOf(house.database, param(visit, 'paper'));
  if (paper?.kind !== 'mentoringReport') throw mentoringProblems.noReport();
  const { campaignId, subjectId } = paper;
  mustSeeMonth(who, { campaignId, mentorId: subjectId.split(' ')[0] ?? '' }, today);
  const bytes = await paperPdf(paper, house.url());
  const name = `laporan-pendampingan-${subjectId.slice(-7)}.pdf`;
  return sentFile(visit, { bytes, name, type: 'application/pdf' });
}

export const monthlyRoutes: readonly Route[] = [
  own('get', mentoringPaths.monthly(':campaign', ':person'), (visit) => monthlyPage(visit)),
  own('post', mentoringPaths.monthly(':campaign', ':person'), issue),
  own('get', mentoringPaths.monthlyPaper(':paper'), paperFile),
];
