import type { VNode } from 'preact';
import { formRoutes } from '../../campaigns/pages.ts';
import { CriterionInEnglish, type Trial, trialRoute } from '../../curation/pages.ts';
import { levelsIn, nameIn, withoutUsual } from '../../kernel/bilingual.ts';
import { formatInstant } from '../../kernel/day.ts';
import { decimal } from '../../kernel/decimal.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Field,
  inLocale,
  type Refused,
  type Route,
  Select,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { setJudgingCriteria } from '../actions/final.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { criteriaStandSince, finalStateOf } from '../questions/final.ts';
import { rehearsalOfFinal } from '../questions/trial.ts';
import { criteriaMax, proposedCriteria, usualRules } from '../rules/criteria.ts';
import {
  type JudgingCriteria,
  type JudgingCriterion,
  type Measuring,
  measures,
  measureWords,
  normalisationOf,
} from '../words.ts';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

const emptyRows = 2;

const setRoutes = formRoutes({
  path: judgingPaths.criteria(':campaign'),
  ...allowed('judging.run'),
  look: async (visit, refused) => {
    const m = inLocale(judgingSaid, visit.locale);
    const campaign = await theCampaign(visit);
    const { criteria: set } = await finalStateOf(visit.house.database, campaign.campaignId);
    const criteria = set?.criteria ?? proposedCriteria;
    const typedRows = Object.keys(refused.typed).filter((key) => /^row\d+-name$/.test(key)).length;
    const rows = typedRows || Math.min(criteria.length + emptyRows, criteriaMax);
    const around = { title: m.criteria, trail: trailTo(visit, campaign), trailLabel: m.trail };
    const since = await criteriaStandSince(visit.house.database, campaign.campaignId);
    if (since && set && refused.problems.length === 0) {
      const after = <Normalisation visit={visit} measuring={set.measuring} />;
      const fields = <CriteriaShown {...{ visit, set }} />;
      const lead = m.criteriaStand(formatInstant(since, campaign.zone, visit.locale));
      return { ...around, lead, fields, submit: null, after, width: 'office' };
    }
    return {
      ...around,
      lead: m.criteriaLead,
      width: 'office',
      fields: (
        <>
          {Array.from({ length: rows }, (_, i) => (
            <CriterionRow key={i} no={i + 1} criterion={criteria[i]} {...{ visit, refused }} />
          ))}
          <RuleFields rules={set ?? usualRules} {...{ visit, refused }} />
        </>
      ),
      submit: m.save,
      after: (
        <>
          <p class="min-h-11 flex items-center">
            <a href={judgingPaths.trial(campaign.campaignId)}>{m.tryWeights}</a>
          </p>
          <Normalisation visit={visit} measuring={(set ?? usualRules).measuring} />
        </>
      ),
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const criteria = Array.from({ length: criteriaMax + emptyRows }, (_, i) => {
      const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
      return {
        ...{ id: at('id'), name: at('name'), nameEn: at('nameEn') },
        ...{ weight: at('weight'), measure: at('measure') },
        levels: at('levels').split('\n'),
        levelsEn: at('levelsEn').split('\n'),
      };
    });
    const { wideSpread, evidenceFloor, growthLow, growthHigh } = typed;
    await setJudgingCriteria(visit.house, visit.who, {
      ...{ campaignId, criteria, wideSpread, evidenceFloor, growthLow, growthHigh },
    });
    return judgingPaths.hub(campaignId);
  },
});

function HowJudged(props: { one: JudgingCriterion; measuring: Measuring; locale: Locale }): VNode {
  const { one, measuring, locale } = props;
  if (one.kind === 'measured') return <>{normalisationOf(one.measure, measuring)[locale]}</>;
  return (
    <ol class="list-decimal pl-5 break-words">
      {levelsIn(one, locale).map((level) => (
        <li key={level}>{level}</li>
      ))}
    </ol>
  );
}

function CriteriaShown({ visit, set }: { visit: Visit; set: JudgingCriteria }): VNode {
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  const { wideSpread, measuring } = set;
  const rules = [
    [m.spreadFrom, wideSpread],
    ...(['evidenceFloor', 'growthLow', 'growthHigh'] as const).map(
      (name) => [m[name], measuring[name]] as const,
    ),
  ] as const;
  return (
    <>
      <Table
        label={m.criteria}
        columns={[
          { head: m.criteria },
          { head: m.measure, isWide: true },
          { head: m.weight, isNumber: true },
        ]}
        rows={set.criteria.map((one) => ({
          key: one.id,
          cells: [
            <>
              {nameIn(one, locale)}
              <div class="grounds sm:hidden">
                <HowJudged {...{ one, measuring, locale }} />
              </div>
            </>,
            <HowJudged key="how" {...{ one, measuring, locale }} />,
            String(one.weight),
          ],
        }))}
      />
      <dl class="my-3">
        {rules.map(([name, value]) => (
          <div key={name} class="my-2">
            <dt class="grounds">{name}</dt>
            <dd>{decimal(value, { digits: 0 })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

async function trialOfFinal(visit: Visit): Promise<Trial> {
  const { database } = visit.house;
  const m = inLocale(judgingSaid, visit.locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  return {
    ...{ campaign, ...(await rehearsalOfFinal(database, campaignId, visit.today)) },
    trail: [
      ...trailTo(visit, campaign),
      { href: judgingPaths.criteria(campaignId), text: m.criteria },
    ],
  };
}

function CriterionRow(props: {
  no: number;
  criterion: JudgingCriterion | undefined;
  visit: Visit;
  refused: Refused;
}): VNode {
  const { no, criterion, refused } = props;
  const { locale } = props.visit;
  const m = inLocale(judgingSaid, locale);
  const form = { refused, locale };
  const at = (field: string) => `row${no}-${field}`;
  return (
    <fieldset class="border-t border-base-300 pt-4 mt-4 min-w-0">
      <legend class="sr-only">{m.criterionNo(no)}</legend>
      <input type="hidden" name={at('id')} value={refused.typed[at('id')] ?? criterion?.id ?? ''} />
      <div class="grid gap-x-4 md:grid-cols-[3fr_2fr_1fr]">
        <Field name={at('name')} label={m.criterionNo(no)} value={criterion?.name} {...form} />
        <Select
          name={at('measure')}
          label={m.measure}
          blank={m.byJudges}
          value={criterion?.kind === 'measured' ? criterion.measure : ''}
          options={measures.map((one) => ({ value: one, label: measureWords[one][locale] }))}
          {...form}
        />
        <Field
          name={at('weight')}
          label={m.weight}
          inputMode="numeric"
          value={criterion ? String(criterion.weight) : ''}
          {...form}
        />
      </div>
      <TextArea
        name={at('levels')}
        label={m.levels}
        hint={m.levelsHint}
        rows={criterion?.kind === 'measured' ? 2 : 5}
        value={criterion?.kind === 'judged' ? criterion.levels.join('\n') : ''}
        {...form}
      />
      <CriterionInEnglish {...{ no, criterion: written(criterion) }} {...form} />
    </fieldset>
  );
}

function RuleFields(props: {
  visit: Visit;
  refused: Refused;
  rules: Pick<JudgingCriteria, 'wideSpread' | 'measuring'>;
}): VNode {
  const { refused, rules } = props;
  const { locale } = props.visit;
  const m = inLocale(judgingSaid, locale);
  const field = (name: 'evidenceFloor' | 'growthLow' | 'growthHigh') => (
    <Field
      name={name}
      label={m[name]}
      hint={m[`${name}Hint`]}
      value={String(rules.measuring[name])}
      {...{ refused, locale }}
    />
  );
  return (
    <fieldset class="border-t border-base-300 pt-4 mt-4 min-w-0">
      <legend class="sr-only">{m.rules}</legend>
      <h2>{m.rules}</h2>
      <p class="my-2">{m.rulesLead}</p>
      <div class="grid gap-x-4 md:grid-cols-2">
        <Field
          name="wideSpread"
          label={m.spreadFrom}
          hint={m.spreadFromHint}
          inputMode="numeric"
          value={String(rules.wideSpread)}
          {...{ refused, locale }}
        />
        {field('evidenceFloor')}
        {field('growthLow')}
        {field('growthHigh')}
      </div>
    </fieldset>
  );
}
/** A measure under its usual name needs no English of its own. */
const written = (criterion: JudgingCriterion | undefined) =>
  criterion?.kind === 'measured'
    ? { ...criterion, nameEn: withoutUsual(criterion, measureWords[criterion.measure]) }
    : criterion;

/** Printed wherever measured points are: nobody has to guess how they came about. */
export function Normalisation(props: { visit: Visit; measuring: Measuring }): VNode {
  const { visit, measuring } = props;
  const { locale } = visit;
  const m = inLocale(judgingSaid, locale);
  return (
    <section class="my-8">
      <h2>{m.normalisation}</h2>
      <dl>
        {measures.map((measure) => (
          <div key={measure} class="my-2">
            <dt class="font-semibold">{measureWords[measure][locale]}</dt>
            <dd>{normalisationOf(measure, measuring)[locale]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The rehearsal comes first: its address ends in a word of its own. */
export const criteriaRoutes: readonly Route[] = [
  trialRoute(judgingPaths.trial(':campaign'), allowed('judging.run'), trialOfFinal),
  ...setRoutes,
];
