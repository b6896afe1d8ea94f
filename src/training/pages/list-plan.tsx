/** A list that waits: what would come of it, before anybody takes it in. */
import type { VNode } from 'preact';
import { regionName } from '../../enterprises/index.ts';
import { formatInstant, formatSpan } from '../../kernel/day.ts';
import { Field, formatCount, inLocale, Select, type Visit } from '../../web/index.ts';
import type { PlannedList } from '../actions/lists.ts';
import { previewSaid } from '../messages/preview.ts';
import { columnWords, listStates, trainingSaid } from '../messages.ts';
import { trainingPaths } from '../paths.ts';
import { columnRoles } from '../rules/columns.ts';
import type { PlannedRow } from '../rules/list.ts';
import type { ReadList, TakenList } from '../store/lists.ts';
import { born } from './parts.tsx';

const rowsShown = 20;
const batchesShown = 10;

/** The form's name for what a column of a sheet is. */
export const columnField = (sheet: number, column: number): string => `kolom-${sheet}-${column}`;

export function Plan(props: {
  visit: Visit;
  whole: PlannedList;
  typed: Readonly<Record<string, string>>;
}): VNode {
  const { visit, whole, typed } = props;
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  const p = inLocale(previewSaid, locale);
  const { layouts, plan, list } = whole;
  const fields = { refused: { problems: [], typed: { ...typed } }, locale };
  const count = (value: number) => formatCount(value, locale);
  const batches = whole.batches.length;
  const doubts = plan.rows.filter((row) => row.doubts.length > 0).length;
  const options = columnRoles.map((role) => ({ value: role, label: columnWords[role][locale] }));
  return (
    <form method="post" action={trainingPaths.list(list.listId)}>
      <p class="my-3 font-semibold">
        {m.planned(
          ...([plan.rows.length, batches, doubts, plan.refused.length].map(count) as [
            string,
            string,
            string,
            string,
          ]),
        )}
      </p>
      {plan.rows.length === 0 && (
        <p class="my-3">{plan.refused.length === 0 ? p.noRows : p.noneFits}</p>
      )}
      <h2>{m.wholeFile}</h2>
      <div class="grid gap-x-4 md:grid-cols-2">
        <Field name="title" label={m.batchTitle} {...fields} />
        <Field name="venue" label={m.venue} {...fields} />
        <Field name="from" type="date" label={m.from} {...fields} />
        <Field name="until" type="date" label={m.until} {...fields} />
      </div>
      {layouts.map(({ sheet, heads, roles }, s) => (
        <section key={sheet}>
          <h2 class="break-words">{sheet ? `${m.columns}: ${sheet}` : m.columns}</h2>
          <div class="grid gap-x-4 md:grid-cols-3">
            {heads.map((head, c) => (
              <Select
                key={columnField(s, c)}
                name={columnField(s, c)}
                label={head || `${c + 1}`}
                value={roles[c] ?? 'skip'}
                options={options}
                {...fields}
              />
            ))}
          </div>
        </section>
      ))}
      <div class="flex flex-wrap gap-x-4">
        <button type="submit" class="btn w-full sm:w-auto min-h-12 mt-2">
          {m.lookAgain}
        </button>
        {plan.rows.length > 0 && (
          <button
            type="submit"
            formAction={trainingPaths.booking(list.listId)}
            class="btn btn-primary w-full sm:w-auto min-h-12 mt-2"
          >
            {m.takeIn(count(plan.rows.length))}
          </button>
        )}
      </div>
    </form>
  );
}

/** Once above the rows: what taking them in makes, and whether it was done before. */
export function PlannedBatches({ visit, whole }: { visit: Visit; whole: PlannedList }): VNode {
  const { locale } = visit;
  const m = inLocale(previewSaid, locale);
  const { batches, takenBefore, readBefore } = whole;
  const fresh = batches.filter(({ isKnown }) => !isKnown);
  const known = batches.filter(({ isKnown }) => isKnown);
  const count = (value: number) => formatCount(value, locale);
  return (
    <>
      {takenBefore && <TakenBefore visit={visit} list={takenBefore} />}
      {readBefore && <ReadBefore visit={visit} list={readBefore} />}
      {!takenBefore && !readBefore && <p class="grounds my-3">{m.neverRead}</p>}
      {batches.length > 0 && (
        <section class="my-6 max-w-3xl">
          <h2>{m.batches}</h2>
          <p>{m.batchesCount(count(known.length), count(fresh.length))}</p>
          <ul class="list-disc pl-5">
            {[...fresh, ...known].slice(0, batchesShown).map(({ title, span, isKnown }) => (
              <li key={`${title} ${span.from}`} class="break-words">
                {title || m.untitled} · {formatSpan(span.from, span.until, locale)} ·{' '}
                {isKnown ? m.isKnown : m.isNew}
              </li>
            ))}
          </ul>
          {batches.length > batchesShown && (
            <p>{m.andMore(count(batches.length - batchesShown))}</p>
          )}
        </section>
      )}
    </>
  );
}

/** Before anybody takes it in again, and wonders that nothing changes. */
function TakenBefore({ visit, list }: { visit: Visit; list: TakenList }): VNode {
  const m = inLocale(trainingSaid, visit.locale);
  return (
    <p class="border-2 border-warning rounded-box p-3 my-3 max-w-3xl">
      {m.takenBefore(formatInstant(list.bookedAt, 'WIB', visit.locale))}{' '}
      <a href={trainingPaths.list(list.listId)}>{m.seeThatList}</a>
    </p>
  );
}

function ReadBefore({ visit, list }: { visit: Visit; list: ReadList }): VNode {
  const { locale } = visit;
  const state = listStates[list.state][locale].toLowerCase();
  return (
    <p class="border border-base-300 rounded-box p-3 my-3 max-w-3xl">
      {inLocale(previewSaid, locale).readBefore(formatInstant(list.madeAt, 'WIB', locale), state)}{' '}
      <a href={trainingPaths.list(list.listId)}>{inLocale(trainingSaid, locale).seeThatList}</a>
    </p>
  );
}

export function PlannedRows({ visit, whole }: { visit: Visit; whole: PlannedList }): VNode {
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  const { plan } = whole;
  // What needs a look comes first.
  const rows = [...plan.rows].sort((a, b) => b.doubts.length - a.doubts.length);
  const place = (sheet: string, line: number) => m.rowOf(sheet, String(line));
  return (
    <>
      {plan.refused.length > 0 && (
        <section class="my-6">
          <h2>{m.refusedRows}</h2>
          <ul class="list-disc pl-5">
            {plan.refused.slice(0, rowsShown).map(({ sheet, line, why }) => (
              <li key={place(sheet, line)} class="break-words">
                {`${capital(place(sheet, line))}: ${why[locale]}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {rows.length > 0 && (
        <section class="my-6">
          <h2>{m.firstRows}</h2>
          <ul>
            {rows.slice(0, rowsShown).map((row) => (
              <PlannedRowShown key={place(row.sheet, row.line)} visit={visit} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** All that matching rests on; a number by its end alone, which is enough to compare. */
function PlannedRowShown({ visit, row }: { visit: Visit; row: PlannedRow }): VNode {
  const { locale } = visit;
  const m = inLocale(trainingSaid, locale);
  const p = inLocale(previewSaid, locale);
  const { person, batch, sheet, line } = row;
  const facts = [
    [p.born, born(person, visit)],
    [p.phone, endOf(person.phone ?? '')],
    [p.nik, endOf(person.nik)],
    [m.batch, batch.title],
    [m.from, formatSpan(batch.span.from, batch.span.until, locale)],
    [m.venue, batch.venue],
    [m.enterprise, row.enterprise],
    [m.region, regionName(person.regionCode)],
  ] as const;
  return (
    <li class="py-3 border-b border-base-300 break-words">
      <p>
        <span class="name font-semibold">{person.name}</span>{' '}
        <span class="grounds">{capital(m.rowOf(sheet, String(line)))}</span>
      </p>
      <p>{row.isPresent ? p.present : m.absent}</p>
      {row.doubts.map((one) => (
        <p key={one.id} class="grounds">
          {one[locale]}
        </p>
      ))}
      <dl class="grid gap-x-4 grid-cols-2 md:grid-cols-4">
        {facts.map(([label, told]) => (
          <div key={label} class="min-w-0">
            <dt class="grounds">{label}</dt>
            <dd>{told || '–'}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** •••001: nobody reads a number off a preview that others may see over a shoulder. */
const endOf = (number: string): string => (number === '' ? '' : `•••${number.slice(-3)}`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
