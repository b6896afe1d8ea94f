/** What the scenes of the selection share. */
import type { House } from '../src/house.ts';
import type { Who } from '../src/people/index.ts';
import type { Sector } from './cast.ts';
import type { Seeded } from './seeded.ts';
import type { StoryClock } from './story.ts';

export const campaignId = 'lagawi-2022';

/** Seats by sector: the published mix without the one too many (docs/decisions, eighteen food). */
export const seats: Record<Sector, { code: string; kbli: string; quota: number }> = {
  food: { code: 'makanan-minuman', kbli: '10, 11', quota: 18 },
  toys: { code: 'mainan-anak', kbli: '324', quota: 1 },
  fashion: { code: 'fesyen', kbli: '13, 14, 15', quota: 3 },
  craft: { code: 'kerajinan', kbli: '16, 23, 31, 32', quota: 7 },
  machines: { code: 'mesin', kbli: '25, 26, 27, 28', quota: 1 },
};

/** Jakarta's time. */
export const at = (on: string, time: string) => new Date(`${on}T${time}:00+07:00`);

export interface Scene {
  house: House;
  story: StoryClock;
  by: Who;
  /** Person ids of the staff by key. */
  people: ReadonlyMap<string, string>;
}

export type Story = Pick<Scene, 'house' | 'story' | 'by'>;

export const score = (rng: Seeded, worth: number): string =>
  String(Math.min(5, Math.max(1, Math.round(worth + rng.bell() * 0.35))));

/** Who signs for the panel, and for the jury. */
export const jury = [
  { name: 'Gandaresmi Puspawira', title: 'Ketua dewan juri (simulasi)', nip: '' },
];

/** One of the curators. */
export const signatories = [
  { name: 'Wulandaru Setapraja', title: 'Ketua panel (simulasi)', nip: '' },
];

export const decider = {
  deciderName: 'Pejabat Simulasi',
  deciderTitle: 'Pejabat penetap (simulasi)',
  deciderNip: '',
};

/** Who decides, and sends people. */
export const officials = [{ name: decider.deciderName, title: decider.deciderTitle, nip: '' }];

/** On what the decrees of the replay rest. */
export const grounds = 'SIMULASI: rencana kegiatan kampanye tahun 2022';
