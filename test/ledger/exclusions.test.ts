/** What one campaign decides not to count leaves its own figure, and nothing else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createCampaign } from '../../src/campaigns/index.ts';
import { joinCampaign } from '../../src/enterprises/index.ts';
import { Problem, Problems } from '../../src/kernel/problem.ts';
import { createAdministrator, type Who, whoActs } from '../../src/people/index.ts';
import { closeCampaign, restateCampaign } from '../../src/sales/actions/close.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { excludeDays, liftExclusion } from '../../src/sales/actions/exclusions.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { excludedOf, exclusionsOf } from '../../src/sales/questions/exclusions.ts';
import { measuredOf } from '../../src/sales/questions/indicators.ts';
import { statementOf, statementsOf } from '../../src/sales/questions/statements.ts';
import { totalOf } from '../../src/sales/questions/total.ts';
import { type TestGround, testGround } from '../house.ts';
import { addEnterprises, requestOf, saleOf } from './cast.ts';

let house: TestGround;
let admin: Who;
let x: string;
let y: string;
before(async () => {
  house = await testGround('2026-06-17T03:00:00Z');
  const fields = { name: 'Ibu Admin', email: 'admin@contoh.example' };
  const id = await createAdministrator(house, { ...fields, password: 'kopi robusta lampung' });
  admin = (await whoActs(house, id, 'cli')) ?? assert.fail('an administrator');
  const days = { zone: 'WIB', from: '2026-06-01', to: '2026-06-17' };
  for (const campaign of ['ini', 'itu']) {
    await createCampaign(house, admin, { ...days, id: campaign, name: `Kampanye ${campaign}` });
  }
  [x = '', y = ''] = await addEnterprises(house, 2);
  for (const enterpriseId of [x, y]) {
    for (const campaignId of ['ini', 'itu']) {
      await joinCampaign(house, admin, { enterpriseId, campaignId, from: '2026-06-01' });
    }
    const sale = (date: string, amount: number, channel: 'bazaar' | 'whatsapp') =>
      saleOf({ day: date as never, toDay: date as never, amount, channel });
    await recordSales(
      house,
      requestOf(
        enterpriseId,
        sale('2026-06-03', 100_000, 'bazaar'),
        sale('2026-06-03', 20_000, 'whatsapp'),
        sale('2026-06-09', 3_000, 'whatsapp'),
      ),
    );
  }
});
after(() => house.close());

const total = async (campaignId = 'ini') =>
  (await totalOf(house.database, { campaignId })).byState.final.omzet;
const exclude = (over: object) =>
  excludeDays(house, admin, {
    ...{ campaignId: 'ini', enterpriseId: x, from: '2026-06-03', to: '2026-06-03' },
    ...{ channel: 'bazaar', reason: 'Barang usaha lain, rapat 10 Juni', ...over },
  });
const broken = async () => (await checkLedger(house.database)).filter((one) => one.broken > 0);
async function refusals(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    const all = error instanceof Problems ? error.all : [error];
    return all.map((one) => (one instanceof Problem ? one.code : assert.fail(String(one))));
  }
  return [];
}

test('days on a channel leave the figure of the one campaign, with what they come to', async () => {
  assert.equal(await total(), 246_000);
  const exclusionId = await exclude({});
  assert.equal(await total(), 146_000);
  assert.equal(await total('itu'), 246_000);
  const [one] = await exclusionsOf(house.database, { campaignId: 'ini' });
  assert.deepEqual(
    [one?.exclusionId, one?.channel, one?.omzet, one?.reason, one?.lifted],
    [exclusionId, 'bazaar', 100_000, 'Barang usaha lain, rapat 10 Juni', null],
  );
  const split = await totalOf(house.database, { campaignId: 'ini' });
  assert.deepEqual(split.byChannel.map(({ channel, sums }) => `${channel} ${sums.omzet}`).sort(), [
    'bazaar 100000',
    'whatsapp 46000',
  ]);
  assert.equal((await measuredOf(house.database, 'ini')).sales, 146_000);
  assert.deepEqual(await broken(), []);
});

test('two decisions on the same days leave them out once', async () => {
  const exclusionId = await exclude({ channel: '', to: '2026-06-05', reason: 'Semua kanal' });
  assert.equal(await total(), 126_000);
  assert.deepEqual(await excludedOf(house.database, { campaignId: 'ini' }), {
    count: 2,
    omzet: 120_000,
  });
  const lift = (reason: string) =>
    liftExclusion(house, admin, { campaignId: 'ini', exclusionId, reason });
  assert.deepEqual(await refusals(lift(' ')), ['exclusions.reasonMissing']);
  await lift('Keliru');
  assert.equal(await total(), 146_000);
  assert.deepEqual(await refusals(lift('Lagi')), ['exclusions.notStanding']);
  const elsewhere = { campaignId: 'itu', exclusionId, reason: 'x' };
  assert.deepEqual(await refusals(liftExclusion(house, admin, elsewhere)), [
    'exclusions.notStanding',
  ]);
});

test('a closed figure stays; the next one says that the lens had changed', async () => {
  await closeCampaign(house, admin, { campaignId: 'ini' });
  await exclude({ enterpriseId: y, reason: 'Sama' });
  const [closed] = await statementsOf(house.database, 'ini');
  assert.equal(closed?.total.omzet, 146_000);
  const { no } = await restateCampaign(house, admin, {
    ...{ campaignId: 'ini', restates: closed?.statementId ?? '' },
  });
  const restated = await statementOf(house.database, { campaignId: 'ini', no });
  assert.equal(restated.total.omzet, 46_000);
  assert.deepEqual(
    restated.changes.map(({ enterpriseId, cause, omzet }) => [enterpriseId === y, cause, omzet]),
    [[true, 'lens', -100_000]],
  );
  assert.deepEqual(await broken(), []);
});

test('what is no decision is refused, and nobody decides but who runs the campaign', async () => {
  const [stranger = ''] = await addEnterprises(house, 1);
  const asked = { enterpriseId: stranger, from: '2026-07-01', to: '2026-06-30', channel: 'kios' };
  assert.deepEqual(await refusals(exclude({ ...asked, reason: '' })), [
    'exclusions.notMember',
    'exclusions.daysWrong',
    'exclusions.channelWrong',
    'exclusions.reasonMissing',
  ]);
  const nobody = excludeDays(house, null, {
    ...{ campaignId: 'ini', enterpriseId: x, from: '2026-06-03', to: '', channel: '', reason: 'x' },
  });
  assert.deepEqual(await refusals(nobody), ['people.signInFirst']);
});
