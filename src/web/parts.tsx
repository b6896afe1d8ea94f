/** Small pieces that every room's pages share. */
import type { ComponentChildren, VNode } from 'preact';
import { formatRupiah, type Rupiah } from '../kernel/money.ts';
import type { Locale } from '../kernel/problem.ts';

/** A number with its grounds: what it counts, and where it leads. */
export function Figure(props: {
  label: string;
  value: string;
  grounds?: ComponentChildren;
  href?: string;
}): VNode {
  return (
    <div class="min-w-0">
      <p class="font-semibold">{props.label}</p>
      <p class="figure">{props.href ? <a href={props.href}>{props.value}</a> : props.value}</p>
      {props.grounds && <p class="grounds">{props.grounds}</p>}
    </div>
  );
}

/** One part of a whole as a bar; the number stands beside it, so the bar is only for the eye. */
export function Share({ part, whole }: { part: number; whole: number }): VNode {
  const width = whole > 0 ? Math.round((Math.max(0, part) / whole) * 100) : 0;
  return (
    <svg
      viewBox="0 0 100 8"
      class="w-24 h-2 inline-block"
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      <rect width="100" height="8" class="fill-base-300" />
      <rect width={width} height="8" class="fill-secondary" />
    </svg>
  );
}

/** Progress of long work; its words say how far, for those who do not see the bar. */
export function Progress({ share, label }: { share: number; label: string }): VNode {
  const percent = Math.round(share * 100);
  return (
    <div class="my-4">
      <progress
        class="progress progress-primary w-full h-3"
        value={percent}
        max={100}
        aria-label={label}
      />
      <p class="grounds" aria-live="polite">
        {label} · {percent} %
      </p>
    </div>
  );
}

/** One bar a number with its name below. The label says in words what it shows. */
export function Bars(props: {
  bars: readonly { name: string; value: number }[];
  label: string;
}): VNode {
  const most = Math.max(1, ...props.bars.map((one) => one.value));
  const width = 28;
  return (
    <svg
      viewBox={`0 0 ${Math.max(1, props.bars.length) * width} 72`}
      class="w-full max-w-md h-auto"
      role="img"
      aria-label={props.label}
    >
      <rect y={58} width={props.bars.length * width} height="1" class="fill-base-300" />
      {props.bars.map(({ name, value }, i) => {
        // A little is more than nothing, and shows.
        const height = value > 0 ? Math.max(2, Math.round((value / most) * 56)) : 0;
        return (
          <g key={name}>
            <rect
              x={i * width + 3}
              y={58 - height}
              width={width - 6}
              height={height}
              class="fill-secondary"
            />
            <text
              x={i * width + width / 2}
              y={70}
              text-anchor="middle"
              class="fill-base-content"
              font-size={props.bars.length > 7 ? 10 : 7}
            >
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export function Rp({ amount }: { amount: Rupiah }): VNode {
  return <span class="whitespace-nowrap">{formatRupiah(amount)}</span>;
}

export function formatCount(count: number, locale: Locale): string {
  return count.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB');
}

export function formatPercent(part: number, whole: number, locale: Locale): string {
  if (whole <= 0) return '–';
  const share = (part / whole).toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return share.replace('%', ' %').replace('  ', ' ');
}

export interface Crumb {
  href: string;
  text: string;
}

/** Where this page stands, from the house down. */
export function Crumbs({ trail, label }: { trail: readonly Crumb[]; label: string }): VNode {
  return (
    <nav aria-label={label} class="mb-3 grounds">
      <ol class="flex flex-wrap gap-x-2">
        {trail.map((crumb) => (
          <li key={crumb.href} class="min-w-0 break-words">
            <a href={crumb.href}>{crumb.text}</a> ›
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What will stand here, who fills it, and the first step. */
export function Empty({ children }: { children: ComponentChildren }): VNode {
  return <div class="border border-base-300 bg-base-200 rounded-box p-4 my-4">{children}</div>;
}

/** One after the other, each with what is said of it: what as a table is too wide for a phone. */
export function Entries(props: {
  entries: readonly { key: string; name: string; lines: readonly string[] }[];
}): VNode {
  return (
    <ul class="my-3 max-w-3xl divide-y divide-base-300">
      {props.entries.map(({ key, name, lines }) => (
        <li key={key} class="py-3 break-words">
          <span class="font-semibold">{name}</span>
          {lines.filter(Boolean).map((line) => (
            <span key={line} class="grounds block">
              {line}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A room of its own for what is wider than the page: it scrolls sideways, by keyboard too. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here.
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

interface Column {
  head: string;
  isNumber?: boolean;
  /** Goes on a phone: what it tells stands in another cell there, or one tap away. */
  isWide?: boolean;
  /** On a phone it stands below the row's name, under its head. */
  isFolded?: boolean;
}

const looksOf = (column?: Column): string =>
  [column?.isNumber && 'num', (column?.isWide || column?.isFolded) && 'max-sm:hidden']
    .filter(Boolean)
    .join(' ');

/**
 * A table in a room of its own that scrolls sideways, reachable by keyboard. On a phone its columns
 * that have no room go, or are folded into the first.
 */
export function Table(props: {
  label: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[];
}): VNode {
  return (
    <Scroll label={props.label}>
      <table class="table table-sm">
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.head} scope="col" class={looksOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row" class={`font-normal ${looksOf(props.columns[i]) ?? ''}`}>
                    {cell}
                    <Folded columns={props.columns} cells={cells} />
                  </th>
                ) : (
                  <td key={i} class={looksOf(props.columns[i])}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Folded(props: { columns: readonly Column[]; cells: readonly ComponentChildren[] }) {
  return props.columns.map(({ head, isFolded }, i) =>
    isFolded ? (
      <span key={head} class="grounds block sm:hidden">
        {head}: {props.cells[i]}
      </span>
    ) : null,
  );
}
