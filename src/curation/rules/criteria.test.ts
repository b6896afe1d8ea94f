import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSet, setOf, type TypedCriterion } from './criteria.ts';
import { defaultSets } from './default-criteria.ts';

const levels = ['Kurang', 'Cukup', 'Baik'];
const row = (name: string, weight: string, over: Partial<TypedCriterion> = {}) => ({
  ...{ name, weight, levels },
  ...over,
});
const checked = (...criteria: TypedCriterion[]) =>
  checkSet({ name: 'Pangan', sectors: ['pangan'], criteria }, null);
const codes = (...criteria: TypedCriterion[]) => {
  const read = checked(...criteria);
  return read.ok ? [] : read.refusals.map(({ code, field }) => [code, field]);
};

test('weights are whole points of 1 at least, and add up to 100', () => {
  assert.equal(checked(row('Rasa', '60'), row('Kemasan', '40')).ok, true);
  assert.deepEqual(codes(row('Rasa', '60'), row('Kemasan', '39')), [
    ['panel.notHundred', 'row1-weight'],
  ]);
  assert.deepEqual(codes(row('Rasa', '60'), row('Kemasan', '41')), [
    ['panel.notHundred', 'row1-weight'],
  ]);
  assert.deepEqual(codes(row('Rasa', '99,5'), row('Kemasan', '0')), [
    ['panel.weightWrong', 'row1-weight'],
    ['panel.weightWrong', 'row2-weight'],
  ]);
  assert.deepEqual(codes(), [['panel.noCriteria', 'row1-name']]);
});

test('three to five levels are anchored in words, told beside the criterion', () => {
  const five = [...levels, 'Sangat baik', 'Menonjol'];
  assert.equal(checked(row('Rasa', '100', { levels: five })).ok, true);
  for (const wrong of [levels.slice(0, 2), [...five, 'Lebih lagi'], ['Kurang', ' ', 'Baik']]) {
    const refused = codes(row('Rasa', '50'), row('Kemasan', '50', { levels: wrong }));
    assert.deepEqual(refused, [['panel.levelsWrong', 'row2-levels']]);
  }
});

test('the three proposed sets can be kept as they are', () => {
  assert.equal(defaultSets.length, 3);
  for (const { name, criteria } of defaultSets) {
    const typed = criteria.map((one) => ({ ...one, weight: String(one.weight) }));
    assert.equal(checkSet({ name, sectors: [], criteria: typed }, null).ok, true, name);
  }
});

test('a sector is scored by the set that names it, else by the one for all others', () => {
  const set = (code: string, ...sectors: string[]) => ({
    ...{ code, name: code, nameEn: '', version: 1, wideSpread: 20, criteria: [] },
    ...{ sectors, madeAt: new Date(0) },
  });
  const sets = [set('lainnya'), set('pangan', 'makanan')];
  assert.equal(setOf(sets, 'makanan')?.code, 'pangan');
  assert.equal(setOf(sets, 'mesin')?.code, 'lainnya');
  assert.equal(setOf(sets.slice(1), 'mesin'), null);
});
