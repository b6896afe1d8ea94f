import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkCandidates, type RegisteredEnterprise, type ToldEnterprise } from './links.ts';

const told = (key: string, over: Partial<ToldEnterprise> = {}): ToldEnterprise => ({
  ...{ key, name: 'Keripik A', nameKey: 'keripika', nib: '', regionCode: '18.72', persons: 1 },
  ...over,
});
const registered = (
  enterpriseId: string,
  over: Partial<RegisteredEnterprise> = {},
): RegisteredEnterprise => ({
  ...{ enterpriseId, name: 'Keripik A', nameKey: 'keripika', nibs: [], regionCode: '18.72.01' },
  ...over,
});
const found = (...asked: Parameters<typeof linkCandidates>) =>
  linkCandidates(...asked).map(({ told, enterpriseId, ground }) => [
    ...[told.key, enterpriseId, ground],
  ]);

test('the NIB decides, whatever the name; else the name in one regency', () => {
  const one = told('nib 1', { nib: '1', nameKey: 'lain', regionCode: '' });
  const all = [registered('a', { nibs: ['1'] }), registered('b', { regionCode: '18.72' })];
  assert.deepEqual(found([told('x'), one], all, []), [
    ['nib 1', 'a', 'sameNib'],
    ['x', 'a', 'sameName'],
    ['x', 'b', 'sameName'],
  ]);
  assert.deepEqual(found([told('x', { regionCode: '18.71' })], all, []), []);
});

test('a name without a regency, or a regency without a name, is asked about nobody', () => {
  const bare = registered('a', { nameKey: '', regionCode: '18' });
  assert.deepEqual(found([told('x', { regionCode: '18' })], [registered('b'), bare], []), []);
  assert.deepEqual(found([told('x', { nameKey: '' })], [registered('b'), bare], []), []);
});

test('what is linked is asked about no more, what was denied not again', () => {
  const all = [registered('a'), registered('b')];
  const denied = { enterpriseId: 'a', key: 'x', kind: 'other' } as const;
  assert.deepEqual(found([told('x')], all, [denied]), [['x', 'b', 'sameName']]);
  assert.deepEqual(found([told('x')], all, [{ ...denied, kind: 'same' }]), []);
});
