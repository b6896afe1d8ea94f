/** What the jury proposes after an upheld objection, until a decree follows it. */
import { z } from 'zod';
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { paperOf, papersOf, readClaims } from '../../documents/index.ts';
import { changeProblems } from '../change-problems.ts';
import { countingBy, isPending } from '../rules/corrections.ts';
import { selectCorrections } from '../store/corrections.ts';
import { findDecree } from '../store/decree.ts';
import type { WinnersChange } from '../words/decree.ts';
import { type Upheld, upheldOf } from './change.ts';
import { type WinnersView, winnersOf } from './ranking.ts';

type Reading = Pick<Database, 'read'>;
type Campaign = Pick<CampaignWhole, 'campaignId' | 'zone'>;

const proposesShape = z.object({
  /** Of the decree that would follow. */
  version: z.number(),
  /** Their numbers in the campaign. */
  objections: z.array(z.number()),
  /** Numbers of those that would be taken. */
  corrections: z.array(z.number()),
});
export type Proposes = z.infer<typeof proposesShape>;

export interface Proposal {
  view: WinnersView;
  /** null before a decree, and where no upheld objection waits for one. */
  proposes: Proposes | null;
  isProposal: boolean;
}

/**
 * What minutes would propose now; null before the final was closed. `nos`: the objections, by their
 * numbers, that a decree is to follow; empty: all that wait.
 */
export async function proposalOf(
  database: Reading,
  campaign: Campaign,
  nos: readonly number[],
): Promise<Proposal | null> {
  const { campaignId } = campaign;
  const decree = await findDecree(database.read, campaignId);
  const upheld = decree ? await namedOf(database, { campaign, nos }) : [];
  const naming = upheld.map(({ objectionId }) => objectionId);
  const setup = await setupOf(database, campaignId);
  const by = naming.length > 0 ? { naming } : undefined;
  const view = await winnersOf(database, campaignId, setup, by);
  if (!view) return null;
  if (!decree || naming.length === 0) return { view, proposes: null, isProposal: !decree };
  const proposes = {
    version: decree.version + 1,
    objections: upheld.map(({ no }) => no),
    corrections: await pendingOf(database, { campaignId, naming }),
  };
  return { view, proposes, isProposal: true };
}

async function namedOf(
  database: Reading,
  { campaign, nos }: { campaign: Campaign; nos: readonly number[] },
): Promise<Upheld[]> {
  const upheld = await upheldOf(database, campaign);
  if (nos.length === 0) return upheld;
  const named = upheld.filter(({ no }) => nos.includes(no));
  if (named.length !== new Set(nos).size) throw changeProblems.notUpheld().at('objections');
  return named;
}

const pendingOf = async (
  { read }: Reading,
  { campaignId, naming }: { campaignId: string; naming: readonly string[] },
): Promise<number[]> =>
  countingBy(await selectCorrections(read, campaignId), { naming })
    .filter(isPending)
    .map(({ no }) => no);

/** The newest minutes in force, if nothing was closed or chosen since; else null. */
export async function minutesOfFinal(
  database: Reading,
  campaignId: string,
  { final, tieChoice }: Pick<WinnersView, 'final' | 'tieChoice'>,
): Promise<WinnersChange['minutes'] | null> {
  const papers = await papersOf(database, campaignId, 'judgingMinutes');
  const newest = papers.find(({ revocation }) => !revocation);
  const said = newest && readClaims(newest.claims);
  if (!said || !final.closedAt) return null;
  const since = tieChoice ? tieChoice.decidedAt : final.closedAt;
  return newest.issuedAt >= since ? { number: said.number, day: said.day } : null;
}

const minutesShape = z.object({ proposes: proposesShape });

/** The newest minutes that propose for these objections by what is corrected for them now. */
export async function minutesOfChange(
  database: Reading,
  asked: { campaignId: string; objections: readonly Upheld[]; version: number },
): Promise<WinnersChange['minutes'] | null> {
  const { campaignId, objections, version } = asked;
  const naming = objections.map(({ objectionId }) => objectionId);
  const corrections = await pendingOf(database, { campaignId, naming });
  const nos = objections.map(({ no }) => no);
  const wanted = JSON.stringify({ version, objections: nos, corrections });
  for (const { paperId, claims, revocation } of await papersOf(
    database,
    campaignId,
    'judgingMinutes',
  )) {
    if (revocation) continue;
    const paper = await paperOf(database, paperId);
    const proposes = minutesShape.safeParse(paper?.content).data?.proposes;
    const said = readClaims(claims);
    if (said && proposes && JSON.stringify(proposes) === wanted) {
      return { number: said.number, day: said.day };
    }
  }
  return null;
}
