/**
 * How a campaign begins without anything being coded: from what Lagawi ships, or from a campaign of
 * this house. The shipped one follows the published course of such campaigns (three months, one
 * province, thirty participants); all of it is data and may be changed.
 */
import { addDays, type Day, daysBetween } from '../../kernel/day.ts';
import {
  type CampaignSetup,
  type IndicatorFields,
  type Quotas,
  type Sector,
  usualWaiting,
} from '../words/setup.ts';
import type { Stage, Window } from '../words.ts';

/** By which the shipped template is asked for; no campaign's address has this word. */
export const shippedName = '_bawaan';

export interface Template {
  stages: readonly Stage[];
  sectors: readonly Sector[];
  quotas: Quotas;
  indicators: readonly IndicatorFields[];
}

/** Days are told from the window's first day, or from its last one. */
const shippedStages = [
  { name: 'Penjaringan', from: -21, to: -14 },
  { name: 'Kurasi', from: -7, to: -6 },
  { name: 'Pembukaan dan pengumuman peserta', from: -3, to: -3 },
] as const;
const shippedLastStages = [
  { name: 'Penjurian', from: 1, to: 5 },
  { name: 'Penutupan dan penghargaan', from: 6, to: 6 },
] as const;

const sector = (
  code: string,
  [name, nameEn]: readonly [string, string],
  kbli: readonly string[],
): Sector => ({ code, name, nameEn, kbli, quota: null });

/** Divisions of KBLI, which are those of ISIC in both editions. */
const shippedSectors: readonly Sector[] = [
  sector('makanan-minuman', ['Makanan dan minuman', 'Food and drinks'], ['10', '11']),
  sector('fesyen', ['Fesyen', 'Fashion'], ['13', '14', '15']),
  sector('kerajinan', ['Kerajinan', 'Crafts'], ['16', '23', '31', '32']),
  sector('mainan-anak', ['Mainan anak', 'Toys'], ['324']),
  sector(
    'mesin',
    ['Mesin dan teknologi tepat guna', 'Machines and appropriate technology'],
    ['25', '26', '27', '28'],
  ),
];

const shippedIndicators: readonly IndicatorFields[] = [
  {
    code: 'onboarding',
    name: 'IKM onboarding',
    unit: 'IKM',
    meaning:
      'Peserta yang toko daringnya dibuka, atau yang penjualan daring pertamanya terjadi, di dalam masa pemantauan. Yang sudah berjualan daring sebelumnya dihitung terpisah.',
    source: '',
    measure: 'onboardedDuring',
  },
  {
    code: 'penjualan',
    name: 'Nilai penjualan',
    unit: 'rupiah',
    meaning: 'Nilai penjualan final menurut definisi kampanye ini.',
    source: '',
    measure: 'sales',
  },
  {
    code: 'didampingi',
    name: 'IKM didampingi',
    unit: 'IKM',
    meaning: 'Peserta yang mengikuti paling sedikit satu sesi pendampingan.',
    source: '',
    measure: 'told',
  },
  {
    code: 'dilatih',
    name: 'Orang dilatih',
    unit: 'orang',
    meaning: 'Orang yang menyelesaikan pelatihan, masing-masing sekali, bukan jumlah kehadiran.',
    source: '',
    measure: 'told',
  },
];

export function shippedTemplate(window: Window): Template {
  const at = (day: Day, of: readonly { name: string; from: number; to: number }[]): Stage[] =>
    of.map(({ name, from, to }) => ({ name, from: addDays(day, from), to: addDays(day, to) }));
  return {
    stages: [
      ...at(window.from, shippedStages),
      { name: 'Pendampingan dan pemantauan penjualan', ...window },
      ...at(window.to, shippedLastStages),
    ],
    sectors: shippedSectors,
    quotas: { members: 30, finalists: null, winners: 5, waiting: usualWaiting },
    indicators: shippedIndicators,
  };
}

/**
 * A campaign of this house as a template: its stages keep their distance to the window's first day,
 * and what follows the window to its last. Its targets were its own promises and stay with it.
 */
export function templateOf(
  campaign: { window: Window; stages: readonly Stage[] },
  setup: CampaignSetup,
  window: Window,
): Template {
  const shift = (day: Day): Day =>
    day > campaign.window.to
      ? addDays(window.to, daysBetween(campaign.window.to, day))
      : day === campaign.window.to
        ? window.to
        : addDays(window.from, daysBetween(campaign.window.from, day));
  const stages = campaign.stages.map(({ name, from, to }) => {
    const first = shift(from);
    const last = shift(to);
    return { name, from: first, to: last < first ? first : last };
  });
  const indicators = setup.indicators.map(({ targets: _, reading: __, ...fields }) => fields);
  return { stages, sectors: setup.sectors, quotas: setup.quotas, indicators };
}
