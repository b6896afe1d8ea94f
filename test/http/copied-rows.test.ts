/** What a verifier sees of rows that two enterprises have in common, and what stays unseen. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '../../src/journal/index.ts';
import { addDays, day, dayNumber } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { importFile, recordSales, searchDoubles } from '../../src/sales/index.ts';
import { saleOf } from '../ledger/cast.ts';
import { type FileSpec, fileOf, readingOf } from '../ledger/readings.ts';
import { addVerifier, type Cast, castOf, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
let verifierId: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  verifierId = await addVerifier(site, cast);
});
after(() => site.close());

/** The same twelve sales in the ledgers of two enterprises, one after the other. */
async function copyRows(to: Site, from: string, copier: string): Promise<void> {
  for (const enterpriseId of [from, copier]) {
    const entries = Array.from({ length: 12 }, (_, i) => {
      const day = addDays(to.today, i - 20);
      const entryId = newId(to.house.clock().getTime() + i);
      return saleOf({ entryId, day, toDay: day, amount: 17_500 + ((i * 7) % 13) * 3_000 });
    });
    const request = { actor: system('cli'), enterpriseId, zone: 'WIB', onBehalf: false } as const;
    await recordSales(to.house, { ...request, entries });
  }
  await searchDoubles(to.house, system('job'));
}

test('a verifier of the campaign sees both sides, and one of the other enterprise its words only', async () => {
  const queue = '/kampanye/lagawi/antrean';
  const verifier = await site.browse(verifierId);
  await copyRows(site, cast.keripik, cast.kopi);
  await verifier.go(queue);
  assert.match(verifier.text, /12 dari 12 catatan \(.*\) sama nominalnya.* Keripik Bu Sari \(/);
  const [, path = ''] = /href="(\/usaha\/[^"]*\/antrean\/[^"]*)"/.exec(verifier.html) ?? [];
  await verifier.go(path.replaceAll('&amp;', '&'));
  assert.match(verifier.text, /Baris yang sama Jumlah Kopi Pak Tono Keripik Bu Sari/);
  assert.equal(verifier.html.match(/Rp17\.500/g)?.length, 1);
  const fields = { name: 'Bu Dinas', email: 'dinas@contoh.example' };
  const scope = { kind: 'enterprise', id: cast.kopi } as const;
  const from = addDays(site.today, -40);
  const own = await site.browse(await cast.add(fields, { role: 'verifier', scope, from }));
  await own.go(path.split('?')[0] ?? '');
  assert.match(own.text, /dengan catatan usaha di luar jangkauan Anda \(/);
  assert.match(own.text, /di luar jangkauan Anda, jadi tidak ditampilkan/);
  assert.doesNotMatch(own.html, /Bu Sari|Baris yang sama/);
  await verifier.submit('/jawaban', { jawaban: 'biarkan', reason: 'Satu lapak dicatat berdua' });
  assert.match(verifier.text, /Tidak ada yang menunggu keputusan/);
});

test('days of an export under other order numbers are told as days, each leading to its rows', async () => {
  // Who was first is told by the time of writing.
  for (const [enterpriseId, letters] of [
    [cast.keripik, 'ASLI'],
    [cast.kopi, 'TIRU'],
  ] as const) {
    site.ground.setNow(new Date(site.ground.clock().getTime() + 1_000));
    const { importId } = await importFile(site.house, system('web'), {
      ...{ enterpriseId, spoolFolder: site.house.config.varFolder },
      reading: readingOf(fileOf(exportOf(letters))),
    });
    assert.ok(importId);
  }
  await searchDoubles(site.house, system('job'));
  const verifier = await site.browse(verifierId);
  await verifier.go('/kampanye/lagawi/antrean');
  assert.match(verifier.text, /Ekspor 20 dari 20 hari \(.*\) sama jumlahnya.* Keripik Bu Sari \(/);
  assert.match(verifier.text, /Ekspor mirip usaha lain/);
  const [, path = ''] = /href="(\/usaha\/[^"]*\/antrean\/[^"]*)"/.exec(verifier.html) ?? [];
  await verifier.go(path.replaceAll('&amp;', '&'));
  assert.match(verifier.text, /Hari yang sama jumlahnya Jumlah Kopi Pak Tono Keripik Bu Sari/);
  const links = [...verifier.html.matchAll(/href="([^"]*penjualan\/baris[^"]*)"/g)];
  assert.equal(links.length, 40);
  await verifier.go((links[0]?.[1] ?? '').replaceAll('&amp;', '&'));
  assert.match(verifier.text, /2 pesanan/);
});

/** Of twenty days that end five days ago. */
function exportOf(letters: string): FileSpec {
  const firstAt = dayNumber(addDays(site.today, -24)) - dayNumber(day('2026-06-01'));
  const orders = Array.from({ length: 40 }, (_, i) => ({
    ...{ orderNo: `${letters}${i}`, status: 'Selesai' as const, day: firstAt + Math.floor(i / 2) },
    lines: [{ price: 15_000 + ((i * 7) % 23) * 1_000, quantity: 1, product: letters }],
  }));
  const to = firstAt + 24;
  return { from: firstAt, to, latestMinute: 1, authority: 3, detail: 1, salt: 1, orders };
}
