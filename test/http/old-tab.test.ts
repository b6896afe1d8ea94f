/** A page that was opened before the draft changed elsewhere wipes nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../src/campaigns/test-browser.ts';
import { filledIn, openCall } from '../curation.ts';
import { castOf, openSite, type Site, type Visitor } from '../site.ts';
import { api, call } from './api-call.ts';

let site: Site;
let anybody: Visitor;
before(async () => {
  site = await openSite();
  await openCall(site, await castOf(site));
  anybody = await site.as(null);
});
after(() => site.close());

const own = `${api}/own-application`;

async function begun(nth: number): Promise<Browser> {
  const tab = await site.browse(null);
  const { enterpriseName, sector } = filledIn(nth);
  await tab.go('/daftar/lagawi');
  await tab.fill({ enterpriseName, sector });
  return tab;
}

const seen = (tab: Browser) => tab.value('seen') ?? '';

const kept = async (name: string) => {
  const { rows } = await site.house.database.pool.query(
    `select phone, owner_name, product, answers ->> 'tahun-mulai-usaha' as since, sent_at
     from application where enterprise_name = $1`,
    [name],
  );
  return rows[0];
};

test('an old tab is refused with what was typed in it, and saves when asked once more', async () => {
  const tab = await begun(1);
  const { path } = tab;
  const sending = `${path}/kirim`;
  const old = await site.browse(null);
  await old.go(path);
  const { setuju: _, ...whole } = filledIn(1);
  const told = { phone: '0800 0000 1001', owner_name: 'Ibu Uji 1', product: 'Keripik rasa 1' };
  const saved = { ...told, since: '2015', sent_at: null };
  await tab.go(path, { ...whole, seen: seen(tab) });
  assert.match(tab.text, /✓ Draf tersimpan/);
  const typed = {
    enterpriseName: 'Keripik Uji 1',
    sector: 'pangan',
    address: 'Jalan Baru 5',
    phone: '',
  };
  const before = seen(old);
  for (const to of [path, sending]) {
    await old.go(to, { ...typed, seen: before });
    assert.equal(old.status, 422);
    assert.match(old.text, /Draf ini sudah diubah di halaman lain/);
    assert.deepEqual([old.value('address'), old.value('phone')], ['Jalan Baru 5', '']);
    assert.deepEqual(await kept('Keripik Uji 1'), saved);
    // Also where sending was refused, the first button saves.
    assert.match(
      old.html,
      new RegExp(
        `<form method="post" action="${path}"(?:(?!</form>)[^])*?<button type="submit" class="[^"]*">Simpan`,
      ),
    );
  }
  // The first tab goes on, and the same once more is the same.
  await tab.go(path, { ...whole, seen: before });
  assert.match(tab.text, /✓ Draf tersimpan/);
  await old.go(path, { ...typed, ...told, ownerName: 'Ibu Baru', seen: seen(old) });
  assert.match(old.text, /✓ Draf tersimpan/);
  assert.equal((await kept('Keripik Uji 1'))?.owner_name, 'Ibu Baru');
  await tab.go(sending, { ...filledIn(1), seen: seen(tab) });
  assert.match(tab.text, /Draf ini sudah diubah/);
  await tab.go(sending, { ...filledIn(1), seen: seen(tab) });
  assert.match(tab.text, /Pendaftaran nomor 1/);
});

test('a program sends along what it read, or leaves it out', async () => {
  const secret = (await begun(2)).path.split('/').at(-1) ?? '';
  const by = (method: string, body?: unknown) =>
    call<{ seen: string; code?: string }>(anybody, method, own, { secret, body });
  const read = (await by('GET')).json.seen;
  const fields = (ownerName: string) => ({
    ...{ enterpriseName: 'Keripik Uji 2', sector: 'pangan', ownerName },
  });
  const first = await by('PUT', { fields: fields('Ibu A'), seen: read });
  assert.equal(first.status, 200);
  assert.notEqual(first.json.seen, read);
  assert.equal((await by('PUT', { fields: fields('Ibu B'), seen: read })).status, 409);
  assert.equal((await kept('Keripik Uji 2'))?.owner_name, 'Ibu A');
  assert.equal((await by('PUT', { fields: fields('Ibu C') })).status, 200);
});
