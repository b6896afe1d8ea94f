/** Pages of one form or of a few words: what most of signing in consists of. */
import type { VNode } from 'preact';
import {
  ErrorSummary,
  type Page,
  type Refused,
  refusedStatus,
  Submit,
  type Visit,
} from '../../web/index.ts';
import { Hidden } from './parts.tsx';

/** What every later step carries along from the first. */
export const carried = (typed: Readonly<Record<string, string>>) => ({
  siapa: typed['siapa'] ?? '',
  kembali: typed['kembali'] ?? '',
});

export function wordsPage(
  title: string,
  lead: string,
  link?: { href: string; text: string },
): Page {
  return {
    title,
    width: 'phone',
    body: (
      <>
        <h1>{title}</h1>
        <p class="my-4">{lead}</p>
        {link && (
          <p>
            <a href={link.href}>{link.text}</a>
          </p>
        )}
      </>
    ),
  };
}

export interface FormParts {
  action: string;
  submit: string;
  method?: 'get' | 'post';
  lead?: string;
  hidden?: Record<string, string>;
  fields?: VNode;
  after?: VNode;
}

export function formPage(visit: Visit, title: string, refused: Refused, parts: FormParts): Page {
  return {
    title,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <h1 class="mb-4">{title}</h1>
        <ErrorSummary refused={refused} locale={visit.locale} />
        {parts.lead && <p class="mb-4">{parts.lead}</p>}
        <form method={parts.method ?? 'post'} action={parts.action}>
          <Hidden {...(parts.hidden ?? {})} />
          {parts.fields}
          <Submit>{parts.submit}</Submit>
        </form>
        {parts.after}
      </>
    ),
  };
}
