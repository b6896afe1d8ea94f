/** What a curator does with an own sheet; nobody else's can be reached from here. */
import type { Act, Ground } from '../../journal/index.ts';
import { present } from '../../kernel/assert.ts';
import { decided, refuse } from '../../kernel/problem.ts';
import type { Who } from '../../people/index.ts';
import { panelProblems } from '../problems/panel.ts';
import { makerOf } from '../questions/blind.ts';
import { lockOf, openOf, partOf } from '../rules/blind.ts';
import { setOf } from '../rules/criteria.ts';
import {
  changedScores,
  checkConflict,
  checkLock,
  scoreField,
  type TypedScore,
} from '../rules/scores.ts';
import { findApplication } from '../store/applications.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import {
  findOpening,
  saveConflict,
  saveLocked,
  savePact,
  savePartLocked,
  saveSheetsRemoved,
  selectMembers,
  selectSheets,
} from '../store/panel.ts';
import { insertScores, selectScores } from '../store/scores.ts';
import { selectShortlist } from '../store/shortlist.ts';
import type { PanelCriterion, Sheet, SheetPart } from '../words/panel.ts';
import { change, note } from './change.ts';

interface Own {
  campaignId: string;
  applicationId: string;
}

/** A part of an own sheet: by the maker, or by a sample's code. */
type OwnPart = Own | { campaignId: string; code: string };

/** The integrity pact with its statement of no conflict; no sheet opens before. */
export async function signPact(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; agrees: boolean },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.score' }, async (act) => {
    const member = await ownMembership(act, campaignId);
    if (!asked.agrees) throw panelProblems.pactUnticked();
    if (member.signedAt) return;
    await savePact(act, { campaignId, personId: member.personId, now: act.now });
    note(act, 'curation.signPact', { campaignId }, { person: member.personId });
  });
}

/** Keeps the scores that changed. What another device changed meanwhile is told, not lost. */
export async function saveScores(
  ground: Ground,
  who: Who | null,
  asked: OwnPart & { scores: readonly TypedScore[] },
): Promise<void> {
  await changeSheet(ground, who, asked, (act, own) => keepScores(act, own, asked.scores));
}

/**
 * Locks a part with the scores as they are shown; every criterion has to have one. One part never
 * asks for the other: what it would say of it would tell a taster whose the sample is.
 */
export async function lockSheet(
  ground: Ground,
  who: Who | null,
  asked: OwnPart & { scores: readonly TypedScore[] },
): Promise<void> {
  const { campaignId } = asked;
  await changeSheet(ground, who, asked, async (act, own) => {
    const { applicationId, personId, part, sheet } = own;
    await keepScores(act, own, asked.scores);
    const given = await selectScores(act.sql, { applicationId, personId });
    decided(checkLock(partOf(own.criteria, part), given));
    const isLast = openOf(sheet, own.criteria).every((one) => partOf([one], part).length > 0);
    if (isLast) await saveLocked(act, { applicationId, personId, lockedAt: act.now });
    else await savePartLocked(act, { applicationId, personId }, { part, now: act.now });
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.lockSheet', thing, { person: personId, part });
  });
}

async function keepScores(
  act: Act,
  { campaignId, applicationId, personId, part, criteria: all }: OwnSheetOf,
  typed: readonly TypedScore[],
): Promise<void> {
  const criteria = partOf(all, part);
  const strays = all.filter(
    ({ id }) =>
      !criteria.some((one) => one.id === id) &&
      typed.some(({ criterion, score }) => criterion === id && score !== ''),
  );
  if (strays.length > 0) {
    decided(
      refuse(strays.map(({ id, name }) => panelProblems.otherPart({ name }).at(scoreField(id)))),
    );
  }
  const key = { applicationId, personId };
  const before = await selectScores(act.sql, key);
  const changed = decided(changedScores({ criteria, before, typed }));
  if (changed.length === 0) return;
  await insertScores(act, key, changed, act.now);
  // Which criteria, never which scores: whoever reads the journal may not see them yet.
  const thing = { campaignId, thing: 'application', thingId: applicationId };
  note(act, 'curation.score', thing, {
    person: personId,
    criteria: changed.map(({ criterion }) => criterion),
  });
}

/**
 * A relation to an applicant: of an own sheet, or of anybody before the panel by number, also
 * before sheets are planned. A personal interest takes the sheet away, with whatever was scored on
 * it; being an institution's own is shown beside the score.
 */
export async function declareConflict(
  ground: Ground,
  who: Who | null,
  asked: (Own | { campaignId: string; no: number }) & { kind: string; reason: string },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.score' }, async (act) => {
    const { personId } = await ownMembership(act, campaignId);
    const opening = await findOpening(act.sql, campaignId);
    if (opening?.closedAt) throw panelProblems.closed();
    const applicationId =
      'applicationId' in asked
        ? asked.applicationId
        : (await selectShortlist(act.sql, campaignId)).find(({ no }) => no === asked.no)
            ?.applicationId;
    if (!applicationId) throw panelProblems.noSuchNumber();
    if ('applicationId' in asked) {
      await mustBeAssigned(act, { campaignId, applicationId, personId });
    }
    const { kind, reason } = decided(checkConflict(asked));
    const told = { applicationId, personId, kind, reason, now: act.now, by: personId };
    await saveConflict(act, told);
    if (kind === 'personal') {
      await saveSheetsRemoved(act, [{ applicationId, personId }], act.now);
    }
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.declareConflict', thing, { person: personId, kind });
  });
}

interface OwnSheetOf extends Own {
  personId: string;
  part: SheetPart;
  sheet: Sheet;
  /** Of both parts. */
  criteria: readonly PanelCriterion[];
}

async function changeSheet(
  ground: Ground,
  who: Who | null,
  asked: OwnPart,
  work: (act: Act, own: OwnSheetOf) => Promise<void>,
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.score' }, async (act) => {
    const { personId, signedAt } = await ownMembership(act, campaignId);
    const part = 'code' in asked ? 'blind' : 'named';
    const applicationId =
      'code' in asked
        ? await makerOf({ read: act.sql }, campaignId, asked.code)
        : asked.applicationId;
    if (!applicationId) throw panelProblems.noSheet();
    const sheet = await mustBeAssigned(act, { campaignId, applicationId, personId });
    const opening = await findOpening(act.sql, campaignId);
    if (!opening) throw panelProblems.notOpen();
    if (opening.closedAt) throw panelProblems.closed();
    if (!signedAt) throw panelProblems.pactFirst();
    if (lockOf(sheet, part)) throw panelProblems.locked();
    const application = await findApplication(act.sql, campaignId, applicationId);
    const sets = await selectOpenedSets(act.sql, campaignId, opening.criteria);
    const set = setOf(sets, present(application, 'a sheet is of an application').sector);
    const { criteria } = present(set, 'the panel opened with a set for every sector');
    // A code of what is not tasted blind opens nothing.
    if (partOf(criteria, part).length === 0) throw panelProblems.noSheet();
    await work(act, { campaignId, applicationId, personId, part, sheet, criteria });
  });
}

async function ownMembership(act: Act, campaignId: string) {
  const members = await selectMembers(act.sql, campaignId);
  const own = members.find(({ personId }) => personId === act.actor.personId);
  if (!own || own.leftAt) throw panelProblems.notMember();
  return own;
}

async function mustBeAssigned(act: Act, asked: Own & { personId: string }) {
  const { campaignId, applicationId, personId } = asked;
  const sheets = await selectSheets(act.sql, campaignId, personId);
  const own = sheets.find((one) => one.applicationId === applicationId);
  if (!own) throw panelProblems.noSheet();
  return own;
}
