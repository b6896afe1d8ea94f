/** Files as answers: kept sealed, read by whoever may, and a refused form does not lose them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { openPanel, planSheets, setForm } from '../../src/curation/index.ts';
import { addDays } from '../../src/kernel/day.ts';
import { type Curator, filledIn, openCall, pass, seatPanel } from '../curation.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
let anybody: Visitor;
let path: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  anybody = await site.as(null);
  await openCall(site, cast);
  await setForm(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', opensOn: addDays(site.today, -3), closesOn: addDays(site.today, 3) },
    questions: [
      {
        ...{ section: '', labelId: 'Foto dapur', labelEn: 'Kitchen', kind: 'file' },
        ...{ isRequired: true, sectors: [], options: '' },
      },
    ],
  });
  const { enterpriseName, sector } = filledIn(1);
  const begun = await anybody.post('/daftar/lagawi', { enterpriseName, sector });
  path = begun.headers.get('location') ?? '';
});
after(() => site.close());

async function sendForm(at: string, typed: Record<string, string>, file?: Buffer, name = 'a.pdf') {
  const form = new FormData();
  for (const [field, value] of Object.entries(typed)) form.set(field, value);
  if (file) form.set('jawaban-foto-dapur', new Blob([new Uint8Array(file)]), name);
  return anybody.send(at, { method: 'POST', body: form });
}

const photo = () =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#884422' } })
    .withExif({ IFD0: { ImageDescription: 'rumah Ibu Uji' } })
    .jpeg()
    .toBuffer();

test('a file that is none is told, a missing one blocks, and what was typed stays', async () => {
  assert.match(await (await anybody.send(path)).text(), /type="file"/);
  const missing = await sendForm(`${path}/kirim`, filledIn(1));
  assert.equal(missing.status, 422);
  assert.match(await missing.text(), /Jawab: Foto dapur/);
  const wrong = await sendForm(`${path}/kirim`, filledIn(1), Buffer.from('<svg>'), 'x.svg');
  const html = await wrong.text();
  assert.equal(wrong.status, 422);
  assert.match(html, /Pilih berkas PDF, JPG atau PNG/);
  assert.match(html, /value="Keripik rasa 1"/);
  // All that is wrong is told in one round, and a file that is none is not missing, too.
  const { setuju: _, ...unagreed } = filledIn(1, { phone: '12', product: '' });
  const all = await sendForm(`${path}/kirim`, unagreed, Buffer.from('<svg>'), 'x.svg');
  const told = /role="alert"[\s\S]*?<\/ul>/.exec(await all.text())?.[0] ?? '';
  assert.deepEqual(
    [...told.matchAll(/href="#([^"]*)"/g)].map(([, field]) => field),
    ['jawaban-foto-dapur', 'phone', 'product', 'setuju'],
  );
  // And kept: whoever opens the page anew finds it.
  assert.match(
    await (await anybody.send(path)).text(),
    /name="phone"[^>]*value="12"|value="12"[^>]*name="phone"/,
  );
  const large = await sendForm(path, filledIn(1), Buffer.alloc(5 * 1024 * 1024 + 1, '%'));
  assert.equal(large.status, 422);
  assert.match(await large.text(), /paling besar 5 MB[\s\S]*value="Keripik rasa 1"/);
  const mine = await (await anybody.send(path)).text();
  assert.match(mine, /value="Keripik rasa 1"/);
});

test('a file survives a form that is refused, and a picture loses what the camera wrote', async () => {
  const refused = await sendForm(
    `${path}/kirim`,
    filledIn(1, { phone: '12' }),
    await photo(),
    'dapur saya.jpg',
  );
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Tersimpan: dapur saya\.jpg/);
  const kept = await anybody.send(`${path}/berkas/foto-dapur`);
  assert.equal(kept.headers.get('content-type'), 'image/jpeg');
  const bytes = Buffer.from(await kept.arrayBuffer());
  assert.ok(!bytes.includes('rumah Ibu Uji'));
  const more = { email: 'ibu@contoh.example', address: 'Jalan Uji 1', shop: 'Toko Uji' };
  assert.equal((await sendForm(`${path}/kirim`, filledIn(1, more))).status, 303);
  const later = await sendForm(path, filledIn(1), Buffer.from('%PDF-1.4'));
  const sent = await later.text();
  assert.match(sent, /Pendaftaran nomor 1/);
  // All that was typed can be read again.
  assert.deepEqual(
    [...sent.matchAll(/<dd[^>]*>(?:<a[^>]*>)?([^<]*)/g)].map(([, told]) => told),
    [
      ...['Keripik Uji 1', 'Makanan dan minuman', 'Keripik rasa 1', 'Ibu Uji 1'],
      ...['0800 0000 1001', 'ibu@contoh.example', 'Pesawaran, Lampung', 'Jalan Uji 1'],
      ...['–', 'Toko Uji', 'dapur saya.jpg'],
    ],
  );
  const again = await anybody.send(`${path}/berkas/foto-dapur`);
  assert.deepEqual(Buffer.from(await again.arrayBuffer()), bytes);
});

test('staff and the curator of the sheet read it, nobody else, and it lies sealed', async () => {
  const { rows } = await site.house.database.pool.query<{ id: string }>(
    'select application_id as id from application where no = 1',
  );
  const applicationId = rows[0]?.id ?? '';
  await pass(site, cast, { applicationId, path });
  const curators: Curator[] = await seatPanel(site, cast, 3);
  await planSheets(site.house, cast.admin, { campaignId: 'lagawi', each: 2 });
  await openPanel(site.house, cast.admin, 'lagawi');
  const office = `/kampanye/lagawi/kurasi/pendaftar/${applicationId}/berkas/foto-dapur`;
  const sheet = `/kampanye/lagawi/kurasi/penilaian/${applicationId}/berkas/foto-dapur`;
  assert.equal((await manager.send(office)).status, 200);
  assert.equal((await anybody.send(office)).status, 303);
  const elsewhere = office.replace('/kampanye/lagawi/', '/kampanye/lain/');
  const admin = await site.as(cast.admin.personId);
  assert.equal((await admin.send(elsewhere)).status, 404);
  const statuses = [];
  for (const { visitor } of curators) {
    assert.equal((await visitor.send(office)).status, 403);
    statuses.push((await visitor.send(sheet)).status);
  }
  assert.deepEqual(statuses.sort(), [200, 200, 404]);
  const folder = join(site.house.config.varFolder, 'files', 'applications');
  for (const file of readdirSync(folder)) {
    assert.notEqual(readFileSync(join(folder, file)).subarray(0, 2).toString('hex'), 'ffd8');
  }
});
