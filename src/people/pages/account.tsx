/** One's own account: language, devices, password, second factor. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import {
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { endOtherSessions, endSession } from '../actions/accounts.ts';
import { setLocale } from '../actions/persons.ts';
import { changePassword } from '../auth/doors.ts';
import { accountSaid, localeNames, wayNames } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { ownAccount, sessionsOf } from '../questions.ts';
import type { OpenSession } from '../words.ts';
import { Hidden, own, SmallButton, signedInOnly, visitorOf } from './parts.tsx';
import { secondFactorRoutes } from './second-factor.tsx';

export const accountRoutes: readonly Route[] = [
  own('get', peoplePaths.account, (visit) => accountPage(visit)),
  own('post', '/akun/bahasa', saveLocale),
  own('post', '/akun/sesi', endOne),
  own('post', '/akun/sesi-lain', async (visit) => {
    await endOtherSessions(visit.house, signedInOnly(visit));
    return redirect(peoplePaths.account);
  }),
  own('get', '/akun/kata-sandi', async () => redirect(peoplePaths.account)),
  own('post', '/akun/kata-sandi', tryChangePassword),
  ...secondFactorRoutes,
];

async function accountPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const who = signedInOnly(visit);
  const { locale } = visit;
  const m = inLocale(accountSaid, locale);
  const [account, sessions] = await Promise.all([
    ownAccount(visit.house, who),
    sessionsOf(visit.house, who),
  ]);
  const isStaff = who.session?.way !== 'code';
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <h1>{m.title}</h1>
        <p class="mb-4">{account.person.name}</p>
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post" action="/akun/bahasa" class="max-w-xl">
          <Select
            name="bahasa"
            label={m.language}
            value={account.person.locale}
            options={Object.entries(localeNames).map(([value, label]) => ({ value, label }))}
            refused={nothingRefused}
            locale={locale}
          />
          <SmallButton>{m.save}</SmallButton>
        </form>
        <p class="mt-4">
          <a href={peoplePaths.explanation()}>{m.explained}</a>
        </p>
        <h2 class="mt-8 mb-2">{m.sessions}</h2>
        <Sessions sessions={sessions} visit={visit} />
        {isStaff && <SecondFactor visit={visit} {...account} />}
        {isStaff && <Password visit={visit} refused={refused} {...account} />}
      </>
    ),
  };
}

function Sessions({ sessions, visit }: { sessions: readonly OpenSession[]; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(accountSaid, locale);
  const columns = [m.device, m.way, m.since, m.until, m.end].map((head) => ({ head }));
  return (
    <>
      <Table
        label={m.sessions}
        columns={columns}
        rows={sessions.map((session) => ({
          key: session.sessionId,
          cells: [
            deviceOf(session.userAgent) || m.unknownDevice,
            wayNames[session.way][locale],
            formatInstant(session.startedAt, 'WIB', locale),
            formatInstant(session.expiresAt, 'WIB', locale),
            session.isThisOne ? (
              m.thisOne
            ) : (
              <form key="end" method="post" action="/akun/sesi">
                <Hidden sesi={session.sessionId} />
                <SmallButton>{m.end}</SmallButton>
              </form>
            ),
          ],
        }))}
      />
      {sessions.length > 1 && (
        <form method="post" action="/akun/sesi-lain" class="mt-2">
          <SmallButton>{m.endOthers}</SmallButton>
        </form>
      )}
    </>
  );
}

/** In this order: an Android says it is a Linux too, and every browser that it is a Chrome. */
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'CrOS', 'Linux'];
const browsers = { Edg: 'Edge', OPR: 'Opera', SamsungBrowser: 'Samsung Internet' };
const commonBrowsers = { Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' };

/** Enough to tell one's phone from one's PC: system and browser, not the whole signature. */
function deviceOf(userAgent: string): string {
  const system = systems.find((name) => userAgent.includes(name));
  const browser = Object.entries({ ...browsers, ...commonBrowsers }).find(([mark]) =>
    userAgent.includes(mark),
  );
  return [system, browser?.[1]].filter(Boolean).join(' · ');
}

function SecondFactor(props: {
  visit: Visit;
  hasPassword: boolean;
  hasSecondFactor: boolean;
}): VNode {
  const m = inLocale(accountSaid, props.visit.locale);
  return (
    <>
      <h2 class="mt-8 mb-2">{m.second}</h2>
      <p>{props.hasSecondFactor ? m.secondOn : m.secondOff}</p>
      {props.hasPassword && !props.hasSecondFactor && (
        <p class="mt-2">
          <a href={peoplePaths.secondFactor}>{m.setUp}</a>
        </p>
      )}
    </>
  );
}

function Password(props: { visit: Visit; refused: Refused; hasPassword: boolean }): VNode {
  const { refused } = props;
  const { locale } = props.visit;
  const m = inLocale(accountSaid, locale);
  const field = { type: 'password', required: true, refused, locale } as const;
  return (
    <>
      <h2 class="mt-8 mb-2">{m.password}</h2>
      {props.hasPassword ? (
        <form method="post" action="/akun/kata-sandi" class="max-w-xl">
          <Field {...field} name="sekarang" label={m.present} autocomplete="current-password" />
          <Field {...field} name="password" label={m.fresh} autocomplete="new-password" />
          <Submit>{m.change}</Submit>
        </form>
      ) : (
        <p>{m.noPassword}</p>
      )}
    </>
  );
}

async function saveLocale(visit: Visit): Promise<Response> {
  const locale = (await typedIn(visit))['bahasa'] === 'en' ? 'en' : 'id';
  await setLocale(visit.house, signedInOnly(visit), locale);
  // The hall's own cookie would win over the account's language.
  return redirect(`/bahasa/${locale}?kembali=${encodeURIComponent(peoplePaths.account)}`);
}

async function endOne(visit: Visit): Promise<Response> {
  const typed = await typedIn(visit);
  await endSession(visit.house, signedInOnly(visit), typed['sesi'] ?? '');
  return redirect(peoplePaths.account);
}

async function tryChangePassword(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const who = signedInOnly(visit);
  const asked = { who, present: typed['sekarang'] ?? '', password: typed['password'] ?? '' };
  const tried = await orRefused(typed, async () => {
    await changePassword(visit.house.auth, visitorOf(visit), asked);
  });
  return tried.ok ? redirect(peoplePaths.account) : accountPage(visit, tried.refused);
}
