/** Pages of mentoring lead on: to what their reader may open, and to nothing else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../src/kernel/day.ts';
import type { Role } from '../../src/people/index.ts';
import { addMentor, addSession, campaignId } from '../mentoring.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let mentor: Visitor;
let mentorId = '';
const readers: Visitor[] = [];
before(async () => {
  site = await openSite();
  site.atNoon();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  const named = { name: 'Bagas Pendamping', email: 'bagas@contoh.example' };
  const enterpriseIds = [cast.keripik, cast.kopi];
  mentorId = await addMentor(site, cast, { ...named, enterpriseIds });
  mentor = await site.as(mentorId);
  for (const role of ['auditor', 'localOfficer', 'coManager'] as const) {
    readers.push(await reader(role));
  }
});
after(() => site.close());

const hub = `/kampanye/${campaignId}/pendampingan`;

async function reader(role: Role): Promise<Visitor> {
  const isAuditor = role === 'auditor';
  const scope = isAuditor
    ? { kind: 'installation' as const, id: '' }
    : { kind: 'campaign' as const, id: campaignId };
  const named = { name: `Orang ${role}`, email: `${role.toLowerCase()}@contoh.example` };
  const ground = isAuditor ? { ground: 'ST-1' } : {};
  return site.as(await cast.add(named, { role, scope, from: cast.window.from, ...ground }));
}

async function text(answer: Promise<Response>, status = 200): Promise<string> {
  const sent = await answer;
  const body = (await sent.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  assert.equal(sent.status, status, body.replace(/<[^>]+>/g, ' ').slice(-600));
  return body;
}

const linksIn = (page: string) =>
  [...page.matchAll(/href="(\/(?:kampanye|usaha|pendampingan)\/[^"#]*)"/g)].map(([, to = '']) =>
    to.replaceAll('&amp;', '&'),
  );

test('whoever sees the mentoring of a campaign may open every link on its pages', async () => {
  const own = { mentorId, enterpriseIds: [cast.keripik] };
  await addSession(site, { ...own, topic: 'Kemasan', hoursAgo: 3 });
  for (const visitor of [...readers, manager]) {
    for (const from of [hub, `${hub}/perkembangan`, `${hub}/kesiapan`]) {
      const links = linksIn(await text(visitor.send(from)));
      assert.ok(links.length > 0);
      for (const to of new Set(links)) {
        assert.equal((await visitor.send(to)).status, 200, `${from} → ${to}`);
      }
    }
  }
});

test('the paper of a month is issued by those who may; others read it without a form', async () => {
  const path = `${hub}/pendamping/${mentorId}/laporan`;
  const [auditor, officer, coManager] = readers;
  for (const visitor of [auditor, officer]) {
    assert.ok(visitor);
    assert.doesNotMatch(await text(visitor.send(path)), /Terbitkan PDF/);
  }
  for (const visitor of [coManager, mentor]) {
    assert.ok(visitor);
    assert.match(await text(visitor.send(path)), /Terbitkan PDF/);
  }
});

test('growth and readiness of a campaign name its members, those missing first', async () => {
  const growth = await text(manager.send(`${hub}/perkembangan`));
  assert.match(growth, new RegExp(`href="/usaha/${cast.keripik}/pendampingan/penjualan"`));
  const told = { saat: 'before', tanggal: addDays(site.today, -30), shop: '1' };
  await mentor.post(`/usaha/${cast.keripik}/pendampingan/kesiapan`, told);
  const page = await text(manager.send(`${hub}/kesiapan`));
  assert.match(page, /Dari 2 peserta, 1 belum ditanya sebelum, 2 belum ditanya sesudah/);
  assert.ok(page.indexOf('Kopi Pak Tono') < page.indexOf('Keripik Bu Sari'));
  assert.doesNotMatch(page, /Sambal Pernah Ikut/, 'who left is not missed');
});

test('sessions of an enterprise lead on for its mentor and manager, not for the producer', async () => {
  const path = `/usaha/${cast.keripik}/pendampingan`;
  for (const visitor of [mentor, manager]) {
    assert.match(await text(visitor.send(path)), /href="\/pendampingan\/sesi\//);
  }
  assert.doesNotMatch(await text((await site.as(cast.sari)).send(path)), /\/pendampingan\/sesi\//);
});

test('who walks with nobody is told so instead of being shown a form', async () => {
  const newId = await addMentor(site, cast, {
    ...{ name: 'Gita Pendamping', email: 'gita@contoh.example', enterpriseIds: [cast.kopi] },
  });
  const pairings = await text(manager.send(`${hub}/pendamping/${newId}`));
  const to = /action="([^"]*\/akhir)"/.exec(pairings)?.[1] ?? '';
  await manager.post(to, { [`alasan-${to.split('/').at(-2)}`]: 'Pindah' });
  const page = await text((await site.as(newId)).send(`${hub}/catatan`));
  assert.match(page, /belum mendampingi usaha di kampanye ini/);
  assert.doesNotMatch(page, /name="topik"/);
});

test('a form that offers members finds them by a part of their name', async () => {
  for (const path of [`${hub}/liputan`, `${hub}/sesi/baru`, `${hub}/pendamping/${mentorId}`]) {
    const all = await text(manager.send(path));
    assert.doesNotMatch(all, /name="q"/, 'all are offered');
    const some = await text(manager.send(`${path}?q=bekas`));
    assert.match(some, /peserta dengan “bekas”/);
    assert.doesNotMatch(some, new RegExp(`name="usaha-${cast.kopi}"`));
  }
  const found = await text(manager.send(`${hub}/liputan?q=tono`));
  assert.match(found, new RegExp(`name="usaha-${cast.kopi}"`));
  assert.doesNotMatch(found, new RegExp(`name="usaha-${cast.keripik}"`));
});
