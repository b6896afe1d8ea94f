/** The heads of the registry's file, and when two names are one. */
import { accept, type Decision, refuse } from '../../kernel/problem.ts';
import { tidy } from '../../kernel/tidy.ts';
import { registryFileProblems } from '../problems/registry-file.ts';
import { type RegistryColumn, registryColumns } from '../words/registry-file.ts';

export type HeadsAt = ReadonlyMap<RegistryColumn, number>;

/** Which column is where; unknown columns are let be. */
export function readHeads(row: readonly string[]): Decision<HeadsAt> {
  const at = new Map<RegistryColumn, number>();
  for (const [i, cell] of row.entries()) {
    const head = tidy(cell).toLowerCase().replace(/[\s-]/g, '_').replaceAll('*', '');
    const column = registryColumns.find((one) => one === head);
    if (column && !at.has(column)) at.set(column, i);
  }
  if (at.has('nama')) return accept(at);
  const heads = row.filter(Boolean).join(', ').slice(0, 120) || '–';
  return refuse([registryFileProblems.headsMissing({ heads })]);
}

/**
 * By which two names of enterprises are one in the same region: letters and digits only, without
 * the words that say what kind of business it is.
 */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !kindsOfBusiness.has(word));
  return words.join('');
}

const kindsOfBusiness = new Set(['ikm', 'ukm', 'umkm', 'cv', 'pt', 'ud', 'pd', 'toko', 'usaha']);
