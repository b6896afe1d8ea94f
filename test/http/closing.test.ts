/** Closing a period over HTTP: who sees the button, what it says, and what stays. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createCampaign } from '../../src/campaigns/index.ts';
import { joinCampaign } from '../../src/enterprises/index.ts';
import { canonical } from '../../src/journal/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { recordSales } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let officer: Visitor;
const campaign = '/kampanye/lalu/penjualan';
const closing = `${campaign}/penutupan`;

before(async () => {
  site = await openSite();
  cast = await castOf(site);
  const { house, today } = site;
  const window = { from: addDays(today, -40), to: addDays(today, -1) };
  await createCampaign(house, cast.admin, {
    ...{ id: 'lalu', name: 'Kampanye lalu', zone: 'WIB' },
    ...window,
  });
  for (const enterpriseId of [cast.keripik, cast.kopi])
    await joinCampaign(house, cast.admin, {
      ...{ enterpriseId, campaignId: 'lalu', from: window.from },
    });
  const scope = { kind: 'campaign', id: 'lalu' } as const;
  const from = addDays(today, -40);
  const add = async (
    role: 'campaignManager' | 'localOfficer',
    email: string,
    ...more: Parameters<Cast['add']>[1][]
  ) => site.as(await cast.add({ name: email, email }, { role, scope, from }, ...more));
  manager = await add('campaignManager', 'tutup@contoh.example', {
    role: 'campaignManager',
    scope: { kind: 'campaign', id: 'lagawi' },
    from,
  });
  officer = await add('localOfficer', 'dinas@contoh.example');
  await sell(cast.keripik, 600_000);
  await sell(cast.kopi, 400_000);
});
after(() => site.close());

async function sell(enterpriseId: string, amount: number): Promise<void> {
  const day = addDays(site.today, -5);
  await recordSales(site.house, {
    ...{ actor: cast.admin, enterpriseId, zone: 'WIB', onBehalf: true },
    entries: [saleOf({ day, toDay: day, amount })],
  });
}

const read = async (visitor: Visitor, path: string) => {
  const answer = await visitor.send(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};

async function json(path: string) {
  return (await (await officer.send(path)).json()) as {
    hash: string;
    content: { total: { omzet: number }; changes: { cause: string; omzet: number }[] };
    statements: { no: number; restates: { hash: string } | null; hash: string }[];
  };
}

test('a period that is not over is refused with the day from which it can be closed', async () => {
  const answer = await manager.post('/kampanye/lagawi/penjualan/penutupan', {});
  assert.equal(answer.status, 409);
  assert.match(await answer.text(), /Masa pemantauan belum selesai/);
});

test('the manager closes a period on a page that says what will stand; others see no button', async () => {
  const button = 'Tutup periode';
  assert.ok(!(await read(officer, campaign)).includes(button));
  assert.equal((await officer.send(closing)).status, 403);
  assert.ok((await read(manager, campaign)).includes(`href="${closing}"`));
  const page = await read(manager, closing);
  for (const part of [button, 'Rp1.000.000', 'tidak dapat diubah atau dihapus', '2 dari 2 melapor'])
    assert.ok(page.includes(part), part);
  assert.deepEqual((await json('/api/v1/campaigns/lalu/statements')).statements, []);

  assert.equal((await officer.post(closing, {})).status, 403);
  const done = await manager.post(closing, {});
  assert.deepEqual([done.status, done.headers.get('location')], [303, `${closing}/1`]);
  const again = await manager.post(closing, {});
  assert.equal(again.status, 409);
  assert.match(await again.text(), /Periode ini sudah ditutup/);
  const first = await read(officer, `${closing}/1`);
  for (const part of ['Final per', 'Rp1.000.000', 'Keripik Bu Sari', 'Rp600.000', 'Rp400.000'])
    assert.ok(first.includes(part), part);
});

test('what comes later stands beside the closed figure, then in a restatement that explains it', async () => {
  await sell(cast.kopi, 50_000);
  const beside = await read(officer, `${closing}/1`);
  for (const part of ['Rp1.000.000', 'Rp1.050.000', '+Rp50.000'])
    assert.ok(beside.includes(part), part);
  assert.ok((await read(officer, campaign)).includes('+Rp50.000'));

  const atas = /name="atas" value="([^"]+)"/.exec(await read(manager, closing))?.[1] ?? '';
  const done = await manager.post(closing, { atas });
  assert.equal(done.headers.get('location'), `${closing}/2`);
  assert.equal((await manager.post(closing, { atas })).status, 409, 'a second click');
  const second = await read(officer, `${closing}/2`);
  for (const part of [
    'Rp1.050.000',
    'Kopi Pak Tono',
    'Penjualan yang terlambat dikirim',
    '+Rp50.000',
  ])
    assert.ok(second.includes(part), part);
  assert.match(await read(officer, `${closing}/1`), /sudah disajikan kembali[\s\S]*Rp1\.050\.000/);
  for (const no of ['3', '0', 'x', '1.5']) {
    assert.equal((await officer.send(`${closing}/${no}`)).status, 404, no);
  }
});

test('statements over the API carry the hash of their content, which anybody can take anew', async () => {
  const { statements } = await json('/api/v1/campaigns/lalu/statements');
  assert.deepEqual(
    statements.map(({ no, restates }) => [no, restates?.hash ?? null]),
    [
      [1, null],
      [2, statements[0]?.hash],
    ],
  );
  for (const { no, hash } of statements) {
    const one = await json(`/api/v1/campaigns/lalu/statements/${no}`);
    assert.equal(one.hash, hash);
    assert.equal(createHash('sha256').update(canonical(one.content)).digest('hex'), hash);
  }
  const { content } = await json('/api/v1/campaigns/lalu/statements/2');
  assert.deepEqual(
    [content.total.omzet, content.changes.map(({ cause, omzet }) => [cause, omzet])],
    [1_050_000, [['lateSales', 50_000]]],
  );
  assert.equal((await officer.send('/api/v1/campaigns/lalu/statements/9')).status, 404);
  const admin = await site.as(cast.admin.personId);
  assert.equal((await admin.send('/api/v1/campaigns/tiada/statements')).status, 404);
});
