/** Which stages a selection has: set by the manager without code. */

import type { VNode } from 'preact';
import { InEnglish, inEnglishSaid } from '../../campaigns/pages.ts';
import { nameIn, withoutUsual } from '../../kernel/bilingual.ts';
import { formatSpan } from '../../kernel/day.ts';
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
  refusedStatus,
  Select,
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { setChain } from '../actions/chain.ts';
import { chainSaid } from '../messages/chain.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { chainOf } from '../questions/chain.ts';
import { criteriaOf } from '../questions/panel.ts';
import { otherStepsMax, type TypedStep } from '../rules/chain.ts';
import {
  type Chain,
  doesIn,
  optionalSteps,
  othersAfter,
  type StepKind,
  stepKinds,
  stepWords,
} from '../words/chain.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

/** Beyond those that are there; more come with the next save. */
const emptyRows = 2;

/** For whoever may not set it, and for all once scoring has begun. */
function Stands(props: { visit: Visit; chain: Chain; isFrozen: boolean }): VNode {
  const { visit, chain, isFrozen } = props;
  const { locale } = visit;
  const m = inLocale(chainSaid, locale);
  return (
    <>
      {isFrozen && <p class="my-3">{m.chainStands}</p>}
      <Table
        label={m.chain}
        columns={[{ head: m.name }, { head: m.planCol }]}
        rows={chain.steps.map((step, i) => ({
          key: String(i),
          cells: [
            <span key="name" class="break-words">
              {nameIn(step, locale)}
              {doesIn(step, locale) && <span class="grounds block">{doesIn(step, locale)}</span>}
            </span>,
            step.from && step.to ? formatSpan(step.from, step.to, locale) : '–',
          ],
        }))}
      />
    </>
  );
}

async function chainPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(chainSaid, locale);
  const campaign = await theCampaign(visit);
  const chain = await chainOf(house.database, campaign.campaignId);
  const { opening } = await criteriaOf(house.database, campaign.campaignId);
  return {
    title: m.chain,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.chain}</h1>
        <p class="my-3 max-w-3xl">{m.chainLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {opening || !may(visit, 'curation.setUp') ? (
          <Stands {...{ visit, chain }} isFrozen={opening !== null} />
        ) : (
          <form method="post" class="mt-4">
            {stepKinds.map((kind) => (
              <StepRow key={kind} {...{ kind, chain, visit, refused }} />
            ))}
            <OtherRows {...{ chain, visit, refused }} />
            <Submit>{m.save}</Submit>
          </form>
        )}
      </>
    ),
  };
}

async function save(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const campaignId = here(visit);
  const steps = stepKinds.map((kind) => {
    const at = (field: string) => typed[`${kind}-${field}`] ?? '';
    const isUsed = at('used') !== '';
    const named = { name: at('name'), nameEn: at('nameEn') };
    const own = { kind, isUsed, ...named, from: at('from'), to: at('to') };
    return [own, ...othersIn(typed, kind)];
  });
  const behindNone = othersIn(typed, null);
  const tried = await orRefused(typed, () =>
    setChain(visit.house, visit.who, { campaignId, steps: [...behindNone, ...steps.flat()] }),
  );
  return tried.ok ? redirect(curationPaths.hub(campaignId)) : chainPage(visit, tried.refused);
}

const otherNumbers = Array.from({ length: otherStepsMax }, (_, i) => i + 1);

/** The own stages that are typed behind one of the four; null for those behind none. */
const othersIn = (typed: Readonly<Record<string, string>>, after: StepKind | null): TypedStep[] =>
  otherNumbers.flatMap((no) => {
    const field = `other${no}`;
    const at = (name: string) => typed[`${field}-${name}`] ?? '';
    if ((stepKinds.find((kind) => kind === at('after')) ?? null) !== after) return [];
    return [
      {
        ...{ kind: 'other', isUsed: true, field, name: at('name'), nameEn: at('nameEn') },
        ...{ from: at('from'), to: at('to') },
        does: { id: at('does'), en: at('doesEn') },
      },
    ];
  });

const path = curationPaths.chain(':campaign');
const sets = allowed('curation.setUp');

export const chainRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path, ...allowed('curation.seeApplications') },
    handle: (visit) => chainPage(visit, nothingRefused),
  },
  { ...{ method: 'post', path, ...sets }, handle: save },
];

function StepRow(props: { kind: StepKind; chain: Chain; visit: Visit; refused: Refused }): VNode {
  const { kind, chain, visit, refused } = props;
  const { locale } = visit;
  const m = inLocale(chainSaid, locale);
  const step = chain.steps.find((one) => one.kind === kind);
  const form = { refused, locale };
  const at = (field: string) => `${kind}-${field}`;
  const isFresh = Object.keys(refused.typed).length === 0;
  const isUsed = isFresh ? step !== undefined : refused.typed[at('used')] !== undefined;
  return (
    <fieldset class="border-t border-base-300 pt-4 mt-4 min-w-0">
      <legend class="sr-only">{stepWords[kind][locale]}</legend>
      {optionalSteps.includes(kind) && (
        <label class="flex items-center gap-3 min-h-11 mb-3">
          <input type="checkbox" name={at('used')} value="1" class="checkbox" checked={isUsed} />
          <span class="min-w-0">{`${stepWords[kind][locale]}: ${m.used}`}</span>
        </label>
      )}
      <div class="grid gap-x-4 md:grid-cols-[2fr_1fr_1fr]">
        <Field
          name={at('name')}
          label={`${m.name}: ${stepWords[kind][locale]}`}
          value={step?.name ?? stepWords[kind].id}
          {...form}
        />
        <Field name={at('from')} label={m.from} type="date" value={step?.from ?? ''} {...form} />
        <Field name={at('to')} label={m.to} type="date" value={step?.to ?? ''} {...form} />
      </div>
      <InEnglish {...form}>
        <Field
          name={at('nameEn')}
          label={inLocale(inEnglishSaid, locale).name}
          hint={m.usualEn(stepWords[kind].id)}
          value={step && withoutUsual(step, stepWords[kind])}
          {...form}
        />
      </InEnglish>
    </fieldset>
  );
}

/** Stages of the manager's own, with some empty rows; a row without a word is none. */
function OtherRows(props: { chain: Chain; visit: Visit; refused: Refused }): VNode {
  const { chain, visit, refused } = props;
  const { locale } = visit;
  const m = inLocale(chainSaid, locale);
  const own = stepKinds.flatMap((after) =>
    othersAfter(chain.steps, after).map((step) => ({ after, step })),
  );
  const typedRows = Object.keys(refused.typed).filter((key) => /^other\d+-name$/.test(key)).length;
  const rows = typedRows || Math.min(own.length + emptyRows, otherStepsMax);
  const form = { refused, locale };
  return (
    <section class="mt-8">
      <h2>{m.others}</h2>
      <p class="my-2 max-w-3xl">{m.othersLead}</p>
      {otherNumbers.slice(0, rows).map((no) => {
        const { after, step } = own[no - 1] ?? {};
        const at = (field: string) => `other${no}-${field}`;
        return (
          <fieldset key={no} class="border-t border-base-300 pt-4 mt-4 min-w-0">
            <legend class="sr-only">{m.other(no)}</legend>
            <div class="grid gap-x-4 md:grid-cols-2">
              <Field name={at('name')} label={m.other(no)} value={step?.name} {...form} />
              <Select
                name={at('after')}
                label={m.after}
                value={after ?? 'screening'}
                options={stepKinds.map((kind) => ({ value: kind, label: stepWords[kind][locale] }))}
                {...form}
              />
              <Field
                name={at('from')}
                label={m.from}
                type="date"
                value={step?.from ?? ''}
                {...form}
              />
              <Field name={at('to')} label={m.to} type="date" value={step?.to ?? ''} {...form} />
              <TextArea name={at('does')} label={m.does} rows={3} value={step?.does.id} {...form} />
            </div>
            <InEnglish {...form}>
              <Field
                name={at('nameEn')}
                label={inLocale(inEnglishSaid, locale).name}
                value={step?.nameEn}
                {...form}
              />
              <TextArea
                name={at('doesEn')}
                label={m.doesEn}
                rows={3}
                value={step?.does.en}
                {...form}
              />
            </InEnglish>
          </fieldset>
        );
      })}
    </section>
  );
}
