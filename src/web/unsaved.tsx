/** What was typed on a form whose sender may not send it any more: shown again, to copy it. */
import type { Context } from 'hono';
import type { VNode } from 'preact';
import { isId } from '../kernel/id.ts';
import type { Locale, Problem } from '../kernel/problem.ts';
import { webProblems } from './problems.ts';
import { hall, inLocale } from './words.ts';

/** A page that echoes more than a long form's texts would only be hard to read. */
const fieldsMax = 60;
const secret = /pass|sandi|kode|code|nik|token|secret/i;
/** Who is not signed in any more, may not any more, came too late. */
const late = [401, 403, 404, 409];

export type Unsaved = readonly (readonly [name: string, text: string])[];

/** Empty where nothing was typed; no id of a form's own, no secret, nothing of another site. */
export async function unsavedIn(c: Context, { status, code }: Problem): Promise<Unsaved> {
  const isForm = (c.req.header('content-type') ?? '').startsWith(
    'application/x-www-form-urlencoded',
  );
  const isForeign = code === webProblems.foreignForm().code;
  if (c.req.method !== 'POST' || !isForm || isForeign || !late.includes(status)) return [];
  const form = await c.req.parseBody().catch(() => ({}));
  return Object.entries(form)
    .flatMap(([name, text]) =>
      typeof text === 'string' && text.trim() !== '' && !isId(text) && !secret.test(name)
        ? [[name, text.trim()] as const]
        : [],
    )
    .slice(0, fieldsMax);
}

export function UnsavedShown(props: { unsaved: Unsaved; locale: Locale }): VNode | null {
  const m = inLocale(hall, props.locale);
  if (props.unsaved.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{m.unsaved}</h2>
      <p class="my-2">{m.unsavedLead}</p>
      <dl>
        {props.unsaved.map(([name, text]) => (
          <div key={name} class="mb-3">
            <dt class="grounds break-all">{name}</dt>
            <dd class="break-words whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
