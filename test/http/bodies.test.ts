/** Bodies that are too large, that break off, or that are not what their address takes. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type ServerType, serve } from '@hono/node-server';
import { newId } from '../../src/kernel/id.ts';
import { routes } from '../../src/routes.ts';
import { type Cast, castOf, openSite, type Site, until, type Visitor } from '../site.ts';

let site: Site;
let cast: Cast;
let sari: Visitor;
let server: ServerType;
let port: number;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  sari = await site.as(cast.sari);
  const { fetch } = site.app;
  await new Promise<void>((done) => {
    server = serve({ fetch, hostname: 'localhost', port: 0 }, (at: AddressInfo) => {
      ({ port } = at);
      done();
    });
  });
});
after(async () => {
  server.close();
  await site.close();
});

const megabyte = 1024 * 1024;
const form = 'application/x-www-form-urlencoded';
const entriesPath = () => `/api/v1/enterprises/${cast.keripik}/entries`;

/** Over a socket, as a body of so many bytes arrives: what was answered, and how much was taken. */
async function send(path: string, type: string, bytes: number, isChunked: boolean) {
  const sending = request({
    ...{ port, host: 'localhost', path, method: 'POST', agent: false },
    headers: {
      ...sari.headers,
      'content-type': type,
      ...(isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': bytes }),
    },
  });
  const answered = new Promise<IncomingMessage>((done, fail) => {
    sending.on('response', done).on('error', fail);
  });
  let sent = 0;
  const piece = Buffer.alloc(64 * 1024, 'a');
  const more = () => {
    while (sent < bytes && !sending.destroyed) {
      sent += piece.length;
      if (!sending.write(piece)) {
        sending.once('drain', more);
        return;
      }
    }
    if (!sending.destroyed) sending.end();
  };
  more();
  const answer = await answered;
  sending.on('error', () => undefined);
  const taken = sent;
  const body = await text(answer);
  sending.destroy();
  return { status: answer.statusCode, body, taken };
}

test('a form that is far too large is refused before it is read, signed in or not', async () => {
  for (const isChunked of [false, true]) {
    const answer = await send('/masuk', form, 150 * megabyte, isChunked);
    assert.equal(answer.status, 413, `chunked ${isChunked}`);
    assert.match(answer.body, /terlalu besar; paling banyak 1 MB/);
    assert.ok(answer.taken < 16 * megabyte, `${answer.taken} bytes were taken`);
  }
  const nobody = await site.as(null);
  const typed = { siapa: 'a'.repeat(2 * megabyte) };
  assert.equal((await nobody.post('/masuk', typed)).status, 413);
  const parts = new FormData();
  parts.append('siapa', typed.siapa);
  const multipart = await nobody.send('/masuk', { method: 'POST', body: parts });
  assert.equal(multipart.status, 413, 'nor as a form with parts');
});

test('every address of files takes what is larger than a form, and judges who sends it', async () => {
  const nobody = await site.as(null);
  const taking = routes.filter(({ takesFiles }) => takesFiles);
  assert.ok(taking.length >= 14, `${taking.length} of them`);
  const bytes = Buffer.alloc(2 * megabyte);
  for (const { path, may } of taking) {
    const { status } = await nobody.files(path.replace(/:\w+/g, 'satu'), { name: 'foto', bytes });
    assert.ok(may === 'public' ? [404, 422].includes(status) : status === 401, `${path} ${status}`);
  }
});

test('a call of the API takes 1.000 whole entries and no more than 2 MB', async () => {
  for (const isChunked of [false, true]) {
    const answer = await send(entriesPath(), 'application/json', 3 * megabyte, isChunked);
    assert.equal(answer.status, 413, `chunked ${isChunked}`);
    const { error } = JSON.parse(answer.body);
    assert.equal(error.code, 'web.tooLarge');
    assert.equal(error.messageEn, 'What was sent is too large; at most 2 MB.');
  }
  const entry = () => ({
    ...{ entryId: newId(), kind: 'dayTotal', day: site.today, toDay: site.today },
    ...{ stream: 'campaign', channel: 'bazaar', amount: 999_999_999 },
    ...{ quantity: 1_000_000, transactions: 100_000, product: '🍌'.repeat(60) },
  });
  // As programs write it that know ASCII alone: the heaviest form.
  const body = JSON.stringify({ entries: Array.from({ length: 1000 }, entry) }).replace(
    /[^ -~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  assert.ok(body.length > 900_000, `${body.length}`);
  const headers = { 'content-type': 'application/json' };
  const answer = await sari.send(entriesPath(), { method: 'POST', body, headers });
  assert.equal(answer.status, 200, await answer.text());
});

test('files keep their own limit', async () => {
  const bytes = Buffer.alloc(3 * megabyte, 'a');
  for (const path of uploadPaths()) {
    const answer = await sari.files(path, { name: 'besar.csv', bytes });
    assert.ok([202, 303].includes(answer.status), `${path}: ${answer.status}`);
  }
});

const uploadPaths = () => [
  `/usaha/${cast.keripik}/unggah`,
  `/api/v1/enterprises/${cast.keripik}/uploads`,
];
const multipart = 'multipart/form-data; boundary=batas';
const part = (name: string, content: string) =>
  `--batas\r\ncontent-disposition: form-data; name="berkas"; filename="${name}"\r\n\r\n${content}`;

/** What lies in the spool or is in the list of uploads. */
async function kept() {
  const { rows } = await site.house.database.pool.query<{ file_name: string }>(
    'select file_name from sale_upload order by received_at',
  );
  const spooled = await readdir(join(site.house.config.varFolder, 'spool')).catch(() => []);
  return { listed: rows.map((row) => row.file_name), spooled: spooled.sort() };
}

test('files that break off or are no form are told so, and nothing of them is kept', async () => {
  const before = await kept();
  const broken: [string | null, string][] = [
    [multipart, part('putus.csv', 'Nomor,Total\r\n1,')],
    [multipart, 'bukan formulir'],
    ['multipart/form-data', part('tanpa-batas.csv', 'x')],
    ['application/json', '{}'],
    [null, '{}'],
  ];
  for (const path of uploadPaths()) {
    for (const [type, body] of broken) {
      const headers: Record<string, string> = type ? { 'content-type': type } : {};
      const answer = await sari.send(path, { method: 'POST', headers, body: new Blob([body]) });
      assert.equal(answer.status, 400, `${path} as ${type}`);
      const said = await answer.text();
      assert.match(said, /berkas ini terputus atau bukan formulir.*[Kk]irim lagi/);
    }
  }
  const now = await kept();
  assert.deepEqual(now.listed, before.listed);
  const known = (name: string) => before.spooled.includes(name) || name.endsWith('.plain');
  assert.deepEqual(
    now.spooled.filter((name) => !known(name)),
    [],
  );
});

test('of a connection that is lost nothing lies around, and what had come whole is there', async () => {
  const { listed } = await kept();
  const isArriving = ({ spooled }: { spooled: string[] }) =>
    spooled.some((name) => name.endsWith('.new'));
  for (const path of uploadPaths()) {
    const sending = request({
      ...{ port, host: 'localhost', path, method: 'POST', agent: false },
      headers: { ...sari.headers, 'content-type': multipart, 'content-length': 4 * megabyte },
    });
    sending.on('error', () => undefined);
    sending.write(part('utuh.csv', 'Nomor,Total\r\n'));
    sending.write(`\r\n${part('putus.csv', 'a'.repeat(megabyte))}`);
    listed.push('utuh.csv');
    await until(async () => {
      const now = await kept();
      return now.listed.length === listed.length && isArriving(now);
    }, 'the second file');
    sending.destroy();
    await until(async () => !isArriving(await kept()), 'the end of what broke off');
  }
  assert.deepEqual((await kept()).listed, listed);
});
