/** Who is shown the form for telling of a session, and when: nothing is offered that is refused. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../src/kernel/id.ts';
import { addMentor, addSession, recordOf } from '../mentoring.ts';
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
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds: [cast.keripik] });
  mentor = await site.as(mentorId);
});
after(() => site.close());

async function begun(topic: string, hoursAgo = 2) {
  const asked = { mentorId, enterpriseIds: [cast.keripik], topic, hoursAgo };
  const sessionId = await addSession(site, asked);
  return { sessionId, path: `/pendampingan/sesi/${sessionId}` };
}

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = await sent.text();
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-600));
  return body;
}

const form = /name="catatan"/;

/** The page says why, leads back to the session, and has no form. */
async function closed(path: string, why: RegExp): Promise<void> {
  const page = await text(mentor.send(`${path}/catatan`));
  assert.match(page, why);
  assert.doesNotMatch(page, form);
  assert.match(page, new RegExp(`href="${path}"[^>]*>Kembali ke sesi ini`));
}

test('who reads a campaign’s mentoring without telling of it gets no form', async () => {
  const { path } = await begun('Dibaca saja');
  const scope = { kind: 'campaign' as const, id: 'lagawi' };
  for (const role of ['auditor', 'localOfficer', 'coManager'] as const) {
    const named = { name: `Pembaca ${role}`, email: `${role.toLowerCase()}@contoh.example` };
    const days = { from: cast.window.from, until: cast.window.to };
    const grant = { role, scope, ...days, ground: 'ST-1/2026' };
    const reader = await site.as(await cast.add(named, grant));
    const typed = { recordId: newId(), catatan: 'x' };
    assert.equal((await reader.send(path)).status, 200, role);
    assert.equal((await reader.send(`${path}/catatan`)).status, 403, role);
    assert.equal((await reader.post(`${path}/catatan`, typed)).status, 403, role);
  }
  assert.match(await text(manager.send(`${path}/catatan`)), form, 'who runs it all tells');
});

test('of a session that is cancelled or reported the page says so instead', async () => {
  const cancelled = await begun('Batal', -3);
  await mentor.post(`${cancelled.path}/pembatalan`, { sebab: 'Banjir' });
  await closed(cancelled.path, /Sesi ini sudah dibatalkan/);
  const told = await begun('Dilaporkan');
  const records = [recordOf(told.sessionId, [cast.keripik])];
  await mentor.json('/api/v1/mentoring/records', { records });
  const step = (who: Visitor, langkah: string) =>
    who.post(`${told.path}/laporan`, { langkah, alasan: 'Fotonya mana?' });
  for (const [who, kind, isClosed] of [
    [mentor, 'submitted', true],
    [manager, 'sentBack', false],
    [mentor, 'submitted', true],
    [manager, 'approved', true],
  ] as const) {
    assert.equal((await step(who, kind)).status, 303, kind);
    if (isClosed) await closed(told.path, /sudah dikirim atau disetujui/);
    else assert.match(await text(mentor.send(`${told.path}/catatan`)), form, kind);
  }
  const typed = {
    ...{ recordId: newId(), hasil: 'held', catatan: 'Ketikan panjang' },
    [`peserta-${cast.keripik}`]: '1',
  };
  const refused = await text(mentor.post(`${told.path}/catatan`, typed), 422);
  assert.match(refused, /sudah dikirim atau disetujui[\s\S]*Ketikan panjang/, 'nothing is lost');
});

test('before a session begins nothing is offered on its page, and its form says so', async () => {
  const { path } = await begun('Besok siang', -24);
  assert.doesNotMatch(await text(mentor.send(path)), /Catat hasil sesi/);
  const page = await text(mentor.send(`${path}/catatan`));
  assert.match(page, /Sesi ini belum mulai; jadwalnya/);
  assert.match(page, form, 'a phone keeps it for the spot');
  const { path: now } = await begun('Baru mulai', 0);
  assert.match(await text(mentor.send(now)), /Catat hasil sesi/);
  assert.doesNotMatch(await text(mentor.send(`${now}/catatan`)), /belum mulai/);
});

test('whoever walks with nobody of a session any more is told so, and offered nothing', async () => {
  const leaverId = await addMentor(site, cast, {
    ...{ name: 'Dwi Pendamping', email: 'dwi@contoh.example' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
  const leaver = await site.as(leaverId);
  const session = async (enterpriseId: string, topic: string) =>
    `/pendampingan/sesi/${await addSession(site, {
      ...{ mentorId: leaverId, enterpriseIds: [enterpriseId], topic, hoursAgo: 3 },
    })}`;
  const ended = await session(cast.kopi, 'Pasangan berakhir');
  const stays = await session(cast.keripik, 'Tetap berjalan');
  const page = await text(manager.send(`/kampanye/lagawi/pendampingan/pendamping/${leaverId}`));
  const to = new RegExp(`action="([^"]*/${cast.kopi}/[^"]*/akhir)"`).exec(page)?.[1] ?? '';
  await manager.post(to, { [`alasan-${to.split('/').at(-2)}`]: 'Pindah wilayah' });
  const own = await text(leaver.send('/pendampingan'));
  assert.match(own, /Pasangan berakhir[\s\S]*manajer kampanye yang mencatat hasilnya/);
  assert.ok(!own.includes(`${ended}/catatan`) && own.includes(`${stays}/catatan`));
  const told = await text(leaver.send(`${ended}/catatan`));
  assert.match(told, /tidak lagi mendampingi usaha di sesi ini/);
  assert.doesNotMatch(told, form);
  const typed = { catatan: 'Diketik sebelumnya', [`peserta-${cast.kopi}`]: '1', recordId: newId() };
  const advice = { [`saran-${cast.kopi}`]: 'Jemur dua hari' };
  const refused = await text(leaver.post(`${ended}/catatan`, { ...typed, ...advice }), 422);
  assert.match(refused, /Diketik sebelumnya[\s\S]*Jemur dua hari/, 'nothing is lost');
});
