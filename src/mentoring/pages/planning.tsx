/** Planning a session: by a mentor for oneself, by those who run the campaign for any mentor. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import { atTime, parseDay } from '../../kernel/day.ts';
import { namesOf, type Who } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  makeOnce,
  NewId,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { planSession } from '../actions/plan.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { ownMentoring } from '../questions/own.ts';
import { selectMentors } from '../store/pairings.ts';
import { selectModules } from '../store/setup.ts';
import { sessionKinds, sessionKindWords } from '../words.ts';
import { type FoundMembers, foundMembers, MemberSearch } from './members.tsx';
import { campaignHere, own, signedInOnly, Ticks, tickedIn, trailTo } from './parts.tsx';

interface Offered {
  /** null: one plans for oneself. */
  mentors: readonly { value: string; label: string }[] | null;
  enterprises: readonly { value: string; label: string }[];
  /** Where they are the campaign's members, how many of them are offered. */
  found: FoundMembers | null;
}

/** A mentor's own enterprises; of whoever runs the campaign, its members. */
async function offeredTo(visit: Visit, who: Who, { campaignId }: CampaignWhole): Promise<Offered> {
  const { house, today } = visit;
  if (mentoringPolicy.may(who, 'mentoring.run', { campaignId }, today)) {
    const [mentors, members] = await Promise.all([
      selectMentors(house.database.read, campaignId),
      foundMembers(visit, campaignId),
    ]);
    const names = await namesOf(
      house.database,
      mentors.map(({ personId }) => personId),
    );
    return {
      mentors: mentors.map(({ personId }) => ({
        ...{ value: personId, label: names.get(personId) ?? '' },
      })),
      enterprises: members.rows.map(({ enterpriseId, name }) => ({
        ...{ value: enterpriseId, label: name },
      })),
      found: members,
    };
  }
  const { campaigns, walked } = await ownMentoring(house.database, {
    ...{ personId: who.personId, today },
  });
  if (!campaigns.some((one) => one.campaignId === campaignId)) throw mentoringProblems.noMentor();
  const enterprises = walked
    .filter((one) => one.campaignId === campaignId)
    .map(({ enterpriseId, name }) => ({ value: enterpriseId, label: name }));
  return { mentors: null, enterprises, found: null };
}

async function planningPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const who = signedInOnly(visit);
  const { locale, today, house } = visit;
  const s = inLocale(mentoringSaid, locale);
  const campaign = await campaignHere(visit);
  const { campaignId, zone } = campaign;
  const [{ mentors, enterprises, found }, modules] = await Promise.all([
    offeredTo(visit, who, campaign),
    selectModules(house.database.read, campaignId),
  ]);
  const form = { refused, locale };
  const nobody = mentors?.length === 0 ? s.noMentors : s.noEnterprises;
  return {
    title: s.plan,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaignId)} label={s.trail} />
        <h1>{s.plan}</h1>
        <p class="grounds">{campaign.name}</p>
        {found && <MemberSearch {...{ visit, found }} to={mentoringPaths.planning(campaignId)} />}
        {enterprises.length === 0 || mentors?.length === 0 ? (
          !found?.text && <Empty>{nobody}</Empty>
        ) : (
          <>
            <p class="my-3">{s.planLead}</p>
            <ErrorSummary refused={refused} locale={locale} />
            <form method="post">
              <NewId refused={refused} />
              {mentors && (
                <Select
                  name="pendamping"
                  label={s.mentor}
                  blank={s.choose}
                  options={mentors}
                  {...form}
                />
              )}
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
                value="10:00"
                required
                {...form}
              />
              <Field name="menit" label={s.minutes} inputMode="numeric" value="90" {...form} />
              <Field name="tempat" label={s.place} hint={s.placeHint} {...form} />
              <Ticks legend={s.enterprises} name="usaha" options={enterprises} {...form} />
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
              <Submit>{s.plan}</Submit>
            </form>
          </>
        )}
      </>
    ),
  };
}

async function plan(visit: Visit): Promise<Page | Response> {
  const who = signedInOnly(visit);
  const { house } = visit;
  const typed = await typedIn(visit);
  const { campaignId, zone } = await campaignHere(visit);
  const day = parseDay(typed['tanggal'] ?? '');
  const time = typed['jam'] ?? '';
  const asked = {
    ...{ campaignId, mentorId: typed['pendamping'] ?? who.personId },
    kind: sessionKinds.find((one) => one === typed['jenis']) ?? 'onSite',
    ...{ topic: typed['topik'] ?? '', place: typed['tempat'] ?? '' },
    startsAt: day && atTime(zone, day, time),
    missing: [
      ...(day ? [] : ['day' as const]),
      ...(atTime(zone, visit.today, time) ? [] : ['time' as const]),
    ],
    minutes: /^\d{1,4}$/.test(typed['menit'] ?? '') ? Number(typed['menit']) : null,
    enterpriseIds: tickedIn(typed, 'usaha'),
    moduleIds: tickedIn(typed, 'modul'),
  };
  const done = await orRefused(typed, () =>
    makeOnce(typed, {
      make: (sessionId) => planSession(house, who, { ...asked, sessionId }),
      taken: mentoringProblems.sessionTaken(),
      isSame: async () => false,
    }),
  );
  if (!done.ok) return planningPage(visit, done.refused);
  return redirect(mentoringPaths.session(done.value));
}

export const planningRoutes: readonly Route[] = [
  own('get', mentoringPaths.planning(':campaign'), (visit) => planningPage(visit)),
  own('post', mentoringPaths.planning(':campaign'), plan),
];
