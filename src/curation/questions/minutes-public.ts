/** What anybody may read of the minutes: the list and how it came about, and nobody's scores. */
import { sfc32 } from '../../kernel/chance.ts';
import { isChosen } from '../rules/after.ts';
import { publicNumber } from '../rules/minutes.ts';
import { type Conflict, outcomeWords, type PanelMember } from '../words/panel.ts';
import { type FirmGroup, firmnessOf } from './firmness.ts';
import type { minutesContent } from './minutes.ts';
import type { SelectionView } from './selection.ts';

type Internal = Awaited<ReturnType<typeof minutesContent>>;

/**
 * Made of the internal version, so that both tell the same. The chosen and those who wait are named
 * in their order, as the list of participants does; scores, what curators disagreed on, reasons and
 * names of the panel stay inside.
 */
export function publicMinutes(
  internal: Internal,
  asked: {
    campaignId: string;
    view: SelectionView;
    groups: readonly FirmGroup[];
    members: readonly PanelMember[];
    conflicts: readonly Conflict[];
  },
) {
  const { campaignId, view, groups, members } = asked;
  const named = view.rows.filter(({ outcome }) => isChosen(outcome) || outcome === 'waiting');
  const names = lettersOf(campaignId, members);
  return {
    ...{ ...internal, title: 'Berita Acara Kurasi', isPublic: true },
    number: publicNumber(internal.number),
    panel: seatsOf(members),
    rows: named.map(({ rank, no, enterpriseName, outcome }) => ({
      ...{ rank: String(rank), no: String(no), name: enterpriseName },
      outcome: outcomeWords[outcome].id,
    })),
    spreads: null,
    overrides: [],
    overridden: overriddenSaid(view),
    robustness: {
      ...internal.robustness,
      sets: groups.map((one) => firmnessOf(view, one, { names, version: 'public' })),
    },
    conflicts: conflictsCounted(asked.conflicts, view),
    plenary: internal.plenary && {
      lead: internal.plenary.publicLead,
      dissents: [],
      dissenting: internal.plenary.dissents.length,
    },
  };
}

/** Drawn: by name or by institution the list of the panel would tell who each letter is. */
function lettersOf(
  campaignId: string,
  members: readonly PanelMember[],
): ReadonlyMap<string, string> {
  const drawn = members
    .map(({ personId }) => ({ personId, at: sfc32(`${campaignId} ${personId}`)() }))
    .sort((a, b) => a.at - b.at);
  return new Map(drawn.map(({ personId }, i) => [personId, `Kurator ${letter(i)}`]));
}

/** A to Z, then A2. */
const letter = (i: number): string =>
  `${String.fromCharCode(65 + (i % 26))}${i < 26 ? '' : Math.floor(i / 26) + 1}`;

/** How many each institution sent. */
const seatsOf = (members: readonly PanelMember[]) =>
  [...Map.groupBy(members, ({ institution }) => institution)].map(([institution, own]) => ({
    ...{ institution, curators: String(own.length) },
  }));

function overriddenSaid({ rows }: SelectionView): string {
  const count = rows.filter(({ override }) => override).length;
  if (count === 0) return '';
  return `Untuk ${count} pendaftar panel memutuskan lain daripada urutan nilai; alasannya tertulis dalam berita acara internal.`;
}

function conflictsCounted(conflicts: readonly Conflict[], { rows }: SelectionView): string[] {
  const scored = new Set(rows.map(({ applicationId }) => applicationId));
  const counted = (kind: Conflict['kind'], what: string): string[] => {
    const own = conflicts.filter((one) => one.kind === kind && scored.has(one.applicationId));
    const curators = new Set(own.map(({ personId }) => personId)).size;
    const applicants = new Set(own.map(({ applicationId }) => applicationId)).size;
    return own.length === 0 ? [] : [`${curators} kurator ${what} ${applicants} pendaftar.`];
  };
  return [
    ...counted('personal', 'tidak menilai karena kepentingan pribadi, terhadap'),
    ...counted('assisted', 'menilai binaan lembaganya, yaitu'),
  ];
}
