/** The nomination dossier: the evidence for one winner, assembled from what is recorded. */
import { type CampaignWhole, setupOf } from '../../campaigns/index.ts';
import { issuersMax, type MinutesHead } from '../../curation/index.ts';
import type { Database } from '../../database/index.ts';
import {
  type EnterpriseWhole,
  enterpriseOf,
  type Identifier,
  identifierWords,
  regionName,
  standingOf,
} from '../../enterprises/index.ts';
import { present } from '../../kernel/assert.ts';
import { type Day, dayIn, formatDay, formatInstant } from '../../kernel/day.ts';
import { decimal } from '../../kernel/decimal.ts';
import { dayInFull, rupiahInFull, spelledDay } from '../../kernel/spelled.ts';
import { judgingProblems } from '../problems.ts';
import { rawOf } from '../rules/measures.ts';
import { findDecree } from '../store/decree.ts';
import type { Nomination } from '../words/award.ts';
import type { WinnersDecree } from '../words/decree.ts';
import { type MeasuredFinalist, normalisationOf } from '../words.ts';
import { evidenceOf } from './evidence.ts';
import { type WinnersView, winnersOf } from './ranking.ts';

const number = (value: number, digits: number): string => decimal(value, { digits });
const percent = (share: number | null): string =>
  share === null ? 'tidak dapat dihitung' : `${number(100 * share, 1)} %`;

export async function dossierContent(
  database: Database,
  asked: { campaign: CampaignWhole; head: MinutesHead; nomination: Nomination },
) {
  const { campaign, head, nomination } = asked;
  const { campaignId } = campaign;
  const { enterpriseId } = nomination;
  const view = await winnersOf(database, campaignId, await setupOf(database, campaignId));
  const decree = await findDecree(database.read, campaignId);
  const enterprise = await enterpriseOf(database, enterpriseId);
  if (!view || !decree || !enterprise) throw judgingProblems.noDecree();
  const finalist = present(
    view.finalists.find((one) => one.enterpriseId === enterpriseId),
    'a nominee was a finalist',
  );
  return {
    ...{ title: 'Berkas Pengusulan', campaign: campaign.name },
    number: `${head.number}-${placeOf(decree, enterpriseId)}`,
    issuers: campaign.institutions.map(({ name }) => name).slice(0, issuersMax),
    ...{ place: head.place, day: formatDay(head.day), signatories: head.signatories },
    issued: `Berkas ini diterbitkan di ${head.place} pada hari ini, ${spelledDay(head.day)}.`,
    name: enterprise.name,
    lead: `Mengusulkan ${enterprise.name} untuk ${nomination.award}, kategori ${nomination.category}, dengan surat nomor ${nomination.number} tanggal ${dayInFull(nomination.nominatedOn)}.`,
    profile: profileOf(enterprise),
    products: enterprise.products
      .filter(({ isOwn, retiredOn }) => isOwn && retiredOn === null)
      .map(({ name, unit }) => (unit ? `${name} (${unit})` : name)),
    permits: enterprise.identifiers
      .filter(({ kind }) => kind !== 'npwp')
      .map((one) => permitOf(one, head.day)),
    sales: salesOf(finalist, { view, campaign }),
    judging: judgingOf(view, { enterpriseId, decree }),
    criteria: criteriaOf(view, enterpriseId),
    evidence: await evidenceOf(database, {
      ...{ campaign, finalist, measuredAt: measuredAtOf(finalist, view) },
    }),
    consent: `Pelaku usaha menyatakan setuju datanya dikirim kepada penyelenggara pada ${dayInFull(nomination.agreedOn)}.`,
  };
}

/** Among the winners, as on the charters: each dossier has a number of its own. */
const placeOf = ({ content }: WinnersDecree, enterpriseId: string): number =>
  1 +
  content.entries
    .filter(({ isWinner }) => isWinner)
    .findIndex((one) => one.enterpriseId === enterpriseId);

const profileOf = (enterprise: EnterpriseWhole): [string, string][] => [
  ['Nama usaha', enterprise.name],
  ['Sektor', enterprise.sector || '–'],
  ['Daerah', regionName(enterprise.regionCode) || '–'],
  [
    'Toko online',
    enterprise.storefronts
      .filter(({ until }) => until === null)
      .map(({ marketplace, shopName }) => `${shopName} (${marketplace})`)
      .join(', ') || '–',
  ],
];

/** A number is called valid only where somebody looked into its register. */
function permitOf(identifier: Identifier, today: Day): { kind: string; no: string; state: string } {
  const { kind, number: no, lastCheck } = identifier;
  const looked = lastCheck
    ? `diperiksa ${formatDay(dayIn('WIB', lastCheck.checkedAt))} pada ${lastCheck.place}`
    : '';
  const state = {
    valid: `berlaku, ${looked}`,
    unchecked: 'belum diperiksa pada penerbitnya',
    notFound: `tidak ditemukan, ${looked}`,
    expired: 'habis masa berlaku',
    revoked: 'dicabut',
  }[standingOf(identifier, today)];
  return { kind: identifierWords[kind].id, no, state };
}

/** The figures of one who was measured again rest on what was known then. */
const measuredAtOf = ({ again }: MeasuredFinalist, { final }: WinnersView): Date =>
  again?.at ?? final.measuredAt;

function salesOf(
  finalist: MeasuredFinalist,
  { view, campaign }: { view: WinnersView; campaign: CampaignWhole },
): [string, string][] {
  const { from, to } = campaign.window;
  const { measured, again } = finalist;
  const [reported, expected] = measured.weeks;
  return [
    ['Masa pemantauan', `${formatDay(from)} sampai ${formatDay(to)}`],
    ['Penjualan final', rupiahInFull(rawOf('sales', measured) ?? 0)],
    ['Transaksi', number(rawOf('transactions', measured) ?? 0, 0)],
    ['Porsi daring', percent(rawOf('onlineShare', measured))],
    ['Porsi berbukti (A–C)', percent(rawOf('evidenceShare', measured))],
    ['Pertumbuhan terhadap data awal', percent(rawOf('growth', measured))],
    ['Pekan dilaporkan', `${reported} dari ${expected}`],
    [
      again ? 'Diukur ulang pada' : 'Diukur pada',
      formatInstant(measuredAtOf(finalist, view), campaign.zone, 'id'),
    ],
    ['Definisi penjualan', `versi ${view.final.definitionVersion}`],
  ];
}

function judgingOf(
  view: WinnersView,
  asked: { enterpriseId: string; decree: { number: string; decidedOn: Day } },
): [string, string][] {
  const row = view.rows.find((one) => one.enterpriseId === asked.enterpriseId);
  return [
    ['Urutan di antara finalis', `${row?.rank ?? '–'} dari ${view.rows.length}`],
    ['Nilai', row ? `${number(row.score, 2)} dari 100` : '–'],
    ['Kriteria', `versi ${view.criteria.version}`],
    ['Ditetapkan', `SK nomor ${asked.decree.number} tanggal ${dayInFull(asked.decree.decidedOn)}`],
  ];
}

function criteriaOf(view: WinnersView, enterpriseId: string) {
  const row = view.rows.find((one) => one.enterpriseId === enterpriseId);
  return view.criteria.criteria.map((one, i) => ({
    name: one.name,
    weight: String(one.weight),
    points: number(row?.points[i] ?? 0, 1),
    how:
      one.kind === 'measured'
        ? normalisationOf(one.measure, view.criteria.measuring).id
        : 'dinilai semua juri',
  }));
}
