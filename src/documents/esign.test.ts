/** The adapter against a local server that speaks the service's protocol. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { esignService } from './esign.ts';

interface Asked {
  path: string;
  authorization: string;
  body: string;
}

let server: Server;
let port = 0;
let asked: Asked[] = [];
let answer: (path: string) => { status?: number; type: string; body: string | Buffer };
before(async () => {
  server = createServer(async (request, response) => {
    const { url: path = '', headers } = request;
    const body = (await bytesOf(request)).toString('latin1');
    asked.push({ path, authorization: headers.authorization ?? '', body });
    const { status = 200, type, body: told } = answer(path);
    response.writeHead(status, { 'content-type': type }).end(told);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
after(() => server.close());

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

const pdf = Buffer.from('%PDF-1.7 isi');
const signed = Buffer.from('%PDF-1.7 isi bertanda tangan');
const sign = (passphrase = 'rahasia') => {
  asked = [];
  const service = esignService(`http://lagawi:kata%20sandi@127.0.0.1:${port}`, { timeoutMs: 500 });
  return service.sign({ pdf, nik: '9901010101010001', passphrase });
};

test('the paper, NIK and passphrase go out under Basic auth, and the signed PDF comes back', async () => {
  answer = () => ({ type: 'application/pdf', body: signed });
  assert.deepEqual(await sign(), signed);
  const [one] = asked;
  assert.equal(one?.path, '/api/sign/pdf');
  assert.equal(one?.authorization, `Basic ${Buffer.from('lagawi:kata sandi').toString('base64')}`);
  for (const part of ['name="file"', '%PDF-1.7 isi', '9901010101010001', 'rahasia', 'invisible'])
    assert.ok(one?.body.includes(part), part);
});

test('an answer with an id is fetched by it', async () => {
  answer = (path) =>
    path === '/api/sign/pdf'
      ? { type: 'application/json', body: JSON.stringify({ id_dokumen: 'a/b' }) }
      : { type: 'application/pdf', body: signed };
  assert.deepEqual(await sign(), signed);
  assert.equal(asked[1]?.path, '/api/sign/download/a%2Fb');
});

test('what the service refuses is told in its words, and the passphrase is in none of ours', async () => {
  answer = () => ({
    ...{ status: 400, type: 'application/json' },
    body: JSON.stringify({ status_code: 2031, error: 'Passphrase anda salah' }),
  });
  await assert.rejects(sign('sandi-keliru'), (error: Error & { code: string }) => {
    assert.equal(error.code, 'documents.esignRefused');
    assert.match(error.message, /Passphrase anda salah/);
    assert.ok(!JSON.stringify(error).includes('sandi-keliru'));
    return true;
  });
  answer = () => ({ type: 'application/json', body: '[]' });
  await assert.rejects(sign(), /no document/);
  answer = () => ({ type: 'application/pdf', body: 'bukan PDF' });
  await assert.rejects(sign(), /no PDF/);
  answer = () => ({ status: 502, type: 'text/html', body: '<h1>' });
  await assert.rejects(sign(), /HTTP 502/);
});

test('a service that does not answer is told as that', async () => {
  const nobody = esignService('http://a:b@127.0.0.1:9', { timeoutMs: 500 });
  await assert.rejects(nobody.sign({ pdf, nik: '1', passphrase: 'x' }), /does not answer/);
});
