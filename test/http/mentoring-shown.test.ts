/** Pages of mentoring say what holds now, and no more than their reader may know. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { readinessCodes } from '../../src/mentoring/index.ts';
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

const session = (topic: string, hoursAgo: number, enterpriseIds = [cast.keripik]) =>
  addSession(site, { mentorId, enterpriseIds, topic, hoursAgo });

const tell = (who: Visitor, record: ReturnType<typeof recordOf>) =>
  text(who.json('/api/v1/mentoring/records', { records: [record] }));

/** What stands between two words of a page, without its tags. */
const between = (page: string, from: string, to: string): string =>
  page
    .slice(page.indexOf(from), page.indexOf(to, page.indexOf(from)))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

test('readiness told anew begins with the answers of its moment that stand', async () => {
  const path = `/usaha/${cast.kopi}/pendampingan/kesiapan`;
  const first = Object.fromEntries(readinessCodes.map((code, i) => [code, String(i % 4)]));
  const told = { tanggal: day(-30), keterangan: 'Diisi di dapur' };
  assert.equal((await mentor.post(path, { ...first, ...told, saat: 'before' })).status, 303);
  const blank = await text(mentor.send(path));
  assert.doesNotMatch(blank, /<option [^>]*selected/, '“after” was never told');
  const page = await text(mentor.send(`${path}?saat=before`));
  const typed = Object.fromEntries(
    [...page.matchAll(/<select id="(\w+)"[\s\S]*?<\/select>/g)].map(([all, name]) => [
      name ?? '',
      /<option (?:value="(\d)" selected|selected value="(\d)")/.exec(all)?.slice(1).join('') ?? '',
    ]),
  );
  assert.deepEqual(typed, first);
  const fieldOf = (name: string) =>
    new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page)?.[0].match(/value="([^"]*)"/)?.[1];
  assert.deepEqual(['saat', 'tanggal', 'keterangan', 'dilihat-before'].map(fieldOf), [
    'before',
    day(-30),
    'Diisi di dapur',
    '1',
  ]);
  const again = { ...typed, ...told, saat: 'before', alasan: 'Salah satu', 'dilihat-before': '1' };
  assert.equal((await mentor.post(path, { ...again, shop: '3' })).status, 303);
  const { readings } = JSON.parse(
    await text(mentor.send(`/api/v1/enterprises/${cast.kopi}/readiness`)),
  );
  const numbers = Object.entries({ ...first, shop: '3' }).map(([code, at]) => [code, Number(at)]);
  assert.deepEqual(
    readings.find((one: { version: number }) => one.version === 2).answers,
    Object.fromEntries(numbers),
  );
});

test('one question answered both times is one question, in English, too', async () => {
  const path = `/usaha/${cast.keripik}/pendampingan/kesiapan`;
  await mentor.post(path, { saat: 'before', tanggal: day(-30), shop: '1' });
  await mentor.post(path, { saat: 'after', tanggal: day(0), shop: '2' });
  const page = await text(mentor.send(path, { headers: { cookie: english(mentor) } }));
  assert.match(page, /1 question answered both times/);
});

const english = ({ headers }: Visitor) => `${headers['cookie']}; bahasa=en`;

test('the producer reads a session that runs as coming, a cancelled one with why, and the scan', async () => {
  const own = `/usaha/${cast.keripik}/pendampingan`;
  const running = await session('Sedang berlangsung', 1);
  await session('Lupa dicatat', 5);
  const cancelled = await session('Minggu depan', -100);
  await mentor.post(`/pendampingan/sesi/${cancelled}/pembatalan`, { sebab: 'Hujan deras' });
  const { rows } = await site.house.database.pool.query<{ code: string }>(
    'select code from mentoring_session where session_id = $1',
    [running],
  );
  await sari.post(`/hadir/${running}/${rows[0]?.code}`, { usaha: cast.keripik });
  const link = 'https://rapat.contoh.example/abc';
  await mentor.post(`${hub}/sesi/baru`, {
    ...{ newId: newId(), jenis: 'digital', topik: 'Daring', tanggal: day(2), jam: '10:00' },
    ...{ menit: '60', tempat: link, [`usaha-${cast.keripik}`]: '1' },
  });
  const page = await text(sari.send(own));
  const coming = between(page, 'Akan datang', 'Yang lalu');
  assert.match(
    coming,
    /Sedang berlangsung[\s\S]*?Dijadwalkan · Bagas Pendamping · Hadir · memindai/,
  );
  assert.match(coming, /Minggu depan[\s\S]*?Dibatalkan[\s\S]*?Sebab:\s*Hujan deras/);
  const past = between(page, 'Yang lalu', '</main>');
  assert.match(past, /Lupa dicatat[\s\S]*?Dijadwalkan · Bagas Pendamping · Belum dicatat/);
  assert.doesNotMatch(past, /Sedang berlangsung|Minggu depan/);
  assert.ok(page.includes(`<a href="${link}">`));
});

test('what was called off asks for no attendance and has no heading without a photo', async () => {
  const cancelled = await session('Tidak jadi', -40);
  await mentor.post(`/pendampingan/sesi/${cancelled}/pembatalan`, { sebab: 'Panen' });
  const missed = await session('Terlewat', 6);
  await tell(mentor, {
    ...recordOf(missed, [cast.keripik], { outcome: 'missed', why: 'Sakit' }),
    seats: [{ enterpriseId: cast.keripik, attendance: null, note: '', advice: '' }],
  });
  for (const id of [cancelled, missed]) {
    assert.doesNotMatch(await text(mentor.send(`/pendampingan/sesi/${id}`)), /Belum dicatat/);
  }
  assert.doesNotMatch(await text(mentor.send(`/pendampingan/sesi/${cancelled}`)), />Foto</);
  const planned = await text(mentor.send(`/pendampingan/sesi/${await session('Nanti', -40)}`));
  assert.match(planned, /Belum dicatat[\s\S]*>Foto</);
});

test('the next session of a silent member is one to come, not one that nobody told of', async () => {
  const row = async () => {
    const list = between(await text(manager.send(hub)), 'Yang terlama tanpa sesi', '</main>');
    return /Kopi Pak Tono[\s\S]*?\d+\s+(belum pernah .*)/.exec(list)?.[1] ?? '';
  };
  await session('Terlupa', 24 * 9, [cast.kopi]);
  assert.match(await row(), /^belum pernah –/);
  await session('Berikutnya', -24 * 4, [cast.kopi]);
  await session('Sesudahnya', -24 * 6, [cast.kopi]);
  const said = new Intl.DateTimeFormat('id', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  assert.ok((await row()).startsWith(`belum pernah ${said.format(new Date(day(4)))}`), await row());
});

test('whose pairing ended reads the own notes, and neither open tasks nor closed links', async () => {
  const leaverId = await addMentor(site, cast, {
    ...{ name: 'Dwi Pendamping', email: 'dwi@contoh.example' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
  const leaver = await site.as(leaverId);
  const both = [cast.keripik, cast.kopi];
  const asked = { mentorId: leaverId, enterpriseIds: both, topic: 'Kemasan', hoursAgo: 3 };
  const sessionId = await addSession(site, asked);
  const path = `/pendampingan/sesi/${sessionId}`;
  const task = (enterpriseId: string, words: string) => ({
    ...{ enterpriseId, taskId: newId(), words, owner: 'producer' as const, dueOn: day(7) },
  });
  await tell(
    leaver,
    recordOf(sessionId, both, { tasks: [task(cast.keripik, 'Disepakati di sini')] }),
  );
  const body = new FormData();
  body.append('usaha', cast.keripik);
  body.append('foto', new File([new Uint8Array(await noteOf('sesi'))], 'sesi.jpg'));
  assert.equal((await leaver.send(`${path}/foto`, { method: 'POST', body })).status, 303);
  for (const { enterpriseId, ...rest } of [
    task(cast.keripik, 'Rahasia Sari'),
    task(cast.kopi, 'Terbuka Tono'),
  ]) {
    const to = `/api/v1/enterprises/${enterpriseId}/tasks`;
    await text(mentor.json(to, { ...rest, campaign: campaignId }));
  }
  assert.match(await text(leaver.send(path)), /Rahasia Sari/);
  const page = await text(manager.send(`${hub}/pendamping/${leaverId}`));
  const to = new RegExp(`action="([^"]*/${cast.keripik}/[^"]*/akhir)"`).exec(page)?.[1] ?? '';
  await manager.post(to, { [`alasan-${to.split('/').at(-2)}`]: 'Pindah' });
  const seen = await text(leaver.send(path));
  assert.match(seen, /Keripik Bu Sari[\s\S]*Pakai latar polos[\s\S]*Disepakati di sini/);
  assert.match(seen, /Terbuka Tono/, 'whom one walks with on is read as before');
  assert.doesNotMatch(seen, /Rahasia Sari/);
  const answer = await text(leaver.send(`/api/v1/mentoring/sessions/${sessionId}`));
  assert.doesNotMatch(answer, /Rahasia Sari/);
  const links = [...seen.matchAll(/(?:href|src)="(\/(?:usaha|pendampingan)[^"#]*)"/g)];
  assert.ok(links.length > 1);
  for (const [, link = ''] of links) {
    assert.equal((await leaver.send(link)).status, 200, link);
  }
  assert.match(await text(manager.send(path)), /Rahasia Sari/, 'whoever runs it reads all');
});
