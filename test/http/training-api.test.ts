/** Lists of trainees over the API: looked at, taken in, matched, decided on, taken back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let admin: Visitor;
let manager: Visitor;
let sari: Visitor;
let listId = '';
before(async () => {
  site = await openSite();
  const cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  manager = await site.as(cast.manager);
  sari = await site.as(cast.sari);
});
after(() => site.close());

const base = '/api/v1/training';
const csv = [
  'Nama;NIK;No HP;Tempat Lahir;Kab/Kota;Kegiatan;Tanggal',
  'Siti Aisyah;9901015503800001;081200000001;Metro;Kota Metro;Bimtek A;12 Maret 2018',
  'Hj. Siti Aisah;9901015503800001;;Metro;Kota Metro;Bimtek B;3 Mei 2019',
  'Sugiyono;;;Metro;Kota Metro;Bimtek A;12 Maret 2018',
  'Sugiono;;081200000009;Metro;Kota Metro;Bimtek B;3 Mei 2019',
  ';;;;Kota Metro;Bimtek B;3 Mei 2019',
].join('\n');

async function told<T>(answer: Promise<Response>): Promise<T> {
  const sent = await answer;
  const text = await sent.text();
  assert.equal(sent.status, 200, text);
  return JSON.parse(text);
}

interface List {
  listId: string;
  state: string;
  taken: number;
  plan: { rows: number; refused: { line: number }[] } | null;
}
interface Totals {
  all: { persons: number; attendances: number };
  provinces: { province: string; persons: number }[];
}
const totals = () => told<Totals>(admin.send(`${base}/totals`));

test('a list is looked at, told otherwise, and taken in', async () => {
  const content = Buffer.from(csv).toString('base64');
  const sent = { programme: 'e-Smart IKM', fileName: 'a.csv', content };
  const list = await told<List>(admin.json(`${base}/lists`, sent));
  listId = list.listId;
  assert.deepEqual([list.plan?.rows, list.plan?.refused.map(({ line }) => line)], [4, [6]]);
  const roles = { '': ['skip', 'nik', 'phone', 'birthPlace', 'region', 'batch', 'from'] };
  const nameless = await told<List>(admin.json(`${base}/lists/${listId}/plan`, { roles }));
  assert.equal(nameless.plan?.rows, 0);
  const odd = await admin.json(`${base}/lists/${listId}/plan`, { roles: { '': ['gelar'] } });
  assert.ok([400, 422].includes(odd.status), `${odd.status}`);
  await told(admin.json(`${base}/lists/${listId}/booking`, {}));
  for (let tries = 0; tries < 200; tries++) {
    const { state, taken } = await told<List>(admin.send(`${base}/lists/${listId}`));
    if (state === 'booked') {
      assert.equal(taken, 4);
      break;
    }
    await sleep(100);
  }
  const { all, provinces } = await totals();
  assert.deepEqual([all.persons, all.attendances], [3, 4]);
  assert.deepEqual(provinces, [{ province: '18', persons: 3, attendances: 4 }]);
});

test('every office reads the totals; names, lists and batches it is not shown, nor offered', async () => {
  const page = await manager.send('/pelatihan');
  const html = await page.text();
  assert.equal(page.status, 200);
  assert.match(html, /Menurut tahun|Per tahun/);
  assert.ok(html.includes('2019'));
  const [, shown = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  const links = [...shown.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  assert.deepEqual(links, ['/', '/pelatihan/rekap.csv']);
  assert.doesNotMatch(shown, /a\.csv|Bimtek|Siti/);
  assert.deepEqual(await told<Totals>(manager.send(`${base}/totals`)), await totals());
  assert.equal((await manager.send('/pelatihan/rekap.csv')).status, 200);
  for (const path of ['/pelatihan/tahun/2019', `/pelatihan/daftar/${listId}`]) {
    const refused = await manager.send(path);
    assert.equal(refused.status, 403, path);
    assert.match(await refused.text(), /Mintalah kepada administrator/);
  }
  assert.equal((await sari.send('/pelatihan')).status, 403, 'no producer');
});

test('a pair is told with its grounds, joined and parted; the trainee is told without a NIK', async () => {
  interface Pairs {
    total: number;
    pairs: { records: [string, string]; grounds: string[] }[];
  }
  const { total, pairs } = await told<Pairs>(admin.send(`${base}/pairs`));
  assert.equal(total, 1);
  const [pair] = pairs;
  assert.deepEqual(pair?.grounds, ['likeName', 'sameBirthPlace', 'sameRegion']);
  const decided = { kind: 'same', records: pair?.records };
  const { id } = await told<{ id: string }>(admin.json(`${base}/decisions`, decided));
  assert.equal((await totals()).all.persons, 2);
  interface Found {
    trainees: { traineeId: string; name: string }[];
  }
  const { trainees } = await told<Found>(admin.send(`${base}/trainees?name=sugyiono`));
  assert.equal(trainees.length, 1);
  const text = await (await admin.send(`${base}/trainees/${trainees[0]?.traineeId}`)).text();
  const trainee = JSON.parse(text);
  assert.deepEqual([trainee.records.length, trainee.attended.length], [2, 2]);
  assert.equal(trainee.decisions[0]?.decisionId, id);
  const siti = await told<Found>(admin.send(`${base}/trainees?name=siti`));
  const whole = await (await admin.send(`${base}/trainees/${siti.trainees[0]?.traineeId}`)).text();
  assert.match(whole, /"hasNik":true/);
  assert.doesNotMatch(whole, /9901015503800001/);
  const undone = await admin.send(`${base}/decisions/${id}`, { method: 'DELETE' });
  assert.equal(undone.status, 200);
  assert.equal((await totals()).all.persons, 3);
});

test('a list is taken back, and tells nothing any more', async () => {
  await told(admin.json(`${base}/lists/${listId}/reversal`, { reason: 'uji' }));
  assert.deepEqual((await totals()).all.persons, 0);
  const { state } = await told<List>(admin.send(`${base}/lists/${listId}`));
  assert.equal(state, 'reversed');
});

test('the table to take along says its rows, their sum and their hash', async () => {
  const sent = await admin.send('/pelatihan/rekap.csv');
  assert.equal(sent.status, 200);
  const text = await sent.text();
  assert.match(text, /# 0 baris/);
  assert.match(text, /# SHA-256 [0-9a-f]{64}/);
});
