/** Export readiness of one enterprise: its score, its items with their evidence, what it offers. */
import type { VNode } from 'preact';
import { formPage, formRoutes } from '../../campaigns/pages.ts';
import {
  type EnterpriseWhole,
  enterpriseOf,
  enterpriseTarget,
  identifierWords,
} from '../../enterprises/index.ts';
import { formatDay } from '../../kernel/day.ts';
import { decimal } from '../../kernel/decimal.ts';
import { mentoringPaths } from '../../mentoring/index.ts';
import {
  Crumbs,
  Entries,
  Field,
  Figure,
  formatCount,
  inLocale,
  type Page,
  param,
  type Refused,
  type Route,
  redirect,
  Select,
  Share,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { answerReadiness, makeGapTask } from '../actions/export.ts';
import { readinessSaid } from '../messages/export.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { growthPolicy } from '../policy.ts';
import { exportProblems } from '../problems/export.ts';
import { growthProblems } from '../problems/follow-up.ts';
import { type GapTask, gapTasks } from '../questions/gaps.ts';
import { bandOf, type Grounding, groundingOf, readinessOf, runsOut } from '../rules/export.ts';
import { findTrade, selectReadiness, type TradeNow } from '../store/export.ts';
import { selectEvidence } from '../store/readiness-files.ts';
import { areaWords, checklist, itemOf, nothingYet } from '../words/readiness.ts';
import { Evidence, evidenceRoutes } from './evidence.tsx';
import { Offer } from './offer.tsx';
import { enterpriseTrail, onEnterprise } from './parts.tsx';

async function readinessPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const m = inLocale(readinessSaid, locale);
  const s = inLocale(growthSaid, locale);
  const { pool } = house.database;
  const [answers, trade, enterprise, files] = await Promise.all([
    selectReadiness(pool, enterpriseId),
    findTrade(pool, enterpriseId),
    enterpriseOf(house.database, enterpriseId),
    selectEvidence(pool, { enterpriseId }),
  ]);
  if (!enterprise) throw growthProblems.noEnterprise();
  const standing = answers.filter(({ item }, i) => answers[i - 1]?.item !== item);
  const levels = new Map(standing.map(({ item, level }) => [item, level]));
  const grounding = groundingOf(standing, new Set(files.map(({ item }) => item)));
  return {
    title: m.title,
    width: 'phone',
    body: (
      <>
        <Crumbs trail={await enterpriseTrail(visit)} label={s.trail} />
        <h1>{m.title}</h1>
        <p class="my-3">{m.lead}</p>
        <Score {...{ levels, grounding, visit }} />
        {checklist.map((one, i) => (
          <div key={one.code}>
            {one.area !== checklist[i - 1]?.area && (
              <h2 class="mt-6">{areaWords[one.area][locale]}</h2>
            )}
            <p class="py-2">
              <a class="name" href={growthPaths.item(enterpriseId, one.code)}>
                {one.name[locale]}
              </a>
              <span class="grounds block">{levelSaid(one.code, levels, visit)}</span>
            </p>
          </div>
        ))}
        <Permits {...{ visit, enterprise, trade }} />
        <Offer {...{ visit, trade, enterpriseId }} mayTell={await mayAssess(visit)} />
      </>
    ),
  };
}

async function mayAssess({ house, who, today, c }: Visit): Promise<boolean> {
  const target = await enterpriseTarget(house.database, c.req.param('enterprise') ?? '');
  return target !== null && growthPolicy.may(who, 'growth.assess', target, today);
}

function levelSaid(code: string, levels: ReadonlyMap<string, number>, { locale }: Visit): string {
  const m = inLocale(readinessSaid, locale);
  const level = levels.get(code);
  if (level === undefined) return m.notAnswered;
  const words = level === 0 ? nothingYet : itemOf(code)?.levels[level - 1];
  return `${m.level} ${level}: ${words?.[locale] ?? ''}`;
}

function Score(of: {
  levels: ReadonlyMap<string, number>;
  grounding: Grounding;
  visit: Visit;
}): VNode {
  const { levels, grounding } = of;
  const { claimed, filed, oldest, newest } = grounding;
  const { locale } = of.visit;
  const m = inLocale(readinessSaid, locale);
  const { score, answered, byArea } = readinessOf(levels);
  const count = (value: number) => formatCount(value, locale);
  return (
    <section class="my-4">
      {score === null ? (
        <p>{m.notWhole(count(answered), count(checklist.length))}</p>
      ) : (
        <Figure
          label={m.score}
          value={m.ofHundred(decimal(score, { digits: 0, most: 1, locale }))}
          grounds={m.band(bandOf(score)[locale])}
        />
      )}
      {claimed > 0 && <p class="grounds">{m.filed(count(filed), count(claimed))}</p>}
      {oldest && newest && (
        <p class="grounds">
          {m.answeredBetween(formatDay(oldest, locale), formatDay(newest, locale))}
        </p>
      )}
      <ul class="mt-3">
        {byArea.map(({ area, points, of, answered: told, items }) => (
          <li key={area} class="py-1">
            {areaWords[area][locale]}
            <span class="grounds block">
              <Share part={points} whole={of} /> {count(points)} / {count(of)}
              {told < items && ` · ${count(items - told)} ${m.notAnswered}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of the registry and of what was told, what has run out or soon will. */
function Permits(of: {
  visit: Visit;
  enterprise: EnterpriseWhole;
  trade: TradeNow | null;
}): VNode | null {
  const { locale, today } = of.visit;
  const m = inLocale(readinessSaid, locale);
  const permits = [
    ...of.enterprise.identifiers.map(({ kind, number, validUntil }) => ({
      ...{ name: identifierWords[kind][locale], number, until: validUntil },
    })),
    ...(of.trade?.certificates ?? []),
  ].filter(({ until }) => runsOut(until, today));
  if (permits.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{m.permits}</h2>
      <p class="grounds">{m.permitsHint}</p>
      <Entries
        entries={permits.map(({ name, number, until }) => ({
          ...{ key: `${name}${number}`, name },
          lines: [number, until ? formatDay(until, locale) : ''],
        }))}
      />
    </section>
  );
}

async function itemLook(visit: Visit, refused: Refused) {
  const { locale, house, today } = visit;
  const enterpriseId = param(visit, 'enterprise');
  const item = itemOf(param(visit, 'code'));
  if (!item) throw exportProblems.noItem();
  const m = inLocale(readinessSaid, locale);
  const { pool } = house.database;
  const answers = (await selectReadiness(pool, enterpriseId)).filter(
    (one) => one.item === item.code,
  );
  const [[task], files] = await Promise.all([
    gapTasks(pool, { enterpriseId, item: item.code }),
    selectEvidence(pool, { enterpriseId }),
  ]);
  const form = { refused, locale };
  const levels = [nothingYet, ...item.levels];
  const mayTell = await mayAssess(visit);
  const fields = (
    <>
      <Select
        name="tingkat"
        label={m.level}
        blank={m.choose}
        options={levels.map((one, i) => ({ value: String(i), label: `${i}: ${one[locale]}` }))}
        {...form}
      />
      <TextArea name="bukti" label={m.evidence} hint={m.evidenceHint} rows={3} {...form} />
      <Field {...{ name: 'tanggal', label: m.answeredOn, type: 'date', value: today, ...form }} />
    </>
  );
  const plain = (
    <ol start={0} class="list-decimal pl-6">
      {levels.map((one) => (
        <li key={one.en}>{one[locale]}</li>
      ))}
    </ol>
  );
  const isGap = (answers[0]?.level ?? 4) < 2;
  return {
    ...{ title: item.name[locale], lead: m.evidenceOf(item.evidence[locale]) },
    action: growthPaths.item(enterpriseId, item.code),
    trail: await enterpriseTrail(visit, {
      ...{ href: growthPaths.readiness(enterpriseId), text: m.title },
    }),
    trailLabel: inLocale(growthSaid, locale).trail,
    ...{ fields: mayTell ? fields : plain, submit: mayTell ? m.save : null },
    after: (
      <>
        {answers.length > 0 && <h2 class="mt-6">{m.history}</h2>}
        <Entries
          entries={answers.map(({ version, level, evidence, answeredOn }) => ({
            ...{ key: String(version), name: `${m.level} ${level}` },
            lines: [formatDay(answeredOn, locale), evidence],
          }))}
        />
        <Evidence {...{ visit, item: item.code, files, mayTell, refused }} />
        {(isGap || task) && (
          <Gap {...{ visit, enterpriseId, code: item.code, task }} mayMake={isGap && mayTell} />
        )}
      </>
    ),
  };
}

/** The task that it became, with its state; a button where it may be made one, or one again. */
function Gap(of: {
  visit: Visit;
  enterpriseId: string;
  code: string;
  task: GapTask | undefined;
  mayMake: boolean;
}): VNode {
  const m = inLocale(readinessSaid, of.visit.locale);
  const { task } = of;
  const said = { open: m.isTask, done: m.taskDone, dropped: m.taskDropped };
  return (
    <>
      {task && (
        <p class="my-4">
          <a href={mentoringPaths.task(of.enterpriseId, task.taskId)}>{said[task.state]}</a>
        </p>
      )}
      {of.mayMake && task?.state !== 'open' && (
        <form method="post" action={growthPaths.gapTask(of.enterpriseId, of.code)} class="my-4">
          <button type="submit" class="btn min-h-11">
            {task ? m.makeTaskAgain : m.makeTask}
          </button>
        </form>
      )}
    </>
  );
}

async function saveItem(visit: Visit, typed: Record<string, string>): Promise<string> {
  const enterpriseId = param(visit, 'enterprise');
  await answerReadiness(visit.house, visit.who, {
    ...{ enterpriseId, item: param(visit, 'code'), level: typed['tingkat'] ?? '' },
    ...{ evidence: typed['bukti'] ?? '', answeredOn: typed['tanggal'] ?? '' },
  });
  return growthPaths.item(enterpriseId, param(visit, 'code'));
}

/** Shown to whoever may see, saved by whoever may assess. */
const itemRoutes: readonly Route[] = formRoutes({
  path: growthPaths.item(':enterprise', ':code'),
  ...onEnterprise('growth.seeOwn'),
  ...{ look: itemLook, save: saveItem },
}).map((route) =>
  route.method === 'get' ? route : { ...route, ...onEnterprise('growth.assess') },
);

async function makeTask(visit: Visit): Promise<Response> {
  const enterpriseId = param(visit, 'enterprise');
  const item = param(visit, 'code');
  await makeGapTask(visit.house, visit.who, { enterpriseId, item });
  return redirect(growthPaths.item(enterpriseId, item));
}

export const readinessRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: growthPaths.readiness(':enterprise') },
    ...onEnterprise('growth.seeOwn'),
    handle: readinessPage,
  },
  ...itemRoutes,
  ...evidenceRoutes(async (visit, refused) =>
    formPage(visit, refused, await itemLook(visit, refused)),
  ),
  {
    ...{ method: 'post', path: growthPaths.gapTask(':enterprise', ':code') },
    ...onEnterprise('growth.assess'),
    handle: makeTask,
  },
];
