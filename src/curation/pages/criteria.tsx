import type { VNode } from 'preact';
import { sectorName, sectorOptions, setupOf } from '../../campaigns/index.ts';
import { Choices, formRoutes, InEnglish, inEnglishSaid, ticked } from '../../campaigns/pages.ts';
import { levelsIn, nameIn } from '../../kernel/bilingual.ts';
import { formatInstant } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  Field,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { proposeCriteria, setCriteria } from '../actions/criteria.ts';
import { curationSaid } from '../messages/office.ts';
import { panelSaid } from '../messages/panel.ts';
import { tastingSaid } from '../messages/tasting.ts';
import { trialSaid } from '../messages/trial.ts';
import { curationPaths } from '../paths.ts';
import { panelProblems } from '../problems/panel.ts';
import { givingPoints } from '../questions/advantages.ts';
import { criteriaOf } from '../questions/panel.ts';
import { rehearsalOf } from '../questions/trial.ts';
import { mostPoints } from '../rules/advantages.ts';
import { criteriaMax } from '../rules/criteria.ts';
import { usualWideSpread } from '../rules/ranking/spread.ts';
import type { CriteriaSet, PanelCriterion } from '../words/panel.ts';
import { CriterionInEnglish } from './in-english.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';
import { type Trial, trialRoute } from './trial.tsx';

/** The word in the address of a set that is not there yet. */
const newSet = 'baru';
const emptyRows = 2;
async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(panelSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId, zone } = campaign;
  const { sectors } = await setupOf(house.database, campaignId);
  const { sets, opening } = await criteriaOf(house.database, campaignId);
  const giving = await givingPoints(house.database.read, campaignId, opening ?? visit.today);
  const mayEdit = !opening && may(visit, 'curation.setUp');
  const named = (codes: readonly string[]) =>
    codes.map((code) => sectorName(sectors, code, locale)).join(', ');
  return {
    title: m.criteria,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.criteria}</h1>
        <p class="my-3">{m.criteriaLead}</p>
        {opening && (
          <p class="grounds">{m.frozenAt(formatInstant(opening.openedAt, zone, locale))}</p>
        )}
        {sets.length === 0 && <Empty>{m.criteriaNone}</Empty>}
        {sets.length === 0 && mayEdit && (
          <form method="post" class="my-3">
            <button type="submit" class="btn btn-primary min-h-12">
              {m.propose}
            </button>
          </form>
        )}
        {sets.map((set) => (
          <section key={set.code} class="my-6">
            <h2>{nameIn(set, locale)}</h2>
            <p class="grounds">
              {`${m.forSectors}: ${named(set.sectors) || m.forOthers} · ${m.setVersion(set.version)}`}
            </p>
            <CriteriaTable set={set} visit={visit} />
            <p class="grounds">{m.spreadSet(set.wideSpread)}</p>
            {mostPoints(set, { sets, giving }) > 0 && (
              <p class="grounds">{m.shrinks(mostPoints(set, { sets, giving }))}</p>
            )}
            {mayEdit && (
              <p class="min-h-11 flex items-center gap-x-6 flex-wrap">
                <a href={curationPaths.criteriaSet(campaignId, set.code)}>
                  {`${m.editSet}: ${nameIn(set, locale)}`}
                </a>
                <a href={curationPaths.trial(campaignId, set.code)}>
                  {inLocale(trialSaid, locale).of(nameIn(set, locale))}
                </a>
              </p>
            )}
          </section>
        ))}
        {mayEdit && (
          <p class="min-h-11 flex items-center">
            <a href={curationPaths.criteriaSet(campaignId, newSet)}>{m.addSet}</a>
          </p>
        )}
      </>
    ),
  };
}

function CriteriaTable({ set, visit }: { set: CriteriaSet; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  const blind = inLocale(tastingSaid, locale).isBlind;
  return (
    <Table
      label={nameIn(set, locale)}
      columns={[
        { head: m.criterion },
        { head: m.weight, isNumber: true },
        { head: m.levels, isWide: true },
      ]}
      rows={set.criteria.map((one) => ({
        key: one.id,
        cells: [
          <>
            {nameIn(one, locale)}
            {one.isBlind && <span class="grounds block">{blind}</span>}
            <div class="sm:hidden">
              <Levels {...{ one, locale }} />
            </div>
          </>,
          String(one.weight),
          <Levels key="levels" {...{ one, locale }} />,
        ],
      }))}
    />
  );
}

function Levels({ one, locale }: { one: PanelCriterion; locale: Locale }): VNode {
  return (
    <ol class="list-decimal pl-5 break-words">
      {levelsIn(one, locale).map((level) => (
        <li key={level}>{level}</li>
      ))}
    </ol>
  );
}

const setRoutes = formRoutes({
  path: curationPaths.criteriaSet(':campaign', ':set'),
  ...allowed('curation.setUp'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(panelSaid, locale);
    const campaign = await theCampaign(visit);
    const { campaignId } = campaign;
    const { sectors } = await setupOf(house.database, campaignId);
    const { sets } = await criteriaOf(house.database, campaignId);
    const set = sets.find(({ code }) => code === param(visit, 'set'));
    if (!set && param(visit, 'set') !== newSet) throw panelProblems.noSuchSet();
    const typedRows = Object.keys(refused.typed).filter((key) => /^row\d+-name$/.test(key)).length;
    const rows = typedRows || Math.min((set?.criteria.length ?? 0) + emptyRows, criteriaMax);
    const form = { refused, locale };
    return {
      title: set ? nameIn(set, locale) : m.addSet,
      trail: trailTo(visit, campaign, {
        href: curationPaths.criteria(campaignId),
        text: m.criteria,
      }),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: m.criteriaLead,
      width: 'office',
      fields: (
        <>
          <div class="max-w-xl">
            <Field name="name" label={m.setName} value={set?.name} {...form} />
            <Field
              name="wideSpread"
              label={m.spreadFrom}
              hint={m.spreadFromHint(usualWideSpread)}
              inputMode="numeric"
              value={String(set?.wideSpread ?? usualWideSpread)}
              {...form}
            />
            <InEnglish {...form}>
              <Field
                name="nameEn"
                label={inLocale(inEnglishSaid, locale).name}
                value={set?.nameEn}
                {...form}
              />
            </InEnglish>
          </div>
          <Choices
            name="sectors"
            legend={m.forSectors}
            options={sectorOptions(sectors, locale)}
            chosen={set?.sectors ?? []}
            {...form}
          />
          {Array.from({ length: rows }, (_, i) => (
            <CriterionRow key={i} no={i + 1} criterion={set?.criteria[i]} {...{ visit, refused }} />
          ))}
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const code = param(visit, 'set');
    const { sectors } = await setupOf(visit.house.database, campaignId);
    const criteria = Array.from({ length: criteriaMax + emptyRows }, (_, i) => {
      const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
      return {
        ...{ id: at('id'), name: at('name'), nameEn: at('nameEn'), weight: at('weight') },
        ...{ levels: at('levels').split('\n'), levelsEn: at('levelsEn').split('\n') },
        isBlind: at('blind') === '1',
      };
    });
    await setCriteria(visit.house, visit.who, {
      ...{ campaignId, criteria, name: typed['name'] ?? '', nameEn: typed['nameEn'] ?? '' },
      wideSpread: typed['wideSpread'],
      code: code === newSet ? null : code,
      sectors: ticked(
        typed,
        'sectors',
        sectors.map((one) => one.code),
      ),
    });
    return curationPaths.criteria(campaignId);
  },
});

async function trialOfSet(visit: Visit): Promise<Trial> {
  const { database } = visit.house;
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  return {
    ...{ campaign, ...(await rehearsalOf(database, campaignId, param(visit, 'set'))) },
    trail: trailTo(visit, campaign, {
      href: curationPaths.criteria(campaignId),
      text: inLocale(panelSaid, visit.locale).criteria,
    }),
  };
}

function CriterionRow(props: {
  no: number;
  criterion: PanelCriterion | undefined;
  visit: Visit;
  refused: Refused;
}): VNode {
  const { no, criterion, refused } = props;
  const { locale } = props.visit;
  const m = inLocale(panelSaid, locale);
  const form = { refused, locale };
  const at = (field: string) => `row${no}-${field}`;
  const tasting = inLocale(tastingSaid, locale);
  const isFresh = Object.keys(refused.typed).length === 0;
  const isBlind = isFresh ? criterion?.isBlind : refused.typed[at('blind')] !== undefined;
  return (
    <fieldset class="border-t border-base-300 pt-4 mt-4 min-w-0">
      <legend class="sr-only">{m.criterionNo(no)}</legend>
      <input type="hidden" name={at('id')} value={refused.typed[at('id')] ?? criterion?.id ?? ''} />
      <div class="grid gap-x-4 md:grid-cols-[3fr_1fr]">
        <Field name={at('name')} label={m.criterionNo(no)} value={criterion?.name} {...form} />
        <Field
          name={at('weight')}
          label={m.weight}
          hint={m.weightHint}
          inputMode="numeric"
          value={criterion ? String(criterion.weight) : ''}
          {...form}
        />
      </div>
      <TextArea
        name={at('levels')}
        label={m.levels}
        hint={m.levelsHint}
        rows={5}
        value={criterion?.levels.join('\n')}
        {...form}
      />
      <label class="flex items-start gap-3 min-h-11 py-2">
        <input type="checkbox" name={at('blind')} value="1" class="checkbox" checked={isBlind} />
        <span>
          {tasting.isBlind}
          <span class="grounds block">{tasting.isBlindHint}</span>
        </span>
      </label>
      <CriterionInEnglish {...{ no, criterion }} {...form} />
    </fieldset>
  );
}

export const criteriaRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.criteria(':campaign'),
    ...allowed('curation.seeApplications'),
    handle: listPage,
  },
  {
    method: 'post',
    path: curationPaths.criteria(':campaign'),
    ...allowed('curation.setUp'),
    handle: async (visit) => {
      await proposeCriteria(visit.house, visit.who, here(visit));
      return redirect(curationPaths.criteria(here(visit)));
    },
  },
  ...setRoutes,
  trialRoute(curationPaths.trial(':campaign', ':set'), allowed('curation.setUp'), trialOfSet),
];
