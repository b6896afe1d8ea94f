import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import {
  type Chain,
  type Dissent,
  englishOf,
  type Plenary,
  type Step,
  usualChain,
} from '../words/chain.ts';
import type { Reader } from './forms.ts';

type Kept = Omit<Step, 'nameEn' | 'does'> & Partial<Step>;

/** The newest, or the usual one where the campaign never set its own. */
export async function findChain(read: Reader, campaignId: string): Promise<Chain> {
  const row = await read
    .selectFrom('selection_chain')
    .select(['version', 'steps'])
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return usualChain;
  // Only written by insertChain below; chains of before had no English, and no own stages.
  const steps = (row.steps as unknown as Kept[]).map((kept) => {
    const step = { ...kept, nameEn: kept.nameEn ?? '', does: kept.does ?? { id: '', en: '' } };
    return { ...step, nameEn: englishOf(step) };
  });
  return { version: row.version, steps };
}

export async function insertChain(
  { sql }: Tx,
  campaignId: string,
  chain: Chain & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('selection_chain')
    .values({
      campaign_id: campaignId,
      version: chain.version,
      steps: JSON.stringify(chain.steps),
      made_at: chain.now,
      made_by: chain.by,
    })
    .execute();
}

/** The newest record of the plenary. */
export async function findPlenary(read: Reader, campaignId: string): Promise<Plenary | null> {
  const row = await read
    .selectFrom('selection_plenary')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...{ version: row.version, heldOn: row.held_on as Day, place: row.place, chair: row.chair },
    ...{ present: row.present, guests: row.guests, notes: row.notes },
    dissents: row.dissents as unknown as Dissent[],
    ...{ proposalHash: row.proposal_hash, recordedAt: row.recorded_at },
  };
}

export async function insertPlenary(
  { sql }: Tx,
  campaignId: string,
  record: Omit<Plenary, 'recordedAt'> & { now: Date; by: string | null },
): Promise<void> {
  await sql
    .insertInto('selection_plenary')
    .values({
      campaign_id: campaignId,
      version: record.version,
      held_on: record.heldOn,
      place: record.place,
      chair: record.chair,
      present: [...record.present],
      guests: record.guests,
      notes: record.notes,
      dissents: JSON.stringify(record.dissents),
      proposal_hash: record.proposalHash,
      recorded_at: record.now,
      recorded_by: record.by,
    })
    .execute();
}
