/** The digital mapping: its rules, what they make of everybody, and a person who confirms it. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import type { Locale } from '../../kernel/problem.ts';
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
import { confirmMapping, recordMapping, setMapping } from '../actions/chain.ts';
import { applySaid } from '../messages/apply.ts';
import { chainSaid } from '../messages/chain.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { formProblems } from '../problems/form.ts';
import { currentForm } from '../questions/applications.ts';
import {
  isConfirmed,
  isOwnDecision,
  type MappingRow,
  mappingOf,
  mappingRulesOf,
} from '../questions/chain.ts';
import { criteriaOf } from '../questions/panel.ts';
import { answersTyped, defaultRules, mappable, mappingRowsMax } from '../rules/mapping.ts';
import { type MappingRules, mappedFields, mappingLevelWords } from '../words/mapping.ts';
import { allowed, formatScore, here, may, paged, theCampaign, theOne, trailTo } from './parts.tsx';

async function mappingPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(chainSaid, locale);
  const campaign = await theCampaign(visit);
  const mapping = await mappingOf(house.database, campaign.campaignId);
  const { opening } = await criteriaOf(house.database, campaign.campaignId);
  return {
    title: m.mapping,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.mapping}</h1>
        <p class="my-3 max-w-3xl">{m.mappingLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {may(visit, 'curation.setUp') && !opening && (
          <p class="min-h-11 flex items-center">
            <a href={curationPaths.mappingRules(campaign.campaignId)}>{m.rules}</a>
          </p>
        )}
        {mapping ? (
          <Mapping {...{ visit, campaign, mapping }} isOpen={!opening} />
        ) : (
          <Empty>{m.rulesNone}</Empty>
        )}
      </>
    ),
  };
}

function Mapping(props: {
  visit: Visit;
  campaign: CampaignWhole;
  mapping: { rules: MappingRules; rows: readonly MappingRow[] };
  isOpen: boolean;
}): VNode {
  const { visit, campaign, isOpen } = props;
  const { rules, rows } = props.mapping;
  const { locale } = visit;
  const m = inLocale(chainSaid, locale);
  const toConfirm = rows.filter((row) => !isConfirmed(row, rules));
  const inBulk = toConfirm.filter((row) => !isOwnDecision(row)).length;
  const at = (level: MappingRow['mapped']['level']) =>
    rows.filter(({ mapped }) => mapped.level === level).length;
  const mayScreen = isOpen && may(visit, 'curation.screen');
  if (rows.length === 0) return <Empty>{m.mappingNone}</Empty>;
  const { shown, pager } = paged(visit, rows, curationPaths.mapping(campaign.campaignId));
  return (
    <>
      <p class="grounds">{m.rulesVersion(rules.version)}</p>
      <p class="my-2">{m.levels(at('beginning'), at('growing'), at('ready'))}</p>
      <p class="my-2 font-semibold">{mappedSaid(props.mapping, locale)}</p>
      {mayScreen && inBulk > 0 && (
        <form method="post" action={curationPaths.mappingConfirmation(campaign.campaignId)}>
          <input type="hidden" name="rules" value={String(rules.version)} />
          <Submit>{m.confirm(inBulk)}</Submit>
        </form>
      )}
      <Table
        label={m.mapping}
        columns={[
          { head: m.applicant },
          { head: m.score, isNumber: true },
          { head: m.level, isWide: true },
          { head: m.result },
        ]}
        rows={shown.map((row) => ({
          key: row.applicationId,
          cells: [
            mayScreen ? (
              <a
                key="name"
                class="name"
                href={curationPaths.mapped(campaign.campaignId, row.applicationId)}
              >
                {`${row.no}. ${row.enterpriseName}`}
              </a>
            ) : (
              `${row.no}. ${row.enterpriseName}`
            ),
            formatScore(row.mapped.scoreHundredths / 100, locale, 0),
            mappingLevelWords[row.mapped.level][locale],
            <Outcome key="outcome" {...{ row, rules, visit }} />,
          ],
        }))}
      />
      {pager}
    </>
  );
}

/** How many are confirmed and, once all are, how many go on. */
export function mappedSaid(
  { rules, rows }: { rules: MappingRules; rows: readonly MappingRow[] },
  locale: Locale,
): string {
  const m = inLocale(chainSaid, locale);
  const done = rows.filter((row) => isConfirmed(row, rules));
  const went = done.filter(({ finding }) => finding?.outcome === 'passed').length;
  const later = rows.filter(({ withdrawnAt }) => withdrawnAt).length;
  const confirmed = m.confirmed(done.length, rows.length);
  return done.length < rows.length ? confirmed : `${confirmed} · ${m.went(went, later)}`;
}

function Outcome(props: { row: MappingRow; rules: MappingRules; visit: Visit }): VNode {
  const { row, rules, visit } = props;
  const m = inLocale(chainSaid, visit.locale);
  const { finding } = row;
  if (!finding || !isConfirmed(row, rules)) {
    return (
      <>
        {m.toConfirm}
        {finding?.reason && (
          <span class="grounds block break-words">{`${m.before} ${m[finding.outcome]}: ${finding.reason}`}</span>
        )}
      </>
    );
  }
  return (
    <>
      {m[finding.outcome]}
      {row.withdrawnAt && <span class="grounds block">{m.withdrew}</span>}
      {finding.reason && (
        <span class="grounds block break-words">{`${m.otherwise}: ${finding.reason}`}</span>
      )}
    </>
  );
}

/** What gives points, in the words of the form. */
async function labelsOf(visit: Visit): Promise<Map<string, string>> {
  const form = await currentForm(visit.house.database, here(visit));
  const m = inLocale(applySaid, visit.locale);
  return new Map([
    ...mappedFields.map((code) => [code, m[code]] as const),
    ...mappable(form?.questions ?? []).map(
      ({ code, label }) => [code, label[visit.locale]] as const,
    ),
  ]);
}

const emptyRows = 3;

const rulesRoutes = formRoutes({
  path: curationPaths.mappingRules(':campaign'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(chainSaid, locale);
    const campaign = await theCampaign(visit);
    const form = await currentForm(house.database, campaign.campaignId);
    const rules =
      (await mappingRulesOf(house.database, campaign.campaignId)) ??
      defaultRules(form?.questions ?? []);
    const labels = await labelsOf(visit);
    const count = Math.min(rules.items.length + emptyRows, mappingRowsMax);
    const shown = { refused, locale };
    const number = { ...shown, inputMode: 'numeric' as const };
    return {
      title: m.rules,
      trail: trailTo(visit, campaign, {
        href: curationPaths.mapping(campaign.campaignId),
        text: m.mapping,
      }),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: m.rulesLead,
      width: 'office',
      fields: (
        <>
          {Array.from({ length: count }, (_, i) => {
            const item = rules.items[i];
            const at = (field: string) => `row${i + 1}-${field}`;
            return (
              <div key={i} class="grid gap-x-4 md:grid-cols-[2fr_1fr_2fr]">
                <Select
                  name={at('code')}
                  label={m.item(i + 1)}
                  blank={m.choose}
                  value={item?.code ?? ''}
                  options={[...labels].map(([value, label]) => ({ value, label }))}
                  {...shown}
                />
                <Field
                  name={at('points')}
                  label={m.points}
                  value={item ? String(item.points) : ''}
                  {...number}
                />
                <Field
                  name={at('answers')}
                  label={m.answers}
                  {...(i === 0 && { hint: m.answersHint })}
                  value={item ? answersTyped(item) : ''}
                  {...shown}
                />
              </div>
            );
          })}
          <div class="grid gap-x-4 md:grid-cols-3">
            <Field name="growing" label={m.growing} value={String(rules.growing)} {...number} />
            <Field name="ready" label={m.ready} value={String(rules.ready)} {...number} />
            <Field
              name="least"
              label={m.least}
              hint={m.leastHint}
              value={String(rules.least)}
              {...number}
            />
          </div>
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const of = (name: string) => typed[name] ?? '';
    await setMapping(visit.house, visit.who, {
      campaignId,
      items: Array.from({ length: mappingRowsMax }, (_, i) => {
        const at = (field: string) => of(`row${i + 1}-${field}`);
        return { code: at('code'), points: at('points'), answers: at('answers') };
      }),
      ...{ growing: of('growing'), ready: of('ready'), least: of('least') },
    });
    return curationPaths.mapping(campaignId);
  },
});

const oneRoutes = formRoutes({
  path: curationPaths.mapped(':campaign', ':application'),
  ...allowed('curation.screen'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(chainSaid, locale);
    const campaign = await theCampaign(visit);
    const mapping = await mappingOf(house.database, campaign.campaignId);
    const row = mapping?.rows.find((one) => one.applicationId === theOne(visit));
    if (!row) throw formProblems.notFound();
    const labels = await labelsOf(visit);
    const { mapped, finding } = row;
    const form = { refused, locale };
    return {
      title: m.one(row.enterpriseName),
      trail: trailTo(visit, campaign, {
        href: curationPaths.mapping(campaign.campaignId),
        text: m.mapping,
      }),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: m.computed(
        formatScore(mapped.scoreHundredths / 100, locale, 0),
        mappingLevelWords[mapped.level][locale],
      ),
      fields: (
        <>
          {mapped.lacking.length > 0 && (
            <>
              <p>{`${m.lacking}:`}</p>
              <ul class="list-disc pl-5 mb-4">
                {mapped.lacking.map((code) => (
                  <li key={code} class="break-words">
                    {labels.get(code) ?? code}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Select
            name="outcome"
            label={m.result}
            value={finding?.outcome ?? mapped.outcome}
            options={(['passed', 'failed'] as const).map((one) => ({ value: one, label: m[one] }))}
            {...form}
          />
          <TextArea
            name="reason"
            label={m.reason}
            rows={3}
            value={finding?.reason ?? ''}
            {...form}
          />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, { outcome = '', reason = '' }) => {
    const asked = { campaignId: here(visit), applicationId: theOne(visit), outcome, reason };
    await recordMapping(visit.house, visit.who, asked);
    return curationPaths.mapping(asked.campaignId);
  },
});

export const mappingRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.mapping(':campaign'),
    ...allowed('curation.seeApplications'),
    handle: (visit) => mappingPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.mappingConfirmation(':campaign'),
    ...allowed('curation.screen'),
    handle: async (visit) => {
      const typed = await typedIn(visit);
      const campaignId = here(visit);
      const rulesVersion = Number(typed['rules']) || 0;
      const tried = await orRefused(typed, () =>
        confirmMapping(visit.house, visit.who, { campaignId, rulesVersion }),
      );
      return tried.ok
        ? redirect(curationPaths.mapping(campaignId))
        : mappingPage(visit, tried.refused);
    },
  },
  // `aturan` comes before an application.
  ...rulesRoutes,
  ...oneRoutes,
];
