/** What hints of conflicts are made of, and which of them a person answered. */
import type { Tx } from '../../database/index.ts';
import type { ApplicantFacts, CuratorFacts } from '../words/hints.ts';
import type { Reader } from './forms.ts';

/** Of whoever chooses, in a panel or a jury. Six queries. */
export async function selectCuratorFacts(
  read: Reader,
  personIds: readonly string[],
): Promise<CuratorFacts[]> {
  if (personIds.length === 0) return [];
  const people = await read
    .selectFrom('person')
    .select(['person_id', 'name', 'phone', 'email'])
    .where('person_id', 'in', personIds)
    .orderBy('person_id')
    .execute();
  const ties = await selectTies(read, personIds);
  const things = await selectThings(read, [...new Set(ties.map((one) => one.enterpriseId))]);
  return people.map((one) => ({
    ...{ personId: one.person_id, name: one.name },
    ...{ phone: one.phone ?? '', email: one.email ?? '' },
    enterprises: ties
      .filter(({ personId }) => personId === one.person_id)
      .map(({ tie, enterpriseId }) => ({ tie, enterpriseId, ...things(enterpriseId) })),
  }));
}

/** Also those that are over: whoever owned or mentored it last year has an interest, too. */
async function selectTies(read: Reader, personIds: readonly string[]) {
  const owned = await read
    .selectFrom('enterprise_owner')
    .select(['person_id', 'enterprise_id'])
    .where('person_id', 'in', personIds)
    .execute();
  const mentored = await read
    .selectFrom('person_grant')
    .select(['person_id', 'scope_id'])
    .where('role', '=', 'mentor')
    .where('scope_kind', '=', 'enterprise')
    .where('person_id', 'in', personIds)
    .execute();
  return [
    ...owned.map((one) => ({
      ...{ personId: one.person_id, enterpriseId: one.enterprise_id, tie: 'owner' as const },
    })),
    ...mentored.map((one) => ({
      ...{ personId: one.person_id, enterpriseId: one.scope_id, tie: 'mentor' as const },
    })),
  ];
}

async function selectThings(read: Reader, enterpriseIds: readonly string[]) {
  const ids = enterpriseIds.length > 0 ? enterpriseIds : [null];
  const [nibs, shops, sites] = [
    await read
      .selectFrom('enterprise_identifier')
      .select(['enterprise_id', 'number as value'])
      .where('kind', '=', 'nib')
      .where('enterprise_id', 'in', ids)
      .execute(),
    await read
      .selectFrom('storefront')
      .select(['enterprise_id', 'shop_name as value'])
      .where('enterprise_id', 'in', ids)
      .execute(),
    await read
      .selectFrom('site')
      .select(['enterprise_id', 'address as value'])
      .where('enterprise_id', 'in', ids)
      .execute(),
  ];
  return (enterpriseId: string) => {
    const of = (rows: readonly { enterprise_id: string; value: string }[]) =>
      rows.filter((one) => one.enterprise_id === enterpriseId).map(({ value }) => value);
    return { nibs: of(nibs), shops: of(shops), addresses: of(sites) };
  };
}

export async function selectApplicantFacts(
  read: Reader,
  applicationIds: readonly string[],
): Promise<ApplicantFacts[]> {
  if (applicationIds.length === 0) return [];
  const rows = await read
    .selectFrom('application')
    .select([
      ...(['application_id', 'owner_name', 'phone', 'email', 'nib', 'shop', 'address'] as const),
    ])
    .where('application_id', 'in', applicationIds)
    .orderBy('no')
    .execute();
  return rows.map(({ application_id, owner_name, ...rest }) => ({
    ...{ applicationId: application_id, enterpriseId: '', ownerName: owner_name, ...rest },
  }));
}

export interface HintAnswer {
  applicationId: string;
  personId: string;
  reason: string;
}

export async function selectHintAnswers(read: Reader, campaignId: string): Promise<HintAnswer[]> {
  const rows = await read
    .selectFrom('panel_hint_answer as h')
    .innerJoin('application as a', 'a.application_id', 'h.application_id')
    .select(['h.application_id', 'h.person_id', 'h.reason'])
    .where('a.campaign_id', '=', campaignId)
    .execute();
  return rows.map((row) => ({
    ...{ applicationId: row.application_id, personId: row.person_id, reason: row.reason },
  }));
}

export async function insertHintAnswer(
  { sql }: Tx,
  row: HintAnswer & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('panel_hint_answer')
    .values({
      application_id: row.applicationId,
      person_id: row.personId,
      reason: row.reason,
      answered_at: row.now,
      answered_by: row.by,
    })
    .execute();
}
