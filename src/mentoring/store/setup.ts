import type { Kysely } from 'kysely';
import type { DB, Tx } from '../../database/index.ts';
import type { Words } from '../../kernel/problem.ts';
import { type MentoringRule, type Module, ruleOfOld } from '../words.ts';

export type Reader = Kysely<DB>;

export async function findRule(read: Reader, campaignId: string): Promise<MentoringRule> {
  const row = await read
    .selectFrom('mentoring_rule')
    .select([
      'load_max as loadMax',
      'monthly_sessions as monthlySessions',
      'silent_days as silentDays',
    ])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row ?? ruleOfOld;
}

export async function saveRule(
  { sql }: Tx,
  campaignId: string,
  { loadMax, monthlySessions, silentDays, now, by }: MentoringRule & Made,
): Promise<void> {
  const saved = {
    ...{ load_max: loadMax, monthly_sessions: monthlySessions, silent_days: silentDays },
    ...{ saved_at: now, saved_by: by },
  };
  await sql
    .insertInto('mentoring_rule')
    .values({ campaign_id: campaignId, ...saved })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(saved))
    .execute();
}

/** By whom and when. */
export interface Made {
  now: Date;
  by: string | null;
}

/** Those that a session may be of, or all that ever were, for sessions of before. */
export async function selectModules(
  read: Reader,
  campaignId: string,
  { retiredToo = false }: { retiredToo?: boolean } = {},
): Promise<Module[]> {
  const rows = await read
    .selectFrom('mentoring_module')
    .select(['module_id', 'name_id', 'name_en'])
    .where('campaign_id', '=', campaignId)
    .$if(!retiredToo, (query) => query.where('retired_at', 'is', null))
    .orderBy('made_at')
    .orderBy('module_id')
    .execute();
  return rows.map((row) => ({
    moduleId: row.module_id,
    name: { id: row.name_id, en: row.name_en || row.name_id },
  }));
}

/** The ids of those that were new: a name is there once. */
export async function insertModules(
  { sql }: Tx,
  campaignId: string,
  { modules, now }: { modules: readonly { moduleId: string; name: Words }[]; now: Date },
): Promise<string[]> {
  const rows = await sql
    .insertInto('mentoring_module')
    .values(
      modules.map(({ moduleId, name }) => ({
        ...{ campaign_id: campaignId, module_id: moduleId, made_at: now },
        ...{ name_id: name.id, name_en: name.en },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('module_id')
    .execute();
  return rows.map((row) => row.module_id);
}

export async function saveRetired(
  { sql }: Tx,
  { campaignId, moduleId, now }: { campaignId: string; moduleId: string; now: Date },
): Promise<boolean> {
  const row = await sql
    .updateTable('mentoring_module')
    .set({ retired_at: now })
    .where('campaign_id', '=', campaignId)
    .where('module_id', '=', moduleId)
    .where('retired_at', 'is', null)
    .returning('module_id')
    .executeTakeFirst();
  return row !== undefined;
}
