import type { Day } from '../../kernel/day.ts';
import type { Problem, Words } from '../../kernel/problem.ts';
import type { EnterpriseFields } from '../words.ts';

/** Columns of the registry's file, in their order; heads are matched without case and blanks. */
export const registryColumns = [
  'id',
  'nama',
  'nama_lain',
  'kode_daerah',
  'zona',
  'sektor',
  'nib',
  'npwp',
  'kbli',
  'edisi_kbli',
  'pemilik',
  'hp_pemilik',
  'nik_pemilik',
  'boleh_masuk',
  'peserta_sejak',
] as const;
export type RegistryColumn = (typeof registryColumns)[number];

/** One row as it was typed and could be read. */
export interface RegistryRow {
  /** '' to look for it, "baru" to add it whatever looks alike, else the id to change. */
  id: string;
  fields: EnterpriseFields & { name: string };
  identifiers: readonly { kind: string; number: string; edition?: string }[];
  owner: { name: string; phone: string | null; nik: string | null; mayEnter: boolean } | null;
  memberFrom: Day | null;
}

export type RowOutcome =
  /** Nobody like it is there. */
  | { kind: 'add'; line: number; enterpriseId: string; row: RegistryRow }
  /** It is there under its id, and its row says other things. */
  | { kind: 'change'; line: number; enterpriseId: string; row: RegistryRow }
  /** It is there; in a campaign's import it joins where it did not yet. */
  | { kind: 'known'; line: number; enterpriseId: string; row: RegistryRow; joins: boolean }
  | { kind: 'refused'; line: number; name: string; problems: readonly Problem[] };

export interface Booked {
  added: number;
  changed: number;
  known: number;
  refused: number;
  /** Rows that the plan let through and the booking did not: the registry had moved meanwhile. */
  failures: readonly { line: number; words: Words }[];
}

export interface RegistryImport {
  importId: string;
  campaignId: string | null;
  fileName: string;
  /** null once the file is gone. */
  spoolKey: string | null;
  madeAt: Date;
  madeBy: string;
  booked: ({ at: Date } & Booked) | null;
}
