/** The hours of a panel or a jury: reckoned beforehand, and how far everybody is. */
import type { VNode } from 'preact';
import { formatInstant, type Zone } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/problem.ts';
import {
  Field,
  formatCount,
  inLocale,
  nothingRefused,
  Share,
  Table,
  type Visit,
} from '../../web/index.ts';
import { plannerSaid } from '../messages/planner.ts';
import { checkPlan, hoursOf, type Pace, type Plan, paceOf, usualPlan } from '../rules/planner.ts';

const fields = {
  each: 'lembar',
  minutesPerSheet: 'menit',
  hoursPerCurator: 'jam',
} as const satisfies Record<keyof Plan, string>;

/** Who scores, and how many are scored. */
interface Shape {
  who: 'panel' | 'jury';
  applicants: number;
  curators: number;
  /** Sheets for each, where everybody has a usual number. */
  each?: number;
}

function wordsFor(who: Shape['who'], locale: Locale) {
  const m = inLocale(plannerSaid, locale);
  return who === 'panel'
    ? {
        ...{ each: m.sheetsEach, hours: m.hoursOfCurator, short: m.shortOfCurators },
        ...{ board: m.boardOfPanel, group: m.institution },
      }
    : {
        ...{ each: m.judgesEach, hours: m.hoursOfJudge, short: m.shortOfJudges },
        ...{ board: m.boardOfJury, group: m.judge },
      };
}

export function Planner({ visit, shape }: { visit: Visit; shape: Shape }): VNode {
  const { locale } = visit;
  const words = wordsFor(shape.who, locale);
  const usual = { ...usualPlan, each: shape.each ?? usualPlan.each };
  const m = inLocale(plannerSaid, locale);
  const typed = (name: keyof Plan) => visit.c.req.query(fields[name]) ?? String(usual[name]);
  const read = checkPlan({
    each: typed('each'),
    minutesPerSheet: typed('minutesPerSheet'),
    hoursPerCurator: typed('hoursPerCurator'),
  });
  const problems = read.ok
    ? []
    : read.refusals.map((one) => one.at(fields[one.field as keyof Plan]));
  const form = { refused: { ...nothingRefused, problems }, locale, inputMode: 'numeric' as const };
  return (
    <section class="my-6 max-w-xl">
      <h2>{m.title}</h2>
      <p class="my-2">{m.lead}</p>
      <form method="get" class="grid gap-x-4 sm:grid-cols-3">
        <Field name={fields.each} label={words.each} value={typed('each')} {...form} />
        <Field
          name={fields.minutesPerSheet}
          label={m.minutes}
          value={typed('minutesPerSheet')}
          {...form}
        />
        <Field
          name={fields.hoursPerCurator}
          label={words.hours}
          value={typed('hoursPerCurator')}
          {...form}
        />
        <p>
          <button type="submit" class="btn min-h-12">
            {m.compute}
          </button>
        </p>
      </form>
      {read.ok && <p class="my-2 font-semibold">{wordsOf(visit, shape, read.value)}</p>}
    </section>
  );
}

function wordsOf({ locale }: Visit, shape: Shape, plan: Plan): string {
  const m = inLocale(plannerSaid, locale);
  const { sheets, needed, available } = hoursOf(plan, shape);
  const say = available >= needed ? m.enough : wordsFor(shape.who, locale).short;
  const count = (value: number) => formatCount(Math.ceil(value), locale);
  return say(count(needed), count(available), count(sheets));
}

/** While scoring is open: of a panel by institution, of a jury by judge. */
export function Board(props: {
  visit: Visit;
  who: Shape['who'];
  zone: Zone;
  openedAt: Date;
  members: Parameters<typeof paceOf>[0];
}): VNode {
  const { visit, who, zone, openedAt, members } = props;
  const { locale, house } = visit;
  const m = inLocale(plannerSaid, locale);
  const words = wordsFor(who, locale);
  const paces = paceOf(members, { openedAt, now: house.clock() });
  const finishOf = ({ left, finish }: Pace) => {
    if (left === 0) return m.done;
    return finish ? formatInstant(finish, zone, locale) : m.notYet;
  };
  return (
    <section class="my-6 max-w-3xl">
      <h2>{words.board}</h2>
      <Table
        label={words.board}
        columns={[
          { head: words.group },
          { head: m.locked, isNumber: true },
          { head: m.left, isNumber: true },
          { head: m.finish },
        ]}
        rows={paces.map((pace) => ({
          key: pace.institution,
          cells: [
            pace.institution,
            <span key="locked" class="whitespace-nowrap">
              <Share part={pace.locked} whole={pace.locked + pace.left} /> {pace.locked}
            </span>,
            pace.left,
            finishOf(pace),
          ],
        }))}
      />
    </section>
  );
}
