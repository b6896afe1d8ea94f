/** What is refused in mentoring says so at its own field, with everything typed still there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import {
  addMentor,
  addSession,
  campaignId,
  openMentored,
  recordOf,
  saidBy as text,
} from '../mentoring.ts';
import { noteOf } from '../pictures.ts';
import type { Cast, Site, Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let sari: Visitor;
let mentorId = '';
before(async () => {
  ({ site, cast, manager, mentor, sari, mentorId } = await openMentored());
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/pendampingan`;
const day = (days: number) => addDays(site.today, days);

/** The summary's line of this field, and the same sentence beside the field itself. */
function mustBeAt(page: string, field: string, said: RegExp): void {
  assert.match(page, new RegExp(`<a href="#${field}">[^<]*${said.source}`));
  assert.match(page, new RegExp(`id="${field}-galat"[^>]*>[^<]*${said.source}`));
}

/** The attributes of the details whose summary says this. */
const detailsOf = (page: string, summary: string): string =>
  new RegExp(`<details([^>]*)><summary[^>]*>${summary}<`).exec(page)?.[1] ?? 'none';

async function addedTask(words: string): Promise<{ taskId: string; path: string; api: string }> {
  const [taskId, tasks] = [newId(), `/api/v1/enterprises/${cast.keripik}/tasks`];
  const task = { campaign: campaignId, taskId, words, owner: 'producer', dueOn: day(5) };
  await text(mentor.json(tasks, task));
  const path = `/usaha/${cast.keripik}/pendampingan/tugas/${taskId}`;
  return { taskId, path, api: `${tasks}/${taskId}/steps` };
}

const stateOf = async (taskId: string) => {
  const { rows } = await site.house.database.pool.query(
    'select state from mentoring_task where task_id = $1',
    [taskId],
  );
  return rows[0]?.state;
};

function step(who: Visitor, path: string, fields: Record<string, string>, photo?: Uint8Array) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (photo) body.append('foto', new File([new Uint8Array(photo)], 'bukti.jpg'));
  return who.send(`${path}/langkah`, { method: 'POST', body });
}

test('a producer and a local officer finish tasks; only who walks puts off, drops, reopens', async () => {
  const scope = { kind: 'region' as const, id: '18.09' };
  const officer = await site.as(
    await cast.add(
      { name: 'Pak Dinas', email: 'dinas@contoh.example' },
      { role: 'localOfficer', scope, from: day(-40) },
    ),
  );
  for (const who of [sari, officer]) {
    const { taskId, path, api } = await addedTask('Foto ulang');
    for (const langkah of ['moved', 'dropped', 'reopened']) {
      if (langkah === 'reopened') assert.equal((await finish(who, path)).status, 303);
      const form = { langkah, ket: 'Sibuk', batas: day(9) };
      assert.equal((await step(who, path, form)).status, 403, langkah);
      const told = { stepId: newId(), kind: langkah, words: 'Sibuk', dueOn: day(9) };
      assert.equal((await who.json(api, told)).status, 403, langkah);
    }
    assert.equal(await stateOf(taskId), 'done');
    assert.equal((await step(mentor, path, { langkah: 'reopened' })).status, 303);
    assert.equal(await stateOf(taskId), 'open');
  }
});

const finish = (who: Visitor, path: string) =>
  step(who, path, { langkah: 'done', keterangan: 'Sudah' });

test('a task that is changed without what it wants is told so in its own, open form', async () => {
  const { path } = await addedTask('Pesan kemasan');
  assert.doesNotMatch(detailsOf(await text(mentor.send(path)), 'Geser atau batalkan'), /open|none/);
  const dropped = await text(step(mentor, path, { langkah: 'dropped', ket: '', batas: '' }), 422);
  mustBeAt(dropped, 'ket', /Tulis alasannya/);
  assert.match(detailsOf(dropped, 'Geser atau batalkan'), /open/);
  const moved = { langkah: 'moved', ket: 'Menunggu uang muka', batas: '' };
  const page = await text(step(mentor, path, moved), 422);
  mustBeAt(page, 'batas', /Isi tanggal/);
  assert.match(detailsOf(page, 'Geser atau batalkan'), /open/);
  assert.match(page, /value="Menunggu uang muka"/);
  const done = await text(step(mentor, path, { langkah: 'done', keterangan: '' }), 422);
  mustBeAt(done, 'keterangan', /Tulis apa yang sudah dilakukan/);
  assert.doesNotMatch(detailsOf(done, 'Geser atau batalkan'), /open|none/);
});

test('a session that is cancelled without a reason is told so at that reason', async () => {
  const asked = { mentorId, enterpriseIds: [cast.keripik], topic: 'Batal', hoursAgo: -30 };
  const path = `/pendampingan/sesi/${await addSession(site, asked)}`;
  const page = await text(mentor.post(`${path}/pembatalan`, { sebab: '' }), 422);
  mustBeAt(page, 'sebab', /Tulis alasannya/);
  assert.doesNotMatch(page, /id="alasan-galat"/);
  assert.match(detailsOf(page, 'Batalkan sesi'), /open/);
  assert.doesNotMatch(detailsOf(page, 'Pindahkan jadwal'), /open|none/);
  const labels = [...page.matchAll(/<label[^>]*for="(?:alasan|sebab)"[^>]*>([^<]*)/g)];
  assert.deepEqual(
    labels.map(([, label]) => label),
    ['Alasan memindahkan', 'Alasan membatalkan'],
  );
});

test('whoever is told of a session reads what each text is, and of mails only that went out', async () => {
  const asked = { mentorId, enterpriseIds: [cast.keripik], topic: 'Kabar', hoursAgo: -90 };
  const path = `/pendampingan/sesi/${await addSession(site, asked)}`;
  assert.match(await text(mentor.send(path)), /Undangan: (?:<[^>]*>)*WhatsApp ke/);
  assert.equal((await mentor.post(`${path}/pembatalan`, { sebab: 'Hujan' })).status, 303);
  const page = await text(mentor.send(path));
  assert.match(page, /Teks untuk mengabari siap/, 'nobody of Keripik has an address');
  assert.doesNotMatch(page, /sudah dikirimi surel/);
});

test('a session is not put on a time that is over', async () => {
  const asked = { mentorId, enterpriseIds: [cast.keripik], topic: 'Mundur', hoursAgo: 30 };
  const path = `/pendampingan/sesi/${await addSession(site, asked)}`;
  const moving = { tanggal: day(-1), jam: '10:00', alasan: 'Salah ketik' };
  const page = await text(mentor.post(`${path}/perpindahan`, moving), 422);
  mustBeAt(page, 'tanggal', /sudah lewat/);
  assert.match(page, /Salah ketik/);
  assert.doesNotMatch(page, /Dari [^<]* ke /, 'nothing was moved');
  assert.equal(
    (await mentor.post(`${path}/perpindahan`, { ...moving, tanggal: day(1) })).status,
    303,
  );
});

test('coverage and moving each ask for a day of their own, and are told so there', async () => {
  const asked = { mentorId, enterpriseIds: [cast.keripik], topic: 'Siaran', hoursAgo: -30 };
  const path = `/pendampingan/sesi/${await addSession(site, { ...asked, kind: 'media' })}`;
  const moving = { tanggal: '', jam: '10:00', alasan: 'Studio penuh' };
  const moved = await text(mentor.post(`${path}/perpindahan`, moving), 422);
  mustBeAt(moved, 'tanggal', /Isi tanggal/);
  assert.match(detailsOf(moved, 'Pindahkan jadwal'), /open/);
  assert.doesNotMatch(detailsOf(moved, 'Catat liputan'), /open|none/);
  const article = { media: 'RRI', jenis: 'radio', judul: 'Keripik', terbit: day(9) };
  const noted = await text(mentor.post(`${path}/liputan`, article), 422);
  mustBeAt(noted, 'terbit', /paling lambat hari ini/);
  assert.match(detailsOf(noted, 'Catat liputan'), /open/);
  assert.doesNotMatch(detailsOf(noted, 'Pindahkan jadwal'), /open|none/);
});

test('a photo that is refused comes back with the enterprise that was chosen', async () => {
  const enterpriseIds = [cast.keripik, cast.kopi];
  const asked = { mentorId, enterpriseIds, topic: 'Foto', hoursAgo: 2 };
  const path = `/pendampingan/sesi/${await addSession(site, asked)}`;
  const { seats } = JSON.parse(
    await text(mentor.send(`/api/v1/mentoring${path.replace('/pendampingan/sesi', '/sessions')}`)),
  );
  const last = seats.at(-1).enterpriseId;
  const body = new FormData();
  body.append('usaha', last);
  body.append('foto', new File(['bukan gambar'], 'sesi.jpg'));
  const page = await text(mentor.send(`${path}/foto`, { method: 'POST', body }), 422);
  assert.match(detailsOf(page, 'Tambah foto'), /open/);
  assert.match(page, new RegExp(`<option (selected value="${last}"|value="${last}" selected)`));
});

test('a day on which a mentor does not walk with them is said of the day, and the plan is kept', async () => {
  const planning = `${hub}/sesi/baru`;
  const form = {
    ...{ newId: newId(), jenis: 'onSite', topik: 'Kunjungan dapur', jam: '10:00', menit: '90' },
    ...{ tempat: 'Balai desa', [`usaha-${cast.keripik}`]: '1' },
  };
  for (const tanggal of ['2062-01-01', day(-30)]) {
    const page = await text(mentor.post(planning, { ...form, tanggal }), 422);
    mustBeAt(page, 'tanggal', /Pada hari itu Anda tidak mendampingi/);
    assert.match(page, /value="Kunjungan dapur"/);
  }
  const soonId = await addMentor(site, cast, {
    ...{ name: 'Hana Pendamping', email: 'hana@contoh.example', enterpriseIds: [cast.kopi] },
  });
  const soon = await site.as(soonId);
  const early = { ...form, newId: newId(), tanggal: day(3) };
  assert.equal((await soon.post(planning, early)).status, 403, 'who walks with none of them');
  const days = { mulai: day(7), sampai: day(30), [`usaha-${cast.keripik}`]: '1' };
  assert.equal((await manager.post(`${hub}/pendamping/${soonId}/pasangan`, days)).status, 303);
  mustBeAt(await text(soon.post(planning, early), 422), 'tanggal', /Pada hari itu/);
  assert.equal((await soon.post(planning, { ...early, tanggal: day(8) })).status, 303);
});

test('the only photo that shows a finished task stays until there is another, or it is open', async () => {
  const { path, taskId } = await addedTask('Kirim contoh');
  const send = async (fields: Record<string, string>, words: string) =>
    (await step(sari, path, fields, await noteOf(words))).status;
  assert.equal(await send({ langkah: 'done', keterangan: '' }, 'satu'), 303);
  const photos = async () =>
    [...(await text(sari.send(path))).matchAll(/action="([^"]*\/pencabutan)"/g)].map(
      ([, to]) => to ?? '',
    );
  const [only = ''] = await photos();
  assert.match(await text(sari.post(only, {}), 422), /Kirim contoh[\s\S]*satu-satunya buktinya/);
  assert.equal((await photos()).length, 1);
  assert.equal((await step(mentor, path, { langkah: 'reopened' })).status, 303);
  assert.equal((await sari.post(only, {})).status, 303, 'open, it needs no evidence');
  assert.equal((await photos()).length, 0);
  // Which step is the last is told by the clock.
  site.ground.setNow(new Date(site.ground.clock().getTime() + 60_000));
  assert.equal(await send({ langkah: 'done', keterangan: 'Terkirim' }, 'dua'), 303);
  const [second = ''] = await photos();
  assert.equal((await sari.post(second, {})).status, 303, 'words show it, too');
  assert.equal(await stateOf(taskId), 'done');
});

test('more enterprises than a mentor’s limit: it says how many were chosen', async () => {
  const otherId = await addMentor(site, cast, {
    ...{ name: 'Cahya Pendamping', email: 'cahya@contoh.example', enterpriseIds: [] },
  });
  const path = `${hub}/pendamping/${otherId}`;
  await manager.post(path, { surat: '', batas: '1' });
  const both = { [`usaha-${cast.keripik}`]: '1', [`usaha-${cast.kopi}`]: '1' };
  const days = { mulai: day(0), sampai: day(9) };
  const page = await text(manager.post(`${path}/pasangan`, { ...days, ...both }), 422);
  assert.match(page, /mendampingi 0 usaha dan Anda memilih 2 lagi, sedangkan batasnya 1/);
});

test('the code of a session takes nobody once its report is approved or it was called off', async () => {
  const enterpriseIds = [cast.keripik];
  const begun = (topic: string) =>
    addSession(site, { mentorId, enterpriseIds, topic, hoursAgo: 2 });
  const codeOf = async (sessionId: string) => {
    const { rows } = await site.house.database.pool.query(
      'select code from mentoring_session where session_id = $1',
      [sessionId],
    );
    return rows[0]?.code;
  };
  const [approved, cancelled] = [await begun('Disetujui'), await begun('Dibatalkan')];
  const path = `/pendampingan/sesi/${approved}`;
  assert.match(await text(mentor.send(path)), /Buat kode baru/);
  const record = recordOf(approved, enterpriseIds);
  await text(mentor.json('/api/v1/mentoring/records', { records: [record] }));
  await mentor.post(`${path}/laporan`, { langkah: 'submitted' });
  await manager.post(`${path}/laporan`, { langkah: 'approved' });
  await mentor.post(`/pendampingan/sesi/${cancelled}/pembatalan`, { sebab: 'Hujan' });
  for (const sessionId of [approved, cancelled]) {
    const own = `/pendampingan/sesi/${sessionId}`;
    assert.doesNotMatch(await text(mentor.send(own)), /Buat kode baru|Kode QR/);
    const code = await codeOf(sessionId);
    assert.match(await text(mentor.post(`${own}/kode`, {}), 422), /tidak dipakai lagi/);
    assert.equal(await codeOf(sessionId), code);
    const scan = sari.post(`/hadir/${sessionId}/${code}`, { usaha: cast.keripik });
    assert.match(await text(scan, 422), /tidak dipakai lagi/);
  }
});

test('a form that leads nowhere shows the words that were typed, and no field, id or button', async () => {
  const stranger = await site.as(cast.tono);
  const form = {
    ...{ langkah: 'approved', newId: newId(), [`usaha-${cast.keripik}`]: '1', jenis: 'onSite' },
    ...{ catatan: 'Dua jam di balai desa.', seen: 'a1b2c3d4e5f6a7b8c9d0', tanggal: day(1) },
  };
  const path = `/pendampingan/sesi/${newId()}`;
  const page = await text(stranger.post(`${path}/laporan`, form), 404);
  assert.match(page, /Yang tadi diketik[\s\S]*Dua jam di balai desa\./);
  const shown = page.slice(page.indexOf('Yang tadi diketik')).replace(/<[^>]+>/g, ' ');
  assert.doesNotMatch(shown, /langkah|approved|usaha-|onSite|a1b2c3|catatan/);
  const { catatan: _, ...buttons } = form;
  const bare = await text(stranger.post(`${path}/laporan`, buttons), 404);
  assert.doesNotMatch(bare, /Yang tadi diketik/);
  const short = { ...buttons, jumlah: '57rb', topik: 'Panen' };
  const kept = await text(stranger.post(`${path}/laporan`, short), 404);
  assert.match(kept, /Yang tadi diketik[\s\S]*57rb[\s\S]*Panen/, 'an amount and one word, too');
});
