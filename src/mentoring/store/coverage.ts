import type { Tx } from '../../database/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { type CheckedCoverage, type CoverageKind, linkKey } from '../rules/coverage.ts';
import type { Made, Reader } from './setup.ts';

export interface Coverage extends CheckedCoverage {
  coverageId: string;
  campaignId: string;
  sessionId: string | null;
  enterpriseIds: readonly string[];
  addedBy: string | null;
}

/** False where its id, its link or what it tells is noted in the campaign already. */
export async function insertCoverage({ client }: Tx, coverage: Coverage & Made): Promise<boolean> {
  const { coverageId, campaignId, sessionId, outlet, kind, title, link, publishedOn } = coverage;
  const { rowCount } = await client.query(
    `insert into mentoring_coverage (coverage_id, campaign_id, session_id, outlet, kind, title, link,
       published_on, link_key, reach, reach_source, added_at, added_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      ...[coverageId, campaignId, sessionId, outlet, kind, title, link, publishedOn],
      ...[linkKey(link), coverage.reach, coverage.reachSource, coverage.now, coverage.by],
    ],
  );
  if (rowCount !== 1) return false;
  await client.query(
    `insert into mentoring_coverage_about (enterprise_id, coverage_id)
     select id, $1 from unnest($2::uuid[]) id`,
    [coverageId, coverage.enterpriseIds],
  );
  return true;
}

const coverageIn = (read: Reader) =>
  read
    .selectFrom('mentoring_coverage as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('mentoring_coverage_about as a')
        .select(({ fn }) => fn.agg<string[] | null>('array_agg', ['a.enterprise_id']).as('ids'))
        .whereRef('a.coverage_id', '=', 'c.coverage_id')
        .as('enterpriseIds'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof coverageIn>['execute']>>[number];

const toCoverage = (row: Row): Coverage => ({
  ...{ coverageId: row.coverage_id, campaignId: row.campaign_id, sessionId: row.session_id },
  ...{ outlet: row.outlet, title: row.title, link: row.link, addedBy: row.added_by },
  // The table's check allows these words; columns of the type date are read as their text.
  ...{ kind: row.kind as CoverageKind, publishedOn: row.published_on as Day },
  ...{ reach: row.reach === null ? null : Number(row.reach), reachSource: row.reach_source },
  enterpriseIds: row.enterpriseIds ?? [],
});

/** Also one that was taken back. */
export async function findCoverage(read: Reader, coverageId: string): Promise<Coverage | null> {
  const row = await coverageIn(read).where('c.coverage_id', '=', coverageId).executeTakeFirst();
  return row ? toCoverage(row) : null;
}

/** That stand, newest first; of one enterprise or session only, where told. */
export async function selectCoverage(
  read: Reader,
  asked: { campaignId?: string; enterpriseId?: string; sessionId?: string },
): Promise<Coverage[]> {
  const { campaignId, enterpriseId, sessionId } = asked;
  const rows = await coverageIn(read)
    .where('c.withdrawn_at', 'is', null)
    .$if(campaignId !== undefined, (query) => query.where('c.campaign_id', '=', campaignId ?? ''))
    .$if(sessionId !== undefined, (query) => query.where('c.session_id', '=', sessionId ?? ''))
    .$if(enterpriseId !== undefined, (query) =>
      query.where('c.coverage_id', 'in', (eb) =>
        eb
          .selectFrom('mentoring_coverage_about')
          .select('mentoring_coverage_about.coverage_id')
          .where('enterprise_id', '=', enterpriseId ?? ''),
      ),
    )
    .orderBy('c.published_on', 'desc')
    .orderBy('c.coverage_id')
    .execute();
  return rows.map(toCoverage);
}

/** False where there is none of this campaign that stands. */
export async function saveWithdrawnCoverage(
  { sql }: Tx,
  asked: { campaignId: string; coverageId: string; reason: string } & Made,
): Promise<boolean> {
  if (!isId(asked.coverageId)) return false;
  const row = await sql
    .updateTable('mentoring_coverage')
    .set({
      ...{ withdrawn_at: asked.now, withdrawn_by: asked.by, withdrawn_reason: asked.reason },
    })
    .where('coverage_id', '=', asked.coverageId)
    .where('campaign_id', '=', asked.campaignId)
    .where('withdrawn_at', 'is', null)
    .returning('coverage_id')
    .executeTakeFirst();
  return row !== undefined;
}
