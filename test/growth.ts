/** A local office with its officer, who follows enterprises of the test's cast. */
import { addInstitution, editCampaign, setInstitutions } from '../src/campaigns/index.ts';
import { makePlans } from '../src/growth/index.ts';
import { present } from '../src/kernel/assert.ts';
import { addDays, type Day } from '../src/kernel/day.ts';
import type { Cast, Site } from './site.ts';

export const campaignId = 'lagawi';

export interface Office {
  institutionId: string;
  officerId: string;
  /** Of each enterprise. */
  plans: ReadonlyMap<string, string>;
}

/** Somebody of an office, who sees nothing of an enterprise before a plan gives it. */
export const addOfOffice = (
  cast: Cast,
  of: { name: string; email: string; institutionId: string; today: Day },
): Promise<string> =>
  cast.add(
    { name: of.name, email: of.email },
    {
      ...{ role: 'localOfficer', from: addDays(of.today, -40) },
      scope: { kind: 'institution', id: of.institutionId },
    },
  );

/** An officer with plans that began a hundred days ago: two checks are past, one comes. */
export async function addOfficer(
  { house, today }: Site,
  cast: Cast,
  asked: { name: string; email: string; goals: string; enterpriseIds: readonly string[] },
): Promise<Office> {
  const { name, email, goals, enterpriseIds } = asked;
  const office = `Dinas ${name}`.slice(0, 150);
  const institutionId = await addInstitution(house, cast.admin, { name: office, campaignId });
  await setInstitutions(house, cast.admin, campaignId, [{ institutionId, role: 'localOffice' }]);
  const officerId = await addOfOffice(cast, { name, email, institutionId, today });
  await editCampaign(house, cast.admin, campaignId, { from: addDays(today, -110) });
  await makePlans(house, cast.admin, {
    ...{ campaignId, enterpriseIds, institutionId, officerId, goals },
    ...{ start: addDays(today, -100), until: addDays(today, 400) },
  });
  const { rows } = await house.database.pool.query<{ enterprise_id: string; plan_id: string }>(
    'select enterprise_id, plan_id from growth_plan where officer_id = $1',
    [officerId],
  );
  present(rows[0], 'a plan');
  return {
    institutionId,
    officerId,
    plans: new Map(rows.map((row) => [row.enterprise_id, row.plan_id])),
  };
}
