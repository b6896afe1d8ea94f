import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { present } from '../kernel/assert.ts';
import { day } from '../kernel/day.ts';
import { Problem, Problems } from '../kernel/problem.ts';
import {
  createAdministrator,
  createPerson,
  giveGrant,
  type Who,
  whoActs,
} from '../people/index.ts';
import { setIndicators, setQuotas, setSectors, setTarget, tellReading } from './actions/setup.ts';
import {
  addInstitution,
  campaignOf,
  createCampaign,
  defineSale,
  setInstitutions,
} from './index.ts';
import { setupOf } from './questions/setup.ts';
import { sectorOfKbli } from './rules/setup.ts';
import { shippedName } from './rules/template.ts';

let house: TestGround;
let admin: Who;
let manager: Who;
const window = { zone: 'WIB', from: '2026-03-20', to: '2026-06-17' };
before(async () => {
  house = await testGround('2026-03-01T03:00:00Z');
  const as = async (id: string) => present(await whoActs(house, id, 'cli'), 'who acts');
  const fields = { name: 'Ibu Admin', email: 'admin@contoh.example' };
  admin = await as(
    await createAdministrator(house, { ...fields, password: 'kopi robusta lampung' }),
  );
  await createCampaign(house, admin, {
    ...{ ...window, id: 'lagawi', name: 'Lagawi', template: shippedName },
  });
  const personId = await createPerson(house, admin, {
    ...{ name: 'Pak Manajer', email: 'manajer@contoh.example' },
  });
  const scope = { kind: 'campaign', id: 'lagawi' } as const;
  const grant = { personId, role: 'campaignManager', scope, from: day('2026-01-01') } as const;
  await giveGrant(house, admin, grant, async () => []);
  manager = await as(personId);
});
after(() => house.close());

const setup = (campaignId = 'lagawi') => setupOf(house.database, campaignId);
async function refusals(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    const all = error instanceof Problems ? error.all : [error];
    return all.map((one) => {
      if (!(one instanceof Problem)) throw one;
      return one.field ? `${one.code} @${one.field}` : one.code;
    });
  }
  return [];
}

test('a campaign begins from the shipped template: stages around its window, and all the rest', async () => {
  const campaign = present(await campaignOf(house.database, 'lagawi'), 'the campaign');
  assert.deepEqual(
    campaign.stages.map(({ name, from, to }) => `${from} ${to} ${name}`),
    [
      '2026-02-27 2026-03-06 Penjaringan',
      '2026-03-13 2026-03-14 Kurasi',
      '2026-03-17 2026-03-17 Pembukaan dan pengumuman peserta',
      '2026-03-20 2026-06-17 Pendampingan dan pemantauan penjualan',
      '2026-06-18 2026-06-22 Penjurian',
      '2026-06-23 2026-06-23 Penutupan dan penghargaan',
    ],
  );
  const { sectors, quotas, indicators } = await setup();
  assert.deepEqual(quotas, { members: 30, finalists: null, winners: 5, waiting: 10 });
  assert.equal(sectors.length, 5);
  assert.deepEqual(
    indicators.map(({ code, measure }) => `${code} ${measure}`),
    ['onboarding onboardedDuring', 'penjualan sales', 'didampingi told', 'dilatih told'],
  );
});

test('sectors are the campaign’s own, know their KBLI, and fit the quota', async () => {
  const row = (name: string, kbli = '', quota = '', code = '') => ({ name, kbli, quota, code });
  const set = (...sectors: ReturnType<typeof row>[]) =>
    setSectors(house, manager, { campaignId: 'lagawi', sectors }, async () => new Map());
  assert.deepEqual(
    await refusals(
      set(row('Pangan', '10, x'), row('', '11'), row('pangan', '10', '-1'), row('A', '', '31')),
    ),
    [
      'setup.kbliWrong @row1-kbli',
      'setup.nameMissing @row2-name',
      'setup.codeTaken @row3-name',
      'setup.kbliTwice @row3-kbli',
      'setup.amountWrong @row3-quota',
      'setup.sectorQuotas',
    ],
  );
  await set(
    row('Pangan olahan', '10; 11', '19'),
    row(''),
    row('Mainan anak', '324', '1'),
    row('Kriya', '32 16'),
  );
  const { sectors } = await setup();
  assert.deepEqual(
    sectors.map(({ code, kbli, quota }) => [code, kbli, quota]),
    [
      ['pangan-olahan', ['10', '11'], 19],
      ['mainan-anak', ['324'], 1],
      ['kriya', ['32', '16'], null],
    ],
  );
  // A new name keeps the code that other rows hang on.
  await set(
    row('Makanan', '10', '', 'pangan-olahan'),
    row('Mainan anak', '324', '', 'mainan-anak'),
  );
  assert.deepEqual(
    (await setup()).sectors.map(({ code, name }) => `${code} ${name}`),
    ['pangan-olahan Makanan', 'mainan-anak Mainan anak'],
  );
});

test('the longest beginning of a KBLI code that fits tells the sector', () => {
  const sector = (code: string, kbli: string[]) => ({
    ...{ code, name: code, nameEn: '', kbli, quota: null },
  });
  const sectors = [
    sector('kriya', ['32', '16']),
    sector('mainan', ['324']),
    sector('pangan', ['10']),
  ];
  const of = (...codes: string[]) => sectorOfKbli(sectors, codes)?.code ?? null;
  assert.equal(of('32401'), 'mainan');
  assert.equal(of('32111'), 'kriya');
  assert.equal(of('47111', '10794'), 'pangan');
  assert.equal(of('47111'), null);
  assert.equal(of(), null);
});

test('quotas fall from participants to winners, and are not below what sectors promise', async () => {
  const set = (members: string, finalists: string, winners: string) =>
    setQuotas(house, manager, 'lagawi', { members, finalists, winners });
  assert.deepEqual(await refusals(set('30', '5', '10')), ['setup.quotaOrder']);
  assert.deepEqual(await refusals(set('tiga', '0', '')), [
    'setup.amountWrong @members',
    'setup.amountWrong @finalists',
  ]);
  await set('1.000', '', '5');
  assert.deepEqual((await setup()).quotas, {
    members: 1000,
    finalists: null,
    winners: 5,
    waiting: 10,
  });
});

test('a waiting list is as long as the campaign says, and as before where nothing is said', async () => {
  const set = (waiting?: string) =>
    setQuotas(house, manager, 'lagawi', { members: '1000', finalists: '', winners: '5', waiting });
  const length = async () => (await setup()).quotas.waiting;
  for (const wrong of ['-1', '1001', 'sepuluh', '2,5']) {
    assert.deepEqual(await refusals(set(wrong)), ['setup.waitingWrong @waiting']);
  }
  const lengths: number[] = [];
  for (const typed of ['3', undefined, '0', undefined, '']) {
    await set(typed);
    lengths.push(await length());
  }
  assert.deepEqual(lengths, [3, 3, 0, 0, 10]);
});

test('a target is set once and changed with its reason; each that was in force stays', async () => {
  const set = (target: string, reason = '', code = 'penjualan') =>
    setTarget(house, manager, { campaignId: 'lagawi', code, target, reason });
  await set('5.000.000.000');
  assert.deepEqual(await refusals(set('6000jt')), ['setup.targetReason @reason']);
  assert.deepEqual(await refusals(set('5000jt', 'x')), ['setup.targetSame @target']);
  assert.deepEqual(await refusals(set('nol', 'x', 'onboarding')), ['setup.targetWrong @target']);
  assert.deepEqual(await refusals(set('1', '', 'tidak-ada')), ['setup.noSuchIndicator']);
  await set('6000jt', 'Rapat 12 Maret');
  const sales = (await setup()).indicators.find(({ code }) => code === 'penjualan');
  assert.deepEqual(
    sales?.targets.map(({ version, target, reason }) => [version, target, reason]),
    [
      [1, 5_000_000_000, ''],
      [2, 6_000_000_000, 'Rapat 12 Maret'],
    ],
  );
});

test('what a person tells has a day and a source; the newest day holds, also when told late', async () => {
  const tell = (asOf: string, reached: string, code = 'didampingi', source = 'Daftar hadir') =>
    tellReading(house, manager, { campaignId: 'lagawi', code, asOf, reached, source });
  await tell('2026-02-28', '12');
  await tell('2026-02-20', '8');
  await tell('2026-02-28', '13');
  const reading = async () =>
    (await setup()).indicators.find(({ code }) => code === 'didampingi')?.reading;
  assert.deepEqual([(await reading())?.asOf, (await reading())?.reached], ['2026-02-28', 13]);
  assert.deepEqual(await refusals(tell('2026-03-02', 'x', 'didampingi', ' ')), [
    'setup.readingDayWrong @asOf',
    'setup.readingWrong @reached',
    'setup.sourceMissing @source',
  ]);
  assert.deepEqual(await refusals(tell('2026-02-28', '1', 'penjualan')), ['setup.notTold']);
});

test('an indicator with a target or a figure changes its words and never goes', async () => {
  const row = (name: string, code = '', measure = 'told') => ({
    ...{ name, code, measure, unit: 'IKM', meaning: 'Yang dihitung', source: '' },
  });
  const set = (...rows: ReturnType<typeof row>[]) => setIndicators(house, manager, 'lagawi', rows);
  assert.deepEqual(await refusals(set(row('Baru'))), ['setup.indicatorInUse']);
  assert.deepEqual(await refusals(set(row('A', '', 'lain'), { ...row('B'), unit: '' })), [
    'setup.measureWrong @row1-measure',
    'setup.unitMissing @row2-unit',
  ]);
  await set(row('Omzet', 'penjualan', 'sales'), row('Didampingi', 'didampingi'), row('Baru'));
  const { indicators } = await setup();
  assert.deepEqual(
    indicators.map(({ code, name, targets }) => `${code} ${name} ${targets.length}`),
    ['penjualan Omzet 2', 'didampingi Didampingi 0', 'baru Baru 0'],
  );
});

test('a campaign of this house is a template, too: its rules, and none of its promises', async () => {
  const institutionId = await addInstitution(house, admin, {
    name: 'Lembaga A',
    campaignId: 'lagawi',
  });
  await setInstitutions(house, manager, 'lagawi', [
    { institutionId, role: 'manager', roleName: 'Movement manager' },
  ]);
  await defineSale(house, manager, 'lagawi', {
    ...{ words: { id: 'Hanya berbukti', en: 'Proven only' }, streams: ['campaign'] },
    ...{ channels: null, leastEvidence: 'B', reason: 'Rapat' },
  });
  await createCampaign(house, admin, {
    ...{ zone: 'WIB', from: '2027-01-04', to: '2027-02-28', id: 'lagi', name: 'Lagi' },
    template: 'lagawi',
  });
  const campaign = present(await campaignOf(house.database, 'lagi'), 'the campaign');
  assert.deepEqual(
    campaign.stages.map(({ from, to }) => `${from} ${to}`),
    [
      '2026-12-14 2026-12-21',
      '2026-12-28 2026-12-29',
      '2027-01-01 2027-01-01',
      '2027-01-04 2027-02-28',
      '2027-03-01 2027-03-05',
      '2027-03-06 2027-03-06',
    ],
  );
  assert.deepEqual(
    [campaign.definition.leastEvidence, campaign.definition.version, campaign.definition.reason],
    ['B', 1, 'Mengikuti Lagawi'],
  );
  assert.equal(campaign.institutions[0]?.roleName, 'Movement manager');
  const { indicators, quotas } = await setup('lagi');
  assert.equal(quotas.members, 1000);
  assert.ok(indicators.every(({ targets, reading }) => targets.length === 0 && !reading));
  const asked = { ...window, id: 'lain', name: 'Lain', template: 'tidak-ada' };
  assert.deepEqual(await refusals(createCampaign(house, admin, asked)), [
    'setup.noSuchTemplate @template',
  ]);
  await createCampaign(house, admin, { ...window, id: 'kosong', name: 'Kosong' });
  assert.deepEqual(await setup('kosong'), {
    ...{ sectors: [], indicators: [] },
    quotas: { members: null, finalists: null, winners: null, waiting: 10 },
  });
});
