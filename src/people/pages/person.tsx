/** One person: identity, rights, ways in; each part only for whom it is. */
import type { VNode } from 'preact';
import type { Day } from '../../kernel/day.ts';
import {
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  type Page,
  param,
  type Refused,
  type Route,
  refusedStatus,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { lookedAt, removeSecondFactor } from '../actions/accounts.ts';
import { editPerson, erasePerson, replacePhone } from '../actions/persons.ts';
import { peopleSaid } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { peoplePolicy } from '../policy/people.ts';
import { mustEdit, mustLetIn } from '../policy/reach.ts';
import { peopleProblems } from '../problems.ts';
import { personFor } from '../questions.ts';
import { formatPhone } from '../rules.ts';
import type { PersonWithGrants, Who } from '../words.ts';
import { Grants, grantRoutes } from './grants.tsx';
import { issueRoute } from './issue.tsx';
import { nikRoutes, nikSection } from './nik.tsx';
import {
  act,
  isAllowed,
  own,
  reachOf,
  type ShowPerson,
  SmallButton,
  signedInOnly,
} from './parts.tsx';
import { FieldsSeen, fieldsSeen, fieldsTyped, PersonFieldsForm } from './people.tsx';
import type { PeoplePorts } from './ports.ts';
import { mergeNotice } from './twins.tsx';

export function personRoutes(ports: PeoplePorts): readonly Route[] {
  const path = peoplePaths.person(':person');
  const show: ShowPerson = (visit, refused) => personPage(visit, ports, refused);
  const showWithNik = (visit: Visit, refused: Refused, nik: string) =>
    personPage(visit, ports, refused, nik);
  return [
    own('get', path, (visit) => show(visit)),
    act(path, show, (visit, typed) =>
      editPerson(
        visit.house,
        visit.who,
        param(visit, 'person'),
        { ...fieldsTyped(typed), seen: fieldsSeen(typed) },
        reachOf(visit, ports),
      ),
    ),
    act(`${path}/hp`, show, async (visit, typed) => {
      const asked = { personId: param(visit, 'person'), phone: typed['phone'] ?? '' };
      await replacePhone(visit.house, visit.who, asked, reachOf(visit, ports));
    }),
    act(`${path}/faktor-kedua`, show, (visit) =>
      removeSecondFactor(visit.house, visit.who, param(visit, 'person')),
    ),
    act(`${path}/hapus`, show, async (visit, typed) => {
      // The word is the second thought.
      if (typed['sungguh'] !== 'HAPUS') throw peopleProblems.notConfirmed();
      await erasePerson(visit.house, visit.who, param(visit, 'person'), ports.forget);
    }),
    ...nikRoutes(ports, show, showWithNik),
    ...grantRoutes(ports, show),
    issueRoute(ports, show),
  ];
}

async function personPage(
  visit: Visit,
  ports: PeoplePorts,
  refused: Refused = nothingRefused,
  nik: string | null = null,
): Promise<Page> {
  const who = signedInOnly(visit);
  const targetsOf = reachOf(visit, ports);
  const { locale, today } = visit;
  const m = inLocale(peopleSaid, locale);
  const person = await personFor(visit.house, who, param(visit, 'person'), targetsOf);
  const isSelf = who.personId === person.personId;
  if (!isSelf && !person.erasedAt) {
    const fields = ['name', 'phone', 'email'];
    await lookedAt(visit.house, who, { thing: 'person', thingId: person.personId, fields });
  }
  const asked = { who, person, targetsOf, today };
  const [mayEdit, mayLetIn] = await Promise.all([
    isAllowed(mustEdit({ ...asked, changed: ['name', 'phone'] })),
    isAllowed(mustLetIn(asked)),
  ]);
  const path = peoplePaths.person(person.personId);
  return {
    title: person.name || m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <h1 class="mb-4">{person.name || m.title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {await mergeNotice(visit, person)}
        {person.erasedAt && <p class="mb-4">{m.erased}</p>}
        {!person.erasedAt && (
          <Identity visit={visit} refused={refused} person={person} mayEdit={mayEdit} />
        )}
        <Grants
          visit={visit}
          refused={refused}
          person={person}
          names={
            await ports.namesOfScopes(
              visit.house.database,
              person.grants.map(({ scope }) => scope),
            )
          }
          offered={person.erasedAt ? [] : await ports.scopesToOffer(visit.house.database, who)}
        />
        {!person.erasedAt && (await nikSection({ visit, ports, refused, person, mayEdit, nik }))}
        {mayLetIn && !person.erasedAt && <WayIn visit={visit} path={path} refused={refused} />}
        {!person.erasedAt && isAdministrator(who, today) && (
          <Last visit={visit} path={path} refused={refused} />
        )}
      </>
    ),
  };
}

const isAdministrator = (who: Who, today: Day) => peoplePolicy.may(who, 'people.erase', {}, today);

function Identity(props: {
  visit: Visit;
  refused: Refused;
  person: PersonWithGrants;
  mayEdit: boolean;
}): VNode {
  const { visit, person, refused } = props;
  const m = inLocale(peopleSaid, visit.locale);
  if (!props.mayEdit) {
    return (
      <dl class="mb-4">
        <dt class="font-semibold">{m.phone}</dt>
        <dd class="mb-2">{person.phone ? formatPhone(person.phone) : '–'}</dd>
        <dt class="font-semibold">{m.email}</dt>
        <dd>{person.email ?? '–'}</dd>
      </dl>
    );
  }
  // Whoever comes with an old form is shown what stands there now.
  const isOld = refused.problems.some(({ code }) => code === 'people.changedMeanwhile');
  const shown = isOld ? { ...refused, typed: {} } : refused;
  return (
    <>
      <h2 class="mb-2">{m.identity}</h2>
      <form method="post" action={peoplePaths.person(person.personId)} class="max-w-xl">
        <PersonFieldsForm visit={visit} refused={shown} person={person} />
        <FieldsSeen refused={shown} person={person} />
        <Submit>{m.save}</Submit>
      </form>
    </>
  );
}

function WayIn(props: { visit: Visit; path: string; refused: Refused }): VNode {
  const m = inLocale(peopleSaid, props.visit.locale);
  return (
    <>
      <h2 class="mt-8 mb-2">{m.wayIn}</h2>
      <p class="mb-2">{m.issueLead}</p>
      <form method="post" action={`${props.path}/kode`}>
        <Submit>{m.issue}</Submit>
      </form>
      <details class="mt-4 max-w-xl">
        <summary class="min-h-11 cursor-pointer">{m.lost}</summary>
        <form method="post" action={`${props.path}/hp`}>
          <label for="hp-baru" class="font-semibold block mb-1">
            {m.newPhone}
          </label>
          <input id="hp-baru" name="phone" type="tel" required class="input w-full min-h-11" />
          <Submit>{m.replace}</Submit>
        </form>
      </details>
    </>
  );
}

function Last(props: { visit: Visit; path: string; refused: Refused }): VNode {
  const { visit, path, refused } = props;
  const isAsked = refused.problems.some(({ field }) => field === 'sungguh');
  const m = inLocale(peopleSaid, visit.locale);
  return (
    <>
      <form method="post" action={`${path}/faktor-kedua`} class="mt-8">
        <SmallButton>{m.dropSecond}</SmallButton>
      </form>
      <details class="mt-4 max-w-xl" open={isAsked}>
        <summary class="min-h-11 cursor-pointer">{m.erase}</summary>
        <p class="my-2">{m.eraseLead}</p>
        <form method="post" action={`${path}/hapus`}>
          <Field
            name="sungguh"
            label={m.eraseConfirm}
            required
            refused={refused}
            locale={visit.locale}
          />
          <SmallButton>{m.erase}</SmallButton>
        </form>
      </details>
    </>
  );
}
