/** A code to pass on, shown once: text for WhatsApp, code to read aloud, card to print. */
import type { VNode } from 'preact';
import { formatInstant } from '../../kernel/day.ts';
import {
  Crumbs,
  inLocale,
  orRefused,
  type Page,
  param,
  qrPicture,
  type Route,
  type Visit,
} from '../../web/index.ts';
import { issueSignInCode } from '../actions/codes.ts';
import { peopleSaid } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { personFor } from '../questions.ts';
import { formatCode, formatPhone } from '../rules.ts';
import { type IssuedCode, type Person, signInPaths } from '../words.ts';
import { own, reachOf, type ShowPerson } from './parts.tsx';
import type { PeoplePorts } from './ports.ts';

export function issueRoute(ports: PeoplePorts, show: ShowPerson): Route {
  return own('post', `${peoplePaths.person(':person')}/kode`, async (visit) => {
    const personId = param(visit, 'person');
    const person = await personFor(visit.house, visit.who, personId, reachOf(visit, ports));
    const tried = await orRefused({}, () =>
      issueSignInCode(visit.house.auth, visit.who, personId, reachOf(visit, ports)),
    );
    if (!tried.ok) return show(visit, tried.refused);
    const picture = await qrPicture(tried.value.link);
    return codePage(visit, { person, issued: tried.value, picture });
  });
}

interface Shown {
  person: Person;
  issued: IssuedCode;
  /** The link as a QR code. */
  picture: string;
}

function codePage(visit: Visit, shown: Shown): Page {
  const { person, issued } = shown;
  const { locale } = visit;
  const m = inLocale(peopleSaid, locale);
  const until = m.codeUntil(formatInstant(issued.expiresAt, 'WIB', locale));
  return {
    title: m.codeTitle,
    width: 'phone',
    body: (
      <>
        <div class="no-print">
          <Crumbs
            label={m.trail}
            trail={[{ href: peoplePaths.person(person.personId), text: person.name }]}
          />
          <h1>{m.codeTitle}</h1>
          <p>{m.codeFor(person.name)}</p>
          <p class="figure my-4">{formatCode(issued.code)}</p>
          <p class="mb-4">{until}</p>
          <p class="mb-4">
            <a class="btn btn-primary min-h-12" href={issued.waMeUrl} rel="noreferrer">
              {m.openWhatsApp}
            </a>
          </p>
          <label for="teks" class="font-semibold block mb-1">
            {m.text}
          </label>
          <textarea id="teks" class="textarea w-full" rows={8} readOnly>
            {issued.whatsappText}
          </textarea>
          <h2 class="mt-8 mb-2">{m.card}</h2>
        </div>
        <Card visit={visit} until={until} {...shown} />
      </>
    ),
  };
}

function Card({
  visit,
  person,
  issued,
  picture,
  until,
}: Shown & { visit: Visit; until: string }): VNode {
  const m = inLocale(peopleSaid, visit.locale);
  return (
    <section class="border border-base-300 rounded-box p-4" aria-label={m.card}>
      <p class="font-bold">Lagawi{visit.house.config.simulation ? ' · SIMULASI' : ''}</p>
      <p>
        {person.name} · {person.phone ? formatPhone(person.phone) : ''}
      </p>
      <img src={picture} alt={m.qr} width={200} height={200} class="bg-white my-2" />
      <p>{m.cardLead}</p>
      <p>{`${visit.house.auth.url()}${signInPaths.start}`}</p>
      <p class="figure">{formatCode(issued.code)}</p>
      <p class="grounds">{until}</p>
    </section>
  );
}
