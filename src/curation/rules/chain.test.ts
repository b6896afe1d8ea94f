import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkChain, otherStepsMax, type TypedStep } from './chain.ts';

const typed = (kind: string, over: Partial<TypedStep> = {}): TypedStep => ({
  ...{ kind, isUsed: true, name: '', from: '', to: '' },
  ...over,
});
const other = (name: string, over: Partial<TypedStep> = {}) =>
  typed('other', { name, does: { id: `Isi ${name}`, en: '' }, ...over });

const read = (...steps: readonly TypedStep[]) => {
  const chain = checkChain(steps);
  return chain.ok
    ? chain.value.map(({ kind, name }) => (kind === 'other' ? name : kind))
    : chain.refusals.map(({ code, field }) => `${code} @${field}`);
};

test('own stages stand behind the one that they are typed behind, several in their order', () => {
  assert.deepEqual(
    read(
      ...[typed('screening'), other('Kunjungan'), other('Wawancara'), typed('panel')],
      ...[other('Uji pasar'), typed('plenary'), other('Pengumuman')],
    ),
    ['screening', 'Kunjungan', 'Wawancara', 'panel', 'Uji pasar', 'plenary', 'Pengumuman'],
  );
  // Behind a stage that is not used they follow the one before it.
  const unused = typed('digital', { isUsed: false });
  const chain = [typed('screening'), unused, other('Kunjungan'), typed('panel')];
  assert.deepEqual(read(...chain), ['screening', 'Kunjungan', 'panel']);
});

test('the four stages keep their order, however they are typed', () => {
  const chain = [typed('plenary'), typed('panel'), other('Uji pasar'), typed('screening')];
  assert.deepEqual(read(...chain), ['screening', 'panel', 'Uji pasar', 'plenary']);
});

test('an own stage comes after the screening, says what it does, and begins in its turn', () => {
  assert.deepEqual(read(other('Awal'), typed('screening')), ['chain.otherFirst @other1-after']);
  assert.deepEqual(
    read(
      typed('screening', { from: '2026-03-10' }),
      other('', { does: { id: 'Apa', en: '' } }),
      other('Tanpa isi', { does: { id: ' ', en: 'x'.repeat(501) }, field: 'other5' }),
      other('Dini', { from: '2026-03-01' }),
      other('', { does: { id: '', en: '' } }),
    ),
    [
      'chain.otherNameless @other1-name',
      'chain.textMissing @other5-does',
      'chain.textLong @other5-doesEn',
      'chain.beginsEarly @other3-from',
    ],
  );
  const many = Array.from({ length: otherStepsMax + 1 }, (_, i) => other(`Tahap ${i}`));
  assert.deepEqual(read(typed('screening'), ...many), ['chain.othersMany @null']);
});
