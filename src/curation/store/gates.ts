import type { Tx } from '../../database/index.ts';
import type { Gate, GateResult, GateSet } from '../words/gates.ts';
import type { Reader } from './forms.ts';

type Later = 'points' | 'nameEn' | 'regulationEn';
type Kept = Omit<Gate, Later> & Partial<Pick<Gate, Later>>;

/** The newest version, or the one asked for. */
export async function findGates(
  read: Reader,
  campaignId: string,
  version?: number | null,
): Promise<GateSet | null> {
  const row = await read
    .selectFrom('gate_set')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .$if(typeof version === 'number', (q) => q.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Only written by insertGates below.
  const gates = row?.gates as unknown as Kept[];
  // What there was no place for before is not there.
  const none = { points: 0, nameEn: '', regulationEn: '' };
  return row ? { version: row.version, gates: gates.map((one) => ({ ...none, ...one })) } : null;
}

export async function insertGates(
  { sql }: Tx,
  campaignId: string,
  set: GateSet & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('gate_set')
    .values({
      campaign_id: campaignId,
      version: set.version,
      gates: JSON.stringify(set.gates),
      made_at: set.now,
      made_by: set.by,
    })
    .execute();
}

export interface Finding {
  gate: string;
  version: number;
  result: GateResult;
  remark: string;
  foundAt: Date;
  foundBy: string | null;
}

/** The newest finding of each gate. */
export async function selectFindings(read: Reader, applicationId: string): Promise<Finding[]> {
  const rows = await read
    .selectFrom('gate_finding')
    .selectAll()
    .distinctOn('gate')
    .where('application_id', '=', applicationId)
    .orderBy('gate')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    gate: row.gate,
    version: row.version,
    // The table's check allows no other.
    result: row.result as GateResult,
    remark: row.remark,
    foundAt: row.found_at,
    foundBy: row.found_by,
  }));
}

/** By application and gate: the newest result that a person found. */
export async function selectResults(
  read: Reader,
  campaignId: string,
): Promise<Map<string, GateResult>> {
  const rows = await read
    .selectFrom('gate_finding as f')
    .innerJoin('application as a', 'a.application_id', 'f.application_id')
    .select(['f.application_id', 'f.gate', 'f.result'])
    .distinctOn(['f.application_id', 'f.gate'])
    .where('a.campaign_id', '=', campaignId)
    .orderBy('f.application_id')
    .orderBy('f.gate')
    .orderBy('f.version', 'desc')
    .execute();
  return new Map(
    rows.map(({ application_id, gate, result }) => [
      resultKey(application_id, gate),
      // The table's check allows no other.
      result as GateResult,
    ]),
  );
}

export const resultKey = (applicationId: string, gate: string): string =>
  `${applicationId} ${gate}`;

export async function insertFinding(
  { sql }: Tx,
  applicationId: string,
  finding: Finding,
): Promise<void> {
  await sql
    .insertInto('gate_finding')
    .values({
      application_id: applicationId,
      gate: finding.gate,
      version: finding.version,
      result: finding.result,
      remark: finding.remark,
      found_at: finding.foundAt,
      found_by: finding.foundBy,
    })
    .execute();
}
