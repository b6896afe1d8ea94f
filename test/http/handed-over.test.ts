/** The file of a phone that found no signal, sent by somebody else (lagawi.unsent/1). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain } from '../../src/campaigns/test-browser.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays } from '../../src/kernel/day.ts';
import { newId } from '../../src/kernel/id.ts';
import { salesPaths } from '../../src/sales/index.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let officer: Visitor;
let path: string;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  officer = await site.as(cast.admin.personId);
  path = salesPaths.handedOver(cast.keripik);
});
after(() => site.close());

const written = (over: Record<string, unknown> = {}) => ({
  entryId: newId(),
  kind: 'sale',
  day: site.today,
  stream: 'campaign',
  channel: 'bazaar',
  amount: 30_000,
  quantity: 0,
  transactions: 1,
  product: '',
  ...over,
});
const line = (entry: unknown, enterprise = cast.keripik) =>
  JSON.stringify({ schema: 'lagawi.unsent/1', enterprise, entry });
const fileOf = (...lines: string[]) => ({
  name: 'lagawi-belum-terkirim.jsonl',
  bytes: Buffer.from(lines.map((one) => `${one}\n`).join('')),
});
async function sent(by: Visitor, to: string, ...files: { name: string; bytes: Uint8Array }[]) {
  const answer = await by.files(to, ...files);
  return { status: answer.status, text: plain(await answer.text()) };
}
async function entries(ids: readonly string[]) {
  const { rows } = await site.house.database.pool.query<{ amount_rp: number; on_behalf: boolean }>(
    'select amount_rp, on_behalf from sale_entry where entry_id = any($1) order by amount_rp',
    [ids],
  );
  return rows.map((row) => [row.amount_rp, row.on_behalf]);
}

test('what a phone saved is recorded once, whoever sends it and however often', async () => {
  const [first, second] = [written(), written({ amount: 45_000, kind: 'dayTotal' })];
  // The phone itself got one of them out before it was handed over.
  const sari = await site.as(cast.sari);
  const door = `/api/v1/enterprises/${cast.keripik}/entries`;
  assert.equal((await sari.json(door, { entries: [first] })).status, 200);
  const file = fileOf(line(first), line(second));
  const once = await sent(officer, path, file);
  assert.equal(once.status, 200);
  assert.match(once.text, /1 catatan diterima: Rp45\.000\./);
  assert.match(once.text, /1 catatan sudah ada sebelumnya \(Rp30\.000\)/);
  const ids = [first.entryId, second.entryId];
  assert.deepEqual(await entries(ids), [
    [30_000, false],
    [45_000, true],
  ]);
  const again = await sent(officer, path, file);
  assert.match(
    again.text,
    /Tidak ada catatan baru\. .*2 catatan sudah ada sebelumnya \(Rp75\.000\)/,
  );
  const { receipts } = (await (await sari.json(door, { entries: [first, second] })).json()) as {
    receipts: { isRepeat: boolean }[];
  };
  assert.deepEqual(
    receipts.map((one) => one.isRepeat),
    [true, true],
  );
  assert.equal((await entries(ids)).length, 2);
});

test('every line that is not recorded says why, and keeps no other', async () => {
  const good = written({ amount: 61_000 });
  const taken = written({ amount: 62_000 });
  await sent(officer, path, fileOf(line(taken)));
  const { status, text } = await sent(
    officer,
    path,
    fileOf(
      line(written({ amount: 63_000, day: addDays(site.today, 2) })),
      line({ ...taken, amount: 64_000 }),
      line(written({ amount: 65_000, channel: 'pasar malam' })),
      line(null),
      line(good),
      line(written()).slice(0, 90),
    ),
  );
  assert.equal(status, 200);
  assert.match(text, /1 catatan diterima: Rp61\.000\./);
  assert.match(text, /5 catatan tidak diterima/);
  assert.match(text, /1 Rp63\.000 Tanggalnya belum tiba/);
  assert.match(text, /2 Rp64\.000 Catatan dengan nomor yang sama sudah ada dengan isi lain/);
  assert.match(text, /3 Rp65\.000 Isinya tidak lengkap/);
  assert.match(text, /4 – Isinya tidak lengkap/);
  assert.match(text, /6 – Isinya tidak lengkap/);
  assert.deepEqual(await entries([good.entryId, taken.entryId]), [
    [61_000, true],
    [62_000, true],
  ]);
});

test('entries of another enterprise are recorded there, by who may, and named to nobody else', async () => {
  const [mine, theirs] = [written({ amount: 71_000 }), written({ amount: 72_000 })];
  const file = fileOf(line(mine), line(theirs, cast.kopi), line(written(), newId()));
  const asOfficer = await sent(officer, path, file);
  assert.match(asOfficer.text, /1 catatan diterima/);
  assert.match(asOfficer.text, /1 catatan di berkas ini milik .*Kopi.* Kirim untuk/);
  assert.match(asOfficer.text, /1 catatan di berkas ini milik usaha lain yang tidak Anda layani/);
  assert.deepEqual(await entries([theirs.entryId]), []);
  const asSari = await sent(await site.as(cast.sari), path, file);
  assert.doesNotMatch(asSari.text, /Kopi/);
  assert.match(asSari.text, /2 catatan di berkas ini milik usaha lain yang tidak Anda layani/);
  const there = await sent(officer, salesPaths.handedOver(cast.kopi), file);
  assert.match(there.text, /1 catatan diterima: Rp72\.000\./);
});

test('a file that no phone saved, none at all and one too large change nothing and say so', async () => {
  const count = async () => {
    const { rows } = await site.house.database.pool.query('select from sale_entry');
    return rows.length;
  };
  const before = await count();
  const wrong: [{ name: string; bytes: Uint8Array }[], number, RegExp][] = [
    [[{ name: 'a.xlsx', bytes: Buffer.from('PK\x03\x04 lain') }], 422, /bukan berkas catatan/],
    [[{ name: 'b.jsonl', bytes: Buffer.from('') }], 422, /bukan berkas catatan/],
    [[{ name: 'c.jsonl', bytes: Buffer.from('{"schema":"lain/1"}\n[]\n') }], 422, /bukan berkas/],
    [[], 422, /Pilih sekurang-kurangnya satu berkas/],
    [
      [{ name: 'd.jsonl', bytes: Buffer.alloc(4 * 1024 * 1024 + 1, 0x20) }],
      413,
      /paling besar 4 MB/,
    ],
  ];
  for (const [files, status, words] of wrong) {
    const answer = await sent(officer, path, ...files);
    assert.equal(answer.status, status);
    assert.match(answer.text, words);
  }
  assert.equal(await count(), before);
  // What stands before a wrong file in the same form stays taken, and is told.
  const good = fileOf(line(written({ amount: 81_000 })));
  const mixed = await sent(officer, path, good, { name: 'x.jsonl', bytes: Buffer.from('apa') });
  assert.equal(mixed.status, 422);
  assert.match(mixed.text, /bukan berkas catatan.*1 catatan diterima: Rp81\.000\./);
});

test('a text that nobody can keep, and thousands of lines that are none, cost their own lines', async () => {
  const [good, bad] = [written({ amount: 91_000 }), written({ amount: 92_000, product: 'a\0b' })];
  const noise = Array.from({ length: 9_000 }, () => '{"x":1}');
  const { status, text } = await sent(officer, path, fileOf(line(good), line(bad), ...noise));
  assert.equal(status, 200);
  assert.match(text, /1 catatan diterima: Rp91\.000\./);
  assert.match(text, /9\.001 catatan tidak diterima/);
  assert.match(text, /2 Rp92\.000 Isinya tidak lengkap/);
  assert.match(text, /Dan 8\.801 lagi/);
  const tooLong = await sent(officer, path, fileOf(line(good), ...noise, ...noise));
  assert.equal(tooLong.status, 413);
  // Whatever stands behind a first line that no phone wrote, it is another file.
  const other = await sent(officer, path, fileOf('x', line(written())));
  assert.equal(other.status, 422);
});

test('a year of entries goes in as one file', async () => {
  const many = Array.from({ length: 2_500 }, (_, i) => written({ amount: 1_000 + i }));
  const { text } = await sent(officer, path, fileOf(...many.map((one) => line(one))));
  assert.match(text, /2\.500 catatan diterima/);
  const ids = many.map((one) => one.entryId);
  assert.equal((await entries(ids)).length, 2_500);
  assert.ok(present(ids[0], 'an entry'));
});
