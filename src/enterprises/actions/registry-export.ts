/**
 * The registry as a table, in the columns of its import and some more. It prints its own number of
 * rows and their hash, and leaves nothing out.
 */
import { closedTable, type TableCell } from '../../files/index.ts';
import type { Ground } from '../../journal/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import { lookedAt, namesOf, peoplePolicy, todayOf, type Who } from '../../people/index.ts';
import { enterprisesPolicy } from '../policy.ts';
import { enterpriseTargets } from '../questions.ts';
import { bpsCodeOf, regionName } from '../rules/regions.ts';
import { type ExportedRow, selectForExport } from '../store/registry-export.ts';
import { type RegistryColumn, registryColumns } from '../words/registry-file.ts';
import { memberEndWords } from '../words.ts';

/** Phone and NIK of an owner are never exported; a look at the names stands in the journal. */
const leftOut: readonly RegistryColumn[] = ['hp_pemilik', 'nik_pemilik', 'boleh_masuk'];
const heads = [
  ...registryColumns.filter((column) => !leftOut.includes(column)),
  ...['peserta_sampai', 'keadaan', 'kode_bps', 'daerah'],
];

export async function exportRegistry(
  ground: Ground,
  who: Who | null,
  { campaignId, isSimulation }: { campaignId: string | null; isSimulation: boolean },
): Promise<(readonly TableCell[])[]> {
  const { database } = ground;
  const today = todayOf(ground.clock());
  const by = campaignId
    ? enterprisesPolicy.mustBeAllowed(who, 'enterprises.listMembers', { campaignId }, today)
    : enterprisesPolicy.mustBeAllowed(who, 'enterprises.listAll', {}, today);
  const all = await selectForExport(database.read, campaignId);
  const owners = await ownersInSight(ground, by, all, campaignId);
  const rows = all.map((row) => cellsOf(row, owners));
  const at = formatInstant(ground.clock(), 'WIB');
  return closedTable(heads, rows, { remarks: [], at, isSimulation });
}

/** Names of the owners whom this person may see, noted once for the whole table. */
async function ownersInSight(
  ground: Ground,
  by: Who,
  rows: readonly ExportedRow[],
  campaignId: string | null,
): Promise<ReadonlyMap<string, string>> {
  const { database } = ground;
  const today = todayOf(ground.clock());
  const owned = rows.filter((row) => row.ownerId !== null);
  const targets = await enterpriseTargets(
    database,
    owned.map(({ id }) => id),
  );
  const seen = new Set(
    targets
      .filter((target) => peoplePolicy.may(by, 'people.see', target, today))
      .map(({ enterpriseId }) => enterpriseId),
  );
  const ids = owned.filter(({ id }) => seen.has(id)).flatMap(({ ownerId }) => ownerId ?? []);
  if (ids.length === 0) return new Map();
  const thing = { thing: 'enterpriseTable', thingId: campaignId ?? 'all' };
  await lookedAt(ground, by, { ...thing, fields: ['ownerName'] });
  const names = await namesOf(database, ids);
  return new Map(
    owned.map(({ id, ownerId }) => [id, (seen.has(id) && names.get(ownerId ?? '')) || '']),
  );
}

function cellsOf(row: ExportedRow, owners: ReadonlyMap<string, string>): string[] {
  const { endedAs, from, until } = row;
  const state = endedAs ? memberEndWords[endedAs].id : from ? 'peserta' : '';
  return [
    ...[row.id, row.name, row.aliases, row.regionCode, row.zone, row.sector],
    ...[row.nib, row.npwp, row.kbli, row.kbliEdition, owners.get(row.id) ?? ''],
    ...[from ?? '', until ?? '', state],
    ...[bpsCodeOf(row.regionCode) ?? '', regionName(row.regionCode)],
  ];
}
