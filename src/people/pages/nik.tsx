/** A person's NIK on the page of the person: kept, never shown unasked. */
import type { VNode } from 'preact';
import {
  Field,
  inLocale,
  nothingRefused,
  param,
  type Refused,
  type Route,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { lookAtNik, setNik } from '../actions/nik.ts';
import { nikSaid } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { mustSeeNik } from '../policy/reach.ts';
import { nikStanding, personFor } from '../questions.ts';
import type { PersonWithGrants } from '../words.ts';
import { act, isAllowed, own, reachOf, type ShowPerson, SmallButton } from './parts.tsx';
import type { PeoplePorts } from './ports.ts';

/** A person's page with the number for this one answer. */
export type ShowWithNik = (visit: Visit, refused: Refused, nik: string) => ReturnType<ShowPerson>;

export function nikRoutes(
  ports: PeoplePorts,
  show: ShowPerson,
  showWithNik: ShowWithNik,
): readonly Route[] {
  const path = `${peoplePaths.person(':person')}/nik`;
  return [
    act(path, show, (visit, typed) => {
      const asked = { personId: param(visit, 'person'), nik: typed['nik'] ?? '' };
      return setNik(visit.house, visit.who, asked, reachOf(visit, ports));
    }),
    // Sent, not linked: nobody shows a number by following a link, and no history keeps it.
    own('post', `${path}/tampilan`, async (visit) => {
      const { house, who } = visit;
      const targetsOf = reachOf(visit, ports);
      const person = await personFor(house, who, param(visit, 'person'), targetsOf);
      const nik = await lookAtNik(house, who, person, targetsOf);
      return showWithNik(visit, nothingRefused, nik);
    }),
  ];
}

export async function nikSection(asked: {
  visit: Visit;
  ports: PeoplePorts;
  refused: Refused;
  person: PersonWithGrants;
  mayEdit: boolean;
  /** Shown for this one answer. */
  nik: string | null;
}): Promise<VNode | null> {
  const { visit, ports, refused, person, mayEdit, nik } = asked;
  const { house, who, today, locale } = visit;
  const judged = { who, person, targetsOf: reachOf(visit, ports), today };
  const maySee = await isAllowed(mustSeeNik(judged));
  if (!maySee && !mayEdit) return null;
  const m = inLocale(nikSaid, locale);
  const { isKnown, alsoAt } = await nikStanding(house, person.personId);
  const path = `${peoplePaths.person(person.personId)}/nik`;
  return (
    <section class="mt-8 max-w-xl">
      <h2 class="mb-2">{m.nik}</h2>
      <p class="grounds">{m.lead}</p>
      <p class="my-2">{nik ? <span class="font-mono">{nik}</span> : isKnown ? m.kept : m.none}</p>
      {alsoAt > 0 && <p class="my-2">{m.alsoAt(alsoAt)}</p>}
      {isKnown && maySee && !nik && (
        <form method="post" action={`${path}/tampilan`} class="my-2">
          <SmallButton>{m.show}</SmallButton>
        </form>
      )}
      {mayEdit && (
        <form method="post" action={path}>
          <Field
            name="nik"
            label={isKnown ? m.replace : m.add}
            hint={isKnown ? m.removeHint : m.hint}
            inputMode="numeric"
            refused={refused}
            locale={locale}
          />
          <Submit>{m.save}</Submit>
        </form>
      )}
    </section>
  );
}
