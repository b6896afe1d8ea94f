/** What the program proposes for a file whose columns nobody has told, and what it shows of it. */

import type { Database } from '../../database/index.ts';
import type { Files } from '../../files/index.ts';
import type { Words } from '../../kernel/problem.ts';
import { rowsOfTable, type TableHead, tableHeads } from '../importers/mapped/index.ts';
import {
  type ColumnRole,
  guessChannel,
  guessHeaderRow,
  guessRoles,
  guessState,
  type Mapping,
  signatureOf,
  type wordStates,
} from '../importers/mapped/mapping.ts';
import { rolesOfPreset, weakPresetOf } from '../importers/mapped/presets.ts';
import { wordsIn } from '../importers/mapped/rows.ts';
import { mappingById, presetBySignature } from '../store/mappings.ts';
import type { Upload } from '../store/uploads.ts';
import type { Channel } from '../words.ts';

export interface MappingDraft {
  sheets: string[];
  sheet: string | null;
  /** 0-based. */
  headerRow: number;
  columns: { place: number; header: string; role: ColumnRole; examples: string[] }[];
  /** Empty where the person has to say it. */
  unit: Mapping['unit'] | '';
  dates: Mapping['dates'];
  fillsDay: boolean;
  channel: Channel;
  name: string;
  states: { word: string; state: (typeof wordStates)[number] | '' }[];
  channelWords: { word: string; channel: Channel | '' }[];
  /** Where the proposal comes from, and what is not certain about it. */
  preset: { name: string; caution: Words | null } | null;
}

/** Words of one column that are asked about; one of many more holds neither states nor channels. */
const mostWords = 30;
const mostColumns = 60;

export async function mappingDraft(
  house: { database: Database; files: Files },
  upload: Upload,
  asked: { sheet?: string | null; headerRow?: number | null } = {},
): Promise<MappingDraft> {
  return house.files.spool.withPlain(upload.spoolKey ?? '', async (path) => {
    const heads = await tableHeads(path);
    const head = heads.find(({ sheet }) => sheet === asked.sheet) ?? fullest(heads);
    const headerRow = asked.headerRow ?? guessHeaderRow(head.rows);
    const header = (head.rows[headerRow] ?? []).slice(0, mostColumns);
    const proposal = await proposalFor(house.database, upload, header);
    const columns = header.map((name, place) => ({
      ...{ place, header: name, role: proposal.roles[place] ?? ('skip' as const) },
      examples: examplesOf(head.rows.slice(headerRow + 1), place),
    }));
    const draft = { sheet: head.sheet, headerRow, columns, ...proposal.rest };
    const table = await rowsOfTable(path, head.sheet);
    const words = (role: ColumnRole) =>
      wordsIn(table.rows, { ...draft, unit: 'rupiah', states: {}, channelWords: {} }, role).slice(
        0,
        mostWords,
      );
    return {
      ...draft,
      sheets: heads.flatMap(({ sheet }) => sheet ?? []),
      states: words('status').map((word) => ({
        ...{ word, state: proposal.states[word] ?? guessState(word) ?? ('' as const) },
      })),
      channelWords: words('channel').map((word) => ({
        ...{ word, channel: proposal.channelWords[word] ?? guessChannel(word) ?? ('' as const) },
      })),
      preset: proposal.preset,
    };
  });
}

const fullest = (heads: readonly TableHead[]): TableHead =>
  heads.reduce((a, b) => (b.rows.length > a.rows.length ? b : a), heads[0] ?? noSheet);
const noSheet: TableHead = { sheet: null, rows: [] };

interface Proposal {
  roles: readonly ColumnRole[];
  rest: Pick<MappingDraft, 'unit' | 'dates' | 'fillsDay' | 'channel' | 'name'>;
  states: Mapping['states'];
  channelWords: Mapping['channelWords'];
  preset: MappingDraft['preset'];
}

/** What was told of this very list, what others told of one with its headings, or a guess. */
async function proposalFor(
  { pool }: Database,
  upload: Upload,
  header: readonly string[],
): Promise<Proposal> {
  const { enterpriseId, mappingId } = upload;
  const own = mappingId ? await mappingById(pool, { enterpriseId, mappingId }) : null;
  const shared = own ? null : await presetBySignature(pool, signatureOf(header));
  const told = own ?? shared;
  if (told) {
    const { mapping, name } = told;
    const roles = header.map(
      (_, place) => mapping.columns.find((column) => column.place === place)?.role ?? 'skip',
    );
    // Whether it is thousands is a habit of who keeps the list, so it is asked anew.
    const unit = own ? mapping.unit : '';
    const { dates, fillsDay, channel, states, channelWords } = mapping;
    const preset = shared ? { name, caution: null } : null;
    return { roles, rest: { unit, dates, fillsDay, channel, name }, states, channelWords, preset };
  }
  const weak = weakPresetOf(header);
  return {
    roles: weak ? rolesOfPreset(weak, header) : guessRoles(header),
    rest: {
      ...{ unit: '', dates: 'dmy', fillsDay: false, channel: weak?.channel ?? 'whatsapp' },
      name: weak?.name ?? '',
    },
    states: {},
    channelWords: {},
    preset: weak ? { name: weak.name, caution: weak.caution } : null,
  };
}

/** The first that say something: a person knows a column by what stands in it. */
function examplesOf(rows: readonly (readonly string[])[], place: number): string[] {
  const texts = rows.map((row) => (row[place] ?? '').trim()).filter((text) => text !== '');
  return [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 60));
}
