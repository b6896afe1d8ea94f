/** What the minutes say, gathered from what was decided and scored; nothing is typed twice. */
import {
  type CampaignSetup,
  type CampaignWhole,
  campaignOf,
  setupOf,
} from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { chainHead } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, formatDay, formatInstant, formatSpan, type Zone } from '../../kernel/day.ts';
import { dayInFull, dayWithWeekday, spelledDay } from '../../kernel/spelled.ts';
import { namesOf } from '../../people/index.ts';
import { panelProblems } from '../problems/panel.ts';
import { weightWords } from '../rules/advantages.ts';
import { isChosen } from '../rules/after.ts';
import { isTasted } from '../rules/blind.ts';
import { issuersMax, type MinutesHead } from '../rules/minutes.ts';
import { pointsSaid } from '../rules/points-said.ts';
import { spreadsSaid } from '../rules/ranking/spread.ts';
import { quotaIn, type WaitingPlace, waitingIn } from '../rules/waiting.ts';
import { selectAmendments } from '../store/after.ts';
import { findChain, findPlenary } from '../store/chain.ts';
import { findDecree } from '../store/decisions.ts';
import { countOpenObjections } from '../store/objections.ts';
import { selectConflicts, selectMembers, selectSheets } from '../store/panel.ts';
import { findReasons } from '../store/screening-reasons.ts';
import { selectScreened } from '../store/shortlist.ts';
import { hasStep, type StepKind } from '../words/chain.ts';
import { gateEffectWords, gateResults } from '../words/gates.ts';
import { conflictWords, outcomeWords } from '../words/panel.ts';
import { applicationCounts } from './applications.ts';
import { conditionsSaid } from './conditions.ts';
import { citedVersions } from './decree.ts';
import { changedBy, listedAs } from './decree-papers.ts';
import { type FirmGroup, firmGroups, firmnessOf, number } from './firmness.ts';
import { gateCounts } from './gates.ts';
import { publicMinutes } from './minutes-public.ts';
import { type Agreed, agreedNow } from './plenary.ts';
import { type SelectionRow, type SelectionView, seatsLeft, selectionOf } from './selection.ts';

const title = 'Berita Acara Kurasi (internal)';

/** What is kept inside, and what anybody may read, of one drawing of weights. */
export async function minutesVersions(database: Database, campaignId: string, head: MinutesHead) {
  const { view, groups } = await firmView(database, campaignId);
  const internal = await minutesContent(database, { campaignId, head, view, groups });
  const members = await selectMembers(database.read, campaignId);
  const conflicts = await selectConflicts(database.read, campaignId);
  const asked = { campaignId, view, groups, members, conflicts };
  return { internal, public: publicMinutes(internal, asked) };
}

/** Draws weights by the hundred thousand, so it is asked for before the act that issues it. */
async function firmView(database: Database, campaignId: string) {
  const setup = await setupOf(database, campaignId);
  const view = await selectionOf(database, campaignId, setup);
  if (!view) throw panelProblems.notClosed();
  return { view, groups: await firmGroups(view, setup.sectors, campaignId) };
}

export async function minutesContent(
  database: Database,
  asked: {
    campaignId: string;
    head: MinutesHead;
    view: SelectionView;
    groups: readonly FirmGroup[];
  },
) {
  const { campaignId, head, view, groups } = asked;
  const campaign = present(await campaignOf(database, campaignId), 'a campaign');
  const setup = await setupOf(database, campaignId);
  const names = await namesOf(
    database,
    groups.flatMap(({ ranking }) => ranking.sheet.judges),
  );
  const journal = await chainHead(database);
  return {
    ...{ title, campaign: campaign.name, number: head.number },
    issuers: campaign.institutions.map(({ name }) => name).slice(0, issuersMax),
    ...{ dayInWords: spelledDay(head.day), place: head.place },
    isProposal: (await findDecree(database.read, campaignId)) === null,
    basis: [
      ['Pendaftar yang dinilai', String(view.rows.length)],
      ['Kuota peserta', view.seats === null ? '–' : String(view.seats)],
      ...emptySeats(view),
      ['Daftar cadangan', waitingSaid(setup)],
      ['Penilaian dibuka', at(view.opening.openedAt, campaign.zone)],
      ['Penilaian ditutup', at(present(view.opening.closedAt, 'closed'), campaign.zone)],
      ['Alasan seleksi administrasi', await reasonsSaid(database, campaignId)],
      ['Dasar usulan', (await citedVersions(database, campaign))?.id ?? '–'],
    ],
    stages: await stageRows(database, campaignId, view),
    gates: await gateRows(database, campaignId, view),
    plenary: await plenaryPart(database, campaignId, setup),
    panel: await panelRows(database, campaignId),
    method: [
      ...method,
      ...(view.rankings.some(({ set }) => isTasted(set.criteria)) ? [blindly] : []),
    ],
    sets: view.rankings.map(({ set, ranking }) => ({
      ...{ name: set.name, version: set.version, entrants: ranking.sheet.entrants.length },
      criteria: set.criteria.map(({ name, weight, isBlind = false }) => ({
        ...{ name, weight: weightWords(weight), ...(isBlind && { isBlind }) },
      })),
    })),
    advantages: view.advantages.map(({ gate, met }) => ({
      ...{ name: gate.name, regulation: gate.regulation },
      ...{ points: String(gate.points), met: number(met, 0) },
    })),
    rows: minutesRows(view),
    spreads: spreadsSaid(
      view.rankings.map(({ set }) => ({
        ...{ name: set.name, wideSpread: set.wideSpread },
        rows: view.rows.flatMap((row) =>
          row.set === set.code ? [{ name: row.enterpriseName, spread: row.spread }] : [],
        ),
      })),
      'kurator',
    ),
    overrides: view.rows.flatMap((row) =>
      row.override
        ? [
            {
              name: row.enterpriseName,
              outcome: outcomeWords[row.outcome].id,
              reason: row.override.reason,
            },
          ]
        : [],
    ),
    robustness: {
      draws: number(groups[0]?.ranking.anyWeights.draws ?? 0, 0),
      seed: campaignId,
      sets: groups.map((one) => firmnessOf(view, one, { names, version: 'internal' })),
    },
    conflicts: await conflictLines(database, campaignId, view),
    trail: [
      ['Jejak audit', journal ? `baris ${number(journal.seq, 0)}` : '–'],
      ['Akar jejak audit', journal?.hash ?? '–'],
    ],
    signatories: head.signatories,
  };
}

const method = [
  'Seleksi administrasi oleh petugas, dengan alasan yang dibaca pendaftar.',
  'Setiap pendaftar dinilai sedikitnya dua lembaga; yang punya kepentingan pribadi tidak menilai.',
  'Nilai orang lain tidak terlihat sampai penilaian ditutup; setiap perubahan nilai tersimpan.',
  `${pointsSaid('kurator').id} Nilai kosong tidak pernah dihitung nol.`,
  'Bila nilai sama, yang didahulukan adalah yang lebih tinggi pada kriteria berbobot terbesar, lalu kriteria berikutnya; yang tetap sama di batas kuota diputuskan panel dengan alasan tertulis.',
];

/** By which list the screening gave its reasons; it stands since scoring began. */
async function reasonsSaid({ read }: Database, campaignId: string): Promise<string> {
  const { version } = await findReasons(read, campaignId);
  return version === 0 ? 'daftar usulan Lagawi' : `daftar versi ${version}`;
}

const waitingSaid = ({ quotas: { waiting }, sectors }: CampaignSetup): string => {
  if (waiting === 0) return 'tidak ada';
  const isEach = sectors.some(({ quota }) => quota !== null);
  return `paling banyak ${waiting}${isEach ? ' per sektor yang punya kuota' : ''}`;
};

/** Where any criterion was. */
const blindly =
  'Kriteria bertanda “tanpa nama” dinilai dari contoh yang hanya berkode, tanpa nama usaha, pada lembar tersendiri yang dikunci sendiri; kurator baru membaca milik siapa kode itu setelah semua lembar tanpa namanya dikunci.';

const at = (instant: Date, zone: Zone): string => formatInstant(instant, zone, 'id');

/** Where a sector has fewer applicants than seats; the committee may fill them by decision. */
function emptySeats(view: SelectionView): [string, string][] {
  const empty = seatsLeft(view);
  return empty > 0 ? [['Kursi yang tidak terisi', String(empty)]] : [];
}

/** The proposal as it is printed. */
export const minutesRows = (view: SelectionView) => view.rows.map(rowOf);

/** The list as it was agreed on, whatever changed since. */
export const agreedRows = ({ content, view }: Agreed) =>
  content.entries.map(({ applicationId, rank, no, scoreHundredths, outcome }) => ({
    ...{ rank: String(rank), no: String(no), score: number(scoreHundredths / 100) },
    name: view.rows.find((one) => one.applicationId === applicationId)?.enterpriseName ?? '–',
    outcome: outcomeWords[outcome].id,
  }));

const rowOf = (row: SelectionRow) => ({
  ...(row.advantage && { advantage: `${row.advantage.points} / ${row.advantage.of}` }),
  ...{ rank: String(row.rank), no: String(row.no), name: row.enterpriseName },
  score: number(row.score),
  adjusted: row.adjusted
    ? `${number(row.adjusted.score)} ± ${number(row.adjusted.standardError)}`
    : '–',
  outcome: outcomeWords[row.outcome].id,
  assisted: row.assistedBy.length > 0 ? `binaan ${row.assistedBy.join(', ')}` : '',
});

async function panelRows({ read }: Database, campaignId: string) {
  const members = await selectMembers(read, campaignId);
  const sheets = (await selectSheets(read, campaignId)).filter(({ lockedAt }) => lockedAt);
  return members.map(({ personId, name, institution }) => ({
    ...{ name, institution },
    sheets: sheets.filter((sheet) => sheet.personId === personId).length,
  }));
}

/** What the chain planned, and how many came to each stage and went on. */
async function stageRows(database: Database, campaignId: string, view: SelectionView) {
  const { steps } = await findChain(database.read, campaignId);
  const { sent } = await applicationCounts(database, campaignId);
  const screened = await selectScreened(database.read, campaignId, {
    withdrawnSince: view.opening.closedAt,
  });
  const chosen = view.rows.filter(({ outcome }) => isChosen(outcome)).length;
  const scored = view.rows.length;
  const flow: Record<StepKind, [number, number]> = {
    screening: [sent, screened.length],
    digital: [screened.length, scored],
    panel: [scored, chosen],
    // It takes in what the panel proposed.
    plenary: [chosen, chosen],
  };
  return steps.map(({ kind, name, from, to, does }) => {
    // Who came to a stage of the manager's own, and who went on, no rule knows.
    const [came, went] = kind === 'other' ? ['–', '–'] : flow[kind].map((n) => number(n, 0));
    const planned = from && to ? formatSpan(from, to) : '–';
    return { name, planned, does: does.id, came: came ?? '–', went: went ?? '–' };
  });
}

/** The gates in force on opening, and how the screened stood at each. */
async function gateRows({ read }: Database, campaignId: string, { opening }: SelectionView) {
  const of = await selectScreened(read, campaignId, { withdrawnSince: opening.closedAt });
  const counted = await gateCounts({ read }, { campaignId, opening, of });
  return counted.map(({ gate, counts }) => ({
    ...{ name: gate.name, regulation: gate.regulation, effect: gateEffectWords[gate.effect].id },
    span: [
      ...(gate.from ? [`sejak ${formatDay(gate.from)}`] : []),
      ...(gate.until ? [`sampai ${formatDay(gate.until)}`] : []),
    ].join(' '),
    counts: gateResults.map((result) => number(counts[result], 0)),
  }));
}

/** Of the meeting that agreed on the proposal; null where the chain has none, or none was held. */
async function plenaryPart(
  { read }: Database,
  campaignId: string,
  setup: Awaited<ReturnType<typeof setupOf>>,
) {
  const plenary = await findPlenary(read, campaignId);
  const agreed = await agreedNow({ read }, campaignId, setup);
  if (!plenary || !hasStep(await findChain(read, campaignId), 'plenary')) return null;
  // A meeting on another list is none on this one.
  if (plenary.proposalHash !== agreed?.hash) return null;
  const members = await selectMembers(read, campaignId);
  const nameOf = (personId: string) =>
    members.find((one) => one.personId === personId)?.name ?? '–';
  const { heldOn, place, chair, present, dissents } = plenary;
  return {
    lead: `Diadakan ${dayWithWeekday(heldOn)} di ${place}, dipimpin ${chair}, dihadiri ${present.length} dari ${members.length} anggota panel.`,
    // Who led it may have scored.
    publicLead: `Diadakan ${dayWithWeekday(heldOn)} di ${place}, dihadiri ${present.length} dari ${members.length} anggota panel.`,
    dissents: dissents.map(({ personId, words }) => ({ name: nameOf(personId), words })),
  };
}

async function conflictLines(
  { read }: Database,
  campaignId: string,
  view: SelectionView,
): Promise<string[]> {
  const members = await selectMembers(read, campaignId);
  const conflicts = await selectConflicts(read, campaignId);
  return conflicts.flatMap(({ applicationId, personId, kind }) => {
    const row = view.rows.find((one) => one.applicationId === applicationId);
    const member = members.find((one) => one.personId === personId);
    if (!row || !member) return [];
    const [what, effect] =
      kind === 'personal'
        ? [conflictWords.personal.id, 'tidak menilai']
        : [`Binaan ${member.institution}`, 'tetap menilai'];
    return [
      `${member.name} (${member.institution}) dan ${row.enterpriseName}: ${what} (${effect})`,
    ];
  });
}

/** By what the list was decided and changed, and whether anybody's objection is still open. */
async function leadOf(
  database: Database,
  campaign: Pick<CampaignWhole, 'campaignId' | 'zone'>,
  decree: { number: string; decidedOn: Day },
): Promise<string> {
  const { campaignId } = campaign;
  const amendments = await selectAmendments(database.read, campaignId);
  const open = await countOpenObjections(database.read, campaignId);
  const versions = await citedVersions(database, campaign);
  return [
    `Ditetapkan dengan SK nomor ${decree.number} tanggal ${dayInFull(decree.decidedOn)}${changedBy(amendments)}.`,
    ...(versions ? [`Dasar keputusan: ${versions.id}.`] : []),
    ...(open > 0 ? [`Saat daftar ini diterbitkan, ${open} keberatan masih diperiksa.`] : []),
  ].join(' ');
}

/** The list by which the decree names its participants. */
export async function participantsContent(
  database: Database,
  asked: {
    campaignId: string;
    head: MinutesHead;
    decree: { number: string; decidedOn: MinutesHead['day'] };
  },
) {
  const { campaignId, head, decree } = asked;
  const campaign = present(await campaignOf(database, campaignId), 'a campaign');
  const setup = await setupOf(database, campaignId);
  const view = await selectionOf(database, campaignId, setup);
  if (!view) throw panelProblems.notClosed();
  const said = await conditionsSaid(database, campaign, head.day);
  const listed = (rows: readonly (SelectionRow & { waits?: WaitingPlace })[]) =>
    listedAs(
      rows.map((row) => ({ ...row, name: row.enterpriseName, conditions: said(row) })),
      setup.sectors,
    );
  return {
    ...{ title: 'Daftar Peserta Terpilih', campaign: campaign.name, number: head.number },
    issuers: campaign.institutions.map(({ name }) => name).slice(0, issuersMax),
    lead: await leadOf(database, campaign, decree),
    rows: listed(view.rows.filter(({ outcome }) => isChosen(outcome))),
    waiting: listed(waitingIn(view.rows, quotaIn(setup.sectors))),
    issued: `Daftar ini diterbitkan di ${head.place} pada hari ini, ${spelledDay(head.day)}.`,
    ...{ place: head.place, day: formatDay(head.day), signatories: head.signatories },
  };
}
