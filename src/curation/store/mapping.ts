import type { Selectable } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { ScreeningOutcome } from '../words/form.ts';
import type { MappingFinding, MappingRules } from '../words/mapping.ts';
import type { Reader } from './forms.ts';

/** The newest version. */
export async function findMappingRules(
  read: Reader,
  campaignId: string,
): Promise<MappingRules | null> {
  const row = await read
    .selectFrom('mapping_rules')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { version, growing, ready, least } = row;
  // Only written by insertMappingRules below.
  return { version, growing, ready, least, items: row.items as unknown as MappingRules['items'] };
}

export async function insertMappingRules(
  { sql }: Tx,
  campaignId: string,
  rules: MappingRules & { now: Date; by: string | null },
): Promise<void> {
  const { version, growing, ready, least } = rules;
  await sql
    .insertInto('mapping_rules')
    .values({
      ...{ campaign_id: campaignId, version, growing, ready, least },
      items: JSON.stringify(rules.items),
      made_at: rules.now,
      made_by: rules.by,
    })
    .execute();
}

const asFinding = (row: Selectable<DB['mapping_finding']>): MappingFinding => ({
  version: row.version,
  rulesVersion: row.rules_version,
  scoreHundredths: row.score_hundredths,
  // The table's check allows no other.
  outcome: row.outcome as ScreeningOutcome,
  reason: row.reason,
  foundAt: row.found_at,
  foundBy: row.found_by,
});

/** The newest finding of each application. */
export async function selectMappingFindings(
  read: Reader,
  campaignId: string,
): Promise<Map<string, MappingFinding>> {
  const rows = await read
    .selectFrom('mapping_finding as f')
    .innerJoin('application as a', 'a.application_id', 'f.application_id')
    .selectAll('f')
    .distinctOn('f.application_id')
    .where('a.campaign_id', '=', campaignId)
    .orderBy('f.application_id')
    .orderBy('f.version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.application_id, asFinding(row)]));
}

export async function findMappingFinding(
  read: Reader,
  applicationId: string,
): Promise<MappingFinding | null> {
  const row = await read
    .selectFrom('mapping_finding')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? asFinding(row) : null;
}

export async function insertMappingFindings(
  { client }: Tx,
  rows: readonly (Omit<MappingFinding, 'foundAt' | 'foundBy'> & { applicationId: string })[],
  made: { now: Date; by: string | null },
): Promise<void> {
  const of = <T>(get: (row: (typeof rows)[number]) => T) => rows.map(get);
  // By arrays: ten thousand rows have more values than a statement may have parameters.
  await client.query(
    `insert into mapping_finding (application_id, version, rules_version, score_hundredths,
       outcome, reason, found_at, found_by)
     select a, v, r, s, o, w, $7, $8
     from unnest($1::uuid[], $2::smallint[], $3::smallint[], $4::int[], $5::text[], $6::text[])
       as one (a, v, r, s, o, w)`,
    [
      of(({ applicationId }) => applicationId),
      of(({ version }) => version),
      of(({ rulesVersion }) => rulesVersion),
      of(({ scoreHundredths }) => scoreHundredths),
      of(({ outcome }) => outcome),
      of(({ reason }) => reason),
      ...[made.now, made.by],
    ],
  );
}
