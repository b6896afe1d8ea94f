import { Field, inLocale } from '../../web/index.ts';
import { setStages } from '../actions.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { formRoutes } from './form.tsx';
import { here, onCampaign, theCampaign, trailTo } from './parts.tsx';

/** Rows beyond those that are there, for new stages; more come with the next save. */
const emptyRows = 3;
const rowsMax = 43;

export const stageRoutes = formRoutes({
  path: campaignPaths.stages(':campaign'),
  may: campaignsPolicy.permissions['campaigns.edit'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(campaignSaid, locale);
    const campaign = await theCampaign(visit);
    const typedRows = Object.keys(refused.typed).filter((key) => key.endsWith('-name')).length;
    const rows = typedRows || Math.min(campaign.stages.length + emptyRows, rowsMax);
    const form = { refused, locale };
    return {
      title: m.editStages,
      trail: trailTo(visit, campaign),
      trailLabel: m.trail,
      lead: m.stagesLead,
      width: 'office',
      fields: Array.from({ length: rows }, (_, index) => {
        const no = index + 1;
        const stage = campaign.stages[index];
        return (
          <fieldset key={no} class="grid gap-x-4 md:grid-cols-[2fr_1fr_1fr] max-w-4xl">
            <legend class="sr-only">{`${m.stage} ${no}`}</legend>
            <Field name={`stage${no}-name`} label={m.stageName(no)} value={stage?.name} {...form} />
            <Field
              name={`stage${no}-from`}
              type="date"
              label={m.firstDay}
              value={stage?.from}
              {...form}
            />
            <Field
              name={`stage${no}-to`}
              type="date"
              label={m.lastDay}
              value={stage?.to}
              {...form}
            />
          </fieldset>
        );
      }),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const rows = Array.from({ length: rowsMax }, (_, index) => {
      const at = (field: string) => typed[`stage${index + 1}-${field}`] ?? '';
      return { name: at('name'), from: at('from'), to: at('to') };
    });
    await setStages(visit.house, visit.who, here(visit), rows);
    return campaignPaths.campaign(here(visit));
  },
});
