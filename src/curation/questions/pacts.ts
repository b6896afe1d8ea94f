/** Whose pact was signed by hand, with a scan of it. */
import type { Database } from '../../database/index.ts';
import { type PaperKind, papersOf } from '../../documents/index.ts';

/** Ids of persons. */
export async function pactScans(
  database: Pick<Database, 'read'>,
  campaignId: string,
  kind: PaperKind = 'integrityPact',
): Promise<Set<string>> {
  const papers = await papersOf(database, campaignId, kind);
  return new Set(
    papers
      .filter(({ copies, revocation }) => copies > 0 && !revocation)
      .map(({ subjectId }) => subjectId),
  );
}
