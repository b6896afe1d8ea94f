/** Which days a file covers, asked for where the file itself does not say. */
import type { VNode } from 'preact';
import { parseDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { Field, inLocale, type Refused } from '../../web/index.ts';
import type { ToldDays } from '../actions/covered-days.ts';
import type { UploadPreview } from '../store/uploads.ts';
import { uploadSaid } from '../upload-messages.ts';

export function CoveredDays(props: {
  preview: UploadPreview;
  refused: Refused;
  locale: Locale;
}): VNode | null {
  const { preview, ...form } = props;
  const { window, role } = preview;
  if (!window || window.declared || role !== 'sales') return null;
  const m = inLocale(uploadSaid, form.locale);
  return (
    <fieldset>
      <p class="my-2">{m.coversLead}</p>
      <div class="grid grid-cols-2 gap-3">
        <Field name="dari" type="date" label={m.coversFrom} {...form} />
        <Field name="sampai" type="date" label={m.coversTo} {...form} />
      </div>
    </fieldset>
  );
}

/** null where nothing was asked, or nothing was said. */
export function coversIn(typed: Readonly<Record<string, string>>): ToldDays | null {
  const { dari = '', sampai = '' } = typed;
  if (dari === '' && sampai === '') return null;
  return { from: parseDay(dari), to: parseDay(sampai) };
}
