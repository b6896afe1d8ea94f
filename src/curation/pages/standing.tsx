/** How an application stands, in words that its applicant reads. */
import type { VNode } from 'preact';
import { formatDay } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, Table, type Visit } from '../../web/index.ts';
import { applySaid } from '../messages/apply.ts';
import { feedbackFor } from '../questions/feedback.ts';
import { nextLevel } from '../rules/feedback.ts';
import { type Application, type Screening, screeningReasonWords } from '../words/form.ts';
import { outcomeWords } from '../words/panel.ts';

export function Standing(props: {
  application: Application;
  screening: Screening | null;
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
            {reasons.reasons.map((reason) => (
              <li key={reason}>{screeningReasonWords[reason][locale]}</li>
            ))}
            {reasons.remark && <li class="break-words">{reasons.remark}</li>}
          </ul>
        </>
      )}
    </section>
  );
}

/** After the decree: outcome, place and own means. Nothing of anybody else's. */
export async function decidedFor(visit: Visit, application: Application): Promise<VNode | null> {
  const { locale } = visit;
  const m = inLocale(applySaid, locale);
  const feedback = await feedbackFor(visit.house.database, application);
  if (!feedback) return null;
  const { decree, entry, of, means, next } = feedback;
  const number = (value: number, digits: number) =>
    value.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const isChosen = entry.outcome === 'passed';
  return (
    <section class="my-4">
      <h2>{outcomeWords[entry.outcome][locale]}</h2>
      <p class="my-2">{m.decidedAs(decree.number, formatDay(decree.decidedOn, locale))}</p>
      <p class="my-2">{m.ownPlace(entry.rank, of, number(entry.scoreHundredths / 100, 2))}</p>
      <h3>{m.ownScores}</h3>
      <Table
        label={m.ownScores}
        columns={[
          { head: m.criterion },
          { head: m.weight, isNumber: true },
          { head: m.mean, isNumber: true },
        ]}
        rows={means.map(({ criterion, mean }) => ({
          key: criterion.id,
          cells: [
            criterion.name,
            String(criterion.weight),
            `${number(mean, 1)} / ${criterion.levels.length}`,
          ],
        }))}
      />
      {!isChosen && next.length > 0 && (
        <>
          <h3>{m.whatNext}</h3>
          <ul class="list-disc pl-5">
            {next.map((one) => (
              <li key={one.criterion.id}>{m.nextLevel(one.criterion.name, nextLevel(one))}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
