/** Those who pass on conditions: what they have to meet, and what was found of it. */
import type { VNode } from 'preact';
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
  Select,
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { recordConditionFinding, setConditions } from '../actions/conditions.ts';
import { afterSaid } from '../messages/after.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { decisionProblems } from '../problems/decision.ts';
import type { ConditionalRow } from '../questions/after.ts';
import { conditionsOf } from '../questions/conditions.ts';
import { decreeOf } from '../questions/decree.ts';
import { type ConditionStanding, stateOfAll } from '../rules/after.ts';
import { conditionsMax } from '../rules/conditions.ts';
import { conditionStateWords, findingResults, findingWords } from '../words/after.ts';
import { listState } from './decree.tsx';
import { allowed, here, may, theCampaign, theOne, trailTo } from './parts.tsx';

const theRows = (visit: Visit): Promise<ConditionalRow[]> =>
  conditionsOf(visit.house.database, here(visit), visit.today);

async function listPage(visit: Visit): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  const campaign = await theCampaign(visit);
  const rows = await theRows(visit);
  const decree = await decreeOf(visit.house.database, campaign.campaignId);
  return {
    title: m.conditions,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.conditions}</h1>
        <p class="my-3 max-w-3xl">{m.conditionsLead}</p>
        {rows.length > 0 && (await listState(visit, campaign, decree))}
        {rows.length === 0 ? (
          <Empty>{m.conditionsNone}</Empty>
        ) : (
          <Table
            label={m.conditions}
            columns={[{ head: m.enterprise }, { head: m.condition }, { head: m.state }]}
            rows={rows.map(({ applicationId, name, conditions }) => ({
              key: applicationId,
              cells: [
                <a key="name" href={curationPaths.conditionsOf(here(visit), applicationId)}>
                  {name}
                </a>,
                conditions.map(({ text }) => text).join('; ') || m.noneWritten,
                conditions.length > 0 ? conditionStateWords[stateOfAll(conditions)][locale] : '–',
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

async function onePage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(afterSaid, locale);
  const campaign = await theCampaign(visit);
  const row = (await theRows(visit)).find((one) => one.applicationId === theOne(visit));
  if (!row) throw decisionProblems.noContender();
  const decree = await decreeOf(house.database, here(visit));
  return {
    title: m.conditionsOf(row.name),
    width: 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.conditions(here(visit)),
            text: m.conditions,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1 class="break-words">{m.conditionsOf(row.name)}</h1>
        {await listState(visit, campaign, decree)}
        <ErrorSummary refused={refused} locale={locale} />
        {!decree && may(visit, 'curation.decide') ? (
          <ConditionsForm {...{ visit, row, refused }} />
        ) : (
          row.conditions.map((one) => (
            <OneCondition key={one.no} {...{ visit, refused }} condition={one} canFind={!!decree} />
          ))
        )}
      </>
    ),
  };
}

function ConditionsForm(props: { visit: Visit; row: ConditionalRow; refused: Refused }): VNode {
  const { visit, row, refused } = props;
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  const form = { refused, locale };
  return (
    <form method="post" class="mt-4">
      <p class="my-3">{m.conditionsSet}</p>
      {Array.from({ length: conditionsMax }, (_, i) => {
        const at = (field: string) => `row${i + 1}-${field}`;
        const one = row.conditions[i];
        return (
          <fieldset key={at('')} class="border-t border-base-300 pt-4 mt-4 min-w-0">
            <legend class="sr-only">{m.conditionNo(i + 1)}</legend>
            <Field name={at('text')} label={m.conditionNo(i + 1)} value={one?.text} {...form} />
            <Field name={at('dueOn')} label={m.dueOn} type="date" value={one?.dueOn} {...form} />
            <Field name={at('checker')} label={m.checker} value={one?.checker} {...form} />
          </fieldset>
        );
      })}
      <Submit>{m.save}</Submit>
    </form>
  );
}

function OneCondition(props: {
  visit: Visit;
  condition: ConditionStanding;
  refused: Refused;
  canFind: boolean;
}): VNode {
  const { visit, condition, refused } = props;
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  const { no, state, finding } = condition;
  const isRunning = state === 'open' || state === 'overdue';
  const isTyped = refused.typed['condition'] === String(no);
  const form = { refused: isTyped ? refused : nothingRefused, locale };
  return (
    <section class="my-6">
      <h2 class="break-words">{`${m.conditionNo(no)}: ${condition.text}`}</h2>
      <p class="my-1">{`${conditionStateWords[state][locale]} · ${m.dueOn} ${formatDay(condition.dueOn, locale)}`}</p>
      <p class="grounds break-words">{`${m.checker}: ${condition.checker}`}</p>
      {finding && (
        <p class="my-1 break-words">{`${findingWords[finding.result][locale]}: ${finding.remark}`}</p>
      )}
      {props.canFind && isRunning && may(visit, 'curation.screen') && (
        <form
          method="post"
          action={curationPaths.conditionFinding(here(visit), theOne(visit))}
          class="mt-3"
        >
          <h3>{m.findingTitle(no)}</h3>
          <input type="hidden" name="condition" value={no} />
          <Select
            name="result"
            label={m.result}
            blank={m.choose}
            options={findingResults.map((one) => ({
              value: one,
              label: findingWords[one][locale],
            }))}
            {...form}
          />
          <Field name="dueOn" label={m.newDue} type="date" {...form} />
          <TextArea name="remark" label={m.remark} rows={3} {...form} />
          <Submit>{m.save}</Submit>
        </form>
      )}
    </section>
  );
}

async function set(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const conditions = Array.from({ length: conditionsMax }, (_, i) => {
    const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
    return { text: at('text'), dueOn: at('dueOn'), checker: at('checker') };
  });
  const asked = { campaignId: here(visit), applicationId: theOne(visit), conditions };
  const tried = await orRefused(typed, () => setConditions(visit.house, visit.who, asked));
  return tried.ok ? redirect(curationPaths.conditions(here(visit))) : onePage(visit, tried.refused);
}

async function find(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { result = '', dueOn = '', remark = '' } = typed;
  const asked = { campaignId: here(visit), applicationId: theOne(visit), result, dueOn, remark };
  const condition = Number(typed['condition']) || 0;
  const tried = await orRefused(typed, () =>
    recordConditionFinding(visit.house, visit.who, { ...asked, condition }),
  );
  return tried.ok
    ? redirect(curationPaths.conditionsOf(here(visit), theOne(visit)))
    : onePage(visit, tried.refused);
}

export const conditionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.conditions(':campaign'),
    ...allowed('curation.seeSelection'),
    handle: listPage,
  },
  {
    method: 'get',
    path: curationPaths.conditionsOf(':campaign', ':application'),
    ...allowed('curation.seeSelection'),
    handle: (visit) => onePage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.conditionsOf(':campaign', ':application'),
    ...allowed('curation.decide'),
    handle: set,
  },
  {
    method: 'post',
    path: curationPaths.conditionFinding(':campaign', ':application'),
    ...allowed('curation.screen'),
    handle: find,
  },
];
