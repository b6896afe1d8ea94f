/** Scores on paper: one person types them with the scan, another holds both against each other. */
import { keepSealed, mediaTypeOf } from '../../files/index.ts';
import type { Act } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { panelProblems } from '../problems/panel.ts';
import { sampleProblems } from '../problems/samples.ts';
import { setOf } from '../rules/criteria.ts';
import { changedScores, checkLock, type TypedScore } from '../rules/scores.ts';
import { findApplication } from '../store/applications.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { insertEntry, insertEntryCheck, selectEntries } from '../store/entries.ts';
import { findOpening, saveLocked, selectMembers, selectSheets } from '../store/panel.ts';
import { insertScores, type SheetKey, selectScores } from '../store/scores.ts';
import type { PanelCriterion } from '../words/panel.ts';
import { change, note } from './change.ts';
import type { FileGround } from './files.ts';

export const scanBytesMax = 20 * 1024 * 1024;
const remarkMax = 500;

type Of = SheetKey & { campaignId: string };

/** Every criterion has to have a score, as on the screen; a sheet waits for one check at a time. */
export async function enterPaperScores(
  ground: FileGround,
  who: Who | null,
  asked: Of & { scores: readonly TypedScore[]; scan: Buffer | null },
): Promise<void> {
  const { campaignId, applicationId, personId, scan } = asked;
  await change(ground, { who, campaignId, may: 'curation.enterPaper' }, async (act) => {
    const { criteria, pending, last } = await theSheet(act, asked);
    if (pending) throw sampleProblems.pending();
    const given = decided(changedScores({ criteria, before: [], typed: asked.scores }));
    decided(checkLock(criteria, given));
    const mediaType = scan && mediaTypeOf(scan);
    if (!scan || !mediaType) throw sampleProblems.scanMissing();
    const under = `sheets/${applicationId}-${personId}`;
    const file = await keepSealed(ground.files, { under, bytes: scan });
    const version = last + 1;
    await insertEntry(act, asked, {
      ...{ version, scores: given.map(({ version: _, ...one }) => one) },
      scan: { ...file, mediaType },
      ...{ enteredAt: act.now, enteredBy: clerk(act) },
    });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.enterPaperScores', thing, {
      person: personId,
      version,
      sha256: file.sha256,
    });
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
    const { criteria, pending } = await theSheet(act, asked);
    if (!pending) throw sampleProblems.noPending();
    if (pending.enteredBy === clerk(act)) throw sampleProblems.samePerson();
    if (pending.version !== asked.version) throw sampleProblems.typedAnew();
    const remark = asked.remark.trim();
    if (remark.length > remarkMax || (!isSame && remark === '')) {
      throw sampleProblems.differsHow({ max: remarkMax });
    }
    const key = { applicationId, personId };
    const { version } = pending;
    const made = { now: act.now, by: clerk(act) };
    await insertEntryCheck(act, { ...key, version }, { isSame, remark, ...made });
    if (isSame) {
      const before = await selectScores(act.sql, key);
      // What was tried on the screen before is followed by what stands on the paper.
      const typed = pending.scores.map(({ criterion, score, remark: said }) => ({
        ...{ criterion, score: String(score), remark: said, seen: Number.MAX_SAFE_INTEGER },
      }));
      await insertScores(act, key, decided(changedScores({ criteria, before, typed })), act.now);
      await saveLocked(act, { ...key, lockedAt: act.now });
    }
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.checkPaperScores', thing, { person: personId, version, isSame });
  });
}

const clerk = (act: Act): string => present(act.actor.personId, 'a person has this right');

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
  if (!member?.signedAt) throw panelProblems.pactFirst();
  const application = await findApplication(act.sql, campaignId, applicationId);
  if (application?.state === 'withdrawn') throw sampleProblems.noSheet();
  const sets = await selectOpenedSets(act.sql, campaignId, opening.criteria);
  const set = setOf(sets, present(application, 'a sheet is of an application').sector);
  const { criteria }: { criteria: readonly PanelCriterion[] } = present(set, 'a set for each');
  const entry = (await selectEntries(act.sql, campaignId)).find(
    (one) => one.applicationId === applicationId && one.personId === personId,
  );
  return { criteria, pending: entry && !entry.check ? entry : null, last: entry?.version ?? 0 };
}
