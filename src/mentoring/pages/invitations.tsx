/** The text of an invitation, ready for WhatsApp, and by mail to whoever has an address. */
import type { VNode } from 'preact';
import { enterpriseTargets } from '../../enterprises/index.ts';
import { dayIn } from '../../kernel/day.ts';
import type { Person } from '../../people/index.ts';
import { noteReached, Reach, reachable } from '../../people/pages.ts';
import type { Page } from '../../web/index.ts';
import { inLocale, param, type Route, Submit, type Visit } from '../../web/index.ts';
import { inviteByMail } from '../actions/invite.ts';
import type { Change } from '../actions/mails.ts';
import { isSoon, type MessageKind, messageText } from '../invitation-messages.ts';
import { messageKindSaid, sessionSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { type SessionWhole, sessionFor } from '../questions/sessions.ts';
import { own, signedInOnly } from './parts.tsx';
import type { SessionParts } from './session.tsx';

export async function Invitations({ visit, whole }: SessionParts): Promise<VNode | null> {
  const { locale } = visit;
  const m = inLocale(sessionSaid, locale);
  const people = await invited(visit, whole);
  if (people.size === 0) return null;
  const { campaignId } = whole.session;
  await noteReached(visit, { campaignId, people });
  const kinds = kindsNow(visit, whole);
  const isPlanned = whole.session.state === 'planned';
  const mailed = [...people.values()].flat().filter(({ email }) => email !== null).length;
  return (
    <section class="my-6 max-w-3xl">
      <h2>{isPlanned ? m.invite : m.tellCancelled}</h2>
      <p class="grounds">{isPlanned ? m.inviteHint : mailed > 0 ? m.toldByMail : m.toldByNobody}</p>
      <ul class="divide-y divide-base-300">
        {whole.seats.map(({ enterpriseId }) => (
          <li key={enterpriseId} class="py-3 break-words">
            <span class="font-semibold">{whole.names.get(enterpriseId)}</span>
            {(people.get(enterpriseId) ?? []).length === 0 && (
              <span class="grounds block">{m.nobody}</span>
            )}
            <span class="flex flex-wrap gap-2 mt-1">
              {(people.get(enterpriseId) ?? []).map((person) => (
                <Ways key={person.personId} {...{ visit, whole, person, enterpriseId, kinds }} />
              ))}
            </span>
            <Copied {...{ visit, whole, enterpriseId, kinds }} people={people.get(enterpriseId)} />
          </li>
        ))}
      </ul>
      {isPlanned && mailed > 0 && (
        <form method="post" action={mentoringPaths.inviting(whole.session.sessionId)}>
          <Submit>{m.byMail(mailed)}</Submit>
        </form>
      )}
    </section>
  );
}

/** A button for each kind of text; where there is no number, one line is enough. */
function Ways(props: {
  visit: Visit;
  whole: SessionWhole;
  person: Person;
  enterpriseId: string;
  kinds: readonly MessageKind[];
}): VNode {
  const { visit, whole, person, enterpriseId } = props;
  const { locale } = visit;
  const said = inLocale(messageKindSaid, locale);
  const kinds = person.phone ? props.kinds : props.kinds.slice(-1);
  return (
    <>
      {kinds.map((kind) => (
        <Reach
          key={kind}
          {...{ person, locale }}
          text={textFor(visit, whole, { kind, person, enterpriseId })}
          about={said[kind]}
        />
      ))}
    </>
  );
}

/** What is to be told of it now; the last is the most urgent. */
function kindsNow({ house }: Visit, { session, moves, zone }: SessionWhole): MessageKind[] {
  if (session.state === 'cancelled') return ['cancellation'];
  const isDue = isSoon(session.startsAt, zone, dayIn(zone, house.clock()));
  return [
    'invitation',
    ...(moves.length > 0 ? ['move' as const] : []),
    ...(isDue ? ['reminder' as const] : []),
  ];
}

/** The text to be pasted elsewhere, such as a group or a phone without WhatsApp. */
function Copied(props: {
  visit: Visit;
  whole: SessionWhole;
  enterpriseId: string;
  kinds: readonly MessageKind[];
  people: readonly Person[] | undefined;
}): VNode | null {
  const { visit, whole, enterpriseId, kinds, people } = props;
  const [person] = people ?? [];
  const kind = kinds.at(-1);
  if (!person || !kind) return null;
  const m = inLocale(sessionSaid, visit.locale);
  const said = inLocale(messageKindSaid, visit.locale);
  return (
    <details>
      <summary class="min-h-11 py-2 cursor-pointer">
        {said[kind]}: {m.toCopy}
        <span class="sr-only"> {whole.names.get(enterpriseId)}</span>
      </summary>
      <p class="whitespace-pre-line break-words">
        {textFor(visit, whole, { kind, person, enterpriseId })}
      </p>
    </details>
  );
}

function textFor(
  { house }: Visit,
  { session, zone, names, mentorName, moves }: SessionWhole,
  { kind, person, enterpriseId }: { kind: MessageKind; person: Person; enterpriseId: string },
): string {
  const last = moves.at(-1);
  const changes: Partial<Record<MessageKind, Change>> = {
    ...(last && { move: { wasAt: last.wasAt, reason: last.reason } }),
    cancellation: { reason: session.why },
  };
  return messageText(kind, {
    ...{ session, zone, mentorName, name: person.name, locale: person.locale },
    enterprise: names.get(enterpriseId) ?? '',
    link: `${house.url()}${mentoringPaths.enterprise(enterpriseId)}`,
    ...{ today: dayIn(zone, house.clock()), ...changes[kind] },
  });
}

async function invited(visit: Visit, { seats }: SessionWhole) {
  const ids = seats.map(({ enterpriseId }) => enterpriseId);
  return reachable(visit, await enterpriseTargets(visit.house.database, ids));
}

async function invite(visit: Visit): Promise<number> {
  const { house, today } = visit;
  const who = signedInOnly(visit);
  const sessionId = param(visit, 'session');
  const whole = await sessionFor(house.database, who, { sessionId, today });
  const people = await invited(visit, whole);
  const mails = [...people].flatMap(([enterpriseId, ones]) =>
    ones.flatMap((person) =>
      person.email
        ? [
            {
              ...{ enterpriseId, personId: person.personId, email: person.email },
              locale: person.locale,
              body: `${textFor(visit, whole, { kind: 'invitation', person, enterpriseId })}\n`,
            },
          ]
        : [],
    ),
  );
  return inviteByMail(house, who, { sessionId, mails });
}

export const invitationRoutes = (
  show: (visit: Visit, mailed: number) => Promise<Page>,
): readonly Route[] => [
  own('post', mentoringPaths.inviting(':session'), async (visit) =>
    show(visit, await invite(visit)),
  ),
];
