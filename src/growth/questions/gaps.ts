/** Gaps that became tasks of mentoring, and what came of these. */
import type { Asks } from '../store/plans.ts';

export interface GapTask {
  nth: number;
  taskId: string;
  state: 'open' | 'done' | 'dropped';
}

/** Of one item, the latest first. */
export async function gapTasks(
  asks: Asks,
  { enterpriseId, item }: { enterpriseId: string; item: string },
): Promise<GapTask[]> {
  const { rows } = await asks.query<GapTask>(
    `select g.nth, g.task_id as "taskId", t.state
     from growth_readiness_task g join mentoring_task t using (enterprise_id, task_id)
     where g.enterprise_id = $1 and g.item = $2 order by g.nth desc`,
    [enterpriseId, item],
  );
  return rows;
}
