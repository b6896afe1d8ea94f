/** The hours of a panel: reckoned beforehand, and how far each institution is. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formatInstant } from '../../kernel/day.ts';
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
import type { PanelView } from '../questions/panel.ts';
import { checkPlan, hoursOf, type Pace, type Plan, paceOf, usualPlan } from '../rules/planner.ts';

const fields = {
  each: 'lembar',
  minutesPerSheet: 'menit',
  hoursPerCurator: 'jam',
} as const satisfies Record<keyof Plan, string>;

export function Planner({ visit, view }: { visit: Visit; view: PanelView }): VNode {
  const { locale } = visit;
  const m = inLocale(plannerSaid, locale);
  const typed = (name: keyof Plan) => visit.c.req.query(fields[name]) ?? String(usualPlan[name]);
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
        <Field name={fields.each} label={m.each} value={typed('each')} {...form} />
        <Field
          name={fields.minutesPerSheet}
          label={m.minutes}
          value={typed('minutesPerSheet')}
          {...form}
        />
        <Field
          name={fields.hoursPerCurator}
          label={m.hours}
          value={typed('hoursPerCurator')}
          {...form}
        />
        <p>
          <button type="submit" class="btn min-h-12">
            {m.compute}
          </button>
        </p>
      </form>
      {read.ok && <p class="my-2 font-semibold">{wordsOf(visit, view, read.value)}</p>}
    </section>
  );
}

function wordsOf({ locale }: Visit, view: PanelView, plan: Plan): string {
  const m = inLocale(plannerSaid, locale);
  const curators = view.members.filter(({ leftAt }) => !leftAt).length;
  const { sheets, needed, available } = hoursOf(plan, { applicants: view.shortlisted, curators });
  const say = available >= needed ? m.enough : m.short;
  const count = (value: number) => formatCount(Math.ceil(value), locale);
  return say(count(needed), count(available), count(sheets));
}

/** While scoring is open. */
export function Board(props: { visit: Visit; campaign: CampaignWhole; view: PanelView }): VNode {
  const { visit, campaign, view } = props;
  const { locale, house } = visit;
  const m = inLocale(plannerSaid, locale);
  const openedAt = view.opening?.openedAt ?? house.clock();
  const paces = paceOf(view.members, { openedAt, now: house.clock() });
  const finishOf = ({ left, finish }: Pace) => {
    if (left === 0) return m.done;
    return finish ? formatInstant(finish, campaign.zone, locale) : m.notYet;
  };
  return (
    <section class="my-6 max-w-3xl">
      <h2>{m.board}</h2>
      <Table
        label={m.board}
        columns={[
          { head: m.institution },
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
