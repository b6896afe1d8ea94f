/** The papers of a selection or a final: issued, taken along as PDF, revoked. */
import type { VNode } from 'preact';
import type { CampaignWhole } from '../../campaigns/index.ts';
import { formRoutes } from '../../campaigns/pages.ts';
import {
  type Paper,
  type PaperKind,
  papersOf,
  paperWords,
  readClaims,
  revokePaper,
} from '../../documents/index.ts';
import type { Act } from '../../journal/index.ts';
import { formatInstant } from '../../kernel/day.ts';
import type { Words } from '../../kernel/problem.ts';
import {
  type Crumb,
  Crumbs,
  Empty,
  formatCount,
  inLocale,
  type Page,
  param,
  type Route,
  Table,
  TextArea,
  type Visit,
} from '../../web/index.ts';
import {
  issueAmendment,
  issueAnnouncement,
  issueSelectionDecree,
} from '../actions/decree-papers.ts';
import { issueChangeLetters } from '../actions/letters.ts';
import { issuePacts, issuePanelPaper, issuePlenaryNotes } from '../actions/panel-papers.ts';
import { decideOnPapers, issueMinutes, issueParticipants } from '../actions/papers.ts';
import { chainSaid } from '../messages/chain.ts';
import { copiesSaid } from '../messages/copies.ts';
import { lettersSaid } from '../messages/letters.ts';
import { curationSaid } from '../messages/office.ts';
import { panelPapersSaid } from '../messages/panel-papers.ts';
import { receiptsSaid } from '../messages/receipts.ts';
import { selectionSaid } from '../messages/selection.ts';
import { curationPaths } from '../paths.ts';
import { listOf } from '../questions/after.ts';
import { paperIn } from '../questions/papers.ts';
import type { TypedMinutes } from '../rules/minutes.ts';
import {
  type PanelPaperKind,
  panelPaperKinds,
  selectionPaperKinds,
  type TypedField,
  typedFields,
} from '../rules/panel-papers.ts';
import { sentPaper } from '../sent-files.ts';
import { copyRoutesOf } from './copies.tsx';
import { HeadFields, headIn, type OnPaper } from './paper-head.tsx';
import { allowed, here, may, theCampaign, trailTo } from './parts.tsx';

type House = Visit['house'];
type By = Visit['who'];

/** What the papers of a room are, and how they are issued; the pages are the same. */
export interface PaperRoom {
  kinds: readonly PaperKind[];
  /** Of whom there are too many to list; a page of their own leads to each. */
  unlisted?: readonly PaperKind[];
  paths: {
    papers: (campaignId: string) => string;
    paper: (campaignId: string, id: string) => string;
    revocation: (campaignId: string, id: string) => string;
    copies: (campaignId: string, id: string) => string;
    copy: (campaignId: string, id: string, version: number | string) => string;
    certification: (campaignId: string, id: string) => string;
  };
  see: Pick<Route, 'may' | 'on'>;
  decide: Pick<Route, 'may' | 'on'>;
  decides: (visit: Visit) => boolean;
  trail: (visit: Visit, campaign: CampaignWhole, ...more: Crumb[]) => Crumb[];
  issues: readonly {
    path: (campaignId: string) => string;
    title: Words;
    lead: Words;
    /** What is typed besides number, day, place and signatories. */
    more?: readonly TypedField[];
    /** Of a decree's own paper: the decree, once there is one. */
    decree?: (house: House, campaignId: string) => Promise<OnPaper | null>;
    issue: (
      house: House,
      who: By,
      asked: TypedMinutes & { campaignId: string },
      typed: Readonly<Record<string, string>>,
    ) => Promise<unknown>;
  }[];
  /** Pages with papers of their own. */
  more?: readonly { path: (campaignId: string) => string; title: Words }[];
  /** The act in which this room decides on a paper of its own. */
  act: <T>(house: House, who: By, campaignId: string, work: (act: Act) => Promise<T>) => Promise<T>;
}

/** The forms come before the paper itself, whose address ends in an id. */
export function paperRoutesOf(room: PaperRoom): Route[] {
  return [
    {
      method: 'get',
      path: room.paths.papers(':campaign'),
      ...room.see,
      handle: (visit) => listPage(visit, room),
    },
    ...room.issues.flatMap((issue) => issueRoutes(room, issue)),
    {
      method: 'get',
      path: room.paths.paper(':campaign', ':paper'),
      ...room.see,
      handle: async (visit) => sentPaper(visit, await thePaper(visit, room)),
    },
    ...revocationRoutes(room),
    ...copyRoutesOf(room),
  ];
}

async function listPage(visit: Visit, room: PaperRoom): Promise<Page> {
  const { locale, house } = visit;
  const m = inLocale(selectionSaid, locale);
  const campaign = await theCampaign(visit);
  const { campaignId } = campaign;
  const lists = await Promise.all(
    room.kinds.map(async (kind) => {
      const papers = await papersOf(house.database, campaignId, kind);
      return papers.map((paper) => ({ ...paper, kind }));
    }),
  );
  const papers = lists.flat();
  const decides = room.decides(visit);
  return {
    title: m.papers,
    body: (
      <>
        <Crumbs trail={room.trail(visit, campaign)} label={inLocale(curationSaid, locale).trail} />
        <h1>{m.papers}</h1>
        <p class="my-3">{m.papersLead}</p>
        <ul class="flex flex-wrap gap-x-6">
          {[...(decides ? room.issues : []), ...(room.more ?? [])].map(({ path, title }) => (
            <li key={title.en} class="min-h-11 inline-flex items-center">
              <a href={path(campaignId)}>{title[locale]}</a>
            </li>
          ))}
        </ul>
        {papers.length === 0 ? (
          <Empty>{m.papersNone}</Empty>
        ) : (
          <Papers {...{ visit, room, campaign, papers }} />
        )}
      </>
    ),
  };
}

type Listed = Awaited<ReturnType<typeof papersOf>>[number] & { kind: PaperKind };

function Papers(props: {
  visit: Visit;
  room: PaperRoom;
  campaign: CampaignWhole;
  papers: readonly Listed[];
}): VNode {
  const { visit, room, campaign, papers } = props;
  const { locale } = visit;
  const { campaignId, zone } = campaign;
  const m = inLocale(selectionSaid, locale);
  const copies = inLocale(copiesSaid, locale).title;
  const decides = room.decides(visit);
  const copiesOf = ({ paperId }: Listed) => room.paths.copies(campaignId, paperId);
  const revokeOf = ({ paperId }: Listed) => room.paths.revocation(campaignId, paperId);
  const cells = (paper: Listed) => {
    const issued = formatInstant(paper.issuedAt, zone, locale);
    const state = paper.revocation ? m.revoked(paper.revocation.reason) : m.inForce;
    const mayRevoke = decides && !paper.revocation;
    return [
      <div key="pdf" class="wrap-anywhere">
        <a href={room.paths.paper(campaignId, paper.paperId)}>
          {`${paperWords[paper.kind][locale]} (PDF)`}
          {paper.subjectId && aboutWhom(paper.claims)}
        </a>
        <span class="grounds block">{numberOf(paper.claims)}</span>
        <div class="sm:hidden">
          <span class="grounds block">{`${issued} · ${state}`}</span>
          <span class="min-h-11 flex flex-wrap items-center gap-x-6">
            <a href={copiesOf(paper)}>{`${copies}: ${formatCount(paper.copies, locale)}`}</a>
            {mayRevoke && <a href={revokeOf(paper)}>{m.revoke}</a>}
          </span>
        </div>
      </div>,
      ...[issued, state],
      <a key="copies" href={copiesOf(paper)}>
        {formatCount(paper.copies, locale)}
      </a>,
      mayRevoke ? (
        <a key="revoke" href={revokeOf(paper)}>
          {m.revoke}
        </a>
      ) : (
        '–'
      ),
    ].slice(0, decides ? 5 : 4);
  };
  return (
    <Table
      label={m.papers}
      columns={[
        { head: m.kind },
        { head: m.issued, isWide: true },
        { head: inLocale(curationSaid, locale).stepState, isWide: true },
        { head: copies, isWide: true },
        ...(decides ? [{ head: m.revoke, isWide: true }] : []),
      ]}
      rows={papers.map((paper) => ({ key: paper.paperId, cells: cells(paper) }))}
    />
  );
}

/** Two of a kind differ by it. */
const numberOf = (claims: string): string => readClaims(claims)?.number ?? '';

/** Where there is one for each of many, the first thing that it says tells whose it is. */
function aboutWhom(claims: string): string {
  const [first] = readClaims(claims)?.facts ?? [];
  return first ? `: ${first[1]}` : '';
}

export const thePaper = (visit: Visit, { kinds, unlisted = [] }: PaperRoom): Promise<Paper> =>
  paperIn(visit.house.database, {
    ...{ campaignId: here(visit), paperId: param(visit, 'paper') },
    kinds: [...kinds, ...unlisted],
  });

export const backToPapers = (visit: Visit, room: PaperRoom, campaign: CampaignWhole): Crumb[] =>
  room.trail(visit, campaign, {
    href: room.paths.papers(campaign.campaignId),
    text: inLocale(selectionSaid, visit.locale).papers,
  });

function issueRoutes(room: PaperRoom, spec: PaperRoom['issues'][number]): Route[] {
  return formRoutes({
    ...{ path: spec.path(':campaign'), may: room.decide.may },
    ...(room.decide.on && { on: room.decide.on }),
    look: async (visit, refused) => ({
      title: spec.title[visit.locale],
      trail: backToPapers(visit, room, await theCampaign(visit)),
      trailLabel: inLocale(curationSaid, visit.locale).trail,
      lead: spec.lead[visit.locale],
      width: 'office',
      fields: (
        <HeadFields
          {...{ visit, refused, more: spec.more ?? [] }}
          decree={(await spec.decree?.(visit.house, here(visit))) ?? null}
        />
      ),
      submit: inLocale(selectionSaid, visit.locale).issue,
    }),
    save: async (visit, typed) => {
      const campaignId = here(visit);
      await spec.issue(visit.house, visit.who, { campaignId, ...headIn(typed) }, typed);
      return room.paths.papers(campaignId);
    },
  });
}

function revocationRoutes(room: PaperRoom): Route[] {
  return formRoutes({
    ...{ path: room.paths.revocation(':campaign', ':paper'), may: room.decide.may },
    ...(room.decide.on && { on: room.decide.on }),
    look: async (visit, refused) => {
      const { locale } = visit;
      const m = inLocale(selectionSaid, locale);
      await thePaper(visit, room);
      return {
        title: m.revokeTitle,
        trail: backToPapers(visit, room, await theCampaign(visit)),
        trailLabel: inLocale(curationSaid, locale).trail,
        lead: m.revokeLead,
        fields: <TextArea name="reason" label={m.reason} rows={3} {...{ refused, locale }} />,
        submit: m.revoke,
      };
    },
    save: async (visit, { reason = '' }) => {
      const { paperId } = await thePaper(visit, room);
      const campaignId = here(visit);
      await room.act(visit.house, visit.who, campaignId, (act) =>
        revokePaper(act, { paperId, reason }),
      );
      return room.paths.papers(campaignId);
    },
  });
}

/** In their addresses. */
const panelPaperSlugs: Record<PanelPaperKind, string> = {
  panelDecree: 'sk-panel',
  assignmentLetter: 'surat-tugas',
  invitation: 'undangan',
  attendance: 'daftar-hadir',
};

export const paperRoutes: readonly Route[] = paperRoutesOf({
  kinds: selectionPaperKinds,
  unlisted: ['selectionLetter', 'sampleReceipt'],
  more: [
    { path: curationPaths.letters, title: lettersSaid.title },
    { path: (campaignId) => curationPaths.samples(campaignId), title: receiptsSaid.list },
  ],
  paths: curationPaths,
  see: allowed('curation.seeSelection'),
  decide: allowed('curation.decide'),
  decides: (visit) => may(visit, 'curation.decide'),
  trail: trailTo,
  issues: [
    {
      path: curationPaths.minutes,
      title: selectionSaid.issueMinutes,
      lead: selectionSaid.issueMinutesLead,
      issue: issueMinutes,
    },
    {
      path: curationPaths.participants,
      title: selectionSaid.issueParticipants,
      lead: selectionSaid.issueParticipantsLead,
      issue: issueParticipants,
    },
    {
      path: curationPaths.selectionDecree,
      ...{ title: paperWords.selectionDecree, lead: panelPapersSaid.selectionDecree },
      more: typedFields.selectionDecree,
      decree: async (house, campaignId) =>
        (await listOf(house.database, campaignId))?.decree ?? null,
      issue: (house, who, head, typed) => issueSelectionDecree(house, who, { ...head, typed }),
    },
    {
      path: curationPaths.announcement,
      ...{ title: paperWords.announcement, lead: panelPapersSaid.announcement },
      issue: issueAnnouncement,
    },
    {
      path: curationPaths.amendmentPaper,
      ...{ title: paperWords.selectionAmendment, lead: panelPapersSaid.selectionAmendment },
      more: typedFields.selectionAmendment,
      decree: async (house, campaignId) =>
        (await listOf(house.database, campaignId))?.amendments.at(-1) ?? null,
      issue: (house, who, head, typed) => issueAmendment(house, who, { ...head, typed }),
    },
    {
      path: curationPaths.changeLetters,
      ...{ title: lettersSaid.changed, lead: lettersSaid.changedLead },
      issue: issueChangeLetters,
    },
    ...panelPaperKinds.map((kind) => ({
      path: (campaignId: string) => curationPaths.panelPaper(campaignId, panelPaperSlugs[kind]),
      ...{ title: paperWords[kind], lead: panelPapersSaid[kind], more: typedFields[kind] },
      issue: (
        house: House,
        who: By,
        head: TypedMinutes & { campaignId: string },
        typed: Readonly<Record<string, string>>,
      ) => issuePanelPaper(house, who, { ...head, kind, typed }),
    })),
    {
      path: curationPaths.pacts,
      title: panelPapersSaid.pacts,
      lead: panelPapersSaid.pactsLead,
      issue: issuePacts,
    },
    {
      path: curationPaths.plenaryNotes,
      title: chainSaid.issueNotes,
      lead: chainSaid.issueNotesLead,
      issue: issuePlenaryNotes,
    },
  ],
  act: decideOnPapers,
});
