/** Signing in: one question a page, the answer to the next in hidden fields, no script. */
import {
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  typedIn,
  type Visit,
  wayBack,
} from '../../web/index.ts';
import { signInWithCode, signInWithLink, signInWithMail, signOut } from '../auth/doors.ts';
import { signInSaid } from '../messages.ts';
import { peopleProblems } from '../problems.ts';
import { formatPhone, normalizeEmail, normalizePhone } from '../rules.ts';
import { signInPaths } from '../words.ts';
import {
  mailPage,
  newPasswordPage,
  secondFactorPath,
  secondPage,
  sendLink,
  sendReset,
  tryPassword,
  trySavePassword,
  trySecondFactor,
} from './by-mail.tsx';
import { carried, formPage } from './form.tsx';
import { goWith, visitorOf } from './parts.tsx';

type Step = (visit: Visit, typed: Record<string, string>) => Promise<Page | Response>;

const post = (path: string, step: Step): Route => ({
  method: 'post',
  path,
  may: 'public',
  handle: async (visit) => step(visit, await typedIn(visit)),
});

/** A step's address when somebody reloads or types it: back to the first question. */
const startAgain = (path: string): Route => ({
  method: 'get',
  path,
  may: 'public',
  handle: async () => redirect(signInPaths.start),
});

const steps: Record<string, Step> = {
  '/masuk': chooseWay,
  '/masuk/kode': tryCode,
  '/masuk/surel': sendLink,
  '/masuk/kata-sandi': tryPassword,
  '/masuk/lupa': sendReset,
};

export const signInRoutes: readonly Route[] = [
  { method: 'get', path: '/masuk', may: 'public', handle: async (visit) => startPage(visit) },
  ...Object.entries(steps).map(([path, step]) => post(path, step)),
  ...Object.keys(steps)
    .filter((path) => path !== '/masuk')
    .map(startAgain),
  ...linkRoutes(signInPaths.link(':token'), signInWithLink),
  ...linkRoutes(signInPaths.mail(':token'), signInWithMail),
  { method: 'get', path: secondFactorPath, may: 'public', handle: async (v) => secondPage(v) },
  post(secondFactorPath, trySecondFactor),
  {
    method: 'get',
    path: signInPaths.reset(':token'),
    may: 'public',
    handle: async (visit) => newPasswordPage(visit),
  },
  post(signInPaths.reset(':token'), trySavePassword),
  post('/keluar', async (visit) =>
    goWith('/', (await signOut(visit.house.auth, visitorOf(visit))).cookies),
  ),
];

function startPage(visit: Visit, refused: Refused = nothingRefused): Page {
  const m = inLocale(signInSaid, visit.locale);
  const kembali = refused.typed['kembali'] ?? visit.c.req.query('kembali') ?? '';
  const field = { refused, locale: visit.locale };
  return formPage(visit, m.title, refused, {
    action: signInPaths.start,
    hidden: { kembali },
    submit: m.next,
    fields: (
      <Field
        {...field}
        name="siapa"
        label={m.who}
        hint={m.whoHint}
        autocomplete="username"
        required
      />
    ),
  });
}

async function chooseWay(visit: Visit, typed: Record<string, string>): Promise<Page> {
  const asked = typed['siapa'] ?? '';
  const isMail = asked.includes('@');
  if (isMail && normalizeEmail(asked)) return mailPage(visit, typed);
  if (!isMail && normalizePhone(asked)) return codePage(visit, typed);
  const problem = isMail ? peopleProblems.emailWrong() : peopleProblems.phoneWrong();
  return startPage(visit, { problems: [problem.at('siapa')], typed });
}

function codePage(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  refused: Refused = nothingRefused,
): Page {
  const m = inLocale(signInSaid, visit.locale);
  const phone = normalizePhone(typed['siapa'] ?? '');
  return formPage(visit, m.codeTitle, refused, {
    action: '/masuk/kode',
    lead: m.codeLead(phone ? formatPhone(phone) : ''),
    hidden: carried(typed),
    submit: m.title,
    fields: (
      <Field
        name="code"
        label={m.code}
        inputMode="numeric"
        autocomplete="one-time-code"
        required
        refused={refused}
        locale={visit.locale}
      />
    ),
    after: (
      <>
        <p class="mt-4">{m.noCode}</p>
        <p class="mt-4">
          <a href={signInPaths.start}>{m.other}</a>
        </p>
      </>
    ),
  });
}

async function tryCode(visit: Visit, typed: Record<string, string>): Promise<Page | Response> {
  const asked = { phone: typed['siapa'] ?? '', code: typed['code'] ?? '' };
  const tried = await orRefused(typed, () =>
    signInWithCode(visit.house.auth, visitorOf(visit), asked),
  );
  if (!tried.ok) return codePage(visit, typed, tried.refused);
  return goWith(wayBack(typed['kembali']), tried.value.cookies);
}

/**
 * Opening the link only shows a button: WhatsApp and mail programs open links by themselves, to
 * show a preview, and must not use them up.
 */
function linkRoutes(path: string, door: typeof signInWithLink): Route[] {
  const page = (visit: Visit, refused: Refused = nothingRefused): Page => {
    const m = inLocale(signInSaid, visit.locale);
    const isOver = refused.problems.length > 0;
    return formPage(visit, isOver ? m.title : m.linkTitle, refused, {
      action: isOver ? signInPaths.start : visit.c.req.path,
      ...(isOver ? {} : { lead: m.linkLead }),
      method: isOver ? 'get' : 'post',
      submit: isOver ? m.other : m.title,
    });
  };
  return [
    { method: 'get', path, may: 'public', handle: async (visit) => page(visit) },
    post(path, async (visit, typed) => {
      const tried = await orRefused(typed, () =>
        door(visit.house.auth, visitorOf(visit), param(visit, 'token')),
      );
      return tried.ok ? goWith('/', tried.value.cookies) : page(visit, tried.refused);
    }),
  ];
}
