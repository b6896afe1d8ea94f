/** What was sold before a campaign: told by period, frozen, restated. */
import type { VNode } from 'preact';
import { campaignPaths, evidenceLevels, evidenceWords } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import type { Database } from '../../database/index.ts';
import { formatDay, formatInstant, formatSpan } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  Field,
  inLocale,
  type Page,
  Pager,
  pageAsked,
  param,
  type Refused,
  type Route,
  redirect,
  Submit,
  Table,
  type Visit,
} from '../../web/index.ts';
import { freezeBaselines, tellBaseline } from '../actions/baseline.ts';
import { baselineSaid } from '../messages/baseline.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { baselineProblems } from '../problems/baseline.ts';
import { enterpriseProblems } from '../problems.ts';
import {
  type BaselineState,
  baselineOf,
  baselinesOfCampaign,
  baselinesPerPage,
} from '../questions/baseline.ts';
import { type AmountField, currentBaselines, sumOf } from '../rules/baseline.ts';
import {
  type Baseline,
  type ByEvidence,
  baselinePeriodWords,
  type LedgerSums,
} from '../words/baseline.ts';
import {
  here,
  mayEdit,
  onCampaign,
  onEnterprise,
  rightsOn,
  theEnterprise,
  trailTo,
} from './parts.tsx';
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
      path: enterprisePaths.baseline(':enterprise', ':campaign'),
      may: permissions['enterprises.seeBaseline'],
      on: onEnterprise,
      handle: (visit) => baselinePage(visit, ledgerSums),
    },
    {
      method: 'get',
      path: enterprisePaths.baselines(':campaign'),
      may: permissions['enterprises.seeBaselines'],
      on: onCampaign,
      handle: campaignPage,
    },
    {
      method: 'post',
      path: enterprisePaths.baselineFreeze(':campaign'),
      may: permissions['enterprises.restateBaseline'],
      on: onCampaign,
      handle: async (visit) => {
        const campaignId = param(visit, 'campaign');
        await freezeBaselines(visit.house, visit.who, campaignId);
        return redirect(enterprisePaths.baselines(campaignId));
      },
    },
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

async function baselinePage(visit: Visit, ledgerSums: LedgerSumsOf): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(baselineSaid, locale);
  const [{ enterprise, campaignId, state }, target] = await Promise.all([
    asked(visit),
    onEnterprise(visit),
  ]);
  const { enterpriseId } = enterprise;
  const { edit } = rightsOn(visit, target ?? { enterpriseId });
  const booked = await Promise.all(
    state.periods.map(({ from, to }) =>
      ledgerSums(house.database, { enterpriseId, campaignId, from, to }),
    ),
  );
  return {
    title: m.titleOf(campaignId),
    body: (
      <>
        <Crumbs trail={trailTo(visit, enterprise)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1 class="break-words">{m.titleOf(campaignId)}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="my-3">{standing(state, visit)}</p>
        <Periods
          state={state}
          booked={booked}
          visit={visit}
          mayEdit={edit && (!state.isFrozen || mayRestate(visit, campaignId))}
        />
      </>
    ),
  };
}

const mayRestate = ({ who, today }: Visit, campaignId: string) =>
  enterprisesPolicy.may(who, 'enterprises.restateBaseline', { campaignId }, today);

function standing(state: Pick<BaselineState, 'frozenAt' | 'isFrozen' | 'periods'>, visit: Visit) {
  const { locale } = visit;
  const m = inLocale(baselineSaid, locale);
  if (state.frozenAt) return m.frozenAt(formatInstant(state.frozenAt, 'WIB', locale));
  if (state.isFrozen) return m.frozen;
  const last = state.periods.find(({ period }) => period === 'month1')?.to;
  return last ? m.open(formatDay(last, locale)) : '';
}

function Periods(props: {
  state: BaselineState;
  booked: readonly ByEvidence[];
  visit: Visit;
  mayEdit: boolean;
}): VNode {
  const { state, booked, visit, mayEdit } = props;
  const { locale } = visit;
  const m = inLocale(baselineSaid, locale);
  const campaignId = param(visit, 'campaign');
  const current = currentBaselines(state.versions, state.periods);
  return (
    <Table
      label={m.title}
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
                    aria-label={`${told ? m.change : m.fill}: ${words}`}
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
          { href: enterprisePaths.baseline(enterpriseId, campaignId), text: m.title },
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
      return enterprisePaths.baseline(enterpriseId, campaignId);
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

async function campaignPage(visit: Visit): Promise<Page> {
  const { locale, house, today } = visit;
  const m = inLocale(baselineSaid, locale);
  const campaignId = param(visit, 'campaign');
  const page = pageAsked(visit) ?? 1;
  const found = await baselinesOfCampaign(house.database, { campaignId, today, page });
  if (!found) throw enterpriseProblems.notFound();
  const { campaign, count, complete, frozenAt } = found;
  return {
    title: m.titleOf(campaign.name),
    body: (
      <>
        <Crumbs
          trail={[
            ...trailTo(visit),
            { href: campaignPaths.campaign(campaignId), text: campaign.name },
          ]}
          label={inLocale(enterpriseSaid, locale).trail}
        />
        <h1>{m.titleOf(campaign.name)}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        <p class="my-3">{standing(found, visit)}</p>
        {count === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <>
            <p class="my-3">{m.complete(complete, count)}</p>
            <Members found={found} visit={visit} />
            <Pager
              locale={locale}
              at={{ count, perPage: baselinesPerPage, page }}
              to={(hal) => enterprisePaths.baselines(campaignId, hal)}
            />
          </>
        )}
        {!frozenAt && mayRestate(visit, campaignId) && (
          <form method="post" action={enterprisePaths.baselineFreeze(campaignId)} class="mt-6">
            <p class="grounds mb-2 max-w-xl">{m.freezeLead}</p>
            <Submit>{m.freeze}</Submit>
          </form>
        )}
      </>
    ),
  };
}

function Members(props: {
  found: NonNullable<Awaited<ReturnType<typeof baselinesOfCampaign>>>;
  visit: Visit;
}): VNode {
  const { found, visit } = props;
  const m = inLocale(baselineSaid, visit.locale);
  const { campaignId } = found.campaign;
  return (
    <Table
      label={m.members}
      columns={[
        { head: m.members },
        { head: m.periodsTold, isNumber: true },
        { head: m.withoutData, isNumber: true },
        { head: m.sum, isNumber: true },
      ]}
      rows={found.rows.map((row) => ({
        key: row.enterpriseId,
        cells: [
          <a key="name" class="name" href={enterprisePaths.baseline(row.enterpriseId, campaignId)}>
            {row.name}
          </a>,
          m.of(row.told, found.periods.length),
          String(row.noData),
          formatRupiah(row.sum),
        ],
      }))}
    />
  );
}
