/** What hints of judges' conflicts are made of, and which of them a person answered. */
import type { ApplicantFacts } from '../../curation/index.ts';
import type { Tx } from '../../database/index.ts';
import type { Reader } from './final.ts';

/** What the registry knows of each: one entry an owner, and one a site. Two queries. */
export async function selectEntrantFacts(
  read: Reader,
  enterpriseIds: readonly string[],
): Promise<ApplicantFacts[]> {
  if (enterpriseIds.length === 0) return [];
  const owners = await read
    .selectFrom('enterprise_owner as o')
    .innerJoin('person as p', 'p.person_id', 'o.person_id')
    .select(['o.enterprise_id', 'p.name', 'p.phone', 'p.email'])
    .where('o.enterprise_id', 'in', enterpriseIds)
    .execute();
  const sites = await read
    .selectFrom('site')
    .select(['enterprise_id', 'address'])
    .where('enterprise_id', 'in', enterpriseIds)
    .execute();
  const nothing = { ownerName: '', phone: '', email: '', nib: '', shop: '', address: '' };
  const of = (id: string) => ({ ...nothing, applicationId: id, enterpriseId: id });
  return [
    ...enterpriseIds.map(of),
    ...owners.map(({ enterprise_id, name, phone, email }) => ({
      ...of(enterprise_id),
      ...{ ownerName: name, phone: phone ?? '', email: email ?? '' },
    })),
    ...sites.map(({ enterprise_id, address }) => ({ ...of(enterprise_id), address })),
  ];
}

interface HintAnswer {
  enterpriseId: string;
  personId: string;
  reason: string;
}

export async function selectJudgeHintAnswers(
  read: Reader,
  campaignId: string,
): Promise<HintAnswer[]> {
  const rows = await read
    .selectFrom('judging_hint_answer')
    .select(['enterprise_id', 'person_id', 'reason'])
    .where('campaign_id', '=', campaignId)
    .execute();
  return rows.map((row) => ({
    ...{ enterpriseId: row.enterprise_id, personId: row.person_id, reason: row.reason },
  }));
}

export async function insertJudgeHintAnswer(
  { sql }: Tx,
  row: HintAnswer & { campaignId: string; now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('judging_hint_answer')
    .values({
      ...{ enterprise_id: row.enterpriseId, campaign_id: row.campaignId },
      ...{ person_id: row.personId, reason: row.reason },
      ...{ answered_at: row.now, answered_by: row.by },
    })
    .execute();
}
