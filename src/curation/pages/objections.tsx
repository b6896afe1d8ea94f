/** Objections as the office reads and answers them, and the time there is for them. */
import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { type Day, formatDay, formatInstant, type Zone } from '../../kernel/day.ts';
import { lookedAt } from '../../people/index.ts';
import {
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
  redirect,
  Select,
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { answerObjection, setObjectionTerms } from '../actions/objections.ts';
import { afterSaid } from '../messages/after.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { afterProblems } from '../problems/after.ts';
import { listOf, type ObjectionsView, objectionsOf } from '../questions/after.ts';
import {
  type Objection,
  objectionGroundWords,
  objectionResults,
  objectionResultWords,
} from '../words/after.ts';
import { ObjectionsState } from './decree.tsx';
import { holidaysCounted } from './holidays.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(afterSaid, locale);
  const campaign = await theCampaign(visit);
  const view = await objectionsOf(house.database, campaign);
  const { terms, lastDay, objections } = view;
  return {
    title: m.objections,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.objections}</h1>
        <p class="my-3 max-w-3xl">{m.objectionsLead}</p>
        <p class="my-2">{m.termsAre(terms.fileDays, terms.answerDays)}</p>
        <ObjectionsState
          visit={visit}
          since={{ lastDay, open: objections.filter((one) => !one.answer).length }}
        />
        {await holidaysCounted(visit, campaign, terms)}
        {!lastDay && may(visit, 'curation.setUp') && (
          <p class="min-h-11 flex items-center">
            <a href={curationPaths.objectionTerms(here(visit))}>{m.termsTitle}</a>
          </p>
        )}
        <ObjectionTable
          {...{ visit, zone: campaign.zone, label: m.objections, none: m.objectionsNone }}
          rows={objections.map((one) => ({ ...one, name: one.enterpriseName }))}
          hrefOf={(id) => curationPaths.objection(here(visit), id)}
        />
      </>
    ),
  };
}

/** Of a selection or a judging, the oldest first. */
export function ObjectionTable(props: {
  visit: Visit;
  zone: Zone;
  label: string;
  none: string;
  rows: readonly (Omit<Objection, 'applicationId'> & { name: string; dueOn: Day })[];
  hrefOf: (objectionId: string) => string;
}): VNode {
  const { visit, zone, label, none, rows, hrefOf } = props;
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  if (rows.length === 0) return <Empty>{none}</Empty>;
  return (
    <Table
      label={label}
      columns={[
        { head: m.enterprise },
        { head: m.ground, isWide: true },
        { head: m.filed, isWide: true },
        { head: m.answerDue },
        { head: m.state },
      ]}
      rows={rows.map((one) => ({
        key: one.objectionId,
        cells: [
          <a key="name" href={hrefOf(one.objectionId)}>
            {one.name}
          </a>,
          objectionGroundWords[one.ground][locale],
          formatInstant(one.filedAt, zone, locale),
          formatDay(one.dueOn, locale),
          one.answer ? objectionResultWords[one.answer.result][locale] : m.waiting,
        ],
      }))}
    />
  );
}

async function onePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(afterSaid, locale);
  const campaign = await theCampaign(visit);
  const { objections } = await objectionsOf(house.database, campaign);
  const one = objections.find(({ objectionId }) => objectionId === param(visit, 'objection'));
  if (!one) throw afterProblems.noObjection();
  if (visit.who) {
    const look = { thing: 'objection', thingId: one.objectionId, fields: ['body'] };
    await lookedAt(house, visit.who, { ...look, campaignId: campaign.campaignId });
  }
  const title = m.objectionOf(one.no, one.enterpriseName);
  return {
    title,
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.objections(here(visit)),
            text: m.objections,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1 class="break-words">{title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="grounds">
          {`${objectionGroundWords[one.ground][locale]} · ${formatInstant(one.filedAt, campaign.zone, locale)} · ${m.answerDue} ${formatDay(one.dueOn, locale)}`}
        </p>
        <p class="my-3 break-words whitespace-pre-line">{one.body}</p>
        <p class="min-h-11 flex items-center">
          <a href={curationPaths.application(here(visit), one.applicationId)}>
            {inLocale(curationSaid, locale).applicant(one.no)}
          </a>
        </p>
        <Answered visit={visit} objection={one} />
        {!one.answer && may(visit, 'curation.decide') && (
          <AnswerForm
            {...{ visit, refused }}
            lead={`${m.answerLead} ${await followsSaid(visit, one)}`}
          />
        )}
      </>
    ),
  };
}

/** What may come of an answer: a decree of change changes the list of those scored alone. */
async function followsSaid(visit: Visit, { applicationId }: Objection): Promise<string> {
  const { house, locale } = visit;
  const m = inLocale(afterSaid, locale);
  const list = await listOf(house.database, here(visit));
  const isScored = list?.standings.some((one) => one.applicationId === applicationId);
  return isScored ? m.mayGiveSeat : m.givesNoSeat;
}

/** Shown to the office and to the applicant alike. */
export function Answered(props: {
  visit: Visit;
  objection: Pick<ObjectionsView['objections'][number], 'answer' | 'dueOn'> & {
    /** Upheld, and nothing of the result changes by it. */
    ended?: { reason: string } | null;
  };
}): VNode | null {
  const { locale, today } = props.visit;
  const { answer, dueOn, ended } = props.objection;
  const m = inLocale(afterSaid, locale);
  if (!answer) {
    return (
      <p class="my-2">{`${dueOn < today ? '⚠ ' : ''}${m.ownWaiting(formatDay(dueOn, locale))}`}</p>
    );
  }
  return (
    <div class="my-3">
      <p class="font-semibold">{`${m.answer}: ${objectionResultWords[answer.result][locale]}`}</p>
      <p class="break-words whitespace-pre-line">{answer.answer}</p>
      {ended && <p class="my-2 break-words">{m.endedWithout(ended.reason)}</p>}
    </div>
  );
}

export function AnswerForm(props: { visit: Visit; refused: Refused; lead: string }): VNode {
  const { visit, refused, lead } = props;
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  const form = { refused, locale };
  return (
    <form method="post" class="mt-6">
      <h2>{m.answerTitle}</h2>
      <p class="my-2">{lead}</p>
      <Select
        name="result"
        label={m.result}
        blank={m.choose}
        options={objectionResults.map((one) => ({
          value: one,
          label: objectionResultWords[one][locale],
        }))}
        {...form}
      />
      <TextArea name="answer" label={m.answer} rows={6} {...form} />
      <Submit>{m.answerTitle}</Submit>
    </form>
  );
}

async function answer(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { result = '', answer: words = '' } = typed;
  const asked = { campaignId: here(visit), objectionId: param(visit, 'objection') };
  const tried = await orRefused(typed, () =>
    answerObjection(visit.house, visit.who, { ...asked, result, answer: words }),
  );
  return tried.ok ? redirect(curationPaths.objections(here(visit))) : onePage(visit, tried.refused);
}

const termsRoutes = formRoutes({
  path: curationPaths.objectionTerms(':campaign'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(afterSaid, locale);
    const campaign = await theCampaign(visit);
    const { terms } = await objectionsOf(house.database, campaign);
    const form = { refused, locale };
    return {
      title: m.termsTitle,
      trail: trailTo(visit, campaign, {
        href: curationPaths.objections(here(visit)),
        text: m.objections,
      }),
      trailLabel: inLocale(curationSaid, locale).trail,
      fields: (
        <>
          {await holidaysCounted(visit, campaign, terms)}
          <Field
            {...{ name: 'fileDays', label: m.fileDays, inputMode: 'numeric', ...form }}
            value={String(terms.fileDays)}
          />
          <Field
            {...{ name: 'answerDays', label: m.answerDays, inputMode: 'numeric', ...form }}
            value={String(terms.answerDays)}
          />
          <TextArea
            {...{ name: 'holidays', label: m.holidays, hint: m.holidaysHint, rows: 5, ...form }}
            value={terms.holidays.join('\n')}
          />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, { fileDays = '', answerDays = '', holidays = '' }) => {
    const campaignId = here(visit);
    await setObjectionTerms(visit.house, visit.who, {
      ...{ campaignId, fileDays, answerDays, holidays },
    });
    return curationPaths.objections(campaignId);
  },
});

export const objectionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.objections(':campaign'),
    ...allowed('curation.seeSelection'),
    handle: listPage,
  },
  // Before the objection itself, whose address ends in an id.
  ...termsRoutes,
  {
    method: 'get',
    path: curationPaths.objection(':campaign', ':objection'),
    ...allowed('curation.seeSelection'),
    handle: (visit) => onePage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.objection(':campaign', ':objection'),
    ...allowed('curation.decide'),
    handle: answer,
  },
];
