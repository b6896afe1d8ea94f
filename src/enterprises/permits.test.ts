import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestGround, testGround } from '../../test/house.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { endPending, loadKbli, recordPending, setCertificate } from './actions/permits.ts';
import {
  addIdentifier,
  enterpriseOf,
  recordRegistryLook,
  saveProduct,
  standingOf,
} from './index.ts';
import { searchKbli } from './questions.ts';
import { type Cast, castOf, refusals } from './test-cast.ts';

let house: TestGround;
let cast: Cast;
before(async () => {
  house = await testGround('2026-06-15T03:00:00Z');
  cast = await castOf(house);
});
after(() => house.close());

async function whole(id = cast.keripik) {
  const found = await enterpriseOf(house.database, id);
  assert.ok(found);
  return found;
}

test('a certificate’s days stand beside its number, and one that was revoked is not valid', async () => {
  const { keripik, manager, sari } = cast;
  const halal = { kind: 'halal', number: 'ID18110000000012' };
  await addIdentifier(house, sari, keripik, { ...halal, issuedOn: '2024-02-01' });
  const key = { ...halal, kind: 'halal', edition: '' } as const;
  const looked = { ...key, result: 'found', place: 'bpjph.halal.go.id' };
  await recordRegistryLook(house, manager, keripik, looked);
  const now = async () => {
    const [found] = (await whole()).identifiers;
    assert.ok(found);
    return [found.state, found.issuedOn, found.validUntil, standingOf(found, day('2026-06-15'))];
  };
  assert.deepEqual(await now(), ['issued', '2024-02-01', null, 'valid']);
  const set = (paper: object) => setCertificate(house, sari, keripik, { ...key, ...paper });
  await set({ state: 'issued', issuedOn: '2024-02-01', validUntil: '2026-02-01' });
  assert.deepEqual(await now(), ['issued', '2024-02-01', '2026-02-01', 'expired']);
  await set({ state: 'revoked', issuedOn: '2024-02-01' });
  assert.deepEqual(await now(), ['revoked', '2024-02-01', null, 'revoked']);
  assert.deepEqual(
    await refusals(set({ state: 'hilang', issuedOn: '2026-06-16', validUntil: '2026-01-01' })),
    [
      'permits.stateWrong @state',
      'permits.issuedLater @issuedOn',
      'permits.untilBeforeIssued @validUntil',
    ],
  );
  assert.deepEqual(
    await refusals(
      setCertificate(house, sari, keripik, { ...key, number: 'ID0', state: 'issued' }),
    ),
    ['enterprises.noSuchItem'],
  );
});

test('the day on the certificate is better known than the year in the number', async () => {
  const { kopi, tono } = cast;
  const pirt = { kind: 'pirt', number: '2053180900017-27' };
  await addIdentifier(house, tono, kopi, { ...pirt, validUntil: '2027-03-31' });
  assert.equal((await whole(kopi)).identifiers[0]?.validUntil, '2027-03-31');
});

test('what was applied for is in process until it has its outcome, and never a number', async () => {
  const { keripik, kopi, sari, tono } = cast;
  const productId = await saveProduct(house, sari, keripik, { name: 'Keripik pisang' });
  const pendingId = newId();
  const asked = { pendingId, kind: 'pirt', productId, appliedOn: '2026-05-02', remark: 'PKP' };
  await recordPending(house, sari, keripik, asked);
  // Sent twice: kept once.
  await recordPending(house, sari, keripik, asked);
  const kept = { ...asked, ended: null };
  assert.deepEqual((await whole()).pending, [kept]);
  const end = (outcome: string, endedOn: string) =>
    endPending(house, sari, keripik, { pendingId, outcome, endedOn });
  assert.deepEqual(await refusals(end('hilang', '2026-05-01')), [
    'permits.outcomeWrong @outcome',
    'permits.endedWrong @endedOn',
  ]);
  await end('refused', '2026-06-01');
  assert.deepEqual((await whole()).pending, [
    { ...kept, ended: { on: '2026-06-01', outcome: 'refused' } },
  ]);
  assert.deepEqual(await refusals(end('issued', '2026-06-02')), ['permits.alreadyEnded']);
  const ofOther = endPending(house, tono, kopi, {
    pendingId,
    outcome: 'issued',
    endedOn: '2026-06-02',
  });
  assert.deepEqual(await refusals(ofOther), ['enterprises.noSuchItem']);
  const wrong = { kind: 'kbli', appliedOn: '2026-06-16' };
  assert.deepEqual(await refusals(recordPending(house, sari, keripik, wrong)), [
    'permits.kindWrong @kind',
    'permits.appliedWrong @appliedOn',
  ]);
});

test('KBLI is loaded as a table, and a code is told with what the other edition made of it', async () => {
  const { admin, keripik, manager, sari } = cast;
  const classes = [
    ['Edisi', 'Kode', 'Judul'],
    ['2020', '99001', 'Contoh keripik'],
    ['2025', '99101', 'Contoh keripik umbi'],
    ['2025', '99102', 'Contoh keripik buah'],
    ['', '', ''],
  ];
  const links = [
    ['kbli2020', 'kbli2025'],
    ['99001', '99102'],
    ['99001', '99101'],
    ['99001', '99101'],
  ];
  assert.deepEqual(await loadKbli(house, admin, classes), { classes: 3, links: 0 });
  assert.deepEqual(await loadKbli(house, admin, links), { classes: 0, links: 3 });
  await addIdentifier(house, sari, keripik, { kind: 'kbli', number: '99001', edition: '2020' });
  assert.deepEqual((await whole()).kbli, [
    {
      edition: '2020',
      code: '99001',
      title: 'Contoh keripik',
      others: [
        { edition: '2025', code: '99101', title: 'Contoh keripik umbi' },
        { edition: '2025', code: '99102', title: 'Contoh keripik buah' },
      ],
    },
  ]);
  const { found } = await searchKbli(house.database, 'buah');
  assert.deepEqual(
    found.map(({ code, others }) => [code, others.map((one) => one.code)]),
    [['99102', ['99001']]],
  );
  // Loaded anew, an edition is as the newest table says; the other one stays.
  await loadKbli(house, admin, [classes[0] ?? [], ['2025', '99101', 'Judul baru']]);
  const { loaded } = await searchKbli(house.database, '');
  assert.deepEqual(
    loaded.map((one) => [one.edition, one.classes]),
    [
      ['2020', 1],
      ['2025', 1],
    ],
  );
  assert.deepEqual(
    await refusals(
      loadKbli(house, admin, [
        ['edisi', 'kode', 'judul'],
        ['2020', '1079', 'X'],
      ]),
    ),
    ['permits.kbliTableWrong @file'],
  );
  assert.deepEqual(await refusals(loadKbli(house, manager, classes)), ['people.notAllowed']);
});
