import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addWorkingDays, day } from '../../kernel/day.ts';
import type { Leaving } from '../words/after.ts';
import type { DecreeEntry } from '../words/decree.ts';
import type { Outcome } from '../words/panel.ts';
import { conditionStandings, saidOf, standingsOf, stateOfAll } from './after.ts';
import { checkConditionFinding, checkConditions, checkLeaving } from './conditions.ts';
import {
  answerDueOn,
  checkTerms,
  givingSeats,
  lastDayToFile,
  type ObjectionTold,
  usualTerms,
} from './objections.ts';

const entry = (applicationId: string, sector: string, outcome: Outcome): DecreeEntry => ({
  ...{ applicationId, sector, outcome, no: 1, rank: 1, scoreHundredths: 1 },
  overridden: false,
});
const list = [
  entry('a', 'pangan', 'passed'),
  entry('b', 'kriya', 'conditional'),
  entry('c', 'pangan', 'waiting'),
  entry('d', 'kriya', 'waiting'),
  entry('e', 'kriya', 'waiting'),
  entry('f', 'pangan', 'notSelected'),
];
const leave = (applicationId: string): Leaving => ({
  ...{ applicationId, cause: 'withdrew', reason: 'Pindah' },
});
const change = (no: number, leaves: string[], enters: [string, string | null][]) => ({
  ...{ no, number: `SK ${no}` },
  content: {
    schema: 'lagawi.selection-change/1' as const,
    leaves: leaves.map(leave),
    enters: enters.map(([applicationId, instead]) => ({ applicationId, instead })),
  },
});

test('changes are laid on the decree one after the other, and who left may come back', () => {
  const after = standingsOf(list, [
    change(1, ['a'], [['c', 'a']]),
    change(2, ['c'], [['a', 'c']]),
    change(3, [], [['f', null]]),
  ]);
  const told = after.map(({ applicationId, outcome, left, movedUp }) => [
    ...[applicationId, outcome, left?.no ?? null, movedUp],
  ]);
  assert.deepEqual(told, [
    ['a', 'passed', null, 2],
    ['b', 'conditional', null, null],
    ['c', 'notSelected', 2, 1],
    ['d', 'waiting', null, null],
    ['e', 'waiting', null, null],
    ['f', 'passed', null, 3],
  ]);
});

test('who was chosen and left is never told to be not chosen; met conditions are no longer open', () => {
  const [a, b, c] = standingsOf(list, [change(1, ['a'], [])]);
  assert.ok(a && b && c);
  const here = { isWithdrawn: false };
  const said = [
    saidOf(a, { isWithdrawn: true }),
    saidOf(b, { isWithdrawn: true }),
    saidOf(b, { ...here, conditions: [{ state: 'met' }, { state: 'open' }] }),
    saidOf(b, { ...here, conditions: [{ state: 'met' }] }),
    saidOf(b, { ...here, conditions: [] }),
    saidOf(c, { isWithdrawn: true }),
  ];
  assert.deepEqual(
    said.map(({ id }) => id),
    [
      '– Terpilih, lalu mengundurkan diri (SK perubahan SK 1)',
      '– Terpilih, lalu mengundurkan diri (SK perubahan belum dicatat)',
      '◐ Lolos bersyarat',
      '✓ Lolos, semua syarat terpenuhi',
      '◐ Lolos bersyarat',
      '⋯ Daftar cadangan',
    ],
  );
});

test('one lapsed condition is enough, an extension moves the day, and overdue is said', () => {
  const today = day('2022-04-10');
  const conditions = ['2022-04-01', '2022-04-20'].map((dueOn) => ({
    ...{ text: 'Label', checker: 'Dinas', dueOn: day(dueOn) },
  }));
  const finding = (condition: number, result: 'met' | 'extended' | 'lapsed', dueOn?: string) => ({
    ...{ condition, result, remark: 'x', foundAt: new Date(), foundBy: null },
    dueOn: dueOn ? day(dueOn) : null,
  });
  const states = (...findings: ReturnType<typeof finding>[]) => {
    const all = conditionStandings(conditions, findings, today);
    return [...all.map(({ state }) => state), stateOfAll(all)];
  };
  assert.deepEqual(states(), ['overdue', 'open', 'overdue']);
  assert.deepEqual(states(finding(1, 'extended', '2022-04-11')), ['open', 'open', 'open']);
  assert.deepEqual(states(finding(1, 'met'), finding(2, 'met')), ['met', 'met', 'met']);
  assert.deepEqual(states(finding(1, 'lapsed'), finding(2, 'met')), ['lapsed', 'met', 'lapsed']);
});

test('conditions and findings are told what they lack', () => {
  const today = day('2022-04-10');
  const codes = (typed: { text: string; dueOn: string; checker: string }[]) => {
    const read = checkConditions(typed, { today });
    return read.ok ? read.value.length : read.refusals.map(({ code, field }) => `${code} ${field}`);
  };
  assert.deepEqual(codes([{ text: '', dueOn: '', checker: '' }]), ['after.noConditions row1-text']);
  assert.deepEqual(codes([{ text: 'P-IRT', dueOn: '2022-04-10', checker: '' }]), [
    'after.conditionMissing row1-checker',
    'after.dueWrong row1-dueOn',
  ]);
  assert.equal(codes([{ text: 'P-IRT', dueOn: '2022-04-11', checker: 'Dinas' }]), 1);
  const held = { dueOn: day('2022-04-20'), today };
  const found = (result: string, dueOn = '') =>
    checkConditionFinding({ result, dueOn, remark: 'Dilihat' }, held).ok;
  assert.deepEqual(
    [found('met'), found('extended'), found('extended', '2022-04-20'), found('nanti')],
    [true, false, false, false],
  );
  assert.ok(found('extended', '2022-04-21'));
});

test('working days leave out weekends and the holidays named', () => {
  // 17 March 2022 was a Thursday.
  const thursday = day('2022-03-17');
  assert.equal(addWorkingDays(thursday, 1), '2022-03-18');
  assert.equal(addWorkingDays(thursday, 2), '2022-03-21');
  assert.equal(addWorkingDays(thursday, 2, [day('2022-03-21')]), '2022-03-22');
  assert.equal(lastDayToFile(thursday, usualTerms), '2022-04-15');
  assert.equal(answerDueOn(thursday, usualTerms), '2022-03-31');
  const read = checkTerms({ fileDays: '5', answerDays: '0', holidays: '2022-13-01' });
  assert.ok(!read.ok);
  assert.deepEqual(
    read.refusals.map(({ field }) => field),
    ['answerDays', 'holidays'],
  );
});

const day9 = new Date('2022-04-09T03:00:00Z');
const objection = (
  objectionId: string,
  applicationId: string,
  result: 'upheld' | 'partly' | 'rejected' | null,
): ObjectionTold => ({
  ...{ objectionId, applicationId },
  answer: result && { result, answer: 'x', answeredAt: day9, answeredBy: null },
});
const objections = [
  objection('o1', 'c', 'upheld'),
  objection('o2', 'd', 'partly'),
  objection('o3', 'e', 'rejected'),
  objection('o4', 'f', null),
];

test('nobody leaves by an objection that was not upheld, nor twice by the same', () => {
  const left = change(1, [], []);
  const by = (objectionId: string, applicationId = 'a') => {
    const leaves = [{ ...leave('b'), cause: 'objection' as const, objectionId: 'o2' }];
    const amendments = [{ content: { ...left.content, leaves } }];
    const typed = [{ applicationId, cause: 'objection', reason: 'x', objectionId }];
    return checkLeaving(typed, { due: new Map(), objections, amendments }).ok;
  };
  assert.deepEqual(
    [by('o1'), by('o2'), by('o3'), by('o4'), by('')],
    [true, true, false, false, false],
  );
  assert.ok(!by('o2', 'b'));
});

test('a seat comes of an objection once, also where the change did not name it', () => {
  const entering = (applicationId: string, objectionIds?: string[]) => ({
    ...change(1, [], []),
    enteredAt: new Date(day9.getTime() + 1),
    content: {
      ...change(1, [], []).content,
      enters: [{ applicationId, instead: null, ...(objectionIds && { objectionIds }) }],
    },
  });
  const giving = (...amendments: ReturnType<typeof entering>[]) =>
    givingSeats(objections, amendments).map(({ objectionId }) => objectionId);
  assert.deepEqual(giving(), ['o1', 'o2']);
  assert.deepEqual(giving(entering('c', ['o1'])), ['o2']);
  assert.deepEqual(giving(entering('c', ['o0'])), ['o1', 'o2']);
  assert.deepEqual(giving(entering('c')), ['o2']);
  assert.deepEqual(giving({ ...entering('c'), enteredAt: new Date(0) }), ['o1', 'o2']);
});
