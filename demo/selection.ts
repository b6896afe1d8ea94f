/**
 * How the thirty were chosen, and the five: by the real rooms and their formula, from what the
 * simulation's applicants told, curators and judges scored, and the ledger holds. All invented.
 */
import { setQuotas, setSectors } from '../src/campaigns/actions/setup.ts';
import { campaignOf } from '../src/campaigns/index.ts';
import {
  addPanelMember,
  agreeLater,
  bookApplications,
  closePanel,
  enterDecree,
  giveLinks,
  issueAnnouncement,
  issueLetters,
  issueMinutes,
  issueParticipants,
  issueSelectionDecree,
  linkParticipant,
  lockSheet,
  openPanel,
  planSheets,
  proposeCriteria,
  recordConditionFinding,
  screenApplications,
  sectorUse,
  setForm,
  setGates,
  signPact,
  uploadApplications,
} from '../src/curation/index.ts';
import { setOf } from '../src/curation/rules/criteria.ts';
import { selectSets } from '../src/curation/store/criteria.ts';
import { writeTable } from '../src/files/index.ts';
import type { House } from '../src/house.ts';
import { present } from '../src/kernel/assert.ts';
import { type Who, whoActs } from '../src/people/index.ts';
import { objectAndAnswer, passOnCondition } from './after-decree.ts';
import { type Applicant, applicantsOf } from './applicants.ts';
import { type Enterprise, regencies, type Sector, sectorWords } from './cast.ts';
import { gatesOf2022, permitAnswers, permitHeads, permitsShown, questions } from './food-papers.ts';
import {
  declareRelations,
  fillTheSeat,
  keepSigned,
  scoreOnPaper,
  withdrawOne,
} from './incidents.ts';
import {
  at,
  campaignId,
  decider,
  grounds,
  officials,
  type Scene,
  type Story,
  score,
  seats,
  signatories,
} from './scene.ts';
import { seeded } from './seeded.ts';
import { staff } from './staff.ts';
import { mapLiteracy, meet, setStagesOf, takeSamples } from './stages.ts';
import { inLanes } from './story.ts';
import { codesOf, giveReceipts, partsOf, tasteBlind } from './tasting.ts';

const sectors = Object.keys(seats) as Sector[];

/** Sectors, quotas and the form, as they stood when applications opened. */
export async function openCall({ house, story, by }: Scene): Promise<void> {
  await story.at(at('2022-02-25', '09:00'), async () => {
    const told = sectors.map((sector) => ({
      ...{ name: sectorWords[sector].id, nameEn: sectorWords[sector].en },
      ...{ code: seats[sector].code, kbli: seats[sector].kbli },
      quota: String(seats[sector].quota),
    }));
    await setSectors(house, by, { campaignId, sectors: told }, sectorUse);
    const quotas = { members: '30', finalists: '30', winners: '5' };
    await setQuotas(house, by, campaignId, quotas);
    await setForm(house, by, {
      ...{ campaignId, opensOn: '2022-02-27', closesOn: '2022-03-06' },
      questions: questions.map(({ label, options, optionsEn, ...question }) => ({
        ...{ ...question, labelId: label.id, labelEn: label.en, options: options.join('; ') },
        optionsEn: optionsEn.join('; '),
      })),
    });
    await setGates(house, by, { campaignId, gates: gatesOf2022() });
    await proposeCriteria(house, by, campaignId);
    await tasteBlind(house, by);
    await setStagesOf(house, by);
  });
}

/** From the list of a form elsewhere to the decree. */
export async function chooseThirty(scene: Scene, cast: readonly Enterprise[]): Promise<void> {
  const { house, story, by } = scene;
  const applicants = applicantsOf(cast);
  await story.at(at('2022-03-07', '09:00'), () => takeIn(scene, applicants));
  const ids = await idsOf(house);
  const idOf = (one: Applicant) => present(ids.get(one.enterpriseName), 'an application');
  await story.at(at('2022-03-09', '15:00'), () =>
    screenApplications(house, by, {
      campaignId,
      found: applicants.map((one, i) => ({
        ...{ applicationId: idOf(one), outcome: one.passes ? 'passed' : 'failed' },
        ...(one.passes ? { reasons: [], remark: '' } : whyNot(one, i)),
      })),
    }),
  );
  await agreeToAll(scene, new Set(applicants.filter(({ passes }) => passes).map(idOf)));
  await mapLiteracy(scene);
  const curators = await seatPanel(scene, applicants, idOf);
  await withdrawOne(scene, applicants, idOf);
  await takeSamples(scene, applicants);
  await giveReceipts(scene);
  await story.at(at('2022-03-13', '08:00'), () => openPanel(house, by, campaignId));
  await scoreAll(scene, { curators, applicants, idOf });
  await story.at(at('2022-03-14', '17:00'), () => closePanel(house, by, campaignId));
  await decideThirty(
    scene,
    curators.map(({ who }) => who.personId),
    () => fillTheSeat(scene, applicants, idOf),
  );
}

/** What the applicant reads. */
function whyNot(one: Applicant, i: number): { reasons: string[]; remark: string } {
  if (one.nib === '') return { reasons: ['noNib'], remark: '' };
  if (one.sector === 'food' && permitsShown(one, i + 1).permit === '') {
    return { reasons: ['noPermit'], remark: '' };
  }
  return { reasons: [['notReachable', 'notProducer', 'incomplete'][i % 3] ?? ''], remark: '' };
}

/** As the form elsewhere gave it, one row an applicant. */
async function takeIn({ house, by }: Scene, applicants: readonly Applicant[]): Promise<void> {
  const heads = [
    ...['Timestamp', 'Nama usaha', 'Nama pemilik', 'No. HP', 'Kabupaten/Kota', 'Jenis produk'],
    ...['Produk utama', 'NIB', 'Tahun mulai usaha', 'Sudah berjualan daring?'],
    ...['Mencatat penjualan setiap hari atau setiap pekan?', ...permitHeads],
  ];
  const rows = applicants.map((one, i) => [
    stampOf(8 + (i % 12), i % 60),
    ...[one.enterpriseName, one.ownerName, one.phone, regencies[one.region]],
    ...[sectorWords[one.sector].id, one.product, one.nib, String(one.since)],
    ...[one.isOnline ? 'Ya' : 'Belum', one.keepsBooks ? 'Ya' : 'Tidak'],
    ...permitAnswers(one, i + 1),
  ]);
  const bytes = await writeTable({ format: 'xlsx', title: 'Pendaftar', rows: [heads, ...rows] });
  const fileName = 'SIMULASI pendaftar lagawi 2022.xlsx';
  const importId = await uploadApplications(house, by, { campaignId, fileName, bytes });
  await bookApplications(house, by, { campaignId, importId, roles: null, otherSector: '' });
}

/** As a form's own download writes it. */
function stampOf(hour: number, minute: number): string {
  const written = `${hour > 12 ? hour - 12 : hour}:${String(minute).padStart(2, '0')}:00`;
  return `2022/02/27 ${written} ${hour < 12 ? 'AM' : 'PM'} GMT+7`;
}

/** Whoever was found fit gets a link and agrees to the statement there: the form had none. */
async function agreeToAll({ house, by, story }: Scene, fit: ReadonlySet<string>): Promise<void> {
  const given = await story.at(at('2022-03-09', '16:00'), () => giveLinks(house, by, campaignId));
  await story.at(at('2022-03-10', '08:00'), async () => {
    for (const { application, token } of given) {
      if (!fit.has(application.applicationId)) continue;
      await agreeLater(house, { campaignId, token }, { agrees: true, language: 'id' });
    }
  });
}

async function idsOf({ database }: House): Promise<Map<string, string>> {
  const rows = await database.read
    .selectFrom('application')
    .select(['application_id', 'enterprise_name'])
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Map(rows.map((row) => [row.enterprise_name, row.application_id]));
}

interface Curator {
  who: Who;
  /** What this one gives above others. */
  lean: number;
}

/** Two of each institution. */
async function seatPanel(
  { house, story, by, people }: Scene,
  applicants: readonly Applicant[],
  idOf: (one: Applicant) => string,
): Promise<Curator[]> {
  const campaign = present(await campaignOf(house.database, campaignId), 'the campaign');
  const rng = seeded('lagawi-2022/kurator');
  const curators: Curator[] = [];
  await story.at(at('2022-03-10', '10:00'), async () => {
    for (const member of staff.filter(({ role }) => role === 'curator')) {
      const personId = present(people.get(member.key), 'a curator');
      const name = member.institution.replace('lembaga-', 'Lembaga ').toUpperCase();
      const institution = campaign.institutions.find((one) => one.name.toUpperCase() === name);
      const { institutionId } = present(institution, 'an institution');
      await addPanelMember(house, by, { campaignId, personId, institutionId });
      const who = present(await whoActs(house, personId, 'web'), 'a curator can act');
      await signPact(house, who, { campaignId, agrees: true });
      curators.push({ who, lean: rng.bell() * 0.25 });
    }
    const seated = curators.map(({ who }) => who);
    await declareRelations({ house, story, by }, { curators: seated, applicants, idOf });
    await planSheets(house, by, { campaignId, each: 3 });
  });
  return curators;
}

async function scoreAll(
  scene: Scene,
  asked: {
    curators: readonly Curator[];
    applicants: readonly Applicant[];
    idOf: (one: Applicant) => string;
  },
): Promise<void> {
  const { house, story } = scene;
  const rng = seeded('lagawi-2022/nilai');
  const sheets = await house.database.read
    .selectFrom('score_sheet as s')
    .innerJoin('application as a', 'a.application_id', 's.application_id')
    .innerJoin('person as p', 'p.person_id', 's.person_id')
    .select(['s.application_id', 's.person_id', 'a.sector'])
    .where('a.campaign_id', '=', campaignId)
    .where('s.removed_at', 'is', null)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.no')
    // By name: ids are new in every replay, and the same scores are to be drawn.
    .orderBy('p.name')
    .execute();
  const byId = new Map(asked.applicants.map((one) => [asked.idOf(one), one]));
  const sets = await selectSets(house.database.read, campaignId);
  const codes = await codesOf(scene);
  const drawn = sheets.map((sheet) => {
    const curator = asked.curators.find(({ who }) => who.personId === sheet.person_id);
    const { who, lean } = present(curator, 'a curator of the panel');
    const { worth } = present(byId.get(sheet.application_id), 'an applicant');
    const { criteria } = present(setOf(sets, sheet.sector), 'a set for each');
    const scores = criteria.map(({ id }) => ({
      ...{ criterion: id, score: score(rng, worth + lean), remark: '', seen: 0 },
    }));
    return { who, applicationId: sheet.application_id, scores };
  });
  const onPaper = drawn.slice(0, 2);
  for (const { who, ...sheet } of onPaper) await scoreOnPaper(scene, who, sheet);
  const typed = drawn.slice(onPaper.length);
  await inLanes([...typed.entries()], async ([i, { who, ...sheet }]) => {
    const hour = 9 + Math.floor((i % (drawn.length / 2)) / (drawn.length / 16));
    const on = i < drawn.length / 2 ? '2022-03-13' : '2022-03-14';
    await story.at(
      at(on, `${String(hour).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`),
      async () => {
        const { applicationId, scores } = sheet;
        const { blind, named } = partsOf(scores);
        const code = present(codes.get(applicationId), 'a sample');
        if (blind.length > 0) await lockSheet(house, who, { campaignId, code, scores: blind });
        await lockSheet(house, who, { campaignId, applicationId, scores: named });
      },
    );
  });
}

const minutesNumber = 'SIMULASI/BA/001/2022';

async function decideThirty(
  { house, story, by }: Story,
  members: readonly string[],
  afterLetters: () => Promise<void>,
): Promise<void> {
  const place = 'Bandar Lampung';
  const head = { campaignId, place, signatories };
  const conditional = await passOnCondition({ house, story, by });
  await meet({ house, story, by }, members);
  await story.at(at('2022-03-14', '19:00'), () =>
    issueMinutes(house, by, { ...head, number: minutesNumber, day: '2022-03-14' }),
  );
  await story.at(at('2022-03-15', '10:00'), async () => {
    const number = 'SIMULASI/SK/001/2022';
    await enterDecree(house, by, {
      campaignId,
      number,
      decidedOn: '2022-03-15',
      place,
      ...decider,
    });
    const list = { ...head, number: 'SIMULASI/DP/001/2022', day: '2022-03-15' };
    await issueParticipants(house, by, list);
    const official = { ...list, signatories: officials };
    await issueSelectionDecree(house, by, { ...official, number, typed: { grounds } });
    await issueAnnouncement(house, by, { ...official, number: 'SIMULASI/PG/001/2022' });
  });
  await keepSigned({ house, story, by }, minutesNumber);
  await story.at(at('2022-03-16', '09:00'), () =>
    issueLetters(house, by, { ...head, number: 'SIMULASI/SH/001/2022', day: '2022-03-16' }),
  );
  await afterLetters();
  await objectAndAnswer({ house, story, by });
  await story.at(at('2022-03-18', '11:00'), () =>
    recordConditionFinding(house, by, {
      ...{ campaignId, applicationId: conditional, condition: 1, result: 'met', dueOn: '' },
      remark: 'Label baru dilihat, berat bersih sudah tercetak.',
    }),
  );
}

/** Which enterprise of the registry each of the thirty became. */
export async function linkThirty(
  { house, story, by }: Scene,
  cast: readonly Enterprise[],
  enterprises: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = await idsOf(house);
  await story.at(at('2022-03-17', '09:00'), async () => {
    for (const { key, brand } of cast) {
      await linkParticipant(house, by, {
        campaignId,
        applicationId: present(ids.get(brand), 'an application'),
        enterpriseId: present(enterprises.get(key), 'an enterprise'),
      });
    }
  });
}
