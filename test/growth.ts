/** A local office with its officer, who follows enterprises of the test's cast. */
import { addInstitution, setInstitutions } from '../src/campaigns/index.ts';
import { makePlans } from '../src/growth/index.ts';
import { present } from '../src/kernel/assert.ts';
import { addDays } from '../src/kernel/day.ts';
import type { Cast, Site } from './site.ts';

export const campaignId = 'lagawi';

export interface Office {
  institutionId: string;
  officerId: string;
  /** Of each enterprise. */
  plans: ReadonlyMap<string, string>;
}

/** An officer with plans that began a hundred days ago: two checks are past, one comes. */
export async function addOfficer(
  { house, today }: Site,
  cast: Cast,
  asked: { name: string; email: string; goals: string; enterpriseIds: readonly string[] },
): Promise<Office> {
  const { name, email, goals, enterpriseIds } = asked;
  const from = addDays(today, -40);
  const scope = { kind: 'campaign', id: 'lain' } as const;
  const officerId = await cast.add({ name, email }, { role: 'curator', scope, from });
  const office = `Dinas ${name}`.slice(0, 150);
  const institutionId = await addInstitution(house, cast.admin, { name: office, campaignId });
  await setInstitutions(house, cast.admin, campaignId, [{ institutionId, role: 'localOffice' }]);
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
