/** What a person says of a list's columns: kept for the next one, and this one is read with it. */
import { type Actor, act } from '../../journal/index.ts';
import { newId } from '../../kernel/id.ts';
import { Problems } from '../../kernel/problem.ts';
import { type OpenFileOptions, openFile, type Reading } from '../importers/index.ts';
import { openMapped, type TableHead, tableHeads } from '../importers/mapped/index.ts';
import {
  faultsOf,
  type Mapping,
  signatureOf,
  signatureOfMapping,
} from '../importers/mapped/mapping.ts';
import { salesProblems } from '../problems.ts';
import {
  type KeptMapping,
  mappingById,
  mappingBySignature,
  saveMapping,
  savePreset,
} from '../store/mappings.ts';
import type { Upload, UploadKey } from '../store/uploads.ts';
import type { UploadHouse } from './upload.ts';

/** What a reading is refused for that a person's word on its columns may mend. */
export const unmappedCodes: readonly string[] = ['unknown_format', 'no_known_sheet'];

export interface MapInput extends UploadKey {
  mapping: Mapping;
  /** What the person calls the list. */
  name: string;
  /** Headings and meanings for everybody, and nothing else. */
  isShared?: boolean;
}

export async function mapUpload(
  house: UploadHouse,
  actor: Actor,
  { mapping, name, isShared = false, ...key }: MapInput,
): Promise<void> {
  const faults = faultsOf(mapping).map((fault) => salesProblems[mappingProblem[fault]]());
  if (name.trim() === '') faults.push(salesProblems.needsListName());
  if (faults.length > 0) throw new Problems(faults);
  await act(house, actor, async (tx) => {
    const kept = {
      ...{ mappingId: newId(tx.now.getTime()), name: name.trim().slice(0, 100), mapping },
      ...{ signature: signatureOfMapping(mapping), now: tx.now, by: actor.personId },
    };
    const mappingId = await saveMapping(tx.client, { ...kept, enterpriseId: key.enterpriseId });
    if (isShared) await savePreset(tx.client, kept);
    const moved = await tx.sql
      .updateTable('sale_upload')
      .set({ state: 'reading', progress: 0, problem: null, preview: null, mapping_id: mappingId })
      .where('enterprise_id', '=', key.enterpriseId)
      .where('upload_id', '=', key.uploadId)
      .where('spool_key', 'is not', null)
      .where((eb) =>
        eb.or([
          eb('state', '=', 'unmapped'),
          // Said anew after a look at what came of it.
          eb.and([eb('state', '=', 'read'), eb('mapping_id', 'is not', null)]),
        ]),
      )
      .returning('upload_id')
      .execute();
    if (moved.length === 0) throw salesProblems.uploadNotWaiting();
    await house.jobs.enqueue(tx, 'sales.read', key);
    tx.note({
      ...{ verb: 'sales.mapFile', thing: 'upload', thingId: key.uploadId },
      ...{ enterpriseId: key.enterpriseId, details: { mapping: mappingId, shared: isShared } },
    });
  });
  house.jobs.wake('sales.read');
}

const mappingProblem = {
  noDay: 'mappingNoDay',
  noAmount: 'mappingNoAmount',
  twice: 'mappingTwice',
  noUnit: 'mappingNoUnit',
} as const;

/** Opens an upload's file: as a format that is known, or as its enterprise has told its columns. */
export async function openUpload(
  house: UploadHouse,
  upload: Upload,
  options: OpenFileOptions,
): Promise<Reading> {
  const { enterpriseId, mappingId } = upload;
  const { pool } = house.database;
  const kept = mappingId ? await mappingById(pool, { enterpriseId, mappingId }) : null;
  if (!kept) return openFile(options);
  const place = placeOf(await tableHeads(options.path), [signatureOfMapping(kept.mapping)]);
  return openMapped({
    ...{ path: options.path, name: upload.fileName, mappingId: kept.mappingId, title: kept.name },
    mapping: { ...kept.mapping, ...place },
    book: upload.listLabel,
    ...(options.zones ? { zones: options.zones } : {}),
    ...(options.redactTo ? { redactTo: options.redactTo } : {}),
  });
}

/**
 * The mapping that was told of a list with these headings, if anybody has told one, and whether it
 * is a table at all that a person could tell the columns of.
 */
export async function rememberedMapping(
  house: UploadHouse,
  { enterpriseId }: UploadKey,
  path: string,
): Promise<{ kept: KeptMapping | null; isTable: boolean }> {
  const heads = await tableHeads(path).catch(() => []);
  const isTable = heads.some(({ rows }) => rows.filter(isWide).length > 1);
  const signatures = heads.flatMap(({ rows }) => rows.filter(isWide).map(signatureOf));
  if (!isTable) return { kept: null, isTable };
  const [kept] = await mappingBySignature(house.database.pool, { enterpriseId, signatures });
  return { kept: kept ?? null, isTable };
}

/** A row of one word tells no list from another. */
const isWide = (row: readonly string[]): boolean =>
  row.filter((cell) => cell.trim() !== '').length > 1;

/** Where the headings stand in this file: titles above them may be more or fewer than last time. */
function placeOf(
  heads: readonly TableHead[],
  signatures: readonly string[],
): Pick<Mapping, 'sheet' | 'headerRow'> | null {
  for (const { sheet, rows } of heads) {
    const headerRow = rows.findIndex((row) => signatures.includes(signatureOf(row)));
    if (headerRow >= 0) return { sheet, headerRow };
  }
  return null;
}
