/** The form in which a mentor tells of a session: with script or without, with a signal or not. */
import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Field, inLocale, type Refused, Select, TextArea, type Visit } from '../../web/index.ts';
import { recordSaid } from '../messages.ts';
import { taskRoom } from '../rules/record-fields.ts';
import {
  type Attendance,
  attendances,
  attendanceWords,
  type Seat,
  type Task,
  taskOwners,
  taskOwnerWords,
} from '../words.ts';

interface Shared {
  visit: Visit;
  refused: Refused;
}

/** What happened to the session as a whole. */
export function Outcome(
  props: Shared & { outcome: 'held' | 'missed' | ''; why: string; note: string },
): VNode {
  const { visit, refused, outcome, why, note } = props;
  const { locale } = visit;
  const m = inLocale(recordSaid, locale);
  const form = { refused, locale };
  return (
    <>
      <Select
        name="hasil"
        label={m.outcome}
        value={outcome || 'held'}
        options={[
          { value: 'held', label: m.held },
          { value: 'missed', label: m.missed },
        ]}
        {...form}
      />
      <Field name="alasan" label={m.why} value={why} {...form} />
      <TextArea name="catatan" label={m.note} hint={m.noteHint} rows={4} value={note} {...form} />
    </>
  );
}

/** One enterprise: attendance, note, advice, its open tasks, and room for new ones. */
export function SeatFields(
  props: Shared & {
    enterpriseId: string;
    name: string;
    seat: Seat | null;
    tasks: readonly Task[];
    /** Of a session that nobody had planned: whether it was there at all is asked. */
    isAsked: boolean;
  },
): VNode {
  const { visit, refused, enterpriseId, name, seat, tasks, isAsked } = props;
  const { locale } = visit;
  const m = inLocale(recordSaid, locale);
  const form = { refused, locale };
  return (
    <fieldset class="border border-base-300 rounded-box p-4 my-4 min-w-0">
      <legend class="font-semibold px-1 break-words max-w-full">{name}</legend>
      {isAsked ? (
        <label class="flex items-center gap-3 min-h-11">
          <input
            type="checkbox"
            class="checkbox"
            name={`peserta-${enterpriseId}`}
            value="1"
            checked={refused.typed[`peserta-${enterpriseId}`] !== undefined}
          />
          {m.there}
        </label>
      ) : (
        <input type="hidden" name={`peserta-${enterpriseId}`} value="1" />
      )}
      <Attended {...props} />
      <TextArea
        name={`catatan-${enterpriseId}`}
        label={m.note1}
        rows={3}
        value={seat?.note}
        {...form}
      />
      <TextArea
        name={`saran-${enterpriseId}`}
        label={m.advice1}
        rows={3}
        value={seat?.advice}
        {...form}
      />
      {tasks.length > 0 && <p class="my-2 font-semibold">{m.open}</p>}
      {tasks.map((task) => (
        <OpenTask key={task.taskId} {...props} task={task} />
      ))}
      <details class="my-2">
        <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.newTasks}</summary>
        {Array.from({ length: taskRoom }, (_, i) => (
          <NewTaskFields key={i} {...props} at={i} />
        ))}
      </details>
    </fieldset>
  );
}

/** Whoever scanned the code is there unless the mentor says otherwise. */
const startOf = (seat: Seat | null): Attendance | '' =>
  seat?.attendance ?? (seat?.scannedAt ? 'present' : '');

function Attended(props: Shared & { enterpriseId: string; seat: Seat | null }): VNode {
  const { visit, refused, enterpriseId, seat } = props;
  const { locale } = visit;
  const m = inLocale(recordSaid, locale);
  const name = `hadir-${enterpriseId}`;
  const chosen = refused.typed[name] ?? startOf(seat);
  return (
    <fieldset class="my-2" id={name}>
      <legend class="font-semibold">{m.attendance}</legend>
      <div class="flex flex-wrap gap-x-6">
        {attendances.map((one) => (
          <label key={one} class="flex items-center gap-2 min-h-11">
            <input type="radio" class="radio" name={name} value={one} checked={chosen === one} />
            {attendanceWords[one][locale]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OpenTask({ visit, refused, task }: Shared & { task: Task }): VNode {
  const { locale } = visit;
  const m = inLocale(recordSaid, locale);
  const { taskId, enterpriseId, words, owner, dueOn } = task;
  const at = `${taskId}.${enterpriseId}`;
  const form = { refused, locale };
  return (
    <div class="border-l-4 border-base-300 pl-3 my-3">
      <p class="break-words">
        {words}
        <span class="grounds block">
          {taskOwnerWords[owner][locale]} · {m.due(formatDay(dueOn, locale))}
        </span>
      </p>
      <input
        type="hidden"
        name={`id-langkah-${at}`}
        value={refused.typed[`id-langkah-${at}`] ?? newId()}
      />
      <Select
        name={`langkah-${at}`}
        label={m.outcome}
        blank={m.still}
        options={[
          { value: 'done', label: m.done },
          { value: 'moved', label: m.moved },
          { value: 'dropped', label: m.dropped },
        ]}
        {...form}
      />
      <details>
        <summary class="min-h-11 py-2 cursor-pointer">
          {m.stepWords}, {m.movedTo.toLowerCase()}
        </summary>
        <Field name={`geser-${at}`} label={m.movedTo} type="date" {...form} />
        <Field name={`ket-${at}`} label={m.stepWords} {...form} />
      </details>
    </div>
  );
}

function NewTaskFields(props: Shared & { enterpriseId: string; at: number }): VNode {
  const { visit, refused, enterpriseId } = props;
  const { locale } = visit;
  const m = inLocale(recordSaid, locale);
  const at = `${props.at}-${enterpriseId}`;
  const form = { refused, locale };
  return (
    <div class="border-l-4 border-base-300 pl-3 my-3">
      <input
        type="hidden"
        name={`id-tugas-${at}`}
        value={refused.typed[`id-tugas-${at}`] ?? newId()}
      />
      <Field name={`tugas-${at}`} label={m.newTask(props.at + 1)} {...form} />
      <Select
        name={`pemilik-${at}`}
        label={m.owner}
        value="producer"
        options={taskOwners.map((one) => ({ value: one, label: taskOwnerWords[one][locale] }))}
        {...form}
      />
      <Field name={`batas-${at}`} label={m.dueOn} type="date" {...form} />
    </div>
  );
}

/** `⇅ 2`: records that wait on this phone, and why where the house refused one. */
export function RecordsWaiting({ locale, person }: { locale: Locale; person: string }): VNode {
  const m = inLocale(recordSaid, locale);
  return (
    <section
      data-records
      data-person={person}
      data-refused={m.refused}
      data-discard={m.discard}
      hidden
      aria-labelledby="menunggu"
      tabIndex={-1}
      class="border-2 border-warning rounded-box p-3 my-3"
    >
      <h2 id="menunggu">
        ⇅ <span data-count>0</span> · {m.onPhone}
      </h2>
      <ul class="list-disc pl-5" />
    </section>
  );
}

/** What the phone's script says of a form as it opens; empty without script. */
export function Restored({ locale }: { locale: Locale }): VNode {
  const { restored } = inLocale(recordSaid, locale);
  return <p class={saidClass} role="status" data-record-state data-restored={restored} />;
}

/** What it says once a form was saved: beside the button, where whoever pressed it looks. */
export function SaidOfSaving({ locale }: { locale: Locale }): VNode {
  const m = inLocale(recordSaid, locale);
  return (
    <p
      class={saidClass}
      role="status"
      data-record-state
      data-kept={m.kept}
      data-saved={m.saved}
      data-conflict={m.conflict}
      data-refused={m.refused}
    />
  );
}

/** What it says where records went out by themselves, beside a list that does not know of it. */
export function RecordsSent({ locale, again }: { locale: Locale; again: string }): VNode {
  const m = inLocale(recordSaid, locale);
  return (
    <>
      <p
        class={saidClass}
        role="status"
        data-record-state
        data-saved={m.sent}
        data-conflict={m.conflict}
      />
      <p class="my-2" data-look-again hidden>
        <a class="btn btn-outline min-h-11" href={again}>
          {m.lookAgain}
        </a>
      </p>
    </>
  );
}

const saidClass = 'my-2 min-h-6 font-semibold break-words';
