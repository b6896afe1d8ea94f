/** A list of applications from another form: what its columns are, and what comes of each row. */
import type { Zone } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import { slugOf } from '../../kernel/slug.ts';
import { tidy } from '../../kernel/tidy.ts';
import type { Answers, ApplicationFields, Question, QuestionKind } from '../words/form.ts';
import { coreFields } from '../words/form.ts';
import { answerField, answerMax, type FieldPorts, numberOf, shortMax } from './form.ts';
import { type Moment, momentsOf, untold } from './sent-at.ts';
import { shopKey } from './shop-key.ts';

/** What a column is: a field, an answer, when it was sent, or nothing. */
export type ColumnRole = keyof ApplicationFields | 'sentAt' | 'skip' | `jawaban-${string}`;

/** The headings that forms here use, in the order in which they are looked for. */
const headings: readonly [ColumnRole, RegExp][] = [
  ['sentAt', /timestamp|stempel waktu|cap waktu|waktu kirim/],
  ['nib', /\bnib\b|nomor induk berusaha/],
  ['email', /e-?mail|surel/],
  ['phone', /\bhp\b|whatsapp|\bwa\b|telepon|telp|ponsel|handphone/],
  ['shop', /toko (daring|online)|marketplace|link toko|tautan toko|instagram/],
  ['ownerName', /pemilik|penanggung jawab|nama lengkap|nama pendaftar/],
  ['sector', /jenis produk|kategori|sektor|jenis usaha|bidang usaha/],
  ['product', /produk/],
  ['enterpriseName', /nama (usaha|ikm|umkm|merek|brand|perusahaan)|^usaha$|^ikm$/],
  ['regionCode', /kab(upaten)?\b|kota|daerah/],
  ['address', /alamat/],
];

/** A proposal for each column; each role once, the first that fits; the same heads are one. */
export function guessColumns(
  heads: readonly string[],
  questions: readonly Question[],
): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  const byHead = new Map<string, ColumnRole>();
  return heads.map((head) => {
    const text = tidy(head).toLowerCase();
    // A form that branches by sector asks the same at several places.
    const same = byHead.get(slugOf(head));
    if (same) return same;
    const question = questions.find(({ label }) => slugOf(label.id) === slugOf(head));
    const role: ColumnRole | undefined = question
      ? `jawaban-${question.code}`
      : headings.find(([one, fits]) => !taken.has(one) && fits.test(text))?.[0];
    if (!role || taken.has(role)) return 'skip';
    taken.add(role);
    byHead.set(slugOf(head), role);
    return role;
  });
}

/** Every role that a column may be given, for the form that asks. */
export function columnRoles(questions: readonly Question[]): ColumnRole[] {
  return [
    ...['skip' as const, 'sentAt' as const],
    ...coreFields,
    ...questions.map(({ code }): ColumnRole => `jawaban-${code}`),
  ];
}

export interface ImportContext {
  sectors: readonly { code: string; name: string }[];
  questions: readonly Question[];
  ports: FieldPorts;
  /** The code of a regency by its name; null where none has it. */
  regionOf: (name: string) => string | null;
  /** For rows whose sector is none of the campaign's; '' refuses them. */
  otherSector: string;
  /** The row of the heads, from 0; those above it are no applications. */
  headAt: number;
  /** Of times that name none. */
  zone: Zone;
  now: Date;
}

export interface PlannedRow {
  /** In the file, the heads being 1. */
  line: number;
  fields: ApplicationFields;
  answers: Answers;
  sentAt: Moment;
  /** What was kept as it stood although it does not look right. */
  doubts: readonly Words[];
}

export interface ImportPlan {
  rows: PlannedRow[];
  refused: { line: number; why: Words }[];
}

const nobody: ApplicationFields = {
  ...{ sector: '', enterpriseName: '', ownerName: '', phone: '', email: '', regionCode: '' },
  ...{ address: '', nib: '', product: '', shop: '' },
};

/** Rows without a name or a sector are refused; whatever else is odd is kept and told. */
export function planImport(
  table: readonly (readonly string[])[],
  roles: readonly ColumnRole[],
  context: ImportContext,
): ImportPlan {
  const plan: ImportPlan = { rows: [], refused: [] };
  const alike = sameAsBefore();
  const { headAt } = context;
  const heads = table[headAt] ?? [];
  const moments = momentsOf(
    table.map((cells, i) => (i > headAt ? cellOf(cells, roles, 'sentAt').text : '')),
    context,
  );
  const tellsWhen = roles.includes('sentAt');
  for (const [i, cells] of table.entries()) {
    if (i <= headAt || cells.every((cell) => cell.trim() === '')) continue;
    const read = readRow({ cells, heads, roles }, context);
    if ('why' in read) {
      plan.refused.push({ line: i + 1, why: read.why });
      continue;
    }
    const row = { ...read, sentAt: (tellsWhen && moments[i]) || untold };
    const doubts = [...row.doubts, ...row.sentAt.doubts, ...alike(i + 1, row)];
    plan.rows.push({ line: i + 1, ...row, doubts });
  }
  return plan;
}

/** Of several columns of one role the first that is filled. */
function cellOf(cells: readonly string[], roles: readonly ColumnRole[], role: ColumnRole) {
  const column = cells.findIndex((cell, i) => roles[i] === role && cell.trim() !== '');
  return { column, text: cells[column] ?? '' };
}

/** By which a row that came before is known, in this file or in an earlier one. */
export const rowKey = ({ fields, sentAt }: Pick<PlannedRow, 'fields' | 'sentAt'>): string =>
  JSON.stringify([sentAt.key, fields.enterpriseName.toLowerCase(), fields.phone]);

/** Remembers the rows that it was asked about: of which earlier line is this one a likeness? */
function sameAsBefore(): (line: number, row: Pick<PlannedRow, 'fields' | 'sentAt'>) => Words[] {
  const seen = new Map<string, number>();
  return (line, row) => {
    const { phone, nib, shop, ownerName, regionCode } = row.fields;
    const same = (what: string, ...said: string[]): number | undefined => {
      const key = [what, ...said].join('\n').toLowerCase();
      const before = said.includes('') ? undefined : seen.get(key);
      if (before === undefined) seen.set(key, line);
      return before;
    };
    const whole = same('row', rowKey(row));
    const marks = [
      { at: same('phone', phone), id: 'nomor HP', en: 'phone' },
      { at: same('nib', nib), id: 'NIB', en: 'NIB' },
      { at: same('shop', shopKey(shop)), id: 'toko', en: 'shop' },
      {
        at: same('owner', ownerName, regionCode),
        id: 'pemilik dan daerah',
        en: 'owner and region',
      },
    ];
    if (whole !== undefined) return [twice(whole)];
    const byLine = Map.groupBy(
      marks.filter(({ at }) => at !== undefined),
      ({ at }) => at,
    );
    return [...byLine].map(([at, all]) => ({
      id: `Mirip baris ${at}: ${all.map(({ id }) => id).join(', ')}`,
      en: `Like row ${at}: ${all.map(({ en }) => en).join(', ')}`,
    }));
  };
}

const twice = (line: number): Words => ({
  id: `Sama dengan baris ${line}, jadi masuk sekali saja`,
  en: `The same as row ${line}, so it is taken in once`,
});

/** Roles that more than one column was given, with the columns. */
export function doubledRoles(
  roles: readonly ColumnRole[],
): { role: ColumnRole; columns: readonly number[] }[] {
  const columns = Map.groupBy(roles.keys(), (i) => roles[i] ?? 'skip');
  return [...columns]
    .filter(([role, all]) => role !== 'skip' && all.length > 1)
    .map(([role, all]) => ({ role, columns: all }));
}

interface Row {
  cells: readonly string[];
  heads: readonly string[];
  roles: readonly ColumnRole[];
}

function readRow(
  { cells, heads, roles }: Row,
  context: ImportContext,
): Omit<PlannedRow, 'line' | 'sentAt'> | { why: Words } {
  const doubts: Words[] = [];
  const typed = Object.fromEntries(
    coreFields.map((name) => {
      const cell = cellOf(cells, roles, name);
      const text = tidy(cell.text);
      if (text.length <= shortMax) return [name, text];
      const head = heads[cell.column] ?? '';
      doubts.push(cutShort({ id: head, en: head }, text.length, shortMax));
      return [name, cut(text, shortMax)];
    }),
  );
  const fields: ApplicationFields = { ...nobody, ...typed };
  if (fields.enterpriseName === '') {
    return { why: { id: 'Nama usaha kosong.', en: 'The name of the enterprise is empty.' } };
  }
  const sector = sectorOf(fields.sector, context);
  if (sector === '') {
    const words = fields.sector || '–';
    return {
      why: {
        id: `Jenis produk “${words}” bukan sektor kampanye ini.`,
        en: `The kind of product “${words}” is no sector of this campaign.`,
      },
    };
  }
  const kept = (name: 'phone' | 'email' | 'nib', read: string | null, words: Words): string => {
    if (fields[name] !== '' && read === null) doubts.push(words);
    return read ?? fields[name];
  };
  const { ports } = context;
  const region = context.regionOf(fields.regionCode);
  if (fields.regionCode !== '' && !region) doubts.push(oddRegion(fields.regionCode));
  const answers = Object.fromEntries(
    context.questions.flatMap((question) => {
      const { text } = cellOf(cells, roles, `jawaban-${question.code}`);
      const typed = question.kind === 'long' ? text.trim() : tidy(text);
      if (typed === '') return [];
      const answer = answerAs(question, typed);
      if (typed.length > answerMax) doubts.push(cutShort(question.label, typed.length, answerMax));
      else if (answer === null) doubts.push(oddAnswer(question, typed));
      return [[question.code, answer ?? cut(typed, answerMax)]];
    }),
  );
  return {
    fields: {
      ...{ ...fields, sector, regionCode: region ?? '' },
      phone: kept('phone', ports.phoneOf(fields.phone), oddPhone),
      email: kept('email', ports.emailOf(fields.email), oddEmail),
      nib: kept('nib', ports.nibOf(fields.nib), oddNib),
    },
    ...{ answers, doubts },
  };
}

/** As the form itself would keep it; null where the form would not have taken it. */
function answerAs({ kind, options, optionsEn }: Question, typed: string): string | null {
  const word = typed.toLowerCase();
  switch (kind) {
    case 'yesNo':
      if (/^(ya|iya|yes|y|sudah|ada|true)\b/.test(word)) return 'yes';
      return /^(tidak|tdk|belum|no|n|false)\b/.test(word) ? 'no' : null;
    case 'choice':
      return (
        options.find((one) => one.toLowerCase() === word) ??
        options[optionsEn.findIndex((one) => one.toLowerCase() === word)] ??
        null
      );
    case 'number':
      return numberOf(typed)?.toString() ?? null;
    case 'long':
      return typed.length <= answerMax ? typed : null;
    case 'text':
    case 'file':
      return typed.length <= shortMax ? typed : null;
  }
}

const long = [
  `lebih dari ${shortMax} huruf, lebih panjang daripada yang diterima formulir`,
  `has more than ${shortMax} letters, more than the form takes`,
] as const;
const noChoice = ['bukan jawaban yang dapat dipilih', 'is no answer that can be chosen'] as const;
const odd: Record<QuestionKind, readonly [string, string]> = {
  number: ['bukan angka', 'is not a number'],
  ...{ yesNo: noChoice, choice: noChoice },
  ...{ text: long, long, file: long },
};

function oddAnswer({ kind, label }: Question, typed: string): Words {
  const [id, en] = odd[kind];
  const said = `“${typed.slice(0, 40)}”`;
  return { id: `${label.id}: ${said} ${id}`, en: `${label.en}: ${said} ${en}` };
}

/** Never through the middle of a letter of two parts, which no database keeps. */
const cut = (text: string, max: number): string =>
  text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');

const cutShort = ({ id, en }: Words, length: number, max: number): Words => ({
  id: `${id}: ${length} huruf, yang masuk hanya ${max} huruf pertama`,
  en: `${en}: ${length} letters, only the first ${max} are taken in`,
});

const oddPhone: Words = { id: 'Nomor HP tidak lengkap', en: 'The phone number is incomplete' };
const oddEmail: Words = { id: 'Surel tidak lengkap', en: 'The mail address is incomplete' };
const oddNib: Words = { id: 'NIB bukan 13 angka', en: 'The NIB has not 13 digits' };
const oddRegion = (name: string): Words => ({
  id: `Kabupaten atau kota “${name}” tidak dikenal`,
  en: `The regency or city “${name}” is not known`,
});

/** By code or by name; else by a word of more than three letters that both have. */
function sectorOf(typed: string, { sectors, otherSector }: ImportContext): string {
  const slug = slugOf(typed);
  const same = sectors.find(({ code, name }) => code === slug || slugOf(name) === slug);
  if (same) return same.code;
  const words = slug.split('-').filter((word) => word.length > 3);
  const alike = sectors.filter(({ name }) =>
    slugOf(name)
      .split('-')
      .some((word) => words.includes(word)),
  );
  return alike.length === 1 ? (alike[0]?.code ?? '') : otherSector;
}

export const isRole = (text: string, questions: readonly Question[]): text is ColumnRole =>
  (columnRoles(questions) as string[]).includes(text);

/** The form's name for what a column is. */
export const columnField = (at: number): string => `kolom-${at}`;

export const isAnswer = (role: ColumnRole): role is `jawaban-${string}` =>
  role.startsWith(answerField(''));
