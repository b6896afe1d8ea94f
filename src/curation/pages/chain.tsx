/** Which stages a selection has: set by the manager without code. */
import type { VNode } from 'preact';
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
  Submit,
  Table,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { setChain } from '../actions/chain.ts';
import { chainSaid } from '../messages/chain.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { chainOf } from '../questions/chain.ts';
import { criteriaOf } from '../questions/panel.ts';
import { type Chain, optionalSteps, type StepKind, stepKinds, stepWords } from '../words/chain.ts';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

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
        rows={chain.steps.map(({ kind, name, from, to }) => ({
          key: kind,
          cells: [name, from && to ? formatSpan(from, to, locale) : '–'],
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
    return { kind, isUsed, name: at('name'), from: at('from'), to: at('to') };
  });
  const tried = await orRefused(typed, () =>
    setChain(visit.house, visit.who, { campaignId, steps }),
  );
  return tried.ok ? redirect(curationPaths.hub(campaignId)) : chainPage(visit, tried.refused);
}

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
    </fieldset>
  );
}
