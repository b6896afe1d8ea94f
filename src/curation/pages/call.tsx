/** The call for applications, for anybody, and where an application begins. */
import type { VNode } from 'preact';
import { setupOf } from '../../campaigns/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { type Day, formatDay, formatSpan } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
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
import { beginApplication } from '../actions/apply.ts';
import { applySaid } from '../messages/apply.ts';
import { curationPaths } from '../paths.ts';
import { currentForm } from '../questions/applications.ts';
import { hasBegun } from '../questions/calls.ts';
import { chainOf } from '../questions/chain.ts';
import { isOpen } from '../rules/form.ts';
import { type Chain, doesIn } from '../words/chain.ts';
import type { ApplicationForm } from '../words/form.ts';
import { FirstFields, fieldsIn } from './fields.tsx';
import { here, theCampaign } from './parts.tsx';

async function callPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(applySaid, locale);
  const campaign = await theCampaign(visit);
  const form = await currentForm(house.database, campaign.campaignId);
  const { sectors } = await setupOf(house.database, campaign.campaignId);
  const begun = await hasBegun(house.database, campaign.campaignId);
  const open = form !== null && isOpen(form, visit.today) && !begun;
  const chain = await chainOf(house.database, campaign.campaignId);
  return {
    title: m.title(campaign.name),
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={[{ href: '/', text: 'Lagawi' }]} label={m.trail} />
        <h1>{m.title(campaign.name)}</h1>
        {form && (
          <p class="my-3">
            {m.openFrom(formatDay(form.opensOn, locale), formatDay(form.closesOn, locale))}
          </p>
        )}
        {!form && <Empty>{m.noForm}</Empty>}
        {form && !open && <NotOpen {...{ locale, form, begun, today: visit.today }} />}
        <p class="my-3">{m.chosenBy}</p>
        {form && <Stages {...{ locale, chain }} />}
        {open && (
          <>
            <p class="my-3">{m.lead}</p>
            <ErrorSummary refused={refused} locale={locale} />
            <form method="post" class="mt-4">
              <FirstFields sectors={sectors} refused={refused} locale={locale} />
              <Submit>{m.begin}</Submit>
            </form>
          </>
        )}
      </>
    ),
  };
}

interface NotOpenProps {
  locale: Locale;
  form: ApplicationForm;
  begun: boolean;
  today: Day;
}

function NotOpen({ locale, form, begun, today }: NotOpenProps): VNode {
  const m = inLocale(applySaid, locale);
  const isOver = today > form.closesOn;
  const isEarly = !begun && today < form.opensOn;
  const closed = () =>
    begun && !isOver ? m.scoringBegan : m.closedOn(formatDay(form.closesOn, locale));
  return (
    <>
      <Empty>{isEarly ? m.opensLater(formatDay(form.opensOn, locale)) : closed()}</Empty>
      {!isEarly && <p class="my-3">{m.haveLink}</p>}
      <p class="min-h-11 flex items-center">
        <a href="/">{m.toRead}</a>
      </p>
    </>
  );
}

/** What an applicant goes through, in the order in which it comes. */
function Stages({ locale, chain }: { locale: Locale; chain: Chain }): VNode {
  const m = inLocale(applySaid, locale);
  return (
    <section class="my-4">
      <h2>{m.stages}</h2>
      <ol class="list-decimal pl-5">
        {chain.steps.map((step, i) => (
          <li key={i} class="my-1 break-words">
            {nameIn(step, locale)}
            {step.from && step.to && ` (${formatSpan(step.from, step.to, locale)})`}
            {doesIn(step, locale) && <span class="grounds block">{doesIn(step, locale)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

async function begin(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const campaignId = here(visit);
  const tried = await orRefused(typed, () =>
    beginApplication(visit.house, { campaignId }, fieldsIn(typed)),
  );
  if (!tried.ok) return callPage(visit, tried.refused);
  return redirect(curationPaths.own(campaignId, tried.value.token));
}

export const callRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.call(':campaign'),
    may: 'public',
    handle: (visit) => callPage(visit, nothingRefused),
  },
  { method: 'post', path: curationPaths.call(':campaign'), may: 'public', handle: begin },
];
