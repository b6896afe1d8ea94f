/** Scores on paper: one person types them with the scan, another holds both against each other. */
import { keepSealed, mediaTypeOf } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { panelProblems } from '../problems/panel.ts';
import { sampleProblems } from '../problems/samples.ts';
import { openOf } from '../rules/blind.ts';
import { setOf } from '../rules/criteria.ts';
import { asTyped, checkComparison, checkEntry } from '../rules/paper-scores.ts';
import { changedScores, type TypedScore } from '../rules/scores.ts';
import { findApplication } from '../store/applications.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { insertEntry, insertEntryCheck, selectEntries } from '../store/entries.ts';
import { findOpening, saveLocked, selectMembers, selectSheets } from '../store/panel.ts';
import { insertScores, type SheetKey, selectScores } from '../store/scores.ts';
import type { PanelCriterion } from '../words/panel.ts';
import type { ScoreEntry } from '../words/samples.ts';
import { change, note } from './change.ts';
import type { FileGround } from './files.ts';

export const scanBytesMax = 20 * 1024 * 1024;

type Of = SheetKey & { campaignId: string };

export async function enterPaperScores(
  ground: FileGround,
  who: Who | null,
  asked: Of & { scores: readonly TypedScore[]; scan: Buffer | null },
): Promise<void> {
  const { campaignId, applicationId, personId } = asked;
  await change(ground, { who, campaignId, may: 'curation.enterPaper' }, async (act) => {
    const { criteria, last } = await theSheet(act, asked);
    const { version, scores } = decided(checkEntry({ criteria, last, typed: asked.scores }));
    const scan = await keepScan(ground, asked.scan, `sheets/${applicationId}-${personId}`);
    const entry = { version, scores, scan, enteredAt: act.now, enteredBy: clerkOf(act) };
    await insertEntry(act, asked, entry);
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    const details = { person: personId, version, sha256: scan.sha256 };
    note(act, 'curation.enterPaperScores', thing, details);
  });
}

/** The same: they become the curator's scores, and the sheet is locked. Not: it is typed again. */
export async function checkPaperScores(
  ground: FileGround,
  who: Who | null,
  asked: Of & {
    /** Of the entry that was compared. */
    version: number;
    isSame: boolean;
    remark: string;
  },
): Promise<void> {
  const { campaignId, applicationId, personId, isSame } = asked;
  await change(ground, { who, campaignId, may: 'curation.enterPaper' }, async (act) => {
    const { criteria, last } = await theSheet(act, asked);
    const by = clerkOf(act);
    const { entry, remark } = decided(checkComparison({ ...asked, last, by }));
    const { version } = entry;
    const key = { applicationId, personId };
    await insertEntryCheck(act, { ...key, version }, { isSame, remark, now: act.now, by });
    if (isSame) {
      const isOpen = new Set(criteria.map(({ id }) => id));
      if (entry.scores.some((one) => !isOpen.has(one.criterion))) throw sampleProblems.partLocked();
      const before = await selectScores(act.sql, key);
      const changed = decided(changedScores({ criteria, before, typed: asTyped(entry) }));
      await insertScores(act, key, changed, act.now);
      await saveLocked(act, { ...key, lockedAt: act.now });
    }
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.checkPaperScores', thing, { person: personId, version, isSame });
  });
}

/** Notes who read the scores of a sheet before they count. */
export async function lookAtPaperScores(
  ground: FileGround,
  who: Who | null,
  { campaignId, applicationId, personId, version }: Of & { version: number },
): Promise<void> {
  await change(ground, { who, campaignId, may: 'curation.enterPaper' }, async (act) => {
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.lookAtPaperScores', thing, { person: personId, version });
  });
}

/** Whoever types and compares: a person, since nobody else has the right. */
export const clerkOf = (act: Act): string => present(act.actor.personId, 'a person has this right');

/** Sealed, where files are kept. */
export async function keepScan(
  { files }: Pick<FileGround, 'files'>,
  scan: Buffer | null,
  under: string,
): Promise<ScoreEntry['scan']> {
  const mediaType = scan && mediaTypeOf(scan);
  if (!scan || !mediaType) throw sampleProblems.scanMissing();
  return { ...(await keepSealed(files, { under, bytes: scan })), mediaType };
}

/** An open sheet of a member who signed the pact, for somebody who is no member of the panel. */
async function theSheet(act: Act, { campaignId, applicationId, personId }: Of) {
  const members = await selectMembers(act.sql, campaignId);
  if (members.some((one) => one.personId === act.actor.personId)) throw sampleProblems.byMember();
  const opening = await findOpening(act.sql, campaignId);
  if (!opening) throw panelProblems.notOpen();
  if (opening.closedAt) throw panelProblems.closed();
  const sheets = await selectSheets(act.sql, campaignId, personId);
  const sheet = sheets.find((one) => one.applicationId === applicationId);
  if (!sheet) throw sampleProblems.noSheet();
  if (sheet.lockedAt) throw panelProblems.locked();
  const member = members.find((one) => one.personId === personId);
  if (!member) throw sampleProblems.noSheet();
  if (!member.signedAt) throw sampleProblems.pactUnrecorded({ name: member.name });
  const application = await findApplication(act.sql, campaignId, applicationId);
  if (application?.state === 'withdrawn') throw sampleProblems.noSheet();
  const sets = await selectOpenedSets(act.sql, campaignId, opening.criteria);
  const set = setOf(sets, present(application, 'a sheet is of an application').sector);
  const { criteria }: { criteria: readonly PanelCriterion[] } = present(set, 'a set for each');
  const last = (await selectEntries(act.sql, campaignId)).find(
    (one) => one.applicationId === applicationId && one.personId === personId,
  );
  return { criteria: openOf(sheet, criteria), last: last ?? null };
}
