/** A sheet that went or was closed while it was open: why, and what was typed, to copy it. */

import type { VNode } from 'preact';
import { levelsIn, nameIn } from '../../kernel/bilingual.ts';
import { Problem } from '../../kernel/problem.ts';
import {
  type Crumb,
  Crumbs,
  ErrorSummary,
  inLocale,
  type Page,
  type Visit,
} from '../../web/index.ts';
import { curationSaid } from '../messages/office.ts';
import { sheetSaid } from '../messages/sheet.ts';
import { remarkField, scoreField } from '../rules/scores.ts';
import type { PanelCriterion } from '../words/panel.ts';

export type Asked = readonly Omit<PanelCriterion, 'weight'>[];
type Typed = Readonly<Record<string, string>>;

/** Nothing of the sheet itself is shown: it is not theirs any more. */
export async function orGone(
  visit: Visit,
  typed: Typed,
  on: {
    work: () => Promise<Page | Response>;
    /** What the sheet asked; null where it never was theirs. */
    asked: () => Promise<Asked | null>;
    trail: () => Promise<readonly Crumb[]>;
  },
): Promise<Page | Response> {
  try {
    return await on.work();
  } catch (error) {
    const status = error instanceof Problem && error.status;
    if (!(error instanceof Problem) || (status !== 404 && status !== 409)) throw error;
    const asked = await on.asked();
    if (!asked) throw error;
    const { locale } = visit;
    const m = inLocale(sheetSaid, locale);
    return {
      title: m.gone,
      status,
      body: (
        <>
          <Crumbs trail={await on.trail()} label={inLocale(curationSaid, locale).trail} />
          <h1>{m.gone}</h1>
          <ErrorSummary refused={{ problems: [error], typed }} locale={locale} />
          <TypedShown {...{ visit, typed, asked }} />
        </>
      ),
    };
  }
}

function TypedShown(props: { visit: Visit; typed: Typed; asked: Asked }): VNode | null {
  const { visit, typed, asked } = props;
  const { locale } = visit;
  const m = inLocale(sheetSaid, locale);
  const rows = asked.flatMap((one) => {
    const { id } = one;
    const score = typed[scoreField(id)] ?? '';
    const remark = typed[remarkField(id)] ?? '';
    const level = levelsIn(one, locale)[Number(score) - 1];
    return score || remark ? [{ id, name: nameIn(one, locale), score, remark, level }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{m.typed}</h2>
      <p class="my-2">{m.typedLead}</p>
      <dl class="my-3">
        {rows.map(({ id, name, score, remark, level }) => (
          <div key={id} class="mb-4">
            <dt class="font-semibold">{name}</dt>
            {score && (
              <dd class="break-words">
                {score}
                {level && ` · ${level}`}
              </dd>
            )}
            {remark && <dd class="break-words whitespace-pre-line">{remark}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
