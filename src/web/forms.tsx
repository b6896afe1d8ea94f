/**
 * Forms that work without script: a refused one comes back filled in, with a summary on top whose
 * lines lead to their fields (GOV.UK pattern), and status 422.
 */
import type { ComponentChildren, ComponentProps, VNode } from 'preact';
import { isId, newId } from '../kernel/id.ts';
import { type Locale, Problem, Problems } from '../kernel/problem.ts';
import { webProblems } from './problems.ts';
import type { Page, Refused, Visit } from './visit.ts';
import { hall, inLocale } from './words.ts';

export const nothingRefused: Refused = { problems: [], typed: {} };

/** The text fields of a form; files are read elsewhere. */
export async function typedIn(visit: Visit): Promise<Record<string, string>> {
  // Whatever fails here lies in what was sent: it breaks off, or its parts are none.
  const form = await visit.c.req.parseBody().catch(() => {
    throw webProblems.unreadable();
  });
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string') typed[name] = value.trim();
  }
  return typed;
}

/** Runs the act; a refusal becomes the form again, anything else goes on to the hall. */
export async function orRefused<T>(
  typed: Record<string, string>,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; refused: Refused }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problems) return { ok: false, refused: { problems: error.all, typed } };
    if (
      error instanceof Problem &&
      error.status < 500 &&
      error.status !== 403 &&
      error.status !== 404
    ) {
      return { ok: false, refused: { problems: [error], typed } };
    }
    throw error;
  }
}

/** What a browser or a proxy acts on is said as it is; else 422 is the form that comes back. */
export function refusedStatus({ problems: [first] }: Refused): NonNullable<Page['status']> {
  if (!first) return 200;
  const { status } = first;
  return status === 400 || status === 410 || status === 413 || status === 429 ? status : 422;
}

/** The id of what a form makes comes with the form, so that a doubled click makes it once. */
export function NewId({ refused }: { refused: Refused }): VNode {
  return <input type="hidden" name="newId" value={refused.typed['newId'] ?? newId()} />;
}

/**
 * Makes it under the form's id. When that is taken, either it was made so already, and is answered
 * again, or the form was gone back to and filled in anew for another one.
 */
export async function makeOnce(
  typed: Readonly<Record<string, string>>,
  {
    make,
    taken,
    isSame,
  }: {
    make: (id: string) => Promise<string>;
    taken: Problem;
    isSame: (id: string) => Promise<boolean>;
  },
): Promise<string> {
  const asked = typed['newId'] ?? '';
  const id = isId(asked) ? asked : newId();
  try {
    return await make(id);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== taken.code) throw error;
    return (await isSame(id)) ? id : make(newId());
  }
}

export function ErrorSummary({
  refused,
  locale,
}: {
  refused: Refused;
  locale: Locale;
}): VNode | null {
  if (refused.problems.length === 0) return null;
  const m = inLocale(hall, locale);
  const isShared = ({ words }: Problem) =>
    refused.problems.filter((one) => one.words[locale] === words[locale]).length > 1;
  return (
    <div
      class="border-2 border-error rounded-box p-4 mb-6"
      role="alert"
      aria-labelledby="ringkasan-galat"
    >
      <h2 id="ringkasan-galat" class="text-error">
        {m.summaryTitle}
      </h2>
      <ul class="list-disc pl-5 mt-1">
        {refused.problems.map((one, i) => (
          <li key={i}>
            {one.field ? (
              <a href={`#${one.field}`}>
                {isShared(one) && <span data-label-of={one.field} />}
                {one.words[locale]}
              </a>
            ) : (
              one.words[locale]
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const labelled = /<label for="([^"]*)"[^>]*>([^<]*)<\/label>/g;

/**
 * Names the fields in a summary whose sentences are alike. It stands above its form, so that what
 * the fields are called is known only once the whole page is there.
 */
export function withLabels(html: string): string {
  if (!html.includes('data-label-of=')) return html;
  const labels = new Map([...html.matchAll(labelled)].map(([, name, label]) => [name, label]));
  return html.replace(/<span data-label-of="([^"]*)"><\/span>/g, (_, name: string) => {
    const label = labels.get(name);
    return label ? `${label}: ` : '';
  });
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  refused: Refused;
  locale: Locale;
  /** The value when nothing was typed yet. */
  value?: string | undefined;
}

export function Field(
  props: FieldProps & {
    type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'number';
    autocomplete?: string;
    inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
    required?: boolean;
    max?: string;
  },
): VNode {
  const { name, refused, type = 'text' } = props;
  // A password is never sent back, even to whoever typed it.
  const value = type === 'password' ? '' : (refused.typed[name] ?? props.value ?? '');
  return (
    <Labelled {...props}>
      {(described) => {
        // Preact ties each type to its own roles; this field has none, so one shape serves all.
        const attributes = {
          type,
          value,
          ...(described.by && { 'aria-describedby': described.by }),
          ...(props.inputMode && { inputMode: props.inputMode }),
          ...(props.max && { max: props.max }),
        } as ComponentProps<'input'>;
        return (
          <input
            {...attributes}
            id={name}
            name={name}
            class={`input w-full min-h-11 ${described.isWrong ? 'input-error' : ''}`}
            aria-invalid={described.isWrong}
            autocomplete={props.autocomplete ?? 'off'}
            required={props.required ?? false}
          />
        );
      }}
    </Labelled>
  );
}

/** Words of some length. */
export function TextArea(props: FieldProps & { rows?: number }): VNode {
  const { name, refused } = props;
  return (
    <Labelled {...props}>
      {(described) => (
        <textarea
          id={name}
          name={name}
          rows={props.rows ?? 14}
          class={`textarea w-full ${described.isWrong ? 'textarea-error' : ''}`}
          {...(described.by && { 'aria-describedby': described.by })}
          aria-invalid={described.isWrong}
        >
          {refused.typed[name] ?? props.value ?? ''}
        </textarea>
      )}
    </Labelled>
  );
}

export function Select(
  props: FieldProps & { options: readonly { value: string; label: string }[]; blank?: string },
): VNode {
  const chosen = props.refused.typed[props.name] ?? props.value ?? '';
  return (
    <Labelled {...props}>
      {(described) => (
        <select
          id={props.name}
          name={props.name}
          class={`select w-full min-h-11 ${described.isWrong ? 'select-error' : ''}`}
          {...(described.by && { 'aria-describedby': described.by })}
          aria-invalid={described.isWrong}
        >
          {props.blank !== undefined && <option value="">{props.blank}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Files of one's device, one or many. */
export function FileField(props: FieldProps & { accept: string; isOne?: boolean }): VNode {
  return (
    <Labelled {...props}>
      {(described) => (
        <input
          id={props.name}
          name={props.name}
          type="file"
          multiple={!props.isOne}
          class="file-input w-full min-h-11"
          {...(described.by && { 'aria-describedby': described.by })}
          aria-invalid={described.isWrong}
          accept={props.accept}
        />
      )}
    </Labelled>
  );
}

function Labelled(
  props: FieldProps & {
    children: (described: { by: string | undefined; isWrong: boolean }) => ComponentChildren;
  },
): VNode {
  const { name, label, hint, refused, locale } = props;
  const wrong = refused.problems.filter((one) => one.field === name);
  const ids = [hint && `${name}-petunjuk`, wrong.length > 0 && `${name}-galat`].filter(Boolean);
  return (
    <div class="mb-4">
      <label for={name} class="font-semibold block mb-1">
        {label}
      </label>
      {hint && (
        <p id={`${name}-petunjuk`} class="grounds mb-1">
          {hint}
        </p>
      )}
      {wrong.length > 0 && (
        <p id={`${name}-galat`} class="text-error mb-1">
          {wrong.map((one) => one.words[locale]).join(' ')}
        </p>
      )}
      {props.children({ by: ids.join(' ') || undefined, isWrong: wrong.length > 0 })}
    </div>
  );
}

export function Submit({ children }: { children: ComponentChildren }): VNode {
  return (
    <button type="submit" class="btn btn-primary w-full sm:w-auto min-h-12 mt-2">
      {children}
    </button>
  );
}
