/** The form by which a correction is taken back that no decree has taken yet. */
import type { VNode } from 'preact';
import {
  inLocale,
  orRefused,
  type Refused,
  Select,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { withdrawCorrection } from '../actions/change-winners.ts';
import { changeSaid } from '../change-messages.ts';
import type { CorrectionSaid } from '../questions/change.ts';
import { isPending } from '../rules/corrections.ts';
import type { Correction } from '../words/correction.ts';
import { here } from './parts.tsx';

export function Withdrawal(props: {
  visit: Visit;
  action: string;
  corrections: readonly CorrectionSaid[];
  refused: Refused;
  labelOf: (one: CorrectionSaid) => string;
}): VNode | null {
  const { visit, refused, labelOf } = props;
  const { locale } = visit;
  const m = inLocale(changeSaid, locale);
  const pending = props.corrections.filter(isPending);
  if (pending.length === 0) return null;
  const form = { refused, locale };
  return (
    <form method="post" action={props.action} class="mt-8 max-w-xl">
      <h2>{m.withdrawTitle}</h2>
      <p class="my-2">{m.withdrawLead}</p>
      <Select
        {...{ name: 'correction', label: m.correction, blank: m.choose, ...form }}
        options={pending.map((one) => ({ value: String(one.no), label: labelOf(one) }))}
      />
      <TextArea name="withdrawnWhy" label={m.reason} rows={2} {...form} />
      <Submit>{m.withdraw}</Submit>
    </form>
  );
}

/** What that form sends; refused, its problems stand at its own fields. */
export async function withdrawn(visit: Visit, kind: Correction['what']['kind']) {
  const typed = await typedIn(visit);
  const { correction = '', withdrawnWhy: reason = '' } = typed;
  const asked = { campaignId: here(visit), no: Number(correction), reason, kind };
  const tried = await orRefused(typed, () => withdrawCorrection(visit.house, visit.who, asked));
  if (tried.ok) return tried;
  const problems = tried.refused.problems.map((one) =>
    one.field === 'reason' ? one.at('withdrawnWhy') : one,
  );
  return { ok: false as const, refused: { typed, problems } };
}
