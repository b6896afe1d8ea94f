import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { type TestGround, testGround } from '../../test/house.ts';
import { byHand } from '../../test/ledger/journal-guard.ts';
import type { Config } from '../config.ts';
import { readRows, readTables, speakPlainly } from '../database/archive/catalogue.ts';
import { writeArchive } from '../database/archive/container.ts';
import { verifyArchive } from '../database/archive/index.ts';
import { type Database, inTransaction, migrate, openDatabase } from '../database/index.ts';
import { castOf } from '../enterprises/test-cast.ts';
import { openFiles } from '../files/index.ts';
import { act, system } from '../journal/index.ts';
import { present } from '../kernel/assert.ts';
import { Problem } from '../kernel/problem.ts';
import { backupInstallation, lastBackup } from './backup.ts';
import { drillRestore, restoreInstallation } from './restore.ts';
import { seededRandom } from './test-random.ts';
import { addLook, fillWithOddRows, oddRows } from './test-rows.ts';
import { serverOf, type TestServer } from './test-server.ts';

const passphrase = 'kopi robusta lampung';
let house: TestGround;
let work: string;
let sealed: string;
let plain: string;
let debian: TestServer | null;

before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  work = mkdtempSync(join(tmpdir(), 'lagawi-backup-'));
  await castOf(house);
  await fillWithOddRows(house);
  await addLook(house);
  const { kept, keyring } = openFiles(house.config);
  assert.equal(keyring.current('files').version, 1);
  await kept.put('foto/nota-1.jpg', Buffer.from([0, 1, 2, 255]));
  await kept.put('kosong.txt', '');
  await kept.put('besar.bin', Buffer.alloc(3_000_000, 'lagawi '));
  mkdirSync(join(house.config.varFolder, 'spool'));
  writeFileSync(join(house.config.varFolder, 'spool', 'asli.spool'), 'rahasia pembeli');
  symlinkSync('/etc/passwd', join(house.config.varFolder, 'files', 'tautan'));
  sealed = (await backup({ passphrase, to: join(work, 'a.lagawi') })).file;
  plain = (await backup({ passphrase: null, to: join(work, 'b.lagawi') })).file;
  debian = await serverOf('/usr/lib/postgresql/15/bin');
});
after(async () => {
  await debian?.stop();
  rmSync(work, { recursive: true, force: true });
  await house.close();
});

const backup = (over: { passphrase: string | null; to?: string; keep?: number }) =>
  backupInstallation({ ...house, ...over });

/** Hash of each table's rows in their one order, and where each sequence stands. */
async function fingerprint(pool: pg.Pool): Promise<Record<string, string>> {
  return inTransaction(pool, async ({ client }) => {
    await speakPlainly(client);
    const hashes: Record<string, string> = {};
    for (const table of await readTables(client)) {
      const { rows, sha256 } = await readRows(client, table);
      hashes[table.name] = `${rows} ${sha256}`;
    }
    const block = await client.query('select last_value, is_called from snapshot_block');
    return { ...hashes, snapshot_block: JSON.stringify(block.rows[0]) };
  });
}

/** The house as the archives saw it: the journal has since noted that they were made. */
async function asBackedUp(): Promise<Record<string, string>> {
  const { manifest } = await verifyArchive(sealed, passphrase);
  const now = await fingerprint(house.database.pool);
  const journal = present(
    manifest.tables.find((one) => one.name === 'journal'),
    'journal is kept',
  );
  return { ...now, journal: `${journal.rows} ${journal.sha256}` };
}

let nth = 0;

/** An empty installation: a database without a table, and a var folder without a file. */
async function emptyHouse(url?: string): Promise<{ config: Config; close: () => Promise<void> }> {
  const varFolder = mkdtempSync(join(work, 'var-'));
  if (url)
    return {
      config: { ...house.config, varFolder, databaseUrl: url },
      close: async () => undefined,
    };
  const name = `lagawi_r_${process.pid}_${nth++}`;
  await house.database.pool.query(`create database ${name}`);
  const to = new URL(present(house.config.databaseUrl, 'tests run by URL'));
  to.pathname = `/${name}`;
  return {
    config: { ...house.config, varFolder, databaseUrl: to.href },
    close: async () => {
      await house.database.pool.query(`drop database if exists ${name} with (force)`);
    },
  };
}

async function withDatabase<T>(
  config: Config,
  look: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

async function isUntouched(config: Config): Promise<void> {
  assert.deepEqual(readdirSync(config.varFolder), []);
  const tables = await withDatabase(config, ({ pool }) =>
    pool.query(`select relname from pg_class where relnamespace = 'public'::regnamespace`),
  );
  assert.deepEqual(tables.rows, []);
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'none';
}

test('an archive restores to a copy that is byte-equal in every table, with files and keys', async () => {
  const target = await emptyHouse();
  const done = await restoreInstallation({ config: target.config, path: sealed, passphrase });
  assert.deepEqual(
    done.checks.map(({ name, ok }) => [name, ok]),
    [
      ['tables', true],
      ['journal', true],
    ],
  );
  assert.deepEqual([done.files, done.keys, done.migrated], [3, 'restored', []]);
  const expected = await asBackedUp();
  const restored = await withDatabase(target.config, ({ pool }) => fingerprint(pool));
  assert.deepEqual(restored, expected);
  assert.ok(Object.keys(restored).length > 35, 'all tables were looked at');
  assert.match(restored['institution'] ?? '', new RegExp(`^${oddRows} `));
  const { varFolder } = target.config;
  const same = (path: string) =>
    assert.ok(
      readFileSync(join(varFolder, path)).equals(readFileSync(join(house.config.varFolder, path))),
      path,
    );
  for (const path of [
    'files/foto/nota-1.jpg',
    'files/kosong.txt',
    'files/besar.bin',
    'keyring.json',
  ])
    same(path);
  assert.equal(statSync(join(varFolder, 'keyring.json')).mode & 0o777, 0o600);
  // Neither the spool nor what a link leads to came along.
  assert.deepEqual(readdirSync(varFolder).sort(), ['files', 'keyring.json']);
  assert.deepEqual(readdirSync(join(varFolder, 'files')).sort(), [
    'besar.bin',
    'foto',
    'kosong.txt',
  ]);
  await target.close();
});

test('limits and the queue of jobs stay behind', async () => {
  const { manifest } = await verifyArchive(plain, null);
  const names = manifest.tables.map((table) => table.name);
  assert.ok(names.includes('auth_session') && names.includes('migration'));
  assert.ok(!names.includes('rate_limit') && !names.includes('auth_rate_limit'));
});

test('rows that are written meanwhile do not get into the archive: one moment is kept', async () => {
  const to = join(work, 'moment.lagawi');
  let isBusy = true;
  const writing = (async () => {
    while (isBusy) {
      await act(house, system('cli'), async ({ sql, note, now }) => {
        const institution_id = crypto.randomUUID();
        await sql
          .insertInto('institution')
          .values({ institution_id, name: 'Terlambat', created_at: now })
          .execute();
        note({ verb: 'campaigns.addInstitution', thing: 'institution', thingId: institution_id });
      });
    }
  })();
  await backup({ passphrase: null, to });
  isBusy = false;
  await writing;
  const target = await emptyHouse();
  await restoreInstallation({ config: target.config, path: to, passphrase: null });
  const counts = await withDatabase(target.config, ({ pool }) =>
    pool.query(`select (select count(*) from institution where name = 'Terlambat') as rows,
      (select count(*) from journal where verb = 'campaigns.addInstitution') as notes`),
  );
  assert.equal(counts.rows[0].rows, counts.rows[0].notes);
  await target.close();
  await byHand(house.database.pool, `delete from institution where name = 'Terlambat'`);
});

test('a backup without a passphrase has no keys and says so', async () => {
  const { manifest, sealedKeys } = await verifyArchive(plain, null);
  assert.deepEqual([manifest.keys, sealedKeys], [{ kept: 'absent' }, null]);
  const target = await emptyHouse();
  const done = await restoreInstallation({ config: target.config, path: plain, passphrase: null });
  assert.equal(done.keys, 'absent');
  assert.ok(!existsSync(join(target.config.varFolder, 'keyring.json')));
  await target.close();
});

test('a sealed archive tells nothing, and opens by its passphrase only', async () => {
  const bytes = readFileSync(sealed);
  assert.ok(
    readFileSync(plain)
      .subarray(0, 2)
      .equals(Buffer.from([0x1f, 0x8b])),
  );
  const keys = readFileSync(join(house.config.varFolder, 'keyring.json'), 'utf8');
  const hex = present(/"hex": "([0-9a-f]{64})"/.exec(keys)?.[1], 'a keyring holds keys');
  for (const secret of [hex, 'institution', 'Keripik']) assert.equal(bytes.indexOf(secret), -1);
  assert.equal(await refusal(verifyArchive(sealed, null)), 'archive.passphraseNeeded');
  assert.equal(await refusal(verifyArchive(sealed, `${passphrase} `)), 'archive.passphraseWrong');
  assert.equal(
    await refusal(backup({ passphrase: 'pendek', to: join(work, 'c.lagawi') })),
    'archive.passphraseShort',
  );
  assert.equal(statSync(sealed).mode & 0o777, 0o600);
});

test('an archive that was cut short or changed anywhere is refused with nothing changed', async () => {
  const target = await emptyHouse();
  const random = seededRandom(478);
  for (const source of [sealed, plain]) {
    const { size } = statSync(source);
    const key = source === sealed ? passphrase : null;
    const bad = join(work, 'rusak.lagawi');
    const places = [
      8,
      200,
      size - 1,
      // In the sum at the end of gzip. A flip a little before it may fall on how a run of zeros
      // after the manifest is told, and tell it as well.
      size - 6,
      ...Array.from({ length: 12 }, () => Math.floor(random() * size)),
    ];
    for (const [i, at] of places.entries()) {
      copyFileSync(source, bad);
      const isCut = i % 2 === 0;
      if (isCut) truncateSync(bad, at);
      else flip(bad, at);
      const code = await refusal(
        restoreInstallation({ config: target.config, path: bad, passphrase: key }),
      );
      // The last eight bytes of gzip and a few of its head may be flipped without harm; then the
      // restore would have been a true one, which `none` would say.
      assert.match(
        code,
        /^archive\.(damaged|notOurs|passphraseWrong|passphraseNeeded)$/,
        `${isCut ? 'cut' : 'flip'} at ${at} of ${size}`,
      );
    }
  }
  await isUntouched(target.config);
  await target.close();
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
}

test('what is no archive, or holds what no manifest names, is refused', async () => {
  const other = join(work, 'lain.txt');
  writeFileSync(other, 'Halo');
  assert.equal(await refusal(verifyArchive(other, null)), 'archive.notOurs');
  assert.equal(await refusal(verifyArchive(join(work, 'tidak-ada'), null)), 'archive.noSuchFile');
  for (const name of ['files/../keluar', 'apa-saja', 'tables/person/000002.copy']) {
    const path = join(work, `${createHash('md5').update(name).digest('hex')}.lagawi`);
    const writer = await writeArchive(path, { passphrase: null, madeAt: new Date() });
    await writer.add(name, Buffer.from('x'));
    await writer.finish();
    assert.equal(await refusal(verifyArchive(path, null)), 'archive.damaged');
  }
});

test('a database, a file folder or a keyring that is there is never written over', async () => {
  const asked = { path: sealed, passphrase };
  assert.equal(
    await refusal(restoreInstallation({ config: house.config, ...asked })),
    'archive.filesNotEmpty',
  );
  const target = await emptyHouse();
  const { varFolder } = target.config;
  writeFileSync(join(varFolder, 'keyring.json'), '{}');
  assert.equal(
    await refusal(restoreInstallation({ config: target.config, ...asked })),
    'archive.otherKeys',
  );
  rmSync(join(varFolder, 'keyring.json'));
  await withDatabase(target.config, ({ pool }) =>
    pool.query('create table milik_orang (a int primary key)'),
  );
  assert.equal(
    await refusal(restoreInstallation({ config: target.config, ...asked })),
    'archive.notEmpty',
  );
  assert.deepEqual(readdirSync(varFolder), []);
  await target.close();
  assert.equal(await refusal(backup({ passphrase, to: sealed })), 'archive.targetExists');
});

test('a restore that died between files and commit is begun again; its leftovers are moved aside', async () => {
  const target = await emptyHouse();
  const { varFolder } = target.config;
  mkdirSync(join(varFolder, 'files'));
  writeFileSync(join(varFolder, 'files', 'sisa.txt'), 'sisa');
  writeFileSync(join(varFolder, 'restoring.json'), '{"keys":false}');
  await restoreInstallation({ config: target.config, path: sealed, passphrase });
  const names = readdirSync(varFolder).sort();
  assert.deepEqual(
    names.map((name) => name.replace(/\d{6,}/, '…')),
    ['files', 'files.unfinished-…', 'keyring.json'],
  );
  await target.close();
});

test('an archive of a newer or another Lagawi is refused by the name of its update', async () => {
  const { pool } = house.database;
  const target = await emptyHouse();
  const try_ = async (change: string, name: string) => {
    await pool.query(change);
    const { file } = await backup({ passphrase: null, to: join(work, name) });
    const code = await refusal(
      restoreInstallation({ config: target.config, path: file, passphrase: null }),
    );
    await isUntouched(target.config);
    return code;
  };
  const newer = await try_(
    `insert into migration (name, sha256) values ('9999_besok.sql', repeat('0', 64))`,
    'n.lagawi',
  );
  await pool.query(`delete from migration where name = '9999_besok.sql'`);
  const first = `where name = '0001_journal.sql'`;
  const { rows } = await pool.query(`select sha256 from migration ${first}`);
  const other = await try_(`update migration set sha256 = repeat('0', 64) ${first}`, 'o.lagawi');
  await pool.query(`update migration set sha256 = $1 ${first}`, [rows[0].sha256]);
  assert.deepEqual([newer, other], ['archive.newer', 'archive.otherSchema']);
  await target.close();
});

test('a drill proves the restore and leaves no database behind', async () => {
  const databases = async () =>
    (
      await house.database.pool.query(
        `select datname from pg_database where datname like 'lagawi_drill%'`,
      )
    ).rows;
  const before = readdirSync(house.config.varFolder).sort();
  const checks = async (copy: Database) => {
    const answer = await copy.pool.query('select count(*) as n from enterprise');
    return [{ name: 'usaha', ok: answer.rows[0].n === 2, detail: '' }];
  };
  const done = await drillRestore({ config: house.config, path: sealed, passphrase, checks });
  assert.deepEqual(
    [done.drill, done.keys, done.checks.map((check) => [check.name, check.ok])],
    [
      true,
      'opened',
      [
        ['tables', true],
        ['journal', true],
        ['usaha', true],
      ],
    ],
  );
  assert.deepEqual(await databases(), []);
  assert.deepEqual(readdirSync(house.config.varFolder).sort(), before);
  assert.equal(
    await refusal(
      drillRestore({ config: house.config, path: sealed, passphrase: 'salah sekali ini' }),
    ),
    'archive.passphraseWrong',
  );
  assert.deepEqual(await databases(), []);
});

test('archives are kept by number, and the last one is remembered', async () => {
  for (const minute of ['03:00', '03:01', '03:02']) {
    house.setNow(`2026-06-16T${minute}:00Z`);
    await backup({ passphrase: null, keep: 2 });
  }
  const folder = join(house.config.varFolder, 'backups');
  assert.deepEqual(readdirSync(folder).sort(), [
    'lagawi-20260616T030100Z.lagawi',
    'lagawi-20260616T030200Z.lagawi',
  ]);
  assert.deepEqual(lastBackup(house.config), {
    file: join(folder, 'lagawi-20260616T030200Z.lagawi'),
    madeAt: '2026-06-16T03:02:00.000Z',
    keys: 'absent',
  });
});

test('a full disk or a forbidden folder leaves no half archive', async () => {
  const to = join(work, 'tidak-ada', '\0', 'x.lagawi');
  await assert.rejects(backup({ passphrase: null, to }));
  const inFile = join(plain, 'x.lagawi');
  assert.equal(await refusal(backup({ passphrase: null, to: inFile })), 'archive.cannotWrite');
  assert.deepEqual(
    readdirSync(work).filter((name) => name.endsWith('.baru')),
    [],
  );
});

test('an archive goes from this PostgreSQL to 15 and back, the same in every byte', async (t) => {
  if (!debian) return t.skip('no PostgreSQL 15 in /usr/lib/postgresql/15');
  const older = await emptyHouse(await debian.newDatabase());
  await restoreInstallation({ config: older.config, path: sealed, passphrase });
  const expected = await asBackedUp();
  const to = join(work, 'dari-15.lagawi');
  await withDatabase(older.config, async (database) => {
    const version = await database.pool.query<{ server_version: string }>('show server_version');
    assert.match(version.rows[0]?.server_version ?? '', /^15/);
    assert.deepEqual(await fingerprint(database.pool), expected);
    await backupInstallation({
      database,
      config: older.config,
      passphrase,
      to,
      clock: house.clock,
    });
  });
  const back = await emptyHouse();
  await restoreInstallation({ config: back.config, path: to, passphrase });
  assert.deepEqual(await withDatabase(back.config, ({ pool }) => fingerprint(pool)), expected);
  assert.ok(
    readFileSync(join(back.config.varFolder, 'keyring.json')).equals(
      readFileSync(join(house.config.varFolder, 'keyring.json')),
    ),
  );
  await back.close();
});

test('an empty database has nothing to back up', async () => {
  const target = await emptyHouse();
  await withDatabase(target.config, async (database) => {
    const asked = {
      database,
      config: target.config,
      passphrase: null,
      to: join(work, 'kosong.lagawi'),
    };
    assert.equal(await refusal(backupInstallation(asked)), 'archive.notMigrated');
    await migrate(database.pool);
    assert.equal((await backupInstallation(asked)).rows > 0, true);
  });
  await target.close();
});
