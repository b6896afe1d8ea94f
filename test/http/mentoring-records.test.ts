/** What is told of sessions: once, whatever the network does; and attendance, report and mails. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, day, formatDay } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { remindOfSessions } from '../../src/mentoring/index.ts';
import { messageSubject } from '../../src/mentoring/invitation-messages.ts';
import type { SessionRecord } from '../../src/mentoring/phone.ts';
import { addMentor, addSession, campaignId, recordOf } from '../mentoring.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let mentorId = '';
let mentor: Visitor;
let both: string[];
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  both = [cast.keripik, cast.kopi];
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds: both });
  mentor = await site.as(mentorId);
});
after(() => site.close());

interface Receipt {
  outcome: string;
  reasons: { code: string; message: string }[];
}
async function tell(...records: SessionRecord[]): Promise<Receipt[]> {
  const answer = await mentor.json('/api/v1/mentoring/records', { records });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  return JSON.parse(text).receipts;
}
const outcomes = async (...records: SessionRecord[]) =>
  (await tell(...records)).map(({ outcome, reasons }) => reasons[0]?.code ?? outcome);
const begun = (topic: string, hoursAgo = 2) =>
  addSession(site, { mentorId, enterpriseIds: both, topic, hoursAgo });
const json = async (path: string) => JSON.parse(await (await mentor.send(path)).text());
const sessionOf = (sessionId: string) => json(`/api/v1/mentoring/sessions/${sessionId}`);

test('sent again it is taken once; another content under its id is told', async () => {
  const sessionId = await begun('Sekali saja');
  const record = recordOf(sessionId, both, {
    tasks: [
      {
        ...{ enterpriseId: cast.keripik, taskId: newId(), words: 'Foto ulang' },
        ...{ owner: 'producer', dueOn: addDays(site.today, 7) },
      },
    ],
  });
  const sent = await Promise.all(Array.from({ length: 16 }, () => outcomes(record)));
  const counts = Map.groupBy(sent.flat(), (one) => one);
  assert.deepEqual([counts.get('recorded')?.length, counts.get('recordedBefore')?.length], [1, 15]);
  assert.deepEqual(await outcomes({ ...record, note: 'Lain' }), ['mentoring.changedId']);
  const session = await sessionOf(sessionId);
  assert.deepEqual(
    [session.state, session.note, session.tasks.length],
    [...['held', 'Foto produk diulang.', 1]],
  );
});

test('two devices told of one session: both are kept until a person chooses', async () => {
  const sessionId = await begun('Dua ponsel');
  const first = recordOf(sessionId, both, { note: 'Dari ponsel satu' });
  const second = recordOf(sessionId, both, { note: 'Dari ponsel dua' });
  assert.deepEqual(await outcomes(first, second, second), [
    ...['recorded', 'mentoring.conflict', 'mentoring.conflict'],
  ]);
  const { note, conflicts } = await sessionOf(sessionId);
  assert.deepEqual([note, conflicts.length], ['Dari ponsel satu', 1]);
  const page = await (await mentor.send(`/pendampingan/sesi/${sessionId}`)).text();
  assert.match(page, /Dari ponsel dua/, 'nothing is lost');
  assert.doesNotMatch(page, /Kirim laporan/);
  const report = () =>
    mentor.post(`/pendampingan/sesi/${sessionId}/laporan`, { langkah: 'submitted' });
  const early = await report();
  assert.equal(early.status, 422);
  assert.match(await early.text(), /Pilih dulu mana yang dipakai/);
  const choice = `/api/v1/mentoring/sessions/${sessionId}/choice`;
  const chosen = await mentor.json(choice, { record: second.recordId, stands: true });
  assert.equal(chosen.status, 200);
  const after = await sessionOf(sessionId);
  assert.deepEqual([after.note, after.conflicts.length], ['Dari ponsel dua', 0]);
  const again = await mentor.json(choice, { record: second.recordId, stands: false });
  assert.equal(again.status, 404, 'it was chosen already');
  // What follows is written upon the one that stands.
  const third = recordOf(sessionId, both, { basedOn: second.recordId, note: 'Sesudahnya' });
  assert.deepEqual(await outcomes(third), ['recorded']);
  assert.equal((await report()).status, 303);
});

test('a session that nobody had planned is made of what the phone says, once', async () => {
  const plan = {
    ...{ campaignId, kind: 'onSite' as const, topic: 'Mampir ke dapur', minutes: 45, place: '' },
    startsAt: `${addDays(site.today, -1)}T09:15+07:00`,
  };
  const record = recordOf(newId(), [cast.keripik], { plan });
  assert.deepEqual(await outcomes(record, record), ['recorded', 'recordedBefore']);
  const session = await sessionOf(record.sessionId);
  assert.deepEqual(
    [session.topic, session.state, session.seats.length],
    [...['Mampir ke dapur', 'held', 1]],
  );
  const ofOthers = recordOf(newId(), [cast.tenun], { plan });
  assert.deepEqual(await outcomes(ofOthers), ['mentoring.notYours']);
  const noTime = recordOf(newId(), [cast.keripik], { plan: { ...plan, startsAt: 'kemarin' } });
  assert.deepEqual(await outcomes(noTime), ['mentoring.timeWrong']);
});

test('what cannot be is refused with every reason, and the others of the batch are taken', async () => {
  const coming = await begun('Besok', -24);
  const past = await begun('Kosong');
  const absent = recordOf(past, both).seats.map((seat) => ({
    ...{ ...seat, attendance: 'absent' as const },
  }));
  const task = { enterpriseId: cast.keripik, taskId: newId(), owner: 'mentor' as const };
  const receipts = await tell(
    recordOf(coming, both),
    recordOf(coming, both, { outcome: 'missed', why: 'Tidak jadi' }),
    recordOf(past, both, { seats: absent, tasks: [{ ...task, words: '', dueOn: 'besok' }] }),
    recordOf(past, both, { outcome: 'missed', why: '' }),
    recordOf(past, both, { outcome: 'missed', why: 'Jalan putus', seats: absent }),
  );
  assert.deepEqual(
    receipts.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)]),
    [
      ['refused', 'mentoring.notYet'],
      ['refused', 'mentoring.notYet'],
      ['refused', 'mentoring.nobodyThere', 'mentoring.taskWrong'],
      ['refused', 'mentoring.reasonMissing'],
      ['recorded'],
    ],
  );
  assert.equal((await sessionOf(past)).state, 'missed');
});

test('open tasks are carried on: done, put off or dropped in the next session', async () => {
  const first = await begun('Tugas pertama', 5);
  const ids = [newId(), newId(), newId()];
  const tasks = ids.map((taskId, i) => ({
    ...{ enterpriseId: cast.kopi, taskId, words: `Tugas ${i}`, owner: 'producer' as const },
    dueOn: addDays(site.today, i),
  }));
  await outcomes(recordOf(first, both, { tasks }));
  const next = await begun('Tugas berikutnya', 1);
  const form = await (await mentor.send(`/pendampingan/sesi/${next}/catatan`)).text();
  for (const { words } of tasks) assert.match(form, new RegExp(words));
  const step = (at: number, kind: 'done' | 'moved' | 'dropped', dueOn: string | null = null) => ({
    ...{ enterpriseId: cast.kopi, stepId: newId(), taskId: ids[at] ?? '', kind, dueOn },
    words: 'dibahas',
  });
  const later = addDays(site.today, 30);
  const steps = [step(0, 'done'), step(1, 'moved', later), step(2, 'dropped')];
  assert.deepEqual(await outcomes(recordOf(next, both, { steps })), ['recorded']);
  const { tasks: now } = await json(`/api/v1/enterprises/${cast.kopi}/mentoring`);
  const told = ids.map((id) => now.find((one: { taskId: string }) => one.taskId === id));
  assert.deepEqual(
    told.map(({ state, dueOn }) => [state, dueOn]),
    [
      ['done', addDays(site.today, 0)],
      ['open', later],
      ['dropped', addDays(site.today, 2)],
    ],
  );
  const page = await (await mentor.send(`/pendampingan/sesi/${next}`)).text();
  for (const [at, became] of ['Selesai', 'Digeser', 'Dibatalkan'].entries()) {
    assert.match(page, new RegExp(`Tugas ${at}(?:(?!<li).)*${became} di sesi ini[^<]*dibahas`));
  }
  assert.ok(page.includes(`Digeser di sesi ini · batas ${formatDay(later, 'id')} · dibahas`));
  const before = await (await mentor.send(`/pendampingan/sesi/${first}`)).text();
  assert.doesNotMatch(before, /di sesi ini/, 'it became so in another session');
});

test('told otherwise by the record that follows, a task and a step of the session are changed', async () => {
  const first = await begun('Tugas lama', 5);
  const old = newId();
  const task = (taskId: string, words: string) => ({
    ...{ enterpriseId: cast.kopi, taskId, words, owner: 'producer' as const },
    dueOn: addDays(site.today, 9),
  });
  await outcomes(recordOf(first, both, { tasks: [task(old, 'Cari kemasan')] }));
  const sessionId = await begun('Disimpan lagi', 1);
  const fresh = newId();
  const stepId = newId();
  const step = (kind: 'done' | 'moved', days: number | null) => ({
    ...{ enterpriseId: cast.kopi, stepId, taskId: old, kind, words: '' },
    dueOn: days === null ? null : addDays(site.today, days),
  });
  let basedOn: string | null = null;
  const say = async (words: string, steps: SessionRecord['steps']) => {
    const over = { basedOn, tasks: [task(fresh, words)], steps };
    const record = recordOf(sessionId, both, over);
    basedOn = record.recordId;
    return outcomes(record);
  };
  assert.deepEqual(await say('Foto ulang', [step('done', null)]), ['recorded']);
  assert.deepEqual(await say('Foto ulang semua', [step('moved', 20)]), ['recorded']);
  assert.deepEqual(await say('Foto ulang semua', [step('moved', 25)]), ['recorded']);
  const told = async () => {
    const { tasks } = await json(`/api/v1/enterprises/${cast.kopi}/mentoring`);
    return [fresh, old].map((id) => {
      const { words, state, dueOn } = tasks.find((one: { taskId: string }) => one.taskId === id);
      return [words, state, dueOn];
    });
  };
  assert.deepEqual(await told(), [
    ['Foto ulang semua', 'open', addDays(site.today, 9)],
    ['Cari kemasan', 'open', addDays(site.today, 25)],
  ]);
  const steps = `/api/v1/enterprises/${cast.kopi}/tasks/${fresh}/steps`;
  const done = { stepId: newId(), kind: 'done', words: 'Selesai' };
  assert.equal((await mentor.json(steps, done)).status, 200);
  assert.deepEqual(await say('Lain lagi', []), ['recorded']);
  assert.deepEqual((await told())[0]?.slice(0, 2), ['Foto ulang semua', 'done'], 'it stays done');
  const other = await begun('Sesi lain', 1);
  const stolen = recordOf(other, both, { tasks: [task(fresh, 'Direbut')] });
  assert.deepEqual(await outcomes(stolen), ['mentoring.taskTaken'], 'not of another session');
});

test('the code on the spot takes the attendance of those invited, once, and only then', async () => {
  const sessionId = await begun('Kode', 1);
  const page = await (await mentor.send(`/pendampingan/sesi/${sessionId}`)).text();
  assert.match(page, /data:image\/svg\+xml/);
  const { rows } = await site.house.database.pool.query<{ code: string }>(
    'select code from mentoring_session where session_id = $1',
    [sessionId],
  );
  const to = `/hadir/${sessionId}/${rows[0]?.code}`;
  const sari = await site.as(cast.sari);
  assert.match(await (await sari.send(to)).text(), /Keripik Bu Sari hadir/);
  const press = () => sari.post(to, { usaha: cast.keripik }).then((answer) => answer.text());
  const pressed = await press();
  assert.match(pressed, /Kehadiran tercatat/);
  assert.match(pressed, new RegExp(`href="/usaha/${cast.keripik}/pendampingan"[^>]*>Ke halaman`));
  assert.match(await press(), /sudah tercatat/);
  const other = await sari.post(to, { usaha: cast.kopi });
  assert.ok([403, 404].includes(other.status), 'not for another’s enterprise');
  assert.equal((await sari.send(`/hadir/${sessionId}/salah`)).status, 404);
  const session = await sessionOf(sessionId);
  const seat = session.seats.find((one: { enterpriseId: string }) =>
    one.enterpriseId === cast.keripik ? one : null,
  );
  assert.ok(seat.scannedAt);
  await mentor.post(`/pendampingan/sesi/${sessionId}/kode`, {});
  assert.equal((await sari.send(to)).status, 404, 'the old code opens nothing any more');
  const early = await begun('Terlalu dini', -48);
  const { rows: codes } = await site.house.database.pool.query<{ code: string }>(
    'select code from mentoring_session where session_id = $1',
    [early],
  );
  const soon = await sari.post(`/hadir/${early}/${codes[0]?.code}`, { usaha: cast.keripik });
  assert.equal(soon.status, 422);
});

test('a report is sent by its mentor and approved by another, or sent back with a reason', async () => {
  const manager = await site.as(cast.manager);
  const sessionId = await begun('Laporan');
  const report = `/pendampingan/sesi/${sessionId}/laporan`;
  const step = async (who: Visitor, langkah: string, alasan = '') =>
    (await who.post(report, { langkah, alasan })).status;
  assert.equal(await step(mentor, 'submitted'), 422, 'nothing was told yet');
  const record = recordOf(sessionId, both);
  await outcomes(record);
  assert.equal(await step(mentor, 'submitted'), 303);
  assert.equal(await step(mentor, 'approved'), 403, 'not by whoever wrote it');
  const locked = recordOf(sessionId, both, { basedOn: record.recordId, note: 'Diubah' });
  assert.deepEqual(await outcomes(locked), ['mentoring.recordLocked']);
  assert.equal(await step(manager, 'sentBack'), 422, 'not without a reason');
  assert.equal(await step(manager, 'sentBack', 'Fotonya mana?'), 303);
  assert.match(await (await mentor.send(`/pendampingan/sesi/${sessionId}`)).text(), /Fotonya mana/);
  const own = await (await mentor.send('/pendampingan')).text();
  assert.match(own, /Laporan yang menunggu Anda[\s\S]*>Laporan<[\s\S]*Perlu perbaikan/);
  const { rows: mails } = await site.house.database.pool.query(
    `select body from notice where subject = 'Laporan perlu diperbaiki: Laporan'`,
  );
  assert.equal(mails.length, 1);
  assert.match(mails[0].body, new RegExp(`Fotonya mana\\?[\\s\\S]*/sesi/${sessionId}`));
  assert.deepEqual(await outcomes({ ...locked, recordId: newId() }), ['recorded']);
  assert.equal(await step(mentor, 'submitted'), 303);
  assert.equal(await step(manager, 'approved'), 303);
  assert.equal((await sessionOf(sessionId)).report, 'approved');
  const stray = await site.as(cast.sari);
  assert.equal(await step(stray, 'reopened'), 404);
});

test('whoever has an address is invited once, and reminded a day before, once for each time', async () => {
  await cast.add(
    { name: 'Bu Surel', email: 'surel@contoh.example' },
    {
      ...{ role: 'producer', scope: { kind: 'enterprise', id: cast.kopi } },
      from: addDays(site.today, -10),
    },
  );
  const sessionId = await begun('Besok pagi', -20);
  const path = `/pendampingan/sesi/${sessionId}`;
  assert.match(await (await mentor.post(`${path}/undangan`, {})).text(), /1 undangan masuk/);
  assert.match(await (await mentor.post(`${path}/undangan`, {})).text(), /0 undangan masuk/);
  const mails = async () => {
    const { rows } = await site.house.database.pool.query<{ subject: string; body: string }>(
      `select subject, body from notice where to_address = 'surel@contoh.example'
         and subject like '%Besok pagi%' order by notice_id`,
    );
    return rows;
  };
  await remindOfSessions(site.house);
  await remindOfSessions(site.house);
  const subjects = async () => (await mails()).map(({ subject }) => subject.split(':')[0] ?? '');
  const first = (await subjects()).toSorted();
  assert.match(first.join(), /^(Besok|Hari ini),Undangan pendampingan$/);
  for (const { body } of await mails()) assert.match(body, /Balai desa/);
  const startsAt = `${addDays(site.today, 1)}T00:10+07:00`;
  const moves = `/api/v1/mentoring/sessions/${sessionId}/moves`;
  await mentor.json(moves, { startsAt, reason: 'Jadwal dinas' });
  await remindOfSessions(site.house);
  assert.equal((await mails()).length, 4, 'moved, and reminded of the other time');
  const ofKind = async (begin: string) =>
    (await mails()).find(({ subject }) => subject.startsWith(begin))?.body ?? '';
  assert.match(
    await ofKind('Jadwal pendampingan berubah'),
    /Semula: [\s\S]*Menjadi: [\s\S]*Jadwal dinas/,
  );
  const page = await (await mentor.send(path)).text();
  assert.match(page, /Pengingat: (?:<[^>]*>)*WhatsApp ke/, 'ready the day before');
  assert.match(page, /Jadwal baru: (?:<[^>]*>)*WhatsApp ke/);
  assert.equal((await mentor.post(`${path}/pembatalan`, { sebab: 'Banjir' })).status, 303);
  assert.match(await ofKind('Pendampingan dibatalkan: Besok pagi'), /dibatalkan\.[\s\S]*Banjir/);
  assert.match(await (await mentor.send(path)).text(), /Pembatalan: (?:<[^>]*>)*WhatsApp ke/);
});

test('a reminder says today of what is today, and tomorrow of what is tomorrow', () => {
  const noon = new Date('2022-05-12T05:00:00Z');
  const session = { topic: 'Foto', startsAt: noon };
  const subject = (today: string, locale: 'id' | 'en') =>
    messageSubject('reminder', { session, zone: 'WIB', locale, today: day(today) });
  assert.equal(subject('2022-05-12', 'id'), 'Hari ini: pendampingan: Foto');
  assert.equal(subject('2022-05-11', 'id'), 'Besok: pendampingan: Foto');
  assert.equal(subject('2022-05-11', 'en'), 'Tomorrow: mentoring: Foto');
});

test('standing follows from sessions and tasks, whatever came in which order', async () => {
  const { rows } = await site.house.database.pool.query(
    `select s.enterprise_id from mentoring_standing s
     join lateral (select count(*) filter (where state = 'held'
           and coalesce(attendance = 'present', scanned_at is not null))::int as held,
         max(starts_at) filter (where state = 'held'
           and coalesce(attendance = 'present', scanned_at is not null)) as last
       from mentoring_seat join mentoring_session using (session_id)
       where mentoring_seat.enterprise_id = s.enterprise_id) x on true
     join lateral (select count(*)::int as open, min(due_on) as due from mentoring_task t
       where t.enterprise_id = s.enterprise_id and state = 'open') t on true
     where (s.held, s.open_tasks) <> (x.held, t.open)
       or s.last_held_at is distinct from x.last or s.next_due is distinct from t.due`,
  );
  assert.deepEqual(rows, []);
});
