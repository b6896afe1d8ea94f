/** Signed copies of a paper: a scan, and a certified signature from a service on this machine. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { issueParticipants } from '../../src/curation/index.ts';
import { certifyPaper, paperOf } from '../../src/documents/index.ts';
import { paperToken } from '../../src/documents/rules/claims.ts';
import { present } from '../../src/kernel/assert.ts';
import { apply, decreeTyped, openCall, propose, scoreAll } from '../curation.ts';
import { type EsignService, openEsignService, signerThere } from '../esign-service.ts';
import { type Cast, castOf, openSite, type Site, type Visitor } from '../site.ts';

let service: EsignService;
const logged: string[] = [];
let site: Site;
let cast: Cast;
let manager: Visitor;
let stranger: Visitor;
let paperId: string;
before(async () => {
  service = await openEsignService();
  const logs = { logLevel: 'debug' } as const;
  site = await openSite({ esignUrl: service.url, simulation: true, waysIn: true, ...logs });
  const write = (line: string) => logged.push(line);
  Object.assign(site.house.log, { [pino.symbols.streamSym]: { write } });
  cast = await castOf(site);
  manager = await site.as(cast.manager);
  await openCall(site, cast);
  const applicants = [];
  for (let nth = 1; nth <= 3; nth++) applicants.push(await apply(site, nth));
  await scoreAll(site, cast, applicants);
  await propose(site, cast);
  const decreed = await manager.post('/kampanye/lagawi/kurasi/penetapan', decreeTyped(site.today));
  assert.equal(decreed.status, 303);
  paperId = await issueParticipants(site.house, cast.admin, {
    ...{ campaignId: 'lagawi', number: 'D-1', day: site.today, place: 'Pesawaran' },
    signatories: [{ name: 'Uji', title: 'Ketua', nip: '' }],
  });
  stranger = await site.as(null);
  // Only a simulation lets anybody in; from here on the house is as a real one.
  Object.assign(site.house.config, { simulation: false });
});
after(async () => {
  await site.close();
  service.close();
});

const path = () => `/kampanye/lagawi/kurasi/dokumen/${paperId}/salinan`;
const scan = Buffer.from('%PDF-1.4 pindaian');

async function sendScan(visitor: Visitor, bytes: Buffer, signer = 'Drs. Uji'): Promise<Response> {
  const form = new FormData();
  form.set('signer', signer);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'pindaian.pdf');
  return visitor.send(path(), { method: 'POST', body: form });
}

const sign = (over: Record<string, string> = {}) =>
  manager.post(`/kampanye/lagawi/kurasi/dokumen/${paperId}/tanda-tangan`, {
    ...{ official: 'Drs. Uji', ...signerThere },
    ...over,
  });

test('a scan is kept with its hash, once, and only what a scanner makes', async () => {
  const wrong = await sendScan(manager, Buffer.from('<html>'));
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Pilih berkas PDF, JPG atau PNG/);
  assert.equal((await sendScan(manager, scan, '')).status, 422);
  assert.equal((await sendScan(manager, scan)).status, 303);
  assert.match(await (await sendScan(manager, scan)).text(), /sudah tersimpan/);
  const answer = await manager.send(`${path()}/1`);
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), scan);
  assert.equal((await manager.send(`${path()}/9`)).status, 404);
});

test('a certified signature comes from the service, and its refusal loses nothing', async () => {
  assert.match(await (await sign({ nik: '12' })).text(), /NIK terdiri atas 16 angka/);
  assert.deepEqual(service.signed, []);
  const refused = await sign({ passphrase: 'frasa-yang-keliru' });
  const html = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(html, /Passphrase anda salah/);
  assert.match(html, /value="Drs. Uji"/);
  assert.doesNotMatch(html, /frasa-yang-keliru|9901010101010001/);
  assert.equal((await sign()).status, 303);
  assert.match(await (await manager.send(path())).text(), /Tanda tangan elektronik tersertifikasi/);
  const answer = await manager.send(`${path()}/2`);
  assert.match(await answer.text(), /^%PDF-[\s\S]*\/ByteRange \[1\]$/);
  assert.equal(service.signed[0]?.['tampilan'], 'invisible');
});

test('the page says that each signatory has a file of its own', async () => {
  const html = await (await manager.send(path())).text();
  assert.match(html, /berkas setiap penanda tangan adalah salinan tersendiri/);
});

test('a visible signature stands above the name, and its code leads to the paper', async () => {
  assert.match(
    await (await manager.send(path())).text(),
    /Tampak sebagai kode QR di atas nama Uji/,
  );
  assert.match(await (await sign({ place: '2' })).text(), /tidak punya tempat tanda tangan itu/);
  assert.equal(service.signed.length, 1);
  assert.equal((await sign({ place: '1' })).status, 303);
  const { linkQR = '', yAxis, ...told } = present(service.signed[1], 'a signature');
  const of = { nik: signerThere.nik, tampilan: 'visible', image: 'false', page: '1' };
  // The middle of the left one of two columns, on A4 with margins of 22 mm.
  assert.deepEqual(told, { ...of, xAxis: '150', width: '45', height: '45' });
  assert.ok(Number(yAxis) > 200 && Number(yAxis) < 600, yAxis);
  assert.equal(linkQR, `${site.house.url()}/periksa/${paperId}`);
  const led = await stranger.send(new URL(linkQR).pathname);
  const paper = present(await paperOf(site.house.database, paperId), 'a paper');
  assert.equal(led.headers.get('location'), `/periksa/${paperToken(paper)}`);
  assert.equal((await stranger.send(`/periksa/${cast.admin.personId}`)).status, 404);
});

test('whoever scans the code reads the hashes of the signed copies', async () => {
  const paper = present(await paperOf(site.house.database, paperId), 'a paper');
  const html = await (await stranger.send(`/periksa/${paperToken(paper)}`)).text();
  assert.ok(html.includes(createHash('sha256').update(scan).digest('hex')));
  assert.equal((await stranger.send(path())).status, 303);
});

test('neither NIK nor passphrase is kept in a table, a file or a log, and no copy lies open', async () => {
  const words = [...Object.values(signerThere), 'frasa-yang-keliru'];
  const { pool } = site.house.database;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`,
  );
  for (const { name } of tables) {
    const { rows } = await pool.query<{ found: boolean }>(
      `select exists (select 1 from ${name} t where t::text like any ($1)) as found`,
      [words.map((word) => `%${word}%`)],
    );
    assert.equal(rows[0]?.found, false, name);
  }
  const folder = join(site.house.config.varFolder, 'files', 'papers');
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, file));
    assert.ok(!bytes.includes('pindaian') && !bytes.includes('/ByteRange'), file);
  }
  site.house.log.info('Semua yang dicatat sampai ke sini');
  assert.ok(logged.some((line) => line.includes('Semua yang dicatat')));
  for (const word of words) assert.ok(!logged.some((line) => line.includes(word)));
});

test('a simulation sends nothing, and a revoked paper takes no copy', async () => {
  const before = service.signed.length;
  const simulated = { ...site.house, config: { ...site.house.config, simulation: true } };
  const paper = present(await paperOf(site.house.database, paperId), 'a paper');
  const typed = { signer: 'Uji', ...signerThere, place: null };
  await assert.rejects(
    certifyPaper(simulated, paper, { ...typed, within: async () => assert.fail('no act') }),
    /This is a simulation/,
  );
  assert.equal(service.signed.length, before);
  const revocation = `/kampanye/lagawi/kurasi/dokumen/${paperId}/pencabutan`;
  assert.equal((await manager.post(revocation, { reason: 'Salah' })).status, 303);
  const shown = await (await manager.send(path())).text();
  assert.match(shown, /Dokumen ini dicabut .* dan tidak menerima salinan lagi/);
  assert.doesNotMatch(shown, /name="signer"|name="passphrase"/, 'no form that would be refused');
  assert.match(await (await sendScan(manager, Buffer.from('%PDF-2'))).text(), /sudah dicabut/);
  // Nothing goes out to be signed that was revoked here.
  assert.match(await (await sign()).text(), /sudah dicabut/);
  assert.equal(service.signed.length, before);
});
