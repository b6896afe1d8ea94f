/** What a curator begins with: the pact, then the own sheets. */
import type { VNode } from 'preact';
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
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { declareConflict, signPact } from '../actions/score.ts';
import { curationSaid } from '../messages/office.ts';
import { panelSaid } from '../messages/panel.ts';
import { paperSaid } from '../messages/paper-sheets.ts';
import { samplesSaid } from '../messages/samples.ts';
import { tastingSaid } from '../messages/tasting.ts';
import { curationPaths } from '../paths.ts';
import { type OwnTastings, ownTastings } from '../questions/blind.ts';
import { type OwnSheets, ownSheets } from '../questions/panel.ts';
import { type Conflict, conflictKinds, conflictWords } from '../words/panel.ts';
import { allowed, here, theCampaign, trailTo } from './parts.tsx';

export const self = (visit: Visit): string => visit.who?.personId ?? '';

async function listPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(panelSaid, locale);
  const campaign = await theCampaign(visit);
  const own = await ownSheets(house.database, campaign.campaignId, self(visit));
  const tastings = await ownTastings(house.database, campaign.campaignId, self(visit));
  return {
    title: m.own,
    status: refused.problems.length > 0 ? 422 : 200,
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign).slice(0, 2)}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1>{m.own}</h1>
        <ErrorSummary refused={refused} locale={locale} />
        <Own {...{ visit, own, tastings, refused }} />
      </>
    ),
  };
}

function Own(props: {
  visit: Visit;
  own: OwnSheets;
  tastings: OwnTastings;
  refused: Refused;
}): VNode {
  const { visit, own, tastings, refused } = props;
  const m = inLocale(panelSaid, visit.locale);
  const { member, opening, sheets } = own;
  if (!member || member.leftAt) return <Empty>{m.notOnPanel}</Empty>;
  if (!member.signedAt) {
    const action = curationPaths.pact(here(visit));
    return <PactForm {...{ visit, refused, action }} words={m.pactWords} />;
  }
  if (sheets.length === 0) {
    return (
      <>
        <Empty>{m.ownNone}</Empty>
        {!opening?.closedAt && <ByNumber {...{ visit, refused }} />}
      </>
    );
  }
  const locked = sheets.filter(({ lockedAt }) => lockedAt).length;
  const tasted = tastings.rows.filter(({ lockedAt }) => lockedAt).length;
  return (
    <>
      {!opening && <Empty>{m.notOpenYet}</Empty>}
      <p class="my-3">{m.ownDone(locked, sheets.length)}</p>
      {opening && locked + tasted < sheets.length + tastings.rows.length && (
        <p class="min-h-11 flex items-center">
          <a href={curationPaths.ownPrinted(here(visit))}>
            {inLocale(paperSaid, visit.locale).printOwn}
          </a>
        </p>
      )}
      <Table
        label={m.own}
        columns={[
          { head: 'No.', isNumber: true },
          { head: m.name },
          { head: m.product, isWide: true },
          { head: m.state },
        ]}
        rows={sheets.map((sheet) => ({
          key: sheet.applicationId,
          cells: [
            sheet.no,
            opening ? (
              <a
                key="name"
                class="name"
                href={curationPaths.sheet(here(visit), sheet.applicationId)}
              >
                {sheet.enterpriseName}
              </a>
            ) : (
              <span key="name" class="name">
                {sheet.enterpriseName}
              </span>
            ),
            sheet.product,
            sheet.lockedAt ? m.stateLocked : m.stateOpen,
          ],
        }))}
      />
      <TastingList visit={visit} own={tastings} />
      {!opening?.closedAt && <ByNumber {...{ visit, refused }} />}
    </>
  );
}

/** Under the sheets by name, in the order drawn for this taster. */
function TastingList(props: { visit: Visit; own: OwnTastings }): VNode | null {
  const { visit, own } = props;
  const { locale } = visit;
  const m = inLocale(tastingSaid, locale);
  const { rows, isOver } = own;
  if (rows.length === 0) return null;
  const said = inLocale(panelSaid, locale);
  return (
    <section class="mt-8">
      <h2>{m.title}</h2>
      <p class="my-3 max-w-3xl">{isOver ? m.over : m.lead}</p>
      <p class="my-3">{m.done(rows.filter(({ lockedAt }) => lockedAt).length, rows.length)}</p>
      <Table
        label={m.title}
        columns={[{ head: inLocale(samplesSaid, locale).code }, { head: said.state }]}
        rows={rows.map(({ codes, lockedAt }) => ({
          key: codes[0] ?? '',
          cells: [
            <a key="code" class="name" href={curationPaths.tasting(here(visit), codes[0] ?? '')}>
              {m.sheet(codes)}
            </a>,
            lockedAt ? said.stateLocked : said.stateOpen,
          ],
        }))}
      />
    </section>
  );
}

/** What kind of relation, and which. */
export function ConflictFields(props: {
  conflict?: Conflict | null;
  refused: Refused;
  locale: Visit['locale'];
}): VNode {
  const { conflict, refused, locale } = props;
  const m = inLocale(panelSaid, locale);
  return (
    <>
      <Select
        name="kind"
        label={m.relation}
        blank={m.choose}
        value={conflict?.kind}
        options={conflictKinds.map((kind) => ({ value: kind, label: conflictWords[kind][locale] }))}
        {...{ refused, locale }}
      />
      <TextArea
        name="reason"
        label={m.reason}
        rows={2}
        value={conflict?.reason}
        {...{ refused, locale }}
      />
      <button type="submit" class="btn min-h-12">
        {m.declare}
      </button>
    </>
  );
}

function ByNumber({ visit, refused }: { visit: Visit; refused: Refused }): VNode {
  const { locale } = visit;
  const m = inLocale(panelSaid, locale);
  return (
    <form method="post" action={curationPaths.ownConflict(here(visit))} class="mt-10 max-w-xl">
      <h2>{m.conflict}</h2>
      <p class="my-2">{m.conflictBefore}</p>
      <Field name="no" label={m.applicantNo} inputMode="numeric" {...{ refused, locale }} />
      <ConflictFields {...{ refused, locale }} />
    </form>
  );
}

/** Before anything is scored, in a panel or a jury. */
export function PactForm(props: {
  visit: Visit;
  refused: Refused;
  action: string;
  words: string;
}): VNode {
  const { visit, refused, action, words } = props;
  const m = inLocale(panelSaid, visit.locale);
  return (
    <form method="post" action={action} class="max-w-xl">
      <h2>{m.pact}</h2>
      <p class="my-3">{words}</p>
      <label class="flex items-center gap-3 min-h-11" id="setuju" tabIndex={-1}>
        <input
          type="checkbox"
          name="setuju"
          value="1"
          class="checkbox"
          checked={refused.typed['setuju'] !== undefined}
        />
        {m.pactAgree}
      </label>
      <Submit>{m.sign}</Submit>
    </form>
  );
}

const scores = allowed('curation.score');

export const ownSheetsRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.sheets(':campaign'),
    ...scores,
    handle: (visit) => listPage(visit, nothingRefused),
  },
  {
    method: 'post',
    path: curationPaths.ownConflict(':campaign'),
    ...scores,
    handle: async (visit) => {
      const typed = await typedIn(visit);
      const { no = '', kind = '', reason = '' } = typed;
      const asked = { campaignId: here(visit), no: Number(no) || 0, kind, reason };
      const tried = await orRefused(typed, () => declareConflict(visit.house, visit.who, asked));
      return tried.ok
        ? redirect(curationPaths.sheets(here(visit)))
        : listPage(visit, tried.refused);
    },
  },
  {
    method: 'post',
    path: curationPaths.pact(':campaign'),
    ...scores,
    handle: async (visit) => {
      const typed = await typedIn(visit);
      const asked = { campaignId: here(visit), agrees: typed['setuju'] !== undefined };
      const tried = await orRefused(typed, () => signPact(visit.house, visit.who, asked));
      return tried.ok
        ? redirect(curationPaths.sheets(here(visit)))
        : listPage(visit, tried.refused);
    },
  },
];
