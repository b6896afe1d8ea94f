/** The pages of an applicant: the draft, and what became of it. No account is needed. */
import type { VNode } from 'preact';
import { setupOf } from '../../campaigns/index.ts';
import { paperAbout } from '../../documents/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
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
  typedIn,
  type Visit,
} from '../../web/index.ts';
import {
  agreeLater,
  saveDraft,
  sendApplication,
  takeBack,
  tokenHashOf,
  withdrawApplication,
} from '../actions/apply.ts';
import { fileObjection } from '../actions/objections.ts';
import { applySaid } from '../messages/apply.ts';
import { lettersSaid } from '../messages/letters.ts';
import { curationPaths } from '../paths.ts';
import { formProblems } from '../problems/form.ts';
import {
  currentForm,
  mayBeTakenBack,
  ownApplication,
  statementOf,
} from '../questions/applications.ts';
import { hasBegun } from '../questions/calls.ts';
import { draftMark } from '../questions/draft-mark.ts';
import { gateStandings } from '../questions/gates.ts';
import { isInTheRunning } from '../questions/standing.ts';
import { isOpen } from '../rules/form.ts';
import type { Application, ApplicationForm } from '../words/form.ts';
import { AgreedTo, AgreeLater, Agreement, statementIn } from './agreement.tsx';
import { answersIn, ContactFields, FirstFields, fieldsIn, QuestionFields } from './fields.tsx';
import { OwnGates } from './gates.tsx';
import { OwnData, receivedIn } from './own-files.tsx';
import { ownObjections } from './own-objection.tsx';
import { here, theCampaign } from './parts.tsx';
import { OwnReceipts } from './receipts.tsx';
import { decidedFor, ownMapped, standing, withdrawal } from './standing.tsx';

const own = (visit: Visit) => ({ campaignId: here(visit), token: param(visit, 'token') });

type Own = NonNullable<Awaited<ReturnType<typeof ownApplication>>>;

async function theOwn(visit: Visit): Promise<Own> {
  const { campaignId, token } = own(visit);
  const found = await ownApplication(visit.house.database, campaignId, tokenHashOf(token));
  if (!found) throw formProblems.notFound();
  return found;
}

async function ownPage(visit: Visit, refused: Refused, saved = false): Promise<Page> {
  const found = await theOwn(visit);
  return found.application.state === 'draft'
    ? draftPage(visit, found, { refused, saved })
    : sentPage(visit, found, refused);
}

async function draftPage(
  visit: Visit,
  { application, form }: Own,
  { refused, saved }: { refused: Refused; saved: boolean },
): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(applySaid, locale);
  const campaign = await theCampaign(visit);
  const { sectors } = await setupOf(house.database, campaign.campaignId);
  const { campaignId, token } = own(visit);
  const link = `${house.url()}${curationPaths.own(campaignId, token)}`;
  const fields = { refused, locale };
  const closed = await closedSaid(visit, form);
  return {
    title: m.title(campaign.name),
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          trail={[{ href: curationPaths.call(campaignId), text: campaign.name }]}
          label={m.trail}
        />
        <h1>{m.title(campaign.name)}</h1>
        <p class="grounds">
          {m.openFrom(formatDay(form.opensOn, locale), formatDay(form.closesOn, locale))}
        </p>
        {saved && (
          <p class="my-3" role="status">
            ✓ {m.saved}
          </p>
        )}
        {application.no !== null && !closed && (
          <p class="my-3 font-semibold">
            {m.takenBack(application.no, formatDay(form.closesOn, locale))}
          </p>
        )}
        <OwnLink visit={visit} name={campaign.name} link={link} />
        {closed && <Empty>{closed}</Empty>}
        <ErrorSummary refused={refused} locale={locale} />
        <form
          method="post"
          // The page of a refused sending stands at another address.
          action={curationPaths.own(campaignId, token)}
          class="mt-4"
          {...(form.questions.some(({ kind }) => kind === 'file') && {
            encType: 'multipart/form-data' as const,
          })}
        >
          <input type="hidden" name="seen" value={draftMark(application, form.questions)} />
          <h2>{m.business}</h2>
          <FirstFields sectors={sectors} fields={application} {...fields} />
          <p class="grounds mb-4">{m.sectorHint}</p>
          <Field name="product" label={m.product} value={application.product} {...fields} />
          <h2>{m.contact}</h2>
          <ContactFields fields={application} place={campaign.place} {...fields} />
          <QuestionFields
            questions={form.questions}
            sector={refused.typed['sector'] ?? application.sector}
            answers={application.answers}
            {...fields}
          />
          <Agreement {...{ visit, refused }} now={await statementOf(house.database, campaignId)} />
          <div class="flex flex-wrap gap-x-4">
            {/* First in the source: it is the one that Enter presses. */}
            <button type="submit" class="btn w-full sm:w-auto min-h-12 mt-2">
              {m.save}
            </button>
            <button
              type="submit"
              formAction={curationPaths.sending(campaignId, token)}
              class="btn btn-primary w-full sm:w-auto min-h-12 mt-2"
            >
              {m.send}
            </button>
          </div>
        </form>
      </>
    ),
  };
}

/** Why a draft can no longer be sent; null while it can. */
async function closedSaid(visit: Visit, form: ApplicationForm): Promise<string | null> {
  const m = inLocale(applySaid, visit.locale);
  if (await hasBegun(visit.house.database, here(visit))) return m.scoringBeganForDraft;
  return isOpen(form, visit.today) ? null : m.closedForDraft;
}

function OwnLink({ visit, name, link }: { visit: Visit; name: string; link: string }): VNode {
  const m = inLocale(applySaid, visit.locale);
  const text = encodeURIComponent(m.whatsappText(name, link));
  return (
    <div class="border border-base-300 bg-base-200 rounded-box p-4 my-4">
      <p>{m.keepLink}</p>
      <p class="break-all my-2">{link}</p>
      <a class="min-h-11 inline-flex items-center" href={`https://wa.me/?text=${text}`}>
        {m.sendToSelf}
      </a>
    </div>
  );
}

const agreeingIn = ({ locale }: Visit, typed: Readonly<Record<string, string>>) => ({
  ...{ agrees: typed['setuju'] !== undefined, language: locale, statement: statementIn(typed) },
});

/** Saves or sends, and shows the form again as it was typed where it was refused. */
async function save(visit: Visit, isSending: boolean): Promise<Page | Response> {
  const { typed, problems } = await receivedIn(visit);
  const { form } = await theOwn(visit);
  const filled = {
    ...{ fields: fieldsIn(typed), answers: answersIn(typed, form.questions) },
    seen: typed['seen'],
  };
  if (isSending) {
    const sent = { ...filled, ...agreeingIn(visit, typed), filesRefused: problems };
    const tried = await orRefused(typed, () => sendApplication(visit.house, own(visit), sent));
    if (!tried.ok) return ownPage(visit, tried.refused);
    return redirect(curationPaths.own(own(visit).campaignId, own(visit).token));
  }
  const tried = await orRefused(typed, () => saveDraft(visit.house, own(visit), filled));
  const told = tried.ok ? problems : [...problems, ...tried.refused.problems];
  return told.length > 0
    ? ownPage(visit, { typed, problems: told })
    : ownPage(visit, nothingRefused, true);
}

async function sentPage(visit: Visit, found: Own, refused: Refused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(applySaid, locale);
  const campaign = await theCampaign(visit);
  const { application, form, screening, consent } = found;
  const title = m.sentTitle(application.no ?? 0);
  const about = { kind: 'selectionLetter', subjectId: application.applicationId } as const;
  const letter = await paperAbout(visit.house.database, about);
  const { database } = visit.house;
  const { today } = visit;
  const { sectors } = await setupOf(database, campaign.campaignId);
  const standings = screening ? await gateStandings(database, application, today) : [];
  const asksConsent =
    !consent && (await isInTheRunning(database, application, { screening, today }));
  const { campaignId, token } = own(visit);
  return {
    title,
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          trail={[{ href: curationPaths.call(campaignId), text: campaign.name }]}
          label={m.trail}
        />
        <h1>{title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="grounds">
          {application.sentAt && m.sentAt(formatInstant(application.sentAt, campaign.zone, locale))}
        </p>
        <OwnLink
          visit={visit}
          name={campaign.name}
          link={`${visit.house.url()}${curationPaths.own(campaignId, token)}`}
        />
        {(await decidedFor(visit, { application, zone: campaign.zone })) ??
          (await standing(visit, { application, screening, isOwn: true }))}
        {await ownMapped(visit, application)}
        {consent?.words && <AgreedTo {...{ words: consent.words, locale }} />}
        {asksConsent && (
          <AgreeLater
            {...{ visit, refused }}
            action={curationPaths.agreement(campaignId, token)}
            now={await statementOf(database, campaignId)}
          />
        )}
        <OwnGates {...{ standings, locale }} />
        <OwnData {...{ visit, application, form, sectors }} />
        {await takingBack(visit, application)}
        {letter && (
          <p class="min-h-11 flex items-center">
            <a href={curationPaths.letter(campaignId, token)}>
              {inLocale(lettersSaid, locale).own}
            </a>
          </p>
        )}
        {
          await OwnReceipts(visit, {
            ...{ campaignId, token, applicationId: application.applicationId },
          })
        }
        {await ownObjections(visit, { campaign, application, token, refused })}
        {
          await withdrawal(visit, {
            ...{ application, screening, lastDay: campaign.window.to },
            action: curationPaths.withdrawal(campaignId, token),
          })
        }
      </>
    ),
  };
}

/** null where it stands as it was sent. */
async function takingBack(visit: Visit, application: Application): Promise<VNode | null> {
  const { locale, house, today } = visit;
  const { campaignId, token } = own(visit);
  const form = await currentForm(house.database, campaignId);
  if (!form || !(await mayBeTakenBack(house.database, application, today))) return null;
  const m = inLocale(applySaid, locale);
  return (
    <form method="post" action={curationPaths.takingBack(campaignId, token)} class="my-6">
      <p class="my-2">{m.takeBackLead(application.no ?? 0, formatDay(form.closesOn, locale))}</p>
      <button type="submit" class="btn min-h-12">
        {m.takeBack}
      </button>
    </form>
  );
}

/** One of the small forms on the own page. */
async function ownForm(
  visit: Visit,
  act: (typed: Record<string, string>) => Promise<void>,
): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const tried = await orRefused(typed, () => act(typed));
  const { campaignId, token } = own(visit);
  return tried.ok ? redirect(curationPaths.own(campaignId, token)) : ownPage(visit, tried.refused);
}

export const applyRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.own(':campaign', ':token'),
    may: 'public',
    handle: (visit) => ownPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.own(':campaign', ':token'),
    takesFiles: true,
    may: 'public',
    handle: (visit) => save(visit, false),
  },
  {
    method: 'post',
    path: curationPaths.sending(':campaign', ':token'),
    takesFiles: true,
    may: 'public',
    handle: (visit) => save(visit, true),
  },
  {
    method: 'post',
    path: curationPaths.objecting(':campaign', ':token'),
    may: 'public',
    handle: (visit) =>
      ownForm(visit, ({ ground = '', body = '' }) =>
        fileObjection(visit.house, { ...own(visit), ground, body }),
      ),
  },
  {
    method: 'post',
    path: curationPaths.takingBack(':campaign', ':token'),
    may: 'public',
    handle: (visit) => ownForm(visit, () => takeBack(visit.house, own(visit))),
  },
  {
    method: 'post',
    path: curationPaths.agreement(':campaign', ':token'),
    may: 'public',
    handle: (visit) =>
      ownForm(visit, (typed) => agreeLater(visit.house, own(visit), agreeingIn(visit, typed))),
  },
  {
    method: 'post',
    path: curationPaths.withdrawal(':campaign', ':token'),
    may: 'public',
    handle: (visit) =>
      ownForm(visit, (typed) =>
        withdrawApplication(visit.house, own(visit), { confirms: typed['confirms'] === '1' }),
      ),
  },
];
