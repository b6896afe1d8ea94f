/** Indicators of a campaign: target, what was reached, and how much of it that is. */
import type { VNode } from 'preact';
import type { Database } from '../../database/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Empty,
  Field,
  formatCount,
  formatPercent,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  Select,
  Table,
  type Visit,
} from '../../web/index.ts';
import { setIndicators, setTarget, tellReading } from '../actions/setup.ts';
import { setupSaid } from '../messages/setup.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { setupProblems } from '../problems/setup.ts';
import { setupOf } from '../questions/setup.ts';
import { type Indicator, type Measured, measures, measureWords } from '../words/setup.ts';
import { formRoutes } from './form.tsx';
import { here, onCampaign, theCampaign, trailTo } from './parts.tsx';
import { rowsMax, rowsShown } from './setup.tsx';

/** What later rooms count for a campaign. */
export type MeasureOf = (database: Database, campaignId: string) => Promise<Measured>;

const may = campaignsPolicy.permissions;

export function indicatorRoutes(measureOf: MeasureOf): readonly Route[] {
  return [
    ...editRoutes,
    ...targetRoutes,
    ...readingRoutes,
    {
      method: 'get',
      path: campaignPaths.indicators(':campaign'),
      may: may['campaigns.seeIndicators'],
      on: onCampaign,
      handle: (visit) => indicatorsPage(visit, measureOf),
    },
  ];
}

async function indicatorsPage(visit: Visit, measureOf: MeasureOf): Promise<Page> {
  const { locale, house, who, today } = visit;
  const m = inLocale(setupSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const [{ indicators }, measured] = await Promise.all([
    setupOf(house.database, campaignId),
    measureOf(house.database, campaignId),
  ]);
  const mayEdit = campaignsPolicy.may(who, 'campaigns.edit', { campaignId }, today);
  return {
    title: m.indicators,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(campaignSaid, locale).trail} />
        <h1>{m.indicators}</h1>
        <p class="my-3 max-w-3xl">{m.indicatorsLead}</p>
        {mayEdit && (
          <p class="min-h-11 flex items-center">
            <a href={campaignPaths.indicatorsEditing(campaignId)}>{m.editIndicators}</a>
          </p>
        )}
        {indicators.length === 0 ? (
          <Empty>{m.noIndicators}</Empty>
        ) : (
          <Table
            label={m.indicators}
            columns={[
              { head: m.indicator },
              { head: m.target, isNumber: true },
              { head: m.reached, isNumber: true },
              { head: m.achievement, isNumber: true },
              ...(mayEdit ? [{ head: m.acts }] : []),
            ]}
            rows={indicators.map((one) => rowOf(one, { measured, visit, mayEdit }))}
          />
        )}
      </>
    ),
  };
}

function rowOf(one: Indicator, of: { measured: Measured; visit: Visit; mayEdit: boolean }) {
  const { measured, visit, mayEdit } = of;
  const { locale } = visit;
  const m = inLocale(setupSaid, locale);
  const target = one.targets.at(-1) ?? null;
  const before = one.targets.at(-2) ?? null;
  const reached =
    one.measure === 'told' ? (one.reading?.reached ?? null) : (measured[one.measure] ?? null);
  const say = (amount: number) => sayIn(one.unit, amount, visit);
  return {
    key: one.code,
    cells: [
      <>
        {one.name}
        <p class="grounds">{one.meaning}</p>
      </>,
      target ? (
        <>
          {say(target.target)}
          {one.source && <p class="grounds">{one.source}</p>}
          {before && (
            <p class="grounds">
              {m.targetWas(say(before.target), formatInstant(target.decidedAt, 'WIB', locale))}
            </p>
          )}
          {target.reason && before && <p class="grounds">{m.changedFor(target.reason)}</p>}
        </>
      ) : (
        m.noTarget
      ),
      <>
        {reached === null ? m.notKnown : say(reached)}
        <p class="grounds">{groundsOf(one, visit)}</p>
      </>,
      target && reached !== null ? formatPercent(reached, target.target, locale) : '–',
      ...(mayEdit ? [<Acts key="acts" one={one} visit={visit} />] : []),
    ],
  };
}

const sayIn = (unit: string, amount: number, { locale }: Visit): string =>
  /^(rp|rupiah)$/i.test(unit) ? formatRupiah(amount) : `${formatCount(amount, locale)} ${unit}`;

function groundsOf(one: Indicator, { locale }: Visit): string {
  const m = inLocale(setupSaid, locale);
  if (one.measure !== 'told') return m.counted;
  return one.reading ? m.asOfDay(formatDay(one.reading.asOf, locale), one.reading.source) : '';
}

function Acts({ one, visit }: { one: Indicator; visit: Visit }): VNode {
  const m = inLocale(setupSaid, visit.locale);
  const set = one.targets.length > 0 ? m.changeTarget : m.setTarget;
  return (
    <div class="flex flex-wrap gap-2">
      <a
        class="btn btn-sm min-h-11"
        href={campaignPaths.target(here(visit), one.code)}
        aria-label={`${set}: ${one.name}`}
      >
        {set}
      </a>
      {one.measure === 'told' && (
        <a
          class="btn btn-sm min-h-11"
          href={campaignPaths.reading(here(visit), one.code)}
          aria-label={`${m.tell}: ${one.name}`}
        >
          {m.tell}
        </a>
      )}
    </div>
  );
}

const editRoutes = formRoutes({
  path: campaignPaths.indicatorsEditing(':campaign'),
  may: may['campaigns.edit'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(setupSaid, locale);
    const campaign = await theCampaign(visit);
    const { indicators } = await setupOf(house.database, campaign.campaignId);
    return {
      title: m.editIndicators,
      trail: [
        ...trailTo(visit, campaign),
        { href: campaignPaths.indicators(here(visit)), text: m.indicators },
      ],
      trailLabel: inLocale(campaignSaid, locale).trail,
      lead: m.editLead,
      width: 'office',
      fields: Array.from({ length: rowsShown(refused.typed, indicators.length) }, (_, i) => (
        <Row key={i} no={i + 1} one={indicators[i]} visit={visit} refused={refused} />
      )),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const rows = Array.from({ length: rowsMax }, (_, i) => {
      const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
      const words = { name: at('name'), unit: at('unit'), meaning: at('meaning') };
      return { ...words, code: at('code'), source: at('source'), measure: at('measure') };
    });
    await setIndicators(visit.house, visit.who, here(visit), rows);
    return campaignPaths.indicators(here(visit));
  },
});

function Row(props: {
  no: number;
  one: Indicator | undefined;
  visit: Visit;
  refused: Refused;
}): VNode {
  const { no, one, visit, refused } = props;
  const { locale } = visit;
  const m = inLocale(setupSaid, locale);
  const form = { refused, locale };
  const named = (field: string) => `row${no}-${field}`;
  return (
    <fieldset class="grid gap-x-4 md:grid-cols-2 max-w-4xl border-b border-base-300 mb-4">
      <legend class="sr-only">{m.indicatorNo(no)}</legend>
      <input
        type="hidden"
        name={named('code')}
        value={refused.typed[named('code')] ?? one?.code ?? ''}
      />
      <Field name={named('name')} label={m.indicatorNo(no)} value={one?.name} {...form} />
      <Field name={named('unit')} label={m.unit} value={one?.unit} {...form} />
      <Field name={named('meaning')} label={m.meaning} value={one?.meaning} {...form} />
      <Field
        name={named('source')}
        label={m.source}
        hint={m.sourceHint}
        value={one?.source}
        {...form}
      />
      <Select
        name={named('measure')}
        label={m.measure}
        value={one?.measure ?? 'told'}
        options={measures.map((measure) => ({
          value: measure,
          label: measureWords[measure][locale],
        }))}
        {...form}
      />
    </fieldset>
  );
}

async function theIndicator(visit: Visit): Promise<Indicator> {
  const { indicators } = await setupOf(visit.house.database, here(visit));
  const found = indicators.find((one) => one.code === param(visit, 'indicator'));
  if (!found) throw setupProblems.noSuchIndicator();
  return found;
}

const targetRoutes = formRoutes({
  path: campaignPaths.target(':campaign', ':indicator'),
  may: may['campaigns.define'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(setupSaid, locale);
    const [campaign, one] = await Promise.all([theCampaign(visit), theIndicator(visit)]);
    const current = one.targets.at(-1);
    const form = { refused, locale };
    return {
      title: `${current ? m.changeTarget : m.setTarget}: ${one.name}`,
      trail: [
        ...trailTo(visit, campaign),
        { href: campaignPaths.indicators(here(visit)), text: m.indicators },
      ],
      trailLabel: inLocale(campaignSaid, locale).trail,
      lead: m.targetLead,
      fields: (
        <>
          <Field
            name="target"
            label={`${m.target} (${one.unit})`}
            inputMode="numeric"
            required
            value={current?.target.toLocaleString('id-ID')}
            {...form}
          />
          {current && <Field name="reason" label={m.reason} required {...form} />}
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const asked = { target: typed['target'] ?? '', reason: typed['reason'] ?? '' };
    const code = param(visit, 'indicator');
    await setTarget(visit.house, visit.who, { campaignId, code, ...asked });
    return campaignPaths.indicators(campaignId);
  },
});

const readingRoutes = formRoutes({
  path: campaignPaths.reading(':campaign', ':indicator'),
  may: may['campaigns.edit'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale, today } = visit;
    const m = inLocale(setupSaid, locale);
    const [campaign, one] = await Promise.all([theCampaign(visit), theIndicator(visit)]);
    const form = { refused, locale };
    return {
      title: `${m.tell}: ${one.name}`,
      trail: [
        ...trailTo(visit, campaign),
        { href: campaignPaths.indicators(here(visit)), text: m.indicators },
      ],
      trailLabel: inLocale(campaignSaid, locale).trail,
      lead: m.tellLead,
      fields: (
        <>
          <Field
            name="asOf"
            type="date"
            label={m.asOf}
            required
            value={today}
            max={today}
            {...form}
          />
          <Field
            name="reached"
            label={`${m.reached} (${one.unit})`}
            inputMode="numeric"
            required
            {...form}
          />
          <Field name="source" label={m.tellSource} hint={m.tellSourceHint} required {...form} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const of = (name: string) => typed[name] ?? '';
    const told = { asOf: of('asOf'), reached: of('reached'), source: of('source') };
    const code = param(visit, 'indicator');
    await tellReading(visit.house, visit.who, { campaignId, code, ...told });
    return campaignPaths.indicators(campaignId);
  },
});
