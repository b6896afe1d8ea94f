/** The plenary: the record of the meeting that agreed on the proposal. */
import type { VNode } from 'preact';
import { setupOf } from '../../campaigns/index.ts';
import { Choices, ticked } from '../../campaigns/pages.ts';
import { formatDay } from '../../kernel/day.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  Field,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  type Refused,
  type Route,
  redirect,
  refusedStatus,
  Submit,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { recordPlenary } from '../actions/plenary.ts';
import { chainSaid } from '../messages/chain.ts';
import { curationSaid } from '../messages/office.ts';
import { curationPaths } from '../paths.ts';
import { plenaryOf } from '../questions/chain.ts';
import { decreeOf } from '../questions/decree.ts';
import { panelOf } from '../questions/panel.ts';
import { type Agreed, agreedNow } from '../questions/plenary.ts';
import { isChosen } from '../rules/after.ts';
import type { Plenary } from '../words/chain.ts';
import type { PanelMember } from '../words/panel.ts';
import { listState } from './decree.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

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

/** What the meeting agrees on, with its hash: the record is of this list and no other. */
function Proposal({ visit, agreed }: { visit: Visit; agreed: Agreed }): VNode {
  const m = inLocale(chainSaid, visit.locale);
  const chosen = agreed.view.rows.filter(({ outcome }) => isChosen(outcome));
  return (
    <section class="mb-6">
      <h2>{m.proposed(chosen.length)}</h2>
      <p class="my-2 break-words">
        {chosen.map(({ no, enterpriseName }) => `${no}. ${enterpriseName}`).join('; ')}
      </p>
      <p class="grounds break-all">{`${m.proposalHash}: ${agreed.hash}`}</p>
      <input type="hidden" name="proposal" value={agreed.hash} />
    </section>
  );
}

/** As it was recorded, for whoever reads it afterwards. */
function Recorded(props: {
  visit: Visit;
  plenary: Plenary;
  members: readonly PanelMember[];
}): VNode {
  const { visit, plenary, members } = props;
  const m = inLocale(chainSaid, visit.locale);
  const nameOf = (id: string) => members.find((one) => one.personId === id)?.name ?? '–';
  return (
    <section class="my-4 break-words">
      <p class="my-2">{m.present(plenary.present.length, members.length)}</p>
      <p class="my-2">{plenary.present.map(nameOf).join(', ')}</p>
      {plenary.guests && <p class="my-2 whitespace-pre-line">{plenary.guests}</p>}
      <h2>{m.notes}</h2>
      <p class="my-2 whitespace-pre-line">{plenary.notes}</p>
      <h2>{m.dissents}</h2>
      {plenary.dissents.length === 0 && <p class="my-2">{m.noDissent}</p>}
      {plenary.dissents.map(({ personId, words }) => (
        <p key={personId} class="my-2">
          <span class="font-semibold">{nameOf(personId)}</span>: {words}
        </p>
      ))}
    </section>
  );
}

async function plenaryPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(chainSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const plenary = await plenaryOf(house.database, campaignId);
  const { members, opening } = await panelOf(house.database, campaignId);
  const decree = await decreeOf(house.database, campaignId);
  const setup = await setupOf(house.database, campaignId);
  const agreed = await agreedNow(house.database, campaignId, setup);
  const isOpen = Boolean(opening?.closedAt) && !decree && may(visit, 'curation.runPanel');
  return {
    title: m.plenary,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.plenary}</h1>
        <p class="my-3">{m.plenaryLead}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {opening?.closedAt && (await listState(visit, campaign, decree))}
        {plenary && <p class="my-3 font-semibold">{await stateOf(visit, plenary)}</p>}
        {plenary && may(visit, 'curation.decide') && (
          <p class="min-h-11 flex items-center">
            <a href={curationPaths.plenaryNotes(campaignId)}>{m.issueNotes}</a>
          </p>
        )}
        {plenary && !isOpen && <Recorded {...{ visit, plenary, members }} />}
        {!opening?.closedAt && <Empty>{m.plenaryLater}</Empty>}
        {isOpen && (
          <form method="post" class="mt-4">
            {agreed && <Proposal {...{ visit, agreed }} />}
            <PlenaryFields {...{ visit, refused, members, plenary }} />
            <Submit>{m.save}</Submit>
          </form>
        )}
      </>
    ),
  };
}

async function save(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const campaignId = here(visit);
  const { members } = await panelOf(visit.house.database, campaignId);
  const ids = members.map(({ personId }) => personId);
  const of = (name: string) => typed[name] ?? '';
  const tried = await orRefused(typed, () =>
    recordPlenary(visit.house, visit.who, {
      ...{ campaignId, heldOn: of('heldOn'), place: of('place'), chair: of('chair') },
      ...{ present: ticked(typed, 'present', ids), guests: of('guests'), notes: of('notes') },
      proposal: of('proposal'),
      dissents: ids.map((personId) => ({ personId, words: of(dissentOf(personId)) })),
    }),
  );
  return tried.ok ? redirect(curationPaths.plenary(campaignId)) : plenaryPage(visit, tried.refused);
}

const path = curationPaths.plenary(':campaign');
const runs = allowed('curation.runPanel');

export const plenaryRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path, ...allowed('curation.seeSelection') },
    handle: (visit) => plenaryPage(visit, nothingRefused),
  },
  { ...{ method: 'post', path, ...runs }, handle: save },
];

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
