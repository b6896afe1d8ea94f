import type { VNode } from 'preact';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale } from '../../web/index.ts';
import { entrySaid } from '../entry-messages.ts';
import { salesPaths } from '../paths.ts';

/** `⇅ 2`: entries that still wait on this phone. The island `unsent` counts and sends them. */
export function UnsentMark(props: { enterpriseId: string; locale: Locale }): VNode {
  const m = inLocale(entrySaid, props.locale);
  return (
    <a
      data-unsent-mark
      hidden
      class="link min-h-11 inline-flex items-center gap-1 whitespace-nowrap"
      href={salesPaths.entry(props.enterpriseId)}
    >
      ⇅ <span data-count>0</span>
      <span class="sr-only"> {m.unsent}</span>
    </a>
  );
}
