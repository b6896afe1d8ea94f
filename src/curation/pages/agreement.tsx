/** The statement of agreement: with an application, or later of whoever came by another form. */
import type { VNode } from 'preact';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, type Refused, Submit, type Visit } from '../../web/index.ts';
import { applySaid } from '../messages/apply.ts';
import type { Statement } from '../words/form.ts';

/**
 * The statement in force, with its version, so that what is agreed to is what was read. A tick
 * under another wording is none under this one.
 */
export function Agreement(props: { visit: Visit; refused: Refused; now: Statement }): VNode {
  const { visit, refused, now } = props;
  const { version, words } = now;
  const wasRead = refused.typed['pernyataan'] === String(version);
  const m = inLocale(applySaid, visit.locale);
  return (
    <>
      <h2>{m.agreement}</h2>
      <p class="my-2 whitespace-pre-line break-words">{words[visit.locale]}</p>
      <input type="hidden" name="pernyataan" value={String(version)} />
      <label class="flex items-center gap-3 min-h-11" id="setuju" tabIndex={-1}>
        <input
          type="checkbox"
          name="setuju"
          value="1"
          class="checkbox"
          checked={wasRead && refused.typed['setuju'] !== undefined}
        />
        {m.agree}
      </label>
    </>
  );
}

/** The statement as it was read, whatever it says today. */
export function AgreedTo({ words, locale }: { words: string; locale: Locale }): VNode {
  const m = inLocale(applySaid, locale);
  return (
    <details class="my-2">
      <summary class="min-h-11 py-2 cursor-pointer">{m.agreedTo}</summary>
      <p class="my-2 max-w-2xl whitespace-pre-line break-words">{words}</p>
    </details>
  );
}

/** The version that a form showed; undefined where it named none. */
export const statementIn = ({ pernyataan }: Readonly<Record<string, string>>) =>
  pernyataan === undefined ? undefined : Number(pernyataan || Number.NaN);

export function AgreeLater(props: {
  visit: Visit;
  refused: Refused;
  action: string;
  now: Statement;
}): VNode {
  const { visit, refused, action, now } = props;
  const m = inLocale(applySaid, visit.locale);
  return (
    <form method="post" action={action} class="my-6">
      <Agreement {...{ visit, refused, now }} />
      <Submit>{m.agreeLater}</Submit>
    </form>
  );
}
