/** One check: the five answers, how it ended, and what was tried in vain. */
import type { VNode } from 'preact';
import { enterpriseTarget } from '../../enterprises/index.ts';
import { formatDay, formatInstant } from '../../kernel/day.ts';
import { formatRupiah } from '../../kernel/money.ts';
import {
  Crumbs,
  Entries,
  ErrorSummary,
  Field,
  formatCount,
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
  Select,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { answerCheck, tellAttempt } from '../actions/check.ts';
import { checkSaid, growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { type PlanWhole, plansOf } from '../questions/plan.ts';
import { canBeTold, isNeedless } from '../rules/checks.ts';
import {
  type Answer,
  attemptWays,
  attemptWayWords,
  checkEnds,
  checkEndWords,
} from '../words/follow-up.ts';
import { DueOn, endSaid, enterpriseTrail, onEnterprise } from './parts.tsx';

interface Parts {
  visit: Visit;
  refused: Refused;
  plan: PlanWhole;
  month: number;
}

async function checkPage(visit: Visit, refused: Refused = nothingRefused): Promise<Page> {
  const { locale, house, today, who } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const s = inLocale(growthSaid, locale);
  const c = inLocale(checkSaid, locale);
  const [plans, target] = await Promise.all([
    plansOf(house.database, enterpriseId),
    enterpriseTarget(house.database, enterpriseId),
  ]);
  const plan = plans.find(({ planId }) => planId === param(visit, 'plan'));
  const check = plan?.checks.find(({ month }) => String(month) === param(visit, 'no'));
  if (!plan || !check) throw growthProblems.noCheck();
  const { month, dueOn } = check;
  const answers = plan.answers.filter((one) => one.month === month);
  const attempts = plan.attempts.filter((one) => one.month === month);
  const isTheirs = target !== null && growthPolicy.may(who, 'growth.follow', target, today);
  const parts = { visit, refused, plan, month };
  const isOpen = canBeTold(check, today);
  const mayFollow = isTheirs && plan.endedOn === null;
  return {
    title: s.checkOf(month),
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
        <h1>{s.checkOf(month)}</h1>
        <p class="grounds">
          {s.due}:{' '}
          {check.ended || isNeedless(check, plan.checks) ? (
            formatDay(dueOn, locale)
          ) : (
            <DueOn day={dueOn} {...{ today, locale }} />
          )}
        </p>
        <ErrorSummary refused={refused} locale={locale} />
        {answers.length === 0 && !mayFollow && <p class="my-3">{c.notYours}</p>}
        {answers.length > 0 && <History {...{ visit, answers, attempts: attempts.length }} />}
        {attempts.length > 0 && (
          <section class="my-4">
            <h2>{c.attempts}</h2>
            <Entries
              entries={attempts.map(({ triedOn, way, remark }, i) => ({
                key: String(i),
                name: `${formatDay(triedOn, locale)} · ${attemptWayWords[way][locale]}`,
                lines: [remark],
              }))}
            />
          </section>
        )}
        {mayFollow && !isOpen && <p class="my-3">{c.tooEarly(formatDay(dueOn, locale))}</p>}
        {mayFollow && isOpen && <AnswerForm {...parts} version={check.version} />}
        {mayFollow && isOpen && <AttemptForm {...parts} />}
      </>
    ),
  };
}

/** The one that stands first, then what it replaced. */
function History(of: {
  visit: Visit;
  answers: readonly (Answer & { byName: string })[];
  attempts: number;
}): VNode {
  const { locale } = of.visit;
  const c = inLocale(checkSaid, locale);
  const s = inLocale(growthSaid, locale);
  const count = (value: number | null) => (value === null ? s.notTold : formatCount(value, locale));
  return (
    <section class="my-4">
      <h2>{c.history}</h2>
      <Entries
        entries={of.answers.map((answer, i) => ({
          key: String(answer.version),
          name: `${endSaid({ ended: answer.ended, attempts: of.attempts }, locale)} (${i === 0 ? c.stands : c.replaced})`,
          lines: [
            `${c.checkedOn}: ${formatDay(answer.checkedOn, locale)}`,
            answer.isRunning === null ? '' : `${c.running} ${answer.isRunning ? s.yes : s.no}`,
            `${c.sales}: ${answer.salesRp === null ? s.notTold : formatRupiah(answer.salesRp)}`,
            `${c.men}: ${count(answer.men)} · ${c.women}: ${count(answer.women)}`,
            `${c.markets}: ${answer.markets || s.notTold}`,
            `${c.permits}: ${answer.permits || s.notTold}`,
            answer.remark,
            answer.reason && `${s.reason}: ${answer.reason}`,
            [answer.byName, formatInstant(answer.toldAt, 'WIB', locale)].join(' · '),
          ],
        }))}
      />
    </section>
  );
}

/** Empty each time: a correction tells all of it anew, and nothing slips over unread. */
function AnswerForm({ visit, refused, plan, month, version }: Parts & { version: number }): VNode {
  const { locale, today } = visit;
  const c = inLocale(checkSaid, locale);
  const s = inLocale(growthSaid, locale);
  const isAttempt = refused.typed['hari'] !== undefined;
  const form = { refused: isAttempt ? nothingRefused : refused, locale };
  const number = { inputMode: 'numeric' } as const;
  const fields = (
    <form method="post" action={growthPaths.check(plan.enterpriseId, plan.planId, month)}>
      <input type="hidden" name="versi" value={String(version)} />
      <p class="grounds my-2">{c.emptyHint}</p>
      <Field {...{ name: 'tanggal', label: c.checkedOn, type: 'date', value: today, ...form }} />
      <Select
        name="berjalan"
        label={c.running}
        blank={s.choose}
        options={[
          { value: 'ya', label: s.yes },
          { value: 'tidak', label: s.no },
        ]}
        {...form}
      />
      <Field {...{ name: 'penjualan', label: c.sales, ...number, ...form }} />
      <Field {...{ name: 'laki', label: c.men, ...number, ...form }} />
      <Field {...{ name: 'perempuan', label: c.women, ...number, ...form }} />
      <TextArea name="pasar" label={c.markets} rows={2} {...form} />
      <TextArea name="izin" label={c.permits} rows={2} {...form} />
      <Select
        name="hasil"
        label={c.ended}
        blank={s.choose}
        options={checkEnds.map((one) => ({ value: one, label: checkEndWords[one][locale] }))}
        {...form}
      />
      <TextArea name="catatan" label={c.remark} rows={2} {...form} />
      {version > 0 && <TextArea name="alasan" label={c.correctReason} rows={2} {...form} />}
      <Submit>{s.save}</Submit>
    </form>
  );
  if (version === 0) return fields;
  return (
    <details class="my-4" open={!isAttempt && refused.problems.length > 0}>
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">{c.correct}</summary>
      <p class="my-2">{c.correctLead}</p>
      {fields}
    </details>
  );
}

function AttemptForm({ visit, refused, plan, month }: Parts): VNode {
  const { locale, today } = visit;
  const c = inLocale(checkSaid, locale);
  const s = inLocale(growthSaid, locale);
  const isAttempt = refused.typed['hari'] !== undefined;
  const form = { refused: isAttempt ? refused : nothingRefused, locale };
  return (
    <details class="my-4" open={isAttempt}>
      <summary class="min-h-11 py-2 font-semibold cursor-pointer">{c.addAttempt}</summary>
      <form method="post" action={growthPaths.attempt(plan.enterpriseId, plan.planId, month)}>
        <NewId refused={form.refused} />
        <Field {...{ name: 'hari', label: c.triedOn, type: 'date', value: today, ...form }} />
        <Select
          name="cara"
          label={c.way}
          blank={s.choose}
          options={attemptWays.map((one) => ({ value: one, label: attemptWayWords[one][locale] }))}
          {...form}
        />
        <Field {...{ name: 'ket', label: s.remark, ...form }} />
        <Submit>{c.addAttempt}</Submit>
      </form>
    </details>
  );
}

const checkIn = (visit: Visit) => ({
  ...{ enterpriseId: param(visit, 'enterprise'), planId: param(visit, 'plan') },
  month: monthIn(param(visit, 'no')),
});

const monthIn = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : 0);

const acting =
  (work: (visit: Visit, typed: Record<string, string>) => Promise<void>) =>
  async (visit: Visit): Promise<Page | Response> => {
    const typed = await typedIn(visit);
    const done = await orRefused(typed, () => work(visit, typed));
    if (!done.ok) return checkPage(visit, done.refused);
    const { enterpriseId, planId, month } = checkIn(visit);
    return redirect(growthPaths.check(enterpriseId, planId, month));
  };

const tell = acting(async (visit, typed) => {
  const of = (name: string) => typed[name] ?? '';
  await answerCheck(visit.house, visit.who, {
    ...{ ...checkIn(visit), seen: monthIn(of('versi')) },
    typed: {
      ...{ checkedOn: of('tanggal'), ended: of('hasil'), running: of('berjalan') },
      ...{ sales: of('penjualan'), men: of('laki'), women: of('perempuan') },
      ...{ markets: of('pasar'), permits: of('izin'), remark: of('catatan') },
      reason: of('alasan'),
    },
  });
});

const attempt = acting(async (visit, typed) => {
  const of = (name: string) => typed[name] ?? '';
  await tellAttempt(visit.house, visit.who, {
    ...{ ...checkIn(visit), attemptId: of('newId') },
    ...{ triedOn: of('hari'), way: of('cara'), remark: of('ket') },
  });
});

const at = growthPaths.check(':enterprise', ':plan', ':no');

export const checkRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: at, ...onEnterprise('growth.seeOwn') },
    handle: (visit) => checkPage(visit),
  },
  { method: 'post', path: at, ...onEnterprise('growth.follow'), handle: tell },
  {
    ...{ method: 'post', path: growthPaths.attempt(':enterprise', ':plan', ':no') },
    ...onEnterprise('growth.follow'),
    handle: attempt,
  },
];
