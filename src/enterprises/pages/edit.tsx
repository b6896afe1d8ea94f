import { campaignOf, campaignPaths } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import { tidy } from '../../kernel/tidy.ts';
import { peopleOfEnterprises } from '../../people/index.ts';
import {
  Field,
  inLocale,
  makeOnce,
  NewId,
  param,
  type Refused,
  type Route,
  Select,
  type Visit,
} from '../../web/index.ts';
import { addEnterprise, editEnterprise, setOwner } from '../actions/registry.ts';
import { enterpriseSaid } from '../messages.ts';
import { enterprisePaths } from '../paths.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseProblems } from '../problems.ts';
import { type EnterpriseWhole, enterpriseOf } from '../questions.ts';
import {
  here,
  mayEdit,
  onCampaign,
  onEnterprise,
  regionOptions,
  theEnterprise,
  trailTo,
} from './parts.tsx';

const { permissions } = enterprisesPolicy;

const registerRoutes = formRoutes({
  path: enterprisePaths.add,
  may: permissions['enterprises.register'],
  on: async () => ({}),
  look: async (visit, refused) => {
    const m = inLocale(enterpriseSaid, visit.locale);
    return {
      title: m.add,
      trail: [...trailTo(visit), { href: enterprisePaths.all(), text: m.enterprises }],
      trailLabel: m.trail,
      lead: m.addLead,
      fields: <Fields visit={visit} refused={refused} enterprise={null} />,
      submit: m.save,
    };
  },
  save: async (visit, typed) => addOnce(visit, typed, {}),
});

const addMemberRoutes = formRoutes({
  path: enterprisePaths.addMember(':campaign'),
  may: permissions['enterprises.add'],
  on: onCampaign,
  look: async (visit, refused) => {
    const { locale } = visit;
    const m = inLocale(enterpriseSaid, locale);
    const campaign = await campaignOf(visit.house.database, param(visit, 'campaign'));
    if (!campaign) throw enterpriseProblems.notFound();
    const { campaignId, name, window } = campaign;
    return {
      title: m.add,
      trail: [
        ...trailTo(visit),
        { href: campaignPaths.campaign(campaignId), text: name },
        { href: enterprisePaths.members(campaignId), text: m.members },
      ],
      trailLabel: m.trail,
      lead: m.addLead,
      fields: (
        <>
          <Fields visit={visit} refused={refused} enterprise={null} />
          <Field
            name="from"
            type="date"
            label={m.memberFrom}
            required
            // From the choice on, so that the baseline is told before the window opens.
            value={visit.today < window.from ? visit.today : window.from}
            refused={refused}
            locale={locale}
          />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const campaign = { campaignId: param(visit, 'campaign'), from: typed['from'] ?? '' };
    return addOnce(visit, typed, { campaign });
  },
});

async function addOnce(
  { house, who }: Visit,
  typed: Record<string, string>,
  into: Pick<Parameters<typeof addEnterprise>[2], 'campaign'>,
): Promise<string> {
  const fields = fieldsOf(typed);
  const enterpriseId = await makeOnce(typed, {
    make: (id) => addEnterprise(house, who, { ...fields, ...into, enterpriseId: id }),
    taken: enterpriseProblems.idTaken(),
    isSame: async (id) => (await enterpriseOf(house.database, id))?.name === tidy(fields.name),
  });
  return enterprisePaths.enterprise(enterpriseId);
}

const editRoutes = formRoutes({
  path: enterprisePaths.edit(':enterprise'),
  ...mayEdit,
  look: async (visit, refused) => {
    const m = inLocale(enterpriseSaid, visit.locale);
    const enterprise = await theEnterprise(visit);
    return {
      title: m.edit,
      trail: trailTo(visit, enterprise),
      trailLabel: m.trail,
      fields: <Fields visit={visit} refused={refused} enterprise={enterprise} />,
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    await editEnterprise(visit.house, visit.who, here(visit), fieldsOf(typed));
    return enterprisePaths.enterprise(here(visit));
  },
});

function fieldsOf(typed: Record<string, string>) {
  return {
    name: typed['name'] ?? '',
    regionCode: typed['regionOther'] || (typed['regionCode'] ?? ''),
    sector: typed['sector'] ?? '',
    aliases: (typed['aliases'] ?? '').split(';'),
    zone: typed['zone'] ?? '',
    zoneFrom: typed['zoneFrom'] ?? '',
  };
}

function Fields(props: { visit: Visit; refused: Refused; enterprise: EnterpriseWhole | null }) {
  const { enterprise, refused } = props;
  const { locale } = props.visit;
  const m = inLocale(enterpriseSaid, locale);
  const form = { refused, locale };
  return (
    <>
      {!enterprise && <NewId refused={refused} />}
      <Field name="name" label={m.name} required value={enterprise?.name} {...form} />
      <Field
        name="aliases"
        label={m.aliases}
        hint={m.aliasesHint}
        value={enterprise?.aliases.join('; ')}
        {...form}
      />
      <Select
        name="regionCode"
        label={m.region}
        blank={m.choose}
        value={enterprise?.regionCode}
        options={regionOptions(enterprise?.regionCode)}
        {...form}
      />
      <Field name="regionOther" label={m.regionOther} {...form} />
      <Select
        name="zone"
        label={m.zone}
        blank={m.zoneOfRegion}
        value={enterprise?.zone}
        options={['WIB', 'WITA', 'WIT'].map((zone) => ({ value: zone, label: zone }))}
        {...form}
      />
      {enterprise && (
        <Field name="zoneFrom" type="date" label={m.zoneFrom} hint={m.zoneFromHint} {...form} />
      )}
      <Field name="sector" label={m.sector} value={enterprise?.sector} {...form} />
    </>
  );
}

const ownerRoutes = formRoutes({
  path: enterprisePaths.owner(':enterprise'),
  may: permissions['enterprises.setOwner'],
  on: onEnterprise,
  look: async (visit, refused) => {
    const { house, who, locale, today } = visit;
    const m = inLocale(enterpriseSaid, locale);
    const [enterprise, target] = await Promise.all([theEnterprise(visit), onEnterprise(visit)]);
    const { people } = await peopleOfEnterprises(house, who, target ? [target] : []);
    const form = { refused, locale };
    return {
      title: m.setOwner,
      trail: trailTo(visit, enterprise),
      trailLabel: m.trail,
      lead: m.ownerLead,
      fields: (
        <>
          <Select
            name="personId"
            label={m.person}
            blank={m.choose}
            value={enterprise.owner?.personId}
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
            {...form}
          />
          <Field name="from" type="date" label={m.from} required value={today} {...form} />
        </>
      ),
      submit: m.save,
    };
  },
  save: async (visit, typed) => {
    const asked = { personId: typed['personId'] ?? '', from: typed['from'] ?? '' };
    await setOwner(visit.house, visit.who, here(visit), asked);
    return enterprisePaths.enterprise(here(visit));
  },
});

export const enterpriseFormRoutes: readonly Route[] = [
  ...registerRoutes,
  ...addMemberRoutes,
  ...editRoutes,
  ...ownerRoutes,
];
