/** Samples under a code, and sheets filled in on paper: typed by one, compared by another. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { closePanel, eraseApplication, openPanel, planSheets } from '../../src/curation/index.ts';
import { labelsOf, samplesOf, sheetPagesOf } from '../../src/curation/questions/samples.ts';
import { blindCode } from '../../src/curation/rules/samples.ts';
import { present } from '../../src/kernel/assert.ts';
import { giveGrant } from '../../src/people/index.ts';
import {
  type Applicant,
  allScores,
  apply,
  type Curator,
  openCall,
  pass,
  seatPanel,
  sheetForm,
} from '../curation.ts';
import { byHand } from '../ledger/journal-guard.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

const base = '/kampanye/lagawi/kurasi';
const campaignId = 'lagawi';

let site: Site;
let cast: Cast;
let manager: Visitor;
let admin: Visitor;
let applicant: Applicant;
let curators: Curator[];
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  admin = await site.as(cast.admin.personId);
  await openCall(site, cast, { seats: 1 });
  applicant = await apply(site, 1);
  await pass(site, cast, applicant);
  curators = await seatPanel(site, cast, 2);
  await planSheets(site.house, cast.admin, { campaignId, each: 2 });
});
after(() => site.close());

const textOf = async (visitor: Visitor, path: string) => (await visitor.send(path)).text();
const sending = (typed: Record<string, string>, field: string, file: Blob | null) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  if (file) body.set(field, file, 'lembar.pdf');
  return { method: 'POST', body };
};
const pdf = (text: string) => new Blob([`%PDF-1.4 ${text}`]);

test('a code of a label is free, drawn, and of three digits until most are taken', () => {
  const taken = new Set(['100', '101']);
  assert.equal(
    blindCode(taken, () => 0),
    '102',
  );
  assert.equal(
    blindCode(taken, (below) => below - 1),
    '999',
  );
  const many = new Set(Array.from({ length: 630 }, (_, i) => String(100 + i)));
  assert.equal(
    blindCode(many, () => 0),
    '1000',
  );
});

/** A remark that can be found wherever it is kept. */
const marked = (what: string) => `Rahasia-${what}`;

/** Whatever else may be written about an applicant, in each table that may hold it. */
async function write(applicationId: string): Promise<void> {
  const one = `'${applicationId}'`;
  const text = `'${marked('uji')}'`;
  const rows = [
    `screening values (${one}, 9, 'failed', '{}', ${text}, now(), null)`,
    `gate_finding (application_id, gate, version, result, remark, found_at)
     values (${one}, 'pirt', 1, 'notMet', ${text}, now())`,
    `mapping_finding values (${one}, 1, 1, 0, 'failed', ${text}, now(), null)`,
    `panel_conflict values (${one}, gen_random_uuid(), 'assisted', ${text}, now(), null)`,
    `panel_hint_answer values (${one}, gen_random_uuid(), ${text}, now(), null)`,
    `selection_override values (${one}, 1, 'waiting', ${text}, now(), null)`,
    `condition_finding values (${one}, 1, 1, 'lapsed', null, ${text}, now(), null)`,
    `selection_condition values (${one}, 1,
       jsonb_build_array(jsonb_build_object('text', ${text}, 'dueOn', '', 'checker', ${text})), now())`,
    `objection values (${one}, ${one}, 'data', 'Uji', now())`,
    `objection_answer values (${one}, 'rejected', ${text}, now(), null)`,
  ];
  for (const row of rows) await byHand(site.house.database.pool, `insert into ${row}`);
}

/** Tables with a row that has this text anywhere. */
async function placesOf(text: string): Promise<string[]> {
  const { pool } = site.house.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `select 1 from "${name}" t where t::text like $1 limit 1`,
      [`%${text}%`],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

let code: string;
test('a sample is received with what a taster has to know, and the label has no name', async () => {
  const told = { applicant: '1', product: 'Keripik', amount: '2 bungkus', storage: 'room' };
  const wrong = await manager.send(`${base}/contoh`, sending(told, 'photo', null));
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Centang alergennya/);
  const both = { ...told, 'allergens-none': '1', 'allergens-soy': '1' };
  assert.equal((await manager.send(`${base}/contoh`, sending(both, 'photo', null))).status, 422);
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a30' } })
    .png()
    .toBuffer();
  const sent = await manager.send(
    `${base}/contoh`,
    sending({ ...told, 'allergens-soy': '1' }, 'photo', new Blob([new Uint8Array(photo)])),
  );
  assert.equal(sent.status, 303);
  code = present((sent.headers.get('location') ?? '').split('/').at(-1), 'a code');
  assert.match(code, /^[1-9]\d\d$/);
  assert.match(await textOf(manager, `${base}/contoh/${code}`), /1\. Keripik Uji 1[\s\S]*Kedelai/);
  const picture = await manager.send(`${base}/contoh/${code}/foto`);
  assert.equal(picture.headers.get('content-type'), 'image/jpeg');
  assert.match(await textOf(manager, `${base}/contoh/label`), /^%PDF-/);
  const labels = labelsOf(await samplesOf(site.house.database, campaignId));
  assert.deepEqual(labels, [{ code, storage: 'Suhu ruang', allergens: 'Kedelai' }]);
});

test('a curator sees the code on the sheet and on its print, and no list of samples', async () => {
  const { visitor } = present(curators[0], 'a curator');
  assert.equal((await visitor.send(`${base}/contoh`)).status, 403);
  await openPanel(site.house, cast.admin, campaignId);
  const sheet = await textOf(visitor, `${base}/penilaian/${applicant.applicationId}`);
  assert.match(sheet, new RegExp(`Contoh ${code}`));
  const [, shown = ''] = sheet.match(/<img[^>]* src="([^"]+)"/) ?? [];
  const photo = await visitor.send(shown);
  assert.deepEqual([photo.status, photo.headers.get('content-type')], [200, 'image/jpeg']);
  const none = await present(curators[1], 'a curator').visitor.send(shown.replace(/\d$/, '9'));
  assert.equal(none.status, 404);
  const answer = await visitor.send(`${base}/penilaian/cetak`);
  assert.match(await answer.text(), /^%PDF-/);
  const { personId } = present(curators[0], 'a curator');
  const [page, ...more] = await sheetPagesOf(site.house.database, {
    ...{ campaignId, personId, linkTo: (id) => `http://uji.example/${id}` },
    blindLinkTo: (code) => `http://uji.example/contoh/${code}`,
  });
  assert.equal(more.length, 0);
  assert.equal(page?.scorer, 'Kurator 1');
  assert.equal(page?.link, `http://uji.example/${applicant.applicationId}`);
  assert.deepEqual(page?.facts.at(-1), ['Kode contoh', code]);
  assert.equal(page?.criteria[0]?.levels.length, 5);
});

const at = (nth: number) =>
  `${base}/kertas/${applicant.applicationId}/${present(curators[nth], 'a curator').personId}`;

test('a curator without a pact is named to whoever types the sheet, before and after', async () => {
  const { pool } = site.house.database;
  const { personId } = present(curators[0], 'a curator');
  const sign = (at: string) =>
    byHand(pool, `update panel_member set signed_at = ${at} where person_id = '${personId}'`);
  await sign('null');
  const html = await textOf(manager, at(0));
  assert.match(html, /Pakta integritas Kurator 1 belum tercatat, jadi/);
  assert.match(html, /href="\/kampanye\/lagawi\/kurasi\/panel">Catat pakta di halaman panel/);
  const typed = sending(sheetForm(allScores(4)), 'file', pdf('nol'));
  const early = await manager.send(at(0), typed);
  assert.equal(early.status, 422);
  assert.match(await early.text(), /Kurator 1 belum tercatat\. Catat dahulu[\s\S]*checked/);
  await sign('now()');
  assert.doesNotMatch(await textOf(manager, at(0)), /belum tercatat/);
});

test('typed by one with the scan, refused by another, typed again, then it counts', async () => {
  const { visitor } = present(curators[0], 'a curator');
  assert.equal((await visitor.send(at(1))).status, 403);
  const typed = sheetForm(allScores(4));
  const noScan = await manager.send(at(0), sending(typed, 'file', null));
  assert.equal(noScan.status, 422);
  assert.match(await noScan.text(), /Lampirkan pindaian[\s\S]*checked/);
  const { 'nilai-rasa': _, ...short } = typed;
  const missing = await manager.send(at(0), sending(short, 'file', pdf('satu')));
  assert.equal(missing.status, 422);
  assert.equal((await manager.send(at(0), sending(typed, 'file', pdf('satu')))).status, 303);
  // Before the second person the sheet is open and no score is there.
  const { pool } = site.house.database;
  const count = async () =>
    (await pool.query<{ n: number }>('select count(*)::int as n from score')).rows[0]?.n;
  assert.equal(await count(), 0);
  assert.match(await textOf(manager, at(0)), /menunggu orang kedua/);
  const self = await manager.post(`${at(0)}/pemeriksaan`, { same: '1', version: '1' });
  assert.match(await self.text(), /harus orang lain/);
  assert.match(await textOf(admin, at(0)), /Dimasukkan oleh/);
  const scan = await admin.send(`${at(0)}/pindaian`);
  assert.equal(await scan.text(), '%PDF-1.4 satu');
  const silent = await admin.post(`${at(0)}/pemeriksaan`, { remark: '', version: '1' });
  assert.equal(silent.status, 422);
  const differs = await admin.post(`${at(0)}/pemeriksaan`, {
    ...{ remark: `Rasa 3, bukan 4 ${marked('cocok')}`, version: '1' },
  });
  assert.equal(differs.status, 303);
  assert.match(await textOf(manager, `${base}/kertas`), /berbeda: Rasa 3, bukan 4/);
  const again = { ...sheetForm({ ...allScores(4), rasa: 3 }), 'catatan-rasa': marked('rasa') };
  assert.equal((await manager.send(at(0), sending(again, 'file', pdf('dua')))).status, 303);
  const stale = await admin.post(`${at(0)}/pemeriksaan`, { same: '1', version: '1' });
  assert.match(await stale.text(), /dimasukkan lagi sejak Anda membukanya/);
  assert.equal((await admin.post(`${at(0)}/pemeriksaan`, { same: '1', version: '2' })).status, 303);
  assert.equal(await count(), 6);
  const { rows } = await pool.query<{ score: number }>(
    "select score from score where criterion = 'rasa'",
  );
  assert.deepEqual(
    rows.map(({ score }) => score),
    [3],
  );
  assert.match(await textOf(visitor, `${base}/penilaian`), /1 dari 1 lembar sudah dikunci/);
  assert.equal((await manager.send(at(0))).status, 404);
});

test('what the curator tried on the screen is followed by what stands on the paper', async () => {
  const { visitor } = present(curators[1], 'a curator');
  const path = `${base}/penilaian/${applicant.applicationId}`;
  assert.equal((await visitor.post(path, sheetForm({ rasa: 1, khas: 5 }))).status, 200);
  const typed = sheetForm(allScores(5));
  assert.equal((await manager.send(at(1), sending(typed, 'file', pdf('tiga')))).status, 303);
  // The second curator is given an office right, and still reads nobody's sheet of paper.
  const both = present(curators[1], 'a curator').personId;
  await giveGrant(
    site.house,
    cast.admin,
    {
      ...{ personId: both, role: 'campaignManager', from: site.today },
      scope: { kind: 'campaign', id: campaignId },
    },
    async () => [],
  );
  const nosy = await site.as(both);
  for (const path of [at(1), `${at(1)}/pindaian`]) {
    assert.equal((await nosy.send(path)).status, 403);
  }
  assert.equal((await admin.post(`${at(1)}/pemeriksaan`, { same: '1', version: '1' })).status, 303);
  const { rows } = await site.house.database.pool.query<{ version: number; score: number }>(
    `select version, score from score where criterion = 'rasa' and person_id = $1
     order by version`,
    [curators[1]?.personId],
  );
  assert.deepEqual(rows, [
    { version: 1, score: 1 },
    { version: 2, score: 5 },
  ]);
  await closePanel(site.house, cast.admin, campaignId);
  const late = await manager.send(at(1), sending(typed, 'file', pdf('empat')));
  assert.equal(late.status, 404);
});

test('what became of a sample is recorded once', async () => {
  const path = `${base}/contoh/${code}`;
  assert.equal((await manager.post(path, { way: '', remark: '' })).status, 422);
  assert.equal((await manager.post(path, { way: 'eaten', remark: 'Bu Uji menerima' })).status, 303);
  assert.equal((await manager.post(path, { way: 'returned', remark: '' })).status, 422);
  assert.match(await textOf(manager, `${base}/contoh`), /Habis diuji/);
});

test('what is said of samples, their photos and the scans go with an erased application', async () => {
  const { pool } = site.house.database;
  const { rows: scans } = await pool.query<{ file_key: string }>(
    'select file_key from score_entry',
  );
  assert.equal(scans.length, 3);
  await (await site.as(null)).post(`${applicant.path}/mundur`, { confirms: '1' });
  const { applicationId } = applicant;
  await write(applicationId);
  assert.deepEqual(await placesOf('Rahasia'), [
    ...['condition_finding', 'gate_finding', 'mapping_finding', 'objection_answer'],
    ...['panel_conflict', 'panel_hint_answer', 'score', 'score_entry', 'score_entry_check'],
    ...['screening', 'selection_condition', 'selection_override'],
  ]);
  const before = await pool.query(
    'select criterion, version, score, saved_at from score order by 1, 2, person_id',
  );
  await eraseApplication(site.house, cast.admin, { campaignId, applicationId, reason: 'Diminta' });
  assert.deepEqual(await placesOf('Rahasia'), []);
  const left = await pool.query(
    'select criterion, version, score, saved_at from score order by 1, 2, person_id',
  );
  assert.deepEqual(left.rows, before.rows);
  for (const change of [
    "score set score = 1, remark = '(dihapus)'",
    "score set remark = 'lain'",
    `score_entry set scores = '[]'`,
    "selection_condition set conditions = conditions || '[{}]'",
  ]) {
    await assert.rejects(byHand(pool, `update ${change}`), /never changed/);
  }
  const { kept } = site.house.files;
  for (const { file_key: key } of scans) assert.equal(await kept.exists(key), false);
  assert.equal((await manager.send(`${base}/contoh/${code}/foto`)).status, 404);
  const gone = await textOf(manager, `${base}/contoh/${code}`);
  assert.match(gone, /\(dihapus\)/);
  assert.doesNotMatch(gone, /Bu Uji menerima/);
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from score');
  assert.ok((rows[0]?.n ?? 0) > 0);
});
