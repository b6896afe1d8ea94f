/** The rehearsal of criteria before they stand; the final has the same page for its own. */

import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import { decided } from '../../kernel/problem.ts';
import {
  type Crumb,
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  formatCount,
  formatPercent,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  Share,
  Table,
  type Visit,
} from '../../web/index.ts';
import { curationSaid } from '../messages/office.ts';
import { trialSaid } from '../messages/trial.ts';
import { type Rehearsal, rehearsed, type Tried, trialRanking } from '../questions/trial.ts';
import { checkTrial, type TrialCriterion, trialFields, weightField } from '../rules/trial.ts';

/** What a room rehearses, and where its page stands. */
export interface Trial extends Rehearsal {
  campaign: CampaignWhole;
  trail: Crumb[];
}

export function trialRoute(
  path: string,
  allowed: Pick<Route, 'may' | 'on'>,
  look: (visit: Visit) => Promise<Trial>,
): Route {
  return {
    ...{ method: 'get', path, ...allowed },
    handle: async (visit) => trialPage(visit, await look(visit)),
  };
}

/** What the address asks for, else what the room has. */
function typedIn(visit: Visit, { criteria, shape }: Trial) {
  const asked = (name: string, otherwise: number) => visit.c.req.query(name) ?? String(otherwise);
  return {
    weights: Object.fromEntries(
      criteria.map(({ id, weight }) => [id, asked(weightField(id), weight)]),
    ),
    entrants: asked(trialFields.entrants, shape.entrants),
    judges: asked(trialFields.judges, shape.judges),
    institutions: asked(trialFields.institutions, shape.institutions),
    places: asked(trialFields.places, shape.places),
  };
}

async function trialPage(visit: Visit, trial: Trial): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(trialSaid, locale);
  const { criteria, areFrozen } = trial;
  const typed = typedIn(visit, trial);
  const isAsked = !areFrozen && criteria.length > 0;
  const tried = await orRefused({}, async () => {
    if (!isAsked) return null;
    const asked = decided(checkTrial(criteria, typed));
    const { campaignId } = trial.campaign;
    return trialRanking(trial, asked, campaignId);
  });
  const refused = tried.ok ? nothingRefused : tried.refused;
  return {
    title: m.of(nameIn(trial, locale)),
    status: tried.ok ? 200 : 422,
    body: (
      <>
        <Crumbs trail={trial.trail} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.of(nameIn(trial, locale))}</h1>
        {!isAsked && <Empty>{areFrozen ? m.frozen : m.noCriteria}</Empty>}
        {isAsked && (
          <>
            <p class="my-3 max-w-3xl">{m.lead}</p>
            <ErrorSummary refused={refused} locale={locale} />
            <TrialForm {...{ visit, criteria, typed, refused }} />
          </>
        )}
        {tried.ok && tried.value && (
          <Firmness visit={visit} criteria={criteria} tried={tried.value} />
        )}
      </>
    ),
  };
}

function TrialForm(props: {
  visit: Visit;
  criteria: readonly TrialCriterion[];
  typed: ReturnType<typeof typedIn>;
  refused: Refused;
}): VNode {
  const { visit, criteria, typed, refused } = props;
  const { locale } = visit;
  const m = inLocale(trialSaid, locale);
  const form = { refused, locale, inputMode: 'numeric' as const };
  return (
    <form method="get" class="my-4 grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3 max-w-5xl">
      {criteria.map(({ id, how, ...named }) => (
        <Field
          key={id}
          name={weightField(id)}
          label={m.weightOf(nameIn(named, locale))}
          {...(how && { hint: how[locale] })}
          value={typed.weights[id]}
          {...form}
        />
      ))}
      <Field name={trialFields.entrants} label={m.entrants} value={typed.entrants} {...form} />
      <Field name={trialFields.judges} label={m.judges} value={typed.judges} {...form} />
      <Field
        name={trialFields.institutions}
        label={m.institutions}
        value={typed.institutions}
        {...form}
      />
      <Field name={trialFields.places} label={m.places} value={typed.places} {...form} />
      <p class="self-end mb-4">
        <button type="submit" class="btn btn-primary min-h-12">
          {m.compute}
        </button>
      </p>
    </form>
  );
}

function Firmness(props: {
  visit: Visit;
  criteria: readonly TrialCriterion[];
  tried: Tried;
}): VNode {
  const { visit, criteria, tried } = props;
  const { locale } = visit;
  const m = inLocale(trialSaid, locale);
  const { rows, sentences, draws } = rehearsed(tried, criteria);
  const cell = (share: number) => (
    <span class="whitespace-nowrap">
      <Share part={share} whole={1} /> {formatPercent(share, 1, locale)}
    </span>
  );
  return (
    <section class="my-6" id="hasil">
      <h2>{m.firmness}</h2>
      <p class="my-2 max-w-3xl">{m.chartLead(formatCount(draws, locale))}</p>
      <Table
        label={m.firmness}
        columns={[
          { head: m.rank, isNumber: true },
          { head: m.entrant },
          { head: m.near },
          { head: m.any },
        ]}
        rows={rows.map(({ rank, name, near, any, isLast }) => ({
          key: name.en,
          cells: [
            rank,
            <span key="name">
              {name[locale]}
              {isLast && <span class="grounds block">{m.quotaEnds}</span>}
            </span>,
            cell(near),
            cell(any),
          ],
        }))}
      />
      <h2>{m.inWords}</h2>
      <ul class="list-disc pl-5 my-2 max-w-3xl">
        {sentences[locale].map((sentence) => (
          <li key={sentence} class="my-1">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
