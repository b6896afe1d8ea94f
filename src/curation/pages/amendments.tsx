/** Changes of a decided list: what was changed, and the form of the next decree of change. */
import type { VNode } from 'preact';
import { type Sector, sectorName, setupOf } from '../../campaigns/index.ts';
import { type Day, dayIn, formatDay } from '../../kernel/day.ts';
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
  Select,
  Submit,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { amendDecree } from '../actions/amend.ts';
import { afterSaid } from '../messages/after.ts';
import { curationSaid } from '../messages/office.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { decisionProblems } from '../problems/decision.ts';
import {
  dueToLeave,
  type ListAfter,
  listOf,
  objectionsOf,
  objectionTermsOf,
} from '../questions/after.ts';
import { isChosen, type Standing } from '../rules/after.ts';
import { givingSeats, isUpheld, lastDayToFile } from '../rules/objections.ts';
import { quotaIn, type WaitingPlace, waitingIn } from '../rules/waiting.ts';
import type { ObjectionOf } from '../store/objections.ts';
import {
  type Amendment,
  type LeavingCause,
  leavingCauses,
  leavingWords,
  type ObjectionResult,
} from '../words/after.ts';
import { DecreeFields, decreeIn } from './decree.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

async function theList(visit: Visit): Promise<ListAfter> {
  const list = await listOf(visit.house.database, here(visit));
  if (!list) throw decisionProblems.noDecree();
  return list;
}

async function amendmentsPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(afterSaid, locale);
  const campaign = await theCampaign(visit);
  const list = await listOf(house.database, here(visit));
  const terms = await objectionTermsOf(house.database, here(visit));
  return {
    title: m.amendments,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.amendments}</h1>
        <p class="my-3 max-w-3xl">{m.amendmentsLead}</p>
        {!list?.amendments.length && <Empty>{m.amendmentsNone}</Empty>}
        {list?.amendments.map((one) => (
          <OneAmendment
            key={one.no}
            {...{ visit, list, amendment: one }}
            lastDay={lastDayToFile(dayIn(campaign.zone, one.enteredAt), terms)}
          />
        ))}
        <ErrorSummary refused={refused} locale={locale} />
        {list && may(visit, 'curation.decide') && (await amendForm(visit, list, refused))}
      </>
    ),
  };
}

const nameIn = (list: ListAfter, id: string): string => list.people.get(id)?.enterpriseName ?? '–';

function OneAmendment(props: {
  visit: Visit;
  list: ListAfter;
  amendment: Amendment;
  /** For those whom it names. */
  lastDay: Day;
}): VNode {
  const { list, amendment, lastDay } = props;
  const { locale } = props.visit;
  const m = inLocale(afterSaid, locale);
  const { leaves, enters } = amendment.content;
  const free = leaves.filter((one) => !enters.some((e) => e.instead === one.applicationId));
  return (
    <section class="my-6">
      <h2>{m.amendedBy(amendment.no, amendment.number, formatDay(amendment.decidedOn, locale))}</h2>
      <ul class="list-disc pl-5">
        {leaves.map(({ applicationId, cause, reason }) => (
          <li key={applicationId} class="break-words">
            {`${m.leaves}: ${nameIn(list, applicationId)} – ${leavingWords[cause][locale]}. ${reason}`}
            {free.some((one) => one.applicationId === applicationId) && ` ${m.seatStaysFree}`}
          </li>
        ))}
        {enters.map(({ applicationId, instead, reason }) => (
          <li key={applicationId} class="break-words">
            {`${m.enters}: ${nameIn(list, applicationId)}, ${instead ? m.instead(nameIn(list, instead)) : m.byObjection}`}
            {reason && `. ${m.chosenBecause}: ${reason}`}
          </li>
        ))}
      </ul>
      <p class="my-2">{m.namedMayObject(formatDay(lastDay, locale))}</p>
      <p class="grounds break-all">
        {`${inLocale(selectionSaid, locale).hash}: ${amendment.contentHash}`}
      </p>
    </section>
  );
}

async function amendForm(visit: Visit, list: ListAfter, refused: Refused): Promise<VNode> {
  const { locale, house } = visit;
  const m = inLocale(afterSaid, locale);
  const campaign = await theCampaign(visit);
  const due = await dueToLeave(house.database, here(visit), { list, today: visit.today });
  const { objections: all } = await objectionsOf(house.database, campaign);
  const objections = givingSeats(all, list.amendments);
  const upheldOnes = all.filter(isUpheld);
  const chosen = list.standings.filter(({ outcome }) => isChosen(outcome));
  const [now, later] = [
    chosen.filter(({ applicationId }) => due.has(applicationId)),
    chosen.filter(({ applicationId }) => !due.has(applicationId)),
  ];
  const notChosen = list.standings.filter(({ outcome }) => !isChosen(outcome));
  const answeredWith = (result: ObjectionResult) =>
    objections.filter(({ answer }) => answer?.result === result);
  const upheld = new Set(answeredWith('upheld').map(({ applicationId }) => applicationId));
  const partly = new Map(
    answeredWith('partly').map(({ applicationId, answer }) => [applicationId, answer?.answer]),
  );
  const mayEnter = notChosen.filter(({ applicationId: id }) => upheld.has(id));
  const mightEnter = notChosen.filter(({ applicationId: id }) => partly.has(id) && !upheld.has(id));
  const scored = new Set(list.standings.map(({ applicationId }) => applicationId));
  const unscored = objections.filter(({ applicationId }) => !scored.has(applicationId));
  const { sectors } = await setupOf(house.database, campaign.campaignId);
  const waiting = waitingIn(list.standings, quotaIn(sectors)).filter(
    ({ applicationId }) => list.people.get(applicationId)?.withdrawnAt === null,
  );
  const leaver = (one: Standing) => (
    <Leaver
      key={one.applicationId}
      {...{ visit, list, refused, upheld: upheldOnes }}
      standing={one}
      cause={due.get(one.applicationId)?.[0] ?? null}
    />
  );
  return (
    <form method="post" class="mt-8 max-w-3xl">
      <h2>{m.amend}</h2>
      <p class="my-3">{m.amendLead}</p>
      <p class="grounds">{m.nextInLine(nextSaid(visit, list, { waiting, sectors }) || '–')}</p>
      <fieldset class="min-w-0 my-4">
        <legend class="font-semibold">{m.whoLeaves}</legend>
        {now.map(leaver)}
        <details class="my-2" open={refused.problems.length > 0}>
          {/* Without flex: it would take the marker that tells it may be opened. */}
          <summary class="min-h-11 py-2 cursor-pointer">{m.othersLeave(later.length)}</summary>
          {later.map(leaver)}
        </details>
      </fieldset>
      {mayEnter.length > 0 && (
        <fieldset class="min-w-0 my-4">
          <legend class="font-semibold">{m.whoEnters}</legend>
          {mayEnter.map(({ applicationId: id }) => (
            <Enterer key={id} {...{ list, id, refused }} />
          ))}
        </fieldset>
      )}
      {mightEnter.length > 0 && (
        <fieldset class="min-w-0 my-4">
          <legend class="font-semibold">{m.whoMightEnter}</legend>
          <p class="grounds">{m.whoMightEnterHint}</p>
          {mightEnter.map(({ applicationId: id }) => (
            <Enterer key={id} {...{ list, id, refused }} answer={partly.get(id)} />
          ))}
        </fieldset>
      )}
      <WhichEqual {...{ visit, list, refused }} equals={waiting.filter((o) => o.waits.isShared)} />
      {unscored.length > 0 && (
        <p class="grounds break-words">
          {m.notScored(
            unscored.map(({ no, enterpriseName }) => `${no}. ${enterpriseName}`).join(', '),
          )}
        </p>
      )}
      <div class="max-w-xl">
        <DecreeFields refused={refused} locale={locale} />
      </div>
      <Submit>{m.amend}</Submit>
      <p class="grounds my-2">{m.applyHint}</p>
    </form>
  );
}

/** The first three of each group of seats, under the name of its sector. */
function nextSaid(
  { locale }: Visit,
  list: ListAfter,
  asked: { waiting: readonly (Standing & { waits: WaitingPlace })[]; sectors: readonly Sector[] },
): string {
  const { waiting, sectors } = asked;
  const groups = Map.groupBy(waiting, ({ sector, waits }) => (waits.isOfSector ? sector : ''));
  return [...groups]
    .map(([sector, own]) => {
      const names = own
        .filter(({ waits }) => waits.place <= 3)
        .map(({ applicationId, waits }) => `${waits.place}. ${nameIn(list, applicationId)}`);
      const head = sector === '' ? '' : `${sectorName(sectors, sector, locale)}: `;
      return `${head}${names.join(', ')}`;
    })
    .join('; ');
}

/** Of those who share a place: whom the committee takes, should it be their turn. */
function WhichEqual(props: {
  visit: Visit;
  list: ListAfter;
  equals: readonly Standing[];
  refused: Refused;
}): VNode | null {
  const { visit, list, equals, refused } = props;
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  if (equals.length === 0) return null;
  return (
    <fieldset class="min-w-0 my-4">
      <legend class="font-semibold">{m.whichEqual}</legend>
      <p class="grounds">{m.whichEqualHint}</p>
      {equals.map(({ applicationId: id }) => (
        <Enterer key={id} {...{ list, id, refused }} what="naik" />
      ))}
      <Field name="chosenBecause" label={m.chosenBecause} {...{ refused, locale }} />
    </fieldset>
  );
}

function Enterer(props: {
  list: ListAfter;
  id: string;
  refused: Refused;
  /** What the objection was answered with. */
  answer?: string | undefined;
  what?: 'naik';
}): VNode {
  const { list, id, refused, answer, what = 'masuk' } = props;
  const name = `${what}-${id}`;
  const isTicked = refused.typed[name] !== undefined;
  return (
    <label class="flex items-center gap-3 min-h-11">
      <input type="checkbox" class="checkbox" name={name} value="1" checked={isTicked} />
      <span class="min-w-0 break-words">
        {nameIn(list, id)}
        {answer && <span class="grounds block">{answer}</span>}
      </span>
    </label>
  );
}

function Leaver(props: {
  visit: Visit;
  list: ListAfter;
  standing: Standing;
  cause: LeavingCause | null;
  /** By any of which one may leave. */
  upheld: readonly ObjectionOf[];
  refused: Refused;
}): VNode {
  const { visit, list, standing, cause, upheld, refused } = props;
  const { locale } = visit;
  const m = inLocale(afterSaid, locale);
  const id = standing.applicationId;
  const isTicked = refused.typed[`keluar-${id}`] !== undefined;
  const form = { refused, locale };
  return (
    <div class="border-t border-base-300 py-2">
      <label class="flex items-center gap-3 min-h-11">
        <input
          type="checkbox"
          class="checkbox"
          name={`keluar-${id}`}
          value="1"
          checked={isTicked}
        />
        <span class="min-w-0 break-words">
          {`${standing.no}. ${nameIn(list, id)}`}
          {cause && (
            <span class="grounds block">{`${m.dueToLeave}: ${leavingWords[cause][locale]}`}</span>
          )}
        </span>
      </label>
      <div class="grid gap-x-4 sm:grid-cols-2 ps-9">
        <Select
          name={`sebab-${id}`}
          label={m.cause}
          blank="–"
          value={cause ?? ''}
          options={leavingCauses.flatMap((one) =>
            one === 'objection'
              ? upheld.map(({ objectionId, no, enterpriseName }) => ({
                  value: `${one}:${objectionId}`,
                  label: `${leavingWords[one][locale]}: ${no}. ${enterpriseName}`,
                }))
              : [{ value: one, label: leavingWords[one][locale] }],
          )}
          {...form}
        />
        <Field name={`alasan-${id}`} label={m.reason} {...form} />
      </div>
    </div>
  );
}

async function amend(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const { standings } = await theList(visit);
  const ticked = (what: 'keluar' | 'masuk' | 'naik') =>
    standings
      .map(({ applicationId }) => applicationId)
      .filter((id) => typed[`${what}-${id}`] !== undefined);
  const asked = {
    ...{ campaignId: here(visit), ...decreeIn(typed), upheld: ticked('masuk') },
    ...{ chosen: ticked('naik'), chosenBecause: typed['chosenBecause'] ?? '' },
    leaves: ticked('keluar').map((applicationId) => {
      // Of an objection the choice names which one.
      const [cause = '', objectionId] = (typed[`sebab-${applicationId}`] ?? '').split(':');
      const reason = typed[`alasan-${applicationId}`] ?? '';
      return { applicationId, cause, objectionId, reason };
    }),
  };
  const tried = await orRefused(typed, () => amendDecree(visit.house, visit.who, asked));
  return tried.ok
    ? redirect(curationPaths.amendments(here(visit)))
    : amendmentsPage(visit, tried.refused);
}

export const amendmentRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.amendments(':campaign'),
    ...allowed('curation.seeSelection'),
    handle: (visit) => amendmentsPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.amendments(':campaign'),
    ...allowed('curation.decide'),
    handle: amend,
  },
];
