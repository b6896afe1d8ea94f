/** A mentor's month on paper: results, one paper for a doubled click; and what is over or final. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, day } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { monthlyBlocks, monthOfMentor } from '../../src/mentoring/questions/monthly.ts';
import { addMentor, addSession, campaignId, recordOf } from '../mentoring.ts';
import { noteOf } from '../pictures.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let mentorId = '';
let sessionId = '';
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds: [cast.keripik, cast.kopi] });
  mentor = await site.as(mentorId);
  const own = { mentorId, enterpriseIds: [cast.keripik] };
  sessionId = await addSession(site, { ...own, topic: 'Kemasan', hoursAgo: 2 });
  const task = (words: string) => ({
    ...{ enterpriseId: cast.keripik, taskId: newId(), words, owner: 'producer' as const },
    dueOn: addDays(site.today, 7),
  });
  const done = task('Minta contoh kemasan');
  const tasks = [done, task('Foto ulang')];
  await tell(mentor, recordOf(sessionId, [cast.keripik], { tasks }));
  await mentor.json(`/api/v1/enterprises/${cast.keripik}/tasks/${done.taskId}/steps`, {
    ...{ stepId: newId(), kind: 'done', words: 'Tiga contoh ada' },
  });
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/pendampingan`;

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-600));
  return body;
}

const tell = (who: Visitor, record: ReturnType<typeof recordOf>) =>
  who.json('/api/v1/mentoring/records', { records: [record] });

test('the report of a month tells what came of each session: advice, tasks and their state', async () => {
  const page = await text(mentor.send(`${hub}/pendamping/${mentorId}/laporan`));
  assert.match(page, /Saran: Pakai latar polos/);
  assert.match(page, /Minta contoh kemasan: selesai — Tiga contoh ada/);
  assert.match(page, /Foto ulang: terbuka, batas/);
  const month = day(`${site.today.slice(0, 7)}-01`);
  const campaign = { campaignId, zone: 'WIB' as const };
  const whole = await monthOfMentor(site.house.database, { campaign, mentorId, month });
  assert.ok(whole);
  const named = { mentorName: 'Bagas', zone: campaign.zone };
  const printed = JSON.stringify(await monthlyBlocks(site.house, whole, named));
  assert.match(printed, /1 sesi; yang diharapkan 4/);
  assert.match(
    printed,
    /Hasil.*Kemasan.*Keripik Bu Sari.*Pakai latar polos.*Minta contoh kemasan: selesai/,
  );
});

test('a report that is issued by a doubled click is one paper', async () => {
  const form = { number: 'L-1', place: 'Metro', officer: 'Bu Kabid', officerTitle: 'Kabid' };
  const path = `${hub}/pendamping/${mentorId}/laporan`;
  const sent = await Promise.all([1, 2, 3].map(() => mentor.post(path, form)));
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303],
  );
  const page = await text(mentor.send(path));
  assert.equal(page.match(/href="\/pendampingan\/laporan\//g)?.length, 1);
  assert.doesNotMatch(page, /Diganti dengan/);
  assert.equal((await mentor.post(path, { ...form, officer: 'Pak Kabid' })).status, 303);
  assert.match(await text(mentor.send(path)), /Diganti dengan/, 'another one takes its place');
});

test('photos of a session stay as they are once its report is approved', async () => {
  const path = `/pendampingan/sesi/${sessionId}`;
  const add = async (words: string) => {
    const body = new FormData();
    body.append('usaha', cast.keripik);
    body.append('foto', new File([new Uint8Array(await noteOf(words))], 'sesi.jpg'));
    return mentor.send(`${path}/foto`, { method: 'POST', body });
  };
  assert.equal((await add('satu')).status, 303);
  await mentor.post(`${path}/laporan`, { langkah: 'submitted' });
  await manager.post(`${path}/laporan`, { langkah: 'approved' });
  assert.match(await text(add('dua'), 422), /sudah disetujui/);
  const page = await text(mentor.send(path));
  assert.doesNotMatch(page, /Hapus foto|Tambah foto/);
  const [, photoId = ''] = /foto\/([0-9a-f-]{36})"/.exec(page) ?? [];
  const to = `/usaha/${cast.keripik}/pendampingan/foto/${photoId}/pencabutan`;
  assert.equal((await mentor.post(to, {})).status, 409);
  await manager.post(`${path}/laporan`, { langkah: 'reopened' });
  assert.equal((await mentor.post(to, {})).status, 303);
});

test('a session that still runs is not one to be told of', async () => {
  const own = { mentorId, enterpriseIds: [cast.kopi] };
  await addSession(site, { ...own, topic: 'Masih berlangsung', hoursAgo: 1 });
  const list = () => text(manager.send(`${hub}/sesi?saring=belum`));
  assert.doesNotMatch(await list(), /Masih berlangsung/);
  const board = async () => {
    const answer = await manager.send(`/api/v1/campaigns/${campaignId}/mentoring`);
    return (await answer.json()).untold;
  };
  const before = await board();
  await addSession(site, { ...own, topic: 'Sudah usai', hoursAgo: 2 });
  assert.match(await list(), /Sudah usai/);
  assert.equal(await board(), before + 1);
  const page = await text(mentor.send('/pendampingan'));
  assert.ok(page.indexOf('Sudah usai') < page.indexOf('Akan datang'));
  assert.ok(page.indexOf('Masih berlangsung') > page.indexOf('Akan datang'));
});

test('a day that is none is said of the day, beside an hour that is none', async () => {
  const form = { jenis: 'onSite', topik: 'X', menit: '60', [`usaha-${cast.kopi}`]: '1' };
  const day31 = { ...form, tanggal: '2026-02-31', jam: '10:00' };
  const page = await text(mentor.post(`${hub}/sesi/baru`, day31), 422);
  assert.match(page, /Isi tanggal yang ada/);
  assert.doesNotMatch(page, /Isi jam/);
  const both = await text(mentor.post(`${hub}/sesi/baru`, { ...day31, jam: '25:00' }), 422);
  assert.match(both, /Isi tanggal yang ada[\s\S]*Isi jam/);
});
