/** How an application stands, in words that its applicant reads. */

import type { VNode } from 'preact';
import { nameIn } from '../../kernel/bilingual.ts';
import { type Day, formatDay, type Zone } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import { inLocale, Table, type Visit } from '../../web/index.ts';
import { afterSaid } from '../messages/after.ts';
import { applySaid } from '../messages/apply.ts';
import { chainSaid } from '../messages/chain.ts';
import { selectionSaid } from '../messages/selection.ts';
import { mappingFor, type OwnMapping } from '../questions/chain.ts';
import { feedbackFor } from '../questions/feedback.ts';
import { type Decided, decidedOf, type NextStep, nextStepOf } from '../questions/standing.ts';
import { advantageId, weightWords } from '../rules/advantages.ts';
import { isChosen, saidOf, wasChosen } from '../rules/after.ts';
import { versionsCited } from '../rules/decree.ts';
import { nextLevel } from '../rules/feedback.ts';
import { adviceOf } from '../rules/mapping-advice.ts';
import { pointsSaid } from '../rules/points-said.ts';
import { conditionStateWords } from '../words/after.ts';
import type { Application, ScreeningTold } from '../words/form.ts';
import { mappingLevelWords } from '../words/mapping.ts';
import { formatScore } from './parts.tsx';

/** What the digital mapping made of it, once a person confirmed it. */
export async function ownMapped(visit: Visit, application: Application): Promise<VNode | null> {
  const mapping = await mappingFor(visit.house.database, application);
  if (!mapping) return null;
  return <OwnMapped {...{ mapping, locale: visit.locale }} />;
}

/** With what would raise it most. */
function OwnMapped({ mapping, locale }: { mapping: OwnMapping; locale: Locale }): VNode {
  const m = inLocale(chainSaid, locale);
  const { finding, mapped, questions } = mapping;
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
                {adviceOf(code, questions)[locale]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const nextWords = {
  mapping: 'nextMapping',
  panel: 'nextPanel',
  scoring: 'nextScoring',
  decree: 'nextDecree',
} as const satisfies Record<NextStep, keyof typeof applySaid>;

/** Of whom no decree speaks, or not yet. */
export async function standing(
  visit: Visit,
  { application, screening, isOwn }: Standing,
): Promise<VNode> {
  const next =
    screening?.outcome === 'passed' && application.state !== 'withdrawn'
      ? await nextStepOf(visit.house.database, application)
      : null;
  return <Screened {...{ application, screening, isOwn, next }} locale={visit.locale} />;
}

interface Standing {
  application: Application;
  screening: ScreeningTold | null;
  /** Read by the applicant, not by those who run the campaign. */
  isOwn: boolean;
}

function Screened(props: Standing & { next: NextStep | null; locale: Locale }): VNode {
  const { application, screening, isOwn, next, locale } = props;
  const m = inLocale(applySaid, locale);
  const passed = [m.statePassed, ...(next ? [m[nextWords[next]]] : [])].join(' ');
  const words =
    application.state === 'withdrawn'
      ? withdrawnSaid(isOwn, locale)
      : !screening
        ? m[isOwn ? 'stateWaiting' : 'stateWaitingOf']
        : screening.outcome === 'passed'
          ? passed
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

const withdrawnSaid = (isOwn: boolean, locale: Locale): string => {
  const m = inLocale(applySaid, locale);
  return isOwn ? m.stateWithdrawn : m.stateWithdrawnOf;
};

function OwnConditions(props: { conditions: Decided['conditions']; locale: Locale }): VNode {
  const { conditions, locale } = props;
  const m = inLocale(afterSaid, locale);
  const met = conditions.filter(({ state }) => state === 'met');
  const open = conditions.filter(({ state }) => state !== 'met');
  return (
    <>
      {open.length > 0 && (
        <>
          <h3>{m.ownConditions}</h3>
          <ul class="list-disc pl-5">
            {open.map(({ no, text, state, dueOn }) => (
              <li key={no} class="break-words">
                {`${text} (${m.dueBy(formatDay(dueOn, locale))}) ${conditionStateWords[state][locale]}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {met.length > 0 && (
        <>
          <h3>{m.ownMet}</h3>
          <ul class="list-disc pl-5">
            {met.map(({ no, text }) => (
              <li key={no} class="break-words">{`✓ ${text}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** By which decree, what changed since, and which conditions run. */
function ByDecree(props: {
  decided: Decided;
  application: Application;
  isOwn: boolean;
  locale: Locale;
}): VNode {
  const { decided, application, isOwn, locale } = props;
  const { decree, entry, change, conditions, waits } = decided;
  const isWithdrawn = application.state === 'withdrawn';
  const a = inLocale(afterSaid, locale);
  const m = inLocale(applySaid, locale);
  const day = (one: Day) => formatDay(one, locale);
  return (
    <>
      <h2>{saidOf(entry, { isWithdrawn, conditions })[locale]}</h2>
      <p class="my-2">
        {change
          ? m.changedTo(change.number, day(change.decidedOn))
          : m.decidedAs(decree.number, day(decree.decidedOn))}
      </p>
      {entry.left?.reason && <p class="my-2 break-words">{a.leftReason(entry.left.reason)}</p>}
      {waits && !isWithdrawn && (
        <p class="my-2">
          {a[waits.isShared ? 'waitsShared' : 'waits'](waits.place, waits.isOfSector)}
        </p>
      )}
      {isWithdrawn && !wasChosen(entry) && <p class="my-2">{withdrawnSaid(isOwn, locale)}</p>}
      {entry.outcome === 'conditional' && <OwnConditions {...{ conditions, locale }} />}
    </>
  );
}

/** What those who run the campaign read of it, once it is decided. */
export async function decidedOn(visit: Visit, application: Application): Promise<VNode | null> {
  const decided = await decidedOf(visit.house.database, application, visit.today);
  if (!decided) return null;
  return (
    <section class="my-4">
      <ByDecree {...{ decided, application }} isOwn={false} locale={visit.locale} />
    </section>
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
  const { entry, of, means, next, otherwise, advantage } = feedback;
  const versions = versionsCited(feedback.by)?.[locale];
  const number = (value: number, digits: number) =>
    value.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  return (
    <section class="my-4">
      <ByDecree decided={feedback} isOwn {...{ application, locale }} />
      {versions && <p class="my-2">{inLocale(selectionSaid, locale).decidedBy(versions)}</p>}
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
      <p class="my-2">{pointsSaid('kurator')[locale]}</p>
      {next.length > 0 && (
        <>
          <h3>{wasChosen(entry) ? m.whatNextChosen : m.whatNext}</h3>
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

/** What withdrawing does now, and its button; null where there is nothing left to withdraw from. */
export async function withdrawal(
  visit: Visit,
  asked: {
    application: Application;
    screening: ScreeningTold | null;
    action: string;
    lastDay: Day;
  },
): Promise<VNode | null> {
  const { application, screening, action, lastDay } = asked;
  const { locale, today } = visit;
  const m = inLocale(applySaid, locale);
  const said = await withdrawalSaid(visit, application, today <= lastDay);
  if (application.state !== 'sent' || screening?.outcome === 'failed' || !said) return null;
  return (
    <form method="post" action={action} class="mt-8">
      <h2>{m.withdraw}</h2>
      <p class="my-2">{m[said]}</p>
      <label class="flex items-center gap-3 min-h-11" id="confirms" tabIndex={-1}>
        <input type="checkbox" name="confirms" value="1" class="checkbox" />
        {m.withdrawSure}
      </label>
      <button type="submit" class="btn min-h-12 mt-2">
        {m.withdraw}
      </button>
    </form>
  );
}

async function withdrawalSaid(visit: Visit, application: Application, isRunning: boolean) {
  const { database } = visit.house;
  const decided = await decidedOf(database, application, visit.today);
  if (!decided) {
    const next = await nextStepOf(database, application);
    if (next === 'decree') return 'withdrawScored';
    return next === null ? null : 'withdrawLead';
  }
  if (!isRunning || decided.entry.left) return null;
  if (decided.entry.outcome === 'waiting') return 'withdrawWaiting';
  if (!isChosen(decided.entry.outcome)) return null;
  return application.enterpriseId ? 'withdrawTakingPart' : 'withdrawChosen';
}
