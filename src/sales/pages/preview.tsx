/** What a file holds, as a person sees it before anything is booked. */
import type { VNode } from 'preact';
import { formatDay, formatSpan, parseDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Words } from '../../kernel/problem.ts';
import { formatCount, inLocale, type Visit } from '../../web/index.ts';
import { mappingSaid } from '../mapping-messages.ts';
import { channelWords, stateWords } from '../messages.ts';
import type { UploadPreview } from '../store/uploads.ts';
import { uploadSaid } from '../upload-messages.ts';
import { channels, saleStates, toldIn } from '../words.ts';

export function Preview(props: {
  preview: UploadPreview;
  caution: Words | null;
  visit: Visit;
}): VNode {
  const { preview, visit } = props;
  const { locale } = visit;
  const m = inLocale(uploadSaid, locale);
  const day = (text: string) => formatDay(parseDay(text) ?? visit.today, locale);
  return (
    <section class="my-4">
      <p class="font-semibold">{m.recognised(preview.label[locale], preview.columns)}</p>
      <Caution words={props.caution} visit={visit} />
      {preview.role === 'income' && <p class="my-2">{m.notSales}</p>}
      {preview.role === 'evidence' && <p class="my-2">{m.payments}</p>}
      {preview.list ? (
        <p class="my-2 font-semibold">{inWords(preview, visit)}</p>
      ) : (
        <p>
          {m.holds(formatCount(preview.orders, locale), formatCount(preview.lines, locale))}
          {preview.window && ` · ${m.span(day(preview.window.from), day(preview.window.to))}`}
        </p>
      )}
      <ul class="my-3">
        {saleStates.map((state) => {
          const sum = preview.states[state];
          return sum ? (
            <li key={state}>
              {stateWords[state].mark} {stateWords[state][locale]}:{' '}
              {m.ordersN(formatCount(sum.orders, locale))}, {formatRupiah(sum.omzet)}
            </li>
          ) : null;
        })}
      </ul>
      <h2>{m.willBook}</h2>
      <p>
        {m.fresh} {formatCount(preview.fresh, locale)} · {m.changed}{' '}
        {formatCount(preview.changed, locale)} · {m.known} {formatCount(preview.known, locale)}
      </p>
      <Troubles troubles={preview.troubles} visit={visit} />
    </section>
  );
}

/** "3 penjualan, Rp245.000, 1–4 Juni 2026, WhatsApp; 2 baris ditolak" */
function inWords(preview: UploadPreview, { locale, today }: Visit): string {
  const m = inLocale(mappingSaid, locale);
  const final = preview.states.final ?? { orders: 0, omzet: 0 };
  const day = (text: string) => parseDay(text) ?? today;
  const { window, troubles } = preview;
  const days = window ? formatSpan(day(window.from), day(window.to), locale) : '';
  const names = channels.filter((one) => preview.channels?.[one]);
  const said = m.inWords(
    formatCount(final.orders, locale),
    formatRupiah(final.omzet),
    days,
    names.map((one) => channelWords[one][locale]).join(', '),
  );
  return troubles.length > 0
    ? `${said}${m.refusedRows(formatCount(troubles.length, locale))}`
    : said;
}

/** Said where it matters: before a figure of a weakly known format is booked, and beside it. */
export function Caution({ words, visit }: { words: Words | null; visit: Visit }): VNode | null {
  return words && <p class="my-2 text-warning">{words[visit.locale]}</p>;
}

/** Where a page's rows that were not taken begin. */
export const troublesId = 'baris-ditolak';

export function Troubles(props: {
  troubles: UploadPreview['troubles'];
  visit: Visit;
}): VNode | null {
  const m = inLocale(uploadSaid, props.visit.locale);
  if (props.troubles.length === 0) return null;
  return (
    <details id={troublesId} class="my-3" open={props.troubles.length <= 5}>
      <summary class="font-semibold text-warning">
        {m.troubles}: {formatCount(props.troubles.length, props.visit.locale)}
      </summary>
      <ul class="list-disc pl-5">
        {props.troubles.map((trouble) => (
          <li key={`${trouble.row}${trouble.code}`}>
            {m.troubleRow(trouble.row)}: {toldIn(props.visit.locale, trouble)}
          </li>
        ))}
      </ul>
    </details>
  );
}
