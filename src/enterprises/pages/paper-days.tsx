import type { VNode } from 'preact';
import { Field, inLocale, type Refused, type Visit } from '../../web/index.ts';
import { permitSaid } from '../messages/permits.ts';
import type { Identifier } from '../words.ts';

/** The two days on a certificate; of one that is kept, as they are kept. */
export function PaperDays(props: {
  visit: Visit;
  refused: Refused;
  of?: Pick<Identifier, 'issuedOn' | 'validUntil'>;
}): VNode {
  const { of } = props;
  const { locale, today } = props.visit;
  const m = inLocale(permitSaid, locale);
  const form = { refused: props.refused, locale, type: 'date' } as const;
  return (
    <>
      <Field
        name="issuedOn"
        label={m.issuedOn}
        max={today}
        {...(of?.issuedOn && { value: of.issuedOn })}
        {...form}
      />
      <Field
        name="validUntil"
        label={m.validUntil}
        hint={of ? m.untilOfPaper : m.untilHint}
        {...(of?.validUntil && { value: of.validUntil })}
        {...form}
      />
    </>
  );
}
