/** What a phone has to fetch, in bytes as they travel (design.md, Budgets). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cast, castOf, fill, openSite, type Site } from '../site.ts';

let site: Site;
let cast: Cast;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  await fill(site, cast);
});
after(() => site.close());

const pageBytesMax = 30 * 1024;
const entryScriptBytesMax = 20 * 1024;

const headers = { 'accept-encoding': 'gzip' };
const bytesOf = async (answer: Response) => {
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-encoding'), 'gzip');
  return (await answer.arrayBuffer()).byteLength;
};

async function weigh(personId: string | null, path: string) {
  const visitor = await site.as(personId);
  const html = await (await visitor.send(path)).text();
  const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)];
  const scripts: number[] = [];
  let all = await bytesOf(await visitor.send(path, { headers }));
  for (const [, asset = ''] of assets) {
    const bytes = await bytesOf(await visitor.send(asset, { headers }));
    all += bytes;
    if (asset.endsWith('.js')) scripts.push(bytes);
  }
  return { all, script: scripts.reduce((sum, one) => sum + one, 0), html };
}

test('the public and the first pages weigh 30 KB at most, with their style and script', async () => {
  const pages: [string | null, string][] = [
    [null, '/'],
    [null, '/masuk'],
    [cast.sari, `/usaha-saya/${cast.keripik}`],
    [cast.sari, `/usaha/${cast.keripik}/catat`],
    [cast.sari, `/usaha/${cast.keripik}/unggah`],
    [cast.manager, '/'],
    [cast.manager, '/kampanye/lagawi/penjualan'],
  ];
  for (const [who, path] of pages) {
    const { all } = await weigh(who, path);
    assert.ok(all <= pageBytesMax, `${path}: ${all} bytes`);
  }
});

test('the entry page’s script, with the worker, weighs 20 KB at most; public pages have none', async () => {
  const { script } = await weigh(cast.sari, `/usaha/${cast.keripik}/catat`);
  const worker = await bytesOf(await site.app.request('/pekerja.js', { headers }));
  assert.ok(script > 500 && worker > 200, 'there is a script to weigh');
  assert.ok(script + worker <= entryScriptBytesMax, `${script} + ${worker} bytes`);
  for (const path of ['/', '/masuk']) assert.equal((await weigh(null, path)).script, 0, path);
});

test('what is named by its content is kept for ever, and a page never', async () => {
  const { html } = await weigh(null, '/');
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  const answer = await site.app.request(style);
  assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
  assert.equal((await site.app.request('/assets/theme-0000000000.css')).status, 404);
  assert.equal((await site.app.request('/assets/..%2f..%2fpackage.json')).status, 404);
});
