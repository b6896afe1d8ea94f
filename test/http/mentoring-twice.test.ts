/** What is sent twice is there once, and nothing of another content is dropped unsaid. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { planSession } from '../../src/mentoring/index.ts';
import { addMentor, addSession, campaignId, recordOf } from '../mentoring.ts';
import { noteOf } from '../pictures.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let mentorId = '';
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  const enterpriseIds = [cast.keripik, cast.kopi];
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds });
  mentor = await site.as(mentorId);
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/pendampingan`;
const day = (days: number) => addDays(site.today, days);

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-600));
  return body;
}

async function counted(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await site.house.database.pool.query<{ n: number }>(sql, values);
  return rows[0]?.n ?? -1;
}

const code = async (answer: Promise<Response>) => {
  const sent = await answer;
  return [sent.status, sent.status === 200 ? '' : (await sent.json()).error?.code];
};

const readingsOf = (enterpriseId: string) => `/api/v1/enterprises/${enterpriseId}/readiness`;
const reading = (over: object) => ({
  ...{ readingId: newId(), campaign: campaignId, moment: 'before', onDay: day(-20) },
  ...{ answers: { shop: 1 }, remark: '', reason: '' },
  ...over,
});

test('“before” is not told of a day after the first session, nor after “after”', async () => {
  const path = `/usaha/${cast.kopi}/pendampingan/kesiapan`;
  const asked = { mentorId, enterpriseIds: [cast.kopi], topic: 'Pertama', hoursAgo: 24 * 10 };
  const sessionId = await addSession(site, asked);
  const records = [recordOf(sessionId, [cast.kopi])];
  await mentor.json('/api/v1/mentoring/records', { records });
  const form = { newId: newId(), saat: 'before', tanggal: day(-5), shop: '0' };
  assert.match(await text(mentor.post(path, form), 422), /paling lambat pada hari sesi pertama/);
  const after = { ...form, newId: newId(), saat: 'after', tanggal: day(-12) };
  assert.equal((await mentor.post(path, after)).status, 303);
  const later = { ...form, tanggal: day(-11) };
  assert.match(await text(mentor.post(path, later), 422), /tidak boleh sesudah jawaban “sesudah”/);
  assert.equal((await mentor.post(path, { ...form, tanggal: day(-12) })).status, 303);
  const early = { ...after, newId: newId(), tanggal: day(-13), alasan: 'Salah tanggal' };
  assert.match(await text(mentor.post(path, early), 422), /tidak boleh lebih awal/);
});

test('told anew wants a reason and keeps the old; the last version stands, whatever the clock', async () => {
  const path = readingsOf(cast.keripik);
  const first = reading({});
  assert.equal((await mentor.json(path, first)).status, 200);
  assert.deepEqual(await code(mentor.json(path, reading({ answers: { shop: 3 } }))), [
    ...[422, 'mentoring.reasonMissing'],
  ]);
  const second = reading({ answers: { shop: 3 }, reason: 'Salah dengar' });
  assert.equal((await mentor.json(path, second)).status, 200);
  await site.house.database.pool.query(`begin; set local session_replication_role = replica;
    update mentoring_readiness set made_at = made_at + interval '1 hour'
    where reading_id = '${first.readingId}'; commit`);
  const page = await text(mentor.send(`/usaha/${cast.keripik}/pendampingan/kesiapan`));
  assert.match(page, /Kesiapan digital: sebelum 100/);
  assert.match(page, /Pengisian ke-2: Salah dengar/);
  const { readings } = JSON.parse(await text(mentor.send(path)));
  const versions = readings.map(({ version }: { version: number }) => version);
  assert.deepEqual(versions.toSorted(), [1, 2], 'the old one is kept');
});

test('of two who tell readiness at once the second is told of the first', async () => {
  const path = `/usaha/${cast.keripik}/pendampingan/kesiapan`;
  const page = await text(mentor.send(path));
  const seen = /name="dilihat-before" value="(\d+)"/.exec(page)?.[1] ?? '';
  const form = { saat: 'before', tanggal: day(-20), shop: '2', alasan: 'Lagi' };
  const send = (who: Visitor) =>
    who.post(path, { ...form, newId: newId(), 'dilihat-before': seen });
  assert.equal((await send(mentor)).status, 303);
  assert.match(await text(send(manager), 422), /baru saja diisi orang lain/);
  const told = reading({ reason: 'Serentak', answers: { shop: 1, chat: 2 } });
  const many = await Promise.all(
    Array.from({ length: 8 }, () => mentor.json(readingsOf(cast.keripik), told)),
  );
  assert.ok(
    many.every(({ status }) => status === 200),
    many.map(({ status }) => status).join(),
  );
  const sql = 'select count(*)::int as n from mentoring_readiness where reading_id = $1';
  assert.equal(await counted(sql, told.readingId), 1, 'sent eight times, told once');
  const other = { ...told, answers: { shop: 0 } };
  assert.deepEqual(await code(mentor.json(readingsOf(cast.keripik), other)), [
    ...[409, 'mentoring.readingTaken'],
  ]);
});

const article = (over: object = {}) => ({
  ...{ newId: newId(), media: 'Harian Contoh', jenis: 'online', judul: 'Keripik dari dapur' },
  ...{ tautan: 'https://www.berita.example/a?id=7', terbit: day(-2), jangkauan: '', sumber: '' },
  ...over,
});

test('coverage is counted once: by its form, by its link, by outlet, title and day', async () => {
  const path = `${hub}/liputan`;
  const radio = article({ jenis: 'radio', tautan: '', jangkauan: '1.000', sumber: 'RRI' });
  const sent = await Promise.all(Array.from({ length: 6 }, () => manager.post(path, radio)));
  assert.ok(
    sent.every(({ status }) => status === 303),
    sent.map(({ status }) => status).join(),
  );
  assert.match(await text(manager.send(path)), /dari 1 dari 1 liputan/);
  const anew = { ...radio, newId: newId(), media: 'HARIAN contoh', judul: 'Keripik Dari Dapur' };
  assert.match(await text(manager.post(path, anew), 422), /media, judul dan tanggal ini sudah/);
  assert.equal((await manager.post(path, article())).status, 303);
  for (const tautan of [
    'https://www.berita.example/a?id=7&utm_source=wa&fbclid=x',
    'http://berita.example/a/?gclid=1&id=7#komentar',
  ]) {
    assert.match(await text(manager.post(path, article({ tautan })), 422), /sudah tercatat/);
  }
  const next = article({ tautan: 'https://www.berita.example/a?id=8' });
  assert.equal((await manager.post(path, next)).status, 303, 'another article');
  const body = {
    outlet: 'X',
    kind: 'print',
    title: 'Y',
    publishedOn: day(-3),
    coverageId: newId(),
  };
  const api = `/api/v1/campaigns/${campaignId}/mentoring/coverage`;
  assert.equal((await manager.json(api, body)).status, 200);
  assert.equal((await manager.json(api, body)).status, 200);
  assert.deepEqual(await code(manager.json(api, { ...body, title: 'Z' })), [
    ...[409, 'mentoring.coverageChanged'],
  ]);
});

test('a session of the same id with another place or enterprise is no repeat', async () => {
  const plan = {
    ...{ sessionId: newId(), mentorId, kind: 'onSite', topic: 'Dapur', place: 'Balai' },
    ...{ startsAt: `${day(4)}T10:00+07:00`, minutes: 60, enterprises: [cast.keripik] },
  };
  const path = `/api/v1/campaigns/${campaignId}/mentoring/sessions`;
  assert.equal((await mentor.json(path, plan)).status, 200);
  assert.equal((await mentor.json(path, plan)).status, 200);
  for (const over of [
    { place: 'Rumah' },
    { minutes: 90 },
    { enterprises: [cast.keripik, cast.kopi] },
  ]) {
    const answer = await code(mentor.json(path, { ...plan, ...over }));
    assert.deepEqual(answer, [409, 'mentoring.sessionTaken'], JSON.stringify(over));
  }
});

test('a task or a step of the same id with another content is told', async () => {
  const tasks = `/api/v1/enterprises/${cast.keripik}/tasks`;
  const task = {
    ...{ campaign: campaignId, taskId: newId(), words: 'Foto ulang', owner: 'producer' },
    dueOn: day(7),
  };
  assert.equal((await mentor.json(tasks, task)).status, 200);
  assert.equal((await mentor.json(tasks, task)).status, 200);
  assert.deepEqual(await code(mentor.json(tasks, { ...task, words: 'Lain' })), [
    ...[409, 'mentoring.taskTaken'],
  ]);
  const steps = `${tasks}/${task.taskId}/steps`;
  const step = { stepId: newId(), kind: 'moved', words: 'Sibuk', dueOn: day(9) };
  assert.equal((await mentor.json(steps, step)).status, 200);
  assert.equal((await mentor.json(steps, step)).status, 200);
  assert.deepEqual(await code(mentor.json(steps, { ...step, dueOn: day(12) })), [
    ...[409, 'mentoring.stepTaken'],
  ]);
  assert.equal((await mentor.json(tasks, task)).status, 200, 'moved since, it is still the same');
  const sessionId = await addSession(site, {
    ...{ mentorId, enterpriseIds: [cast.keripik], topic: 'Tugas', hoursAgo: 1 },
  });
  const { campaign: _, ...told } = task;
  const again = { ...told, enterpriseId: cast.keripik, words: 'Lain', owner: 'producer' as const };
  const record = recordOf(sessionId, [cast.keripik], { tasks: [again] });
  const answer = await mentor.json('/api/v1/mentoring/records', { records: [record] });
  assert.equal((await answer.json()).receipts[0].reasons[0].code, 'mentoring.taskTaken');
});

test('“Tandai selesai” pressed twice with one photo is done once, and says nothing else', async () => {
  const sari = await site.as(cast.sari);
  const taskId = newId();
  await mentor.json(`/api/v1/enterprises/${cast.keripik}/tasks`, {
    ...{ campaign: campaignId, taskId, words: 'Kirim contoh', owner: 'producer', dueOn: day(5) },
  });
  const path = `/usaha/${cast.keripik}/pendampingan/tugas/${taskId}`;
  const langkahId = newId();
  const picture = new Uint8Array(await noteOf('contoh'));
  const press = () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ langkahId, langkah: 'done', keterangan: '' })) {
      body.append(name, value);
    }
    body.append('foto', new File([picture], 'contoh.jpg'));
    return sari.send(`${path}/langkah`, { method: 'POST', body });
  };
  const pressed = await Promise.all([press(), press()]);
  assert.deepEqual(
    [...pressed, await press()].map(({ status }) => status),
    [303, 303, 303],
  );
  const of = `where task_id = $1`;
  assert.equal(
    await counted(`select count(*)::int as n from mentoring_task_step ${of}`, taskId),
    1,
  );
  assert.equal(await counted(`select count(*)::int as n from mentoring_photo ${of}`, taskId), 1);
});

test('a record that plans a session of another content under a known id is refused', async () => {
  const sessionId = newId();
  const startsAt = new Date(site.ground.clock().getTime() - 7_200_000);
  await planSession(site.house, cast.admin, {
    ...{ sessionId, campaignId, mentorId, kind: 'onSite', topic: 'Mampir', minutes: 45 },
    ...{ startsAt, place: '', moduleIds: [], enterpriseIds: [cast.keripik] },
  });
  const plan = {
    ...{ campaignId, kind: 'onSite' as const, topic: 'Mampir', minutes: 45, place: '' },
    startsAt: startsAt.toISOString(),
  };
  const send = async (over: object) => {
    const record = recordOf(sessionId, [cast.keripik], { plan: { ...plan, ...over } });
    const answer = await mentor.json('/api/v1/mentoring/records', { records: [record] });
    const { outcome, reasons } = (await answer.json()).receipts[0];
    return reasons[0]?.code ?? outcome;
  };
  assert.equal(await send({ topic: 'Lain' }), 'mentoring.sessionTaken');
  assert.equal(await send({}), 'recorded');
});
