/** The decree: entered once by somebody who did not score, and read by all who may. */
import type { VNode } from 'preact';
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import { enterprisePaths } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { enterDecree } from '../actions/decide.ts';
import { admitParticipants } from '../actions/participants.ts';
import { afterSaid } from '../messages/after.ts';
import { curationSaid } from '../messages/office.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { listOf, objectionTermsOf, type SinceDecree, sinceDecree } from '../questions/after.ts';
import { withoutConsent } from '../questions/applications.ts';
import { citedVersions, decreeOf } from '../questions/decree.ts';
import { criteriaOf } from '../questions/panel.ts';
import { minutesOfList } from '../questions/proposed.ts';
import { selectionOf } from '../questions/selection.ts';
import { isChosen } from '../rules/after.ts';
import type { TypedDecree } from '../rules/decree.ts';
import type { Decree } from '../words/decree.ts';
import { holidaysCounted } from './holidays.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

/** What every page with the list says of it: a proposal or decided, by what, and what is open. */
export async function listState(
  visit: Visit,
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>,
  decree: Decree | null,
): Promise<VNode> {
  const { database } = visit.house;
  const versions = await citedVersions(database, campaign);
  const since = decree ? { since: await sinceDecree(database, campaign) } : {};
  const said = versions?.[visit.locale] ?? '';
  return <DecreeOrProposal {...{ visit, decree }} versions={said} {...since} />;
}

export function DecreeOrProposal(props: {
  visit: Visit;
  /** Of a judging; else of a curation. */
  ofJury?: boolean;
  since?: SinceDecree;
  /** By which it is decided, as a decision cites them; '' where nothing is cited. */
  versions: string;
  decree: Pick<Decree, 'number' | 'decidedOn' | 'place' | 'decider' | 'contentHash'> | null;
}): VNode {
  const { visit, decree, versions } = props;
  const { locale } = visit;
  const m = inLocale(selectionSaid, locale);
  if (!decree) {
    return (
      <div class="my-3">
        <p class="font-semibold">{m[props.ofJury ? 'proposalOfJury' : 'proposal']}</p>
        {versions && <p class="grounds">{m.proposedBy(versions)}</p>}
      </div>
    );
  }
  const after = inLocale(afterSaid, locale);
  const { name, title, nip } = decree.decider;
  return (
    <div class="my-3">
      <p class="font-semibold">
        {m.decreed(decree.number, formatDay(decree.decidedOn, locale), decree.place)}
      </p>
      <p>{`${m.decider}: ${[name, title, nip && `NIP ${nip}`].filter(Boolean).join(', ')}`}</p>
      {props.since?.amendments.map(({ no, number: changed, decidedOn }) => (
        <p key={no}>{after.amendedBy(no, changed, formatDay(decidedOn, locale))}</p>
      ))}
      {versions && <p>{m.decidedBy(versions)}</p>}
      {props.since && <ObjectionsState visit={visit} since={props.since} />}
      <p class="grounds break-all">{`${m.hash}: ${decree.contentHash}`}</p>
    </div>
  );
}

/** Whether objections may still be filed, and how many wait for an answer. */
export function ObjectionsState(props: {
  visit: Visit;
  since: Pick<SinceDecree, 'open' | 'lastDay'>;
}): VNode {
  const { locale, today } = props.visit;
  const m = inLocale(afterSaid, locale);
  const { open, lastDay } = props.since;
  const day = lastDay && formatDay(lastDay, locale);
  return (
    <>
      {day && <p>{today <= lastDay ? m.mayObject(day) : m.objectionsEnded(day)}</p>}
      {open > 0 && <p>{m.openCount(open)}</p>}
    </>
  );
}

async function decreePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(selectionSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const decree = await decreeOf(house.database, campaignId);
  const { opening } = await criteriaOf(house.database, campaignId);
  const terms = await objectionTermsOf(house.database, campaignId);
  const unagreed = decree ? await unagreedOf(visit, campaignId) : 0;
  const isReady = !decree && Boolean(opening?.closedAt) && may(visit, 'curation.decide');
  return {
    title: m.decree,
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.decree}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {opening?.closedAt ? (
          <>
            {await listState(visit, campaign, decree)}
            <p class="min-h-11 flex items-center">
              <a href={curationPaths.selection(campaignId)}>{m.title}</a>
            </p>
          </>
        ) : (
          <Empty>{m.notClosed}</Empty>
        )}
        {isReady && (await holidaysCounted(visit, campaign, terms))}
        {isReady && !(await hasProposed(visit, campaignId)) && (
          <>
            <p class="my-3 font-semibold">{m.minutesFirst}</p>
            <p class="min-h-11 flex items-center">
              <a href={curationPaths.minutes(campaignId)}>{m.issueMinutes}</a>
            </p>
          </>
        )}
        {isReady && <DecreeForm visit={visit} refused={refused} />}
        {decree && may(visit, 'curation.decide') && (
          <form method="post" action={curationPaths.admission(campaignId)} class="mt-6">
            <h2>{m.admit}</h2>
            <p class="my-2">{m.admitLead}</p>
            {unagreed > 0 && <p class="my-2 font-semibold">{m.admitUnagreed(unagreed)}</p>}
            <Submit>{m.admit}</Submit>
          </form>
        )}
      </>
    ),
  };
}

/** How many of those chosen never agreed to the statement. */
async function unagreedOf({ house }: Visit, campaignId: string): Promise<number> {
  const list = await listOf(house.database, campaignId);
  const without = await withoutConsent(house.database, campaignId);
  const chosen = list?.standings.filter(({ outcome }) => isChosen(outcome)) ?? [];
  return chosen.filter(({ applicationId }) => without.has(applicationId)).length;
}

async function hasProposed({ house }: Visit, campaignId: string): Promise<boolean> {
  const setup = await setupOf(house.database, campaignId);
  const view = await selectionOf(house.database, campaignId, setup);
  return view !== null && (await minutesOfList(house.database, campaignId, view)) !== null;
}

function DecreeForm({ visit, refused }: { visit: Visit; refused: Refused }): VNode {
  const { locale } = visit;
  const m = inLocale(selectionSaid, locale);
  const form = { refused, locale };
  return (
    <form method="post" class="mt-4">
      <p class="my-3">{m.decreeLead}</p>
      <DecreeFields {...form} />
      <Submit>{m.enter}</Submit>
    </form>
  );
}

export function DecreeFields(form: { refused: Refused; locale: Visit['locale'] }): VNode {
  const m = inLocale(selectionSaid, form.locale);
  return (
    <>
      <Field name="number" label={m.number} {...form} />
      <Field name="decidedOn" label={m.decidedOn} type="date" {...form} />
      <Field name="place" label={m.place} {...form} />
      <Field name="deciderName" label={m.deciderName} {...form} />
      <Field name="deciderTitle" label={m.deciderTitle} {...form} />
      <Field name="deciderNip" label={m.deciderNip} inputMode="numeric" {...form} />
    </>
  );
}

export function decreeIn(typed: Readonly<Record<string, string>>): TypedDecree {
  const of = (name: string) => typed[name] ?? '';
  return {
    ...{ number: of('number'), decidedOn: of('decidedOn'), place: of('place') },
    ...{ deciderName: of('deciderName'), deciderTitle: of('deciderTitle') },
    deciderNip: of('deciderNip'),
  };
}

async function enter(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const tried = await orRefused(typed, () =>
    enterDecree(visit.house, visit.who, { campaignId: here(visit), ...decreeIn(typed) }),
  );
  return tried.ok
    ? redirect(curationPaths.selection(here(visit)))
    : decreePage(visit, tried.refused);
}

export const decreeRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.decree(':campaign'),
    ...allowed('curation.seeSelection'),
    handle: (visit) => decreePage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.decree(':campaign'),
    ...allowed('curation.decide'),
    handle: enter,
  },
  {
    method: 'post',
    path: curationPaths.admission(':campaign'),
    ...allowed('curation.decide'),
    handle: async (visit) => {
      await admitParticipants(visit.house, visit.who, here(visit));
      return redirect(enterprisePaths.members(here(visit)));
    },
  },
];
