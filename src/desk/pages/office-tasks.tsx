import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day.ts';
import { mentoringPaths, type OfficeTask } from '../../mentoring/index.ts';
import { formatCount, inLocale, type Visit } from '../../web/index.ts';
import { desk } from '../messages.ts';

/** The others open on the same page. */
const shown = 5;

/** What was agreed in mentoring that the local office does, for its officer. */
export function OfficeTasks(of: { visit: Visit; tasks: readonly OfficeTask[] }): VNode | null {
  const { visit, tasks } = of;
  const { locale } = visit;
  const m = inLocale(desk, locale);
  if (tasks.length === 0) return null;
  const more = tasks.slice(shown);
  return (
    <section class="my-4">
      <h2>{m.officeTasks(formatCount(tasks.length, locale))}</h2>
      <List visit={visit} tasks={tasks.slice(0, shown)} />
      {more.length > 0 && (
        <details>
          <summary class="min-h-11 py-2 cursor-pointer">
            {m.moreTasks(formatCount(more.length, locale))}
          </summary>
          <List visit={visit} tasks={more} />
        </details>
      )}
    </section>
  );
}

function List(of: { visit: Visit; tasks: readonly OfficeTask[] }): VNode {
  const { locale, today } = of.visit;
  const m = inLocale(desk, locale);
  return (
    <ul>
      {of.tasks.map(({ enterpriseId, taskId, words, dueOn, name }) => (
        <li key={`${enterpriseId}${taskId}`} class="py-2 break-words">
          <a class="name" href={mentoringPaths.task(enterpriseId, taskId)}>
            {words}
          </a>
          <span class="grounds block">
            {name} · {formatDay(dueOn, locale)}
            {dueOn < today && ` · ▾ ${m.overdue}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
