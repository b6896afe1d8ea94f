/** A trainee is erased: no value of theirs is left in any table, and every count stays. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { peoplePorts } from '../../src/desk/index.ts';
import { batchOf, batchZip } from '../../src/documents/index.ts';
import { enterpriseTargets } from '../../src/enterprises/index.ts';
import { erasePerson, setNik } from '../../src/people/index.ts';
import {
  certificatesOfBatch,
  eraseTrainee,
  issueCertificates,
  linkEnterprise,
  trainingTotals,
  undoLink,
} from '../../src/training/index.ts';
import { type Cast, castOf, openSite, type Site, until, type Visitor } from '../site.ts';
import { batchNamed, certificateHead, takeInTold, traineeNamed } from '../trainees.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
let batchId: string;
let linkId: string;
const first = {
  ...{ name: 'Wuryantini Kesumaningrum', nik: '9901015503800001', phone: '081234500001' },
  ...{ birthPlace: 'Tulungsari', birthDay: '15 Maret 1980', enterprise: 'Keripik Bu Wuryantini' },
};
const told = [
  first,
  {
    ...{ name: 'Wuryantini Kesumaningrum S.E.', nik: '9901015503800001', batch: 'Bimtek B' },
    enterprise: 'Madu Berdua',
  },
  // Told of by the number that an office gave it.
  {
    ...{ name: 'WURYANTINI KESUMANINGRUM', nik: '9901015503800001', batch: 'Bimtek C' },
    ...{ enterprise: 'Sambal W', nib: '0000000000017' },
  },
  {
    ...{ name: 'Wuryantini', nik: '9901015503800001', batch: 'Bimtek D' },
    enterprise: 'Kopi Terdaftar',
  },
  { name: 'Sugiyono', phone: '081234500002', enterprise: 'MADU BERDUA' },
  { name: 'Rohani Dewi', phone: '081234500003' },
  { name: 'Rohani', phone: '081234500003' },
  { name: 'Tini', nik: '9901015503800004' },
];
/** Of the first rows, who are one person, and of the enterprises that nobody else tells of. */
const values =
  /Wuryantini|Kesumaningrum|990101550380000?1|81234500001|1980-03-15|tulungsari|Sambal W|0000000000017/i;

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
  await takeInTold(site, cast, told);
  batchId = await batchNamed(site, 'Bimtek A');
  const link = {
    kind: 'same',
    enterpriseId: cast.kopi,
    key: await keyOf('Kopi Terdaftar'),
  } as const;
  linkId = await linkEnterprise(site.house, cast.admin, link);
  const asked = { batchId, traineeId: null, confirms: true, ...certificateHead };
  await issueCertificates(site.house, cast.admin, asked);
  await until(async () => {
    const { rows } = await site.house.database.pool.query(
      `select 1 from paper_batch where state = 'made'`,
    );
    return rows.length > 0;
  }, 'the file of all');
});
after(() => site.close());

/** By which it is counted, of whoever tells it first; '' where no row does. */
async function keyOf(enterprise: string): Promise<string> {
  const { rows } = await site.house.database.pool.query<{ key: string }>(
    `select enterprise_key as key from training_row where lower(enterprise) = lower($1)
     order by line limit 1`,
    [enterprise],
  );
  return rows[0]?.key ?? '';
}

/** How many rows tell each, as they name it. */
async function enterprisesTold(): Promise<Record<string, number>> {
  const { rows } = await site.house.database.pool.query<{ name: string; n: number }>(
    `select lower(enterprise) as name, count(*)::integer as n from training_row
     where enterprise_key <> '' group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** Every row of every table that rooms write, as text. */
async function everything(): Promise<string[]> {
  const { pool } = site.house.database;
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
       and relkind = 'r' and relname ~ '^(training_|paper|journal)'`,
  );
  const dumps = rows.map(async ({ name }) => {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    return rows.map(({ row }) => `${name} ${row}`);
  });
  return (await Promise.all(dumps)).flat();
}

test('what lists told goes from every table, counts and rows stay', async () => {
  const { database } = site.house;
  const before = await trainingTotals(database);
  assert.ok((await everything()).filter((row) => values.test(row)).length > 3, 'it is there');
  const traineeId = await traineeNamed(site, 'Wuryantini Kesumaningrum');
  const [certificate] = (await certificatesOfBatch(database, batchId)).filter(
    (one) => one.traineeId === traineeId,
  );
  assert.ok(certificate);
  const nobody = await site.browse(null);
  const form = await (await admin.send(`/pelatihan/orang/${traineeId}`)).text();
  assert.match(form, /Nama usahanya ikut dihapus bila hanya orang ini yang menyebutnya/);
  const page = await nobody.go(`/periksa/${certificate.paperId}`);
  const { path: checkedAt } = page;
  const at = `/pelatihan/orang/${traineeId}/penghapusan`;
  const unsure = await admin.post(at, { reason: 'permintaan tertulis', sure: 'ya' });
  assert.equal(unsure.status, 422);
  assert.match(await unsure.text(), /Ketik HAPUS[\s\S]*permintaan tertulis/);
  assert.equal((await admin.post(at, { reason: '', sure: 'HAPUS' })).status, 422);
  assert.equal((await admin.post(at, { reason: 'permintaan', sure: 'HAPUS' })).status, 303);
  const left = (await everything()).filter((row) => values.test(row));
  assert.deepEqual(left, []);
  assert.deepEqual(await trainingTotals(database), before);
  assert.equal(before.all.enterprises, 4);
  // What others tell of, or the registry knows, is known otherwise.
  assert.deepEqual(await enterprisesTold(), { '': 2, 'kopi terdaftar': 1, 'madu berdua': 2 });
  const registry = await (await admin.send('/pelatihan')).text();
  assert.match(registry, /1 dari 4 usaha terhubung/);
  // Nobody finds them: by name, by the old address, by the own number.
  assert.match(
    await (await admin.send('/pelatihan/orang?cari=wuryantini')).text(),
    /Tidak ada nama yang mirip/,
  );
  assert.equal((await admin.send(`/pelatihan/orang/${traineeId}`)).status, 404);
  assert.equal((await admin.post(at, { reason: 'lagi', sure: 'HAPUS' })).status, 404);
  const own = await site.as(null);
  const asked = { number: '9901015503800001', birthDay: '1980-03-15' };
  assert.match(await (await own.post('/sertifikat', asked)).text(), /Tidak ada sertifikat/);
  // The batch still counts them, without a name.
  const shown = await (await admin.send(`/pelatihan/angkatan/${batchId}`)).text();
  assert.match(shown, /Data dihapus/);
  assert.match(await (await admin.send(`${shownAt(batchId)}`)).text(), /Isinya dihapus/);
  // Whoever holds the paper can still have it checked.
  const paper = await nobody.go(checkedAt);
  assert.match(paper.html, /Masih berlaku/);
  const pdf = await admin.send(`/pelatihan/sertifikat/${certificate.certificateId}/berkas`);
  assert.equal(pdf.status, 410);
});

const shownAt = (id: string): string => `/pelatihan/angkatan/${id}/sertifikat`;

test('the file of all certificates is made anew by itself, without the erased one', async () => {
  const { database, files } = site.house;
  const batch = await until(async () => {
    const made = await database.pool.query<{ batch_id: string; total: number; papers: number }>(
      `select b.batch_id, b.total, count(p.content)::integer as papers
       from paper_batch b join paper p using (batch_id)
       where b.state = 'made' and not b.is_stale group by b.batch_id`,
    );
    return made.rows[0] ?? null;
  }, 'the file, made anew');
  assert.equal(batch.papers, batch.total - 1);
  const kept = await batchOf(database, batch.batch_id);
  const zip = kept && (await batchZip(files, kept));
  assert.ok(zip);
  const names = [...zip.toString('latin1').matchAll(/b-12-ikm-2018-\d+-([a-z-]+)\.pdf/g)];
  const told = new Set(names.map(([, name]) => name));
  assert.equal(told.size, batch.papers);
  assert.ok(![...told].some((name) => name?.includes('wuryantini')), [...told].join());
  const page = await (await admin.send(shownAt(batchId))).text();
  assert.match(page, /Unduh semua/);
  assert.doesNotMatch(page, /Gagal disusun/);
});

test('the same list once more brings nobody back and counts nobody anew', async () => {
  const { database } = site.house;
  const before = await trainingTotals(database);
  await takeInTold(site, cast, told);
  assert.deepEqual(await trainingTotals(database), before);
  assert.deepEqual(
    (await everything()).filter((row) => values.test(row)),
    [],
  );
  assert.deepEqual(await enterprisesTold(), { '': 4, 'kopi terdaftar': 2, 'madu berdua': 4 });
});

test('a list in which an erased person tells of another enterprise does not name it', async () => {
  const { database } = site.house;
  const { enterprises } = (await trainingTotals(database)).all;
  await takeInTold(site, cast, [{ ...first, enterprise: 'Dodol Bu Wur' }]);
  assert.equal((await trainingTotals(database)).all.enterprises, enterprises + 1);
  assert.equal((await everything()).filter((row) => /dodol|bu ?wur/i.test(row)).length, 0);
});

test('a link that is undone leaves nothing by which the enterprise is known otherwise', async () => {
  const { database } = site.house;
  const before = await trainingTotals(database);
  await undoLink(site.house, cast.admin, linkId);
  assert.deepEqual(await trainingTotals(database), before);
  assert.equal((await everything()).filter((row) => /terdaftar/i.test(row)).length, 0);
});

test('whoever else tells of it names it anew, and it is still one; until they are erased', async () => {
  const { database } = site.house;
  const { enterprises } = (await trainingTotals(database)).all;
  const asked = { batch: 'Bimtek E', enterprise: 'Keripik Bu Wuryantini' };
  await takeInTold(site, cast, [{ name: 'Kartono', phone: '081234500007', ...asked }]);
  const named = async () => (await enterprisesTold())['keripik bu wuryantini'] ?? 0;
  assert.equal(await named(), 1, 'by the new row alone');
  assert.equal((await trainingTotals(database)).all.enterprises, enterprises);
  const traineeId = await traineeNamed(site, 'Kartono');
  await eraseTrainee(site.house, cast.admin, { traineeId, reason: 'permintaan' });
  assert.equal(await named(), 0);
  assert.equal((await trainingTotals(database)).all.enterprises, enterprises);
});

test('whoever was erased and comes again is a new person, by their own telling', async () => {
  const { persons, enterprises } = (await trainingTotals(site.house.database)).all;
  const { today } = site;
  const typed = { programme: 'e-Smart IKM', title: 'Kelas Baru', from: today };
  const made = await admin.post('/pelatihan/angkatan/baru', typed);
  const path = `${made.headers.get('location')}/peserta`;
  await admin.post(path, {
    ...{ name: first.name, nik: '9901015503800001', phone: '081234500001' },
    ...{ birthPlace: 'Tulungsari', birthDay: '1980-03-15', region: '18.72' },
    enterprise: 'Keripik Bu Wuryantini',
  });
  const { all } = await trainingTotals(site.house.database);
  assert.deepEqual([all.persons, all.enterprises], [persons + 1, enterprises]);
  assert.match(await (await admin.send('/pelatihan/orang?cari=wuryantini')).text(), /Wuryantini/);
});

test('a person erased among the people is erased here: by NIK, or by phone and name', async () => {
  const { house } = site;
  const { all } = await trainingTotals(house.database);
  const byPhone = await cast.add({ name: 'Rohani', phone: '081234500003' });
  await erasePerson(house, cast.admin, byPhone, peoplePorts.forget);
  const names = async () => {
    const { rows } = await house.database.pool.query<{ name: string }>(
      `select distinct name from training_record where name <> '' order by name`,
    );
    return rows.map(({ name }) => name).filter((name) => !/Wuryantini/.test(name));
  };
  // The daughter on the same phone stays.
  assert.deepEqual(await names(), ['Rohani Dewi', 'Sugiyono', 'Tini']);
  const byNik = await cast.add({ name: 'Kartini', phone: '081234599999' });
  await setNik(house, cast.admin, { personId: byNik, nik: '9901015503800004' }, (ids) =>
    enterpriseTargets(house.database, ids),
  );
  await erasePerson(house, cast.admin, byNik, peoplePorts.forget);
  assert.deepEqual(await names(), ['Rohani Dewi', 'Sugiyono']);
  assert.deepEqual((await trainingTotals(house.database)).all, all);
});
