/** The statement of agreement: with an application, or later of whoever came by another form. */
import type { VNode } from 'preact';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, type Refused, Submit, type Visit } from '../../web/index.ts';
import { applySaid } from '../messages/apply.ts';

export function Agreement({ visit, refused }: { visit: Visit; refused: Refused }): VNode {
  const m = inLocale(applySaid, visit.locale);
  return (
    <>
      <h2>{m.agreement}</h2>
      <p class="my-2">{m.agreementWords}</p>
      <label class="flex items-center gap-3 min-h-11" id="setuju" tabIndex={-1}>
        <input
          type="checkbox"
          name="setuju"
          value="1"
          class="checkbox"
          checked={refused.typed['setuju'] !== undefined}
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
      <summary class="min-h-11 flex items-center cursor-pointer">{m.agreedTo}</summary>
      <p class="my-2 max-w-2xl">{words}</p>
    </details>
  );
}

export function AgreeLater(props: { visit: Visit; refused: Refused; action: string }): VNode {
  const { visit, refused, action } = props;
  const m = inLocale(applySaid, visit.locale);
  return (
    <form method="post" action={action} class="my-6">
      <Agreement {...{ visit, refused }} />
      <Submit>{m.agreeLater}</Submit>
    </form>
  );
}
