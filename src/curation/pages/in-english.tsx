import type { VNode } from 'preact';
import { InEnglish, inEnglishSaid } from '../../campaigns/pages.ts';
import type { Bilingual, Levelled } from '../../kernel/bilingual.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Field, inLocale, type Refused, TextArea } from '../../web/index.ts';

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
