/** The adapter against a local server that speaks the service's protocol, and no other. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import {
  type EsignService,
  openEsignService,
  signerThere,
  troubleOf,
} from '../../test/esign-service.ts';
import { esignService, type VisibleMark } from './esign.ts';

let service: EsignService;
let strange: Server;
let told: { status?: number; type: string; body: string };
before(async () => {
  service = await openEsignService();
  strange = createServer((request, response) => {
    const { status = 200, type, body } = told;
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((done) => strange.listen(0, '127.0.0.1', done));
});
beforeEach(() => {
  service.signed.length = 0;
  service.byId = false;
});
after(() => {
  service.close();
  strange.close();
});

const pdf = Buffer.from('%PDF-1.7 isi');
const mark: VisibleMark = {
  ...{ link: 'https://lagawi.example/periksa/0198', page: 2 },
  ...{ x: 150.2, y: 524.6, width: 45.4, height: 45.4 },
};
const { nik } = signerThere;
type Signing = Parameters<ReturnType<typeof esignService>['sign']>[0];
const sign = (over: Partial<Signing> = {}, url = service.url) =>
  esignService(url, { timeoutMs: 500 }).sign({ pdf, ...signerThere, mark: null, ...over });

test('an invisible signature is made of paper, NIK and passphrase alone', async () => {
  const signed = await sign();
  assert.match(signed.toString(), /^%PDF-1.7 isi\n\/ByteRange/);
  assert.deepEqual(service.signed, [{ nik, tampilan: 'invisible' }]);
});

test('a visible one goes with its link and its place, in whole points', async () => {
  await sign({ mark });
  assert.deepEqual(service.signed, [
    {
      ...{ nik, tampilan: 'visible', image: 'false', linkQR: mark.link },
      ...{ page: '2', xAxis: '150', yAxis: '525', width: '45', height: '45' },
    },
  ]);
});

test('the service here refuses a request that lacks any of its fields', async () => {
  const fields = {
    ...{ ...signerThere, tampilan: 'visible', image: 'false', linkQR: mark.link },
    ...{ page: '1', xAxis: '1', yAxis: '1', width: '1', height: '1' },
  };
  const whole = () => {
    const form = new FormData();
    form.set('file', new Blob([pdf], { type: 'application/pdf' }), 'dokumen.pdf');
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };
  assert.equal(await troubleOf(whole()), null);
  for (const name of ['file', ...Object.keys(fields)]) {
    const form = whole();
    form.delete(name);
    assert.notEqual(await troubleOf(form), null, name);
  }
});

test('an answer with an id is fetched by it', async () => {
  service.byId = true;
  assert.match((await sign({ mark })).toString(), /\/ByteRange \[1\]/);
});

test('what the service refuses is told in its words', async () => {
  await assert.rejects(sign({ passphrase: 'sandi-keliru' }), (error: Error & { code: string }) => {
    assert.equal(error.code, 'documents.esignRefused');
    assert.match(error.message, /Passphrase anda salah/);
    return true;
  });
  const locked = Buffer.from('%PDF-1.7 trailer << /Encrypt 5 0 R >>');
  await assert.rejects(sign({ pdf: locked }), /PDF terenkripsi/);
  await assert.rejects(sign({ pdf: await sign() }), /PDF sudah ditandatangani/);
  await assert.rejects(sign({ nik: '12' }), /NIK harus 16 digit/);
  const stranger = service.url.replace('lagawi:', 'orang:');
  await assert.rejects(sign({}, stranger), /Akses ditolak/);
});

test('neither NIK nor passphrase comes back in an error, whatever the service says', async () => {
  const typed = { nik: '9901010101010002', passphrase: 'sandi-keliru' };
  const isHidden = (error: Error) => {
    const all = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
    assert.doesNotMatch(all, /9901010101010002|sandi-keliru/);
    return true;
  };
  await assert.rejects(sign(typed), (error: Error) => {
    assert.match(error.message, /NIK … tidak terdaftar/);
    return isHidden(error);
  });
  const { port } = strange.address() as AddressInfo;
  told = { status: 400, type: 'application/json', body: '{"error":"salah: sandi-keliru"}' };
  await assert.rejects(sign(typed, `http://a:b@127.0.0.1:${port}`), isHidden);
});

test('an answer that is no signed PDF is told as that', async () => {
  const { port } = strange.address() as AddressInfo;
  const url = `http://a:b@127.0.0.1:${port}`;
  told = { type: 'application/json', body: '[]' };
  await assert.rejects(sign({}, url), /no document/);
  told = { type: 'application/pdf', body: 'bukan PDF' };
  await assert.rejects(sign({}, url), /no PDF/);
  told = { status: 502, type: 'text/html', body: '<h1>' };
  await assert.rejects(sign({}, url), /HTTP 502/);
});

test('a service that does not answer is told as that', async () => {
  await assert.rejects(sign({}, 'http://a:b@127.0.0.1:9'), /does not answer/);
});
