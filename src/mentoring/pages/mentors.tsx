/** Mentors of a campaign, and with whom each walks. */
import type { VNode } from 'preact';
import { enterpriseNames } from '../../enterprises/index.ts';
import { addDays, type Day, lastDayOf } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { namesOf, peopleList, peoplePaths } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
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
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { endPairing, pair } from '../actions/pair.ts';
import { letMentorGo, setMentor } from '../actions/setup.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringProblems } from '../problems.ts';
import { whatStaysWith } from '../questions/leaving.ts';
import { mentorsSaid } from '../setup-messages.ts';
import {
  type Mentor,
  selectEndedPairings,
  selectMentors,
  selectPairings,
} from '../store/pairings.ts';
import { findRule } from '../store/setup.ts';
import { EndedPairings, NewPairings, OnePairing, offeredMembers, Sessions } from './pairings.tsx';
import { campaignHere, onCampaign, tickedIn, trailTo } from './parts.tsx';

async function mentorsPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, who, today } = visit;
  const { campaignId, name } = await campaignHere(visit);
  const { database } = house;
  const m = inLocale(mentorsSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [mentors, pairings, rule, staff] = await Promise.all([
    selectMentors(database.read, campaignId),
    selectPairings(database.read, campaignId, { today }),
    findRule(database.read, campaignId),
    peopleList(house, who, { campaignId, limit: 500 }),
  ]);
  const names = await namesOf(
    database,
    mentors.map(({ personId }) => personId),
  );
  const load = Map.groupBy(pairings, ({ mentorId }) => mentorId);
  const offered = staff.people.filter(
    ({ personId, email }) => email !== null && !mentors.some((one) => one.personId === personId),
  );
  const form = { refused, locale };
  const count = (value: number) => formatCount(value, locale);
  return {
    title: `${m.title} · ${name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{m.title}</h1>
        {mentors.length === 0 && <Empty>{s.noMentors}</Empty>}
        <ul class="divide-y divide-base-300 max-w-3xl my-3">
          {mentors.map(({ personId, letter, loadMax }) => (
            <li key={personId} class="py-3 break-words">
              <a class="name font-semibold" href={mentoringPaths.mentor(campaignId, personId)}>
                {names.get(personId)}
              </a>
              <span class="grounds block">
                {m.load(count(load.get(personId)?.length ?? 0), count(loadMax ?? rule.loadMax))}
                {letter && ` · ${letter}`}
              </span>
            </li>
          ))}
        </ul>
        <section class="my-6 max-w-xl">
          <h2>{m.add}</h2>
          <ErrorSummary refused={refused} locale={locale} />
          <form method="post">
            <Select
              name="orang"
              label={m.person}
              hint={m.personHint}
              blank={s.choose}
              options={offered.map((one) => ({ value: one.personId, label: one.name }))}
              {...form}
            />
            <MentorFields mentor={null} {...form} />
            <Submit>{m.add}</Submit>
          </form>
          <p class="mt-3 min-h-11">
            <a href={peoplePaths.addTo(campaignId)}>{m.toPeople}</a>
          </p>
        </section>
      </>
    ),
  };
}

function MentorFields(props: {
  mentor: Mentor | null;
  refused: Refused;
  locale: Visit['locale'];
}): VNode {
  const { mentor, refused, locale } = props;
  const m = inLocale(mentorsSaid, locale);
  const form = { refused, locale };
  return (
    <>
      <Field name="surat" label={m.letter} value={mentor?.letter} {...form} />
      <Field
        name="batas"
        label={m.limit}
        hint={m.limitHint}
        inputMode="numeric"
        value={mentor?.loadMax ? String(mentor.loadMax) : ''}
        {...form}
      />
    </>
  );
}

async function mentorPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, today } = visit;
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  const personId = param(visit, 'person');
  const { database } = house;
  const m = inLocale(mentorsSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [mentors, all, ended, rule, people] = await Promise.all([
    selectMentors(database.read, campaignId),
    selectPairings(database.read, campaignId, { today }),
    isId(personId)
      ? selectEndedPairings(database.read, [campaignId], { today, of: { mentorId: personId } })
      : [],
    findRule(database.read, campaignId),
    namesOf(database, [personId]),
  ]);
  const mentor = mentors.find((one) => one.personId === personId);
  if (!mentor) throw mentoringProblems.noMentor();
  const pairings = all.filter(({ mentorId }) => mentorId === personId);
  const names = await enterpriseNames(
    database,
    [...pairings, ...ended].map(({ enterpriseId }) => enterpriseId),
  );
  const leaving = await whatStaysWith(house, personId, { campaignId, pairings, today });
  const offered = await offeredMembers(visit, { campaignId, all, personId });
  const name = people.get(personId) ?? '';
  const count = (value: number) => formatCount(value, locale);
  const parts = { visit, refused, campaignId };
  return {
    title: `${name} · ${campaign.name}`,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaignId, {
            href: mentoringPaths.mentors(campaignId),
            text: s.mentors,
          })}
          label={s.trail}
        />
        <h1>{name}</h1>
        <p class="my-2">
          {m.load(count(pairings.length), count(mentor.loadMax ?? rule.loadMax))}
          {mentor.letter && ` · ${mentor.letter}`}
        </p>
        <p class="min-h-11">
          <a href={mentoringPaths.monthly(campaignId, personId)}>{m.monthly}</a>
        </p>
        <ErrorSummary refused={refused} locale={locale} />
        <section class="my-6 max-w-3xl">
          <h2>{m.paired}</h2>
          {pairings.length === 0 && <p>{ended.length === 0 ? m.nonePaired : m.nonePairedNow}</p>}
          <ul class="divide-y divide-base-300">
            {pairings.map((pairing) => (
              <OnePairing
                key={pairing.pairingId}
                {...parts}
                {...{ pairing, leaving, zone: campaign.zone }}
                name={names.get(pairing.enterpriseId) ?? ''}
              />
            ))}
          </ul>
        </section>
        <EndedPairings {...{ visit, names, ended, zone: campaign.zone }} />
        <Sessions {...{ visit, zone: campaign.zone }} sessions={leaving.alone} head={m.alone} />
        <NewPairings {...parts} offered={offered} until={lastDayFor(campaign, today)} />
        <section class="my-6 max-w-xl">
          <h2>{m.letter}</h2>
          <form method="post">
            <MentorFields mentor={mentor} {...{ refused, locale }} />
            <Submit>{m.saveMentor}</Submit>
          </form>
          {pairings.length === 0 && (
            <form
              method="post"
              class="mt-6"
              action={mentoringPaths.mentorLeaving(campaignId, personId)}
            >
              <button type="submit" class="btn btn-error btn-outline min-h-11">
                {m.letGo}
              </button>
            </form>
          )}
        </section>
      </>
    ),
  };
}

/** As long as the campaign's sales are watched, and a month where that is over. */
const lastDayFor = ({ window }: { window: { to: Day } }, today: Day): Day =>
  lastDayOf(window.to, addDays(today, 30));

const loadIn = (typed: Readonly<Record<string, string>>): number | null => {
  const text = typed['batas'] ?? '';
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
};

async function set(visit: Visit, typed: Record<string, string>, personId: string): Promise<void> {
  const campaignId = param(visit, 'campaign');
  const told = { letter: typed['surat'] ?? '', loadMax: loadIn(typed) };
  await setMentor(visit.house, visit.who, { campaignId, personId, ...told });
}

interface Acting {
  path: string;
  show: (visit: Visit, refused: Refused) => Promise<Page>;
  work: (visit: Visit, typed: Record<string, string>) => Promise<void>;
  to: (visit: Visit) => string;
}

const act = ({ path, show, work, to }: Acting): Route => ({
  ...{ method: 'post', path, ...onCampaign('mentoring.run') },
  handle: async (visit) => {
    const typed = await typedIn(visit);
    const done = await orRefused(typed, () => work(visit, typed));
    if (!done.ok) return show(visit, done.refused);
    return redirect(to(visit));
  },
});

const toMentor = (visit: Visit): string =>
  mentoringPaths.mentor(param(visit, 'campaign'), param(visit, 'person'));
const toAll = (visit: Visit): string => mentoringPaths.mentors(param(visit, 'campaign'));

async function end(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const [campaignId, enterpriseId] = [param(visit, 'campaign'), param(visit, 'enterprise')];
  const pairingId = param(visit, 'pairing');
  const field = `alasan-${pairingId}`;
  const reason = typed[field] ?? '';
  const asked = { campaignId, enterpriseId, pairingId, reason };
  const done = await orRefused(typed, () => endPairing(visit.house, visit.who, asked));
  if (!done.ok) {
    const problems = done.refused.problems.map((one) => one.at(field));
    return mentorPage(visit, { ...done.refused, problems });
  }
  return redirect(toMentor(visit));
}

export const mentorRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.mentors(':campaign') },
    ...onCampaign('mentoring.run'),
    handle: (visit) => mentorsPage(visit),
  },
  act({
    ...{ path: mentoringPaths.mentors(':campaign'), show: mentorsPage, to: toAll },
    work: (visit, typed) => set(visit, typed, typed['orang'] ?? ''),
  }),
  {
    ...{ method: 'get', path: mentoringPaths.mentor(':campaign', ':person') },
    ...onCampaign('mentoring.run'),
    handle: (visit) => mentorPage(visit),
  },
  act({
    ...{ path: mentoringPaths.mentor(':campaign', ':person'), show: mentorPage, to: toMentor },
    work: (visit, typed) => set(visit, typed, param(visit, 'person')),
  }),
  act({
    ...{ path: mentoringPaths.mentorLeaving(':campaign', ':person'), show: mentorPage, to: toAll },
    work: async (visit) => {
      const asked = { campaignId: param(visit, 'campaign'), personId: param(visit, 'person') };
      await letMentorGo(visit.house, visit.who, asked);
    },
  }),
  act({
    ...{ path: mentoringPaths.pairings(':campaign', ':person'), show: mentorPage, to: toMentor },
    work: async (visit, typed) => {
      await pair(visit.house, visit.who, {
        ...{ campaignId: param(visit, 'campaign'), mentorId: param(visit, 'person') },
        enterpriseIds: tickedIn(typed, 'usaha'),
        ...{ from: typed['mulai'] ?? '', until: typed['sampai'] ?? '' },
      });
    },
  }),
  {
    method: 'post',
    path: mentoringPaths.pairingEnd(':campaign', ':person', ':enterprise', ':pairing'),
    ...onCampaign('mentoring.run'),
    handle: end,
  },
];
