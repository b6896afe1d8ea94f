/** What minutes of a judging say of winners that changed after an objection; null where none. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { papersOf, readClaims } from '../../documents/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { selectDecrees } from '../store/decree.ts';
import { objectionNos, type WinnersDecree } from '../words/decree.ts';
import { type CorrectionSaid, correctionsSaid } from './change.ts';

type Version = 'internal' | 'public';

/** In public neither who objected nor what a judge gave is named. */
export async function changePart(
  database: Database,
  { campaign, version }: { campaign: CampaignWhole; version: Version },
): Promise<{ lead: string; lines: string[] } | null> {
  const { campaignId } = campaign;
  const decrees = await selectDecrees(database.read, campaignId);
  const [first, ...changes] = decrees;
  if (!first || changes.length === 0) return null;
  const winners = [...new Set(decrees.flatMap(winnersIn))];
  const names = await enterpriseNames(database, winners);
  const nameOf = (id: string) => names.get(id) ?? '–';
  const corrections = await correctionsSaid(database, campaign);
  return {
    lead: await cited(database, { campaignId, version, before: changes[0]?.enteredAt }),
    lines: changes.flatMap((decree, i) => [
      decidedSaid(decree),
      movedSaid(decrees[i] ?? first, decree, nameOf),
      ...correctedSaid(
        corrections.filter((one) => one.decreeVersion === decree.version),
        version,
      ),
    ]),
  };
}

const winnersIn = ({ content }: WinnersDecree): string[] =>
  content.entries.filter((one) => one.isWinner).map((one) => one.enterpriseId);

/** The newest minutes from before the change, by their number. */
async function cited(
  database: Database,
  asked: { campaignId: string; version: Version; before: Date | undefined },
): Promise<string> {
  const { campaignId, version, before } = asked;
  const kind = version === 'internal' ? 'judgingMinutes' : 'judgingMinutesPublic';
  const papers = await papersOf(database, campaignId, kind);
  const paper = papers.find(({ issuedAt }) => before && issuedAt < before);
  const claims = paper && readClaims(paper.claims);
  return claims
    ? `Berita acara ini mengubah berita acara nomor ${claims.number} tanggal ${formatDay(claims.day)}.`
    : '';
}

function decidedSaid({ number, decidedOn, content: { change } }: WinnersDecree): string {
  if (!change) return '';
  const { replaces, reason, byHand } = change;
  const hand = byHand ? ` (lain daripada urutan nilai, karena: ${byHand})` : '';
  return `Keberatan nomor ${objectionNos(change)} diterima. SK nomor ${number} tanggal ${formatDay(decidedOn)} menggantikan SK nomor ${replaces.number} tanggal ${formatDay(replaces.decidedOn)}. Alasan: ${reason}${hand}`;
}

function movedSaid(
  before: WinnersDecree,
  after: WinnersDecree,
  nameOf: (id: string) => string,
): string {
  const [was, is] = [winnersIn(before), winnersIn(after)];
  const listed = (ids: readonly string[]) => ids.map(nameOf).join(', ') || '–';
  const enters = is.filter((id) => !was.includes(id));
  const leaves = was.filter((id) => !is.includes(id));
  return enters.length + leaves.length === 0
    ? 'Pemenangnya tetap sama.'
    : `Masuk: ${listed(enters)}; keluar: ${listed(leaves)}.`;
}

function correctedSaid(corrections: readonly CorrectionSaid[], version: Version): string[] {
  if (version === 'public') {
    return corrections.length === 0 ? [] : [`Pembetulan nilai atau data: ${corrections.length}.`];
  }
  return corrections.map(({ name, judge, criterion, what, reason }) =>
    what.kind === 'score'
      ? `${name}, ${criterion?.name}: ${judge} memberi nilai ${what.score}. Alasan: ${reason}`
      : `${name} diukur ulang. Alasan: ${reason}`,
  );
}
