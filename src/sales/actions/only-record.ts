import { type Act, type Actor, act, type Ground } from '../../journal/index.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { salesProblems } from '../problems.ts';
import { lockLedger, nextSeq } from '../store/head.ts';
import { layAnew } from '../store/lay-anew.ts';

export interface OnlyRecord {
  enterpriseId: string;
  issuerId: number;
  fromDay: Day;
}

/**
 * The producer states that a till or stall has no other record than its payments: from that day on
 * they are its sales (ledger.md 1.5). Only of payments; one statement at a time.
 */
export async function stateOnlyRecord(
  ground: Ground,
  actor: Actor,
  { enterpriseId, issuerId, fromDay }: OnlyRecord,
): Promise<{ recordId: string }> {
  return act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const issuer = await tx.client.query(
      `select 1 from issuer i where i.issuer_id = $2 and i.is_evidence and exists (
         select 1 from sale_order o where o.enterprise_id = $1 and o.issuer_id = i.issuer_id)`,
      [enterpriseId, issuerId],
    );
    if (issuer.rowCount === 0) throw salesProblems.noSuchPayments();
    const recordId = newId(tx.now.getTime());
    const seq = await nextWrite(tx, enterpriseId, recordId);
    const stated = await tx.client.query(
      `insert into sale_only_record (enterprise_id, record_id, issuer_id, from_day, ledger_seq,
         stated_at, stated_by)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (enterprise_id, issuer_id) where ended_seq is null do nothing`,
      [enterpriseId, recordId, issuerId, fromDay, seq, tx.now, actor.personId],
    );
    if (stated.rowCount === 0) throw salesProblems.alreadyOnlyRecord();
    await layAnew(tx.client, enterpriseId, { of: { issuerId }, write: { seq } });
    tx.note({
      ...{ verb: 'sales.stateOnlyRecord', thing: 'ledger', thingId: recordId, enterpriseId },
      details: { seq, issuer: issuerId, from: fromDay },
    });
    return { recordId };
  });
}

/** Taken back: the payments are evidence again, and count nothing. */
export async function endOnlyRecord(
  ground: Ground,
  actor: Actor,
  { enterpriseId, recordId }: { enterpriseId: string; recordId: string },
): Promise<void> {
  await act(ground, actor, async (tx) => {
    await lockLedger(tx.client, enterpriseId);
    const seq = await nextWrite(tx, enterpriseId, recordId);
    const ended = await tx.client.query<{ issuer_id: number }>(
      `update sale_only_record set ended_seq = $3, ended_at = $4, ended_by = $5
       where enterprise_id = $1 and record_id = $2 and ended_seq is null returning issuer_id`,
      [enterpriseId, recordId, seq, tx.now, actor.personId],
    );
    const issuerId = ended.rows[0]?.issuer_id;
    if (issuerId === undefined) throw salesProblems.noSuchPayments();
    await layAnew(tx.client, enterpriseId, { of: { issuerId }, write: { seq } });
    tx.note({
      ...{ verb: 'sales.endOnlyRecord', thing: 'ledger', thingId: recordId, enterpriseId },
      details: { seq, issuer: issuerId },
    });
  });
}

const nextWrite = ({ client, now }: Act, enterpriseId: string, ref: string) =>
  nextSeq(client, { enterpriseId, at: now, kind: 'onlyRecord', ref });
