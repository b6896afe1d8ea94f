import type { Selectable } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { CriteriaSet, PanelCriterion } from '../words/panel.ts';
import type { Reader } from './forms.ts';

type English = 'nameEn' | 'levelsEn';
type Kept = Omit<PanelCriterion, English> & Partial<Pick<PanelCriterion, English>>;

const asSet = (row: Selectable<DB['criteria_set']>): CriteriaSet => ({
  code: row.code,
  version: row.version,
  name: row.name,
  nameEn: row.name_en,
  sectors: row.sectors,
  // Only written by the function below. Nobody wrote English before there was a place for it.
  criteria: (row.criteria as unknown as Kept[]).map((one) => ({
    ...{ ...one, nameEn: one.nameEn ?? '', levelsEn: one.levelsEn ?? [] },
  })),
  wideSpread: row.wide_spread,
  madeAt: row.made_at,
});

/** The newest version of each set, by name. */
export async function selectSets(read: Reader, campaignId: string): Promise<CriteriaSet[]> {
  const rows = await read
    .selectFrom('criteria_set')
    .selectAll()
    .distinctOn('code')
    .where('campaign_id', '=', campaignId)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(asSet).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The versions that an opening names. */
export async function selectOpenedSets(
  read: Reader,
  campaignId: string,
  versions: Readonly<Record<string, number>>,
): Promise<CriteriaSet[]> {
  const rows = await read
    .selectFrom('criteria_set')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('code', 'in', [...Object.keys(versions), ''])
    .orderBy('name')
    .execute();
  return rows.filter(({ code, version }) => versions[code] === version).map(asSet);
}

export async function insertSet(
  { sql }: Tx,
  campaignId: string,
  set: CriteriaSet & { by: string | null },
): Promise<void> {
  await sql
    .insertInto('criteria_set')
    .values({
      campaign_id: campaignId,
      code: set.code,
      version: set.version,
      name: set.name,
      name_en: set.nameEn,
      sectors: [...set.sectors],
      criteria: JSON.stringify(set.criteria),
      wide_spread: set.wideSpread,
      made_at: set.madeAt,
      made_by: set.by,
    })
    .execute();
}
