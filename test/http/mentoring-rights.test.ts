/** Who may do what in mentoring: nobody approves what they wrote; a right that ended is gone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { giveGrant } from '../../src/people/index.ts';
import { addMentor, addSession, recordOf } from '../mentoring.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let mentorId = '';
let both: string[];
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  both = [cast.keripik, cast.kopi];
  manager = await site.as(cast.manager);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds: both });
  mentor = await site.as(mentorId);
});
after(() => site.close());

const begun = (topic: string, hoursAgo = 2) =>
  addSession(site, { mentorId, enterpriseIds: both, topic, hoursAgo });

const tell = async (who: Visitor, record: ReturnType<typeof recordOf>) => {
  const answer = await who.json('/api/v1/mentoring/records', { records: [record] });
  return (await answer.json()).receipts[0].outcome;
};

const step = async (who: Visitor, sessionId: string, langkah: string) =>
  (await who.post(`/pendampingan/sesi/${sessionId}/laporan`, { langkah, alasan: 'x' })).status;

const another = async (name: string, email: string) =>
  site.as(
    await cast.add(
      { name, email },
      { role: 'coManager', scope: { kind: 'campaign', id: 'lagawi' }, from: cast.window.from },
    ),
  );

test('a manager who told of a session for its mentor does not approve it, another does', async () => {
  const sessionId = await begun('Ditulis manajer');
  assert.equal(await tell(manager, recordOf(sessionId, both)), 'recorded');
  assert.equal(await step(mentor, sessionId, 'submitted'), 303);
  for (const kind of ['approved', 'sentBack']) {
    assert.equal(await step(manager, sessionId, kind), 403, `${kind} by whoever wrote it`);
  }
  const page = await (await manager.send(`/pendampingan/sesi/${sessionId}`)).text();
  assert.doesNotMatch(page, />Setujui</, 'what is refused is not offered');
  const other = await another('Bu Lain', 'lain@contoh.example');
  assert.match(await (await other.send(`/pendampingan/sesi/${sessionId}`)).text(), />Setujui</);
  assert.equal(await step(other, sessionId, 'approved'), 303);
});

test('a manager who sent the report does not approve it; the newest record and sending count', async () => {
  const sessionId = await begun('Dikirim manajer');
  const first = recordOf(sessionId, both);
  assert.equal(await tell(manager, first), 'recorded');
  assert.equal(
    await tell(mentor, recordOf(sessionId, both, { basedOn: first.recordId, note: 'Lain' })),
    'recorded',
  );
  assert.equal(await step(manager, sessionId, 'submitted'), 303);
  assert.equal(await step(manager, sessionId, 'approved'), 403, 'sent by the same');
  assert.equal(await step(manager, sessionId, 'reopened'), 303);
  assert.equal(await step(mentor, sessionId, 'submitted'), 303);
  assert.equal(await step(manager, sessionId, 'approved'), 303, 'what stands is the mentor’s own');
});

test('a mentor whose pairings ended changes no planned session, and is told why', async () => {
  const hub = '/kampanye/lagawi/pendampingan';
  const leaverId = await addMentor(site, cast, {
    ...{ name: 'Dwi Pendamping', email: 'dwi@contoh.example', enterpriseIds: both },
  });
  const leaver = await site.as(leaverId);
  const own = { mentorId: leaverId, enterpriseIds: [cast.keripik] };
  const sessionId = await addSession(site, { ...own, topic: 'Tetap terjadwal', hoursAgo: -30 });
  const began = await addSession(site, { ...own, topic: 'Sudah mulai', hoursAgo: 2 });
  const page = await (await manager.send(`${hub}/pendamping/${leaverId}`)).text();
  assert.match(page, /Sesi terjadwal ini tetap ada[\s\S]*Tetap terjadwal/);
  assert.doesNotMatch(page, /punya hak lain/);
  const to = new RegExp(`action="([^"]*/${cast.keripik}/[^"]*/akhir)"`).exec(page)?.[1] ?? '';
  const field = `alasan-${to.split('/').at(-2)}`;
  assert.equal((await manager.post(to, { [field]: 'Pindah wilayah' })).status, 303);
  const after = await (await manager.send(`${hub}/pendamping/${leaverId}`)).text();
  assert.match(after, /tidak lagi didampingi[\s\S]*Tetap terjadwal/);
  const path = `/pendampingan/sesi/${sessionId}`;
  const seen = await (await leaver.send(path)).text();
  assert.match(seen, /Tetap terjadwal/, 'what was planned is still read');
  assert.doesNotMatch(seen, /Pindahkan jadwal|Batalkan sesi/);
  const moved = { tanggal: site.today, jam: '23:00', alasan: 'x' };
  assert.equal((await leaver.post(`${path}/perpindahan`, moved)).status, 403);
  assert.equal((await leaver.post(`${path}/pembatalan`, { sebab: 'x' })).status, 403);
  assert.equal(await tell(leaver, recordOf(began, [cast.keripik])), 'refused');
  assert.equal((await manager.post(`${path}/pembatalan`, { sebab: 'Pindah' })).status, 303);
  assert.equal(await tell(manager, recordOf(began, [cast.keripik])), 'recorded');
});

test('a session is not put on a day on which its mentor no longer walks with who is in it', async () => {
  const shortId = await addMentor(site, cast, {
    ...{ name: 'Gita Pendamping', email: 'gita@contoh.example', enterpriseIds: both },
  });
  const short = await site.as(shortId);
  const asked = { mentorId: shortId, enterpriseIds: both, topic: 'Ditunda', hoursAgo: -30 };
  const path = `/pendampingan/sesi/${await addSession(site, asked)}/perpindahan`;
  const to = { tanggal: addDays(site.today, 400), jam: '10:00', alasan: 'Panen' };
  const refused = await short.post(path, to);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /tidak mendampingi semua usaha[\s\S]*Panen/);
  const soon = { ...to, tanggal: addDays(site.today, 3) };
  assert.equal((await short.post(path, soon)).status, 303);
  assert.equal((await manager.post(path, to)).status, 303, 'the manager’s right goes on');
});

test('nobody is given a session with whom they do not walk, and what was typed stays', async () => {
  const oneId = await addMentor(site, cast, {
    ...{ name: 'Hani Pendamping', email: 'hani@contoh.example', enterpriseIds: [cast.kopi] },
  });
  const planning = '/kampanye/lagawi/pendampingan/sesi/baru';
  const form = {
    ...{ pendamping: oneId, jenis: 'digital', topik: 'Titipan', tanggal: addDays(site.today, 2) },
    ...{ jam: '10:00', menit: '60', tempat: '', [`usaha-${cast.kopi}`]: '1' },
  };
  const refused = await manager.post(planning, { ...form, [`usaha-${cast.keripik}`]: '1' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /tidak mendampingi Keripik Bu Sari\.[\s\S]*value="Titipan"/);
  assert.equal((await manager.post(planning, form)).status, 303);
});

test('whoever runs the campaign is told where the end of a pairing ends nothing', async () => {
  const mentorWithMore = await addMentor(site, cast, {
    ...{ name: 'Eka Pendamping', email: 'eka@contoh.example', enterpriseIds: [cast.kopi] },
  });
  const path = `/kampanye/lagawi/pendampingan/pendamping/${mentorWithMore}`;
  assert.doesNotMatch(await (await manager.send(path)).text(), /punya hak lain/);
  const scope = { kind: 'campaign' as const, id: 'lagawi' };
  const right = { personId: mentorWithMore, role: 'mentor' as const, scope, from: site.today };
  const days = { until: addDays(site.today, 30) };
  await giveGrant(site.house, cast.admin, { ...right, ...days }, async () => []);
  assert.match(await (await manager.send(path)).text(), /punya hak lain/);
});

test('who is in a session of one whose pairing goes on is told of by the mentor, the other not', async () => {
  const halfId = await addMentor(site, cast, {
    ...{ name: 'Fajar Pendamping', email: 'fajar@contoh.example', enterpriseIds: both },
  });
  const half = await site.as(halfId);
  const asked = { mentorId: halfId, enterpriseIds: both, topic: 'Berdua', hoursAgo: 2 };
  const sessionId = await addSession(site, asked);
  const page = await (
    await manager.send(`/kampanye/lagawi/pendampingan/pendamping/${halfId}`)
  ).text();
  const to = new RegExp(`action="([^"]*/${cast.kopi}/[^"]*/akhir)"`).exec(page)?.[1] ?? '';
  await manager.post(to, { [`alasan-${to.split('/').at(-2)}`]: 'Pindah' });
  assert.equal(await tell(half, recordOf(sessionId, both)), 'refused');
  const form = await (await half.send(`/pendampingan/sesi/${sessionId}/catatan`)).text();
  assert.ok(form.includes(`hadir-${cast.keripik}`) && !form.includes(`hadir-${cast.kopi}`));
  assert.equal(await tell(half, recordOf(sessionId, [cast.keripik])), 'recorded');
});
