import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, type Refused } from '../../web/index.ts';
import { inEnglishSaid } from '../messages/in-english.ts';

/** The fields of a saved text's English; closed until they are wanted, or something is refused. */
export function InEnglish(props: {
  refused: Refused;
  locale: Locale;
  children: ComponentChildren;
}): VNode {
  const { refused, locale, children } = props;
  const m = inLocale(inEnglishSaid, locale);
  return (
    <details class="mb-4" open={refused.problems.length > 0}>
      <summary class="min-h-11 py-2">{m.summary}</summary>
      <p class="grounds mb-2">{m.lead}</p>
      {children}
    </details>
  );
}
