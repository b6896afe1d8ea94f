/** The rows of the registry's file: read, held against what is there, and what comes of each. */
import { createHash } from 'node:crypto';
import { type Day, parseDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { isNik } from '../../kernel/nik.ts';
import { decided, type Problem } from '../../kernel/problem.ts';
import { normalizePhone, peopleProblems } from '../../people/index.ts';
import { registryFileProblems } from '../problems/registry-file.ts';
import { checkEnterprise } from '../rules/enterprise.ts';
import { checkIdentifier } from '../rules/identifiers.ts';
import { kemendagriCodeOf } from '../rules/regions.ts';
import { type HeadsAt, nameKey, readHeads } from '../rules/registry-file.ts';
import type { RegistryColumn, RegistryRow, RowOutcome } from '../words/registry-file.ts';

/** A row takes several acts; what is longer is split. */
const registryRowsMax = 2000;

export interface ReadRow {
  /** In the file, the heads being line 1. */
  line: number;
  row: RegistryRow;
  problems: readonly Problem[];
}

/** Every row that says something; lines that begin with # are remarks. */
export function readRows(table: readonly (readonly string[])[], today: Day): ReadRow[] {
  const [heads = [], ...body] = table;
  const at = decided(readHeads(heads));
  const rows = body
    .map((cells, i) => ({ cells, line: i + 2 }))
    .filter(({ cells }) => cells.some(Boolean) && !cells[0]?.startsWith('#'));
  if (rows.length === 0) throw registryFileProblems.noRows();
  if (rows.length > registryRowsMax) {
    throw registryFileProblems.tooManyRows({ max: registryRowsMax });
  }
  return rows.map(({ cells, line }) => ({ line, ...readRow(cells, at, today) }));
}

function readRow(cells: readonly string[], at: HeadsAt, today: Day): Omit<ReadRow, 'line'> {
  const problems: Problem[] = [];
  const cell = (column: RegistryColumn) => cells[at.get(column) ?? -1] ?? '';
  const fields = {
    name: cell('nama'),
    aliases: cell('nama_lain').split(';'),
    regionCode: regionOf(cell('kode_daerah')),
    sector: cell('sektor'),
    ...(cell('zona') && { zone: cell('zona').toUpperCase() }),
  };
  const checked = checkEnterprise(fields);
  if (!checked.ok) problems.push(...checked.refusals);
  const identifiers = [
    { kind: 'nib', number: cell('nib') },
    { kind: 'npwp', number: cell('npwp') },
    { kind: 'kbli', number: cell('kbli'), edition: cell('edisi_kbli') },
  ].filter(({ number }) => number !== '');
  for (const one of identifiers) {
    const number = checkIdentifier(one);
    if (!number.ok) problems.push(...number.refusals);
  }
  const owner = readOwner(cell, problems);
  const memberFrom = cell('peserta_sejak') === '' ? null : parseDay(cell('peserta_sejak'));
  // A member of tomorrow is nobody's to reach today.
  if (cell('peserta_sejak') !== '' && (!memberFrom || memberFrom > today)) {
    problems.push(registryFileProblems.memberDayWrong());
  }
  const id = cell('id').toLowerCase();
  return { row: { id, fields, identifiers, owner, memberFrom }, problems };
}

/** BPS writes four digits without a point; where the two systems are known, either is taken. */
function regionOf(typed: string): string {
  if (/^\d{4}$/.test(typed)) return kemendagriCodeOf(typed) ?? typed;
  return typed;
}

function readOwner(
  cell: (column: RegistryColumn) => string,
  problems: Problem[],
): RegistryRow['owner'] {
  const [name, typedPhone, typedNik] = [cell('pemilik'), cell('hp_pemilik'), cell('nik_pemilik')];
  const enters = cell('boleh_masuk').toLowerCase();
  if (!['', 'ya', 'y', 'tidak'].includes(enters)) problems.push(registryFileProblems.yesOrEmpty());
  if (name === '' && typedPhone === '' && typedNik === '') return null;
  if (name === '') problems.push(registryFileProblems.ownerNameMissing());
  const phone = typedPhone === '' ? null : normalizePhone(typedPhone);
  if (typedPhone !== '' && !phone) problems.push(peopleProblems.phoneWrong());
  const digits = typedNik.replace(/[\s.-]/g, '');
  if (typedNik !== '' && !isNik(digits)) {
    problems.push(peopleProblems.nikWrong({ length: digits.replace(/\D/g, '').length }));
  }
  return { name, phone, nik: digits || null, mayEnter: enters.startsWith('y') };
}

/** What is there already, as far as these rows could mean it. */
export interface Registered {
  /** By NIB, in its one spelling. */
  byNib: ReadonlyMap<string, string>;
  /** By region and key of the name. */
  byName: ReadonlyMap<string, string>;
  /** Those that this person may see, with their names. */
  inReach: ReadonlyMap<string, string>;
  /** Members of the campaign. */
  members: ReadonlySet<string>;
  phonesTaken: ReadonlySet<string>;
  /** Whether this person may give an owner the right to come in. */
  mayLetIn: boolean;
}

const nameKeyOf = ({ fields }: RegistryRow) => `${fields.regionCode ?? ''} ${nameKey(fields.name)}`;

export function nibOf({ identifiers }: RegistryRow): string | null {
  const nib = identifiers.find(({ kind }) => kind === 'nib');
  const checked = nib && checkIdentifier(nib);
  return checked?.ok ? checked.value.number : null;
}

/** What comes of each row, in the order of the file. */
export function planRows(
  rows: readonly ReadRow[],
  { importId, there }: { importId: string; there: Registered },
): RowOutcome[] {
  const seen = {
    nib: new Map<string, number>(),
    name: new Map(),
    phone: new Map<string, number>(),
  };
  return rows.map(({ line, row, problems }) => {
    const own = idOfRow(importId, line);
    // Broken off after this row was begun: it goes on where it was.
    if (there.inReach.has(own)) return { kind: 'add', line, row, enterpriseId: own };
    const faults = [...problems, ...twins(row, line, seen)];
    const found = faults.length === 0 ? match(row, there) : { problem: null, enterpriseId: null };
    if (found.problem) faults.push(found.problem);
    const { enterpriseId } = found;
    const phone = row.owner?.phone;
    if (!enterpriseId && phone && there.phonesTaken.has(phone)) {
      faults.push(registryFileProblems.phoneTaken());
    }
    if (row.owner?.mayEnter && !there.mayLetIn) faults.push(registryFileProblems.notYoursToLetIn());
    if (faults.length > 0)
      return { kind: 'refused', line, name: row.fields.name, problems: faults };
    if (!enterpriseId) return { kind: 'add', line, row, enterpriseId: own };
    if (row.id === enterpriseId) return { kind: 'change', line, row, enterpriseId };
    return { kind: 'known', line, row, enterpriseId, joins: !there.members.has(enterpriseId) };
  });
}

/** Rows of one file that are one enterprise, or one owner's phone. */
function twins(
  row: RegistryRow,
  line: number,
  seen: { nib: Map<string, number>; name: Map<string, number>; phone: Map<string, number> },
): Problem[] {
  const [nib, name, phone] = [nibOf(row), nameKeyOf(row), row.owner?.phone ?? null];
  const before = (nib && seen.nib.get(nib)) || (row.id === '' && seen.name.get(name)) || null;
  const samePhone = phone ? seen.phone.get(phone) : undefined;
  if (nib) seen.nib.set(nib, line);
  seen.name.set(name, line);
  if (phone) seen.phone.set(phone, line);
  return [
    ...(before ? [registryFileProblems.twiceInFile({ line: before })] : []),
    ...(samePhone ? [registryFileProblems.phoneTwiceInFile({ line: samePhone })] : []),
  ];
}

/** Whose row it is: by id, by NIB; and what looks like it is asked about. */
function match(
  row: RegistryRow,
  there: Registered,
): { enterpriseId: string | null; problem: Problem | null } {
  const nib = nibOf(row);
  const byNib = nib ? (there.byNib.get(nib) ?? null) : null;
  if (row.id !== '' && row.id !== 'baru') {
    const isThere = isId(row.id) && there.inReach.has(row.id);
    if (!isThere) return refused(registryFileProblems.idWrong({ id: row.id.slice(0, 40) }));
    return { enterpriseId: row.id, problem: null };
  }
  if (byNib) {
    if (there.inReach.has(byNib)) return { enterpriseId: byNib, problem: null };
    return refused(registryFileProblems.knownElsewhere());
  }
  const alike = there.byName.get(nameKeyOf(row));
  if (row.id === 'baru' || !alike) return { enterpriseId: null, problem: null };
  const name = there.inReach.get(alike);
  if (name === undefined) return refused(registryFileProblems.looksKnownElsewhere());
  return refused(registryFileProblems.looksKnown({ name, enterpriseId: alike }));
}

const refused = (problem: Problem) => ({ enterpriseId: null, problem });

/**
 * The same row of the same import makes the same enterprise, however often it is confirmed: an id
 * of version 7 whose random part is a hash.
 */
export function idOfRow(importId: string, line: number, what = 'enterprise'): string {
  const hash = createHash('sha256').update(`${importId} ${line} ${what}`).digest('hex');
  return `${importId.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
