/** A selection for tests, brought in through the doors that people take. */
import { setQuotas, setSectors } from '../src/campaigns/actions/setup.ts';
import { addInstitution, setInstitutions, setupOf } from '../src/campaigns/index.ts';
import {
  addPanelMember,
  closePanel,
  confirmMapping,
  issueMinutes,
  lockSheet,
  openPanel,
  planSheets,
  proposeCriteria,
  screenApplication,
  screenApplications,
  sectorUse,
  setChain,
  setForm,
  setMapping,
  signPact,
} from '../src/curation/index.ts';
import { agreedNow } from '../src/curation/questions/plenary.ts';
import { present } from '../src/kernel/assert.ts';
import { addDays } from '../src/kernel/day.ts';
import { type Who, whoActs } from '../src/people/index.ts';
import type { Cast, Site, Visitor } from './site.ts';

export interface Curator {
  personId: string;
  who: Who;
  visitor: Visitor;
}

/** The campaign of most tests. */
const lagawi = 'lagawi';

/** Sectors, quota, form and criteria of a campaign that takes applications today. */
export async function openCall(
  site: Site,
  cast: Cast,
  { seats = 2, campaignId = lagawi, food = 'pangan' } = {},
): Promise<void> {
  const { house, today } = site;
  if (food === 'pangan') {
    const sectors = [
      { code: food, name: 'Makanan dan minuman', kbli: '10, 11', quota: '' },
      { code: 'kriya', name: 'Kerajinan', kbli: '16', quota: '' },
    ];
    await setSectors(house, cast.admin, { campaignId, sectors }, sectorUse);
  }
  const quotas = { members: String(seats), finalists: '', winners: '' };
  await setQuotas(house, cast.admin, campaignId, quotas);
  await setForm(house, cast.admin, {
    campaignId,
    opensOn: addDays(today, -3),
    closesOn: addDays(today, 3),
    questions: [
      {
        ...{ section: 'Usaha', labelId: 'Tahun mulai usaha', labelEn: 'Year of beginning' },
        ...{ kind: 'number', isRequired: true, sectors: [], options: '' },
      },
      {
        ...{ section: 'Legalitas', labelId: 'Cara penyimpanan', labelEn: 'Storage' },
        ...{ kind: 'choice', isRequired: true, sectors: [food], options: 'Suhu ruang; Beku' },
        optionsEn: 'Room temperature; Frozen',
      },
    ],
  });
  await proposeCriteria(house, cast.admin, campaignId);
}

/** All four stages, with long names where asked. */
export async function useWholeChain(
  site: Site,
  cast: Cast,
  { campaignId = lagawi, named = '' } = {},
): Promise<void> {
  const kinds = ['screening', 'digital', 'panel', 'plenary'] as const;
  await setChain(site.house, cast.admin, {
    campaignId,
    steps: kinds.map((kind) => ({
      ...{ kind, isUsed: true, name: named && `${kind} ${named}`.slice(0, 110) },
      ...{ from: addDays(site.today, -9), to: addDays(site.today, -8) },
    })),
  });
}

/** The mapping that Lagawi proposes, in which everybody goes on. */
export async function mapAll(site: Site, cast: Cast, campaignId = lagawi): Promise<void> {
  await setMapping(site.house, cast.admin, {
    campaignId,
    items: [
      { code: 'shop', points: '60', answers: '' },
      { code: 'tahun-mulai-usaha', points: '40', answers: '2015' },
    ],
    ...{ growing: '30', ready: '60', least: '0' },
  });
  await confirmMapping(site.house, cast.admin, { campaignId, rulesVersion: 1 });
}

/** The hash of the list that a plenary would agree on now. */
export async function proposalNow({ house }: Site, campaignId = lagawi): Promise<string> {
  const setup = await setupOf(house.database, campaignId);
  return present(await agreedNow(house.database, campaignId, setup), 'a closed panel').hash;
}

export interface Applicant {
  applicationId: string;
  path: string;
}

export const filledIn = (nth: number, over: Record<string, string> = {}) => ({
  enterpriseName: `Keripik Uji ${nth}`,
  sector: 'pangan',
  product: `Keripik rasa ${nth}`,
  ownerName: `Ibu Uji ${nth}`,
  phone: `0800 0000 1${String(nth).padStart(3, '0')}`,
  regionCode: '18.09',
  nib: '',
  'jawaban-tahun-mulai-usaha': '2015',
  'jawaban-cara-penyimpanan': 'Suhu ruang',
  setuju: '1',
  ...over,
});

/** Applies as anybody would: a first form, a link, the whole form. */
export async function apply(
  site: Site,
  nth: number,
  over: Record<string, string> = {},
  campaignId = lagawi,
): Promise<Applicant> {
  const visitor = await site.as(null);
  const typed = filledIn(nth, over);
  const { enterpriseName, sector } = typed;
  const begun = await visitor.post(`/daftar/${campaignId}`, { enterpriseName, sector });
  const path = begun.headers.get('location') ?? '';
  const sent = await visitor.post(`${path}/kirim`, typed);
  if (sent.status !== 303) throw new Error(`not sent: ${sent.status} ${await sent.text()}`);
  const { rows } = await site.house.database.pool.query<{ application_id: string }>(
    'select application_id from application where enterprise_name = $1 and campaign_id = $2',
    [enterpriseName, campaignId],
  );
  return { applicationId: present(rows[0], 'an application').application_id, path };
}

export async function pass(site: Site, cast: Cast, ...all: readonly Applicant[]): Promise<void> {
  for (const { applicationId, path } of all) {
    const campaignId = path.split('/')[2] ?? '';
    await screenApplication(site.house, cast.admin, {
      ...{ campaignId, applicationId, outcome: 'passed', reasons: [], remark: '' },
    });
  }
}

/** Whoever still waits to be screened fails, so that a panel can open. */
export async function failRest(site: Site, cast: Cast, campaignId = lagawi): Promise<void> {
  const { rows } = await site.house.database.pool.query<{ application_id: string }>(
    `select application_id from application a
     where campaign_id = $1 and sent_at is not null and withdrawn_at is null
       and not exists (select from screening s where s.application_id = a.application_id)`,
    [campaignId],
  );
  const failed = { outcome: 'failed', reasons: [], remark: 'Tidak lengkap' };
  await screenApplications(site.house, cast.admin, {
    campaignId,
    found: rows.map((row) => ({ applicationId: row.application_id, ...failed })),
  });
}

/** Curators of so many institutions, one each, on the panel with the pact signed. */
export async function seatPanel(
  site: Site,
  cast: Cast,
  count: number,
  { campaignId = lagawi, named = 'Kurator' } = {},
): Promise<Curator[]> {
  const { house, today } = site;
  const institutions = [];
  for (let i = 0; i < count; i++) {
    const name = `Lembaga ${'ABCDEFGH'[i]}`;
    institutions.push({
      institutionId: await addInstitution(house, cast.admin, { name, campaignId }),
      role: 'curator',
    });
  }
  await setInstitutions(house, cast.admin, campaignId, institutions);
  const curators: Curator[] = [];
  for (const [i, { institutionId }] of institutions.entries()) {
    const personId = await cast.add(
      { name: `${named} ${i + 1}`, email: `kurator${i + 1}@${campaignId}.example` },
      {
        role: 'curator',
        scope: { kind: 'campaign', id: campaignId },
        from: addDays(today, -1),
      },
    );
    await addPanelMember(house, cast.admin, { campaignId, personId, institutionId });
    const who = present(await whoActs(house, personId, 'web'), 'a curator');
    await signPact(house, who, { campaignId, agrees: true });
    curators.push({ personId, who, visitor: await site.as(personId) });
  }
  return curators;
}

/** All criteria of a set as one sheet's form; the same score for each, or one for each. */
export function sheetForm(scores: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([id, score]) => [
      [`nilai-${id}`, String(score)],
      [`versi-${id}`, '0'],
      [`catatan-${id}`, ''],
    ]),
  );
}

const foodCriteria = ['rasa', 'kemasan', 'kapasitas', 'potensi', 'khas', 'daring'];

export const allScores = (score: number) =>
  Object.fromEntries(foodCriteria.map((id) => [id, score]));

/** One sheet with the same score everywhere, as a curator sends it the first time. */
export const typedScores = (score: number) =>
  Object.keys(allScores(score)).map((criterion) => ({
    ...{ criterion, score: String(score), remark: 'Catatan', seen: 0 },
  }));

/**
 * Scored by as many institutions and closed; the first applicant is the best, the last the worst,
 * where nobody says otherwise.
 */
export async function scoreAll(
  site: Site,
  cast: Cast,
  applicants: readonly Applicant[],
  {
    curators: count = 3,
    scoreOf = (at: number) => Math.max(1, 5 - at),
  }: { curators?: number; scoreOf?: (at: number) => number } = {},
): Promise<Curator[]> {
  const { house } = site;
  const campaignId = lagawi;
  await pass(site, cast, ...applicants);
  await failRest(site, cast);
  const curators = await seatPanel(site, cast, count);
  await planSheets(house, cast.admin, { campaignId, each: count });
  await openPanel(house, cast.admin, campaignId);
  for (const { who } of curators) {
    for (const [a, { applicationId }] of applicants.entries()) {
      const scores = typedScores(scoreOf(a));
      await lockSheet(house, who, { campaignId, applicationId, scores });
    }
  }
  await closePanel(house, cast.admin, campaignId);
  return curators;
}

let proposals = 0;

/** The panel proposes the list as it stands; without that nobody decides. */
export async function propose({ house, today }: Site, cast: Cast, campaignId = lagawi) {
  proposals += 1;
  const signatories = [{ name: 'Uji', title: 'Ketua', nip: '' }];
  const head = { number: `BA uji ${proposals}`, day: today, place: 'Uji', signatories };
  await issueMinutes(house, cast.admin, { campaignId, ...head });
}

/** The fields of a decree as they are typed. */
export const decreeTyped = (decidedOn: string, number = 'SK 12/IKM/2026') => ({
  ...{ number, decidedOn, place: 'Bandar Lampung' },
  ...{ deciderName: 'Drs. Uji Contoh', deciderTitle: 'Plt. Kepala Dinas', deciderNip: '' },
});
