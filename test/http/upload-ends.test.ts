/** Uploads whose way is broken: given up, tried again, run out of time; and who booked what. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { WorkName } from '../../src/jobs/index.ts';
import { act, system } from '../../src/journal/index.ts';
import { present } from '../../src/kernel/assert.ts';
import {
  type Cast,
  castOf,
  generatedFiles,
  importOne,
  isWorking,
  openSite,
  type Site,
  shopeeFiles,
  until,
  type Visitor,
} from '../site.ts';

let site: Site;
let cast: Cast;
let sari: Visitor;
before(async () => {
  site = await openSite();
  cast = await castOf(site);
  sari = await site.as(cast.sari);
});
after(() => site.close());

const nth = (n: number) => present(shopeeFiles(site)[n], `a file ${n}`);
const base = () => `/usaha/${cast.keripik}/unggah`;
const idOf = (path: string) => present(path.split('/').at(-1), 'an id');

async function send(n: number): Promise<string> {
  const file = nth(n);
  const answer = await sari.files(base(), { name: file.name, bytes: file.bytes() });
  const path = present(answer.headers.get('location'), 'a way on');
  await settled(path);
  return path;
}

async function settled(path: string): Promise<{ path: string; html: string }> {
  return until(async () => {
    const answer = await sari.send(path);
    const next = answer.headers.get('location');
    if (next) return settled(next);
    const html = await answer.text();
    return isWorking(html) ? null : { path, html };
  }, `the end of ${path}`);
}

async function row(path: string) {
  const { rows } = await site.house.database.pool.query<{
    state: string;
    spool_key: string | null;
    import_id: string | null;
  }>('select state, spool_key, import_id from sale_upload where upload_id = $1', [idOf(path)]);
  return present(rows[0], 'the upload');
}

const originalOf = (key: string) =>
  join(site.house.config.varFolder, 'spool', `${present(key, 'in the spool')}.spool`);

/** Puts the upload into that state with a job for it that is tried once and no more. */
async function lastTry(path: string, state: 'reading' | 'booking'): Promise<void> {
  const queue: WorkName = state === 'reading' ? 'sales.read' : 'sales.book';
  const key = { enterpriseId: cast.keripik, uploadId: idOf(path) };
  await act(site.house, system('job'), async (tx) => {
    await tx.client.query('update sale_upload set state = $2 where upload_id = $1', [
      key.uploadId,
      state,
    ]);
    await site.house.jobs.enqueue(tx, queue, key);
    await tx.client.query('update pgboss.job set retry_limit = 0 where name = $1', [queue]);
    tx.note({ verb: 'sales.tryLast', thing: 'upload', thingId: key.uploadId });
  });
  site.house.jobs.wake(queue);
}

for (const state of ['reading', 'booking'] as const) {
  test(`a file whose ${state} breaks to the last try says so, and can be tried again`, async () => {
    const path = await send(state === 'reading' ? 0 : 1);
    const original = originalOf((await row(path)).spool_key ?? '');
    const kept = `${original}.kept`;
    copyFileSync(original, kept);
    writeFileSync(original, 'no longer what was sent, and long enough to hold a head and a tag');
    await lastTry(path, state);
    const broken = await settled(path);
    assert.equal((await row(path)).state, 'failed');
    assert.match(broken.html, /role="alert">[^<]*gangguan di pihak kami/);
    assert.match(await (await sari.send(base())).text(), /Gagal dicatat/);
    copyFileSync(kept, original);
    rmSync(kept);
    assert.match(broken.html, /<button[^>]*>Coba lagi</);
    const again = await sari.post(`${path}/percobaan`, {});
    assert.equal(again.headers.get('location'), path);
    const seen = await settled(path);
    assert.match(seen.html, /Catat berkas ini/, 'read again, and asked again');
    assert.equal((await sari.post(`${path}/percobaan`, {})).status, 409, 'nothing is left to try');
    await sari.post(`${path}/pencatatan`, {});
    assert.match((await settled(path)).html, /Tanda terima/);
  });
}

test('a file that waited for 24 hours is no longer offered for booking', async () => {
  const path = await send(2);
  const original = originalOf((await row(path)).spool_key ?? '');
  const { pool } = site.house.database;
  const late = `update sale_upload set received_at = $2 where upload_id = $1`;
  const ago = (ms: number) => new Date(site.ground.clock().getTime() - ms);
  await pool.query(late, [idOf(path), ago(24 * 3_600_000 - 60_000)]);
  await site.house.tidyUp();
  assert.equal((await row(path)).state, 'read', 'a minute before nothing happens');
  await pool.query(late, [idOf(path), ago(24 * 3_600_000)]);
  await site.house.tidyUp();
  assert.equal(existsSync(original), false);
  assert.deepEqual(await row(path), { state: 'failed', spool_key: null, import_id: null });
  const { html } = await settled(path);
  assert.match(html, /role="alert">[^<]*lebih dari 24 jam/);
  assert.ok(!html.includes('Coba lagi'), 'there is nothing to try again with');
  assert.equal((await sari.post(`${path}/pencatatan`, {})).status, 409);
  const english = await (
    await sari.send(path, { headers: { cookie: `${sari.headers['cookie']}; bahasa=en` } })
  ).text();
  assert.match(english, /waited for more than 24 hours/);
});

test('a file whose original is gone is said to be so at once, not after five tries', async () => {
  const path = await send(2);
  rmSync(originalOf((await row(path)).spool_key ?? ''));
  await sari.post(`${path}/pencatatan`, {});
  assert.match((await settled(path)).html, /lebih dari 24 jam/);
});

test('a booking is the act of who confirmed it, whoever sent the file', async () => {
  const path = await send(3);
  const manager = await site.as(cast.admin.personId);
  assert.equal((await manager.post(`${path}/pencatatan`, {})).status, 303);
  await settled(path);
  const { import_id: importId } = await row(path);
  const { pool } = site.house.database;
  const noted = await pool.query(
    `select verb, actor from journal where thing_id in ($1, $2) and actor is not null order by seq`,
    [idOf(path), importId],
  );
  const [sent, admin] = [cast.sari, cast.admin.personId];
  assert.deepEqual(noted.rows, [
    { verb: 'sales.receiveFile', actor: sent },
    { verb: 'sales.confirmFile', actor: admin },
    { verb: 'sales.import', actor: admin },
    { verb: 'sales.bookFile', actor: admin },
  ]);
  const booked = await pool.query(
    'select imported_by, on_behalf from sale_import where import_id = $1',
    [importId],
  );
  assert.deepEqual(booked.rows, [{ imported_by: admin, on_behalf: true }]);
});

test('a file that came by another door than the upload stands among the files sent', async () => {
  const before = await (await sari.send(base())).text();
  const file = present(
    generatedFiles(site).find(({ act }) => act.content.platform === 'moka')?.act,
    'a till file',
  );
  assert.ok(!before.includes(file.name));
  const importId = await importOne(site, { enterpriseId: cast.keripik, by: cast.sari, file });
  const list = await (await sari.send(base())).text();
  const link = `/usaha/${cast.keripik}/kiriman/${importId}`;
  assert.match(list, new RegExp(`href="${link}">${file.name.replace(/\W/g, '\\$&')}<`));
  assert.equal(list.split(`href="${link}"`).length, 2, 'once');
  await sari.post(`${link}/pembatalan`, { reason: 'Uji' });
  assert.match(await (await sari.send(base())).text(), /Pencatatan dibatalkan/);
  const { tono } = cast;
  const others = await (await site.as(tono)).send(base());
  assert.equal(others.status, 404);
});
