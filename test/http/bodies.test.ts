/** Bodies that are too large, that break off, or that are not what their address takes. */
import assert from 'node:assert/strict';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type ServerType, serve } from '@hono/node-server';
import { newId } from '../../src/kernel/id.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

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
    ...{ port, host: 'localhost', path, method: 'POST' },
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
  const paths = [`/usaha/${cast.keripik}/unggah`, `/api/v1/enterprises/${cast.keripik}/uploads`];
  for (const path of paths) {
    const answer = await sari.files(path, { name: 'besar.csv', bytes });
    assert.ok([202, 303].includes(answer.status), `${path}: ${answer.status}`);
  }
});
