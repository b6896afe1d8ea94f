/** Samples with whose they are, for staff; sheets of paper with what was typed, for clerks. */
import type { Database } from '../../database/index.ts';
import type { ScoreSheetPage } from '../../documents/index.ts';
import { sampleProblems } from '../problems/samples.ts';
import { inDrawnOrder, isTasted, openOf, partOf } from '../rules/blind.ts';
import { setOf } from '../rules/criteria.ts';
import { findApplication } from '../store/applications.ts';
import { selectOpenedSets } from '../store/criteria.ts';
import { selectEntries } from '../store/entries.ts';
import { findOpening, selectMembers, selectSheets } from '../store/panel.ts';
import { selectSamples } from '../store/samples.ts';
import { type Shortlisted, selectScreened, selectShortlist } from '../store/shortlist.ts';
import type {
  CriteriaSet,
  PanelCriterion,
  PanelMember,
  PanelOpening,
  Sheet,
} from '../words/panel.ts';
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

/** By a code or an applicant's number as a whole, or by a part of a name. */
export function foundBy(rows: readonly SampleRow[], text: string): SampleRow[] {
  const asked = text.toLocaleLowerCase('id');
  const has = (said: string | undefined) => said?.toLocaleLowerCase('id').includes(asked);
  return rows.filter(
    ({ code, product, applicant }) =>
      [code, String(applicant?.no)].includes(text) ||
      has(applicant?.enterpriseName) ||
      has(product),
  );
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

/** What may be typed from paper for a sheet still, the named part first. */
export async function openCriteriaOf(
  database: Reading,
  key: { campaignId: string; applicationId: string; personId: string },
): Promise<readonly PanelCriterion[] | null> {
  const { campaignId, applicationId, personId } = key;
  const set = await setFor(database, campaignId, applicationId);
  const sheets = await selectSheets(database.read, campaignId, personId);
  const sheet = sheets.find((one) => one.applicationId === applicationId);
  return set && sheet ? openOf(sheet, set.criteria) : null;
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

/**
 * The unlocked sheets of one curator, as they are printed: first what is scored by name, by number;
 * then what is tasted, by code and in the order drawn. `linkTo`: where one is typed; `blindLinkTo`:
 * the same by a code, since one address on both would tell whose the sample is.
 */
export async function sheetPagesOf(
  database: Reading,
  asked: {
    campaignId: string;
    personId: string;
    linkTo: (applicationId: string) => string;
    blindLinkTo: (code: string) => string;
  },
): Promise<ScoreSheetPage[]> {
  const { campaignId, personId, linkTo, blindLinkTo } = asked;
  const { rows } = await paperSheetsOf(database, campaignId);
  const { sets } = await criteriaOf(database, campaignId);
  const samples = await selectSamples(database.read, campaignId);
  const tasted: { codes: string[]; page: ScoreSheetPage }[] = [];
  const named = rows
    .filter(({ sheet }) => sheet.personId === personId && !sheet.lockedAt)
    .flatMap(({ applicant, member, sheet }): ScoreSheetPage[] => {
      const set = setOf(sets, applicant.sector);
      const own = samples.filter((one) => one.applicationId === applicant.applicationId);
      if (!set) return [];
      const open = openOf(sheet, set.criteria);
      const by = { scorer: member.name, role: `Kurator, ${member.institution}` };
      const blind = partOf(open, 'blind');
      if (blind.length > 0 && own.length > 0) {
        const codes = own.map(({ code }) => code);
        const page = { link: blindLinkTo(codes[0] ?? ''), ...blindPage(own), ...by };
        tasted.push({ codes, page: { ...page, criteria: asPrinted(blind) } });
      }
      const criteria = partOf(open, 'named');
      if (criteria.length === 0) return [];
      return [
        {
          link: linkTo(applicant.applicationId),
          title: `Lembar penilaian nomor ${applicant.no}`,
          facts: [
            ['Usaha', applicant.enterpriseName],
            ['Produk', applicant.product],
            ...(own.length > 0 && !isTasted(set.criteria)
              ? ([['Kode contoh', own.map(({ code }) => code).join(', ')]] as const)
              : []),
          ],
          ...{ ...by, criteria: asPrinted(criteria) },
        },
      ];
    });
  return [...named, ...inDrawnOrder(tasted, personId).map(({ page }) => page)];
}

const asPrinted = (criteria: readonly PanelCriterion[]) =>
  criteria.map(({ name, levels }) => ({ name, levels }));

/** What a taster has to know, and neither maker, number nor product. */
const blindPage = (own: readonly Sample[]) => ({
  title: `Lembar penilaian contoh ${own.map(({ code }) => code).join(' dan ')}`,
  facts: labelsOf(own).flatMap(({ code, storage, allergens }) => {
    const which = own.length > 1 ? ` ${code}` : '';
    return [[`Cara simpan${which}`, storage] as const, [`Alergen${which}`, allergens] as const];
  }),
});
