import type { VNode } from 'preact';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  ErrorSummary,
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  redirect,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { reverseImport } from '../actions/reverse.ts';
import { formatLabel } from '../importers/index.ts';
import { said, stateWords } from '../messages.ts';
import { salesPaths } from '../paths.ts';
import { salesPolicy } from '../policy.ts';
import { salesProblems } from '../problems.ts';
import { cautionAbout } from '../questions/caution.ts';
import type { ImportDetail } from '../questions/imports.ts';
import type { Outcome } from '../questions/outcomes.ts';
import { reversalReasons, uploadSaid } from '../upload-messages.ts';
import { Caution, Troubles, troublesId } from './preview.tsx';
import { importInSight } from './sight.ts';

/** The receipt (look.md): what the file did, each line leading to its rows. */
export async function importPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const enterpriseId = param(visit, 'enterprise');
  const { found, isAllInSight } = await importInSight(visit, keyOf(visit));
  const { locale } = visit;
  const m = inLocale(uploadSaid, locale);
  const { database } = visit.house;
  const [target, caution] = await Promise.all([
    enterpriseTarget(database, enterpriseId),
    cautionAbout(database, { enterpriseId, importId: found.importId, format: found.format }),
  ]);
  const may = (name: 'sales.reverse' | 'sales.upload') =>
    target !== null && salesPolicy.may(visit.who, name, target, visit.today);
  const sendsFiles = may('sales.upload');
  const words = inLocale(said, locale);
  return {
    title: `${m.receipt} · ${found.fileName}`,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          label={words.trail}
          trail={[
            sendsFiles
              ? { href: salesPaths.upload(enterpriseId), text: m.title }
              : { href: salesPaths.rows(enterpriseId, {}), text: words.rows },
          ]}
        />
        <h1>{m.receipt}</h1>
        <p class="break-all">{found.fileName}</p>
        <p class="grounds">
          {formatLabel(found.format)[locale]}
          {found.shopName && ` · ${m.forShop(found.shopName)}`} ·{' '}
          {formatInstant(found.importedAt, 'WIB', locale)}
          {found.window &&
            ` · ${m.span(formatDay(found.window.from, locale), formatDay(found.window.to, locale))}`}
          {found.covers &&
            ` · ${m.covers(formatDay(found.covers.from, locale), formatDay(found.covers.to, locale))}`}
        </p>
        <Caution words={caution} visit={visit} />
        {found.reversedAt && (
          <p class="text-warning my-2">
            {m.reversed(formatInstant(found.reversedAt, 'WIB', locale))}{' '}
            {reversalReasons[found.reversedReason ?? '']?.[locale] ?? found.reversedReason}
          </p>
        )}
        {isAllInSight ? (
          <>
            <ReceiptLines found={found} enterpriseId={enterpriseId} visit={visit} />
            <Troubles troubles={found.receipt.troubles} visit={visit} />
          </>
        ) : (
          <p class="my-4">{inLocale(said, locale).outsideWindow}</p>
        )}
        <p class="my-4">
          <a
            class="btn btn-outline min-h-11"
            href={salesPaths.rows(enterpriseId, { kiriman: found.importId })}
          >
            {m.seeRows}
          </a>{' '}
          {sendsFiles && (
            <a class="btn btn-ghost min-h-11" href={salesPaths.upload(enterpriseId)}>
              {m.again}
            </a>
          )}
        </p>
        {may('sales.reverse') && !found.reversedAt && (
          <Reversal enterpriseId={enterpriseId} found={found} refused={refused} visit={visit} />
        )}
      </>
    ),
  };
}

const keyOf = (visit: Visit) => ({
  enterpriseId: param(visit, 'enterprise'),
  importId: param(visit, 'import'),
});

function ReceiptLines(props: { found: ImportDetail; enterpriseId: string; visit: Visit }): VNode {
  const { visit, found } = props;
  const { locale } = visit;
  const m = inLocale(uploadSaid, locale);
  const { receipt } = found;
  const orders = (n: number) => m.ordersN(formatCount(n, locale));
  const rows = (keadaan: string) =>
    salesPaths.rows(props.enterpriseId, { kiriman: found.importId, keadaan });
  const made = (hasil: Outcome, count: number) =>
    count > 0 ? salesPaths.rows(props.enterpriseId, { kiriman: found.importId, hasil }) : null;
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${formatRupiah(amount)}`;
  const lines: [string, string, string | null][] = [
    [
      m.booked_,
      `${orders(receipt.booked.orders)} · ${formatRupiah(receipt.booked.omzet)}`,
      made('booked', receipt.booked.orders),
    ],
    [
      m.updated,
      `${orders(receipt.updated.orders)} · ${signed(receipt.updated.omzetChange)}${moves(receipt.updated.moves, locale)}`,
      made('updated', receipt.updated.orders),
    ],
    [m.known, orders(receipt.known), made('known', receipt.known)],
    [m.older, orders(receipt.older), made('older', receipt.older)],
  ];
  for (const { state, orders: count, gross } of receipt.notCounted) {
    lines.push([
      `${m.notCounted}: ${stateWords[state][locale]}`,
      `${orders(count)} · ${formatRupiah(gross)}`,
      rows(state),
    ]);
  }
  if (receipt.returned > 0)
    lines.push([m.returnedIn, formatRupiah(-receipt.returned), rows('final')]);
  const refused = receipt.troubles.length;
  lines.push([m.refusedRows, formatCount(refused, locale), refused > 0 ? `#${troublesId}` : null]);
  const waiting = receipt.waiting.reduce((sum, one) => sum + one.items, 0);
  if (waiting > 0) lines.push([m.forOfficer, orders(waiting), made('asked', waiting)]);
  return (
    <dl class="my-4 grid grid-cols-1 sm:grid-cols-[auto_1fr] gap-x-6 gap-y-1">
      {lines.map(([term, value, href]) => [
        <dt key={`${term} t`} class="font-semibold">
          {term}
        </dt>,
        <dd key={`${term} d`} class="mb-2 sm:mb-0">
          {href ? <a href={href}>{value}</a> : value}
        </dd>,
      ])}
    </dl>
  );
}

function moves(all: ImportDetail['receipt']['updated']['moves'], locale: 'id' | 'en'): string {
  const changed = all.filter((move) => move.from !== move.to);
  if (changed.length === 0) return '';
  const words = changed.map(
    (move) => `${stateWords[move.from][locale]} → ${stateWords[move.to][locale]} ${move.orders}`,
  );
  return ` (${words.join(', ')})`;
}

function Reversal(props: {
  enterpriseId: string;
  found: ImportDetail;
  refused: Refused;
  visit: Visit;
}): VNode {
  const { locale } = props.visit;
  const m = inLocale(uploadSaid, locale);
  return (
    <details class="my-6" open={props.refused.problems.length > 0}>
      <summary class="font-semibold min-h-11">{m.reverse}</summary>
      <ErrorSummary refused={props.refused} locale={locale} />
      <p class="my-2 max-w-2xl">{m.reverseLead}</p>
      <form
        method="post"
        action={salesPaths.reversal(props.enterpriseId, props.found.importId)}
        class="max-w-xl"
      >
        <Field
          name="reason"
          label={m.reverseWhy}
          refused={props.refused}
          locale={locale}
          required
        />
        <button type="submit" class="btn btn-error min-h-12">
          {m.reverse}
        </button>
      </form>
    </details>
  );
}

export async function reverse(visit: Visit): Promise<Page | Response> {
  const { who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const importId = param(visit, 'import');
  const typed = await typedIn(visit);
  await importInSight(visit, keyOf(visit));
  const done = await orRefused(typed, async () => {
    const reason = typed['reason'] ?? '';
    if (!who || reason === '') throw salesProblems.needsReason();
    await reverseImport(visit.house, who, { enterpriseId, importId, reason });
  });
  return done.ok
    ? redirect(salesPaths.import(enterpriseId, importId))
    : importPage(visit, done.refused);
}
