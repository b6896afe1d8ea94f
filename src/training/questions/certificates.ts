/** Certificates: of a batch, of trainees, and who has none yet. */
import type { Database } from '../../database/index.ts';
import { readClaims } from '../../documents/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import type { TypedHead } from '../rules/certificate.ts';

export interface Certificate {
  readonly certificateId: string;
  readonly batchId: string;
  readonly programme: string;
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly paperId: string;
  /** As signed; '' after an erasure. */
  readonly number: string;
  readonly nth: number;
  /** Whose it is now. */
  readonly traineeId: string;
  /** As signed; '' after an erasure. */
  readonly name: string;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
  /** Does some list that stands still say that this person was there? */
  readonly isTold: boolean;
  /** In force, and another of the same person and batch is, too: they were joined since. */
  readonly isDouble: boolean;
}

type Pool = Pick<Database, 'pool'>;

type Row = Omit<Certificate, 'number' | 'name'> & { claims: string };

const certificatesSql = `
  select c.certificate_id as "certificateId", c.batch_id as "batchId", pr.name as programme,
    b.title, b.from_day as "from", b.until_day as "until", p.paper_id as "paperId", p.claims,
    c.nth, t.trainee_id as "traineeId", c.issued_at as "issuedAt", c.revoked_at as "revokedAt",
    exists (select from training_record o join training_row r using (record_id)
      join training_list l using (list_id)
      where o.trainee_id = t.trainee_id and r.batch_id = c.batch_id and r.is_present
        and l.state = 'booked') as "isTold",
    c.revoked_at is null and exists (select from training_certificate d
      join training_record o using (record_id)
      where o.trainee_id = t.trainee_id and d.batch_id = c.batch_id and d.revoked_at is null
        and d.certificate_id <> c.certificate_id) as "isDouble"
  from training_certificate c join training_batch b using (batch_id)
    join training_programme pr using (programme_id) join training_record t using (record_id)
    join paper p on p.subject_id = c.certificate_id::text and p.subject_id <> ''
         and p.kind = 'trainingCertificate'`;

async function certificatesWhere(
  { pool }: Pool,
  where: string,
  value: unknown,
): Promise<Certificate[]> {
  const { rows } = await pool.query<Row>(
    `${certificatesSql} where ${where} order by b.from_day desc, c.batch_id, c.issued_at, c.nth`,
    [value],
  );
  return rows.map(({ claims, ...row }) => {
    const signed = readClaims(claims);
    const name = signed?.facts.find(([label]) => label === 'Diberikan kepada')?.[1] ?? '';
    return { ...row, number: signed?.number ?? '', name };
  });
}

export const certificatesOfBatch = (database: Pool, batchId: string): Promise<Certificate[]> =>
  certificatesWhere(database, 'c.batch_id = $1', batchId);

export const certificatesOfTrainees = (
  database: Pool,
  traineeIds: readonly string[],
): Promise<Certificate[]> => certificatesWhere(database, 't.trainee_id = any($1)', traineeIds);

export async function certificateOf(
  database: Pool,
  certificateId: string,
): Promise<Certificate | null> {
  if (!isId(certificateId)) return null;
  const [one] = await certificatesWhere(database, 'c.certificate_id = $1', certificateId);
  return one ?? null;
}

/**
 * In a simulation: with what anybody finds a certificate as whoever was taught does. Only of
 * numbers that reach nobody, whatever else came in.
 */
export async function certificateToTry({
  pool,
}: Pool): Promise<{ phone: string; birthDay: Day } | null> {
  const { rows } = await pool.query<{ phone: string; birthDay: Day }>(
    `select t.phone, t.birth_day as "birthDay"
     from training_certificate c join training_record o using (record_id)
       join training_record t on t.trainee_id = o.trainee_id
     where c.revoked_at is null and t.erased_at is null and t.phone like '+62000%'
       and t.birth_day is not null
       and exists (select from training_row r where r.record_id = t.record_id and not r.is_own_word)
     order by c.register_number, c.nth, t.record_id limit 1`,
  );
  return rows[0] ?? null;
}

/** Papers of the batch that were issued together, the newest first; where all were erased, none. */
export async function certificateFiles({ pool }: Pool, batchId: string): Promise<string[]> {
  const { rows } = await pool.query<{ batch_id: string }>(
    `select p.batch_id from training_certificate c
       join paper p on p.subject_id = c.certificate_id::text and p.subject_id <> ''
         and p.kind = 'trainingCertificate'
     where c.batch_id = $1 and p.batch_id is not null
     group by p.batch_id having count(p.content) > 0 order by max(p.issued_at) desc, p.batch_id`,
    [batchId],
  );
  return rows.map((row) => row.batch_id);
}

/** Of which training batch papers are that were issued together; null where of none. */
export async function batchOfFile({ pool }: Pool, filesId: string): Promise<string | null> {
  const { rows } = await pool.query<{ batch_id: string }>(
    `select c.batch_id from paper p
       join training_certificate c on p.subject_id = c.certificate_id::text
     where p.batch_id = $1 limit 1`,
    [filesId],
  );
  return rows[0]?.batch_id ?? null;
}

/** What was typed of the newest certificates of the batch: later ones stand in one register. */
export async function lastHead({ pool }: Pool, batchId: string): Promise<TypedHead | null> {
  const { rows } = await pool.query<{ head: TypedHead }>(
    `select p.content -> 'head' as head from training_certificate c
       join paper p on p.subject_id = c.certificate_id::text and p.subject_id <> ''
         and p.kind = 'trainingCertificate'
     where c.batch_id = $1 and p.content is not null
     order by c.issued_at desc, c.nth desc limit 1`,
    [batchId],
  );
  return rows[0]?.head ?? null;
}
