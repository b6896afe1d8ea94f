/** Who is who in lists of trainees: whatever the order of lists, and undone to the byte. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { traineeFiles } from '../../demo/trainee-lists.ts';
import { writeTable } from '../../src/files/index.ts';
import {
  bookList,
  confirmList,
  decideOnTrainees,
  readTold,
  traineePairs,
  trainingTotals,
  undoDecision,
  uploadList,
} from '../../src/training/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
});
after(() => site.close());

const nothingTold = { roles: null, title: '', venue: '', from: '', until: '' };
const persons = 300;

async function takeIn(on: Site, by: Cast, file: { fileName: string; bytes: Uint8Array }) {
  const bytes = Buffer.from(file.bytes);
  const given = { programme: 'e-Smart IKM', fileName: file.fileName, bytes };
  const jobs = { enqueue: async () => undefined, wake: () => undefined };
  const house = { ...on.house, jobs };
  const listId = await uploadList(house, by.admin, given);
  await confirmList(house, by.admin, { listId, told: readTold(nothingTold) });
  await bookList(house, { listId });
}

/** Which rows are one person: by what is written in them, not by ids. */
async function personsOn({ house }: Site): Promise<string[]> {
  const { rows } = await house.database.pool.query<{ person: string }>(
    `select string_agg(said, ' / ' order by said) as person from (
       select trainee_id, concat_ws('|', name, nik is not null, phone, birth_day, region_code)
         as said from training_record) as t group by trainee_id`,
  );
  return rows.map(({ person }) => person).sort();
}

async function tables({ house }: Site): Promise<unknown> {
  const { pool } = house.database;
  const names = ['training_record', 'training_row', 'training_candidate', 'training_word'];
  const dumps = names.map((name) => pool.query(`select * from ${name} t order by t::text`));
  return (await Promise.all(dumps)).map(({ rows }) => rows);
}

test('six years of lists: the same persons whatever the order, in halves, or twice', async () => {
  const files = traineeFiles('uji', persons);
  for (const file of files) await takeIn(site, cast, file);
  const there = await personsOn(site);
  assert.ok(there.length > persons * 0.9 && there.length < persons * 1.2, `${there.length}`);
  const before = await trainingTotals(site.house.database);
  assert.ok(before.all.persons <= before.all.attendances);
  // Once more, all of them.
  for (const file of files) await takeIn(site, cast, file);
  assert.deepEqual(await personsOn(site), there);
  assert.deepEqual(await trainingTotals(site.house.database), before);
  // From the last to the first, in a house of its own.
  const other = await openSite();
  try {
    const by = await castOf(other);
    for (const file of files.toReversed()) await takeIn(other, by, file);
    assert.deepEqual(await personsOn(other), there);
    assert.deepEqual((await trainingTotals(other.house.database)).all, before.all);
  } finally {
    await other.close();
  }
});

test('a pair is joined, and undone to the byte', async () => {
  const { house } = site;
  const before = await tables(site);
  const { pairs, total } = await traineePairs(house.database, { limit: 1, offset: 0 });
  const [pair] = pairs;
  assert.ok(pair && total > 0, 'there is a pair');
  const { all } = await trainingTotals(house.database);
  const decision = { kind: 'same', ids: pair.records } as const;
  const decisionId = await decideOnTrainees(house, cast.admin, { decision, reason: 'uji' });
  const joined = await trainingTotals(house.database);
  assert.equal(joined.all.persons, all.persons - 1);
  assert.ok((await traineePairs(house.database, { limit: 1, offset: 0 })).total < total);
  assert.notDeepEqual(await tables(site), before);
  await undoDecision(house, cast.admin, decisionId);
  assert.deepEqual(await tables(site), before);
  assert.deepEqual((await trainingTotals(house.database)).all, all);
  assert.equal((await traineePairs(house.database, { limit: 1, offset: 0 })).total, total);
});

test('a pair that is kept apart is not asked about again, until that is undone', async () => {
  const { house } = site;
  const { pairs, total } = await traineePairs(house.database, { limit: 1, offset: 0 });
  const [pair] = pairs;
  assert.ok(pair);
  const decision = { kind: 'apart', ids: pair.records } as const;
  const decisionId = await decideOnTrainees(house, cast.admin, { decision, reason: '' });
  const now = await traineePairs(house.database, { limit: total, offset: 0 });
  assert.equal(now.total, total - 1);
  const same = { decision: { kind: 'same', ids: pair.records }, reason: '' } as const;
  await assert.rejects(decideOnTrainees(house, cast.admin, same), /heldApart/);
  await undoDecision(house, cast.admin, decisionId);
  assert.equal((await traineePairs(house.database, { limit: 1, offset: 0 })).total, total);
});

test('a record freed by the page is a person of its own, and its numbers join it no more', async () => {
  const { house } = site;
  const { rows } = await house.database.pool.query<{ trainee_id: string; last: string }>(
    `select trainee_id, (array_agg(record_id order by record_id desc))[1] as last
     from training_record group by trainee_id having count(*) = 2 limit 1`,
  );
  const [one] = rows;
  assert.ok(one);
  const { all } = await trainingTotals(house.database);
  const admin: Visitor = await site.as(cast.admin.personId);
  const page = `/pelatihan/orang/${one.trainee_id}`;
  assert.match(await (await admin.send(page)).text(), /Bukan orang ini/);
  const freed = await admin.post(`/pelatihan/isian/${one.last}/pelepasan`, {});
  assert.equal(freed.status, 303);
  assert.equal((await trainingTotals(house.database)).all.persons, all.persons + 1);
  // The same lists once more: it stays free.
  for (const file of traineeFiles('uji', persons)) await takeIn(site, cast, file);
  assert.equal((await trainingTotals(house.database)).all.persons, all.persons + 1);
  const shown = await (await admin.send(`/pelatihan/orang/${one.last}`)).text();
  const [, undo = ''] = /action="(\/pelatihan\/putusan\/[^"]+)"/.exec(shown) ?? [];
  const undone = await admin.post(undo, {});
  assert.equal(undone.headers.get('location'), `/pelatihan/orang/${one.last}`);
  assert.equal((await trainingTotals(house.database)).all.persons, all.persons);
  // Its own address leads to whom it belongs to now.
  const led = await admin.send(`/pelatihan/orang/${one.last}`);
  assert.equal(led.headers.get('location'), page);
});

test('a trainee is found with a slip of the pen, a title, in another order of spelling', async () => {
  const admin = await site.as(cast.admin.personId);
  const heads = ['Nama', 'No HP', 'Kab/Kota', 'Kegiatan', 'Tanggal'];
  const rows = [
    ['Hj. Siti Khodijah Wirasaputra, S.E.', '', 'Kota Metro', 'Bimtek A', '12 Maret 2020'],
    ['Nurhayati Bagasmara', '', 'Kota Metro', 'Bimtek A', '12 Maret 2020'],
  ];
  const bytes = await writeTable({ format: 'csv', title: '', rows: [heads, ...rows] });
  await takeIn(site, cast, { fileName: 'dua.csv', bytes });
  const search = async (text: string) =>
    (await admin.send(`/pelatihan/orang?cari=${encodeURIComponent(text)}`)).text();
  for (const typed of ['sitti khodijah wirasaputra', 'Siti Kohdijah', 'wirasaptura', 'khodi']) {
    assert.match(await search(typed), /Siti Khodijah Wirasaputra/, typed);
  }
  assert.match(await search('nur hayati bagasmra'), /Nurhayati Bagasmara/);
  assert.match(await search('zzzzzz'), /Tidak ada nama yang mirip/);
});

test('an initial is like no word that only sounds as it; Muhammad is found as M.', async () => {
  const admin = await site.as(cast.admin.personId);
  const rows = [
    ['Nama', 'Kab/Kota', 'Kegiatan', 'Tanggal'],
    ...['Wagiman S.', 'Wagiyo B.', 'M. Wagisuparman'].map((name) => [
      ...[name, 'Kota Metro', 'Bimtek A', '12 Maret 2020'],
    ]),
  ];
  const bytes = await writeTable({ format: 'csv', title: '', rows });
  await takeIn(site, cast, { fileName: 'huruf.csv', bytes });
  const search = async (text: string) =>
    (await admin.send(`/pelatihan/orang?cari=${encodeURIComponent(text)}`)).text();
  for (const typed of ['zzzz', 'bbbb']) {
    assert.match(await search(typed), /Tidak ada nama yang mirip/, typed);
  }
  assert.match(await search('Wagiman S'), /Wagiman S\./);
  assert.match(await search('Muhammad Wagisuparman'), /M\. Wagisuparman/);
});

test('a search is noted as a look at each who was found, without what was typed', async () => {
  const admin = await site.as(cast.admin.personId);
  const notes = async () => {
    const { rows } = await site.house.database.pool.query<{ thing_id: string; row: string }>(
      `select thing_id, row_to_json(j)::text as row from journal j
       where verb = 'people.lookAt' and thing = 'trainee' order by seq`,
    );
    return rows;
  };
  const before = (await notes()).length;
  for (const path of ['/pelatihan/orang?cari=', '/api/v1/training/trainees?name=']) {
    await admin.send(`${path}${encodeURIComponent('Siti Khodijah Wirasaputra')}`);
  }
  await admin.send('/pelatihan/orang?cari=zzzzzz');
  const now = (await notes()).slice(before);
  assert.equal(now.length, 2);
  assert.equal(new Set(now.map((one) => one.thing_id)).size, 1);
  for (const { row } of now) assert.doesNotMatch(row, /Khodijah|Wirasaputra/i);
});
