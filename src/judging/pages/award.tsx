/** The winners on their way to the award: nominated, announced, placed. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { HeadFields, headIn } from '../../curation/pages.ts';
import { paperAbout } from '../../documents/index.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  Field,
  formatCount,
  inLocale,
  type Page,
  param,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { issueDossier, nominate, recordAwardResult } from '../actions/award.ts';
import { awardSaid } from '../award-messages.ts';
import { awardProblems } from '../award-problems.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { type Nominee, nomineesOf } from '../questions/award.ts';
import { type AwardResult, awardStages, awardStageWords } from '../words/award.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(awardSaid, locale);
  const campaign = await theCampaign(visit);
  const nominees = await nomineesOf(house.database, campaign.campaignId);
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(judgingSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {!nominees && <Empty>{m.before}</Empty>}
        {nominees && (
          <Table
            label={m.title}
            columns={[
              { head: m.rank, isNumber: true },
              { head: m.winner },
              { head: m.state },
              { head: m.votes, isNumber: true },
              { head: m.place, isNumber: true },
            ]}
            rows={nominees.map((one) => ({
              key: one.enterpriseId,
              cells: [
                one.rank,
                <a key="name" href={judgingPaths.nominee(here(visit), one.enterpriseId)}>
                  {one.name}
                </a>,
                stateOf(visit, one),
                votesOf(visit, one.results),
                one.results.at(-1)?.place ?? '–',
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

function stateOf({ locale }: Visit, { nomination, results, isWinner }: Nominee): string {
  const m = inLocale(awardSaid, locale);
  const last = results.at(-1);
  if (!isWinner) return m.noMore;
  if (!nomination) return m.notYet;
  return last ? awardStageWords[last.stage][locale] : m.waits;
}

/** The newest number that was announced, at the vote or with the final place. */
function votesOf({ locale }: Visit, results: readonly AwardResult[]): string {
  const votes = results.findLast((one) => one.votes !== null)?.votes;
  return votes === undefined || votes === null ? '–' : formatCount(votes, locale);
}

async function theNominee(visit: Visit): Promise<Nominee> {
  const nominees = await nomineesOf(visit.house.database, here(visit));
  const one = nominees?.find(({ enterpriseId }) => enterpriseId === param(visit, 'finalist'));
  if (!one) throw awardProblems.noWinner();
  return one;
}

async function nomineePage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(awardSaid, locale);
  const campaign = await theCampaign(visit);
  const one = await theNominee(visit);
  const { nomination, enterpriseId } = one;
  const about = { kind: 'nominationDossier', subjectId: enterpriseId } as const;
  const dossier = await paperAbout(house.database, about);
  const decides = may(visit, 'judging.decide');
  const links = [
    ...(dossier && may(visit, 'judging.see')
      ? [{ href: judgingPaths.paper(here(visit), dossier.paperId), text: m.dossierPdf }]
      : []),
    ...(decides && !nomination
      ? [{ href: judgingPaths.nomination(here(visit), enterpriseId), text: m.nominate }]
      : []),
    ...(decides && nomination
      ? [
          { href: judgingPaths.dossier(here(visit), enterpriseId), text: m.dossier },
          { href: judgingPaths.announcement(here(visit), enterpriseId), text: m.record },
        ]
      : []),
  ];
  return {
    title: m.of(one.name),
    width: 'phone',
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit, campaign),
            { href: judgingPaths.award(here(visit)), text: m.title },
          ]}
          label={inLocale(judgingSaid, locale).trail}
        />
        <h1 class="break-words">{m.of(one.name)}</h1>
        <p class="my-3 break-words">
          {nomination
            ? m.nominatedAs(
                nomination.award,
                nomination.category,
                nomination.number,
                formatDay(nomination.nominatedOn, locale),
              )
            : m.notYet}
        </p>
        <ul>
          {links.map(({ href, text }) => (
            <li key={href} class="min-h-11 flex items-center">
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        {nomination && <History visit={visit} results={one.results} />}
      </>
    ),
  };
}

function History({ visit, results }: { visit: Visit; results: readonly AwardResult[] }): VNode {
  const { locale } = visit;
  const m = inLocale(awardSaid, locale);
  return (
    <section class="my-4">
      <h2>{m.history}</h2>
      {results.length === 0 && <Empty>{m.historyNone}</Empty>}
      <ul class="list-disc pl-5">
        {results.map((one) => (
          <li key={one.version} class="break-words my-1">
            {[
              `${formatDay(one.announcedOn, locale)}: ${awardStageWords[one.stage][locale]}`,
              one.place === null ? '' : m.placeOf(one.place),
              one.votes === null ? '' : m.votesOf(formatCount(one.votes, locale)),
            ]
              .filter(Boolean)
              .join(', ')}
            <span class="grounds block">{one.source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the forms about one nominee have in common. */
async function lookAt(visit: Visit) {
  const m = inLocale(awardSaid, visit.locale);
  const campaign = await theCampaign(visit);
  const one = await theNominee(visit);
  return {
    m,
    one,
    trail: [
      ...trailTo(visit, campaign),
      { href: judgingPaths.award(here(visit)), text: m.title },
      { href: judgingPaths.nominee(here(visit), one.enterpriseId), text: one.name },
    ],
    trailLabel: inLocale(judgingSaid, visit.locale).trail,
  };
}

const keyOf = (visit: Visit) => ({
  campaignId: here(visit),
  enterpriseId: param(visit, 'finalist'),
});
const backTo = (visit: Visit) => judgingPaths.nominee(here(visit), param(visit, 'finalist'));

const nominationRoutes = formRoutes({
  path: judgingPaths.nomination(':campaign', ':finalist'),
  ...allowed('judging.decide'),
  look: async (visit, refused) => {
    const { m, one, trail, trailLabel } = await lookAt(visit);
    const form = { refused, locale: visit.locale };
    return {
      ...{ title: `${m.nominate}: ${one.name}`, trail, trailLabel, lead: m.nominateLead },
      fields: (
        <>
          <Field name="award" label={m.award} value="BBI Award" {...form} />
          <Field name="category" label={m.category} {...form} />
          <Field name="number" label={m.number} {...form} />
          <Field name="nominatedOn" label={m.nominatedOn} type="date" {...form} />
          <Field name="agreedOn" label={m.agreedOn} type="date" {...form} />
        </>
      ),
      submit: m.nominate,
    };
  },
  save: async (visit, typed) => {
    const { award = '', category = '', number = '', nominatedOn = '', agreedOn = '' } = typed;
    const nomination = { award, category, number, nominatedOn, agreedOn };
    await nominate(visit.house, visit.who, { ...keyOf(visit), ...nomination });
    return backTo(visit);
  },
});

const announcementRoutes = formRoutes({
  path: judgingPaths.announcement(':campaign', ':finalist'),
  ...allowed('judging.decide'),
  look: async (visit, refused) => {
    const { locale } = visit;
    const { m, one, trail, trailLabel } = await lookAt(visit);
    const form = { refused, locale };
    return {
      ...{ title: `${m.record}: ${one.name}`, trail, trailLabel },
      fields: (
        <>
          <Select
            name="stage"
            label={m.stage}
            blank={m.choose}
            options={awardStages.map((s) => ({ value: s, label: awardStageWords[s][locale] }))}
            {...form}
          />
          <Field name="votes" label={m.votesField} inputMode="numeric" {...form} />
          <Field name="place" label={m.placeField} inputMode="numeric" {...form} />
          <Field name="source" label={m.source} {...form} />
          <Field name="announcedOn" label={m.announcedOn} type="date" {...form} />
        </>
      ),
      submit: m.record,
    };
  },
  save: async (visit, typed) => {
    const { stage = '', votes = '', place = '', source = '', announcedOn = '' } = typed;
    const result = { stage, votes, place, source, announcedOn };
    await recordAwardResult(visit.house, visit.who, { ...keyOf(visit), ...result });
    return backTo(visit);
  },
});

const dossierRoutes = formRoutes({
  path: judgingPaths.dossier(':campaign', ':finalist'),
  ...allowed('judging.decide'),
  look: async (visit, refused) => {
    const { m, one, trail, trailLabel } = await lookAt(visit);
    return {
      ...{ title: `${m.dossier}: ${one.name}`, trail, trailLabel, lead: m.dossierLead },
      width: 'office',
      fields: <HeadFields visit={visit} refused={refused} />,
      submit: m.dossier,
    };
  },
  save: async (visit, typed) => {
    await issueDossier(visit.house, visit.who, { ...keyOf(visit), ...headIn(typed) });
    return backTo(visit);
  },
});

export const awardRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.award(':campaign'),
    ...allowed('judging.see'),
    handle: listPage,
  },
  {
    method: 'get',
    path: judgingPaths.nominee(':campaign', ':finalist'),
    ...allowed('judging.see'),
    handle: nomineePage,
  },
  ...nominationRoutes,
  ...announcementRoutes,
  ...dossierRoutes,
];
