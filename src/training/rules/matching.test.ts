import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../kernel/day.ts';
import type { Decision, TraineeRecord } from '../words.ts';
import { candidatesOf } from './candidates.ts';
import { traineesOf } from './matching.ts';
import { personKey } from './names.ts';

function record(
  recordId: string,
  fields: Partial<TraineeRecord> & { name: string },
): TraineeRecord {
  return {
    ...{ recordId, nik: null, phone: null, birthPlace: '', birthDay: null, sex: null },
    ...{ regionCode: '', nameKey: personKey(fields.name) },
    ...fields,
  };
}

/** The trainees as groups of records, so that ids play no part. */
function groupsOf(
  records: readonly TraineeRecord[],
  decisions: readonly Decision[] = [],
): string[] {
  const groups = Map.groupBy(traineesOf(records, decisions), ([, trainee]) => trainee);
  return [...groups.values()]
    .map((group) =>
      group
        .map(([id]) => id)
        .sort()
        .join(''),
    )
    .sort();
}

test('one NIK is one person, unless the names are quite different', () => {
  const records = [
    record('a', { name: 'Siti Aisyah', nik: '01' }),
    record('b', { name: 'SITI AISAH, S.E.', nik: '01' }),
    record('c', { name: 'Bambang Sutejo', nik: '01' }),
  ];
  assert.deepEqual(groupsOf(records), ['ab', 'c']);
});

test('one name on one phone is one person; two names on one phone are not', () => {
  const records = [
    record('a', { name: 'Muhammad Rizki', phone: '+62812' }),
    record('b', { name: 'M. Rizky', phone: '+62812' }),
    record('c', { name: 'Siti Rizka', phone: '+62812' }),
  ];
  assert.deepEqual(groupsOf(records), ['ab', 'c']);
});

test('where two NIK are told under one name and phone, they say nothing', () => {
  const records = [
    record('a', { name: 'Sugiyono', phone: '+62812', nik: '01' }),
    record('b', { name: 'Sugiyono', phone: '+62812', nik: '02' }),
    record('c', { name: 'Sugiyono', phone: '+62812' }),
  ];
  assert.deepEqual(groupsOf(records), ['a', 'b', 'c']);
});

test('decisions join, part and free; without them all is as before', () => {
  const records = [
    record('a', { name: 'Sugiyono', nik: '01', phone: '+62812' }),
    record('b', { name: 'Sugiyono', phone: '+62812' }),
    record('c', { name: 'Suparti' }),
  ];
  assert.deepEqual(groupsOf(records), ['ab', 'c']);
  assert.deepEqual(groupsOf(records, [{ kind: 'same', ids: ['b', 'c'] }]), ['abc']);
  assert.deepEqual(groupsOf(records, [{ kind: 'apart', ids: ['a', 'b'] }]), ['a', 'b', 'c']);
  assert.deepEqual(groupsOf(records, [{ kind: 'alone', ids: ['b'] }]), ['a', 'b', 'c']);
});

test('who is held apart stays so when a record with the numbers of both comes', () => {
  const records = [
    record('a', { name: 'Nur Hayati', nik: '01' }),
    record('b', { name: 'Nurhayati', phone: '+62812' }),
    record('c', { name: 'Nur Hayati', nik: '01', phone: '+62812' }),
  ];
  assert.deepEqual(groupsOf(records), ['abc']);
  assert.deepEqual(groupsOf(records, [{ kind: 'apart', ids: ['a', 'b'] }]), ['ac', 'b']);
});

const anyRecords = fc
  .array(
    fc.record({
      name: fc.constantFrom('Siti Aisyah', 'Siti Aisah', 'M. Rizki', 'Muhammad Rizky', 'Sri'),
      nik: fc.constantFrom(null, '01', '02', '03'),
      phone: fc.constantFrom(null, '+621', '+622', '+623'),
    }),
    { maxLength: 9 },
  )
  .map((all) => all.map((fields, i) => record(String.fromCharCode(97 + i), fields)));

test('in whatever order records come, the same are one, and ids play no part', () => {
  fc.assert(
    fc.property(anyRecords, fc.infiniteStream(fc.nat()), (records, keys) => {
      const shuffled = records
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .sort((x, y) => x.key - y.key)
        .map(({ one }) => one);
      assert.deepEqual(groupsOf(shuffled), groupsOf(records));
      // Other ids in another order: the same people.
      const renamed = records.map((one, i) => ({ ...one, recordId: `z${records.length - i}` }));
      const sizes = (all: readonly TraineeRecord[]) =>
        [...Map.groupBy(traineesOf(all, []), ([, t]) => t).values()]
          .map((group) => group.length)
          .sort();
      assert.deepEqual(sizes(renamed), sizes(records));
    }),
  );
});

test('no trainee has two NIK, however records are strung together', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const byId = new Map(records.map((one) => [one.recordId, one]));
      for (const group of Map.groupBy(traineesOf(records, []), ([, t]) => t).values()) {
        const niks = new Set(group.flatMap(([id]) => byId.get(id)?.nik ?? []));
        assert.ok(niks.size <= 1, [...niks].join());
      }
    }),
  );
});

test('pairs are asked about with what speaks for them', () => {
  const born = { birthPlace: 'metro', birthDay: day('1980-03-15'), regionCode: '18.72' };
  const records = [
    record('a', { name: 'Siti Aisyah', ...born }),
    record('b', { name: 'Siti Aisah', ...born }),
    record('c', { name: 'Siti Aisyah', birthPlace: 'metro', regionCode: '18.72' }),
    record('d', { name: 'Bambang', ...born }),
  ];
  const found = candidatesOf(records, traineesOf(records, []));
  assert.deepEqual(
    found.map((one) => [one.records.join(''), one.points]),
    [
      ['ab', 8],
      ['ac', 5],
      ['bc', 5],
    ],
  );
  assert.deepEqual(found[0]?.grounds, [
    ...['sameName', 'sameBirthDay', 'sameBirthPlace', 'sameRegion'],
  ]);
});
