/** Lists of people and adding one. */
import type { VNode } from 'preact';
import { decided, type Locale } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import {
  type Crumb,
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  makeOnce,
  NewId,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Select,
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { createPerson } from '../actions/persons.ts';
import { localeNames, mergeSaid, nikSaid, peopleSaid, roleNames } from '../messages.ts';
import { peoplePaths } from '../paths.ts';
import { peoplePolicy } from '../policy/people.ts';
import { peopleProblems } from '../problems.ts';
import { namesOf, peopleList } from '../questions.ts';
import { checkNik, formatPhone, isLive } from '../rules.ts';
import type { Person, PersonWithGrants } from '../words.ts';
import { Hidden, SmallButton } from './parts.tsx';

const may = peoplePolicy.permissions;
const installation = async () => ({});
const campaign = async (visit: Visit) => ({ campaignId: param(visit, 'campaign') });

export const peopleRoutes: readonly Route[] = [
  {
    method: 'post',
    path: peoplePaths.byNik,
    may: may['people.list'],
    on: installation,
    handle: findByNik,
  },
  {
    method: 'get',
    path: peoplePaths.all,
    may: may['people.list'],
    on: installation,
    handle: (visit) => list(visit),
  },
  {
    method: 'get',
    path: peoplePaths.ofCampaign(':campaign'),
    may: may['people.seeStaff'],
    on: campaign,
    handle: (visit) => list(visit),
  },
  ...(['get', 'post'] as const).flatMap((method): Route[] => [
    {
      method,
      path: peoplePaths.add,
      may: may['people.addStaff'],
      on: installation,
      handle: method === 'get' ? async (visit) => addPage(visit) : tryAdd,
    },
    {
      method,
      path: peoplePaths.addTo(':campaign'),
      may: may['people.add'],
      on: campaign,
      handle: method === 'get' ? async (visit) => addPage(visit) : tryAdd,
    },
  ]),
];

/** The campaign of the address, if it has one. */
const inCampaign = (visit: Visit) => {
  const campaignId = param(visit, 'campaign');
  return campaignId === '' ? {} : { campaignId };
};

const pathOfList = (visit: Visit) => {
  const { campaignId } = inCampaign(visit);
  return campaignId ? peoplePaths.ofCampaign(campaignId) : peoplePaths.all;
};

/** Home, and the campaign whose people these are. */
function trailTo(visit: Visit): Crumb[] {
  const m = inLocale(peopleSaid, visit.locale);
  const { campaignId } = inCampaign(visit);
  return [
    { href: '/', text: m.home },
    ...(campaignId ? [{ href: `/kampanye/${campaignId}`, text: m.campaign }] : []),
  ];
}

/** An officer adds producers to a campaign without seeing who works for it. */
function listIfSeen(visit: Visit): Crumb[] {
  const { who, today, locale } = visit;
  const { campaignId } = inCampaign(visit);
  const sees = campaignId
    ? peoplePolicy.may(who, 'people.seeStaff', { campaignId }, today)
    : peoplePolicy.may(who, 'people.list', {}, today);
  return sees ? [{ href: pathOfList(visit), text: inLocale(peopleSaid, locale).title }] : [];
}

/** A NIK is sent and not put into the address, which histories and logs keep. */
async function findByNik(visit: Visit): Promise<Page> {
  const typed = await typedIn(visit);
  const tried = await orRefused(typed, async () => decided(checkNik(typed['nik'] ?? '')));
  return tried.ok ? list(visit, { nik: tried.value }) : list(visit, { refused: tried.refused });
}

async function list(
  visit: Visit,
  { nik, refused = nothingRefused }: { nik?: string; refused?: Refused } = {},
): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(peopleSaid, locale);
  const search = visit.c.req.query('cari') ?? '';
  const place = inCampaign(visit);
  const asked = { search, ...place, ...(nik && { nik }) };
  const found = await peopleList(visit.house, visit.who, asked);
  const mayAdd = place.campaignId
    ? peoplePolicy.may(visit.who, 'people.add', { campaignId: place.campaignId }, visit.today)
    : peoplePolicy.may(visit.who, 'people.addStaff', {}, visit.today);
  const add = place.campaignId ? peoplePaths.addTo(place.campaignId) : peoplePaths.add;
  return {
    title: m.title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs label={m.trail} trail={trailTo(visit)} />
        <h1 class="mb-4">{m.title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <search>
          <form method="get" action={pathOfList(visit)} class="max-w-xl flex gap-2 items-end">
            <div class="grow">
              <Field
                name="cari"
                label={m.search}
                value={search}
                refused={nothingRefused}
                locale={locale}
              />
            </div>
            <div class="mb-4">
              <SmallButton>{m.find}</SmallButton>
            </div>
          </form>
        </search>
        {!place.campaignId && <NikSearch refused={refused} visit={visit} />}
        {mayAdd && (
          <p class="mb-4">
            <a class="btn btn-primary min-h-11" href={add}>
              {m.add}
            </a>
          </p>
        )}
        {!place.campaignId && peoplePolicy.may(visit.who, 'people.merge', {}, visit.today) && (
          <p class="min-h-11 flex items-center">
            <a href={peoplePaths.twins}>{inLocale(mergeSaid, locale).title}</a>
          </p>
        )}
        {found.people.length === 0 ? (
          <Empty>{search || nik ? m.noMatch : m.none}</Empty>
        ) : (
          <>
            <p class="grounds mb-2">{m.count(found.people.length, found.count)}</p>
            <People people={found.people} visit={visit} />
          </>
        )}
      </>
    ),
  };
}

function NikSearch({ refused, visit }: { refused: Refused; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(nikSaid, locale);
  return (
    <details class="max-w-xl mb-4" open={refused.problems.length > 0}>
      <summary class="min-h-11 cursor-pointer">{m.find}</summary>
      <form method="post" action={peoplePaths.byNik}>
        <Field
          name="nik"
          label={m.nik}
          hint={m.hint}
          inputMode="numeric"
          refused={{ ...refused, typed: {} }}
          locale={locale}
        />
        <SmallButton>{m.find}</SmallButton>
      </form>
    </details>
  );
}

function People({ people, visit }: { people: readonly PersonWithGrants[]; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(peopleSaid, locale);
  return (
    <Table
      label={m.title}
      columns={[m.name, m.role].map((head) => ({ head }))}
      rows={people.map((person) => ({
        key: person.personId,
        cells: [
          <a key="name" class="name" href={peoplePaths.person(person.personId)}>
            {person.name}
          </a>,
          rolesOf(person, visit),
        ],
      }))}
    />
  );
}

function rolesOf(person: PersonWithGrants, { locale, today }: Visit): string {
  const live = person.grants.filter((grant) => isLive(grant, today));
  const names = new Set(live.map((grant) => roleNames[grant.role][locale]));
  return [...names].join(', ') || '–';
}

/** Name, phone, mail and language, for a new person and for one who is mended. */
export function PersonFieldsForm(props: {
  visit: Visit;
  refused: Refused;
  person?: Person;
}): VNode {
  const { person, refused } = props;
  const { locale } = props.visit;
  const m = inLocale(peopleSaid, locale);
  const field = { refused, locale };
  const phone = person?.phone ? formatPhone(person.phone) : '';
  return (
    <>
      <Field {...field} name="name" label={m.name} value={person?.name} required />
      <Field {...field} name="phone" type="tel" label={m.phone} hint={m.phoneHint} value={phone} />
      <Field
        {...field}
        name="email"
        type="email"
        label={m.email}
        hint={m.emailHint}
        value={person?.email ?? ''}
      />
      <Select
        {...field}
        name="locale"
        label={m.language}
        value={person?.locale ?? 'id'}
        options={Object.entries(localeNames).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}

export function fieldsTyped(typed: Readonly<Record<string, string>>) {
  return {
    name: typed['name'] ?? '',
    phone: typed['phone'] ?? '',
    email: typed['email'] ?? '',
    locale: localeTyped(typed['locale']),
  };
}

/** What the form shows before anybody types, sent along with what is typed. */
export function FieldsSeen({ refused, person }: { refused: Refused; person: Person }): VNode {
  const { name, phone, email, locale } = person;
  const values = Object.entries({ name, phone, email, locale }).map(([field, value]) => {
    const key = `seen-${field}`;
    return [key, refused.typed[key] ?? value ?? ''];
  });
  return <Hidden {...Object.fromEntries(values)} />;
}

export function fieldsSeen(typed: Readonly<Record<string, string>>) {
  const name = typed['seen-name'];
  if (name === undefined) return null;
  return {
    name,
    phone: typed['seen-phone'] || null,
    email: typed['seen-email'] || null,
    locale: localeTyped(typed['seen-locale']),
  };
}

const localeTyped = (text: string | undefined): Locale => (text === 'en' ? 'en' : 'id');

function addPage(visit: Visit, refused: Refused = nothingRefused): Page {
  const m = inLocale(peopleSaid, visit.locale);
  return {
    title: m.add,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs label={m.trail} trail={[...trailTo(visit), ...listIfSeen(visit)]} />
        <h1 class="mb-4">{m.add}</h1>
        <ErrorSummary refused={refused} locale={visit.locale} />
        <form method="post" action={visit.c.req.path}>
          <NewId refused={refused} />
          <PersonFieldsForm visit={visit} refused={refused} />
          <Submit>{m.save}</Submit>
        </form>
      </>
    ),
  };
}

async function tryAdd(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { house, who } = visit;
  const asked = { ...fieldsTyped(typed), ...inCampaign(visit) };
  const tried = await orRefused(typed, () =>
    makeOnce(typed, {
      make: (personId) => createPerson(house, who, { ...asked, personId }),
      taken: peopleProblems.idTaken(),
      isSame: async (id) => (await namesOf(house.database, [id])).get(id) === tidy(asked.name),
    }),
  );
  return tried.ok ? redirect(peoplePaths.person(tried.value)) : addPage(visit, tried.refused);
}
