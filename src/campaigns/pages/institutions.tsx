import { Field, inLocale, Select } from '../../web/index.ts';
import { addInstitution, setInstitutions } from '../actions.ts';
import { campaignSaid } from '../messages.ts';
import { campaignPaths } from '../paths.ts';
import { campaignsPolicy } from '../policy.ts';
import { institutionsOf } from '../questions.ts';
import { institutionRoles, institutionRoleWords } from '../words.ts';
import { formRoutes } from './form.tsx';
import { here, onCampaign, theCampaign, trailTo } from './parts.tsx';

const emptyRows = 2;
const rowsMax = 60;

const listRoutes = formRoutes({
  path: campaignPaths.institutions(':campaign'),
  may: campaignsPolicy.permissions['campaigns.edit'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(campaignSaid, locale);
    const [campaign, all] = await Promise.all([
      theCampaign(visit),
      institutionsOf(visit.house.database),
    ]);
    const typedRows = Object.keys(refused.typed).filter((key) => key.endsWith('-role')).length;
    const rows = typedRows || Math.min(campaign.institutions.length + emptyRows, rowsMax);
    const form = { refused, locale };
    const choices = all.map(({ institutionId, name }) => ({ value: institutionId, label: name }));
    const roles = institutionRoles.map((role) => ({
      value: role,
      label: institutionRoleWords[role][locale],
    }));
    return {
      title: m.editInstitutions,
      trail: trailTo(visit, campaign),
      trailLabel: m.trail,
      lead: m.institutionsLead,
      width: 'office',
      fields: (
        // What a problem of the whole list leads to.
        <div id="institution" tabIndex={-1}>
          {Array.from({ length: rows }, (_, index) => {
            const no = index + 1;
            const row = campaign.institutions[index];
            return (
              <fieldset key={no} class="grid gap-x-4 md:grid-cols-3 max-w-5xl">
                <legend class="sr-only">{m.institutionNo(no)}</legend>
                <Select
                  name={`row${no}-institution`}
                  label={m.institution}
                  value={row?.institutionId}
                  blank="–"
                  options={choices}
                  {...form}
                />
                <Select
                  name={`row${no}-role`}
                  label={m.role}
                  value={row?.role}
                  options={roles}
                  {...form}
                />
                <Field
                  name={`row${no}-roleName`}
                  label={m.roleName}
                  value={row?.roleName}
                  {...form}
                />
              </fieldset>
            );
          })}
        </div>
      ),
      submit: m.save,
      after: (
        <p class="mt-6">
          <a href={campaignPaths.addInstitution(campaign.campaignId)}>{m.addInstitution}</a>
        </p>
      ),
    };
  },
  save: async (visit, typed) => {
    const rows = Array.from({ length: rowsMax }, (_, index) => {
      const at = (field: string) => typed[`row${index + 1}-${field}`] ?? '';
      return { institutionId: at('institution'), role: at('role'), roleName: at('roleName') };
    });
    const filled = rows.filter((row) => row.institutionId);
    await setInstitutions(visit.house, visit.who, here(visit), filled);
    return campaignPaths.campaign(here(visit));
  },
});

const addRoutes = formRoutes({
  path: campaignPaths.addInstitution(':campaign'),
  may: campaignsPolicy.permissions['campaigns.edit'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(campaignSaid, locale);
    const campaign = await theCampaign(visit);
    return {
      title: m.addInstitution,
      trail: trailTo(visit, campaign),
      trailLabel: m.trail,
      lead: m.addInstitutionLead,
      fields: (
        <Field
          name="institution"
          label={m.institutionName}
          required
          refused={refused}
          locale={locale}
        />
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const asked = { name: typed['institution'] ?? '', campaignId: here(visit) };
    await addInstitution(visit.house, visit.who, asked);
    return campaignPaths.institutions(here(visit));
  },
});

export const institutionRoutes = [...addRoutes, ...listRoutes];
