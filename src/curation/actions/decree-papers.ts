/** The decision on the participants as a paper to sign, and its announcement. */
import { type Sector, setupOf } from '../../campaigns/index.ts';
import type { Database } from '../../database/index.ts';
import { issuePaper, replacePapers } from '../../documents/index.ts';
import type { SealedGround } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import { dayIn } from '../../kernel/day.ts';
import { decided } from '../../kernel/problem.ts';
import { namesOf, type Who } from '../../people/index.ts';
import { afterProblems } from '../problems/after.ts';
import { decisionProblems } from '../problems/decision.ts';
import { type ListAfter, listOf, objectionTermsOf } from '../questions/after.ts';
import { amendmentPaper, changeTables } from '../questions/amendment-paper.ts';
import { conditionsSaid } from '../questions/conditions.ts';
import { citedVersions } from '../questions/decree.ts';
import {
  announcementPaper,
  decreePaper,
  type Listed,
  listedAs,
} from '../questions/decree-papers.ts';
import { afterChange, isChosen } from '../rules/after.ts';
import { checkDecreeHead } from '../rules/decree-head.ts';
import type { TypedMinutes } from '../rules/minutes.ts';
import { lastDayToFile, usualTerms } from '../rules/objections.ts';
import { checkTyped, type Typed, typedFields } from '../rules/panel-papers.ts';
import { quotaIn, type WaitingPlace, waitingIn } from '../rules/waiting.ts';
import { countOpenObjections, findTerms } from '../store/objections.ts';
import { selectScorers } from '../store/scores.ts';
import type { DecreeEntry } from '../words/decree.ts';
import type { Outcome } from '../words/panel.ts';
import { change } from './change.ts';
import { draftOf } from './panel-papers.ts';
import { begun } from './papers.ts';

type Asked = TypedMinutes & { campaignId: string };

/** With the list as it was decided, whatever changed it since; under the decree's own number. */
export async function issueSelectionDecree(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { typed: Typed },
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  const filled = decided(checkTyped(typedFields.selectionDecree, asked.typed));
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const list = await listOf({ read: act.sql }, campaignId);
    if (!list) throw decisionProblems.noDecree();
    const { decree } = list;
    if (start.head.number !== decree.number) {
      throw decisionProblems.otherNumber({ number: decree.number });
    }
    await mustBeItsPaper(act, start, decree);
    const terms = (await findTerms(act.sql, campaignId)) ?? usualTerms;
    const rows = await rowsSaid({ read: act.sql }, start);
    const chosen = listed(list, chosenIn(decree.content.entries), rows);
    const paper = decreePaper({
      ...{ campaign: start.campaign.name, decree, chosen },
      versions: (await citedVersions({ read: act.sql }, start.campaign))?.id ?? '',
      waiting: listed(list, waitingIn(decree.content.entries, quotaIn(rows.sectors)), rows),
      lastDay: lastDayToFile(dayIn(start.campaign.zone, decree.enteredAt), terms),
      grounds: filled.lists['grounds'] ?? [],
    });
    const facts = factsOf(chosen);
    const { signatories } = start.head;
    const draft = draftOf(start, { ...paper, kind: 'selectionDecree', facts, signatories });
    return issuePaper(act, ground.files.keyring, draft);
  });
}

/** Day, place and who signs are those of the decree; whoever scored does not sign. */
async function mustBeItsPaper(
  act: Act,
  { campaign, head }: Awaited<ReturnType<typeof begun>>,
  decree: Parameters<typeof checkDecreeHead>[1],
): Promise<void> {
  const scorers = await selectScorers(act.sql, campaign.campaignId);
  const names = await namesOf({ read: act.sql }, scorers);
  decided(checkDecreeHead(head, decree, [...names.values()]));
}

/** A decree of change as a paper to sign, under its own number. */
export async function issueAmendment(
  ground: SealedGround,
  who: Who | null,
  asked: Asked & { typed: Typed },
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  const filled = decided(checkTyped(typedFields.selectionAmendment, asked.typed));
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const list = await listOf({ read: act.sql }, campaignId);
    const last = list?.amendments.at(-1);
    if (!list || !last) throw afterProblems.noAmendment();
    const { head } = start;
    const amendment = list.amendments.find(({ number }) => number === head.number);
    if (!amendment) throw decisionProblems.otherNumber({ number: last.number });
    await mustBeItsPaper(act, start, amendment);
    const grounds = filled.lists['grounds'] ?? [];
    const terms = await objectionTermsOf({ read: act.sql }, campaignId);
    const paper = amendmentPaper({
      ...{ campaign: start.campaign.name, list, amendment, grounds },
      lastDay: lastDayToFile(dayIn(start.campaign.zone, amendment.enteredAt), terms),
    });
    const facts = decreeFacts({ ...list, amendments: [amendment] });
    const signed = { kind: 'selectionAmendment', facts, signatories: head.signatories } as const;
    return issuePaper(act, ground.files.keyring, draftOf(start, { ...paper, ...signed }));
  });
}

/** By which decrees a list stands. */
const decreeFacts = ({ decree, amendments }: Pick<ListAfter, 'decree' | 'amendments'>) => [
  ['SK penetapan', decree.number] as const,
  ...amendments.map(({ number }) => ['SK perubahan', number] as const),
];

/** With the list as it stands now; after a change the announcement before it is revoked. */
export async function issueAnnouncement(
  ground: SealedGround,
  who: Who | null,
  asked: Asked,
): Promise<string> {
  const { campaignId } = asked;
  const start = await begun(ground, who, asked);
  return change(ground, { who, campaignId, may: 'curation.decide' }, async (act) => {
    const list = await listOf({ read: act.sql }, campaignId);
    if (!list) throw decisionProblems.noDecree();
    const terms = (await findTerms(act.sql, campaignId)) ?? usualTerms;
    const rows = await rowsSaid({ read: act.sql }, start);
    const chosen = listed(list, chosenIn(list.standings), rows);
    const { decree, amendments } = list;
    const changed = amendments.length > 0;
    const paper = announcementPaper({
      ...{ campaign: start.campaign.name, decree, amendments, chosen, head: start.head },
      versions: (await citedVersions({ read: act.sql }, start.campaign))?.id ?? '',
      waiting: listed(list, waitingIn(list.standings, quotaIn(rows.sectors)), rows),
      lastDay: lastDayToFile(dayIn(start.campaign.zone, decree.enteredAt), terms),
      changes: changeTables(list, amendments),
      open: await countOpenObjections(act.sql, campaignId),
      later: amendments.map(({ number, enteredAt }) => ({
        number,
        lastDay: lastDayToFile(dayIn(start.campaign.zone, enteredAt), terms),
      })),
    });
    const facts = [...(changed ? decreeFacts(list) : []), ...factsOf(chosen)];
    const { signatories } = start.head;
    const draft = draftOf(start, { ...paper, kind: 'announcement', facts, signatories });
    if (changed) await replacePapers(act, { ...asReplaced(start), kind: 'announcement' });
    return issuePaper(act, ground.files.keyring, draft);
  });
}

const factsOf = (chosen: readonly Listed[]) =>
  [
    ['Peserta', String(chosen.length)],
    ['Nomor pendaftar', chosen.map(({ no }) => no).join(', ')],
  ] as const;

const asReplaced = ({ campaign, head }: Awaited<ReturnType<typeof begun>>) => ({
  ...{ campaignId: campaign.campaignId, head, about: null, after: afterChange },
});

const chosenIn = (entries: readonly DecreeEntry[]) =>
  entries.filter(({ outcome }) => isChosen(outcome));

/** What stands beside the names of a list. */
const rowsSaid = async (
  reading: Pick<Database, 'read'>,
  { campaign, head }: Awaited<ReturnType<typeof begun>>,
) => ({
  said: await conditionsSaid(reading, campaign, head.day),
  sectors: (await setupOf(reading, campaign.campaignId)).sectors,
});

/** In their order. */
const listed = (
  { people }: ListAfter,
  entries: readonly (DecreeEntry & { waits?: WaitingPlace })[],
  asked: {
    said: (one: { applicationId: string; outcome: Outcome }) => string;
    sectors: readonly Sector[];
  },
): Listed[] =>
  listedAs(
    entries.map((entry) => {
      const one = people.get(entry.applicationId);
      return {
        ...{ ...entry, name: one?.enterpriseName ?? '–', product: one?.product ?? '–' },
        ...{ regionCode: one?.regionCode ?? '', conditions: asked.said(entry) },
      };
    }),
    asked.sectors,
  );
