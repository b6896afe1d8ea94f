/** Files that show a level of readiness: kept sealed, opened by whom they concern, removed. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { addDays, formatDay } from '../../src/kernel/day.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let manager: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  manager = await site.as(cast.manager);
});
after(() => site.close());

const item = (code = 'merek') => `/usaha/${cast.keripik}/kesiapan-ekspor/butir/${code}`;
const pdf = Buffer.from('%PDF-1.7 sertifikat merek');
const scan = { name: 'Sertifikat Merek 2022.PDF', bytes: pdf };

async function linksOn(visitor: Visitor, code = 'merek'): Promise<string[]> {
  const page = await (await visitor.send(item(code))).text();
  return [...page.matchAll(/href="([^"]+\/kesiapan-ekspor\/berkas\/[^"]+)"/g)].map(
    ([, href]) => href ?? '',
  );
}

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await site.house.database.pool.query(text, [cast.keripik])).rows;
}

test('a scan is kept sealed beside its item, once however often it is sent', async () => {
  assert.equal((await manager.files(`${item()}/berkas`, scan)).status, 303);
  const twice = [1, 2].map(() => manager.files(`${item()}/berkas`, scan));
  for (const answer of await Promise.all(twice)) assert.equal(answer.status, 303);
  const [link = '', ...more] = await linksOn(manager);
  assert.deepEqual(more, []);
  assert.deepEqual(await linksOn(manager, 'hpp'), [], 'of its own item only');
  const answer = await manager.send(link);
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf);
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /filename="SIMULASI-bukti-merek-sertifikat-merek-2022\.pdf"/,
  );
  const [{ file_key: key } = {}] = await rows(
    'select file_key from growth_readiness_file where enterprise_id = $1',
  );
  const kept = Buffer.from(await site.house.files.kept.getBytes(String(key)));
  assert.ok(!kept.includes('sertifikat'), 'unreadable where it lies');
});

test('a photo of several megabytes is taken, and loses what the camera wrote', async () => {
  const [width, height] = [900, 900];
  const noise = randomBytes(width * height * 3);
  const bytes = await sharp(noise, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  assert.ok(bytes.length > 1 << 20, `${bytes.length} bytes`);
  const sent = await manager.files(`${item('kemasan')}/berkas`, { name: 'kemasan.png', bytes });
  assert.equal(sent.status, 303);
  const [link = ''] = await linksOn(manager, 'kemasan');
  const answer = await manager.send(link);
  assert.equal(answer.headers.get('content-type'), 'image/jpeg');
  assert.match(answer.headers.get('content-disposition') ?? '', /kemasan\.jpg"/);
});

test('what is no scan is refused in words, on the page, and nothing is kept', async () => {
  for (const bytes of [
    Buffer.from('PK zip'),
    Buffer.alloc(0),
    Buffer.from([0xff, 0xd8, 0xff, 1]),
  ]) {
    const answer = await manager.files(`${item('hpp')}/berkas`, { name: 'x.pdf', bytes });
    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(page, /Pilih berkas PDF, JPG atau PNG|bukan foto yang bisa dibaca/);
    assert.match(page, /href="#berkas"/);
  }
  const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(11 << 20)]);
  const answer = await manager.files(`${item('hpp')}/berkas`, { name: 'x.pdf', bytes: large });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /paling banyak 10 MB/);
  for (let nth = 1; nth <= 6; nth += 1) {
    const bytes = Buffer.from(`%PDF-${nth}`);
    await manager.files(`${item('hpp')}/berkas`, { name: `${nth}.pdf`, bytes });
  }
  const seventh = await manager.files(`${item('hpp')}/berkas`, { ...scan, name: '7.pdf' });
  assert.equal(seventh.status, 422);
  assert.match(await seventh.text(), /sudah punya 6 berkas/);
  assert.equal((await linksOn(manager, 'hpp')).length, 6);
  assert.equal((await manager.files(`${item('tidak-ada')}/berkas`, scan)).status, 404);
});

test('the enterprise opens its files and adds none; another’s are not there; who looked is noted', async () => {
  const [sari, tono] = [await site.as(cast.sari), await site.as(cast.tono)];
  const [link = ''] = await linksOn(sari);
  assert.equal((await sari.send(link)).status, 200);
  assert.equal((await sari.files(`${item()}/berkas`, { ...scan, name: 'lain.pdf' })).status, 403);
  assert.equal((await sari.post(`${link}/pencabutan`, {})).status, 403);
  assert.doesNotMatch(await (await sari.send(item())).text(), /Tambah berkas/);
  assert.ok([403, 404].includes((await tono.send(link)).status));
  const ofTono = link.replace(cast.keripik, cast.kopi);
  assert.equal((await tono.send(ofTono)).status, 404, 'nor under the own enterprise');
  const looks = await rows(
    `select actor from journal where enterprise_id = $1 and verb = 'people.lookAt'
       and thing = 'readinessFile' and actor is not null`,
  );
  assert.ok(looks.some((one) => one['actor'] === cast.sari));
});

test('a file that no longer holds is removed: shown no more, and never again', async () => {
  const [link = ''] = await linksOn(manager);
  assert.equal((await manager.post(`${link}/pencabutan`, {})).status, 303);
  assert.deepEqual(await linksOn(manager), []);
  assert.equal((await manager.send(link)).status, 404);
  assert.equal((await manager.post(`${link}/pencabutan`, {})).status, 404);
  assert.equal((await manager.files(`${item()}/berkas`, scan)).status, 303, 'and may come again');
  assert.equal((await linksOn(manager)).length, 1);
  const verbs = await rows(
    `select verb from journal where enterprise_id = $1 and verb like 'growth.%vidence'
     order by seq desc limit 2`,
  );
  assert.deepEqual(
    verbs.map(({ verb }) => verb),
    ['growth.addEvidence', 'growth.withdrawEvidence'],
  );
});

test('the API lists, sends, adds and removes the same files', async () => {
  const base = `/api/v1/enterprises/${cast.keripik}/export-readiness`;
  const content = Buffer.from('%PDF-1.4 lewat API').toString('base64');
  const added = await manager.json(`${base}/nib/files`, { name: 'nib.pdf', content });
  assert.equal(added.status, 200, await added.text());
  const list = async () => {
    const { rows } = (await (await manager.send(`${base}/files`)).json()) as {
      rows: { fileId: string; item: string; sha256: string; bytes: number }[];
    };
    return rows.filter((one) => one.item === 'nib');
  };
  const [one] = await list();
  assert.equal(one?.bytes, 18);
  const file = `${base}/files/${one?.fileId}`;
  assert.equal(await (await manager.send(file)).text(), '%PDF-1.4 lewat API');
  assert.equal((await manager.json(`${file}/withdrawal`, {})).status, 200);
  assert.deepEqual(await list(), []);
});

test('beside the score stand how many levels have a file, and how old the answers are', async () => {
  const { today } = site;
  const readiness = `/usaha/${cast.kopi}/kesiapan-ekspor`;
  const told = (level: string, daysAgo: number) => ({
    ...{ tingkat: level, bukti: 'Sertifikat asli', tanggal: addDays(today, -daysAgo) },
  });
  const at = (code: string) => `${readiness}/butir/${code}`;
  await manager.post(at('merek'), told('1', 40));
  await manager.post(at('merek'), told('2', 30));
  await manager.post(at('kemasan'), told('3', 10));
  await manager.post(at('hpp'), told('1', 20));
  const page = async () => (await manager.send(readiness)).text();
  assert.match(await page(), /Berkas pada 0 dari 2 butir tingkat 2 ke atas/);
  for (const code of ['merek', 'hpp']) await manager.files(`${at(code)}/berkas`, scan);
  const said = await page();
  assert.match(said, /Berkas pada 1 dari 2 butir tingkat 2 ke atas/);
  const [oldest, newest] = [30, 10].map((ago) => formatDay(addDays(today, -ago), 'id'));
  assert.ok(said.includes(`Jawaban tertua ${oldest}, terbaru ${newest}.`));
});
