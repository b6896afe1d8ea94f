/** Who sits on the panel, who scores whom, and when scoring begins and ends. */
import { campaignOf, freezeQuotas, setupOf } from '../../campaigns/index.ts';
import type { Act, Ground } from '../../journal/index.ts';
import { nameIn } from '../../kernel/bilingual.ts';
import type { Locale } from '../../kernel/problem.ts';
import { todayOf, type Who, whoActs } from '../../people/index.ts';
import { curationPolicy } from '../policy.ts';
import { decisionProblems } from '../problems/decision.ts';
import { gateProblems } from '../problems/gates.ts';
import { panelProblems } from '../problems/panel.ts';
import { applicationCounts } from '../questions/applications.ts';
import { blindTrouble, tastedAmong } from '../questions/blind.ts';
import { lackingGates, lackingNamed, metAdvantages } from '../questions/gates.ts';
import { conflictHints, isOpen } from '../questions/hints.ts';
import { type Assignment, pairKey, planAssignment } from '../rules/assignment.ts';
import { setOf } from '../rules/criteria.ts';
import { seatsOfNobody } from '../rules/selection.ts';
import { insertAdvantages } from '../store/advantages.ts';
import { selectSets } from '../store/criteria.ts';
import { selectEntries } from '../store/entries.ts';
import { findGates } from '../store/gates.ts';
import {
  findOpening,
  insertOpening,
  saveClosing,
  saveMember,
  saveMemberLeft,
  saveSheets,
  saveSheetsRemoved,
  selectByHand,
  selectConflicts,
  selectMembers,
  selectSheets,
} from '../store/panel.ts';
import { selectKnowing } from '../store/samples.ts';
import { type SheetKey, selectAllScores } from '../store/scores.ts';
import { type Shortlisted, selectShortlist } from '../store/shortlist.ts';
import type { PanelMember } from '../words/panel.ts';
import { mustBeMapped } from './chain.ts';
import { change, note } from './change.ts';

/** Takes a curator of this campaign onto the panel, for an institution that takes part in it. */
export async function addPanelMember(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; personId: string; institutionId: string },
): Promise<void> {
  const { campaignId, personId, institutionId } = asked;
  const campaign = await campaignOf(ground.database, campaignId);
  const curator = await whoActs(ground, personId, 'web');
  const today = todayOf(ground.clock());
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    if (!curationPolicy.may(curator, 'curation.score', { campaignId }, today)) {
      throw panelProblems.noCurator();
    }
    if (!campaign?.institutions.some((one) => one.institutionId === institutionId)) {
      throw panelProblems.institutionWrong();
    }
    const shortlist = await selectShortlist(act.sql, campaignId);
    const known = await knownPairs(act, campaignId, { shortlist, curators: [{ personId }] });
    // Nobody is left whom they could score.
    if (known.length > 0 && known.length === shortlist.length) {
      throw panelProblems.tasterKnows({ name: curator?.name ?? '' });
    }
    await saveMember(act, { ...asked, now: act.now });
    note(act, 'curation.addPanelMember', { campaignId }, { person: personId, institutionId });
  });
}

/** From now on; what was scored and locked counts, the rest is dealt out anew. Twice is once. */
export async function removePanelMember(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; personId: string },
): Promise<void> {
  const { campaignId, personId } = asked;
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    if ((await findOpening(act.sql, campaignId))?.closedAt) throw panelProblems.over();
    const members = await selectMembers(act.sql, campaignId);
    const member = members.find((one) => one.personId === personId);
    if (!member) throw panelProblems.noMember();
    if (member.leftAt) return act.abandon();
    const open = (await selectSheets(act.sql, campaignId, personId)).filter((one) => !one.lockedAt);
    await saveMemberLeft(act, { campaignId, personId, now: act.now });
    await saveSheetsRemoved(act, open, act.now);
    const details = { person: personId, sheets: open.length };
    note(act, 'curation.removePanelMember', { campaignId }, details);
  });
}

/**
 * Plans who scores whom. Sheets with scores stay, and so does what a person gave or took off;
 * applicants who lack curators get more. Before the first score the rest is planned anew.
 */
export async function planSheets(
  ground: Ground,
  who: Who | null,
  asked: { campaignId: string; each: number },
): Promise<void> {
  const { campaignId } = asked;
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    const opening = await findOpening(act.sql, campaignId);
    if (opening?.closedAt) throw panelProblems.over();
    // Whoever joins while others score scores nobody before a person has looked.
    if (opening) await mustBeAnswered(act, campaignId);
    const plan = await planned(act, asked);
    const now = await selectSheets(act.sql, campaignId);
    const wanted = new Set(plan.pairs.map((p) => pairKey(p.applicationId, p.personId)));
    const there = new Set(now.map((s) => pairKey(s.applicationId, s.personId)));
    const gone = now.filter((s) => !wanted.has(pairKey(s.applicationId, s.personId)));
    const come = plan.pairs.filter((p) => !there.has(pairKey(p.applicationId, p.personId)));
    await saveSheetsRemoved(act, gone, act.now);
    await saveSheets(act, come, { now: act.now, by: act.actor.personId });
    const details = { each: asked.each, added: come.length, removed: gone.length };
    note(act, 'curation.planSheets', { campaignId }, { ...details, short: plan.short.length });
  });
}

async function planned(
  act: Act,
  { campaignId, each }: { campaignId: string; each: number },
): Promise<Assignment> {
  const shortlist = await selectShortlist(act.sql, campaignId);
  if (shortlist.length === 0) throw panelProblems.noApplicants();
  const curators = await activeMembers(act, campaignId);
  const institutionOf = await institutionsOf(act, campaignId);
  const conflicts = await selectConflicts(act.sql, campaignId);
  const scored = await begunSheets(act, campaignId);
  const byHand = await selectByHand(act.sql, campaignId);
  const keyOf = (one: { applicationId: string; personId: string }) =>
    pairKey(one.applicationId, one.personId);
  const given = new Set(byHand.filter(({ removedAt }) => !removedAt).map(keyOf));
  const knowing = await knownPairs(act, campaignId, { shortlist, curators });
  const known = new Set(knowing.map(keyOf));
  return planAssignment({
    applicants: shortlist.map(({ applicationId }) => applicationId),
    curators,
    barred: new Set(
      [
        ...conflicts.filter(({ kind }) => kind === 'personal'),
        ...byHand.filter(({ removedAt }) => removedAt),
        ...knowing,
      ].map(keyOf),
    ),
    kept: (await selectSheets(act.sql, campaignId))
      .filter((one) => scored.has(keyOf(one)) || (given.has(keyOf(one)) && !known.has(keyOf(one))))
      .map((one) => ({ ...one, institutionId: institutionOf.get(one.personId) ?? '' })),
    ...{ each, seed: campaignId },
  });
}

/** Who knows whose a sample is, with each who is tasted blind. */
async function knownPairs(
  act: Act,
  campaignId: string,
  asked: { shortlist: readonly Shortlisted[]; curators: readonly Pick<PanelMember, 'personId'>[] },
): Promise<SheetKey[]> {
  const knows = await selectKnowing(act.sql, campaignId);
  const tasted = await tastedAmong({ read: act.sql }, campaignId, asked.shortlist);
  return asked.curators
    .filter(({ personId }) => knows.has(personId))
    .flatMap(({ personId }) => tasted.map(({ applicationId }) => ({ applicationId, personId })));
}

/** Pairs whose sheet has scores; typed from paper and waiting for a second person is work, too. */
export async function begunSheets(act: Act, campaignId: string): Promise<Set<string>> {
  const worked = [
    ...(await selectAllScores(act.sql, campaignId)),
    ...(await selectEntries(act.sql, campaignId)),
  ];
  return new Set(worked.map((one) => pairKey(one.applicationId, one.personId)));
}

async function activeMembers(act: Act, campaignId: string): Promise<PanelMember[]> {
  const members = (await selectMembers(act.sql, campaignId)).filter((one) => !one.leftAt);
  const institutions = new Set(members.map(({ institutionId }) => institutionId));
  if (institutions.size < 2) throw panelProblems.tooFewCurators();
  return members;
}

/** Also of those who left: what they locked counts. */
async function institutionsOf(act: Act, campaignId: string): Promise<Map<string, string>> {
  const members = await selectMembers(act.sql, campaignId);
  return new Map(members.map((one) => [one.personId, one.institutionId]));
}

/** Nobody scores whom a hint may keep away; of one pair, or of all. */
export async function mustBeAnswered(
  act: Act,
  campaignId: string,
  isAsked: (pair: SheetKey) => boolean = () => true,
): Promise<void> {
  const hints = await conflictHints({ read: act.sql }, campaignId);
  const count = hints.filter((hint) => isOpen(hint) && isAsked(hint)).length;
  if (count > 0) throw panelProblems.hintsOpen({ count });
}

/** Scoring begins: criteria, weights and the screening stand from here on. */
export async function openPanel(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> {
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    if (await findOpening(act.sql, campaignId)) throw panelProblems.frozen();
    await mustBeScreened(act, campaignId);
    await mustBeMapped(act, campaignId);
    const shortlist = await selectShortlist(act.sql, campaignId);
    if (shortlist.length === 0) throw panelProblems.noApplicants();
    const sets = await selectSets(act.sql, campaignId);
    const lacking = shortlist.find(({ sector }) => !setOf(sets, sector));
    if (lacking) throw panelProblems.noSetFor({ sector: lacking.sector });
    await mustBeAnswered(act, campaignId);
    const short = await unscorable(act, campaignId, shortlist);
    if (short > 0) throw panelProblems.unplanned({ count: short });
    await mustBeBlind(act, campaignId, shortlist);
    const criteria = Object.fromEntries(sets.map(({ code, version }) => [code, version]));
    const set = await findGates(act.sql, campaignId);
    const stands = { criteria, gatesVersion: set?.version ?? null };
    // How many pass is settled before anybody knows the ranking.
    const { members } = await freezeQuotas(act, campaignId, 'selection');
    if (members === null) throw decisionProblems.noQuota();
    const count = seatsOfNobody(members, (await setupOf({ read: act.sql }, campaignId)).sectors);
    if (count > 0) throw panelProblems.seatsOfNobody({ count });
    await insertOpening(act, campaignId, { ...stands, now: act.now, by: act.actor.personId });
    const asked = { campaignId, gates: set?.gates ?? [], scored: shortlist, on: todayOf(act.now) };
    await insertAdvantages(act, await metAdvantages({ read: act.sql }, asked));
    note(act, 'curation.openPanel', { campaignId }, { ...stands, applicants: shortlist.length });
  });
}

/** The screening stands from here on: no outcome is left open, and none is against a gate. */
async function mustBeScreened(act: Act, campaignId: string): Promise<void> {
  const read = { read: act.sql };
  const { open } = await applicationCounts(read, campaignId);
  if (open > 0) throw panelProblems.unscreened({ count: open });
  const lacking = await lackingGates(read, campaignId, todayOf(act.now));
  if (lacking.length === 0) return;
  const namesIn = (locale: Locale) =>
    lacking
      .slice(0, lackingNamed)
      .map(({ no, enterpriseName, gates }) => {
        const names = gates.map((gate) => nameIn(gate, locale)).join(', ');
        return `${no}. ${enterpriseName} (${names})`;
      })
      .join('; ');
  const names = { id: namesIn('id'), en: namesIn('en') };
  throw gateProblems.notMetOnOpening({ names, more: Math.max(0, lacking.length - lackingNamed) });
}

/** Where criteria are blind, everybody scored by them has a sample, and no taster knows whose. */
async function mustBeBlind(
  act: Act,
  campaignId: string,
  shortlist: readonly Shortlisted[],
): Promise<void> {
  const tasted = await tastedAmong({ read: act.sql }, campaignId, shortlist);
  const { lacking, knowing } = await blindTrouble({ read: act.sql }, campaignId, { tasted });
  if (lacking.length > 0) throw panelProblems.noSamples({ numbers: lacking.join(', ') });
  if (knowing) throw panelProblems.tasterKnows({ name: knowing });
}

/** How many of them are not on sheets of two institutions. */
async function unscorable(
  act: Act,
  campaignId: string,
  shortlist: readonly { applicationId: string }[],
): Promise<number> {
  const institutionOf = await institutionsOf(act, campaignId);
  const met = new Map<string, Set<string | undefined>>();
  for (const { applicationId, personId } of await selectSheets(act.sql, campaignId)) {
    const own = met.get(applicationId) ?? new Set();
    met.set(applicationId, own.add(institutionOf.get(personId)));
  }
  return shortlist.filter(({ applicationId }) => (met.get(applicationId)?.size ?? 0) < 2).length;
}

/** Scoring ends, when every sheet of whoever is still in the running is locked. */
export async function closePanel(
  ground: Ground,
  who: Who | null,
  campaignId: string,
): Promise<void> {
  await change(ground, { who, campaignId, may: 'curation.runPanel' }, async (act) => {
    const opening = await findOpening(act.sql, campaignId);
    if (!opening) throw panelProblems.notOpen();
    if (opening.closedAt) return;
    const shortlist = await selectShortlist(act.sql, campaignId);
    const isIn = new Set(shortlist.map(({ applicationId }) => applicationId));
    const sheets = (await selectSheets(act.sql, campaignId)).filter((one) =>
      isIn.has(one.applicationId),
    );
    const open = sheets.filter(({ lockedAt }) => !lockedAt).length;
    if (open > 0) throw panelProblems.notLocked({ count: open });
    const short = await unscorable(act, campaignId, shortlist);
    if (short > 0) throw panelProblems.unplanned({ count: short });
    await saveClosing(act, campaignId, { now: act.now, by: act.actor.personId });
    note(act, 'curation.closePanel', { campaignId }, { sheets: sheets.length });
  });
}
