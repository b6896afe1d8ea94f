/** What minutes of a judging say of winners that change after an objection; null where none. */
import { z } from 'zod';
import type { CampaignWhole } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { paperOf, papersOf, readClaims } from '../../documents/index.ts';
import { enterpriseNames } from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { decimal } from '../../kernel/decimal.ts';
import { selectDecrees } from '../store/decree.ts';
import { objectionNos, type WinnersDecree } from '../words/decree.ts';
import { type CorrectionSaid, correctionsSaid } from './change.ts';
import type { Proposal, Proposes } from './proposal.ts';
import type { WinnersView } from './ranking.ts';

type Version = 'internal' | 'public';

/** In public neither who objected nor what a judge gave is named. */
export async function changePart(
  database: Database,
  asked: { campaign: CampaignWhole; version: Version; proposal: Proposal },
): Promise<{ lead: string; lines: string[] } | null> {
  const { campaign, version, proposal } = asked;
  const { campaignId } = campaign;
  const decrees = await selectDecrees(database.read, campaignId);
  const [first, ...changes] = decrees;
  const last = decrees.at(-1);
  if (!first || !last || (changes.length === 0 && !proposal.proposes)) return null;
  const next = proposal.view.rows.filter((one) => one.isWinner).map((one) => one.enterpriseId);
  const winners = [...new Set([...decrees.flatMap(winnersIn), ...next])];
  const names = await enterpriseNames(database, winners);
  const nameOf = (id: string) => names.get(id) ?? '–';
  const corrections = await correctionsSaid(database, campaign);
  const lines = changes.flatMap((decree, i) => [
    decidedSaid(decree),
    movedSaid(winnersIn(decrees[i] ?? first), winnersIn(decree), nameOf),
    ...correctedSaid(
      corrections.filter((one) => one.decreeVersion === decree.version),
      version,
    ),
  ]);
  const { proposes } = proposal;
  const proposed = proposes
    ? [
        proposedSaid(proposes, last),
        ...byHandSaid(last),
        movedSaid(winnersIn(last), next, nameOf),
        ...ranksSaid(last, { view: proposal.view, version }),
        ...correctedSaid(
          corrections.filter(({ no }) => proposes.corrections.includes(no)),
          version,
        ),
      ]
    : [];
  return { lead: await cited(database, { campaignId, version }), lines: [...lines, ...proposed] };
}

const winnersIn = ({ content }: WinnersDecree): string[] =>
  content.entries.filter((one) => one.isWinner).map((one) => one.enterpriseId);

const ofChange = z.object({ changes: z.object({}) });

/** The newest minutes from before any change, by their number. */
async function cited(
  database: Database,
  { campaignId, version }: { campaignId: string; version: Version },
): Promise<string> {
  const kind = version === 'internal' ? 'judgingMinutes' : 'judgingMinutesPublic';
  for (const { paperId, claims } of await papersOf(database, campaignId, kind)) {
    const paper = await paperOf(database, paperId);
    const said = ofChange.safeParse(paper?.content).success ? null : readClaims(claims);
    if (said) {
      return `Berita acara ini mengubah berita acara nomor ${said.number} tanggal ${formatDay(said.day)}.`;
    }
  }
  return '';
}

function decidedSaid({ number, decidedOn, content: { change } }: WinnersDecree): string {
  if (!change) return '';
  const { replaces, reason, byHand } = change;
  const hand = byHand ? ` (tidak semata menurut urutan nilai, karena: ${byHand})` : '';
  return `Keberatan nomor ${objectionNos(change)} diterima. SK nomor ${number} tanggal ${formatDay(decidedOn)} menggantikan SK nomor ${replaces.number} tanggal ${formatDay(replaces.decidedOn)}. Alasan: ${reason}${hand}`;
}

const proposedSaid = ({ objections }: Proposes, { number, decidedOn }: WinnersDecree): string =>
  `Keberatan nomor ${objections.join(', ')} diterima. Dewan juri mengusulkan perubahan atas SK nomor ${number} tanggal ${formatDay(decidedOn)}; SK itu berlaku sampai diganti.`;

/** The jury proposes by the ranks, also after an official decided otherwise. */
const byHandSaid = ({ number, content: { change } }: WinnersDecree): string[] =>
  change?.byHand
    ? [
        `SK nomor ${number} menetapkan pemenang tidak semata menurut urutan nilai, karena: ${change.byHand} Usulan ini menurut urutan nilai; keputusannya ada pada pejabat penetap.`,
      ]
    : [];

function movedSaid(
  was: readonly string[],
  is: readonly string[],
  nameOf: (id: string) => string,
): string {
  const listed = (ids: readonly string[]) => ids.map(nameOf).join(', ') || '–';
  const enters = is.filter((id) => !was.includes(id));
  const leaves = was.filter((id) => !is.includes(id));
  return enters.length + leaves.length === 0
    ? 'Pemenangnya tetap sama.'
    : `Masuk: ${listed(enters)}; keluar: ${listed(leaves)}.`;
}

const points = (hundredths: number): string => decimal(hundredths / 100, { digits: 2 });

/** Ranks as decided and as reckoned again; in public of those proposed alone, without scores. */
function ranksSaid(
  { content }: WinnersDecree,
  { view, version }: { view: WinnersView; version: Version },
): string[] {
  const isInternal = version === 'internal';
  return view.rows.flatMap(({ enterpriseId, name, rank, score, isWinner }) => {
    const was = content.entries.find((one) => one.enterpriseId === enterpriseId);
    const is = Math.round(100 * score);
    if (!was || (was.rank === rank && was.scoreHundredths === is)) return [];
    if (isInternal) {
      return [
        `${name}: semula urutan ${was.rank} dengan nilai ${points(was.scoreHundredths)}, menjadi urutan ${rank} dengan nilai ${points(is)}.`,
      ];
    }
    // A rank that stays tells of whose score it was.
    const moved = isWinner && was.rank !== rank;
    return moved ? [`${name}: semula urutan ${was.rank}, menjadi urutan ${rank}.`] : [];
  });
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
