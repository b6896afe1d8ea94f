/** An outcome of the screening with its reasons, for one application or for those ticked. */
import type { VNode } from 'preact';
import { Choices } from '../../campaigns/pages.ts';
import { inLocale, type Refused, Select, TextArea, type Visit } from '../../web/index.ts';
import { curationSaid } from '../messages/office.ts';
import { setupSaid } from '../messages/setup.ts';
import type { TypedScreening } from '../rules/screening.ts';
import { type ScreeningReason, type ScreeningTold, screeningOutcomes } from '../words/form.ts';

export function OutcomeFields(props: {
  visit: Visit;
  refused: Refused;
  screening: ScreeningTold | null;
  /** Of the campaign; a retired one is shown where it was found. */
  known: readonly ScreeningReason[];
}): VNode {
  const { refused, screening, known } = props;
  const { locale } = props.visit;
  const m = inLocale(curationSaid, locale);
  const held = (screening?.reasons ?? []).map(({ code }) => code);
  const { retired } = inLocale(setupSaid, locale);
  return (
    <>
      <Select
        name="outcome"
        label={m.outcome}
        blank={m.choose}
        value={screening?.outcome}
        options={screeningOutcomes.map((one) => ({ value: one, label: m[one] }))}
        {...{ refused, locale }}
      />
      <Choices
        name="reasons"
        legend={m.reasons}
        hint={m.reasonsHint}
        options={known
          .filter(({ code, isRetired }) => !isRetired || held.includes(code))
          .map(({ code, words, isRetired }) => ({
            value: code,
            label: isRetired ? `${words[locale]} (${retired})` : words[locale],
          }))}
        chosen={held}
        {...{ refused, locale }}
      />
      <TextArea
        name="remark"
        label={m.remark}
        rows={3}
        value={screening?.remark}
        {...{ refused, locale }}
      />
    </>
  );
}

export function screeningIn(typed: Readonly<Record<string, string>>): TypedScreening {
  return {
    outcome: typed['outcome'] ?? '',
    reasons: Object.keys(typed).flatMap((key) => /^reasons-(.+)$/.exec(key)?.[1] ?? []),
    remark: typed['remark'] ?? '',
  };
}
