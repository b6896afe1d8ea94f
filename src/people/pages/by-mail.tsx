/** Staff: a mailed link, or a password and what follows it. */
import {
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  Submit,
  type Visit,
  wayBack,
} from '../../web/index.ts';
import {
  confirmSecondFactor,
  mailPasswordReset,
  mailSignIn,
  setPasswordByMail,
  signInWithPassword,
} from '../auth/doors.ts';
import { signInSaid } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { signInPaths } from '../words.ts';
import { carried, formPage, wordsPage } from './form.tsx';
import { goWith, Hidden, SmallButton, visitorOf } from './parts.tsx';

export const secondFactorPath = '/masuk/faktor-kedua';

export function mailPage(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  refused: Refused = nothingRefused,
): Page {
  const { locale } = visit;
  const m = inLocale(signInSaid, locale);
  return formPage(visit, m.mailTitle, refused, {
    action: '/masuk/surel',
    lead: m.mailLead(typed['siapa'] ?? ''),
    hidden: carried(typed),
    submit: m.sendLink,
    after: (
      <>
        <h2 class="mt-8 mb-2">{m.orPassword}</h2>
        <form method="post" action="/masuk/kata-sandi">
          <Hidden {...carried(typed)} />
          <Field
            name="password"
            type="password"
            label={m.password}
            autocomplete="current-password"
            required
            refused={refused}
            locale={locale}
          />
          <Submit>{m.title}</Submit>
        </form>
        <form method="post" action="/masuk/lupa" class="mt-4">
          <Hidden {...carried(typed)} />
          <SmallButton>{m.forgot}</SmallButton>
        </form>
        <p class="mt-4">
          <a href={signInPaths.start}>{m.other}</a>
        </p>
      </>
    ),
  });
}

export async function sendLink(visit: Visit, typed: Record<string, string>): Promise<Page> {
  const tried = await orRefused(typed, () =>
    mailSignIn(visit.house.auth, visitorOf(visit), typed['siapa'] ?? ''),
  );
  return tried.ok ? sentPage(visit) : mailPage(visit, typed, tried.refused);
}

export async function sendReset(visit: Visit, typed: Record<string, string>): Promise<Page> {
  const tried = await orRefused(typed, () =>
    mailPasswordReset(visit.house.auth, visitorOf(visit), typed['siapa'] ?? ''),
  );
  return tried.ok ? sentPage(visit) : mailPage(visit, typed, tried.refused);
}

function sentPage(visit: Visit): Page {
  const m = inLocale(signInSaid, visit.locale);
  const { smtpUrl, simulation } = visit.house.config;
  return wordsPage(m.sentTitle, smtpUrl && !simulation ? m.sentLead : m.noMail);
}

export async function tryPassword(
  visit: Visit,
  typed: Record<string, string>,
): Promise<Page | Response> {
  const asked = { email: typed['siapa'] ?? '', password: typed['password'] ?? '' };
  const tried = await orRefused(typed, () =>
    signInWithPassword(visit.house.auth, visitorOf(visit), asked),
  );
  if (!tried.ok) return mailPage(visit, typed, tried.refused);
  const { next, cookies } = tried.value;
  if (next === 'setUpSecondFactor') return goWith(peoplePaths.secondFactor, cookies);
  const kembali = encodeURIComponent(wayBack(typed['kembali']));
  return goWith(`${secondFactorPath}?kembali=${kembali}`, cookies);
}

export function secondPage(visit: Visit, refused: Refused = nothingRefused): Page {
  const m = inLocale(signInSaid, visit.locale);
  const kembali = refused.typed['kembali'] ?? visit.c.req.query('kembali') ?? '';
  return formPage(visit, m.secondTitle, refused, {
    action: secondFactorPath,
    hidden: { kembali },
    submit: m.title,
    fields: (
      <Field
        name="code"
        label={m.secondCode}
        hint={m.secondHint}
        autocomplete="one-time-code"
        required
        refused={refused}
        locale={visit.locale}
      />
    ),
  });
}

export async function trySecondFactor(
  visit: Visit,
  typed: Record<string, string>,
): Promise<Page | Response> {
  const tried = await orRefused(typed, () =>
    confirmSecondFactor(visit.house.auth, visitorOf(visit), typed['code'] ?? ''),
  );
  if (!tried.ok) return secondPage(visit, tried.refused);
  return goWith(wayBack(typed['kembali']), tried.value.cookies);
}

export function newPasswordPage(visit: Visit, refused: Refused = nothingRefused): Page {
  const m = inLocale(signInSaid, visit.locale);
  return formPage(visit, m.newPasswordTitle, refused, {
    action: visit.c.req.path,
    submit: m.save,
    fields: (
      <Field
        name="password"
        type="password"
        label={m.newPassword}
        hint={m.newPasswordHint}
        autocomplete="new-password"
        required
        refused={refused}
        locale={visit.locale}
      />
    ),
  });
}

export async function trySavePassword(visit: Visit, typed: Record<string, string>): Promise<Page> {
  const m = inLocale(signInSaid, visit.locale);
  const asked = { token: param(visit, 'token'), password: typed['password'] ?? '' };
  const tried = await orRefused(typed, () =>
    setPasswordByMail(visit.house.auth, visitorOf(visit), asked),
  );
  if (!tried.ok) return newPasswordPage(visit, tried.refused);
  return wordsPage(m.savedTitle, m.savedLead, { href: signInPaths.start, text: m.title });
}
