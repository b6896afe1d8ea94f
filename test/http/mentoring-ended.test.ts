/** A mentoring that is over is watched until its last day, and accuses nobody of later days. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/kernel/assert.ts';
import { addDays, formatDay, formatSpan } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { recordSessions } from '../../src/mentoring/index.ts';
import { monthIn, monthName } from '../../src/mentoring/rules/month.ts';
import type { NewTask } from '../../src/mentoring/words.ts';
import { whoActs } from '../../src/people/index.ts';
import { addMentor, addSession, campaignId, recordOf } from '../mentoring.ts';
import { type Cast, castOf, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
let mentorId = '';
const dayMs = 86_400_000;
let begun = new Date();
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  begun = site.ground.clock();
  mentorId = await addMentor(site, cast, {
    ...{ name: 'Bagas Pendamping', email: 'bagas@contoh.example' },
    enterpriseIds: [cast.keripik, cast.kopi],
  });
});
after(() => site.close());

/** The pairings of the cast end after 60 days, the window of the campaign after 48. */
const onDay = (days: number) => site.ground.setNow(new Date(begun.getTime() + days * dayMs));

async function held(
  days: number,
  enterpriseIds: readonly string[],
  tasks: readonly NewTask[] = [],
): Promise<string> {
  onDay(days);
  const topic = `Sesi hari ${days}`;
  const sessionId = await addSession(site, { mentorId, enterpriseIds, topic, hoursAgo: 1 });
  const who = present(await whoActs(site.house, mentorId, 'web'), 'the mentor acts');
  const record = recordOf(sessionId, enterpriseIds, { tasks: [...tasks] });
  const [receipt] = await recordSessions(site.house, who, [record]);
  assert.equal(receipt?.outcome, 'recorded');
  return sessionId;
}

async function board(days: number) {
  onDay(days);
  const manager = await site.as(cast.manager);
  const page = await manager.send(`/kampanye/${campaignId}/pendampingan`);
  const html = await page.text();
  assert.equal(page.status, 200, html);
  const told = await manager.send(`/api/v1/campaigns/${campaignId}/mentoring`);
  const list = html.slice(html.indexOf('Yang terlama tanpa sesi'));
  const daysOf = (name: string) =>
    new RegExp(`${name}[\\s\\S]*?<td[^>]*>\\s*(\\d+)`).exec(list)?.[1] ?? null;
  const { silent, unpaired, until, isOver } = (await told.json()) as Record<string, unknown>;
  return { html, daysOf, api: { silent, unpaired, until, isOver } };
}

const over = /Pendampingan kampanye ini sudah berakhir/;

test('as long as somebody walks with them, days count until today, whatever the window', async () => {
  await held(0, [cast.keripik, cast.kopi]);
  await held(45, [cast.keripik]);
  const { html, daysOf, api } = await board(59);
  assert.doesNotMatch(html, over);
  assert.match(html, /dari 2 peserta hari ini/);
  assert.deepEqual([daysOf('Keripik Bu Sari'), daysOf('Kopi Pak Tono')], ['14', '59']);
  const until = addDays(site.today, 59);
  assert.deepEqual(api, { silent: 2, unpaired: 0, until, isOver: false });
});

test('once it is over they count until the last day of the window, however long ago that is', async () => {
  const until = addDays(site.today, 48);
  for (const days of [61, 400]) {
    const { html, daysOf, api } = await board(days);
    assert.match(html, over);
    assert.ok(html.includes(`dihitung sampai ${formatDay(until)}.`));
    assert.ok(html.includes(`dari 2 peserta pada ${formatDay(until)}`));
    assert.deepEqual([daysOf('Keripik Bu Sari'), daysOf('Kopi Pak Tono')], [null, '48']);
    assert.deepEqual(api, { silent: 1, unpaired: 0, until, isOver: true });
  }
});

test('a session after the window is the last day, and whoever had one lately is not accused', async () => {
  await held(52, [cast.kopi]);
  const until = addDays(site.today, 52);
  const { html, api } = await board(400);
  assert.ok(html.includes(`Semua peserta punya sesi dalam 14 hari sampai ${formatDay(until)}.`));
  assert.deepEqual(api, { silent: 0, unpaired: 0, until, isOver: true });
  // Nor is a mentor for the months since.
  const month = monthName(monthIn(undefined, until), 'id');
  assert.ok(html.includes(`Sesi tiap pendamping, ${month}`));
  const manager = await site.as(cast.manager);
  const calendar = await manager.send(`/kampanye/${campaignId}/pendampingan/kalender`);
  const shown = await calendar.text();
  assert.ok(shown.includes(`>${month}<`), 'the calendar opens where the board does');
  assert.match(shown, /Sesi hari 52/);
});

test('whoever walked there reads what is open as long as there is something to tell of the day', async () => {
  const path = `/pendampingan/sesi/${await held(54, [cast.kopi])}`;
  const task = { enterpriseId: cast.kopi, taskId: newId(), words: 'Timbang ulang' };
  const dueOn = addDays(site.today, 70);
  await held(55, [cast.kopi], [{ ...task, owner: 'producer', dueOn }]);
  const read = async () => (await (await site.as(mentorId)).send(path)).text();
  assert.match(await read(), /Timbang ulang/);
  onDay(62);
  assert.match(await read(), /Timbang ulang/, 'a record of the day may say how it stands');
  const mentor = await site.as(mentorId);
  assert.equal((await mentor.post(`${path}/laporan`, { langkah: 'submitted' })).status, 303);
  assert.doesNotMatch(await read(), /Timbang ulang/);
});

test('who walked there is told with the days, of the mentor and of the enterprise', async () => {
  onDay(0);
  const [from, until] = [addDays(site.today, -20), addDays(site.today, 60)];
  const otherId = await addMentor(site, cast, {
    ...{ name: 'Dwi Pendamping', email: 'dwi@contoh.example', enterpriseIds: [cast.keripik] },
  });
  onDay(30);
  const of = (personId: string) => `/kampanye/${campaignId}/pendampingan/pendamping/${personId}`;
  const read = async (path: string) => (await (await site.as(cast.manager)).send(path)).text();
  const to = /action="([^"]*\/akhir)"/.exec(await read(of(otherId)))?.[1] ?? '';
  const manager = await site.as(cast.manager);
  const ended = await manager.post(to, { [`alasan-${to.split('/').at(-2)}`]: 'Pindah' });
  assert.equal(ended.status, 303);
  assert.match(await read(of(otherId)), /Sekarang tidak mendampingi[\s\S]*Pernah mendampingi/);
  assert.ok((await read(of(otherId))).includes(formatSpan(from, addDays(site.today, 30))));
  const own = `/usaha/${cast.keripik}/pendampingan`;
  assert.match(await read(own), /Pendamping Anda: Bagas Pendamping</);
  onDay(61);
  const page = await read(of(mentorId));
  assert.match(page, /Pernah mendampingi[\s\S]*Keripik Bu Sari[\s\S]*Kopi Pak Tono/);
  assert.equal(page.split(formatSpan(from, until)).length, 3, 'both until the day agreed on');
  const [, said = ''] = /Pendamping sebelumnya: ([^<]*)/.exec(await read(own)) ?? [];
  const last = [addDays(site.today, 60), addDays(site.today, 30)].map((one) => formatDay(one));
  const [bagas, dwi] = ['Bagas Pendamping', 'Dwi Pendamping'];
  assert.equal(said, `${bagas} (sampai ${last[0]}), ${dwi} (sampai ${last[1]})`);
});
