/** Score sheets on paper: printed, typed by one person, compared by another. */
import type { VNode } from 'preact';
import { printScoreSheets } from '../../documents/index.ts';
import { extensionOf, papersAccepted, readSealed } from '../../files/index.ts';
import { namesOf } from '../../people/index.ts';
import {
  Crumbs,
  Empty,
  ErrorSummary,
  FileField,
  inLocale,
  nothingRefused,
  orRefused,
  type Page,
  param,
  type Refused,
  type Route,
  receiveBytes,
  redirect,
  refusedStatus,
  Submit,
  Table,
  TextArea,
  typedIn,
  type Visit,
} from '../../web/index.ts';
import { checkPaperScores, enterPaperScores, scanBytesMax } from '../actions/paper-scores.ts';
import { curationSaid } from '../messages/office.ts';
import { samplesSaid } from '../messages/samples.ts';
import { curationPaths } from '../paths.ts';
import { sampleProblems } from '../problems/samples.ts';
import { ownSheets, panelOf } from '../questions/panel.ts';
import { type PaperRow, paperSheetOf, paperSheetsOf, sheetPagesOf } from '../questions/samples.ts';
import { self } from './own-sheets.tsx';
import { sentFile } from './papers.tsx';
import { allowed, here, paged, theCampaign, theOne, trailTo } from './parts.tsx';
import { Criteria, scoresIn } from './score-fields.tsx';

const thePerson = (visit: Visit): string => param(visit, 'person');
const key = (visit: Visit) => ({ applicationId: theOne(visit), personId: thePerson(visit) });

function stateOf(visit: Visit, { entry }: PaperRow): string {
  const m = inLocale(samplesSaid, visit.locale);
  if (!entry) return m.blank;
  if (!entry.check) return m.waits;
  return entry.check.isSame ? m.confirmed : m.differs(entry.check.remark);
}

async function listPage(visit: Visit): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(samplesSaid, locale);
  const campaign = await theCampaign(visit);
  const { opening, rows } = await paperSheetsOf(house.database, campaign.campaignId);
  const { shown, pager } = paged(visit, rows, curationPaths.paperSheets(campaign.campaignId));
  const curators = new Map(rows.map(({ member }) => [member.personId, member.name]));
  return {
    title: m.paper,
    body: (
      <>
        <Crumbs trail={trailTo(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.paper}</h1>
        <p class="my-3 max-w-3xl">{m.paperLead}</p>
        {!opening && <p class="my-3">{m.paperLater}</p>}
        <ul>
          {[...curators].map(([personId, name]) => (
            <li key={personId} class="min-h-11 flex items-center">
              <a href={curationPaths.printedSheets(here(visit), personId)}>{m.print(name)}</a>
            </li>
          ))}
        </ul>
        {pager}
        {rows.length === 0 ? (
          <Empty>{m.paperNone}</Empty>
        ) : (
          <Table
            label={m.paper}
            columns={[{ head: m.curator }, { head: m.applicant }, { head: m.state }]}
            rows={shown.map((row) => ({
              key: `${row.sheet.applicationId} ${row.sheet.personId}`,
              cells: [
                row.member.name,
                opening && !row.sheet.lockedAt ? (
                  <a
                    key="name"
                    class="name"
                    href={curationPaths.paperSheet(
                      here(visit),
                      row.sheet.applicationId,
                      row.sheet.personId,
                    )}
                  >
                    {`${row.applicant.no}. ${row.applicant.enterpriseName}`}
                  </a>
                ) : (
                  `${row.applicant.no}. ${row.applicant.enterpriseName}`
                ),
                stateOf(visit, row),
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

/** Whoever sits on the panel, or did, sees nobody else's scores here either. */
async function theSheet(visit: Visit) {
  const { members } = await panelOf(visit.house.database, here(visit));
  if (members.some(({ personId }) => personId === self(visit))) throw sampleProblems.byMember();
  const row = await paperSheetOf(visit.house.database, here(visit), key(visit));
  if (!row || row.sheet.lockedAt) throw sampleProblems.noSheet();
  return row;
}

async function sheetPage(visit: Visit, refused: Refused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(samplesSaid, locale);
  const campaign = await theCampaign(visit);
  const row = await theSheet(visit);
  const title = m.enter(row.applicant.no, row.member.name);
  const isPending = row.entry !== null && row.entry.check === null;
  return {
    title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs
          trail={trailTo(visit, campaign, {
            href: curationPaths.paperSheets(campaign.campaignId),
            text: m.paper,
          })}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1 class="break-words">{title}</h1>
        <p class="break-words">{`${row.applicant.enterpriseName}: ${row.applicant.product}`}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {row.entry?.check && !row.entry.check.isSame && (
          <p class="my-3 break-words">{m.differs(row.entry.check.remark)}</p>
        )}
        {isPending ? (
          await comparison(visit, row, refused)
        ) : (
          <form method="post" encType="multipart/form-data" class="mt-4">
            <Criteria criteria={row.set.criteria} given={[]} {...{ visit, refused }} isOpen />
            <FileField
              {...{ name: 'file', label: m.scan, isOne: true, refused, locale }}
              accept={papersAccepted}
            />
            <Submit>{m.enterSave}</Submit>
          </form>
        )}
      </>
    ),
  };
}

/** What was typed beside the scan; for the other person alone. */
async function comparison(
  visit: Visit,
  row: Awaited<ReturnType<typeof theSheet>>,
  refused: Refused,
): Promise<VNode> {
  const { locale, house } = visit;
  const m = inLocale(samplesSaid, locale);
  const { entry, set } = row;
  if (!entry || entry.enteredBy === self(visit)) return <p class="my-3">{m.waitsOther}</p>;
  const names = await namesOf(house.database, [entry.enteredBy]);
  const action = curationPaths.paperCheck(here(visit), theOne(visit), thePerson(visit));
  return (
    <section class="mt-4 max-w-3xl">
      <h2>{m.compare}</h2>
      <p class="my-2">{m.compareLead(names.get(entry.enteredBy) ?? '–')}</p>
      <p class="min-h-11 flex items-center">
        <a href={curationPaths.paperScan(here(visit), theOne(visit), thePerson(visit))}>
          {m.openScan}
        </a>
      </p>
      <Table
        label={m.compare}
        columns={[{ head: m.criterion }, { head: m.score, isNumber: true }, { head: m.remark }]}
        rows={set.criteria.map(({ id, name }) => {
          const given = entry.scores.find(({ criterion }) => criterion === id);
          return { key: id, cells: [name, given?.score ?? '–', given?.remark || '–'] };
        })}
      />
      <form method="post" action={action} class="mt-4">
        <input type="hidden" name="same" value="1" />
        <input type="hidden" name="version" value={String(entry.version)} />
        <Submit>{m.same}</Submit>
      </form>
      <form method="post" action={action} class="mt-4">
        <input type="hidden" name="version" value={String(entry.version)} />
        <TextArea name="remark" label={m.how} rows={3} {...{ refused, locale }} />
        <button type="submit" class="btn min-h-12">
          {m.differing}
        </button>
      </form>
    </section>
  );
}

async function enter(visit: Visit): Promise<Page | Response> {
  const { set } = await theSheet(visit);
  const { typed, bytes } = await receiveBytes(visit, { bytesMax: scanBytesMax });
  const scores = scoresIn(typed, set.criteria);
  const asked = { campaignId: here(visit), ...key(visit), scores, scan: bytes };
  const tried = await orRefused(typed, () => enterPaperScores(visit.house, visit.who, asked));
  return tried.ok
    ? redirect(curationPaths.paperSheets(here(visit)))
    : sheetPage(visit, tried.refused);
}

async function check(visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const answer = {
    ...{ isSame: typed['same'] === '1', remark: typed['remark'] ?? '' },
    version: Number(typed['version']) || 0,
  };
  const asked = { campaignId: here(visit), ...key(visit), ...answer };
  const tried = await orRefused(typed, () => checkPaperScores(visit.house, visit.who, asked));
  return tried.ok
    ? redirect(curationPaths.paperSheets(here(visit)))
    : sheetPage(visit, tried.refused);
}

async function scan(visit: Visit): Promise<Response> {
  const { entry } = await theSheet(visit);
  if (!entry || entry.check) throw sampleProblems.noPending();
  const bytes = await readSealed(visit.house.files, entry.scan);
  const { mediaType } = entry.scan;
  const name = `lembar.${extensionOf(mediaType)}`;
  return sentFile(visit, { bytes, name, type: mediaType });
}

/** All unlocked sheets of one curator; back to the list where there is none. */
async function printed(
  visit: Visit,
  { personId, list }: { personId: string; list: string },
): Promise<Response> {
  const { house } = visit;
  const { campaignId, name: campaign } = await theCampaign(visit);
  const sheets = await sheetPagesOf(house.database, {
    ...{ campaignId, personId },
    linkTo: (id) => `${house.url()}${curationPaths.paperSheet(campaignId, id, personId)}`,
  });
  if (sheets.length === 0) return redirect(list);
  const isSimulation = house.config.simulation;
  const bytes = await printScoreSheets({ campaign, isSimulation, sheets });
  return sentFile(visit, { bytes, name: `lembar-${campaignId}.pdf`, type: 'application/pdf' });
}

const enters = allowed('curation.enterPaper');
const at = [':campaign', ':application', ':person'] as const;

export const paperSheetRoutes: readonly Route[] = [
  {
    method: 'get',
    path: curationPaths.paperSheets(':campaign'),
    ...enters,
    handle: listPage,
  },
  {
    method: 'get',
    path: curationPaths.printedSheets(':campaign', ':person'),
    ...enters,
    handle: (visit) =>
      printed(visit, { personId: thePerson(visit), list: curationPaths.paperSheets(here(visit)) }),
  },
  {
    method: 'get',
    path: curationPaths.ownPrinted(':campaign'),
    ...allowed('curation.score'),
    handle: async (visit) => {
      const list = curationPaths.sheets(here(visit));
      // Before the pact, and before scoring begins, the own list shows nothing to print either.
      const own = await ownSheets(visit.house.database, here(visit), self(visit));
      if (!own.opening || own.sheets.length === 0) return redirect(list);
      return printed(visit, { personId: self(visit), list });
    },
  },
  {
    method: 'get',
    path: curationPaths.paperSheet(...at),
    ...enters,
    handle: (visit) => sheetPage(visit, nothingRefused),
  },
  { method: 'post', path: curationPaths.paperSheet(...at), ...enters, handle: enter },
  { method: 'post', path: curationPaths.paperCheck(...at), ...enters, handle: check },
  { method: 'get', path: curationPaths.paperScan(...at), ...enters, handle: scan },
];
