/** Rows that an officer ticks: marked as looked at, or rejected with a reason, all at once. */
import type { VNode } from 'preact';
import {
  ErrorSummary,
  formatCount,
  inLocale,
  orRefused,
  type Page,
  type Refused,
  redirect,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import {
  acceptChosen,
  type Chosen,
  type ChosenDone,
  chosenMost,
  rejectChosen,
} from '../actions/chosen.ts';
import { checkSaid } from '../check-messages.ts';
import { type RowsFilter, salesPaths } from '../paths.ts';
import { salesProblems } from '../problems.ts';
import type { OrderRow } from '../questions/rows.ts';
import { filterOf } from './filter.tsx';
import { orderName } from './order-name.ts';
import { mayCorrect, sightOf } from './sight.ts';

const formId = 'dicentang';

/** What stands aside counts nothing, and is answered where it is asked about. */
export const mayChoose = async (visit: Visit, filter: RowsFilter): Promise<boolean> =>
  !filter.samping && !filter.ditahan && (await mayCorrect(visit));

/** Belongs to the form below the table by its id, which needs no script. */
export function Tick(props: { row: OrderRow; nth: number; visit: Visit; refused: Refused }): VNode {
  const { row, nth, visit, refused } = props;
  const m = inLocale(checkSaid, visit.locale);
  return (
    <input
      type="checkbox"
      class="checkbox mr-2"
      form={formId}
      name={`baris-${nth}`}
      value={JSON.stringify([row.issuer, row.judged, row.orderNo])}
      checked={`baris-${nth}` in refused.typed}
      aria-label={m.tick(orderName(row, visit.locale))}
    />
  );
}

export function ChosenForm(props: {
  visit: Visit;
  enterpriseId: string;
  filter: RowsFilter;
  refused: Refused;
}): VNode {
  const { visit, enterpriseId, filter, refused } = props;
  const { locale } = visit;
  const m = inLocale(checkSaid, locale);
  return (
    <form
      id={formId}
      method="post"
      action={salesPaths.choosing(enterpriseId, filter)}
      class="my-6 max-w-xl"
    >
      <h2>{m.ticked}</h2>
      <p class="grounds my-2 max-sm:hidden">{m.keys}</p>
      <Told visit={visit} />
      <ErrorSummary refused={refused} locale={locale} />
      <Submit>{m.acceptTicked}</Submit>
      <details class="mt-4" open={refused.problems.length > 0}>
        <summary class="py-2">{m.rejectTicked}</summary>
        <TextArea
          {...{ name: 'reason', label: m.rejectWhy, hint: m.rejectHint, refused, locale }}
          rows={2}
        />
        <button type="submit" name="tolak" value="ya" class="btn btn-outline min-h-12">
          {m.rejectTicked}
        </button>
      </details>
    </form>
  );
}

/** What the last press did, as the address says it. */
function Told({ visit }: { visit: Visit }): VNode | null {
  const { locale } = visit;
  const m = inLocale(checkSaid, locale);
  const told = (name: string) => Number(visit.c.req.query(name) ?? 0) || 0;
  const parts = [
    ...(told('centang') > 0 ? [m.done(formatCount(told('centang'), locale))] : []),
    ...(told('ditolak') > 0 ? [m.rejected(formatCount(told('ditolak'), locale))] : []),
    ...(told('milik') > 0 ? [m.own(formatCount(told('milik'), locale))] : []),
    ...(told('berubah') > 0 ? [m.changed(formatCount(told('berubah'), locale))] : []),
  ];
  return parts.length === 0 ? null : <p role="status">{parts.join(' ')}</p>;
}

/** `rowsWith` shows the rows again, with what was refused. */
export const actOnChosen =
  (rowsWith: (visit: Visit, refused: Refused) => Promise<Page>) =>
  async (visit: Visit): Promise<Page | Response> => {
    const { who, house } = visit;
    if (!who) throw salesProblems.noSuchOrder();
    const { enterpriseId, spans } = await sightOf(visit);
    const filter = filterOf(visit);
    const typed = await typedIn(visit);
    const by = { personId: who.personId, via: 'web' as const };
    const asked = { enterpriseId, spans, chosen: chosenIn(typed) };
    const isRejected = typed['tolak'] === 'ya';
    const done = await orRefused(typed, () =>
      isRejected
        ? rejectChosen(house, by, { ...asked, reason: typed['reason'] ?? '' })
        : acceptChosen(house, by, asked),
    );
    if (!done.ok) return rowsWith(visit, done.refused);
    const back = salesPaths.rows(enterpriseId, filter);
    return redirect(`${back}${back.includes('?') ? '&' : '?'}${saidOf(done.value, isRejected)}`);
  };

const saidOf = ({ done, own, changed }: ChosenDone, isRejected: boolean) =>
  new URLSearchParams({
    [isRejected ? 'ditolak' : 'centang']: String(done),
    ...(own > 0 && { milik: String(own) }),
    ...(changed > 0 && { berubah: String(changed) }),
  });

/** What was ticked, as the page wrote it; anything else is passed over. */
function chosenIn(typed: Readonly<Record<string, string>>): Chosen[] {
  return Object.entries(typed)
    .filter(([name]) => name.startsWith('baris-'))
    .slice(0, chosenMost)
    .flatMap(([, value]): Chosen[] => {
      const told = partsOf(value);
      const [issuer, judged, orderNo] = told;
      return issuer && judged && orderNo ? [{ issuer, judged, orderNo }] : [];
    });
}

function partsOf(value: string): string[] {
  try {
    const told: unknown = JSON.parse(value);
    return Array.isArray(told) ? told.map(String) : [];
  } catch {
    return [];
  }
}
