/** Behind a proxy that speaks TLS: whose address is counted, and who may say so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { Problem } from '../../src/kernel/problem.ts';
import { openSite, type Site } from '../site.ts';

const proxies = (text: string) => readConfig({ LAGAWI_TRUSTED_PROXIES: text }).trustedProxies;

/** A write that is refused for its form; `from` is the connection's other end. */
const write = (site: Site, from: string, said?: string) =>
  site.app.request(
    '/masuk/kode',
    {
      method: 'POST',
      body: new URLSearchParams({ code: '00000000', siapa: '0800 0000 0001' }),
      headers: said === undefined ? {} : { 'x-forwarded-for': said },
    },
    { incoming: { socket: { remoteAddress: from } } },
  );

/** The addresses that were counted, by the writes' limit and by the sign-in's. */
async function counted(site: Site): Promise<{ writes: string[]; signIns: string[] }> {
  const { pool } = site.house.database;
  const writes = await pool.query<{ key: string }>(
    `select key from rate_limit where key like '%writes %' order by key`,
  );
  const signIns = await pool.query<{ key: string }>('select key from auth_rate_limit order by key');
  return {
    writes: writes.rows.map(({ key }) => key.split('writes ')[1] ?? ''),
    signIns: signIns.rows.map(({ key }) => key.split('/sign-in')[0]?.replace(/\|$/, '') ?? ''),
  };
}

test('behind a trusted proxy each sender is counted by the own address', async () => {
  const site = await openSite({ trustedProxies: proxies('10.0.0.0/8, ::1') });
  try {
    await write(site, '10.1.2.3', '203.0.113.7');
    // Two proxies of ours in a row, and what the sender wrote before them.
    await write(site, '::ffff:10.1.2.3', '198.51.100.1, 203.0.113.8, 10.9.9.9');
    await write(site, '::1', '[2001:db8::5]:4711');
    await write(site, '10.1.2.3', 'unknown, 10.0.0.4');
    const addresses = ['10.0.0.4', '2001:db8::5', '203.0.113.7', '203.0.113.8'];
    const { writes, signIns } = await counted(site);
    assert.deepEqual(writes, addresses);
    assert.equal(signIns.length, 4, 'the tries to sign in are counted apart, too');
    assert.ok(signIns.includes('203.0.113.8'), String(signIns));
  } finally {
    await site.close();
  }
});

test('without a trusted proxy nobody chooses the address by which they are counted', async () => {
  const site = await openSite({});
  try {
    for (const said of ['203.0.113.7', '203.0.113.8', '127.0.0.1, ::1', undefined])
      await write(site, '192.0.2.50', said);
    // Nor does one who is not the proxy while there is one.
    assert.deepEqual(await counted(site), { writes: ['192.0.2.50'], signIns: ['192.0.2.50'] });
  } finally {
    await site.close();
  }
});

test('a stranger beside the proxy is not believed, whatever the header says', async () => {
  const site = await openSite({ trustedProxies: proxies('10.1.2.3') });
  try {
    await write(site, '10.1.2.4', '203.0.113.7');
    await write(site, '10.1.2.4', '10.1.2.3');
    assert.deepEqual((await counted(site)).writes, ['10.1.2.4']);
  } finally {
    await site.close();
  }
});

test('a setting that is no address is refused with a sentence, before anything starts', () => {
  for (const wrong of ['proksi', '10.0.0.0/33', '10.0.0.1/', '10.0.0.0/8/8', '::1/129', '10.0/8'])
    assert.throws(
      () => proxies(wrong),
      (error) => error instanceof Problem && error.words.id.includes('LAGAWI_TRUSTED_PROXIES'),
      wrong,
    );
  assert.equal(proxies('').check('127.0.0.1'), false, 'none is trusted by default');
});
