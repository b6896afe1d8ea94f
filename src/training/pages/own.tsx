/** A trainee's own certificates: for anybody, without account and script; nothing in an address. */
import type { VNode } from 'preact';
import { dayIn, formatDay, formatSpan } from '../../kernel/day.ts';
import {
  addressOf,
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  refusedStatus,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { ownCertificates } from '../actions/own.ts';
import { ownSaid } from '../messages/own.ts';
import { trainingPaths } from '../paths.ts';
import { type Certificate, certificateToTry } from '../questions/certificates.ts';
import type { TypedOwn } from '../rules/own.ts';
import { sentPdf } from '../sent-files.ts';

interface Shown {
  readonly refused: Refused;
  /** null: nothing was asked yet. */
  readonly found: readonly Certificate[] | null;
}

async function ownPage({ house, locale }: Visit, { refused, found }: Shown): Promise<Page> {
  const m = inLocale(ownSaid, locale);
  const toTry = house.config.waysIn ? await certificateToTry(house.database) : null;
  const form = { refused, locale };
  return {
    title: m.title,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: 'Lagawi' }]} label={m.trail} />
        <h1>{m.title}</h1>
        {found && found.length > 0 && (
          <section class="my-4">
            <h2>{m.found}</h2>
            <ul>
              {found.map((one) => (
                <One key={one.certificateId} {...{ one, refused, locale }} />
              ))}
            </ul>
          </section>
        )}
        {found?.length === 0 && <Empty>{m.nothing}</Empty>}
        <p class="my-3">{m.lead}</p>
        {toTry && (
          <p class="my-3 border-l-4 border-accent pl-3">
            {m.toTry(toTry.phone, formatDay(toTry.birthDay, locale))}
          </p>
        )}
        <ErrorSummary refused={refused} locale={locale} />
        <form method="post" action={trainingPaths.ownCertificates}>
          <Field name="number" label={m.number} inputMode="tel" required {...form} />
          <Field name="birthDay" label={m.birthDay} type="date" {...form} />
          <Field name="name" label={m.name} hint={m.nameHint} autocomplete="name" {...form} />
          <p class="grounds my-2">{m.kept}</p>
          <Submit>{m.find}</Submit>
        </form>
      </>
    ),
  };
}

/** What was typed goes along in the form, so that it stands in no address. */
function One(props: { one: Certificate; refused: Refused; locale: Visit['locale'] }): VNode {
  const { one, refused, locale } = props;
  const m = inLocale(ownSaid, locale);
  const { number, birthDay, name } = askedIn(refused.typed);
  const title = [one.title, one.programme].filter(Boolean).join(' · ');
  return (
    <li class="py-3 border-b border-base-300 break-words">
      <p class="font-semibold">{title}</p>
      <p class="grounds">{`${one.name} · ${formatSpan(one.from, one.until, locale)}`}</p>
      <p class="grounds break-all">{m.of(one.number)}</p>
      {one.revokedAt ? (
        <p class="my-1">{m.revoked(formatDay(dayIn('WIB', one.revokedAt), locale))}</p>
      ) : (
        <form method="post" action={trainingPaths.ownCertificate(one.certificateId)}>
          {Object.entries({ number, birthDay, name }).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <button
            type="submit"
            class="btn btn-sm min-h-11 my-1"
            aria-label={`${m.download}: ${title}`}
          >
            {m.download}
          </button>
        </form>
      )}
    </li>
  );
}

function askedIn(typed: Readonly<Record<string, string>>): TypedOwn {
  const { number = '', birthDay = '', name = '' } = typed;
  return { number, birthDay, name };
}

function look({ house, c }: Visit, typed: Readonly<Record<string, string>>) {
  const address = addressOf(c, house.config.trustedProxies);
  return ownCertificates(house, { ...askedIn(typed), address });
}

async function find(visit: Visit): Promise<Page> {
  const typed = await typedIn(visit);
  const tried = await orRefused(typed, () => look(visit, typed));
  if (!tried.ok) return ownPage(visit, { refused: tried.refused, found: null });
  return ownPage(visit, { refused: { problems: [], typed }, found: tried.value });
}

async function download(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const tried = await orRefused(typed, () => look(visit, typed));
  if (!tried.ok) return ownPage(visit, { refused: tried.refused, found: null });
  const asked = param(visit, 'certificate');
  const one = tried.value.find(({ certificateId }) => certificateId === asked);
  if (!one) return ownPage(visit, { refused: { problems: [], typed }, found: [] });
  // Revoked since the page was opened: what is left is shown.
  if (one.revokedAt)
    return ownPage(visit, { refused: { problems: [], typed }, found: tried.value });
  return sentPdf(visit, one);
}

export const ownRoutes: readonly Route[] = [
  {
    method: 'get',
    path: trainingPaths.ownCertificates,
    may: 'public',
    handle: async (visit) => ownPage(visit, { refused: nothingRefused, found: null }),
  },
  { method: 'post', path: trainingPaths.ownCertificates, may: 'public', handle: find },
  {
    method: 'post',
    path: trainingPaths.ownCertificate(':certificate'),
    may: 'public',
    handle: download,
  },
];
