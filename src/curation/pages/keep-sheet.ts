/** What a sent sheet does, whoever it is of: kept, or locked, or told why not; nothing is lost. */
import {
  type Crumb,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  redirect,
  type Visit,
} from '../../web/index.ts';
import type { TypedScore } from '../rules/scores.ts';
import type { PanelCriterion } from '../words/panel.ts';
import { type Asked, orGone } from './gone-sheet.tsx';
import { scoresIn } from './score-fields.tsx';

export function keepSheet(
  visit: Visit,
  typed: Record<string, string>,
  on: {
    /** Of the sheet as it is now; refused where it is gone. */
    criteria: () => Promise<readonly Pick<PanelCriterion, 'id'>[]>;
    keep: (scores: readonly TypedScore[]) => Promise<void>;
    page: (refused: Refused, saved?: boolean) => Promise<Page>;
    /** Where a locked one leads back to; null of one that is only kept. */
    lockedTo: string | null;
    /** What the sheet asked; null where it never was theirs. */
    asked: () => Promise<Asked | null>;
    trail: () => Promise<readonly Crumb[]>;
  },
): Promise<Page | Response> {
  const { asked, trail } = on;
  const work = async () => {
    const scores = scoresIn(typed, await on.criteria());
    const tried = await orRefused(typed, () => on.keep(scores));
    if (!tried.ok) return on.page(tried.refused);
    return on.lockedTo === null ? on.page(nothingRefused, true) : redirect(on.lockedTo);
  };
  return orGone(visit, typed, { work, asked, trail });
}
