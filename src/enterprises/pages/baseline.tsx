/** What was sold before a campaign: told by period, frozen, restated. */
import type { VNode } from 'preact';
import { evidenceLevels, evidenceWords, listCampaigns } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import type { Database } from '../../database/index.ts';
import { formatSpan } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  Field,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  Table,
  type Visit,
} from '../../web/index.ts';
import { tellBaseline } from '../actions/baseline.ts';
import { baselineSaid } from '../messages/baseline.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { baselineProblems } from '../problems/baseline.ts';
import { enterpriseProblems } from '../problems.ts';
import { type BaselineState, baselineOf } from '../questions/baseline.ts';
import { type AmountField, currentBaselines, sumOf } from '../rules/baseline.ts';
import {
  type Baseline,
  type ByEvidence,
  baselinePeriodWords,
  type LedgerSums,
} from '../words/baseline.ts';
import { baselineStanding, baselinesRoutes, mayRestate } from './baselines.tsx';
import { here, mayEdit, onEnterprise, rightsOn, theEnterprise, trailTo } from './parts.tsx';
import { seenParticipations } from './sight.ts';

export type LedgerSumsOf = (
  database: Database,
  asked: Parameters<LedgerSums>[0],
) => ReturnType<LedgerSums>;

const { permissions } = enterprisesPolicy;

export function baselineRoutes(ledgerSums: LedgerSumsOf): readonly Route[] {
  return [
    ...periodRoutes(ledgerSums),
    {
      method: 'get',
      path: enterprisePaths.baseline(':enterprise'),
      may: permissions['enterprises.seeBaseline'],
      on: onEnterprise,
      handle: (visit) => baselinePage(visit, ledgerSums),
    },
    ...baselinesRoutes,
  ];
}

/** The enterprise and its baseline, for whom its part in the campaign may be known. */
async function asked(visit: Visit) {
  const { house, today } = visit;
  const campaignId = param(visit, 'campaign');
  const enterprise = await theEnterprise(visit);
  const seen = seenParticipations(enterprise, visit).some((one) => one.campaignId === campaignId);
  const { enterpriseId } = enterprise;
  const state = seen ? await baselineOf(house.database, { enterpriseId, campaignId, today }) : null;
  if (!state) throw enterpriseProblems.notFound();
  return { enterprise, campaignId, state };
}

/** For every campaign that it takes part in, as far as this visitor may know of them. */
async function baselinePage(visit: Visit, ledgerSums: LedgerSumsOf): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(baselineSaid, locale);
  const [enterprise, target, campaigns] = await Promise.all([
    theEnterprise(visit),
    onEnterprise(visit),
    listCampaigns(house.database),
  ]);
  const { enterpriseId } = enterprise;
  const seen = new Set(seenParticipations(enterprise, visit).map((one) => one.campaignId));
  const { edit } = rightsOn(visit, target ?? { enterpriseId });
  const shown = campaigns.filter((one) => seen.has(one.campaignId));
  const parts = await Promise.all(
    shown.map((campaign) => campaignPart(visit, { campaign, enterpriseId, edit, ledgerSums })),
  );
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trailTo(visit, enterprise)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {parts.length === 0 ? <Empty>{m.noCampaign}</Empty> : parts}
      </>
    ),
  };
}

async function campaignPart(
  visit: Visit,
  of: {
    campaign: { campaignId: string; name: string };
    enterpriseId: string;
    edit: boolean;
    ledgerSums: LedgerSumsOf;
  },
): Promise<VNode | null> {
  const { campaign, enterpriseId, edit, ledgerSums } = of;
  const { house, today } = visit;
  const { campaignId, name } = campaign;
  const state = await baselineOf(house.database, { enterpriseId, campaignId, today });
  if (!state) return null;
  const booked = await Promise.all(
    state.periods.map(({ from, to }) =>
      ledgerSums(house.database, { enterpriseId, campaignId, from, to }),
    ),
  );
  const mayEdit = edit && (!state.isFrozen || mayRestate(visit, campaignId));
  return (
    <section key={campaignId} id={campaignId} class="my-6">
      <h2 class="break-words">{name}</h2>
      <p class="my-3">{baselineStanding(state, visit)}</p>
      <Periods {...{ state, booked, visit, mayEdit, campaign }} />
    </section>
  );
}

function Periods(props: {
  state: BaselineState;
  booked: readonly ByEvidence[];
  visit: Visit;
  mayEdit: boolean;
  campaign: { campaignId: string; name: string };
}): VNode {
  const { state, booked, visit, mayEdit } = props;
  const { campaignId, name } = props.campaign;
  const { locale } = visit;
  const m = inLocale(baselineSaid, locale);
  const current = currentBaselines(state.versions, state.periods);
  return (
    <Table
      label={m.titleOf(name)}
      columns={[
        { head: m.period },
        { head: m.told, isNumber: true },
        { head: m.evidence },
        { head: m.ledger, isNumber: true },
        ...(mayEdit ? [{ head: m.acts }] : []),
      ]}
      rows={state.periods.map(({ period, from, to }, i) => {
        const told = current.get(period) ?? null;
        const words = baselinePeriodWords[period][locale];
        return {
          key: period,
          cells: [
            <>
              {words}
              <p class="grounds whitespace-nowrap">{formatSpan(from, to, locale)}</p>
            </>,
            told ? (told.noData ? m.noData : formatRupiah(sumOf(told.byEvidence))) : m.notTold,
            told ? <Grounds told={told} versions={state.versions} visit={visit} /> : '–',
            formatRupiah(booked[i] ? sumOf(booked[i]) : 0),
            ...(mayEdit
              ? [
                  <a
                    key="edit"
                    class="btn btn-sm min-h-11"
                    href={enterprisePaths.baselinePeriod(here(visit), campaignId, period)}
                    aria-label={`${told ? m.change : m.fill}: ${words}, ${name}`}
                  >
                    {told ? m.change : m.fill}
                  </a>,
                ]
              : []),
          ],
        };
      })}
    />
  );
}

function Grounds(props: { told: Baseline; versions: readonly Baseline[]; visit: Visit }): VNode {
  const { told, versions, visit } = props;
  const { locale } = visit;
  const m = inLocale(baselineSaid, locale);
  const older = versions.filter((one) => one.period === told.period && one.version < told.version);
  const amount = (one: Baseline) => (one.noData ? m.noData : formatRupiah(sumOf(one.byEvidence)));
  return (
    <>
      {evidenceLevels
        .filter((level) => told.byEvidence[level] > 0)
        .map((level) => (
          <p key={level} class="whitespace-nowrap">
            <span class="evidence">{level}</span> {formatRupiah(told.byEvidence[level])}
          </p>
        ))}
      {told.toldBy && <p class="grounds">{told.toldBy}</p>}
      {told.isRestatement && <p class="grounds">{m.restated(told.version, told.reason)}</p>}
      {told.isRestatement &&
        older.map((one) => (
          <p key={one.version} class="grounds">
            {m.before(one.version, amount(one))}
          </p>
        ))}
    </>
  );
}

const fieldOf = { A: 'aRp', B: 'bRp', C: 'cRp', D: 'dRp', E: 'eRp' } as const satisfies Record<
  string,
  AmountField
>;

const periodRoutes = (ledgerSums: LedgerSumsOf) =>
  formRoutes({
    path: enterprisePaths.baselinePeriod(':enterprise', ':campaign', ':period'),
    ...mayEdit,
    look: async (visit, refused) => {
      const { locale, house } = visit;
      const m = inLocale(baselineSaid, locale);
      const { enterprise, campaignId, state } = await asked(visit);
      const days = state.periods.find(({ period }) => period === param(visit, 'period'));
      if (!days) throw baselineProblems.noSuchPeriod();
      const told = currentBaselines(state.versions, state.periods).get(days.period) ?? null;
      const { enterpriseId } = enterprise;
      const booked = await ledgerSums(house.database, { enterpriseId, campaignId, ...days });
      const isFilled = !told && sumOf(booked) > 0;
      return {
        title: `${baselinePeriodWords[days.period][locale]}, ${formatSpan(days.from, days.to, locale)}`,
        trail: [
          ...trailTo(visit, enterprise),
          { href: enterprisePaths.baseline(enterpriseId), text: m.title },
        ],
        trailLabel: inLocale(enterpriseSaid, locale).trail,
        lead: isFilled ? m.fromLedger : m.evidenceLead,
        fields: (
          <Amounts
            visit={visit}
            refused={refused}
            amounts={told?.byEvidence ?? booked}
            told={told}
            isFrozen={state.isFrozen}
          />
        ),
        submit: m.save,
      };
    },
    save: async (visit, typed) => {
      const [enterpriseId, campaignId] = [here(visit), param(visit, 'campaign')];
      const of = (name: string) => typed[name] ?? '';
      await tellBaseline(visit.house, visit.who, {
        ...{ enterpriseId, campaignId, period: param(visit, 'period') },
        ...{ aRp: of('aRp'), bRp: of('bRp'), cRp: of('cRp'), dRp: of('dRp'), eRp: of('eRp') },
        noData: typed['noData'] !== undefined,
        toldBy: of('toldBy'),
        reason: of('reason'),
      });
      return `${enterprisePaths.baseline(enterpriseId)}#${campaignId}`;
    },
  });

function Amounts(props: {
  visit: Visit;
  refused: Refused;
  amounts: ByEvidence;
  told: Baseline | null;
  isFrozen: boolean;
}): VNode {
  const { visit, refused, amounts, told, isFrozen } = props;
  const { locale } = visit;
  const m = inLocale(baselineSaid, locale);
  const form = { refused, locale };
  const isFresh = Object.keys(refused.typed).length === 0;
  const noData = isFresh ? told?.noData : refused.typed['noData'] !== undefined;
  return (
    <>
      {evidenceLevels.map((level) => (
        <Field
          key={level}
          name={fieldOf[level]}
          label={`${level} · ${evidenceWords[level][locale]} (Rp)`}
          inputMode="numeric"
          {...(amounts[level] > 0 && { value: amounts[level].toLocaleString('id-ID') })}
          {...form}
        />
      ))}
      <label class="flex items-center gap-3 min-h-11 mb-4" id="noData">
        <input type="checkbox" name="noData" value="1" class="checkbox" checked={noData === true} />
        {m.noDataBox}
      </label>
      <Field name="toldBy" label={m.toldBy} {...(told && { value: told.toldBy })} {...form} />
      {isFrozen && <Field name="reason" label={m.reason} required {...form} />}
    </>
  );
}
