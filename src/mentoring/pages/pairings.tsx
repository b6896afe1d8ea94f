/** Pairings of one mentor: those that stand, what stays when one ends, and new ones. */
import type { VNode } from 'preact';
import { type Day, formatDay, formatSpan, type Zone } from '../../kernel/day.ts';
import { peoplePaths } from '../../people/index.ts';
import {
  Field,
  formatCount,
  inLocale,
  param,
  type Refused,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import type { Leaving } from '../questions/leaving.ts';
import { lastDayWalked } from '../rules/pairing.ts';
import { mentorsSaid } from '../setup-messages.ts';
import type { Pairing } from '../store/pairings.ts';
import type { Session } from '../words.ts';
import { type FoundMembers, foundMembers, MemberSearch } from './members.tsx';
import { Ticks, whenOf } from './parts.tsx';

export interface Parts {
  visit: Visit;
  refused: Refused;
  campaignId: string;
}

export function OnePairing(
  props: Parts & { pairing: Pairing; name: string; leaving: Leaving; zone: Zone },
): VNode {
  const { visit, refused, campaignId, pairing, name, leaving, zone } = props;
  const { enterpriseId, pairingId, until } = pairing;
  const { locale } = visit;
  const m = inLocale(mentorsSaid, locale);
  const field = `alasan-${pairingId}`;
  return (
    <li class="py-3 break-words">
      <a class="name font-semibold" href={mentoringPaths.enterprise(enterpriseId)}>
        {name}
      </a>
      <span class="grounds block">{m.until(formatDay(until, locale))}</span>
      <details open={refused.typed[field] !== undefined}>
        <summary class="min-h-11 py-2 cursor-pointer">
          {m.endPairing}
          <span class="sr-only"> {name}</span>
        </summary>
        {leaving.rights.has(pairingId) && (
          <p class="border-2 border-warning rounded-box p-3 my-2">
            {m.otherRight}{' '}
            <a class="link" href={peoplePaths.person(pairing.mentorId)}>
              {m.toRights}
            </a>
          </p>
        )}
        <Sessions
          {...{ visit, zone, head: m.staying }}
          sessions={leaving.of.get(enterpriseId) ?? []}
        />
        <form
          method="post"
          action={mentoringPaths.pairingEnd(campaignId, pairing.mentorId, enterpriseId, pairingId)}
        >
          <Field name={field} label={m.endWhy} required {...{ refused, locale }} />
          <Submit>{m.endPairing}</Submit>
        </form>
      </details>
    </li>
  );
}

export function EndedPairings(props: {
  visit: Visit;
  names: ReadonlyMap<string, string>;
  ended: readonly (Pairing & { endedAt: Date | null })[];
  zone: Zone;
}): VNode | null {
  const { visit, names, ended, zone } = props;
  const { locale } = visit;
  if (ended.length === 0) return null;
  const m = inLocale(mentorsSaid, locale);
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.ended}</h2>
      <ul class="divide-y divide-base-300">
        {ended.map((pairing) => (
          <li key={pairing.pairingId} class="py-3 break-words">
            <a class="name" href={mentoringPaths.enterprise(pairing.enterpriseId)}>
              {names.get(pairing.enterpriseId)}
            </a>
            <span class="grounds block">
              {formatSpan(pairing.from, lastDayWalked(pairing, zone), locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Sessions(props: {
  visit: Visit;
  zone: Zone;
  sessions: readonly Session[];
  head: string;
}): VNode | null {
  const { visit, zone, sessions, head } = props;
  const { locale } = visit;
  if (sessions.length === 0) return null;
  return (
    <div class="my-3">
      <p class="font-semibold">{head}</p>
      <ul class="list-disc pl-5">
        {sessions.map((session) => (
          <li key={session.sessionId} class="break-words py-1">
            <a class="name" href={mentoringPaths.session(session.sessionId)}>
              {session.topic}
            </a>
            <span class="grounds block">{whenOf(session, { locale, zone })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface Offered {
  found: FoundMembers;
  members: readonly { enterpriseId: string; name: string; mentors: readonly Pairing[] }[];
}

/** Members without a mentor first: they are who is looked for. */
export async function offeredMembers(
  visit: Visit,
  { campaignId, all, personId }: { campaignId: string; all: readonly Pairing[]; personId: string },
): Promise<Offered> {
  const found = await foundMembers(visit, campaignId);
  const mentorsOf = Map.groupBy(all, ({ enterpriseId }) => enterpriseId);
  const members = found.rows
    .filter(({ membership }) => membership.endedAs === null)
    .map(({ enterpriseId, name }) => ({
      ...{ enterpriseId, name },
      mentors: mentorsOf.get(enterpriseId) ?? [],
    }))
    .filter(({ mentors }) => !mentors.some(({ mentorId }) => mentorId === personId))
    .sort((a, b) => a.mentors.length - b.mentors.length || (a.name < b.name ? -1 : 1));
  return { found, members };
}

export function NewPairings(props: Parts & { offered: Offered; until: Day }): VNode | null {
  const { visit, refused, campaignId, offered, until } = props;
  const { locale, today } = visit;
  const { found, members } = offered;
  if (members.length === 0 && found.text === '') return null;
  const m = inLocale(mentorsSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const form = { refused, locale };
  return (
    <section class="my-6 max-w-xl">
      <h2>{m.pair}</h2>
      <p class="grounds">{m.pairHint}</p>
      <MemberSearch
        {...{ visit, found }}
        to={mentoringPaths.mentor(campaignId, param(visit, 'person'))}
      />
      <form
        method="post"
        action={mentoringPaths.pairings(campaignId, param(visit, 'person'), found.text)}
      >
        <Field name="mulai" label={m.from} type="date" value={today} required {...form} />
        <Field name="sampai" label={m.to} type="date" value={until} required {...form} />
        <Ticks
          legend={s.enterprises}
          name="usaha"
          options={members.map(({ enterpriseId, name, mentors }) => ({
            ...{ value: enterpriseId, label: name },
            ...(mentors.length > 0 && {
              hint: m.unpairedFirst(formatCount(mentors.length, locale)),
            }),
          }))}
          {...form}
        />
        <Submit>{m.pair}</Submit>
      </form>
    </section>
  );
}
