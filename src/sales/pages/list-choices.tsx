/** What a person may say of a list that meets ones that were sent before. */
import type { VNode } from 'preact';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay, parseDay } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import { formatCount, inLocale, param, typedIn, type Visit } from '../../web/index.ts';
import type { ConfirmInput } from '../actions/upload.ts';
import { mappingSaid } from '../mapping-messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import type { ListPreview, ListRow, Upload } from '../store/uploads.ts';

export function ListChoices(props: {
  upload: Upload;
  list: ListPreview;
  visit: Visit;
}): VNode | null {
  const { list, upload, visit } = props;
  const { locale } = visit;
  const m = inLocale(mappingSaid, locale);
  const { known, gone } = list;
  const rows = formatCount(upload.preview?.known ?? known.length, locale);
  return (
    <>
      {known.length > 0 && (
        <section class="my-4">
          <h2>{m.knownTitle}</h2>
          <p>{m.knownLead(rows)}</p>
          <Rows rows={known} visit={visit} />
          <Choice upload={upload} value="lain" text={m.otherSales} />
        </section>
      )}
      {gone.rows > 0 && (
        <section class="my-4">
          <h2>{m.goneTitle}</h2>
          <p>{m.goneLead(formatCount(gone.rows, locale))}</p>
          <Rows rows={gone.first} visit={visit} />
          {gone.imports.length > 0 ? (
            <Choice upload={upload} value="ganti" text={m.replace} />
          ) : (
            <p class="grounds">{m.cannotReplace}</p>
          )}
        </section>
      )}
    </>
  );
}

function Rows({ rows, visit }: { rows: readonly ListRow[]; visit: Visit }): VNode {
  return (
    <ul class="list-disc pl-5">
      {rows.map(({ day, product, omzet }, nth) => (
        <li key={`${nth} ${day}`} class="break-words">
          {[
            formatDay(parseDay(day) ?? visit.today, visit.locale),
            ...(product ? [product] : []),
            formatRupiah(omzet),
          ].join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function Choice(props: { upload: Upload; value: string; text: string }): VNode {
  const { enterpriseId, uploadId } = props.upload;
  return (
    <form method="post" action={salesPaths.confirmation(enterpriseId, uploadId)}>
      <input type="hidden" name="pilihan" value={props.value} />
      <button type="submit" class="btn btn-outline min-h-12 mt-2">
        {props.text}
      </button>
    </form>
  );
}

/** What the button said; to replace a list is to take one back, which not everybody may. */
export async function listChoice(visit: Visit): Promise<NonNullable<ConfirmInput['asked']> | null> {
  const chosen = (await typedIn(visit))['pilihan'];
  if (chosen === 'lain') return 'other';
  if (chosen !== 'ganti' || !visit.who) return null;
  const target = await enterpriseTarget(visit.house.database, param(visit, 'enterprise'));
  if (target) salesPolicy.mustBeAllowed(visit.who, 'sales.reverse', target, visit.today);
  return 'replace';
}
