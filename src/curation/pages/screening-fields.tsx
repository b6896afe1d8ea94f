/** An outcome of the screening with its reasons, for one application or for those ticked. */
import type { VNode } from 'preact';
import { Choices, ticked } from '../../campaigns/pages.ts';
import { inLocale, type Refused, Select, TextArea, type Visit } from '../../web/index.ts';
import { curationSaid } from '../messages/office.ts';
import type { TypedScreening } from '../rules/screening.ts';
import {
  type Screening,
  screeningOutcomes,
  screeningReasons,
  screeningReasonWords,
} from '../words/form.ts';

export function OutcomeFields(props: {
  visit: Visit;
  refused: Refused;
  screening: Screening | null;
}): VNode {
  const { refused, screening } = props;
  const { locale } = props.visit;
  const m = inLocale(curationSaid, locale);
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
        options={screeningReasons.map((one) => ({
          value: one,
          label: screeningReasonWords[one][locale],
        }))}
        chosen={screening?.reasons ?? []}
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
    reasons: ticked(typed, 'reasons', screeningReasons),
    remark: typed['remark'] ?? '',
  };
}
