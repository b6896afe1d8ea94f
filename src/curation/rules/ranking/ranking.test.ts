import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Decision, decided } from '../../../kernel/problem.ts';
import type { Score } from '../../words/ranking.ts';
import { leaveOutsOf } from './changes.ts';
import { drawsFor, rankingOf } from './index.ts';
import { listOf, meansOf, ranksOf, scoresOf as totalsOf, weightsOf } from './ranks.ts';
import { partOfSheet, readRankingSheet } from './sheet.ts';
import { criterion, drawnSheets, scoresOf } from './test-sheets.ts';

const taste = criterion('rasa', 60);
const price = criterion('harga', 40, { min: 0, max: 10_000, direction: 'lower' });
const both = [taste, price];

const codesOf = (decision: Decision<unknown>) =>
  decision.ok ? [] : decision.refusals.map(({ code }) => code);

test('a score is its share of the scale, the better end 1, weighed and between 0 and 100', () => {
  const scores = scoresOf('Ani', both, { Keripik: [5, 10_000], Kopi: [3, 2_500], Madu: [1, 0] });
  const sheet = decided(readRankingSheet({ criteria: both, places: 1, scores }));
  const totals = [...totalsOf(meansOf(sheet), weightsOf(sheet))];
  assert.deepEqual(
    totals.map((total) => total.toFixed(9)),
    ['60.000000000', '60.000000000', '40.000000000'],
  );
  const ranked = ranksOf(sheet, meansOf(sheet), weightsOf(sheet));
  // Equal in the score; the heaviest criterion breaks the tie.
  assert.deepEqual(
    ranked.map(({ entrant, rank }) => [sheet.entrants[entrant], rank]),
    [
      ['Keripik', 1],
      ['Kopi', 2],
      ['Madu', 3],
    ],
  );
});

test('whom no criterion parts share a rank, and the next one stands as far behind', () => {
  const scores = scoresOf('Ani', both, { A: [4, 0], B: [4, 0], C: [5, 0], D: [1, 0] });
  const sheet = decided(readRankingSheet({ criteria: both, places: 2, scores }));
  const ranked = ranksOf(sheet, meansOf(sheet), weightsOf(sheet));
  assert.deepEqual(
    ranked.map(({ rank }) => rank),
    [1, 2, 2, 4],
  );
  assert.deepEqual(listOf(ranked, 2).length, 3);
  const { anyWeights } = rankingOf(sheet, { draws: 100, seed: '1' });
  assert.deepEqual([...anyWeights.shares.subarray(0, 4)], [0, 0.5, 0.5, 0]);
});

test('the tie-break of the written rule comes before weights', () => {
  const scores = scoresOf('Ani', both, { Keripik: [5, 10_000], Kopi: [3, 2_500] });
  const sheet = decided(
    readRankingSheet({ criteria: both, places: 1, scores, tieBreak: ['harga'] }),
  );
  const [first] = ranksOf(sheet, meansOf(sheet), weightsOf(sheet));
  assert.equal(sheet.entrants[first?.entrant ?? -1], 'Kopi');
});

test('a missing score blocks and is never a zero; each one is named', () => {
  const whole = scoresOf('Ani', both, { A: [4, 0], B: [4, 0] });
  const read = (scores: Score[]) => readRankingSheet({ criteria: both, places: 1, scores });
  assert.equal(read(whole).ok, true);
  const cut = read(whole.slice(0, 3));
  assert.deepEqual(codesOf(cut), ['ranking.missing']);
  assert.match(
    cut.ok ? '' : (cut.refusals[0]?.words.id ?? ''),
    /nilai Ani untuk B, kriteria harga/,
  );
  assert.deepEqual(codesOf(read([])), ['ranking.noScores']);
});

test('what is off the scale, written twice or of no known criterion is refused', () => {
  const one = { judge: 'Ani', entrant: 'A', criterion: 'rasa', score: 3 };
  const read = (...scores: Score[]) =>
    codesOf(readRankingSheet({ criteria: [taste], places: 1, scores }));
  assert.deepEqual(read({ ...one, score: 6 }), ['ranking.offScale']);
  assert.deepEqual(read({ ...one, score: Number.NaN }), ['ranking.offScale']);
  assert.deepEqual(read(one, one), ['ranking.twice']);
  assert.deepEqual(read({ ...one, criterion: 'warna' }), ['ranking.unknownCriterion']);
  const weightless = readRankingSheet({
    criteria: [criterion('rasa', 0)],
    places: 1,
    scores: [one],
  });
  assert.deepEqual(codesOf(weightless), ['ranking.weightless']);
});

test('hundreds of faults of one kind are told as a few and a number', () => {
  const scores = Array.from({ length: 300 }, (_, e) => ({
    ...{ judge: 'Ani', entrant: `E${e}`, criterion: 'warna', score: 1 },
  }));
  const codes = codesOf(readRankingSheet({ criteria: [taste], places: 1, scores }));
  assert.deepEqual([codes.length, codes.at(-1)], [6, 'ranking.more']);
});

test('a measured criterion is one number of the entrant, and is not judged, too', () => {
  const sold = criterion('penjualan', 50, { min: 0, max: 100 });
  const criteria = [criterion('rasa', 50), sold];
  const rasa = (judge: string, entrant: string, score: number) => ({
    ...{ judge, entrant, criterion: 'rasa', score },
  });
  const sales = (entrant: string, score: number, judge = '') => ({
    ...{ judge, entrant, criterion: 'penjualan', score },
  });
  const judged = [
    rasa('Ani', 'A', 5),
    rasa('Budi', 'A', 3),
    rasa('Ani', 'B', 1),
    rasa('Budi', 'B', 1),
  ];
  const read = (...scores: Score[]) => readRankingSheet({ criteria, places: 1, scores });
  const sheet = decided(read(...judged, sales('A', 50), sales('B', 100)));
  assert.deepEqual(sheet.isJudged, [true, false]);
  assert.deepEqual([...totalsOf(meansOf(sheet), weightsOf(sheet))], [62.5, 50]);
  assert.deepEqual(codesOf(read(...judged, sales('A', 50))), ['ranking.missing']);
  assert.deepEqual(codesOf(read(sales('A', 50), sales('A', 10, 'Ani'))), ['ranking.mixed']);
  const lacksB = [sales('A', 50), sales('B', 1), rasa('Ani', 'A', 2)];
  assert.deepEqual(codesOf(read(...lacksB)), ['ranking.unscored']);
});

test('the order of the rows changes nothing', () => {
  const drawn = drawnSheets({ criteria: 3, entrants: 6, judges: 4 });
  fc.assert(
    fc.property(drawn, fc.integer(), ({ criteria, places, scores, sheet }, key) => {
      const mixed = scores
        .map((one, i) => ({ one, at: Math.sin(key + i) }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const again = decided(readRankingSheet({ criteria, places, scores: mixed }));
      const asked = { draws: 50, seed: '7' };
      assert.deepEqual(rankingOf(again, asked), rankingOf(sheet, asked));
    }),
    { numRuns: 50 },
  );
});

test('a judge left out is a ranking of the scores without that judge', () => {
  const drawn = drawnSheets({ criteria: 2, entrants: 6, judges: 4 });
  fc.assert(
    fc.property(drawn, ({ criteria, places, scores, sheet }) => {
      const listed = (of: readonly Score[]) => {
        const read = decided(readRankingSheet({ criteria, places, scores: of }));
        const ranked = ranksOf(read, meansOf(read), weightsOf(read));
        return listOf(ranked, places).map((no) => read.entrants[no] ?? '');
      };
      const names = (list: readonly number[]) => list.map((no) => sheet.entrants[no] ?? '').sort();
      const institutions = new Map([
        ['J0', 'Dinas'],
        ['J1', 'Dinas'],
        ['J2', 'Bank'],
      ]);
      const before = listed(scores);
      for (const { kind, id, enters, leaves, unscored } of leaveOutsOf(sheet, institutions)) {
        if (kind === 'criterion') continue;
        const isOut = (judge: string) =>
          kind === 'judge' ? judge === id : institutions.get(judge) === id;
        const rest = scores.filter(({ judge }) => !isOut(judge));
        const left = new Set(rest.map(({ entrant }) => entrant));
        assert.deepEqual(
          names(unscored),
          sheet.entrants.filter((one) => !left.has(one)),
        );
        const after = rest.length === 0 ? [] : listed(rest);
        assert.deepEqual(names(enters), after.filter((one) => !before.includes(one)).sort());
        assert.deepEqual(names(leaves), before.filter((one) => !after.includes(one)).sort());
      }
    }),
    { numRuns: 100 },
  );
});

test('a list of thousands is drawn less often', () => {
  const scores = (count: number) =>
    Array.from({ length: count }, (_, e) => ({
      ...{ judge: 'Ani', entrant: `E${e}`, criterion: 'rasa', score: 1 + (e % 5) },
    }));
  const sheetOf = (count: number) =>
    decided(readRankingSheet({ criteria: [taste], places: 5, scores: scores(count) }));
  assert.deepEqual([drawsFor(sheetOf(30)), drawsFor(sheetOf(20_000))], [100_000, 1_000]);
});

test('a part of a sheet is the sheet of those entrants alone, but for who is left out', () => {
  const drawn = drawnSheets({ criteria: 3, entrants: 7, judges: 3 });
  fc.assert(
    fc.property(drawn, fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), (one, entrants) => {
      const names = entrants.map((no) => one.sheet.entrants[no] ?? '');
      const scores = one.scores.filter(({ entrant }) => names.includes(entrant));
      const alone = decided(readRankingSheet({ ...one, scores, places: 1 }));
      assert.deepEqual(partOfSheet(one.sheet, { entrants, places: 1 }), alone);
    }),
  );
});
