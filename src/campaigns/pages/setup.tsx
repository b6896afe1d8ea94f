/** Forms for the sectors and quotas of a campaign. */
import type { VNode } from 'preact';
import { nameIn } from '../../kernel/bilingual.ts';
import { Empty, Field, inLocale, type Route, Table, type Visit } from '../../web/index.ts';
import { setQuotas, setSectors } from '../actions/setup.ts';
import { inEnglishSaid } from '../messages/in-english.ts';
import { setupSaid } from '../messages/setup.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { frozenQuotasOf, setupOf } from '../questions/setup.ts';
import { setupRowsMax } from '../rules/setup.ts';
import {
  type CampaignSetup,
  type Quotas,
  quotaKinds,
  quotaWords,
  usualWaiting,
  waitingWords,
} from '../words/setup.ts';
import { formRoutes } from './form.tsx';
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

const sectorRoutes = formRoutes({
  path: campaignPaths.sectors(':campaign'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(setupSaid, locale);
    const campaign = await theCampaign(visit);
    const { sectors } = await setupOf(house.database, campaign.campaignId);
    const form = { refused, locale };
    return {
      title: m.editSectors,
      trail: trailTo(visit, campaign),
      trailLabel: inLocale(campaignSaid, locale).trail,
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
  save: async (visit, typed) => {
    const rows = Array.from({ length: rowsMax }, (_, i) => {
      const at = (field: string) => typed[`row${i + 1}-${field}`] ?? '';
      const names = { name: at('name'), nameEn: at('nameEn') };
      return { code: at('code'), ...names, kbli: at('kbli'), quota: at('quota') };
    });
    await setSectors(visit.house, visit.who, here(visit), rows);
    return campaignPaths.campaign(here(visit));
  },
});

const quotaRoutes = formRoutes({
  path: campaignPaths.quotas(':campaign'),
  ...mayEdit,
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(setupSaid, locale);
    const campaign = await theCampaign(visit);
    const { quotas } = await setupOf(house.database, campaign.campaignId);
    const stand = await frozenQuotasOf(house.database, campaign.campaignId);
    const hintOf = (kind: keyof Quotas) => (stand.includes(kind) ? { hint: m.stands } : {});
    return {
      title: m.editQuotas,
      trail: trailTo(visit, campaign),
      trailLabel: inLocale(campaignSaid, locale).trail,
      lead: m.quotasLead,
      fields: (
        <>
          {quotaKinds.map((kind) => (
            <Field
              key={kind}
              name={kind}
              label={quotaWords[kind][locale]}
              inputMode="numeric"
              value={quotas[kind] === null ? '' : String(quotas[kind])}
              refused={refused}
              locale={locale}
              {...hintOf(kind)}
            />
          ))}
          <Field
            name="waiting"
            label={waitingWords[locale]}
            hint={m.waitingHint(usualWaiting)}
            inputMode="numeric"
            value={String(quotas.waiting)}
            refused={refused}
            locale={locale}
            {...hintOf('waiting')}
          />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const of = (name: string) => typed[name] ?? '';
    await setQuotas(visit.house, visit.who, here(visit), {
      ...{ members: of('members'), finalists: of('finalists'), winners: of('winners') },
      waiting: typed['waiting'],
    });
    return campaignPaths.campaign(here(visit));
  },
});

export const setupRoutes: readonly Route[] = [...sectorRoutes, ...quotaRoutes];

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
  return (
    <Table
      label={m.quotas}
      columns={[{ head: m.quotaFor }, { head: m.quota, isNumber: true }]}
      rows={[
        ...given.map((kind) => ({
          key: kind,
          cells: [quotaWords[kind][locale], String(setup.quotas[kind])],
        })),
        { key: 'waiting', cells: [waitingWords[locale], String(setup.quotas.waiting)] },
      ]}
    />
  );
}
