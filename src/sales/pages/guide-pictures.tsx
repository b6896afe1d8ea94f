/** Sketches of a seller's screens: drawn from a guide's own words, so that each shows its menus. */
import type { ComponentChildren, VNode } from 'preact';

const cut = (text: string, max: number) =>
  text.length > max ? `${text.slice(0, max - 1)}…` : text;

/** A window with its address; inside it what the step shows. */
function Screen(props: { title: string; site: string; children?: ComponentChildren }): VNode {
  return (
    <svg viewBox="0 0 320 180" class="sketch" role="img" aria-label={props.title}>
      <rect class="sheet" x="1" y="1" width="318" height="178" rx="8" />
      <path class="line" d="M1 30H319" />
      <rect class="field" x="12" y="8" width="296" height="15" rx="7" />
      <text class="small" x="22" y="19">
        {cut(props.site, 42)}
      </text>
      {props.children}
    </svg>
  );
}

export function SignIn({ title, site }: { title: string; site: string }): VNode {
  return (
    <Screen title={title} site={site}>
      <rect class="ring" x="9" y="5" width="302" height="21" rx="10" />
      <rect class="field" x="100" y="62" width="120" height="18" rx="4" />
      <rect class="field" x="100" y="88" width="120" height="18" rx="4" />
      <rect class="button" x="100" y="116" width="120" height="20" rx="4" />
    </Screen>
  );
}

export function Menus(props: { title: string; site: string; menu: readonly string[] }): VNode {
  return (
    <Screen title={props.title} site={props.site}>
      <path class="line" d="M132 30V179" />
      {props.menu.map((item, at) => {
        const [y, isLast] = [54 + at * 30, at === props.menu.length - 1];
        return (
          <g key={item}>
            {isLast && <rect class="ring" x="6" y={y - 15} width="122" height="22" rx="5" />}
            <text x={14 + at * 10} y={y}>
              {cut(item, 17 - at)}
            </text>
          </g>
        );
      })}
      <Rows from={150} to={306} />
    </Screen>
  );
}

export function Exporting(props: {
  title: string;
  site: string;
  days: string;
  button: string;
}): VNode {
  return (
    <Screen title={props.title} site={props.site}>
      <rect class="field" x="14" y="42" width="170" height="20" rx="4" />
      <text class="small" x="22" y="56">{`${props.days}: 1 – 30`}</text>
      <rect class="button" x="214" y="42" width="92" height="20" rx="4" />
      <text class="label" x="260" y="56" text-anchor="middle">
        {cut(props.button, 12)}
      </text>
      <rect class="ring" x="10" y="38" width="178" height="28" rx="6" />
      <rect class="ring" x="210" y="38" width="100" height="28" rx="6" />
      <Rows from={14} to={306} />
    </Screen>
  );
}

export function Sending({ title, file }: { title: string; file: string }): VNode {
  return (
    <svg viewBox="0 0 320 180" class="sketch" role="img" aria-label={title}>
      <path class="sheet" d="M30 40h52l18 18v72H30Z" />
      <path class="line" d="M82 40v18h18" />
      <text class="small" x="14" y="156">
        {cut(file, 26)}
      </text>
      <path class="arrow" d="M118 86h62m-12-10 12 10-12 10" />
      <rect class="sheet" x="196" y="34" width="110" height="106" rx="8" />
      <text x="251" y="64" text-anchor="middle" class="name">
        Lagawi
      </text>
      <rect class="button" x="212" y="92" width="78" height="22" rx="4" />
    </svg>
  );
}

export function Phone({ title, item }: { title: string; item: string }): VNode {
  return (
    <svg viewBox="0 0 320 180" class="sketch" role="img" aria-label={title}>
      <rect class="sheet" x="100" y="4" width="120" height="172" rx="12" />
      <rect class="field" x="110" y="18" width="82" height="14" rx="7" />
      <text x="202" y="30">
        ⋮
      </text>
      <rect class="ring" x="196" y="15" width="18" height="20" rx="5" />
      <rect class="field" x="112" y="44" width="102" height="84" rx="4" />
      <path class="line" d="M120 60h60M120 76h70M120 92h50" />
      <rect class="ring" x="114" y="102" width="98" height="20" rx="4" />
      <text class="small" x="120" y="116">
        ☑ {cut(item, 16)}
      </text>
    </svg>
  );
}

function Rows({ from, to }: { from: number; to: number }): VNode {
  return (
    <>
      {[84, 106, 128, 150].map((y) => (
        <path key={y} class="line" d={`M${from} ${y}H${to}`} />
      ))}
    </>
  );
}
