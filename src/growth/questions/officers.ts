/** Whom an office can name: its own people, and local officers whom it can send. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import type { Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import type { Problem } from '../../kernel/problem.ts';
import {
  type Grant,
  isLive,
  peopleAt,
  type Scope,
  type Target,
  todayOf,
  type Who,
  whoActs,
} from '../../people/index.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { choosesIn, type LiveRight, type Office, whyNotOfficer } from '../rules/officers.ts';

const rightsOf = (grants: readonly Grant[], today: Day): LiveRight[] =>
  grants.filter((grant) => isLive(grant, today));

/** Everything against naming this person for these plans. */
export async function whyNotOfficerOf(
  ground: Ground,
  personId: string,
  plans: readonly { campaignId: string; institutionId: string; target: Target }[],
): Promise<Problem[]> {
  const person = isId(personId) ? await whoActs(ground, personId, 'web') : null;
  if (!person) return [growthProblems.officerMissing()];
  const rights = rightsOf(person.grants, todayOf(ground.clock()));
  const offices = plans.map(({ campaignId, institutionId, target }): Office => {
    const { enterpriseId = '', regionCode = '' } = target;
    return { campaignId, institutionId, enterpriseId, regionCode };
  });
  return whyNotOfficer({ name: person.name, rights }, offices);
}

/** What a select may name: people with a mail address, of the offices or sent by them. */
export async function officersFor(
  ground: Ground,
  who: Who | null,
  { campaignId, institutions }: CampaignWhole,
): Promise<{ personId: string; name: string }[]> {
  const regions = await regionsOf(ground.database, campaignId);
  const offices = institutions.filter(({ role }) => role === 'localOffice');
  const scopes: Scope[] = [
    { kind: 'campaign', id: campaignId },
    ...offices.map(({ institutionId: id }): Scope => ({ kind: 'institution', id })),
    ...regions.map((id): Scope => ({ kind: 'region', id })),
  ];
  const today = todayOf(ground.clock());
  const people = await peopleAt(ground, who, { campaignId, scopes });
  const isSent = ({ role, scope }: LiveRight) =>
    scope.kind === 'institution'
      ? offices.some((one) => one.institutionId === scope.id)
      : role === 'localOfficer' &&
        scopes.some(({ kind, id }) => kind === scope.kind && id === scope.id);
  return people.filter(({ grants, email }) => {
    const rights = rightsOf(grants, today);
    return email !== null && rights.some(isSent) && !choosesIn(rights, campaignId);
  });
}

/** Where members are, with every region around: 18.09 lies in 18, too. */
async function regionsOf({ pool }: Database, campaignId: string): Promise<string[]> {
  const { rows } = await pool.query<{ code: string }>(
    `select distinct e.region_code as code
     from participation p join enterprise e using (enterprise_id)
     where p.campaign_id = $1 and e.region_code <> ''`,
    [campaignId],
  );
  const around = rows.flatMap(({ code }) =>
    code.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.')),
  );
  return [...new Set(around)];
}
