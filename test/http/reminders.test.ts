/** Who owes word, the texts that remind them, and the producer's "no sales" that answers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createCampaign } from '../../src/campaigns/index.ts';
import { joinCampaign } from '../../src/enterprises/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let managerId: string;
let manager: Visitor;
const page = '/kampanye/ingat/penjualan/pengingat';

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const { house, today } = site;
  const window = { from: addDays(today, -14), to: addDays(today, 13) };
  await createCampaign(house, cast.admin, { id: 'ingat', name: 'Ingat', zone: 'WIB', ...window });
  for (const enterpriseId of [cast.keripik, cast.kopi]) {
    const asked = { enterpriseId, campaignId: 'ingat', from: window.from };
    await joinCampaign(house, cast.admin, asked);
  }
  const scope = { kind: 'campaign', id: 'ingat' } as const;
  const person = { name: 'Bu Pengelola', email: 'ingat@contoh.example' };
  const grant = { role: 'campaignManager', scope, from: window.from } as const;
  managerId = await cast.add(person, grant);
  manager = await site.as(managerId);
  await cast.add(
    { name: 'Ayah Sari', email: 'ayah@contoh.example' },
    { role: 'producer', scope: { kind: 'enterprise', id: cast.keripik }, from: window.from },
  );
});
after(() => site.close());

const htmlOf = async (answer: Response | Promise<Response>) => (await answer).text();
const count = async (query: string): Promise<number> =>
  (await site.house.database.pool.query<{ n: number }>(`select count(*) as n from ${query}`))
    .rows[0]?.n ?? 0;

test('those without word are named with their days, and WhatsApp opens with the text written', async () => {
  const html = await htmlOf(manager.send(page));
  assert.match(html, /2 anggota belum lengkap/);
  const links = [...html.matchAll(/href="https:\/\/wa\.me\/(\d+)\?text=([^"]+)"/g)];
  const [, phone, text] = links.find(([, , text]) => text?.includes('Keripik')) ?? [];
  assert.match(phone ?? '', /^62/);
  const words = decodeURIComponent((text ?? '').replaceAll('&amp;', '&'));
  assert.match(
    words,
    /^Halo .+, ini pengingat dari Ingat untuk Keripik Bu Sari\.\n• Belum ada kabar: /,
  );
  assert.match(words, new RegExp(`${site.house.url()}/usaha/${cast.keripik}/catat`));
  const looks = `journal where verb = 'people.lookAt' and campaign_id = 'ingat'`;
  assert.equal(await count(looks), 3, 'each person whose number was shown');
});

test('a mail goes to those with an address, once a day however often it is asked', async () => {
  assert.match(await htmlOf(manager.send(page)), /Kirim surel ke \d+ orang/);
  const mails = `notice where subject = 'Kabar penjualan Anda untuk Ingat'`;
  const answers = await Promise.all([1, 2, 3].map(() => htmlOf(manager.post(page, {}))));
  const queued = await count(mails);
  assert.ok(queued >= 1);
  const told = answers.filter((html) => html.includes(`${queued} surel masuk antrean kirim`));
  assert.equal(told.length, 1);
  assert.equal(answers.filter((html) => html.includes('sudah menerima surel hari ini')).length, 2);
  assert.match(await htmlOf(manager.send(page)), /Diingatkan lewat surel/);
  assert.equal(await count(`${mails} and to_address = 'ayah@contoh.example'`), 1);
  site.ground.setNow(addDays(site.today, 1).concat('T03:00:00Z'));
  await (await site.as(managerId)).post(page, {});
  assert.equal(await count(mails), queued * 2);
  site.ground.setNow(site.today.concat('T03:00:00Z'));
});

test('numbers are shown to nobody whose campaign it is not', async () => {
  for (const id of [cast.manager, cast.sari]) {
    const answer = await (await site.as(id)).send(page);
    assert.ok([403, 404].includes(answer.status));
  }
});

test('"no sales" answers the weeks that are ticked, and other days only with both ends read', async () => {
  const sari = await site.as(cast.sari);
  const form = `/usaha/${cast.keripik}/catat/kosong`;
  const html = await htmlOf(sari.send(form));
  const [week] = [...html.matchAll(/name="(pekan-[^"]+)"/g)].map(([, name]) => name ?? '');
  assert.ok(week);
  const empty = await sari.post(form, {});
  assert.equal(empty.status, 422);
  const wrong = await sari.post(form, { day: 'kemarin', [week]: '1' });
  assert.equal(wrong.status, 422);
  assert.match(
    await wrong.text(),
    new RegExp(`name="${week}"[^>]*checked`),
    'what was ticked stays',
  );
  const future = await sari.post(form, { day: addDays(site.today, 2) });
  assert.equal(future.status, 422);
  const told = await sari.post(form, { [week]: '1' });
  assert.equal(told.headers.get('location'), `/usaha/${cast.keripik}/catat`);
  assert.match(await htmlOf(sari.send(`/usaha/${cast.keripik}/catat`)), /tidak ada penjualan/);
  assert.doesNotMatch(await htmlOf(sari.send(form)), new RegExp(`name="${week}"`));
});
