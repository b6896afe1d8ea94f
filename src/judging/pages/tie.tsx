/** Of equals at the end of the seats: whom the jury takes. */
import { allTicked, Choices } from '../../campaigns/pages.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
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
import { decideTie } from '../actions/tie.ts';
import { changeSaid } from '../change-messages.ts';
import { judgingSaid } from '../messages.ts';
import { judgingPaths } from '../paths.ts';
import { finalStateOf } from '../questions/final.ts';
import { type Proposal, proposalOf } from '../questions/proposal.ts';
import { seatsForEquals, type WinnersView } from '../questions/ranking.ts';
import { numbersIn } from '../rules/corrections.ts';
import type { TieChoice } from '../words/jury.ts';
import { allowed, formatPoints, here, theCampaign, trailTo } from './parts.tsx';

/** After a decree `asked` numbers the upheld objections by which somebody would win. */
async function tiePage(visit: Visit, asked: string, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(judgingSaid, locale);
  const campaign = await theCampaign(visit);
  const proposal = await proposalOf(house.database, campaign, numbersIn(asked));
  return {
    title: m.tieTitle,
    width: 'phone',
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={m.trail} />
        <h1>{m.tieTitle}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        {proposal ? <Equals {...{ visit, proposal, refused }} /> : <Empty>{m.notClosed}</Empty>}
      </>
    ),
  };
}

function Equals(props: { visit: Visit; proposal: Proposal; refused: Refused }) {
  const { visit, proposal, refused } = props;
  const { locale } = visit;
  const { view, proposes, isProposal } = proposal;
  const m = inLocale(judgingSaid, locale);
  if (!isProposal || view.equals.length === 0) return <Empty>{m.tieNone}</Empty>;
  const nos = proposes?.objections.join(', ') ?? '';
  return (
    <form method="post" class="my-4">
      {nos !== '' && <p class="my-2">{inLocale(changeSaid, locale).next(nos)}</p>}
      <p class="my-2">{m.tieLead(seatsForEquals(view))}</p>
      {view.tieChoice && <p class="my-2 break-words">{tieSaid(visit, view, view.tieChoice)}</p>}
      <input type="hidden" name="objections" value={nos} />
      <Choices
        {...{ name: 'chosen', legend: m.tieWho, refused, locale }}
        options={view.equals.map(({ enterpriseId, name, score }) => ({
          ...{ value: enterpriseId, label: `${name} · ${formatPoints(score, locale, 2)}` },
        }))}
        chosen={view.tieChoice?.chosen ?? []}
      />
      <TextArea name="reason" label={m.tieReason} rows={3} {...{ refused, locale }} />
      <Submit>{m.tieSave}</Submit>
    </form>
  );
}

/** Below a name that the ranks put forward; equals wait for the jury. */
export function winsBy({ locale }: Visit, { tied }: WinnersView, enterpriseId: string): string {
  const m = inLocale(judgingSaid, locale);
  return tied.some((one) => one.enterpriseId === enterpriseId) ? m.tiedHere : m.winner;
}

export function tieSaid({ locale }: Visit, { rows }: WinnersView, choice: TieChoice): string {
  const taken = rows.filter(({ enterpriseId }) => choice.chosen.includes(enterpriseId));
  const names = taken.map(({ name }) => name).join(', ');
  return inLocale(judgingSaid, locale).tieChosen(names, choice.reason);
}

async function decide(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const campaignId = here(visit);
  const { reason = '', objections = '' } = typed;
  const asked = { campaignId, chosen: allTicked(typed, 'chosen'), reason };
  const tried = await orRefused(typed, () =>
    decideTie(visit.house, visit.who, { ...asked, objections: numbersIn(objections) }),
  );
  if (!tried.ok) return tiePage(visit, objections, tried.refused);
  const { decree } = await finalStateOf(visit.house.database, campaignId);
  return redirect(judgingPaths[decree ? 'winnersChange' : 'ranking'](campaignId));
}

const path = judgingPaths.tie(':campaign');

export const tieRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path, ...allowed('judging.decide') },
    handle: (visit) => tiePage(visit, visit.c.req.query('keberatan') ?? '', nothingRefused),
  },
  { ...{ method: 'post', path, ...allowed('judging.decide') }, handle: decide },
];
