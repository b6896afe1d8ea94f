/** Samples with whose they are, for staff; sheets of paper with what was typed, for clerks. */
import type { Database } from '../../database/index.ts';
import type { ScoreSheetPage } from '../../documents/index.ts';
import { sampleProblems } from '../problems/samples.ts';
import { setOf } from '../rules/criteria.ts';
import { findApplication } from '../store/applications.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { selectEntries } from '../store/entries.ts';
import { findOpening, selectMembers, selectSheets } from '../store/panel.ts';
import { selectSamples } from '../store/samples.ts';
import { type Shortlisted, selectScreened, selectShortlist } from '../store/shortlist.ts';
import type { CriteriaSet, PanelMember, PanelOpening, Sheet } from '../words/panel.ts';
import { allergenWords, type Sample, type ScoreEntry, storageWords } from '../words/samples.ts';
import { criteriaOf } from './panel.ts';

type Reading = Pick<Database, 'read'>;

export interface SampleRow extends Sample {
  applicant: Pick<Shortlisted, 'no' | 'enterpriseName'> | null;
}

/** By code, so that the order of labels tells nothing of who came first. */
export async function samplesOf({ read }: Reading, campaignId: string): Promise<SampleRow[]> {
  const people = new Map(
    (await selectScreened(read, campaignId, { withdrawnSince: 'ever' })).map((one) => [
      one.applicationId,
      one,
    ]),
  );
  const samples = await selectSamples(read, campaignId);
  return samples
    .map((one) => ({ ...one, applicant: people.get(one.applicationId) ?? null }))
    .sort((a, b) => Number(a.code) - Number(b.code));
}

export async function sampleIn(
  database: Reading,
  campaignId: string,
  code: string,
): Promise<SampleRow> {
  const found = (await samplesOf(database, campaignId)).find((one) => one.code === code);
  if (!found) throw sampleProblems.noSample();
  return found;
}

/** What a taster has to know, and no name. */
export const labelsOf = (rows: readonly Sample[]) =>
  rows.map(({ code, storage, allergens }) => ({
    ...{ code, storage: storageWords[storage].id },
    allergens: allergens.map((one) => allergenWords[one].id).join(', '),
  }));

export interface PaperRow {
  sheet: Sheet;
  applicant: Pick<Shortlisted, 'applicationId' | 'no' | 'enterpriseName' | 'product' | 'sector'>;
  member: PanelMember;
  entry: ScoreEntry | null;
}

/** Every sheet that is not locked, and those that came in on paper; by curator, then number. */
export async function paperSheetsOf(
  { read }: Reading,
  campaignId: string,
): Promise<{ opening: PanelOpening | null; rows: PaperRow[] }> {
  const opening = await findOpening(read, campaignId);
  const members = new Map((await selectMembers(read, campaignId)).map((m) => [m.personId, m]));
  const withdrawnSince = opening?.closedAt ?? null;
  const people = new Map(
    (await selectShortlist(read, campaignId, { withdrawnSince })).map((one) => [
      one.applicationId,
      one,
    ]),
  );
  const pair = (one: { applicationId: string; personId: string }) =>
    `${one.applicationId} ${one.personId}`;
  const entries = new Map(
    (await selectEntries(read, campaignId)).map((entry) => [pair(entry), entry]),
  );
  const rows = (await selectSheets(read, campaignId)).flatMap((sheet): PaperRow[] => {
    const [applicant, member] = [people.get(sheet.applicationId), members.get(sheet.personId)];
    const entry = entries.get(pair(sheet)) ?? null;
    if (!applicant || !member || (sheet.lockedAt && !entry)) return [];
    return [{ sheet, applicant, member, entry }];
  });
  const byName = new Intl.Collator('id');
  rows.sort(
    (a, b) => byName.compare(a.member.name, b.member.name) || a.applicant.no - b.applicant.no,
  );
  return { opening, rows };
}

/** By which an applicant is scored, as the panel's opening froze it; null before. */
export async function setFor(
  database: Reading,
  campaignId: string,
  applicationId: string,
): Promise<CriteriaSet | null> {
  const opening = await findOpening(database.read, campaignId);
  const application = await findApplication(database.read, campaignId, applicationId);
  if (!opening || !application) return null;
  const sets = await selectOpenedSets(database.read, campaignId, opening.criteria);
  return setOf(sets, application.sector) ?? null;
}

/** The unlocked sheets of one curator, as they are printed. `linkTo`: where one is typed. */
export async function sheetPagesOf(
  database: Reading,
  asked: { campaignId: string; personId: string; linkTo: (applicationId: string) => string },
): Promise<ScoreSheetPage[]> {
  const { campaignId, personId, linkTo } = asked;
  const { rows } = await paperSheetsOf(database, campaignId);
  const { sets } = await criteriaOf(database, campaignId);
  const samples = await selectSamples(database.read, campaignId);
  return rows
    .filter(({ sheet }) => sheet.personId === personId && !sheet.lockedAt)
    .flatMap(({ applicant, member }): ScoreSheetPage[] => {
      const set = setOf(sets, applicant.sector);
      const own = samples.filter((one) => one.applicationId === applicant.applicationId);
      if (!set) return [];
      return [
        {
          link: linkTo(applicant.applicationId),
          title: `Lembar penilaian nomor ${applicant.no}`,
          facts: [
            ['Usaha', applicant.enterpriseName],
            ['Produk', applicant.product],
            ...(own.length > 0
              ? ([['Kode contoh', own.map(({ code }) => code).join(', ')]] as const)
              : []),
          ],
          criteria: set.criteria.map(({ name, levels }) => ({ name, levels })),
          ...{ scorer: member.name, role: `Kurator, ${member.institution}` },
        },
      ];
    });
}
