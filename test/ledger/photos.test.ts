/** Photos beside a sale: what they prove, what is kept of them, and whether they came before. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { readPhoto } from '../../src/files/index.ts';
import { newId } from '../../src/kernel/id.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { leaveQuestion } from '../../src/sales/actions/decide.ts';
import { recordSales } from '../../src/sales/actions/entries.ts';
import { addPhoto, photosMax, pictureOf, withdrawPhoto } from '../../src/sales/actions/photos.ts';
import { checkLedger } from '../../src/sales/questions/check.ts';
import { isPlain, likeBits, piecesOf } from '../../src/sales/rules/photo-looks.ts';
import { photosOf } from '../../src/sales/store/photos.ts';
import { type TestGround, testGround } from '../house.ts';
import { noteOf } from '../pictures.ts';
import { addEnterprises, requestOf, saleOf } from './cast.ts';

let house: TestGround;
before(async () => {
  house = await testGround('2026-06-20T03:00:00Z');
});
after(() => house.close());

const sari = { personId: newId(), via: 'web' } as const;
const officer = { personId: newId(), via: 'web' } as const;

async function saleIn(enterpriseId?: string) {
  const [id = ''] = enterpriseId ? [enterpriseId] : await addEnterprises(house, 1);
  const entry = saleOf();
  await recordSales(house, requestOf(id, entry));
  return { enterpriseId: id, issuer: 'entry', orderNo: entry.entryId };
}

type Sale = Awaited<ReturnType<typeof saleIn>>;

const add = (sale: Sale, bytes: Buffer) =>
  addPhoto(house, sari, { ...sale, bytes, onBehalf: false });

async function evidenceOf({ enterpriseId, orderNo }: Sale) {
  const { rows } = await house.database.pool.query<{ evidence: number; days: number[] }>(
    `select evidence, (select array_agg(d.evidence::int order by d.evidence) from sales_day d
       where d.enterprise_id = $1 and d.orders > 0) as days
     from sale_order where enterprise_id = $1 and order_no = $2`,
    [enterpriseId, orderNo],
  );
  return rows[0];
}

async function questions() {
  const { rows } = await house.database.pool.query<{
    enterprise_id: string;
    item_id: string;
    details: { otherId: string; isExact: boolean };
  }>(`select enterprise_id, item_id, details from queue_item
      where kind = 'same_photo' and closed_at is null order by opened_at, item_id`);
  return rows;
}

async function assertSound() {
  const findings = await checkLedger(house.database);
  assert.deepEqual(
    findings.filter(({ broken }) => broken > 0),
    [],
  );
}

test('a photo makes an entry evidence D until it is withdrawn, and moves no rupiah', async () => {
  const sale = await saleIn();
  assert.deepEqual(await evidenceOf(sale), { evidence: 4, days: [4] });
  const bytes = await noteOf('satu');
  await add(sale, bytes);
  assert.deepEqual(await evidenceOf(sale), { evidence: 3, days: [3] });
  // Sent twice by a bad line, it is one photo and leaves one file.
  await add(sale, bytes);
  const [photo, ...others] = await photosOf(house.database, sale);
  assert.deepEqual(others, []);
  const { enterpriseId } = sale;
  const photoId = photo?.photoId ?? '';
  await withdrawPhoto(house, officer, { enterpriseId, photoId, reason: 'Bukan nota' });
  assert.deepEqual(await evidenceOf(sale), { evidence: 4, days: [4] });
  await assert.rejects(
    withdrawPhoto(house, officer, { enterpriseId, photoId, reason: 'Lagi' }),
    /photo.withdrawnAlready/,
  );
  await assertSound();
});

test('what the camera wrote is gone, the picture stands upright, and lies sealed', async () => {
  const sale = await saleIn();
  await add(sale, await noteOf('kamera', { isTurned: true }));
  const [photo] = await photosOf(house.database, sale);
  assert.ok(photo);
  const jpeg = await pictureOf(house.files, photo);
  const told = await sharp(jpeg).metadata();
  assert.equal(told.exif, undefined);
  assert.equal(told.orientation, undefined);
  assert.ok((told.height ?? 0) > (told.width ?? 0), 'upright');
  const lying = Buffer.from(await house.files.kept.getBytes(photo.fileKey));
  assert.ok(!lying.includes(Buffer.from([0xff, 0xd8, 0xff])), 'no JPEG lies open');
  const other = { ...photo, photoId: newId() };
  await assert.rejects(pictureOf(house.files, other), 'bound to its own photo');
});

test('what is no photo is refused and leaves nothing', async () => {
  const sale = await saleIn();
  for (const bytes of [
    Buffer.from('%PDF-1.7'),
    Buffer.alloc(0),
    (await noteOf('x')).subarray(0, 900),
  ]) {
    await assert.rejects(
      add(sale, bytes),
      (error) => error instanceof Problem && error.status === 422,
    );
  }
  await assert.rejects(add({ ...sale, orderNo: newId() }, await noteOf('y')), /sales.noSuchOrder/);
  assert.deepEqual(await photosOf(house.database, sale), []);
  const lying = await house.files.kept.listAll(`photos/${sale.enterpriseId}`).catch(() => null);
  assert.deepEqual([...(lying?.objects ?? [])], []);
  for (let i = 0; i < photosMax; i++) await add(sale, await noteOf(`banyak ${i}`));
  await assert.rejects(add(sale, await noteOf('lagi')), /photo.tooMany/);
});

test('the same photo at another enterprise is asked about, sent on, smaller or brighter, too', async () => {
  const first = await saleIn();
  await add(first, await noteOf('dipakai lagi'));
  const before = (await questions()).length;
  const shots = [
    {},
    { size: 500, quality: 40 },
    { light: 1.25, quality: 60 },
    { format: 'webp', size: 900 },
    { isTurned: true },
    { light: 0.85, size: 700, quality: 50 },
  ] as const;
  for (const shot of shots) {
    const sale = await saleIn();
    await add(sale, await noteOf('dipakai lagi', shot));
    const asked = (await questions()).find((one) => one.enterprise_id === sale.enterpriseId);
    assert.ok(asked, JSON.stringify(shot));
    assert.equal(asked.details.isExact, Object.keys(shot).length === 0);
  }
  assert.equal((await questions()).length, before + shots.length);
  // Another note of the enterprise's own with the picture of this one.
  const own = await saleIn(first.enterpriseId);
  await add(own, await noteOf('dipakai lagi', { quality: 70 }));
  const last = (await questions()).find((one) => one.enterprise_id === first.enterpriseId);
  const { item_id: itemId = '', enterprise_id: enterpriseId = '' } = last ?? {};
  await assert.rejects(
    leaveQuestion(house, sari, { enterpriseId, itemId, reason: 'Saya sendiri' }),
    /sales.ownWork/,
  );
  await leaveQuestion(house, officer, { enterpriseId, itemId, reason: 'Satu nota, dua catatan' });
});

test('many different notes are not like each other', async () => {
  const looks = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => (await readPhoto(await noteOf(`lain ${i}`))).look),
  );
  const apart = looks.flatMap((look, i) =>
    looks.slice(i + 1).map((other) => [...look].filter((bit, at) => bit !== other[at]).length),
  );
  assert.ok(Math.min(...apart) > likeBits, `${Math.min(...apart)} bits apart`);
  assert.ok(looks.every((look) => !isPlain(look)));
  assert.deepEqual(piecesOf('0'.repeat(255).concat('1')), [15 * 65_536 + 1]);
});
