import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decided } from '../../../kernel/problem.ts';
import { readRankingSheet } from './sheet.ts';
import { isWide, limitsSaid, spreadsOf, spreadsSaid } from './spread.ts';
import { criterion, scoresOf } from './test-sheets.ts';

const [taste, pack] = [criterion('rasa', 30), criterion('kemasan', 10)];
const given = [
  ...scoresOf('Ani', [taste, pack], { Keripik: [5, 5], Kopi: [4, 3], Madu: [3, 3] }),
  ...scoresOf('Budi', [taste, pack], { Keripik: [3, 5], Kopi: [4, 3], Madu: [3, 2] }),
  ...scoresOf('Citra', [taste, pack], { Keripik: [4, 1] }),
];
const spreadsIn = (sheet: Parameters<typeof spreadsOf>[0]) =>
  new Map(spreadsOf(sheet).map((spread, i) => [sheet.entrants[i], Number(spread.toFixed(6))]));

test('a spread lies between the highest and the lowest total that anybody gave', () => {
  const sheet = decided(readRankingSheet({ criteria: [taste, pack], places: 1, scores: given }));
  assert.deepEqual(
    spreadsIn(sheet),
    new Map([
      // 100 by Ani; 62,5 by Budi; 56,25 by Citra.
      ['Keripik', 43.75],
      ['Kopi', 0],
      ['Madu', 6.25],
    ]),
  );
});

test('what was measured is no matter of judges: the spread is of what they score', () => {
  const sales = criterion('omzet', 60, { min: 0, max: 100 });
  const measured = ['Keripik', 'Kopi', 'Madu'].map((entrant, i) => ({
    ...{ judge: '', entrant, criterion: 'omzet', score: 50 * i },
  }));
  const sheet = decided(
    readRankingSheet({
      ...{ criteria: [sales, taste, pack], places: 1 },
      scores: [...given, ...measured],
    }),
  );
  assert.equal(spreadsIn(sheet).get('Keripik'), 43.75);
});

test('minutes name the wide ones and the rule, and say so where there is none', () => {
  const rows = [
    { name: 'Kopi', spread: 24.9 },
    { name: 'Keripik', spread: 25 - 1e-12 },
    { name: 'Madu', spread: 41.25 },
  ];
  const said = spreadsSaid([{ name: '', wideSpread: 25, rows }], 'juri');
  assert.match(said.rule, /^Selisih antarjuri .* Disebut lebar mulai 25 poin\. .*2 usaha\.$/);
  assert.deepEqual(said.lines, ['Madu: 41,3 poin', 'Keripik: 25,0 poin']);
  const none = spreadsSaid([{ name: '', wideSpread: 25, rows: rows.slice(0, 1) }], 'kurator');
  assert.match(none.rule, /Tidak ada yang selebar itu\.$/);
  assert.deepEqual(none.lines, []);
  assert.equal(isWide(24.999, 25), false);
});

test('each set has its own limit, and the words tell whose it is', () => {
  const rows = [
    { name: 'Kopi', spread: 20 },
    { name: 'Madu', spread: 41 },
  ];
  const food = { name: 'Pangan', wideSpread: 20, rows };
  const craft = { name: 'Kriya', wideSpread: 40, rows: [{ name: 'Tas', spread: 39.9 }] };
  const said = spreadsSaid([food, craft], 'kurator');
  assert.match(said.rule, / mulai 20 poin \(Pangan\), 40 poin \(Kriya\)\. .*2 usaha\.$/);
  assert.deepEqual(said.lines, ['Madu: 41,0 poin', 'Kopi: 20,0 poin']);
  assert.equal(limitsSaid([food, { ...craft, wideSpread: 20 }], 'en'), '20 points');
});
