/** Plans that change: sent twice, corrected, ended, planned anew, and for whom. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { addOfficer, type Office } from '../growth.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';
import { call } from './api-call.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let officer: Visitor;
let office: Office;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  office = await addOfficer(site, cast, {
    ...{ name: 'Pak Dinas', email: 'dinas@contoh.example', goals: 'Satu pasar baru' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
  officer = await site.as(office.officerId);
});
after(() => site.close());

const apiOf = (enterpriseId: string) => `/api/v1/enterprises/${enterpriseId}`;
const planApi = (enterpriseId: string) =>
  `${apiOf(enterpriseId)}/follow-up/${office.plans.get(enterpriseId)}`;

test('the same form sent twice is answered again; other content under its id is refused', async () => {
  const post = async (path: string, body: unknown) => {
    const { status, code } = await call(officer, 'POST', path, { body });
    return [status, code];
  };
  const otherwise = [409, 'growth.toldOtherwise'];
  const steps = `${planApi(cast.keripik)}/steps`;
  const step = { stepId: newId(), words: 'Urus PIRT', dueOn: addDays(site.today, 9) };
  assert.deepEqual(await post(steps, step), [200, '']);
  assert.deepEqual(await post(steps, step), [200, '']);
  assert.deepEqual(await post(steps, { ...step, words: 'Urus halal' }), otherwise);
  const later = { kind: 'moved', words: 'Menunggu', dueOn: addDays(site.today, 20) };
  assert.deepEqual(await post(`${steps}/${step.stepId}/news`, later), [200, '']);
  assert.deepEqual(await post(steps, step), [200, ''], 'what was put off since is still the same');

  const attempts = `${planApi(cast.keripik)}/checks/1/attempts`;
  const attempt = { attemptId: newId(), triedOn: addDays(site.today, -2), way: 'phone' };
  assert.deepEqual(await post(attempts, attempt), [200, '']);
  assert.deepEqual(await post(attempts, attempt), [200, '']);
  assert.deepEqual(await post(attempts, { ...attempt, way: 'visit' }), otherwise);

  const exports = `${apiOf(cast.keripik)}/exports`;
  const told = {
    ...{ exportId: newId(), country: 'MY', day: site.today, hsCode: '200899', value: '1.250' },
    ...{ currency: 'USD', document: 'PEB 1', source: 'Salinan' },
  };
  assert.deepEqual(await post(exports, told), [200, '']);
  assert.deepEqual(await post(exports, told), [200, '']);
  assert.deepEqual(await post(exports, { ...told, value: '9.999' }), otherwise);
  const { rows } = await site.house.database.pool.query<{ steps: number; notes: number }>(
    `select (select count(*)::int from growth_step) as steps,
       (select count(*)::int from journal where verb in ('growth.addStep', 'growth.tellAttempt',
          'growth.tellExport')) as notes`,
  );
  assert.deepEqual(rows[0], { steps: 1, notes: 3 }, 'each was kept and noted once');
});

const hub = '/kampanye/lagawi/tindak-lanjut';
const pageOf = (enterpriseId: string) => `/usaha/${enterpriseId}/tindak-lanjut`;
const planOf = (enterpriseId: string) => office.plans.get(enterpriseId) ?? '';

/** What a page says, without its marks. */
async function said(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const text = (await sent.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  assert.equal(sent.status, status, text.slice(-800));
  return text;
}

const planning = (more: Record<string, string> = {}, enterpriseId = cast.bekas) => ({
  ...{ dinas: office.institutionId, petugas: office.officerId, tujuan: 'Pulih' },
  ...{ mulai: addDays(site.today, -20), sampai: addDays(site.today, 300) },
  ...{ [`usaha-${enterpriseId}`]: '1', ...more },
});

test('a plan begins within its campaign’s time, and lasts no longer than ten years', async () => {
  for (const mulai of ['1990-01-01', addDays(site.today, 900)]) {
    const page = await said(manager.post(`${hub}/rencana`, planning({ mulai })), 422);
    assert.match(page, /Hari mulai antara/);
  }
  const long = planning({ sampai: addDays(site.today, 4000) });
  assert.match(await said(manager.post(`${hub}/rencana`, long), 422), /paling lama sepuluh tahun/);
});

test('an officer is of the office or sent by it, and no judge or curator of the campaign', async () => {
  const from = addDays(site.today, -40);
  const lagawi = { kind: 'campaign', id: 'lagawi' } as const;
  const region = (id: string) => ({ kind: 'region', id }) as const;
  const add = (
    name: string,
    ...rights: {
      role: 'judge' | 'curator' | 'mentor' | 'localOfficer';
      scope: typeof lagawi | ReturnType<typeof region>;
    }[]
  ) =>
    cast.add(
      { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@contoh.example` },
      ...rights.map((right) => ({ ...right, from })),
    );
  const judge = await add(
    'Juri Juga Dinas',
    { role: 'judge', scope: lagawi },
    { role: 'localOfficer', scope: lagawi },
  );
  const mentor = await add('Pendamping Saja', { role: 'mentor', scope: lagawi });
  const far = await add('Dinas Lain', { role: 'localOfficer', scope: region('18.72') });
  const near = await add('Dinas Dekat', { role: 'localOfficer', scope: region('18.09') });
  const form = await said(manager.send(`${hub}/rencana`));
  for (const [name, isOffered] of [
    ...([
      ['Juri Juga Dinas', false],
      ['Pendamping Saja', false],
    ] as const),
    ...([
      ['Dinas Lain', true],
      ['Dinas Dekat', true],
      ['Pak Dinas', true],
    ] as const),
  ]) {
    assert.equal(form.includes(name), isOffered, name);
  }
  const path = `${hub}/rencana`;
  const as = (petugas: string) => planning({ petugas });
  assert.match(await said(manager.post(path, as(judge)), 422), /adalah juri atau kurator/);
  assert.match(await said(manager.post(path, as(mentor)), 422), /bukan petugas dinas ini/);
  assert.match(await said(manager.post(path, as(far)), 422), /bukan petugas dinas ini/);
  // Who has left the campaign is planned by the administrator.
  const admin = await site.as(cast.admin.personId);
  assert.equal((await admin.post(path, as(near))).status, 303);
  const handing = {
    ...{ lama: office.officerId, sampai: addDays(site.today, 300), alasan: 'Mutasi' },
    ...{ number: 'BA-1', day: site.today, place: 'Pringsewu' },
    ...{ 'row1-name': 'Kepala Dinas', 'row1-title': 'Kepala Dinas' },
  };
  const to = (baru: string) => manager.post(`${hub}/serah-terima`, { ...handing, baru });
  assert.match(await said(to(judge), 422), /adalah juri atau kurator/);
  assert.match(await said(to(near), 422), /bukan petugas dinas ini/, 'kopi is in 18.72');
});

test('a form of plans or of a hand-over is told at once all that is missing, each at its field', async () => {
  const empty = { dinas: '', petugas: '', tujuan: '', mulai: '', sampai: '' };
  const problemsOf = async (path: string, typed: Record<string, string>) => {
    const answer = await manager.post(path, typed);
    assert.equal(answer.status, 422);
    const page = await answer.text();
    const [, summary = ''] = /role="alert"(.*?)<\/ul>/s.exec(page) ?? [];
    return [...summary.matchAll(/href="#([^"]*)"/g)].map(([, field]) => field);
  };
  assert.deepEqual(await problemsOf(`${hub}/rencana`, empty), [
    ...['dinas', 'petugas', 'usaha', 'mulai', 'tujuan', 'sampai'],
  ]);
  const blank = { lama: '', baru: '', sampai: '', alasan: '', number: '', day: '', place: '' };
  assert.deepEqual(await problemsOf(`${hub}/serah-terima`, blank), [
    ...['lama', 'baru', 'alasan', 'sampai', 'number', 'place', 'day', 'row1-name'],
  ]);
  const page = await said(manager.post(`${hub}/serah-terima`, blank), 422);
  assert.doesNotMatch(page, /sama dengan petugas lama/, 'nobody is chosen yet');
});

test('a step is not due in the past, nor put off to it', async () => {
  const path = `${pageOf(cast.kopi)}/${planOf(cast.kopi)}/langkah`;
  const stepId = newId();
  const step = { newId: stepId, langkah: 'Daftar merek', batas: addDays(site.today, -1) };
  assert.match(await said(officer.post(path, step), 422), /Batas waktu sudah lewat\. Isi/);
  assert.equal((await officer.post(path, { ...step, batas: site.today })).status, 303);
  const moved = { kabar: 'moved', keterangan: 'Menunggu', batasBaru: addDays(site.today, -1) };
  const page = await said(officer.post(`${path}/${stepId}`, moved), 422);
  assert.match(page, /Batas waktu sudah lewat\. Isi/);
  const done = { ...moved, kabar: 'done' };
  assert.equal((await officer.post(`${path}/${stepId}`, done)).status, 303, 'done asks no day');
});

test('goals and last day change with a reason; what it said is kept, and the right follows', async () => {
  const path = `${hub}/rencana/${planOf(cast.keripik)}/perubahan`;
  assert.match(await said(manager.send(path)), /Satu pasar baru/);
  const change = {
    ...{ versi: '1', tujuan: 'Dua pasar baru', sampai: addDays(site.today, 500), alasan: '' },
  };
  assert.match(await said(manager.post(path, change), 422), /Tulis alasannya/);
  assert.equal((await manager.post(path, { ...change, alasan: 'Diperluas' })).status, 303);
  const again = { ...change, tujuan: 'Tiga', alasan: 'Lagi' };
  assert.match(await said(manager.post(path, again), 422), /sudah diubah sejak/);
  const page = await said(officer.send(pageOf(cast.keripik)));
  for (const words of [/Dua pasar baru/, /Satu pasar baru/, /Diperluas/]) assert.match(page, words);
  assert.doesNotMatch(page, /Ubah rencana/, 'for whoever runs the campaign');
  await said(officer.send(path), 404);
  const { rows } = await site.house.database.pool.query<{ until: string }>(
    `select until_day as until from person_grant where person_id = $1 and scope_id = $2
       and revoked_at is null`,
    [office.officerId, cast.keripik],
  );
  assert.deepEqual(rows, [{ until: addDays(site.today, 500) }], 'one right, as long as the plan');
});

test('an ended plan gives no right and waits for nothing; a new one of its campaign may follow', async () => {
  const told = {
    ...{ versi: '0', tanggal: addDays(site.today, -1), berjalan: 'ya', penjualan: '5.000.000' },
    ...{ laki: '', perempuan: '', pasar: '', izin: '', hasil: 'active' },
  };
  const check = `${pageOf(cast.kopi)}/${planOf(cast.kopi)}/pemantauan/1`;
  assert.equal((await officer.post(check, told)).status, 303);
  const path = `${hub}/rencana/${planOf(cast.kopi)}/pengakhiran`;
  assert.match(await said(manager.post(path, { alasan: '' }), 422), /Tulis alasannya/);
  assert.equal((await manager.post(path, { alasan: 'Salah dinas' })).status, 303);
  assert.match(await said(manager.post(path, { alasan: 'Lagi' }), 409), /sudah diakhiri/);
  await said(officer.send(pageOf(cast.kopi)), 404);
  const page = await said(manager.send(pageOf(cast.kopi)));
  for (const words of [/diakhiri .*: Salah dinas/, /Aktif/, /tidak ditunggu lagi/]) {
    assert.match(page, words);
  }
  assert.match(
    await said(manager.post(check, { ...told, versi: '1', alasan: 'x' }), 422),
    /sudah diakhiri/,
  );
  const monthsOf = async () => {
    const { json } = await call<{ rows: Record<string, number>[]; missing: { name: string }[] }>(
      ...([manager, 'GET', '/follow-up'] as const),
    );
    const of = json.rows.filter(({ month }) => month === 1 || month === 3);
    const names = json.missing.map(({ name }) => name);
    const sum = (field: string) => of.reduce((all, row) => all + (row[field] ?? 0), 0);
    return { names, total: sum('total'), reached: sum('reached'), stopped: sum('stopped') };
  };
  const ended = await monthsOf();
  assert.ok(!ended.names.includes('Kopi Pak Tono'), 'waited for no more');
  // Keripik and Sambal twice each, kopi as it was told; its check of month 3 is stopped.
  const { total, reached, stopped } = ended;
  assert.deepEqual({ total, reached, stopped }, { total: 5, reached: 1, stopped: 1 });
  const anew = planning({}, cast.kopi);
  assert.equal((await manager.post(`${hub}/rencana`, anew)).status, 303);
  await said(officer.send(pageOf(cast.kopi)));
  const after = await monthsOf();
  assert.deepEqual(
    { total: after.total, reached: after.reached, stopped: after.stopped },
    { total: 6, reached: 0, stopped: 0 },
    'one enterprise counts once a month',
  );
  const csv = await (await manager.send(`${hub}/tabel`)).text();
  assert.match(csv, /Kopi Pak Tono.*;diganti/);
  assert.match(csv, /# Bulan ke-1: 0 dari 3 terjangkau/);
  assert.match(await said(manager.post(`${hub}/rencana`, anew), 422), /sudah punya rencana/);
});
