import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicantFacts, CuratorFacts } from '../words/hints.ts';
import { addressKey, hintsOf, nameKey } from './hints.ts';

const curator = (over: Partial<CuratorFacts> = {}): CuratorFacts => ({
  ...{ personId: 'k', name: 'Dra. Sri Wahyuni, M.Si.', phone: '+628001', email: 'sri@kantor.id' },
  enterprises: [],
  ...over,
});
const applicant = (over: Partial<ApplicantFacts> = {}): ApplicantFacts => ({
  ...{
    applicationId: 'a',
    enterpriseId: '',
    ownerName: 'Budi Santoso',
    phone: '+628002',
    email: '',
  },
  ...{ nib: '', shop: '', address: '' },
  ...over,
});
const grounds = (a: Partial<ApplicantFacts>, k: Partial<CuratorFacts> = {}) =>
  hintsOf([curator(k)], [applicant(a)]).flatMap((one) => one.grounds);

test('a name is the same without titles and in any order; one word says nothing', () => {
  assert.equal(nameKey('Hj. WAHYUNI Sri, S.E.'), 'sri wahyuni');
  assert.deepEqual(grounds({ ownerName: 'Wahyuni Sri' }), ['name']);
  assert.deepEqual(grounds({ ownerName: 'Sri' }, { name: 'Bu Sri' }), []);
  assert.deepEqual(grounds({ ownerName: 'Sri Wahyuningsih' }), []);
});

test('phone, mail, registry and address are told apart, and nothing empty is the same', () => {
  assert.deepEqual(grounds({}), []);
  assert.deepEqual(grounds({}, { phone: '', email: '' }), []);
  assert.deepEqual(grounds({ phone: '+628001', email: 'Sri@kantor.id' }), ['phone', 'email']);
  const own = (tie: 'owner' | 'mentor') => ({
    enterprises: [
      {
        ...{ tie, enterpriseId: 'u', nibs: ['123'], shops: ['Keripik_Sri'] },
        addresses: ['Jl. Melati No. 7, Pesawaran'],
      },
    ],
  });
  assert.deepEqual(grounds({ nib: '123' }, own('mentor')), ['mentor']);
  assert.deepEqual(grounds({ shop: 'keripik sri' }, own('owner')), ['owner']);
  assert.deepEqual(grounds({ address: 'Jalan Melati 7 Pesawaran' }, own('owner')), ['address']);
  assert.deepEqual(grounds({ enterpriseId: 'u' }, own('mentor')), ['mentor']);
  const nameless = {
    tie: 'owner' as const,
    enterpriseId: '',
    nibs: [''],
    shops: [''],
    addresses: [''],
  };
  assert.deepEqual(grounds({}, { enterprises: [nameless] }), []);
  assert.equal(addressKey('Jl. Raya'), '');
});
