/** Dated facts of an enterprise, and the size that each rule derives from them. */
import type { VNode } from 'preact';
import { listCampaigns } from '../../campaigns/index.ts';
import { formRoutes, Section } from '../../campaigns/pages.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Words } from '../../kernel/problem.ts';
import {
  Crumbs,
  Empty,
  Field,
  formatCount,
  inLocale,
  NewId,
  type Page,
  param,
  type Refused,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { recordFacts, strikeFacts } from '../actions/facts.ts';
import { factSaid } from '../messages/facts.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { factsOf } from '../questions.ts';
import { latest, sizesOf } from '../rules/size.ts';
import {
  factOccasions,
  factOccasionWords,
  type RecordedFacts,
  sexes,
  sexWords,
  sizeClassWords,
} from '../words/facts.ts';
import { here, mayEdit, maySee, onEnterprise, rightsOn, theEnterprise, trailTo } from './parts.tsx';
import { seenParticipations } from './sight.ts';

async function factsPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(factSaid, locale);
  const [enterprise, target, facts] = await Promise.all([
    theEnterprise(visit),
    onEnterprise(visit),
    factsOf(house.database, here(visit)),
  ]);
  const { enterpriseId } = enterprise;
  const { edit } = rightsOn(visit, target ?? { enterpriseId });
  return {
    title: m.title,
    body: (
      <>
        <Crumbs trail={trailTo(visit, enterprise)} label={inLocale(enterpriseSaid, locale).trail} />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{m.lead}</p>
        {edit && (
          <p class="my-4">
            <a class="btn btn-primary min-h-11" href={enterprisePaths.addFacts(enterpriseId)}>
              {m.add}
            </a>
          </p>
        )}
        {facts.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <FactTable facts={facts} visit={visit} mayEdit={edit} />
        )}
        <Sizes facts={facts} visit={visit} />
      </>
    ),
  };
}

function FactTable(props: {
  facts: readonly RecordedFacts[];
  visit: Visit;
  mayEdit: boolean;
}): VNode {
  const { facts, visit, mayEdit } = props;
  const { locale } = visit;
  const m = inLocale(factSaid, locale);
  const rupiah = (amount: number | null) => (amount === null ? '–' : formatRupiah(amount));
  return (
    <Table
      label={m.title}
      columns={[
        { head: m.asOf },
        { head: m.workers },
        { head: m.capital, isNumber: true },
        { head: m.investment, isNumber: true },
        { head: m.salesYear, isNumber: true },
        { head: m.capacity, isNumber: true },
        ...(mayEdit ? [{ head: m.acts }] : []),
      ]}
      rows={facts.map((one) => ({
        key: one.factId,
        cells: [
          <AsOf key="asOf" facts={one} visit={visit} />,
          <Workers key="workers" facts={one} visit={visit} />,
          rupiah(one.capitalRp),
          rupiah(one.investmentRp),
          rupiah(one.salesYearRp),
          one.capacity === null
            ? '–'
            : `${one.capacity.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB')} ${one.capacityUnit}`,
          ...(mayEdit
            ? [
                one.struck ? (
                  ''
                ) : (
                  <a
                    key="strike"
                    class="btn btn-sm min-h-11"
                    href={enterprisePaths.factsStriking(here(visit), one.factId)}
                    aria-label={`${m.strike}: ${formatDay(one.asOf, locale)}`}
                  >
                    {m.strike}
                  </a>
                ),
              ]
            : []),
        ],
      }))}
    />
  );
}

function AsOf({ facts, visit }: { facts: RecordedFacts; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(factSaid, locale);
  const { asOf, occasion, toldBy, struck } = facts;
  const day = formatDay(asOf, locale);
  return (
    <>
      <span class="whitespace-nowrap">{struck ? <s>{day}</s> : day}</span>
      <p class="grounds">
        {[factOccasionWords[occasion][locale], toldBy].filter(Boolean).join(' · ')}
      </p>
      {struck && (
        <p class="grounds">{m.struck(formatInstant(struck.at, 'WIB', locale), struck.reason)}</p>
      )}
    </>
  );
}

function Workers({ facts, visit }: { facts: RecordedFacts; visit: Visit }): VNode | string {
  const { locale } = visit;
  const m = inLocale(factSaid, locale);
  const { workersFemale: female, workersMale: male, workersDisabled, ownerSex } = facts;
  if (female === null && male === null && workersDisabled === null && !ownerSex) return '–';
  const count = (n: number | null) => (n === null ? '–' : formatCount(n, locale));
  return (
    <>
      {m.of(count(female), count(male))}
      {workersDisabled !== null && <p class="grounds">{m.disabled(workersDisabled)}</p>}
      {ownerSex && <p class="grounds">{`${m.ownerSex}: ${sexWords[ownerSex][locale]}`}</p>}
    </>
  );
}

function Sizes({ facts, visit }: { facts: readonly RecordedFacts[]; visit: Visit }): VNode | null {
  const { locale, today } = visit;
  const m = inLocale(factSaid, locale);
  const known = latest(facts.filter((one) => one.struck === null));
  if (!known) return null;
  const said: Record<string, Words> = { ...sizeClassWords, notSmall: factSaid.notSmall };
  return (
    <Section title={m.size} href={null} link="">
      <p class="grounds mb-2">{m.sizeLead(formatDay(known.asOf, locale))}</p>
      <Table
        label={m.size}
        columns={[{ head: m.rule }, { head: m.result }]}
        rows={sizesOf(known, today).map(({ rule, size }) => ({
          key: rule.code,
          cells: [rule.words[locale], (size && said[size]?.[locale]) ?? m.cannotTell],
        }))}
      />
    </Section>
  );
}

/** Where a form about facts leads back to. */
async function trailToFacts(visit: Visit) {
  const { title } = inLocale(factSaid, visit.locale);
  const back = { href: enterprisePaths.facts(here(visit)), text: title };
  return {
    trail: [...trailTo(visit, await theEnterprise(visit)), back],
    trailLabel: inLocale(enterpriseSaid, visit.locale).trail,
  };
}

const addRoutes = formRoutes({
  path: enterprisePaths.addFacts(':enterprise'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(factSaid, locale);
    return {
      title: m.add,
      ...(await trailToFacts(visit)),
      lead: m.lead,
      fields: (
        <>
          <NewId refused={refused} />
          <When visit={visit} refused={refused} campaigns={await campaignsOf(visit)} />
          <What visit={visit} refused={refused} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const of = (name: string) => typed[name] ?? '';
    await recordFacts(visit.house, visit.who, here(visit), {
      factId: of('newId'),
      asOf: of('asOf'),
      occasion: of('occasion'),
      campaignId: of('campaignId'),
      ...{ workersFemale: of('workersFemale'), workersMale: of('workersMale') },
      ...{ workersDisabled: of('workersDisabled'), ownerSex: of('ownerSex') },
      ...{ capitalRp: of('capitalRp'), investmentRp: of('investmentRp') },
      ...{ salesYearRp: of('salesYearRp'), toldBy: of('toldBy') },
      ...{ capacity: of('capacity'), capacityUnit: of('capacityUnit') },
    });
    return enterprisePaths.facts(here(visit));
  },
});

/** Those it takes part in, as far as this visitor may know of them. */
async function campaignsOf(visit: Visit): Promise<{ value: string; label: string }[]> {
  const enterprise = await theEnterprise(visit);
  const seen = new Set(seenParticipations(enterprise, visit).map((one) => one.campaignId));
  const campaigns = await listCampaigns(visit.house.database);
  return campaigns
    .filter((one) => seen.has(one.campaignId))
    .map((one) => ({ value: one.campaignId, label: one.name }));
}

function When(props: {
  visit: Visit;
  refused: Refused;
  campaigns: readonly { value: string; label: string }[];
}): VNode {
  const { locale, today } = props.visit;
  const m = inLocale(factSaid, locale);
  const form = { refused: props.refused, locale };
  return (
    <>
      <Field name="asOf" type="date" label={m.asOf} required value={today} max={today} {...form} />
      <Select
        name="occasion"
        label={m.occasion}
        options={factOccasions.map((one) => ({
          value: one,
          label: factOccasionWords[one][locale],
        }))}
        {...form}
      />
      {props.campaigns.length > 0 && (
        <Select
          name="campaignId"
          label={m.campaign}
          blank={m.noCampaign}
          options={props.campaigns}
          {...form}
        />
      )}
    </>
  );
}

function What({ visit, refused }: { visit: Visit; refused: Refused }): VNode {
  const { locale } = visit;
  const m = inLocale(factSaid, locale);
  const number = { refused, locale, inputMode: 'numeric' } as const;
  return (
    <>
      <Field name="workersFemale" label={m.workersFemale} hint={m.workersHint} {...number} />
      <Field name="workersMale" label={m.workersMale} {...number} />
      <Field name="workersDisabled" label={m.workersDisabled} hint={m.voluntary} {...number} />
      <Select
        name="ownerSex"
        label={m.ownerSex}
        blank={m.notTold}
        options={sexes.map((one) => ({ value: one, label: sexWords[one][locale] }))}
        {...{ refused, locale }}
      />
      <Field name="capitalRp" label={m.capital} hint={m.withoutLand} {...number} />
      <Field name="investmentRp" label={m.investment} hint={m.withoutLand} {...number} />
      <Field name="salesYearRp" label={m.salesYear} hint={m.salesYearHint} {...number} />
      <Field name="capacity" label={m.capacity} {...number} inputMode="decimal" />
      <Field name="capacityUnit" label={m.capacityUnit} {...{ refused, locale }} />
      <Field name="toldBy" label={m.toldBy} {...{ refused, locale }} />
    </>
  );
}

const strikeRoutes = formRoutes({
  path: enterprisePaths.factsStriking(':enterprise', ':fact'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(factSaid, locale);
    return {
      title: m.strikeTitle,
      ...(await trailToFacts(visit)),
      lead: m.strikeLead,
      fields: <Field name="reason" label={m.reason} required refused={refused} locale={locale} />,
      submit: m.strike,
    };
  },
  save: async (visit, typed) => {
    const asked = { factId: param(visit, 'fact'), reason: typed['reason'] ?? '' };
    await strikeFacts(visit.house, visit.who, here(visit), asked);
    return enterprisePaths.facts(here(visit));
  },
});

export const factRoutes: readonly Route[] = [
  ...addRoutes,
  ...strikeRoutes,
  { method: 'get', path: enterprisePaths.facts(':enterprise'), ...maySee, handle: factsPage },
];
