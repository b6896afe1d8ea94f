import type { ComponentChildren, VNode } from 'preact';
import type { Bilingual, Levelled } from '../../kernel/bilingual.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Field, inLocale, type Refused, TextArea } from '../../web/index.ts';
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

/** Of a row that is scored by levels, or only has a name. */
export function CriterionInEnglish(props: {
  no: number;
  criterion: (Bilingual & Partial<Levelled>) | undefined;
  refused: Refused;
  locale: Locale;
}): VNode {
  const { no, criterion, ...form } = props;
  const m = inLocale(inEnglishSaid, form.locale);
  return (
    <InEnglish {...form}>
      <Field name={`row${no}-nameEn`} label={m.name} value={criterion?.nameEn} {...form} />
      <TextArea
        name={`row${no}-levelsEn`}
        label={m.levels}
        hint={m.levelsHint}
        rows={5}
        value={criterion?.levelsEn?.join('\n')}
        {...form}
      />
    </InEnglish>
  );
}
