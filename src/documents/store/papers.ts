import type { Kysely, Selectable } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import { readClaims } from '../rules/claims.ts';
import { claimsHash } from '../signature.ts';
import type { Paper, PaperKind, Revocation } from '../words.ts';

type Reader = Kysely<DB>;

export interface NewPaper extends Paper {
  contentHash: string;
  issuedBy: string | null;
  batchId: string | null;
}

export async function insertPapers({ sql }: Tx, papers: readonly NewPaper[]): Promise<void> {
  await sql
    .insertInto('paper')
    .values(
      papers.map((paper) => ({
        paper_id: paper.paperId,
        kind: paper.kind,
        campaign_id: paper.campaignId,
        subject_id: paper.subjectId,
        claims: paper.claims,
        content: JSON.stringify(paper.content),
        content_hash: paper.contentHash,
        key_version: paper.keyVersion,
        signature: paper.signature,
        issued_at: paper.issuedAt,
        issued_by: paper.issuedBy,
        batch_id: paper.batchId,
      })),
    )
    .execute();
}

export interface PaperInList {
  paperId: string;
  subjectId: string;
  claims: string;
  keyVersion: number;
  signature: Buffer;
  issuedAt: Date;
  revocation: Revocation | null;
  /** How many signed copies are kept with it. */
  copies: number;
}

/** Of a kind, the newest first. */
export async function selectPapers(
  read: Reader,
  campaignId: string,
  kind: PaperKind,
): Promise<PaperInList[]> {
  const rows = await read
    .selectFrom('paper as p')
    .leftJoin('paper_revocation as r', 'r.paper_id', 'p.paper_id')
    .select(['p.paper_id', 'p.subject_id', 'p.claims', 'p.key_version', 'p.signature'])
    .select(['p.issued_at', 'r.reason', 'r.revoked_at'])
    .select((eb) =>
      eb
        .selectFrom('paper_copy as c')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('c.paper_id', '=', 'p.paper_id')
        .as('copies'),
    )
    .where('p.campaign_id', '=', campaignId)
    .where('p.kind', '=', kind)
    .orderBy('p.issued_at', 'desc')
    .orderBy('p.paper_id')
    .execute();
  return rows.map((row) => ({
    paperId: row.paper_id,
    subjectId: row.subject_id,
    claims: row.claims,
    keyVersion: row.key_version,
    signature: row.signature,
    issuedAt: row.issued_at,
    copies: Number(row.copies),
    revocation: row.revoked_at ? { reason: row.reason ?? '', revokedAt: row.revoked_at } : null,
  }));
}

export async function findPaper(read: Reader, paperId: string): Promise<Paper | null> {
  const row = await read
    .selectFrom('paper')
    .selectAll()
    .where('paper_id', '=', paperId)
    .executeTakeFirst();
  return row ? asPaper(row) : null;
}

const asPaper = (row: Selectable<DB['paper']>): Paper => ({
  paperId: row.paper_id,
  // Only kinds of ours are written above.
  kind: row.kind as PaperKind,
  campaignId: row.campaign_id,
  subjectId: row.subject_id,
  claims: row.claims,
  content: row.content,
  keyVersion: row.key_version,
  signature: row.signature,
  issuedAt: row.issued_at,
});

/** The batches that held them. */
export async function eraseContents(
  { sql }: Tx,
  about: { kind: PaperKind; subjectId: string; namesPerson: boolean },
): Promise<string[]> {
  const rows = await sql
    .updateTable('paper')
    .set({ content: null })
    .where('kind', '=', about.kind)
    .where('subject_id', '=', about.subjectId)
    .returning(['paper_id', 'claims', 'batch_id'])
    .execute();
  for (const { paper_id, claims } of about.namesPerson ? rows : []) {
    const left = readClaims(claims) ? claimsHash(claims) : claims;
    await sql.updateTable('paper').set({ claims: left }).where('paper_id', '=', paper_id).execute();
  }
  return rows.flatMap((row) => row.batch_id ?? []);
}

/** Of a batch, by what they are about. */
export async function selectPapersOf(read: Reader, batchId: string): Promise<Paper[]> {
  const rows = await read
    .selectFrom('paper')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('subject_id')
    .execute();
  return rows.map(asPaper);
}

/** The newest of a kind about somebody that nobody revoked. */
export async function findPaperAbout(
  read: Reader,
  about: { kind: PaperKind; subjectId: string },
): Promise<Paper | null> {
  const row = await read
    .selectFrom('paper as p')
    .leftJoin('paper_revocation as r', 'r.paper_id', 'p.paper_id')
    .selectAll('p')
    .where('p.subject_id', '=', about.subjectId)
    .where('p.kind', '=', about.kind)
    .where('r.paper_id', 'is', null)
    .orderBy('p.issued_at', 'desc')
    .executeTakeFirst();
  return row ? asPaper(row) : null;
}

export async function findRevocation(read: Reader, paperId: string): Promise<Revocation | null> {
  const row = await read
    .selectFrom('paper_revocation')
    .select(['reason', 'revoked_at'])
    .where('paper_id', '=', paperId)
    .executeTakeFirst();
  return row ? { reason: row.reason, revokedAt: row.revoked_at } : null;
}

/** Ids of papers, and when each was revoked; the first first. */
export async function selectRevoked(read: Reader): Promise<Map<string, Date>> {
  const rows = await read
    .selectFrom('paper_revocation')
    .select(['paper_id', 'revoked_at'])
    .orderBy('revoked_at')
    .orderBy('paper_id')
    .execute();
  return new Map(rows.map((row) => [row.paper_id, row.revoked_at]));
}

export async function insertRevocation(
  { sql }: Tx,
  row: { paperId: string; reason: string; now: Date; by: string | null },
): Promise<boolean> {
  const made = await sql
    .insertInto('paper_revocation')
    .values({
      paper_id: row.paperId,
      reason: row.reason,
      revoked_at: row.now,
      revoked_by: row.by,
    })
    .onConflict((on) => on.column('paper_id').doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
