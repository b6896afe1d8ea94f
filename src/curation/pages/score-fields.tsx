/** The criteria of a sheet with their levels, as a curator or a judge fills them in. */

import type { VNode } from 'preact';
import { levelsIn, nameIn } from '../../kernel/bilingual.ts';
import { inLocale, type Refused, TextArea, type Visit } from '../../web/index.ts';
import { panelSaid } from '../messages/panel.ts';
import { sheetSaid } from '../messages/sheet.ts';
import { tastingSaid } from '../messages/tasting.ts';
import { remarkField, scoreField, seenField, type TypedScore } from '../rules/scores.ts';
import type { GivenScore, PanelCriterion } from '../words/panel.ts';

interface Scoring {
  given: readonly GivenScore[];
  visit: Visit;
  refused: Refused;
  isOpen: boolean;
}

/** Saved by the page's own address, saved and locked by `lockPath`. */
export function ScoreForm(
  props: Scoring & {
    criteria: readonly Omit<PanelCriterion, 'weight'>[];
    lockPath: string;
    /** Where one address has sheets of several rounds, one after the other. */
    round?: string;
  },
): VNode {
  const { criteria, lockPath, round = '', ...scoring } = props;
  const m = inLocale(panelSaid, scoring.visit.locale);
  return (
    <form
      method="post"
      {...(scoring.isOpen && {
        'data-island': 'sheet',
        'data-person': scorerOf(scoring.visit, round),
      })}
    >
      {round && <input type="hidden" name="babak" value={round} />}
      <Criteria criteria={criteria} {...scoring} />
      {scoring.isOpen && (
        <div class="flex flex-wrap gap-x-4 items-center">
          <SheetState visit={scoring.visit} />
          {/* First in the source: it is the one that Enter presses. */}
          <button type="submit" class="btn w-full sm:w-auto min-h-12 mt-2">
            {m.saveSheet}
          </button>
          <button
            type="submit"
            formAction={lockPath}
            class="btn btn-primary w-full sm:w-auto min-h-12 mt-2"
          >
            {m.lock}
          </button>
          <p class="grounds w-full">{m.lockHint}</p>
        </div>
      )}
    </form>
  );
}

/** Each with its levels. */
export function Criteria(
  props: Scoring & { criteria: readonly Omit<PanelCriterion, 'weight'>[] },
): VNode {
  const { criteria, ...scoring } = props;
  return (
    <>
      {criteria.map((criterion) => (
        <Scored key={criterion.id} criterion={criterion} {...scoring} />
      ))}
    </>
  );
}

/** What the script says while it saves by itself; empty without it. */
function SheetState({ visit }: { visit: Visit }): VNode {
  const m = inLocale(sheetSaid, visit.locale);
  return (
    <p
      class="w-full my-2 min-h-6"
      role="status"
      data-sheet-state
      data-saving={m.saving}
      data-saved={m.saved}
      data-partly={m.partly}
      data-offline={m.offline}
      data-away={m.away}
      data-restored={m.restored}
      data-signed-out={m.signedOut}
    />
  );
}

function Scored(props: Scoring & { criterion: Omit<PanelCriterion, 'weight'> }): VNode {
  const { criterion, refused, isOpen } = props;
  const { locale } = props.visit;
  const m = inLocale(panelSaid, locale);
  const { id, isBlind } = criterion;
  const name = nameIn(criterion, locale);
  const given = props.given.find((one) => one.criterion === id);
  const field = scoreField(id);
  // What was typed when the sheet was closed meanwhile is shown, too.
  const remark = refused.typed[remarkField(id)] ?? given?.remark;
  const typed = refused.typed[field];
  const chosen = typed ?? (given ? String(given.score) : '');
  const levels = levelsIn(criterion, locale);
  const wrong = refused.problems.filter((one) => one.field === field);
  return (
    <fieldset class="mb-6" id={field} tabIndex={-1}>
      <legend class="font-semibold">{name}</legend>
      {isBlind && <p class="grounds">{inLocale(tastingSaid, locale).isBlind}</p>}
      {wrong.map((one) => (
        <p key={one.code} class="text-error">
          {one.words[locale]}
        </p>
      ))}
      {isOpen ? (
        <>
          <input
            type="hidden"
            name={seenField(id)}
            value={refused.typed[seenField(id)] ?? String(given?.version ?? 0)}
          />
          {levels.map((level, i) => (
            <label key={level} class="flex items-start gap-3 min-h-11 py-2">
              <input
                type="radio"
                name={field}
                value={String(i + 1)}
                class="radio"
                checked={chosen === String(i + 1)}
              />
              <span>
                <span class="font-semibold">{i + 1}</span> · {level}
              </span>
            </label>
          ))}
          <TextArea
            name={remarkField(id)}
            label={m.remark(name)}
            rows={2}
            value={given?.remark}
            {...{ refused, locale }}
          />
        </>
      ) : (
        <>
          <p class="my-1">{m.ownScore(levelSaid(given ? String(given.score) : '', levels))}</p>
          {typed !== undefined && typed !== String(given?.score ?? '') && (
            <p class="my-1">{m.notKept(levelSaid(typed, levels))}</p>
          )}
          {remark && <p class="break-words">{remark}</p>}
        </>
      )}
    </fieldset>
  );
}

/** A score with what it means, for a sheet that only is read. */
function levelSaid(score: string, levels: readonly string[]): string {
  const level = levels[Number(score) - 1];
  return level === undefined ? '–' : `${score} · ${level}`;
}

/** Whose sheet a device keeps, and of which round. */
const scorerOf = ({ who }: Visit, round: string): string =>
  [who?.personId ?? '', round].filter(Boolean).join(' ');

/** What another person filled in on this device, or in another round, is never one's own sheet. */
export function isOwnSheet(
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  round = '',
): boolean {
  const { penilai: scorer, babak } = typed;
  const isOfRound = babak === undefined || babak === round;
  return isOfRound && (scorer === undefined || scorer === scorerOf(visit, round));
}

export function scoresIn(
  typed: Readonly<Record<string, string>>,
  criteria: readonly Pick<PanelCriterion, 'id'>[],
): TypedScore[] {
  return criteria.map(({ id }) => ({
    criterion: id,
    score: typed[scoreField(id)] ?? '',
    remark: typed[remarkField(id)] ?? '',
    seen: Number(typed[seenField(id)]) || 0,
  }));
}
