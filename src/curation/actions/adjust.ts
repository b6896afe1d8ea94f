/** One sheet by hand, where the plan of the machine does not suit. */
import type { Act, Ground } from '../../journal/index.ts';
import type { Who } from '../../people/index.ts';
import { panelProblems } from '../problems/panel.ts';
import { tastedAmong } from '../questions/blind.ts';
import { pairKey } from '../rules/assignment.ts';
import {
  findOpening,
  saveByHand,
  saveSheets,
  saveSheetsRemoved,
  selectConflicts,
  selectMembers,
  selectSheets,
} from '../store/panel.ts';
import { selectKnowing } from '../store/samples.ts';
import { type Shortlisted, selectShortlist } from '../store/shortlist.ts';
import type { PanelMember } from '../words/panel.ts';
import { change, note } from './change.ts';
import { begunSheets, mustBeAnswered } from './panel.ts';

/**
 * Gives one applicant's sheet to a curator, or takes it off again while nobody has scored on it. A
 * personal interest keeps it away, a plan made anew leaves it so, and the opening still asks for
 * two institutions.
 */
export async function adjustSheet(
  ground: Ground,
  who: Who | null,
  asked: {
    campaignId: string;
    /** Number of the applicant. */
    no: number;
    personId: string;
    isGiven: boolean;
  },
): Promise<void> {
  const { campaignId, personId, isGiven } = asked;
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    const opening = await findOpening(act.sql, campaignId);
    if (opening?.closedAt) throw panelProblems.over();
    const shortlist = await selectShortlist(act.sql, campaignId);
    const applicant = shortlist.find(({ no }) => no === asked.no);
    if (!applicant) throw panelProblems.noSuchNumber();
    const members = await selectMembers(act.sql, campaignId);
    const member = members.find((one) => one.personId === personId && !one.leftAt);
    if (!member) throw panelProblems.noCurator();
    const { applicationId } = applicant;
    const isSame = (one: { applicationId: string; personId: string }) =>
      one.applicationId === applicationId && one.personId === personId;
    const conflicts = await selectConflicts(act.sql, campaignId);
    if (isGiven && conflicts.some((one) => isSame(one) && one.kind === 'personal')) {
      throw panelProblems.inConflict();
    }
    if (isGiven && opening) await mustBeAnswered(act, campaignId, isSame);
    if (isGiven) await mustNotKnow(act, campaignId, { applicant, member });
    const sheets = await selectSheets(act.sql, campaignId, personId);
    if (!isGiven && !sheets.some(isSame)) throw panelProblems.noSheet();
    const begun = await begunSheets(act, campaignId);
    if (!isGiven && begun.has(pairKey(applicationId, personId))) throw panelProblems.sheetBegun();
    const pair = { applicationId, personId };
    if (isGiven) await saveSheets(act, [pair], { now: act.now, by: act.actor.personId });
    else await saveSheetsRemoved(act, [pair], act.now);
    await saveByHand(act, pair);
    const thing = { campaignId, thing: 'application', thingId: applicationId };
    note(act, 'curation.adjustSheet', thing, { person: personId, isGiven });
  });
}

/** Nobody who knows whose a sample is tastes it blind. */
async function mustNotKnow(
  act: Act,
  campaignId: string,
  { applicant, member }: { applicant: Shortlisted; member: PanelMember },
): Promise<void> {
  const [tasted] = await tastedAmong({ read: act.sql }, campaignId, [applicant]);
  if (!tasted || !(await selectKnowing(act.sql, campaignId)).has(member.personId)) return;
  throw panelProblems.tasterKnows({ name: member.name });
}
