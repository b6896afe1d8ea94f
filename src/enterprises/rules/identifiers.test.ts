import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { isNik } from '../../kernel/nik.ts';
import type { RegistryCheck } from '../words.ts';
import { checkIdentifier, luhn, standingOf } from './identifiers.ts';
import { wordsOfNote } from './notes.ts';
import { splitPirt } from './pirt.ts';
import {
  bpsCodeOf,
  isRegionCode,
  kemendagriCodeOf,
  provinces,
  regencies,
  regionName,
  zoneOfRegion,
} from './regions.ts';

/** kind, typed, then: number · format · structure · notes, or the refusal's code. */
const cases: [kind: string, typed: string, expected: string][] = [
  ['nib', '9120001234567', '9120001234567 · fits · none · '],
  ['nib', 'NIB 9120 0012 34567', '9120001234567 · fits · none · '],
  ['nib', '0000123456789', '0000123456789 · fits · none · simulated'],
  ['nib', '912000123456', 'enterprises.nibLength'],
  ['nib', '91200012345678', 'enterprises.nibLength'],
  // The valid sample of domain.md, and the one that a well-known library calls valid.
  ['npwp', '48.903.841.4-722.000', '48.903.841.4-722.000 · fits · fits · npwp15 headOffice'],
  ['npwp', '489038414722001', '48.903.841.4-722.001 · fits · fits · npwp15'],
  [
    'npwp',
    '01.234.567.8-901.000',
    '01.234.567.8-901.000 · fits · doubtful · luhn npwp15 headOffice',
  ],
  ['npwp', '0489038414722000', '0489038414722000 · fits · fits · '],
  ['npwp', '0489038414722000000000', '0489038414722000000000 · fits · fits · nitku'],
  ['npwp', '0489038414722000000001', '0489038414722000000001 · fits · fits · nitku'],
  ['npwp', '1871055708850003', '••••••••••••0003 · fits · fits · nikMasked'],
  ['npwp', '1871051713850003', '••••••••••••0003 · fits · doubtful · nikMasked nikShape'],
  ['npwp', '1871055708850003000000', '••••••••••••0003 · fits · fits · nikMasked nitku'],
  ['npwp', '48903841472200', '48903841472200 · doubtful · none · npwpLength'],
  ['npwp', '48.9O3.841.4-722.000', 'enterprises.digitsOnly'],
  ['pirt', 'P-IRT No. 3063306010072-19', '3063306010072-19 · fits · fits · '],
  ['pirt', '306330601007219', '3063306010072-19 · fits · fits · '],
  ['pirt', 'SPP-IRT: 2151871010001-29', '2151871010001-29 · fits · fits · '],
  ['pirt', '9161871010001-29', '9161871010001-29 · fits · doubtful · pirtPackaging pirtFood'],
  ['pirt', '2159971010001-29', '2159971010001-29 · fits · doubtful · pirtRegion'],
  ['pirt', '306330601007', '306330601007 · doubtful · none · pirtLength'],
  ['bpom', 'MD 235602169254', 'MD235602169254 · fits · none · '],
  ['bpom', 'BPOM RI ML 235602169254', 'ML235602169254 · fits · none · '],
  ['bpom', 'MD 235602169254123', 'MD235602169254123 · fits · none · bpomLonger'],
  ['bpom', 'NA18171234567', 'NA18171234567 · fits · none · cosmetics'],
  ['bpom', 'SP 123456789012', 'SP123456789012 · doubtful · none · bpomOldSp'],
  ['bpom', 'MD 2356', 'MD2356 · doubtful · none · bpomForm'],
  ['halal', 'ID8111000 1234567', 'ID81110001234567 · fits · none · '],
  ['halal', 'ID18110000123456789', 'ID18110000123456789 · fits · none · '],
  ['halal', '00150012340101', '00150012340101 · doubtful · none · halalForm'],
  ['halal', 'KH12345678901234', 'enterprises.halalDecree'],
  ['kbli', '10793', '10793 · doubtful · none · kbliEdition'],
  ['kbli', '1079', '1079 · doubtful · none · kbliLength kbliEdition'],
  ['siinas', 'SII-77', 'SII-77 · none · none · '],
  ['paspor', 'X1', 'enterprises.identifierKindWrong'],
  ['nib', '  ', 'enterprises.numberMissing'],
];

function said(kind: string, number: string, edition?: string): string {
  const decision = checkIdentifier({ kind, number, edition });
  if (!decision.ok) return decision.refusals.map((one) => one.code).join(' ');
  const { format, structure, notes, ...rest } = decision.value;
  return [rest.number, format, structure, notes.map((note) => note.code).join(' ')].join(' · ');
}

for (const [kind, typed, expected] of cases) {
  test(`${kind} “${typed}” is ${expected}`, () => assert.equal(said(kind, typed), expected));
}

test('a KBLI code fits only with its edition', () => {
  assert.equal(said('kbli', '10794', '2020'), '10794 · fits · none · ');
  assert.equal(said('kbli', '10794', '2025'), '10794 · fits · none · ');
  assert.equal(said('kbli', '10794', '1999'), '10794 · doubtful · none · kbliEdition');
});

test('no digit of a personal NIK but the last four is kept anywhere', () => {
  const decision = checkIdentifier({ kind: 'npwp', number: '1871055708850003' });
  assert.doesNotMatch(JSON.stringify(decision), /18710|570885/);
});

test('every note can be said in both languages', () => {
  for (const [kind, number] of cases) {
    const decision = checkIdentifier({ kind, number });
    for (const note of decision.ok ? decision.value.notes : []) {
      const { id, en } = wordsOfNote(note);
      assert.ok(id !== note.code && en !== note.code && id !== en, `${note.code} has words`);
    }
  }
});

test('the P-IRT of the source decodes to carton, flour, 3306, product 01, producer 0072, 2019', () => {
  assert.deepEqual(splitPirt('306330601007219'), {
    packaging: '3',
    food: '06',
    region: '3306',
    product: '01',
    producer: '0072',
    expiryYear: 2019,
  });
  const decision = checkIdentifier({ kind: 'pirt', number: '3063306010072-19' });
  assert.equal(decision.ok && decision.value.validUntil, '2019-12-31');
});

test('the check digit of the old NPWP is Luhn over nine digits', () => {
  assert.equal(luhn('489038414'), true);
  assert.equal(luhn('012345678'), false);
});

test('a NIK holds province, date (women plus 40) and serial, and no address is held against it', () => {
  const table: [string, boolean][] = [
    ['1871051708850003', true],
    ['1871055708850003', true],
    ['9901014101850001', true],
    ['1071051708850003', false],
    ['1871053208850003', false],
    ['1871050008850003', false],
    ['1871057208850003', false],
    ['1871051713850003', false],
    ['1871053002850003', false],
    ['1871051708850000', false],
    ['187105170885000', false],
  ];
  for (const [nik, expected] of table) assert.equal(isNik(nik), expected, nik);
});

test('only what its register knows and has not run out is valid; unchecked never is', () => {
  const today = day('2026-06-15');
  const look = (result: RegistryCheck['result']): RegistryCheck => ({
    result,
    way: 'byHand',
    place: 'oss.go.id',
    remark: '',
    fileKey: null,
    checkedAt: new Date(0),
    checkedBy: null,
  });
  const table = [
    [null, null, 'unchecked'],
    [look('found'), null, 'valid'],
    [look('notFound'), null, 'notFound'],
    [look('found'), '2026-06-15', 'valid'],
    [look('found'), '2026-06-14', 'expired'],
    [null, '2026-06-14', 'expired'],
  ] as const;
  for (const [lastCheck, until, expected] of table) {
    const validUntil = until && day(until);
    assert.equal(standingOf({ lastCheck, validUntil, state: 'issued' }, today), expected);
  }
  const gone = { lastCheck: look('found'), validUntil: null, state: 'revoked' } as const;
  assert.equal(standingOf(gone, today), 'revoked');
});

test('the regions of Lampung carry both codes, which differ for the first eight', () => {
  const lampung = regencies.filter(({ kemendagri }) => kemendagri.startsWith('18.'));
  assert.equal(lampung.length, 15);
  assert.equal(bpsCodeOf('18.01'), '1803');
  assert.equal(kemendagriCodeOf('1801'), '18.04');
  assert.equal(kemendagriCodeOf('1871'), '18.71');
  const same = lampung.filter((one) => one.kemendagri.replace('.', '') === one.bps);
  assert.deepEqual(
    same.map((one) => one.kemendagri),
    ['18.09', '18.10', '18.11', '18.12', '18.13', '18.71', '18.72'],
  );
});

test('514 regencies and cities of 38 provinces have names and codes of their own', () => {
  assert.equal(regencies.length, 514);
  assert.deepEqual([...new Set(regencies.map((one) => one.kemendagri.slice(0, 2)))].sort(), [
    ...Object.keys(provinces).sort(),
  ]);
  assert.equal(new Set(regencies.map((one) => one.kemendagri)).size, 514);
  for (const { name, kemendagri } of regencies) {
    assert.match(name, /^[A-Z][A-Za-z' -]+$/);
    assert.match(kemendagri, /^\d{2}\.\d{2}$/);
  }
  const bps = regencies.flatMap((one) => one.bps ?? []);
  assert.equal(new Set(bps).size, bps.length);
  // The provinces of Papua have other codes since they are six.
  assert.deepEqual(
    regencies.filter((one) => one.bps === null).map((one) => one.kemendagri.slice(0, 1)),
    Array.from({ length: 514 - bps.length }, () => '9'),
  );
  assert.equal(bpsCodeOf('35.15'), '3515');
  assert.equal(bpsCodeOf('11.01'), '1103');
  assert.equal(kemendagriCodeOf('6411'), '64.11');
});

test('a region has a name and a civil time', () => {
  assert.equal(regionName('18.09'), 'Pesawaran, Lampung');
  assert.equal(regionName('18.09.01'), 'Pesawaran, Lampung');
  assert.equal(regionName('18'), 'Lampung');
  assert.equal(regionName('32.73'), 'Kota Bandung, Jawa Barat');
  assert.deepEqual(['18.71', '51', '64.72', '81.71', '96', ''].map(zoneOfRegion), [
    'WIB',
    'WITA',
    'WITA',
    'WIT',
    'WIT',
    'WIB',
  ]);
  assert.deepEqual(
    ['18.09', '18.14', '20.01', '1809', '32.73', '32.99', '18.09.01.2001', ''].map(isRegionCode),
    [true, false, false, false, true, false, true, false],
  );
});
