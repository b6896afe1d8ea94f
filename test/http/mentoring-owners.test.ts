/** A task is its owner's: shown to them as their own, and theirs to finish. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, formatDay } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { addTask } from '../../src/mentoring/index.ts';
import type { TaskOwner } from '../../src/mentoring/words.ts';
import { campaignId, openMentored, saidBy as text } from '../mentoring.ts';
import { noteOf } from '../pictures.ts';
import type { Cast, Site, Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let sari: Visitor;
let officer: Visitor;
const tasks: Record<TaskOwner, string> = { producer: newId(), mentor: newId(), office: newId() };
const said: Record<TaskOwner, string> = {
  producer: 'Minta contoh kemasan',
  mentor: 'Kirim daftar pemasok',
  office: 'Ajukan uji laboratorium',
};
before(async () => {
  ({ site, cast, manager, mentor, sari } = await openMentored());
  officer = await site.as(await officerOf('Dinas Tanggamus', '18.09'));
  for (const [owner, taskId] of Object.entries(tasks) as [TaskOwner, string][]) {
    await addTask(site.house, cast.admin, {
      ...{ campaignId, enterpriseId: cast.keripik, taskId, owner, words: said[owner] },
      dueOn: addDays(site.today, 9),
    });
  }
});
after(() => site.close());

const officerOf = (name: string, id: string) =>
  cast.add(
    { name, email: `${id}@contoh.example` },
    { role: 'localOfficer', scope: { kind: 'region', id }, from: cast.window.from },
  );

const own = () => `/usaha/${cast.keripik}/pendampingan`;
const page = (owner: TaskOwner) => `${own()}/tugas/${tasks[owner]}`;

const finish = (who: Visitor, owner: TaskOwner, photo?: Buffer) => {
  const body = new FormData();
  const fields = { langkahId: newId(), langkah: 'done', keterangan: 'Sudah' };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (photo) body.append('foto', new File([new Uint8Array(photo)], 'bukti.jpg'));
  return who.send(`${page(owner)}/langkah`, { method: 'POST', body });
};

test('a producer has the own tasks as own, and reads of the others who does them', async () => {
  const home = await text(sari.send(`/usaha-saya/${cast.keripik}`));
  assert.match(home, /Tugas: Minta contoh kemasan/);
  assert.doesNotMatch(home, /pemasok|laboratorium/);
  const all = await text(sari.send(own()));
  const [before = '', others = ''] = all.split('Yang dikerjakan pihak lain');
  assert.match(before, /Minta contoh kemasan/);
  assert.doesNotMatch(before, /pemasok|laboratorium/);
  assert.match(others, /Kirim daftar pemasok[\s\S]*Pendamping/);
  assert.match(others, /Ajukan uji laboratorium[\s\S]*Dinas/);
});

test('a mentor finds the own tasks on the own page, an officer those of the office at home', async () => {
  const mine = await text(mentor.send('/pendampingan'));
  const section = mine.slice(mine.indexOf('Tugas Anda'), mine.indexOf('Akan datang'));
  assert.ok(section.includes(`href="${page('mentor')}"`), section);
  assert.ok(section.includes(`batas ${formatDay(addDays(site.today, 9), 'id')}`));
  assert.match(section, /Keripik Bu Sari/);
  assert.doesNotMatch(mine, /contoh kemasan|laboratorium/);
  const waiting = await text(officer.send('/'));
  assert.match(waiting, /Tugas dinas dari pendampingan: 1/);
  assert.ok(waiting.includes(`href="${page('office')}"`));
  assert.doesNotMatch(waiting, /contoh kemasan|pemasok/);
  const far = await site.as(await officerOf('Dinas Jauh', '18.72'));
  assert.doesNotMatch(await text(far.send('/')), /laboratorium|Tugas dinas/);
  const wide = await site.as(
    await cast.add(
      { name: 'Dinas Kampanye', email: 'luas@contoh.example' },
      { role: 'localOfficer', scope: { kind: 'campaign', id: campaignId }, from: cast.window.from },
    ),
  );
  assert.match(await text(wide.send('/')), /Ajukan uji laboratorium/);
  assert.doesNotMatch(
    await text(manager.send('/')),
    /laboratorium/,
    'a manager has the campaign’s',
  );
});

test('open tasks of a campaign are narrowed to one owner’s', async () => {
  const list = `/kampanye/${campaignId}/pendampingan/tugas`;
  const all = await text(manager.send(list));
  for (const words of Object.values(said)) assert.ok(all.includes(words), words);
  assert.match(all, /dikerjakan oleh Dinas/);
  const office = await text(manager.send(`${list}?pemilik=dinas`));
  assert.match(office, /laboratorium/);
  assert.doesNotMatch(office, /pemasok|contoh kemasan/);
});

test('nobody finishes another owner’s task, on pages, by a photo or over the API', async () => {
  const offers = async (who: Visitor, owner: TaskOwner) =>
    (await text(who.send(page(owner)))).includes('Tandai selesai');
  const asked = (who: Visitor) =>
    Promise.all((['producer', 'mentor', 'office'] as const).map((owner) => offers(who, owner)));
  assert.deepEqual(await asked(sari), [true, false, false]);
  assert.deepEqual(await asked(officer), [true, false, true]);
  assert.deepEqual(await asked(mentor), [true, true, true]);
  assert.deepEqual(await asked(manager), [true, true, true]);
  assert.match(await text(finish(sari, 'office'), 403), /dikerjakan oleh Dinas/);
  assert.match(await text(finish(officer, 'mentor'), 403), /dikerjakan oleh Pendamping/);
  await text(finish(sari, 'office', await noteOf('bukti')), 403);
  assert.doesNotMatch(await text(mentor.send(page('office'))), /<img/, 'no photo was kept');
  const told = { stepId: newId(), kind: 'done', words: 'Sudah' };
  const api = `/api/v1/enterprises/${cast.keripik}/tasks/${tasks.office}/steps`;
  assert.match(await text(sari.json(api, told), 403), /taskOfOthers/);
  assert.equal((await finish(officer, 'office')).status, 303);
  assert.equal((await finish(mentor, 'mentor')).status, 303);
  assert.equal((await finish(sari, 'producer')).status, 303);
});
