import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bareCode,
  checkPerson,
  formatCode,
  formatPhone,
  normalizeEmail,
  normalizePhone,
  sessionEnd,
} from './rules.ts';

const phones: [typed: string, number: string | null][] = [
  ['081234567890', '+6281234567890'],
  ['0812-3456-7890', '+6281234567890'],
  ['0812 3456 7890', '+6281234567890'],
  ['(0812) 3456.7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['+6281234567890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['62081234567890', '+6281234567890'],
  ['006281234567890', '+6281234567890'],
  ['0000 1823 576', '+620001823576'],
  ['81234567890', '+6281234567890'],
  ['0721 123456', '+62721123456'],
  ['+62 000 1234567', '+620001234567'],
  ['+65 8123 4567', '+6581234567'],
  ['0812', null],
  ['08123456789012345', null],
  ['', null],
  ['bukan nomor', null],
  ['0812x3456789', null],
  ['+', null],
];
test('phone numbers become E.164 however they are written', () => {
  for (const [typed, number] of phones) assert.equal(normalizePhone(typed), number, typed);
  for (const [, number] of phones) {
    if (number) assert.equal(normalizePhone(number), number, 'a normal number stays');
  }
});

test('a number is shown as people say it, and reads back', () => {
  assert.equal(formatPhone('+6281234567890'), '0812 3456 7890');
  for (const number of ['+6281234567890', '+6200001823576']) {
    assert.equal(normalizePhone(formatPhone(number)), number);
  }
});

test('mail addresses are lowercase and single', () => {
  assert.equal(normalizeEmail(' Sari@Contoh.ID '), 'sari@contoh.id');
  for (const wrong of ['sari', 'sari@', '@x.id', 'a@b', 'a@x.id,b@x.id', 'a b@x.id', '<a@x.id>']) {
    assert.equal(normalizeEmail(wrong), null, wrong);
  }
});

test('a person form lists all that is wrong', () => {
  const decision = checkPerson({ name: '  ', phone: '12', email: 'x' });
  assert.deepEqual(decision.ok ? [] : decision.refusals.map(({ code, field }) => [code, field]), [
    ['people.nameMissing', 'name'],
    ['people.phoneWrong', 'phone'],
    ['people.emailWrong', 'email'],
  ]);
  assert.deepEqual(checkPerson({ name: ' Bu  Sari ', phone: '', email: null }), {
    ok: true,
    value: { name: 'Bu Sari', phone: null, email: null, locale: 'id' },
  });
});

test('a code is shown in halves and read with whatever was copied along', () => {
  assert.equal(formatCode('12345678'), '1234 5678');
  assert.equal(bareCode('*1234 5678*'), '12345678');
});

test('a producer stays for 90 days, staff for 12 idle hours and at most 7 days', () => {
  const startedAt = new Date('2026-06-01T00:00:00Z');
  const end = (way: 'code' | 'mail', now: string) =>
    sessionEnd({ way, startedAt, now: new Date(now) }).toISOString();
  assert.equal(end('code', '2026-06-01T00:00:00Z'), '2026-08-30T00:00:00.000Z');
  assert.equal(end('code', '2026-08-01T00:00:00Z'), '2026-08-30T00:00:00.000Z');
  assert.equal(end('mail', '2026-06-01T00:00:00Z'), '2026-06-01T12:00:00.000Z');
  assert.equal(end('mail', '2026-06-05T06:00:00Z'), '2026-06-05T18:00:00.000Z');
  assert.equal(end('mail', '2026-06-07T23:00:00Z'), '2026-06-08T00:00:00.000Z');
});
