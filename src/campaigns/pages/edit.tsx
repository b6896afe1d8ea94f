import { Problem } from '../../kernel/problem.ts';
import { Field, inLocale, type Refused, Select, type Visit } from '../../web/index.ts';
import { createCampaign, editCampaign } from '../actions.ts';
import { setupSaid } from '../messages/setup.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { campaignProblems } from '../problems.ts';
import { campaignOf, listCampaigns } from '../questions.ts';
import { shippedName } from '../rules/template.ts';
import { type CheckedCampaign, checkNewCampaign } from '../rules.ts';
import type { Campaign, CampaignFields } from '../words.ts';
import { formRoutes } from './form.tsx';
import { here, onCampaign, theCampaign, trailTo } from './parts.tsx';

export const createRoutes = formRoutes({
  path: campaignPaths.add,
  may: campaignsPolicy.permissions['campaigns.create'],
  on: async () => ({}),
  look: async (visit, refused) => {
    const m = inLocale(campaignSaid, visit.locale);
    const campaigns = await listCampaigns(visit.house.database);
    return {
      title: m.add,
      trail: trailTo(visit),
      trailLabel: m.trail,
      fields: (
        <>
          <Fields visit={visit} refused={refused} campaign={null} />
          <TemplateField visit={visit} refused={refused} campaigns={campaigns} />
        </>
      ),
      submit: m.create,
    };
  },
  save: async (visit, typed) => {
    const isSimulation = visit.house.config.simulation;
    const asked = {
      ...{ ...fieldsOf(typed), id: typed['id'] ?? null, isSimulation },
      template: typed['template'] ?? '',
    };
    try {
      return campaignPaths.campaign(await createCampaign(visit.house, visit.who, asked));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== campaignProblems.idTaken().code)
        throw error;
      const there = await sameThere(visit, asked);
      if (!there) throw error;
      return campaignPaths.campaign(there);
    }
  },
});

/** The campaign that a doubled click has made already: the same address and all the same fields. */
async function sameThere(
  { house }: Visit,
  asked: CampaignFields & { id: string | null },
): Promise<string | null> {
  const checked = checkNewCampaign(asked);
  if (!checked.ok) return null;
  const there = await campaignOf(house.database, checked.value.campaignId);
  const key = ({ name, place, zone, window: { from, to } }: CheckedCampaign) =>
    JSON.stringify([name, place, zone, from, to]);
  return there && key(there) === key(checked.value.campaign) ? there.campaignId : null;
}

export const editRoutes = formRoutes({
  path: campaignPaths.edit(':campaign'),
  may: campaignsPolicy.permissions['campaigns.edit'],
  on: onCampaign,
  look: async (visit, refused) => {
    const m = inLocale(campaignSaid, visit.locale);
    const campaign = await theCampaign(visit);
    return {
      title: m.edit,
      trail: trailTo(visit, campaign),
      trailLabel: m.trail,
      fields: <Fields visit={visit} refused={refused} campaign={campaign} />,
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    await editCampaign(visit.house, visit.who, here(visit), fieldsOf(typed));
    return campaignPaths.campaign(here(visit));
  },
});

const fieldsOf = (typed: Record<string, string>) => ({
  name: typed['name'] ?? '',
  place: typed['place'] ?? '',
  zone: typed['zone'] ?? '',
  from: typed['from'] ?? '',
  to: typed['to'] ?? '',
});

function TemplateField(props: { visit: Visit; refused: Refused; campaigns: readonly Campaign[] }) {
  const { locale } = props.visit;
  const m = inLocale(setupSaid, locale);
  return (
    <Select
      name="template"
      label={m.template}
      hint={m.templateHint}
      value={shippedName}
      options={[
        { value: shippedName, label: m.shipped },
        ...props.campaigns.map((one) => ({
          value: one.campaignId,
          label: m.asCampaign(one.name),
        })),
        { value: '', label: m.empty },
      ]}
      refused={props.refused}
      locale={locale}
    />
  );
}

function Fields(props: { visit: Visit; refused: Refused; campaign: Campaign | null }) {
  const { campaign, refused } = props;
  const { locale } = props.visit;
  const m = inLocale(campaignSaid, locale);
  const form = { refused, locale };
  return (
    <>
      <Field name="name" label={m.name} required value={campaign?.name} {...form} />
      {!campaign && <Field name="id" label={m.address} hint={m.addressHint} {...form} />}
      <Field name="place" label={m.place} value={campaign?.place} {...form} />
      <Select
        name="zone"
        label={m.zone}
        value={campaign?.zone ?? 'WIB'}
        options={['WIB', 'WITA', 'WIT'].map((zone) => ({ value: zone, label: zone }))}
        {...form}
      />
      <Field
        name="from"
        type="date"
        label={m.from}
        required
        value={campaign?.window.from}
        {...form}
      />
      <Field name="to" type="date" label={m.to} required value={campaign?.window.to} {...form} />
    </>
  );
}
