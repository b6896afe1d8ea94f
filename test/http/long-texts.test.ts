/** No text of a form is kept that is longer than anybody would write it, and none is cut. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

const long = (length: number) => 'a'.repeat(length);

async function call(to: string, body: unknown) {
  const [method = '', path] = to.split(' ');
  const headers = { 'content-type': 'application/json' };
  const init = { method, body: JSON.stringify(body), headers };
  const answer = await admin.send(`/api/v1${path}`, init);
  return { status: answer.status, told: await answer.json() };
}

test('a text that is too long is refused by the name of its field', async () => {
  const { institutionId } = (await call('POST /campaigns/lagawi/institutions', { name: 'Dinas' }))
    .told as { institutionId: string };
  const enterprise = `/enterprises/${cast.keripik}`;
  const number = { kind: 'nib', number: '0000123456789' };
  assert.equal((await call(`POST ${enterprise}/identifiers`, number)).status, 201);
  const definition = { streams: ['campaign'], channels: null, leastEvidence: 'E' };
  const look = { ...number, edition: '', result: 'found', place: 'oss.go.id', remark: '' };
  const end = { as: 'withdrawn', lastDay: site.today };
  const cases: { to: string; body: unknown; field: string; says: RegExp }[] = [
    {
      to: 'PATCH /campaigns/lagawi',
      body: { place: long(201) },
      field: 'place',
      says: /^Daerah .*200 huruf/,
    },
    {
      to: 'PUT /campaigns/lagawi/stages',
      body: { stages: [{ name: long(201), from: site.today, to: site.today }] },
      field: 'stage1-name',
      says: /nama tahap ke-1, paling banyak 200 huruf/,
    },
    {
      to: 'POST /campaigns/lagawi/institutions',
      body: { name: long(201) },
      field: 'institution',
      says: /nama lembaganya, paling banyak 200 huruf/,
    },
    {
      to: 'PUT /campaigns/lagawi/institutions',
      body: { institutions: [{ institutionId, role: 'partner', roleName: long(201) }] },
      field: 'institution',
      says: /^Nama peran .*200 huruf/,
    },
    {
      to: 'POST /campaigns/lagawi/definitions',
      body: { ...definition, words: { id: long(1001), en: 'Sales' }, reason: 'Rapat' },
      field: 'wordsId',
      says: /\(Indonesia\), paling banyak 1\.000 huruf/,
    },
    {
      to: 'POST /campaigns/lagawi/definitions',
      body: { ...definition, words: { id: 'Penjualan', en: 'Sales' }, reason: long(501) },
      field: 'reason',
      says: /alasan perubahan ini, paling banyak 500 huruf/,
    },
    {
      to: `PATCH ${enterprise}`,
      body: { sector: long(201) },
      field: 'sector',
      says: /^Sektor .*200 huruf/,
    },
    {
      to: `POST ${enterprise}/sites`,
      body: { name: 'Dapur', address: long(501) },
      field: 'address',
      says: /^Alamat .*500 huruf/,
    },
    {
      to: `POST ${enterprise}/products`,
      body: { name: 'Keripik', unit: long(41) },
      field: 'unit',
      says: /^Satuan .*40 huruf/,
    },
    {
      to: `POST ${enterprise}/identifiers/looks`,
      body: { ...look, place: long(201) },
      field: 'place',
      says: /dicari, paling banyak 200 huruf/,
    },
    {
      to: `POST ${enterprise}/identifiers/looks`,
      body: { ...look, remark: long(501) },
      field: 'remark',
      says: /^Keterangan .*500 huruf/,
    },
    {
      to: `POST /campaigns/lagawi/members/${cast.keripik}/end`,
      body: { ...end, reason: long(501) },
      field: 'reason',
      says: /alasannya, paling banyak 500 huruf/,
    },
  ];
  for (const { to, body, field, says } of cases) {
    const { status, told } = await call(to, body);
    assert.equal(status, 422, `${to} ${field}`);
    const { reasons } = told as { reasons: { field: string; message: string }[] };
    assert.deepEqual(
      reasons.map((one) => one.field),
      [field],
    );
    assert.match(reasons[0]?.message ?? '', says);
  }
});

test('nor is a long ground of a right kept', async () => {
  const right = { role: 'mentor', scope: 'campaign lagawi', from: site.today };
  const ground = { ...right, ground: long(201) };
  const page = await admin.post(`/orang/${cast.tono}/hak`, ground);
  assert.equal(page.status, 422);
  assert.match(await page.text(), /href="#ground">Dasar .*200 huruf/);
});
