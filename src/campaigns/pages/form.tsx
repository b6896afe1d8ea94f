/** A page that is one form: shown, sent, and shown again filled in when it was refused. */
import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../kernel/problem.ts';
import {
  type Crumb,
  Crumbs,
  ErrorSummary,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';

export interface FormLook {
  title: string;
  trail: readonly Crumb[];
  trailLabel: string;
  lead?: ComponentChildren;
  fields: ComponentChildren;
  /** Where it is sent to, where the page may be shown at another address. */
  action?: string;
  /** null: nothing can be sent, what would be the fields is only shown. */
  submit: string | null;
  /** Below the form: what else can be done here. */
  after?: ComponentChildren;
  width?: Page['width'];
}

export interface FormSpec {
  path: string;
  may: Route['may'];
  on?: NonNullable<Route['on']>;
  look: (visit: Visit, refused: Refused) => Promise<FormLook>;
  /** Does it and says where to go on. */
  save: (visit: Visit, typed: Record<string, string>) => Promise<string>;
}

/** GET shows, POST does: both under one address, so that a refused form can be sent again. */
export function formRoutes({ path, may, on, look, save }: FormSpec): Route[] {
  const who = { path, may, ...(on && { on }) };
  const show = async (visit: Visit, refused: Refused) =>
    formPage(visit, refused, await look(visit, refused));
  return [
    { ...who, method: 'get', handle: (visit) => show(visit, nothingRefused) },
    {
      ...who,
      method: 'post',
      handle: async (visit) => {
        const typed = await typedIn(visit);
        const tried = await orRefused(typed, () => save(visit, typed));
        return tried.ok ? redirect(tried.value) : show(visit, tried.refused);
      },
    },
  ];
}

/** For pages on which other forms stand beside it. */
export function formPage({ locale }: Visit, refused: Refused, look: FormLook): Page {
  return {
    title: look.title,
    width: look.width ?? 'phone',
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={look.trail} label={look.trailLabel} />
        <h1>{look.title}</h1>
        {look.lead && <p class="my-3">{look.lead}</p>}
        <ErrorSummary refused={refused} locale={locale} />
        {look.submit === null ? (
          look.fields
        ) : (
          <form method="post" class="mt-4" {...(look.action && { action: look.action })}>
            {look.fields}
            <Submit>{look.submit}</Submit>
          </form>
        )}
        {look.after}
      </>
    ),
  };
}

/** Several of a list; each has a name of its own, `streams-export`, and is sent when ticked. */
export function Choices(props: {
  name: string;
  legend: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  refused: Refused;
  locale: Locale;
}): VNode {
  const { name, refused, locale } = props;
  const wrong = refused.problems.filter((one) => one.field === name);
  const isFresh = Object.keys(refused.typed).length === 0;
  const isChosen = (value: string) =>
    isFresh ? props.chosen.includes(value) : refused.typed[`${name}-${value}`] !== undefined;
  return (
    <fieldset class="mb-4 min-w-0" id={name} tabIndex={-1}>
      <legend class="font-semibold">{props.legend}</legend>
      {props.hint && <p class="grounds">{props.hint}</p>}
      {wrong.map((one) => (
        <p key={one.code} class="text-error">
          {one.words[locale]}
        </p>
      ))}
      <div class="grid gap-x-4 sm:grid-cols-2 [&>*]:min-w-0">
        {props.options.map(({ value, label }) => (
          <label key={value} class="flex items-center gap-3 min-h-11">
            <input
              type="checkbox"
              name={`${name}-${value}`}
              value="1"
              class="checkbox"
              checked={isChosen(value)}
            />
            <span class="min-w-0 break-words">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The ticked ones of a list. */
export function ticked<T extends string>(
  typed: Readonly<Record<string, string>>,
  name: string,
  list: readonly T[],
): T[] {
  return list.filter((value) => typed[`${name}-${value}`] !== undefined);
}

/** Also what may not be ticked: that is refused. */
export const allTicked = (typed: Readonly<Record<string, string>>, name: string): string[] =>
  Object.keys(typed).flatMap((key) =>
    key.startsWith(`${name}-`) ? [key.slice(name.length + 1)] : [],
  );
