/** The follow-up of one enterprise: who answers for it, its checks, its steps. */
import type { VNode } from 'preact';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { dayIn, formatDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  Entries,
  ErrorSummary,
  Field,
  inLocale,
  NewId,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { addStep, stepOn } from '../actions/plan.ts';
import { growthSaid, hubSaid, planSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { type PlanWhole, plansOf } from '../questions/plan.ts';
import { canBeTold, isNeedless, opensOn } from '../rules/checks.ts';
import { DueOn, endSaid, enterpriseTrail, mayRun, onEnterprise } from './parts.tsx';

interface Parts {
  visit: Visit;
  plan: PlanWhole;
  refused: Refused;
  mayFollow: boolean;
}

async function enterprisePage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, today, who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(planSaid, locale);
  const s = inLocale(growthSaid, locale);
  const h = inLocale(hubSaid, locale);
  const [plans, target] = await Promise.all([
    plansOf(house.database, enterpriseId),
    enterpriseTarget(house.database, enterpriseId),
  ]);
  const mayFollow = target !== null && growthPolicy.may(who, 'growth.follow', target, today);
  const asked = param(visit, 'plan');
  return {
    title: s.title,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={await enterpriseTrail(visit)} label={s.trail} />
        <h1>{s.title}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <p class="flex flex-wrap gap-x-6 my-2">
          <a href={growthPaths.readiness(enterpriseId)}>{h.toReadiness}</a>
          <a href={growthPaths.exports(enterpriseId)}>{h.toExports}</a>
        </p>
        {plans.length === 0 && <Empty>{m.none}</Empty>}
        {plans.map((plan) => (
          <section key={plan.planId} class="my-6">
            <h2>{plan.campaignName}</h2>
            <p class="break-words">
              {plan.office} · {plan.officer}
              <span class="grounds block">
                {m.start(formatDay(plan.startDay, locale))},{' '}
                {m.until(formatDay(plan.untilDay, locale))}
              </span>
            </p>
            {plan.endedOn && (
              <strong class="block break-words">
                ✕ {m.ended(formatDay(plan.endedOn, locale), plan.endedReason)}
              </strong>
            )}
            <Management visit={visit} plan={plan} />
            <h3 class="font-semibold mt-4">{m.goals}</h3>
            <p class="whitespace-pre-line break-words">{plan.goals}</p>
            <Past visit={visit} plan={plan} />
            <Checks {...{ visit, plan }} mayFollow={mayFollow && !plan.endedOn} />
            <Steps
              {...{ visit, plan }}
              mayFollow={mayFollow && !plan.endedOn}
              refused={asked === plan.planId ? refused : nothingRefused}
            />
          </section>
        ))}
      </>
    ),
  };
}

/** For whoever runs the campaign, while the plan runs. */
function Management({ visit, plan }: Pick<Parts, 'visit' | 'plan'>): VNode | null {
  const { campaignId, planId, endedOn } = plan;
  const m = inLocale(planSaid, visit.locale);
  if (endedOn || !mayRun(visit, campaignId)) return null;
  return (
    <p class="flex flex-wrap gap-x-6">
      <a
        class="min-h-11 inline-flex items-center"
        href={growthPaths.planChange(campaignId, planId)}
      >
        {m.toChange}
      </a>
      <a class="min-h-11 inline-flex items-center" href={growthPaths.planEnd(campaignId, planId)}>
        {m.toEnd}
      </a>
    </p>
  );
}

function Past({ visit, plan }: Pick<Parts, 'visit' | 'plan'>): VNode | null {
  const { locale } = visit;
  const m = inLocale(planSaid, locale);
  if (plan.past.length === 0) return null;
  return (
    <details class="my-3">
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.past}</summary>
      <Entries
        entries={plan.past.map(({ version, goals, untilDay, reason, changedAt }) => ({
          ...{ key: String(version), name: goals },
          lines: [
            m.until(formatDay(untilDay, locale)),
            m.changedBecause(formatDay(dayIn('WIB', changedAt), locale), reason),
          ],
        }))}
      />
    </details>
  );
}

function Checks({ visit, plan, mayFollow }: Omit<Parts, 'refused'>): VNode {
  const { locale, today } = visit;
  const m = inLocale(planSaid, locale);
  const s = inLocale(growthSaid, locale);
  const { enterpriseId, planId } = plan;
  return (
    <>
      <h3 class="font-semibold mt-4">{m.checks}</h3>
      <ul class="divide-y divide-base-300">
        {plan.checks.map((check) => {
          const { month, dueOn } = check;
          const attempts = plan.attempts.filter((one) => one.month === month).length;
          const isOpen = canBeTold(check, today);
          const due = formatDay(dueOn, locale);
          const told = plan.answers.find((one) => one.month === month);
          return (
            <li key={month} class="py-3">
              {isOpen ? (
                <a class="name" href={growthPaths.check(enterpriseId, planId, month)}>
                  {s.month(month)}
                </a>
              ) : (
                <span class="name">{s.month(month)}</span>
              )}
              <span class="grounds block">
                {told ? (
                  `● ${endSaid({ ended: told.ended, attempts }, locale)} · ${m.askedOn(formatDay(told.checkedOn, locale))}`
                ) : plan.endedOn ? (
                  `– ${m.stopped} · ${due}`
                ) : isNeedless(check, plan.checks) ? (
                  `– ${m.notNeeded} · ${due}`
                ) : mayFollow && !isOpen ? (
                  `○ ${m.tellFrom(formatDay(opensOn(check), locale), due)}`
                ) : (
                  <>
                    ○ {mayFollow && <>{m.tell}, </>}
                    <DueOn day={dueOn} {...{ today, locale }} />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Steps({ visit, plan, refused, mayFollow }: Parts): VNode {
  const { locale, today } = visit;
  const m = inLocale(planSaid, locale);
  const form = { refused, locale };
  const { enterpriseId, planId } = plan;
  const isAdding = refused.typed['langkah'] !== undefined;
  return (
    <>
      <h3 class="font-semibold mt-4">{m.steps}</h3>
      {plan.steps.length === 0 && <p>{m.noSteps}</p>}
      <ul class="divide-y divide-base-300">
        {plan.steps.map((step) => (
          <li key={step.stepId} class="py-3 break-words">
            {step.doneAt ? '●' : '○'} {step.words}
            <span class="grounds block">
              {step.doneAt ? (
                m.doneOn(
                  formatDay(dayIn('WIB', step.doneAt), locale),
                  formatDay(step.dueOn, locale),
                )
              ) : (
                <DueOn day={step.dueOn} {...{ today, locale }} />
              )}
            </span>
            {step.news.map(({ kind, words, dueOn, madeAt }) => (
              <span key={madeAt.getTime()} class="grounds block">
                {kind === 'done' ? m.done : m.moved}
                {dueOn && ` (${formatDay(dueOn, locale)})`}: {words}
              </span>
            ))}
            {mayFollow && !step.doneAt && <Change {...{ visit, plan, step }} />}
          </li>
        ))}
      </ul>
      {mayFollow && (
        <details class="my-3" open={isAdding}>
          <summary class="min-h-11 py-2 font-semibold cursor-pointer">{m.addStep}</summary>
          <form method="post" action={growthPaths.stepAdding(enterpriseId, planId)}>
            <NewId refused={refused} />
            <Field {...{ name: 'langkah', label: m.step, required: true, ...form }} />
            <Field {...{ name: 'batas', label: m.dueOn, type: 'date', required: true, ...form }} />
            <Submit>{m.addStep}</Submit>
          </form>
        </details>
      )}
    </>
  );
}

function Change({
  visit,
  plan,
  step,
}: Pick<Parts, 'visit' | 'plan'> & { step: PlanWhole['steps'][number] }): VNode {
  const m = inLocale(planSaid, visit.locale);
  const { enterpriseId, planId } = plan;
  return (
    <a
      class="min-h-11 inline-flex items-center"
      href={growthPaths.step(enterpriseId, planId, step.stepId)}
    >
      {m.change}
      <span class="sr-only"> {step.words}</span>
    </a>
  );
}

async function add(visit: Visit): Promise<Page | Response> {
  const enterpriseId = param(visit, 'enterprise');
  const typed = await typedIn(visit);
  const done = await orRefused(typed, () =>
    addStep(visit.house, visit.who, {
      ...{ enterpriseId, planId: param(visit, 'plan'), stepId: typed['newId'] ?? '' },
      ...{ words: typed['langkah'] ?? '', dueOn: typed['batas'] ?? '' },
    }),
  );
  if (!done.ok) return enterprisePage(visit, done.refused);
  return redirect(growthPaths.enterprise(enterpriseId));
}

async function stepPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, today } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(planSaid, locale);
  const s = inLocale(growthSaid, locale);
  const plans = await plansOf(house.database, enterpriseId);
  const plan = plans.find(({ planId }) => planId === param(visit, 'plan'));
  const step = plan?.steps.find(({ stepId }) => stepId === param(visit, 'step'));
  if (!step) throw growthProblems.noStep();
  const form = { refused, locale };
  return {
    title: step.words,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={
            await enterpriseTrail(visit, {
              ...{ href: growthPaths.enterprise(enterpriseId), text: s.title },
            })
          }
          label={s.trail}
        />
        <h1 class="break-words">{step.words}</h1>
        <p class="grounds">
          {step.doneAt ? m.done : <DueOn day={step.dueOn} {...{ today, locale }} />}
        </p>
        <ErrorSummary refused={refused} locale={locale} />
        {!step.doneAt && (
          <form method="post">
            <TextArea name="keterangan" label={s.remark} rows={3} {...form} />
            <Field
              {...{ name: 'batasBaru', label: m.newDue, type: 'date', value: step.dueOn }}
              {...form}
            />
            <div class="flex flex-wrap gap-3">
              <button type="submit" name="kabar" value="done" class="btn btn-primary min-h-11">
                {m.finish}
              </button>
              <button type="submit" name="kabar" value="moved" class="btn min-h-11">
                {m.putOff}
              </button>
            </div>
          </form>
        )}
      </>
    ),
  };
}

async function change(visit: Visit): Promise<Page | Response> {
  const enterpriseId = param(visit, 'enterprise');
  const typed = await typedIn(visit);
  const done = await orRefused(typed, () =>
    stepOn(visit.house, visit.who, {
      ...{ enterpriseId, planId: param(visit, 'plan'), stepId: param(visit, 'step') },
      kind: typed['kabar'] === 'moved' ? 'moved' : 'done',
      ...{ words: typed['keterangan'] ?? '', dueOn: typed['batasBaru'] ?? '' },
    }),
  );
  if (!done.ok) return stepPage(visit, done.refused);
  return redirect(growthPaths.enterprise(enterpriseId));
}

const step = growthPaths.step(':enterprise', ':plan', ':step');

export const enterpriseRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.enterprise(':enterprise') },
    ...onEnterprise('growth.seeOwn'),
    handle: (visit) => enterprisePage(visit),
  },
  {
    ...{ method: 'post', path: growthPaths.stepAdding(':enterprise', ':plan') },
    ...onEnterprise('growth.follow'),
    handle: add,
  },
  {
    ...{ method: 'get', path: step, ...onEnterprise('growth.follow') },
    handle: (visit) => stepPage(visit),
  },
  { method: 'post', path: step, ...onEnterprise('growth.follow'), handle: change },
];
