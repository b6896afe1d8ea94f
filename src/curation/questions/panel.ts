/** The panel: its members, how far each institution is, and a curator's own sheets. */
import type { Database } from '../../database/index.ts';
import { dayIn } from '../../kernel/day.ts';
import { isTasted, lockOf, partOf } from '../rules/blind.ts';
import { setOf } from '../rules/criteria.ts';
import { findApplication } from '../store/applications.ts';
import { selectOpenedSets, selectSets } from '../store/criteria.ts';
import { findForm } from '../store/forms.ts';
import {
  findOpening,
  hadSheet,
  selectConflicts,
  selectMembers,
  selectSheets,
} from '../store/panel.ts';
import { selectSamples } from '../store/samples.ts';
import { selectScores } from '../store/scores.ts';
import { type Shortlisted, selectShortlist } from '../store/shortlist.ts';
import type { Application, Question } from '../words/form.ts';
import type { GateStanding } from '../words/gates.ts';
import type {
  Conflict,
  CriteriaSet,
  GivenScore,
  PanelCriterion,
  PanelMember,
  PanelOpening,
  Sheet,
  SheetPart,
} from '../words/panel.ts';
import type { Sample } from '../words/samples.ts';
import { gateStandings } from './gates.ts';

export interface PanelView {
  opening: PanelOpening | null;
  members: readonly (PanelMember & { sheets: number; locked: number; conflicts: number })[];
  shortlisted: number;
  /** Whom no two institutions score yet. */
  short: number;
}

/** Counts of sheets only: nobody's scores. Six queries. */
export async function panelOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<PanelView> {
  const opening = await findOpening(read, campaignId);
  const members = await selectMembers(read, campaignId);
  const all = await selectSheets(read, campaignId);
  const conflicts = await selectConflicts(read, campaignId);
  const withdrawnSince = opening?.closedAt ?? null;
  const shortlist = await selectShortlist(read, campaignId, { withdrawnSince });
  const isDue = new Set(shortlist.map((one) => one.applicationId));
  // Nobody waits for the sheet of an applicant who withdrew; what was given stays counted.
  const sheets = all.filter((one) => one.lockedAt || isDue.has(one.applicationId));
  const institutionOf = new Map(members.map((one) => [one.personId, one.institutionId]));
  const met = new Map<string, Set<string | undefined>>();
  for (const { applicationId, personId } of sheets) {
    const own = met.get(applicationId) ?? new Set();
    met.set(applicationId, own.add(institutionOf.get(personId)));
  }
  return {
    opening,
    members: members.map((member) => {
      const own = sheets.filter(({ personId }) => personId === member.personId);
      return {
        ...member,
        sheets: own.length,
        locked: own.filter(({ lockedAt }) => lockedAt).length,
        conflicts: conflicts.filter(({ personId }) => personId === member.personId).length,
      };
    }),
    shortlisted: shortlist.length,
    short: shortlist.filter(({ applicationId }) => (met.get(applicationId)?.size ?? 0) < 2).length,
  };
}

export async function criteriaOf(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
): Promise<{ sets: CriteriaSet[]; opening: PanelOpening | null }> {
  const opening = await findOpening(read, campaignId);
  const sets = opening
    ? await selectOpenedSets(read, campaignId, opening.criteria)
    : await selectSets(read, campaignId);
  return { sets, opening };
}

export interface OwnSheets {
  member: PanelMember | null;
  opening: PanelOpening | null;
  /** Each part with its own lock: when the whole was locked would tell whose a sample is. */
  sheets: readonly (Pick<Sheet, 'applicationId'> & {
    lockedAt: Date | null;
    blindLock: Date | null;
  } & Pick<Shortlisted, 'no' | 'enterpriseName' | 'product' | 'sector'>)[];
}

/** The sheets of one curator and of nobody else. */
export async function ownSheets(
  { read }: Pick<Database, 'read'>,
  campaignId: string,
  personId: string,
): Promise<OwnSheets> {
  const opening = await findOpening(read, campaignId);
  const member =
    (await selectMembers(read, campaignId)).find((one) => one.personId === personId) ?? null;
  const isHere = member && !member.leftAt && member.signedAt;
  const own = isHere ? await selectSheets(read, campaignId, personId) : [];
  // What was scored stays readable to whoever scored it.
  const withdrawnSince = opening?.closedAt ?? null;
  const shortlist =
    own.length > 0 ? await selectShortlist(read, campaignId, { withdrawnSince }) : [];
  return {
    ...{ member, opening },
    sheets: own.flatMap((sheet) => {
      const one = shortlist.find(({ applicationId }) => applicationId === sheet.applicationId);
      const locks = { lockedAt: lockOf(sheet, 'named'), blindLock: lockOf(sheet, 'blind') };
      return one ? [{ ...one, ...locks }] : [];
    }),
  };
}

export interface OwnSheet {
  /** Of what is scored by name. */
  lockedAt: Date | null;
  opening: PanelOpening;
  /** Without those that are tasted blind. */
  criteria: readonly PanelCriterion[];
  /** Others are tasted blind, on a sheet of their own. */
  isTasted: boolean;
  given: readonly GivenScore[];
  conflict: Conflict | null;
  /** Without phone, mail and address: nothing by which a curator would reach an applicant. */
  applicant: Pick<
    Application,
    | 'applicationId'
    | 'no'
    | 'enterpriseName'
    | 'product'
    | 'shop'
    | 'regionCode'
    | 'sector'
    | 'answers'
  >;
  questions: readonly Question[];
  /** None while their codes may not be read beside a name. */
  samples: readonly Sample[];
  /** As the rules and staff read the basic requirements on the day of the opening. */
  gates: readonly GateStanding[];
}

/** null where the sheet is not this curator's own, or scoring has not begun. */
export async function ownSheet(
  { read }: Pick<Database, 'read'>,
  key: { campaignId: string; applicationId: string; personId: string },
): Promise<OwnSheet | null> {
  const { campaignId, applicationId, personId } = key;
  const { sheets, opening } = await ownSheets({ read }, campaignId, personId);
  const sheet = sheets.find((one) => one.applicationId === applicationId);
  const application = await findApplication(read, campaignId, applicationId);
  if (!sheet || !opening || !application) return null;
  const sets = await selectOpenedSets(read, campaignId, opening.criteria);
  const set = setOf(sets, application.sector);
  const form = await findForm(read, campaignId, application.formVersion);
  if (!set) return null;
  const isHidden =
    isTasted(set.criteria) &&
    !opening.closedAt &&
    sheets.some((one) => !one.blindLock && isTasted(setOf(sets, one.sector)?.criteria ?? []));
  const criteria = partOf(set.criteria, 'named');
  const given = await selectScores(read, { applicationId, personId });
  const conflicts = await selectConflicts(read, campaignId);
  const { no, enterpriseName, product, shop, regionCode, sector, answers } = application;
  return {
    ...{ lockedAt: sheet.lockedAt, opening, criteria, questions: form?.questions ?? [] },
    given: given.filter(({ criterion }) => criteria.some(({ id }) => id === criterion)),
    isTasted: isTasted(set.criteria),
    gates: await gateStandings({ read }, application, dayIn('WIB', opening.openedAt)),
    samples: isHidden ? [] : await selectSamples(read, campaignId, applicationId),
    conflict:
      conflicts.find((c) => c.applicationId === applicationId && c.personId === personId) ?? null,
    applicant: { applicationId, no, enterpriseName, product, shop, regionCode, sector, answers },
  };
}

/** What a sheet asks that is or was this curator's; null where it never was. */
export async function onceOwnCriteria(
  { read }: Pick<Database, 'read'>,
  key: { campaignId: string; applicationId: string; personId: string; part: SheetPart },
): Promise<readonly PanelCriterion[] | null> {
  const { campaignId, applicationId } = key;
  if (!(await hadSheet(read, key))) return null;
  const opening = await findOpening(read, campaignId);
  const application = await findApplication(read, campaignId, applicationId);
  if (!opening || !application) return null;
  const sets = await selectOpenedSets(read, campaignId, opening.criteria);
  const set = setOf(sets, application.sector);
  return set && partOf(set.criteria, key.part);
}
