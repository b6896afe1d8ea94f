/** What anybody sees who scans the code on a paper: the content that was signed. */
import { formatDay, formatInstant } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { labelRead, valueRead } from '../kernel/signed-words.ts';
import {
  Crumbs,
  inLocale,
  nothingRefused,
  type Page,
  param,
  type Route,
  redirect,
  Submit,
  TextArea,
  type Visit,
} from '../web/index.ts';
import { documentsSaid } from './messages.ts';
import { documentPaths } from './paths.ts';
import { type Checked, checkPaper, paperOf, pemOf, revocationsOf } from './questions/papers.ts';
import { paperToken, signedAs } from './rules/claims.ts';
import { signedWordsIn } from './rules/facts.ts';
import { revocationsSignedAs, revocationsText } from './rules/revocations.ts';
import { newestKey, signClaims } from './signing.ts';
import { copyKindWords, paperKinds, paperWords } from './words.ts';

async function checkPage(visit: Visit): Promise<Page | Response> {
  const { locale, house } = visit;
  const m = inLocale(documentsSaid, locale);
  const token = param(visit, 'token');
  // The code of a certified signature is small, so it names the paper and carries nothing of it.
  const named = isId(token) ? await paperOf(house.database, token) : null;
  if (named) return redirect(documentPaths.check(paperToken(named)));
  const checked = await checkPaper(house.database, house.files.keyring, token);
  return {
    title: m.title,
    width: 'phone',
    // Not ours, whether it cannot be read or was changed on the way.
    status: checked?.isSigned ? 200 : 404,
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: 'Lagawi' }]} label={m.trail} />
        <h1>{m.title}</h1>
        {checked ? (
          <Content visit={visit} checked={checked} />
        ) : (
          <p class="my-3 font-semibold text-error">{m.unreadable}</p>
        )}
        <p class="grounds my-4">{m.notCertified}</p>
        <p class="grounds">{m.offline}</p>
        <p class="min-h-11 flex items-center">
          <a href={documentPaths.key}>{m.key}</a>
        </p>
        <p class="min-h-11 flex items-center">
          <a href={documentPaths.revocations}>{m.revocations}</a>
        </p>
        <p class="min-h-11 flex items-center">
          <a href={documentPaths.offline}>{m.offlineTitle}</a>
        </p>
      </>
    ),
  };
}

function Content({ visit, checked }: { visit: Visit; checked: Checked }) {
  const { locale } = visit;
  const m = inLocale(documentsSaid, locale);
  const { claims, isSigned, isKnown, revocation, changes, copies } = checked;
  // What was not signed is not shown: a page of ours would lend it our name.
  if (!isSigned) return <p class="my-3 font-semibold text-error">{m.invalid}</p>;
  const words = signedWordsIn(locale);
  const rows: [Shown, Shown][] = [
    [plain(m.kind), plain(paperWords[claims.kind][locale])],
    [plain(m.campaign), plain(claims.campaign)],
    [plain(m.number), plain(claims.number || '–')],
    [plain(m.day), plain(formatDay(claims.day, locale))],
    ...claims.facts.map(([label, value]): [Shown, Shown] => [
      { signed: label, read: labelRead(words, label) },
      { signed: value, read: valueRead(words, label, value) },
    ]),
    [plain(m.hash), plain(claims.contentHash)],
    // Who signed by hand stands on the paper itself; a stranger reads only what binds the copy.
    ...copies.map(({ kind, sha256 }): [Shown, Shown] => [
      plain(copyKindWords[kind][locale]),
      plain(sha256),
    ]),
  ];
  return (
    <>
      {revocation ? (
        <p class="my-3 font-semibold text-error">
          {m.revoked(formatInstant(revocation.revokedAt, 'WIB', locale), revocation.reason)}
        </p>
      ) : (
        <p class="my-3 font-semibold">{isKnown ? m.valid : m.unknown}</p>
      )}
      {changes.map(({ claims: by, token }) => (
        <p key={token} class="my-3 font-semibold">
          <a href={documentPaths.check(token)}>
            {m.changed(paperWords[by.kind][locale], by.number, formatDay(by.day, locale))}
          </a>
        </p>
      ))}
      {claims.isSimulation && <p class="my-3 font-semibold">{m.simulation}</p>}
      {locale === 'en' && <p class="my-3 grounds">{m.asSigned}</p>}
      <dl class="my-3">
        {rows.map(([name, value]) => (
          <div key={name.signed} class="mb-2">
            <dt class="grounds">
              <AsSigned {...name} />
            </dt>
            <dd class="break-words">
              <AsSigned {...value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A text as it was signed, and as this page's language reads it; null: it reads the same. */
interface Shown {
  signed: string;
  read: string | null;
}

const plain = (signed: string): Shown => ({ signed, read: null });

function AsSigned({ signed, read }: Shown) {
  if (read === null) return <>{signed}</>;
  return (
    <>
      {`${read} `}
      <span lang="id">{`(${signed})`}</span>
    </>
  );
}

async function key({ house }: Visit): Promise<Response> {
  const { keyring } = house.files;
  return new Response(pemOf(keyring, newestKey(keyring)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** Signed, so that it can be taken along and trusted like the key. */
async function revocations({ house }: Visit): Promise<Response> {
  const { keyring } = house.files;
  const text = revocationsText(await revocationsOf(house.database, house.clock()));
  const token = paperToken({ claims: text, ...signClaims(keyring, text, revocationsSignedAs) });
  return new Response(`${token}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** For whoever checks where there is no network: open it once, then it works without. */
async function offlinePage(visit: Visit): Promise<Page | Response> {
  // Without script the form asks us.
  const typed = visit.c.req.query('kode')?.trim().split('/').at(-1);
  if (typed) return redirect(documentPaths.check(encodeURIComponent(typed)));
  const { locale, house } = visit;
  const m = inLocale(documentsSaid, locale);
  const { keyring } = house.files;
  const { asOf, revoked } = await revocationsOf(house.database, house.clock());
  const said = (at: Date) => formatInstant(at, 'WIB', locale);
  const told = {
    revoked: Object.fromEntries([...revoked].map(([id, at]) => [id, m.revokedHere(said(at))])),
    signedAs,
    keys: Array.from({ length: newestKey(keyring) }, (_, i) => ({
      version: i + 1,
      spki: (pemOf(keyring, i + 1) ?? '').replace(/-----[^-]+-----|\s/g, ''),
    })),
    kinds: Object.fromEntries(paperKinds.map((kind) => [kind, paperWords[kind][locale]])),
    labels: { kind: m.kind, campaign: m.campaign, number: m.number, day: m.day, hash: m.hash },
    signedWords: signedWordsIn(locale),
    words: {
      ...{ valid: m.validHere(said(asOf)), invalid: m.invalid, unreadable: m.unreadable },
      ...{ unable: m.unable, simulation: m.simulation },
      asSigned: locale === 'en' ? m.asSigned : '',
    },
  };
  const form = { refused: nothingRefused, locale };
  return {
    title: m.offlineTitle,
    width: 'phone',
    islands: ['check'],
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: 'Lagawi' }]} label={m.trail} />
        <h1>{m.offlineTitle}</h1>
        <p class="my-3">{m.offlineLead}</p>
        <noscript>
          <p class="my-3">{m.offline}</p>
        </noscript>
        <form method="get" data-island="check" data-told={JSON.stringify(told)}>
          <TextArea name="kode" label={m.code} rows={4} {...form} />
          <Submit>{m.title}</Submit>
        </form>
        <div data-checked role="status" />
      </>
    ),
  };
}

// Key, list and device come before `/periksa/:token`.
export const documentRoutes: readonly Route[] = [
  { method: 'get', path: documentPaths.key, may: 'public', handle: key },
  { method: 'get', path: documentPaths.revocations, may: 'public', handle: revocations },
  { method: 'get', path: documentPaths.offline, may: 'public', handle: offlinePage },
  { method: 'get', path: documentPaths.check(':token'), may: 'public', handle: checkPage },
];
