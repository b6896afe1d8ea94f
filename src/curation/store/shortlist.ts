import { hasStep } from '../words/chain.ts';
import type { Answers, Question } from '../words/form.ts';
import { findChain } from './chain.ts';
import { type Reader, selectQuestions } from './forms.ts';
import { selectMappingFindings } from './mapping.ts';

export interface Shortlisted {
  applicationId: string;
  no: number;
  sector: string;
  enterpriseName: string;
  product: string;
  regionCode: string;
  withdrawnAt: Date | null;
}

/** Who withdrew belongs to it all the same: whoever did so since then, or whenever it was. */
interface Withdrawn {
  withdrawnSince?: Date | 'ever' | null;
}

/**
 * Whom the panel scores: sent in, not withdrawn, passed by the screening that holds, and by the
 * digital mapping where the chain has one. Of a panel that was closed, also those who withdrew
 * since: the list stands as it was scored.
 */
export async function selectShortlist(
  read: Reader,
  campaignId: string,
  withdrawn: Withdrawn = {},
): Promise<Shortlisted[]> {
  const screened = await selectScreened(read, campaignId, withdrawn);
  if (!hasStep(await findChain(read, campaignId), 'digital')) return screened;
  const mapped = await selectMappingFindings(read, campaignId);
  return screened.filter(({ applicationId }) => mapped.get(applicationId)?.outcome === 'passed');
}

/** Whom the screening let pass, before any mapping. By number. */
export async function selectScreened(
  read: Reader,
  campaignId: string,
  { withdrawnSince = null }: Withdrawn = {},
): Promise<Shortlisted[]> {
  const rows = await read
    .selectFrom('application as a')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('screening as s')
          .select('s.outcome')
          .whereRef('s.application_id', '=', 'a.application_id')
          .orderBy('s.version', 'desc')
          .limit(1)
          .as('held'),
      (join) => join.onTrue(),
    )
    .select([
      'a.application_id',
      'a.no',
      'a.sector',
      'a.enterprise_name',
      'a.product',
      'a.region_code',
      'a.withdrawn_at',
    ])
    .where('a.campaign_id', '=', campaignId)
    .where('a.sent_at', 'is not', null)
    .$if(withdrawnSince !== 'ever', (q) =>
      q.where((eb) =>
        eb.or([
          eb('a.withdrawn_at', 'is', null),
          ...(withdrawnSince instanceof Date ? [eb('a.withdrawn_at', '>=', withdrawnSince)] : []),
        ]),
      ),
    )
    .where('held.outcome', '=', 'passed')
    .orderBy('a.no')
    .execute();
  return rows.map((row) => ({
    applicationId: row.application_id,
    no: row.no ?? 0,
    sector: row.sector,
    enterpriseName: row.enterprise_name,
    product: row.product,
    regionCode: row.region_code,
    withdrawnAt: row.withdrawn_at,
  }));
}

/** What the digital mapping reads, of everybody who sent an application. */
export interface ToldRow {
  answers: Answers;
  sector: string;
  shop: string;
  nib: string;
  email: string;
  /** Of the form by which it was sent. */
  questions: readonly Question[];
}

export async function selectTold(read: Reader, campaignId: string): Promise<Map<string, ToldRow>> {
  const questions = await selectQuestions(read, campaignId);
  const rows = await read
    .selectFrom('application')
    .select(['application_id', 'form_version', 'answers', 'sector', 'shop', 'nib', 'email'])
    .where('campaign_id', '=', campaignId)
    .where('sent_at', 'is not', null)
    .execute();
  return new Map(
    rows.map(({ application_id, form_version, answers, ...told }) => [
      application_id,
      {
        // Only written with answers of the form.
        ...{ ...told, answers: answers as unknown as Answers },
        questions: questions.get(form_version) ?? [],
      },
    ]),
  );
}
