/** Score sheets on paper, of a panel or a jury: printed, typed by one, compared by another. */

import type { VNode } from 'preact';
import { papersAccepted } from '../../files/index.ts';
import { type Bilingual, nameIn } from '../../kernel/bilingual.ts';
import { namesOf } from '../../people/index.ts';
import {
  type Crumb,
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
import { scanBytesMax } from '../actions/paper-scores.ts';
import { curationSaid } from '../messages/office.ts';
import { paperSaid } from '../messages/paper-sheets.ts';
import type { TypedScore } from '../rules/scores.ts';
import {
  entryToCompare,
  openPaperSheet,
  type SheetKey,
  type SheetOnPaper,
  type SheetsOnPaper,
  sentScan,
  sentSheets,
  sheetStateOf,
} from '../sheets-on-paper.ts';
import { self } from './own-sheets.tsx';
import { here, paged } from './parts.tsx';
import { Criteria, scoresIn } from './score-fields.tsx';

type Routed = Pick<Route, 'may' | 'on'>;

/** What a room brings; the pages are the same for all. */
export interface SheetRoom extends SheetsOnPaper {
  /** May type and compare; may score. */
  enters: Routed;
  scores: Routed;
  said(locale: Visit['locale']): Record<'lead' | 'later' | 'toPact' | 'scorer' | 'subject', string>;
  /** The parameter of an address that names whoever is scored. */
  parameter: string;
  paths: {
    list(campaignId: string): string;
    printed(campaignId: string, personId: string): string;
    ownPrinted(campaignId: string): string;
    own(campaignId: string): string;
    /** Where a pact that was signed by hand is recorded. */
    pact(campaignId: string): string;
    sheet(campaignId: string, id: string, personId: string): string;
    check(campaignId: string, id: string, personId: string): string;
    scan(campaignId: string, id: string, personId: string): string;
  };
  trail(visit: Visit): Promise<Crumb[]>;
  /** Whether one's own sheets may be printed yet. */
  mayPrint(visit: Visit): Promise<boolean>;
  enter(
    visit: Visit,
    key: SheetKey,
    typed: { scores: readonly TypedScore[]; scan: Buffer | null },
  ): Promise<void>;
  check(
    visit: Visit,
    key: SheetKey,
    answer: { version: number; isSame: boolean; remark: string },
  ): Promise<void>;
}

const thePerson = (visit: Visit): string => param(visit, 'person');
const keyIn = (room: SheetRoom, visit: Visit): SheetKey => ({
  ...{ id: param(visit, room.parameter), personId: thePerson(visit) },
});

function stateOf({ locale }: Visit, sheet: SheetOnPaper): string {
  const m = inLocale(paperSaid, locale);
  const state = sheetStateOf(sheet);
  return state === 'differs' ? m.differs(sheet.entry?.check?.remark ?? '') : m[state];
}

async function listPage(room: SheetRoom, visit: Visit): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(paperSaid, locale);
  const said = room.said(locale);
  const campaignId = here(visit);
  await room.mustBeClerk(visit);
  const { isOpen, sheets } = await room.sheetsOf(visit);
  const { shown, pager } = paged(visit, sheets, room.paths.list(campaignId));
  const scorers = new Map(sheets.map(({ personId, scorer }) => [personId, scorer]));
  const nameOf = (one: SheetOnPaper) =>
    isOpen && !one.isLocked ? (
      <a key="name" class="name" href={room.paths.sheet(campaignId, one.id, one.personId)}>
        {one.subject}
      </a>
    ) : (
      one.subject
    );
  return {
    title: m.title,
    body: (
      <>
        <Crumbs
          trail={(await room.trail(visit)).slice(0, -1)}
          label={inLocale(curationSaid, locale).trail}
        />
        <h1>{m.title}</h1>
        <p class="my-3 max-w-3xl">{said.lead}</p>
        {!isOpen && <p class="my-3">{said.later}</p>}
        <ul>
          {[...scorers].map(([personId, name]) => (
            <li key={personId} class="min-h-11 flex items-center">
              <a class="name" href={room.paths.printed(campaignId, personId)}>
                {m.print(name)}
              </a>
            </li>
          ))}
        </ul>
        {pager}
        {sheets.length === 0 ? (
          <Empty>{m.none}</Empty>
        ) : (
          <Table
            label={m.title}
            columns={[
              { head: said.scorer, isWide: true },
              { head: said.subject },
              { head: m.state },
            ]}
            rows={shown.map((one) => ({
              key: `${one.id} ${one.personId}`,
              cells: [
                one.scorer,
                <>
                  {nameOf(one)}
                  <span class="grounds block sm:hidden">{one.scorer}</span>
                </>,
                stateOf(visit, one),
              ],
            }))}
          />
        )}
      </>
    ),
  };
}

const theSheet = (room: SheetRoom, visit: Visit): Promise<SheetOnPaper> =>
  openPaperSheet(room, visit, keyIn(room, visit));

async function sheetPage(room: SheetRoom, visit: Visit, refused: Refused): Promise<Page> {
  const { locale } = visit;
  const m = inLocale(paperSaid, locale);
  const sheet = await theSheet(room, visit);
  const criteria = await room.criteriaOf(visit, sheet);
  const title = m.enter(sheet.subject, sheet.scorer);
  const { entry } = sheet;
  return {
    title,
    status: refusedStatus(refused),
    body: (
      <>
        <Crumbs trail={await room.trail(visit)} label={inLocale(curationSaid, locale).trail} />
        <h1 class="break-words">{title}</h1>
        <p class="break-words">{sheet.product}</p>
        <ErrorSummary refused={refused} locale={locale} />
        {!sheet.hasSigned && (
          <p class="my-3 text-warning">
            {m.unsigned(sheet.scorer)}{' '}
            <a href={room.paths.pact(here(visit))}>{room.said(locale).toPact}</a>
          </p>
        )}
        {entry?.check && !entry.check.isSame && (
          <p class="my-3 break-words">{m.differs(entry.check.remark)}</p>
        )}
        {entry && !entry.check ? (
          await comparison(room, visit, { sheet, criteria, refused })
        ) : (
          <form method="post" encType="multipart/form-data" class="mt-4">
            <Criteria {...{ criteria, visit, refused }} given={[]} isOpen />
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
  room: SheetRoom,
  visit: Visit,
  shown: {
    sheet: SheetOnPaper;
    criteria: readonly (Bilingual & { id: string })[];
    refused: Refused;
  },
): Promise<VNode> {
  const { locale, house } = visit;
  const { sheet, criteria, refused } = shown;
  const m = inLocale(paperSaid, locale);
  const entry = await entryToCompare(room, visit, sheet);
  if (!entry) return <p class="my-3">{m.waitsOther}</p>;
  const names = await namesOf(house.database, [entry.enteredBy]);
  const { id, personId } = sheet;
  const action = room.paths.check(here(visit), id, personId);
  return (
    <section class="mt-4 max-w-3xl">
      <h2>{m.compare}</h2>
      <p class="my-2">{m.compareLead(names.get(entry.enteredBy) ?? '–')}</p>
      <p class="min-h-11 flex items-center">
        <a href={room.paths.scan(here(visit), id, personId)}>{m.openScan}</a>
      </p>
      <Table
        label={m.compare}
        columns={[{ head: m.criterion }, { head: m.score, isNumber: true }, { head: m.remark }]}
        rows={criteria.map((criterion) => {
          const given = entry.scores.find((one) => one.criterion === criterion.id);
          return {
            key: criterion.id,
            cells: [nameIn(criterion, locale), given?.score ?? '–', given?.remark || '–'],
          };
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

async function enter(room: SheetRoom, visit: Visit): Promise<Page | Response> {
  const criteria = await room.criteriaOf(visit, await theSheet(room, visit));
  const { typed, bytes } = await receiveBytes(visit, { bytesMax: scanBytesMax });
  const scores = scoresIn(typed, criteria);
  const key = keyIn(room, visit);
  const tried = await orRefused(typed, () => room.enter(visit, key, { scores, scan: bytes }));
  return tried.ok ? redirect(room.paths.list(here(visit))) : sheetPage(room, visit, tried.refused);
}

async function check(room: SheetRoom, visit: Visit): Promise<Page | Response> {
  const typed = await typedIn(visit);
  const answer = {
    ...{ isSame: typed['same'] === '1', remark: typed['remark'] ?? '' },
    version: Number(typed['version']) || 0,
  };
  const tried = await orRefused(typed, () => room.check(visit, keyIn(room, visit), answer));
  return tried.ok ? redirect(room.paths.list(here(visit))) : sheetPage(room, visit, tried.refused);
}

/** Back to the list where there is none to print. */
async function printed(
  room: SheetRoom,
  visit: Visit,
  { personId, list }: { personId: string; list: string },
): Promise<Response> {
  return (await sentSheets(room, visit, personId)) ?? redirect(list);
}

export function sheetRoutesOf(room: SheetRoom): Route[] {
  const { paths, enters } = room;
  const at = [':campaign', `:${room.parameter}`, ':person'] as const;
  const list = paths.list(':campaign');
  return [
    { method: 'get', path: list, ...enters, handle: (visit) => listPage(room, visit) },
    {
      method: 'get',
      path: paths.printed(':campaign', ':person'),
      ...enters,
      handle: (visit) =>
        printed(room, visit, { personId: thePerson(visit), list: paths.list(here(visit)) }),
    },
    {
      method: 'get',
      path: paths.ownPrinted(':campaign'),
      ...room.scores,
      handle: async (visit) => {
        const own = paths.own(here(visit));
        if (!(await room.mayPrint(visit))) return redirect(own);
        return printed(room, visit, { personId: self(visit), list: own });
      },
    },
    {
      method: 'get',
      path: paths.sheet(...at),
      ...enters,
      handle: (visit) => sheetPage(room, visit, nothingRefused),
    },
    {
      ...{ method: 'post', path: paths.sheet(...at), takesFiles: true, ...enters },
      handle: (visit) => enter(room, visit),
    },
    {
      ...{ method: 'post', path: paths.check(...at), ...enters },
      handle: (visit) => check(room, visit),
    },
    {
      ...{ method: 'get', path: paths.scan(...at), ...enters },
      handle: (visit) => sentScan(room, visit, keyIn(room, visit)),
    },
  ];
}
