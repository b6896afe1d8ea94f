/** Whoever objected is measured again: the same days by newer knowledge, and what then is said. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paperOf, papersOf } from '../../src/documents/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, type Day } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/index.ts';
import { decreeTyped } from '../curation.ts';
import { decreedFinal } from '../judging.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi/penjurian';
const change = `${base}/penetapan/perubahan`;
const api = '/api/v1/campaigns/lagawi/final';
const reason = 'Penjualan tercatat terlambat';

let site: Site;
let cast: Cast;
let admin: Visitor;
let owner: Visitor;
let ownerId: string;
let enterpriseId: string;
let upheld: string;
let opened: Day;
before(async () => {
  site = await openSite({ simulation: true, waysIn: true }, { idle: true });
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  opened = site.today;
  const { entrants, owners } = await decreedFinal(site, cast, 'lagawi');
  enterpriseId = present(entrants[1], 'an entrant');
  ownerId = present(owners[1], 'an owner');
  owner = await site.as(ownerId);
  const filed = { ground: 'data', body: 'Penjualan kami belum lengkap' };
  assert.equal((await owner.post(`${base}/hasil/${enterpriseId}`, filed)).status, 303);
  const { objections } = await (await admin.send(`${api}/objections`)).json();
  upheld = objections[0].id;
  const answer = { result: 'upheld', answer: 'Diukur ulang.' };
  assert.equal((await admin.post(`${base}/keberatan/${upheld}`, answer)).status, 303);
});
after(() => site.close());

const sold = (day: Day, amount: number) =>
  recordSales(site.house, {
    ...{ actor: { personId: cast.admin.personId, via: 'web' }, enterpriseId },
    ...{ zone: 'WIB', onBehalf: true, entries: [saleOf({ day, toDay: day, amount })] },
  });
const measure = async () => admin.post(`${change}/ukur`, { measured: upheld, why: reason });

test('a sale after the moment never counts, one before it that was told later does', async () => {
  site.ground.setNow(new Date(site.ground.clock().getTime() + 8 * 86_400_000));
  // Nobody is signed in for so long.
  admin = await site.as(cast.admin.personId);
  await sold(addDays(opened, 7), 900_000);
  assert.match(await (await measure()).text(), /Buku penjualan usaha ini masih sama/);
  await sold(addDays(opened, -2), 50_000);
  assert.equal((await measure()).status, 303);
  const back = `${change}/penarikan`;
  const withdraw = () => admin.post(back, { correction: '1', withdrawnWhy: 'Berkas keliru' });
  assert.match(
    await (await admin.post(back, { correction: '1', withdrawnWhy: '' })).text(),
    /Tulis alasannya/,
  );
  assert.equal((await withdraw()).status, 303);
  assert.match(await (await admin.send(change)).text(), /Ditarik, tidak dihitung. Alasan: Berkas/);
  assert.match(await (await withdraw()).text(), /sudah ditarik, atau sudah dipakai sebuah SK/);
  await sold(addDays(opened, -2), 100_000);
  assert.equal((await measure()).status, 303);
  const rows = await site.house.database.read
    .selectFrom('judging_correction')
    .select('measured')
    .orderBy('no')
    .execute();
  const [first] = await site.house.database.read
    .selectFrom('judging_finalist')
    .select('measured')
    .where('enterprise_id', '=', enterpriseId)
    .execute();
  const before = first?.measured as unknown as { weeks: number[] };
  assert.deepEqual(
    rows.map(({ measured }) => {
      const { cells, weeks } = measured as unknown as {
        cells: { omzet: number }[];
        weeks: number[];
      };
      return [cells.map(({ omzet }) => omzet), weeks[1]];
    }),
    [
      [[50_000], before.weeks[1]],
      [[150_000], before.weeks[1]],
    ],
  );
});

const later = (days: number) =>
  site.ground.setNow(new Date(site.ground.clock().getTime() + days * 86_400_000));
const own = async () => {
  const { criteria, measuredAgainAt } = await (
    await owner.send(`${api}/results/${enterpriseId}`)
  ).json();
  const sales = criteria.find((one: { id: string }) => one.id === 'sales');
  return [sales.figure, measuredAgainAt !== null];
};
const page = async () => (await owner.send(`${base}/hasil/${enterpriseId}`)).text();

test('minutes say who was measured again, with the figures to those inside alone', async () => {
  const head = { number: 'BA-2', day: addDays(opened, 8), place: 'Pesawaran' };
  const row = { 'row1-name': 'Uji', 'row1-title': 'Ketua', 'row1-nip': '' };
  const issued = await admin.post(`${base}/dokumen/berita-acara`, { ...head, ...row });
  assert.equal(issued.status, 303, await issued.text());
  const contentOf = async (kind: 'judgingMinutes' | 'judgingMinutesPublic') => {
    const [newest] = await papersOf(site.house.database, 'lagawi', kind);
    return JSON.stringify((await paperOf(site.house.database, newest?.paperId ?? ''))?.content);
  };
  const again = /Diukur ulang","Peserta 2, [^"]*: Nilai penjualan final Rp0 → Rp150\.000/;
  assert.match(await contentOf('judgingMinutes'), again);
  const open = await contentOf('judgingMinutesPublic');
  assert.match(open, /Diukur ulang","1 finalis/);
  assert.doesNotMatch(open, /150\.000/);
});

test('the own page shows what the standing decree rests on, and when that was measured', async () => {
  owner = await site.as(ownerId);
  assert.deepEqual(await own(), [0, false]);
  const decree = { ...decreeTyped(addDays(opened, 8), 'SK 2'), reason, byHand: 'Uji' };
  const typed = { ...decree, [`objection-${upheld}`]: '1', [`winners-${enterpriseId}`]: '1' };
  assert.match(await page(), /Diukur (?!ulang)[^<]*Pesanan yang baru final sesudah saat itu/);
  const entered = await admin.post(change, typed);
  assert.equal(entered.status, 303, await entered.text());
  assert.deepEqual(await own(), [150_000, true]);
  const said = /Diukur ulang [^<]* sesudah keberatan diterima[^<]*Bila angkanya keliru/;
  assert.match(await page(), said);
  later(90);
  owner = await site.as(ownerId);
  assert.match(await page(), /Diukur ulang/);
  assert.doesNotMatch(await page(), /Bila angkanya keliru/);
});
