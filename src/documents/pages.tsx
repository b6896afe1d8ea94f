/** What anybody sees who scans the code on a paper: the content that was signed. */
import { formatDay, formatInstant } from '../kernel/day.ts';
import { Crumbs, inLocale, type Page, param, type Route, type Visit } from '../web/index.ts';
import { documentsSaid } from './messages.ts';
import { documentPaths } from './paths.ts';
import { type Checked, checkPaper, pemOf } from './questions/papers.ts';
import { newestKey } from './signing.ts';
import { copyKindWords, paperWords } from './words.ts';

async function checkPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(documentsSaid, locale);
  const checked = await checkPaper(house.database, house.files.keyring, param(visit, 'token'));
  return {
    title: m.title,
    width: 'phone',
    status: checked ? 200 : 404,
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
      </>
    ),
  };
}

function Content({ visit, checked }: { visit: Visit; checked: Checked }) {
  const { locale } = visit;
  const m = inLocale(documentsSaid, locale);
  const { claims, isSigned, isKnown, revocation, copies } = checked;
  // What was not signed is not shown: a page of ours would lend it our name.
  if (!isSigned) return <p class="my-3 font-semibold text-error">{m.invalid}</p>;
  const rows: [string, string][] = [
    [m.kind, paperWords[claims.kind][locale]],
    [m.campaign, claims.campaign],
    [m.number, claims.number || '–'],
    [m.day, formatDay(claims.day, locale)],
    ...claims.facts.map(([label, value]): [string, string] => [label, value]),
    [m.hash, claims.contentHash],
    // Who signed by hand stands on the paper itself; a stranger reads only what binds the copy.
    ...copies.map(({ kind, sha256 }): [string, string] => [copyKindWords[kind][locale], sha256]),
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
      {claims.isSimulation && <p class="my-3 font-semibold">{m.simulation}</p>}
      <dl class="my-3">
        {rows.map(([name, value]) => (
          <div key={name} class="mb-2">
            <dt class="grounds">{name}</dt>
            <dd class="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

async function key({ house }: Visit): Promise<Response> {
  const { keyring } = house.files;
  return new Response(pemOf(keyring, newestKey(keyring)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

// The key comes before `/periksa/:token`.
export const documentRoutes: readonly Route[] = [
  { method: 'get', path: documentPaths.key, may: 'public', handle: key },
  { method: 'get', path: documentPaths.check(':token'), may: 'public', handle: checkPage },
];
