/** Forms for the sectors and quotas of a campaign. */
import type { VNode } from 'preact';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatInstant } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Empty,
  Field,
  inLocale,
  type Refused,
  type Route,
  Table,
  type Visit,
} from '../../web/index.ts';
import { type SectorUse, setQuotas, setSectors } from '../actions/setup.ts';
import { inEnglishSaid } from '../messages/in-english.ts';
import { setupSaid } from '../messages/setup.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { frozenQuotasOf, setupOf } from '../questions/setup.ts';
import { allStand, setupRowsMax, standingOf } from '../rules/setup.ts';
import {
  type CampaignSetup,
  frozenStageWords,
  type Quotas,
  quotaKinds,
  quotaWords,
  usualWaiting,
  waitingWords,
} from '../words/setup.ts';
import { type FormSpec, formRoutes } from './form.tsx';
import { InEnglish } from './in-english.tsx';
import { here, onCampaign, theCampaign, trailTo } from './parts.tsx';

const mayEdit = { may: campaignsPolicy.permissions['campaigns.edit'], on: onCampaign };

/** Rows beyond those that are there; more come with the next save. */
const emptyRows = 3;
export const rowsMax = setupRowsMax + emptyRows;

/** How many rows a form of rows shows: those that were typed, or those there are and some more. */
export function rowsShown(typed: Readonly<Record<string, string>>, there: number): number {
  const sent = Object.keys(typed).filter((key) => /^row\d+-name$/.test(key)).length;
  return sent || Math.min(there + emptyRows, rowsMax);
}

const sectorForm: Omit<FormSpec, 'save'> = {
  path: campaignPaths.sectors(':campaign'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(setupSaid, locale);
    const campaign = await theCampaign(visit);
    const setup = await setupOf(house.database, campaign.campaignId);
    const { sectors } = setup;
    const since = (await frozenQuotasOf(house.database, campaign.campaignId)).get('members');
    const form = { refused, locale };
    const around = {
      trail: trailTo(visit, campaign),
      trailLabel: inLocale(campaignSaid, locale).trail,
    };
    if (since && refused.problems.length === 0) {
      const lead = m.sectorsStand(formatInstant(since.at, campaign.zone, locale));
      const fields = <Sectors setup={setup} visit={visit} />;
      return { ...around, title: m.sectors, lead, fields, submit: null };
    }
    return {
      ...around,
      title: m.editSectors,
      lead: m.sectorsLead,
      width: 'office',
      fields: Array.from({ length: rowsShown(refused.typed, sectors.length) }, (_, i) => {
        const no = i + 1;
        const sector = sectors[i];
        return (
          <fieldset key={no} class="grid gap-x-4 md:grid-cols-[2fr_1fr_1fr] max-w-4xl">
            <legend class="sr-only">{m.sector(no)}</legend>
            <input
              type="hidden"
              name={`row${no}-code`}
              value={refused.typed[`row${no}-code`] ?? sector?.code ?? ''}
            />
            <Field name={`row${no}-name`} label={m.sector(no)} value={sector?.name} {...form} />
            <Field
              name={`row${no}-kbli`}
              label={m.kbli}
              value={sector?.kbli.join(', ')}
              {...form}
            />
            <Field
              name={`row${no}-quota`}
              label={m.quota}
              inputMode="numeric"
              value={sector?.quota ? String(sector.quota) : ''}
              {...form}
            />
            <div class="md:col-span-3">
              <InEnglish {...form}>
                <Field
                  name={`row${no}-nameEn`}
                  label={inLocale(inEnglishSaid, locale).name}
                  value={sector?.nameEn}
                  {...form}
                />
              </InEnglish>
            </div>
          </fieldset>
        );
      }),
      submit: m.save,
    };
  },
};

const sectorRoutes = (useOf: SectorUse): readonly Route[] =>
  formRoutes({ ...sectorForm, save: (visit, typed) => saveSectors(visit, typed, useOf) });

async function saveSectors(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  useOf: SectorUse,
): Promise<string> {
  const rows = Array.from({ length: rowsMax }, (_, i) => {
    const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
    const names = { name: at('name'), nameEn: at('nameEn') };
    return { code: at('code'), ...names, kbli: at('kbli'), quota: at('quota') };
  });
  const campaignId = here(visit);
  await setSectors(visit.house, visit.who, { campaignId, sectors: rows }, useOf);
  return campaignPaths.campaign(campaignId);
}

const quotaRoutes = formRoutes({
  path: campaignPaths.quotas(':campaign'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(setupSaid, locale);
    const campaign = await theCampaign(visit);
    const { quotas } = await setupOf(house.database, campaign.campaignId);
    const frozen = await frozenQuotasOf(house.database, campaign.campaignId);
    const stand = standingOf(quotas, frozen);
    const field = (name: keyof Quotas) => {
      const since = stand.get(name);
      const at = since && formatInstant(since.at, campaign.zone, locale);
      const why = since && at && m.quotaStands(frozenStageWords[since.stage][locale], at);
      const value = String(quotas[name] ?? '');
      return { name, value, stands: why ?? null, refused, locale };
    };
    const kinds = quotaKinds.map((kind) => ({ label: quotaWords[kind][locale], ...field(kind) }));
    const waiting = { label: waitingWords[locale], ...field('waiting') };
    const isShown = allStand(quotas, frozen) && refused.problems.length === 0;
    return {
      title: isShown ? m.quotas : m.editQuotas,
      trail: trailTo(visit, campaign),
      trailLabel: inLocale(campaignSaid, locale).trail,
      lead: stand.size > 0 ? m.quotasStand : m.quotasLead,
      fields: (
        <>
          {kinds.map((one) => (
            <QuotaField key={one.name} {...one} />
          ))}
          <QuotaField hint={m.waitingHint(usualWaiting)} {...waiting} />
        </>
      ),
      submit: isShown ? null : m.save,
    };
  },
  save: async (visit, typed) => {
    const { members, finalists, winners, waiting } = typed;
    const quotas = { members, finalists, winners, waiting };
    await setQuotas(visit.house, visit.who, here(visit), quotas);
    return campaignPaths.campaign(here(visit));
  },
});

/** A field; what stands is only shown, unless something else was typed just now. */
function QuotaField(props: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Since when and why it stands. */
  stands: string | null;
  refused: Refused;
  locale: Locale;
}): VNode {
  const { stands, ...field } = props;
  const { name, label, value, refused } = props;
  if (stands === null || refused.problems.some((one) => one.field === name)) {
    return <Field inputMode="numeric" {...field} />;
  }
  return (
    <div class="mb-4">
      <p class="font-semibold">{`${label}: ${value}`}</p>
      <p class="grounds">{stands}</p>
    </div>
  );
}

export const setupRoutes = (useOf: SectorUse): readonly Route[] => [
  ...sectorRoutes(useOf),
  ...quotaRoutes,
];

export function Sectors({ setup, visit }: { setup: CampaignSetup; visit: Visit }): VNode {
  const m = inLocale(setupSaid, visit.locale);
  if (setup.sectors.length === 0) return <Empty>{m.noSectors}</Empty>;
  return (
    <Table
      label={m.sectors}
      columns={[{ head: m.sectors }, { head: m.kbli }, { head: m.quota, isNumber: true }]}
      rows={setup.sectors.map(({ code, name, nameEn, kbli, quota }) => ({
        key: code,
        cells: [
          nameIn({ name, nameEn }, visit.locale),
          kbli.join(', ') || '–',
          quota === null ? '–' : String(quota),
        ],
      }))}
    />
  );
}

export function QuotaList({ setup, visit }: { setup: CampaignSetup; visit: Visit }): VNode {
  const { locale } = visit;
  const m = inLocale(setupSaid, locale);
  const given = quotaKinds.filter((kind) => setup.quotas[kind] !== null);
  if (given.length === 0) return <Empty>{m.noQuotas}</Empty>;
  const { waiting } = setup.quotas;
  const isEach = waiting > 0 && setup.sectors.some(({ quota }) => quota !== null);
  return (
    <Table
      label={m.quotas}
      columns={[{ head: m.quotaFor }, { head: m.quota, isNumber: true }]}
      rows={[
        ...given.map((kind) => ({
          key: kind,
          cells: [quotaWords[kind][locale], String(setup.quotas[kind])],
        })),
        {
          key: 'waiting',
          cells: [waitingWords[locale], isEach ? m.waitingEach(waiting) : String(waiting)],
        },
      ]}
    />
  );
}
