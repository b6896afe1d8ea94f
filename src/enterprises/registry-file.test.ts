import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { readTable, type TableCell, type TableFormat, writeTable } from '../files/index.ts';
import { type Who, whoActs } from '../people/index.ts';
import { exportRegistry } from './actions/registry-export.ts';
import {
  bookRegistryImport,
  planRegistryImport,
  uploadRegistryFile,
} from './actions/registry-import.ts';
import { addIdentifier, enterpriseOf, enterpriseTargets, membersOf, setOwner } from './index.ts';
import { nameKey } from './rules/registry-file.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  cast = await castOf(house);
});
after(() => house.close());

async function upload(
  who: Who,
  rows: TableCell[][],
  {
    campaignId = 'lagawi',
    format = 'csv',
  }: { campaignId?: string | null; format?: TableFormat } = {},
) {
  const bytes = await writeTable({ format, title: 'x', rows });
  const asked = { campaignId, fileName: `ikm.${format}`, bytes };
  const importId = await uploadRegistryFile(house, who, asked);
  return { importId, campaignId };
}

const plan = async (who: Who, asked: { importId: string; campaignId: string | null }) =>
  (await planRegistryImport(house, who, asked)).outcomes.map((one) =>
    one.kind === 'refused'
      ? `${one.line} ${one.problems.map(({ code }) => code.split('.')[1]).join(' ')}`
      : `${one.line} ${one.kind}${one.kind === 'known' && one.joins ? ' joins' : ''}`,
  );
const book = (who: Who, asked: { importId: string; campaignId: string | null }) =>
  bookRegistryImport(house, who, asked, (ids) => enterpriseTargets(house.database, ids));
const memberNames = async (campaignId = 'lagawi') =>
  (await membersOf(house.database, campaignId)).rows.map(({ name }) => name);

test('a table of participants is looked at row by row, then booked as its forms would be', async () => {
  const { manager } = cast;
  const asked = await upload(manager, [
    ['Nama*', 'Kode daerah', 'NIB', 'Pemilik', 'HP pemilik', 'NIK pemilik', 'Boleh masuk', 'Lain'],
    [
      'Sambal Rina',
      '1801',
      '0000000000031',
      'Bu Rina',
      '0800 1111 0001',
      '9901014105850001',
      'ya',
      'x',
    ],
    ['', '18.09', '', '', '', '', '', ''],
    ['Kemplang', '99.99', '123', '', '0800', '', 'mungkin', ''],
    ['Keripik  BU SARI', '1809', '', '', '', '', '', ''],
    ['UD. Sambal Rina', '18.04', '', '', '', '', '', ''],
    ['# bukan IKM', '', '', '', '', '', '', ''],
  ]);
  assert.deepEqual(await plan(manager, asked), [
    '2 add',
    '3 nameMissing',
    '4 regionWrong nibLength yesOrEmpty ownerNameMissing phoneWrong',
    '5 looksKnown',
    '6 twiceInFile',
  ]);
  assert.deepEqual(await memberNames(), ['Keripik Bu Sari']);
  assert.deepEqual(await book(manager, asked), {
    ...{ added: 1, changed: 0, known: 0, refused: 4 },
    failures: [],
  });
  assert.deepEqual(await memberNames(), ['Keripik Bu Sari', 'Sambal Rina']);
  const added = (await membersOf(house.database, 'lagawi', { text: 'rina' })).rows[0];
  const whole = await enterpriseOf(house.database, added?.enterpriseId ?? '');
  // 1801 of BPS is Lampung Barat.
  assert.equal(whole?.regionCode, '18.04');
  assert.deepEqual(
    whole?.identifiers.map((one) => one.number),
    ['0000000000031'],
  );
  const rina = await whoActs(house, whole?.owner?.personId ?? '', 'cli');
  assert.deepEqual(
    [rina?.name, rina?.grants.map((one) => [one.role, one.scope.id])],
    ['Bu Rina', [['producer', whole?.enterpriseId]]],
  );
  assert.deepEqual(await refusals(book(manager, asked)), ['registryFile.alreadyBooked']);
  const { spoolKey, booked } = (await planRegistryImport(house, manager, asked)).made;
  assert.deepEqual([spoolKey, booked?.added], [null, 1]);
});

test('the same table again adds nothing, and one that broke off goes on where it was', async () => {
  const { manager } = cast;
  const rows = [
    ['nama', 'kode_daerah', 'nib', 'pemilik', 'hp_pemilik'],
    ['Tapis Indah', '18.71', '0000000000048', 'Bu Indah', '0800 1111 0002'],
    ['Kopi Jaya', '18.71', '', '', ''],
  ];
  const first = await upload(manager, rows, { format: 'xlsx' });
  // Two look at it and confirm at once: one booking stands, and no row is there twice.
  const both = await Promise.allSettled([book(manager, first), book(manager, first)]);
  assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
  const names = await memberNames();
  assert.equal(names.filter((name) => /Tapis|Kopi/.test(name)).length, 2);
  const again = await upload(manager, rows);
  assert.deepEqual(await plan(manager, again), ['2 known', '3 looksKnown']);
  assert.equal((await book(manager, again)).known, 1);
  assert.deepEqual(await memberNames(), names);
});

test('what is another campaign’s is neither taken nor named; an administrator adds it', async () => {
  const { admin, manager, tono, kopi } = cast;
  await addIdentifier(house, tono, kopi, { kind: 'nib', number: '0000000000055' });
  const rows = [
    ['nama', 'nib', 'kode_daerah', 'id'],
    ['Kopi', '0000000000055', '', ''],
    ['Kopi Pak Tono', '', '18.72', ''],
    ['Kopi Pak Tono', '', '18.72', 'baru'],
    ['Kopi Curian', '', '', kopi],
  ];
  const asked = await upload(manager, rows);
  assert.deepEqual(await plan(manager, asked), [
    '2 knownElsewhere',
    '3 looksKnownElsewhere',
    '4 add',
    '5 idWrong',
  ]);
  const { outcomes } = await planRegistryImport(house, manager, asked);
  assert.equal(JSON.stringify(outcomes.slice(0, 2)).includes(kopi), false);
  const byAdmin = await upload(admin, rows.slice(0, 2));
  assert.deepEqual(await plan(admin, byAdmin), ['2 known joins']);
  await book(admin, byAdmin);
  assert.ok((await memberNames()).includes('Kopi Pak Tono'));
  const { otherManager, sari } = cast;
  assert.deepEqual(await refusals(plan(otherManager, asked)), ['people.notFound']);
  const elsewhere = { importId: asked.importId, campaignId: 'lain' };
  assert.deepEqual(await refusals(plan(otherManager, elsewhere)), ['enterprises.notFound']);
  assert.deepEqual(await refusals(upload(sari, rows)), ['people.notFound']);
});

test('who may not give rights is told so before anything is recorded', async () => {
  const co = await cast.add(
    { name: 'Manajer pendamping', email: 'co@contoh.example' },
    {
      ...{ role: 'coManager', scope: { kind: 'campaign', id: 'lagawi' } },
      from: cast.sari.grants[0]?.from as never,
    },
  );
  const asked = await upload(co, [
    ['nama', 'pemilik', 'boleh_masuk'],
    ['Abon Bu Tini', 'Bu Tini', 'ya'],
    ['Abon Bu Tuti', 'Bu Tuti', ''],
  ]);
  assert.deepEqual(await plan(co, asked), ['2 notYoursToLetIn', '3 add']);
  assert.deepEqual(await book(co, asked), {
    ...{ added: 1, changed: 0, known: 0, refused: 1 },
    failures: [],
  });
});

test('an export comes back as an import: rows under their ids are changed', async () => {
  const { admin, keripik, manager, sari } = cast;
  await setOwner(house, manager, keripik, { personId: sari.personId, from: '2026-04-01' });
  const asked = { campaignId: 'lagawi', isSimulation: true };
  const table = await exportRegistry(house, manager, asked);
  const names = await memberNames();
  const count = names.length;
  const rows = table.slice(1, 1 + count);
  assert.deepEqual(
    rows.map((row) => row[1]),
    names,
  );
  // How its hash is made stands among them, as in every table of the house.
  const foot = table.slice(1 + count).map(([remark]) => String(remark));
  assert.deepEqual(
    foot.filter((remark) => !/SHA-256/.test(remark)),
    [`# ${count} baris`, '# 15 Juni 2026, 10.00 WIB', '# SIMULASI: data rekaan, bukan bukti'],
  );
  assert.equal(foot.filter((remark) => /SHA-256/.test(remark)).length, 2);
  const own = rows.find((row) => row[0] === keripik);
  assert.equal(own?.[10], 'Bu Sari');
  // Whoever may not see people gets the table without their names.
  const curator = await cast.add(
    { name: 'Kurator', email: 'kurator@contoh.example' },
    {
      role: 'curator',
      scope: { kind: 'campaign', id: 'lagawi' },
      from: cast.sari.grants[0]?.from as never,
    },
  );
  const forCurator = await exportRegistry(house, curator, asked);
  assert.equal(
    forCurator.some((row) => row.includes('Bu Sari')),
    false,
  );
  assert.deepEqual(await refusals(exportRegistry(house, manager, { ...asked, campaignId: null })), [
    'people.notAllowed',
  ]);
  const edited = table.map((row) =>
    row[0] === keripik ? row.map((cell, i) => (i === 1 ? 'Keripik Sari Asli' : cell)) : row,
  );
  const csv = await readTable(await writeTable({ format: 'csv', title: 'x', rows: edited }));
  const back = await upload(admin, csv);
  assert.deepEqual(
    new Set((await plan(admin, back)).map((line) => line.split(' ')[1])),
    new Set(['change']),
  );
  const done = await book(admin, back);
  assert.deepEqual([done.changed, done.refused], [count, 0]);
  assert.equal((await enterpriseOf(house.database, keripik))?.name, 'Keripik Sari Asli');
});

test('what is no such table is refused at once, and nothing is kept', async () => {
  const { manager } = cast;
  const before = await house.database.read.selectFrom('registry_import').selectAll().execute();
  for (const [rows, code] of [
    [
      [
        ['merek', 'kota'],
        ['a', 'b'],
      ],
      'registryFile.headsMissing @file',
    ],
    [[['nama']], 'registryFile.noRows @file'],
    [
      [['nama'], ...Array.from({ length: 2001 }, (_, i) => [`IKM ${i}`])],
      'registryFile.tooManyRows @file',
    ],
  ] as const) {
    const table = rows.map((row) => [...row]);
    assert.deepEqual(await refusals(upload(manager, table)), [code]);
  }
  const after = await house.database.read.selectFrom('registry_import').selectAll().execute();
  assert.equal(after.length, before.length);
});

test('names are one without capitals, accents and the kind of business', () => {
  assert.equal(nameKey('UD. Keripik  "Bu Sari"'), nameKey('keripik bu-sari'));
  assert.equal(nameKey('Café Lampung'), nameKey('CAFE LAMPUNG'));
  assert.notEqual(nameKey('Keripik Sari 1'), nameKey('Keripik Sari 2'));
});
