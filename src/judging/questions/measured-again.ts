/** Who was measured again after an upheld objection: when, and what it was before. */
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/problem.ts';
import { rawOf } from '../rules/measures.ts';
import { type Measure, type Measured, measures, measureWords } from '../words.ts';
import type { WinnersView } from './ranking.ts';

/** Each figure that is another now, with the old one and the new one. */
export function figuresMoved(before: Measured, after: Measured, locale: Locale): string {
  const moved = measures.flatMap((measure) => {
    const said = (one: Measured) => figureSaid(measure, rawOf(measure, one), locale);
    const [was, is] = [said(before), said(after)];
    return was === is ? [] : [`${measureWords[measure][locale]} ${was} → ${is}`];
  });
  return moved.join('; ');
}

function figureSaid(measure: Measure, raw: number | null, locale: Locale): string {
  if (raw === null) return '–';
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  if (measure === 'sales') return formatRupiah(raw);
  if (measure === 'transactions') return raw.toLocaleString(tag);
  return `${(100 * raw).toLocaleString(tag, { maximumFractionDigits: 1 })} %`;
}

/** In public only how many, since figures are an enterprise's own. */
export function againLines(
  { finalists }: Pick<WinnersView, 'finalists'>,
  { campaign, version }: { campaign: CampaignWhole; version: 'internal' | 'public' },
): [string, string][] {
  const measured = finalists.flatMap(({ name, measured, again }) =>
    again ? [{ name, measured, ...again }] : [],
  );
  if (measured.length === 0) return [];
  if (version === 'public') return [['Diukur ulang', `${measured.length} finalis`]];
  return measured.map(({ name, measured: now, at, before }) => {
    const moved = figuresMoved(before, now, 'id');
    const on = formatInstant(at, campaign.zone, 'id');
    return ['Diukur ulang', `${name}, ${on}${moved && `: ${moved}`}`];
  });
}
