/** New plans: for which enterprises, by which office and officer, from when, until when. */
import { campaignPaths } from '../../campaigns/index.ts';
import { allTicked, Choices, formRoutes } from '../../campaigns/pages.ts';
import { membersOf } from '../../enterprises/index.ts';
import { addDays } from '../../kernel/day.ts';
import {
  Field,
  inLocale,
  param,
  type Refused,
  Select,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { makePlans } from '../actions/plan.ts';
import { growthSaid, planningSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { officersFor } from '../questions/officers.ts';
import { selectPlans } from '../store/plans.ts';
import { campaignHere, onCampaign, trailTo } from './parts.tsx';

/** More would be a page without an end; the others come once these have their plan. */
const listedMax = 500;
/** A year and some weeks, so that the last check finds its officer. */
const lastingDays = 400;

async function look(visit: Visit, refused: Refused) {
  const { locale, house, today } = visit;
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  const m = inLocale(planningSaid, locale);
  const s = inLocale(growthSaid, locale);
  const [staff, members, plans] = await Promise.all([
    officersFor(house, visit.who, campaign),
    membersOf(house.database, campaignId, { pageSize: listedMax }),
    selectPlans(house.database.pool, { campaignId, isRunning: true }),
  ]);
  const planned = new Set(plans.map(({ enterpriseId }) => enterpriseId));
  const open = members.rows.filter(({ enterpriseId }) => !planned.has(enterpriseId));
  const offices = campaign.institutions.filter(({ role }) => role === 'localOffice');
  const form = { refused, locale };
  const page = { title: m.title, trail: trailTo(visit, campaignId), trailLabel: s.trail };
  if (offices.length === 0 || open.length === 0) {
    const fields =
      offices.length === 0 ? (
        <p>
          {m.noOffice} <a href={campaignPaths.institutions(campaignId)}>{m.toInstitutions}</a>
        </p>
      ) : (
        <p>{m.noMembers}</p>
      );
    return { ...page, fields, submit: null };
  }
  const first = campaign.window.to;
  const until = addDays(first < today ? today : first, lastingDays);
  return {
    ...{ ...page, lead: m.lead, submit: m.title },
    fields: (
      <>
        <Select
          name="dinas"
          label={s.office}
          blank={s.choose}
          options={offices.map((one) => ({ value: one.institutionId, label: one.name }))}
          {...form}
        />
        <Select
          name="petugas"
          label={s.officer}
          hint={m.officerHint}
          blank={s.choose}
          options={staff.map((one) => ({ value: one.personId, label: one.name }))}
          {...form}
        />
        <TextArea name="tujuan" label={m.goals} hint={m.goalsHint} rows={3} {...form} />
        <Field
          {...{ name: 'mulai', label: m.start, hint: m.startHint, type: 'date', value: first }}
          {...form}
        />
        <Field {...{ name: 'sampai', label: m.until, type: 'date', value: until }} {...form} />
        <Choices
          name="usaha"
          legend={m.enterprises}
          options={open.map((one) => ({ value: one.enterpriseId, label: one.name }))}
          chosen={[]}
          {...form}
        />
      </>
    ),
  };
}

export const planningRoutes = formRoutes({
  path: growthPaths.planning(':campaign'),
  ...onCampaign('growth.run'),
  look,
  save: async (visit, typed) => {
    const campaignId = param(visit, 'campaign');
    await makePlans(visit.house, visit.who, {
      ...{ campaignId, enterpriseIds: allTicked(typed, 'usaha') },
      ...{ institutionId: typed['dinas'] ?? '', officerId: typed['petugas'] ?? '' },
      ...{ goals: typed['tujuan'] ?? '', start: typed['mulai'] ?? '' },
      until: typed['sampai'] ?? '',
    });
    return growthPaths.hub(campaignId);
  },
});
