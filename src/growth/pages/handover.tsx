/** From one officer to another, with its paper; and the papers so far. */
import { allTicked, Choices, formRoutes } from '../../campaigns/pages.ts';
import { HeadFields, headIn, paperRoutesOf } from '../../curation/pages.ts';
import { addDays, formatDay } from '../../kernel/day.ts';
import { namesOf } from '../../people/index.ts';
import {
  Entries,
  Field,
  formatCount,
  inLocale,
  param,
  type Refused,
  type Route,
  Select,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { decideOnPapers, handOver } from '../actions/handover.ts';
import { growthSaid, handoverSaid, planningSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { officersFor } from '../questions/officers.ts';
import { namedPlans } from '../questions/plan.ts';
import { selectHandovers } from '../store/handovers.ts';
import { campaignHere, mayRun, onCampaign, trailTo } from './parts.tsx';

const lastingDays = 400;

async function look(visit: Visit, refused: Refused) {
  const { locale, house, today } = visit;
  const campaign = await campaignHere(visit);
  const { campaignId } = campaign;
  const m = inLocale(handoverSaid, locale);
  const s = inLocale(growthSaid, locale);
  const [plans, staff] = await Promise.all([
    namedPlans(house.database, { campaignId, isRunning: true }),
    officersFor(house, visit.who, campaign),
  ]);
  const form = { refused, locale };
  const page = {
    ...{ title: m.title, trail: trailTo(visit, campaignId), trailLabel: s.trail },
    ...{ width: 'office' as const, after: await before(visit, campaignId) },
  };
  if (plans.length === 0) return { ...page, fields: <p>{m.none}</p>, submit: null };
  const holders = new Map(plans.map(({ officerId, officer }) => [officerId, officer]));
  return {
    ...{ ...page, lead: m.lead, submit: m.submit },
    fields: (
      <>
        <div class="max-w-xl">
          <Select
            name="lama"
            label={m.from}
            blank={s.choose}
            options={[...holders].map(([value, label]) => ({ value, label }))}
            {...form}
          />
          <Select
            name="baru"
            label={m.to}
            hint={inLocale(planningSaid, locale).officerHint}
            blank={s.choose}
            options={staff.map((one) => ({ value: one.personId, label: one.name }))}
            {...form}
          />
          <Field
            {...{ name: 'sampai', label: m.until, type: 'date' }}
            value={addDays(today, lastingDays)}
            {...form}
          />
          <TextArea name="alasan" label={s.reason} rows={2} {...form} />
          <Choices
            name="rencana"
            legend={m.plans}
            hint={m.plansHint}
            options={plans.map((one) => ({
              ...{ value: one.planId, label: `${one.name} (${one.officer})` },
            }))}
            chosen={[]}
            {...form}
          />
        </div>
        <HeadFields {...{ visit, refused }} />
      </>
    ),
  };
}

/** Who handed over to whom so far. */
async function before({ house, locale }: Visit, campaignId: string) {
  const m = inLocale(handoverSaid, locale);
  const found = await selectHandovers(house.database.pool, campaignId);
  const names = await namesOf(
    house.database,
    found.flatMap(({ fromId, toId }) => [fromId, toId]),
  );
  if (found.length === 0) return null;
  return (
    <section class="my-6">
      <h2>{m.before}</h2>
      <Entries
        entries={found.map((one) => ({
          key: one.handoverId,
          name: `${names.get(one.fromId)} → ${names.get(one.toId)}`,
          lines: [
            `${one.number} · ${formatDay(one.day, locale)} · ${one.place}`,
            m.count(formatCount(one.plans, locale)),
            one.reason,
          ],
        }))}
      />
    </section>
  );
}

export const handoverRoutes: readonly Route[] = [
  ...formRoutes({
    path: growthPaths.handover(':campaign'),
    ...onCampaign('growth.run'),
    look,
    save: async (visit, typed) => {
      const campaignId = param(visit, 'campaign');
      await handOver(visit.house, visit.who, {
        ...{ campaignId, ...headIn(typed), planIds: allTicked(typed, 'rencana') },
        ...{ fromId: typed['lama'] ?? '', toId: typed['baru'] ?? '' },
        ...{ reason: typed['alasan'] ?? '', until: typed['sampai'] ?? '' },
      });
      return growthPaths.papers(campaignId);
    },
  }),
  ...paperRoutesOf({
    ...{ kinds: ['handover'], issues: [], paths: growthPaths, act: decideOnPapers },
    ...{ see: onCampaign('growth.see'), decide: onCampaign('growth.run') },
    decides: (visit) => mayRun(visit, param(visit, 'campaign')),
    trail: (visit, { campaignId }, ...more) => trailTo(visit, campaignId, ...more),
  }),
];
