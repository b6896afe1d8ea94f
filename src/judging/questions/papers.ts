/** What the papers of a final say, gathered from what was measured, scored and decided. */
import { type CampaignWhole, campaignOf, setupOf } from '../../campaigns/index.ts';
import {
  betrayed,
  drawsFor,
  inPlaces,
  issuersMax,
  leansSaid,
  type MinutesHead,
  pointsSaid,
  publicNumber,
  rankInThread,
  robustSentences,
  spreadsSaid,
} from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import { chainHead } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { decimal } from '../../kernel/decimal.ts';
import { spelledDay } from '../../kernel/spelled.ts';
import { namesOf } from '../../people/index.ts';
import { judgingProblems } from '../problems.ts';
import { findCriteria, findRound, selectAdmitted, selectFinalists } from '../store/final.ts';
import { selectJudgeChanges } from '../store/judges.ts';
import { selectJudgeConflicts, selectJudgeFacts } from '../store/jury.ts';
import type { JudgeConflict } from '../words/jury.ts';
import { normalisationOf } from '../words.ts';
import { changePart } from './change-part.ts';
import { firstRoundOf } from './first-round.ts';
import { firstRoundPart } from './first-round-part.ts';
import { tieWords } from './jury-papers.ts';
import { againLines } from './measured-again.ts';
import { ofFirstRound } from './objections.ts';
import { proposalOf } from './proposal.ts';
import { type WinnerRow, type WinnersView, winnersOf } from './ranking.ts';
import { reportedLines } from './reported-lines.ts';
import { witnessedPart } from './witnessed-part.ts';

/** Shown below the line, since they are the ones who might have won. */
const beyond = 5;

const number = (value: number, digits = 2): string => decimal(value, { digits });
const percent = (share: number): string => `${number(100 * share, 1)} %`;

const method = [
  'Kriteria terukur dihitung dari buku penjualan pada satu saat, menurut definisi penjualan kampanye.',
  'Kriteria lain dinilai semua juri untuk semua finalis; nilai kosong tidak pernah dihitung nol.',
  pointsSaid('juri').id,
  'Nilai orang lain tidak terlihat sampai penjurian ditutup; setiap perubahan nilai tersimpan.',
];

/**
 * The minutes of the judging. The public version carries no measured score: those are an
 * enterprise's own figures, and stay with those who may see them.
 */
export async function judgingMinutes(
  database: Database,
  asked: {
    campaignId: string;
    head: MinutesHead;
    version: 'internal' | 'public';
    /** As a proposal takes them. */
    objections?: readonly number[];
  },
) {
  const { campaignId, head, version } = asked;
  const campaign = present(await campaignOf(database, campaignId), 'a campaign');
  const proposal = await proposalOf(database, campaign, asked.objections ?? []);
  if (!proposal) throw judgingProblems.notClosed();
  const { view, proposes, isProposal } = proposal;
  const journal = await chainHead(database);
  const changes = await changePart(database, { campaign, version, proposal });
  const nameOf = (id: string) => view.criteria.criteria.find((one) => one.id === id)?.name ?? id;
  return {
    title: changes ? changedTitles[version] : titles[version],
    number: version === 'public' ? publicNumber(head.number) : head.number,
    ...{ campaign: campaign.name, changes },
    ...{ issuers: issuersOf(campaign), place: head.place, dayInWords: spelledDay(head.day) },
    basis: [
      ...(await firstRoundLines(database, { campaignId, version })),
      ['Finalis', String(view.rows.length)],
      ['Juri', String(view.ranking.sheet.judges.length)],
      ...(await judgeChangeLines(database, { campaign, version })),
      ...(await conflictLines(database, { campaignId, view, version })),
      ['Diukur pada', formatInstant(view.final.measuredAt, campaign.zone, 'id')],
      ...reportedLines(view.finalists, { ...view, reason: view.final.unreported, version }),
      ...againLines(view, { campaign, version }),
      ['Definisi penjualan', `versi ${view.final.definitionVersion}`],
      ['Kriteria', `versi ${view.criteria.version}`],
    ],
    method,
    criteria: view.criteria.criteria.map((one, i) => ({
      ...{ name: `${shortName(i)} ${one.name}`, weight: String(one.weight) },
      how:
        one.kind === 'measured'
          ? `Terukur: ${normalisationOf(one.measure, view.criteria.measuring).id}`
          : `Dinilai juri, 1 sampai ${one.levels.length}`,
    })),
    ...{ isProposal, proposes },
    ...tableOf(view, version),
    firstRound: await firstRoundPart(database, campaignId, version),
    // Who judges disagreed on is for those inside, as are their scores.
    spreads:
      version === 'internal'
        ? spreadsSaid([{ name: '', ...view, wideSpread: view.criteria.wideSpread }], 'juri')
        : null,
    witnessed: await witnessedPart(database, { campaign, view, version }),
    tieRule: [
      `Bila nilai sama, yang didahulukan berturut-turut: ${view.criteria.tieBreak.map(nameOf).join(', ')}.`,
      ...tieWords(view),
    ].join(' '),
    robustness: await robustness(database, view, { seed: campaignId, version }),
    trail: [
      ['Jejak audit', journal ? `baris ${number(journal.seq, 0)}` : '–'],
      ['Akar jejak audit', journal?.hash ?? '–'],
    ],
    signatories: head.signatories,
  };
}

/** Where a first round came before: how it was scored, and whether its best went on. */
async function firstRoundLines(
  database: Database,
  { campaignId, version }: { campaignId: string; version: 'internal' | 'public' },
): Promise<[string, string][]> {
  const setup = await setupOf(database, campaignId);
  const first = await firstRoundOf(database, campaignId, setup);
  if (!first) return [];
  const final = await findRound(database.read, { campaignId, round: 'final' });
  const { filed, upheld } = await ofFirstRound(database, { campaignId, zone: 'WIB' });
  const { least, most } = first.judges;
  const each = least === most ? String(least) : `${least} sampai ${most}`;
  const how = `${first.entrants} peserta, masing-masing dinilai ${each} juri`;
  const why = final?.otherwise
    ? `Bukan yang terbaik babak pertama; alasan: ${final.otherwise}`
    : 'Yang terbaik babak pertama';
  const key = { campaignId, round: 'first' } as const;
  const { unreported: reason, criteriaVersion } = first.round;
  const criteria = await findCriteria(database.read, campaignId, criteriaVersion);
  const entrants = await selectFinalists(database.read, key);
  const silent = criteria ? reportedLines(entrants, { criteria, reason, version }) : [];
  return [
    ['Babak pertama', how],
    ['Pilihan finalis', why],
    ...silent.map(([label, said]): [string, string] => [`${label}, babak pertama`, said]),
    ...(filed > 0
      ? [['Keberatan babak pertama', `${filed} diajukan, ${upheld} diterima`] as [string, string]]
      : []),
    ...(await selectAdmitted(database.read, campaignId)).map(
      ({ name, no, reason }) =>
        [
          'Ditambahkan ke final',
          version === 'internal'
            ? `${name}, sesudah keberatan nomor ${no} diterima; alasan: ${reason}`
            : `seorang peserta, sesudah keberatan nomor ${no} diterima`,
        ] as [string, string],
    ),
  ];
}

/** Who went or came while it was scored; why is for those inside. */
async function judgeChangeLines(
  { read }: Database,
  asked: { campaign: CampaignWhole; version: 'internal' | 'public' },
): Promise<[string, string][]> {
  const { campaign, version } = asked;
  const { campaignId, zone } = campaign;
  const lines: [string, string][] = [];
  for (const round of ['first', 'final'] as const) {
    for (const one of await selectJudgeChanges(read, { campaignId, round })) {
      const what = one.change === 'left' ? 'berhenti' : 'ditambah';
      const why = version === 'internal' ? `, alasan: ${one.reason}` : '';
      const label = round === 'first' ? 'Pergantian juri, babak pertama' : 'Pergantian juri';
      const at = formatInstant(one.changedAt, zone, 'id');
      lines.push([label, `${one.name} ${what} ${at}${why}`]);
    }
  }
  return lines;
}

/** Who does not score for an interest, and whom a judge's institution assists. */
async function conflictLines(
  { read }: Database,
  asked: { campaignId: string; view: WinnersView; version: 'internal' | 'public' },
): Promise<[string, string][]> {
  const { campaignId, view, version } = asked;
  const finalists = new Map(view.rows.map(({ enterpriseId, name }) => [enterpriseId, name]));
  const all = (await selectJudgeConflicts(read, campaignId)).filter(({ enterpriseId }) =>
    finalists.has(enterpriseId),
  );
  const names = await namesOf(
    { read },
    all.map(({ personId }) => personId),
  );
  const of = (kind: JudgeConflict['kind']) => all.filter((one) => one.kind === kind);
  const told = (kind: JudgeConflict['kind']) => {
    const own = of(kind);
    if (version === 'public') {
      return `${new Set(own.map(({ personId }) => personId)).size} juri`;
    }
    return own
      .map((one) => `${names.get(one.personId) ?? '–'} (${finalists.get(one.enterpriseId)})`)
      .join('; ');
  };
  return [
    ...(of('personal').length > 0
      ? [['Tidak menilai karena kepentingan pribadi', told('personal')] as [string, string]]
      : []),
    ...(of('assisted').length > 0
      ? [['Menilai binaan lembaganya', told('assisted')] as [string, string]]
      : []),
  ];
}

const titles = {
  internal: 'Berita Acara Penjurian (internal)',
  public: 'Berita Acara Penjurian',
} as const;

const changedTitles = {
  internal: 'Berita Acara Perubahan Penjurian (internal)',
  public: 'Berita Acara Perubahan Penjurian',
} as const;

async function closed(
  database: Database,
  campaignId: string,
): Promise<{ campaign: CampaignWhole; view: WinnersView }> {
  const campaign = present(await campaignOf(database, campaignId), 'a campaign');
  const view = await winnersOf(database, campaignId, await setupOf(database, campaignId));
  if (!view) throw judgingProblems.notClosed();
  return { campaign, view };
}

const issuersOf = ({ institutions }: CampaignWhole): string[] =>
  institutions.map(({ name }) => name).slice(0, issuersMax);

/** In the heads of a table that has one column a criterion. */
const shortName = (i: number): string => `K${i + 1}`;

/** Of the public version: who is proposed, in their order, and how everybody was judged by none. */
/** By what each judge leans, where that could be reckoned. */
const adjustedSaid = ({ adjusted }: WinnerRow): string =>
  adjusted ? `${number(adjusted.score)} ± ${number(adjusted.standardError)}` : '–';

function tableOf(view: WinnersView, version: 'internal' | 'public') {
  const isInternal = version === 'internal';
  const rows = isInternal ? view.rows : view.rows.filter(({ isWinner }) => isWinner);
  return {
    columns: isInternal
      ? ['Nilai', 'Disetarakan', ...view.criteria.criteria.map((_, i) => shortName(i)), 'Usulan']
      : ['Usulan'],
    rows: rows.map((row) => ({
      ...{ rank: String(row.rank), name: row.name },
      cells: [
        ...(isInternal
          ? [number(row.score), adjustedSaid(row), ...row.points.map((one) => number(one, 1))]
          : []),
        row.isWinner ? 'pemenang' : '–',
      ],
    })),
  };
}

/**
 * In public nobody is named beside the proposed, and nobody at all where it follows from what was
 * measured, which is an enterprise's own.
 */
async function robustness(
  database: Database,
  view: WinnersView,
  { seed, version }: { seed: string; version: 'internal' | 'public' },
) {
  const isInternal = version === 'internal';
  const { sheet } = view.ranking;
  const facts = [...(await selectJudgeFacts(database.read, seed)).values()];
  const institutions = new Map(
    facts
      .filter(({ institution }) => institution !== '')
      .map(({ personId, institution }) => [personId, institution]),
  );
  const ranking = await rankInThread(sheet, { draws: drawsFor(sheet), seed, institutions });
  const names = await namesOf(database, sheet.judges);
  const nameOf = (no: number) =>
    view.rows.find((row) => row.enterpriseId === sheet.entrants[no] && (isInternal || row.isWinner))
      ?.name ?? 'finalis lain';
  const isOnlyJudged = view.criteria.criteria.filter(({ kind }) => kind === 'judged').length === 1;
  const criterionOf = (id: string) => view.criteria.criteria.find((one) => one.id === id);
  const isProposed = (no: number) =>
    view.rows.some((row) => row.isWinner && row.enterpriseId === sheet.entrants[no]);
  // Of equals at the end of the seats the jury took some: those are counted, not all.
  const proposed = ranking.ranked.filter(({ entrant }) => isProposed(entrant));
  const others = ranking.ranked.filter(({ entrant }) => !isProposed(entrant));
  const shown = [...proposed, ...(isInternal ? others.slice(0, beyond) : [])].sort(
    (a, b) => a.rank - b.rank,
  );
  return {
    ...{ draws: number(ranking.anyWeights.draws, 0), seed },
    firmness: shown.map(({ entrant, rank }) => ({
      ...{ rank: String(rank), name: nameOf(entrant) },
      near: percent(inPlaces(ranking.nearWeights, entrant, sheet.places)),
      any: percent(inPlaces(ranking.anyWeights, entrant, sheet.places)),
    })),
    sentences: [
      ...robustSentences(ranking, {
        ...{ entrant: nameOf, judge: (id) => names.get(id) ?? '–', who: 'juri' },
        proposed: proposed.map(({ entrant }) => entrant),
        criterion: (id) => criterionOf(id)?.name ?? id,
        // Without the only judged one the measured ones alone rank.
        hidesScorer: (kind, id) => !isInternal && betrayed(sheet.judges, institutions)(kind, id),
        hides: (id) => !isInternal && (isOnlyJudged || criterionOf(id)?.kind === 'measured'),
      }),
      ...(isInternal ? leansSaid(view.ranking, 'juri', (id) => names.get(id) ?? '–') : []),
      ...view.without.map(({ leaving, enters, leaves }) =>
        enters.length + leaves.length === 0
          ? `${without[leaving]}, pemenangnya tetap sama.`
          : !isInternal
            ? `${without[leaving]}, pemenangnya tidak sama.`
            : `${without[leaving]}: masuk ${enters.join(', ') || '–'}; keluar ${leaves.join(', ') || '–'}.`,
      ),
    ],
  };
}

const without = {
  unproven: 'Tanpa penjualan yang belum berbukti',
  offline: 'Tanpa penjualan luring',
} as const;

/** One charter for each winner of the decree, by rank. */
export async function winnersCharters(
  database: Database,
  asked: { campaignId: string; head: MinutesHead; winners: readonly string[] },
) {
  const { campaignId, head, winners } = asked;
  const { campaign, view } = await closed(database, campaignId);
  return winners.map((enterpriseId, i) => {
    const row = present(
      view.rows.find((one) => one.enterpriseId === enterpriseId),
      'a winner was a finalist',
    );
    return {
      enterpriseId,
      content: {
        ...{ title: 'Piagam Penghargaan', campaign: campaign.name, name: row.name },
        ...{ number: `${head.number}-${i + 1}`, issuers: issuersOf(campaign) },
        reason: `sebagai pemenang ${campaign.name}`,
        issued: `Diberikan di ${head.place} pada hari ini, ${spelledDay(head.day)}`,
        ...{ place: head.place, day: formatDay(head.day), signatories: head.signatories },
      },
    };
  });
}
