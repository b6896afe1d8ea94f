/** Objections to a judging as the office reads and answers them. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import {
  Answered,
  AnswerForm,
  afterSaid,
  ObjectionsState,
  ObjectionTable,
  objectionGroundWords,
} from '../../curation/pages.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { lookedAt } from '../../people/index.ts';
import {
  Crumbs,
  ErrorSummary,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { admitFinalist } from '../actions/admit.ts';
import { endObjection } from '../actions/end-objection.ts';
import { answerJudgingObjection } from '../actions/objections.ts';
import { juryProblems } from '../jury-problems.ts';
import { judgingSaid } from '../messages.ts';
import { ownSaid } from '../own-messages.ts';
import { judgingPaths } from '../paths.ts';
import { upheldOf } from '../questions/change.ts';
import { finalStateOf } from '../questions/final.ts';
import { canComeIn, type JudgingObjections, judgingObjectionsOf } from '../questions/objections.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(ownSaid, locale);
  const a = inLocale(afterSaid, locale);
  const campaign = await theCampaign(visit);
  const { terms, lastDay, firstLastDay, objections } = await judgingObjectionsOf(
    house.database,
    campaign,
  );
  const since = { lastDay, open: objections.filter((one) => !one.answer).length };
  return {
    title: m.objections,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(judgingSaid, locale).trail} />
        <h1>{m.objections}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="my-2">{a.termsAre(terms.fileDays, terms.answerDays)}</p>
        <ObjectionsState {...{ visit, since }} />
        {firstLastDay && <p>{m.firstWindow(formatDay(firstLastDay, locale))}</p>}
        <ObjectionTable
          {...{ visit, zone: campaign.zone, label: m.objections, none: m.none }}
          rows={objections.map((one) => ({ ...one, name: named(visit, one) }))}
          hrefOf={(id) => judgingPaths.objection(here(visit), id)}
        />
      </>
    ),
  };
}

const named = (
  { locale }: Visit,
  { name, round }: JudgingObjections['objections'][number],
): string => (round === 'first' ? inLocale(ownSaid, locale).ofFirst(name) : name);

async function onePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(ownSaid, locale);
  const campaign = await theCampaign(visit);
  const { objections } = await judgingObjectionsOf(house.database, campaign);
  const one = objections.find(({ objectionId }) => objectionId === param(visit, 'filed'));
  if (!one) throw juryProblems.noObjection();
  if (visit.who) {
    const look = { thing: 'judgingObjection', thingId: one.objectionId, fields: ['body'] };
    await lookedAt(house, visit.who, { ...look, campaignId: campaign.campaignId });
  }
  const title = m.objectionOf(one.no, named(visit, one));
  const filed = formatInstant(one.filedAt, campaign.zone, locale);
  return {
    title,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit, campaign),
            { href: judgingPaths.objections(here(visit)), text: m.objections },
          ]}
          label={inLocale(judgingSaid, locale).trail}
        />
        <h1 class="break-words">{title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="grounds">{`${objectionGroundWords[one.ground][locale]} · ${filed}`}</p>
        <p class="my-3 break-words whitespace-pre-line">{one.body}</p>
        <Answered visit={visit} objection={one} />
        {!one.answer && may(visit, 'judging.decide') && (
          <AnswerForm
            {...{ visit, refused }}
            lead={(await isTooLate(visit, one)) ? `${m.answerLead} ${m.tooLate}` : m.answerLead}
          />
        )}
        {(await mayAdmit(visit, one)) && (
          <form
            method="post"
            action={judgingPaths.admission(here(visit), one.objectionId)}
            class="mt-6"
          >
            <h2>{m.admitTitle}</h2>
            <p class="my-2">{m.admitLead}</p>
            <TextArea {...{ name: 'reason', label: m.admitReason, rows: 3, refused, locale }} />
            <TextArea
              {...{ name: 'unwitnessed', label: m.admitUnwitnessed, rows: 2, refused, locale }}
            />
            <TextArea
              {...{ name: 'unreported', label: m.admitUnreported, rows: 2, refused, locale }}
            />
            <Submit>{m.admit}</Submit>
          </form>
        )}
        {(await mayEnd(visit, campaign, one.objectionId)) && (
          <form
            method="post"
            action={judgingPaths.objectionEnd(here(visit), one.objectionId)}
            class="mt-6"
          >
            <h2>{m.endTitle}</h2>
            <p class="my-2">{m.endLead}</p>
            <TextArea {...{ name: 'reason', label: m.admitReason, rows: 3, refused, locale }} />
            <Submit>{m.end}</Submit>
          </form>
        )}
      </>
    ),
  };
}

const mayAdmit = async (
  visit: Visit,
  objection: JudgingObjections['objections'][number],
): Promise<boolean> =>
  may(visit, 'judging.decide') &&
  (await canComeIn(visit.house.database, { campaignId: here(visit), objection }));

/** Where neither a decree followed it nor anything else can. */
const mayEnd = async (
  visit: Visit,
  campaign: CampaignWhole,
  objectionId: string,
): Promise<boolean> =>
  may(visit, 'judging.decide') &&
  (await upheldOf(visit.house.database, campaign)).some((one) => one.objectionId === objectionId);

async function isTooLate(
  visit: Visit,
  { round }: JudgingObjections['objections'][number],
): Promise<boolean> {
  const { final } = await finalStateOf(visit.house.database, here(visit));
  return round === 'first' && Boolean(final?.closedAt);
}

async function end(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { reason = '' } = typed;
  const asked = { campaignId: here(visit), objectionId: param(visit, 'filed'), reason };
  const tried = await orRefused(typed, () => endObjection(visit.house, visit.who, asked));
  return tried.ok ? redirect(judgingPaths.objections(here(visit))) : onePage(visit, tried.refused);
}

async function admit(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { reason = '', unwitnessed = '', unreported = '' } = typed;
  const key = { campaignId: here(visit), objectionId: param(visit, 'filed') };
  const asked = { ...key, reason, unwitnessed, unreported };
  const tried = await orRefused(typed, () => admitFinalist(visit.house, visit.who, asked));
  return tried.ok ? redirect(judgingPaths.objections(here(visit))) : onePage(visit, tried.refused);
}

async function answer(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { result = '', answer: words = '' } = typed;
  const asked = { campaignId: here(visit), objectionId: param(visit, 'filed') };
  const tried = await orRefused(typed, () =>
    answerJudgingObjection(visit.house, visit.who, { ...asked, result, answer: words }),
  );
  return tried.ok ? redirect(judgingPaths.objections(here(visit))) : onePage(visit, tried.refused);
}

export const objectionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: judgingPaths.objections(':campaign'),
    ...allowed('judging.see'),
    handle: listPage,
  },
  {
    method: 'get',
    path: judgingPaths.objection(':campaign', ':filed'),
    ...allowed('judging.see'),
    handle: (visit) => onePage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: judgingPaths.objection(':campaign', ':filed'),
    ...allowed('judging.decide'),
    handle: answer,
  },
  {
    method: 'post',
    path: judgingPaths.admission(':campaign', ':filed'),
    ...allowed('judging.decide'),
    handle: admit,
  },
  {
    method: 'post',
    path: judgingPaths.objectionEnd(':campaign', ':filed'),
    ...allowed('judging.decide'),
    handle: end,
  },
];
