/** What a page must tell of an order: that it does not count, who recorded it, what else came. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { reverseImport } from '../../src/sales/actions/reverse.ts';
import {
  addVerifier,
  type Cast,
  castOf,
  fill,
  importOne,
  openSite,
  type Site,
  shopeeFiles,
} from '../site.ts';

let site: Site;
let cast: Cast;
let laterId: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  ({ laterId } = await fill(site, cast));
});
after(() => site.close());

const look = async (personId: string, path: string) => {
  const page = await site.browse(personId);
  await page.go(path);
  return page;
};
const entry = (over: Record<string, unknown> = {}) => ({
  ...{ entryId: newId(), day: site.today, channel: 'bazaar', amount: 75_000, product: 'Keripik' },
  ...over,
});
const door = () => `/api/v1/enterprises/${cast.keripik}/entries`;
const orderPath = (issuer: string, no: string) =>
  `/usaha/${cast.keripik}/penjualan/pesanan/${issuer}/${no}`;

async function send(personId: string, ...entries: object[]): Promise<void> {
  const visitor = await site.as(personId);
  assert.equal((await visitor.json(door(), { entries })).status, 200);
}

test('an entry says who recorded it, and that it was on behalf of the enterprise', async () => {
  const [own, theirs] = [entry(), entry()];
  await send(cast.sari, own);
  await send(cast.manager, theirs);
  const page = await look(cast.sari, orderPath('entry', own.entryId));
  assert.match(page.text, /Bu Sari ·/);
  assert.doesNotMatch(page.text, /atas nama/);
  await page.go(orderPath('entry', theirs.entryId));
  assert.match(page.text, /Pak Manajer · atas nama usaha ini ·/);
});

test('E21: what came under the number of another entry waits for an officer, with both contents', async () => {
  const one = entry();
  await send(cast.sari, one);
  await send(cast.sari, { ...one, amount: 57_000 });
  await send(cast.sari, { ...one, amount: 57_000 });
  const page = await look(cast.manager, '/kampanye/lagawi/antrean?jenis=entry_conflict');
  assert.match(page.text, /Catatan yang berbeda isinya/);
  assert.match(page.text, /Rp18\.000/);
  assert.match(page.text, /Isi yang datang kemudian: Rp57\.000/);
  await page.go(orderPath('entry', one.entryId));
  assert.match(page.text, /Isi lain dengan nomor yang sama, tidak dihitung/);
  assert.match(page.text, /Rp57\.000 · Keripik/);
  assert.equal(page.text.match(/Rp57\.000/g)?.length, 1, 'a second sending adds nothing');
});

test('a slip in an entry is put right by somebody else, with a reason; the producer sees it', async () => {
  const verifier = await addVerifier(site, cast);
  const slip = entry({ amount: 7_500_000 });
  await send(cast.sari, slip);
  const path = orderPath('entry', slip.entryId);
  const mine = await look(cast.sari, path);
  assert.ok(!mine.html.includes('/perbaikan'), 'a producer does not correct');
  const page = await look(verifier, `${path}/perbaikan`);
  await page.fill({ gross: 'banyak', reason: 'Salah ketik' });
  assert.equal(page.status, 422);
  assert.deepEqual(page.summary, ['gross']);
  await page.fill({ gross: '75.000', reason: '' });
  assert.equal(page.status, 422);
  assert.deepEqual(page.summary, ['reason']);
  await page.fill({ gross: '75.000', reason: 'Salah ketik, nota Rp75.000' });
  assert.equal(page.status, 200);
  assert.match(page.text, /=\s*Rp75\.000/);
  await page.go(`${path}/perbaikan`);
  await page.fill({ gross: '', reason: 'Kosong' });
  assert.deepEqual(page.summary, ['gross'], 'nothing typed is not nothing');
  await page.fill({ gross: '57.000', reason: 'Nota dilihat lagi' });
  await mine.go(path);
  assert.match(mine.text, /=\s*Rp57\.000/);
  const [later = '', first = ''] =
    mine.text.split('Keputusan petugas')[1]?.split('tidak dipakai') ?? [];
  assert.match(later, /Rp7\.500\.000 → Rp57\.000 · dipakai “Nota dilihat lagi” Bu Verifikator/);
  assert.match(first, /lagi “Salah ketik, nota Rp75\.000” Bu Verifikator/);
  const own = entry();
  await send(cast.manager, own);
  const manager = await look(cast.manager, `${orderPath('entry', own.entryId)}/perbaikan`);
  await manager.fill({ gross: '1.000', reason: 'Coba' });
  assert.match(manager.text, /Minta orang lain memeriksanya/);
});

test('an order whose only file was reversed says so, and its file sent again books it anew', async () => {
  const { rows } = await site.house.database.pool.query<{ code: string; order_no: string }>(
    `select i.code, o.order_no from sale_order o join issuer i using (issuer_id)
     where o.enterprise_id = $1 and o.import_id = $2 and not exists (
       select 1 from sale_past p where (p.enterprise_id, p.order_no) = (o.enterprise_id, o.order_no))
       and not exists (select 1 from sale_seen s where s.enterprise_id = o.enterprise_id
         and o.snapshot_id = any(s.snapshot_ids))`,
    [cast.keripik, laterId],
  );
  assert.ok(rows.length > 0, 'orders that only this file tells');
  const by = { personId: cast.manager, via: 'web' } as const;
  const taken = { enterpriseId: cast.keripik, importId: laterId, reason: 'salah toko' };
  await reverseImport(site.house, by, taken);
  const [first] = rows;
  const page = await look(cast.manager, orderPath(first?.code ?? '', first?.order_no ?? ''));
  assert.match(page.text, /Tidak dihitung: semua berkas/);
  assert.doesNotMatch(page.text, /yang berlaku/);
  const again = await importOne(site, {
    ...{ enterpriseId: cast.keripik, by: cast.sari },
    file: present(shopeeFiles(site)[3], 'the same file'),
  });
  const { rows: receipts } = await site.house.database.pool.query<{
    receipt: { booked: { orders: number } };
  }>('select receipt from sale_import where import_id = $1', [again]);
  assert.equal(receipts[0]?.receipt.booked.orders, rows.length);
});

test('whoever looks after enterprises by name or region finds them on the first page', async () => {
  const from = addDays(site.today, -40);
  const mentor = await cast.add(
    { name: 'Ibu Mentor', email: 'mentor@contoh.example' },
    {
      ...{ role: 'mentor', scope: { kind: 'enterprise', id: cast.kopi }, from },
      until: addDays(site.today, 30),
    },
  );
  const officer = await cast.add(
    { name: 'Pak Dinas', email: 'dinas@contoh.example' },
    { role: 'localOfficer', scope: { kind: 'region', id: '18.09' }, from },
  );
  const page = await look(mentor, '/');
  assert.match(page.html, new RegExp(`/usaha-saya/${cast.kopi}"`));
  assert.doesNotMatch(page.text, /Belum ada kampanye/);
  await page.go(`/usaha-saya/${cast.kopi}`);
  assert.equal(page.status, 200);
  const office = await look(officer, '/');
  assert.match(office.html, new RegExp(`/usaha-saya/${cast.keripik}"`));
  assert.doesNotMatch(office.html, new RegExp(`/usaha-saya/${cast.kopi}"`));
});

test('a null character is refused with a sentence, wherever it comes in', async () => {
  const sari = await site.as(cast.sari);
  const manager = await site.as(cast.manager);
  const answer = await sari.json(door(), { entries: [entry({ product: 'a\u0000b' })] });
  assert.equal(answer.status, 422);
  for (const path of ['/kampanye/%00', '/kampanye/lagawi/peserta?cari=%00'])
    assert.equal((await manager.send(path)).status, 422, path);
  const good = entry();
  await send(cast.sari, good);
});

test('a count that is no whole number is refused beside its field, and nothing is kept', async () => {
  const page = await look(cast.sari, `/usaha/${cast.keripik}/catat`);
  await page.fill({ amount: '75rb', channel: 'bazaar', quantity: '-1', product: 'x'.repeat(121) });
  assert.equal(page.status, 422);
  assert.deepEqual(page.summary, ['quantity', 'product']);
  assert.equal(page.value('quantity'), '-1');
});

test('each line of a receipt leads to the orders that it counts, whatever came since', async () => {
  for (const file of shopeeFiles(site)) {
    await importOne(site, { enterpriseId: cast.keripik, by: cast.sari, file });
    await importOne(site, { enterpriseId: cast.kopi, by: cast.tono, file });
  }
  const { rows } = await site.house.database.pool.query<{
    import_id: string;
    enterprise_id: string;
    receipt: Record<'known' | 'older', number> & Record<'booked' | 'updated', { orders: number }>;
  }>('select enterprise_id, import_id, receipt from sale_import where reversed_seq is null');
  assert.ok(rows.length > 3, `${rows.length} files`);
  const counted = new Set<string>();
  for (const { enterprise_id: id, import_id: importId, receipt } of rows) {
    const { booked, updated, known, older } = receipt;
    const counts = { booked: booked.orders, updated: updated.orders, known, older };
    for (const [outcome, count] of Object.entries(counts)) {
      const path = `/usaha/${id}/penjualan/baris?kiriman=${importId}&hasil=${outcome}`;
      const page = await look(id === cast.kopi ? cast.tono : cast.sari, path);
      assert.match(
        page.text,
        new RegExp(`(?<![\\d.])${count} pesanan(:|, nilai)`),
        JSON.stringify([outcome, receipt, page.text.slice(0, 300)]),
      );
      if (count > 0) counted.add(outcome);
    }
  }
  assert.deepEqual([...counted].sort(), ['booked', 'known', 'older', 'updated']);
});
