/** Setting up the second factor: password, QR code and backup codes, first code. */
import type { VNode } from 'preact';
import {
  Crumbs,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  qrPicture,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { finishSecondFactor, startSecondFactor } from '../auth/doors.ts';
import { accountSaid } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { goWith, own, signedInOnly, visitorOf } from './parts.tsx';

const turnOnPath = '/akun/faktor-kedua/aktif';

export const secondFactorRoutes: readonly Route[] = [
  own('get', peoplePaths.secondFactor, async (visit) => setUpPage(visit)),
  own('post', peoplePaths.secondFactor, tryStart),
  own('get', turnOnPath, async () => redirect(peoplePaths.secondFactor)),
  own('post', turnOnPath, tryFinish),
];

function setUpPage(visit: Visit, refused: Refused = nothingRefused): Page {
  const { locale } = visit;
  const m = inLocale(accountSaid, locale);
  return {
    title: m.setUp,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs label={m.trail} trail={[{ href: peoplePaths.account, text: m.title }]} />
        <h1 class="mb-4">{m.setUp}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="mb-4">{m.setUpLead}</p>
        <form method="post" action={peoplePaths.secondFactor}>
          <Field
            name="password"
            type="password"
            label={m.password}
            autocomplete="current-password"
            required
            refused={refused}
            locale={locale}
          />
          <Submit>{m.setUp}</Submit>
        </form>
      </>
    ),
  };
}

async function tryStart(visit: Visit): Promise<Page> {
  const typed = await typedIn(visit);
  const asked = { who: signedInOnly(visit), password: typed['password'] ?? '' };
  const tried = await orRefused(typed, () =>
    startSecondFactor(visit.house.auth, visitorOf(visit), asked),
  );
  if (!tried.ok) return setUpPage(visit, tried.refused);
  const { uri, backupCodes } = tried.value;
  const picture = await qrPicture(uri);
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const m = inLocale(accountSaid, visit.locale);
  return turnOnPage(
    visit,
    nothingRefused,
    <>
      <h2>{m.scan}</h2>
      <img src={picture} alt={m.scan} width={240} height={240} class="bg-white my-2" />
      <p>{m.secret}</p>
      <p class="font-mono break-all mb-4">{secret.replace(/(.{4})/g, '$1 ').trim()}</p>
      <h2>{m.backup}</h2>
      <p>{m.backupLead}</p>
      <ul class="font-mono my-2">
        {backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>,
  );
}

function turnOnPage(visit: Visit, refused: Refused, shown: VNode | null): Page {
  const { locale } = visit;
  const m = inLocale(accountSaid, locale);
  return {
    title: m.setUp,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <h1 class="mb-4">{m.setUp}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {shown}
        <form method="post" action={turnOnPath}>
          <Field
            name="code"
            label={m.firstCode}
            inputMode="numeric"
            autocomplete="one-time-code"
            required
            refused={refused}
            locale={locale}
          />
          <Submit>{m.turnOn}</Submit>
        </form>
        {!shown && (
          <p class="mt-4">
            <a href={peoplePaths.secondFactor}>{m.again}</a>
          </p>
        )}
      </>
    ),
  };
}

async function tryFinish(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const asked = { who: signedInOnly(visit), code: typed['code'] ?? '' };
  const tried = await orRefused(typed, () =>
    finishSecondFactor(visit.house.auth, visitorOf(visit), asked),
  );
  if (!tried.ok) return turnOnPage(visit, tried.refused, null);
  return goWith('/', tried.value.cookies);
}
