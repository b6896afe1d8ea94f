/** The filters that the address holds, and the chips that show them. */
import type { VNode } from 'preact';
import { type Day, formatDay, formatSpan, parseDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/id.ts';
import { inLocale, pageAsked, type Visit } from '../../web/index.ts';
import { checkSaid } from '../check-messages.ts';
import { exclusionSaid } from '../exclusion-messages.ts';
import { goodsSaid } from '../goods-messages.ts';
import { channelWords, said, stateWords } from '../messages.ts';
import type { RowsFilter } from '../paths.ts';
import type { PartFilter } from '../questions/breakdown.ts';
import { outcomes } from '../questions/outcomes.ts';
import { outcomeWords } from '../upload-messages.ts';
import { channels, evidenceLevels, saleStates } from '../words.ts';

/** What the address asks for; a word that nobody knows asks for nothing. */
export function filterOf(visit: Visit): RowsFilter {
  const q = (name: string) => visit.c.req.query(name) || null;
  const known = <T extends string>(words: readonly T[], name: string) =>
    words.find((one) => one === q(name)) ?? null;
  const isImport = isId(q('kiriman') ?? '');
  return {
    kampanye: q('kampanye'),
    dari: parseDay(q('dari') ?? ''),
    sampai: parseDay(q('sampai') ?? ''),
    kanal: known(channels, 'kanal'),
    keadaan: known(saleStates, 'keadaan'),
    bukti: known(evidenceLevels, 'bukti'),
    kiriman: isImport ? q('kiriman') : null,
    hasil: isImport ? known(outcomes, 'hasil') : null,
    ditahan: known(['1'], 'ditahan'),
    // Only a campaign leaves something out.
    samping: known(q('kampanye') ? asideNames : asideStandings, 'samping'),
    periksa: known(['belum'], 'periksa'),
    hal: pageAsked(visit),
  };
}

const asides = {
  evidence: said.paymentsBeside,
  linked: said.linkedBeside,
  notOwn: goodsSaid.mark,
  excluded: exclusionSaid.leftOut,
} as const;
const asideStandings = ['evidence', 'linked', 'notOwn'] as const;
const asideNames = Object.keys(asides) as (keyof typeof asides)[];

export const asideOf = ({ ditahan, samping }: RowsFilter) =>
  ditahan === '1' ? 'held' : (asideStandings.find((one) => one === samping) ?? null);

/** The filter in the ledger's own words. */
export function partOf(filter: RowsFilter): {
  [K in Exclude<keyof PartFilter, 'isNotOwn'>]-?: NonNullable<PartFilter[K]> | null;
} {
  return {
    from: parseDay(filter.dari ?? ''),
    to: parseDay(filter.sampai ?? ''),
    channel: channels.find((one) => one === filter.kanal) ?? null,
    state: saleStates.find((one) => one === filter.keadaan) ?? null,
    evidence: evidenceLevels.find((one) => one === filter.bukti) ?? null,
  };
}

/** Each filter as a chip that takes itself away. */
export function Chips(props: {
  visit: Visit;
  filter: RowsFilter;
  href: (filter: RowsFilter) => string;
}): VNode | null {
  const { locale } = props.visit;
  const m = inLocale(said, locale);
  const { from, to, channel, state, evidence } = partOf(props.filter);
  const chips: [string, RowsFilter][] = [];
  const add = (text: string, without: RowsFilter) =>
    chips.push([text, { ...props.filter, ...without, hal: null }]);
  if (from || to) add(spanWords(from, to, locale), { dari: null, sampai: null });
  if (channel) add(channelWords[channel][locale], { kanal: null });
  if (state) add(`${stateWords[state].mark} ${stateWords[state][locale]}`, { keadaan: null });
  if (evidence) add(`${m.evidence} ${evidence}`, { bukti: null });
  if (props.filter.ditahan) add(m.heldOnes, { ditahan: null });
  const aside = asideNames.find((one) => one === props.filter.samping);
  if (aside) add(asides[aside][locale], { samping: null });
  if (props.filter.periksa) {
    add(inLocale(checkSaid, locale).unmarked, { periksa: null });
  }
  const outcome = outcomes.find((one) => one === props.filter.hasil);
  if (outcome) add(inLocale(outcomeWords, locale)[outcome], { hasil: null });
  if (props.filter.kiriman) add(m.oneFile, { kiriman: null, hasil: null });
  if (chips.length === 0) return null;
  return (
    <ul class="flex flex-wrap gap-2 mt-3" aria-label={m.filters}>
      {chips.map(([text, next]) => (
        <li key={text}>
          <a class="btn btn-sm min-h-11" href={props.href(next)}>
            {text} <span aria-hidden="true">×</span>
            <span class="sr-only">, {m.removeFilter}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function spanWords(from: Day | null, to: Day | null, locale: 'id' | 'en'): string {
  if (from && to) return formatSpan(from, to, locale);
  return from ? `≥ ${formatDay(from, locale)}` : to ? `≤ ${formatDay(to, locale)}` : '';
}
