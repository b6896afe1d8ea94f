/** A list of trainees as offices kept them for years: what comes of each of its rows. */
import type { Day } from '../../kernel/day.ts';
import { isNik } from '../../kernel/nik.ts';
import type { Words } from '../../kernel/problem.ts';
import { slugOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import type { Sex } from '../words.ts';
import { type ColumnRole, guessColumns, headRow } from './columns.ts';
import { personKey } from './names.ts';
import { partnerMax, partnersIn } from './partners.ts';
import { type Presence, presenceIn } from './presence.ts';
import { type Span, toldDay, toldSpan } from './told-days.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A sheet with its heads found; those without are told, and nothing of them is taken in. */
export interface Layout {
  readonly sheet: string;
  /** From 0. */
  readonly headAt: number;
  readonly heads: readonly string[];
  readonly roles: readonly ColumnRole[];
}

export interface ListContext {
  phoneOf(typed: string): string | null;
  nibOf(typed: string): string | null;
  /** The code of a regency, or of a province, by its name; null where none has it. */
  regionOf(name: string): string | null;
  today: Day;
  /** For rows of which the list does not tell it; '' and null where the person did not either. */
  otherwise: { title: string; span: Span | null; venue: string };
}

/** As it is told by the list; which batch it is, is decided by title and first day. */
export interface ToldBatch {
  readonly title: string;
  readonly span: Span;
  readonly venue: string;
}

export interface ListedPerson {
  readonly name: string;
  readonly nameKey: string;
  /** Digits, not yet hashed; '' where none was told or it is none. */
  readonly nik: string;
  readonly phone: string | null;
  readonly birthPlace: string;
  readonly birthDay: Day | null;
  readonly sex: Sex | null;
  readonly regionCode: string;
}

export interface PlannedRow {
  readonly sheet: string;
  /** In the sheet, from 1. */
  readonly line: number;
  readonly batch: ToldBatch;
  readonly person: ListedPerson;
  readonly enterprise: string;
  readonly nib: string;
  readonly isPresent: boolean;
  /** Of the batch. */
  readonly partners: readonly string[];
  /** What was kept as it stood, or left out, although the row is taken in. */
  readonly doubts: readonly Words[];
}

export interface ListPlan {
  readonly rows: readonly PlannedRow[];
  readonly refused: readonly { sheet: string; line: number; why: Words }[];
}

export function layoutsOf(sheets: readonly Sheet[]): Layout[] {
  return sheets.flatMap(({ name, rows }) => {
    const headAt = headRow(rows);
    if (headAt === null) return [];
    const heads = rows[headAt] ?? [];
    return [{ sheet: name, headAt, heads, roles: guessColumns(heads) }];
  });
}

export function planList(
  sheets: readonly Sheet[],
  layouts: readonly Layout[],
  context: ListContext,
): ListPlan {
  const rows: PlannedRow[] = [];
  const refused: { sheet: string; line: number; why: Words }[] = [];
  for (const layout of layouts) {
    const sheet = sheets.find(({ name }) => name === layout.sheet);
    if (!sheet) continue;
    const reader = readerOf(sheet, layout, context);
    for (const [i, cells] of sheet.rows.entries()) {
      if (i <= layout.headAt) continue;
      const read = reader(cells);
      const at = { sheet: sheet.name, line: i + 1 };
      if (read && 'why' in read) refused.push({ ...at, why: read.why });
      else if (read) rows.push({ ...at, ...read });
    }
  }
  return { rows, refused };
}

type Read = Omit<PlannedRow, 'sheet' | 'line'>;

/** Reads the rows of a sheet in their order: a heading between them holds for those below. */
function readerOf(
  sheet: Sheet,
  { headAt, heads, roles }: Layout,
  context: ListContext,
): (cells: readonly string[]) => Read | { why: Words } | null {
  const above = sheet.rows
    .slice(0, headAt)
    .map((row) => tidy(row.join(' ')))
    .filter(Boolean);
  let title = titleIn(above, context) ?? { title: '', span: null };
  const presenceOf = presenceIn(
    heads[roles.indexOf('presence')] ?? '',
    sheet.rows.slice(headAt + 1).map((cells) => cellOf(cells, roles, 'presence')),
  );
  const headText = tidy(heads.join(' ')).toLowerCase();
  return (cells) => {
    const filled = [...new Set(cells.map(tidy).filter(Boolean))];
    // Printed lists repeat their heads on each page.
    if (filled.length === 0 || tidy(cells.join(' ')).toLowerCase() === headText) return null;
    const [only = ''] = filled;
    if (filled.length === 1 && /\p{L}/u.test(only)) {
      const below = titleIn(filled, context);
      if (below) title = below;
      if (below) return null;
      // In a list of names alone, a row has one cell.
      if (cellOf(cells, roles, 'name') === '' || footer.test(only)) return { why: noPerson(only) };
    }
    return readRow(cells, roles, { context, title, presenceOf });
  };
}

/** What stands below a list: who signs it, what its marks mean. */
const footer = /^(mengetahui|dibuat|disusun|ttd|panitia|catatan|keterangan|nip\b|kepala|a\.n\.)/i;

const titleWords =
  /angkatan|gelombang|batch|pelatihan|bimtek|bimbingan teknis|kelas|workshop|e-?smart/i;

/** Of lines that are no rows: the one that says what was held, and the first days that are told. */
function titleIn(
  lines: readonly string[],
  { today }: ListContext,
): { title: string; span: Span | null } | null {
  const title = lines.find((line) => titleWords.test(line));
  if (title === undefined) return null;
  const span = lines.map((line) => toldSpan(line, today)).find((one) => one !== null) ?? null;
  return { title, span };
}

function cellOf(cells: readonly string[], roles: readonly ColumnRole[], role: ColumnRole): string {
  const at = cells.findIndex((cell, i) => roles[i] === role && cell.trim() !== '');
  return tidy(cells[at] ?? '');
}

interface RowContext {
  context: ListContext;
  title: { title: string; span: Span | null };
  presenceOf: (typed: string) => Presence;
}

/** Of any text in a list. */
export const textMax = 200;

function readRow(
  cells: readonly string[],
  roles: readonly ColumnRole[],
  { context, title, presenceOf }: RowContext,
): Read | { why: Words } | null {
  const cell = (role: ColumnRole) => cellOf(cells, roles, role);
  const name = cell('name');
  if (/^(jumlah|total|sub ?total|rekap)/i.test(tidy(cells.join(' ')))) return null;
  if (personKey(name) === '') return { why: nameless };
  if (name.length > textMax) return { why: tooLong };
  const { today, otherwise } = context;
  const doubts: Words[] = [];
  const kept = <T>(typed: string, read: T | null, doubt: (typed: string) => Words): T | null => {
    if (typed !== '' && read === null) doubts.push(doubt(typed));
    return read;
  };
  const heldOn = (role: 'from' | 'until') => kept(cell(role), toldSpan(cell(role), today), oddHeld);
  const [from, until] = [heldOn('from'), heldOn('until')];
  const own = from ? { from: from.from, until: until?.until ?? from.until } : null;
  const span = own ?? title.span ?? otherwise.span;
  if (!span) return { why: cell('from') === '' ? dayless : oddDay(cell('from')) };
  if (span.from > today || span.until < span.from) return { why: notYet };
  const [birthPlace, birthDay] = bornOf(cell, today);
  const nik = cell('nik').replace(/[\s.'-]/g, '');
  const place = cell('region') || cell('province');
  const { isPresent, doubt } = presenceOf(cell('presence'));
  if (doubt) doubts.push(doubt);
  return {
    batch: {
      title: (cell('batch') || title.title || otherwise.title).slice(0, textMax),
      span,
      venue: (cell('venue') || otherwise.venue).slice(0, textMax),
    },
    person: {
      name,
      nameKey: personKey(name),
      nik: kept(nik, isNik(nik) ? nik : null, digitsLost.test(nik) ? numberNik : oddNik) ?? '',
      phone: kept(cell('phone'), context.phoneOf(cell('phone')), oddPhone),
      birthPlace: slugOf(birthPlace),
      birthDay: kept(birthDay, toldDay(birthDay, today), oddBirth),
      sex: sexOf(cell('sex')),
      regionCode: kept(place, context.regionOf(place), oddRegion) ?? '',
    },
    enterprise: cell('enterprise').slice(0, textMax),
    nib: kept(cell('nib'), cell('nib') && context.nibOf(cell('nib')), oddNib) ?? '',
    isPresent,
    partners: partnersIn(cell('partner')).map((name) => name.slice(0, partnerMax)),
    doubts,
  };
}

/** Place and day, from a column each or from one: “Metro, 12 Mei 1985”. */
function bornOf(cell: (role: ColumnRole) => string, today: Day): [string, string] {
  const both = cell('birth');
  if (both === '') return [cell('birthPlace'), cell('birthDay')];
  const [, place = '', date = ''] = /^(\D*?)[\s,./-]*(\d.*)?$/.exec(both) ?? [];
  // Without a comma and a day it is a place, whatever stands in it.
  return date === '' || toldDay(date, today) || /\d/.test(date) ? [place, date] : [both, ''];
}

function sexOf(typed: string): Sex | null {
  if (/^(l|lk|laki|pria|male|m\b)/i.test(typed)) return 'L';
  return /^(p|pr|perempuan|wanita|female|f\b)/i.test(typed) ? 'P' : null;
}

/** Without dots and blanks: “1,80112E+15”, as a spreadsheet writes a long number. */
const digitsLost = /^\d+(,\d+)?E\+?\d+$/i;

const nameless: Words = { id: 'Nama kosong.', en: 'The name is empty.' };
const tooLong: Words = {
  id: `Nama lebih dari ${textMax} huruf.`,
  en: `The name has more than ${textMax} letters.`,
};
const dayless: Words = {
  id: 'Tanggal pelatihan tidak tertulis. Isi tanggal untuk seluruh berkas.',
  en: 'No date of the training is written. Give one for the whole file.',
};
const oddDay = (typed: string): Words => ({
  id: `Tanggal pelatihan “${typed.slice(0, 40)}” tidak terbaca. Perbaiki di berkasnya, atau isi tanggal untuk seluruh berkas.`,
  en: `The date of the training, “${typed.slice(0, 40)}”, cannot be read. Mend it in the file, or give one for the whole file.`,
});
const oddHeld = (typed: string): Words => ({
  id: `Tanggal pelatihan “${typed.slice(0, 40)}” tidak terbaca, jadi tidak dipakai`,
  en: `The date of the training, “${typed.slice(0, 40)}”, cannot be read, so it is not used`,
});
const notYet: Words = {
  id: 'Tanggal pelatihan belum tiba, atau selesai sebelum mulai.',
  en: 'The training is in the future, or ends before it begins.',
};
const noPerson = (text: string): Words => ({
  id: `Bukan baris peserta: “${text.slice(0, 60)}”`,
  en: `No row of a trainee: “${text.slice(0, 60)}”`,
});
const oddNik = (): Words => ({
  id: 'NIK tidak benar (mungkin angka terakhirnya hilang oleh aplikasi lembar kerja), jadi tidak dipakai',
  en: 'The NIK is wrong (a spreadsheet may have lost its last digits), so it is not used',
});
const numberNik = (): Words => ({
  id: 'NIK tidak dipakai: tersimpan sebagai bilangan di Excel, sehingga angka terakhirnya tidak pasti',
  en: 'The NIK is not used: Excel keeps it as a number, whose last digits are not sure',
});
const oddPhone = (): Words => ({
  id: 'Nomor HP tidak lengkap, jadi tidak dipakai',
  en: 'The phone number is incomplete, so it is not used',
});
const oddBirth = (typed: string): Words => ({
  id: `Tanggal lahir “${typed.slice(0, 40)}” tidak terbaca`,
  en: `The day of birth “${typed.slice(0, 40)}” cannot be read`,
});
const oddRegion = (typed: string): Words => ({
  id: `Daerah “${typed.slice(0, 40)}” tidak dikenal`,
  en: `The region “${typed.slice(0, 40)}” is not known`,
});
const oddNib = (): Words => ({ id: 'NIB bukan 13 angka', en: 'The NIB has not 13 digits' });
