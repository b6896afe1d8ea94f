/** Partners of batches, and whom they reached together. */
import type { Database } from '../../database/index.ts';

type Pool = Pick<Database, 'pool'>;

export interface Partner {
  readonly partnerId: string;
  readonly name: string;
  /** Given by hand, so that it can be taken away by hand. */
  readonly byHand: boolean;
}

/** Those that were given by hand, and those that a list tells which stands. */
const standing = `
  select bp.batch_id, bp.partner_id, bp.list_id is null as by_hand
  from training_batch_partner bp left join training_list l using (list_id)
  where bp.list_id is null or l.state = 'booked'`;

export async function partnersOf({ pool }: Pool, batchId: string): Promise<Partner[]> {
  const { rows } = await pool.query<Partner>(
    `select partner_id as "partnerId", name, bool_or(by_hand) as "byHand"
     from (${standing}) as s join training_partner using (partner_id)
     where batch_id = $1 group by partner_id, name order by lower(name)`,
    [batchId],
  );
  return rows;
}

export interface PartnerTotals {
  readonly partnerId: string;
  readonly name: string;
  readonly batches: number;
  /** Each once, however many of the partner’s batches they were in. */
  readonly persons: number;
}

/** A batch with two partners counts for both, so these do not add up. */
export async function partnerTotals({ pool }: Pool): Promise<PartnerTotals[]> {
  const { rows } = await pool.query<PartnerTotals>(
    `select p.partner_id as "partnerId", p.name, count(distinct s.batch_id)::integer as batches,
       count(distinct t.trainee_id)::integer as persons
     from (select distinct batch_id, partner_id from (${standing}) as each) as s
       join training_partner p using (partner_id)
       left join (training_row r
         join training_list l on l.list_id = r.list_id and l.state = 'booked'
         join training_record t using (record_id))
         on r.batch_id = s.batch_id and r.is_present
     group by p.partner_id, p.name order by persons desc, lower(p.name)`,
  );
  return rows;
}
