/** Calendars: what they show, to whom, and that the newer version of a session is known as such. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { act, system } from '../../src/journal/index.ts';
import { addDays, dayIn } from '../../src/kernel/day.ts';
import { dayWithWeekday } from '../../src/kernel/spelled.ts';
import { fewNames } from '../../src/mentoring/calendar-file.ts';
import { addMentor, addSession } from '../mentoring.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let mentor: Visitor;
let sari: Visitor;
let mentorId = '';
let sessionId = '';
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  const enterpriseIds = [cast.keripik, cast.kopi];
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds });
  mentor = await site.as(mentorId);
  sari = await site.as(cast.sari);
  const own = { mentorId, enterpriseIds: [cast.keripik] };
  sessionId = await addSession(site, { ...own, topic: 'Kunjungan dapur', hoursAgo: -40 });
});
after(() => site.close());

const page = async (who: Visitor, path: string) => {
  const answer = await who.send(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

async function feedOf(who: Visitor): Promise<{ ics: string; name: string }> {
  const made = await (await who.post('/pendampingan/kalender/alamat', {})).text();
  const [, address = ''] = /(\/kalender\/[\w-]+)</.exec(made) ?? [];
  const file = await (await site.as(null)).send(address);
  const name = file.headers.get('content-disposition') ?? '';
  return { ics: (await file.text()).replaceAll('\r\n ', ''), name };
}

test('a producer’s calendar leads to what a producer may open, and shows what the feed holds', async () => {
  const own = `/usaha/${cast.keripik}/pendampingan`;
  assert.match(await page(sari, own), /href="\/pendampingan\/kalender"/);
  assert.doesNotMatch(await page(mentor, own), /Kalender sesi saya/);
  const month = addDays(site.today, 1).slice(0, 7);
  const next = addDays(site.today, 2).slice(0, 7);
  const shown = [
    await page(sari, `/pendampingan/kalender?bulan=${month}`),
    await page(sari, `/pendampingan/kalender?bulan=${next}`),
  ].join();
  assert.match(shown, /Kunjungan dapur/);
  assert.doesNotMatch(shown, /href="\/pendampingan\/sesi\//);
  const { ics } = await feedOf(sari);
  assert.match(ics, new RegExp(`URL[^\\r]*/usaha/${cast.keripik}/pendampingan\\r`));
  assert.doesNotMatch(ics, /pendampingan\/sesi/);
  assert.match((await feedOf(mentor)).ics, new RegExp(`/pendampingan/sesi/${sessionId}`));
  const tono = await feedOf(await site.as(cast.tono));
  assert.doesNotMatch(tono.ics, /Kunjungan dapur/);
});

test('each move is a newer version, told when it was moved; a cancelled one stays and says so', async () => {
  const field = (ics: string, name: string) => new RegExp(`${name}:([^\\r]*)`).exec(ics)?.[1] ?? '';
  const before = await feedOf(mentor);
  assert.match(before.name, /SIMULASI-pendampingan\.ics/);
  assert.match(before.ics, /X-WR-CALNAME:SIMULASI/);
  assert.match(before.ics, /SUMMARY:SIMULASI: Kunjungan dapur/);
  assert.equal(field(before.ics, 'SEQUENCE'), '0');
  const today = site.today.replaceAll('-', '');
  const yesterday = addDays(site.today, -1).replaceAll('-', '');
  for (const name of ['DTSTAMP', 'LAST-MODIFIED']) {
    const stamp = field(before.ics, name).slice(0, 8);
    assert.ok([today, yesterday].includes(stamp), `${name} ${stamp} is when it was planned`);
  }
  const path = `/pendampingan/sesi/${sessionId}`;
  for (const jam of ['09:00', '11:00']) {
    const asked = { tanggal: addDays(site.today, 5), jam, alasan: 'Hujan' };
    assert.equal((await mentor.post(`${path}/perpindahan`, asked)).status, 303);
  }
  assert.equal(field((await feedOf(mentor)).ics, 'SEQUENCE'), '2');
  assert.equal((await mentor.post(`${path}/pembatalan`, { sebab: 'Sakit' })).status, 303);
  const { ics } = await feedOf(sari);
  assert.deepEqual([field(ics, 'SEQUENCE'), field(ics, 'STATUS')], ['3', 'CANCELLED']);
});

test('calendars say with whom a session is; to a producer nothing of the others in it', async () => {
  const enterpriseIds = [cast.keripik, cast.kopi];
  const topic = 'Kemasan bersama';
  await addSession(site, { mentorId, enterpriseIds, topic, hoursAgo: -40 });
  const at = new Date(site.ground.clock().getTime() + 40 * 3_600_000);
  const day = dayIn('WIB', at);
  const month = `bulan=${day.slice(0, 7)}`;
  const said = async (who: Visitor, path: string) => {
    const html = await page(who, `${path}?${month}`);
    assert.ok(html.includes(dayWithWeekday(day)), 'a day has its weekday');
    const [, after = ''] = html.split(topic);
    return after.slice(0, after.indexOf('</li>')).replace(/<[^>]+>/g, ' ');
  };
  const names = /(Keripik Bu Sari, Kopi Pak Tono|Kopi Pak Tono, Keripik Bu Sari)/;
  assert.match(await said(mentor, '/pendampingan/kalender'), names);
  const manager = await site.as(cast.manager);
  const ofCampaign = await said(manager, '/kampanye/lagawi/pendampingan/kalender');
  assert.match(ofCampaign, names);
  assert.match(ofCampaign, /Bagas Pendamping/);
  const ofSari = await said(sari, '/pendampingan/kalender');
  assert.match(ofSari, /Keripik Bu Sari · Bagas Pendamping/);
  assert.doesNotMatch(ofSari, /Kopi/);
  const summary = (ics: string) => /SUMMARY:[^\r]*Kemasan bersama[^\r]*/.exec(ics)?.[0] ?? '';
  const plain = (ics: string) => summary(ics).replaceAll('\\', '');
  assert.match(plain((await feedOf(mentor)).ics), names);
  assert.match(plain((await feedOf(sari)).ics), /Keripik Bu Sari$/);
});

test('of many enterprises two are named', () => {
  assert.equal(fewNames(['A', 'B'], 'id'), 'A, B');
  assert.equal(fewNames(['A', 'B', 'C', 'D'], 'id'), 'A, B dan 2 lainnya');
});

test('the own calendar tells times where the sessions are held', async () => {
  const month = addDays(site.today, 2).slice(0, 7);
  const path = `/pendampingan/kalender?bulan=${month}`;
  const shown = async () => {
    const [first, second] = [
      path,
      `/pendampingan/kalender?bulan=${addDays(site.today, 1).slice(0, 7)}`,
    ];
    return (await page(mentor, first)) + (await page(mentor, second));
  };
  const at = (html: string) => /(\d\d)\.\d\d Kunjungan dapur/.exec(html)?.[1] ?? '';
  const west = await shown();
  assert.match(west, /Jam dalam WIB/);
  await act(site.house, system('cli'), async ({ sql, note }) => {
    const moved = sql.updateTable('campaign').set({ zone: 'WIT' });
    await moved.where('campaign_id', '=', 'lagawi').execute();
    note({ verb: 'campaigns.edit', thing: 'campaign', thingId: 'lagawi', campaignId: 'lagawi' });
  });
  const east = await shown();
  assert.match(east, /Jam dalam WIT/);
  assert.equal((Number(at(west)) + 2) % 24, Number(at(east)));
});
