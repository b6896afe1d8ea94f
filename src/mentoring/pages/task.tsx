/** One task: what was agreed, what became of it, and what shows that it is done. */
import type { VNode } from 'preact';
import { enterpriseNames, enterpriseTarget } from '../../enterprises/index.ts';
import { photoBytesMax } from '../../files/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  FileField,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  refusedStatus,
  Submit,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { addTaskPhoto } from '../actions/photos.ts';
import { stepOnTask } from '../actions/tasks.ts';
import { mentoringSaid } from '../messages.ts';
import { mentoringPaths } from '../paths.ts';
import { mayFinish, mentoringPolicy } from '../policy.ts';
import { mentoringProblems } from '../problems.ts';
import { type TaskWhole, taskWhole } from '../questions/enterprise.ts';
import { enterpriseSaid, stepSaid } from '../setup-messages.ts';
import type { TaskKey } from '../store/tasks.ts';
import { taskOwnerWords, taskStepKinds } from '../words.ts';
import { onEnterprise } from './parts.tsx';
import { Pictures, photosAccepted } from './photos.tsx';

export async function taskPage(
  visit: Visit,
  { enterpriseId, taskId }: TaskKey,
  refused: Refused = nothingRefused,
): Promise<Page> {
  const { locale, house, today, who } = visit;
  const { database } = house;
  const m = inLocale(enterpriseSaid, locale);
  const s = inLocale(mentoringSaid, locale);
  const [whole, names, target] = await Promise.all([
    taskWhole(database, { enterpriseId, taskId }),
    enterpriseNames(database, [enterpriseId]),
    enterpriseTarget(database, enterpriseId),
  ]);
  if (!whole) throw mentoringProblems.noTask();
  const { task, steps, photos } = whole;
  const mayDo = target !== null && mayFinish(who, { owner: task.owner, target, today });
  const mayChange = target !== null && mentoringPolicy.may(who, 'mentoring.walk', target, today);
  const parts = { visit, refused, whole };
  return {
    title: task.words,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={[
            { href: `/usaha/${enterpriseId}`, text: names.get(enterpriseId) ?? '' },
            { href: mentoringPaths.enterprise(enterpriseId), text: s.title },
          ]}
          label={s.trail}
        />
        <h1>{task.words}</h1>
        <p class="grounds">
          {m.by(taskOwnerWords[task.owner][locale])} · {m.due(formatDay(task.dueOn, locale))}
        </p>
        <ErrorSummary refused={refused} locale={locale} />
        <History {...parts} steps={steps} />
        {photos.length > 0 && <Pictures visit={visit} photos={photos} />}
        {mayDo && task.state === 'open' && <Finish {...parts} />}
        {mayChange && <Change {...parts} />}
      </>
    ),
  };
}

const taskIn = (visit: Visit): TaskKey => ({
  ...{ enterpriseId: param(visit, 'enterprise'), taskId: param(visit, 'task') },
});

interface Parts {
  visit: Visit;
  refused: Refused;
  whole: TaskWhole;
}

function History({ visit, steps }: Parts & { steps: TaskWhole['steps'] }): VNode | null {
  const { locale } = visit;
  if (steps.length === 0) return null;
  const m = inLocale(enterpriseSaid, locale);
  const said = inLocale(stepSaid, locale);
  return (
    <section class="my-4">
      <h2>{m.history}</h2>
      <ul class="list-disc pl-5">
        {steps.map(({ stepId, kind, byName, madeAt, words, dueOn }) => (
          <li key={stepId} class="break-words">
            {said[kind]}
            {dueOn && ` · ${m.due(formatDay(dueOn, locale))}`}
            {words && `: ${words}`}
            <span class="grounds block">
              {[byName, formatInstant(madeAt, 'WIB', locale)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finish({ visit, refused, whole }: Parts): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const { enterpriseId, taskId } = whole.task;
  const form = { refused, locale };
  return (
    <form
      method="post"
      class="my-6"
      encType="multipart/form-data"
      action={mentoringPaths.taskStep(enterpriseId, taskId)}
    >
      <h2>{m.finish}</h2>
      <input type="hidden" name="langkahId" value={refused.typed['langkahId'] ?? newId()} />
      <input type="hidden" name="langkah" value="done" />
      <TextArea name="keterangan" label={m.finishWords} rows={3} {...form} />
      <FileField
        name="foto"
        label={m.evidence}
        hint={m.evidenceHint}
        accept={photosAccepted}
        isOne
        {...form}
      />
      <Submit>{m.finish}</Submit>
    </form>
  );
}

function Change({ visit, refused, whole }: Parts): VNode {
  const { locale } = visit;
  const m = inLocale(enterpriseSaid, locale);
  const { enterpriseId, taskId, state, dueOn } = whole.task;
  const form = { refused, locale };
  const to = mentoringPaths.taskStep(enterpriseId, taskId);
  const isOpen = state === 'open';
  const { langkah } = refused.typed;
  return (
    <details class="my-6" open={langkah !== undefined && langkah !== 'done'}>
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">
        {isOpen ? m.change : m.reopen}
      </summary>
      <form method="post" encType="multipart/form-data" action={to}>
        <input type="hidden" name="langkahId" value={newId()} />
        {isOpen && <Field name="batas" label={m.newDue} type="date" value={dueOn} {...form} />}
        <Field name="ket" label={m.remark} {...form} />
        <div class="flex flex-wrap gap-3">
          {(isOpen ? (['moved', 'dropped'] as const) : (['reopened'] as const)).map((kind) => (
            <button key={kind} type="submit" name="langkah" value={kind} class="btn min-h-11">
              {{ moved: m.putOff, dropped: m.drop, reopened: m.reopen }[kind]}
            </button>
          ))}
        </div>
      </form>
    </details>
  );
}

/** The photo first: a task is not done by a picture that could not be kept. */
async function step(visit: Visit): Promise<Page | Response> {
  const { house, who } = visit;
  const { enterpriseId, taskId } = taskIn(visit);
  const sent = await receiveBytes(visit, { bytesMax: photoBytesMax });
  const { bytes, typed } = sent;
  const kind = taskStepKinds.find((one) => one === typed['langkah']) ?? 'done';
  const done = await orRefused(typed, async () => {
    if (bytes) await addTaskPhoto(house, who, { taskId, enterpriseId, bytes });
    await stepOnTask(house, who, {
      ...{ enterpriseId, taskId, stepId: typed['langkahId'] ?? '', kind },
      words: typed['keterangan'] ?? typed['ket'] ?? '',
      ...{ dueOn: typed['batas'] ?? '', hasPhoto: bytes !== null },
    });
  });
  if (!done.ok) return taskPage(visit, taskIn(visit), done.refused);
  return redirect(mentoringPaths.enterprise(enterpriseId));
}

export const taskRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: mentoringPaths.task(':enterprise', ':task') },
    ...onEnterprise('mentoring.seeOwn'),
    handle: (visit) => taskPage(visit, taskIn(visit)),
  },
  {
    ...{ method: 'post', path: mentoringPaths.taskStep(':enterprise', ':task') },
    takesFiles: true,
    ...onEnterprise('mentoring.doTasks'),
    handle: step,
  },
];
