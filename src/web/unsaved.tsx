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

export type Unsaved = readonly string[];

/**
 * Empty where nothing was typed; no secret, nothing of another site. Only what a person typed: what
 * a form keeps for itself, a button or a choice tells nobody anything.
 */
export async function unsavedIn(c: Context, { status, code }: Problem): Promise<Unsaved> {
  const isForm = (c.req.header('content-type') ?? '').startsWith(
    'application/x-www-form-urlencoded',
  );
  const isForeign = code === webProblems.foreignForm().code;
  if (c.req.method !== 'POST' || !isForm || isForeign || !late.includes(status)) return [];
  const form = await c.req.parseBody().catch(() => ({}));
  const texts = Object.entries(form).flatMap(([name, text]) =>
    typeof text === 'string' && isTyped(text.trim()) && !secret.test(name) ? [text.trim()] : [],
  );
  return [...new Set(texts)].slice(0, fieldsMax);
}

/** Words, a name, an amount, a link. Codes are one word in small letters; days are chosen. */
const isTyped = (text: string): boolean =>
  /\s|^\p{Lu}|^https?:|@/u.test(text) ||
  (/\d\d/.test(text) && !isId(text) && !/^[0-9a-f]{16,}$|^\d{4}-\d\d-\d\d$/.test(text));

export function UnsavedShown(props: { unsaved: Unsaved; locale: Locale }): VNode | null {
  const m = inLocale(hall, props.locale);
  if (props.unsaved.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{m.unsaved}</h2>
      <p class="my-2">{m.unsavedLead}</p>
      <ul class="list-disc pl-5">
        {props.unsaved.map((text) => (
          <li key={text} class="mb-3 break-words whitespace-pre-line">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
