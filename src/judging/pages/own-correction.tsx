/** A judge puts an own score of whoever objected right, once the objection was upheld. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
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
  refusedStatus,
  Select,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { correctScore } from '../actions/change-winners.ts';
import { changeSaid } from '../change-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { correctionsSaid, type Upheld, upheldOf } from '../questions/change.ts';
import { finalStateOf } from '../questions/final.ts';
import { judgedOf } from '../questions/paper-sheets.ts';
import { Corrections, correctionSaid, optionsOf } from './change-winners.tsx';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';
import { Withdrawal, withdrawn } from './withdrawal.tsx';

async function scorePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(changeSaid, locale);
  const campaign = await theCampaign(visit);
  const upheld = await upheldOf(house.database, campaign);
  const own = (await correctionsSaid(house.database, campaign)).filter(
    ({ what }) => what.kind === 'score' && what.personId === visit.who?.personId,
  );
  return {
    title: m.ownTitle,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit, campaign, 'campaign'),
            {
              href: judgingPaths.sheets(here(visit)),
              text: inLocale(judgingSaid, locale).own,
            },
          ]}
          label={inLocale(judgingSaid, locale).trail}
        />
        <h1>{m.ownTitle}</h1>
        <p class="my-3">{m.ownLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {/* What was withdrawn stays in sight. */}
        <Corrections {...{ visit, corrections: own }} zone={campaign.zone} />
        {upheld.length === 0 ? (
          <Empty>{m.noneUpheld}</Empty>
        ) : (
          await scoreForm(visit, { campaign, upheld, refused })
        )}
        <Withdrawal
          {...{ visit, refused, corrections: own }}
          action={judgingPaths.ownWithdrawal(here(visit))}
          labelOf={(one) => correctionSaid(visit, one)}
        />
      </>
    ),
  };
}

async function scoreForm(
  visit: Visit,
  asked: { campaign: CampaignWhole; upheld: readonly Upheld[]; refused: Refused },
): Promise<VNode> {
  const { locale, house } = visit;
  const { campaign, upheld, refused } = asked;
  const m = inLocale(changeSaid, locale);
  const form = { refused, locale, blank: m.choose };
  const { criteria } = await finalStateOf(house.database, campaign.campaignId);
  const judged = criteria ? judgedOf(criteria) : [];
  return (
    <form method="post">
      {upheld.map(({ objectionId, no, name, answer }) => (
        <p key={objectionId} class="my-3 break-words whitespace-pre-line">
          {`${m.objectionOf(no, name)}\n${answer?.answer}`}
        </p>
      ))}
      <Select
        {...{ name: 'objection', label: m.objection, ...form }}
        options={optionsOf(visit, upheld)}
      />
      <Select
        {...{ name: 'criterion', label: m.criterion, ...form }}
        options={judged.map((one) => ({ value: one.id, label: nameIn(one, locale) }))}
      />
      <Field name="score" label={m.score} inputMode="numeric" {...{ refused, locale }} />
      <TextArea name="reason" label={m.reason} rows={3} {...{ refused, locale }} />
      <Submit>{m.correct}</Submit>
    </form>
  );
}

async function score(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { objection: objectionId = '', criterion = '', score = '', reason = '' } = typed;
  const asked = { campaignId: here(visit), objectionId, criterion, score, reason };
  const tried = await orRefused(typed, () => correctScore(visit.house, visit.who, asked));
  return tried.ok ? redirect(judgingPaths.sheets(here(visit))) : scorePage(visit, tried.refused);
}

async function withdraw(visit: Visit): Promise<Page | Response> {
  const tried = await withdrawn(visit, 'score');
  return tried.ok
    ? redirect(judgingPaths.ownCorrection(here(visit)))
    : scorePage(visit, tried.refused);
}

const path = judgingPaths.ownCorrection(':campaign');

export const ownCorrectionRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path, ...allowed('judging.score') },
    handle: (visit) => scorePage(visit, nothingRefused),
  },
  { ...{ method: 'post', path, ...allowed('judging.score') }, handle: score },
  {
    ...{ method: 'post', path: judgingPaths.ownWithdrawal(':campaign') },
    ...{ ...allowed('judging.score'), handle: withdraw },
  },
];
