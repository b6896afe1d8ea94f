/** One application, with what staff found of it. */
import type { ComponentChildren, VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { paperAbout } from '../../documents/index.ts';
import { regionName } from '../../enterprises/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import { formatPhone, lookedAt, namesOf } from '../../people/index.ts';
import {
  Crumbs,
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
import { renewLink } from '../actions/apply.ts';
import { eraseApplication } from '../actions/erase.ts';
import { recordFinding } from '../actions/gates.ts';
import { screenApplication } from '../actions/screen.ts';
import { lettersSaid } from '../messages/letters.ts';
import { curationSaid } from '../messages/office.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { formProblems } from '../problems/form.ts';
import { type ApplicationWhole, applicationOf, reasonsOf } from '../questions/applications.ts';
import { gateStandings } from '../questions/gates.ts';
import { criteriaOf } from '../questions/panel.ts';
import { isAsked } from '../rules/form.ts';
import { personalFields, type ScreeningReason } from '../words/form.ts';
import { AgreedTo } from './agreement.tsx';
import { AnswerShown } from './fields.tsx';
import { FindingForm, Standings } from './gates.tsx';
import { allowed, here, may, theCampaign, theOne, trailTo } from './parts.tsx';
import { OutcomeFields, screeningIn } from './screening-fields.tsx';
import { decidedOn, ownMapped, standing } from './standing.tsx';

async function onePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(curationSaid, locale);
  const campaign = await theCampaign(visit);
  const whole = await applicationOf(house.database, campaign.campaignId, theOne(visit));
  if (!whole) throw formProblems.notFound();
  const { application, screening, consent } = whole;
  const { questions } = whole.form;
  const { reasons: known } = await reasonsOf(house.database, campaign.campaignId);
  if (visit.who) {
    const look = { thing: 'application', thingId: application.applicationId };
    await lookedAt(house, visit.who, {
      ...look,
      campaignId: campaign.campaignId,
      fields: [...personalFields],
    });
  }
  const { opening } = await criteriaOf(house.database, campaign.campaignId);
  const standings = await gateStandings(house.database, application, visit.today);
  const deciders = [screening?.decidedBy, ...standings.map(({ found }) => found?.foundBy)];
  const names = await namesOf(
    house.database,
    deciders.flatMap((one) => one ?? []),
  );
  const isOpen = !opening && application.state === 'sent' && may(visit, 'curation.screen');
  return {
    title: application.enterpriseName,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.applications(campaign.campaignId),
            text: m.applicants,
          })}
          label={m.trail}
        />
        <h1 class="break-words">{application.enterpriseName}</h1>
        <p class="grounds">{m.applicant(application.no ?? 0)}</p>
        <p class="grounds">
          {consent
            ? m.agreedAt(formatInstant(consent.agreedAt, campaign.zone, locale))
            : application.source === 'import' && m.importedNote}
        </p>
        {consent?.words && <AgreedTo {...{ words: consent.words, locale }} />}
        <ErrorSummary refused={refused} locale={locale} />
        <div class="grid gap-8 lg:grid-cols-2 [&>*]:min-w-0">
          <Told visit={visit} campaign={campaign} whole={whole} />
          <div>
            {(may(visit, 'curation.seeSelection') && (await decidedOn(visit, application))) ||
              (await standing(visit, { application, screening, isOwn: false }))}
            {screening && (
              <p class="grounds">
                {m.screenedBy(
                  names.get(screening.decidedBy ?? '') ?? '–',
                  formatInstant(screening.decidedAt, campaign.zone, locale),
                )}
              </p>
            )}
            {await ownMapped(visit, application)}
            <Standings isOpen={!opening} {...{ visit, standings, names, questions }} />
            <Twins visit={visit} whole={whole} />
            {isOpen && <ScreeningForm {...{ visit, whole, refused }} known={known} />}
            {isOpen && (
              <FindingForm
                applicationId={application.applicationId}
                {...{ visit, standings, refused }}
              />
            )}
            {opening && <p class="grounds">{m.screeningStands}</p>}
            {await letterOf(visit, application.applicationId)}
            {application.erasedAt && <p class="grounds">{m.erasedNote}</p>}
            {!application.erasedAt && may(visit, 'curation.screen') && <LinkForm visit={visit} />}
            {!application.erasedAt && may(visit, 'curation.setUp') && (
              <p class="min-h-11 flex items-center mt-4">
                <a href={curationPaths.erasure(here(visit), application.applicationId)}>
                  {m.erase}
                </a>
              </p>
            )}
          </div>
        </div>
      </>
    ),
  };
}

async function letterOf(visit: Visit, subjectId: string): Promise<VNode | null> {
  const { locale, house } = visit;
  const paper = await paperAbout(house.database, { kind: 'selectionLetter', subjectId });
  if (!paper || !may(visit, 'curation.seeSelection')) return null;
  return (
    <p class="min-h-11 flex items-center gap-x-6 flex-wrap">
      <a href={curationPaths.paper(here(visit), paper.paperId)}>
        {inLocale(lettersSaid, locale).one}
      </a>
      {may(visit, 'curation.decide') && (
        <a href={curationPaths.revocation(here(visit), paper.paperId)}>
          {inLocale(selectionSaid, locale).revoke}
        </a>
      )}
    </p>
  );
}

function Told(props: { visit: Visit; campaign: CampaignWhole; whole: ApplicationWhole }): VNode {
  const { application, form } = props.whole;
  const { locale } = props.visit;
  const m = inLocale(curationSaid, locale);
  const { zone } = props.campaign;
  type Row = [string, ComponentChildren];
  // The form itself lets nobody leave them out.
  const unanswered = form.questions
    .filter((one) => one.isRequired && isAsked(one, application.sector))
    .filter(({ code }) => !application.erasedAt && !application.answers[code])
    .map(({ label }) => label[locale]);
  const rows: Row[] = [
    [m.product, application.product],
    [
      m.contact,
      [application.ownerName, formatPhone(application.phone), application.email]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      m.region,
      [application.address, regionName(application.regionCode)].filter(Boolean).join(', '),
    ],
    ['NIB', application.nib || '–'],
    [m.shop, application.shop || '–'],
    ...form.questions
      .filter(({ code }) => application.answers[code] !== undefined)
      .map(
        (question): Row => [
          question.label[locale],
          <AnswerShown
            key={question.code}
            {...{ question, locale }}
            answer={application.answers[question.code] ?? ''}
            href={(code) =>
              curationPaths.answerFile(here(props.visit), application.applicationId, code)
            }
          />,
        ],
      ),
    ...(unanswered.length > 0 ? [[m.unanswered, unanswered.join('\n')] satisfies Row] : []),
    [m.sentAt, application.sentAt ? formatInstant(application.sentAt, zone, locale) : '–'],
  ];
  return (
    <section>
      <h2>{m.told}</h2>
      <dl class="my-3">
        {rows.map(([name, value]) => (
          <div key={name} class="mb-2">
            <dt class="grounds">{name}</dt>
            <dd class="break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Twins({ visit, whole }: { visit: Visit; whole: ApplicationWhole }): VNode | null {
  const m = inLocale(curationSaid, visit.locale);
  if (whole.twins.length === 0) return null;
  return (
    <section class="my-4">
      <h2>{m.twinsTitle}</h2>
      <p class="grounds">{m.twinsLead}</p>
      <ul>
        {whole.twins.map(({ applicationId, no, enterpriseName }) => (
          <li key={applicationId} class="min-h-11 flex items-center">
            <a href={curationPaths.application(here(visit), applicationId)}>
              {`${m.applicant(no)}: ${enterpriseName}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ScreeningForm(props: {
  visit: Visit;
  whole: ApplicationWhole;
  refused: Refused;
  known: readonly ScreeningReason[];
}): VNode {
  const { visit, whole, refused, known } = props;
  const { locale } = visit;
  const m = inLocale(curationSaid, locale);
  const { screening, application } = whole;
  return (
    <form
      method="post"
      action={curationPaths.screening(here(visit), application.applicationId)}
      class="mt-4"
    >
      <h2>{m.screeningTitle}</h2>
      <OutcomeFields {...{ visit, refused, screening, known }} />
      <Submit>{m.screen}</Submit>
    </form>
  );
}

async function screen(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const asked = { campaignId: here(visit), applicationId: theOne(visit) };
  const tried = await orRefused(typed, () =>
    screenApplication(visit.house, visit.who, { ...asked, ...screeningIn(typed) }),
  );
  if (!tried.ok) return onePage(visit, tried.refused);
  return redirect(curationPaths.application(asked.campaignId, asked.applicationId));
}

async function find(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const asked = { campaignId: here(visit), applicationId: theOne(visit) };
  const { gate = '', result = '', remark = '' } = typed;
  const tried = await orRefused(typed, () =>
    recordFinding(visit.house, visit.who, { ...asked, gate, result, remark }),
  );
  if (!tried.ok) return onePage(visit, tried.refused);
  return redirect(curationPaths.application(asked.campaignId, asked.applicationId));
}

/** The link is shown in the answer and stands nowhere else. */
async function showLink(visit: Visit): Promise<Page> {
  const { locale, house, who } = visit;
  const m = inLocale(curationSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const asked = { campaignId, applicationId: theOne(visit) };
  const whole = await applicationOf(house.database, campaignId, theOne(visit));
  const { token } = await renewLink(house, who, asked);
  const link = `${house.url()}${curationPaths.own(campaignId, token)}`;
  const text = encodeURIComponent(`${campaign.name}: ${link}`);
  const phone = whole?.application.phone.replace(/\D/g, '') ?? '';
  return {
    title: m.ownLink,
    width: 'phone',
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.application(campaignId, asked.applicationId),
            text: whole?.application.enterpriseName ?? m.applicants,
          })}
          label={m.trail}
        />
        <h1>{m.ownLink}</h1>
        <p class="my-3">{m.linkMade}</p>
        <p class="break-all my-3">{link}</p>
        <a class="min-h-11 inline-flex items-center" href={`https://wa.me/${phone}?text=${text}`}>
          WhatsApp
        </a>
      </>
    ),
  };
}

function LinkForm({ visit }: { visit: Visit }): VNode {
  const m = inLocale(curationSaid, visit.locale);
  return (
    <form method="post" action={curationPaths.ownLink(here(visit), theOne(visit))} class="mt-8">
      <h2>{m.ownLink}</h2>
      <p class="my-2">{m.ownLinkLead}</p>
      <button type="submit" class="btn min-h-12">
        {m.makeLink}
      </button>
    </form>
  );
}

const erasureRoutes = formRoutes({
  path: curationPaths.erasure(':campaign', ':application'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(curationSaid, locale);
    const campaign = await theCampaign(visit);
    const whole = await applicationOf(house.database, campaign.campaignId, theOne(visit));
    if (!whole) throw formProblems.notFound();
    return {
      title: m.erase,
      trail: trailTo(visit, campaign, {
        href: curationPaths.application(campaign.campaignId, theOne(visit)),
        text: whole.application.enterpriseName,
      }),
      trailLabel: m.trail,
      lead: m.eraseLead,
      fields: <Field name="reason" label={m.eraseReason} {...{ refused, locale }} />,
      submit: m.erase,
    };
  },
  save: async (visit, { reason = '' }) => {
    const asked = { campaignId: here(visit), applicationId: theOne(visit), reason };
    await eraseApplication(visit.house, visit.who, asked);
    return curationPaths.application(asked.campaignId, asked.applicationId);
  },
});

export const applicationRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.application(':campaign', ':application'),
    ...allowed('curation.seeApplications'),
    handle: (visit) => onePage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.screening(':campaign', ':application'),
    ...allowed('curation.screen'),
    handle: screen,
  },
  ...erasureRoutes,
  {
    method: 'post',
    path: curationPaths.ownLink(':campaign', ':application'),
    ...allowed('curation.screen'),
    handle: showLink,
  },
  {
    method: 'post',
    path: curationPaths.finding(':campaign', ':application'),
    ...allowed('curation.screen'),
    handle: find,
  },
];
