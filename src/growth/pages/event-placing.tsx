/** Places and stands of an event, and what came of it as a whole. */
import { allTicked, Choices, formRoutes } from '../../campaigns/pages.ts';
import {
  Field,
  inLocale,
  param,
  type Refused,
  type Route,
  Select,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { tellOutcome } from '../actions/events.ts';
import { placeEnterprises } from '../actions/takers.ts';
import { eventSaid, takerSaid } from '../messages/events.ts';
import { growthSaid } from '../messages/follow-up.ts';
import { growthPaths } from '../paths.ts';
import { takersOf } from '../questions/events.ts';
import { findOutcome } from '../store/events.ts';
import type { Taker } from '../store/takers.ts';
import { outcomes, outcomeWords } from '../words/events.ts';
import { stateOf } from './event-takers.tsx';
import { eventHere, eventTrail } from './events.tsx';
import { onCampaign } from './parts.tsx';

/** More ticks would be a page without an end; those with an answer come first. */
const listedMax = 500;

async function placingLook(visit: Visit, refused: Refused) {
  const { locale, house } = visit;
  const m = inLocale(takerSaid, locale);
  const event = await eventHere(visit);
  const takers = await takersOf(house.database, event, { show: 'all' });
  const order = (one: Taker) => (one.placing ? 2 : one.answer?.wants ? 0 : one.answer ? 3 : 1);
  const listed = takers.toSorted((a, b) => order(a) - order(b)).slice(0, listedMax);
  const form = { refused, locale };
  return {
    ...{ title: m.decide, lead: m.decideLead, submit: m.decide },
    ...{ trail: await eventTrail(visit, event), trailLabel: inLocale(growthSaid, locale).trail },
    fields: (
      <>
        <Choices
          name="usaha"
          legend={m.takers}
          options={listed.map((one) => ({
            ...{ value: one.enterpriseId, label: `${one.name} (${stateOf(one, visit)})` },
          }))}
          chosen={[]}
          {...form}
        />
        <Select
          name="keputusan"
          label={m.decision}
          blank={inLocale(eventSaid, locale).choose}
          options={outcomes.map((value) => ({ value, label: outcomeWords[value][locale] }))}
          {...form}
        />
        <Field {...{ name: 'stan', label: m.firstStand, hint: m.standHint, ...form }} />
        <TextArea
          {...{ name: 'alasan', label: inLocale(eventSaid, locale).reason, rows: 2, ...form }}
          hint={m.reasonHint}
        />
      </>
    ),
  };
}

async function outcomeLook(visit: Visit, refused: Refused) {
  const { locale, house } = visit;
  const m = inLocale(takerSaid, locale);
  const event = await eventHere(visit);
  const told = await findOutcome(house.database.pool, event.eventId);
  const form = { refused, locale };
  const visitors = told?.visitors == null ? '' : String(told.visitors);
  return {
    ...{ title: m.outcome, submit: inLocale(eventSaid, locale).save },
    ...{ trail: await eventTrail(visit, event), trailLabel: inLocale(growthSaid, locale).trail },
    fields: (
      <>
        <Field
          {...{ name: 'pengunjung', label: m.visitorsField, inputMode: 'numeric', ...form }}
          value={visitors}
        />
        <Field
          {...{
            name: 'sumber',
            label: m.visitorsSource,
            value: told?.visitorsSource ?? '',
            ...form,
          }}
        />
        <TextArea
          {...{ name: 'hasil', label: m.words, rows: 4, value: told?.words ?? '', ...form }}
        />
      </>
    ),
  };
}

const runs = onCampaign('growth.run');

export const placingRoutes: readonly Route[] = [
  ...formRoutes({
    path: growthPaths.placing(':campaign', ':event'),
    ...{ ...runs, look: placingLook },
    save: async (visit, typed) => {
      const { campaignId, eventId } = await eventHere(visit);
      await placeEnterprises(visit.house, visit.who, {
        ...{ eventId, enterpriseIds: allTicked(typed, 'usaha') },
        ...{ outcome: typed['keputusan'] ?? '', stand: typed['stan'] ?? '' },
        reason: typed['alasan'] ?? '',
      });
      return growthPaths.event(campaignId, eventId);
    },
  }),
  ...formRoutes({
    path: growthPaths.eventOutcome(':campaign', ':event'),
    ...{ ...runs, look: outcomeLook },
    save: async (visit, typed) => {
      const { eventId } = await eventHere(visit);
      await tellOutcome(visit.house, visit.who, {
        ...{ eventId, visitors: typed['pengunjung'] ?? '' },
        ...{ visitorsSource: typed['sumber'] ?? '', words: typed['hasil'] ?? '' },
      });
      return growthPaths.event(param(visit, 'campaign'), eventId);
    },
  }),
];
