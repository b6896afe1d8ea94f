/** What the pages of this room share. */
import type { VNode } from 'preact';
import { campaignOf } from '../../campaigns/index.ts';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { formatInstant, type Zone } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { peopleProblems, type Who } from '../../people/index.ts';
import {
  type Crumb,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  type Visit,
} from '../../web/index.ts';
import { mentoringSaid, sessionSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import {
  attendanceWords,
  type Seat,
  type Session,
  sessionKindWords,
  sessionStateWords,
} from '../words.ts';

type Name = keyof typeof mentoringPolicy.permissions;

/** `may` and `on` of a route about a campaign. */
export const onCampaign = (name: Name) => ({
  may: mentoringPolicy.permissions[name],
  on: async (visit: Visit) => {
    const campaignId = param(visit, 'campaign');
    return (await campaignOf(visit.house.database, campaignId)) ? { campaignId } : null;
  },
});

/** `may` and `on` of a route about an enterprise. */
export const onEnterprise = (name: Name) => ({
  may: mentoringPolicy.permissions[name],
  on: (visit: Visit) => enterpriseTarget(visit.house.database, param(visit, 'enterprise')),
});

/** A route whose page shows and changes only what its visitor may reach: judged inside. */
export const own = (
  method: Route['method'],
  path: string,
  handle: (visit: Visit) => Promise<Page | Response>,
): Route => ({ method, path, may: 'signedIn', handle });

export function signedInOnly({ who }: Visit): Who {
  if (!who) throw peopleProblems.signInFirst();
  return who;
}

export async function campaignHere(visit: Visit) {
  const campaign = await campaignOf(visit.house.database, param(visit, 'campaign'));
  if (!campaign) throw mentoringProblems.noCampaign();
  return campaign;
}

/** What is told of an enterprise on its own page is of the campaign that it joined last. */
export async function campaignJoinedLast(visit: Visit): Promise<string> {
  const target = await enterpriseTarget(visit.house.database, param(visit, 'enterprise'));
  const joined = (target?.memberships ?? []).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const [last] = joined;
  if (!last) throw mentoringProblems.notMember();
  return last.campaignId;
}

/** Home, the campaign's mentoring where the visitor sees it, and further down. */
export function trailTo(
  visit: Visit,
  campaignId: string | null,
  ...more: readonly Crumb[]
): Crumb[] {
  const m = inLocale(mentoringSaid, visit.locale);
  const sees =
    campaignId !== null &&
    mentoringPolicy.may(visit.who, 'mentoring.see', { campaignId }, visit.today);
  const hub = sees
    ? { href: mentoringPaths.hub(campaignId), text: m.title }
    : { href: mentoringPaths.own, text: m.title };
  return [{ href: '/', text: m.home }, hub, ...more];
}

/** Tatap muka · 23 Juni 2022, 14.05 WIB · 90 menit */
export function whenOf(
  { kind, startsAt, minutes }: Pick<Session, 'kind' | 'startsAt' | 'minutes'>,
  { locale, zone }: { locale: Locale; zone: Zone },
): string {
  const long = locale === 'id' ? `${minutes} menit` : `${minutes} minutes`;
  return [sessionKindWords[kind][locale], formatInstant(startsAt, zone, locale), long].join(' · ');
}

/** State as words, with a shape before its colour. */
export function StateOf({ session, locale }: { session: Session; locale: Locale }): VNode {
  const mark = { planned: '○', held: '●', missed: '✕', cancelled: '–' }[session.state];
  return (
    <span class="whitespace-nowrap">
      {mark} {sessionStateWords[session.state][locale]}
    </span>
  );
}

/** A meeting's link opens; an address is read. */
export const placeOf = (place: string) =>
  /^https:\/\/\S+$/.test(place) ? <a href={place}>{place}</a> : place;

/** Hadir · memindai kode 14.05; null where nobody told and nobody scanned. */
export function attendanceOf(
  { attendance, scannedAt }: Pick<Seat, 'attendance' | 'scannedAt'>,
  { locale, zone }: { locale: Locale; zone: Zone },
): string | null {
  if (!scannedAt) return attendance && attendanceWords[attendance][locale];
  const m = inLocale(sessionSaid, locale);
  const time = formatInstant(scannedAt, zone, locale).split(', ')[1] ?? '';
  return `${attendanceWords[attendance ?? 'present'][locale]} · ${m.scanned(time)}`;
}

/** Ticked by name; the list comes back as it was sent. */
export function Ticks(props: {
  legend: string;
  name: string;
  options: readonly { value: string; label: string; hint?: string }[];
  refused: Refused;
  ticked?: readonly string[];
  locale: Locale;
}): VNode {
  const { legend, name, options, refused, ticked = [], locale } = props;
  const wrong = refused.problems.filter((one) => one.field === name);
  const wasSent = refused.problems.length > 0;
  return (
    <fieldset class="mb-4 min-w-0" id={name} tabIndex={-1}>
      <legend class="font-semibold mb-1">{legend}</legend>
      {wrong.map((one) => (
        <p key={one.code} class="text-error">
          {one.words[locale]}
        </p>
      ))}
      {options.map(({ value, label, hint }) => {
        const field = `${name}-${value}`;
        const isTicked = wasSent ? refused.typed[field] !== undefined : ticked.includes(value);
        return (
          <label key={value} class="flex items-start gap-3 py-2 min-h-11">
            <input type="checkbox" class="checkbox" name={field} value="1" checked={isTicked} />
            <span class="min-w-0 [overflow-wrap:anywhere]">
              {label}
              {hint && <span class="grounds block">{hint}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What was ticked in `Ticks` of this name. */
export const tickedIn = (typed: Readonly<Record<string, string>>, name: string): string[] =>
  Object.keys(typed).flatMap((field) =>
    field.startsWith(`${name}-`) ? [field.slice(name.length + 1)] : [],
  );
