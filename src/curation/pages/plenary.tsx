/** The plenary: the record of the meeting that agreed on the proposal. */
import type { VNode } from 'preact';
import { setupOf } from '../../campaigns/index.ts';
import { Choices, formRoutes, ticked } from '../../campaigns/pages.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Field,
  inLocale,
  type Refused,
  type Route,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import { recordPlenary } from '../actions/plenary.ts';
import { chainSaid } from '../messages/chain.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { plenaryOf } from '../questions/chain.ts';
import { panelOf } from '../questions/panel.ts';
import { agreedNow } from '../questions/plenary.ts';
import type { Plenary } from '../words/chain.ts';
import type { PanelMember } from '../words/panel.ts';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

const dissentOf = (personId: string) => `beda-${personId}`;

/** Whether the newest record agrees on what would be decided now. */
async function stateOf(visit: Visit, plenary: Plenary): Promise<string> {
  const { locale, house } = visit;
  const m = inLocale(chainSaid, locale);
  const setup = await setupOf(house.database, here(visit));
  const agreed = await agreedNow(house.database, here(visit), setup);
  const isSame = agreed?.hash === plenary.proposalHash;
  const held = m.held(formatDay(plenary.heldOn, locale), plenary.place, plenary.chair);
  return `${held} ${isSame ? m.agrees : m.stale}`;
}

export const plenaryRoutes: readonly Route[] = formRoutes({
  path: curationPaths.plenary(':campaign'),
  ...allowed('curation.runPanel'),
  look: async (visit, refused) => {
    const { locale, house } = visit;
    const m = inLocale(chainSaid, locale);
    const campaign = await theCampaign(visit);
    const plenary = await plenaryOf(house.database, campaign.campaignId);
    const { members, opening } = await panelOf(house.database, campaign.campaignId);
    return {
      title: m.plenary,
      trail: trailTo(visit, campaign),
      trailLabel: inLocale(curationSaid, locale).trail,
      lead: plenary ? (
        <span class="font-semibold">{await stateOf(visit, plenary)}</span>
      ) : opening?.closedAt ? (
        m.plenaryLead
      ) : (
        m.plenaryLater
      ),
      fields: <PlenaryFields {...{ visit, refused, members, plenary }} />,
      submit: m.save,
      after: plenary && (
        <p class="mt-6">
          <a href={curationPaths.plenaryNotes(campaign.campaignId)}>{m.issueNotes}</a>
        </p>
      ),
    };
  },
  save: async (visit, typed) => {
    const campaignId = here(visit);
    const { members } = await panelOf(visit.house.database, campaignId);
    const ids = members.map(({ personId }) => personId);
    const of = (name: string) => typed[name] ?? '';
    await recordPlenary(visit.house, visit.who, {
      ...{ campaignId, heldOn: of('heldOn'), place: of('place'), chair: of('chair') },
      ...{ present: ticked(typed, 'present', ids), guests: of('guests'), notes: of('notes') },
      dissents: ids.map((personId) => ({ personId, words: of(dissentOf(personId)) })),
    });
    return curationPaths.plenary(campaignId);
  },
});

function PlenaryFields(props: {
  visit: Visit;
  refused: Refused;
  members: readonly PanelMember[];
  plenary: Plenary | null;
}): VNode {
  const { visit, refused, members, plenary } = props;
  const { locale } = visit;
  const m = inLocale(chainSaid, locale);
  const form = { refused, locale };
  const day = plenary?.heldOn ?? visit.today;
  return (
    <>
      <Field name="heldOn" label={m.heldOn} type="date" value={day} {...form} />
      <Field name="place" label={m.place} value={plenary?.place} {...form} />
      <Field name="chair" label={m.chair} value={plenary?.chair} {...form} />
      <Choices
        name="present"
        legend={m.presence}
        options={members.map(({ personId, name, institution }) => ({
          ...{ value: personId, label: `${name} (${institution})` },
        }))}
        chosen={plenary?.present ?? members.filter((one) => !one.leftAt).map((one) => one.personId)}
        {...form}
      />
      <TextArea name="guests" label={m.guests} rows={3} value={plenary?.guests} {...form} />
      <TextArea name="notes" label={m.notes} rows={10} value={plenary?.notes} {...form} />
      {members.map(({ personId, name }) => (
        <TextArea
          key={personId}
          name={dissentOf(personId)}
          label={m.dissent(name)}
          hint={m.dissentHint}
          rows={2}
          value={plenary?.dissents.find((one) => one.personId === personId)?.words}
          {...form}
        />
      ))}
    </>
  );
}
