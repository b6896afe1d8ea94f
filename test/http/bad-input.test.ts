/** What is wrong with a request is said of the request, and is never called a fault of ours. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { routes } from '../../src/routes.ts';
import { atOnce, type Cast, castOf, fill, openSite, type Site, type Visitor } from '../site.ts';
import { apiRoutes, nowhere } from './api-routes.ts';

let site: Site;
let cast: Cast;
let admin: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
  admin = await site.as(cast.admin.personId);
});
after(() => site.close());

test('an address whose id is none leads nowhere, whatever it is the id of', async () => {
  const known: Record<string, string> = { enterprise: cast.keripik, campaign: 'lagawi' };
  const words = [
    'campaign',
    'guide',
    'indicator',
    'issuer',
    'no',
    'period',
    'sample',
    'set',
    'statement',
    'token',
  ];
  let asked = 0;
  for (const { path, method, may } of routes) {
    // Who may not be here at all learns nothing of what is: a sheet is its curator's. An enterprise
    // that is none has nobody, and is no more than not found.
    const isClosed =
      typeof may === 'object' &&
      may.on !== 'enterprise' &&
      !may.roles.some((role) => role === 'administrator');
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    for (const wrong of names.filter((name) => !words.includes(name))) {
      await atOnce(['abc', '-'.repeat(36), '%00'], async (id) => {
        const at = (name: string) => (name === wrong ? id : (known[name] ?? nowhere));
        const url = path.replace(/:(\w+)/g, (_, name: string) => at(name));
        const answer = method === 'get' ? await admin.send(url) : await admin.post(url, {});
        assert.equal(answer.status, isClosed ? 403 : 404, `${method} ${url}`);
        asked += 1;
      });
    }
  }
  assert.ok(asked > 200, `${asked} answers`);
});

test('a filter by a file that is none asks for nothing', async () => {
  const rows = `/usaha/${cast.keripik}/penjualan/baris`;
  const seen = async (path: string) => {
    const answer = await admin.send(path);
    assert.equal(answer.status, 200);
    return /<main.*<\/main>/s.exec(await answer.text())?.[0];
  };
  assert.equal(await seen(`${rows}?kiriman=${'-'.repeat(36)}`), await seen(rows));
});

test('a call of the API that is no JSON is told how to say that it is', async () => {
  const params = (path: string) =>
    path.replace('{enterprise}', cast.keripik).replace('{campaign}', 'lagawi').replace('{no}', '1');
  const writes = Object.keys(apiRoutes).filter(
    (name) => !/^(GET|DELETE)|\/uploads|\/booking/.test(name),
  );
  for (const name of writes) {
    const [method = '', path = ''] = name.split(' ');
    const url = `/api/v1${params(path).replace(/\{\w+\}/g, nowhere)}`;
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', null]) {
      const headers: Record<string, string> = type ? { 'content-type': type } : {};
      const body = new Blob(['{}']);
      const answer = await admin.send(url, { method, headers, body });
      assert.equal(answer.status, 400, `${name} as ${type}`);
      const { error } = (await answer.json()) as { error: Record<string, string> };
      assert.equal(error['code'], 'web.notJson');
      assert.match(error['message'] ?? '', /content-type: application\/json/);
    }
  }
});

test('a form with parts that has none is told so', async () => {
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
    const headers = { 'content-type': type };
    const answer = await admin.send('/masuk', { method: 'POST', headers, body: 'bukan formulir' });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /Kiriman ini tidak terbaca/);
  }
});

test('a change of language with a broken way back leads to the first page', async () => {
  const wrong = ['/%0d%0aset-cookie:%20a=b', '/%0a', '/%00', '/%09/jahat.example', '/%e2%80%a8'];
  for (const back of wrong) {
    const answer = await admin.send(`/bahasa/en?kembali=${back}`);
    assert.equal(answer.status, 303, back);
    assert.equal(
      new URL(answer.headers.get('location') ?? '', 'http://a.example').origin,
      'http://a.example',
    );
    assert.doesNotMatch(answer.headers.get('location') ?? '', /[^!-~]/);
    assert.deepEqual(answer.headers.getSetCookie().length, 1);
  }
});

test('an institution is not added to a campaign that does not exist', async () => {
  const institutions = '/api/v1/campaigns/nope/institutions';
  const answer = await admin.json(institutions, { name: 'Dinas Uji' });
  assert.equal(answer.status, 404);
  const { rows } = await site.house.database.pool.query('select 1 from institution');
  assert.equal(rows.length, 0);
});

test('a page of a list that is beyond all pages, or no number, is a page all the same', async () => {
  const known: Record<string, string> = { enterprise: cast.keripik, campaign: 'lagawi' };
  for (const { path, method } of routes.filter((one) => one.method === 'get')) {
    const url = path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? nowhere);
    // What every page makes of its number is asked of all spellings where it is read.
    const wrong = ['999999999999999999', '-1', '%00'];
    await atOnce(wrong, async (hal) => {
      const { status } = await admin.send(`${url}?hal=${hal}`);
      assert.ok(status < 500, `${method} ${url}?hal=${hal}: ${status}`);
    });
  }
});
