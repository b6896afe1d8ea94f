/** From the campaign's figure to the file it came from; and for whom which step ends. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addEnterprise, endMembership, joinCampaign } from '../../src/enterprises/index.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { excludeDays } from '../../src/sales/actions/exclusions.ts';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, fill, importOne, openSite, type Site, shopeeFiles } from '../site.ts';

let site: Site;
let cast: Cast;
let importId: string;
let laterId: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  ({ importId, laterId } = await fill(site, cast));
});
after(() => site.close());

const hrefs = (html: string, part: string) =>
  [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.includes(part));
const numbersIn = (text: string) => [...text.matchAll(/nilai (−?Rp[\d.]+)/g)].map(([, n]) => n);

async function look(personId: string, path: string) {
  const page = await site.browse(personId);
  await page.go(path);
  return page;
}

test('each number leads one step on: campaign, enterprises, rows, order, file', async () => {
  const page = await look(cast.manager, '/kampanye/lagawi/penjualan');
  const shopee = present(hrefs(page.html, 'kanal=shopee')[0], 'the channel leads on');
  const figure = present(
    new RegExp(
      `${shopee.replaceAll('&', '&amp;').replace(/[?.]/g, '\\$&')}"[^>]*>(Rp[\\d.]+)<`,
    ).exec(page.html)?.[1],
    'the channel’s figure',
  );
  await page.go(shopee);
  assert.deepEqual(numbersIn(page.text), [figure], 'the same number a step further');
  const rows = present(hrefs(page.html, `/usaha/${cast.keripik}/penjualan/baris`)[0], 'rows');
  await page.go(rows);
  assert.deepEqual(numbersIn(page.text), [figure], 'and in its rows');
  await page.go(present(hrefs(page.html, '/pesanan/')[0], 'an order'));
  assert.equal(page.status, 200);
  const file = present(hrefs(page.html, '/kiriman/')[0], 'its file');
  assert.ok(file.endsWith(laterId));
  await page.go(file);
  assert.equal(page.status, 200);
});

test('weeks, evidence and what is not counted add up to their rows, too', async () => {
  const page = await look(cast.manager, '/kampanye/lagawi/penjualan');
  const links = hrefs(page.html, '/kampanye/lagawi/penjualan/usaha?');
  assert.ok(links.length >= 6, `${links.length} numbers lead on`);
  const html = page.html;
  for (const link of links) {
    const amount = html
      .split(`href="${link.replaceAll('&', '&amp;')}"`)[1]
      ?.match(/>(−?Rp[\d.]+)</)?.[1];
    await page.go(link);
    assert.equal(page.status, 200);
    if (/keadaan=(void|returned|unknown)/.test(link)) continue;
    // Returned goods stand inside the final sales: their number leads to those.
    const isReturned = link.endsWith('?keadaan=final') && numbersIn(page.text)[0] !== amount;
    if (!isReturned) assert.deepEqual(numbersIn(page.text), [amount], link);
  }
});

test('who has not reported is named, and a week without word is no zero', async () => {
  const page = await look(cast.manager, '/kampanye/lagawi/penjualan/pelaporan');
  assert.match(page.text, /3 dari 3 melapor/);
  assert.match(page.text, /Semua peserta sudah melapor/);
  assert.match(page.text, /belum ada kabar/);
  assert.match(page.text, /tidak diminta/, 'weeks to come are asked of nobody');
  const other = await look(cast.admin.personId, '/kampanye/lain/penjualan/pelaporan');
  assert.match(other.text, /1 dari 1 melapor/);
});

test('a producer sees the whole of the own ledger, and nothing of another’s', async () => {
  const own = await look(cast.sari, `/usaha/${cast.keripik}/penjualan/baris`);
  assert.match(own.text, /Rp66\.600/, 'also before the campaign');
  const { issuer, no } = await anOrder();
  const denied = [
    `/usaha-saya/${cast.keripik}`,
    `/usaha/${cast.keripik}`,
    `/usaha/${cast.keripik}/penjualan`,
    `/usaha/${cast.keripik}/penjualan/baris`,
    `/usaha/${cast.keripik}/penjualan/pesanan/${issuer}/${no}`,
    `/usaha/${cast.keripik}/kiriman/${importId}`,
    `/usaha/${cast.keripik}/catat`,
    `/usaha/${cast.keripik}/unggah`,
    '/kampanye/lagawi/penjualan',
    '/kampanye/lagawi/penjualan/pelaporan',
  ];
  for (const path of denied) {
    const page = await look(cast.tono, path);
    assert.equal(page.status, 404, path);
    assert.ok(!page.html.includes('Keripik Bu Sari'), path);
  }
  // Through the own enterprise's address neither.
  for (const path of [
    `/usaha/${cast.kopi}/kiriman/${importId}`,
    `/usaha/${cast.kopi}/penjualan/pesanan/${issuer}/${no}`,
  ])
    assert.equal((await look(cast.tono, path)).status, 404, path);
});

async function anOrder() {
  const { rows } = await site.house.database.pool.query(
    'select i.code as issuer, o.order_no as no from sale_order o join issuer i using (issuer_id) where o.import_id = $1 limit 1',
    [importId],
  );
  return { issuer: String(rows[0]?.issuer), no: encodeURIComponent(String(rows[0]?.no)) };
}

test('a campaign’s staff see the days of its window and no others', async () => {
  const rows = `/usaha/${cast.keripik}/penjualan/baris`;
  const before = addDays(site.today, -50);
  for (const path of [rows, `${rows}?kampanye=lagawi`, `${rows}?dari=${before}&sampai=${before}`]) {
    const page = await look(cast.manager, path);
    assert.equal(page.status, 200);
    assert.ok(!page.text.includes('Rp66.600'), path);
  }
  assert.match((await look(cast.manager, rows)).text, /Rp77\.100/, 'there is something to see');
  const { rows: old } = await site.house.database.pool.query(
    `select order_no from sale_order where enterprise_id = $1 and day < $2 and import_id <> $3 limit 1`,
    [cast.keripik, cast.window.from, importId],
  );
  const order = `/usaha/${cast.keripik}/penjualan/pesanan/entry/${encodeURIComponent(String(old[0]?.order_no))}`;
  assert.equal((await look(cast.sari, order)).status, 200);
  assert.equal((await look(cast.manager, order)).status, 404);
  const entry = await look(cast.manager, `/usaha/${cast.keripik}/catat`);
  assert.match(entry.text, /Rp77\.100/);
  assert.ok(!entry.text.includes('Rp66.600'), 'nor among the latest entries');
});

test('a receipt with days outside the window is the owner’s alone', async () => {
  const { rows } = await site.house.database.pool.query(
    'select window_from < $2::date as reaches_out from sale_import where import_id = $1',
    [importId, cast.window.from],
  );
  assert.equal(rows[0]?.reaches_out, true, 'the file begins before the campaign');
  const path = `/usaha/${cast.keripik}/kiriman/${importId}`;
  assert.match((await look(cast.sari, path)).text, /Dicatat/);
  const seen = await look(cast.manager, path);
  assert.equal(seen.status, 200);
  assert.match(seen.text, /di luar masa pemantauan/);
  assert.ok(!/Rp\d/.test(seen.text), 'no amount');
  const manager = await site.as(cast.manager);
  const api = `/api/v1/enterprises/${cast.keripik}/imports/${importId}`;
  assert.equal((await manager.send(api)).status, 404);
  assert.equal((await (await site.as(cast.sari)).send(api)).status, 200);
  const inside = await importOne(site, {
    enterpriseId: cast.keripik,
    by: cast.sari,
    file: present(shopeeFiles(site).at(-1), 'the newest file'),
  });
  assert.match(
    (await look(cast.manager, `/usaha/${cast.keripik}/kiriman/${inside}`)).text,
    /Dicatat/,
  );
});

test('uploads of others are not shown to staff, their own are', async () => {
  const sari = await site.as(cast.sari);
  const manager = await site.as(cast.manager);
  const [, act] = shopeeFiles(site);
  const file = { name: 'punya-sari.xlsx', bytes: present(act, 'a file').bytes() };
  const path = `/usaha/${cast.keripik}/unggah`;
  const sent = (await sari.files(path, file)).headers.get('location') ?? '';
  assert.equal((await manager.send(sent)).status, 404);
  assert.ok(!(await (await manager.send(path)).text()).includes('punya-sari'));
  assert.equal((await manager.post(`${sent}/pencatatan`, {})).status, 404);
  assert.equal((await manager.post(`${sent}/pembuangan`, {})).status, 404);
  const own =
    (await manager.files(path, { ...file, name: 'punya-manajer.xlsx' })).headers.get('location') ??
    '';
  assert.equal((await manager.send(own)).status, 200);
  assert.ok((await (await sari.send(path)).text()).includes('punya-manajer'));
});

test('a manager of one campaign does not look through another’s window', async () => {
  // Kopi is in both; what lain shows of it is not for the staff of lagawi.
  const far = addDays(site.today, -34);
  await joinCampaign(site.house, cast.admin, {
    enterpriseId: cast.kopi,
    campaignId: 'lain',
    from: far,
  });
  const entries = [saleOf({ day: addDays(far, 1), toDay: addDays(far, 1), amount: 88_800 })];
  const request = { actor: { personId: cast.tono, via: 'web' as const }, enterpriseId: cast.kopi };
  await recordSales(site.house, { ...request, zone: 'WIB', onBehalf: false, entries });
  const base = `/usaha/${cast.kopi}/penjualan`;
  assert.equal((await look(cast.manager, `${base}?kampanye=lain`)).status, 404);
  assert.equal((await look(cast.manager, `${base}/baris?kampanye=lain`)).status, 404);
  assert.equal((await look(cast.manager, `${base}?kampanye=lagawi`)).status, 200);
  assert.equal((await look(cast.tono, `${base}?kampanye=lain`)).status, 200, 'the owner may');
});

test('a producer whose right has ended sees nothing, also with another right', async () => {
  const { add, bekas } = cast;
  const yesterday = addDays(site.today, -1);
  const from = addDays(site.today, -40);
  const past = await add(
    { name: 'Bu Dulu', phone: '0800 0000 0077', email: 'dulu@contoh.example' },
    { role: 'producer', scope: { kind: 'enterprise', id: bekas }, from, until: yesterday },
    { role: 'campaignManager', scope: { kind: 'campaign', id: 'lagawi' }, from },
  );
  const page = await look(past, `/usaha/${bekas}/penjualan/baris`);
  assert.equal(page.status, 200, 'as the manager');
  assert.match(page.text, /Rp77\.103/);
  assert.ok(!page.text.includes('Rp66.603'), 'but no more as the owner');
});

test('who left before a right began is named and counted, and leads to no closed door', async () => {
  const day = addDays(site.today, -20);
  const zone = 'WIB' as const;
  const entries = [saleOf({ day, toDay: day, amount: 64_000 })];
  const request = { actor: cast.admin, zone, onBehalf: false, enterpriseId: cast.bekas, entries };
  await recordSales(site.house, request);
  const later = await cast.add(
    { name: 'Manajer Baru', email: 'manajer.baru@contoh.example' },
    {
      role: 'campaignManager',
      scope: { kind: 'campaign', id: 'lagawi' },
      from: addDays(site.today, -5),
    },
  );
  const pages = ['', '/usaha?kanal=bazaar', '/pelaporan'];
  for (const path of pages.map((one) => `/kampanye/lagawi/penjualan${one}`)) {
    const page = await look(later, path);
    assert.match(page.text, /Sambal Pernah Ikut/, path);
    assert.deepEqual(hrefs(page.html, cast.bekas), [], path);
    assert.notEqual(hrefs(page.html, cast.keripik).length, 0, path);
    const whole = await look(cast.manager, path);
    assert.notEqual(hrefs(whole.html, cast.bekas).length, 0, `${path}, whose right is older`);
  }
});

test('an enterprise in no campaign has its sales on a page, by every link to them', async () => {
  const { house, today } = site;
  const alone = await addEnterprise(house, cast.admin, { name: 'Sendiri', regionCode: '18.09' });
  const entry = { entryId: newId(), day: today, channel: 'bazaar', amount: 75_000 };
  const admin = await site.as(cast.admin.personId);
  await admin.json(`/api/v1/enterprises/${alone}/entries`, { entries: [entry] });
  const page = await site.browse(cast.admin.personId);
  await page.go(`/usaha/${alone}`);
  for (const href of [...page.html.matchAll(/href="([^"]*penjualan[^"]*)"/g)].map(([, to]) => to)) {
    await page.go(href ?? '');
    assert.equal(page.status, 200);
    assert.match(page.text, /Rp75\.000/);
    assert.ok(page.html.includes(`href="/usaha/${alone}"`), 'a way back');
  }
  assert.match(page.path, /penjualan/);
});

test('the rows of a member that left and came back add up to its figure', async () => {
  const { house, today } = site;
  const from = addDays(today, -35);
  const campaign = { campaignId: 'lagawi', from };
  const id = await addEnterprise(house, cast.admin, {
    name: 'Kembali',
    regionCode: '18.09',
    campaign,
  });
  const lastDay = addDays(today, -25);
  const ended = { enterpriseId: id, campaignId: 'lagawi', lastDay, as: 'withdrawn' };
  await endMembership(house, cast.admin, { ...ended, reason: 'cuti' });
  const again = { enterpriseId: id, campaignId: 'lagawi', from: addDays(today, -10) };
  await joinCampaign(house, cast.admin, again);
  const entries = [
    [-30, 100_000],
    [-20, 1_000_000],
    [-5, 10_000],
  ].map(([on = 0, amount = 0]) => {
    const sold = addDays(today, on);
    return saleOf({ day: sold, toDay: sold, amount });
  });
  const request = { actor: cast.admin, zone: 'WIB' as const, onBehalf: true };
  await recordSales(house, { ...request, enterpriseId: id, entries });
  for (const person of [cast.manager, cast.admin.personId]) {
    const page = await site.browse(person);
    await page.go(`/usaha/${id}/penjualan?kampanye=lagawi`);
    assert.match(page.text, /Rp110\.000/);
    await page.go(`/usaha/${id}/penjualan/baris?kampanye=lagawi`);
    assert.match(page.text, /2 pesanan, nilai Rp110\.000/);
    assert.doesNotMatch(page.text, /1\.000\.000/);
  }
  // What it sold between is its own: the campaign's staff see neither the day nor the entry.
  const [, between] = entries;
  const order = `/usaha/${id}/penjualan/pesanan/entry/${between?.entryId}?kampanye=lagawi`;
  const manager = await site.as(cast.manager);
  assert.equal((await manager.send(order)).status, 404);
  const recent = await (await manager.send(`/usaha/${id}/catat`)).text();
  assert.match(recent, /Rp100\.000/);
  assert.doesNotMatch(recent, /Rp1\.000\.000/);
});

test('rows under a figure leave out what its campaign does, and show that by itself', async () => {
  const { house, today } = site;
  const campaign = { campaignId: 'lagawi', from: addDays(today, -35) };
  const fields = { name: 'Dikecualikan', regionCode: '18.09', campaign };
  const id = await addEnterprise(house, cast.admin, fields);
  const [kept, left] = [addDays(today, -6), addDays(today, -5)];
  const entries = [
    saleOf({ day: kept, toDay: kept, amount: 100_000 }),
    saleOf({ day: left, toDay: left, amount: 10_000 }),
  ];
  const request = { actor: cast.admin, zone: 'WIB' as const, onBehalf: true };
  await recordSales(house, { ...request, enterpriseId: id, entries });
  const days = { from: left, to: left, channel: '', reason: 'Barang usaha lain' };
  await excludeDays(house, cast.admin, { campaignId: 'lagawi', enterpriseId: id, ...days });
  for (const person of [cast.manager, cast.admin.personId]) {
    const page = await look(person, `/usaha/${id}/penjualan?kampanye=lagawi`);
    assert.match(page.text, /Rp100\.000/);
    assert.match(page.text, /Rp10\.000 tidak dihitung/);
    const aside = present(hrefs(page.html, 'samping=excluded')[0], 'what is left out leads on');
    await page.go(`/usaha/${id}/penjualan/baris?kampanye=lagawi`);
    assert.deepEqual(numbersIn(page.text), ['Rp100.000']);
    await page.go(aside);
    assert.deepEqual(numbersIn(page.text), ['Rp10.000']);
    assert.match(page.text, /dikecualikan/);
  }
  // Where no campaign is named nothing is left out, and no word says so.
  const whole = await look(cast.admin.personId, `/usaha/${id}/penjualan/baris?samping=excluded`);
  assert.deepEqual(numbersIn(whole.text), ['Rp110.000']);
  assert.doesNotMatch(whole.text, /dikecualikan/);
});
