/** How an application stands, in words that its applicant reads. */

import type { VNode } from 'preact';
import { nameIn } from '../../kernel/bilingual.ts';
import { formatDay, type Zone } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, Table, type Visit } from '../../web/index.ts';
import { afterSaid } from '../messages/after.ts';
import { applySaid } from '../messages/apply.ts';
import { chainSaid } from '../messages/chain.ts';
import { selectionSaid } from '../messages/selection.ts';
import { mappingFor, type OwnMapping } from '../questions/chain.ts';
import { type Feedback, feedbackFor } from '../questions/feedback.ts';
import { advantageId, weightWords } from '../rules/advantages.ts';
import { isChosen } from '../rules/after.ts';
import { versionsCited } from '../rules/decree.ts';
import { nextLevel } from '../rules/feedback.ts';
import { conditionStateWords, leavingWords } from '../words/after.ts';
import type { Application, ScreeningTold } from '../words/form.ts';
import { mappingLevelWords } from '../words/mapping.ts';
import { outcomeWords } from '../words/panel.ts';
import { labelsOf } from './mapping.tsx';
import { formatScore } from './parts.tsx';

/** What the digital mapping made of it, once a person confirmed it. */
export async function ownMapped(visit: Visit, application: Application): Promise<VNode | null> {
  const mapping = await mappingFor(visit.house.database, application);
  if (!mapping) return null;
  return <OwnMapped {...{ mapping, locale: visit.locale }} labels={await labelsOf(visit)} />;
}

/** With what would raise it most. */
function OwnMapped(props: {
  mapping: OwnMapping;
  labels: ReadonlyMap<string, string>;
  locale: Locale;
}): VNode {
  const { mapping, labels, locale } = props;
  const m = inLocale(chainSaid, locale);
  const { finding, mapped } = mapping;
  const score = formatScore(finding.scoreHundredths / 100, locale, 0);
  return (
    <section class="my-4">
      <p>{m.own(score, mappingLevelWords[mapped.level][locale])}</p>
      {finding.reason && <p class="break-words">{m.ownReason(finding.reason)}</p>}
      {finding.outcome === 'failed' && (
        <>
          <p class="my-2 font-semibold">{m.ownFailed}</p>
          <ul class="list-disc pl-5">
            {mapped.lacking.slice(0, 2).map((code) => (
              <li key={code} class="break-words">
                {labels.get(code) ?? code}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function Standing(props: {
  application: Application;
  screening: ScreeningTold | null;
  locale: Locale;
}): VNode {
  const { application, screening, locale } = props;
  const m = inLocale(applySaid, locale);
  const words =
    application.state === 'withdrawn'
      ? m.stateWithdrawn
      : !screening
        ? m.stateWaiting
        : screening.outcome === 'passed'
          ? m.statePassed
          : m.stateFailed;
  const reasons = screening?.outcome === 'failed' ? screening : null;
  return (
    <section class="my-4">
      <h2>{m.state}</h2>
      <p class="my-2 font-semibold">{words}</p>
      {reasons && (
        <>
          <p>{m.reasons}:</p>
          <ul class="list-disc pl-5">
            {reasons.reasons.map(({ code, words: said }) => (
              <li key={code}>{said[locale]}</li>
            ))}
            {reasons.remark && <li class="break-words">{reasons.remark}</li>}
          </ul>
        </>
      )}
    </section>
  );
}

function OwnConditions(props: {
  conditions: Feedback['conditions'];
  locale: Locale;
}): VNode | null {
  const { conditions, locale } = props;
  const m = inLocale(afterSaid, locale);
  if (conditions.length === 0) return null;
  return (
    <>
      <h3>{m.ownConditions}</h3>
      <ul class="list-disc pl-5">
        {conditions.map(({ no, text, state, dueOn }) => (
          <li key={no} class="break-words">
            {`${text} (${m.dueBy(formatDay(dueOn, locale))}) ${conditionStateWords[state][locale]}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** After the decree: outcome, place and own means. Nothing of anybody else's. */
export async function decidedFor(
  visit: Visit,
  { application, zone }: { application: Application; zone: Zone },
): Promise<VNode | null> {
  const { locale, today } = visit;
  const m = inLocale(applySaid, locale);
  const feedback = await feedbackFor(visit.house.database, { application, zone, today });
  if (!feedback) return null;
  const { decree, entry, of, means, next, conditions, otherwise, advantage } = feedback;
  const versions = versionsCited(feedback.by)?.[locale];
  const a = inLocale(afterSaid, locale);
  const number = (value: number, digits: number) =>
    value.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const isNotChosen = !isChosen(entry.outcome);
  return (
    <section class="my-4">
      <h2>{outcomeWords[entry.outcome][locale]}</h2>
      <p class="my-2">{m.decidedAs(decree.number, formatDay(decree.decidedOn, locale))}</p>
      {versions && <p class="my-2">{inLocale(selectionSaid, locale).decidedBy(versions)}</p>}
      {entry.left && (
        <p class="my-2 break-words">
          {`${a.left(leavingWords[entry.left.cause][locale])} ${entry.left.reason}`}
        </p>
      )}
      {entry.movedUp && <p class="my-2">{a.movedUp}</p>}
      {entry.outcome === 'conditional' && <OwnConditions {...{ conditions, locale }} />}
      <p class="my-2">{m.ownPlace(entry.rank, of, number(entry.scoreHundredths / 100, 2))}</p>
      {otherwise !== null && <p class="my-2 break-words">{m.otherwise(otherwise)}</p>}
      <h3>{m.ownScores}</h3>
      <Table
        label={m.ownScores}
        columns={[
          { head: m.criterion },
          { head: m.weight, isNumber: true },
          { head: m.mean, isNumber: true },
        ]}
        rows={[
          ...means.map(({ criterion, mean }) => ({
            key: criterion.id,
            cells: [
              nameIn(criterion, locale),
              weightWords(criterion.weight, locale),
              `${number(mean, 1)} / ${criterion.levels.length}`,
            ],
          })),
          ...(advantage
            ? [
                {
                  key: advantageId,
                  cells: [
                    m.advantage,
                    String(advantage.of),
                    `${advantage.points} / ${advantage.of}`,
                  ],
                },
              ]
            : []),
        ]}
      />
      {isNotChosen && next.length > 0 && (
        <>
          <h3>{m.whatNext}</h3>
          <ul class="list-disc pl-5">
            {next.map((one) => (
              <li key={one.criterion.id}>
                {m.nextLevel(nameIn(one.criterion, locale), nextLevel(one, locale))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
