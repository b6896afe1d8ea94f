/** What the local office took upon itself, of the enterprises that one of its officers reaches. */
import type { Database } from '../../database/index.ts';
import { enterpriseTargets } from '../../enterprises/index.ts';
import type { Day } from '../../kernel/day.ts';
import { isLive, type Who } from '../../people/index.ts';
import { mentoringPolicy } from '../policy.ts';

export interface OfficeTask {
  enterpriseId: string;
  taskId: string;
  words: string;
  dueOn: Day;
  /** Of the enterprise. */
  name: string;
}

/** More than anybody reads; those due first are shown. */
const readMax = 200;

/** Open ones, those due first before all; none for who is no local officer today. */
export async function officeTasks(database: Database, who: Who, today: Day): Promise<OfficeTask[]> {
  const scopes = who.grants
    .filter((grant) => grant.role === 'localOfficer' && isLive(grant, today))
    .map(({ scope }) => scope);
  if (scopes.length === 0) return [];
  const idsOf = (kind: string) => scopes.filter((one) => one.kind === kind).map(({ id }) => id);
  const { rows } = await database.pool.query<OfficeTask>(
    `select t.enterprise_id as "enterpriseId", t.task_id as "taskId", t.words, t.due_on as "dueOn",
       e.name
     from mentoring_task t join enterprise e using (enterprise_id)
     where t.state = 'open' and t.owner = 'office' and (t.campaign_id = any($1::text[])
       or t.enterprise_id = any($2::uuid[])
       or exists (select from unnest($3::text[]) as near (code)
         where e.region_code = near.code or e.region_code like near.code || '.%'))
     order by t.due_on, t.task_id limit ${readMax}`,
    [idsOf('campaign'), idsOf('enterprise'), idsOf('region')],
  );
  const ids = [...new Set(rows.map(({ enterpriseId }) => enterpriseId))];
  const targets = await enterpriseTargets(database, ids);
  const reached = new Set(
    targets
      .filter((target) => mentoringPolicy.may(who, 'mentoring.doOfficeTasks', target, today))
      .map(({ enterpriseId }) => enterpriseId),
  );
  return rows.filter(({ enterpriseId }) => reached.has(enterpriseId));
}
